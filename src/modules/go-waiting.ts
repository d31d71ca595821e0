import { join } from 'node:path'
import type { GoTrace, TracedRequest } from '../go/go-trace.ts'
import type { ProxyEntry, ProxyUrl } from '../go/proxy-list.ts'
import { isThere } from '../system/files.ts'

/** One thing that a go command waits for. */
export interface WaitingFor {
  /** `headers`: no answer yet; `body`: it answered 200, but the file is not complete. */
  readonly kind: 'headers' | 'body' | 'git' | 'lock'
  /** The URL, the git command, or the lock file. */
  readonly what: string
  /** The label of the mirror; undefined for git, locks, module pages and the checksum database's own server. */
  readonly mirror: string | undefined
  readonly forMs: number
}

/**
 * What of a run is outstanding. go says `200 OK` when the headers arrive, so a body that stalls must be told from the file in
 * GOMODCACHE that does not come.
 */
export class WaitList {
  readonly #trace: GoTrace
  readonly #entries: readonly ProxyEntry[]
  readonly #downloads: string
  /** For each file of a module, the last request: earlier mirrors have been given up when the next one is asked. */
  readonly #asked = new Map<string, TracedRequest>()
  #read = 0

  constructor(trace: GoTrace, entries: readonly ProxyEntry[], goModCache: string) {
    this.#trace = trace
    this.#entries = entries
    this.#downloads = join(goModCache, 'cache', 'download')
  }

  async look(nowMs: number): Promise<readonly WaitingFor[]> {
    const waiting: WaitingFor[] = this.#trace.openRequests.map(request => ({
      kind: 'headers',
      what: request.url,
      mirror: mirrorOf(request.url, this.#entries)?.label,
      forMs: nowMs - request.startedMs,
    }))
    for (const { url, answer } of await this.#unfinished()) {
      const mirror = mirrorOf(url, this.#entries)?.label
      waiting.push({ kind: 'body', what: url, mirror, forMs: nowMs - (answer?.atMs ?? nowMs) })
    }
    for (const { command, repository, startedMs } of this.#trace.openCommands) {
      const what = repository === undefined || command.includes(repository) ? command : `${command} of ${repository}`
      waiting.push({ kind: 'git', what, mirror: undefined, forMs: nowMs - startedMs })
    }
    const lock = this.#trace.lastLock
    if (waiting.length === 0 && lock !== undefined)
      waiting.push({ kind: 'lock', what: lock, mirror: undefined, forMs: 0 })
    return waiting
  }

  /**
   * Adds the answer of the checksum database that go reads, where no other wait names the database: of no file can it be told whether
   * it is complete, but go's goroutines show that it reads.
   */
  withDatabase(waiting: readonly WaitingFor[], nowMs: number): readonly WaitingFor[] {
    if (waiting.some(({ what }) => isOfDatabase(what))) return waiting
    const request = this.#trace.requests.findLast(({ url, answer }) => answer?.status === 200 && isOfDatabase(url))
    if (request === undefined) return waiting
    const mirror = mirrorOf(request.url, this.#entries)?.label
    return [{ kind: 'body', what: request.url, mirror, forMs: nowMs - (request.answer?.atMs ?? nowMs) }, ...waiting]
  }

  /** Requests that were answered with 200 and whose file is not there. Files that are there are not looked for again. */
  async #unfinished(): Promise<readonly TracedRequest[]> {
    for (const request of this.#trace.requests.slice(this.#read)) {
      const file = filePathOf(request.url, this.#entries)
      if (file !== undefined && /^(?!.*\.\.\/).*\/@v\/[^/]+\.(info|mod|zip)$/.test(file)) this.#asked.set(file, request)
    }
    this.#read = this.#trace.requests.length
    const unfinished: TracedRequest[] = []
    for (const [file, request] of this.#asked) {
      if (request.answer?.status !== 200) continue
      if (await isThere(join(this.#downloads, file))) this.#asked.delete(file)
      else unfinished.push(request)
    }
    return unfinished
  }
}

/**
 * What a silent go command really waits for: it keeps files of mirrors back until the checksum database has told their hashes, so that
 * while that is silent the mirrors have done their part.
 */
export function withoutHeldBack(waiting: readonly WaitingFor[]): readonly WaitingFor[] {
  if (!waiting.some(({ what }) => isOfDatabase(what))) return waiting
  return waiting.filter(({ kind, what }) => kind !== 'body' || isOfDatabase(what))
}

/** The entry that a URL belongs to; the longest where one's path begins with another's. */
export function mirrorOf(url: string, entries: readonly ProxyEntry[]): ProxyUrl | undefined {
  const normal = normalUrl(url)
  const matching = entries.filter((entry): entry is ProxyUrl => entry.kind === 'url' && isBelow(normal, entry.label))
  return matching.toSorted((a, b) => b.label.length - a.label.length)[0]
}

/**
 * The base of the checksum database that a URL belongs to, which may be a mirror's (`MIRROR/sumdb/NAME`); undefined for other URLs.
 * Source: golang.org/x/mod/sumdb/client.go, tlog/tile.go Path.
 */
export function databaseOf(url: string): string | undefined {
  // A mirror's paths have `/@v/` or end in `/@latest`.
  return /^(?!.*\/@(?:v\/|latest$))([a-z]+:\/\/[^?]+?)\/(?:supported|latest|lookup\/[^?]+@[^?/]+|tile\/\d+\/[^?]+)$/.exec(
    url,
  )?.[1]
}

function isOfDatabase(url: string): boolean {
  return databaseOf(url) !== undefined
}

/** The path of a request below its mirror: `example.com/!m/@v/v1.0.0.zip`, as in GOMODCACHE. Undefined for other URLs. */
export function filePathOf(url: string, entries: readonly ProxyEntry[]): string | undefined {
  const mirror = mirrorOf(url, entries)
  if (mirror === undefined) return undefined
  try {
    return decodeURIComponent(normalUrl(url).slice(mirror.label.length + 1))
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function isBelow(url: string, label: string): boolean {
  return url === label || url.startsWith(`${label}/`)
}

/** As ProxyUrl.label is spelled: default ports dropped, the host in lower case. */
function normalUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.username = parsed.password = parsed.search = parsed.hash = ''
  return parsed.href.replace(/\/+$/, '')
}
