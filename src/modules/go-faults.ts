import { CATALOGUE } from '../diagnosis/catalogue.ts'
import { classifyGoOutput, type PrintedFailure } from '../diagnosis/classify-go.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import { codeOfStatus } from '../diagnosis/go-failure-patterns.ts'
import type { TracedRequest } from '../go/go-trace.ts'
import { escapeModulePath, escapeVersion, ModulePathError } from '../go/module-path.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import { databaseOf, filePathOf, mirrorOf } from './go-waiting.ts'
import type { EntryFault, FaultKind } from './next-proxy-list.ts'
import type { GoRun } from './go-run.ts'

/** Why a run failed. */
export interface RunFailure {
  readonly printed: readonly PrintedFailure[]
  readonly faults: readonly EntryFault[]
  /** No mirror and no further run can mend it: a malformed go.mod, an unknown revision, a full disk. */
  readonly isFinal: boolean
  /**
   * What no mirror sent in this run: the module whose file go names, or zips that it does not name. If the file is in the module cache,
   * it was there before; if it is not, it came from the origin.
   */
  readonly stale: { readonly module: string | undefined; readonly extension: 'mod' | 'zip'; readonly zips: boolean }
  /** `path@version` of modules whose `.mod` a mirror sent in this run, and go could not read: go keeps it, and would not ask again. */
  readonly unreadable: readonly string[]
}

// The other codes: transient where the catalogue says so, else final.
const FAULT_KINDS: Partial<Readonly<Record<FailureCode, FaultKind>>> = Object.freeze({
  stall: 'stall',
  'checksum-mismatch': 'wrong-bytes',
  'corrupt-zip': 'broken-body',
  unauthorized: 'refused',
  forbidden: 'refused',
  'tls-certificate': 'unusable',
  'scheme-mismatch': 'unusable',
  'insecure-redirect': 'unusable',
  'insecure-credentials': 'unusable',
  'redirect-loop': 'unusable',
  'unexpected-status': 'unusable',
  'not-found': 'not-found',
  'goproxy-off': 'not-found',
  unknown: 'unknown',
})

/** What kind of fault a code is; `final` where neither another mirror nor another run helps. */
export function faultKindOf(code: FailureCode, status?: number): FaultKind | 'final' {
  const kind = FAULT_KINDS[code]
  if (kind !== undefined) return kind
  // The checksum database says that it does not know the module: it will say so again.
  if (status === 404 || status === 410) return 'final'
  return CATALOGUE[code].transient ? 'transient' : 'final'
}

/** The code of what a mirror answered to one request, as `-x` tells it; undefined for 200 and for what is still open. */
export function codeOfAnswer(request: TracedRequest): FailureCode | undefined {
  const { answer } = request
  if (answer === undefined || answer.status === 200) return undefined
  if (answer.status !== undefined) return codeOfStatus(answer.status)
  return classifyGoOutput(answer.text)[0]?.code ?? 'unknown'
}

/** Reads a run that was not ok: who did what. */
export function explainRun(run: GoRun, entries: readonly ProxyEntry[]): RunFailure {
  if (run.kind === 'stalled') {
    const faults = run.waitingFor.map(
      ({ kind, mirror, what }): EntryFault => ({
        // Neither a lock nor the checksum database is an entry of GOPROXY.
        entry: mirror ?? (kind === 'lock' || databaseOf(what) !== undefined ? undefined : 'direct'),
        kind: 'stall',
      }),
    )
    const unknown: EntryFault = { entry: undefined, kind: 'stall' }
    return {
      printed: [],
      faults: faults.length > 0 ? faults : [unknown],
      isFinal: false,
      stale: NOTHING_STALE,
      unreadable: [],
    }
  }
  const printedByGo = classifyGoOutput(run.printed)
  const printed = printedByGo.map(failure => withSender(failure, run, entries))
  const stale = staleFiles(printed, run)
  const faults = [...printed.flatMap(failure => faultsOf(failure, run, entries)), ...answersFor(printed, run, entries)]
  return {
    printed,
    faults: faults.length > 0 ? faults : [{ entry: undefined, kind: 'unknown' }],
    isFinal: printed.some(({ code, status }) => faultKindOf(code, status) === 'final') || stale !== NOTHING_STALE,
    stale,
    unreadable: printed.flatMap(({ module, url }, at) =>
      printedByGo[at]?.code === UNREADABLE && url !== undefined && module !== undefined ? [module] : [],
    ),
  }
}

const NOTHING_STALE: RunFailure['stale'] = Object.freeze({
  module: undefined,
  extension: 'zip',
  zips: false,
})

