import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { type ModuleVersion, moduleKey } from '../go/module-path.ts'
import { unattendedEnvironment } from '../go/unattended.ts'
import { isNotFound } from '../system/files.ts'
import { type AttemptOptions, type AttemptsResult, GoAttempts, type GoCommandStatistics } from './go-attempts.ts'
import { codeOfStall, failureFindings, stallFindings } from './go-failure.ts'
import type { MirrorTally } from './mirror-tally.ts'
import { protectFiles } from './protected-files.ts'
import type { SourceStatistics } from './source.ts'
import { dropModule } from './stale-files.ts'

/** Which modules go is told to fetch. */
export type GoSelection =
  /** `go mod download` without arguments: where there is no go.sum. */
  | { readonly kind: 'by-go' }
  /** Those with an `h1:` line in go.sum, as go.sum names them (replacements applied): go asks for an argument as it stands. */
  | { readonly kind: 'set'; readonly modules: readonly ModuleVersion[] }
  /** Asked once the graph is loaded: in a workspace only `go list -m all` knows, and needs the `.mod` files. */
  | { readonly kind: 'after-graph'; readonly choose: (signal: AbortSignal) => Promise<readonly ModuleVersion[]> }

export interface GoDownloadRequest extends Omit<AttemptOptions, 'dropFromCache'> {
  readonly selection: GoSelection
  /** Loads the module graph first, so that its `.mod` files are there: what go needs beside the zips to build offline. */
  readonly loadGraph: boolean
  /** go.mod, go.sum, go.work, go.work.sum of every module in play, absolute: afterwards they are what they were before. */
  readonly protectedFiles: readonly string[]
  /** For ssh, where the user has not set how it is run. */
  readonly connectTimeoutMs?: number
  /** Whether the module's files were brought by a cache of ours: then a wrong hash is no error, they are fetched. */
  readonly cameFromCache?: ((module: ModuleVersion) => boolean) | undefined
}

export interface GoDownloadResult {
  readonly outcome: 'ok' | 'failed' | 'timed-out' | 'cancelled'
  /** Failed: the first one is the message. Else what mirrors did wrong on the way. */
  readonly findings: readonly Finding[]
  readonly sources: readonly SourceStatistics[]
  readonly goCommand: GoCommandStatistics
  /** Runs after the first of each command. */
  readonly retries: number
  /** Zips, whole or in part. */
  readonly bytes: number
  /** Files of `protectedFiles` that go had changed. */
  readonly restored: readonly string[]
}

/**
 * `go mod download`, supervised: it cannot hang, goes from mirror to mirror as the contract's table says, and leaves go.mod and go.sum
 * alone. Its result is what go accepts: it runs last, after whatever fetched modules before it.
 *
 * @throws CommandStartError where go cannot be started
 */
export async function downloadWithGo(request: GoDownloadRequest): Promise<GoDownloadResult> {
  const env = await environmentOf(request)
  const files = await protectFiles(request.protectedFiles)
  const dropFromCache = async (module: ModuleVersion): Promise<boolean> => {
    if (request.cameFromCache?.(module) !== true) return false
    await dropModule(request.goModCache, module)
    return true
  }
  const attempts = new GoAttempts({ ...request, env, dropFromCache })
  let commands: Commands
  let restored: readonly string[] = []
  try {
    commands = await runCommands(request, attempts)
  } finally {
    restored = await files.restore()
  }
  const { result } = commands
  const { tally, statistics: goCommand } = attempts
  const bytes = Math.max(commands.bytes, await countBytes(request.goModCache, tally))
  // Where it failed, the message says what each mirror did; wrong bytes are worth a finding of their own all the same.
  const isFailure = result.kind === 'failed' || result.kind === 'timed-out'
  const failed = failureFindings(result, attempts, request.timeoutMs)
  const isTold = (found: Finding): boolean =>
    failed.some(({ code, module }) => code === found.code && module === found.module)
  const ofMirrors = tally.findings().filter(found => !isFailure || (found.severity === 'security' && !isTold(found)))
  const onTheWay = [...stallFindings(attempts), ...ofMirrors]
  const retries = Math.max(0, goCommand.attempts - commands.count)
  const findings = result.kind === 'cancelled' ? [] : [...failed, ...onTheWay]
  return Object.freeze({
    outcome: result.kind,
    findings,
    sources: tally.statistics(),
    goCommand,
    retries,
    bytes,
    restored,
  })
}

