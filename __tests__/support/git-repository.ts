import { join } from 'node:path'
import { run } from './processes.ts'

/** A commit on `main`, and its tag. */
export interface RepositoryVersion {
  /** `v1.0.0`; `sub/v1.0.0` for a module in a subdirectory. */
  readonly tag: string
  /** All files of this version, by path. */
  readonly files: Readonly<Record<string, string | Buffer>>
}

/**
 * Makes a bare repository `<root>/<name>.git` with a commit and a tag for each version. The same versions give the same
 * commits: names and times are fixed.
 *
 * @returns its directory
 */
export async function createRepository(
  root: string,
  name: string,
  versions: readonly RepositoryVersion[],
): Promise<string> {
  const directory = join(root, `${name}.git`)
  await git(['init', '--quiet', '--bare', '--initial-branch=main', directory], root)
  // Fetching single commits, as go does for pseudo-versions.
  await git(['config', 'uploadpack.allowAnySHA1InWant', 'true'], root, { directory })
  await git(['fast-import', '--quiet'], root, { directory, input: Buffer.concat(versions.flatMap(commitOf)) })
  return directory
}

/** For `git fast-import`: the commit with all its files, and the tag. */
function commitOf(version: RepositoryVersion, index: number): readonly Buffer[] {
  const mark = `:${index + 1}`
  const head = [
    'commit refs/heads/main',
    `mark ${mark}`,
    `committer Test <test@example.com> ${1_704_164_645 + index * 60} +0000`,
    `data ${Buffer.byteLength(version.tag)}`,
    version.tag,
    'deleteall',
    '',
  ].join('\n')
  const files = Object.entries(version.files).flatMap(([path, content]) => [
    Buffer.from(`M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n`),
    Buffer.from(content),
    Buffer.from('\n'),
  ])
  return [Buffer.from(head), ...files, Buffer.from(`reset refs/tags/${version.tag}\nfrom ${mark}\n\n`)]
}

interface GitOptions {
  readonly directory?: string
  readonly input?: Buffer
}

async function git(args: readonly string[], home: string, options: GitOptions = {}): Promise<void> {
  const env = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    ...(options.directory === undefined ? {} : { GIT_DIR: options.directory }),
  }
  const input = options.input === undefined ? {} : { input: options.input }
  const result = await run('git', args, { env, cwd: home, ...input })
  if (result.code !== 0) throw new Error(`git ${args[0] ?? ''}: ${result.stderr}`)
}
