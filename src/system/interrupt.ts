import { constants } from 'node:os'

/** Ends a run at the user's or the system's wish: exit code 128 + n. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly signalName: NodeJS.Signals

  constructor(signalName: NodeJS.Signals) {
    super(`interrupted by ${signalName}`)
    this.signalName = signalName
  }
}

/** What a shell gives for a command that a signal ended. */
export function exitCodeOfSignal(signalName: NodeJS.Signals): number {
  return 128 + constants.signals[signalName]
}

/** 130 or 143 for an interruption, else 1. */
export function exitCodeOf(error: unknown): number {
  return error instanceof Interrupted ? exitCodeOfSignal(error.signalName) : 1
}

/** A signal that aborts at the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once, whatever it is doing. */
export function abortOnSignals(): { readonly signal: AbortSignal; dispose(): void } {
  const controller = new AbortController()
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const onSignal = (name: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(exitCodeOfSignal(name))
    controller.abort(new Interrupted(name))
  }
  for (const name of names) process.on(name, onSignal)
  return {
    signal: controller.signal,
    dispose: () => {
      for (const name of names) process.off(name, onSignal)
    },
  }
}

/** Ends the process once what was written is out: pipes are asynchronous on Windows, and sockets may still be open. */
export async function exitWith(code: number): Promise<never> {
  await Promise.all(
    [process.stdout, process.stderr].map(async stream => new Promise(resolve => stream.write('', resolve))),
  )
  process.exit(code)
}
