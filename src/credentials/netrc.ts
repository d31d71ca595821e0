import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { hasErrorCode, isNotFound } from '../system/files.ts'

/** One usable line of netrc: a host (`host:port`, since Go 1.24 also with a path) with user and password. */
export interface NetrcEntry {
  readonly machine: string
  readonly login: string
  readonly password: string
}

/**
 * Reads netrc as go does: pairs of tokens, a `machine` starts anew, `macdef` swallows lines up to an empty one, `default` is ignored.
 * Source: cmd/go/internal/auth/netrc.go parseNetrc.
 */
export function parseNetrc(text: string): readonly NetrcEntry[] {
  const entries: NetrcEntry[] = []
  let current = { machine: '', login: '', password: '' }
  let isInMacro = false
  for (const line of text.split('\n')) {
    if (isInMacro) {
      isInMacro = line !== ''
      continue
    }
    const fields = line.split(/\s+/).filter(field => field !== '')
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [token, value] = [fields[at], fields[at + 1] ?? '']
      if (token === 'machine') current = { machine: value, login: '', password: '' }
      else if (token === 'login') current = { ...current, login: value }
      else if (token === 'password') current = { ...current, password: value }
      else if (token === 'macdef') isInMacro = true
      if (current.machine === '' || current.login === '' || current.password === '') continue
      entries.push(current)
      current = { machine: '', login: '', password: '' }
    }
    // There may be only one default, and nothing counts after it.
    if (fields.length % 2 === 1 && fields.at(-1) === 'default') break
  }
  return entries
}

/**
 * The entry for a URL: HTTPS only, the longest prefix of host and path wins, of equal ones the first.
 * Source: cmd/go/internal/auth/auth.go loadCredential.
 */
export function findNetrcEntry(entries: readonly NetrcEntry[], url: URL): NetrcEntry | undefined {
  if (url.protocol !== 'https:') return undefined
  let prefix = `${url.host}${url.pathname}`.replace(/\/$/, '')
  for (;;) {
    const found = entries.find(({ machine }) => machine.replace(/^https:\/\//, '').replace(/\/$/, '') === prefix)
    if (found !== undefined) return found
    const slash = prefix.lastIndexOf('/')
    if (slash === -1) return undefined
    prefix = prefix.slice(0, slash)
  }
}

/** Reads `$NETRC`, else `~/.netrc` (on Windows `_netrc` first). Without the file, or the right to read it, it is empty, as for go. */
export async function readNetrcText(
  environment: Readonly<Record<string, string>>,
  platform: NodeJS.Platform,
): Promise<string> {
  const home = (platform === 'win32' ? environment['USERPROFILE'] : environment['HOME']) || homedir()
  const names = platform === 'win32' ? ['_netrc', '.netrc'] : ['.netrc']
  const paths = environment['NETRC'] ? [environment['NETRC']] : names.map(name => join(home, name))
  for (const path of paths) {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if (!isNotFound(error) && !hasErrorCode(error, 'EACCES', 'EISDIR', 'EPERM')) throw error
    }
  }
  return ''
}

/** The usable lines of {@link readNetrcText}. */
export async function readNetrc(
  environment: Readonly<Record<string, string>>,
  platform: NodeJS.Platform,
): Promise<readonly NetrcEntry[]> {
  return parseNetrc(await readNetrcText(environment, platform))
}
