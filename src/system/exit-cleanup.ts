import { rmSync } from 'node:fs'

/**
 * Sees to it that a directory does not outlive this process, however it ends: by its own will, by an error, by a second signal. Only what
 * ends it without a word (SIGKILL) leaves it behind.
 *
 * @returns what takes the promise back
 */
export function removeAtExit(directory: string): () => void {
  const remove = (): void => rmSync(directory, { recursive: true, force: true })
  process.once('exit', remove)
  return () => void process.off('exit', remove)
}
