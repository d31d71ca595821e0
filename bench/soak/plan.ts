import { Draw } from '../draw.ts'
import type { World } from './world.ts'

/** How a job is killed. `leader`: its first process alone, as a system short of memory does; `group`: all that belong to it, as a runner does. */
export interface Kill {
  readonly signal: 'SIGTERM' | 'SIGKILL'
  readonly to: 'leader' | 'group'
  /** When, as a share of how long jobs take. */
  readonly share: number
}

export interface JobPlan {
  readonly number: number
  readonly machine: number
  readonly project: number
  readonly generation: number
  /** `run -- CMD`, or `setup`, CMD and `save` one after the other. */
  readonly kind: 'run' | 'steps'
  /** Whether GOMODCACHE and GOCACHE are empty, or what the job before left. */
  readonly isClean: boolean
  /** Without caches, or with `force-download`: everything comes from the mirrors. */
  readonly caches: 'used' | 'off' | 'replaced'
  /** The mirrors in the order of GOPROXY. */
  readonly mirrors: readonly number[]
  readonly kill: Kill | undefined
}

export interface PlanOptions {
  readonly seed: number
  readonly jobs: number
  readonly machines: number
  readonly mirrors: number
}

const KILLED_PERCENT = 40
const KEPT_PERCENT = 35

/**
 * All jobs, in order; a machine runs its own one after the other. Behind a killed job the machine is as it was left: the next one has to cope. At
 * the end each machine gets a job that nothing happens to, which shows what is left of those before.
 */
export function planJobs({ seed, jobs, machines, mirrors }: PlanOptions, world: World): readonly JobPlan[] {
  const draw = new Draw(seed * 13 + 5)
  const isRecent = (): boolean => draw.integer(3) > 0
  const plans: JobPlan[] = []
  for (let number = 0; number < jobs; number++) {
    const newest = Math.floor((number * world.generations) / jobs)
    const before = plans.findLast(plan => plan.machine === number % machines)
    const isLast = number >= jobs - machines
    const kind = draw.integer(5) === 0 ? 'steps' : 'run'
    const kill = isLast || draw.integer(100) >= KILLED_PERCENT ? undefined : drawKill(draw, kind)
    plans.push({
      number,
      machine: number % machines,
      project: draw.integer(world.projects),
      generation: isRecent() ? newest : Math.max(0, newest - 1),
      kind,
      isClean: before?.kill === undefined && draw.integer(100) >= KEPT_PERCENT,
      // What a kill left of a restore goes with the next restore.
      caches: isLast ? 'used' : draw.pick(['used', 'used', 'used', 'used', 'used', 'used', 'off', 'replaced']),
      mirrors: draw.sample(
        Array.from({ length: mirrors }, (_, mirror) => mirror),
        mirrors,
      ),
      kill,
    })
  }
  return plans
}

function drawKill(draw: Draw, kind: JobPlan['kind']): Kill {
  return {
    signal: draw.pick(['SIGTERM', 'SIGKILL']),
    // The leader of `steps` is a shell, which passes nothing on.
    to: kind === 'run' ? draw.pick(['leader', 'group']) : 'group',
    share: (2 + draw.integer(80)) / 100,
  }
}
