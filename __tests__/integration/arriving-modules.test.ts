import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { ArrivingModules } from '../../src/cache/arriving-modules.ts'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import type { ModuleFile } from '../../src/modules/source.ts'
import { openStagingIn } from '../../src/modules/staging.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const module = { path: 'example.com/Mod', version: 'v1.0.0' }
const zip: ModuleFile = { module, kind: 'zip' }
const mod: ModuleFile = { module, kind: 'mod' }
const info: ModuleFile = { module, kind: 'info' }
const path = (file: ModuleFile): string => moduleFilePath(file.module, file.kind)
const { signal } = new AbortController()
const NONE: ReadonlySet<string> = new Set()

async function open(wanted: readonly ModuleFile[] = [zip, mod]) {
  const staging = openStagingIn(await directory('arriving'))
  const source = new ArrivingModules({ label: 'cache', wanted: new Set(wanted.map(path)), staging })
  /** As the extractor does. */
  async function arrive(file: string, content: string): Promise<void> {
    const place = source.place(file, content.length)
    if (place.kind === 'file') await writeFile(join(staging.directory, place.name), content)
    if (place.kind !== 'none') source.take(file, place.kind === 'memory' ? Buffer.from(content) : undefined)
  }
  async function fetch(file: ModuleFile, distrusted = NONE) {
    await source.ready(file, signal)
    const target = file.kind === 'zip' ? join(await mkdtemp(join(staging.directory, 't-')), 'zip') : undefined
    return source.fetch({ file, target, signal, distrusted })
  }
  return { source, staging, arrive, fetch }
}

describe('modules of an archive that still arrives', () => {
  it('are given to who waits for them as soon as they are complete', async () => {
    const { arrive, fetch, source } = await open()
    const asked = [fetch(zip), fetch(mod)]
    await arrive(path(mod), 'module example.com/Mod\n')
    expect(await asked[1]).toMatchObject({ kind: 'fetched', bytes: 23, from: 'cache' })
    expect(source.hasServed).toBe(true)
    await arrive(path(zip), 'zip')
    expect(await asked[0]).toMatchObject({ kind: 'fetched', bytes: 3 })
    expect(source.statistics()).toMatchObject([{ url: 'cache', requests: 2, bytes: 26, failures: 0 }])
  })

  it('are not there once the archive has ended, however many wait', async () => {
    const { fetch, source } = await open()
    const asked = Promise.all([fetch(zip), fetch(mod), fetch(mod)])
    source.end()
    expect((await asked).map(({ kind }) => kind)).toEqual(['not-found', 'not-found', 'not-found'])
    expect((await fetch(zip)).kind).toBe('not-found')
    expect(source.statistics()).toEqual([])
  })

  it('that the archive cannot have keep nobody waiting', async () => {
    const { fetch } = await open([zip])
    expect((await fetch(mod)).kind).toBe('not-found')
  })

  it('are given once, and not to who found them wrong', async () => {
    const { arrive, fetch } = await open()
    await arrive(path(mod), 'wrong')
    expect((await fetch(mod, new Set(['cache']))).kind).toBe('failed')
    expect((await fetch(mod)).kind).toBe('fetched')
  })

  it('keep nobody waiting whose signal aborts', async () => {
    const { source } = await open()
    const stop = new AbortController()
    const waiting = Promise.all([source.ready(zip, stop.signal), source.ready(mod, stop.signal)])
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
  })

  it('are all that is written: other files are left out, and strange ones told', async () => {
    const { arrive, source, staging } = await open()
    await arrive(path(info), '{}')
    await arrive('example.com/!mod/@v/v1.0.0.ziphash', 'h1:evil')
    await arrive('example.com/!mod@v1.0.0/evil.go', 'package evil')
    await arrive(path(zip), '')
    source.end()
    expect(await readdir(staging.directory)).toEqual([])
    expect(source.findings()).toMatchObject([
      { code: 'cache-corrupt', severity: 'security', message: expect.stringContaining('v1.0.0.ziphash') },
    ])
  })
})
