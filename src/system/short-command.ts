import { type ProcessExit, startProcessGroup } from './process-group.ts'

const DEFAULT_MAX_OUTPUT_BYTES = 16 << 20

export interface CommandOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** After so long the command and all that it started are killed. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
  /** For its standard input. */
  readonly input?: string | undefined
  /** Of each stream; what comes after is dropped and `truncated` says so. Default 16 MiB. */
  readonly maxOutputBytes?: number
}

export interface CommandResult {
  /** null where a signal ended it. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly truncated: boolean
  readonly ended: ProcessExit['cause']
}

/**
 * Runs a command that is expected to take moments, such as `go env`. Its exit is a value, whatever it is.
 *
 * @throws CommandStartError where it cannot be started; the signal's reason where that had aborted before
 */
export async function runCommand(
  file: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const limit = options.maxOutputBytes ?? DEFAULT_MAX_OUTPUT_BYTES
  const output = { stdout: new BoundedOutput(limit), stderr: new BoundedOutput(limit) }
  const { cwd, env, signal, timeoutMs, input } = options
  const onOutput = (stream: 'stdout' | 'stderr', chunk: Buffer): void => output[stream].add(chunk)
  const group = await startProcessGroup({ file, args, cwd, env, signal, timeoutMs, input, onOutput })
  const exit = await group.exit
  return Object.freeze({
    code: exit.code,
    signal: exit.signal,
    stdout: output.stdout.text(),
    stderr: output.stderr.text(),
    truncated: output.stdout.truncated || output.stderr.truncated,
    ended: exit.cause,
  })
}

class BoundedOutput {
  readonly #chunks: Buffer[] = []
  #free: number
  truncated = false

  constructor(limit: number) {
    this.#free = limit
  }

  add(chunk: Buffer): void {
    const kept = chunk.subarray(0, this.#free)
    this.#free -= kept.length
    if (kept.length > 0) this.#chunks.push(kept)
    this.truncated ||= kept.length < chunk.length
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }
}
