import { buildModule, type SyntheticModule } from '../../__tests__/support/module-builder.ts'
import { Draw } from '../draw.ts'

const PATHS = Array.from({ length: 30 }, (_, index) => `example.com/soak/m${String(index).padStart(2, '0')}`)
const PROJECTS = 8
const MODULES_EACH = 10
/** Modules that get a new version from one generation to the next. */
const RENEWED_EACH = 8
const SIZES = [500, 5000, 40_000, 200_000] as const

/** All modules that there are, and projects whose requirements overlap and change from generation to generation. The same seed makes the same bytes. */
export class World {
  /** By `path@version`. */
  readonly modules: ReadonlyMap<string, SyntheticModule>
  readonly projects = PROJECTS
  readonly #generations: readonly (readonly SyntheticModule[])[]
  readonly #projects: readonly (readonly number[])[]
  readonly #twins = new Map<string, SyntheticModule>()

  constructor(seed: number, generations: number) {
    const draw = new Draw(seed)
    const numbers = PATHS.map((_path, index) => index)
    let current = PATHS.map(path => moduleOf(path, 0, draw.pick(SIZES)))
    const all = [current]
    for (let generation = 1; generation < generations; generation++) {
      const renewed = new Set(draw.sample(numbers, RENEWED_EACH))
      current = current.map((module, index) =>
        renewed.has(index) ? moduleOf(module.path, generation, draw.pick(SIZES)) : module,
      )
      all.push(current)
    }
    this.#generations = all
    this.#projects = Array.from({ length: PROJECTS }, () => draw.sample(numbers, MODULES_EACH))
    this.modules = new Map(all.flat().map(module => [keyOf(module), module]))
  }

  get generations(): number {
    return this.#generations.length
  }

  /** What a project requires in a generation. */
  requirements(project: number, generation: number): readonly SyntheticModule[] {
    const modules = this.#generations[generation] ?? []
    return (this.#projects[project] ?? []).flatMap(index => modules[index] ?? [])
  }

  /** A module of the same name with another content: a valid zip, and none that go.sum allows. */
  twin(key: string): SyntheticModule | undefined {
    const module = this.modules.get(key)
    const known = this.#twins.get(key)
    if (module === undefined || known !== undefined) return known
    const { path, version, packageName } = module
    const files = { 'other.go': `package ${packageName}\n\nconst Other = true\n` }
    const twin = buildModule({ path, version, files })
    this.#twins.set(key, twin)
    return twin
  }
}

export function keyOf({ path, version }: { readonly path: string; readonly version: string }): string {
  return `${path}@${version}`
}

function moduleOf(path: string, generation: number, sizeBytes: number): SyntheticModule {
  return buildModule({ path, version: `v1.${generation}.0`, sizeBytes })
}
