import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type CacheService, type JobOptions as CacheJobOptions, startCacheService } from './cache-service.ts'
import type { CacheEntry } from './cache-service-store.ts'
import { libraryOf } from './cli-machine.ts'
import type { TwinDatabase } from './database-twin.ts'
import { requireFreshDist } from './dist.ts'
import type { SyntheticModule } from './module-builder.ts'
import { type ModuleProxy, startModuleProxy } from './module-proxy.ts'
import { processesBelow, type RunResult, run } from './processes.ts'
import { type ProjectOptions, writeProject } from './project.ts'
import { parseReport } from './report-schema.ts'
import { type JobOptions, type JobResult, runJob } from './runner.ts'
import { goEnvironment, removeTree } from './temp.ts'

export interface RigJob extends Partial<JobOptions<RunResult>> {
  /** Whether the machine is the last job's. Default: a new one. */
  readonly sameMachine?: boolean
  readonly cache?: CacheJobOptions
}

/** A repository, its cache service and a module proxy: for jobs with the built action in them. */
export interface ActionRig {
  readonly workspace: string
  readonly machine: string
  readonly service: CacheService
  readonly proxy: ModuleProxy
  /** Checks out other files in place of what was there. */
  checkOut(modules: readonly SyntheticModule[], project?: ProjectOptions): Promise<void>
  /** `go build ./...`, as a later step; without any network unless GOPROXY is given. */
  build(
    env: Readonly<Record<string, string>>,
    options?: { readonly goProxy?: string; readonly directory?: string },
  ): Promise<RunResult>
  /** The action, then `go build ./...`, then post. The report is checked against the contract. */
  job(options?: RigJob): Promise<JobResult<RunResult>>
  /** Paths of modules and versions that were asked of the proxy, `path@version`, each once. */
  asked(): readonly string[]
  processes(): readonly string[]
  /** `modules` or `build` for each entry that the service has, sorted. */
  saved(): readonly string[]
  /** The first entry of a kind. */
  entry(kind: 'modules' | 'build'): CacheEntry
  /** Forgets entries, requests and faults. */
  reset(): void
  close(): Promise<void>
}

/** @param checksumDatabase served by the proxy */
export async function makeActionRig(
  base: string,
  modules: readonly SyntheticModule[],
  checksumDatabase?: TwinDatabase,
): Promise<ActionRig> {
  requireFreshDist()
  const workspace = join(base, 'workspace')
  const machine = join(base, 'machine')
  const service = await startCacheService()
  const proxy = await startModuleProxy({ modules, ...(checksumDatabase === undefined ? {} : { checksumDatabase }) })

  const environment = async (): Promise<Record<string, string>> => {
    // PATH and the temporary directory are the runner's.
    const { PATH: _path, TMPDIR: _temporary, ...env } = await goEnvironment(machine, { proxy: proxy.url })
    return env
  }
  const build: ActionRig['build'] = async (env, { goProxy = 'off', directory = '.' } = {}) =>
    run('go', ['build', './...'], { cwd: join(workspace, directory), env: { ...env, GOPROXY: goProxy } })

  return {
    workspace,
    machine,
    service,
    proxy,
    build,
    async checkOut(wanted, project) {
      await rm(workspace, { recursive: true, force: true })
      await writeProject(workspace, wanted, { ...project, files: { ...libraryOf(wanted), ...project?.files } })
    },
    async job({ sameMachine = false, cache, env, ...options } = {}) {
      if (!sameMachine) await removeTree(machine)
      const result = await runJob<RunResult>({
        machine,
        workspace,
        workload: async later => build(later),
        ...options,
        env: { ...(await environment()), ...env },
        service: { ...service.environment(cache), ...options.service },
      })
      const file = result.outputs['report'] ?? ''
      if (file !== '') parseReport(await readFile(file, 'utf8'))
      return result
    },
    asked() {
      const names = proxy.requests.map(({ path }) => /^\/(.+)\/@v\/(.+)\.(info|mod|zip)$/.exec(path))
      return [...new Set(names.flatMap(match => (match === null ? [] : [`${match[1]}@${match[2]}`])))].toSorted()
    },
    processes: () => processesBelow(machine).map(({ command }) => command),
    saved: () => service.entries().map(kindOf).toSorted(),
    entry(kind) {
      const found = service.entries().find(entry => kindOf(entry) === kind)
      if (found === undefined) throw new Error(`the service has no ${kind} entry`)
      return found
    },
    reset() {
      service.clear()
      service.setFaults([])
      service.clearRequests()
      proxy.setFaults([])
      proxy.clear()
    },
    async close() {
      await Promise.all([service.close(), proxy.close()])
    },
  }
}

function kindOf({ key }: CacheEntry): 'modules' | 'build' {
  return key.startsWith('gomod-') ? 'modules' : 'build'
}
