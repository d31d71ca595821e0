import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildModule, makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { processesBelow, run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { infoOfVersion, otherBody } from '../support/proxy-faults.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)

describe('synthetic modules behind a loopback proxy', () => {
  const modules = [
    ...makeModules(4),
    buildModule({
      path: 'example.com/Upper/v2',
      version: 'v2.0.1',
      require: [{ path: 'example.com/synthetic/m000', version: 'v1.0.0' }],
      sizeBytes: 100_000,
    }),
  ]
  let proxy: ModuleProxy
  beforeAll(async () => {
    proxy = await startModuleProxy({ modules })
  })
  afterAll(() => proxy.close())

  it('build with the real go, verified by go.sum', async () => {
    const root = await directory('build')
    const project = join(root, 'project')
    await writeProject(project, modules)
    const env = await goEnvironment(root, { proxy: proxy.url })
    const built = await run('go', ['build', '-o', 'app', '.'], { cwd: project, env })
    expect(built).toMatchObject({ code: 0, stderr: expect.not.stringContaining('error') })
    const ran = await run('./app', [], { cwd: project, env })
    expect(ran.stderr.split('\n')).toEqual(expect.arrayContaining(['example.com/Upper/v2@v2.0.1']))
    const verified = await run('go', ['mod', 'verify'], { cwd: project, env })
    expect(verified.stdout).toBe('all modules verified\n')
  })

  it('a zip with other content is a checksum mismatch', async () => {
    const other = buildModule({
      path: 'example.com/synthetic/m001',
      version: 'v1.0.0',
      files: { 'x.go': 'package m001\n' },
    })
    proxy.setFaults([{ path: /m001\/@v\/v1\.0\.0\.zip$/, fault: otherBody(other.zip) }])
    expect((await download(modules, proxy)).stderr).toContain('checksum mismatch')
  })

  it('an .info of another version makes go fail', async () => {
    proxy.setFaults([{ path: /m001\/@v\/v1\.0\.0\.info$/, fault: infoOfVersion('v1.0.9') }])
    expect(await download(modules, proxy)).toMatchObject({ code: 1 })
  })

  it('a server that never answers hangs go until it is killed', async () => {
    proxy.setFaults([{ fault: { kind: 'never-headers' } }])
    const result = await download(modules, proxy, 1500)
    expect(result).toMatchObject({ timedOut: true, signal: 'SIGKILL' })
  })
})

async function download(modules: readonly SyntheticModule[], proxy: ModuleProxy, timeoutMs = 30_000) {
  const root = await directory('download')
  const project = join(root, 'project')
  await writeProject(project, modules)
  const env = await goEnvironment(root, { proxy: proxy.url })
  const result = await run('go', ['mod', 'download'], { cwd: project, env, timeoutMs })
  expect(processesBelow(root)).toEqual([])
  return result
}
