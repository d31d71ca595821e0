import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from './system-error.ts'

/** A process as anybody of the machine could have seen it. */
export interface SampledProcess {
  readonly pid: number
  /** Arguments, separated by spaces. */
  readonly command: string
  /** `NAME=value` lines. */
  readonly environment: string
}

export interface ProcessSampler {
  /** Ends the watching. Each different command line of a process is listed once. */
  stop(): Promise<readonly SampledProcess[]>
}

/**
 * Watches, every few milliseconds, the processes whose environment has the text in it, such as the test's temporary directory.
 * One that lives for a moment only may escape.
 */
export function sampleProcesses(marker: string, everyMs = 20): ProcessSampler {
  const seen = new Map<string, SampledProcess>()
  const over = new AbortController()
  const watching = (async (): Promise<void> => {
    while (!over.signal.aborted) {
      for (const process of look(marker)) seen.set(`${process.pid} ${process.command}`, process)
      await sleep(everyMs)
    }
  })()
  return {
    async stop() {
      over.abort()
      await watching
      return [...seen.values()]
    },
  }
}

function look(marker: string): readonly SampledProcess[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && name !== String(process.pid))
    .flatMap(name => {
      const environment = readOrGone(`/proc/${name}/environ`)
      if (!environment.includes(marker)) return []
      const command = readOrGone(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim()
      return [{ pid: Number(name), command, environment: environment.replaceAll('\0', '\n') }]
    })
}

function readOrGone(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // Processes end while one looks; those of other users cannot be read.
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return ''
    throw error
  }
}
