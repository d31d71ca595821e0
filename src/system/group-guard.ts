import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

/**
 * Sees to it that a process group does not outlive this process, even where that is killed without a word: a shell waits for the pipe from
 * us to close, and then ends the group. Not on Windows.
 *
 * @param env of what is guarded: by it the shell, too, can be told to belong to it
 * @returns what sends it away, once the group has ended by itself
 */
export function guardGroup(groupId: number, env: Readonly<Record<string, string | undefined>>): () => void {
  if (process.platform === 'win32') return () => undefined
  // Reading fails at the end of the pipe, not where we wrote a line.
  const guard = spawn('/bin/sh', ['-c', 'read -r line || kill -KILL -- "-$1"', 'sh', String(groupId)], {
    env,
    cwd: '/',
    // In a session of its own: what kills our group must not kill the guard.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Without a shell there is no guard, and everything else is as it was.
  guard.on('error', () => undefined)
  const pipe = guard.stdin
  pipe.on('error', () => undefined)
  guard.unref()
  ;(pipe as Socket).unref()
  return () => void pipe.end('\n')
}
