import type { Advice } from './advice.ts'
import type { FailureCode } from './codes.ts'

const PROTOCOL = 'https://go.dev/ref/mod#goproxy-protocol'
const ADD_MIRROR = 'List a second mirror in the input `goproxy`, separated by `|` (go then falls back on any error)'

/** Between us and one mirror, and what mirrors answer. */
export const NETWORK_ADVICE = {
  'dns-not-found': {
    title: 'Host name unknown',
    cause:
      'The name server says that this host does not exist: a slip in the URL, or a name that only an internal network knows. The network itself may be well.',
    fix: `Check the host in the input \`goproxy\`, and that this machine is in the network that knows the name. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  'dns-failure': {
    title: 'Name look-up failed',
    cause: 'The name server did not answer, or answered with an error.',
    fix: `Run the job again; if it repeats, check the name servers in /etc/resolv.conf. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  'connection-refused': {
    title: 'Connection refused',
    cause: 'Nothing listens at this address: the mirror is down, or the port is wrong.',
    fix: `Check host and port in the input \`goproxy\`. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  'connection-reset': {
    title: 'Connection cut',
    cause: 'The other side, or a firewall between, closed the connection in the middle of an answer.',
    fix: `Raise the input \`retries\`. If it always happens at the same size or time, a proxy or firewall limits transfers: ask who runs it. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  'connect-timeout': {
    title: 'No connection',
    cause: 'Nothing answered the attempt to connect: a firewall drops the packets, or the host is unreachable.',
    fix: `Allow outgoing connections to this host, or set HTTPS_PROXY if the network demands a proxy. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  stall: {
    title: 'Stalled',
    cause:
      'A request was under way, and nothing at all happened for as long as the input `stall-timeout` allows. go itself would wait for ever.',
    fix: `${ADD_MIRROR}; raise \`stall-timeout\` only if this mirror is known to be silent for long.`,
    severity: 'error',
    transient: true,
  },
  'too-slow': {
    title: 'Too slow',
    cause: 'Bytes came, but so few that the download could not end within its budget.',
    fix: `Put a faster mirror first in the input \`goproxy\`, or raise the input \`timeout\`.`,
    severity: 'error',
    transient: true,
  },
  'tls-certificate': {
    title: 'Certificate not trusted',
    cause:
      'The certificate is expired, for another host, or signed by an authority that this machine does not know, as with a proxy that opens TLS. The network is up: a connection was made.',
    fix: "Install the company's CA certificate on the machine, or set SSL_CERT_FILE to it. An expired one must be renewed by whoever runs the mirror.",
    severity: 'error',
    transient: false,
  },
  'tls-handshake': {
    title: 'TLS handshake failed',
    cause:
      'A connection was made, but the two sides could not agree on how to encrypt it, or the other side fell silent.',
    fix: `Check that the port in the input \`goproxy\` speaks TLS. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  'http2-error': {
    title: 'HTTP/2 connection broken',
    cause: 'The server or a proxy between broke an HTTP/2 stream.',
    fix: 'Raise the input `retries`; if it repeats, set GODEBUG=http2client=0 in the environment of the step, which makes go use HTTP/1.1.',
    severity: 'error',
    transient: true,
  },
  'scheme-mismatch': {
    title: 'http and https mixed up',
    cause: 'The server speaks plain HTTP where the URL says https, or the other way round.',
    fix: 'Correct the scheme or the port of this URL in the input `goproxy`. For direct fetches of a host without TLS, put its modules into `goinsecure`.',
    severity: 'error',
    transient: false,
  },
  'proxy-unreachable': {
    title: 'HTTP proxy unreachable',
    cause: 'HTTP_PROXY or HTTPS_PROXY names a proxy that does not answer, or that refused to connect to the host.',
    fix: 'Correct HTTPS_PROXY, or list the host in NO_PROXY.',
    severity: 'error',
    transient: true,
  },
  unauthorized: {
    title: 'Credentials needed',
    cause: 'The server answered 401: it wants credentials and got none, or wrong ones. The network is up.',
    fix: 'Give user and password for this host in the input `credentials` (machine HOST login USER password SECRET), or in the URL of the input `goproxy`. A module that is private belongs into `goprivate`.',
    severity: 'error',
    transient: false,
    docs: 'https://go.dev/ref/mod#private-module-proxy-auth',
  },
  forbidden: {
    title: 'Access denied',
    cause:
      'The server answered 403: the credentials do not reach so far, or the mirror blocks this module or this client.',
    fix: 'Check what the credentials may read. A module that the mirror does not serve because it is private belongs into `goprivate`. Public mirrors also answer 403 in passing: list a second one with `|`.',
    severity: 'error',
    transient: false,
  },
  'not-found': {
    title: 'Not found',
    cause:
      'Every mirror that was asked says that it does not have this version: it was removed, never existed, or the module is private.',
    fix: 'Check path and version with `go list -m -versions MODULE`. If the module is private, put its path into the input `goprivate` and give `git-token` or `credentials`.',
    severity: 'error',
    transient: false,
    docs: 'https://go.dev/ref/mod#private-modules',
  },
  'rate-limited': {
    title: 'Too many requests',
    cause: 'The server answered 429: too many requests came from this address.',
    fix: `Lower the input \`concurrency\`, or keep modules in a cache (\`cache-backend\`), so that fewer are fetched. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  'server-error': {
    title: 'Server error',
    cause: 'The server answered with an error of its own (5xx).',
    fix: `Run the job again later; look at the mirror's status page. ${ADD_MIRROR}. With \`,\` go never falls back on such an error, unless \`goproxy-fallback: any\` is set.`,
    severity: 'error',
    transient: true,
  },
  'unexpected-status': {
    title: 'Unexpected answer',
    cause: 'The server answered with a status that the module proxy protocol does not know.',
    fix: 'Check that the URL in the input `goproxy` is the base of a module proxy, not of a web page or another kind of repository.',
    severity: 'error',
    transient: false,
    docs: PROTOCOL,
  },
  'redirect-loop': {
    title: 'Redirects without end',
    cause: 'The server sent more than ten redirects, one after another.',
    fix: 'Use the final URL in the input `goproxy`; a log-in page or a wrong base path often redirects to itself.',
    severity: 'error',
    transient: false,
  },
  'insecure-redirect': {
    title: 'Redirect from https to http',
    cause: 'The server redirected to an unencrypted URL, which go refuses to follow.',
    fix: 'Have the mirror redirect to https, or use another URL in the input `goproxy`.',
    severity: 'error',
    transient: false,
  },
  'insecure-credentials': {
    title: 'Credentials on an unencrypted URL',
    cause: 'The URL has a user and a password but begins with http://, and go refuses to send them unencrypted.',
    fix: 'Use https:// in the input `goproxy`.',
    severity: 'error',
    transient: false,
  },
  'not-a-module-proxy': {
    title: 'Not a module proxy',
    cause:
      'The answer is no answer of a module proxy, usually a web page: a log-in page of the network (captive portal), or a wrong URL. Neither go.mod nor the cache is to blame: wiping it changes nothing.',
    fix: 'Open the URL in a browser from the same network. Correct the base path in the input `goproxy`, or let the machine log in to the network.',
    severity: 'error',
    transient: true,
    docs: PROTOCOL,
  },
  'corrupt-zip': {
    title: 'Corrupt zip',
    cause: 'What the mirror served as a module zip is no valid one: it was cut short, or is a web page.',
    fix: `Ask who runs the mirror to drop the file from its storage. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  'short-body': {
    title: 'Answer cut short',
    cause:
      'The answer ended before its announced length. Neither go.mod nor the cache is to blame: wiping it changes nothing.',
    fix: `Raise the input \`retries\`. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
  'wrong-version': {
    title: 'Another version served',
    cause: 'The mirror answered with the description of another version than was asked for.',
    fix: `Ask who runs the mirror to drop the file from its storage. ${ADD_MIRROR}.`,
    severity: 'error',
    transient: true,
  },
} as const satisfies Partial<Record<FailureCode, Advice>>
