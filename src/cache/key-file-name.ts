import { createHash } from 'node:crypto'

// 255 bytes are what file systems take; an archive's name is longer than its key by 40.
const MAX_PLAIN_LENGTH = 180

/**
 * A key as a file name, on case-insensitive file systems too: what is not a small letter, digit, `.`, `_` or `-` becomes `%` and hex digits.
 * A long one is cut and its hash appended, so that the name's beginning still follows the key's.
 */
export function keyFileName(key: string): string {
  const encoded = encodeKey(key)
  if (encoded.length <= MAX_PLAIN_LENGTH) return encoded
  return `${encoded.slice(0, MAX_PLAIN_LENGTH)}~${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
}

/** Whether a file name can be that of a key with this prefix. The key itself has the last word. */
export function mayHavePrefix(fileName: string, prefix: string): boolean {
  return fileName.startsWith(fileNamePrefix(prefix))
}

/** What the file names of all keys with this prefix begin with. */
export function fileNamePrefix(prefix: string): string {
  return encodeKey(prefix).slice(0, MAX_PLAIN_LENGTH)
}

function encodeKey(key: string): string {
  return key.replace(/[^a-z0-9._-]/gu, character =>
    [...Buffer.from(character)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  )
}
