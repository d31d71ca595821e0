// What dist/ is built from, as one hash: the build writes it down, and the tests of dist/ refuse to run on a stale one.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the build writes it, below dist/. */
export const SOURCE_HASH_FILE = 'sources.sha256'

export function sourceHash() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  const hash = createHash('sha256')
  for (const name of [
    ...sources.toSorted(),
    'package-lock.json',
    'scripts/build.mjs',
    'tsconfig.build.json',
    'tsconfig.json',
  ])
    hash.update(
      `${name} ${createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest('hex')}\n`,
    )
  return hash.digest('hex')
}
