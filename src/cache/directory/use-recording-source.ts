import { stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { moduleFilePath } from '../../modules/module-files.ts'
import type { FetchRequest, ModuleSource } from '../../modules/source.ts'
import { isNotFound } from '../../system/files.ts'
import { machineFaultCode } from '../findings.ts'

// go does the same for its build cache (cmd/go/internal/cache): eviction needs no finer clock, and reading stays cheap.
const USE_INTERVAL_MS = 3_600_000

/** A source over a directory that dates each file it serves: eviction takes what was not used for longest. */
export function recordingUse(source: ModuleSource, modulesDirectory: string): ModuleSource {
  return {
    kind: source.kind,
    label: source.label,
    async fetch(request: FetchRequest) {
      const outcome = await source.fetch(request)
      if (outcome.kind === 'fetched')
        await recordUse(join(modulesDirectory, moduleFilePath(request.file.module, request.file.kind)))
      return outcome
    },
    statistics: () => source.statistics(),
    findings: () => source.findings(),
    close: () => source.close(),
  }
}

async function recordUse(path: string): Promise<void> {
  try {
    const now = new Date()
    if (now.getTime() - (await stat(path)).mtimeMs > USE_INTERVAL_MS) await utimes(path, now, now)
  } catch (error) {
    // Evicted by another job, or a store that may only be read.
    if (!isNotFound(error) && machineFaultCode(error) === undefined) throw error
  }
}
