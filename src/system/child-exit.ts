import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasErrorCode } from './files.ts'

// A daemon left by a child may hold the pipes open for ever.
const DRAIN_MS = 500

/** The exit code or the signal; rejects with the child's `error`. */
export function exitOf(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve([child.exitCode, child.signalCode])
    child.once('exit', (code, signal) => resolve([code, signal]))
    child.once('error', reject)
  })
}

/** Waits for the rest of the output, but not for a daemon that holds the pipe. */
export async function drained(child: ChildProcess): Promise<void> {
  const streams = [child.stdout, child.stderr].filter(stream => stream !== null)
  const ends = streams.map(stream =>
    stream.readableEnded || stream.destroyed
      ? Promise.resolve()
      : new Promise(resolve => stream.once('close', resolve)),
  )
  const patience = new AbortController()
  await Promise.race([Promise.all(ends), sleep(DRAIN_MS, undefined, { signal: patience.signal }).catch(ignoreAbort)])
  patience.abort()
  for (const stream of streams) stream.destroy()
}

function ignoreAbort(error: unknown): void {
  if (!hasErrorCode(error, 'ABORT_ERR')) throw error
}
