import type { CacheKeys, ModuleIngredients } from '../cache/keys.ts'
import { cacheKeys, hexHash, moduleIngredientLines, modulesHash } from '../cache/keys.ts'
import type { Config } from '../config/config.ts'
import type { GoEnv } from '../go/env.ts'
import { requiredModules } from '../go/go-mod.ts'
import { mergeGoSums } from '../go/go-sum.ts'
import type { MalformedProject, NoProject, Project } from '../go/project.ts'
import { selectGoVersion } from '../go/version.ts'

/** A row of the contract's table "What is there decides what is done". */
export type Situation =
  | { readonly kind: 'ready' | 'no-module' | 'no-requirements' | 'no-go-sum' | 'vendored' }
  | { readonly kind: 'malformed'; readonly project: MalformedProject }
  | { readonly kind: 'go-too-old'; readonly allowed: string; readonly needed: string }

/** What is done for a situation. */
export interface Actions {
  readonly download: 'set' | 'by-go' | 'none' | 'fail'
  readonly modulesEntry: boolean
  readonly buildEntry: boolean
}

/** The contract's table, as it stands there. */
const ACTIONS: Readonly<Record<Situation['kind'], Actions>> = Object.freeze({
  ready: { download: 'set', modulesEntry: true, buildEntry: true },
  'no-module': { download: 'none', modulesEntry: false, buildEntry: false },
  'no-requirements': { download: 'none', modulesEntry: false, buildEntry: true },
  'no-go-sum': { download: 'by-go', modulesEntry: false, buildEntry: true },
  vendored: { download: 'none', modulesEntry: false, buildEntry: true },
  malformed: { download: 'fail', modulesEntry: false, buildEntry: false },
  'go-too-old': { download: 'fail', modulesEntry: false, buildEntry: false },
})

/** A module beside a go.sum that cache-dependency-path names, outside the main project. */
export interface ExtraProject {
  /** Relative to where the globs start, with forward slashes. */
  readonly name: string
  readonly project: Project
}

export interface PlanFacts {
  readonly config: Config
  readonly goEnv: GoEnv
  readonly project: Project | MalformedProject | NoProject
  readonly extras: readonly ExtraProject[]
  /** `path sha256` of the other files that cache-dependency-path names. */
  readonly otherFiles: readonly string[]
  /** Run id and attempt, or the time. */
  readonly run: string
}

/** Everything that was decided before anything is fetched: what `keys` prints. */
export interface Plan {
  readonly situation: Situation
  readonly actions: Actions
  /** The project to fetch for; where only extras exist, none. */
  readonly main: Project | undefined
  readonly extras: readonly ExtraProject[]
  readonly goVersion: string
  /** undefined in a situation that has no entries. */
  readonly keys: CacheKeys | undefined
  readonly moduleIngredients: readonly string[]
  readonly buildIngredients: readonly string[]
}

/** What of go's environment is part of its action ids, or says which tools a build uses. Source: cmd/go/internal/work/exec.go buildActionID. */
const BUILD_SETTINGS = [
  'GOFLAGS',
  'CGO_ENABLED',
  'CC',
  'CXX',
  'CGO_CFLAGS',
  'CGO_CPPFLAGS',
  'CGO_CXXFLAGS',
  'CGO_LDFLAGS',
  'GOEXPERIMENT',
  'GOFIPS140',
  'GOAMD64',
  'GOARM',
  'GOARM64',
  'GO386',
  'GOMIPS',
  'GOMIPS64',
  'GOPPC64',
  'GORISCV64',
  'GOWASM',
  'GOMODCACHE',
] as const

/** Decides, without touching anything. */
export function makePlan(facts: PlanFacts): Plan {
  const { project, extras, goEnv, config } = facts
  const main = project.kind === 'module' || project.kind === 'workspace' ? project : undefined
  const selection = selectVersion(main, goEnv)
  const situation = assess(project, extras, selection)
  const actions = ACTIONS[situation.kind]
  const goVersion = selection.kind === 'use' ? selection.version : goEnv.get('GOVERSION')
  const ingredients = moduleIngredients(facts, main)
  const settings = BUILD_SETTINGS.flatMap(name => (goEnv.get(name) === '' ? [] : [`${name}=${goEnv.get(name)}`]))
  settings.push(`directory=${config.workingDirectory}`)
  const build = {
    goos: goEnv.get('GOOS'),
    goarch: goEnv.get('GOARCH'),
    goVersion,
    job: config.jobKey,
    settings,
    run: facts.run,
  }
  const sum = situation.kind === 'vendored' ? hexHash([main?.vendorModulesTxt ?? ''], 32) : modulesHash(ingredients)
  return Object.freeze({
    situation,
    actions,
    main,
    extras,
    goVersion,
    keys:
      actions.modulesEntry || actions.buildEntry ? cacheKeys({ suffix: config.cache.suffix, sum, build }) : undefined,
    moduleIngredients: situation.kind === 'vendored' ? ['file vendor/modules.txt'] : moduleIngredientLines(ingredients),
    buildIngredients: [
      `goos=${build.goos}`,
      `goarch=${build.goarch}`,
      `goversion=${goVersion}`,
      ...config.jobKey.map(part => `job=${part}`),
      ...settings,
    ],
  })
}

function assess(
  project: PlanFacts['project'],
  extras: readonly ExtraProject[],
  selection: ReturnType<typeof selectVersion>,
): Situation {
  if (project.kind === 'malformed') return { kind: 'malformed', project }
  if (project.kind === 'none') return { kind: extras.length > 0 ? 'ready' : 'no-module' }
  if (selection.kind === 'too-old') return { kind: 'go-too-old', allowed: selection.allowed, needed: selection.needed }
  if (project.vendor === 'consistent') return { kind: 'vendored' }
  const needsModules = project.modules.some(({ goMod }) => requiredModules(goMod, project.replace).length > 0)
  if (!needsModules && extras.length === 0) return { kind: 'no-requirements' }
  return { kind: project.hasGoSum || !needsModules ? 'ready' : 'no-go-sum' }
}

function selectVersion(main: Project | undefined, goEnv: GoEnv): ReturnType<typeof selectGoVersion> {
  return selectGoVersion({
    installed: goEnv.get('GOVERSION'),
    gotoolchain: goEnv.get('GOTOOLCHAIN'),
    goLine: main?.goLine,
    toolchainLine: main?.toolchainLine,
  })
}

function moduleIngredients(facts: PlanFacts, main: Project | undefined): ModuleIngredients {
  const projects = [...(main === undefined ? [] : [main]), ...facts.extras.map(({ project }) => project)]
  return {
    goSum: mergeGoSums(projects.map(({ goSum }) => goSum)),
    goMods: projects.flatMap(({ modules }) => modules.map(({ goMod }) => goMod)),
    workspace:
      main?.workspace === undefined
        ? undefined
        : { use: main.workspace.goWork.use, replace: main.workspace.goWork.replace },
    otherFiles: facts.otherFiles,
  }
}
