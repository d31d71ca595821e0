import { rename, rm } from 'node:fs/promises'
import type { FailedAttempt, FetchOutcome, FetchRequest } from '../source.ts'
import { sleep } from '../../system/deadline.ts'
import { type Attempt, firstToSettle, giveUp } from './attempt.ts'
import { type Answer, alternativeTo, type MirrorList, nextStep, type Situation } from './fall-through.ts'
import { type HedgeBudget, type HedgingOptions, isSlow } from './hedging.ts'
import type { Mirror, MirrorAnswer } from './mirror.ts'
import { TargetError } from './mirror-error.ts'
import type { PartialBody } from './partial-body.ts'
import type { BackoffOptions } from './retry-delay.ts'
import { createBackoff } from './retry-delay.ts'

/** What all fetches of a source share. */
export interface FetchContext {
  readonly mirrors: readonly Mirror[]
  readonly list: MirrorList
  readonly retries: number
  readonly backoff: BackoffOptions
  readonly hedging: HedgingOptions
  readonly budget: HedgeBudget
  readonly remainingMs: () => number
  readonly onRetry: () => void
}

/** The state of fetching one file: who was asked, what they said, and whose beginning of the file the target holds. */
export class FileFetch {
  readonly #context: FetchContext
  readonly #request: FetchRequest
  readonly #answers: Answer[] = []
  readonly #attempts: FailedAttempt[] = []
  readonly #situation: Situation
  #partial: { readonly mirror: number; readonly body: PartialBody } | undefined

