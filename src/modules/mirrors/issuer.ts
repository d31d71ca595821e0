import tls, { type DetailedPeerCertificate, type TLSSocket } from 'node:tls'

/** Who signed a server's certificate. */
export interface Issuer {
  /** `Example CA (Example Inc.)`. */
  readonly name: string
  /** Whether it leads to an authority that all browsers trust: then nobody between here and the server reads along. */
  readonly isPublic: boolean
  readonly isSelfSigned: boolean
}

/** Undefined where the server showed no certificate (a resumed session). */
export function readIssuer(socket: TLSSocket): Issuer | undefined {
  const certificate = socket.getPeerCertificate(true)
  if (Object.keys(certificate).length === 0) return undefined
  const root = rootOf(certificate)
  const { issuer, subject } = certificate
  return {
    name: nameOf(issuer),
    isPublic: root !== undefined && publicAuthorities().has(root),
    isSelfSigned: JSON.stringify(issuer) === JSON.stringify(subject),
  }
}

/** `"Example CA", which is none of the public authorities: …`. */
export function describeIssuer({ name, isPublic, isSelfSigned }: Issuer): string {
  if (isPublic) return `the certificate is signed by "${name}", a public authority`
  if (isSelfSigned) return `the certificate is signed by itself ("${name}")`
  return `the certificate is signed by "${name}", which is none of the public authorities: a company's own, or a proxy or virus scanner on the way that reads along`
}

const MAX_CHAIN = 10

/** The last certificate of the chain that is known, in base64; a root that the server does not send is known to node where it trusts it. */
function rootOf(leaf: DetailedPeerCertificate): string | undefined {
  let certificate = leaf
  for (let length = 0; length < MAX_CHAIN; length++) {
    const { issuerCertificate: next } = certificate
    if (next === undefined || next === certificate || next.raw.equals(certificate.raw)) break
    certificate = next
  }
  return certificate.raw?.toString('base64')
}

function nameOf({ CN, O }: DetailedPeerCertificate['issuer']): string {
  const [common, organisation] = [CN, O].map(value => shown(Array.isArray(value) ? value.join(', ') : (value ?? '')))
  if (common !== '' && organisation !== '' && common !== organisation) return `${common} (${organisation})`
  return common || organisation || 'nobody'
}

/** The server wrote it. */
function shown(text: string): string {
  return text.replace(/[^\P{C} ]/gu, '').slice(0, 100)
}

let authorities: ReadonlySet<string> | undefined

/** The list of Mozilla, which node brings along: for the names only, see createTrust for what is trusted. */
function publicAuthorities(): ReadonlySet<string> {
  authorities ??= new Set(tls.rootCertificates.map(pem => pem.replace(/-----[A-Z ]+-----|\s/g, '')))
  return authorities
}
