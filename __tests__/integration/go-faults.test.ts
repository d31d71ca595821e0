import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import type { GoDownloadRequest, GoDownloadResult } from '../../src/modules/go-download.ts'
import { isThere } from '../../src/system/files.ts'
import { makeChecksumDatabase, type TwinDatabase } from '../support/database-twin.ts'
import { type DeadServer, refusedPort, startSilentServer } from '../support/dead-server.ts'
import { createRepository } from '../support/git-repository.ts'
import { type GitBehaviour, type GitServer, startGitServer } from '../support/git-server.ts'
import { type BenchOptions, type DownloadBench, makeDownloadBench } from '../support/go-downloads.ts'
import { makeHangingProgram } from '../support/hanging-program.ts'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { contentOfFiles } from '../support/proxy-content.ts'
import { type Faults, HTML_PAGE, status } from '../support/proxy-faults.ts'
import { makeSshClient, type SshClientOptions, type SshServer, startSshServer } from '../support/ssh-server.ts'
import { withForgedSignature, withRecordsOutsideTree } from '../support/tampered-database.ts'
import { temporaryDirectories } from '../support/temp.ts'
import { runInTerminal } from '../support/terminal.ts'

const directory = temporaryDirectories(afterAll)
const STALL_TIMEOUT_MS = 1_000
const benches: DownloadBench[] = []

afterEach(async () => {
  for (const bench of benches.splice(0)) {
    expect(bench.processes()).toEqual([])
    await bench.remove()
  }
})

async function bench(modules: readonly SyntheticModule[], options: BenchOptions): Promise<DownloadBench> {
  const made = await makeDownloadBench(modules, options)
  benches.push(made)
  return made
}

/** What the fault ends with; `fetched`: it must be survived. Seconds have room for a busy machine: a hang would take a minute. */
interface Expected {
  readonly name: string
  readonly code: FailureCode | 'fetched'
  readonly maxSeconds: number
}

async function timed(row: Expected, download: Promise<GoDownloadResult>): Promise<GoDownloadResult> {
  const begun = performance.now()
  const result = await download
  expect((performance.now() - begun) / 1000).toBeLessThan(row.maxSeconds)
  return result
}

function messageOf(result: GoDownloadResult): string {
  return result.findings[0]?.message ?? ''
}

/** git's configuration by the environment, which goes before every file. */
function gitConfig(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const rows = Object.entries(values).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(Object.keys(values).length), ...Object.fromEntries(rows) }
}

function sshTo(port: number): { readonly url: string } {
  return { url: `ssh://git@127.0.0.1:${port}` }
}

