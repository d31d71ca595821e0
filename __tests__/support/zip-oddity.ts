import type { ZipEntry, ZipOptions } from './zip-writer.ts'

/** One way in which a zip is odd. */
export interface Oddity {
  /** What `go mod download` does with it: measured with go 1.26, and checked by the support test. */
  readonly go: 'accepts' | 'refuses'
  readonly entries: (prefix: string, honest: readonly ZipEntry[]) => readonly ZipEntry[]
  readonly options?: ZipOptions
  /** What happens to the finished bytes. */
  readonly change?: (zip: Buffer) => Buffer
}

/** The honest entries and these. In names `./x` is inside `module@version/`, everything else is taken as it is. */
export function adding(...entries: readonly ZipEntry[]): Oddity['entries'] {
  return (prefix, honest) => [...honest, ...entries.map(entry => renamed(entry, prefix))]
}

function renamed(entry: ZipEntry, prefix: string): ZipEntry {
  return { ...entry, name: prefixed(entry.name, prefix) }
}

function prefixed(name: string | Buffer, prefix: string): string | Buffer {
  if (typeof name === 'string') return name.startsWith('./') ? `${prefix}${name.slice(2)}` : name
  return Buffer.concat([Buffer.from(prefix), name])
}

/** The honest entries, each changed. */
export function changing(change: (entry: ZipEntry) => ZipEntry): Oddity['entries'] {
  return (_prefix, honest) => honest.map(change)
}

export const unchanged: Oddity['entries'] = (_prefix, honest) => honest
