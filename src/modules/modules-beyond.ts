import { copyFile, link, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type ModuleVersion, unescapeModulePath } from '../go/module-path.ts'
import { hasErrorCode, ifThere, isThere, temporarySibling } from '../system/files.ts'
import { checkInfo } from './module-info.ts'
import { downloadDirectory } from './module-paths.ts'
import type { ModuleFileKind } from './source.ts'

// Modules that later steps fetched beyond what go.mod asks for: `go install example.com/tool@latest`.

/** A file of GOMODCACHE's `cache/download`. */
export interface ModuleCacheFile {
  /** In GOPROXY layout. */
  readonly path: string
  readonly bytes: number
  readonly mtimeMs: number
  /** Of a zip: when go last found its hash to be right, if it ever did. */
  readonly provedAtMs: number | undefined
}

/** What a path in GOPROXY layout is the file of; undefined where go would not put it there. Toolchains are no modules to carry about. */
function parseModuleFilePath(
  path: string,
): { readonly module: ModuleVersion; readonly kind: ModuleFileKind } | undefined {
  const [, escapedPath = '', escapedVersion = '', kind] =
    /^([^\\]+)\/@v\/(v[^/\\]+)\.(info|mod|zip)$/.exec(path) ?? ([] as string[])
  const modulePath = unescapeModulePath(escapedPath)
  if (modulePath === undefined || modulePath === 'golang.org/toolchain') return undefined
  if (!/^[a-z0-9.\-+!~_]+$/.test(escapedVersion)) return undefined
  const version = escapedVersion.replace(/!([a-z])/g, (_match, letter: string) => letter.toUpperCase())
  return { module: { path: modulePath, version }, kind: kind as ModuleFileKind }
}

/** The files of GOMODCACHE that are of no known module, and that others may read. */
export async function listModulesBeyond(
  goModCache: string,
  facts: { readonly known: ReadonlySet<string>; readonly isPublic: (modulePath: string) => boolean },
): Promise<readonly ModuleCacheFile[]> {
  const root = downloadDirectory(goModCache)
  const paths = (await walk(root, '')).filter(path => {
    const file = facts.known.has(path) ? undefined : parseModuleFilePath(path)
    return file !== undefined && facts.isPublic(file.module.path)
  })
  const files = await Promise.all(paths.map(async path => describe(root, path)))
  return files.filter(file => file !== undefined)
}

async function describe(root: string, path: string): Promise<ModuleCacheFile | undefined> {
  const [stats, proof] = await Promise.all([
    ifThere(stat(join(root, path))),
    path.endsWith('.zip') ? ifThere(stat(`${join(root, path)}hash`)) : undefined,
  ])
  if (stats?.isFile() !== true) return undefined
  return { path, bytes: stats.size, mtimeMs: stats.mtimeMs, provedAtMs: proof?.mtimeMs }
}

/** Every file in a directory `@v`. */
async function walk(root: string, below: string): Promise<readonly string[]> {
  const entries = (await ifThere(readdir(join(root, below), { withFileTypes: true }))) ?? []
  const parts = await Promise.all(
    entries.map(async entry => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) return path === 'sumdb' ? [] : walk(root, path)
      return entry.isFile() && below.endsWith('/@v') ? [path] : []
    }),
  )
  return parts.flat()
}

/**
 * Puts files of an entry where go looks for them, if nothing is there: without a `.ziphash`, so that go itself checks zips and `.mod` files against
 * go.sum or the checksum database before it uses them. What go could not check (a private module) or would trust unseen is left out.
 *
 * @param from a directory in GOPROXY layout, as hostile as whoever could write the entry
 * @returns the paths that are in GOMODCACHE now
 */
export async function placeModulesBeyond(
  from: string,
  goModCache: string,
  isPublic: (modulePath: string) => boolean,
): Promise<readonly string[]> {
  const root = downloadDirectory(goModCache)
  const placed: string[] = []
  for (const path of await walk(from, '')) {
    const file = parseModuleFilePath(path)
    if (file === undefined || !isPublic(file.module.path)) continue
    const isRight = file.kind !== 'info' || (await isInfoOf(join(from, path), file.module.version))
    if (isRight && (await place(join(from, path), join(root, path), file.kind))) placed.push(path)
  }
  return placed
}

/** Nothing but its version in an `.info` can be checked, and go does not. */
async function isInfoOf(path: string, version: string): Promise<boolean> {
  return checkInfo(await readFile(path), version).kind === 'right'
}

/** Whether the file is there now. A link takes a place only if it is free: what another process has put there meanwhile, it may have verified. */
async function place(from: string, to: string, kind: ModuleFileKind): Promise<boolean> {
  if (await isThere(to)) return true
  // go would believe what that says, whatever the zip.
  if (kind === 'zip' && (await isThere(`${to}hash`))) return false
  await mkdir(dirname(to), { recursive: true })
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return true
    if (hasErrorCode(error, 'EXDEV')) return linkCopy(from, to)
    // Without links there is no safe way, and go fetches them again.
    if (hasErrorCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK')) return false
    throw error
  }
}

/** GOCACHE may be on another file system than GOMODCACHE. */
async function linkCopy(from: string, to: string): Promise<boolean> {
  const sibling = temporarySibling(to)
  try {
    await copyFile(from, sibling)
    await link(sibling, to)
    return true
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return true
    if (hasErrorCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK')) return false
    throw error
  } finally {
    await rm(sibling, { force: true })
  }
}
