import type { ModuleSource } from '../../modules/source.ts'
import type { CacheStore } from '../store.ts'
import { restoreStoredEntry } from './entry-restore.ts'
import { saveStoredEntry } from './entry-save.ts'
import { storeLayout } from './layout.ts'
import { createDirectoryModuleStore } from './module-store.ts'
import { recordingUse } from './use-recording-source.ts'

export interface DirectoryStoreOptions {
  /** Made where it is missing. Jobs on several machines may share it. */
  readonly path: string
  /** Of modules and entries together. */
  readonly maxBytes: number
  /** Reads modules of a directory in GOPROXY layout. */
  readonly openSource: (options: { readonly directory: string; readonly label: string }) => ModuleSource
}

/** A directory: modules as content, build entries as one archive with a manifest each. */
export function createDirectoryStore(options: DirectoryStoreOptions): CacheStore {
  const layout = storeLayout(options.path)
  const space = { layout, maxBytes: options.maxBytes }
  const source = recordingUse(options.openSource({ directory: layout.modules, label: options.path }), layout.modules)
  return {
    kind: 'directory',
    label: options.path,
    entries: {
      restore: request => restoreStoredEntry(layout, request),
      save: request => saveStoredEntry(space, request),
    },
    modules: createDirectoryModuleStore(space, source),
    close: () => source.close(),
  }
}
