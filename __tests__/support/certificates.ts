import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What is wrong with a server's certificate. */
export type CertificateKind = 'valid' | 'expired' | 'self-signed' | 'wrong-host'

export interface ServerCredentials {
  readonly key: string
  readonly cert: string
}

/** A certificate authority that exists only in this process. */
export interface TestAuthority {
  /** PEM: for node's `ca` options. */
  readonly caPem: string
  /** For 127.0.0.1, ::1, localhost and the names. The same kind and names give the same certificate. */
  issue(kind: CertificateKind, names?: readonly string[]): ServerCredentials
  /** Writes the authority's PEM and returns the file, for SSL_CERT_FILE and NODE_EXTRA_CA_CERTS. */
  writeCaFile(directory: string): Promise<string>
}

let authority: TestAuthority | undefined

/** Made at the first call, kept for the life of the process. */
export function testAuthority(): TestAuthority {
  authority ??= makeAuthority()
  return authority
}

function makeAuthority(): TestAuthority {
  const ca = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = 'Test authority'
  const caPem = pem(
    certificate({
      subject: name,
      issuer: name,
      publicKey: ca.publicKey,
      signer: ca.privateKey,
      extensions: [CA_EXTENSION],
    }),
  )
  const issued = new Map<string, ServerCredentials>()
  return {
    caPem,
    issue(kind, names = []) {
      const id = JSON.stringify([kind, names])
      const known = issued.get(id) ?? issueServer(kind, names, { name, privateKey: ca.privateKey })
      issued.set(id, known)
      return known
    },
    async writeCaFile(directory) {
      const file = join(directory, 'test-authority.pem')
      await writeFile(file, caPem)
      return file
    },
  }
}

function issueServer(
  kind: CertificateKind,
  names: readonly string[],
  issuer: { readonly name: string; readonly privateKey: KeyObject },
): ServerCredentials {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const selfSigned = kind === 'self-signed'
  const hosts = kind === 'wrong-host' ? ['elsewhere.example.com'] : ['localhost', ...names]
  const addresses =
    kind === 'wrong-host' ? [] : [Buffer.from([127, 0, 0, 1]), Buffer.concat([Buffer.alloc(15), Buffer.from([1])])]
  const bytes = certificate({
    subject: 'Test server',
    issuer: selfSigned ? 'Test server' : issuer.name,
    publicKey: own.publicKey,
    signer: selfSigned ? own.privateKey : issuer.privateKey,
    extensions: [subjectAlternativeNames(hosts, addresses), SERVER_USAGE_EXTENSION],
    expired: kind === 'expired',
  })
  return { key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(bytes) }
}

interface CertificateParts {
  readonly subject: string
  readonly issuer: string
  readonly publicKey: KeyObject
  readonly signer: KeyObject
  readonly extensions: readonly Buffer[]
  readonly expired?: boolean
}

const DAY_MS = 86_400_000

/** An X.509 v3 certificate in DER (RFC 5280, 4.1), signed with ECDSA and SHA-256. */
function certificate(parts: CertificateParts): Buffer {
  const now = Date.now()
  const [from, to] = parts.expired === true ? [now - 30 * DAY_MS, now - DAY_MS] : [now - DAY_MS, now + 30 * DAY_MS]
  const algorithm = der(SEQUENCE, oid(ECDSA_WITH_SHA256))
  const body = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    distinguishedName(parts.issuer),
    der(SEQUENCE, utcTime(from), utcTime(to)),
    distinguishedName(parts.subject),
    parts.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, ...parts.extensions)),
  )
  return der(SEQUENCE, body, algorithm, bitString(sign('sha256', body, parts.signer)))
}

const INTEGER = 0x02
const OCTET_STRING = 0x04
const SEQUENCE = 0x30
const ECDSA_WITH_SHA256 = '2a8648ce3d040302'
const COMMON_NAME = '550403'
const BASIC_CONSTRAINTS = '551d13'
const ALTERNATIVE_NAMES = '551d11'
const EXTENDED_KEY_USAGE = '551d25'
const SERVER_AUTHENTICATION = '2b06010505070301'

const TRUE = Buffer.from([0x01, 0x01, 0xff])
const CA_EXTENSION = der(SEQUENCE, oid(BASIC_CONSTRAINTS), TRUE, der(OCTET_STRING, der(SEQUENCE, TRUE)))
const SERVER_USAGE_EXTENSION = der(
  SEQUENCE,
  oid(EXTENDED_KEY_USAGE),
  der(OCTET_STRING, der(SEQUENCE, oid(SERVER_AUTHENTICATION))),
)

function subjectAlternativeNames(hosts: readonly string[], addresses: readonly Buffer[]): Buffer {
  const names = [...hosts.map(host => der(0x82, Buffer.from(host))), ...addresses.map(address => der(0x87, address))]
  return der(SEQUENCE, oid(ALTERNATIVE_NAMES), der(OCTET_STRING, der(SEQUENCE, ...names)))
}

function distinguishedName(commonName: string): Buffer {
  return der(SEQUENCE, der(0x31, der(SEQUENCE, oid(COMMON_NAME), der(0x0c, Buffer.from(commonName)))))
}

function utcTime(atMs: number): Buffer {
  const digits = new Date(atMs).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)
  return der(0x17, Buffer.from(`${digits}Z`))
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function bitString(bytes: Buffer): Buffer {
  return der(0x03, Buffer.from([0]), bytes)
}

/** Tag, length, value (X.690, 8.1). */
function der(tag: number, ...values: readonly Buffer[]): Buffer {
  const value = Buffer.concat(values)
  const short = value.length < 0x80
  const length = Buffer.from(value.length.toString(16).padStart(value.length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([tag]), short ? length : Buffer.from([0x80 | length.length, ...length]), value])
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
