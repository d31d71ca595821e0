import { createHash } from 'node:crypto'
import type { GoMod, Replacement } from '../go/go-mod.ts'
import type { GoSum } from '../go/go-sum.ts'
import { prunesModuleGraph } from '../go/version.ts'
import type { EntryKeys } from './store.ts'

/** What decides the set of modules: the same set has the same HASH on every system, in every order of lines. */
export interface ModuleIngredients {
  readonly goSum: GoSum
  readonly goMods: readonly GoMod[]
  readonly workspace: { readonly use: readonly string[]; readonly replace: readonly Replacement[] } | undefined
  /** Files that cache-dependency-path names beside go.sum files, as `path sha256` lines. */
  readonly otherFiles: readonly string[]
}

/** What else decides what a build cache holds. */
export interface BuildIngredients {
  readonly goos: string
  readonly goarch: string
  /** The version that the build will really use: `go1.26.8`. */
  readonly goVersion: string
  /** Workflow, job and matrix, or the shared-key. */
  readonly job: readonly string[]
  /** `NAME=value` of flags and paths that are part of go's action ids (cmd/go/internal/work/exec.go). */
  readonly settings: readonly string[]
  /** Run id and attempt, or the time. */
  readonly run: string
}

export interface CacheKeys {
  readonly modules: EntryKeys
  readonly build: EntryKeys
}

/** Everything that goes into HASH, one line each, sorted: what `keys` prints. */
export function moduleIngredientLines(ingredients: ModuleIngredients): readonly string[] {
  const { workspace } = ingredients
  const lines = [
    ...ingredients.goSum.lines.map(line => `sum ${line}`),
    ...ingredients.goMods.flatMap(goModLines),
    ...(workspace?.use ?? []).map(directory => `use ${normaliseDirectory(directory)}`),
    ...(workspace?.replace ?? []).map(replacement => `work ${replaceLine(replacement)}`),
    ...ingredients.otherFiles.map(file => `file ${file}`),
  ]
  return [...new Set(lines)].toSorted()
}

/** The HASH of the modules' key. */
export function modulesHash(ingredients: ModuleIngredients): string {
  return hexHash(moduleIngredientLines(ingredients), 32)
}

/** Both keys with their restore keys, exactly as the contract names them. `sum` is HASH, or the hash of what stands in for it. */
export function cacheKeys(facts: {
  readonly suffix: string
  readonly sum: string
  readonly build: BuildIngredients
}): CacheKeys {
  const { build } = facts
  const slot = slotOf(facts.suffix)
  const job = hexHash([...build.job.map(part => `job ${part}`), ...build.settings.map(setting => `set ${setting}`)], 16)
  const buildPrefix = `gobuild-v1-${slot}-${build.goos}-${build.goarch}-${keyPart(build.goVersion)}-${job}-`
  const modulesPrefix = `gomod-v1-${slot}-`
  return {
    modules: { primaryKey: `${modulesPrefix}${facts.sum}`, restoreKeys: [modulesPrefix] },
    build: {
      primaryKey: `${buildPrefix}${facts.sum}-${keyPart(build.run)}`,
      restoreKeys: [`${buildPrefix}${facts.sum}-`, buildPrefix],
    },
  }
}

/** `gotool-v1-SLOT-GOOS-GOARCH-VERSION`: one Go for one platform, as the module that GOPROXY serves. `version` without `go`. */
export function toolchainKey(facts: {
  readonly suffix: string
  readonly goos: string
  readonly goarch: string
  readonly version: string
}): string {
  return `gotool-v1-${slotOf(facts.suffix)}-${facts.goos}-${facts.goarch}-${keyPart(facts.version)}`
}

/** Lower-case hex digits of the SHA-256 over the parts, each with its length in front: no two lists of parts look the same. */
export function hexHash(parts: readonly string[], digits: number): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}\n`)
  return hash.digest('hex').slice(0, digits)
}

/** Eight digits of fixed length, so that no entry's prefix matches another suffix. */
function slotOf(suffix: string): string {
  return hexHash([suffix], 8)
}

function goModLines(goMod: GoMod): readonly string[] {
  const lines = [
    `pruned ${prunesModuleGraph(goMod.goLine)}`,
    ...goMod.require.map(({ path, version }) => `require ${path} ${version}`),
    ...goMod.exclude.map(({ path, version }) => `exclude ${path} ${version}`),
    ...goMod.replace.map(replaceLine),
  ]
  return lines.map(line => `mod ${goMod.path} ${line}`)
}

function replaceLine({ old, new: target }: Replacement): string {
  return `replace ${old.path} ${old.version ?? '*'} => ${target.version === undefined ? normaliseDirectory(target.path) : `${target.path} ${target.version}`}`
}

/** `./a/`, `a` and `.\a` are the same directory. */
function normaliseDirectory(directory: string): string {
  const path = directory.replaceAll('\\', '/').replace(/\/+$/, '').replace(/^\.\//, '')
  return path === '' ? '.' : path
}

// Keys may not hold commas, and some stores turn them into file names.
function keyPart(text: string): string {
  return text.replace(/[^A-Za-z0-9._+-]/g, '_')
}
