import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeFileAtomically } from '../system/files.ts'

/** What setup hands to save: one value, written once, without a secret. Save reads no input again, so the two cannot drift. */
export type SavedState = v.InferOutput<typeof stateSchema>

const backendSchema = v.variant('kind', [
  v.object({ kind: v.literal('github') }),
  v.object({ kind: v.literal('directory'), path: v.string(), maxBytes: v.number() }),
  v.object({
    kind: v.literal('s3'),
    bucket: v.string(),
    prefix: v.string(),
    region: v.optional(v.string()),
    endpoint: v.optional(v.string()),
    forcePathStyle: v.boolean(),
  }),
])

const triggerSchema = v.union([
  v.object({ kind: v.picklist(['push', 'pull-request', 'none']) }),
  v.object({ kind: v.literal('untrusted'), why: v.string() }),
])

const entrySchema = v.object({
  key: v.string(),
  matched: v.picklist(['exact', 'prefix', 'nothing']),
})

const moduleSchema = v.object({ path: v.string(), version: v.string() })

const stateSchema = v.object({
  version: v.literal(1),
  startedAtMs: v.number(),
  goModCache: v.string(),
  goCache: v.string(),
  backend: backendSchema,
  cacheTimeoutMs: v.number(),
  policy: v.picklist(['auto', 'always', 'never']),
  trigger: triggerSchema,
  /** Overwrite what the store has: force-download. */
  replace: v.boolean(),
  /** undefined where the situation or the inputs have no such entry. */
  modules: v.optional(
    v.object({
      ...entrySchema.entries,
      /** Zips with `.info` and `.mod`, and modules of which only the `.mod` belongs to the entry; all that the entry holds. */
      zips: v.array(moduleSchema),
      goMods: v.array(moduleSchema),
      /** Whether any of them was not in what was restored. */
      isNew: v.boolean(),
      /** What fetching them took: the entry tells it to later runs. */
      sample: v.optional(v.object({ bytes: v.number(), seconds: v.number() })),
    }),
  ),
  build: v.optional(
    v.object({
      ...entrySchema.entries,
      /** Patterns of the modules beyond go.sum that must not ride in it; undefined where none do. */
      carried: v.optional(v.string()),
    }),
  ),
  /** A Go that came over the network: below root, which save removes. */
  toolchain: v.optional(v.object({ key: v.string(), root: v.string(), files: v.array(v.string()) })),
  reportPath: v.string(),
  summary: v.picklist(['auto', 'always', 'never']),
  metricsFile: v.optional(v.string()),
  /** The directory of what was kept for later steps; undefined where nothing was. */
  credentials: v.optional(v.string()),
})

/** The state file is of another version, or damaged. Post then saves nothing. */
export class StateError extends Error {
  override readonly name = 'StateError'
}

/** Owner-only: it holds no secret, but paths and module names that are nobody else's business. */
export async function writeState(path: string, state: SavedState): Promise<void> {
  await writeFileAtomically(path, JSON.stringify(state), { mode: 0o600 })
}

/** @throws StateError where the file cannot be read or is not a state of this version */
export async function readState(path: string): Promise<SavedState> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new StateError(`the state of setup cannot be read: ${path}`, { cause: error })
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), stateSchema), text)
  if (!parsed.success) throw new StateError(`the state of setup is damaged or of another version: ${path}`)
  return parsed.output
}
