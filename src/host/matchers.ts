import { fileURLToPath } from 'node:url'

/**
 * The patterns of compile errors and test failures: `matchers/go.json`, two folders above this file and above the bundle alike. Made from this
 * file's own address by plain text: what looks like `new URL('…', import.meta.url)`, the bundler copies and renames.
 *
 * Owner `go` is setup-go's too, so that a job with both of them gets each error once.
 */
export function goMatchersFile(): string {
  return fileURLToPath(import.meta.url.replace(/[^/]+\/[^/]+\/[^/]+$/, 'matchers/go.json'))
}
