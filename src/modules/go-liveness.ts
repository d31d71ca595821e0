import { readActivity, waitsForDisk } from '../system/process-activity.ts'
import type { ProcessRow } from '../system/process-table.ts'
import { type DownloadState, type DownloadWatch, sizeOfRepositories } from './download-watch.ts'

/** What showed that a go command lives. */
export type LifeSign = 'output' | 'files' | 'processes' | 'bytes' | 'cpu' | 'disk-wait'

export interface LivenessOptions {
  readonly goModCache: string
  readonly watch: DownloadWatch
  /** The go command and everything it started. */
  readonly members: () => Promise<readonly ProcessRow[]>
  /** Whether /proc shows what processes do. Without it only lines and files are signs. */
  readonly seesProcesses: boolean
}

export interface Look {
  readonly sign: LifeSign | undefined
  readonly state: DownloadState
}

// go's runtime collects garbage every two minutes even if nothing happens, which takes some milliseconds; measured: a stalled
// `go mod download` uses no CPU in 30 s and reads and writes not one byte. Work takes more than this at once.
const CPU_SIGN_MS = 50

/**
 * Looks for signs of life of a go command: lines, growth of files, bytes and CPU of all its processes. A slow clone or a slow disk
 * shows at least one of them; a request that nobody answers shows none.
 */
export class GoLiveness {
  readonly #options: LivenessOptions
  readonly #processes = new Map<number, { bytes: number; cpuMs: number }>()
  #heard = false
  #files = -1
  #slowFiles = -1

  constructor(options: LivenessOptions) {
    this.#options = options
  }

  /** A line was printed. */
  hear(): void {
    this.#heard = true
  }

  /** What happened since the last look. Costs some milliseconds; the dearer places are looked at only where the others are silent. */
  async look(): Promise<Look> {
    const state = await this.#options.watch.look()
    const files = state.bytes + state.done + state.underWay.length
    const grew = this.#files !== files
    const wasHeard = this.#heard
    this.#files = files
    this.#heard = false
    const process = this.#options.seesProcesses ? await this.#lookAtProcesses() : undefined
    if (wasHeard) return { sign: 'output', state }
    if (grew) return { sign: 'files', state }
    return { sign: process ?? (await this.#lookAtSlowFiles()), state }
  }

  async #lookAtProcesses(): Promise<LifeSign | undefined> {
    const rows = await this.#options.members()
    let sign: LifeSign | undefined
    for (const pid of this.#processes.keys()) {
      if (rows.some(row => row.pid === pid)) continue
      this.#processes.delete(pid)
      sign = 'processes'
    }
    for (const row of rows) sign = this.#lookAtProcess(row) ?? sign
    return sign ?? (rows.some(row => waitsForDisk(row.pid)) ? 'disk-wait' : undefined)
  }

  #lookAtProcess(row: ProcessRow): LifeSign | undefined {
    const now = readActivity(row.pid)
    const before = this.#processes.get(row.pid)
    if (before === undefined) {
      this.#processes.set(row.pid, { ...now })
      return 'processes'
    }
    // ssh keeps an idle connection alive by itself (ServerAliveInterval). What it really carries, git reads or writes as well.
    const moved = row.name !== 'ssh' && now.bytes !== before.bytes
    if (moved) {
      this.#processes.set(row.pid, { ...now })
      return 'bytes'
    }
    before.bytes = now.bytes
    // Counted from the last sign of this process, so that many small steps add up.
    if (now.cpuMs - before.cpuMs < CPU_SIGN_MS) return undefined
    before.cpuMs = now.cpuMs
    return 'cpu'
  }

  async #lookAtSlowFiles(): Promise<LifeSign | undefined> {
    let size = await sizeOfRepositories(this.#options.goModCache)
    // Where processes are seen, extraction shows in their bytes.
    if (!this.#options.seesProcesses) size += await this.#options.watch.treeGrowth()
    const before = this.#slowFiles
    this.#slowFiles = size
    // The first look has nothing to compare with.
    return before !== -1 && size !== before ? 'files' : undefined
  }
}
