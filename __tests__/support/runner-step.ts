import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { JobStatus } from './action-metadata.ts'
import { type FileCommands, makeCommandFiles, readCommandFiles } from './file-commands.ts'
import { killGroup } from './processes.ts'
import { type Annotation, CommandReader, lineSplitter, maskText } from './workflow-commands.ts'

/** Stops a step as soon as its output matches. */
export interface Interrupt {
  readonly when: RegExp
  /** `cancel`: as the runner does, SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL to all of the group. */
  readonly signal: 'SIGINT' | 'SIGTERM' | 'cancel'
}

/** How main or post went. */
export interface ActionStep {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly conclusion: 'success' | 'failure'
  readonly seconds: number
  /** When its process was started, as Date.now() has it. */
  readonly startedAtMs: number
  /** From then to the first byte that it printed; undefined where it was silent. */
  readonly firstOutputSeconds: number | undefined
  /** From the interrupt's first signal to the end; undefined where there was none. */
  readonly stoppedAfterSeconds: number | undefined
  readonly timedOut: boolean
  /** A child that outlived the step held its output open. */
  readonly leftChildren: boolean
  readonly stdout: string
  readonly stderr: string
  readonly log: string
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly path: readonly string[]
  readonly summary: string
  /** Problem matchers that it registered. */
  readonly matchers: readonly string[]
}

export interface StepOptions {
  readonly name: 'main' | 'post'
  readonly script: string
  readonly base: Readonly<Record<string, string>>
  readonly inputs: (jobStatus: JobStatus) => Readonly<Record<string, string>>
  readonly jobStatus: JobStatus
  readonly state: Readonly<Record<string, string>>
  readonly service: Readonly<Record<string, string>>
  readonly masks: Set<string>
  readonly workspace: string
  /** Below it each step gets its own files. */
  readonly commandFiles: string
  readonly node: string
  readonly timeoutMs: number
  readonly interrupt: (Interrupt & { readonly step: 'main' | 'post' }) | undefined
}

/** Runs main or post. Source: actions/runner, ActionRunner.cs and NodeScriptActionHandler.cs. */
export async function runActionStep(options: StepOptions): Promise<ActionStep> {
  const files = await makeCommandFiles(join(options.commandFiles, options.name))
  const env = {
    ...options.base,
    ...prefixed('STATE_', options.state),
    ...options.inputs(options.jobStatus),
    ...options.service,
    ...files,
  }
  const reader = new CommandReader(options.masks)
  const ended = await runNode(options, env, reader)
  const written = await readFiles(files, reader)
  const failed = ended.exitCode !== 0 || reader.refused.length > 0 || written instanceof Error
  const commands = written instanceof Error ? NOTHING : written
  return {
    ...ended,
    conclusion: failed ? 'failure' : 'success',
    log: reader.log.join('\n'),
    annotations: reader.annotations,
    outputs: { ...reader.outputs, ...commands.output },
    state: { ...reader.state, ...commands.state },
    env: commands.env,
    path: prependOrder(commands.path),
    summary: maskText(commands.summary, options.masks),
    matchers: reader.matchers,
  }
}

const NOTHING: FileCommands = { output: {}, env: {}, state: {}, path: [], summary: '' }

async function readFiles(
  files: Readonly<Record<string, string>>,
  reader: CommandReader,
): Promise<FileCommands | Error> {
  try {
    return await readCommandFiles(files)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    reader.annotations.push({ level: 'error', message: error.message, properties: {} })
    return error
  }
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]))
}

/** The directory that was added last comes first; one that was added twice counts where it was added last. */
function prependOrder(added: readonly string[]): readonly string[] {
  return [...new Set(added.toReversed())]
}

type Ended = Pick<
  ActionStep,
  | 'exitCode'
  | 'signal'
  | 'seconds'
  | 'startedAtMs'
  | 'firstOutputSeconds'
  | 'stdout'
  | 'stderr'
  | 'timedOut'
  | 'leftChildren'
  | 'stoppedAfterSeconds'
>

async function runNode(
  options: StepOptions,
  env: Readonly<Record<string, string>>,
  reader: CommandReader,
): Promise<Ended> {
  const startedAtMs = Date.now()
  const started = performance.now()
  let firstOutputSeconds: number | undefined
  const child = spawn(options.node, [options.script], {
    cwd: options.workspace,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  const interruption = interrupter(child, options.interrupt?.step === options.name ? options.interrupt : undefined)
  for (const name of ['stdout', 'stderr'] as const) {
    const lines = lineSplitter(line => reader.line(line))
    child[name].setEncoding('utf8')
    child[name].on('data', (chunk: string) => {
      firstOutputSeconds ??= (performance.now() - started) / 1000
      texts[name] += chunk
      lines.write(chunk)
      interruption.look(texts.stdout + texts.stderr)
    })
    child[name].on('end', () => lines.end())
  }
  let timedOut = false
  const deadline = setTimeout(() => {
    timedOut = true
    if (child.pid !== undefined) killGroup(child.pid)
  }, options.timeoutMs)
  try {
    const end = await endOf(child)
    const now = performance.now()
    const { sentAt } = interruption
    const stoppedAfterSeconds = sentAt() === undefined ? undefined : (now - (sentAt() ?? now)) / 1000
    const seconds = (now - started) / 1000
    return { ...end, ...texts, timedOut, stoppedAfterSeconds, seconds, startedAtMs, firstOutputSeconds }
  } finally {
    clearTimeout(deadline)
    interruption.stop()
  }
}

function interrupter(child: ChildProcess, interrupt: Interrupt | undefined) {
  const timers: NodeJS.Timeout[] = []
  let sentAt: number | undefined
  const later = (delayMs: number, act: () => void): void => void timers.push(setTimeout(act, delayMs))
  return {
    sentAt: () => sentAt,
    stop: () => timers.forEach(timer => clearTimeout(timer)),
    look(output: string): void {
      if (interrupt === undefined || sentAt !== undefined || !interrupt.when.test(output)) return
      sentAt = performance.now()
      // To the process alone, not to its group: what it started is its own to end.
      child.kill(interrupt.signal === 'cancel' ? 'SIGINT' : interrupt.signal)
      if (interrupt.signal !== 'cancel') return
      later(7_500, () => void child.kill('SIGTERM'))
      later(10_000, () => child.pid !== undefined && killGroup(child.pid))
    },
  }
}

/** How long the output may stay open after the step's own process ended. */
const DRAIN_MS = 2_000

function endOf(child: ChildProcess): Promise<Pick<Ended, 'exitCode' | 'signal' | 'leftChildren'>> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => {
      const drain = setTimeout(() => {
        child.stdout?.destroy()
        child.stderr?.destroy()
        resolve({ exitCode, signal, leftChildren: true })
      }, DRAIN_MS)
      child.once('close', () => {
        clearTimeout(drain)
        resolve({ exitCode, signal, leftChildren: false })
      })
    })
  })
}