describe('26 the checksum database', () => {
  const modules = makeModules(3)
  const [first] = modules as [SyntheticModule]
  const right = makeChecksumDatabase(modules)
  const other = makeChecksumDatabase(modules.map(module => ({ ...module, zipSum: modules[1]?.zipSum ?? '' })))
  let mirror: ModuleProxy

  beforeAll(async () => {
    mirror = await startModuleProxy({ modules })
  })
  afterAll(async () => mirror.close())

  interface Row extends Expected {
    readonly database?: TwinDatabase
    readonly faults?: Faults
    readonly isDown?: true
    readonly minSeconds?: number
    readonly options?: Partial<GoDownloadRequest>
  }

  const FORGED = { code: 'checksum-database-mismatch', maxSeconds: 4 } as const
  const DOWN = { code: 'checksum-database-unreachable', maxSeconds: 4 } as const
  const UNKNOWN = { code: 'checksum-database-unknown', maxSeconds: 4 } as const
  const SILENT = { code: 'checksum-database-unreachable', maxSeconds: 6, options: { retries: 0 } } as const

  const ROWS: readonly Row[] = [
    { name: 'refuses connections', isDown: true, ...DOWN },
    { name: 'resets connections', faults: [{ fault: { kind: 'reset' } }], ...DOWN },
    { name: 'answers 500', faults: [{ fault: status(500) }], ...DOWN },
    { name: 'answers 503', faults: [{ fault: status(503) }], ...DOWN },
    { name: 'does not know the module', faults: [{ path: /lookup/, fault: status(404) }], ...UNKNOWN },
    { name: 'will not name it', faults: [{ path: /lookup/, fault: status(410) }], ...UNKNOWN },
    { name: 'answers with a page', faults: [{ fault: HTML_PAGE }], ...DOWN },
    { name: 'never answers', faults: [{ fault: { kind: 'never-headers' } }], ...SILENT },
    { name: 'stalls in a record', faults: [{ path: /lookup/, fault: { kind: 'stall', afterBytes: 9 } }], ...SILENT },
    { name: 'signs with another key', database: withForgedSignature(right), ...FORGED },
    { name: 'has records that its tree does not hold', database: withRecordsOutsideTree(right), ...FORGED },
    { name: 'contradicts what the mirror serves', database: other, ...FORGED },
    { name: '500, then well', faults: [{ first: 1, fault: status(500) }], code: 'fetched', maxSeconds: 6 },
    {
      name: 'is late, all in all by more than the stall time-out',
      faults: [{ fault: { kind: 'delay', delayMs: 500 } }],
      code: 'fetched',
      maxSeconds: 10,
      options: { stallTimeoutMs: 1_300 },
      minSeconds: 1.3,
    },
  ]
  /** What go is asked for, and go.sum: with no hash in it go must ask the database. */
  const SELECTIONS: readonly (readonly [GoDownloadRequest['selection'], string | null])[] = [
    [{ kind: 'by-go' }, null],
    [{ kind: 'set', modules }, ''],
  ]

  async function withDatabase(row: Row, use: (database: ModuleProxy, gosumdb: string) => Promise<void>): Promise<void> {
    const { files, gosumdb } = row.database ?? right
    await using database = await startModuleProxy({ content: contentOfFiles(files), faults: row.faults ?? [] })
    const url = row.isDown === true ? `http://127.0.0.1:${await refusedPort()}` : database.url
    await use(database, `${gosumdb} ${url}`)
  }

  async function expectEnd(row: Row, [selection, goSum]: (typeof SELECTIONS)[number]): Promise<void> {
    await withDatabase(row, async (_database, gosumdb) => {
      const made = await bench(modules, { goSum, env: { GOSUMDB: gosumdb } })
      const options = { retries: 1, stallTimeoutMs: STALL_TIMEOUT_MS, selection, ...row.options }
      const result = await timed(row, made.download(mirror.url, options))
      // The mirror did nothing wrong, whatever the database does.
      expect(result.sources[0]).toMatchObject({ url: mirror.url, failures: 0, ejections: 0 })
      const extracted = await isThere(join(made.goModCache, `${first.path}@${first.version}`))
      if (row.code === 'fetched') {
        expect(result.outcome).toBe('ok')
        expect(result.goCommand.seconds).toBeGreaterThan(row.minSeconds ?? 0)
        expect(extracted).toBe(true)
        return
      }
      expect(result.outcome).toBe('failed')
      const isForged = row.code === FORGED.code
      expect(result.findings[0]).toMatchObject({ code: row.code, severity: isForged ? 'security' : 'error' })
      expect(messageOf(result)).toContain(gosumdb.split(' ')[1])
      // A forger is not asked a second time.
      if (isForged) expect(result.goCommand.attempts).toBe(1)
      expect(extracted).toBe(false)
    })
  }

  it.each(ROWS)('$name: $code', async row => {
    await Promise.all(SELECTIONS.map(selection => expectEnd(row, selection)))
  })

  const silent: Row = { name: 'silent', faults: [{ fault: { kind: 'never-headers' } }], code: 'fetched', maxSeconds: 5 }

  it.each<[string, Partial<GoDownloadRequest>]>([
    ['by go', { selection: { kind: 'by-go' } }],
    ['a set', { selection: { kind: 'set', modules } }],
    ['the graph, too', { selection: { kind: 'set', modules }, loadGraph: true }],
  ])('is not asked at all where go.sum has every hash: %s', async (_name, options) => {
    await withDatabase(silent, async (database, gosumdb) => {
      const made = await bench(modules, { env: { GOSUMDB: gosumdb } })
      expect(await timed(silent, made.download(mirror.url, options))).toMatchObject({ outcome: 'ok', findings: [] })
      expect(database.requests).toEqual([])
    })
  })

  it('silent on a go.mod that no build reads: it is said, and all that is needed is there', async () => {
    const deep = buildModule({ path: 'example.com/deep', version: 'v1.0.0', goVersion: '1.15' })
    const old = buildModule({ path: 'example.com/old', version: 'v1.0.0', goVersion: '1.15', require: [deep] })
    const goSum = [`${old.path} ${old.version} ${old.zipSum}\n`, `${old.path} ${old.version}/go.mod ${old.modSum}\n`]
    await using proxy = await startModuleProxy({ modules: [deep, old] })
    await withDatabase(silent, async (_database, gosumdb) => {
      const made = await bench([old], { goSum: goSum.join(''), env: { GOSUMDB: gosumdb } })
      const options = { loadGraph: true, retries: 0, stallTimeoutMs: STALL_TIMEOUT_MS } as const
      const result = await timed(
        silent,
        made.download(proxy.url, { ...options, selection: { kind: 'set', modules: [old] } }),
      )
      expect(result).toMatchObject({
        outcome: 'ok',
        findings: [{ code: 'checksum-database-unreachable', severity: 'warning' }],
      })
    })
  })
})