/** Files that go found to be wrong without having fetched them. */
function staleFiles(printed: readonly PrintedFailure[], run: GoRun): RunFailure['stale'] {
  const mismatch = printed.find(({ code }) => code === 'checksum-mismatch')
  if (mismatch !== undefined && mismatch.url === undefined)
    return { module: mismatch.module, extension: extensionOf(mismatch), zips: false }
  // go does not say which zip is none. Where all that were asked for arrived, it is one that was there.
  const isOld = printed.some(({ code }) => code === 'corrupt-zip') && unfinishedZips(run).length === 0
  return isOld ? { module: undefined, extension: 'zip', zips: true } : NOTHING_STALE
}

function faultsOf(failure: PrintedFailure, run: GoRun, entries: readonly ProxyEntry[]): readonly EntryFault[] {
  const kind = faultKindOf(failure.code, failure.status)
  if (kind === 'final') return []
  if (kind === 'wrong-bytes') return [{ entry: labelOf(failure.url, entries), kind }]
  if (failure.code === 'goproxy-off') return [{ entry: 'off', kind }]
  // It answered, so that go goes on to nobody by itself.
  if (failure.code === 'not-a-module-proxy' && failure.url?.endsWith('.mod') === true)
    return [{ entry: labelOf(failure.url, entries), kind: 'broken-body' }]
  // go does not say which zip is none: it is among those that were answered and did not arrive.
  if (kind === 'broken-body') return unfinishedZips(run).map(mirror => ({ entry: mirror, kind }))
  if (kind === 'unknown') return [{ entry: undefined, kind }]
  if (failure.url !== undefined) return [{ entry: labelOf(failure.url, entries) ?? 'direct', kind }]
  // A redirect that goes round in circles is named without its host, a zip that is none without a URL.
  const files = filesOf(failure.module ?? '').map(file => `${file}.`)
  const asked = run.requests.findLast(({ url }) =>
    files.some(file => filePathOf(url, entries)?.startsWith(file) === true),
  )
  return [{ entry: labelOf(asked?.url, entries) ?? 'direct', kind }]
}

/** What the other mirrors answered for the modules that failed: of several errors go prints one. */
function answersFor(
  printed: readonly PrintedFailure[],
  run: GoRun,
  entries: readonly ProxyEntry[],
): readonly EntryFault[] {
  const paths = new Set(printed.flatMap(({ module }) => (module === undefined ? [] : filesOf(module))))
  return run.requests.flatMap(request => {
    const code = codeOfAnswer(request)
    const path = filePathOf(request.url, entries)
    if (code === undefined || path === undefined || !paths.has(path.replace(/\.[a-z]+$/, ''))) return []
    const kind = faultKindOf(code)
    return kind === 'final' ? [] : [{ entry: mirrorOf(request.url, entries)?.label, kind }]
  })
}

const UNREADABLE: FailureCode = 'go-mod-malformed'

/**
 * With the URL of the file whose hash is wrong, or which is no go.mod at all, which go does not print; without, where this run did not
 * fetch it. A page in place of a dependency's go.mod reads, in go's words, like a mistake in the project's own.
 */
function withSender(failure: PrintedFailure, run: GoRun, entries: readonly ProxyEntry[]): PrintedFailure {
  const isUnreadable = failure.code === UNREADABLE && failure.module !== undefined
  if ((failure.code !== 'checksum-mismatch' && !isUnreadable) || failure.url !== undefined) return failure
  const extension = isUnreadable ? 'mod' : extensionOf(failure)
  const files = new Set(filesOf(failure.module ?? '').map(file => `${file}.${extension}`))
  const request = run.requests.findLast(
    ({ url, answer }) => answer?.status === 200 && files.has(filePathOf(url, entries) ?? ''),
  )
  if (request === undefined) return failure
  return { ...failure, url: request.url, ...(isUnreadable ? { code: 'not-a-module-proxy' } : {}) }
}

function extensionOf(mismatch: PrintedFailure): 'mod' | 'zip' {
  return /^verifying \S+\/go\.mod: /m.test(mismatch.line) ? 'mod' : 'zip'
}

function labelOf(url: string | undefined, entries: readonly ProxyEntry[]): string | undefined {
  return url === undefined ? undefined : mirrorOf(url, entries)?.label
}

/** Mirrors whose zips were answered with 200 and did not arrive. */
function unfinishedZips(run: GoRun): readonly (string | undefined)[] {
  if (run.kind !== 'failed') return []
  const zips = run.waitingFor.filter(({ kind, what }) => kind === 'body' && what.endsWith('.zip'))
  return [...new Set(zips.map(({ mirror }) => mirror))]
}

/** `path@version` as in a mirror's URLs and in GOMODCACHE, without the extension. */
function filesOf(module: string): readonly string[] {
  const at = module.lastIndexOf('@')
  if (at === -1) return []
  try {
    return [`${escapeModulePath(module.slice(0, at))}/@v/${escapeVersion(module.slice(at + 1))}`]
  } catch (error) {
    // A name that no file can have: no mirror was asked for it.
    if (error instanceof ModulePathError) return []
    throw error
  }
}
