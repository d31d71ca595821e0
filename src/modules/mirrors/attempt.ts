import { HEDGE_CHECK_MS } from './hedging.ts'
import type { Mirror, MirrorAnswer, MirrorRequest } from './mirror.ts'

/** One request under way. */
export class Attempt {
  readonly mirror: Mirror
  readonly target: string | undefined
  readonly answer: Promise<MirrorAnswer | undefined>
  readonly abandon = new AbortController()
  /** Of a mirror in good standing: one that is asked although it is ejected, or as its probe, is waited for. */
  readonly isTrusted: boolean
  readonly askedAtMs = performance.now()
  lastByteMs = this.askedAtMs

  constructor(mirror: Mirror, request: Omit<MirrorRequest, 'abandoned' | 'onProgress'>) {
    this.mirror = mirror
    this.target = request.target
    this.isTrusted = mirror.health.isTrusted
    const onProgress = (): void => {
      this.lastByteMs = performance.now()
    }
    this.answer = mirror.ask({ ...request, onProgress, abandoned: this.abandon.signal })
    // Awaited by the race in any case; until then a rejection is not unhandled.
    this.answer.catch(() => undefined)
  }
}

/** The one that has its answer; undefined: none yet, and it is time to look whether one is slow. */
export async function firstToSettle(attempts: readonly Attempt[]): Promise<Attempt | undefined> {
  let timer: NodeJS.Timeout | undefined
  const tick = new Promise<undefined>(resolve => {
    // What has arrived while our own thread was busy is looked at first: that was no pause of the mirror's.
    timer = setTimeout(() => setImmediate(resolve, undefined), HEDGE_CHECK_MS)
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
