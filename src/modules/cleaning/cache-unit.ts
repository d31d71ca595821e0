import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isNotFound } from '../../system/files.ts'
import { downloadDirectory } from '../module-paths.ts'

/** What GOMODCACHE has of one module version, or of one repository: it is kept whole, or goes whole. */
export interface CacheUnit {
  /** `path@version`, escaped as its files are; `vcs/HASH` of a repository. */
  readonly name: string
  readonly kind: 'module' | 'repository'
  readonly bytes: number
  /** The newest mtime of any of its files, and of the tree's top. */
  readonly usedMs: number
  /** The extracted files, or the clone. */
  readonly tree: string | undefined
  /** In the order in which they have to go, after the tree. */
  readonly files: readonly string[]
  /** go holds it while it is at work on the module or repository. It stays where it is: two processes could hold two of one name. */
  readonly lock: string
}

/** Everything in GOMODCACHE that can go by itself. What is there of sumdb and of lists of versions is small and stays. */
export function listCacheUnits(goModCache: string): readonly CacheUnit[] {
  const drafts = new Map<string, Draft>()
  collectFiles(downloadDirectory(goModCache), '', drafts)
  collectTrees(goModCache, '', drafts)
  return [...[...drafts.values()].flatMap(finished), ...listRepositories(join(goModCache, 'cache', 'vcs'))]
}

interface Draft {
  readonly name: string
  readonly lock: string
  tree: string | undefined
  readonly files: string[]
  bytes: number
  usedMs: number
}

// The zip before its hash, which without it is nothing; `.mod` and `.info` are of use by themselves.
const ORDER = ['zip', 'ziphash', 'partial', 'mod', 'info']
const FILE_NAME = /^(?<version>v.+)\.(?<kind>info|mod|zip|ziphash|partial|lock)$/

function collectFiles(directory: string, path: string, drafts: Map<string, Draft>): void {
  for (const entry of list(directory)) {
    const here = join(directory, entry.name)
    if (!entry.isDirectory()) continue
    if (entry.name !== '@v') {
      if (path !== '' || entry.name !== 'sumdb')
        collectFiles(here, path === '' ? entry.name : `${path}/${entry.name}`, drafts)
      continue
    }
    for (const file of list(here)) {
      const { version, kind } = FILE_NAME.exec(file.name)?.groups ?? {}
      if (version === undefined || kind === undefined || kind === 'lock' || !file.isFile()) continue
      const draft = draftOf(drafts, `${path}@${version}`, join(here, `${version}.lock`))
      draft.files.push(join(here, file.name))
      addSize(draft, join(here, file.name))
    }
  }
}

function collectTrees(directory: string, path: string, drafts: Map<string, Draft>): void {
  for (const entry of list(directory)) {
    if (!entry.isDirectory() || (path === '' && entry.name === 'cache')) continue
    const here = join(directory, entry.name)
    const name = path === '' ? entry.name : `${path}/${entry.name}`
    const at = entry.name.lastIndexOf('@v')
    if (at <= 0) {
      collectTrees(here, name, drafts)
      continue
    }
    const [module, version] = [name.slice(0, name.length - entry.name.length + at), entry.name.slice(at + 1)]
    // go's root for these files is cache/download of the same cache, however deep the tree lies.
    const root = directory.slice(0, directory.length - path.length)
    const draft = draftOf(drafts, name, join(downloadDirectory(root), module, '@v', `${version}.lock`))
    draft.tree = here
    draft.bytes += treeBytes(here)
    draft.usedMs = Math.max(draft.usedMs, lstatSync(here).mtimeMs)
  }
}

function draftOf(drafts: Map<string, Draft>, name: string, lock: string): Draft {
  const known = drafts.get(name)
  if (known !== undefined) return known
  const draft: Draft = { name, lock, tree: undefined, files: [], bytes: 0, usedMs: 0 }
  drafts.set(name, draft)
  return draft
}

function rank(file: string): number {
  return ORDER.indexOf(file.slice(file.lastIndexOf('.') + 1))
}

function finished(draft: Draft): readonly CacheUnit[] {
  return [{ ...draft, kind: 'module', files: draft.files.toSorted((a, b) => rank(a) - rank(b)) }]
}

function listRepositories(directory: string): readonly CacheUnit[] {
  return list(directory)
    .filter(entry => entry.isDirectory())
    .map(({ name }) => {
      const tree = join(directory, name)
      const info = join(directory, `${name}.info`)
      const tops = [tree, info, ...['FETCH_HEAD', 'shallow', 'config', 'packed-refs'].map(file => join(tree, file))]
      const times = tops.flatMap(path => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? [])
      return {
        name: `vcs/${name}`,
        kind: 'repository',
        bytes: treeBytes(tree),
        usedMs: Math.max(0, ...times),
        tree,
        files: lstatSync(info, { throwIfNoEntry: false }) === undefined ? [] : [info],
        lock: join(directory, `${name}.lock`),
      }
    })
}

function addSize(draft: Draft, path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return
  draft.bytes += stats.size
  draft.usedMs = Math.max(draft.usedMs, stats.mtimeMs)
}

/** Of all files below a directory. */
function treeBytes(directory: string): number {
  let bytes = 0
  for (const entry of list(directory)) {
    const path = join(directory, entry.name)
    bytes += entry.isDirectory() ? treeBytes(path) : (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0)
  }
  return bytes
}

/** What is in a directory; nothing where it is not there, or goes while we look. */
export function list(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch (error) {
    if (isNotFound(error)) return []
    throw error
  }
}
