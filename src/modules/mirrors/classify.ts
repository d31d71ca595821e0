import type { FailureCode } from '../../diagnosis/codes.ts'

/** What asking a mirror for a file can end with, other than with the file. */
export type MirrorFailureCode = Extract<
  FailureCode,
  | 'dns-not-found'
  | 'dns-failure'
  | 'connection-refused'
  | 'connection-reset'
  | 'connect-timeout'
  | 'stall'
  | 'too-slow'
  | 'tls-certificate'
  | 'tls-handshake'
  | 'http2-error'
  | 'scheme-mismatch'
  | 'proxy-unreachable'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'unexpected-status'
  | 'redirect-loop'
  | 'insecure-redirect'
  | 'insecure-credentials'
  | 'not-a-module-proxy'
  | 'corrupt-zip'
  | 'short-body'
  | 'wrong-version'
  | 'checksum-mismatch'
  | 'permission-denied'
  | 'unknown'
>

/**
 * - `transient`: the same mirror may be asked again, within `retries`;
 * - `transient-once`: the same, but what repeats is taken for the truth;
 * - `refused`: 401 and 403, which only public mirrors are known to send by mistake;
 * - `next`: the mirror does not have the file: the next entry is asked, whatever the policy;
 * - `final-for-mirror`: asking this mirror again for this file is no use.
 */
export type FailureClass = 'transient' | 'transient-once' | 'refused' | 'next' | 'final-for-mirror'

/** What to do after a failure, on the mirror that failed. Whether another one may be asked is the proxy list's and the policy's affair. */
export const FAILURE_CLASSES: Readonly<Record<MirrorFailureCode, FailureClass>> = Object.freeze({
  // A name can be missing for a moment while a resolver fails over; a second "no such host" is an answer.
  'dns-not-found': 'transient-once',
  'dns-failure': 'transient',
  'connection-refused': 'transient',
  'connection-reset': 'transient',
  'connect-timeout': 'transient',
  stall: 'transient',
  'too-slow': 'transient',
  'tls-certificate': 'final-for-mirror',
  'tls-handshake': 'transient',
  'http2-error': 'transient',
  'scheme-mismatch': 'final-for-mirror',
  'proxy-unreachable': 'transient',
  unauthorized: 'refused',
  forbidden: 'refused',
  'not-found': 'next',
  'rate-limited': 'transient',
  'server-error': 'transient',
  'unexpected-status': 'final-for-mirror',
  'redirect-loop': 'final-for-mirror',
  'insecure-redirect': 'final-for-mirror',
  'insecure-credentials': 'final-for-mirror',
  'not-a-module-proxy': 'final-for-mirror',
  'corrupt-zip': 'transient',
  'short-body': 'transient',
  // Found by the verification, after the source had delivered: see FetchRequest.distrusted.
  'wrong-version': 'final-for-mirror',
  'checksum-mismatch': 'final-for-mirror',
  // Of a directory that serves as a proxy.
  'permission-denied': 'final-for-mirror',
  // Deny-lists leak as allow-lists do: what we do not know gets one more chance.
  unknown: 'transient-once',
})

/** The code for an HTTP status; undefined for 200, which is no failure. Redirects are followed before this is asked. */
export function codeOfStatus(status: number): MirrorFailureCode | undefined {
  if (status === 200 || status === 206) return undefined
  const known = STATUS_CODES[status]
  if (known !== undefined) return known
  return status >= 500 ? 'server-error' : 'unexpected-status'
}

const STATUS_CODES: Readonly<Record<number, MirrorFailureCode>> = Object.freeze({
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  // From the HTTP proxy on the way, not from the mirror.
  407: 'proxy-unreachable',
  408: 'server-error',
  410: 'not-found',
  // The rest of a file was asked for, and the file is shorter now: it is fetched anew.
  416: 'short-body',
  429: 'rate-limited',
  // What will not be different a second later.
  501: 'unexpected-status',
  505: 'unexpected-status',
  // RFC 6585: a captive portal.
  511: 'not-a-module-proxy',
})

