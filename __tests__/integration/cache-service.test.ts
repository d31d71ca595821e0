import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { EXPIRED_SIGNATURE, WRITE_DENIED } from '../support/cache-service-faults.ts'
import { type CacheService, type JobOptions, startCacheService } from '../support/cache-service.ts'
import { type RunResult, run } from '../support/processes.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let service: CacheService
beforeAll(async () => {
  service = await startCacheService()
})
afterAll(() => service.close())
afterEach(() => {
  service.setFaults([])
  service.clear()
  service.clearRequests()
})

const SCRIPT = `
import * as cache from '@actions/cache'
const [verb, key, ...rest] = process.argv.slice(1)
const result = verb === 'save'
  ? await cache.saveCache(['data'], key, {}, true)
  : await cache.restoreCache(['data'], key, rest, {}, true)
console.log('RESULT ' + JSON.stringify(result ?? null))
process.exit(0)
`

/** Runs the real toolkit as an action would, in a process of its own. */
async function toolkit(
  root: string,
  args: readonly string[],
  job?: JobOptions,
): Promise<RunResult & { result: unknown }> {
  const workspace = join(root, 'work')
  await mkdir(workspace, { recursive: true })
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: root,
    ...service.environment(job),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(root, 'temp'),
  }
  // Its imports are resolved from the working directory, which is the workspace: tell it where they are.
  const script = SCRIPT.replace("'@actions/cache'", JSON.stringify(import.meta.resolve('@actions/cache')))
  const done = await run(process.execPath, ['--input-type=module', '-e', script, ...args], { cwd: workspace, env })
  return { ...done, result: JSON.parse(/^RESULT (.*)$/m.exec(done.stdout)?.[1] ?? '"none"') }
}

describe.each(['v2', 'v1'] as const)('the real toolkit against protocol %s', protocol => {
  it('saves an entry and restores it elsewhere, exactly and by prefix', async () => {
    const [one, two] = [await directory('one'), await directory('two')]
    await mkdir(join(one, 'work/data'), { recursive: true })
    await writeFile(join(one, 'work/data/file'), 'content')
    expect((await toolkit(one, ['save', 'key-1'], { protocol })).result).toBeGreaterThan(0)
    expect(service.entries().map(entry => entry.key)).toEqual(['key-1'])

    expect((await toolkit(two, ['restore', 'key-1'], { protocol })).result).toBe('key-1')
    expect(await readFile(join(two, 'work/data/file'), 'utf8')).toBe('content')
    await rm(join(two, 'work/data'), { recursive: true })
    expect((await toolkit(two, ['restore', 'other', 'key-'], { protocol })).result).toBe('key-1')
    expect(await readFile(join(two, 'work/data/file'), 'utf8')).toBe('content')
    expect((await toolkit(two, ['restore', 'other'], { protocol })).result).toBeNull()
    expect(service.requests.filter(row => row.operation === 'download').map(row => row.authorized)).toEqual([
      false,
      false,
    ])
  })

  it('says no where the key exists, writing is denied, or the token is wrong', async () => {
    const root = await directory('refused')
    await mkdir(join(root, 'work/data'), { recursive: true })
    await writeFile(join(root, 'work/data/file'), 'content')
    await toolkit(root, ['save', 'key'], { protocol })
    const again = await toolkit(root, ['save', 'key'], { protocol })
    expect([again.result, again.stdout]).toEqual([
      -1,
      expect.stringContaining('another job may be creating this cache'),
    ])

    const readOnly = await toolkit(root, ['save', 'new'], { protocol, access: { writable: false } })
    expect([readOnly.result, readOnly.stdout]).toEqual([-1, expect.stringContaining('cache write denied:')])
    service.setFaults([{ on: 'lookup', fault: { kind: 'answer', status: 401, body: '{}' } }])
    expect((await toolkit(root, ['restore', 'key'], { protocol })).result).toBeNull()
  })
})

describe('what the emulator keeps apart', () => {
  it('scopes: a branch sees its own entries before those of the default branch, and not those of others', async () => {
    const root = await directory('scopes')
    await mkdir(join(root, 'work/data'), { recursive: true })
    await writeFile(join(root, 'work/data/file'), 'x')
    const branch = { access: { scopes: ['refs/heads/topic', 'refs/heads/main'] } }
    await toolkit(root, ['save', 'k-topic'], branch)
    await toolkit(root, ['save', 'k-main'])
    expect(service.entries().map(entry => entry.scope)).toEqual(['refs/heads/topic', 'refs/heads/main'])
    expect((await toolkit(root, ['restore', 'x', 'k-'], branch)).result).toBe('k-topic')
    expect((await toolkit(root, ['restore', 'x', 'k-'])).result).toBe('k-main')
    expect((await toolkit(root, ['restore', 'k-topic'])).result).toBeNull()
  })

  it('uploads in blocks are put together in the order of the list', async () => {
    const url = new URL(await uploadUrl())
    const put = (query: string, body: string): Promise<Response> =>
      fetch(`${url.href}&${query}`, { method: 'PUT', body })
    await put('comp=block&blockid=b', 'second')
    await put('comp=block&blockid=a', 'first ')
    await put('comp=blocklist', '<BlockList><Latest>a</Latest><Latest>b</Latest></BlockList>')
    expect(await (await fetch(url, { headers: { range: 'bytes=2-7' } })).text()).toBe('rst se')
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '12'])
    expect((await fetch(url, { headers: { range: 'bytes=12-' } })).status).toBe(416)
  })

  it('faults hit the requests they are meant for', async () => {
    const url = await uploadUrl()
    await fetch(url, { method: 'PUT', body: 'x'.repeat(1000) })
    service.setFaults([
      { on: 'download', fault: EXPIRED_SIGNATURE, times: 1 },
      { on: 'download', fault: { kind: 'cut', afterBytes: 10 }, times: 1 },
      { on: 'download', fault: { kind: 'ignore-range' }, times: 1 },
    ])
    expect((await fetch(url)).status).toBe(403)
    await expect((await fetch(url)).text()).rejects.toThrow('terminated')
    expect((await fetch(url, { headers: { range: 'bytes=0-1' } })).status).toBe(200)
    expect((await fetch(url, { headers: { range: 'bytes=0-1' } })).status).toBe(206)
    service.setFaults([{ on: 'reserve', fault: WRITE_DENIED }])
    await expect(uploadUrl()).rejects.toThrow('denied')
    service.setFaults([{ on: 'download', fault: { kind: 'reset' } }])
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })

  it('the bandwidth is shared', async () => {
    const url = await uploadUrl()
    await fetch(url, { method: 'PUT', body: Buffer.alloc(1_000_000) })
    service.setBytesPerSecond(4_000_000)
    const started = performance.now()
    await Promise.all([1, 2].map(async () => (await fetch(url)).arrayBuffer()))
    service.setBytesPerSecond(undefined)
    expect(performance.now() - started).toBeGreaterThan(400)
  })
})

async function uploadUrl(): Promise<string> {
  const env = service.environment()
  const reply = await fetch(`${service.url}twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN']}` },
    body: JSON.stringify({ key: `key-${Math.random()}`, version: 'v' }),
  })
  const body = (await reply.json()) as { ok: boolean; signed_upload_url: string; message?: string }
  if (!body.ok) throw new Error(body.message)
  return body.signed_upload_url
}
