import * as v from 'valibot'

/** What is known of an archive. It is written last, so that an archive without one does not exist. */
export type EntryManifest = v.InferOutput<typeof schema>

const schema = v.object({
  schema: v.literal(1),
  key: v.string(),
  /** The archive's name, beside the manifest. It could say `../..`. */
  file: v.pipe(v.string(), v.regex(/^[a-z0-9%._~-]+\.tar(\.zst|\.gz)?$/)),
  compression: v.picklist(['none', 'gzip', 'zstd']),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Milliseconds since 1970, by the writer's clock. */
  createdAt: v.pipe(v.number(), v.finite()),
})

/** The longest that is read: a manifest has some hundred bytes. */
export const MAX_MANIFEST_BYTES = 64 * 1024

/** Undefined where the text is no manifest of ours. */
export function parseEntryManifest(text: string): EntryManifest | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  return parsed.success ? parsed.output : undefined
}
