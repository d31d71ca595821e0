import type { FailedAttempt, FetchOutcome, FetchRequest } from '../source.ts'
import { sleep } from '../../system/deadline.ts'
import { Attempt } from './attempt.ts'
import { type Answer, alternativeTo, type MirrorList, nextStep, type Situation } from './fall-through.ts'
import type { HedgeBudget, HedgingOptions } from './hedging.ts'
import type { Mirror, MirrorAnswer, MirrorRequest } from './mirror.ts'
import type { PartialBody } from './partial-body.ts'
import { race, type RaceResult } from './race.ts'
import type { BackoffOptions } from './retry-delay.ts'
import { createBackoff } from './retry-delay.ts'
import { RequestWatch } from './request-watch.ts'
import type { FetchWait } from './source-waits.ts'

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

const NOT_ASKED = Object.freeze({ place: 0, watch: undefined, pause: undefined })

/** The state of fetching one file: who was asked, what they said, and whose beginning of the file the target holds. */
export class FileFetch {
  readonly #context: FetchContext
  readonly #request: FetchRequest
  readonly #answers: Answer[] = []
  readonly #attempts: FailedAttempt[] = []
  readonly #situation: Situation
  #partial: { readonly mirror: number; readonly body: PartialBody } | undefined
  /** What goes on right now, at which place of the list. */
  #now: { readonly place: number } & Pick<FetchWait, 'watch' | 'pause'> = NOT_ASKED

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
      if (waitMs > 0) await this.#wait(step.mirror, waitMs)
      const served = await this.#ask(step.mirror)
      if (served !== undefined) return served
    }
  }

  /** What it waits for. */
  waiting(): FetchWait {
    const { place, watch, pause } = this.#now
    const from = this.#context.mirrors[place]?.label ?? ''
    return { file: this.#request.file, from, watch, pause, next: this.#after(place) }
  }

  /** Who would be asked if the mirror failed now. */
  #after(place: number): string {
    const answers: readonly Answer[] = [...this.#answers, { mirror: place, code: 'stall' }]
    const step = nextStep({ ...this.#situation, answers })
    if (step.kind === 'ask') return `${this.#mirrorAt(step.mirror).label}${step.mirror === place ? ' again' : ''}`
    return step.leftToDirect ? 'the origin, by the go command' : 'nobody else'
  }

  async #wait(place: number, durationMs: number): Promise<void> {
    const { signal, idle } = this.#request
    const sinceMs = performance.now()
    this.#now = { place, watch: undefined, pause: { sinceMs, untilMs: sinceMs + durationMs } }
    const wait = async (): Promise<void> => sleep(durationMs, signal)
    await (idle === undefined ? wait() : idle(wait))
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

  #race(place: number): Promise<RaceResult> {
    const { hedging, budget } = this.#context
    const { file, target } = this.#request
    return race({
      mirror: this.#mirrorAt(place),
      kind: file.kind,
      target,
      hedging,
      budget,
      begin: (mirror, as) => (as === 'first' ? this.#beginFirst(mirror, place) : this.#beginHedge(mirror, as.target)),
      alternative: () => {
        const other = alternativeTo(this.#situation, place)
        return other === undefined ? undefined : this.#mirrorAt(other)
      },
    })
  }

  #beginFirst(mirror: Mirror, place: number): Attempt {
    const partial = this.#partial?.mirror === place ? this.#partial.body : undefined
    const watch = new RequestWatch()
    this.#now = { place, watch, pause: undefined }
    return this.#begin(mirror, { target: this.#request.target, partial, connection: 'kept', watch })
  }

  #beginHedge(mirror: Mirror, target: string | undefined): Attempt {
    return this.#begin(mirror, { target, partial: undefined, connection: 'fresh' })
  }

  #begin(mirror: Mirror, way: Pick<MirrorRequest, 'target' | 'partial' | 'connection' | 'watch'>): Attempt {
    const { file, signal } = this.#request
    this.#context.budget.countRequest()
    return new Attempt(mirror, { ...way, file, signal })
  }
}

function withoutUndefined(
  answer: Extract<MirrorAnswer, { kind: 'fetched' }>,
): Extract<MirrorAnswer, { kind: 'fetched' }> {
  const { kind, bytes, data } = answer
  return data === undefined ? { kind, bytes } : { kind, bytes, data }
}
