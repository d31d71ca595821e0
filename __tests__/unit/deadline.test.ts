import { describe, expect, it } from '@jest/globals'
import { DeadlineError, sleep, startDeadline, withDeadline } from '../../src/system/deadline.ts'

const NEVER = new AbortController().signal
const untilAborted = (signal: AbortSignal): Promise<string> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve('listened'), { once: true }))

describe('withDeadline', () => {
  it('gives what the work gives, or throws what it throws', async () => {
    const options = { what: 'it', timeoutMs: 10_000, signal: NEVER }
    await expect(withDeadline(options, async () => 'done')).resolves.toBe('done')
    await expect(withDeadline(options, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await expect(
      withDeadline(options, () => {
        throw new Error('at once')
      }),
    ).rejects.toThrow('at once')
  })

  it('ends at the deadline, though the work does not listen', async () => {
    const waiting = withDeadline(
      { what: 'the restore', timeoutMs: 20, signal: NEVER },
      () => new Promise(() => undefined),
    )
    await expect(waiting).rejects.toThrow(new DeadlineError({ what: 'the restore', timeoutMs: 20 }))
    await expect(waiting).rejects.toThrow('the restore took longer than 20 ms')
  })

  it('tells the work that its time is over', async () => {
    let reason: unknown
    const waiting = withDeadline({ what: 'it', timeoutMs: 20, signal: NEVER }, async signal => {
      await untilAborted(signal)
      reason = signal.reason
      throw new Error('too late to be heard')
    })
    await expect(waiting).rejects.toThrow(DeadlineError)
    expect(reason).toBeInstanceOf(DeadlineError)
  })

  it('ends with the outer signal, for its reason', async () => {
    const outer = new AbortController()
    const waiting = withDeadline(
      { what: 'it', timeoutMs: 10_000, signal: outer.signal },
      () => new Promise(() => undefined),
    )
    outer.abort(new Error('SIGTERM'))
    await expect(waiting).rejects.toThrow('SIGTERM')
  })

  it('does not begin where the signal had aborted before', async () => {
    let begun = false
    const options = { what: 'it', timeoutMs: 10_000, signal: AbortSignal.abort(new Error('SIGINT')) }
    await expect(withDeadline(options, async () => void (begun = true))).rejects.toThrow('SIGINT')
    expect(begun).toBe(false)
  })

  it('leaves neither timer nor listener behind', async () => {
    const outer = new AbortController()
    const timersBefore = process.getActiveResourcesInfo().filter(name => name === 'Timeout').length
    await withDeadline({ what: 'it', timeoutMs: 60_000, signal: outer.signal }, async () => undefined)
    expect(process.getActiveResourcesInfo().filter(name => name === 'Timeout')).toHaveLength(timersBefore)
    outer.abort(new Error('nobody listens any more'))
  })
})

describe('startDeadline', () => {
  it('aborts all that listen to its signal when the time is over', async () => {
    const deadline = startDeadline({ what: 'the download', timeoutMs: 30, signal: NEVER })
    expect(deadline.remainingMs()).toBeLessThanOrEqual(30)
    await expect(sleep(60_000, deadline.signal)).rejects.toThrow('the download took longer than 30 ms')
    expect(deadline.remainingMs()).toBeLessThanOrEqual(1)
  })

  it('aborts as the outer signal does, and not once it was disposed of', async () => {
    const outer = new AbortController()
    const options = { what: 'it', timeoutMs: 20, signal: outer.signal }
    const disposed = startDeadline(options)
    disposed.dispose()
    await sleep(60, NEVER)
    expect(disposed.signal.aborted).toBe(false)
    const deadline = startDeadline({ ...options, timeoutMs: 60_000 })
    outer.abort(new Error('SIGTERM'))
    expect(deadline.signal.reason).toEqual(new Error('SIGTERM'))
    deadline.dispose()
  })
})

describe('sleep', () => {
  it('waits', async () => {
    const startedAt = performance.now()
    await sleep(30, NEVER)
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29)
  })

  it('is over at once when the signal aborts, or had aborted', async () => {
    const controller = new AbortController()
    const waiting = sleep(60_000, controller.signal)
    controller.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await expect(sleep(60_000, controller.signal)).rejects.toThrow('enough')
  })
})
