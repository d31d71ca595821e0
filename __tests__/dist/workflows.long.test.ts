import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import type { ActResult } from '../support/act.ts'
import { requireFreshDist } from '../support/dist.ts'
import { runOwnWorkflow } from '../support/own-workflow.ts'
import { killGroup, processesBelow } from '../support/processes.ts'
import { REPOSITORY } from '../support/runner.ts'
import { temporaryDirectories } from '../support/temp.ts'

// The project's own workflow, on this machine: its Linux part, job for job, with a cache service between the jobs.

const WORKFLOW = '.github/workflows/e2e.yml'
const LINUX = 'ubuntu-latest'

const directory = temporaryDirectories(afterAll)
let base: string
let result: ActResult

beforeAll(async () => {
  requireFreshDist()
  base = await directory('workflow')
  result = await runOwnWorkflow({ workflow: WORKFLOW, directory: base })
}, 700_000)
afterAll(() => {
  for (const { group } of processesBelow(base)) killGroup(group)
})

interface Job {
  readonly 'runs-on': string
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> }
}

/** `warm os=ubuntu-latest go=stable` for each job that runs on Linux. */
function linuxJobs(): readonly string[] {
  const { jobs } = parse(readFileSync(join(REPOSITORY, WORKFLOW), 'utf8')) as { jobs: Record<string, Job> }
  return Object.entries(jobs).flatMap(([id, job]) =>
    combinations(job.strategy?.matrix ?? {})
      .filter(values => (values['os'] ?? job['runs-on']) === LINUX)
      .map(values => nameOf(id, values)),
  )
}

function combinations(matrix: Readonly<Record<string, readonly string[]>>): readonly Record<string, string>[] {
  return Object.entries(matrix).reduce<readonly Record<string, string>[]>(
    (made, [name, values]) => made.flatMap(one => values.map(value => ({ ...one, [name]: value }))),
    [{}],
  )
}

function nameOf(id: string, matrix: Readonly<Record<string, string>>): string {
  const values = Object.entries(matrix).map(([name, value]) => `${name}=${value}`)
  return [id, ...values.toSorted()].join(' ')
}

describe('the Linux part of our own workflow, under act', () => {
  it('runs every job, and each succeeds', () => {
    const ran = result.jobs.map(({ id, matrix, result: how }) => `${nameOf(id, matrix)}: ${how}`)
    // One that fails in a job that succeeds was meant to.
    const failed = result.ok ? [] : result.steps.filter(step => step.result === 'failure')
    expect(failed).toEqual([])
    expect(ran.toSorted()).toEqual(
      linuxJobs()
        .map(name => `${name}: success`)
        .toSorted(),
    )
    expect(result.ok).toBe(true)
  })

  it('leaves no process behind', () => {
    expect(processesBelow(base).map(({ command }) => command)).toEqual([])
  })
})
