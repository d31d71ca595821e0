import { zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { type ActionRig, makeActionRig } from '../support/action-rig.ts'
import { makeModules } from '../support/module-builder.ts'
import type { RunResult } from '../support/processes.ts'
import { run } from '../support/processes.ts'
import { temporaryDirectories } from '../support/temp.ts'

// A history of twelve commits with the real go and the built action: entries stay small, and are never a stub.

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
const PACKAGES = 12
let rig: ActionRig
let runs = 0
/** The build keys that each job saved. */
const savedBy = new Map<string, Set<string>>()

beforeAll(async () => {
  rig = await makeActionRig(await directory('pruning'), modules)
})
afterAll(async () => rig.close())

/** Code enough for its archive to weigh more than what surrounds it. */
function packageOf(index: number, revision: number): string {
  const functions = Array.from(
    { length: 150 },
    (_, f) =>
      `func F${f}(a, b int) int {\n\tfor i := 0; i < a; i++ {\n\t\tb += i*${f} + ${revision}\n\t}\n\treturn b\n}\n`,
  )
  return `package p${index}\n\n${functions.join('\n')}`
}

const ALL = `package all\n\nimport (\n${Array.from({ length: PACKAGES }, (_, index) => `\t_ "example.com/app/p${index}"\n`).join('')})\n`

/** Checks the commit out: each package has the revision of the last commit that changed it. */
async function checkOut(commit: number): Promise<void> {
  const files: Record<string, string> = { 'all/all.go': ALL }
  for (let index = 0; index < PACKAGES; index++) {
    const revision = commit - ((commit + PACKAGES - index) % PACKAGES)
    files[`p${index}/p.go`] = packageOf(index, Math.max(0, revision))
  }
  // One of them changes go.sum.
  await rig.checkOut(commit < 7 ? modules.slice(0, 1) : modules, { files })
}

interface Build {
  readonly job: string
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly red?: boolean
  /** Only so many packages. */
  readonly only?: number
  readonly commit: number
}

/** One job on a clean machine: what it compiled, and which entry it began with. */
async function build({ job, matrix, red = false, only, commit }: Build) {
  await checkOut(commit)
  const packages = only === undefined ? ['./...'] : Array.from({ length: only }, (_, index) => `./p${index}`)
  const before = new Set(rig.service.entries().map(({ key }) => key))
  const result = await rig.job({
    event: { name: 'push', github: { GITHUB_JOB: job, GITHUB_RUN_ID: String(++runs) } },
    ...(matrix === undefined ? {} : { matrix }),
    ...(red ? { jobStatus: 'failure' as const } : {}),
    workload: async (env): Promise<RunResult> => {
      const options = { cwd: rig.workspace, env: { ...env, GOPROXY: 'off' } }
      const built = await run('go', ['build', '-v', ...packages], options)
      const vetted = await run('go', ['vet', ...packages], options)
      return { ...built, code: built.code || vetted.code }
    },
  })
  expect([result.main.exitCode, result.post?.exitCode, result.workload?.code]).toEqual([0, 0, 0])
  const name = `${job} ${JSON.stringify(matrix ?? null)}`
  const own = savedBy.get(name) ?? new Set()
  const matched = result.outputs['build-cache-matched-key'] ?? ''
  // No job sees another's entry.
  expect([name, matched === '' ? own.size === 0 : own.has(matched)]).toEqual([name, true])
  const saved = rig.service.entries().filter(({ key }) => !before.has(key) && key.startsWith('gobuild-'))
  for (const { key } of saved) own.add(key)
  savedBy.set(name, own)
  return {
    compiled: (result.workload?.stderr ?? '').split('\n').filter(line => line.startsWith('example.com/')),
    matched,
    bytes: saved[0] === undefined ? undefined : zstdDecompressSync(saved[0].archive).length,
    build: result.report?.cache.build,
  }
}

const of = (commit: number): readonly string[] => [`example.com/app/p${commit % PACKAGES}`, 'example.com/app/all']
/** With the new module, and what imports it. */
const withModule = (commit: number): readonly string[] => [
  ...of(commit),
  'example.com/app',
  'example.com/synthetic/m001',
]

it('twelve commits of several jobs: entries stay small, warm builds compile what changed, no job sees another’s entry', async () => {
  const cold = await build({ job: 'build', commit: 0 })
  expect(cold.compiled).toHaveLength(PACKAGES + 3)
  const coldBytes = cold.bytes ?? Number.NaN
  await build({ job: 'lint', commit: 0 })
  for (const arch of ['a', 'b']) await build({ job: 'build', matrix: { arch }, commit: 0 })

  const sizes: number[] = []
  let owed: readonly string[] = []
  for (let commit = 1; commit <= 12; commit++) {
    // What a job did not build, or did not save, the next one has to compile, and nothing else.
    const changed = commit === 7 ? withModule(commit) : of(commit)
    const expected = [...new Set([...owed, ...changed])].toSorted()
    const [red, half] = [commit === 4, commit === 6 || commit === 9]
    const first = await build({ job: 'build', commit, red, ...(half ? { only: 6 } : {}) })
    const isIn = (name: string): boolean => !half || Number(/\/p(\d+)$/.exec(name)?.[1] ?? 99) < 6
    expect([commit, first.compiled.toSorted()]).toEqual([commit, expected.filter(isIn)])
    owed = red ? expected : expected.filter(name => !isIn(name))
    if (red) expect(first.build?.save).toMatchObject({ outcome: 'off', reason: "the job's status is failure" })
    else if (!half) expect([commit, first.build?.save.outcome]).toEqual([commit, 'saved'])

    const second = await build({ job: 'lint', commit })
    expect([commit, second.compiled.toSorted()]).toEqual([commit, changed.toSorted()])
    sizes.push(...[first.bytes, second.bytes].filter(bytes => bytes !== undefined))
  }
  for (const arch of ['a', 'b']) {
    // Twelve commits behind: every package is another.
    const late = await build({ job: 'build', matrix: { arch }, commit: 12 })
    expect([late.compiled.length, late.matched !== '']).toEqual([PACKAGES + 3, true])
    sizes.push(late.bytes ?? Number.NaN)
    expect((await build({ job: 'build', matrix: { arch }, commit: 12 })).compiled).toEqual([])
  }
  expect(sizes.length).toBeGreaterThan(18)
  expect(Math.max(...sizes)).toBeLessThan(1.6 * coldBytes)
  expect(Math.min(...sizes)).toBeGreaterThan(0.95 * coldBytes)
})
