import { tmpdir } from 'node:os'
import { createDirectorySource } from '../modules/mirrors/directory-source.ts'
import { createDirectoryStore } from './directory/directory-store.ts'
import { createGitHubStore } from './github/github-store.ts'
import { readCertificates, readProxies } from './network-environment.ts'
import { createS3Store } from './s3/s3-store.ts'
import { defaultRegion, type S3Settings } from './s3/settings.ts'
import type { CacheStore } from './store.ts'
import { toolkitEntry } from './toolkit-entry.ts'

/** Which backend, with what each of them needs. */
export type CacheStoreConfig =
  | { readonly kind: 'github'; readonly environment: Readonly<Record<string, string | undefined>> }
  | { readonly kind: 'directory'; readonly path: string; readonly maxBytes: number }
  | {
      readonly kind: 's3'
      readonly settings: S3Settings
      readonly environment: Readonly<Record<string, string | undefined>>
      /** What all modules together may take to come. */
      readonly modulesTimeoutMs: number
    }

/** Opens a backend. Nothing is read or asked before something is restored or saved; what cannot be reached then is an outcome. */
export function createCacheStore(config: CacheStoreConfig): CacheStore {
  switch (config.kind) {
    case 'github': {
      const { environment } = config
      const temporaryDirectory = environment['RUNNER_TEMP'] || tmpdir()
      return createGitHubStore({ environment, temporaryDirectory, toolkit: toolkitEntry() })
    }
    case 'directory':
      return createDirectoryStore({
        ...config,
        openSource: place => createDirectorySource({ ...place, kind: 'directory' }),
      })
    case 's3': {
      const { environment, ...options } = config
      return createS3Store({
        ...options,
        proxies: readProxies(environment),
        certificates: readCertificates(environment),
        defaultRegion: defaultRegion(options.settings, environment),
      })
    }
  }
}
