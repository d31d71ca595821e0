// A run of its own process, to be killed: puts every module of a GOPROXY directory into GOMODCACHE, on two worker threads.
// Arguments: a file with { path, version, zipSum, files: {info, mod, zip} } for each module, and GOMODCACHE. Prints "started" when
// the first module is under way, and a line of JSON at the end.
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ExtractResult } from '../../src/modules/extract.ts'
import { openExtractor } from '../../src/modules/extractor.ts'
import { modulePaths } from '../../src/modules/module-paths.ts'
import { cleanLeftovers } from '../../src/modules/staging.ts'
import { writeFileAtomically } from '../../src/system/files.ts'

/** What the parent writes down of a module. */
export interface ModuleOnDisk {
  readonly path: string
  readonly version: string
  readonly zipSum: string
  readonly files: { readonly info: string; readonly mod: string; readonly zip: string }
}

const [list = '', goModCache = ''] = process.argv.slice(2)
const modules = JSON.parse(await readFile(list, 'utf8')) as readonly ModuleOnDisk[]
await cleanLeftovers(goModCache, { nowMs: Date.now() })
const extractor = openExtractor({ goModCache, modCacheRW: true, replace: false, workers: 2 })
const { signal } = new AbortController()
process.stdout.write('started\n')
const results = await Promise.all(modules.map(extract))
await extractor.close()
process.stdout.write(`${JSON.stringify(results)}\n`)

async function extract({ path, version, zipSum, files }: ModuleOnDisk): Promise<ExtractResult> {
  const module = { path, version }
  const paths = modulePaths(goModCache, module)
  await mkdir(dirname(paths.zip), { recursive: true })
  for (const kind of ['info', 'mod'] as const) await writeFileAtomically(paths[kind], await readFile(files[kind]))
  const zipPath = extractor.staging.file()
  await copyFile(files.zip, zipPath)
  return extractor.extract(zipPath, { ...module, sums: [zipSum] }, signal)
}
