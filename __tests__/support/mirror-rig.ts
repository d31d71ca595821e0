import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseProxyList } from '../../src/go/proxy-list.ts'
import {
  createMirrorSource,
  type MirrorSource,
  type MirrorSourceOptions,
} from '../../src/modules/mirrors/mirror-source.ts'
import { NO_PROXIES } from '../../src/modules/mirrors/proxy-environment.ts'
import type { FetchOutcome, ModuleFileKind } from '../../src/modules/source.ts'
import { testAuthority } from './certificates.ts'
import type { SyntheticModule } from './module-builder.ts'

/** Short waits, so that a fault shows within a second or two. */
const QUICK = {
  policy: 'auto',
  defaultProxyHosts: [],
  retries: 1,
  connectTimeoutMs: 700,
  stallTimeoutMs: 500,
  remainingMs: () => 20_000,
  neverAsk: () => false,
  proxies: NO_PROXIES,
  certificates: { files: [], directories: [] },
  credentialsFor: () => undefined,
  userAgent: 'test',
  minimumRate: { bytesPerSecond: 100, windowMs: 500 },
  backoff: { initialMs: 20, maxMs: 100 },
} satisfies Partial<MirrorSourceOptions>

/** The options' `certificates` that make the test's own authority trusted. */
export async function trustTestAuthority(directory: string): Promise<MirrorSourceOptions['certificates']> {
  return { files: [await testAuthority().writeCaFile(directory)], directories: [] }
}

export function quickSource(proxyList: string, overrides: Partial<MirrorSourceOptions> = {}): MirrorSource {
  return createMirrorSource({ ...QUICK, entries: parseProxyList(proxyList), ...overrides })
}

export interface TimedOutcome {
  readonly outcome: FetchOutcome
  readonly seconds: number
  /** What is in the target now; undefined where there is none. */
  readonly data: Buffer | undefined
}

/** Fetches one file and says what came of it, when. */
export async function fetchFile(
  source: MirrorSource,
  module: SyntheticModule,
  options: {
    readonly kind?: ModuleFileKind
    readonly directory: string
    readonly distrusted?: ReadonlySet<string>
    readonly signal?: AbortSignal
  },
): Promise<TimedOutcome> {
  const { kind = 'zip', directory, distrusted = new Set<string>(), signal = new AbortController().signal } = options
  const target =
    kind === 'zip' ? join(directory, `${module.packageName}-${Math.random().toString(36).slice(2)}.zip`) : undefined
  const startMs = performance.now()
  const file = { module: { path: module.path, version: module.version }, kind }
  const outcome = await source.fetch({ file, target, signal, distrusted })
  const seconds = (performance.now() - startMs) / 1000
  if (outcome.kind !== 'fetched') return { outcome, seconds, data: undefined }
  return { outcome, seconds, data: target === undefined ? outcome.data : await readFile(target) }
}
