import { moduleKey } from './module-path.ts'
import type { GoMod, Replacement } from './go-mod.ts'
import { compareGoVersions } from './version.ts'

/** Whether a vendor folder is used by go instead of the module cache, and whether go would accept it. */
export type VendorState = 'none' | 'unused' | 'consistent' | 'inconsistent'

export interface VendorFacts {
  /** Contents of vendor/modules.txt; undefined where there is none. */
  readonly modulesTxt: string | undefined
  readonly goFlags: string
  /** The `go` line of go.mod or go.work. */
  readonly goLine: string | undefined
  readonly goMods: readonly GoMod[]
  /** go.work's replacements in a workspace, else the go.mod's. */
  readonly replace: readonly Replacement[]
  readonly isWorkspace: boolean
}

/**
 * go uses vendor/ by itself from a `go` line of 1.14 (workspaces: 1.22) on, unless -mod says otherwise, and refuses it where
 * modules.txt does not agree with go.mod. Source: cmd/go/internal/modload/{init.go setDefaultBuildMod, vendor.go checkVendorConsistency}.
 */
export function vendorState(facts: VendorFacts): VendorState {
  if (facts.modulesTxt === undefined) return 'none'
  const mode = modFlag(facts.goFlags)
  const usedFrom = facts.isWorkspace ? '1.22' : '1.14'
  const byDefault = facts.goLine !== undefined && compareGoVersions(facts.goLine, usedFrom) >= 0
  const used =
    mode === undefined ? byDefault && isWorkspaceVendor(facts.modulesTxt) === facts.isWorkspace : mode === 'vendor'
  if (!used) return 'unused'
  return isConsistent(facts, parseModulesTxt(facts.modulesTxt)) ? 'consistent' : 'inconsistent'
}

/** The value of -mod in GOFLAGS, the last one wins. */
export function modFlag(goFlags: string): string | undefined {
  return goFlags
    .split(/\s+/)
    .map(flag => /^--?mod=(.*)$/.exec(flag)?.[1])
    .findLast(value => value !== undefined)
}

interface VendoredModules {
  /** `path version` of all that is marked explicit, with the replacement as modules.txt writes it. */
  readonly explicit: ReadonlyMap<string, string>
  readonly all: ReadonlyMap<string, string>
}

function isWorkspaceVendor(modulesTxt: string): boolean {
  return /^## workspace\s*$/m.test(modulesTxt)
}

/** Lines `# path version [=> replacement]` followed by `## explicit; go 1.x`. */
function parseModulesTxt(text: string): VendoredModules {
  const explicit = new Map<string, string>()
  const all = new Map<string, string>()
  let current: [key: string, replacement: string] | undefined
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('# ')) {
      const [left = '', right = ''] = line.slice(2).split(' => ', 2)
      current = [left.trim(), right.trim()]
      all.set(...current)
    } else if (line.startsWith('## ') && current !== undefined && line.slice(3).split(/;\s*/).includes('explicit')) {
      explicit.set(...current)
    }
  }
  return { explicit, all }
}

function isConsistent(facts: VendorFacts, vendored: VendoredModules): boolean {
  const required = new Set(
    facts.goMods.flatMap(goMod => goMod.require.map(module => `${module.path} ${module.version}`)),
  )
  const replaced = new Map(
    facts.replace.map(({ old, new: target }) => [
      old.version === undefined ? old.path : `${old.path} ${old.version}`,
      formatTarget(target),
    ]),
  )
  const replacementOf = (key: string): string => replaced.get(key) ?? replaced.get(key.split(' ', 1)[0] ?? '') ?? ''
  // In a workspace a module of it may require another of it, which is not vendored.
  const own = new Set(facts.goMods.map(goMod => goMod.path))
  const expected = [...required].filter(key => !own.has(key.split(' ', 1)[0] ?? ''))
  return (
    expected.every(key => vendored.explicit.has(key) && vendored.explicit.get(key) === replacementOf(key)) &&
    [...vendored.explicit.keys()].every(key => required.has(key) || replaced.has(key) || !key.includes(' '))
  )
}

function formatTarget(target: Replacement['new']): string {
  return target.version === undefined
    ? target.path
    : moduleKey({ path: target.path, version: target.version }).replace(/@([^@]*)$/, ' $1')
}
