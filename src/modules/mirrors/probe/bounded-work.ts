/** Works until the signal aborts: what is measured by then counts. */
export async function untilAborted(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    signal.throwIfAborted()
    await work()
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** So many at once; all of them have settled when it does. @throws what the first failed one threw */
export async function inParallel<T>(
  items: readonly T[],
  parallel: number,
  work: (item: T, worker: number) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  const workers = Array.from({ length: Math.min(parallel, items.length) }, async (_, worker) => {
    for (const item of queue) await work(item, worker)
  })
  // All of them settle before one of them counts: none is left behind.
  const settled = await Promise.allSettled(workers)
  for (const outcome of settled) if (outcome.status === 'rejected') throw outcome.reason
}
