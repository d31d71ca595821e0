import { delimiter } from 'node:path'
import type { ProxyEnvironment } from '../modules/mirrors/proxy-environment.ts'
import type { ExtraCertificates } from '../modules/mirrors/trust-store.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** As @actions/http-client reads them: lower case first. */
export function readProxies(environment: Environment): ProxyEnvironment {
  const read = (name: string): string => environment[name] || environment[name.toUpperCase()] || ''
  return { httpProxy: read('http_proxy'), httpsProxy: read('https_proxy'), noProxy: read('no_proxy') }
}

/** Certificates that are trusted beside the system's. */
export function readCertificates(environment: Environment): ExtraCertificates {
  const files = [environment['SSL_CERT_FILE'] ?? '', environment['NODE_EXTRA_CA_CERTS'] ?? '']
  const directories = (environment['SSL_CERT_DIR'] ?? '').split(delimiter)
  return { files: files.filter(file => file !== ''), directories: directories.filter(path => path !== '') }
}
