import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { OUTPUT_NAMES } from '../../src/phases/outputs.ts'
import { type ActionRig, makeActionRig } from '../support/action-rig.ts'
import { testAuthority } from '../support/certificates.ts'
import { makeModules } from '../support/module-builder.ts'
import { startModuleProxy } from '../support/module-proxy.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
let rig: ActionRig

beforeAll(async () => {
  rig = await makeActionRig(await directory('steps'), modules)
  await rig.checkOut(modules)
})
beforeEach(() => rig.reset())
afterAll(async () => rig.close())

describe('later steps', () => {
  it('get the variables that inputs set, and no others', async () => {
    const inputs = {
      goproxy: `${rig.proxy.url}\ndirect`,
      goprivate: 'a.example.com\nb.example.com/x',
      gosumdb: 'off',
      govcs: 'public:git',
      goauth: 'off',
      gotoolchain: 'local',
      go111module: 'on',
      gonoproxy: 'c',
      gonosumdb: 'd',
      goinsecure: 'e',
    }
    const job = await rig.job({ inputs })
    expect(job.env).toEqual({
      GOPROXY: `${rig.proxy.url},direct`,
      GOPRIVATE: 'a.example.com,b.example.com/x',
      GONOPROXY: 'c',
      GONOSUMDB: 'd',
      GOSUMDB: 'off',
      GOINSECURE: 'e',
      GOVCS: 'public:git',
      GOAUTH: 'off',
      GOTOOLCHAIN: 'local',
      GO111MODULE: 'on',
    })
    expect(job.path).toEqual([join(rig.machine, 'gopath', 'bin')])
    expect((await rig.job()).env).toEqual({})
  })

  it('get no password, nor does a log, the state, the report or any other file', async () => {
    const secret = 'hunter2&hunter3'
    const fault = { kind: 'basic-auth', user: 'reader', password: secret } as const
    await using guarded = await startModuleProxy({ modules, tls: {}, faults: [{ fault }] })
    const ca = await testAuthority().writeCaFile(await directory('ca'))
    const goproxy = guarded.url.replace('//', `//reader:${encodeURIComponent(secret)}@`)
    let state = ''
    const job = await rig.job({
      inputs: { goproxy, token: 'ghs_hunter2' },
      env: { SSL_CERT_FILE: ca },
      workload: async () => {
        const [directory = ''] = await readdir(join(rig.machine, 'work/_temp')).then(names =>
          names.filter(name => name.startsWith('go-mod-setup-')),
        )
        state = await readFile(join(rig.machine, 'work/_temp', directory, 'state.json'), 'utf8')
        return { code: 0, signal: null, stdout: '', stderr: '', timedOut: false, seconds: 0 }
      },
    })
    expect([job.status, job.outputs['modules-downloaded'], job.env['GOPROXY']]).toEqual(['success', '2', guarded.url])
    expect(job.masks).toEqual(expect.arrayContaining([secret, encodeURIComponent(secret), 'ghs_hunter2']))
    const printed = job.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'))
    expect(
      [state, ...printed, job.stderr, job.log, JSON.stringify(job.state), JSON.stringify(job.report)].join('\n'),
    ).not.toMatch(/hunter/)
    expect(state).toContain('"version":1')
    const files = await readdir(rig.machine, { recursive: true, withFileTypes: true })
    for (const file of files.filter(entry => entry.isFile()))
      expect([file.name, (await readFile(join(file.parentPath, file.name), 'latin1')).includes('hunter')]).toEqual([
        file.name,
        false,
      ])
  })
})

describe('a job that is cancelled while modules come', () => {
  it.each(['SIGTERM', 'cancel'] as const)('ends at once, with nobody left, and sets its outputs: %s', async signal => {
    rig.proxy.setFaults([{ fault: { kind: 'never-headers' } }])
    const job = await rig.job({ interrupt: { step: 'main', when: /modules 0\/2/, signal } })
    expect([job.main.exitCode, job.status, job.post?.conclusion, job.post?.stdout]).toEqual([
      signal === 'SIGTERM' ? 143 : 130,
      'cancelled',
      'success',
      '',
    ])
    expect(job.main.stoppedAfterSeconds).toBeLessThan(5)
    expect(Object.keys(job.outputs).toSorted()).toEqual([...OUTPUT_NAMES].toSorted())
    expect(job.main.leftChildren).toBe(false)
    expect(rig.processes()).toEqual([])
  })
})
