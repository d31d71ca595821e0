import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { hash1 } from '../../__tests__/support/directory-hash.ts'
import type { SyntheticModule } from '../../__tests__/support/module-builder.ts'
import type { World } from './world.ts'

/** How much was compared with what it should be, and what was not so. */
export interface Comparison {
  readonly compared: number
  readonly wrong: readonly string[]
}

/** Every file below a directory, relative, with `/`; none where it is not there. */
export function filesBelow(directory: string): readonly string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/**
 * Compares all that go would use of a module cache with what was made: every zip, `.mod`, `.info` and `.ziphash`, and every extracted file, byte
 * for byte. None of the product's code has a part in it.
 */
export function compareModuleCache(goModCache: string, world: World): Comparison {
  const download = join(goModCache, 'cache', 'download')
  const wrong: string[] = []
  let compared = 0
  for (const name of filesBelow(download)) {
    const problem = compareModuleFile(name, () => readFileSync(join(download, name)), world)
    if (problem === undefined) continue
    compared += 1
    if (problem !== 'right') wrong.push(problem)
  }
  for (const tree of treesIn(goModCache)) {
    const module = world.modules.get(tree)
    // go removes such a tree and extracts it anew.
    if (module !== undefined && existsSync(join(download, module.path, '@v', `${module.version}.partial`))) continue
    const found = compareTree(join(goModCache, tree), module)
    compared += found.compared
    wrong.push(...found.wrong.map(problem => `${tree}: ${problem}`))
  }
  return { compared, wrong }
}

/** `right`, what is wrong, or undefined for a file that is no part of a module. */
export function compareModuleFile(name: string, read: () => Buffer, world: World): string | undefined {
  const [, path = '', version = '', kind = ''] = /^(.+)\/@v\/(v[0-9.]+)\.(info|mod|zip|ziphash)$/.exec(name) ?? []
  if (kind === '') return undefined
  const module = world.modules.get(`${path}@${version}`)
  if (module === undefined) return `${name}: nobody made such a module`
  const expected = kind === 'ziphash' ? Buffer.from(module.zipSum) : module[kind as 'info' | 'mod' | 'zip']
  return read().equals(expected) ? 'right' : `${name}: other bytes`
}

/** `path@version` of every extracted module. */
function treesIn(goModCache: string): readonly string[] {
  const found: string[] = []
  const walk = (name: string): void => {
    if (!existsSync(join(goModCache, name))) return
    for (const entry of readdirSync(join(goModCache, name), { withFileTypes: true })) {
      const path = name === '' ? entry.name : `${name}/${entry.name}`
      if (path === 'cache' || !entry.isDirectory()) continue
      if (entry.name.includes('@')) found.push(path)
      else walk(path)
    }
  }
  walk('')
  return found
}

function compareTree(directory: string, module: SyntheticModule | undefined): Comparison {
  if (module === undefined) return { compared: 1, wrong: ['nobody made such a module'] }
  const names = filesBelow(directory)
  const wrong = names.filter(name => {
    const expected = module.files[name]
    return expected === undefined || !readFileSync(join(directory, name)).equals(Buffer.from(expected))
  })
  // The hash of go.sum over what lies there: that nothing is missing, said a second way.
  const files = names.map(name => ({
    name: `${module.path}@${module.version}/${name}`,
    content: readFileSync(join(directory, name)),
  }))
  if (hash1(files) !== module.zipSum && wrong.length === 0) wrong.push('not all of its files')
  return { compared: names.length + 1, wrong }
}

/** What a project needs and a module cache has not. */
export function missingModules(goModCache: string, modules: readonly SyntheticModule[]): readonly string[] {
  return modules
    .filter(({ path, version }) => {
      const zip = join(goModCache, 'cache', 'download', path, '@v', `${version}.zip`)
      return !existsSync(zip) || !existsSync(join(goModCache, `${path}@${version}`))
    })
    .map(({ path, version }) => `${path}@${version}`)
}

/** Compares outputs in a build cache with their names, which are hashes of the contents (cmd/go/internal/cache). */
export function compareBuildFiles(directory: string, names: readonly string[]): Comparison {
  const wrong: string[] = []
  let compared = 0
  for (const name of names) {
    const [, hash] = /^[0-9a-f]{2}\/([0-9a-f]{64})-d$/.exec(name) ?? []
    const path = join(directory, name)
    if (hash === undefined || lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) continue
    compared += 1
    if (createHash('sha256').update(readFileSync(path)).digest('hex') !== hash) wrong.push(`${dirname(name)}: ${hash}`)
  }
  return { compared, wrong }
}
