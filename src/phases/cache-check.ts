import { join } from 'node:path'
import type { Finding } from '../diagnosis/finding.ts'
import type { BackendRow, DirectoryRow } from '../report/doctor.ts'
import { measureDirectory } from '../system/directory-size.ts'
import type { PhaseContext, Prepared } from './configure.ts'
import { cleanCaches } from './cleaning.ts'
import { lookUpBoth } from './look-up.ts'
import { openStore } from './store.ts'

export interface CacheCheckRequest {
  readonly context: PhaseContext
  readonly prepared: Prepared
  readonly budgetMs: number
  readonly signal: AbortSignal
}

export interface CacheCheck {
  readonly backend: BackendRow
  readonly directories: readonly DirectoryRow[]
  readonly findings: readonly Finding[]
}

/** Whether the backend answers, and how much the two caches of go take. @throws the signal's reason */
export async function checkCaches(request: CacheCheckRequest): Promise<CacheCheck> {
  const [{ row, findings }, directories] = await Promise.all([checkBackend(request), measureCaches(request)])
  return { backend: row, directories, findings }
}

/** One look-up for each entry: it says whether the backend can be reached and read, and what a job would find. */
async function checkBackend({
  context,
  prepared,
  budgetMs,
  signal,
}: CacheCheckRequest): Promise<{ readonly row: BackendRow; readonly findings: readonly Finding[] }> {
  const { config, plan } = prepared
  const { kind } = config.cache.backend
  const store = openStore(prepared, context)
  if (store === undefined || plan.keys === undefined)
    return { row: { kind, label: '', modules: 'off', build: 'off' }, findings: [] }
  try {
    const cache = { ...config.cache, timeoutMs: Math.min(config.cache.timeoutMs, budgetMs) }
    const facts = { prepared: { ...prepared, config: { ...config, cache } }, store, keys: plan.keys, signal }
    const { modules, build } = await lookUpBoth(facts)
    return {
      row: { kind, label: store.label, modules: modules.outcome, build: build.outcome },
      findings: [...modules.findings, ...build.findings],
    }
  } finally {
    await store.close()
  }
}

async function measureCaches(request: CacheCheckRequest): Promise<readonly DirectoryRow[]> {
  const { prepared, budgetMs, signal } = request
  const { goEnv } = prepared
  const [goModCache, goCache] = [goEnv.get('GOMODCACHE'), goEnv.get('GOCACHE')]
  // Half of the time is for what was not used.
  const size = async (path: string): ReturnType<typeof measureDirectory> =>
    measureDirectory(path, { timeoutMs: budgetMs / 2, signal })
  const [modules, build, fuzz] = await Promise.all([size(goModCache), size(goCache), size(join(goCache, 'fuzz'))])
  // What took that long once would take as long again, and cannot be ended.
  const unused = modules.isComplete && build.isComplete ? await unusedBytes(request) : undefined
  return [
    {
      name: 'GOMODCACHE',
      path: goModCache,
      ...modules,
      freeable: [
        ...freeable(`modules that were not used for ${UNUSED_DAYS} days`, unused?.modules, PRUNE),
        ...freeable('all modules, which are fetched or restored again', modules.bytes, 'go clean -modcache'),
      ],
    },
    {
      name: 'GOCACHE',
      path: goCache,
      ...build,
      freeable: [
        ...freeable(`build outputs that were not used for ${UNUSED_DAYS} days`, unused?.build, PRUNE),
        ...freeable('all build outputs, which are compiled again', build.bytes - fuzz.bytes, 'go clean -cache'),
        ...freeable('what fuzzing found', fuzz.bytes, 'go clean -fuzzcache'),
      ],
    },
  ]
}

const UNUSED_DAYS = 30
const PRUNE = `go-mod-setup prune --older-than ${UNUSED_DAYS}d`

/** What `prune` would remove from go's two caches. */
async function unusedBytes({
  prepared,
  signal,
}: CacheCheckRequest): Promise<{ readonly modules: number; readonly build: number }> {
  const { config, goEnv } = prepared
  const wish = { kind: 'unused', olderThanMs: UNUSED_DAYS * 86_400_000 } as const
  const reports = await cleanCaches({ config, goEnv, wish, dryRun: true, nowMs: Date.now(), signal })
  const of = (name: 'modules' | 'build'): number => reports.find(report => report.name === name)?.removed.bytes ?? 0
  return { modules: of('modules'), build: of('build') }
}

function freeable(what: string, bytes: number | undefined, command: string): DirectoryRow['freeable'] {
  return bytes !== undefined && bytes > 0 ? [{ what, bytes, command }] : []
}
