import { readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CliMachine, libraryOf, makeCliMachine } from './cli-machine.ts'
import { PUBLIC_PROXY, type PrivateWorld, TOKENS } from './private-world.ts'
import type { RunResult } from './processes.ts'
import { writeProject } from './project.ts'
import { type JobOptions, type JobResult, runJob } from './runner.ts'
import { goEnvironment } from './temp.ts'

/** The private module of the projects below, and the token that reads it. */
export const LIB = 'github.com/acme/lib'
export const TOKEN = TOKENS.githubApp
/** `with:` of a job that has it. */
export const GIVEN = { goprivate: 'github.com/acme/*', 'git-token': TOKEN, cache: 'false' }
/** What is in the home directory before. */
export const NETRC = 'machine a.example login u password other-s3cret\n'
/** The token, plain or as basic authentication has it. */
export const HIDDEN = new RegExp(
  [TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64').slice(4, -4)].join('|'),
)

export interface PrivateJob extends JobResult<RunResult> {
  readonly home: string
  /** Directories of credentials that are left. */
  readonly left: readonly string[]
}

/** A job of the built action, on a new machine, in a project of a private module and two public ones. */
export async function runPrivateJob(
  world: PrivateWorld,
  base: string,
  options: Partial<JobOptions<RunResult>>,
): Promise<PrivateJob> {
  const [machine, workspace] = [join(base, 'machine'), join(base, 'workspace')]
  const modules = [world.module(LIB), ...world.public]
  await writeProject(workspace, modules, { files: libraryOf(modules) })
  const {
    PATH: _path,
    TMPDIR: _temporary,
    ...env
  } = await goEnvironment(machine, {
    proxy: PUBLIC_PROXY,
    extra: world.internet.environment,
  })
  const home = join(machine, 'home')
  await writeFile(join(home, '.netrc'), NETRC)
  const temporary = join(machine, 'work', '_temp')
  await mkdir(temporary, { recursive: true })
  const result = await runJob<RunResult>({ machine, workspace, env, ...options })
  return { ...result, home, left: credentialDirectories(temporary) }
}

function credentialDirectories(temporary: string): readonly string[] {
  return readdirSync(temporary).filter(name => name.startsWith('go-mod-setup-credentials'))
}

export interface PrivateMachine extends CliMachine {
  /** Flags by which the built command may read the private module. */
  readonly flags: readonly string[]
  /** Directories of credentials that are left. */
  left(): readonly string[]
}

/** A machine for the built command, with the same project, or with one that needs nothing. */
export async function makePrivateMachine(
  world: PrivateWorld,
  root: string,
  options: { readonly goPrivate: string; readonly isEmpty?: boolean },
): Promise<PrivateMachine> {
  const modules = options.isEmpty === true ? [] : [world.module(LIB), ...world.public]
  const machine = await makeCliMachine(root, { proxy: PUBLIC_PROXY, modules, env: world.internet.environment })
  const token = join(root, 'token')
  await writeFile(token, `${TOKEN}\n`)
  return {
    ...machine,
    flags: ['--goprivate', options.goPrivate, '--git-token-file', token],
    left: () => credentialDirectories(machine.env['TMPDIR'] ?? ''),
  }
}
