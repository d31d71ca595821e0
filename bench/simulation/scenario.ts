import type { JobSample } from '../replay/rig.ts'
import { type ServiceLimits, SimulatedService } from './service.ts'

/** A push of the replayed history: what its jobs would save. */
export interface Push {
  /** Which go.sum, counted from the first. */
  readonly goSum: number
  readonly modulesBytes: number
  readonly buildBytes: number
  readonly isFirstOfGoSum: boolean
  /** Whether enough of the build entry was new. */
  readonly isWorthSaving: boolean
}

export const POLICIES = ['ours', 'every run', 'a new go.sum'] as const
export type Policy = (typeof POLICIES)[number]

export interface Scenario {
  readonly pushes: readonly Push[]
  readonly pushesPerDay: number
  /** Jobs of a push, each with a build entry of its own; the modules are one entry. */
  readonly matrix: number
  readonly limits: ServiceLimits
}

/** How jobs fared: shares of all of them. */
export interface Outcome {
  readonly policy: Policy
  readonly jobs: number
  readonly ownSum: number
  readonly sumBefore: number
  readonly older: number
  readonly nothing: number
  /** How many pushes old the build entry was that a job found, on average. */
  readonly pushesBehind: number
  readonly peakBytes: number
  readonly savedBytesPerDay: number
  readonly savesPerDay: number
  readonly evicted: number
}

/** The pushes of a replay, over and over. What was saved last is the size of what a job would have saved. */
export function pushesOf(samples: readonly JobSample[], count: number): readonly Push[] {
  const pushes: Push[] = []
  let [goSum, modulesBytes, buildBytes] = [0, 0, 0]
  for (let index = 0; index < count; index++) {
    const sample = samples[index % samples.length]
    if (sample === undefined) throw new Error('there is no job in the replay')
    const modules = sample.saved.find(({ key }) => key.startsWith('gomod-'))
    const build = sample.saved.find(({ key }) => key.startsWith('gobuild-'))
    // The first commit again, after the last, is another go.sum as well.
    if (sample.changesGoSum) goSum += 1
    modulesBytes = modules?.bytes ?? modulesBytes
    buildBytes = build?.bytes ?? buildBytes
    pushes.push({
      goSum,
      modulesBytes,
      buildBytes,
      isFirstOfGoSum: sample.changesGoSum,
      isWorthSaving: build !== undefined,
    })
  }
  return pushes
}

/** Runs all pushes under a policy. All jobs of a push begin before any of them saves. Times are days. */
export function simulate(policy: Policy, scenario: Scenario): Outcome {
  const service = new SimulatedService(scenario.limits)
  const found = { own: 0, before: 0, older: 0, nothing: 0, behind: 0, builds: 0 }
  for (const [index, push] of scenario.pushes.entries()) {
    const at = index / scenario.pushesPerDay
    for (let job = 0; job < scenario.matrix; job++) {
      service.restore(modulesKey(push.goSum), ['gomod-'], at)
      const build = service.restore('', [`${buildPrefix(job)}${push.goSum}-`, buildPrefix(job)], at)
      const age = build === undefined ? Infinity : push.goSum - sumOf(build.key)
      if (age === 0) found.own += 1
      else if (age === 1) found.before += 1
      else if (build === undefined) found.nothing += 1
      else found.older += 1
      if (build !== undefined) {
        found.behind += index - runOf(build.key)
        found.builds += 1
      }
    }
    for (let job = 0; job < scenario.matrix; job++) saveAll(service, { policy, push, job, index, at })
  }
  const jobs = scenario.pushes.length * scenario.matrix
  const days = scenario.pushes.length / scenario.pushesPerDay
  return {
    policy,
    jobs,
    ownSum: found.own / jobs,
    sumBefore: found.before / jobs,
    older: found.older / jobs,
    nothing: found.nothing / jobs,
    pushesBehind: found.behind / found.builds,
    peakBytes: service.peakBytes,
    savedBytesPerDay: service.savedBytes / days,
    savesPerDay: service.saves / days,
    evicted: service.evicted,
  }
}

interface Saving {
  readonly policy: Policy
  readonly push: Push
  readonly job: number
  readonly index: number
  readonly at: number
}

function saveAll(service: SimulatedService, { policy, push, job, index, at }: Saving): void {
  service.save(modulesKey(push.goSum), push.modulesBytes, at)
  if (policy === 'ours' && !push.isWorthSaving) return
  if (policy === 'a new go.sum' && !push.isFirstOfGoSum) return
  service.save(`${buildPrefix(job)}${push.goSum}-${index}`, push.buildBytes, at)
}

const modulesKey = (goSum: number): string => `gomod-${goSum}-`
const buildPrefix = (job: number): string => `gobuild-${job}-`
const sumOf = (key: string): number => Number(key.split('-')[2])
const runOf = (key: string): number => Number(key.split('-')[3])
