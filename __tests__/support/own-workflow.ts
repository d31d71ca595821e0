import { realpathSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ActResult, runAct } from './act.ts'
import { exampleMirror } from './example-modules.ts'
import { startModuleProxy } from './module-proxy.ts'
import { run } from './processes.ts'
import { REPOSITORY } from './runner.ts'

export interface OwnWorkflowOptions {
  /** Below the repository. */
  readonly workflow: string
  /** An empty directory: repository, home and caches are in here. */
  readonly directory: string
  /** Only this job, and what it needs. Default: all. */
  readonly job?: string
}

/** Runs the Linux part of one of the project's own workflows under act, on all that would be committed now, with a cache service between the jobs. */
export async function runOwnWorkflow({ workflow, directory, job }: OwnWorkflowOptions): Promise<ActResult> {
  const [repository, home] = [join(directory, 'repository'), join(directory, 'home')]
  await commitWorkTree(repository)
  await using mirror = await startModuleProxy({ content: await exampleMirror() })
  // Awaited here: the mirror goes when this function is left.
  return await runAct({
    repository,
    home,
    workflow,
    event: 'workflow_dispatch',
    ...(job === undefined ? {} : { job }),
    matrix: ['os:ubuntu-latest'],
    standIns: { 'actions/checkout@v6': standIn('checkout'), 'actions/setup-node@v6': standIn('setup-node') },
    cacheServer: join(directory, 'cache'),
    env: {
      ...(await machineEnvironment(home, mirror.url)),
      REPOSITORY_UNDER_TEST: repository,
      NODE_MODULES_UNDER_TEST: realpathSync(join(REPOSITORY, 'node_modules')),
      // act sets it only beside its artifact server, and asks nobody for it.
      ACTIONS_RUNTIME_TOKEN: 'token',
    },
    timeoutMs: 600_000,
  })
}

/** For an action that cannot be fetched here. */
function standIn(name: string): string {
  return join(import.meta.dirname, 'workflows', name)
}

/** A repository with all that would be committed now, dist/ included. */
async function commitWorkTree(repository: string): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: repository, GIT_CONFIG_NOSYSTEM: '1' }
  const git = async (cwd: string, ...args: readonly string[]): Promise<string> => {
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'safe.directory=*']
    const { code, stdout, stderr } = await run('git', [...author, ...args], { cwd, env })
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  await mkdir(repository, { recursive: true })
  const names = await git(REPOSITORY, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
  const gone = new Set((await git(REPOSITORY, 'ls-files', '-z', '--deleted')).split('\0'))
  for (const name of names.split('\0').filter(name => name !== '' && !gone.has(name)))
    await cp(join(REPOSITORY, name), join(repository, name), { recursive: true })
  await git(repository, 'init', '--quiet', '--initial-branch=main')
  await git(repository, 'add', '--all')
  await git(repository, 'commit', '--quiet', '--message', 'x')
}

/** A hosted machine's: go's own settings are their defaults, but for the mirror. */
async function machineEnvironment(home: string, proxy: string): Promise<Record<string, string>> {
  // Go's counters start a child that outlives go.
  const telemetry = join(home, '.config', 'go', 'telemetry')
  await mkdir(telemetry, { recursive: true })
  await writeFile(join(telemetry, 'mode'), 'off\n')
  return { GOENV: 'off', GOPROXY: proxy, GIT_CONFIG_NOSYSTEM: '1' }
}
