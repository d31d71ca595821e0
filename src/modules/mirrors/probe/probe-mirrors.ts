import { createTrust } from '../trust-store.ts'
import type { ModuleVersion } from '../../../go/module-path.ts'
import type { ProxyUrl } from '../../../go/proxy-list.ts'
import { HttpClient, type HttpClientOptions } from '../http-client.ts'
import { DEFAULT_MINIMUM_RATE } from '../stall-guard.ts'
import { untilAborted } from './bounded-work.ts'
import { MirrorInquiry } from './mirror-inquiry.ts'
import type { MirrorMeasurement } from './mirror-measurement.ts'
import { MirrorProbe } from './mirror-probe.ts'
import { askable, isPublicHome, type ListFacts, mirrorGroups, sample, STAND_IN } from './probe-plan.ts'

export interface ProbeOptions extends ListFacts, Omit<HttpClientOptions, 'minimumRate' | 'http2'> {
  /** The project's, public ones; others are refused. */
  readonly modules: readonly ModuleVersion[]
  /** GONOPROXY and GOPRIVATE. */
  readonly neverAsk: (path: string) => boolean
  readonly checksumDatabase: string | undefined
  /** False where only go knows how to log in: then connections are made, and nothing is asked. */
  readonly mayAsk: boolean
  /**
   * Whether more than the modules is asked for: the checksum database, the newest version of a public module, zips for their throughput, and a
   * public module of a mirror that may not be asked for any of the project's.
   */
  readonly isThorough: boolean
  /** For everything. Half of it at most is for throughput. */
  readonly budgetMs: number
  readonly signal: AbortSignal
}

export interface ProbedMirrors {
  /** In the order of GOPROXY. */
  readonly measurements: readonly MirrorMeasurement[]
  /** Labels of mirrors that are this machine, by name or by address. */
  readonly onLoopback: readonly string[]
}

/** Of the budget, what is for everything but throughput. */
const ASKING_SHARE = 0.6
/** Of the project's modules, so many are asked of each mirror. */
const MAX_MODULES = 40
/** At most so long for one mirror's throughput, and for that of all. */
const THROUGHPUT_MS = 1500
const ALL_THROUGHPUT_MS = 6000

/**
 * Measures the mirrors of GOPROXY. No mirror hears of a path that go would not have asked it for, and none of a private one. At most some 70
 * requests to each, and never longer than the budget.
 *
 * @throws the signal's reason when that aborts
 */
export async function probeMirrors(options: ProbeOptions): Promise<ProbedMirrors> {
  const groups = Math.max(1, mirrorGroups(options).length)
  // What hangs must be found out, and more than once, before the time of its group is over.
  const patienceMs = ((options.budgetMs * ASKING_SHARE) / groups) * 0.4
  const client = new HttpClient({
    ...options,
    connectTimeoutMs: Math.min(options.connectTimeoutMs, patienceMs),
    stallTimeoutMs: Math.min(options.stallTimeoutMs, patienceMs),
    minimumRate: DEFAULT_MINIMUM_RATE,
    http2: false,
  })
  const budget = AbortSignal.timeout(options.budgetMs)
  const signal = AbortSignal.any([options.signal, budget])
  try {
    const probes = new Map<ProxyUrl, MirrorProbe>()
    for (const entry of mirrorGroups(options).flat())
      probes.set(entry, new MirrorProbe(new MirrorInquiry({ entry, client, neverAsk: options.neverAsk })))
    await askAll(options, { probes, signal })
    const all = [...probes.values()]
    const timeMs = Math.min(
      THROUGHPUT_MS,
      ALL_THROUGHPUT_MS / Math.max(1, all.length),
      options.budgetMs / (4 * Math.max(1, all.length)),
    )
    // One after the other: they share this machine's line.
    if (options.isThorough) for (const probe of all) if (!signal.aborted) await probe.download({ timeMs, signal })
    options.signal.throwIfAborted()
    const onLoopback = all.filter(({ addresses }) => addresses.some(isLoopback))
    return {
      measurements: all.map(probe => probe.measurement()),
      onLoopback: onLoopback.map(({ inquiry }) => inquiry.entry.label),
    }
  } finally {
    await client.close()
  }
}

/** Group by group: what a later one may be asked for, the earlier one says. */
async function askAll(
  options: ProbeOptions,
  { probes, signal }: { readonly probes: ReadonlyMap<ProxyUrl, MirrorProbe>; readonly signal: AbortSignal },
): Promise<void> {
  const groups = mirrorGroups(options)
  const modules = sample(
    options.modules.filter(({ path }) => !options.neverAsk(path)),
    MAX_MODULES,
  )
  // Where even what is public is private, no mirror is ever asked.
  const mayAsk = options.mayAsk && !options.neverAsk(STAND_IN.path)
  const common = commonModule(modules, groups.length)
  const timeoutMs = (options.budgetMs * ASKING_SHARE) / Math.max(1, groups.length)
  let trust: ReturnType<typeof createTrust> | undefined
  let lackedBefore: ReadonlySet<ModuleVersion> | undefined
  for (const group of groups) {
    const asked = options.isThorough
      ? askable(modules, lackedBefore)
      : modules.filter(module => lackedBefore?.has(module) ?? true)
    const groupSignal = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const connection = {
      proxies: options.proxies,
      trust: () => (trust ??= createTrust(options.certificates)),
      timeoutMs: Math.min(options.connectTimeoutMs, timeoutMs * 0.4),
      signal: groupSignal,
      resolve: options.resolve,
    }
    const { checksumDatabase } = options
    const task = {
      modules: asked,
      protocol: options.isThorough ? { common, checksumDatabase } : undefined,
      mayAsk: mayAsk && (options.isThorough || asked.length > 0),
      connection,
      signal: groupSignal,
    }
    const members = group.flatMap(entry => probes.get(entry) ?? [])
    await untilAborted(
      groupSignal,
      async () => void (await Promise.all(members.map(async probe => probe.answer(task)))),
    )
    const lackedHere = asked.filter(module => members.every(({ lacks }) => lacks.includes(module)))
    lackedBefore = new Set(lackedHere.filter(module => lackedBefore?.has(module) ?? true))
  }
}

/** One that every mirror may be asked for. */
function commonModule(modules: readonly ModuleVersion[], groups: number): string {
  const known = modules.find(({ path }) => isPublicHome(path))
  if (known !== undefined) return known.path
  return (groups === 1 ? modules[0] : undefined)?.path ?? STAND_IN.path
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.')
}
