import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

/**
 * Sees to it that a process group does not outlive this process, even where that is killed without a word: a shell waits for the pipe from
 * us to close, and then ends the group. Not on Windows.
 *
 * @returns what sends it away, once the group has ended by itself; it is gone when this resolves
 */
export function guardGroup(groupId: number): () => Promise<void> {
  if (process.platform === 'win32') return async () => Promise.resolve()
  // dash takes no "--" behind -KILL.
  const guard = spawn('/bin/sh', ['-c', 'read -r line; kill -s KILL -- "-$1"', 'sh', String(groupId)], {
    // Nothing of what is guarded: passwords of proxies are in go's environment.
    env: {},
    cwd: '/',
    // In a session of its own: what kills our group must not kill the guard.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const gone = new Promise<void>(resolve => {
    guard.once('exit', () => resolve())
    // Without a shell there is no guard, and everything else is as it was.
    guard.once('error', () => resolve())
  })
  guard.unref()
  ;(guard.stdin as Socket).unref()
  return async () => {
    guard.ref()
    // Before its pipe closes: the group's number may be another's by then.
    guard.kill('SIGKILL')
    await gone
  }
}
