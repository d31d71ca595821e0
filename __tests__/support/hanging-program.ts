import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes a program that waits for an answer that never comes, and is hard to be rid of: it ignores SIGTERM, and its child lives in
 * another session.
 *
 * @returns its file
 */
export async function makeHangingProgram(directory: string, name: string): Promise<string> {
  await mkdir(directory, { recursive: true })
  const file = join(directory, name)
  await writeFile(file, "#!/bin/sh\ntrap '' TERM INT HUP\nsetsid sleep 600 </dev/null\n", { mode: 0o755 })
  return file
}
