import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { EntryKind } from '../store.ts'

/** Where a directory store keeps what. */
export interface StoreLayout {
  readonly root: string
  /** GOPROXY layout: `GOPROXY=file://…` reads it. */
  readonly modules: string
  /** What is being written, on the same file system: a kill leaves its rests here only. */
  readonly temporary: string
  /** How much there is, for all writers: a hint. */
  readonly usage: string
  /** Manifests and archives. */
  entries(name: EntryKind): string
}

export function storeLayout(root: string): StoreLayout {
  return Object.freeze({
    root,
    modules: join(root, 'modules'),
    temporary: join(root, 'tmp'),
    usage: join(root, 'usage.json'),
    entries: (name: EntryKind) => join(root, 'entries', name),
  })
}

/** A new name in the directory of temporaries. */
export function temporaryPath(layout: StoreLayout): string {
  return join(layout.temporary, `${process.pid}-${randomBytes(8).toString('hex')}.tmp`)
}