  constructor(context: FetchContext, request: FetchRequest) {
    this.#context = context
    this.#request = request
    const mirrorAt = (place: number): Mirror | undefined => context.mirrors[place]
    this.#situation = {
      list: context.list,
      answers: this.#answers,
      retries: context.retries,
      isDistrusted: place => request.distrusted.has(mirrorAt(place)?.label ?? ''),
      ejectionOf: place => mirrorAt(place)?.health.ejection,
    }
  }

  async run(): Promise<FetchOutcome> {
    const backoff = createBackoff(this.#context.backoff)
    for (;;) {
      this.#request.signal.throwIfAborted()
      const step = nextStep(this.#situation)
      if (step.kind === 'not-found') return step
      if (step.kind === 'failed') return { ...step, attempts: this.#attempts }
      const mirror = this.#mirrorAt(step.mirror)
      if (step.again) this.#context.onRetry()
      // Never at once to the same mirror; and not before the time that it asked for, if nobody else may be asked.
      const waitMs = Math.max(step.again ? backoff.nextMs() : 0, mirror.health.pauseMs)
      if (waitMs > 0) await sleep(waitMs, this.#request.signal)
      const served = await this.#ask(step.mirror)
      if (served !== undefined) return served
    }
  }

  #mirrorAt(place: number): Mirror {
    const mirror = this.#context.mirrors[place]
    if (mirror === undefined) throw new Error(`the proxy list has no place ${place}`)
    return mirror
  }

  /** Asks one mirror, and with it another one if it is slow. Undefined: it failed, which is noted. */
  async #ask(place: number): Promise<FetchOutcome | undefined> {
    const { mirror, answer } = await this.#race(place)
    if (answer.kind === 'fetched') return { ...withoutUndefined(answer), from: mirror.label }
    this.#note(place, answer)
    return undefined
  }

  #note(place: number, { error, partial }: Extract<MirrorAnswer, { kind: 'failed' }>): void {
    const { health, label } = this.#mirrorAt(place)
    const { code, message, retryAfterMs } = error
    const isTooLate = retryAfterMs !== undefined && retryAfterMs >= this.#context.remainingMs()
    if (retryAfterMs !== undefined && !isTooLate) health.pauseFor(retryAfterMs)
    this.#answers.push({ mirror: place, code, isFinal: isTooLate || error.isFinal })
    this.#attempts.push({ from: label, code, message })
    this.#partial = partial === undefined ? undefined : { mirror: place, body: partial }
  }

  /** The first answer with the file, or the failure of the mirror that was asked. */
  async #race(place: number): Promise<{ readonly mirror: Mirror; readonly answer: MirrorAnswer }> {
    const first = this.#begin(this.#mirrorAt(place), place)
    let second: Attempt | undefined
    try {
      for (;;) {
        const settled = await firstToSettle([first, ...(second === undefined ? [] : [second])])
        if (settled === undefined) {
          if (this.#isOvertaken(first, place)) return await giveUp(first)
          second ??= this.#hedge(first, place)
          continue
        }
        const answer = await settled.answer
        if (answer?.kind === 'fetched')
          return {
            mirror: settled.mirror,
            answer: settled === first ? answer : await this.#adopt(first, settled, answer),
          }
        const other = settled === first ? second : first
        // A second request that failed is no news: the first one is still under way.
        const last = other === undefined ? undefined : await other.answer
        if (other !== undefined && last?.kind === 'fetched')
          return { mirror: other.mirror, answer: other === first ? last : await this.#adopt(first, other, last) }
        const own = settled === first ? answer : last
        if (own === undefined) throw new Error('a request was abandoned and yet waited for')
        return { mirror: first.mirror, answer: own }
      }
    } finally {
      await this.#cleanUp(first, second)
    }
  }

  #begin(mirror: Mirror, place: number | 'hedge'): Attempt {
    const { file, signal } = this.#request
    const isHedge = place === 'hedge'
    const target =
      isHedge && this.#request.target !== undefined ? `${this.#request.target}.hedge` : this.#request.target
    const partial = !isHedge && this.#partial?.mirror === place ? this.#partial.body : undefined
    const abandon = new AbortController()
    this.#context.budget.countRequest()
    const isTrusted = mirror.health.isTrusted
    const onProgress = (): void => {
      attempt.lastByteMs = performance.now()
    }
    const answer = mirror.ask({
      file,
      target,
      partial,
      signal,
      onProgress,
      abandoned: abandon.signal,
      connection: isHedge ? 'fresh' : 'kept',
    })
    // Awaited below in any case; until then a rejection is not unhandled.
    answer.catch(() => undefined)
    const attempt: Attempt = { mirror, target, answer, abandon, isTrusted, lastByteMs: performance.now() }
    return attempt
  }

  /** A second request, where the first is among the slowest and the budget allows it. */
  #hedge(first: Attempt, place: number): Attempt | undefined {
    const { mirror } = first
    const waitedMs = performance.now() - first.lastByteMs
    if (
      mirror.kind !== 'proxy' ||
      !isSlow(waitedMs, mirror.firstByteMs(this.#request.file.kind), this.#context.hedging)
    )
      return undefined
    const alternative = alternativeTo(this.#situation, place)
    const other = alternative === undefined ? mirror : this.#mirrorAt(alternative)
    if (other.health.ejection !== undefined || !this.#context.budget.take()) return undefined
    return this.#begin(other, 'hedge')
  }

  /** The mirror was ejected while this request waited for it, and there is another to ask: the rest of the time-out is not worth it. */
  #isOvertaken(attempt: Attempt, place: number): boolean {
    if (!attempt.isTrusted || attempt.mirror.health.isTrusted) return false
    const waitedMs = performance.now() - attempt.lastByteMs
    return waitedMs > this.#context.hedging.minimumWaitMs && alternativeTo(this.#situation, place) !== undefined
  }

  /** The second request was served first: its file takes the target's place, after the first one has let go of it. */
  async #adopt(first: Attempt, second: Attempt, answer: MirrorAnswer): Promise<MirrorAnswer> {
    this.#context.budget.countWin()
    first.abandon.abort()
    await first.answer
    if (first.target !== undefined && second.target !== undefined) await moveOver(second.target, first.target)
    return answer
  }

  async #cleanUp(first: Attempt, second: Attempt | undefined): Promise<void> {
    if (second === undefined) return
    second.abandon.abort()
    await Promise.allSettled([first.answer, second.answer])
    if (second.target !== undefined) await rm(second.target, { force: true })
  }
}

async function moveOver(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    throw new TargetError(to, { cause: error })
  }
}

function withoutUndefined(
  answer: Extract<MirrorAnswer, { kind: 'fetched' }>,
): Extract<MirrorAnswer, { kind: 'fetched' }> {
  const { kind, bytes, data } = answer
  return data === undefined ? { kind, bytes } : { kind, bytes, data }
}
