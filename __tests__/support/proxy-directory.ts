import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import type { SyntheticModule } from './module-builder.ts'

/** Writes modules in GOPROXY layout. Returns the value for GOPROXY. */
export async function writeProxyDirectory(directory: string, modules: readonly SyntheticModule[]): Promise<string> {
  for (const module of modules) {
    for (const kind of ['info', 'mod', 'zip'] as const) {
      const file = join(directory, moduleFilePath(module, kind))
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, module[kind])
    }
  }
  return pathToFileURL(directory).href
}
