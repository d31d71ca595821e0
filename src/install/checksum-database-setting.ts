import { ChecksumDatabaseError } from './checksum-database-error.ts'
import { parseVerifierKey, type VerifierKey } from './signed-note.ts'

/** GOSUMDB, read. */
export interface ChecksumDatabaseSetting {
  /** `host[/path]`: part of the URLs through a proxy, and where the database itself is. */
  readonly name: string
  readonly key: VerifierKey
  /** Given by the user: asked directly, past all proxies. Without slash at the end. */
  readonly url: string | undefined
}

const DEFAULT_DATABASE = 'sum.golang.org'

/** Source: cmd/go/internal/modfetch/key.go knownGOSUMDB. */
const KNOWN_KEYS: ReadonlyMap<string, string> = new Map([
  [DEFAULT_DATABASE, 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'],
])

/** The same database under a name that can be reached in China. Source: cmd/go/internal/modfetch/sumdb.go dbDial. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['sum.golang.google.cn', `${DEFAULT_DATABASE} https://sum.golang.google.cn`],
])

/**
 * Reads GOSUMDB as cmd/go does: a known name or a key, and optionally a URL. Empty is the default.
 * Source: cmd/go/internal/modfetch/sumdb.go dbDial.
 *
 * @throws ChecksumDatabaseError `disabled` or `invalid-setting`
 */
export function parseChecksumDatabase(value: string): ChecksumDatabaseSetting {
  const [given = DEFAULT_DATABASE, url, ...rest] = (ALIASES.get(value.trim()) ?? value).split(/\s+/).filter(Boolean)
  if (given === 'off')
    throw new ChecksumDatabaseError(
      'disabled',
      'GOSUMDB is off: without the checksum database a Go that is downloaded cannot be verified',
    )
  if (rest.length > 0) throw invalid('too many fields: expected a name or key, and optionally a URL')
  const key = parseVerifierKey(KNOWN_KEYS.get(given) ?? given)
  if (!isDatabaseName(key.name)) throw invalid(`the name must be host[/path], got ${JSON.stringify(key.name)}`)
  if (url !== undefined && !URL.canParse(url)) throw invalid('the second field is not a URL')
  return Object.freeze({ name: key.name, key, url: url?.replace(/\/+$/, '') })
}

/** "No funny business in the database name": it becomes part of URLs. */
function isDatabaseName(name: string): boolean {
  if (name.endsWith('/') || !URL.canParse(`https://${name}`)) return false
  const url = new URL(`https://${name}`)
  return url.host !== '' && url.username === '' && url.href === `https://${name}${url.pathname === '/' ? '/' : ''}`
}

function invalid(message: string): ChecksumDatabaseError {
  return new ChecksumDatabaseError('invalid-setting', `GOSUMDB: ${message}`)
}
