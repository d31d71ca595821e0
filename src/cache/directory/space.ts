import { lstat, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ifThere, writeFileAtomically } from '../../system/files.ts'
import { makeDirectoryAsync } from '../../system/make-directory.ts'
import { type StoreLayout, temporaryPath } from './layout.ts'
import { ABANDONED_AFTER_MS, listItems } from './items.ts'
import { listNames } from './manifest.ts'

export interface RoomRequest {
  readonly layout: StoreLayout
  readonly maxBytes: number
  readonly neededBytes: number
  readonly signal: AbortSignal
}

/**
 * Sees to it that so many bytes more stay within the limit, by evicting what was not used for longest: whole module versions and whole
 * entries. Called before what is new becomes visible, which is then counted.
 *
 * Several jobs may do so at once: what one has removed already is no error to the other. Counting everything takes a walk, so a number is kept;
 * it may lose what two jobs add at the same moment, until the next walk.
 *
 * @returns false where it cannot fit at all
 */
export async function makeRoom(request: RoomRequest): Promise<boolean> {
  const { layout, maxBytes, neededBytes } = request
  if (neededBytes > maxBytes) return false
  const known = await readUsage(layout)
  const isFresh = known !== undefined && Math.abs(Date.now() - known.countedAt) < RECOUNT_AFTER_MS
  if (isFresh && known.bytes + neededBytes <= maxBytes) {
    await writeUsage(layout, { ...known, bytes: known.bytes + neededBytes })
    return true
  }
  const kept = await evict(request)
  await writeUsage(layout, { schema: 1, bytes: kept + neededBytes, countedAt: Date.now() })
  return true
}

const RECOUNT_AFTER_MS = 24 * 3_600_000
// A tenth stays free, or every save would walk the whole store.
const FILL_AFTER_EVICTION = 0.9

async function evict({ layout, maxBytes, neededBytes, signal }: RoomRequest): Promise<number> {
  const nowMs = await fileSystemNow(layout)
  await removeAbandoned(layout.temporary, nowMs)
  const items = await listItems(layout, nowMs)
  let bytes = items.reduce((sum, item) => sum + item.bytes, 0)
  if (bytes + neededBytes <= maxBytes) return bytes
  for (const item of items.toSorted((a, b) => a.usedMs - b.usedMs)) {
    if (bytes + neededBytes <= maxBytes * FILL_AFTER_EVICTION) break
    signal.throwIfAborted()
    for (const path of item.paths) await rm(path, { force: true })
    bytes -= item.bytes
  }
  return bytes
}

/** The clock that files are dated by: on a network, not this machine's. */
export async function fileSystemNow(layout: StoreLayout): Promise<number> {
  await makeDirectoryAsync(layout.temporary)
  const path = temporaryPath(layout)
  const file = await open(path, 'wx')
  try {
    return (await file.stat()).mtimeMs
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
}

/** What a killed job left half-written. */
async function removeAbandoned(directory: string, nowMs: number): Promise<void> {
  for (const name of await listNames(directory)) {
    const path = join(directory, name)
    const stats = await ifThere(lstat(path))
    if (stats !== undefined && nowMs - stats.mtimeMs > ABANDONED_AFTER_MS)
      await rm(path, { recursive: true, force: true })
  }
}

const usageSchema = v.object({ schema: v.literal(1), bytes: v.pipe(v.number(), v.minValue(0)), countedAt: v.number() })

type Usage = v.InferOutput<typeof usageSchema>

async function readUsage(layout: StoreLayout): Promise<Usage | undefined> {
  const text = await ifThere(readFile(layout.usage, 'utf8'))
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), usageSchema), text)
  return parsed.success ? parsed.output : undefined
}

async function writeUsage(layout: StoreLayout, usage: Usage): Promise<void> {
  await writeFileAtomically(layout.usage, JSON.stringify(usage))
}
