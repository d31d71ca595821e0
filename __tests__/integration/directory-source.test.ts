import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createDirectorySource } from '../../src/modules/mirrors/directory-source.ts'
import { TargetError } from '../../src/modules/mirrors/mirror-error.ts'
import type { FetchOutcome, ModuleFileKind, ModuleSource } from '../../src/modules/source.ts'
import { buildModule } from '../support/module-builder.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const MODULE = buildModule({ path: 'example.com/Upper/m', version: 'v1.0.0-RC.1', sizeBytes: 300_000 })

let root: string
let versions: string
let source: ModuleSource

beforeAll(async () => {
  root = await directory('directory-source')
  versions = join(root, 'store/example.com/!upper/m/@v')
  await mkdir(versions, { recursive: true })
  for (const kind of ['info', 'mod', 'zip'] as const)
    await writeFile(join(versions, `v1.0.0-!r!c.1.${kind}`), MODULE[kind])
  source = createDirectorySource({ directory: join(root, 'store'), label: 'the store', kind: 'cache' })
})

async function fetch(
  version: string,
  kind: ModuleFileKind,
  options: { target?: string; distrusted?: readonly string[]; path?: string } = {},
): Promise<FetchOutcome> {
  return await source.fetch({
    file: { module: { path: options.path ?? MODULE.path, version }, kind },
    target: options.target,
    signal: new AbortController().signal,
    distrusted: new Set(options.distrusted),
  })
}

it('serves files in GOPROXY layout, into memory or a file that can be written again', async () => {
  await chmod(join(versions, 'v1.0.0-!r!c.1.zip'), 0o444)
  const target = join(root, 'target.zip')
  for (let time = 0; time < 2; time++) {
    expect(await fetch(MODULE.version, 'zip', { target })).toEqual({
      kind: 'fetched',
      bytes: MODULE.zip.length,
      from: 'the store',
    })
    expect((await readFile(target)).equals(MODULE.zip)).toBe(true)
    expect((await stat(target)).mode & 0o777).toBe(0o644)
  }
  expect(await fetch(MODULE.version, 'info')).toEqual({
    kind: 'fetched',
    bytes: MODULE.info.length,
    data: MODULE.info,
    from: 'the store',
  })
  expect(source.statistics()).toMatchObject([{ url: 'the store', kind: 'cache', requests: 3, failures: 0 }])
})

it('does not have what is not there', async () => {
  expect(await fetch('v9.9.9', 'zip', { target: join(root, 'none.zip') })).toEqual({ kind: 'not-found' })
  expect(await fetch('v1.0.0', 'mod', { path: 'example.org/other' })).toEqual({ kind: 'not-found' })
  const nowhere = createDirectorySource({ directory: join(root, 'nowhere'), label: 'nowhere', kind: 'directory' })
  const request = {
    file: { module: MODULE, kind: 'mod' },
    target: undefined,
    signal: new AbortController().signal,
    distrusted: new Set<string>(),
  } as const
  expect(await nowhere.fetch(request)).toEqual({ kind: 'not-found' })
})

it('is not asked again for what was wrong', async () => {
  const outcome = await fetch(MODULE.version, 'info', { distrusted: ['the store'] })
  expect(outcome).toEqual({ kind: 'failed', code: 'checksum-mismatch', attempts: [] })
})

it('follows no link that leads out, but one that stays inside', async () => {
  await writeFile(join(root, 'secret'), 'token')
  await symlink(join(root, 'secret'), join(versions, 'v2.0.0.mod'))
  await symlink('v1.0.0-!r!c.1.mod', join(versions, 'v2.0.1.mod'))
  await mkdir(join(root, 'outside'))
  await writeFile(join(root, 'outside/v3.0.0.mod'), 'token')
  await mkdir(join(root, 'store/example.com/linked'))
  await symlink(join(root, 'outside'), join(root, 'store/example.com/linked/@v'))
  expect(await fetch('v2.0.0', 'mod')).toMatchObject({ kind: 'failed', code: 'permission-denied' })
  expect(await fetch('v3.0.0', 'mod', { path: 'example.com/linked' })).toMatchObject({
    kind: 'failed',
    code: 'permission-denied',
  })
  expect(await fetch('v2.0.1', 'mod')).toMatchObject({ kind: 'fetched', data: MODULE.mod })
  await symlink('v4.0.0.mod', join(versions, 'v4.0.0.mod'))
  expect(await fetch('v4.0.0', 'mod')).toMatchObject({ kind: 'failed', code: 'permission-denied' })
})

it.each([undefined, 'target'])(
  'waits for no pipe and takes no directory, no empty file, and nothing too large (%s)',
  async name => {
    const target = name === undefined ? undefined : join(root, 'odd.zip')
    const version = target === undefined ? 'v5.0.0' : 'v6.0.0'
    const options = target === undefined ? {} : { target }
    execFileSync('mkfifo', [join(versions, `${version}.zip`)])
    await mkdir(join(versions, `${version}.mod`))
    await writeFile(join(versions, `${version}.info`), '')
    expect(await fetch(version, 'zip', options)).toMatchObject({ kind: 'failed', code: 'permission-denied' })
    expect(await fetch(version, 'mod', options)).toMatchObject({ kind: 'failed', code: 'permission-denied' })
    expect(await fetch(version, 'info', options)).toMatchObject({ kind: 'failed', code: 'short-body' })
    // A file of holes: it takes no room on the disk.
    await truncate(join(versions, `${version}.info`), 1024 * 1024 + 1)
    expect(await fetch(version, 'info', options)).toMatchObject({ kind: 'failed', code: 'not-a-module-proxy' })
  },
)

it('blames nobody when the target cannot be written', async () => {
  await expect(fetch(MODULE.version, 'zip', { target: join(root, 'missing/target.zip') })).rejects.toThrow(TargetError)
})
