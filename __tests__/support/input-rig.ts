import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OFFICIAL_SITES } from '../../src/install/release-manifest.ts'
import type { KeysDescription } from '../../src/phases/keys.ts'
import type { Report } from '../../src/report/report.ts'
import { testAuthority } from './certificates.ts'
import { type CacheService, startCacheService } from './cache-service.ts'
import { type CliMachine, libraryOf, makeCliMachine } from './cli-machine.ts'
import { type CliResult, runCli } from './dist.ts'
import { distributionArchive, distributionSite } from './distribution-site.ts'
import { startHttpTunnel } from './http-tunnel.ts'
import { makeModules, type SyntheticModule } from './module-builder.ts'
import { type ModuleProxy, startModuleProxy } from './module-proxy.ts'
import { run } from './processes.ts'
import { writeProject } from './project.ts'
import type { FaultRule } from './proxy-faults.ts'
import { type S3Proxy, startS3Proxy } from './s3-proxy.ts'
import { awsEnvironment, type S3Server, startS3Server } from './s3-server.ts'

/** As Go's archives name it. */
export const GO_PLATFORM = `linux-${process.arch === 'x64' ? 'amd64' : process.arch}`

type Variables = Readonly<Record<string, string>>
type CliReport = Promise<CliResult & { readonly report: Report }>

/** A machine on which the effect of each input can be seen: a project of two modules `m000` and `m001`, a mirror, a cache service. */
export interface InputRig {
  readonly machine: CliMachine
  readonly modules: readonly SyntheticModule[]
  readonly proxy: ModuleProxy
  readonly service: CacheService
  /** What `keys` prints. */
  keys(...flags: readonly string[]): Promise<KeysDescription>
  /** The build's key without its last part, the time. */
  buildKey(...flags: readonly string[]): Promise<string>
  download(...flags: readonly string[]): CliReport
  downloadWith(faults: readonly FaultRule[], ...flags: readonly string[]): CliReport
  /** Setup, a build and save, with a cache directory of its own unless the flags name one, and the cache service's variables. */
  build(...flags: readonly string[]): CliReport
  /** The same with a new bucket behind `http://s3.example.com`. */
  buildWithS3(...flags: readonly string[]): Promise<Awaited<CliReport> & { readonly bucket: string }>
  readonly s3: { readonly server: S3Server; readonly proxy: S3Proxy }
  /** What became of the build entry when `save` is told that the job went so. */
  buildSavedAfter(jobStatus: string): Promise<string>
  /** `setup` with a site that has the releases 1.99.1 and 1.99.2; `tools` names a tool cache. */
  installGo(tools: string, ...flags: readonly string[]): CliReport
  /** Which archives were fetched. */
  fetchedGo(): readonly string[]
  /** A file with this content, for `--NAME-file`. */
  file(content: string): Promise<string>
  /** A machine that has seen nothing, and no faults. */
  reset(): Promise<void>
  close(): Promise<void>
}

