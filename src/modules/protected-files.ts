import { chmod, lstat, readFile, realpath, rm, stat, utimes } from 'node:fs/promises'
import { ifThere, writeFileAtomically } from '../system/files.ts'

interface Snapshot {
  readonly path: string
  /** undefined: it was not there. */
  readonly content: Buffer | undefined
  readonly mode: number
  readonly mtime: Date
}

/** Files of the project that a go command may change, kept as they were. */
export interface ProtectedFiles {
  /** Puts back what changed, byte for byte, with its times; removes what was not there before. Says which. */
  restore(): Promise<readonly string[]>
}

/**
 * Remembers go.mod, go.sum, go.work.sum and the like: `go mod download` with arguments adds hashes to go.sum, in a workspace to
 * go.work.sum (cmd/go/internal/modcmd/download.go, golang.org/issue/45332).
 */
export async function protectFiles(paths: readonly string[]): Promise<ProtectedFiles> {
  const snapshots = await Promise.all([...new Set(paths)].map(takeSnapshot))
  return {
    async restore() {
      const changed: string[] = []
      for (const snapshot of snapshots) if (await restoreFile(snapshot)) changed.push(snapshot.path)
      return changed
    },
  }
}

async function takeSnapshot(path: string): Promise<Snapshot> {
  const content = await ifThere(readFile(path))
  if (content === undefined) return { path, content, mode: 0o644, mtime: new Date(0) }
  const { mode, mtime } = await stat(path)
  return { path, content, mode: mode & 0o777, mtime }
}

async function restoreFile({ path, content, mode, mtime }: Snapshot): Promise<boolean> {
  const now = await ifThere(readFile(path))
  if (content === undefined) {
    if (now === undefined) return false
    await rm(path, { force: true })
    return true
  }
  if (now?.equals(content) === true) return false
  // Through a link: renaming over it would replace the link by a file.
  const target = now !== undefined && (await lstat(path)).isSymbolicLink() ? await realpath(path) : path
  await writeFileAtomically(target, content, { mode })
  // The mode of a new file is cut by the umask.
  await chmod(target, mode)
  // go's test cache and others compare times.
  await utimes(target, mtime, mtime)
  return true
}
