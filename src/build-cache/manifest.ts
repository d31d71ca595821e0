import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ifThere, writeFileAtomically } from '../system/files.ts'
import { isBuildCachePath, MANIFEST_NAME } from './entries.ts'

/** What of a GOCACHE is ours, and how long it was not used. It travels in the entry and lies in GOCACHE, so it also says that an entry is there already. */
export interface BuildManifest {
  readonly schema: 1
  /** The key of the entry that was restored. */
  readonly key: string
  /** Path below GOCACHE to the number of saves since it was last used. */
  readonly files: Readonly<Record<string, number>>
  /** How many bytes each of the last saves had a use for, the newest first. */
  readonly usedBytes?: readonly number[] | undefined
}

const schema = v.object({
  schema: v.literal(1),
  key: v.string(),
  files: v.record(
    v.pipe(v.string(), v.check(isBuildCachePath)),
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  ),
  usedBytes: v.optional(v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.maxLength(100))),
})

/** Reads the manifest of a build cache; undefined where there is none, or it is damaged: then nothing there counts as ours. */
export async function readManifest(directory: string): Promise<BuildManifest | undefined> {
  const text = await ifThere(readFile(join(directory, MANIFEST_NAME), 'utf8'))
  if (text === undefined) return undefined
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  return parsed.success ? parsed.output : undefined
}

export async function writeManifest(directory: string, manifest: BuildManifest): Promise<void> {
  await writeFileAtomically(join(directory, MANIFEST_NAME), JSON.stringify(manifest))
}
