import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import tls from 'node:tls'
import { hasErrorCode } from '../../system/files.ts'

/** Certificate authorities beside the system's: SSL_CERT_FILE, SSL_CERT_DIR, NODE_EXTRA_CA_CERTS. */
export interface ExtraCertificates {
  readonly files: readonly string[]
  readonly directories: readonly string[]
}

/** Where Linux distributions keep their bundle; the first that exists counts. Source: crypto/x509/root_linux.go certFiles. */
const LINUX_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
] as const

/**
 * What HTTPS connections trust: the system's authorities and the extra ones; node's own where the system has none (a container
 * without ca-certificates). One context for all connections: reading 144 authorities takes 6 ms.
 *
 * A file that cannot be read is passed over, as go does it: the handshake then says which authority is missing.
 */
export async function createTrust(extra: ExtraCertificates): Promise<tls.SecureContext> {
  const system = await systemCertificates()
  const own = [...(await readAll(extra.files)), ...(await readDirectories(extra.directories))]
  return tls.createSecureContext({ ca: [...(system.length > 0 ? system : tls.rootCertificates), ...own] })
}

async function systemCertificates(): Promise<readonly string[]> {
  if (process.platform === 'linux') return await readFirst(LINUX_BUNDLES)
  // Node 20 has no way to ask macOS or Windows: there its own list, which stands in for the system's.
  const ask = (tls as { getCACertificates?: (type: 'system') => string[] }).getCACertificates
  return ask === undefined ? [] : ask('system')
}

async function readFirst(files: readonly string[]): Promise<readonly string[]> {
  for (const file of files) {
    const certificates = await readAll([file])
    if (certificates.length > 0) return certificates
  }
  return []
}

async function readDirectories(directories: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const directory of directories) {
    const names = await readOr([], async () => await readdir(directory))
    found.push(...(await readAll(names.map(name => join(directory, name)))))
  }
  return found
}

async function readAll(files: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const file of files) {
    const text = await readOr('', async () => await readFile(file, 'latin1'))
    // SSL_CERT_DIR also holds keys and notes: only certificates are taken.
    found.push(...(text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []))
  }
  return found
}

async function readOr<T>(absent: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'ELOOP')) throw error
    return absent
  }
}
