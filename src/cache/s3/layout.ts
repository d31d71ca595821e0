import { randomBytes } from 'node:crypto'
import { moduleFilePath } from '../../modules/module-files.ts'
import type { ModuleFile } from '../../modules/source.ts'
import { bestCompression } from '../archive.ts'
import { keyFileName } from '../key-file-name.ts'
import type { EntryKind } from '../store.ts'

/** GOPROXY layout: a bucket that is readable over HTTP serves plain go, too. */
export function moduleObject(prefix: string, { module, kind }: ModuleFile): string {
  return moduleObjectOf(prefix, moduleFilePath(module, kind))
}

/** The same for a path below GOMODCACHE's `cache/download`. */
export function moduleObjectOf(prefix: string, path: string): string {
  return `${prefix}modules/${path}`
}

/** Manifests lie apart from archives, so that a look-up lists nothing else. */
export function manifestFolder(prefix: string, name: EntryKind): string {
  return `${prefix}entries/${name}/manifests/`
}

export function manifestObject(prefix: string, name: EntryKind, key: string): string {
  return `${manifestFolder(prefix, name)}${keyFileName(key)}.json`
}

/** @param file as the manifest has it */
export function archiveObject(prefix: string, name: EntryKind, file: string): string {
  return `${prefix}entries/${name}/archives/${file}`
}

/** A name of its own for each writer of a key: the manifest says which counts. */
export function newArchiveFile(key: string): string {
  return `${keyFileName(key)}-${randomBytes(6).toString('hex')}${bestCompression().extension}`
}
