import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { openExtractor } from '../../src/modules/extractor.ts'
import type { ExtractionOrder, ExtractionOutcome } from './extraction.ts'

/** Verifies and extracts the zips that the file in argv names. The clock runs from before the workers start until all is in place. */
async function run(orderFile: string): Promise<ExtractionOutcome> {
  const { goModCache, modules, worker } = JSON.parse(readFileSync(orderFile, 'utf8')) as ExtractionOrder
  const { signal } = new AbortController()
  const begun = performance.now()
  const extractor = openExtractor({
    goModCache,
    modCacheRW: false,
    replace: false,
    workers: availableParallelism(),
    workerEntry: pathToFileURL(worker),
  })
  const results = await Promise.all(
    modules.map(async ({ zipPath, ...module }) => extractor.extract(zipPath, module, signal)),
  )
  const seconds = (performance.now() - begun) / 1000
  await extractor.close()
  const wrong = results.find(result => result.kind !== 'ok' || result.tree !== 'extracted')
  if (wrong !== undefined) throw new Error(`not extracted: ${JSON.stringify(wrong)}`)
  const files = results.reduce((count, result) => count + (result.kind === 'ok' ? result.files : 0), 0)
  return { seconds, files }
}

const [orderFile] = process.argv.slice(2)
if (orderFile === undefined) throw new Error('the name of a file is missing')
process.stdout.write(JSON.stringify(await run(orderFile)))
