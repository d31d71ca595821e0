import { type ModuleVersion, moduleKey } from './module-path.ts'

/**
 * The hashes that go.sum (and go.work.sum) hold. go accepts the first `h1:` hash of a file and ends at it where it differs,
 * whatever stands in later lines. Source: cmd/go/internal/modfetch/fetch.go haveModSumLocked.
 */
export interface GoSum {
  /** `path@version` to the accepted hashes of its zip: one, but for files of a workspace that contradict each other. */
  readonly zips: ReadonlyMap<string, readonly string[]>
  /** The same for its go.mod. */
  readonly goMods: ReadonlyMap<string, readonly string[]>
  /** The lines, deduplicated and sorted: what the key is made of. Order, line ends and repetition do not show. */
  readonly lines: readonly string[]
}

/** A line that go refuses. go stops at the first; so do we. Source: cmd/go/internal/modfetch/fetch.go readGoSum. */
export class MalformedGoSumError extends Error {
  override readonly name = 'MalformedGoSumError'
  readonly file: string
  /** Counted from 1. */
  readonly line: number

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`)
    this.file = file
    this.line = line
  }
}

export const EMPTY_GO_SUM: GoSum = Object.freeze({ zips: new Map(), goMods: new Map(), lines: [] })

// cmd/go ignores this one line: a bug of go 1.17 wrote it (modfetch/fetch.go, emptyGoModHash).
const EMPTY_GO_MOD_HASH = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY='

// As strings.Fields splits; not \s, which takes a byte order mark for a space.
const WHITE_SPACE = /\p{White_Space}+/u

/**
 * Reads go.sum as cmd/go does: fields separated by white space, empty lines skipped, three fields a line.
 *
 * @param file the name for messages
 * @throws MalformedGoSumError with file, line and what is wrong (conflict marks are named as such)
 */
export function parseGoSum(text: string, file: string): GoSum {
  const zips = new Map<string, string[]>()
  const goMods = new Map<string, string[]>()
  const lines = new Set<string>()
  for (const [index, raw] of text.split('\n').entries()) {
    const fields = raw.split(WHITE_SPACE).filter(field => field !== '')
    if (fields.length === 0) continue
    const [path, version, hash] = fields
    if (path === undefined || version === undefined || hash === undefined || fields.length !== 3)
      throw new MalformedGoSumError(file, index + 1, explainMalformed(raw, fields.length))
    if (hash === EMPTY_GO_MOD_HASH) continue
    lines.add(`${path} ${version} ${hash}`)
    const isGoMod = version.endsWith('/go.mod')
    const module: ModuleVersion = { path, version: isGoMod ? version.slice(0, -'/go.mod'.length) : version }
    const hashes = isGoMod ? goMods : zips
    // Hashes of another kind are for a go that is not there yet; this one ignores them.
    if (hash.startsWith('h1:') && !hashes.has(moduleKey(module))) hashes.set(moduleKey(module), [hash])
  }
  return { zips, goMods, lines: [...lines].toSorted() }
}

function explainMalformed(line: string, fields: number): string {
  if (/^(<{7}|={7}|>{7}|\|{7})( |$|\r)/.test(line)) return 'a merge conflict mark'
  return `expected 3 fields (module, version, hash), found ${fields}`
}

/** Several files as one: a workspace reads the go.sum of each of its modules and go.work.sum. */
export function mergeGoSums(sums: readonly GoSum[]): GoSum {
  if (sums.length === 1 && sums[0] !== undefined) return sums[0]
  const merged = { zips: new Map<string, string[]>(), goMods: new Map<string, string[]>(), lines: new Set<string>() }
  for (const sum of sums) {
    for (const kind of ['zips', 'goMods'] as const)
      for (const [key, hashes] of sum[kind])
        merged[kind].set(key, [...new Set([...(merged[kind].get(key) ?? []), ...hashes])])
    for (const line of sum.lines) merged.lines.add(line)
  }
  return { zips: merged.zips, goMods: merged.goMods, lines: [...merged.lines].toSorted() }
}
