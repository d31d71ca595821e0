import { createCacheStore } from '../cache/create-store.ts'
import type { CacheStore } from '../cache/store.ts'
import type { Backend } from '../config/backend.ts'
import type { PhaseContext, Prepared } from './configure.ts'

/** The store of the configuration; undefined where nothing is cached. */
export function openStore(prepared: Prepared, context: PhaseContext): CacheStore | undefined {
  const { config, plan } = prepared
  const wanted = (config.cache.modules && plan.actions.modulesEntry) || (config.cache.build && plan.actions.buildEntry)
  return wanted ? openBackend(config.cache, context.environment) : undefined
}

/** Opens a backend; GitHub's service and AWS's credentials are found by what is in the environment. */
export function openBackend(
  { backend, timeoutMs }: { readonly backend: Backend; readonly timeoutMs: number },
  environment: PhaseContext['environment'],
): CacheStore {
  switch (backend.kind) {
    case 'github':
      return createCacheStore({ kind: 'github', environment })
    case 'directory':
      return createCacheStore(backend)
    case 's3':
      return createCacheStore({ kind: 's3', settings: backend, environment, modulesTimeoutMs: timeoutMs })
  }
}
