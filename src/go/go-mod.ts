import * as v from 'valibot'
import type { ModuleVersion } from './module-path.ts'
import { moduleKey } from './module-path.ts'

/** The left side may be without version (all versions), the right side without version is a directory. */
export interface Replacement {
  readonly old: { readonly path: string; readonly version: string | undefined }
  readonly new: { readonly path: string; readonly version: string | undefined }
}

/** What of a go.mod decides which modules a build needs. */
export interface GoMod {
  readonly path: string
  readonly goLine: string | undefined
  readonly toolchainLine: string | undefined
  readonly require: readonly ModuleVersion[]
  readonly exclude: readonly ModuleVersion[]
  readonly replace: readonly Replacement[]
}

export interface GoWork {
  readonly goLine: string | undefined
  readonly toolchainLine: string | undefined
  /** Directories as go.work spells them. */
  readonly use: readonly string[]
  readonly replace: readonly Replacement[]
}

const moduleSchema = v.object({ Path: v.string(), Version: v.string() })
const halfSchema = v.object({ Path: v.string(), Version: v.optional(v.string()) })
const replaceSchema = v.object({ Old: halfSchema, New: halfSchema })
const list = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(v.array(schema), []), [])

const goModSchema = v.object({
  Module: v.optional(v.object({ Path: v.optional(v.string(), '') }), { Path: '' }),
  Go: v.optional(v.string()),
  Toolchain: v.optional(v.string()),
  Require: list(moduleSchema),
  Exclude: list(moduleSchema),
  Replace: list(replaceSchema),
})

const goWorkSchema = v.object({
  Go: v.optional(v.string()),
  Use: list(v.object({ DiskPath: v.string() })),
  Replace: list(replaceSchema),
})

/** Reads what `go mod edit -json` printed. @throws ValiError where go printed something else */
export function parseGoModJson(json: string): GoMod {
  const parsed = v.parse(goModSchema, JSON.parse(json))
  return Object.freeze({
    path: parsed.Module.Path,
    goLine: parsed.Go,
    toolchainLine: parsed.Toolchain,
    require: parsed.Require.map(toModule),
    exclude: parsed.Exclude.map(toModule),
    replace: parsed.Replace.map(toReplacement),
  })
}

/**
 * Reads what `go work edit -json` printed, and the toolchain line, which it leaves out, from the file as go itself does
 * (cmd/go/internal/gover/gomod.go GoModLookup).
 *
 * @throws ValiError where go printed something else
 */
export function parseGoWork(json: string, text: string): GoWork {
  const parsed = v.parse(goWorkSchema, JSON.parse(json))
  const toolchainLine = /^[ \t]*toolchain[ \t]+([^\s/]+)/m.exec(text)?.[1]
  return Object.freeze({
    goLine: parsed.Go,
    toolchainLine,
    use: parsed.Use.map(use => use.DiskPath),
    replace: parsed.Replace.map(toReplacement),
  })
}

/**
 * What go fetches in place of a module: itself, its replacement, or nothing where it is replaced by a directory.
 * A replacement of that very version wins over one of all versions. Source: go.dev/ref/mod#go-mod-file-replace.
 */
function applyReplacements(module: ModuleVersion, replacements: readonly Replacement[]): ModuleVersion | undefined {
  const ofPath = replacements.filter(({ old }) => old.path === module.path)
  const found =
    ofPath.find(({ old }) => old.version === module.version) ?? ofPath.find(({ old }) => old.version === undefined)
  if (found === undefined) return module
  return found.new.version === undefined ? undefined : { path: found.new.path, version: found.new.version }
}

/** A go.mod's requirements as go downloads them: without the excluded, replaced, each once, sorted. */
export function requiredModules(
  goMod: GoMod,
  replacements: readonly Replacement[] = goMod.replace,
): readonly ModuleVersion[] {
  const excluded = new Set(goMod.exclude.map(moduleKey))
  const found = new Map<string, ModuleVersion>()
  for (const module of goMod.require) {
    if (excluded.has(moduleKey(module))) continue
    const wanted = applyReplacements(module, replacements)
    if (wanted !== undefined) found.set(moduleKey(wanted), wanted)
  }
  return [...found.keys()].toSorted().flatMap(key => found.get(key) ?? [])
}

function toModule(module: v.InferOutput<typeof moduleSchema>): ModuleVersion {
  return { path: module.Path, version: module.Version }
}

function toReplacement(replacement: v.InferOutput<typeof replaceSchema>): Replacement {
  return {
    old: { path: replacement.Old.Path, version: replacement.Old.Version },
    new: { path: replacement.New.Path, version: replacement.New.Version },
  }
}
