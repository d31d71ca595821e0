/**
 * The file that worker threads run: `worker.js` beside the bundle's folder in dist, `worker.ts` above this folder in the sources.
 *
 * It is made from this file's own address by plain text: what looks like `new URL('…', import.meta.url)` or a path join, the
 * bundler evaluates, copies as an asset and renames.
 */
export function workerEntry(): URL {
  return new URL(import.meta.url.replace(/[^/]+\/[^/]+(\.\w+)$/, 'worker$1'))
}
