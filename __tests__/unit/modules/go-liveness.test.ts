import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { DownloadWatch } from '../../../src/modules/download-watch.ts'
import { GoLiveness } from '../../../src/modules/go-liveness.ts'
import { temporaryDirectories } from '../../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const module = { path: 'example.com/Mixed', version: 'v1.0.0' }
let goModCache = ''
let watch: DownloadWatch
let liveness: GoLiveness

// As on macOS and Windows: only lines and files tell.
beforeEach(async () => {
  goModCache = await directory('liveness')
  watch = new DownloadWatch(goModCache, [module, { path: '../odd', version: 'v1.0.0' }])
  liveness = new GoLiveness({ goModCache, watch, members: async () => [], seesProcesses: false })
  // The first looks have nothing to compare with.
  await liveness.look()
  await liveness.look()
})

async function put(name: string, content: string): Promise<void> {
  const file = join(goModCache, name)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

async function sign(): Promise<string | undefined> {
  return (await liveness.look()).sign
}

const ZIP = 'cache/download/example.com/!mixed/@v/v1.0.0.zip'

describe('without a view of processes', () => {
  it('silence is no sign', async () => {
    expect(await sign()).toBeUndefined()
    expect(await sign()).toBeUndefined()
  })

  it('a line is one, once', async () => {
    liveness.hear()
    expect(await sign()).toBe('output')
    expect(await sign()).toBeUndefined()
  })

  it('a zip that grows, arrives, is extracted', async () => {
    await put(`${ZIP}123.tmp`, 'x')
    expect(await liveness.look()).toMatchObject({
      sign: 'files',
      state: { done: 0, total: 1, underWay: [{ module, doing: 'fetching', bytes: 1 }] },
    })
    expect(await sign()).toBeUndefined()
    await put(`${ZIP}123.tmp`, 'xyz')
    expect(await liveness.look()).toMatchObject({ sign: 'files', state: { bytes: 3 } })
    await rename(join(goModCache, `${ZIP}123.tmp`), join(goModCache, ZIP))
    await put(`${ZIP}hash`, 'h1:')
    await put(ZIP.replace('zip', 'partial'), '')
    await sign()
    await sign()
    expect(await liveness.look()).toMatchObject({ sign: undefined, state: { underWay: [{ doing: 'extracting' }] } })
    await put('example.com/!mixed@v1.0.0/deep/file.go', 'package x')
    expect(await sign()).toBe('files')
    await put('example.com/!mixed@v1.0.0/deep/file.go', 'package xyz')
    expect(await sign()).toBe('files')
    expect(await sign()).toBeUndefined()
    await rm(join(goModCache, ZIP.replace('zip', 'partial')))
    expect(await liveness.look()).toMatchObject({ sign: 'files', state: { done: 1, underWay: [] } })
  })

  it('a pack that git writes', async () => {
    await put('cache/vcs/ab/objects/pack/tmp_pack_x', 'x')
    expect(await sign()).toBe('files')
    await put('cache/vcs/ab/objects/pack/tmp_pack_x', 'xy')
    expect(await sign()).toBe('files')
    expect(await sign()).toBeUndefined()
  })
})

describe('with one', () => {
  it('bytes and CPU are signs; a process that waits gives none', async () => {
    const child = spawn('sh', [
      '-c',
      'read line; i=0; while [ $i -lt 500000 ]; do i=$((i+1)); done; echo done; read line',
    ])
    const exited = once(child, 'exit')
    const row = { pid: child.pid ?? 0, parent: process.pid, group: 0, session: 0, name: 'sh' }
    const seeing = new GoLiveness({ goModCache, watch, members: async () => [row], seesProcesses: true })
    const lookUntil = async (
      isOver: (sign: string | undefined) => boolean,
    ): Promise<ReadonlySet<string | undefined>> => {
      const signs = new Set<string | undefined>()
      for (let over = false; !over; ) {
        await sleep(25)
        const { sign } = await seeing.look()
        signs.add(sign)
        over = isOver(sign)
      }
      return signs
    }
    let quiet = 0
    await lookUntil(sign => (sign === undefined ? ++quiet : 0) >= 8)
    let printed = false
    child.stdout.once('data', () => {
      printed = true
    })
    child.stdin.write('\n')
    const signs = await lookUntil(() => printed)
    expect([...signs]).toEqual(expect.arrayContaining(['bytes', 'cpu']))
    child.stdin.end()
    await exited
  })
})
