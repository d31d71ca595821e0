/** The host that git-token is for, or why there is none: completes the sentence "git-token: …". */
export type TokenHost =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'problem'; readonly problem: string }

const INSTEAD = 'use credentials, with a line for each host: machine HOST login USER password SECRET'

/**
 * A token must not go to a host that nobody named: all patterns name the same one, letter by letter.
 *
 * @param patterns GOPRIVATE
 */
export function tokenHost(patterns: string): TokenHost {
  const hosts = new Set(patternsOf(patterns).map(pattern => (pattern.split('/', 1)[0] ?? '').toLowerCase()))
  const [host = ''] = hosts
  if (hosts.size === 0)
    return problem(
      'it is for the host that goprivate names, but goprivate is empty; give e.g. goprivate: github.com/acme/*',
    )
  const globs = [...hosts].filter(name => /[*?[\]\\]/.test(name))
  if (globs.length > 0) return problem(`goprivate has a glob in the host (${globs.join(', ')}); ${INSTEAD}`)
  if (hosts.size > 1) return problem(`goprivate names several hosts (${[...hosts].join(', ')}); ${INSTEAD}`)
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/.test(host)) return problem(`goprivate names no plain host; ${INSTEAD}`)
  return { kind: 'host', host }
}

/** Of a list as GOPRIVATE has it; empty ones match nothing and are left out. */
export function patternsOf(list: string): readonly string[] {
  return list
    .split(',')
    .map(pattern => pattern.trim().replace(/\/+$/, ''))
    .filter(pattern => pattern !== '')
}

function problem(text: string): TokenHost {
  return { kind: 'problem', problem: text }
}
