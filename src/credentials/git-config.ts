import { scopeOf } from './credential.ts'
import type { Credential } from './credential.ts'
import type { Rewrite } from './plan.ts'

/** A credential and the file that git's helper prints: the two lines of git-credential(1). */
export interface StoredCredential {
  readonly credential: Credential
  readonly file: string
}

/**
 * The file that git's configuration includes. No secret is in it: a helper reads it from its own file when git asks for this host and path.
 * The user's own helpers are set aside for these alone. git takes every section that fits, in this order (git-config(1), gitcredentials(7)), so
 * the narrowest comes last.
 *
 * @param stored the narrowest first
 * @param persist for later steps: a header that the user's configuration sends to these hosts, such as that of a checkout, stays in use
 */
export function renderGitConfig(
  stored: readonly StoredCredential[],
  rewrites: readonly Rewrite[],
  persist: boolean,
): string {
  const sections = [
    ...stored.toReversed().flatMap(({ credential, file }) => credentialSections(credential, file, persist)),
    ...rewrites.map(({ from, to }) => `[url ${quoted(to)}]\n\tinsteadOf = ${quoted(from)}\n`),
  ]
  return `# By go-mod-setup. Nothing of it outlives the job.\n${sections.join('')}`
}

function credentialSections(credential: Credential, file: string, persist: boolean): readonly string[] {
  const scope = scopeOf(credential)
  // git compares whole elements of the path, and a repository has two names.
  const scopes = credential.path === '' || scope.endsWith('.git') ? [scope] : [scope, `${scope}.git`]
  return scopes.map(place => {
    const lines = [
      `[credential ${quoted(`https://${place}`)}]`,
      // An empty one forgets those before it.
      'helper =',
      `helper = ${quoted(helperCommand(file))}`,
      `username = ${quoted(credential.login)}`,
      // A redirect may lead to another host only before anything was said to it; git-config(1), http.followRedirects.
      `[http ${quoted(`https://${place}`)}]`,
      'followRedirects = initial',
      // What the user's own netrc has for this host would be sent first, and a forge says "not found" to one that it knows and that may
      // not read the repository: the helper would never be asked. With an empty user curl does not look there (http.c, CURLOPT_NETRC).
      'emptyAuth = true',
      // Else a header of the user's own would be sent in place of ours.
      ...(persist ? [] : ['extraHeader =']),
    ]
    return `${lines.map(line => (line.startsWith('[') ? line : `\t${line}`)).join('\n')}\n`
  })
}

/** Answers `get`; there is nothing to store, and what was refused must not be erased while another git needs it. */
function helperCommand(file: string): string {
  return `!f() { test "$1" != get || cat ${shellQuoted(file)}; }; f`
}

/** For sh. */
export function shellQuoted(text: string): string {
  return `'${forwardSlashes(text).replaceAll("'", String.raw`'\''`)}'`
}

/** git's and OpenSSH's sh on Windows takes a backslash for a quote. */
export function forwardSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** A value or subsection of git's configuration. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, character => `\\${character}`)}"`
}
