import { access, constants, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { makeChecksumDatabase, type TwinDatabase } from '../support/database-twin.ts'
import { fakeToolchain } from '../support/fake-toolchain.ts'
import { failedInstall, install } from '../support/go-install-rig.ts'
import { type ModuleProxy, type ModuleProxyOptions, startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { otherBody, status } from '../support/proxy-faults.ts'
import { withForgedSignature, withRecordsOutsideTree } from '../support/tampered-database.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)

const RELEASES = ['1.20', '1.21.0', '1.97.3', '1.98.0', '1.98.2', '1.99.0', '1.99.1', '1.99rc1', '1.100rc1']
const MODULES = RELEASES.map(version => fakeToolchain({ version }))
// Made for another platform only, as far as this proxy knows.
const ELSEWHERE = fakeToolchain({ version: '1.98.3', platform: 'darwin-arm64' })
const DATABASE = makeChecksumDatabase([...MODULES, ELSEWHERE])

async function startProxy(options: Partial<ModuleProxyOptions> = {}): Promise<ModuleProxy> {
  return startModuleProxy({ modules: [...MODULES, ELSEWHERE], checksumDatabase: DATABASE, ...options })
}

function toolchainRequests(proxy: ModuleProxy): readonly string[] {
  return proxy.requests.map(({ path }) => path).filter(path => !path.startsWith('/sumdb/'))
}

/** Everything in the tool cache. */
async function installed(base: string): Promise<readonly string[]> {
  return readdir(join(base, 'tools', 'go')).catch(() => [])
}

describe('Go as a module', () => {
  it('becomes a tree that can be used, in the layout of the tool cache', async () => {
    await using proxy = await startProxy()
    const base = await directory('install')
    const go = await install({ directory: base, goVersion: '1.99.1', goproxy: proxy.url, gosumdb: DATABASE.gosumdb })
    expect(go).toMatchObject({ version: '1.99.1', source: 'goproxy', from: proxy.url, findings: [] })
    expect(go.root).toBe(join(base, 'tools', 'go', '1.99.1', 'x64'))
    expect(await readFile(`${go.root}.complete`, 'utf8')).toBe('')
    expect(await installed(base)).toEqual(['1.99.1'])
    expect(await readdir(join(base, 'tools', 'go', '1.99.1'))).toEqual(['x64', 'x64.complete'])
    const { stdout } = await run(join(go.root, 'bin', 'go'), ['version'], { env: { PATH: '/usr/bin:/bin' } })
    expect(stdout).toBe('go version go1.99.1 linux/amd64\n')
    for (const file of ['bin/gofmt', 'pkg/tool/linux_amd64/compile', 'lib/wasm/go_js_wasm_exec'])
      await expect(access(join(go.root, file), constants.X_OK)).resolves.toBeUndefined()
    for (const file of ['VERSION', 'lib/time/zoneinfo.zip', 'src/fmt/print.go'])
      expect((await stat(join(go.root, file))).mode & 0o111).toBe(0)
    expect(await readFile(join(go.root, 'src/go.mod'), 'utf8')).toBe('module std\n')
    expect((await readdir(join(go.root, 'src/cmd'))).toSorted()).toEqual(['go.mod'])
  })

  it('is taken from the tool cache the second time, without a request', async () => {
    await using proxy = await startProxy()
    const base = await directory('install')
    const options = { directory: base, goproxy: proxy.url, gosumdb: DATABASE.gosumdb }
    const first = await install({ ...options, goVersion: '1.98.2' })
    proxy.clear()
    for (const goVersion of ['1.98.2', '1.98', '^1.97', '>1.0']) {
      const again = await install({ ...options, goVersion })
      expect(again).toMatchObject({ version: '1.98.2', source: 'tool-cache', root: first.root, from: undefined })
    }
    expect(proxy.requests).toEqual([])
  })

  it('is installed in spite of a broken go on PATH', async () => {
    await using proxy = await startProxy()
    const base = await directory('install')
    for (const script of ['echo not-json', 'echo {}', 'exit 1']) {
      await mkdir(join(base, 'bin'), { recursive: true })
      await writeFile(join(base, 'bin', 'go'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
      const options = { directory: base, goVersion: '1.99.1', goproxy: proxy.url, gosumdb: DATABASE.gosumdb }
      expect(await install({ ...options, path: `${join(base, 'bin')}:/usr/bin:/bin` })).toMatchObject({
        version: '1.99.1',
      })
    }
  })

  it('is asked only for what is needed, and of the database through the proxy', async () => {
    await using proxy = await startProxy()
    await install({
      directory: await directory('install'),
      goVersion: '1.99.1',
      goproxy: proxy.url,
      gosumdb: DATABASE.gosumdb,
    })
    expect(toolchainRequests(proxy)).toEqual(['/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.zip'])
    const asked = proxy.requests.map(({ path }) => path).filter(path => path.startsWith('/sumdb/sum.example.com/'))
    expect(asked).toContain('/sumdb/sum.example.com/supported')
    expect(asked).toContain('/sumdb/sum.example.com/lookup/golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64')
    expect(asked.filter(path => path.includes('/tile/8/')).length).toBeGreaterThan(1)
  })

  it.each([
    ['stable', '1.99.1'],
    ['oldstable', '1.98.2'],
    ['1.98', '1.98.2'],
    ['~1.97', '1.97.3'],
    ['1.20.0', '1.20'],
    ['1.99rc1', '1.99rc1'],
  ])('%s is %s, of those that there are', async (goVersion, version) => {
    await using proxy = await startProxy()
    const base = await directory('install')
    const go = await install({ directory: base, goVersion, goproxy: proxy.url, gosumdb: DATABASE.gosumdb })
    expect(go).toMatchObject({ version, source: 'goproxy' })
  })

  it('takes a version that the list does not have: proxies list what they were asked for', async () => {
    await using proxy = await startProxy({ faults: [{ path: /\/@v\/list$/, fault: otherBody(Buffer.from('')) }] })
    const base = await directory('install')
    const go = await install({ directory: base, goVersion: '1.99.1', goproxy: proxy.url, gosumdb: DATABASE.gosumdb })
    expect(go.version).toBe('1.99.1')
  })

  it('follows GOPROXY: the next one after 404, and after an error behind "|"', async () => {
    await using empty = await startModuleProxy({})
    await using broken = await startModuleProxy({ faults: [{ fault: status(500) }] })
    await using good = await startProxy()
    for (const goproxy of [`${empty.url},${good.url}`, `${broken.url}|${good.url}`]) {
      const go = await install({
        directory: await directory('install'),
        goVersion: '1.97',
        goproxy,
        gosumdb: DATABASE.gosumdb,
      })
      expect(go).toMatchObject({ version: '1.97.3', from: good.url })
    }
    good.clear()
    const goproxy = `${broken.url},${good.url}`
    const failure = await failedInstall({
      directory: await directory('install'),
      goVersion: '1.98.2',
      goproxy,
      gosumdb: DATABASE.gosumdb,
    })
    // Of the zip or of the database, whichever was known first.
    expect(failure.message).toContain('HTTP 500')
    expect(good.requests).toEqual([])
  })
})

describe('check-latest', () => {
  it('takes the newest, not the one that is there', async () => {
    await using proxy = await startProxy()
    const options = { directory: await directory('install'), goproxy: proxy.url, gosumdb: DATABASE.gosumdb }
    await install({ ...options, goVersion: '1.98.0' })
    expect(await install({ ...options, goVersion: '1.98' })).toMatchObject({ version: '1.98.0', source: 'tool-cache' })
    const latest = { ...options, goVersion: '1.98', checkLatest: true }
    expect(await install(latest)).toMatchObject({ version: '1.98.2', source: 'goproxy' })
    expect(await install(latest)).toMatchObject({ version: '1.98.2', source: 'tool-cache' })
    expect(await install({ ...options, goVersion: '1.98.0', checkLatest: true })).toMatchObject({
      version: '1.98.0',
      source: 'tool-cache',
    })
  })

  it('makes do with what is there where nobody knows the newest, and says so', async () => {
    await using proxy = await startProxy()
    const options = { directory: await directory('install'), goproxy: proxy.url, gosumdb: DATABASE.gosumdb }
    await install({ ...options, goVersion: '1.98.0' })
    proxy.setFaults([{ fault: status(503) }])
    const go = await install({ ...options, goVersion: '1.98', checkLatest: true })
    expect(go).toMatchObject({ version: '1.98.0', source: 'tool-cache' })
    expect(go.findings).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/newest Go 1\.98; 1\.98\.0 is used/) },
    ])
    const failure = await failedInstall({ ...options, goVersion: 'stable' })
    expect(failure.message).toContain('503')
  })
})

