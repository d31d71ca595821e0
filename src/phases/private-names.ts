import { homedir } from 'node:os'
import { moduleKey } from '../go/module-path.ts'
import { isPublicHome } from '../modules/mirrors/probe/probe-plan.ts'
import { isWellKnownMirror } from '../modules/mirrors/well-known-mirrors.ts'
import type { PrivateNames } from '../report/doctor-redaction.ts'
import type { Prepared } from './configure.ts'
import type { MirrorCheck } from './mirror-check.ts'
import type { ProjectModules } from './project-modules.ts'

/**
 * What a report that others read should not name. A module counts as public where a well-known mirror has it, or where its path is everybody's;
 * that it matches no pattern is no proof.
 */
export function privateNames(
  prepared: Prepared,
  { modules, mirrors }: { readonly modules: ProjectModules; readonly mirrors: MirrorCheck },
): PrivateNames {
  const { proxyList, defaultProxyHosts, goEnv, config } = prepared
  const entries = proxyList.filter(entry => entry.kind === 'url')
  const wellKnown = new Set(
    entries.filter(entry => isWellKnownMirror(entry, defaultProxyHosts)).map(({ label }) => label),
  )
  const published = new Set(
    mirrors.measurements.filter(({ url }) => wellKnown.has(url)).flatMap(({ has }) => has.map(({ path }) => path)),
  )
  const hidden = [...modules.public, ...modules.private].filter(
    ({ path }) => !published.has(path) && !isPublicHome(path),
  )
  const patterns = ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOINSECURE'].flatMap(name => goEnv.get(name).split(','))
  const mirrorHosts = entries
    .filter(({ label }) => !wellKnown.has(label))
    .flatMap(({ url }) => (url.startsWith('file:') ? [] : [new URL(url).host, new URL(url).hostname]))
  const proxies = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].flatMap(name =>
    hostOf(config.childEnvironment[name] ?? ''),
  )
  return {
    modules: [...hidden.map(moduleKey), ...hidden.map(({ path }) => path), ...modules.main],
    // `*` names nobody.
    hosts: [
      ...patterns.map(pattern => pattern.trim()).filter(pattern => /[a-z0-9]/i.test(pattern)),
      ...modules.private.map(hostOfModule),
      ...mirrorHosts,
      ...proxies,
    ],
    directories: [config.workingDirectory, goEnv.get('GOMODCACHE'), goEnv.get('GOCACHE'), homedir()].filter(
      directory => directory.length > 1,
    ),
  }
}

function hostOfModule({ path }: { readonly path: string }): string {
  return path.split('/', 1)[0] ?? ''
}

function hostOf(value: string): readonly string[] {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  return value !== '' && URL.canParse(text) ? [new URL(text).host, new URL(text).hostname] : []
}
