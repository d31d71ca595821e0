import { ConfigError } from '../config/inputs.ts'
import { parseAge } from '../config/parse.ts'
import { CLEANABLE, type CleaningReport, type CleaningWish } from '../phases/cleaning.ts'
import { formatBytes } from '../report/text.ts'
import type { Invocation } from './program.ts'

/**
 * What `prune` or `clean` was asked to remove.
 *
 * @throws ConfigError for an age that is none, or nothing to clean
 */
export function cleaningWish({ command, options }: Invocation): CleaningWish {
  if (command === 'clean') {
    const chosen = new Set(CLEANABLE.filter(name => options[name] === true))
    if (chosen.size > 0) return { kind: 'all', chosen }
    throw new ConfigError(['clean: nothing is chosen: give --modules, --build or --store; prune shows their sizes'])
  }
  const age = options['olderThan']
  return typeof age === 'string' ? { kind: 'unused', olderThanMs: readAge(age) } : { kind: 'look' }
}

function readAge(text: string): number {
  try {
    return parseAge(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ConfigError([`older-than: ${why}, got '${text}'`], { cause: error })
  }
}

const ITEMS: Readonly<Record<CleaningReport['name'], string>> = {
  modules: 'module versions and repositories',
  build: 'files',
  store: 'module versions and entries',
}

/** A line for each cache: `modules  412 MB, 230 module versions…: /root/go/pkg/mod`. */
export function renderCleaning(caches: readonly CleaningReport[], dryRun: boolean): string {
  return caches.map(cache => `${renderCache(cache, dryRun)}\n`).join('')
}

function renderCache({ name, path, found, removed }: CleaningReport, dryRun: boolean): string {
  const gone =
    removed.items === 0
      ? ''
      : `; ${dryRun ? 'would remove' : 'removed'} ${formatBytes(removed.bytes)}, ${removed.items}`
  return `${name.padEnd(8)}${formatBytes(found.bytes).padStart(8)}, ${found.items} ${ITEMS[name]}${gone}: ${path}`
}