describe('27 git and ssh', () => {
  const module = buildModule({ path: 'git.example.com/team/mod', version: 'v1.0.0' })
  const basicAuth = { user: 'reader', password: 'sesame' }
  let root = ''
  let git: GitServer
  let ssh: SshServer
  let silent: DeadServer
  const servers: { close(): Promise<void> }[] = []
  let askpass = ''
  let editor = ''
  let hooks = ''

  beforeAll(async () => {
    root = await directory('git')
    await createRepository(root, 'team/mod', [{ tag: 'v1.0.0', files: module.files }])
    ssh = await startSshServer({ directory: await directory('sshd'), root })
    servers.push(ssh)
    git = await startGitServer({ root })
    silent = await startSilentServer()
    servers.push(git, silent)
    const programs = await directory('programs')
    askpass = await makeHangingProgram(programs, 'askpass')
    editor = await makeHangingProgram(programs, 'editor')
    hooks = join(programs, 'hooks')
    await mkdir(hooks)
    // As one that lets a person confirm what a fetch brings: git runs it for each reference (githooks(5)).
    const hook = '#!/bin/sh\ncat >/dev/null\neval "$(git var GIT_EDITOR) what-changed"\n'
    await writeFile(join(hooks, 'reference-transaction'), hook, { mode: 0o755 })
  })
  afterAll(async () => {
    for (const server of servers) await server.close()
  })

  interface Row extends Expected {
    readonly behaviour?: GitBehaviour
    /** Called once the servers run. */
    readonly env: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
    readonly options?: Partial<GoDownloadRequest>
    /** Of the program that did not answer, in the finding's evidence. */
    readonly program?: string
  }

  async function overSsh(
    client: Partial<SshClientOptions> = {},
    server: { readonly url: string } = ssh,
    config: Readonly<Record<string, string>> = {},
  ): Promise<Readonly<Record<string, string>>> {
    const options = { knownHosts: ssh.hostLine, key: ssh.keys.good, ...client }
    const path = await makeSshClient(await directory('ssh'), options)
    return {
      PATH: `${path}${delimiter}${process.env['PATH'] ?? '/usr/bin:/bin'}`,
      ...gitConfig({ [`url.${server.url}/.insteadOf`]: `${git.url}/`, ...config }),
    }
  }

  const asks = { behaviour: { basicAuth } }
  const STALL = { code: 'stall', maxSeconds: 8 } as const

  const ROWS: readonly Row[] = [
    { name: 'nothing is wrong', code: 'fetched', maxSeconds: 10, env: () => ({}) },
    {
      name: 'git wants a password that nobody has',
      ...asks,
      env: () => ({}),
      code: 'git-credentials-missing',
      maxSeconds: 5,
    },
    {
      name: 'and the user wants to be asked, where nobody is',
      ...asks,
      env: () => ({ GIT_TERMINAL_PROMPT: '1', GCM_INTERACTIVE: 'always', TERM: 'xterm' }),
      code: 'git-credentials-missing',
      maxSeconds: 5,
    },
    {
      name: 'git has a wrong password',
      ...asks,
      env: () => gitConfig({ [`url.${git.url.replace('//', '//reader:wrong@')}/.insteadOf`]: `${git.url}/` }),
      code: 'git-credentials-refused',
      maxSeconds: 5,
    },
    { name: 'GIT_ASKPASS hangs', ...asks, ...STALL, env: () => ({ GIT_ASKPASS: askpass }), program: 'askpass' },
    {
      name: 'a credential helper hangs',
      ...asks,
      ...STALL,
      env: () => gitConfig({ 'credential.helper': askpass }),
      program: 'askpass',
    },
    {
      name: 'a hook opens the editor of the configuration: none is opened',
      env: () => gitConfig({ 'core.hooksPath': hooks, 'core.editor': editor }),
      code: 'fetched',
      maxSeconds: 10,
    },
    {
      name: 'a hook opens the editor that the user insists on',
      ...STALL,
      env: () => ({ ...gitConfig({ 'core.hooksPath': hooks }), GIT_EDITOR: editor }),
      program: 'editor',
    },
    { name: 'ssh: nothing is wrong', code: 'fetched', maxSeconds: 10, env: () => overSsh() },
    {
      name: 'ssh: the host key is unknown',
      env: () => overSsh({ knownHosts: '' }),
      code: 'ssh-host-key-unknown',
      maxSeconds: 5,
    },
    {
      name: 'ssh: the host key is unknown, and the user has set how ssh is run',
      env: async () => ({ ...(await overSsh({ knownHosts: '' })), GIT_SSH_COMMAND: 'ssh' }),
      code: 'ssh-host-key-unknown',
      maxSeconds: 5,
    },
    {
      name: 'ssh: the host key is another one',
      env: () => overSsh({ knownHosts: ssh.foreignHostLine }),
      code: 'ssh-host-key-unknown',
      maxSeconds: 5,
    },
    {
      name: 'ssh: the host key is unknown, and a program is asked that hangs',
      ...STALL,
      env: async () => ({ ...(await overSsh({ knownHosts: '' })), SSH_ASKPASS: askpass, SSH_ASKPASS_REQUIRE: 'force' }),
      program: 'askpass',
    },
    {
      name: 'ssh: the host key is unknown, but the user has configured an ssh that does not mind',
      env: () => overSsh({ knownHosts: '' }, ssh, { 'core.sshCommand': 'ssh -o StrictHostKeyChecking=no' }),
      code: 'fetched',
      maxSeconds: 10,
    },
    {
      name: 'ssh: the key is refused',
      env: () => overSsh({ key: ssh.keys.refused }),
      code: 'ssh-key-refused',
      maxSeconds: 5,
    },
    {
      name: 'ssh: nobody listens',
      env: async () => overSsh({}, sshTo(await refusedPort())),
      code: 'git-transport',
      maxSeconds: 5,
    },
    {
      name: 'ssh: the server never says a word',
      env: () => overSsh({}, sshTo(silent.port)),
      options: { connectTimeoutMs: 1_000, stallTimeoutMs: 5_000 },
      code: 'git-transport',
      maxSeconds: 6,
    },
    {
      name: 'ssh: the server never says a word, and the user has set how ssh is run',
      ...STALL,
      env: async () => ({
        ...(await overSsh({}, sshTo(silent.port))),
        GIT_SSH_COMMAND: 'ssh -o ServerAliveInterval=1',
      }),
      program: 'ssh',
    },
    {
      name: 'ssh: the server lets us in and says nothing more',
      ...STALL,
      env: () => overSsh({ key: ssh.keys.unanswered }),
      program: 'ssh',
    },
  ]

  it.each(ROWS)('$name: $code', async row => {
    git.behave(row.behaviour ?? {})
    const own = { ...git.environment(), GOPRIVATE: 'git.example.com', GOINSECURE: 'git.example.com' }
    // Unset, so that go and we decide.
    const made = await bench([module], { env: { ...own, GIT_TERMINAL_PROMPT: '', ...(await row.env()) } })
    const options = { retries: 0, stallTimeoutMs: STALL_TIMEOUT_MS, ...row.options }
    const result = await timed(row, made.download('direct', options))
    const told = `${messageOf(result)}\n${row.name.startsWith('ssh') ? ssh.log() : ''}`
    expect([result.findings[0]?.code ?? 'fetched', told]).toEqual([row.code, told])
    expect(result.outcome).toBe(row.code === 'fetched' ? 'ok' : 'failed')
    expect(result.goCommand).toMatchObject({ attempts: 1, killed: row.code === 'stall' ? 1 : 0 })
    if (row.program !== undefined) {
      expect(result.findings[0]?.evidence).toMatch(new RegExp(`^processes: go, .*\\b${row.program}\\b`, 'm'))
      expect(messageOf(result)).toContain('go was waiting for git')
    }
    expect(JSON.stringify(result)).not.toMatch(/sesame|wrong@/)
  })

  it('git wants a password, and there is a terminal on which git alone asks for one', async () => {
    git.behave({ basicAuth })
    const file = join(await directory('terminal'), 'result.json')
    const own = { ...git.environment(), GOPRIVATE: 'git.example.com', GOINSECURE: 'git.example.com' }
    const script = fileURLToPath(new URL('../support/terminal-download.ts', import.meta.url))
    const { printed } = await runInTerminal([process.execPath, script, file, `${git.url}/team/mod.git`], {
      env: {
        PATH: process.env['PATH'] ?? '/usr/bin:/bin',
        NODE_NO_WARNINGS: '1',
        BENCH_ENVIRONMENT: JSON.stringify({ ...own, GIT_TERMINAL_PROMPT: '1' }),
      },
      type: text => (/(?:Username|Password) for [^\n]*: $/.test(text) ? 'somebody\n' : undefined),
      timeoutMs: 20_000,
    })
    expect(printed.match(/(?:Username|Password) for /g)).toEqual(['Username for ', 'Password for '])
    const { gitCode, result, left } = JSON.parse(await readFile(file, 'utf8'))
    expect({ gitCode, left }).toEqual({ gitCode: 128, left: [] })
    expect(result).toMatchObject({ outcome: 'failed', goCommand: { attempts: 1, killed: 0 } })
    expect(result.findings[0]).toMatchObject({ code: 'git-credentials-missing' })
  })
})

describe('a page in place of a dependency’s go.mod, where there is no go.sum', () => {
  const [wanted] = makeModules(1) as [SyntheticModule]
  const NOT_OURS = /parsing go\.mod: missing module line/

  it('is told of its mirror, not of the project, and go does not keep it', async () => {
    await using portal = await startModuleProxy({
      modules: [wanted],
      faults: [{ path: /\.mod$/, fault: HTML_PAGE }],
    })
    await using mirror = await startModuleProxy({ modules: [wanted] })
    const made = await bench([wanted], { goSum: null })
    const failed = await made.download(portal.url, { retries: 0, loadGraph: true })
    expect(failed).toMatchObject({
      outcome: 'failed',
      findings: [
        {
          code: 'not-a-module-proxy',
          url: `${portal.url}/${wanted.path}/@v/v1.0.0.mod`,
          message: expect.stringMatching(NOT_OURS),
        },
      ],
    })
    expect(await made.download(`${portal.url}|${mirror.url}`, { loadGraph: true })).toMatchObject({ outcome: 'ok' })
  })
})
