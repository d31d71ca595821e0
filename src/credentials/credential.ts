/** User and password for one host over HTTPS, or for what is below one path of it. */
export interface Credential {
  /** Lower case, with the port where it is not 443. */
  readonly host: string
  /** Without slashes at its ends; '' is the whole host. */
  readonly path: string
  readonly login: string
  readonly password: string
}

/** A line of the input `credentials` that is none. The message never holds a value but the host. */
export class CredentialError extends Error {
  override readonly name = 'CredentialError'
}

const FORM = 'machine HOST[/PATH] login USER password SECRET'

/**
 * Reads netrc entries, each on a line of its own or over several, as netrc files have them. Stricter than netrc: nothing is passed over
 * in silence, and no value can be more than it says when it is written into a file of git's or netrc's.
 *
 * @throws CredentialError
 */
export function parseCredentials(text: string): readonly Credential[] {
  const words = text.split(/\s+/).filter(word => word !== '')
  const found: Credential[] = []
  for (let at = 0; at < words.length; at += 6) {
    const credential = parseEntry(words.slice(at, at + 6), found.length + 1)
    if (found.some(other => other.host === credential.host && other.path === credential.path))
      throw new CredentialError(`two entries for ${scopeOf(credential)}: only one of them could be used`)
    found.push(credential)
  }
  if (found.length === 0) throw new CredentialError(`an entry such as ${FORM}`)
  return Object.freeze(found)
}

/** The place that a credential is for: `host` or `host/path`. */
export function scopeOf({ host, path }: Pick<Credential, 'host' | 'path'>): string {
  return path === '' ? host : `${host}/${path}`
}

/** The narrowest first: where several fit, the longest path wins. */
export function byScope(credentials: readonly Credential[]): readonly Credential[] {
  return credentials.toSorted((a, b) => b.path.length - a.path.length || (scopeOf(a) < scopeOf(b) ? -1 : 1))
}

/** The credential for `HOST/PATH`, which may be a module's or a repository's; whole elements of the path count. */
export function findCredential(credentials: readonly Credential[], place: string): Credential | undefined {
  return byScope(credentials).find(credential => isBelow(place, scopeOf(credential)))
}

function isBelow(place: string, scope: string): boolean {
  // A repository is named with and without `.git`.
  return [scope, `${scope}.git`].some(start => place === start || place.startsWith(`${start}/`))
}

function parseEntry(words: readonly string[], number: number): Credential {
  const wrong = (problem: string): CredentialError => new CredentialError(`${FORM} (entry ${number}: ${problem})`)
  const [keyword, machine = '', ...rest] = words
  if (keyword !== 'machine') throw wrong('it does not begin with machine')
  const values = new Map<string, string>()
  for (let at = 0; at < rest.length; at += 2) values.set(rest[at] ?? '', rest[at + 1] ?? '')
  const [login = '', password = ''] = [values.get('login'), values.get('password')]
  if (login === '' || password === '' || values.size !== 2) throw wrong('it needs one login and one password')
  const place = parsePlace(machine)
  if (typeof place === 'string') throw wrong(place)
  const problem = loginProblem(login) ?? secretProblem(password)
  if (problem !== undefined) throw wrong(problem)
  return Object.freeze({ ...place, login, password })
}

// What RFC 1123 and module paths have in common; a port may follow.
const HOST = /^(?=.{1,253}(?::|$))[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[1-9][0-9]{0,4})?$/
const PATH_ELEMENT = /^(?!\.{1,2}$)(?:[A-Za-z0-9._~+-]|%[0-9A-Fa-f]{2})+$/

function parsePlace(machine: string): Pick<Credential, 'host' | 'path'> | string {
  if (machine.includes('://')) return 'the host is written without https://'
  const [first = '', ...elements] = machine.replace(/\/+$/, '').split('/')
  const host = first.toLowerCase().replace(/:443$/, '')
  if (!HOST.test(host)) return 'the host is no plain host name'
  // `%2e%2e` would be a path trick, `%2f` a slash that the other side may not see as one.
  const isOdd = elements.some(element => !PATH_ELEMENT.test(element) || /%(2e|2f|5c|0|1|7f)/i.test(element))
  return isOdd ? 'the path has an odd character' : { host, path: elements.join('/') }
}

function loginProblem(login: string): string | undefined {
  // Basic authentication ends the user at the first colon: RFC 7617, 2.
  return /^[\x21-\x39\x3b-\x7e]+$/.test(login) ? undefined : 'the login has a colon or an odd character'
}

/** Why a text cannot be a token or password; a line break would begin another line of git's credential protocol (git-credential(1)). */
export function secretProblem(secret: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(secret)
    ? 'the secret has white space or a control character'
    : undefined
}
