import type { ModuleVersion } from '../../../go/module-path.ts'
import type { ProxyEntry, ProxyUrl } from '../../../go/proxy-list.ts'
import type { FallbackPolicy } from '../fall-through.ts'
import { isWellKnownMirror } from '../well-known-mirrors.ts'

/** What of GOPROXY decides who may hear of what. */
export interface ListFacts {
  readonly entries: readonly ProxyEntry[]
  readonly policy: FallbackPolicy
  /** Hosts of the proxies that the Go distribution names itself. */
  readonly defaultProxyHosts: readonly string[]
}

/**
 * Neighbours in GOPROXY of which the later hears of a path as soon as the earlier fails: their order is a matter of taste. Between two
 * groups stands a boundary: the later one hears only what the earlier one says it does not have.
 */
export type MirrorGroup = readonly ProxyUrl[]

/** Parts the URLs of GOPROXY at the boundaries that the contract's table for `goproxy-fallback` draws. */
export function mirrorGroups(facts: ListFacts): readonly MirrorGroup[] {
  const groups: ProxyUrl[][] = []
  let isOpen = false
  for (const entry of facts.entries) {
    if (entry.kind !== 'url') continue
    if (isOpen) groups.at(-1)?.push(entry)
    else groups.push([entry])
    isOpen = mayBeLeft(entry, facts)
  }
  return groups
}

/** Whether the entry after this one may hear of a path because this one failed. */
export function mayBeLeft(entry: ProxyUrl, { policy, defaultProxyHosts }: ListFacts): boolean {
  if (entry.fallBackOnError || policy === 'any') return true
  return policy === 'auto' && isWellKnownMirror(entry, defaultProxyHosts)
}

/** So many of them, spread evenly, the same ones each time. */
export function sample<T>(items: readonly T[], limit: number): readonly T[] {
  if (items.length <= limit) return items
  return Array.from({ length: limit }, (_, index) => items[Math.floor((index * items.length) / limit)]).filter(
    item => item !== undefined,
  )
}

/** Homes of modules that anybody can have: their names give nothing away. */
const PUBLIC_HOMES = [
  'cloud.google.com/go',
  'go.opentelemetry.io/',
  'go.uber.org/',
  'golang.org/x/',
  'google.golang.org/',
  'gopkg.in/yaml.',
  'k8s.io/',
  'sigs.k8s.io/',
] as const

/** Asked for where the project has no module that may be: small, public, and not going away. */
export const STAND_IN: ModuleVersion = Object.freeze({ path: 'golang.org/x/mod', version: 'v0.17.0' })

export function isPublicHome(path: string): boolean {
  return PUBLIC_HOMES.some(
    home =>
      path === home ||
      path.startsWith(home.endsWith('/') ? home : `${home}/`) ||
      (home.endsWith('.') && path.startsWith(home)),
  )
}

/**
 * What a group may be asked for: everything, for the first; for a later one what every mirror before it said it does not have, as go would
 * come to ask it, and what is public anyway.
 *
 * @param lackedBefore modules that all mirrors of the groups before answered 404 or 410 for; undefined: there is no group before
 */
export function askable(
  modules: readonly ModuleVersion[],
  lackedBefore: ReadonlySet<ModuleVersion> | undefined,
): readonly ModuleVersion[] {
  if (lackedBefore === undefined) return modules
  return modules.filter(module => lackedBefore.has(module) || isPublicHome(module.path))
}
