import { createHash } from 'node:crypto'
import type { ZipEntry } from './zip-writer.ts'

interface HashedFile {
  readonly name: string | Buffer
  readonly content: Buffer | string
}

/**
 * The `h1:` hash: SHA-256 over the sorted lines `<hex SHA-256>  <name>\n`.
 * Source: golang.org/x/mod/sumdb/dirhash Hash1. Written apart from the product's own, so that the two check each other.
 */
export function hash1(files: readonly HashedFile[]): string {
  return hashOfLines(files.map(file => ({ name: Buffer.from(file.name), sha256: sha256(file.content) })))
}

/** The hash of a zip's entries: of equal names go reads the last for each of them (dirhash.HashZip keeps a map). */
export function hashOfZipEntries(entries: readonly ZipEntry[]): string {
  const last = new Map(entries.map(entry => [byteKey(entry), entry]))
  return hashOfLines(
    entries.map(entry => {
      const { content, lie } = last.get(byteKey(entry)) ?? entry
      return { name: Buffer.from(entry.name), sha256: lie?.sha256 ?? sha256(content) }
    }),
  )
}

/** Names are bytes, not always UTF-8. */
function byteKey(entry: ZipEntry): string {
  return Buffer.from(entry.name).toString('latin1')
}

function hashOfLines(lines: readonly { readonly name: Buffer; readonly sha256: string }[]): string {
  const summary = createHash('sha256')
  for (const { name, sha256 } of lines.toSorted((a, b) => Buffer.compare(a.name, b.name)))
    summary.update(`${sha256}  `).update(name).update('\n')
  return `h1:${summary.digest('base64')}`
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The hash of the `/go.mod` line in go.sum: of one file named go.mod, without the module's prefix. */
export function hashOfGoMod(content: Buffer | string): string {
  return hash1([{ name: 'go.mod', content }])
}
