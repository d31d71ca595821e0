/**
 * The `code` of an error of the operating system, e.g. ENOENT; undefined for anything else.
 * Not by `instanceof Error`: node's own errors are of another realm than the one in which Jest runs the tests.
 */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
}
