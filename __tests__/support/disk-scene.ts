// Run by go-liveness.test.ts on a slow disk. Arguments: a mirror, a directory. Prints the line in progress, as it was last.
import type { SourceWait } from '../../src/modules/source.ts'
import { renderEngineProgress } from '../../src/phases/progress.ts'
import { fetchFile, quickSource } from './mirror-rig.ts'
import { makeModules } from './module-builder.ts'

const [mirror = '', directory = ''] = process.argv.slice(2)
const [module] = makeModules(1)
if (module === undefined) throw new Error('no module')
const source = quickSource(mirror)
let waits: readonly SourceWait[] = []
const looking = setInterval(() => {
  const now = source.waits?.() ?? []
  if (now.length > 0) waits = now
}, 100)
const { outcome } = await fetchFile(source, module, { directory })
clearInterval(looking)
await source.close()
if (outcome.kind !== 'fetched') throw new Error(outcome.kind)
const quietMs = Math.max(...waits.map(({ forMs }) => forMs))
process.stdout.write(renderEngineProgress({ done: 0, total: 1, bytes: 0, quietMs, waits, checking: [] }, 1))
