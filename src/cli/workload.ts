import { spawn } from 'node:child_process'
import { ConfigError } from '../config/inputs.ts'
import { exitCodeOfSignal, Interrupted } from '../system/interrupt.ts'

export interface Workload {
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly signal: AbortSignal
}

/**
 * Runs the user's command with our standard streams, in our own process group, so that Ctrl-C reaches it as it would without us;
 * a SIGTERM that only we got is passed on. There is no deadline: how long it may take is the user's to say.
 *
 * @returns its exit code, 128 + n where signal n ended it
 */
export async function runWorkload(workload: Workload): Promise<number> {
  const [file, ...args] = workload.command
  if (file === undefined) throw new ConfigError(['run: there is no command behind --'])
  workload.signal.throwIfAborted()
  const child = spawn(file, args, { cwd: workload.cwd, env: workload.env, stdio: 'inherit' })
  const passOn = (): void =>
    void child.kill(workload.signal.reason instanceof Interrupted ? workload.signal.reason.signalName : 'SIGTERM')
  workload.signal.addEventListener('abort', passOn, { once: true })
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', error => {
        if ('code' in error && error.code === 'ENOENT')
          reject(new ConfigError([`run: ${file} cannot be started: not found`], { cause: error }))
        else reject(error)
      })
      child.once('exit', (code, signalName) =>
        resolve(signalName === null ? (code ?? 1) : exitCodeOfSignal(signalName)),
      )
    })
  } finally {
    workload.signal.removeEventListener('abort', passOn)
  }
}
