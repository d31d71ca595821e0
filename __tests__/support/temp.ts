import { chmod, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorCode } from './system-error.ts'

/** Memory where there is some: creating files on a disk costs more than most tests. */
function temporaryBase(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return tmpdir()
  }
}

/** A new directory. The caller removes it with {@link removeTree}. */
export async function makeTemporaryDirectory(label = 'test'): Promise<string> {
  return mkdtemp(join(temporaryBase(), `go-mod-setup-${label}-`))
}

/**
 * Directories that live as long as the test file: `const directory = temporaryDirectories(afterAll)`, then `await directory('label')`.
 *
 * @param afterAll Jest's, passed in so that benchmarks can load this file without Jest
 */
export function temporaryDirectories(
  afterAll: (hook: () => Promise<void>) => void,
): (label?: string) => Promise<string> {
  const made: string[] = []
  afterAll(async () => {
    for (const directory of made) await removeTree(directory)
  })
  return async label => {
    const directory = await makeTemporaryDirectory(label)
    made.push(directory)
    return directory
  }
}

/** Removes a tree, also one that go made read-only (directories of GOMODCACHE are 0555). A missing one is fine. */
export async function removeTree(directory: string): Promise<void> {
  try {
    await rm(directory, { recursive: true, force: true })
  } catch (error) {
    if (!isPermissionError(error)) throw error
    await makeWritable(directory)
    await rm(directory, { recursive: true, force: true })
  }
}

async function makeWritable(directory: string): Promise<void> {
  if (!(await lstat(directory)).isDirectory()) return
  await chmod(directory, 0o755)
  for (const entry of await readdir(directory, { withFileTypes: true }))
    if (entry.isDirectory()) await makeWritable(join(directory, entry.name))
}

function isPermissionError(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(errorCode(error) ?? '')
}

export interface GoEnvironmentOptions {
  /** GOPROXY. Default `off`: a test that forgets it reaches nothing. */
  readonly proxy?: string
  /** A build cache to share between projects, so that the runtime is compiled once. */
  readonly goCache?: string
  readonly goModCache?: string
  /** Added to, or in place of, the rest. */
  readonly extra?: Readonly<Record<string, string>>
}

/** The whole environment of a child: nothing of the tester's own go settings, credentials or proxies leaks into it. */
export async function goEnvironment(
  directory: string,
  options: GoEnvironmentOptions = {},
): Promise<Record<string, string>> {
  const home = join(directory, 'home')
  const temporary = join(directory, 'tmp')
  // Go's counters start a child of their own in a new HOME, which outlives go; only this file turns them off, no variable does.
  const telemetry = join(home, '.config', 'go', 'telemetry')
  for (const path of [telemetry, temporary]) await mkdir(path, { recursive: true })
  await writeFile(join(telemetry, 'mode'), 'off\n')
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    TMPDIR: temporary,
    LC_ALL: 'C',
    GOENV: 'off',
    GOPATH: join(directory, 'gopath'),
    GOMODCACHE: options.goModCache ?? join(directory, 'gomodcache'),
    GOCACHE: options.goCache ?? join(directory, 'gocache'),
    GOFLAGS: '-modcacherw',
    GOPROXY: options.proxy ?? 'off',
    GOSUMDB: 'off',
    GONOSUMDB: '',
    GOPRIVATE: '',
    GONOPROXY: '',
    GOINSECURE: '',
    GOTOOLCHAIN: 'local',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...options.extra,
  }
}
