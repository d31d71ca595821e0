import { type GoMod, requiredModules } from '../go/go-mod.ts'
import type { GoSum } from '../go/go-sum.ts'
import { isModulePath, type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import { prunesModuleGraph } from '../go/version.ts'

/** A module whose zip is wanted, with the hashes that go.sum accepts. */
export interface WantedModule extends ModuleVersion {
  readonly sums: readonly string[]
}

/** What a build needs in the module cache. */
export interface ModuleSet {
  /** `.info` and `.zip`, each with an `h1:` line: what `go mod download` would fetch. Sorted. */
  readonly zips: readonly WantedModule[]
  /** `.mod` of every `/go.mod` line of go.sum: what loading the module graph may read. Sorted. */
  readonly goMods: readonly WantedModule[]
}

/** Which modules have their zips fetched. */
export type ZipSelection =
  /** go.mod lists all that a build needs. */
  | { readonly kind: 'listed'; readonly modules: readonly ModuleVersion[] }
  /** A workspace, or a `go` line before 1.17: only `go list -m all` knows, once the `.mod` files are there. */
  | { readonly kind: 'build-list' }

/** What `go mod download` without arguments takes. Source: cmd/go/internal/modcmd/download.go runDownload. */
export function selectZips(project: {
  readonly kind: 'module' | 'workspace'
  readonly modules: readonly { readonly goMod: GoMod }[]
}): ZipSelection {
  const [main] = project.modules
  if (project.kind === 'module' && main !== undefined && prunesModuleGraph(main.goMod.goLine))
    return { kind: 'listed', modules: requiredModules(main.goMod) }
  return { kind: 'build-list' }
}

/**
 * The files to have for the chosen modules. Modules without an `h1:` line are left out: a `-mod=readonly` build cannot use
 * them, and go would ask the network about them at each run. A path that no module can have is go's to complain about.
 */
export function moduleSet(goSum: GoSum, modules: readonly ModuleVersion[]): ModuleSet {
  const zips = modules.flatMap(({ path, version }) => {
    const sums = goSum.zips.get(moduleKey({ path, version }))
    return sums === undefined || !isModulePath(path) ? [] : [{ path, version, sums }]
  })
  return { zips: zips.toSorted(byKey), goMods: wantedGoMods(goSum) }
}

/** Parts a set by GONOPROXY: what matches is never asked of a mirror, nor stored where others can read it. */
export function splitPrivate<T extends ModuleVersion>(
  modules: readonly T[],
  patterns: string,
): { readonly public: readonly T[]; readonly private: readonly T[] } {
  const groups = { public: [] as T[], private: [] as T[] }
  for (const module of modules) groups[matchesPrefixPatterns(patterns, module.path) ? 'private' : 'public'].push(module)
  return groups
}

/** What `go list -m all` is asked to print: what go would fetch for each module, replacements applied. */
export const BUILD_LIST_FORMAT = '{{with .Replace}}{{.Path}} {{.Version}}{{else}}{{.Path}} {{.Version}}{{end}}'

/** Reads lines of {@link BUILD_LIST_FORMAT}. Main modules and directories have no version: they need nothing. */
export function parseBuildList(output: string): readonly ModuleVersion[] {
  return output.split(/\r?\n/).flatMap(line => {
    const [path = '', version = ''] = line.trim().split(' ')
    return path === '' || version === '' ? [] : [{ path, version }]
  })
}

/** Every `/go.mod` line of go.sum. */
export function wantedGoMods(goSum: GoSum): readonly WantedModule[] {
  const found = [...goSum.goMods].flatMap(([key, sums]) => {
    const at = key.lastIndexOf('@')
    const module = { path: key.slice(0, at), version: key.slice(at + 1), sums }
    return isModulePath(module.path) ? [module] : []
  })
  return found.toSorted(byKey)
}

function byKey(a: ModuleVersion, b: ModuleVersion): number {
  const [left, right] = [moduleKey(a), moduleKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
