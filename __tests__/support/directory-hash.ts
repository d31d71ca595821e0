import { createHash } from 'node:crypto'
import type { ZipEntry } from './zip-writer.ts'

interface HashedFile {
  readonly name: string
  readonly content: Buffer | string
}

/**
 * The `h1:` hash: SHA-256 over the sorted lines `<hex SHA-256>  <name>\n`.
 * Source: golang.org/x/mod/sumdb/dirhash Hash1. Written apart from the product's own, so that the two check each other.
 */
export function hash1(files: readonly HashedFile[]): string {
  const summary = createHash('sha256')
  const sorted = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
  for (const file of sorted) {
    summary.update(`${createHash('sha256').update(file.content).digest('hex')}  ${file.name}\n`)
  }
  return `h1:${summary.digest('base64')}`
}

/** The hash of a zip's entries: of equal names go reads the last for each of them (dirhash.HashZip keeps a map). */
export function hashOfZipEntries(entries: readonly ZipEntry[]): string {
  const last = new Map(entries.map(entry => [entry.name.toString(), entry.content]))
  return hash1(
    entries.map(entry => ({ name: entry.name.toString(), content: last.get(entry.name.toString()) ?? entry.content })),
  )
}

/** The hash of the `/go.mod` line in go.sum: of one file named go.mod, without the module's prefix. */
export function hashOfGoMod(content: Buffer | string): string {
  return hash1([{ name: 'go.mod', content }])
}
