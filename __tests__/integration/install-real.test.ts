import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { distributionSite } from '../support/distribution-site.ts'
import { install, type InstallOptions } from '../support/go-install-rig.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { type RunResult, run } from '../support/processes.ts'
import { HOST, REAL_MODULE_VERSION, REAL_VERSION, realToolchain } from '../support/real-toolchain.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

// A real Go, and the real record of the default checksum database: signed with the key that the product knows.

const directory = temporaryDirectories(afterAll)
let proxy: ModuleProxy
let base: string

beforeAll(async () => {
  proxy = await startModuleProxy({ root: await realToolchain() })
  base = await directory('real')
}, 300_000)

afterAll(async () => {
  await proxy.close()
})

function options(into: string): InstallOptions {
  const sources = { threads: 2, stallTimeoutMs: 10_000 }
  return { directory: into, goVersion: REAL_VERSION, goproxy: proxy.url, gosumdb: '', platform: HOST, sources }
}

/** With nothing on PATH but that Go. */
async function go(root: string, args: readonly string[]): Promise<RunResult> {
  const project = join(base, 'hello')
  await mkdir(project, { recursive: true })
  await writeFile(join(project, 'go.mod'), 'module example.com/hello\n\ngo 1.25.0\n')
  await writeFile(join(project, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
  const env = await goEnvironment(base, { extra: { PATH: join(root, 'bin'), CGO_ENABLED: '0' } })
  return run(join(root, 'bin', 'go'), args, { cwd: project, env })
}

describe('a real Go, on a machine without any', () => {
  it('comes through GOPROXY, verified by the default database, and compiles', async () => {
    const found = await install(options(base))
    expect(found).toMatchObject({ version: REAL_VERSION, source: 'goproxy', from: proxy.url, findings: [] })
    expect((await go(found.root, ['version'])).stdout).toBe(
      `go version go${REAL_VERSION} ${HOST.goos}/${HOST.goarch}\n`,
    )
    const built = await go(found.root, ['run', '.'])
    expect(built).toMatchObject({ code: 0, stderr: 'hello\n' })
  })

  it('is found on PATH, and in the tool cache within a second', async () => {
    proxy.clear()
    const cached = await install(options(base))
    expect(cached).toMatchObject({ source: 'tool-cache', version: REAL_VERSION })
    expect(cached.seconds).toBeLessThan(1)
    const path = join(cached.root, 'bin')
    const elsewhere = { ...options(await directory('real')), goVersion: '1.25', path, goproxy: 'off' }
    expect(await install(elsewhere)).toMatchObject({ source: 'path', version: REAL_VERSION, root: cached.root })
    for (const unfit of [
      { goVersion: '1.26' },
      { platform: { goos: HOST.goos, goarch: 'mips' } },
      { goVersion: 'stable' },
    ])
      await expect(install({ ...elsewhere, ...unfit })).rejects.toThrow(`Go ${unfit.goVersion ?? '1.25'} for`)
    expect(proxy.requests).toEqual([])
  })

  it('comes as an archive of a distribution site', async () => {
    const { root } = await install(options(base))
    const archive = await archiveOf(root)
    const platform = `${HOST.goos}-${HOST.goarch === 'arm' ? 'armv6l' : HOST.goarch}`
    await using site = await startModuleProxy({
      content: distributionSite([{ version: REAL_VERSION, platform, archive }]),
    })
    const urls = [`${site.url}/dl`]
    const into = await directory('real')
    const found = await install({ ...options(into), goproxy: 'off', sites: urls, officialSites: urls })
    expect(found).toMatchObject({ version: REAL_VERSION, source: 'distribution' })
    expect((await go(found.root, ['version'])).stdout).toContain(`go${REAL_VERSION} `)
    expect(await sha256(join(found.root, 'bin', 'go'))).toBe(await sha256(join(root, 'bin', 'go')))
  })

  it('is refused for one wrong byte', async () => {
    const content = await readFile(join(await realToolchain(), `golang.org/toolchain/@v/${REAL_MODULE_VERSION}.zip`))
    const damaged = Buffer.from(content)
    // In the last entry of the list of files: the archive's own checksums do not cover it, the module's hash does.
    const at = damaged.lastIndexOf('/src/')
    damaged[at + 5] = (damaged[at + 5] ?? 0) ^ 1
    await using evil = await startModuleProxy({
      root: await realToolchain(),
      faults: [{ path: /\.zip$/, fault: { kind: 'body', change: () => damaged } }],
    })
    await expect(install({ ...options(await directory('real')), goproxy: evil.url })).rejects.toThrow(
      /it has h1:\S+, sum\.golang\.org has h1:\S+/,
    )
  })
})

/** As the distribution sites have it: everything below `go/`. Packed by tar, which knows nothing of our reader. */
async function archiveOf(root: string): Promise<Buffer> {
  const file = join(base, 'go.tar.gz')
  const moved = join(dirname(root), 'go')
  await rename(root, moved)
  try {
    const command = 'tar --format=ustar -C "$0" -cf - go | gzip -1 > "$1"'
    const env = { PATH: process.env['PATH'] ?? '' }
    expect(await run('sh', ['-c', command, dirname(root), file], { env })).toMatchObject({ code: 0, stderr: '' })
  } finally {
    await rename(moved, root)
  }
  return readFile(file)
}

async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}