describe('what does not exist', () => {
  it.each([
    [
      '1.98.9',
      /no Go 1\.98\.9 for linux\/amd64.* Of Go 1\.98 there are: 1\.98\.3, 1\.98\.2, 1\.98\.0\. Others: 1\.100rc1, 1\.99\.1, 1\.97\.3/,
    ],
    ['1.42', /no Go 1\.42.* There are: 1\.100rc1, 1\.99\.1/],
    ['^2', /no Go \^2.* There are: /],
    ['1.2', /no Go 1\.2 .*'1\.20'/],
  ])('%s says what does', async (goVersion, message) => {
    await using proxy = await startProxy()
    const base = await directory('install')
    const failure = await failedInstall({ directory: base, goVersion, goproxy: proxy.url, gosumdb: DATABASE.gosumdb })
    expect(failure).toMatchObject({ code: 'toolchain-unavailable', message: expect.stringMatching(message) })
    expect(await installed(base)).toEqual([])
  })

  it('goes on to the next older where a release lacks the platform', async () => {
    await using proxy = await startProxy()
    const base = await directory('install')
    const go = await install({ directory: base, goVersion: '1.98', goproxy: proxy.url, gosumdb: DATABASE.gosumdb })
    expect(toolchainRequests(proxy)).toContain('/golang.org/toolchain/@v/v0.0.1-go1.98.3.linux-amd64.zip')
    expect(go.version).toBe('1.98.2')
  })

  it('GOPROXY=off asks nobody', async () => {
    const failure = await failedInstall({
      directory: await directory('install'),
      goVersion: '1.98.2',
      goproxy: 'off',
      gosumdb: DATABASE.gosumdb,
    })
    expect(failure.code).toBe('goproxy-off')
  })
})

