import type { ObservedFacts } from '../config/contradictions.ts'
import type { CredentialRow } from '../report/doctor.ts'
import type { Prepared } from './configure.ts'
import type { MirrorCheck } from './mirror-check.ts'
import { mirrorSettings } from './network.ts'
import type { ProjectModules } from './project-modules.ts'
import { configurationFacts } from './settings.ts'

/** The configuration, beside what was seen of mirrors, repositories and the disk. */
export function observedFacts(seen: {
  readonly prepared: Prepared
  readonly modules: ProjectModules
  readonly mirrors: MirrorCheck
  readonly credentials: readonly CredentialRow[]
}): ObservedFacts {
  const { prepared, modules, mirrors, credentials } = seen
  const { config, goEnv, netrc, defaultProxyHosts } = prepared
  const goAuth = goEnv.get('GOAUTH')
  return {
    ...configurationFacts(prepared),
    missingModules: modules.public.length + modules.private.length - modules.present,
    proxies: mirrorSettings({ config, netrc, goAuth, defaultProxyHosts, remainingMs: () => 0 }).proxies,
    loopbackServers: mirrors.onLoopback.map(url => new URL(url)),
    failingMirrors: new Set(mirrors.measurements.filter(({ state }) => state === 'dead').map(({ url }) => url)),
    privateHosts: credentials.map(({ host, modules, uses, result }) => ({
      host,
      modules,
      hasCredential: uses.length > 0,
      works: result === 'not-asked' ? undefined : result === 'works',
    })),
  }
}
