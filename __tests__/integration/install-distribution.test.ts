import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { makeChecksumDatabase } from '../support/database-twin.ts'
import { distributionArchive, distributionSite, type SiteRelease } from '../support/distribution-site.ts'
import { fakeToolchain } from '../support/fake-toolchain.ts'
import { failedInstall, install, type InstallOptions, type InstallResult } from '../support/go-install-rig.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { otherBody, status } from '../support/proxy-faults.ts'
import { handmadeTar } from '../support/tar-archive.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)

const RELEASES: readonly SiteRelease[] = [
  { version: '1.99rc1' },
  { version: '1.98.2' },
  { version: '1.98.0' },
  { version: '1.97.3' },
  { version: '1.97.3', platform: 'windows-amd64' },
  { version: '1.96.1', platform: 'linux-armv6l' },
]

async function site(releases = RELEASES, options: Parameters<typeof distributionSite>[1] = {}): Promise<ModuleProxy> {
  return startModuleProxy({ content: distributionSite(releases, options) })
}

async function options(sites: readonly ModuleProxy[], official: ModuleProxy): Promise<InstallOptions> {
  return {
    directory: await directory('distribution'),
    goVersion: '1.98.2',
    goproxy: 'off',
    gosumdb: 'off',
    sites: sites.map(({ url }) => `${url}/dl/`),
    officialSites: [`${official.url}/dl`],
  }
}

async function versionOf(go: InstallResult): Promise<string> {
  const { stdout } = await run(join(go.root, 'bin', 'go'), ['version'], { env: { PATH: '/usr/bin:/bin' } })
  return stdout
}

function paths(server: ModuleProxy): readonly string[] {
  return server.requests.map(({ path }) => path)
}

describe('distribution sites', () => {
  it('serve archives that the official site vouches for', async () => {
    await using official = await site()
    await using mirror = await site()
    const asked = await options([mirror], official)
    const go = await install(asked)
    expect(go).toMatchObject({ version: '1.98.2', source: 'distribution', from: `${mirror.url}/dl`, findings: [] })
    expect(go.root).toBe(join(asked.directory, 'tools', 'go', '1.98.2', 'x64'))
    expect(await versionOf(go)).toBe('go version go1.98.2 linux/amd64\n')
    expect(await readFile(join(go.root, 'src/go.mod'), 'utf8')).toBe('module std\n')
    expect((await stat(join(go.root, 'VERSION'))).mode & 0o111).toBe(0)
    expect(paths(official)).toEqual(['/dl/?mode=json&include=all'])
    expect(paths(mirror)).toEqual(['/dl/?mode=json&include=all', '/dl/go1.98.2.linux-amd64.tar.gz'])
    expect(await install({ ...asked, goVersion: '1.98' })).toMatchObject({ source: 'tool-cache', root: go.root })
  })

  it('can be the official one itself, asked once for its manifest', async () => {
    await using official = await site()
    const go = await install(await options([official], official))
    expect(go.source).toBe('distribution')
    expect(paths(official)).toEqual(['/dl/?mode=json&include=all', '/dl/go1.98.2.linux-amd64.tar.gz'])
  })

  it.each([
    ['stable', '1.98.2'],
    ['oldstable', '1.97.3'],
    ['1.98', '1.98.2'],
    ['1.99rc1', '1.99rc1'],
  ])('%s is %s there', async (goVersion, version) => {
    await using official = await site()
    expect(await install({ ...(await options([official], official)), goVersion })).toMatchObject({ version })
  })

  it('have the newest that they list, the official site whatever it likes', async () => {
    await using official = await site()
    await using behind = await site([{ version: '1.98.0' }])
    expect(await install({ ...(await options([behind], official)), goVersion: '1.98' })).toMatchObject({
      version: '1.98.0',
    })
  })

  it('need no manifest of their own', async () => {
    await using official = await site()
    await using plain = await site(RELEASES, { manifest: false })
    expect(await install({ ...(await options([plain], official)), goVersion: '1.x' })).toMatchObject({
      version: '1.98.2',
    })
  })

  it('are asked in order, the next one where one fails', async () => {
    await using official = await site()
    await using empty = await site([])
    await using broken = await startModuleProxy({
      content: distributionSite(RELEASES),
      faults: [{ path: /tar\.gz/, fault: status(500) }],
    })
    await using stalling = await startModuleProxy({
      content: distributionSite(RELEASES),
      faults: [{ path: /tar\.gz/, fault: { kind: 'stall', afterBytes: 20 } }],
    })
    await using good = await site()
    const go = await install({ ...(await options([empty, broken, stalling, good], official)), sources: { retries: 0 } })
    expect(go.from).toBe(`${good.url}/dl`)
  })

  it('try again what may pass', async () => {
    await using official = await site()
    await using shaky = await startModuleProxy({
      content: distributionSite(RELEASES),
      faults: [{ path: /tar\.gz/, first: 1, fault: { kind: 'reset-body', afterBytes: 20 } }],
    })
    expect((await install(await options([shaky], official))).from).toBe(`${shaky.url}/dl`)
  })

  it('for Windows have zips, for ARM their own name', async () => {
    await using official = await site()
    const asked = await options([official], official)
    const windows = await install({ ...asked, goVersion: '1.97', platform: { goos: 'windows', goarch: 'amd64' } })
    expect((await readdir(join(windows.root, 'bin'))).toSorted()).toEqual(['go.exe', 'gofmt.exe'])
    const arm = await install({ ...asked, goVersion: '1.96', platform: { goos: 'linux', goarch: 'arm' } })
    expect(arm.root).toBe(join(asked.directory, 'tools', 'go', '1.96.1', 'arm'))
  })
})

