/** The reason of a signal that was aborted because its time was over. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
  readonly timeoutMs: number

  constructor(wait: { readonly what: string; readonly timeoutMs: number }) {
    super(`${wait.what} took longer than ${wait.timeoutMs} ms`)
    this.timeoutMs = wait.timeoutMs
  }
}

/** What work is given to end by itself once its signal has aborted: it clears away what it had begun, and may still say how it ended. */
const GRACE_MS = 2000

/**
 * Runs `work` with a signal that aborts at the deadline or with the outer signal. Work that listens settles by itself; what does not is
 * left behind after a moment's grace, so that nothing can hold the caller.
 *
 * @throws DeadlineError at the deadline, the outer signal's reason when that aborts, or what `work` throws
 */
export async function withDeadline<T>(
  options: { readonly what: string; readonly timeoutMs: number; readonly signal: AbortSignal },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController()
  const timer = setTimeout(() => own.abort(new DeadlineError(options)), options.timeoutMs)
  const signal = AbortSignal.any([own.signal, options.signal])
  let onAbort: (() => void) | undefined
  let grace: NodeJS.Timeout | undefined
  try {
    signal.throwIfAborted()
    const aborted = new Promise<never>((_resolve, reject) => {
      onAbort = () => {
        grace = setTimeout(() => reject(signal.reason), GRACE_MS)
      }
      signal.addEventListener('abort', onAbort, { once: true })
    })
    return await Promise.race([work(signal), aborted])
  } catch (error) {
    // What work throws while it is being ended is only how it noticed.
    signal.throwIfAborted()
    throw error
  } finally {
    clearTimeout(timer)
    clearTimeout(grace)
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort)
  }
}

/** Waits; rejects with the signal's reason as soon as it aborts. */
export async function sleep(delayMs: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort)
      resolve()
    }, delayMs)
    signal.addEventListener('abort', onAbort, { once: true })
  })
}

/** A budget of time for several waits, all of which listen to its signal. */
export interface Deadline {
  /** Aborts with a {@link DeadlineError} when the time is over, or as the outer signal does. */
  readonly signal: AbortSignal
  remainingMs(): number
  dispose(): void
}

/** @param options.after settles when the time begins to run; until then all of it is left. Default: at once. */
export function startDeadline(options: {
  readonly what: string
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly after?: Promise<unknown>
}): Deadline {
  const own = new AbortController()
  let endsAt: number | undefined
  let timer: NodeJS.Timeout | undefined
  let isDisposed = false
  const start = (): void => {
    if (isDisposed) return
    endsAt = performance.now() + options.timeoutMs
    timer = setTimeout(() => own.abort(new DeadlineError(options)), options.timeoutMs)
  }
  if (options.after === undefined) start()
  // However it ended: that is its caller's business.
  else options.after.then(start, start)
  return {
    signal: AbortSignal.any([own.signal, options.signal]),
    remainingMs: () => (endsAt === undefined ? options.timeoutMs : endsAt - performance.now()),
    dispose: () => {
      isDisposed = true
      clearTimeout(timer)
    },
  }
}
