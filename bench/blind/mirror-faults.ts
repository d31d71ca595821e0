import { buildModule } from '../../__tests__/support/module-builder.ts'
import type { ModuleProxyOptions } from '../../__tests__/support/module-proxy.ts'
import {
  type Fault,
  type FaultRule,
  HTML_PAGE,
  infoOfVersion,
  otherBody,
  status,
  tooManyRequests,
  truncated,
} from '../../__tests__/support/proxy-faults.ts'
import { BLACK_HOLE_IPV4 } from '../../__tests__/support/own-network.ts'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import type { Draw } from '../draw.ts'
import type { FaultKind, Injected } from './fault.ts'
import type { Lab } from './lab.ts'

type FileKind = 'info' | 'mod' | 'zip'
const EVERY_FILE: readonly FileKind[] = ['info', 'mod', 'zip']
const ZIP: readonly FileKind[] = ['zip']

interface MirrorFault {
  readonly name: string
  readonly codes: readonly FailureCode[] | 'survived'
  readonly fault: Fault | ((draw: Draw) => Fault)
  /** Which files it may hit. Default: all. */
  readonly files?: readonly FileKind[]
  /** What else decides when it happens. */
  readonly rule?: Partial<FaultRule>
  readonly server?: Partial<ModuleProxyOptions>
  /** The next entry is asked in any case, and must not have the modules either. */
  readonly fallsThrough?: true
  /** It shows only where go.sum says what is right. */
  readonly needsGoSum?: true
}

const TLS = { tls: {} } as const

/** Numbers in names: the table of faults that the tests cover. */
const MIRROR_FAULTS: readonly MirrorFault[] = [
  { name: '1 never sends headers', codes: ['stall'], fault: { kind: 'never-headers' } },
  {
    name: '2 stalls in mid-body',
    codes: ['stall'],
    fault: draw => ({ kind: 'stall', afterBytes: draw.integer(50_000) }),
    files: ZIP,
  },
  { name: '3 ten bytes a second', codes: ['too-slow'], fault: { kind: 'slow', bytesPerSecond: 10 }, files: ZIP },
  {
    name: '4 bursts with pauses',
    codes: 'survived',
    fault: { kind: 'bursts', bytes: 30_000, everyMs: 700 },
    files: ZIP,
  },
  { name: '5 reset before headers', codes: ['connection-reset'], fault: { kind: 'reset' } },
  {
    name: '6 reset in mid-body',
    codes: ['connection-reset'],
    fault: draw => ({ kind: 'reset-body', afterBytes: 1 + draw.integer(50_000) }),
    files: ZIP,
  },
  {
    name: '7 closes early',
    codes: ['short-body'],
    fault: draw => ({ kind: 'short-body', afterBytes: 1 + draw.integer(50_000) }),
    files: ZIP,
  },
  {
    name: '8 Content-Length too long',
    codes: ['short-body'],
    fault: draw => ({ kind: 'content-length', delta: 1 + draw.integer(5000) }),
  },
  {
    name: '10 a web page (captive portal)',
    codes: ['not-a-module-proxy'],
    fault: HTML_PAGE,
    files: ['info', 'mod'],
  },
  // go says of a page only that it is no zip, and the advice for that says that it may be a page.
  {
    name: '10 a web page in place of a zip',
    codes: ['not-a-module-proxy', 'corrupt-zip'],
    fault: HTML_PAGE,
    files: ZIP,
  },
  {
    name: '11 truncated zip',
    codes: ['corrupt-zip'],
    fault: draw => truncated(1000 + draw.integer(50_000)),
    files: ZIP,
  },
  {
    name: '13 the .info of another version',
    codes: ['wrong-version'],
    fault: infoOfVersion('v1.2.4'),
    files: ['info'],
  },
  { name: '14 404', codes: ['not-found'], fault: status(404), fallsThrough: true },
  { name: '15 410', codes: ['not-found'], fault: status(410), fallsThrough: true },
  { name: '16 401', codes: ['unauthorized'], fault: status(401) },
  { name: '17 403', codes: ['forbidden'], fault: status(403) },
  { name: '18 429', codes: ['rate-limited'], fault: draw => tooManyRequests(draw.pick([1, 30, 9999])) },
  { name: '19 500 once, then well', codes: 'survived', fault: status(500), rule: { nth: [2] } },
  { name: '20 a storm of 5xx', codes: ['server-error'], fault: { kind: 'storm', statuses: [502, 503, 504] } },
  { name: '20 408', codes: ['server-error'], fault: status(408) },
  { name: '21 redirects to itself', codes: ['redirect-loop'], fault: { kind: 'redirect' } },
  {
    name: '21 redirects from https to http',
    codes: ['insecure-redirect'],
    fault: { kind: 'redirect', to: 'http://127.0.0.1:1' },
    server: TLS,
  },
  {
    name: '25 HTTP/2: RST_STREAM',
    codes: ['http2-error', 'connection-reset'],
    fault: draw => ({ kind: 'rst-stream', afterBytes: draw.integer(50_000) }),
    files: ZIP,
    server: { tls: { http2: true } },
  },
]

