import semver from 'semver'
import type { CacheOutcome, LookUpModulesResult } from '../cache/store.ts'
import { finding } from '../diagnosis/catalogue.ts'
import { requiredModules } from '../go/go-mod.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import type { Project } from '../go/project.ts'
import { type ModuleSet, moduleSet } from '../modules/module-set.ts'
import type { ModuleFile } from '../modules/source.ts'
import { DeadlineError, withDeadline } from '../system/deadline.ts'
import { listedSet } from './project-set.ts'
import { NO_BUILD, type RestoredBuild } from './restore-build.ts'
import { type RestoredEntry, restoreEntry, type RestoreFacts } from './restore-entry.ts'
import { NO_MODULES, type RestoredModules } from './restore-modules.ts'
import { secondsSince } from './timeline.ts'

/** For `lookup-only`: what the store has, with nothing of it brought here. What is on the machine does not count. */
export async function lookUpBoth(
  facts: RestoreFacts,
): Promise<{ readonly modules: RestoredModules; readonly build: RestoredBuild }> {
  const { config, plan } = facts.prepared
  const wantsModules = config.cache.modules && plan.actions.modulesEntry
  const wantsBuild = config.cache.build && plan.actions.buildEntry
  const [modules, build] = await Promise.all([
    wantsModules ? lookUpModules(facts) : NO_MODULES,
    wantsBuild ? lookUpBuild(facts) : NO_BUILD,
  ])
  return { modules, build }
}

async function lookUpModules(facts: RestoreFacts): Promise<RestoredModules> {
  const { store, keys } = facts
  if (store.modules !== undefined) return { ...NO_MODULES, ...(await lookUpFiles(facts)), isStore: true }
  const { primaryKey } = keys.modules
  const request = { name: 'modules' as const, ...keys.modules, into: '' }
  return { ...NO_MODULES, ...(await restoreEntry(facts, request, key => (key === primaryKey ? 'hit' : 'partial'))) }
}

async function lookUpBuild(facts: RestoreFacts): Promise<RestoredBuild> {
  const { build } = facts.keys
  const [sameSum = ''] = build.restoreKeys
  const request = { name: 'build' as const, ...build, into: '' }
  return { ...NO_BUILD, ...(await restoreEntry(facts, request, key => (key.startsWith(sameSum) ? 'hit' : 'partial'))) }
}

/** A store of single modules: all of the set, some, none. */
async function lookUpFiles({ store, prepared, signal }: RestoreFacts): Promise<RestoredEntry> {
  const startedAt = performance.now()
  const { main, extras } = prepared.plan
  const projects = [...(main === undefined ? [] : [main]), ...extras.map(({ project }) => project)]
  const files = filesOf(projects)
  const wait = { what: 'looking modules up', timeoutMs: prepared.config.cache.timeoutMs, signal }
  let result: LookUpModulesResult | undefined
  try {
    result = await withDeadline(
      wait,
      async own => store.modules?.lookUp({ files, signal: own }) ?? Promise.resolve(undefined),
    )
  } catch (error) {
    signal.throwIfAborted()
    const message = `The modules were not looked up: ${error instanceof Error ? error.message : String(error)}`
    result = {
      kind: 'unavailable',
      finding: finding(error instanceof DeadlineError ? 'cache-timeout' : 'cache-unavailable', { message }),
    }
  }
  const seconds = secondsSince(startedAt)
  if (result?.kind === 'unavailable')
    return { ...NO_MODULES, outcome: 'unavailable', seconds, findings: [result.finding] }
  return { ...NO_MODULES, outcome: outcomeOf(result?.found ?? 0, files.length), seconds }
}

function outcomeOf(found: number, wanted: number): CacheOutcome {
  if (found === wanted) return 'hit'
  return found === 0 ? 'miss' : 'partial'
}

/** What would be restored, each file once. */
function filesOf(projects: readonly Project[]): readonly ModuleFile[] {
  const files = new Map<string, ModuleFile>()
  const add = (module: ModuleVersion, kind: ModuleFile['kind']): void =>
    void files.set(`${module.path}@${module.version}.${kind}`, { module, kind })
  for (const project of projects) {
    const { zips, goMods } = listedSet(project) ?? requiredSet(project)
    for (const module of zips) for (const kind of ['info', 'mod', 'zip'] as const) add(module, kind)
    for (const module of goMods) add(module, 'mod')
  }
  return [...files.values()]
}

/** Where only go knows the build list, and only with the `.mod` files that are not here: what go.mod files say, the highest version of each. */
function requiredSet(project: Project): ModuleSet {
  const highest = new Map<string, ModuleVersion>()
  for (const { goMod } of project.modules)
    for (const module of requiredModules(goMod, project.replace)) {
      const known = highest.get(module.path)
      if (known === undefined || isHigher(module.version, known.version)) highest.set(module.path, module)
    }
  return moduleSet(project.goSum, [...highest.values()])
}

/** A version that is none is go's to complain about. */
function isHigher(version: string, other: string): boolean {
  const [a, b] = [semver.parse(version), semver.parse(other)]
  return a !== null && b !== null && a.compare(b) > 0
}
