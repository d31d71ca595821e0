import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseProxyList } from '../../src/go/proxy-list.ts'
import { downloadWithGo, type GoDownloadRequest, type GoDownloadResult } from '../../src/modules/go-download.ts'
import type { SyntheticModule } from './module-builder.ts'
import { processesBelow, run } from './processes.ts'
import { type ProjectOptions, writeProject } from './project.ts'
import { goEnvironment, makeTemporaryDirectory, removeTree } from './temp.ts'

/** A project with its own GOMODCACHE, and downloads in it. */
export interface DownloadBench {
  readonly directory: string
  readonly project: string
  readonly goModCache: string
  readonly env: Readonly<Record<string, string>>
  download(proxies: string, options?: Partial<GoDownloadRequest>): Promise<GoDownloadResult>
  /** A go command in the project, offline unless told otherwise. */
  go(args: readonly string[], extra?: Readonly<Record<string, string>>): ReturnType<typeof run>
  readFile(name: string): Promise<string>
  /** What lives and was started in this bench's environment. */
  processes(): readonly string[]
  remove(): Promise<void>
}

export interface BenchOptions extends ProjectOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly goCache?: string
}

export async function makeDownloadBench(
  modules: readonly SyntheticModule[],
  options: BenchOptions = {},
): Promise<DownloadBench> {
  const directory = await makeTemporaryDirectory('download')
  const project = join(directory, 'project')
  const goModCache = join(directory, 'gomodcache')
  await writeProject(project, modules, options)
  const env = await goEnvironment(directory, {
    goModCache,
    ...(options.goCache === undefined ? {} : { goCache: options.goCache }),
    extra: { ...options.env, BENCH_MARKER: directory },
  })
  return {
    directory,
    project,
    goModCache,
    env,
    download: async (proxies, overrides = {}) =>
      downloadWithGo({
        directory: project,
        env,
        goModCache,
        entries: parseProxyList(proxies),
        isWellKnown: () => false,
        policy: 'auto',
        retries: 3,
        timeoutMs: 60_000,
        stallTimeoutMs: 1_000,
        selection: { kind: 'set', modules },
        loadGraph: false,
        protectedFiles: ['go.mod', 'go.sum', 'go.work', 'go.work.sum'].map(name => join(project, name)),
        signal: new AbortController().signal,
        backoff: { initialMs: 50, maxMs: 200 },
        ...overrides,
      }),
    go: async (args, extra = {}) => run('go', args, { cwd: project, env: { ...env, GOPROXY: 'off', ...extra } }),
    readFile: async name => readFile(join(project, name), 'utf8'),
    processes: () => processesBelow(directory).map(({ command }) => command),
    remove: async () => removeTree(directory),
  }
}
