import { spawn } from 'node:child_process'
import { ConfigError } from '../config/inputs.ts'
import { exitCodeOfSignal, Interrupted } from '../system/interrupt.ts'

export interface Workload {
  readonly command: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly signal: AbortSignal
}

/** What is the user's to mend; anything else is a bug or the system's. */
const WHY_NOT_STARTED: Readonly<Record<string, string>> = {
  ENOENT: 'not found',
  EACCES: 'no permission to execute it',
  ENOTDIR: 'a part of its path is no directory',
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
        const why = 'code' in error ? WHY_NOT_STARTED[String(error.code)] : undefined
        if (why === undefined) reject(error)
        else reject(new ConfigError([`run: ${file} cannot be started: ${why}`], { cause: error }))
      })
      child.once('exit', (code, signalName) =>
        resolve(signalName === null ? (code ?? 1) : exitCodeOfSignal(signalName)),
      )
    })
  } finally {
    workload.signal.removeEventListener('abort', passOn)
  }
}
