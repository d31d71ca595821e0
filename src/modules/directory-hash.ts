import { createHash, hash } from 'node:crypto'

/** SHA-256 of no bytes: what directories count as. */
export const EMPTY_SHA256 = hash('sha256', Buffer.alloc(0), 'hex')

/** The SHA-256 of each file, for go's `h1:` hash. Source: golang.org/x/mod/sumdb/dirhash, Hash1. */
export interface HashedName {
  /** With the `path@version/` prefix for a module's files, plain `go.mod` for the hash of that file alone. */
  readonly name: string
  /** In hexadecimal. */
  readonly sha256: string
}

/** `h1:` and the SHA-256, in base64, of the sorted lines `<sha256>  <name>`. */
export function hash1(files: readonly HashedName[]): string {
  const summary = createHash('sha256')
  for (const { name, sha256 } of sortedByBytes(files)) summary.update(`${sha256}  ${name}\n`)
  return `h1:${summary.digest('base64')}`
}

/** The hash that go.sum has for a module's go.mod: cmd/go/internal/modfetch/fetch.go, goModSum. */
export function hashGoMod(content: Uint8Array): string {
  return hash1([{ name: 'go.mod', sha256: hash('sha256', content, 'hex') }])
}

/** Go compares strings by their UTF-8 bytes, JavaScript by UTF-16 units: these differ beyond U+D7FF only. */
function sortedByBytes(files: readonly HashedName[]): readonly HashedName[] {
  if (files.some(({ name }) => /[\ud800-\uffff]/.test(name)))
    return files.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
  return files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