/** Codes of node:net, node:dns, node:tls, OpenSSL, undici and llhttp. */
const ERROR_CODES: Readonly<Record<string, MirrorFailureCode>> = Object.freeze({
  ENOTFOUND: 'dns-not-found',
  ENODATA: 'dns-not-found',
  EAI_AGAIN: 'dns-failure',
  EAI_FAIL: 'dns-failure',
  EAI_MEMORY: 'dns-failure',
  ETIMEOUT: 'dns-failure',
  ESERVFAIL: 'dns-failure',
  ECONNREFUSED: 'connection-refused',
  // Nobody there, or no way to there: what a closed port is on another network.
  EHOSTUNREACH: 'connection-refused',
  ENETUNREACH: 'connection-refused',
  EHOSTDOWN: 'connection-refused',
  ENETDOWN: 'connection-refused',
  EADDRNOTAVAIL: 'connection-refused',
  EACCES: 'connection-refused',
  EPERM: 'connection-refused',
  ECONNRESET: 'connection-reset',
  ECONNABORTED: 'connection-reset',
  EPIPE: 'connection-reset',
  ENETRESET: 'connection-reset',
  UND_ERR_SOCKET: 'connection-reset',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  ERR_SOCKET_CONNECTION_TIMEOUT: 'connect-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'stall',
  UND_ERR_BODY_TIMEOUT: 'stall',
  UND_ERR_INFO: 'http2-error',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'short-body',
  HPE_INVALID_CHUNK_SIZE: 'short-body',
  HPE_INVALID_EOF_STATE: 'short-body',
  HPE_CLOSED_CONNECTION: 'short-body',
  UND_ERR_HEADERS_OVERFLOW: 'not-a-module-proxy',
  // undici's word for an answer other than 200 to CONNECT.
  UND_ERR_ABORTED: 'proxy-unreachable',
  UND_ERR_PRX_TLS: 'proxy-unreachable',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-certificate',
  ERR_TLS_HANDSHAKE_TIMEOUT: 'tls-handshake',
  EPROTO: 'tls-handshake',
  // OpenSSL met bytes that are no TLS: an HTTP server.
  ERR_SSL_WRONG_VERSION_NUMBER: 'scheme-mismatch',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'scheme-mismatch',
  ERR_SSL_HTTP_REQUEST: 'scheme-mismatch',
})

/** The families of codes that are too many to list; the first that matches counts. */
const ERROR_FAMILIES: readonly (readonly [RegExp, MirrorFailureCode])[] = Object.freeze([
  // X509_V_ERR_*: node:tls, "X509 certificate error codes".
  [
    /^(UNABLE_TO_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT_|ERROR_IN_CRL_|INVALID_(CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH)/,
    'tls-certificate',
  ],
  [/^ERR_SSL_.*CERTIFICATE/, 'tls-certificate'],
  [/^(ERR_SSL_|ERR_TLS_)/, 'tls-handshake'],
  [/^(ERR_HTTP2_|NGHTTP2_)/, 'http2-error'],
  // What came was no HTTP.
  [/^HPE_/, 'not-a-module-proxy'],
] as const)

/** Faults of the connection that, on a way through an HTTP proxy, are faults of that proxy: we never spoke with the mirror. */
const CONNECTION_CODES: ReadonlySet<MirrorFailureCode> = new Set<MirrorFailureCode>([
  'dns-not-found',
  'dns-failure',
  'connection-refused',
  'connect-timeout',
])

/**
 * The code for what node or undici threw. Looks through causes and through the several errors of a connection attempt to several
 * addresses.
 */
export function codeOfError(error: unknown, route: { readonly throughProxy: boolean }): MirrorFailureCode {
  const code = knownCodeOf(error, 0) ?? 'unknown'
  return route.throughProxy && CONNECTION_CODES.has(code) ? 'proxy-unreachable' : code
}

const MAX_CAUSES = 8

/** In the message of a connection that timed out after the other side had accepted it. */
export const HANDSHAKE_NOT_DONE = 'the TLS handshake was not done'

function knownCodeOf(error: unknown, depth: number): MirrorFailureCode | undefined {
  if (typeof error !== 'object' || error === null || depth > MAX_CAUSES) return undefined
  // Several addresses were tried: the first error that says more than "too late" says why.
  if ('errors' in error && Array.isArray(error.errors)) {
    const codes = error.errors.map(each => knownCodeOf(each, depth + 1)).filter(code => code !== undefined)
    const telling = codes.find(code => code !== 'connect-timeout') ?? codes[0]
    if (telling !== undefined) return telling
  }
  // undici has one code for every broken connection, and says GOAWAY in words.
  if ('message' in error && String(error.message).startsWith('HTTP/2: ')) return 'http2-error'
  // undici's one time-out is for connection and handshake; which of the two it was, Connections has added.
  if ('message' in error && String(error.message).includes(HANDSHAKE_NOT_DONE)) return 'tls-handshake'
  const own = 'code' in error && typeof error.code === 'string' ? codeOfErrorCode(error.code) : undefined
  return own ?? ('cause' in error ? knownCodeOf(error.cause, depth + 1) : undefined)
}

function codeOfErrorCode(code: string): MirrorFailureCode | undefined {
  return ERROR_CODES[code] ?? ERROR_FAMILIES.find(([pattern]) => pattern.test(code))?.[1]
}
