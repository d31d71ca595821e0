import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../src/report/report.ts'
import { type ActResult, runAct, writeActRepository } from '../support/act.ts'
import { libraryOf } from '../support/cli-machine.ts'
import { requireFreshDist } from '../support/dist.ts'
import { makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { writeProject } from '../support/project.ts'
import { goEnvironment, removeTree, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules: readonly SyntheticModule[] = makeModules(3)
let proxy: ModuleProxy

beforeAll(async () => {
  requireFreshDist()
  proxy = await startModuleProxy({ modules })
})
afterEach(() => proxy.clear())
afterAll(async () => proxy.close())

interface ActJob {
  readonly act: ActResult
  readonly outputs: Readonly<Record<string, string>>
  readonly report: Report
}

/** Runs the job `times` times, each on a new machine; the cache directory and the repository stay. */
async function runJobs(workflow: string, times: number): Promise<readonly ActJob[]> {
  const base = await directory('act')
  const repository = join(base, 'repository')
  await writeActRepository(repository, { workflow, templates: workflow === 'nested.yml' ? ['nested'] : [] })
  await writeProject(join(repository, 'app'), modules, { files: libraryOf(modules) })
  const jobs: ActJob[] = []
  for (let time = 1; time <= times; time++) {
    proxy.clear()
    // At the same path: where GOMODCACHE is, is part of what go compiles.
    await removeTree(join(base, 'machine'))
    jobs.push(await runOnce(repository, join(base, 'machine'), join(base, 'cache')))
  }
  return jobs
}

async function runOnce(repository: string, machine: string, cacheDirectory: string): Promise<ActJob> {
  const results = join(machine, 'results')
  await mkdir(results, { recursive: true })
  const extra = { CACHE_DIRECTORY: cacheDirectory, RESULTS: results }
  const env = await goEnvironment(machine, { proxy: proxy.url, extra })
  const act = await runAct({ repository, home: join(machine, 'home'), env })
  if (!act.ok) throw new Error(act.log)
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(results, name), 'utf8'))
  return {
    act,
    outputs: (await read('outputs.json')) as ActJob['outputs'],
    report: (await read('report.json')) as Report,
  }
}

describe('under act, which is not GitHub’s runner', () => {
  it('fetches in the first job, and nothing in the second', async () => {
    const [cold, warm] = await runJobs('directory.yml', 2)
    expect(cold?.outputs).toMatchObject({ 'cache-hit': 'false', 'build-cache-hit': 'false', 'modules-downloaded': '3' })
    expect(cold?.report).toMatchObject({
      ok: true,
      cache: { modules: { outcome: 'miss' }, build: { outcome: 'miss' } },
    })
    // Of the build entry nothing is said: act puts each run's workspace elsewhere, and paths are part of that key.
    expect(warm?.outputs).toMatchObject({ 'cache-hit': 'true', 'modules-downloaded': '0' })
    expect(warm?.report.cache.modules.outcome).toBe('hit')
    expect(proxy.requests.map(request => request.path)).toEqual([])
  })

  it('does the same inside a composite action, where post cannot know how the job went', async () => {
    const [cold, warm] = await runJobs('nested.yml', 2)
    expect([cold?.outputs['cache-hit'], warm?.outputs['cache-hit']]).toEqual(['false', 'true'])
    expect(proxy.requests.map(request => request.path)).toEqual([])
    const posts = cold?.act.steps.filter(step => step.stage === 'Post') ?? []
    expect(posts.map(step => [step.name, step.result])).toEqual([
      ['./', 'success'],
      ['./nested', 'success'],
    ])
  })
})
