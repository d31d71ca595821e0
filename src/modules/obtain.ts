import { finding } from '../diagnosis/catalogue.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { moduleKey } from '../go/module-path.ts'
import type { FailedAttempt, Fetched, FetchOutcome, ModuleFile, ModuleSource } from './source.ts'

/** What a check says of fetched bytes. */
export type Verdict<T> =
  | { readonly kind: 'right'; readonly value: T }
  | { readonly kind: 'wrong'; readonly code: FailureCode; readonly message: string }

/** What became of one file over all sources. */
export type Obtained<T> =
  | {
      readonly kind: 'right'
      readonly value: T
      readonly from: string
      readonly source: ModuleSource
      readonly bytes: number
    }
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'failed'
      readonly code: FailureCode
      readonly attempts: readonly FailedAttempt[]
      readonly leftToDirect: boolean
    }

export interface ObtainRequest<T> {
  readonly file: ModuleFile
  /** In the order they are asked. */
  readonly sources: readonly ModuleSource[]
  readonly fetch: (source: ModuleSource, distrusted: ReadonlySet<string>) => Promise<FetchOutcome>
  /** Looks at the bytes before anybody else can: they come from a mirror, a cache or an archive, and are hostile. */
  readonly check: (fetched: Fetched) => Promise<Verdict<T>>
  /** Told of wrong bytes, also where another source then had the right ones. */
  readonly onWrong: (source: ModuleSource, finding: Finding) => void
}

/** Asks the sources in turn until one has bytes that pass the check; a mirror whose bytes were wrong is not asked for this file again. */
export async function obtain<T>(request: ObtainRequest<T>): Promise<Obtained<T>> {
  const attempts: FailedAttempt[] = []
  /** Those of mirrors. What a cache lacks or has wrong says nothing of the module: without a mirror that failed, it is go's to get. */
  const decisive: FailedAttempt[] = []
  let leftToDirect = false
  for (const source of request.sources) {
    const tell = (...failed: readonly FailedAttempt[]): void => {
      attempts.push(...failed)
      if (source.kind === 'proxy') decisive.push(...failed)
    }
    const distrusted = new Set<string>()
    const suspected = new Set<string>()
    let isExhausted = false
    while (!isExhausted) {
      const outcome = await request.fetch(source, distrusted)
      if (outcome.kind === 'not-found') break
      if (outcome.kind === 'failed') {
        tell(...outcome.attempts)
        leftToDirect = outcome.leftToDirect === true
        break
      }
      const verdict = await request.check(outcome)
      if (verdict.kind === 'right')
        return { kind: 'right', value: verdict.value, from: outcome.from, source, bytes: outcome.bytes }
      tell({ from: outcome.from, code: verdict.code, message: verdict.message })
      request.onWrong(source, wrongBytes(request.file, { source, from: outcome.from }, verdict))
      // A source that serves the same place again has no other to ask.
      isExhausted = distrusted.has(outcome.from)
      // A broken body is worth one more try over a network; a wrong hash is not, nor a file: the same bytes would come again.
      const isFixed = verdict.code === 'checksum-mismatch' || source.kind === 'directory' || source.kind === 'cache'
      if (isFixed || suspected.has(outcome.from)) distrusted.add(outcome.from)
      suspected.add(outcome.from)
    }
  }
  // That another mirror does not have it either explains nothing: of several errors go, too, prints the one that is no 404.
  const worst =
    decisive.find(({ code }) => code === 'checksum-mismatch') ??
    decisive.findLast(({ code }) => code !== 'not-found') ??
    decisive.at(-1)
  return worst === undefined ? { kind: 'not-found' } : { kind: 'failed', code: worst.code, attempts, leftToDirect }
}

function wrongBytes(
  file: ModuleFile,
  { source, from }: { readonly source: ModuleSource; readonly from: string },
  verdict: { readonly code: FailureCode; readonly message: string },
): Finding {
  const module = moduleKey(file.module)
  return finding(verdict.code, {
    // A mirror may be broken; what a cache of ours holds was right when it was written.
    severity: verdict.code === 'checksum-mismatch' || source.kind !== 'proxy' ? 'security' : 'warning',
    module,
    url: from,
    message: `${from} served a wrong .${file.kind} of ${module}: ${verdict.message}`,
  })
}
