import { DelegateBackoff, ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import { ServiceError } from './service-error.ts'

/** Tries again what is transient, with growing, jittered pauses, or the one that the service asks for. */
export async function withRetries<T>(attempts: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const exponential = new ExponentialBackoff({ initialDelay: 200, maxDelay: 2000 })
  let steps = exponential.next()
  const backoff = new DelegateBackoff<{ readonly result: object }>(({ result }) => {
    const asked = 'error' in result && result.error instanceof ServiceError ? result.error.retryAfterMs : undefined
    const delay = asked ?? steps.duration
    steps = steps.next(undefined)
    return delay
  })
  const policy = retry(
    handleWhen(error => error instanceof ServiceError && error.transient && !signal.aborted),
    { maxAttempts: attempts - 1, backoff },
  )
  return await unlessAborted(signal, policy.execute(work, signal))
}

/** What `work` comes to; the signal's reason as soon as it aborts, whatever `work` listens to. */
export async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = deferred()
  const onAbort = (): void => reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    if (signal.aborted) onAbort()
    return await Promise.race([aborted, work])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** As Promise.withResolvers, which Node 20 lacks. */
function deferred(): { readonly promise: Promise<never>; readonly reject: (reason: unknown) => void } {
  let reject: ((reason: unknown) => void) | undefined
  const promise = new Promise<never>((_resolve, refuse) => {
    reject = refuse
  })
  return { promise, reject: reason => reject?.(reason) }
}
