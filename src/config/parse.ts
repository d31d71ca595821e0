import { type Credential, CredentialError, parseCredentials, secretProblem } from '../credentials/credential.ts'
import { parseKnownHosts, parsePrivateKey, SshInputError } from '../credentials/ssh-key.ts'
import { type ProxyEntry, ProxyListError, parseProxyList } from '../go/proxy-list.ts'
import { parseArchitecture } from '../install/platform.ts'

/** A value that an input does not take. `expected` completes the sentence "expected …". */
export class InvalidValue extends Error {
  override readonly name = 'InvalidValue'

  constructor(expected: string, options?: ErrorOptions) {
    super(`expected ${expected}`, options)
  }
}

/** Turns an input's text, trimmed and never empty, into its value; throws {@link InvalidValue}. */
export type Parser<T> = (text: string) => T

export const parseText: Parser<string> = text => text

/** YAML 1.2 core schema booleans, as @actions/core reads them. */
export const parseBoolean: Parser<boolean> = text => {
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  throw new InvalidValue('true or false')
}

const DURATION_UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** `500ms`, `30s`, `10m`, `1h`, or several in a row (`1m30s`), as milliseconds. Zero is refused: no wait of nothing makes sense. */
export const parseDuration: Parser<number> = text => {
  const expected = 'e.g. 500ms, 30s or 10m'
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) throw new InvalidValue(expected)
  let total = 0
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g))
    total += Number(amount) * (DURATION_UNITS_MS[unit ?? ''] ?? Number.NaN)
  // setTimeout takes 2^31 - 1 ms; a day is more than any job has.
  if (!(total >= 1 && total <= 86_400_000)) throw new InvalidValue(`${expected}, from 1ms to 24h`)
  return Math.round(total)
}

const AGE_UNITS_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
}

/** `30d`, `12h`, `2w`: how long ago, as milliseconds. */
export const parseAge: Parser<number> = text => {
  const match = /^(\d{1,6})([smhdw])$/.exec(text)
  const ageMs = Number(match?.[1]) * (AGE_UNITS_MS[match?.[2] ?? ''] ?? Number.NaN)
  if (!(ageMs > 0)) throw new InvalidValue('e.g. 30d, 12h or 2w')
  return ageMs
}

const SIZE_UNITS_BYTES: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
}

/** `64KiB`, `2GiB` and so on, as bytes. */
export const parseSize: Parser<number> = text => {
  const match = /^(\d+(?:\.\d+)?) ?([KMGT]i?B|B)$/.exec(text)
  const bytes = Math.round(Number(match?.[1]) * (SIZE_UNITS_BYTES[match?.[2] ?? ''] ?? Number.NaN))
  if (!Number.isSafeInteger(bytes)) throw new InvalidValue('e.g. 64KiB, 500MiB or 2GiB')
  return bytes
}

/** A whole number within bounds. */
export function parseInteger(low: number, high: number): Parser<number> {
  return text => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= low && value <= high)) throw new InvalidValue(`a whole number from ${low} to ${high}`)
    return value
  }
}

/** `auto` or what `parser` takes. */
export function parseAutoOr<T>(parser: Parser<T>, expected: string): Parser<'auto' | T> {
  return text => {
    if (text === 'auto') return 'auto'
    try {
      return parser(text)
    } catch (error) {
      throw new InvalidValue(`auto or ${expected}`, { cause: error })
    }
  }
}

export function parseOneOf<const T extends string>(...allowed: readonly T[]): Parser<T> {
  return text => {
    const found = allowed.find(value => value === text)
    if (found === undefined) throw new InvalidValue(`one of ${allowed.join(', ')}`)
    return found
  }
}

/** Separated by commas or newlines; empty items are dropped. */
export const parseList: Parser<readonly string[]> = text =>
  text
    .split(/[,\n]/)
    .map(item => item.trim())
    .filter(item => item !== '')

/** A token: one word. */
export const parseSecretWord: Parser<string> = text => {
  if (secretProblem(text) !== undefined) throw new InvalidValue('one token, without white space or line breaks in it')
  return text
}

/** netrc entries. */
export const parseCredentialEntries: Parser<readonly Credential[]> = text => reworded(parseCredentials, text)

/** In PEM or OpenSSH form; the value ends with a line feed. */
export const parseSshPrivateKey: Parser<string> = text => reworded(parsePrivateKey, text)

/** Lines of known_hosts. */
export const parseSshKnownHosts: Parser<readonly string[]> = text => reworded(parseKnownHosts, text)

function reworded<T>(parser: Parser<T>, text: string): T {
  try {
    return parser(text)
  } catch (error) {
    if (!(error instanceof CredentialError || error instanceof SshInputError)) throw error
    throw new InvalidValue(error.message, { cause: error })
  }
}

/** An http or https URL without user and password. */
export const parseUrl: Parser<string> = text => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new InvalidValue('an http or https URL without user and password')
  return text
}

/** A list of such URLs, of at least one. */
export const parseUrls: Parser<readonly string[]> = text => {
  const urls = parseList(text)
  if (urls.length === 0) throw new InvalidValue('http or https URLs without user and password')
  return urls.map(parseUrl)
}

/** As Node, setup-go or go spells it; the value is GOARCH. */
export const parseArchitectureName: Parser<string> = text => {
  const goarch = parseArchitecture(text)
  if (goarch === undefined) throw new InvalidValue('an architecture such as x64, x86, arm64 or riscv64')
  return goarch
}

/** GOPROXY as go reads it. Newlines stand for commas, so that YAML lists are possible. */
export const parseGoProxy: Parser<readonly ProxyEntry[]> = text => {
  try {
    return parseProxyList(text.replace(/\s*\r?\n\s*/g, ','))
  } catch (error) {
    if (!(error instanceof ProxyListError)) throw error
    throw new InvalidValue(`a GOPROXY list such as https://proxy.example.com|direct (${error.message})`, {
      cause: error,
    })
  }
}

/** Globs of module path prefixes (GOPRIVATE and its kin), normalised to commas. White space inside a glob is a missing comma. */
export const parsePatterns: Parser<string> = text => {
  const globs = parseList(text)
  if (globs.some(glob => /\s/.test(glob)))
    throw new InvalidValue('globs of module path prefixes, separated by commas or newlines')
  return globs.join(',')
}

const TOOLCHAIN = /^(local|auto|path|go\d+(\.\d+)*([a-z]+\d+)?(-[\w.-]+)?)(\+(auto|path))?$/

/** GOTOOLCHAIN. Source: go.dev/doc/toolchain#select. */
export const parseToolchain: Parser<string> = text => {
  if (!TOOLCHAIN.test(text))
    throw new InvalidValue('a GOTOOLCHAIN value such as local, auto, go1.25.0 or go1.25.0+auto')
  return text
}

/** The runner's toJSON(matrix): an object, or null for a job without matrix. Keys are sorted, so that the order in the workflow does not show. */
export const parseMatrix: Parser<string> = text => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new InvalidValue('a JSON object or null, as ${{ toJSON(matrix) }} gives it', { cause: error })
  }
  if (typeof value !== 'object' || Array.isArray(value))
    throw new InvalidValue('a JSON object or null, as ${{ toJSON(matrix) }} gives it')
  return value === null ? '' : canonicalJson(value)
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
