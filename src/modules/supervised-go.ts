import { startProcessGroup, type ProcessExit } from '../system/process-group.ts'
import { DownloadWatch } from './download-watch.ts'
import { forgetBrokenRepositories } from './git-repositories.ts'
import { GoOutput } from './go-output.ts'
import type { GoRun, GoRunFacts, SupervisedGoOptions } from './go-run.ts'
import { Supervision } from './go-supervision.ts'
import { type WaitingFor, withoutHeldBack } from './go-waiting.ts'

/** Runs one go command and watches whether it lives. Throws only where go cannot be started (CommandStartError). */
export async function runSupervisedGo(options: SupervisedGoOptions): Promise<GoRun> {
  const output = new GoOutput()
  const watch = new DownloadWatch(options.goModCache, options.modules)
  const startedMs = performance.now()
  const finish = (): GoRunFacts => ({ ...output.facts(), seconds: (performance.now() - startedMs) / 1000, bytes: 0 })
  // Before go starts: what is there now is not of its making.
  await watch.look()
  if (options.signal.aborted) return { kind: 'cancelled', ...finish() }
  const { goCommand: file, args, cwd, env, signal, timeoutMs } = options
  const onOutput = output.add
  const group = await startProcessGroup({ file, args, cwd, env, signal, timeoutMs, onOutput, guarded: true })
  const supervision = new Supervision(options, group, output, watch)
  let succeeded = false
  try {
    const exit = await supervision.watchUntilExit()
    output.end()
    const outcome = supervision.stall ?? outcomeOf(exit, await supervision.lookForWaits())
    succeeded = outcome.kind === 'ok'
    const { bytes } = await watch.look()
    return Object.freeze({ ...finish(), bytes, ...outcome })
  } finally {
    // A go that fails does not wait for its children. What a successful one leaves (an ssh master, a credential daemon) is wanted.
    if (!succeeded) {
      await group.kill()
      await forgetBrokenRepositories(options.goModCache, output)
    }
  }
}

function outcomeOf(exit: ProcessExit, waitingFor: readonly WaitingFor[]) {
  if (exit.cause === 'aborted') return { kind: 'cancelled' } as const
  if (exit.cause === 'timed-out') return { kind: 'timed-out', waitingFor: withoutHeldBack(waitingFor) } as const
  if (exit.code === 0) return { kind: 'ok' } as const
  return { kind: 'failed', exitCode: exit.code, signal: exit.signal, waitingFor } as const
}
