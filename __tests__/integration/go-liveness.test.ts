import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ProcessGroup, startProcessGroup } from '../../src/system/process-group.ts'
import { renderGoProgress } from '../../src/phases/progress.ts'
import { createRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { type DownloadBench, makeDownloadBench } from '../support/go-downloads.ts'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const STALL_TIMEOUT_MS = 1_000
const directory = temporaryDirectories(afterAll)

const privateModule = buildModule({ path: 'git.example.com/team/large', version: 'v1.0.0', sizeBytes: 200_000 })
const files = Object.fromEntries(
  Array.from({ length: 4 }, (_, index) => [`data/file${index}.txt`, `${index}\n`.repeat(2_000)]),
)
const manyFiles = buildModule({ path: 'example.com/many', version: 'v1.0.0', files })

let git: GitServer
let mirror: ModuleProxy
let slowDisk = ''
let goBinary = ''
const benches: DownloadBench[] = []

beforeAll(async () => {
  const root = await directory('git')
  await createRepository(root, 'team/large', [{ tag: 'v1.0.0', files: privateModule.files }])
  git = await startGitServer({ root })
  mirror = await startModuleProxy({ modules: [manyFiles] })
  const built = await directory('slow-disk')
  slowDisk = join(built, 'slow-disk')
  const source = join(dirname(fileURLToPath(import.meta.url)), '../support/testdata/slow-disk')
  const env = await goEnvironment(built)
  const build = await run('go', ['build', '-o', slowDisk, '.'], { cwd: source, env, timeoutMs: 240_000 })
  expect(build).toMatchObject({ code: 0, stderr: '' })
  goBinary = join((await run('go', ['env', 'GOROOT'], { env })).stdout.trim(), 'bin', 'go')
}, 250_000)

afterEach(async () => {
  for (const bench of benches.splice(0)) {
    expect(bench.processes()).toEqual([])
    await bench.remove()
  }
})

afterAll(async () => {
  await git.close()
  await mirror.close()
})

async function bench(
  modules: readonly SyntheticModule[],
  env: Readonly<Record<string, string>> = {},
): Promise<DownloadBench> {
  const made = await makeDownloadBench(modules, { env })
  benches.push(made)
  return made
}

/** Fetched from its repository: with a mirror in GOPROXY, which must not hear of it. */
async function privateBench(modules = [privateModule]): Promise<DownloadBench> {
  return bench(modules, { ...git.environment(), GOPRIVATE: 'git.example.com', GOINSECURE: 'git.example.com' })
}

async function onSlowDisk(disk: Readonly<Record<string, string>>): Promise<DownloadBench> {
  return bench([manyFiles], { ...disk, SLOW_DISK_COMMAND: goBinary })
}

describe('no stall is', () => {
  it('a git clone that takes three times the stall time-out but goes on', async () => {
    git.behave({ bytesPerSecond: 60_000 })
    mirror.clear()
    const made = await privateBench()
    const result = await made.download(`${mirror.url},direct`, { stallTimeoutMs: STALL_TIMEOUT_MS })
    expect(result).toMatchObject({ outcome: 'ok', findings: [], goCommand: { attempts: 1, killed: 0 } })
    expect(result.goCommand.seconds).toBeGreaterThan((3 * STALL_TIMEOUT_MS) / 1000)
    expect(mirror.requests).toEqual([])
  })

  it('a body that comes in bursts', async () => {
    const bursts = await startModuleProxy({
      modules: [manyFiles],
      faults: [{ path: /\.zip$/, fault: { kind: 'bursts', bytes: Math.ceil(manyFiles.zip.length / 5), everyMs: 700 } }],
    })
    const made = await bench([manyFiles])
    const result = await made.download(bursts.url, { stallTimeoutMs: STALL_TIMEOUT_MS })
    await bursts.close()
    expect(result).toMatchObject({ outcome: 'ok', goCommand: { attempts: 1, killed: 0 } })
    expect(result.goCommand.seconds).toBeGreaterThan((2 * STALL_TIMEOUT_MS) / 1000)
  })

  it('a slow disk, on which each call takes a fifth of the stall time-out', async () => {
    const made = await onSlowDisk({ SLOW_DISK_CALL_MS: String(STALL_TIMEOUT_MS / 5) })
    const result = await made.download(mirror.url, { stallTimeoutMs: STALL_TIMEOUT_MS, goCommand: slowDisk })
    expect(result).toMatchObject({ outcome: 'ok', findings: [], goCommand: { attempts: 1, killed: 0 } })
    expect(result.goCommand.seconds).toBeGreaterThan((3 * STALL_TIMEOUT_MS) / 1000)
    expect(await made.go(['mod', 'verify'])).toMatchObject({ code: 0 })
  })

  it('a disk that does not answer for six times the stall time-out, and the line in progress names it', async () => {
    const made = await onSlowDisk({ SLOW_DISK_STUCK_MS: String(6 * STALL_TIMEOUT_MS) })
    const lines = new Set<string>()
    const result = await made.download(mirror.url, {
      stallTimeoutMs: STALL_TIMEOUT_MS,
      goCommand: slowDisk,
      onProgress: progress => lines.add(renderGoProgress(progress)),
    })
    expect(result).toMatchObject({ outcome: 'ok', goCommand: { attempts: 1, killed: 0 } })
    expect(result.goCommand.seconds).toBeGreaterThan((6 * STALL_TIMEOUT_MS) / 1000)
    expect([...lines].join('\n')).toMatch(
      /^go: modules 0\/\d, 0 B; waiting [56] s for the disk \(slow-disk waits for a disk( \(in \w+\))?\)$/m,
    )
  })
})

it('our engine on a disk that takes six seconds for what it is given says so, too', async () => {
  const [wanted] = makeModules(1)
  if (wanted === undefined) throw new Error('no module')
  await using served = await startModuleProxy({ modules: [wanted] })
  const scene = join(dirname(fileURLToPath(import.meta.url)), '../support/disk-scene.ts')
  const args = ['--disable-warning=ExperimentalWarning', scene, served.url, await directory('engine')]
  const env = { PATH: process.env['PATH'] ?? '', SLOW_DISK_COMMAND: process.execPath, SLOW_DISK_PWRITE_MS: '6000' }
  expect(await run(slowDisk, args, { env })).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/; waiting [56] s for the disk, to write \S+@v1\.0\.0, 1 module$/),
  })
})

