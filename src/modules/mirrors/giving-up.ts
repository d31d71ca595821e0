import type { FetchFailed, FetchOutcome, FetchRequest, ModuleSource } from '../source.ts'

/** Files that failed, with every retry, before a source that has never answered is asked for no more. */
const GIVE_UP_AFTER_FILES = 8

/**
 * A source that stops asking where no mirror has ever answered. Without it a dead single mirror, whose breaker may not open, costs its
 * time-outs for every file: a thousand of them look like the hang that this project exists to end.
 */
export function givingUp<T extends ModuleSource>(source: T): T {
  let hasAnswered = false
  let failures = 0
  let last: FetchFailed | undefined
  const fetch = async (request: FetchRequest): Promise<FetchOutcome> => {
    if (!hasAnswered && failures >= GIVE_UP_AFTER_FILES && last !== undefined) return last
    const outcome = await source.fetch(request)
    if (outcome.kind !== 'failed') hasAnswered = true
    else {
      failures += 1
      last = outcome
    }
    return outcome
  }
  return new Proxy(source, {
    get: (target, name) => {
      if (name === 'fetch') return fetch
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
