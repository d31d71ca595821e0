import { hash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { type HashedName, hash1 } from './directory-hash.ts'

/** The `h1:` hash of extracted files, as `go mod verify` computes it (dirhash.HashDir); undefined where one is no regular file. */
export function hashTree(tree: string, module: ModuleVersion): string | undefined {
  const files: HashedName[] = []
  const isRegular = addFiles(files, { directory: tree, name: moduleKey(module) })
  return isRegular ? hash1(files) : undefined
}

function addFiles(files: HashedName[], { directory, name }: { directory: string; name: string }): boolean {
  return readdirSync(directory, { withFileTypes: true }).every((entry: Dirent) => {
    const child = { directory: join(directory, entry.name), name: `${name}/${entry.name}` }
    if (entry.isDirectory()) return addFiles(files, child)
    if (!entry.isFile()) return false
    files.push({ name: child.name, sha256: hash('sha256', readFileSync(child.directory), 'hex') })
    return true
  })
}
