import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { testAuthority } from '../support/certificates.ts'
import { type CliMachine, makeCliMachine } from '../support/cli-machine.ts'
import { refusedPort } from '../support/dead-server.ts'
import { startHttpTunnel } from '../support/http-tunnel.ts'
import { makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, type ModuleProxyOptions, startModuleProxy } from '../support/module-proxy.ts'
import { type Faults, HTML_PAGE, status } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const MODULES = makeModules(40, { sizeBytes: 20_000 })
const FEW = MODULES.slice(0, 3)
const STALL_TIMEOUT_S = 1
const WAITS = ['--stall-timeout', `${STALL_TIMEOUT_S}s`]
const proxies: ModuleProxy[] = []
const machines: CliMachine[] = []
let good: ModuleProxy

beforeAll(async () => {
  good = await startModuleProxy({ modules: MODULES })
})
afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close()
  // Whatever a mirror did, nobody is left of those who waited for it, and the project is as it was.
  for (const machine of machines.splice(0)) expect(machine.processes()).toEqual([])
})
afterAll(async () => good.close())

async function proxyThat(faults: Faults, options: ModuleProxyOptions = {}): Promise<ModuleProxy> {
  const proxy = await startModuleProxy({ modules: MODULES, faults, ...options })
  proxies.push(proxy)
  return proxy
}

async function machineWith(
  proxy: string,
  modules: readonly SyntheticModule[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliMachine> {
  const machine = await makeCliMachine(await directory('mirrors'), { proxy, modules, env })
  machines.push(machine)
  return machine
}

/** Downloads, and checks what must hold however it ends. */
async function download(machine: CliMachine, flags: readonly string[] = []): ReturnType<CliMachine['cli']> {
  const read = async (): Promise<readonly string[]> =>
    Promise.all(['go.mod', 'go.sum'].map(async name => readFile(join(machine.project, name), 'utf8')))
  const before = await read()
  const result = await machine.cli(['download', ...WAITS, ...flags])
  expect(await read()).toEqual(before)
  expect(result.report.ok).toBe(result.code === 0)
  return result
}

async function expectComplete({ go }: CliMachine): Promise<void> {
  expect(await go('mod', 'download')).toMatchObject({ code: 0, stderr: '' })
  expect(await go('mod', 'verify')).toMatchObject({ code: 0, stdout: 'all modules verified\n' })
}

describe('GOPROXY=bad|good with 40 modules', () => {
  let healthySeconds = 0

  it('without the bad one: everything is there', async () => {
    const machine = await machineWith(good.url, MODULES)
    const { code, report, seconds } = await download(machine)
    healthySeconds = seconds
    expect([code, report.findings]).toEqual([0, []])
    const bytes = MODULES.reduce((sum, { zip }) => sum + zip.length, 0)
    expect(report.download).toMatchObject({ modules: 40, fetched: 40, bytes, goCommand: { killed: 0 } })
    await expectComplete(machine)
  })

  it.each<[does: string, Faults, said: RegExp, withinS: () => number]>([
    [
      'accepts and never answers',
      [{ fault: { kind: 'never-headers' } }],
      /no answer for 1 s/,
      () => STALL_TIMEOUT_S + 20,
    ],
    [
      'stalls in mid-zip',
      [{ path: /\.zip$/, fault: { kind: 'stall', afterBytes: 5_000 } }],
      /nothing more after 5000 bytes for 1 s/,
      () => STALL_TIMEOUT_S + 20,
    ],
    ['answers 502 for ever', [{ fault: status(502) }], /502/, () => healthySeconds + 5],
    ['serves an HTML page', [{ fault: HTML_PAGE }], /a page \(<!DOCTYPE html>/, () => healthySeconds + 5],
  ])('bad %s', async (_does, faults, said, withinS) => {
    const bad = await proxyThat(faults)
    const machine = await machineWith(`${bad.url}|${good.url}`, MODULES)
    const { code, report, seconds } = await download(machine)
    expect([code, report.download.fetched]).toEqual([0, 40])
    expect(seconds).toBeLessThan(withinS())
    await expectComplete(machine)
    expect(report.download.sources.find(({ url }) => url === bad.url)?.failures).toBeGreaterThan(0)
    const told = report.findings.filter(({ url }) => url === bad.url)
    expect(told).not.toEqual([])
    expect(told.every(({ severity }) => severity === 'warning')).toBe(true)
    expect(told.map(({ message }) => message).join('\n')).toMatch(said)
  })
})

describe('all mirrors dead', () => {
  it('ends within the budget, and says which, what each did, and what to do', async () => {
    const [silent, broken] = [
      await proxyThat([{ fault: { kind: 'never-headers' } }]),
      await proxyThat([{ fault: status(503) }]),
    ]
    const refused = `http://127.0.0.1:${await refusedPort()}`
    const machine = await machineWith(`${silent.url}|${broken.url}|${refused}`, FEW)
    const { code, report, seconds, stderr } = await download(machine, ['--timeout', '10s', '--retries', '1'])
    expect(code).toBe(1)
    expect(seconds).toBeLessThan(13)
    const [first] = report.findings
    for (const text of [first?.message, stderr]) {
      expect(text).toContain(FEW[0]?.path)
      expect(text).toMatch(new RegExp(`${silent.url}: .*no answer for 1 s`))
      expect(text).toMatch(new RegExp(`${broken.url}: .*503`))
      expect(text).toMatch(new RegExp(`${refused}: .*REFUSED`))
    }
    expect(stderr).toMatch(/^What to do: .*`goproxy`/m)
  })

  it('ends at its budget where nobody ever answers', async () => {
    const silent = await proxyThat([{ fault: { kind: 'never-headers' } }])
    const machine = await machineWith(silent.url, FEW)
    const { code, report, seconds, stderr } = await machine.cli([
      'download',
      '--timeout',
      '2s',
      '--stall-timeout',
      '1m',
    ])
    expect([code, report.findings[0]?.code]).toEqual([1, 'timeout'])
    expect(seconds).toBeLessThan(6)
    expect(stderr).toContain(silent.url)
  })
})

describe('goproxy-fallback, after a 502 of A in A,B', () => {
  it.each([
    ['auto', 1],
    ['any', 0],
    ['strict', 1],
  ] as const)('%s: a company’s proxy, exit code %i', async (policy, code) => {
    const broken = await proxyThat([{ fault: status(502) }])
    good.clear()
    const machine = await machineWith(`${broken.url},${good.url}`, FEW)
    const result = await download(machine, ['--goproxy-fallback', policy, '--retries', '1', '--timeout', '20s'])
    expect(result.code).toBe(code)
    expect(good.requests.length > 0).toBe(code === 0)
    if (code === 1) expect(result.stderr).toMatch(new RegExp(`${broken.url}: .*502`))
  })

  it.each([
    ['auto', 0],
    ['strict', 1],
  ] as const)('%s: a public mirror, exit code %i', async (policy, code) => {
    // A well-known mirror by its name, found on this machine.
    const broken = await proxyThat([{ fault: status(502) }], { tls: { names: ['goproxy.io'] } })
    await using tunnel = await startHttpTunnel(broken.port)
    const env = { HTTPS_PROXY: tunnel.url, SSL_CERT_FILE: await testAuthority().writeCaFile(await directory('ca')) }
    const machine = await machineWith(`https://goproxy.io,${good.url}`, FEW, env)
    const result = await download(machine, ['--goproxy-fallback', policy, '--retries', '1', '--timeout', '20s'])
    expect(result.code).toBe(code)
    expect(new Set(tunnel.asked)).toEqual(new Set(['goproxy.io:443']))
  })
})
