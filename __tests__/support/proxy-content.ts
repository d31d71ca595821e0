import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SyntheticModule } from './module-builder.ts'
import { errorCode } from './system-error.ts'

export interface Content {
  readonly body: Buffer
  readonly contentType: string
}

/** What a path of the GOPROXY protocol (go.dev/ref/mod#goproxy-protocol) stands for; undefined is 404. */
export type ContentSource = (path: string) => Promise<Content | undefined>

const TYPES: Readonly<Record<string, string>> = {
  info: 'application/json',
  mod: 'text/plain; charset=utf-8',
  zip: 'application/zip',
}

export function contentOfModules(modules: readonly SyntheticModule[]): ContentSource {
  const files = new Map<string, Content>()
  const versions = new Map<string, SyntheticModule[]>()
  for (const module of modules) {
    const base = `/${escapeUpperCase(module.path)}/@v/${escapeUpperCase(module.version)}`
    for (const kind of ['info', 'mod', 'zip'] as const) files.set(`${base}.${kind}`, content(kind, module[kind]))
    versions.set(module.path, [...(versions.get(module.path) ?? []), module])
  }
  for (const [path, known] of versions) {
    const list = known.map(module => `${module.version}\n`).join('')
    files.set(`/${escapeUpperCase(path)}/@v/list`, content('list', Buffer.from(list)))
    const latest = known.at(-1)
    if (latest !== undefined) files.set(`/${escapeUpperCase(path)}/@latest`, content('info', latest.info))
  }
  return path => Promise.resolve(files.get(path))
}

/** A directory in GOPROXY layout, e.g. `cache/download` of a GOMODCACHE. Where `list` is missing, it is made from the `.info` files. */
export function contentOfDirectory(root: string): ContentSource {
  return async path => {
    if (path.split('/').includes('..')) return undefined
    const kind = path.slice(path.lastIndexOf('.') + 1)
    const found = await readOrMissing(join(root, path))
    if (found !== undefined) return content(kind, found)
    return path.endsWith('/@v/list') ? listOf(join(root, path, '..')) : undefined
  }
}

/** Files by path, below a prefix such as `/sumdb/sum.example.com/`: what a checksum database serves (database-twin.ts). */
export function contentOfFiles(files: ReadonlyMap<string, Buffer>, prefix = '/'): ContentSource {
  return path => {
    const body = path.startsWith(prefix) ? files.get(path.slice(prefix.length)) : undefined
    return Promise.resolve(body === undefined ? undefined : content('text', body))
  }
}

async function listOf(directory: string): Promise<Content | undefined> {
  try {
    const names = await readdir(directory)
    const versions = names.filter(name => name.endsWith('.info')).map(name => `${name.slice(0, -'.info'.length)}\n`)
    return content('list', Buffer.from(versions.join('')))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function readOrMissing(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')
}

function content(kind: string, body: Buffer): Content {
  return { body, contentType: TYPES[kind] ?? 'text/plain; charset=utf-8' }
}

function escapeUpperCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, letter => `!${letter.toLowerCase()}`)
}
