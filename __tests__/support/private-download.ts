import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { parseCredentials } from '../../src/credentials/credential.ts'
import { tokenUser } from '../../src/credentials/forge-user.ts'
import { planCredentials } from '../../src/credentials/plan.ts'
import { openCredentials } from '../../src/credentials/session.ts'
import { PUBLIC_PROXY, type PrivateWorld } from './private-world.ts'
import { type RunResult, run } from './processes.ts'
import { writeProject } from './project.ts'
import { goEnvironment } from './temp.ts'

export interface PrivateDownload {
  readonly world: PrivateWorld
  /** An empty one. */
  readonly root: string
  readonly paths: readonly string[]
  /** Lines of `credentials`. */
  readonly entries?: readonly string[]
  readonly key?: string
  readonly knownHosts?: readonly string[]
  /** Files in HOME before, by name. */
  readonly home?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** In front of PATH. */
  readonly path?: string
}

export interface PrivateResult extends RunResult {
  /** Those files afterwards. */
  readonly home: Readonly<Record<string, string>>
  /** Modes of the directory of credentials and of the files in it, each once. */
  readonly modes: readonly string[]
  /** The variables that led to them. */
  readonly variables: Readonly<Record<string, string>>
  /** What is left in the temporary directory. */
  readonly left: readonly string[]
}

/** `go mod download` with what was given, as the supervised go command gets it: the real go, git and ssh. */
export async function downloadPrivately(given: PrivateDownload): Promise<PrivateResult> {
  const { world, root, paths, entries = [], key, knownHosts = [], home = {} } = given
  const project = paths.map(path => world.module(path))
  await writeProject(join(root, 'app'), project)
  const patterns = [...new Set(paths.map(path => path.split('/')[0] ?? ''))].join(',')
  const extra = { ...world.internet.environment, GOPRIVATE: patterns, ...given.env }
  const { PATH = '', ...rest } = await goEnvironment(root, { proxy: PUBLIC_PROXY, extra })
  const environment = { ...rest, PATH: given.path === undefined ? PATH : `${given.path}${delimiter}${PATH}` }
  for (const [name, text] of Object.entries(home)) await writeFile(join(root, 'home', name), text)
  const plan = planCredentials({
    https: entries.length === 0 ? [] : parseCredentials(entries.join('\n')),
    sshPrivateKey: key,
    sshKnownHosts: knownHosts,
    privatePatterns: patterns,
    modulePaths: paths,
  })
  if (plan === undefined) throw new Error('nothing was planned')
  const base = join(root, 'tmp')
  const netrc = home['.netrc'] ?? ''
  const timing = { connectTimeoutMs: 5_000, sshCommand: undefined }
  const session = await openCredentials(plan, {
    base,
    owner: process.pid,
    environment,
    persist: false,
    netrc,
    ...timing,
  })
  try {
    const modes = await modesOf(session.directory)
    const env = { ...environment, ...session.environment }
    const result = await run('go', ['mod', 'download'], { cwd: join(root, 'app'), env })
    await session.close()
    const after = Object.keys(home).map(async name => [name, await readFile(join(root, 'home', name), 'utf8')] as const)
    return {
      ...result,
      modes,
      variables: session.environment,
      home: Object.fromEntries(await Promise.all(after)),
      left: await readdir(base),
    }
  } finally {
    await session.close()
  }
}

async function modesOf(directory: string): Promise<readonly string[]> {
  const files = (await readdir(directory)).map(name => join(directory, name))
  const found = await Promise.all(
    [directory, ...files].map(async path => ((await stat(path)).mode & 0o777).toString(8)),
  )
  return [...new Set(found)]
}

/** A line of `credentials`, with the user name that git-token would get. */
export function entryFor(place: string, token: string, login = tokenUser(place.split('/')[0] ?? '', token)): string {
  return `machine ${place} login ${login} password ${token}`
}
