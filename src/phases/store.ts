import { createCacheStore } from '../cache/create-store.ts'
import type { CacheStore } from '../cache/store.ts'
import type { Backend } from '../config/config.ts'
import type { PhaseContext, Prepared } from './configure.ts'

/** The store of the configuration; undefined where nothing is cached. */
export function openStore(prepared: Prepared, context: PhaseContext): CacheStore | undefined {
  const { config, plan } = prepared
  const wanted = (config.cache.modules && plan.actions.modulesEntry) || (config.cache.build && plan.actions.buildEntry)
  return wanted ? openBackend(config.cache.backend, context.environment) : undefined
}

/** Opens a backend; GitHub's service is found by what the runner puts into the environment. */
export function openBackend(backend: Backend, environment: PhaseContext['environment']): CacheStore {
  return createCacheStore(backend.kind === 'github' ? { kind: 'github', environment } : backend)
}
