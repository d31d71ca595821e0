import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { libraryOf } from '../support/cli-machine.ts'
import { interruptCli, runCli } from '../support/dist.ts'
import type { Site } from '../support/internet.ts'
import { scanForLeaks } from '../support/leak-scan.ts'
import { buildModule } from '../support/module-builder.ts'
import { basic, moduleSite } from '../support/module-site.ts'
import { makePrivateRig, type PrivateJob, type PrivateRig } from '../support/private-rig.ts'
import { DATABASE, makePrivateWorld, PUBLIC_PROXY, type PrivateWorld, TOKENS } from '../support/private-world.ts'
import { killGroup, processesBelow, run } from '../support/processes.ts'
import { goSumOf, writeProject } from '../support/project.ts'
import { removeTree, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const LIB = 'github.com/acme/lib'
const PROXY_PASSWORD = 'Qs8/vB+3nK=4xT:z'
const corp = buildModule({ path: 'corp.example.com/lib', version: 'v1.0.0' })

let world: PrivateWorld
let base: string
let rig: PrivateRig

beforeAll(async () => {
  base = await directory('leaks')
  world = await makePrivateWorld(base, {
    sites: { 'proxy.example.com': moduleSite({ modules: [corp], accepts: basic('me', PROXY_PASSWORD) }) },
  })
  rig = await makePrivateRig(base, world)
})
const PUBLIC_HOST = new URL(PUBLIC_PROXY).host
beforeEach(() => {
  for (const host of ['github.com', PUBLIC_HOST]) world.internet.replace(host, undefined)
  world.internet.clear()
})
afterAll(async () => {
  await rig.close()
  await world[Symbol.asyncDispose]()
})

const SECRETS = { token: TOKENS.github, other: TOKENS.githubOther, gitlab: TOKENS.gitlab, proxy: PROXY_PASSWORD }
/** Whatever go and git have to say, they say it. */
const LOUD = {
  GIT_TRACE: '1',
  GIT_TRACE_CURL: '1',
  GIT_TRACE_PACKET: '1',
  GIT_CURL_VERBOSE: '1',
  GIT_TRACE_REDACT: '0',
  GODEBUG: 'http1debug=1',
}
const TOKEN_INPUTS = { goprivate: 'github.com/acme', 'git-token': TOKENS.github }
function jobFor(...paths: readonly string[]): PrivateJob {
  return { inputs: TOKEN_INPUTS, modules: [...paths.map(path => world.module(path)), ...world.public] }
}

/** The forge takes the connection and says nothing more. */
function stallForge(): void {
  world.internet.replace('github.com', () => undefined)
}

function everyCredential(): Readonly<Record<string, string>> {
  const proxy = `https://me:${encodeURIComponent(PROXY_PASSWORD)}@proxy.example.com`
  return {
    goprivate: 'github.com,gitlab.example.com',
    gonosumdb: 'corp.example.com',
    goproxy: `${proxy},${PUBLIC_PROXY}`,
    credentials: [
      `machine github.com/acme login x-access-token password ${TOKENS.github}`,
      `machine github.com/umbrella login x-access-token password ${TOKENS.githubOther}`,
      `machine gitlab.example.com login oauth2 password ${TOKENS.gitlab}`,
    ].join('\n'),
  }
}

function jobOfEveryKind(): PrivateJob {
  const paths = [LIB, 'github.com/umbrella/vault', 'gitlab.example.com/group/sub/deep/lib']
  return { inputs: everyCredential(), modules: [...paths.map(path => world.module(path)), corp, ...world.public] }
}

describe('a scan of everything that a job leaves finds no secret', () => {
  it('after post, with every kind of credential and everything that traces', async () => {
    const job = await rig.job({ ...jobOfEveryKind(), env: LOUD })
    expect([job.main.conclusion, job.annotations, job.workload?.code]).toEqual(['success', [], 0])
    expect(job.processes.some(({ command }) => / mod (download|graph)/.test(command))).toBe(true)
    expect(await job.leaks(SECRETS)).toEqual([])
    expect(job.env['GOPROXY']).toBe(`https://proxy.example.com,${PUBLIC_PROXY}`)
    expect(world.betrayals()).toEqual([])
  })

  it('and it would find one: the control', async () => {
    const places: Readonly<Record<string, (file: string) => Promise<void>>> = {
      'home/.config/x': async file => writeFile(file, TOKENS.github),
      'work/_temp/x': async file => writeFile(file, Buffer.from(`x-access-token:${TOKENS.github}`).toString('base64')),
      'gomodcache/cache/vcs/x': async file => writeFile(file, `url = https://x:${encodeURIComponent(TOKENS.gitlab)}@h`),
    }
    const job = await rig.job({
      ...jobFor(LIB),
      workload: async env => {
        for (const [name, plant] of Object.entries(places)) {
          await mkdir(join(rig.machine, name, '..'), { recursive: true })
          await plant(join(rig.machine, name))
        }
        return run('sh', ['-c', 'sleep 0.3; echo'], { env: { ...env, LEAK: TOKENS.githubOther } })
      },
    })
    const found = (await job.leaks(SECRETS)).map(({ place, form }) => `${form} ${place.replace(/\d+/, 'N')}`)
    expect(found.toSorted()).toEqual(
      expect.arrayContaining([
        'base64 machine:work/_temp/x',
        'plain environ of N',
        'plain machine:home/.config/x',
        'url machine:gomodcache/cache/vcs/x',
      ]),
    )
  })

  it('of what was kept for later steps, which use it', async () => {
    const inputs = { ...everyCredential(), 'persist-credentials': 'true' }
    let seen: Awaited<ReturnType<typeof scanForLeaks>> = []
    const job = await rig.job({
      modules: [world.module(LIB), corp, ...world.public],
      inputs,
      workload: async env => {
        seen = await scanForLeaks(SECRETS, { contents: { environment: JSON.stringify(env) } })
        const args = ['mod', 'download', 'github.com/umbrella/vault@v1.0.0']
        const got = await run('go', args, { cwd: rig.workspace, env: { ...env, GONOSUMDB: '*' } })
        if (got.code !== 0) return got
        // From the proxy whose user and password are in no variable.
        await removeTree(join(rig.machine, 'gomodcache/cache/download/corp.example.com'))
        return run('go', ['mod', 'download', 'corp.example.com/lib@v1.0.0'], { cwd: rig.workspace, env })
      },
    })
    expect([job.main.conclusion, job.workload?.stderr, job.workload?.code]).toEqual(['success', '', 0])
    expect(seen).toEqual([])
    expect(await job.leaks(SECRETS)).toEqual([])
  })

  it.each([
    ['a token that is refused', { 'git-token': TOKENS.githubExpired }],
    ['a token for others', { 'git-token': TOKENS.githubOther }],
    [
      'credentials that cannot be read',
      { 'git-token': '', credentials: `machine github.com login me password ${TOKENS.github} x` },
    ],
    ['a token of two lines', { 'git-token': `${TOKENS.github}\n${TOKENS.githubOther}` }],
    ['a proxy of a bad form', { goproxy: `https://me:${TOKENS.github}@proxy example.com` }],
  ])('after a failure: %s', async (_why, inputs) => {
    const job = await rig.job({ ...jobFor(LIB), inputs: { ...TOKEN_INPUTS, ...inputs }, env: LOUD })
    expect(job.main.conclusion).toBe('failure')
    expect(job.annotations.some(({ level }) => level === 'error')).toBe(true)
    expect(await job.leaks({ ...SECRETS, expired: TOKENS.githubExpired })).toEqual([])
    expect(world.betrayals()).toEqual([])
  })

  it('after a stall, with go’s goroutines and processes in the report', async () => {
    stallForge()
    const inputs = { ...TOKEN_INPUTS, 'stall-timeout': '1s', retries: '0' }
    const job = await rig.job({ ...jobFor(LIB), inputs, env: LOUD })
    expect(job.main.conclusion).toBe('failure')
    expect(JSON.stringify(job.report)).toMatch(/goroutine|processes: /)
    expect(await job.leaks(SECRETS)).toEqual([])
  })

  it.each(['SIGTERM', 'cancel'] as const)('after %s', async signal => {
    stallForge()
    const interrupt = { step: 'main', signal, when: /waiting for git|left to go|go: /i } as const
    const job = await rig.job({ ...jobFor(LIB), interrupt, timeoutMs: 30_000 })
    expect(job.main.timedOut).toBe(false)
    expect(job.main.stoppedAfterSeconds).toBeDefined()
    expect(await job.leaks(SECRETS)).toEqual([])
    expect(processesBelow(rig.machine)).toEqual([])
  })
})

describe('after SIGKILL', () => {
  it('what is left is for the owner alone, and the next job on the machine removes it', async () => {
    stallForge()
    const env = await machineEnvironment('killed', {
      GO_MOD_SETUP_GOPRIVATE: 'github.com/acme',
      GO_MOD_SETUP_GIT_TOKEN: TOKENS.github,
    })
    const machine = join(base, 'killed')
    await writeProject(join(machine, 'app'), [world.module(LIB)], { files: libraryOf([world.module(LIB)]) })
    const args = ['download', '-C', join(machine, 'app')]
    // To the tool alone: what it started goes on, as after a crash.
    const killed = await interruptCli(args, {
      env,
      cwd: machine,
      signal: 'SIGKILL',
      when: () => world.internet.to('github.com').length > 0,
    })
    expect(killed.signal).toBe('SIGKILL')
    for (const { group } of processesBelow(machine)) killGroup(group)
    await sleep(100)
    const left = await readdir(join(machine, 'tmp'))
    expect(left.filter(name => name.startsWith('go-mod-setup-credentials-'))).toHaveLength(1)
    expect((await scanForLeaks(SECRETS, { directories: { machine } })).length).toBeGreaterThan(0)

    world.internet.replace('github.com', undefined)
    const { GO_MOD_SETUP_GIT_TOKEN: _token, ...without } = env
    const next = await runCli(['download', '-C', join(machine, 'app'), 'example.org/public/m000@v1.0.0'], {
      env: { ...without, GONOSUMDB: '*' },
      cwd: machine,
    })
    expect([next.code, next.stderr]).toEqual([0, expect.any(String)])
    expect(await scanForLeaks(SECRETS, { directories: { machine }, contents: { stderr: next.stderr } })).toEqual([])
  })
})

describe('two jobs at once with one HOME', () => {
  it('have each its own credentials, and leave the user’s files as they were', async () => {
    const home = join(base, 'shared', 'home')
    await mkdir(home, { recursive: true })
    const files = {
      '.gitconfig':
        '[user]\n\tname = Jane\n[credential]\n\thelper = "!echo username=jane; echo password=janes-own-password; #"\n',
      // Good, but not for these modules: to a forge that is "not found".
      '.netrc': `machine github.com login jane password ${TOKENS.githubJane}\n`,
    }
    for (const [name, text] of Object.entries(files)) await writeFile(join(home, name), text)
    const jobs = [
      { name: 'one', path: LIB, token: TOKENS.github },
      { name: 'two', path: 'github.com/umbrella/vault', token: TOKENS.githubOther },
    ]
    const results = await Promise.all(
      jobs.map(async ({ name, path, token }) => {
        const env = await machineEnvironment(name, {
          HOME: home,
          GO_MOD_SETUP_GOPRIVATE: path.split('/').slice(0, 2).join('/'),
          GO_MOD_SETUP_GIT_TOKEN: token,
          GO_MOD_SETUP_PERSIST_CREDENTIALS: 'true',
        })
        const app = join(base, name, 'app')
        await writeProject(app, [world.module(path)], { files: libraryOf([world.module(path)]) })
        const script = 'sleep 1; go clean -modcache && go mod download && env'
        return runCli(['run', '-C', app, '--cache', 'false', '--', 'sh', '-c', script], { env, cwd: join(base, name) })
      }),
    )
    for (const { code, stdout, stderr } of results) {
      expect([code, stderr]).toEqual([0, expect.not.stringContaining('error:')])
      expect(await scanForLeaks(SECRETS, { contents: { stdout, stderr } })).toEqual([])
    }
    for (const [name, text] of Object.entries(files)) expect(await readFile(join(home, name), 'utf8')).toBe(text)
    const directories = Object.fromEntries(
      [...jobs.map(({ name }) => name), 'shared'].map(name => [name, join(base, name)]),
    )
    expect(await scanForLeaks(SECRETS, { directories })).toEqual([])
    for (const { path, authorization } of world.internet.to('github.com')) {
      const password = Buffer.from(authorization?.slice(6) ?? '', 'base64')
        .toString()
        .split(':')[1]
      const allowed: readonly (string | undefined)[] = [
        undefined,
        '',
        path.startsWith('/acme/') ? TOKENS.github : TOKENS.githubOther,
      ]
      expect([path, allowed.includes(password)]).toEqual([path, true])
    }
  })
})

describe('no third party hears of a private module, whatever fails', () => {
  it.each<[what: string, trouble: Trouble, inputs: Readonly<Record<string, string>>]>([
    ['the public mirror answers 502', { mirror: 502 }, {}],
    ['and the fallback is any', { mirror: 502 }, { 'goproxy-fallback': 'any' }],
    ['the forge answers 500', { forge: 500 }, {}],
    ['the forge answers 404', { forge: 404 }, { 'goproxy-fallback': 'any' }],
    ['both are slow', { mirror: 500, forge: 500, delayMs: 1500 }, { 'stall-timeout': '1s', retries: '2' }],
    ['direct is behind two mirrors', { mirror: 503 }, { goproxy: `${PUBLIC_PROXY}|https://proxy.example.com|direct` }],
    ['there is no go.sum', { goSum: 'none' }, {}],
    ['go.sum has no line for it', { goSum: 'of the public ones' }, { download: 'warn' }],
    ['there is no token at all', {}, { 'git-token': '' }],
  ])('%s', async (_what, { mirror, forge, delayMs, goSum }, inputs) => {
    world.internet.replace(PUBLIC_HOST, mirror === undefined ? undefined : failing(mirror, delayMs))
    world.internet.replace('github.com', forge === undefined ? undefined : failing(forge, delayMs))
    const project = goSum === undefined ? {} : { goSum: goSum === 'none' ? null : goSumOf(world.public) }
    const all = { ...TOKEN_INPUTS, retries: '1', timeout: '20s', ...inputs }
    const job = await rig.job({
      ...jobFor(LIB),
      project,
      inputs: all,
      workload: async () => run('true', [], { env: {} }),
    })
    expect(world.internet.requests.length).toBeGreaterThan(0)
    expect(world.betrayals()).toEqual([])
    expect(await job.leaks(SECRETS)).toEqual([])
  })
})

interface Trouble {
  /** Statuses of every answer. */
  readonly mirror?: number
  readonly forge?: number
  readonly delayMs?: number
  readonly goSum?: 'none' | 'of the public ones'
}

function failing(status: number, delayMs = 0): Site {
  return async ({ response }) => {
    await sleep(delayMs)
    response.writeHead(status).end('nothing\n')
  }
}

describe('a credential whose host no pattern covers', () => {
  it('is a warning, before the path is sent to the public mirror', async () => {
    const credentials = `machine github.com/acme login x-access-token password ${TOKENS.github}`
    const job = await rig.job({ ...jobFor(LIB), inputs: { credentials, retries: '0' } })
    expect(job.annotations[0]).toMatchObject({
      level: 'warning',
      message: expect.stringMatching(
        /no pattern of GOPRIVATE or GONOPROXY covers github\.com\/acme\/lib: .*goproxy\.io is asked/,
      ),
    })
    // So it is: what the other tests watch for would be seen.
    expect(world.betrayals()).not.toEqual([])
    expect(await job.leaks(SECRETS)).toEqual([])
    const mended = await rig.job({ ...jobFor(LIB), inputs: { credentials, goprivate: 'github.com/acme' } })
    expect([mended.main.conclusion, mended.annotations, world.betrayals()]).toEqual(['success', [], []])
  })
})

describe('a GONOSUMDB that forgets what only a company’s proxy has', () => {
  it('is told before anything is sent, and explained when the database does not know the module', async () => {
    const goproxy = `https://me:${encodeURIComponent(PROXY_PASSWORD)}@proxy.example.com`
    const project = { goSum: null }
    const job = await rig.job({
      modules: [corp],
      project,
      inputs: { goproxy },
      env: { GOFLAGS: '-modcacherw -mod=mod' },
    })
    expect(job.main.conclusion).toBe('failure')
    const told = job.annotations.map(({ message }) => message)
    expect(told[0]).toMatch(/gonosumdb is empty: .* by its name, those that only https:\/\/proxy\.example\.com has/)
    expect(told.join('\n')).toMatch(
      /corp\.example\.com\/lib@v1\.0\.0[\s\S]*404 Not Found[\s\S]*gonosumdb[\s\S]*\[checksum-database-unknown\]/,
    )
    const inputs = { goproxy, gonosumdb: 'corp.example.com' }
    const mended = await rig.job({ modules: [corp], project, inputs, env: { GOFLAGS: '-modcacherw -mod=mod' } })
    expect([mended.main.conclusion, mended.workload?.code]).toEqual(['success', 0])
    expect(world.internet.to(DATABASE)).toEqual([])
  })
})

/** For the command: a machine of its own, with the rig's settings. */
async function machineEnvironment(
  name: string,
  extra: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const machine = join(base, name)
  for (const part of ['home', 'tmp']) await mkdir(join(machine, part), { recursive: true })
  const env = await rig.environment()
  return {
    ...env,
    PATH: process.env['PATH'] ?? '',
    HOME: join(machine, 'home'),
    TMPDIR: join(machine, 'tmp'),
    GOPATH: join(machine, 'gopath'),
    GOMODCACHE: join(machine, 'gomodcache'),
    GOCACHE: join(machine, 'gocache'),
    ...extra,
  }
}
