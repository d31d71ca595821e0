import { requiredModules } from '../go/go-mod.ts'
import type { Environment } from '../go/env.ts'
import type { Project } from '../go/project.ts'
import { withoutGoFlag } from '../go/go-flags.ts'
import { BUILD_LIST_FORMAT, type ModuleSet, moduleSet, parseBuildList, selectZips } from '../modules/module-set.ts'
import { runCommand } from '../system/short-command.ts'

export interface ProjectSetFacts {
  readonly project: Project
  readonly environment: Environment
  /** As `go env` says: it may be set in go's own file. */
  readonly goFlags: string
  readonly signal: AbortSignal
}

const BUILD_LIST_TIMEOUT_MS = 60_000

/** The set where go.mod lists it; undefined where only go knows the build list. */
export function listedSet(project: Project): ModuleSet | undefined {
  const selection = selectZips(project)
  return selection.kind === 'listed' ? moduleSet(project.goSum, selection.modules) : undefined
}

/** Whatever of go.sum a build list could name. */
export function possibleSet({ goSum }: Project): ModuleSet {
  const modules = [...goSum.zips.keys()].map(key => {
    const at = key.lastIndexOf('@')
    return { path: key.slice(0, at), version: key.slice(at + 1) }
  })
  return moduleSet(goSum, modules)
}

/**
 * The set by the build list, read offline from the `.mod` files that are there by now. `-e`: without it go asks for every `.info`.
 * Where it fails all the same (a `.mod` is private and not fetched yet), it is what the go.mod files require: go, which comes last, asks again.
 */
export async function buildListSet({ project, environment, goFlags, signal }: ProjectSetFacts): Promise<ModuleSet> {
  // `-mod=vendor` or `-mod=mod` would answer another question, or change go.mod.
  const env = { ...environment, GOPROXY: 'off', GOFLAGS: withoutGoFlag(goFlags, 'mod') }
  const answer = await runCommand('go', ['list', '-m', '-e', '-f', BUILD_LIST_FORMAT, 'all'], {
    cwd: project.directory,
    env,
    timeoutMs: BUILD_LIST_TIMEOUT_MS,
    signal,
  })
  signal.throwIfAborted()
  const required = project.modules.flatMap(({ goMod }) => requiredModules(goMod, project.replace))
  return moduleSet(project.goSum, answer.code === 0 ? parseBuildList(answer.stdout) : required)
}