const EVIL = fakeToolchain({ version: '1.99.1', files: { 'bin/go': '#!/bin/sh\necho evil\n' } })

async function refusal(
  options: Partial<ModuleProxyOptions>,
  gosumdb = DATABASE.gosumdb,
): Promise<{ readonly code: string; readonly message: string }> {
  await using proxy = await startProxy(options)
  const base = await directory('install')
  const { code, severity, message } = await failedInstall({
    directory: base,
    goVersion: '1.99.1',
    goproxy: proxy.url,
    gosumdb,
  })
  expect(severity).toBe('security')
  expect(await installed(base)).toEqual([])
  return { code, message }
}

describe('what is forged is refused by name, and nothing of it stays', () => {
  it('another zip', async () => {
    const { code, message } = await refusal({ modules: [EVIL] })
    expect(code).toBe('checksum-mismatch')
    expect(message).toContain(EVIL.zipSum)
    expect(message).toContain(MODULES[6]?.zipSum)
  })

  it('one wrong byte in a file of the zip', async () => {
    const files = { ...MODULES[6]?.files, 'src/fmt/print.go': 'package fmu\n' }
    expect((await refusal({ modules: [fakeToolchain({ version: '1.99.1', files })] })).code).toBe('checksum-mismatch')
  })

  it('a record that the signed tree does not hold', async () => {
    expect(await refusal({ checksumDatabase: withRecordsOutsideTree(DATABASE) })).toMatchObject({
      code: 'checksum-database-mismatch',
      message: expect.stringMatching(/^forged record: /),
    })
  })

  it('a tree head with another signature', async () => {
    expect(await refusal({ checksumDatabase: withForgedSignature(DATABASE) })).toMatchObject({
      code: 'checksum-database-mismatch',
      message: expect.stringMatching(/^forged signature: /),
    })
    const ofAnother = makeChecksumDatabase([EVIL])
    expect(await refusal({ modules: [EVIL], checksumDatabase: ofAnother })).toMatchObject({
      code: 'checksum-database-mismatch',
      message: expect.stringMatching(/^forged signature: /),
    })
  })

  it('the proof of another tree', async () => {
    const other = makeChecksumDatabase([...MODULES, ELSEWHERE], { key: DATABASE.key, seed: 'another' })
    const database = { ...other, files: new Map([...other.files, ...lookups(DATABASE)]) }
    expect(await refusal({ checksumDatabase: database })).toMatchObject({
      code: 'checksum-database-mismatch',
      message: expect.stringMatching(/^proof of another tree: /),
    })
  })

  it('by the next mirror too, which is asked where the list allows it', async () => {
    await using bad = await startProxy({ modules: [EVIL] })
    await using good = await startProxy()
    const base = await directory('install')
    const go = await install({
      directory: base,
      goVersion: '1.99.1',
      goproxy: `${bad.url}|${good.url}`,
      gosumdb: DATABASE.gosumdb,
    })
    expect(go.from).toBe(good.url)
    expect(go.findings).toMatchObject([{ code: 'checksum-mismatch', severity: 'security', url: bad.url }])
    const { stdout } = await run(join(go.root, 'bin', 'go'), ['version'], { env: { PATH: '/usr/bin:/bin' } })
    expect(stdout).toBe('go version go1.99.1 linux/amd64\n')
    expect(await installed(base)).toEqual(['1.99.1'])
  })
})

