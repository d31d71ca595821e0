import type { ModuleFile, SourceWait, WaitStage } from '../source.ts'
import { describeDial, type Dials } from './dials.ts'
import type { RequestWatch } from './request-watch.ts'

/** One file that is being fetched, as FileFetch tells it. */
export interface FetchWait {
  readonly file: ModuleFile
  /** The mirror's label. */
  readonly from: string
  /** The request; undefined during a pause. */
  readonly watch: RequestWatch | undefined
  /** The pause before the next request: performance.now(). */
  readonly pause: { readonly sinceMs: number; readonly untilMs: number } | undefined
  /** Who is asked if this comes to nothing. */
  readonly next: string
}

export interface WaitFacts {
  readonly dials: Dials
  readonly connectTimeoutMs: number
  readonly stallTimeoutMs: number
  readonly nowMs: number
}

/** What a file that is being fetched waits for, in the terms of the report's reader. */
export function explainWait(wait: FetchWait, facts: WaitFacts): SourceWait {
  const { file, from, watch, pause, next } = wait
  if (pause !== undefined || watch === undefined) {
    const { sinceMs, untilMs } = pause ?? { sinceMs: facts.nowMs, untilMs: facts.nowMs }
    const inMs = Math.max(0, untilMs - facts.nowMs)
    return { file, from, stage: 'pause', forMs: facts.nowMs - sinceMs, detail: '', next: { who: from, inMs } }
  }
  const { stage, sinceMs, detail, deadlineMs } = positionOf(watch, facts)
  const inMs = Math.max(0, deadlineMs - facts.nowMs)
  const bytesPerSecond = stage === 'body' ? watch.bytesPerSecond(facts.nowMs) : undefined
  return {
    file,
    from,
    stage,
    forMs: facts.nowMs - sinceMs,
    detail,
    ...(bytesPerSecond === undefined ? {} : { progress: { bytes: watch.bytes, bytesPerSecond } }),
    next: { who: next, inMs },
  }
}

interface Position {
  readonly stage: WaitStage
  readonly sinceMs: number
  readonly detail: string
  /** When it is given up. */
  readonly deadlineMs: number
}

function positionOf(watch: RequestWatch, facts: WaitFacts): Position {
  const { sinceMs } = watch
  const stalls = { sinceMs, deadlineMs: sinceMs + facts.stallTimeoutMs }
  switch (watch.stage) {
    case 'connection':
      return connectionOf(watch, facts)
    case 'headers':
      return { ...stalls, stage: 'headers', detail: '' }
    case 'body':
      return { ...stalls, stage: 'body', detail: '' }
    case 'disk':
      // Whoever waits for a disk waits: nothing gives up.
      return { sinceMs, deadlineMs: Number.POSITIVE_INFINITY, stage: 'disk', detail: '' }
  }
}

function connectionOf({ url, proxy, sinceMs }: RequestWatch, facts: WaitFacts): Position {
  const host = (proxy ?? url)?.hostname ?? ''
  const dial = facts.dials.to(host)
  const startedMs = dial?.startedMs ?? sinceMs
  const deadlineMs = startedMs + Math.min(facts.connectTimeoutMs, facts.stallTimeoutMs)
  if (dial === undefined) return { stage: 'connecting', sinceMs, detail: host, deadlineMs }
  return { stage: dial.stage, sinceMs: dial.sinceMs, detail: describeDial(dial), deadlineMs }
}
