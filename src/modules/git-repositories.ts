import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { GoOutput } from './go-output.ts'

/**
 * Removes the clones in `cache/vcs` whose fetch was cut off: go makes them anew. A fetch that does not end leaves the commit and its
 * trees there without the files in them; the next go command finds the commit, takes the missing go.mod for one that never was, and
 * says SECURITY ERROR (run with go 1.26, git 2.39: modfetch/codehost/git.go Stat and ReadFile look no further).
 */
export async function forgetBrokenRepositories(goModCache: string, output: GoOutput): Promise<void> {
  const directories = output.trace.openCommands.flatMap(({ directory }) => directory ?? [])
  const places = [...directories, ...output.facts().printed.split('\n')]
  const names = new Set(places.flatMap(place => /[\\/]cache[\\/]vcs[\\/]([0-9a-f]{64})\b/.exec(place)?.[1] ?? []))
  for (const name of names) await rm(join(goModCache, 'cache', 'vcs', name), { recursive: true, force: true })
}
