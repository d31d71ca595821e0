import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import { type CommandResult, runCommand } from '../system/short-command.ts'
import { defaultOfCFlags, GO_ENV_COMMAND } from './env-names.ts'

/** A child's environment: complete, nothing is inherited beside it. */
export type Environment = Readonly<Record<string, string>>

/** The variables that inputs can set and that the report names with their source. */
export const GO_VARIABLES = [
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOSUMDB',
  'GOINSECURE',
  'GOVCS',
  'GOAUTH',
  'GOTOOLCHAIN',
  'GO111MODULE',
] as const

export type GoVariable = (typeof GO_VARIABLES)[number]

/** What `go env` says, in a directory. */
export interface GoEnv {
  /** As `go env NAME` prints it; '' where go prints nothing. What go is not asked for (see {@link GO_ENV_COMMAND}) is as it was set. */
  get(name: string): string
  /** Whether the user's own file (`go env -w`) sets the variable; what GOROOT's sets is the distribution's default. */
  isInFile(name: string): boolean
}

/** go could not be asked: not there, or it did not answer. */
export class GoUnavailableError extends Error {
  override readonly name = 'GoUnavailableError'
  readonly finding: Finding

  constructor(why: Finding, options?: ErrorOptions) {
    super(why.message, options)
    this.finding = why
  }
}

export interface GoLocation {
  readonly directory: string
  readonly environment: Environment
  readonly signal: AbortSignal
}

const SHORT_COMMAND_TIMEOUT_MS = 30_000

/**
 * Asks `go env -json NAME…` with GOTOOLCHAIN=local: without it, go may download a toolchain just to answer. That hides the user's
 * GOTOOLCHAIN, which is therefore read from where it can be set: the environment, the user's file, GOROOT's.
 * Source: go.dev/doc/toolchain#select, cmd/go/internal/envcmd.
 *
 * @throws GoUnavailableError where there is no go, or it fails or takes longer than 30 s
 */
export async function readGoEnv(location: GoLocation): Promise<GoEnv> {
  const json = await askGo(GO_ENV_COMMAND, location)
  const variables = parseVariables(json)
  const userFile = await readGoEnvFile(variables['GOENV'])
  const rootFile = await readGoEnvFile(
    variables['GOROOT'] === undefined ? undefined : join(variables['GOROOT'], 'go.env'),
  )
  // cmd/go/internal/cfg/cfg.go, Getenv.
  const setting = (name: string): string | undefined =>
    location.environment[name] || userFile.get(name) || rootFile.get(name)
  return {
    get(name) {
      if (name === 'GOTOOLCHAIN') return setting(name) || 'auto'
      return variables[name] ?? (setting(name) || defaultOfCFlags(name))
    },
    isInFile: name => userFile.has(name),
  }
}

/** @throws GoUnavailableError where something else that is called go printed it */
function parseVariables(json: string): Readonly<Record<string, string>> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())), json)
  if (parsed.success) return parsed.output
  const message = 'What go on PATH prints for `go env -json` is not what the go command prints.'
  throw new GoUnavailableError(finding('go-missing', { message, evidence: json }))
}

/** The hosts of the proxies that this Go distribution uses by default: they count as well-known public mirrors. */
export async function readDefaultProxy(goRoot: string): Promise<string | undefined> {
  return (await readGoEnvFile(join(goRoot, 'go.env'))).get('GOPROXY')
}

/** What go prints for a short question, with GOTOOLCHAIN=local. @throws GoUnavailableError, also for an exit code other than 0 */
export async function askGo(args: readonly string[], location: GoLocation): Promise<string> {
  const answer = await tryGo(args, location)
  if (answer.code === 0) return answer.stdout
  throw new GoUnavailableError(
    finding('go-missing', {
      message: `${commandLine(args)} failed with exit code ${answer.code}: ${answer.stderr.trim()}`,
      evidence: answer.stderr,
    }),
  )
}

/**
 * The same, with the exit code as a value: what go says of a malformed go.mod is an answer.
 *
 * @throws GoUnavailableError where there is no go or it takes longer than 30 s; the signal's reason once that aborts
 */
export async function tryGo(
  args: readonly string[],
  location: GoLocation,
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  let result: CommandResult
  try {
    result = await runCommand('go', args, {
      cwd: location.directory,
      env: { ...location.environment, GOTOOLCHAIN: 'local' },
      timeoutMs: SHORT_COMMAND_TIMEOUT_MS,
      signal: location.signal,
    })
  } catch (error) {
    if (location.signal.aborted) throw error
    throw new GoUnavailableError(
      finding('go-missing', { message: 'The go command could not be run: is Go installed and on PATH?' }),
      { cause: error },
    )
  }
  location.signal.throwIfAborted()
  if (result.ended === 'timed-out')
    throw new GoUnavailableError(
      finding('go-missing', {
        message: `${commandLine(args)} did not answer within ${SHORT_COMMAND_TIMEOUT_MS / 1000} s.`,
        evidence: result.stderr,
      }),
    )
  const { code, stdout, stderr, signal } = result
  return { code: code ?? 1, stdout, stderr: stderr === '' && signal !== null ? `ended by ${signal}` : stderr }
}

const SHOWN_ARGUMENTS = 6

function commandLine(args: readonly string[]): string {
  return args.length > SHOWN_ARGUMENTS ? `go ${args.slice(0, 2).join(' ')} …` : `go ${args.join(' ')}`
}

/** Lines `KEY=VALUE`, `#` comments. A file that is not there is an empty one. Source: cmd/go/internal/cfg/cfg.go readEnvFile. */
export async function readGoEnvFile(file: string | undefined): Promise<ReadonlyMap<string, string>> {
  if (file === undefined || file === '' || file === 'off') return new Map()
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    // Without the file, or the right to read it, go goes on with its defaults: so do we.
    if (isNotFound(error) || hasErrorCode(error, 'EACCES', 'EISDIR')) return new Map()
    throw error
  }
  const pairs = text.split(/\r?\n/).flatMap(line => {
    const at = line.indexOf('=')
    return at <= 0 || !/^[A-Z]/.test(line) ? [] : [[line.slice(0, at), line.slice(at + 1)] as const]
  })
  return new Map(pairs)
}
