/**
 * Works on items, so many at once, in any order. After a failure nothing new is begun, and it is thrown once all that was begun has ended: nothing
 * goes on behind the caller's back.
 *
 * @throws the first failure; the signal's reason
 */
export async function parallel<T, R>(
  options: { readonly items: Iterable<T>; readonly atOnce: number; readonly signal: AbortSignal },
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const items = options.items[Symbol.iterator]()
  const results: R[] = []
  let hasFailed = false
  async function run(): Promise<void> {
    for (let next = items.next(); next.done !== true && !hasFailed; next = items.next()) {
      try {
        options.signal.throwIfAborted()
        results.push(await work(next.value))
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  const outcomes = await Promise.allSettled(Array.from({ length: options.atOnce }, run))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return results
}
