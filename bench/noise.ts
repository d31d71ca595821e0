import { cpus } from 'node:os'
import { sleep } from '../src/system/deadline.ts'
import { busySeconds } from './machine.ts'
import type { Timing } from './timed-command.ts'

/** What a machine may do beside a measurement, as a share of all its cores; the benchmark's own mirror is part of it. */
const QUIET_SHARE = 0.15
/** Where the cores are busy for less than this, there was room for both. */
const CROWDED_SHARE = 0.5
const WATCH_MS = 1000
const PATIENCE_MS = 120_000
const MAX_TRIES = 4

/** What tells whether a measurement was disturbed. */
export type NoiseFacts = Pick<Timing, 'seconds' | 'cpuSeconds' | 'othersShare'>

/**
 * Measures when the machine has nothing else to do, and again where something came up; of disturbed runs the calmest counts. On a
 * machine that never is quiet it goes ahead after two minutes.
 */
export async function measureUndisturbed<Sample extends NoiseFacts>(
  measure: () => Promise<Sample>,
  signal: AbortSignal,
): Promise<Sample> {
  const samples: Sample[] = []
  while (samples.length < MAX_TRIES) {
    await waitUntilQuiet(signal)
    const sample = await measure()
    samples.push(sample)
    if (!isDisturbed(sample)) break
  }
  return samples.reduce((calmest, sample) => (sample.othersShare < calmest.othersShare ? sample : calmest))
}

function isDisturbed({ othersShare, cpuSeconds = Number.POSITIVE_INFINITY, seconds }: NoiseFacts): boolean {
  const ownShare = cpuSeconds / (seconds * cpus().length)
  return othersShare > QUIET_SHARE && ownShare + othersShare > CROWDED_SHARE
}

async function waitUntilQuiet(signal: AbortSignal): Promise<void> {
  const begun = performance.now()
  while (performance.now() - begun < PATIENCE_MS) {
    const [busyBefore, before] = [busySeconds(), performance.now()]
    await sleep(WATCH_MS, signal)
    const share = (busySeconds() - busyBefore) / cpus().length / ((performance.now() - before) / 1000)
    if (share <= QUIET_SHARE) return
  }
}
