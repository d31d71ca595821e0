/**
 * The file that the process runs which saves by @actions/cache: `toolkit.js` beside the bundle's folder in dist, `toolkit.ts` above this folder
 * in the sources. Made by plain text for the reason that workerEntry gives.
 */
export function toolkitEntry(): URL {
  return new URL(import.meta.url.replace(/[^/]+\/[^/]+(\.\w+)$/, 'toolkit$1'))
}