function lookups(database: TwinDatabase): readonly (readonly [string, Buffer])[] {
  return [...database.files].filter(([path]) => path.startsWith('lookup/'))
}

describe('an air gap', () => {
  it('needs no more than a proxy that passes the database on', async () => {
    await using proxy = await startProxy()
    const base = await directory('install')
    // The database's own address is one that nobody can reach.
    const go = await install({ directory: base, goVersion: 'stable', goproxy: proxy.url, gosumdb: DATABASE.gosumdb })
    expect(go.version).toBe('1.99.1')
  })

  it('without it says what is missing', async () => {
    await using proxy = await startModuleProxy({ modules: MODULES })
    const unreachable = makeChecksumDatabase(MODULES, { name: '127.0.0.1:9', key: DATABASE.key })
    const base = await directory('install')
    const failure = await failedInstall({
      directory: base,
      goVersion: '1.99.1',
      goproxy: proxy.url,
      gosumdb: unreachable.gosumdb,
    })
    expect(failure.code).toBe('checksum-database-unreachable')
    expect(failure.message).toMatch(
      new RegExp(`${proxy.url}: does not pass the checksum database on; https://127\\.0\\.0\\.1:9`),
    )
    expect(failure.fix).toContain('/sumdb/NAME/supported')
    expect(await installed(base)).toEqual([])
  })

  it('does not install what nobody can vouch for: GOSUMDB=off', async () => {
    await using proxy = await startProxy()
    const failure = await failedInstall({
      directory: await directory('install'),
      goVersion: '1.99.1',
      goproxy: proxy.url,
      gosumdb: 'off',
    })
    expect(failure.code).toBe('checksum-database-disabled')
  })

  it('does not wait for a database that stalls', async () => {
    await using proxy = await startProxy({ faults: [{ path: /\/lookup\//, fault: { kind: 'never-headers' } }] })
    const failure = await failedInstall({
      directory: await directory('install'),
      goVersion: '1.99.1',
      goproxy: proxy.url,
      gosumdb: DATABASE.gosumdb,
      sources: { retries: 0 },
    })
    expect(failure).toMatchObject({
      code: 'checksum-database-unreachable',
      message: expect.stringMatching(/no answer for 0\.7 s/),
    })
  })
})

describe('a job that is cancelled', () => {
  it('leaves nothing', async () => {
    await using proxy = await startProxy({ faults: [{ path: /\.zip$/, fault: { kind: 'stall', afterBytes: 100 } }] })
    const base = await directory('install')
    const cancel = new AbortController()
    const options = {
      directory: base,
      goVersion: '1.99.1',
      goproxy: proxy.url,
      gosumdb: DATABASE.gosumdb,
      signal: cancel.signal,
    }
    const attempt = install({ ...options, sources: { stallTimeoutMs: 20_000 } })
    setTimeout(() => cancel.abort(new Error('cancelled')), 300)
    await expect(attempt).rejects.toThrow('cancelled')
    expect(await installed(base)).toEqual([])
  })
})
