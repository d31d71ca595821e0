import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { ChecksumDatabaseError } from './checksum-database-error.ts'

/** Who signs a database's tree heads. */
export interface VerifierKey {
  readonly name: string
  /** Four bytes that identify the key in signatures. */
  readonly keyHash: Buffer
  readonly publicKey: KeyObject
}

const ED25519 = 1
const ED25519_BYTES = 32
const KEY_HASH_BYTES = 4
const MAX_SIGNATURES = 100

/**
 * Reads `name+hash+key`: the hash in hex, the key in base64 behind one byte for the algorithm.
 * Source: golang.org/x/mod/sumdb/note NewVerifier.
 *
 * @throws ChecksumDatabaseError `invalid-setting`
 */
export function parseVerifierKey(text: string): VerifierKey {
  const [name = '', hash = '', ...rest] = text.split('+')
  const key = decodeBase64(rest.join('+'))
  if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(hash) || key === undefined) throw invalidKey('malformed verifier key')
  if (key[0] !== ED25519 || key.length !== 1 + ED25519_BYTES) throw invalidKey('unknown algorithm of the verifier key')
  const keyHash = createHash('sha256').update(`${name}\n`).update(key).digest().subarray(0, KEY_HASH_BYTES)
  if (keyHash.toString('hex') !== hash) throw invalidKey('the hash of the verifier key does not match the key')
  const x = key.subarray(1).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return Object.freeze({ name, keyHash, publicKey })
}

/**
 * Opens a note and returns the text that the key signed. Signatures of other keys are ignored, as go does.
 * Source: golang.org/x/mod/sumdb/note Open.
 *
 * @param note text, a blank line, and lines `— name base64`
 * @throws ChecksumDatabaseError `malformed-answer` or `forged-signature`
 */
export function openSignedNote(note: string, key: VerifierKey): string {
  const split = note.lastIndexOf('\n\n')
  if (split === -1 || !note.endsWith('\n') || hasControlCharacter(note)) throw malformed('not a signed note')
  const text = note.slice(0, split + 1)
  const lines = note
    .slice(split + 2)
    .split('\n')
    .slice(0, -1)
  if (lines.length === 0 || lines.length > MAX_SIGNATURES)
    throw malformed('a note without signatures, or with too many')
  const ours = lines.map(parseSignature).filter(({ name, keyHash }) => name === key.name && keyHash.equals(key.keyHash))
  if (ours.length === 0)
    throw new ChecksumDatabaseError('forged-signature', `the tree head is not signed by ${key.name} with the known key`)
  for (const { signature } of ours)
    if (!verify(null, Buffer.from(text), key.publicKey, signature))
      throw new ChecksumDatabaseError('forged-signature', `the signature of ${key.name} under the tree head is wrong`)
  return text
}

function parseSignature(line: string): { readonly name: string; readonly keyHash: Buffer; readonly signature: Buffer } {
  const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? []
  const bytes = decodeBase64(base64)
  if (!isKeyName(name) || bytes === undefined || bytes.length <= KEY_HASH_BYTES)
    throw malformed('a malformed signature')
  return { name, keyHash: bytes.subarray(0, KEY_HASH_BYTES), signature: bytes.subarray(KEY_HASH_BYTES) }
}

/** Strictly: Buffer.from alone skips what is no base64. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined
}

function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+]/u.test(name)
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && code !== 0x0a) return true
  }
  return false
}

function malformed(message: string): ChecksumDatabaseError {
  return new ChecksumDatabaseError('malformed-answer', message)
}

function invalidKey(message: string): ChecksumDatabaseError {
  return new ChecksumDatabaseError('invalid-setting', `GOSUMDB: ${message}`)
}
