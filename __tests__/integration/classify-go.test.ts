import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { classifyGoOutput, type PrintedFailure } from '../../src/diagnosis/classify-go.ts'
import { GoTrace } from '../../src/go/go-trace.ts'
import { testAuthority } from '../support/certificates.ts'
import { makeChecksumDatabase } from '../support/database-twin.ts'
import { refusedPort } from '../support/dead-server.ts'
import { createRepository } from '../support/git-repository.ts'
import { type GitBehaviour, type GitServer, startGitServer } from '../support/git-server.ts'
import { buildModule, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { type RunResult, run } from '../support/processes.ts'
import { goSumOf, type ProjectOptions, writeProject } from '../support/project.ts'
import { type Fault, HTML_PAGE, infoOfVersion, otherBody, status, truncated } from '../support/proxy-faults.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
/** Run once more with go 1.21 by classify-go-oldest.long.test.ts. */
const isOldest = (
  await run('go', ['version'], { env: { PATH: process.env['PATH'] ?? '', HOME: '/nowhere', GOTOOLCHAIN: 'local' } })
).stdout.includes(' go1.21.')
const module = buildModule({ path: 'example.com/Mixed/mod', version: 'v1.0.0', sizeBytes: 5_000 })
const KEY = `${module.path}@${module.version}`
const VENDORED = { 'vendor/modules.txt': `# ${module.path} ${module.version}\n## explicit; go 1.21\n` }
const FILES = '/example.com/!mixed/mod/@v/v1.0.0'
const repository = buildModule({ path: 'git.example.com/team/mod', version: 'v1.0.0' })

let git: GitServer
let refused = ''
let caFile = ''
const proxies: ModuleProxy[] = []

beforeAll(async () => {
  const root = await directory('git')
  await createRepository(root, 'team/mod', [{ tag: 'v1.0.0', files: repository.files }])
  git = await startGitServer({ root })
  refused = `http://127.0.0.1:${await refusedPort()}`
  caFile = await testAuthority().writeCaFile(root)
})

afterAll(async () => {
  for (const proxy of proxies) await proxy.close()
  await git.close()
})

interface Situation {
  /** Default: `mod download` of the module. */
  readonly args?: readonly string[]
  /** GOPROXY: a URL, or a proxy that behaves so. */
  readonly proxy?: string | Fault | { readonly path: RegExp; readonly fault: Fault }
  readonly tls?: Parameters<typeof startModuleProxy>[0]['tls']
  readonly env?: Readonly<Record<string, string>>
  readonly project?: ProjectOptions
  readonly modules?: readonly SyntheticModule[]
}

/** Makes the real go fail so. */
async function fail(situation: Situation): Promise<RunResult & { readonly url: string }> {
  const root = await directory('failure')
  const project = join(root, 'project')
  await writeProject(project, situation.modules ?? [module], situation.project)
  const url = await proxyUrl(situation)
  const env = await goEnvironment(root, {
    proxy: url,
    ...(situation.env === undefined ? {} : { extra: situation.env }),
  })
  const args = situation.args ?? ['mod', 'download', KEY]
  return { ...(await run('go', args, { cwd: project, env, timeoutMs: 30_000 })), url }
}

async function proxyUrl({ proxy, tls }: Situation): Promise<string> {
  if (typeof proxy === 'string') return proxy
  const rules = proxy === undefined ? [] : ['path' in proxy ? proxy : { fault: proxy }]
  const started = await startModuleProxy({ modules: [module], faults: rules, ...(tls === undefined ? {} : { tls }) })
  proxies.push(started)
  return started.url
}

async function classified(
  situation: Situation,
): Promise<{ readonly failures: readonly PrintedFailure[]; readonly url: string }> {
  const result = await fail(situation)
  expect(result.code).not.toBe(0)
  return { failures: classifyGoOutput(result.stderr), url: result.url }
}

describe('what go prints of a mirror', () => {
  it.each<[PrintedFailure['code'], Fault, number | undefined]>([
    ['unauthorized', status(401), 401],
    ['forbidden', status(403), 403],
    ['not-found', status(404), 404],
    ['not-found', status(410), 410],
    ['rate-limited', status(429), 429],
    ['server-error', status(408), 408],
    ['server-error', status(500), 500],
    ['server-error', status(504), 504],
    ['unexpected-status', status(418), 418],
    ['connection-reset', { kind: 'reset' }, undefined],
  ])('%s', async (code, fault, expected) => {
    const { failures, url } = await classified({ proxy: fault })
    expect(failures).toMatchObject([{ code, module: KEY, url: expect.stringContaining(url) }])
    expect(failures[0]?.status).toBe(expected)
  })

  it.each<[PrintedFailure['code'], RegExp, Fault]>([
    ['short-body', /\.zip$/, { kind: 'short-body', afterBytes: 100 }],
    ['connection-reset', /\.zip$/, { kind: 'reset-body', afterBytes: 100 }],
    ['not-a-module-proxy', /\.info$/, HTML_PAGE],
    ['wrong-version', /\.info$/, infoOfVersion('v1.0.1')],
    ['checksum-mismatch', /\.mod$/, HTML_PAGE],
    ['corrupt-zip', /\.zip$/, truncated(4_000)],
    ['corrupt-zip', /\.zip$/, HTML_PAGE],
  ])('%s of %s', async (code, path, fault) => {
    const { failures } = await classified({ proxy: { path, fault } })
    expect(failures).toMatchObject([{ code }])
  })

  it('redirect-loop', async () => {
    const { failures } = await classified({ proxy: { kind: 'redirect' } })
    expect(failures).toMatchObject([{ code: 'redirect-loop', module: KEY }])
  })

  it('connection-refused, with the URL', async () => {
    const { failures } = await classified({ proxy: refused })
    expect(failures).toMatchObject([
      { code: 'connection-refused', module: KEY, url: expect.stringContaining(`${refused}/`) },
    ])
  })

  it.each([
    ['tls-certificate', 'expired'],
    ['tls-certificate', 'self-signed'],
    ['tls-certificate', 'wrong-host'],
  ] as const)('%s: %s', async (code, certificate) => {
    const { failures } = await classified({ tls: { certificate }, env: { SSL_CERT_FILE: caFile } })
    expect(failures).toMatchObject([{ code, module: KEY }])
  })

  it('http2-error', async () => {
    const fault: Fault = { kind: 'rst-stream', afterBytes: 100 }
    const { failures } = await classified({
      proxy: { path: /\.zip$/, fault },
      tls: { http2: true },
      env: { SSL_CERT_FILE: caFile },
    })
    expect(failures).toMatchObject([{ code: 'http2-error', module: KEY }])
  })

  it('scheme-mismatch, insecure-redirect, insecure-credentials (without the password)', async () => {
    const plain = await proxyUrl({})
    const mismatch = await classified({ proxy: plain.replace('http:', 'https:') })
    expect(mismatch.failures).toMatchObject([{ code: 'scheme-mismatch' }])
    const redirect = await classified({
      proxy: { kind: 'redirect', to: plain },
      tls: {},
      env: { SSL_CERT_FILE: caFile },
    })
    expect(redirect.failures).toMatchObject([{ code: 'insecure-redirect' }])
    const credentials = await classified({ proxy: plain.replace('//', '//user:secret@') })
    expect(credentials.failures).toMatchObject([
      { code: 'insecure-credentials', url: expect.stringMatching(/^http:\/\/127\./) },
    ])
    expect(JSON.stringify(credentials.failures)).not.toMatch(/secret|xxxxx/)
  })

  it('proxy-unreachable: HTTPS_PROXY dead', async () => {
    const env = { HTTPS_PROXY: refused, HTTP_PROXY: refused, NO_PROXY: '' }
    const { failures } = await classified({ proxy: 'https://mirror.example.com', env })
    expect(failures).toMatchObject([{ code: 'proxy-unreachable', module: KEY }])
    const refusing = await classified({ proxy: 'https://mirror.example.com', env: { ...git.environment() } })
    expect(refusing.failures).toMatchObject([{ code: 'proxy-unreachable' }])
  })
})

describe('what go prints of the configuration', () => {
  it.each<[PrintedFailure['code'], Situation]>([
    ['goproxy-off', { proxy: 'off' }],
    ['goproxy-bare-word', { proxy: 'foo' }],
    ['goproxy-invalid', { proxy: 'ftp://mirror.example.com' }],
    ['goproxy-invalid', { proxy: ',' }],
    ['module-cache-unusable', { env: { GOMODCACHE: 'relative' } }],
    ['module-cache-unusable', { env: { GOMODCACHE: '/proc/none' } }],
    ['mod-flag-forbids', { args: ['list', '-mod=vendor', '-m', 'all'], project: { files: VENDORED } }],
    ['go-too-old', { project: { goVersion: '1.999' } }],
    ['toolchain-unavailable', { project: { goVersion: '1.999' }, env: { GOTOOLCHAIN: 'auto' } }],
    ['toolchain-unavailable', { project: { goVersion: '1.999' }, env: { GOTOOLCHAIN: 'path' } }],
    ['go-mod-malformed', { project: { goModLines: ['frobnicate x'] } }],
    ['go-work-malformed', { project: { files: { 'go.work': 'go 1.21\n\nfrobnicate x\n' } } }],
    ['go-work-malformed', { project: { files: { 'go.work': 'go 1.21\n\nuse ./absent\n' } } }],
    ['go-sum-missing-entry', { args: ['list', '-mod=readonly', '-m', 'all'], project: { goSum: '' } }],
    [
      'go-sum-missing-entry',
      {
        args: ['list', '-deps', '.'],
        project: { goSum: goSumOf([module]).replace(/^.* h1:(?=.*\n.*go\.mod).*\n/, '') },
      },
    ],
    [
      'vendor-inconsistent',
      { args: ['list', '-deps', '.'], project: { files: { 'vendor/modules.txt': '# example.com/other v1.0.0\n' } } },
    ],
  ])('%s (%#)', async (code, situation) => {
    const { failures } = await classified(situation)
    expect(failures.map(failure => failure.code)).toContain(code)
    expect(failures.map(failure => failure.code)).not.toContain('unknown')
  })

  it('go-sum-malformed, but for go 1.21, which reads over such lines', async () => {
    const { stderr } = await fail({ project: { goSum: '<<<<<<< HEAD\n' } })
    const codes = classifyGoOutput(stderr).map(({ code }) => code)
    expect(codes).toEqual(isOldest ? [] : ['go-sum-malformed'])
  })

  it('checksum-mismatch, with both hashes in the text', async () => {
    const other = otherBody(buildModule({ ...module, files: { 'other.go': 'package mod' } }).zip)
    const { failures } = await classified({ proxy: { path: /\.zip$/, fault: other } })
    expect(failures).toMatchObject([{ code: 'checksum-mismatch', module: KEY }])
    expect(failures[0]?.line).toMatch(/downloaded: h1:.*\n.*go\.sum: +h1:[\s\S]*SECURITY ERROR/)
  })

  it('of the checksum database', async () => {
    const database = makeChecksumDatabase([module])
    const lying = makeChecksumDatabase([{ ...module, zipSum: module.modSum }])
    const unsigned = { args: ['mod', 'download', KEY], project: { goSum: '' } }
    await using server = await startModuleProxy({ modules: [module], checksumDatabase: lying })
    const mismatch = await classified({ ...unsigned, proxy: server.url, env: { GOSUMDB: lying.gosumdb } })
    expect(mismatch.failures).toMatchObject([{ code: 'checksum-database-mismatch', module: KEY }])
    const down = await classified({ ...unsigned, env: { GOSUMDB: `${database.gosumdb} ${refused}` } })
    expect(down.failures).toMatchObject([{ code: 'checksum-database-unreachable', module: KEY }])
    // What go gets of a private module that a company's proxy serves: GONOSUMDB forgets it.
    const strange = makeChecksumDatabase([])
    await using other = await startModuleProxy({
      modules: [module],
      checksumDatabase: { ...strange, files: new Map([['supported', Buffer.alloc(0)]]) },
    })
    const unknown = await classified({ ...unsigned, proxy: other.url, env: { GOSUMDB: strange.gosumdb } })
    expect(unknown.failures).toMatchObject([{ code: 'checksum-database-unknown', module: KEY, status: 404 }])
    const invalid = await classified({ ...unsigned, env: { GOSUMDB: 'nonsense' } })
    expect(invalid.failures).toMatchObject([{ code: 'gosumdb-invalid', module: KEY }])
  })

  it('go-sum-updates-needed', async () => {
    const newer = buildModule({ path: module.path, version: 'v1.1.0' })
    const user = buildModule({ path: 'example.com/user', version: 'v1.0.0', require: [newer] })
    const modules = [module, user]
    await using server = await startModuleProxy({ modules: [...modules, newer] })
    const project = { goSum: goSumOf([...modules, newer]) }
    const { failures } = await classified({ modules, proxy: server.url, project, args: ['list', '-deps', '.'] })
    expect(failures).toMatchObject([{ code: 'go-sum-updates-needed' }])
  })

  it('of a fork that is required by the wrong name', async () => {
    const files = { 'go.mod': 'module example.com/original\n\ngo 1.21\n' }
    const fork = buildModule({ path: 'example.com/fork', version: 'v1.0.0', files })
    await using server = await startModuleProxy({ modules: [fork] })
    const { failures } = await classified({ modules: [fork], proxy: server.url, args: ['mod', 'graph'] })
    expect(failures).toMatchObject([{ code: 'module-path-mismatch' }])
  })
})

async function direct(
  name: string,
  options: { readonly behaviour?: GitBehaviour; readonly env?: Readonly<Record<string, string>> } = {},
) {
  git.behave(options.behaviour ?? {})
  const env = { ...git.environment(), GOINSECURE: 'git.example.com', GOPRIVATE: 'git.example.com', ...options.env }
  return classified({ proxy: 'direct', env, modules: [], args: ['mod', 'download', `git.example.com/${name}`] })
}

describe('what go prints of git', () => {
  it.each<[PrintedFailure['code'], string, Parameters<typeof direct>[1]]>([
    ['unknown-revision', 'team/mod@v9.9.9', {}],
    ['git-repository-not-found', 'team/absent@v1.0.0', {}],
    ['git-credentials-missing', 'team/mod@v1.0.0', { behaviour: { basicAuth: { user: 'u', password: 'p' } } }],
    ['govcs-disallows', 'team/mod@v1.0.0', { env: { GOVCS: '*:off' } }],
    ['unauthorized', 'team/mod@v1.0.0', { behaviour: { basicAuth: { user: 'u', password: 'p', discovery: true } } }],
  ])('%s', async (code, name, options) => {
    const { failures } = await direct(name, options)
    expect(failures[0]).toMatchObject({ code, module: `git.example.com/${name}` })
  })

  it('module-discovery-failed: a page without the tag', async () => {
    await using server = await startModuleProxy({ faults: [{ fault: HTML_PAGE }] })
    const { failures } = await direct('team/mod@v1.0.0', {
      env: { HTTP_PROXY: server.url, http_proxy: server.url, HTTPS_PROXY: refused },
    })
    expect(failures[0]).toMatchObject({ code: 'module-discovery-failed' })
  })

  it('git-credentials-refused', async () => {
    const behaviour = { basicAuth: { user: 'u', password: 'p' } }
    const insteadOf = `url.${git.url.replace('//', '//user:wrong@')}/.insteadOf`
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: insteadOf, GIT_CONFIG_VALUE_0: `${git.url}/` }
    const { failures } = await direct('team/mod@v1.0.0', { behaviour, env })
    expect(failures[0]).toMatchObject({ code: 'git-credentials-refused' })
    expect(JSON.stringify(failures)).not.toContain('wrong')
  })

  it('git-missing', async () => {
    const found = (process.env['PATH'] ?? '').split(delimiter)
    const bin = await directory('bin')
    const go = (await run('sh', ['-c', 'command -v go'], { env: { PATH: found.join(delimiter) } })).stdout.trim()
    await writeFile(join(bin, 'go'), `#!/bin/sh\nexec ${go} "$@"\n`, { mode: 0o755 })
    const { failures } = await direct('team/mod@v1.0.0', { env: { PATH: bin } })
    expect(failures[0]).toMatchObject({ code: 'git-missing' })
  })

  it('git-transport: nobody there', async () => {
    const env = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${refused}/.insteadOf`,
      GIT_CONFIG_VALUE_0: `${git.url}/`,
    }
    const { failures } = await direct('team/mod@v1.0.0', { env })
    expect(failures[0]).toMatchObject({ code: 'git-transport' })
  })
})

describe('-x', () => {
  it('is told from what is for people, request by request', async () => {
    const root = await directory('trace')
    git.behave({})
    const extra = { ...git.environment(), GOPRIVATE: 'git.example.com', GOINSECURE: 'git.example.com' }
    await using server = await startModuleProxy({ modules: [module], faults: [{ path: /\.zip$/, fault: status(502) }] })
    const env = await goEnvironment(root, { proxy: `${server.url}|direct`, extra })
    await mkdir(join(root, 'project'))
    await writeProject(join(root, 'project'), [module])
    const result = await run('go', ['mod', 'download', '-x', KEY, 'git.example.com/team/mod@v1.0.0'], {
      cwd: join(root, 'project'),
      env,
    })
    const trace = new GoTrace()
    const printed = result.stderr.split('\n').filter((line, index) => line !== '' && !trace.read(line, index))
    expect(printed.every(line => /^(go: |\t)/.test(line))).toBe(true)
    expect(trace.openRequests).toEqual([])
    expect(trace.openCommands).toEqual([])
    const asked = trace.requests.map(({ url, answer }) => [decodeURIComponent(url), answer?.status])
    expect(asked).toContainEqual([`${server.url}${FILES}.info`, 200])
    expect(asked).toContainEqual([`${server.url}${FILES}.zip`, 502])
    expect(asked).toContainEqual(['http://git.example.com/team/mod?go-get=1', 200])
    expect(dirname(FILES)).toContain('!mixed')
  })
})
