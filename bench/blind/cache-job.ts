import { execFileSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../__tests__/support/processes.ts'
import { removeTree } from '../../__tests__/support/temp.ts'
import type { Machine } from './fault.ts'

const CLI = join(import.meta.dirname, '../../dist/cli.js')

/**
 * A job in which everything is well: it leaves both entries in the cache, and the machine as new.
 *
 * @param env in place of the machine's own
 */
export async function fillCache({ project, env: own, job = [] }: Machine, env = own): Promise<void> {
  const args = [CLI, 'run', '-C', project, ...job, '--', 'go', 'build', './...']
  const { code, stderr } = await run(process.execPath, args, { cwd: project, env })
  if (code !== 0) throw new Error(`the job that fills the cache failed:\n${stderr}`)
  for (const name of ['GOMODCACHE', 'GOCACHE']) await removeTree(env[name] ?? '')
}

/** A file system of its own; it goes with the namespace. */
export async function mountMemory(directory: string, options: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', directory])
}
