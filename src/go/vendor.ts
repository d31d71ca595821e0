import { goFlag } from './go-flags.ts'
import type { GoMod, Replacement } from './go-mod.ts'
import { compareGoVersions } from './version.ts'

/** Whether a vendor folder is used by go instead of the module cache, and whether go would accept it. */
export type VendorState = 'none' | 'unused' | 'consistent' | 'inconsistent'

export interface VendorFacts {
  /** Contents of vendor/modules.txt: '' where the folder is there without it, undefined where there is no folder. */
  readonly modulesTxt: string | undefined
  readonly goFlags: string
  /** The `go` line of go.mod or go.work. */
  readonly goLine: string | undefined
  readonly goMods: readonly GoMod[]
  /** The go.mod's replacements. In a workspace go.work's, then those of the modules with directories relative to go.work. */
  readonly replace: readonly Replacement[]
  readonly isWorkspace: boolean
}

/**
 * go uses vendor/ by itself from a `go` line of 1.14 on, unless -mod says otherwise, and refuses it where modules.txt does not
 * agree with go.mod. Source: cmd/go/internal/modload/{init.go setDefaultBuildMod, vendor.go checkVendorConsistency}.
 */
export function vendorState(facts: VendorFacts): VendorState {
  const { modulesTxt, goLine, isWorkspace } = facts
  if (modulesTxt === undefined) return 'none'
  // A folder of other tools, which go may look at but finds nothing amiss in.
  const mayBeForeign = modulesTxt === '' && facts.goMods.every(goMod => goMod.require.length === 0)
  if (mayBeForeign && facts.replace.length === 0) return 'none'
  const mode = goFlag(facts.goFlags, 'mod')
  const isRecent = goLine !== undefined && compareGoVersions(goLine, '1.14') >= 0
  const used = mode === undefined ? isRecent && isWorkspaceVendor(modulesTxt) === isWorkspace : mode === 'vendor'
  if (!used) return 'unused'
  const vendored = parseModulesTxt(modulesTxt)
  const isComplete = isRecent || isWorkspace
  const agrees = agreesOnRequirements(facts, vendored, isComplete) && agreesOnReplacements(facts, vendored, isComplete)
  return agrees ? 'consistent' : 'inconsistent'
}

/** The first line says so; go reads no further. */
function isWorkspaceVendor(modulesTxt: string): boolean {
  return annotations(modulesTxt.slice(0, 512).split('\n', 1)[0] ?? '').includes('workspace')
}

/** Of `## explicit; go 1.21` the parts behind the marks; none for any other line. */
function annotations(line: string): readonly string[] {
  return line.startsWith('## ')
    ? line
        .slice(3)
        .split(';')
        .map(part => part.trim())
    : []
}

/** What modules.txt says; modules are `path version`, or `path` where all versions are replaced. */
interface VendoredModules {
  readonly explicit: ReadonlySet<string>
  /** To the replacement, spelled the same way. */
  readonly replaced: ReadonlyMap<string, string>
  /** Path to version, of modules that have packages here. */
  readonly withPackages: ReadonlyMap<string, string>
}

const VERSION = /^v\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/

function parseModulesTxt(text: string): VendoredModules {
  const explicit = new Set<string>()
  const replaced = new Map<string, string>()
  const withPackages = new Map<string, string>()
  let current: ModuleLine | undefined
  for (const line of text.split('\n')) {
    const fields = line.split(/\s+/).filter(field => field !== '')
    if (line.startsWith('# ')) {
      if (fields.length < 3) continue
      current = parseModuleLine(fields)
      if (current?.replacement !== undefined) replaced.set(current.key, current.replacement)
    } else if (current !== undefined) {
      if (annotations(line).includes('explicit')) explicit.add(current.key)
      const isPackage = fields.length === 1 && !line.startsWith('#')
      if (isPackage && current.version !== '') withPackages.set(current.path, current.version)
    }
  }
  return { explicit, replaced, withPackages }
}

interface ModuleLine {
  readonly key: string
  readonly path: string
  readonly version: string
  readonly replacement: string | undefined
}

/** `# path version`, `# path version => replacement` or `# path => replacement`; undefined for what go ignores. */
function parseModuleLine([, path = '', second = '', ...rest]: readonly string[]): ModuleLine | undefined {
  const isVersion = VERSION.test(second)
  if (!isVersion && second !== '=>') return undefined
  const [arrow, target, targetVersion, ...more] = isVersion ? rest : [second, ...rest]
  const isTarget = arrow === '=>' && target !== undefined && more.length === 0
  const version = isVersion ? second : ''
  return {
    key: key({ path, version }),
    path,
    version,
    replacement:
      isTarget && (targetVersion === undefined || VERSION.test(targetVersion))
        ? key({ path: target, version: targetVersion })
        : undefined,
  }
}

function agreesOnRequirements({ goMods }: VendorFacts, vendored: VendoredModules, isComplete: boolean): boolean {
  const required = goMods.flatMap(({ require }) => require)
  const requiredKeys = new Set(required.map(key))
  const areThere = required.every(module => {
    if (vendored.explicit.has(key(module))) return true
    // Before 1.14 modules.txt had no marks: then only another version tells.
    return !isComplete && (vendored.withPackages.get(module.path) ?? module.version) === module.version
  })
  const areWanted = [...vendored.withPackages].every(
    ([path, version]) => !vendored.explicit.has(key({ path, version })) || requiredKeys.has(key({ path, version })),
  )
  return areThere && areWanted
}

/** Every replacement counts, also one of a module that is not vendored: its go.mod may select other versions. */
function agreesOnReplacements(facts: VendorFacts, vendored: VendoredModules, isComplete: boolean): boolean {
  const replacements = new Map(facts.replace.toReversed().map(({ old, new: target }) => [key(old), key(target)]))
  const main = new Set(facts.goMods.map(({ path }) => path))
  const replacementOf = (module: string): string | undefined =>
    main.has(module) ? undefined : (replacements.get(module) ?? replacements.get(module.split(' ', 1)[0] ?? ''))
  const areThere = facts.replace.every(({ old }) => {
    const [said, real] = [vendored.replaced.get(key(old)), replacementOf(key(old))]
    if (said !== undefined || real === undefined) return said === real
    // Before 1.14 modules.txt named only those that have packages here.
    return !isComplete && (old.version === undefined || vendored.withPackages.get(old.path) !== old.version)
  })
  return areThere && [...vendored.replaced.keys()].every(module => replacementOf(module) !== undefined)
}

function key(module: { readonly path: string; readonly version: string | undefined }): string {
  return module.version === undefined || module.version === '' ? module.path : `${module.path} ${module.version}`
}
