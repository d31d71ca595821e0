import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ExtractRequest, ExtractResult } from '../../src/modules/extract.ts'
import { modulePaths } from '../../src/modules/module-paths.ts'
import { buildModule, incompressible } from '../support/module-builder.ts'
import { run } from '../support/processes.ts'
import { temporaryDirectories } from '../support/temp.ts'
import { listTree } from '../support/tree-listing.ts'

const program = fileURLToPath(new URL('../support/extract-requests.ts', import.meta.url))
const directory = temporaryDirectories(afterAll)
const content = incompressible('faults', 100_000).toString('hex')
const module = buildModule({ path: 'example.com/faults', version: 'v1.0.0', files: { 'a/b/data.txt': content } })
const other = buildModule({
  path: 'example.com/faults',
  version: 'v1.0.0',
  files: { 'a/b/data.txt': content.slice(1) },
})

let root: string
let goModCache: string
let staging: string
beforeEach(async () => {
  root = await directory('faults')
  goModCache = join(root, 'gomodcache')
  staging = join(root, 'staging')
  for (const path of [goModCache, staging]) await mkdir(path)
  await writeFile(join(root, 'module.zip'), module.zip)
  await writeFile(join(root, 'other.zip'), other.zip)
})

function request(options: Partial<ExtractRequest> = {}): ExtractRequest {
  const { path, version, zipSum } = module
  const base = { zipPath: join(root, 'module.zip'), module: { path, version }, accepted: [zipSum], goModCache, staging }
  return { ...base, modCacheRW: false, tree: true, replace: false, ...options }
}

/** The results of a child that `env` starts, by way of the command. */
async function extractBy(
  command: readonly string[],
  requests: readonly ExtractRequest[],
): Promise<readonly ExtractResult[]> {
  const stdout = await runBy(command, program, JSON.stringify(requests))
  return JSON.parse(stdout) as ExtractResult[]
}

async function runBy(command: readonly string[], script: string, input: string): Promise<string> {
  const args = [...command, process.execPath, '--disable-warning=ExperimentalWarning', script]
  const { code, stdout, stderr } = await run('env', args, { env: { PATH: process.env['PATH'] ?? '' }, input })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** A mount of the child's own. */
function mounting(mount: string): readonly string[] {
  return ['unshare', '-rm', 'sh', '-c', `${mount} && exec "$@"`, 'sh']
}

describe('a machine that cannot hold the module', () => {
  it('with a full disk', async () => {
    const results = await extractBy(mounting(`mount -t tmpfs -o size=64k tmpfs ${staging}`), [request()])
    expect(results).toMatchObject([{ kind: 'failed', code: 'disk-full', message: expect.stringContaining('ENOSPC') }])
    expect(await listTree(goModCache)).toEqual({ '.': 'directory 755' })
  })

  it('with a read-only file system', async () => {
    const mount = `mount --bind ${goModCache} ${goModCache} && mount -o remount,bind,ro ${goModCache}`
    expect(await extractBy(mounting(mount), [request()])).toMatchObject([
      { kind: 'failed', code: 'read-only-file-system' },
    ])
    expect(await readdir(staging)).toEqual([])
  })

  it('with trees on another file system than what is not finished: go extracts', async () => {
    const results = await extractBy(mounting(`mount -t tmpfs tmpfs ${staging}`), [request()])
    expect(results).toMatchObject([{ kind: 'ok', tree: 'left-to-go', why: expect.stringContaining('EXDEV') }])
    expect(Object.keys(await listTree(goModCache))).toContain('cache/download/example.com/faults/@v/v1.0.0.ziphash')
  })
})

describe('a user without special rights', () => {
  // Root may write where nobody may, unless it gives that right away.
  const asUser = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []

  it('extracts read-only trees, replaces them, and leaves nothing behind', async () => {
    const paths = modulePaths(goModCache, module)
    const replacing = request({ zipPath: join(root, 'other.zip'), accepted: [other.zipSum], replace: true })
    expect(await extractBy(asUser, [request(), replacing])).toMatchObject([
      { kind: 'ok', tree: 'extracted' },
      { kind: 'ok', tree: 'extracted', sum: other.zipSum },
    ])
    expect(await listTree(paths.tree)).toMatchObject({
      '.': 'directory 555',
      a: 'directory 555',
      'a/b': 'directory 555',
    })
    // What was replaced waits here, read-only, for the end of the run.
    expect(await readdir(staging)).toEqual([expect.stringMatching(/^old-/)])
    const script = join(root, 'remove.mjs')
    const removeTree = new URL('../../src/system/remove-tree.ts', import.meta.url).href
    await writeFile(script, `await (await import('${removeTree}')).removeTree('${staging}')`)
    await runBy(asUser, script, '')
    expect(await listTree(staging)).toEqual({})
  })

  it('is told where GOMODCACHE is not his', async () => {
    await chmod(goModCache, 0o555)
    expect(await extractBy(asUser, [request()])).toMatchObject([{ kind: 'failed', code: 'permission-denied' }])
    expect(await readdir(staging)).toEqual([])
  })
})
