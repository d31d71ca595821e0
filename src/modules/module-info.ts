const MAX_INFO_BYTES = 1024 * 1024

export type InfoVerdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong-version'; readonly got: string }
  | { readonly kind: 'invalid'; readonly reason: string }

/**
 * Whether an `.info` is that of the version, as go's proxy client checks it (cmd/go/internal/modfetch/proxy.go, Stat). go.sum does not
 * cover these files. Stricter than go where encoding/json is lax: what we turn away, go asks for itself.
 */
export function checkInfo(data: Uint8Array, version: string): InfoVerdict {
  if (data.length > MAX_INFO_BYTES) return { kind: 'invalid', reason: `it has ${data.length} bytes` }
  const document = parse(data)
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return { kind: 'invalid', reason: 'it is not a JSON object' }
  // encoding/json takes names in any case, and the last one counts.
  const fields = (name: string): unknown[] =>
    Object.entries(document).flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : []))
  const versions = fields('version')
  if (versions.length === 0) return { kind: 'invalid', reason: 'it names no version' }
  const other = versions.find(found => found !== version)
  if (other !== undefined) return { kind: 'wrong-version', got: JSON.stringify(other).slice(0, 100) }
  if (!fields('time').every(isTime)) return { kind: 'invalid', reason: 'its time is none' }
  return { kind: 'right' }
}

function parse(data: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(data).toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isTime(value: unknown): boolean {
  if (value === null) return true
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)
}
