import { requiredModules } from '../go/go-mod.ts'
import { isModulePath, type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { matchesPrefixPatterns } from '../go/patterns.ts'
import type { Project } from '../go/project.ts'
import { isPresent } from '../modules/module-cache.ts'
import { moduleSet, type WantedModule } from '../modules/module-set.ts'
import type { Prepared } from './configure.ts'

/** What the project needs, as far as go.mod and go.sum tell without asking anybody. */
export interface ProjectModules {
  /** That may be asked of mirrors. */
  readonly public: readonly ModuleVersion[]
  /** Of which no mirror may hear. */
  readonly private: readonly ModuleVersion[]
  /** Of all of them, those that are in GOMODCACHE, proved. */
  readonly present: number
  /** Files to fetch for the whole project: `.info`, `.zip`, and every `.mod` of go.sum. */
  readonly files: number
  /** Paths of the main modules. */
  readonly main: readonly string[]
}

/** GONOPROXY decides for go; GOPRIVATE says what its owner wants nobody to hear of, so it counts beside it. */
export function isPrivatePath(prepared: Prepared): (path: string) => boolean {
  const patterns = `${prepared.goEnv.get('GONOPROXY')},${prepared.goEnv.get('GOPRIVATE')}`
  return path => matchesPrefixPatterns(patterns, path)
}

export function projectModules(prepared: Prepared): ProjectModules {
  const { plan, goEnv } = prepared
  const projects = [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)]
  const wanted = new Map<string, ModuleVersion & Partial<WantedModule>>()
  const goMods = new Set<string>()
  for (const project of projects) {
    const required = requirementsOf(project)
    const set = moduleSet(project.goSum, required)
    // Without go.sum go would fetch what go.mod names.
    for (const module of project.hasGoSum ? set.zips : required) wanted.set(moduleKey(module), module)
    for (const module of set.goMods) goMods.add(moduleKey(module))
  }
  const modules = [...wanted.values()]
  const isPrivate = isPrivatePath(prepared)
  const goModCache = goEnv.get('GOMODCACHE')
  return Object.freeze({
    public: modules.filter(({ path }) => !isPrivate(path)),
    private: modules.filter(({ path }) => isPrivate(path)),
    present: modules.filter(module => isPresent(goModCache, module, module.sums ?? [])).length,
    files: 2 * modules.length + goMods.size,
    main: projects.flatMap(({ modules }) => modules.map(({ goMod }) => goMod.path)),
  })
}

function requirementsOf(project: Project): readonly ModuleVersion[] {
  const required = project.modules.flatMap(({ goMod }) => requiredModules(goMod, project.replace))
  return required.filter(({ path }) => isModulePath(path))
}
