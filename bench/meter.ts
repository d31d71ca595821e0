import { cpus } from 'node:os'
import { busySeconds, childrenCpuSeconds } from './machine.ts'

/** What a part of a measurement took. */
export interface Measured {
  readonly seconds: number
  /** User and system time, of children too. */
  readonly cpuSeconds: number
  /** Of the time of all cores, what went to anything else. */
  readonly othersShare: number
}

/** Takes the time of parts that follow each other. */
export class Meter {
  readonly #parts = new Map<string, Measured>()
  #at = now()

  lap(name: string): Measured {
    const [before, after] = [this.#at, now()]
    this.#at = after
    const seconds = after.seconds - before.seconds
    const cpuSeconds = after.cpuSeconds - before.cpuSeconds
    const othersShare = (after.busySeconds - before.busySeconds - cpuSeconds) / (seconds * cpus().length)
    const measured = { seconds, cpuSeconds, othersShare }
    this.#parts.set(name, measured)
    return measured
  }

  of(name: string): Measured {
    const part = this.#parts.get(name)
    if (part === undefined) throw new Error(`${name} was not measured`)
    return part
  }
}

function now(): { readonly seconds: number; readonly cpuSeconds: number; readonly busySeconds: number } {
  return {
    seconds: performance.now() / 1000,
    cpuSeconds: childrenCpuSeconds() ?? Number.NaN,
    busySeconds: busySeconds(),
  }
}
