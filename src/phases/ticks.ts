import { setTimeout as sleep } from 'node:timers/promises'
import type { Host } from '../host/host.ts'

const TICK_MS = 1000

/** Shows a line once a second while the work goes on, also when nothing moves: silence would look like a hang. */
export async function withTicks<T>(host: Host, line: () => string, work: () => Promise<T>): Promise<T> {
  const over = new AbortController()
  const ticks = (async (): Promise<void> => {
    for (;;) {
      host.progress(line())
      await sleep(TICK_MS, undefined, { signal: over.signal })
    }
  })().catch((error: unknown) => {
    if (!over.signal.aborted) throw error
  })
  try {
    return await work()
  } finally {
    over.abort()
    await ticks
    host.progressDone()
  }
}
