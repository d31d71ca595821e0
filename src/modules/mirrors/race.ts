import type { ModuleFileKind } from '../source.ts'
import { rename, rm } from 'node:fs/promises'
import { type Attempt, firstToSettle } from './attempt.ts'
import { type HedgeBudget, type HedgingOptions, isSlow } from './hedging.ts'
import type { Mirror, MirrorAnswer } from './mirror.ts'
import { MirrorError, TargetError } from './mirror-error.ts'

/** How one mirror is asked for the file, and who may be asked beside it. */
export interface RaceOptions {
  readonly mirror: Mirror
  readonly kind: ModuleFileKind
  readonly target: string | undefined
  readonly hedging: HedgingOptions
  readonly budget: HedgeBudget
  /** Sends one request; a second one goes by a fresh connection to a target of its own. */
  readonly begin: (mirror: Mirror, as: 'first' | { readonly target: string | undefined }) => Attempt
  /** Where the table lets a slow request go as well. Undefined: only to the same mirror. */
  readonly alternative: () => Mirror | undefined
}

export interface RaceResult {
  readonly mirror: Mirror
  readonly answer: MirrorAnswer
}

/** Asks one mirror, and others beside it while it is slow: the first file that comes counts, else the failure of the mirror that was asked. */
export async function race(options: RaceOptions): Promise<RaceResult> {
  return await new Race(options).run()
}

class Race {
  readonly #options: RaceOptions
  readonly #first: Attempt
  readonly #hedges: Attempt[] = []
  /** Those that are not answered. */
  #pending: readonly Attempt[]

  constructor(options: RaceOptions) {
    this.#options = options
    this.#first = options.begin(options.mirror, 'first')
    this.#pending = [this.#first]
  }

  async run(): Promise<RaceResult> {
    let own: MirrorAnswer | undefined
    try {
      while (this.#pending.length > 0) {
        const settled = await firstToSettle(this.#pending)
        if (settled === undefined) {
          const given = await this.#giveUpIfHopeless()
          if (given !== undefined) return given
          this.#hedge()
          continue
        }
        this.#pending = this.#pending.filter(attempt => attempt !== settled)
        const answer = await settled.answer
        if (answer?.kind === 'fetched') return { mirror: settled.mirror, answer: await this.#adopt(settled, answer) }
        // A second request that failed is no news: the first one is still under way, or its failure is the one that counts.
        if (settled === this.#first) own = answer
      }
    } finally {
      await this.#cleanUp()
    }
    if (own === undefined) throw new Error('a request was abandoned and yet waited for')
    return { mirror: this.#first.mirror, answer: own }
  }

  /**
   * One more request, where all that are under way are among the slowest and the budget allows it. Second ones can be as slow as first
   * ones: where 1 request in 50 takes 5 s, one run in three of prometheus' 1,000 requests waited for such a pair.
   */
  #hedge(): void {
    const { mirror, kind, target, hedging, budget, begin } = this.#options
    if (mirror.kind !== 'proxy' || this.#hedges.length >= hedging.maxPerFile) return
    const nowMs = performance.now()
    const areSlow = this.#pending.every(attempt =>
      isSlow(nowMs - attempt.lastByteMs, attempt.mirror.firstByteMs(kind), hedging),
    )
    if (!areSlow) return
    const alternative = this.#options.alternative()
    const other = alternative ?? mirror
    // The last one is kept for the proof that another mirror answers while this one does not.
    const kept = alternative === undefined || this.#isSilent() ? 0 : 1
    if (other.health.ejection !== undefined || !budget.take({ kept })) return
    const place = this.#hedges.length + 1
    const hedge = begin(other, { target: target === undefined ? undefined : `${target}.hedge${place}` })
    this.#hedges.push(hedge)
    this.#pending = [...this.#pending, hedge]
  }

  #isSilent(): boolean {
    return this.#options.mirror.silence.lastsMs(performance.now()) > this.#options.hedging.silenceMs
  }

  /** Where the mirror is known not to answer, and there is another to ask, the rest of the time-out is not worth it. */
  async #giveUpIfHopeless(): Promise<RaceResult | undefined> {
    const { mirror, abandon, answer, askedAtMs, isTrusted, lastByteMs } = this.#first
    const { hedging, alternative } = this.#options
    const waitedMs = performance.now() - lastByteMs
    const isEjected = isTrusted && !mirror.health.isTrusted && waitedMs > hedging.minimumWaitMs
    const isSilent = this.#isSilent() && waitedMs > hedging.silenceMs && mirror.silence.isProvedSince(askedAtMs)
    const isElsewhere = this.#pending.some(pending => pending.mirror !== mirror)
    if (!(isEjected || isSilent) || isElsewhere || alternative() === undefined) return undefined
    const error = new MirrorError('stall', 'no answer, as to other requests')
    // An ejected mirror has failed often enough; silence counts, or the next requests would go there, too.
    if (isEjected) abandon.abort()
    else abandon.abort(error)
    // It may have been answered in the meantime.
    return { mirror, answer: (await answer) ?? { kind: 'failed', error } }
  }

  /** A second request was served first: its file takes the target's place, after the first one has let go of it. */
  async #adopt(served: Attempt, answer: MirrorAnswer): Promise<MirrorAnswer> {
    if (served === this.#first) return answer
    if (served.mirror !== this.#first.mirror) this.#first.mirror.silence.overtaken(performance.now())
    this.#options.budget.countWin()
    this.#first.abandon.abort()
    await this.#first.answer
    if (this.#first.target !== undefined && served.target !== undefined)
      await moveOver(served.target, this.#first.target)
    return answer
  }

  async #cleanUp(): Promise<void> {
    if (this.#hedges.length === 0) return
    // The first one, too: where a target could not be written nobody waits for it any more.
    for (const { abandon } of [this.#first, ...this.#hedges]) abandon.abort()
    await Promise.allSettled([this.#first.answer, ...this.#hedges.map(({ answer }) => answer)])
    for (const { target } of this.#hedges) if (target !== undefined) await rm(target, { force: true })
  }
}

async function moveOver(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    throw new TargetError(to, { cause: error })
  }
}
