import { writeFile } from 'node:fs/promises'
import { extractModule, type ExtractRequest, type ExtractResult } from '../../src/modules/extract.ts'
import { modulePaths } from '../../src/modules/module-paths.ts'
import { openStaging } from '../../src/modules/staging.ts'
import { writeFileAtomically } from '../../src/system/files.ts'
import type { SyntheticModule } from './module-builder.ts'

/** Puts a module into GOMODCACHE as the engine does after a download: `.info` and `.mod` as they are, the zip through the extraction. */
export async function extractInto(
  goModCache: string,
  module: SyntheticModule,
  options: Partial<ExtractRequest> = {},
): Promise<ExtractResult> {
  const paths = modulePaths(goModCache, module)
  await writeFileAtomically(paths.info, module.info)
  await writeFileAtomically(paths.mod, module.mod)
  const staging = openStaging(goModCache)
  try {
    const zipPath = staging.file()
    await writeFile(zipPath, module.zip)
    return await extractModule({
      zipPath,
      module: { path: module.path, version: module.version },
      accepted: [module.zipSum],
      goModCache,
      modCacheRW: true,
      staging: staging.directory,
      tree: true,
      replace: false,
      ...options,
    })
  } finally {
    await staging.remove()
  }
}
