import { createHash } from 'node:crypto'
import { lutimesSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import type { TrackedEntry } from './tracked-files.ts'

/** A time that a file or directory gets. */
export interface StableTime {
  /** Below the top of the work tree; '' is the top. */
  readonly path: string
  readonly mtimeMs: number
}

export interface StableDirectory extends StableTime {
  /** What git has in it: only where nothing else is there the time is set. */
  readonly names: ReadonlySet<string>
}

export interface StableTimes {
  readonly files: readonly StableTime[]
  /** The deepest first. */
  readonly directories: readonly StableDirectory[]
}

/**
 * Which times clean files get, and directories in which everything is clean: derived from the hash of the content, so that the same
 * content has the same time in each checkout, and another content another. go takes size, mode and time of what a test opens for its
 * content (cmd/go/internal/test/test.go hashOpen, hashStat), and a checkout makes every file new: golang/go#58571.
 */
export function stableTimes(entries: readonly TrackedEntry[]): StableTimes {
  const files = entries.filter(({ state, mode }) => state === 'clean' && mode.startsWith('100'))
  return {
    files: files.map(({ path, hash }) => ({ path, mtimeMs: timeOfHash(hash) })),
    directories: directoryTimes(entries),
  }
}

// Between November 2004 and March 2022: old enough for go, which trusts no file younger than two seconds, and 2^39 different times.
const FIRST_MS = 2 ** 40
const SPAN_MS = 2 ** 39

/** @param hash hexadecimal, 13 digits at least */
export function timeOfHash(hash: string): number {
  return FIRST_MS + (Number.parseInt(hash.slice(0, 13), 16) % SPAN_MS)
}

interface Folder {
  readonly folders: Map<string, Folder>
  /** `mode hash` by name. */
  readonly leaves: Map<string, string>
  isClean: boolean
}

function directoryTimes(entries: readonly TrackedEntry[]): readonly StableDirectory[] {
  const top = newFolder()
  for (const { path, mode, hash, state } of entries) {
    const names = path.split('/')
    const last = names.pop() ?? ''
    let folder = top
    const spoils = state === 'changed'
    for (const name of names) {
      if (spoils) folder.isClean = false
      const next = folder.folders.get(name) ?? newFolder()
      folder.folders.set(name, next)
      folder = next
    }
    if (spoils) folder.isClean = false
    folder.leaves.set(last, `${mode} ${hash}`)
  }
  const found: StableDirectory[] = []
  hashFolder(top, '', found)
  return found
}

function newFolder(): Folder {
  return { folders: new Map(), leaves: new Map(), isClean: true }
}

/** As git hashes a tree, from what is in it: names, modes, hashes. */
function hashFolder(folder: Folder, path: string, found: StableDirectory[]): string {
  const below = [...folder.folders].map(
    ([name, inner]) => `40000 ${hashFolder(inner, path === '' ? name : `${path}/${name}`, found)}\t${name}`,
  )
  const lines = [...below, ...[...folder.leaves].map(([name, leaf]) => `${leaf}\t${name}`)].toSorted()
  const hash = createHash('sha256').update(lines.join('\0')).digest('hex')
  if (folder.isClean)
    found.push({ path, mtimeMs: timeOfHash(hash), names: new Set([...folder.folders.keys(), ...folder.leaves.keys()]) })
  return hash
}

/**
 * Sets the times. What is not there, is of another kind than git says, or belongs to somebody else is left alone. Links are not followed.
 *
 * @returns how many files and directories have their time now
 */
export function setStableTimes(
  top: string,
  { files, directories }: StableTimes,
): { readonly set: number; readonly left: number } {
  let set = 0
  for (const { path, mtimeMs } of files) if (attempt(() => setFileTime(join(top, path), mtimeMs))) set++
  for (const directory of directories) if (attempt(() => setDirectoryTime(top, directory))) set++
  return { set, left: files.length + directories.length - set }
}

function setFileTime(path: string, mtimeMs: number): boolean {
  if (!lstatSync(path).isFile()) return false
  lutimesSync(path, mtimeMs / 1000, mtimeMs / 1000)
  return true
}

function setDirectoryTime(top: string, { path, mtimeMs, names }: StableDirectory): boolean {
  const directory = join(top, path)
  if (!lstatSync(directory).isDirectory()) return false
  const there = readdirSync(directory).filter(name => path !== '' || name !== '.git')
  if (there.length !== names.size || !there.every(name => names.has(name))) return false
  lutimesSync(directory, mtimeMs / 1000, mtimeMs / 1000)
  return true
}

function attempt(act: () => boolean): boolean {
  try {
    return act()
  } catch (error) {
    if (isNotFound(error) || hasErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) return false
    throw error
  }
}
