import type { Prepared } from './configure.ts'
import type { Situation } from './plan.ts'

/** What `keys` prints. */
export interface KeysDescription {
  readonly situation: Situation['kind']
  readonly modules: {
    readonly primaryKey: string
    readonly restoreKeys: readonly string[]
    readonly ingredients: readonly string[]
  }
  readonly build: {
    readonly primaryKey: string
    readonly restoreKeys: readonly string[]
    readonly ingredients: readonly string[]
  }
}

/** The keys with every ingredient; empty keys where the situation has no such entry. */
export function describeKeys({ plan, config }: Prepared): KeysDescription {
  const none = { primaryKey: '', restoreKeys: [], ingredients: [] }
  const hasModules = plan.actions.modulesEntry && config.cache.modules
  const hasBuild = plan.actions.buildEntry && config.cache.build
  return {
    situation: plan.situation.kind,
    modules:
      plan.keys === undefined || !hasModules ? none : { ...plan.keys.modules, ingredients: plan.moduleIngredients },
    build: plan.keys === undefined || !hasBuild ? none : { ...plan.keys.build, ingredients: plan.buildIngredients },
  }
}

/** For people: each entry's key, what it falls back to, and what went into it. */
export function renderKeys(keys: KeysDescription): string {
  const section = (name: 'modules' | 'build'): readonly string[] => {
    const { primaryKey, restoreKeys, ingredients } = keys[name]
    if (primaryKey === '') return [`${name}: no entry (${keys.situation})`]
    return [
      `${name}: ${primaryKey}`,
      ...restoreKeys.map(key => `  else ${key}*`),
      `  from ${ingredients.length} ingredients:`,
      ...ingredients.map(line => `    ${line}`),
    ]
  }
  return `${[...section('modules'), ...section('build')].join('\n')}\n`
}