export async function makeInputRig(directory: string): Promise<InputRig> {
  const modules = makeModules(2)
  const proxy = await startModuleProxy({ modules })
  const service = await startCacheService()
  const project = { files: { ...libraryOf(modules), 'tool.lock': '1' } }
  const machine = await makeCliMachine(directory, { proxy: proxy.url, modules, project })
  // Beside the project, for working-directory.
  await writeProject(join(directory, 'other'), modules.slice(0, 1), { path: 'example.com/other' })
  const goSite = await startGoSite(directory)
  const s3Server = await startS3Server(join(directory, 's3'))
  const s3 = { server: s3Server, proxy: await startS3Proxy(s3Server.url) }
  let caches = 0
  const newCache = (): readonly string[] => ['--cache-directory', join(directory, `cache-${caches++}`)]
  const keysFrom = async (flags: readonly string[], env: Variables): Promise<CliResult> =>
    runCli(['keys', '--json', '-', ...flags], { cwd: machine.project, env: { ...machine.env, ...env } })

  const keys: InputRig['keys'] = async (...flags) => {
    const { code, stdout, stderr } = await keysFrom(flags, {})
    if (code !== 0) throw new Error(stderr)
    return JSON.parse(stdout) as KeysDescription
  }
  return {
    machine,
    modules,
    proxy,
    service,
    keys,
    buildKey: async (...flags) => (await keys(...flags)).build.primaryKey.replace(/-\d+$/, ''),
    download: async (...flags) => machine.cli(['download', ...flags]),
    async downloadWith(faults, ...flags) {
      proxy.setFaults(faults)
      return machine.cli(['download', ...flags])
    },
    async build(...flags) {
      const cache = flags.includes('github') ? [] : newCache()
      const env: Variables = { ...machine.env, ...service.environment() }
      return machine.cli(['run', ...cache, ...flags, '--', 'go', 'build', './...'], { env })
    },
    s3,
    async buildWithS3(...flags) {
      const bucket = await s3.server.newBucket()
      const where = ['--cache-backend', 's3', '--s3-bucket', bucket, '--s3-endpoint', 'http://s3.example.com']
      const env: Variables = { ...machine.env, ...awsEnvironment(), HTTP_PROXY: s3.proxy.url }
      const result = await machine.cli(['run', ...where, ...flags, '--', 'go', 'build', './...'], { env })
      return { ...result, bucket }
    },
    async buildSavedAfter(jobStatus) {
      const state = join(directory, 'state')
      await machine.cli(['setup', '--state', state, ...newCache()])
      await machine.go('build', './...')
      const { report } = await machine.cli(['save', '--state', state, '--job-status', jobStatus])
      await machine.wipe()
      return report.cache.build.save.outcome
    },
    async installGo(tools, ...flags) {
      goSite.site.clear()
      const env = { ...machine.env, ...goSite.env, RUNNER_TOOL_CACHE: join(directory, tools) }
      const all = ['--state', join(directory, 'state'), '--download', 'false', '--cache', 'false', ...flags]
      return machine.cli(['setup', '--go-download-base-url', GO_MIRROR, ...all], { env })
    },
    fetchedGo: () => goSite.site.requests.map(({ path }) => path).filter(path => path.endsWith('.tar.gz')),
    async file(content) {
      const path = join(directory, 'file')
      await writeFile(path, content)
      return path
    },
    async reset() {
      proxy.setFaults([])
      proxy.clear()
      service.setFaults([])
      service.clear()
      service.clearRequests()
      s3.proxy.clearRequests()
      await machine.wipe()
    },
    async close() {
      await Promise.all([proxy.close(), service.close(), goSite.close(), s3.proxy.close()])
      await s3.server.close()
    },
  }
}

const GO_MIRROR = 'https://go.example.com/mirror'

interface GoSite {
  readonly site: ModuleProxy
  readonly env: Variables
  close(): Promise<void>
}

/** Stands for the official site, which vouches for archives, and for a mirror. Its Go is in truth the machine's own. */
async function startGoSite(directory: string): Promise<GoSite> {
  const found = await run('sh', ['-c', 'command -v go'], { env: { PATH: process.env['PATH'] ?? '' } })
  const files = { 'bin/go': `#!/bin/sh\nexec '${found.stdout.trim()}' "$@"\n` }
  const releases = ['1.99.1', '1.99.2'].map(version => {
    const archive = distributionArchive(version, GO_PLATFORM, files)
    return { version, platform: GO_PLATFORM, archive }
  })
  const content = distributionSite(releases)
  const names = [...OFFICIAL_SITES, GO_MIRROR].map(url => new URL(url).host)
  const site = await startModuleProxy({
    content: async path => content(path.replace(/^\/mirror/, '/dl')),
    tls: { names },
  })
  const tunnel = await startHttpTunnel(site.port)
  return {
    site,
    env: { HTTPS_PROXY: tunnel.url, SSL_CERT_FILE: await testAuthority().writeCaFile(directory) },
    async close() {
      await site.close()
      await tunnel[Symbol.asyncDispose]()
    },
  }
}
