import { HEDGE_CHECK_MS } from './hedging.ts'
import type { Mirror, MirrorAnswer } from './mirror.ts'
import { MirrorError } from './mirror-error.ts'

/** One request under way. */
export interface Attempt {
  readonly mirror: Mirror
  readonly target: string | undefined
  readonly answer: Promise<MirrorAnswer | undefined>
  readonly abandon: AbortController
  /** Of a mirror in good standing: one that is asked although it is ejected, or as its probe, is waited for. */
  readonly isTrusted: boolean
  lastByteMs: number
}

/** The one that has its answer; undefined: none yet, and it is time to look whether one is slow. */
export async function firstToSettle(attempts: readonly Attempt[]): Promise<Attempt | undefined> {
  let timer: NodeJS.Timeout | undefined
  const tick = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), HEDGE_CHECK_MS)
  })
  const settled = attempts.map(async attempt => {
    await attempt.answer
    return attempt
  })
  try {
    return await Promise.race([...settled, tick])
  } finally {
    clearTimeout(timer)
  }
}

/** Ends an attempt whose mirror is known not to answer. It may have been answered in the meantime. */
export async function giveUp(attempt: Attempt): Promise<{ readonly mirror: Mirror; readonly answer: MirrorAnswer }> {
  attempt.abandon.abort()
  const late = await attempt.answer
  const error = new MirrorError('stall', 'no answer, as to other requests')
  return { mirror: attempt.mirror, answer: late ?? { kind: 'failed', error } }
}
