/** What is wrong with a key or a list of hosts: completes the sentence "expected …". Never holds a part of the key. */
export class SshInputError extends Error {
  override readonly name = 'SshInputError'
}

const BEGIN = /^-----BEGIN ((?:[A-Z0-9]+ )?PRIVATE KEY)-----$/
const EXPECTED =
  'a private key in PEM or OpenSSH form, from -----BEGIN … PRIVATE KEY----- to -----END … PRIVATE KEY-----'

/**
 * The key as ssh reads it: line feeds, and one at the end, without which it says "error in libcrypto" or "invalid format".
 *
 * @throws SshInputError
 */
export function parsePrivateKey(text: string): string {
  const lines = text.split(/\r?\n/).map(line => line.trim())
  const kind = BEGIN.exec(lines[0] ?? '')?.[1]
  if (kind === undefined) throw new SshInputError(`${EXPECTED}${whatElse(text)}`)
  const end = lines.indexOf(`-----END ${kind}-----`)
  if (end === -1) throw new SshInputError(`${EXPECTED} (its end is missing)`)
  if (lines.slice(end + 1).some(line => line !== ''))
    throw new SshInputError(`one ${EXPECTED.slice(2)} (there is more behind it)`)
  const body = lines.slice(1, end)
  if (body.length === 0 || body.some(line => !/^(?:[A-Za-z0-9+/=]*|[A-Za-z-]+: .*)$/.test(line)))
    throw new SshInputError(`${EXPECTED} (a line of it is no base64)`)
  if (isEncrypted(kind, body))
    throw new SshInputError(
      'a private key without passphrase: nobody is there to type it (ssh-keygen -p -N "" -f FILE removes it)',
    )
  return `${lines.slice(0, end + 1).join('\n')}\n`
}

function whatElse(text: string): string {
  if (/^(ssh-|ecdsa-|sk-)/.test(text)) return ' (this is the public key)'
  if (text.includes(String.raw`\n`)) return String.raw` (its line breaks are written as \n)`
  return ''
}

/** Sources: RFC 1421, 4.6.1.1 (Proc-Type), RFC 5958, and OpenSSH's PROTOCOL.key: the name of the cipher comes first. */
function isEncrypted(kind: string, body: readonly string[]): boolean {
  if (kind === 'ENCRYPTED PRIVATE KEY' || body.some(line => /^Proc-Type: .*ENCRYPTED/.test(line))) return true
  if (kind !== 'OPENSSH PRIVATE KEY') return false
  const bytes = Buffer.from(body.join(''), 'base64')
  const magic = 'openssh-key-v1\0'
  if (bytes.length < magic.length + 8 || bytes.toString('latin1', 0, magic.length) !== magic) return false
  const length = bytes.readUInt32BE(magic.length)
  return bytes.toString('latin1', magic.length + 4, magic.length + 4 + length) !== 'none'
}

const KNOWN_HOST =
  /^(?:@(?:cert-authority|revoked) )?[^\s@#]\S* (?:ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,2}(?: .*)?$/

/**
 * Lines of known_hosts (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"), as ssh-keyscan prints them; comments are dropped.
 *
 * @throws SshInputError
 */
export function parseKnownHosts(text: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim().replace(/[ \t]+/g, ' '))
    .filter(line => line !== '' && !line.startsWith('#'))
  const wrong = lines.findIndex(line => !KNOWN_HOST.test(line))
  if (wrong !== -1 || lines.length === 0)
    throw new SshInputError(
      `lines of known_hosts, as ssh-keyscan HOST prints them${wrong === -1 ? '' : ` (line ${wrong + 1} is none)`}`,
    )
  return lines
}
