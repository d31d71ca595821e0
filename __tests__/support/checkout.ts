import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { run } from './processes.ts'
import { removeTree } from './temp.ts'

/** A repository that grows, and what a job checks out of it. */
export interface Checkout {
  readonly origin: string
  /** Where every clone is. */
  readonly path: string
  git(cwd: string, ...args: readonly string[]): Promise<string>
  /** Writes files into the origin and commits all that is there. */
  commit(files: Readonly<Record<string, string>>): Promise<void>
  /** A fresh clone without history, as actions/checkout makes it, in place of the last one. */
  clone(): Promise<string>
}

export async function makeCheckout(root: string, env: Readonly<Record<string, string>>): Promise<Checkout> {
  const origin = join(root, 'origin')
  const path = join(root, 'clone')
  const git: Checkout['git'] = async (cwd, ...args) => {
    const result = await run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd,
      env,
    })
    if (result.code !== 0) throw new Error(result.stderr)
    return result.stdout
  }
  await mkdir(origin, { recursive: true })
  await git(origin, 'init', '--quiet', '--initial-branch=main')
  return {
    origin,
    path,
    git,
    async commit(files) {
      await writeFiles(origin, files)
      await git(origin, 'add', '--all')
      await git(origin, 'commit', '--quiet', '--message', 'change')
    },
    async clone() {
      await removeTree(path)
      await git(root, 'clone', '--quiet', '--depth=1', `file://${origin}`, path)
      return path
    },
  }
}

/** Text files by path below a directory. */
export async function writeFiles(directory: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await writeFile(join(directory, name), text)
  }
}