describe('a fetch that was cut off', () => {
  it('leaves no half a repository that the next run would believe', async () => {
    git.behave({ stallAfterBytes: 50_000 })
    const made = await privateBench()
    expect(await made.download('direct', { retries: 0, stallTimeoutMs: 500 })).toMatchObject({ outcome: 'failed' })
    git.behave({})
    expect(await made.download('direct', { retries: 0 })).toMatchObject({ outcome: 'ok', findings: [] })
  })
})

describe('a tag that was moved', () => {
  it('is no damage in the module cache: go.sum and the origin differ', async () => {
    git.behave({})
    const other = buildModule({ ...privateModule, sizeBytes: 100 })
    const made = await privateBench([other])
    const result = await made.download('direct', { cameFromCache: () => true })
    expect(result).toMatchObject({ outcome: 'failed', retries: 0, goCommand: { attempts: 1 } })
    expect(result.findings).toMatchObject([{ code: 'checksum-mismatch', module: 'git.example.com/team/large@v1.0.0' }])
    expect(result.findings[0]?.cause).toContain('the tag was moved')
  })
})

describe('a stall is', () => {
  it('a git clone that stops: go, git and its helpers are ended', async () => {
    git.behave({ stallAfterBytes: 50_000 })
    const made = await privateBench()
    const seen = new Set<string>()
    const onProgress = (): void => made.processes().forEach(name => seen.add(name))
    const result = await made.download(`${mirror.url},direct`, {
      retries: 1,
      stallTimeoutMs: STALL_TIMEOUT_MS,
      onProgress,
    })
    expect([...seen]).toEqual(expect.arrayContaining(['go', 'git', 'git-remote-http']))
    expect(made.processes()).toEqual([])
    expect(result).toMatchObject({
      outcome: 'failed',
      goCommand: { attempts: 2, killed: 2 },
      findings: [{ code: 'stall', severity: 'error' }, {}, {}],
    })
    const [stall] = result.findings
    expect(stall?.message).toMatch(/it waited for git .*fetch .* \(for \d s\); go was waiting for git/)
    expect(stall?.evidence).toMatch(/processes: go, .*git-remote-http/)
    expect(stall?.message).toMatch(
      /git-remote-http has a connection to 127\.0\.0\.1:\d+ \(IPv4\), on which nothing comes/,
    )
  })

  it.each([
    ['by its name', 'sleepy', 'git-credential-'],
    ['by its path', '/git-credential-sleepy', 'git-credential-'],
    ['as a program of another name', '/vault-login', 'vault-login'],
  ])('a credential helper that never answers, set %s', async (_how, helper, name) => {
    git.behave({ basicAuth: { user: 'reader', password: 'sesame' } })
    const bin = await directory('helper')
    for (const file of ['git-credential-sleepy', 'vault-login'])
      await writeFile(join(bin, file), '#!/bin/sh\nsleep 600\n', { mode: 0o755 })
    const made = await bench([privateModule], {
      ...git.environment(),
      GOPRIVATE: 'git.example.com',
      GOINSECURE: 'git.example.com',
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'credential.helper',
      GIT_CONFIG_VALUE_0: helper.startsWith('/') ? join(bin, helper) : helper,
    })
    const lines = new Set<string>()
    const result = await made.download('direct', {
      retries: 0,
      stallTimeoutMs: 6 * STALL_TIMEOUT_MS,
      onProgress: progress => lines.add(renderGoProgress(progress)),
    })
    git.behave({})
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ code: 'stall', severity: 'error' }, {}] })
    const said = `${name}, which git asked for a password, waits (in`
    expect(result.findings[0]?.message).toContain(said)
    const line = [...lines].find(text => text.includes(said))
    expect(line).toMatch(/^go: modules 0\/1, 0 B; waiting [56] s for git .*; next: another attempt in [01] s$/)
  })

  it('a discovery page that never comes', async () => {
    git.behave({ silentDiscovery: true })
    const made = await privateBench()
    const result = await made.download(`${mirror.url},direct`, { retries: 0, stallTimeoutMs: STALL_TIMEOUT_MS })
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ code: 'stall' }, {}] })
    expect(result.findings[0]?.message).toContain('http://git.example.com/team/large?go-get=1')
  })

  it('a lock that another process holds, and it is told as such', async () => {
    const made = await bench([manyFiles])
    const lockFile = join(made.goModCache, 'cache', 'download', manyFiles.path, '@v', 'v1.0.0.lock')
    const holder = await holdLock(lockFile)
    const result = await made.download(mirror.url, { retries: 0, stallTimeoutMs: STALL_TIMEOUT_MS })
    await holder.kill()
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ code: 'lock-held' }, {}] })
    const [held] = result.findings
    expect(held?.message).toContain('waiting for a lock that another process holds')
    expect(held?.message).toMatch(/go waits for the lock \S*v1\.0\.0\.lock, which process \d+ \(flock\) holds/)
  })
})

describe('a full disk', () => {
  it('is final, and told as what it is', async () => {
    const made = await onSlowDisk({ SLOW_DISK_FULL_AFTER: '5000' })
    const result = await made.download(mirror.url, { goCommand: slowDisk })
    expect(result).toMatchObject({ outcome: 'failed', retries: 0, goCommand: { attempts: 1 } })
    expect(result.findings[0]).toMatchObject({ code: 'disk-full' })
    expect(result.findings[0]?.message).toContain('no space left on device')
  })
})

/** As another go command would: flock(2), through util-linux' flock. Resolves once it is held. */
async function holdLock(lockFile: string): Promise<ProcessGroup> {
  await mkdir(dirname(lockFile), { recursive: true })
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' }
  const args = [lockFile, 'sh', '-c', 'echo held; exec sleep 60']
  return new Promise((resolve, reject) => {
    const onOutput = (): void => resolve(holder)
    const holder = startProcessGroup({ file: 'flock', args, cwd: '/', env, onOutput })
    holder.catch(reject)
  })
}
