import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { adversarialZips } from '../support/adversarial-zip.ts'
import { testAuthority } from '../support/certificates.ts'
import { buildModule, makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { processesBelow, type RunResult, run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { HTML_PAGE, infoOfVersion, otherBody } from '../support/proxy-faults.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = [
  ...makeModules(4),
  buildModule({
    path: 'example.com/Upper/v2',
    version: 'v2.0.1',
    require: [{ path: 'example.com/synthetic/m000', version: 'v1.0.0' }],
    sizeBytes: 100_000,
  }),
]

describe('synthetic modules behind a loopback proxy, for the real go', () => {
  let proxy: ModuleProxy
  beforeAll(async () => {
    proxy = await startModuleProxy({ modules })
  })
  afterAll(() => proxy.close())

  it('build, verified by go.sum; what go keeps can be served again', async () => {
    const root = await directory('build')
    const project = join(root, 'project')
    await writeProject(project, modules)
    const env = await goEnvironment(root, { proxy: proxy.url })
    expect(await run('go', ['build', '-o', 'app', '.'], { cwd: project, env })).toMatchObject({ code: 0 })
    const ran = await run('./app', [], { cwd: project, env })
    expect(ran.stderr).toBe(modules.map(module => `${module.path}@${module.version}\n`).join(''))
    const verified = await run('go', ['mod', 'verify'], { cwd: project, env })
    expect(verified.stdout).toBe('all modules verified\n')
    expect(await run('go', ['mod', 'download'], { cwd: project, env })).toMatchObject({ code: 0 })
    await using fromDirectory = await startModuleProxy({ root: join(root, 'gomodcache', 'cache', 'download') })
    expect(await download(fromDirectory)).toMatchObject({ code: 0 })
  })

  it('are refused when their hash is wrong', async () => {
    const files = { 'other.go': 'package m001\n' }
    const other = buildModule({ path: 'example.com/synthetic/m001', version: 'v1.0.0', files })
    proxy.setFaults([{ path: /m001\/@v\/v1\.0\.0\.zip$/, fault: otherBody(other.zip) }])
    expect(await download(proxy)).toMatchObject({ code: 1, stderr: expect.stringContaining('checksum mismatch') })
    proxy.setFaults([{ path: /m001\/@v\/v1\.0\.0\.mod$/, fault: HTML_PAGE }])
    expect(await download(proxy)).toMatchObject({ code: 1, stderr: expect.stringContaining('SECURITY ERROR') })
    proxy.setFaults([{ path: /m001\/@v\/v1\.0\.0\.info$/, fault: infoOfVersion('v1.0.9') }])
    expect(await download(proxy)).toMatchObject({ code: 1 })
  })

  it('hang go until it is killed, without headers as in mid-zip', async () => {
    proxy.setFaults([{ fault: { kind: 'never-headers' } }])
    expect(await download(proxy, { timeoutMs: 1000 })).toMatchObject({ timedOut: true, signal: 'SIGKILL' })
    proxy.setFaults([{ path: /v2\.0\.1\.zip$/, fault: { kind: 'stall', afterBytes: 50_000 } }])
    expect(await download(proxy, { timeoutMs: 1000 })).toMatchObject({ timedOut: true, signal: 'SIGKILL' })
  })
})

describe('over TLS, for the real go', () => {
  it('a certificate of the test authority is good where SSL_CERT_FILE names it', async () => {
    const caFile = await testAuthority().writeCaFile(await directory('ca'))
    await using proxy = await startModuleProxy({ modules, tls: { http2: true } })
    expect(await download(proxy, { extra: { SSL_CERT_FILE: caFile } })).toMatchObject({ code: 0 })
    expect(new Set(proxy.requests.map(request => request.httpVersion))).toEqual(new Set(['2.0']))
    proxy.setFaults([{ path: /\.zip$/, first: 1, fault: { kind: 'rst-stream', afterBytes: 100 } }])
    const reset = await download(proxy, { extra: { SSL_CERT_FILE: caFile } })
    expect(reset).toMatchObject({ code: 1, stderr: expect.stringContaining('INTERNAL_ERROR') })
    proxy.clear()
    proxy.setFaults([{ nth: [3], fault: { kind: 'goaway', errorCode: 2, answered: false } }])
    const goAway = await download(proxy, { extra: { SSL_CERT_FILE: caFile } })
    // Streams that GOAWAY says were not handled are asked for again on a new connection.
    expect(goAway).toMatchObject({ code: 0, stderr: '' })
    const paths = proxy.requests.map(request => request.path)
    expect(paths.length - new Set(paths).size).toBeGreaterThan(0)
  })

  it('https never leads to http', async () => {
    const caFile = await testAuthority().writeCaFile(await directory('ca'))
    await using plain = await startModuleProxy({ modules })
    await using proxy = await startModuleProxy({
      modules,
      tls: {},
      faults: [{ fault: { kind: 'redirect', to: plain.url } }],
    })
    const result = await download(proxy, { extra: { SSL_CERT_FILE: caFile } })
    expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining('insecure') })
    expect(plain.requests).toEqual([])
  })
})

it('go takes and refuses each odd zip as the table says', async () => {
  const zips = adversarialZips()
  await using proxy = await startModuleProxy({ modules: zips.map(zip => zip.module) })
  const root = await directory('odd')
  const env = await goEnvironment(root, { proxy: proxy.url })
  const seen: Record<string, string> = {}
  for (const { name, module } of zips) {
    const cwd = join(root, module.path)
    await writeProject(cwd, [module])
    const { code, stderr } = await run('go', ['mod', 'download'], { cwd, env })
    // A mismatch would mean that our own hash is wrong, and that nothing was shown about the form.
    seen[name] = stderr.includes('checksum mismatch') ? 'mismatch' : code === 0 ? 'accepts' : 'refuses'
  }
  expect(seen).toEqual(Object.fromEntries(zips.map(zip => [zip.name, zip.go])))
})

async function download(
  proxy: ModuleProxy,
  options: { readonly timeoutMs?: number; readonly extra?: Readonly<Record<string, string>> } = {},
): Promise<RunResult> {
  const { timeoutMs = 30_000, extra = {} } = options
  const root = await directory('download')
  const project = join(root, 'project')
  await writeProject(project, modules)
  const env = await goEnvironment(root, { proxy: proxy.url, extra })
  const result = await run('go', ['mod', 'download'], { cwd: project, env, timeoutMs })
  expect(processesBelow(root)).toEqual([])
  return result
}