function mirrorFault({ name, codes, fault, ...options }: MirrorFault): FaultKind {
  return {
    name,
    codes,
    async inject(lab, draw) {
      const kind = draw.pick(options.files ?? EVERY_FILE)
      const after = options.rule === undefined && kind !== 'zip' ? draw.integer(3) : 0
      const rule = { path: new RegExp(`\\.${kind}$`), after, ...options.rule }
      const chosen = typeof fault === 'function' ? fault(draw) : fault
      const server = await lab.mirror({ ...options.server, faults: [{ ...rule, fault: chosen }] })
      const byGo = options.needsGoSum !== true && draw.integer(3) === 0
      const placed = place(lab, draw, { url: server.url, fallsThrough: options.fallsThrough === true })
      const when = options.rule === undefined ? (after > 0 ? `, from number ${after + 1} on` : '') : ', once'
      return {
        ...placed,
        env: { SSL_CERT_FILE: lab.caFile },
        moment: `${placed.moment}, .${kind}${when}${byGo ? ', no go.sum' : ''}`,
        ...(byGo ? { project: { goSum: null } } : {}),
      }
    },
  }
}

/** Where in GOPROXY the faulty mirror stands. */
function place(
  lab: Lab,
  draw: Draw,
  { url, fallsThrough = false }: { readonly url: string; readonly fallsThrough?: boolean },
): Pick<Injected, 'proxy' | 'hosts' | 'moment'> {
  const hosts = [new URL(url).host]
  const next = fallsThrough ? lab.lacking.url : lab.good.url
  switch (draw.integer(3)) {
    case 0:
      return { proxy: url, hosts, moment: 'the only mirror' }
    case 1:
      return { proxy: `${url},${next}`, hosts, moment: 'first of two' }
    default:
      return { proxy: `${lab.lacking.url},${url}`, hosts, moment: 'second of two' }
  }
}

/** A mirror whose address or server is the fault. */
function unreachable(
  name: string,
  codes: FaultKind['codes'],
  urlOf: (lab: Lab, draw: Draw) => string | Promise<string>,
): FaultKind {
  return {
    name,
    codes,
    async inject(lab, draw) {
      const placed = place(lab, draw, { url: await urlOf(lab, draw) })
      const byGo = draw.integer(3) === 0
      return {
        ...placed,
        env: { SSL_CERT_FILE: lab.caFile },
        moment: `${placed.moment}${byGo ? ', no go.sum' : ''}`,
        ...(byGo ? { project: { goSum: null } } : {}),
      }
    },
  }
}

const NAMES = ['mirror', 'modules', 'goproxy', 'cache'] as const

const CONNECTION_FAULTS: readonly FaultKind[] = [
  unreachable(
    '22 certificate expired',
    ['tls-certificate'],
    async lab => (await lab.mirror({ tls: { certificate: 'expired' } })).url,
  ),
  unreachable(
    '22 certificate self-signed',
    ['tls-certificate'],
    async lab => (await lab.mirror({ tls: { certificate: 'self-signed' } })).url,
  ),
  unreachable(
    '22 certificate for another host',
    ['tls-certificate'],
    async lab => (await lab.mirror({ tls: { certificate: 'wrong-host' } })).url,
  ),
  unreachable('TLS handshake never ends', ['tls-handshake'], lab => `https://127.0.0.1:${lab.silent.port}`),
  unreachable('http behind https://', ['scheme-mismatch'], async lab =>
    (await lab.mirror({})).url.replace('http:', 'https:'),
  ),
  unreachable('nobody listens', ['connection-refused'], lab => `http://127.0.0.1:${lab.refusedPort}`),
  unreachable('packets vanish', ['connect-timeout'], () => `http://${BLACK_HOLE_IPV4}:8080`),
  unreachable('23 NXDOMAIN', ['dns-not-found'], (_lab, draw) => `http://${draw.pick(NAMES)}.missing.test:8080`),
  unreachable('23 SERVFAIL', ['dns-failure'], (_lab, draw) => `http://servfail-${draw.pick(NAMES)}.test:8080`),
  unreachable(
    '23 the name server is silent',
    ['dns-failure'],
    (_lab, draw) => `http://hangs-${draw.pick(NAMES)}.test:8080`,
  ),
  unreachable('24 dead IPv6 beside good IPv4', 'survived', lab => `http://dual.test:${lab.good.port}`),
  unreachable('nothing is wrong', 'survived', lab => lab.good.url),
  unreachable('user and password on http://', ['insecure-credentials'], async lab =>
    (await lab.mirror({})).url.replace('//', '//reader:sesame@'),
  ),
]

const WRONG_ZIP: FaultKind = {
  name: '12 valid zip, wrong hash',
  codes: ['checksum-mismatch'],
  async inject(lab, draw) {
    const module = draw.pick(lab.modules)
    const other = buildModule({ ...module, files: { 'other.go': `package ${module.packageName}\n` } })
    const path = new RegExp(`/${module.packageName}/@v/.*\\.zip$`)
    const server = await lab.mirror({ faults: [{ path, fault: otherBody(other.zip) }] })
    const placed = place(lab, draw, { url: server.url })
    return { ...placed, moment: `${placed.moment}, ${module.packageName}` }
  },
}

const DEAD_PROXY: FaultKind = {
  name: '28 HTTPS_PROXY dead',
  codes: ['proxy-unreachable'],
  async inject(lab, draw) {
    const proxy = `http://127.0.0.1:${lab.refusedPort}`
    const host = `${draw.pick(NAMES)}.example.com`
    const names = draw.pick(['HTTPS_PROXY', 'https_proxy'])
    return { proxy: `https://${host}`, env: { [names]: proxy, NO_PROXY: '' }, hosts: [host], moment: names }
  },
}

export const FAULTS_OF_MIRRORS: readonly FaultKind[] = [
  ...MIRROR_FAULTS.map(mirrorFault),
  ...CONNECTION_FAULTS,
  WRONG_ZIP,
  DEAD_PROXY,
]
