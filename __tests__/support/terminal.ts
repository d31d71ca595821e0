import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { killGroup } from './processes.ts'

export interface TerminalOptions {
  readonly env: Readonly<Record<string, string>>
  /** What a person types, given all that was printed so far; undefined: nothing yet. Asked after each output. */
  readonly type: (printed: string) => string | undefined
  readonly timeoutMs: number
}

export interface TerminalResult {
  readonly code: number | null
  /** stdout and stderr, as the terminal shows them. */
  readonly printed: string
}

/** Runs a command with a terminal of its own (util-linux' script): there it can ask, and somebody could answer. */
export async function runInTerminal(command: readonly string[], options: TerminalOptions): Promise<TerminalResult> {
  const quoted = command.map(word => `'${word}'`).join(' ')
  const child = spawn('script', ['-q', '-e', '-f', '-c', quoted, '/dev/null'], {
    env: { ...options.env, TERM: 'xterm' },
    detached: true,
    stdio: 'pipe',
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    const typed = options.type(printed)
    if (typed !== undefined) child.stdin.write(typed)
  })
  // The command may end while somebody types.
  child.stdin.on('error', () => undefined)
  const deadline = setTimeout(() => {
    if (child.pid !== undefined) killGroup(child.pid)
  }, options.timeoutMs)
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, printed }
  } finally {
    clearTimeout(deadline)
  }
}
