import { mkdir } from 'node:fs/promises'
import type { Config } from '../config/config.ts'
import type { Host } from '../host/host.ts'
import { hasErrorCode } from '../system/files.ts'

/** Hands to later steps what they need to use the same Go with the same settings. */
export async function exportEnvironment(host: Host, { exports, path }: Config): Promise<void> {
  for (const [name, value] of exports) host.exportVariable(name, value)
  // Each goes in front of the one before it.
  for (const directory of path.toReversed()) host.addPath(directory)
  for (const directory of path) await makeDirectory(directory, host)
}

/** Some images have Go but no GOPATH/bin, and later steps may put programs there, as after setup-go. */
async function makeDirectory(directory: string, host: Host): Promise<void> {
  try {
    await mkdir(directory, { recursive: true })
  } catch (error) {
    // `go install` will say so, if anybody needs it.
    if (!hasErrorCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC')) throw error
    host.detail(`${directory} cannot be made: ${error instanceof Error ? error.message : String(error)}`)
  }
}