describe('an archive that is not Go’s', () => {
  // The archive of another version under this one's name.
  const evil = distributionArchive('1.98.0')

  it('is refused although its own site vouches for it, and the next site asked', async () => {
    await using official = await site()
    await using liar = await site([{ version: '1.98.2', archive: evil }])
    await using good = await site()
    const go = await install(await options([liar, good], official))
    expect(go.from).toBe(`${good.url}/dl`)
    expect(go.findings).toMatchObject([
      { code: 'checksum-mismatch', severity: 'security', url: `${liar.url}/dl/go1.98.2.linux-amd64.tar.gz` },
    ])
  })

  it('is not taken from anybody where the official site cannot be asked', async () => {
    await using down = await startModuleProxy({ faults: [{ fault: status(503) }] })
    await using portal = await startModuleProxy({ faults: [{ fault: otherBody(Buffer.from('<html>Log in</html>')) }] })
    await using mirror = await site()
    for (const official of [down, portal]) {
      const asked = await options([mirror], official)
      const failure = await failedInstall(asked)
      expect(failure.message).toContain('the official site cannot say what its archives must be')
      expect(await readdir(join(asked.directory, 'tools', 'go')).catch(() => [])).toEqual([])
    }
    expect(paths(mirror)).toEqual([])
  })

  it('is refused where its names lead elsewhere, whoever vouches for it', async () => {
    const archive = gzipSync(handmadeTar([{ path: 'go/../../evil', content: 'x' }]))
    await using official = await site([{ version: '1.98.2', archive }])
    const asked = await options([official], official)
    expect((await failedInstall(asked)).message).toContain('unsafe name')
    expect(await readdir(join(asked.directory, 'tools', 'go')).catch(() => [])).toEqual([])
  })
})

describe('after the distribution sites', () => {
  it('GOPROXY is asked', async () => {
    const module = fakeToolchain({ version: '1.98.2' })
    const database = makeChecksumDatabase([module])
    await using proxy = await startModuleProxy({ modules: [module], checksumDatabase: database })
    await using official = await site()
    await using empty = await site([])
    const asked = { ...(await options([empty], official)), goproxy: proxy.url, gosumdb: database.gosumdb }
    expect(await install(asked)).toMatchObject({ source: 'goproxy', from: proxy.url })
  })

  it('a failure tells what each of them said', async () => {
    await using official = await site()
    await using empty = await site([])
    const failure = await failedInstall({ ...(await options([empty], official)), goVersion: '1.98.1' })
    expect(failure.code).toBe('goproxy-off')
    expect(failure.message).toContain(`${empty.url}/dl: it lists no such version`)
  })
})