const CONNECT_TIMEOUT_MS = 10_000

async function environmentOf(request: GoDownloadRequest): Promise<GoDownloadRequest['env']> {
  const { env: environment, connectTimeoutMs = CONNECT_TIMEOUT_MS, signal } = request
  // Nothing is started any more.
  if (signal.aborted) return environment
  return unattendedEnvironment({ environment, connectTimeoutMs, signal })
}

interface Commands {
  readonly result: AttemptsResult
  readonly count: number
  readonly bytes: number
}

/**
 * `go mod graph` loads what `go mod download` without arguments loads. Not `go list -m all`: that also asks for every `.info`, fails under
 * -mod=vendor and at the first module that go.sum lacks; `go mod graph` and `go mod download` pay no heed to -mod in GOFLAGS, and both
 * work in a workspace (run with go 1.26).
 */
async function runCommands(request: GoDownloadRequest, attempts: GoAttempts): Promise<Commands> {
  const { selection } = request
  const known = selection.kind === 'set' ? selection.modules : []
  let result: AttemptsResult = { kind: 'ok', run: undefined }
  let count = 0
  let bytes = 0
  const run = async (args: readonly string[], modules: readonly ModuleVersion[]): Promise<boolean> => {
    count++
    result = await attempts.run(args, modules)
    bytes += result.run?.bytes ?? 0
    return result.kind === 'ok'
  }
  const done = (): Commands => ({ result, count, bytes })
  if (request.loadGraph && !(await run(['mod', 'graph', '-x'], known)) && !isTolerable(result)) return done()
  if (selection.kind === 'by-go') {
    await run(['mod', 'download', '-x'], [])
    return done()
  }
  const modules = selection.kind === 'set' ? selection.modules : await selection.choose(request.signal)
  result = { kind: 'ok', run: undefined }
  for (const part of splitArguments(modules.map(moduleKey))) {
    if (!(await run(['mod', 'download', '-x', ...part], modules))) return done()
  }
  return done()
}

// What a -mod=readonly build does not read. The download itself decides whether the modules that it does read can be had.
const TOLERABLE: ReadonlySet<FailureCode> = new Set([
  'go-sum-missing-entry',
  'go-sum-updates-needed',
  'checksum-database-unreachable',
  'checksum-database-unknown',
])

function isTolerable(result: AttemptsResult): boolean {
  if (result.kind !== 'failed') return false
  const { failure, run } = result
  if (run.kind === 'stalled') return TOLERABLE.has(codeOfStall(run))
  const { printed } = failure
  return printed.length > 0 && printed.every(({ code }) => TOLERABLE.has(code))
}

// CreateProcess takes 32,767 UTF-16 units in all (learn.microsoft.com); Linux 128 KiB for one argument and 2 MiB in all (execve(2)).
const MAX_ARGUMENT_UNITS = process.platform === 'win32' ? 24_000 : 100_000

/** Parts whose arguments fit one command line. */
export function splitArguments(args: readonly string[], maxUnits = MAX_ARGUMENT_UNITS): readonly (readonly string[])[] {
  const parts: string[][] = []
  let units = Number.POSITIVE_INFINITY
  for (const argument of args) {
    // Room for quotes and a space.
    units += argument.length + 3
    if (units > maxUnits) {
      parts.push([])
      units = argument.length + 3
    }
    parts.at(-1)?.push(argument)
  }
  return parts
}

/** Tells the tally how much each mirror served; returns the sum. */
async function countBytes(goModCache: string, tally: MirrorTally): Promise<number> {
  let bytes = 0
  for (const [file, label] of tally.servedZips()) {
    const size = await sizeOf(join(goModCache, 'cache', 'download', file))
    tally.addBytes(label, size)
    bytes += size
  }
  return bytes
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (isNotFound(error)) return 0
    throw error
  }
}
