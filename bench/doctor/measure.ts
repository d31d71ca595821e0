import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goEnvironment } from '../../__tests__/support/temp.ts'
import type { DoctorReport } from '../../src/report/doctor.ts'
import { removeTree } from '../../src/system/remove-tree.ts'
import type { Corpus } from '../corpora.ts'
import { measureUndisturbed } from '../noise.ts'
import type { ModuleServer } from '../server/module-server.ts'
import type { ServerCounters } from '../server/settings.ts'
import { interleave } from '../rounds.ts'
import { median } from '../statistics.ts'
import { runTimed, type Timing } from '../timed-command.ts'
import type { Workspace } from '../workspace.ts'
import { allLines, goProxyOf, type Line, lineName, lineOf, sameLine } from './lines.ts'
import type { Setup } from './setups.ts'

export interface DoctorBench {
  readonly corpus: Corpus
  readonly workspace: Workspace
  readonly servers: readonly ModuleServer[]
  /** Where nobody listens. */
  readonly closedUrl: string
  /** The built command. */
  readonly cli: string
  /** Runs of each line that is near the fastest. */
  readonly repeat: number
  /** Runs of the recommended line and the fastest other one against each other. */
  readonly duel: number
  /** Wait for a quiet machine before each run, and repeat what others disturbed. */
  readonly quiet: boolean
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

export interface SetupResult {
  readonly setup: Setup
  readonly recommended: Line
  readonly doctorSeconds: number
  /** Of the mirror that was asked most. */
  readonly doctorRequests: number
  readonly privateAsked: number
  /** Seconds of each run; none where the download failed. */
  readonly times: readonly { readonly line: Line; readonly seconds: readonly number[] }[]
  /** The recommended line and the fastest other one, again, in turn: of fifteen the fastest is so by luck, too. */
  readonly duel: { readonly fastest: Line; readonly seconds: Readonly<Record<Duellist, readonly number[]>> }
}

export type Duellist = 'recommended' | 'fastest'

/** Lines that are slower than this many times the fastest are run once. */
const WORTH_REPEATING = 1.5
/** So that a mirror that never answers is found out in seconds. */
const FLAGS = ['--stall-timeout', '2s', '--timeout', '90s']

/** What doctor recommends for a set-up, and how long the download takes with every line. */
export async function measureSetup(bench: DoctorBench, setup: Setup): Promise<SetupResult> {
  const urls = setup.mirrors.map((mirror, place) =>
    mirror === 'closed' ? bench.closedUrl : (bench.servers[place]?.url ?? ''),
  )
  const examined = await examine(bench, setup, urls)
  const recommended = lineOf(examined.report.recommendation?.line ?? '', urls)
  bench.say(`${setup.name}: doctor recommends ${lineName(recommended)} (${examined.seconds.toFixed(1)} s)`)
  const times = new Map(allLines(urls.length).map(line => [line, [] as number[]]))
  const best = (): number => Math.min(...[...times.values()].filter(seconds => seconds.length > 0).map(median))
  for (let round = 0; round < bench.repeat; round++)
    for (const [line, seconds] of times) {
      const isCandidate = seconds.length > 0 && median(seconds) <= WORTH_REPEATING * best()
      if (round > 0 && !isCandidate && !sameLine(line, recommended)) continue
      const took = await download(bench, setup, goProxyOf(line, urls))
      if (took !== undefined) seconds.push(took)
      bench.say(`${setup.name}: ${lineName(line)} ${took?.toFixed(2) ?? 'failed'}`)
    }
  const ranked = [...times].filter(([line, all]) => all.length > 0 && !sameLine(line, recommended))
  const fastest = ranked.toSorted(([, a], [, b]) => median(a) - median(b))[0]?.[0] ?? recommended
  const samples = await interleave<Duellist, { peer: Duellist; seconds: number | undefined }>(
    ['recommended', 'fastest'],
    bench.duel,
    async peer => {
      const seconds = await download(bench, setup, goProxyOf(peer === 'fastest' ? fastest : recommended, urls))
      bench.say(`${setup.name}: ${peer} ${seconds?.toFixed(2) ?? 'failed'}`)
      return { peer, seconds }
    },
  )
  const of = (peer: Duellist): readonly number[] =>
    samples.flatMap(one => (one.peer === peer ? (one.seconds ?? []) : []))
  const { seconds, counters } = examined
  return {
    setup,
    recommended,
    doctorSeconds: seconds,
    doctorRequests: Math.max(...counters.map(({ requests }) => requests)),
    // What is private no server has.
    privateAsked: counters.flatMap(({ missing }) => missing.filter(path => path.includes(PRIVATE_HOST))).length,
    times: [...times].map(([line, seconds]) => ({ line, seconds })),
    duel: { fastest, seconds: { recommended: of('recommended'), fastest: of('fastest') } },
  }
}

const PRIVATE_HOST = 'git.corp.invalid'
const PRIVATE_MODULES = 5

/** In a project that has private modules, too. */
async function examine(
  bench: DoctorBench,
  setup: Setup,
  urls: readonly string[],
): Promise<{ readonly report: DoctorReport; readonly seconds: number; readonly counters: readonly ServerCounters[] }> {
  const directory = await bench.workspace.fresh('doctor')
  try {
    const project = join(directory, 'project')
    await cp(bench.corpus.project, project, { recursive: true })
    await addPrivateModules(project)
    const env = await goEnvironment(directory, {
      proxy: urls.join('|'),
      // Its page would be asked for: nobody outside hears of it.
      extra: { GOPRIVATE: PRIVATE_HOST, GONOPROXY: PRIVATE_HOST, HTTPS_PROXY: bench.closedUrl },
    })
    await configure(bench, setup)
    const file = join(directory, 'doctor.json')
    const args = [bench.cli, 'doctor', '-C', project, '--json', file, '--stall-timeout', '2s']
    const { seconds } = await runTimed({ file: process.execPath, args, cwd: project, env, signal: bench.signal })
    const counters = await Promise.all(bench.servers.map(async server => server.counters()))
    return { report: JSON.parse(await readFile(file, 'utf8')) as DoctorReport, seconds, counters }
  } finally {
    await removeTree(directory)
  }
}

async function addPrivateModules(project: string): Promise<void> {
  const names = Array.from({ length: PRIVATE_MODULES }, (_, index) => `${PRIVATE_HOST}/team/m${index}`)
  const [goMod, goSum] = [join(project, 'go.mod'), join(project, 'go.sum')]
  const sum = `h1:${Buffer.alloc(32).toString('base64')}`
  await writeFile(goMod, `${await readFile(goMod, 'utf8')}${names.map(name => `\nrequire ${name} v1.0.0\n`).join('')}`)
  const lines = names.map(name => `${name} v1.0.0 ${sum}\n${name} v1.0.0/go.mod ${sum}\n`)
  await writeFile(goSum, (await readFile(goSum, 'utf8')) + lines.join(''))
}

/** From an empty GOMODCACHE. @returns undefined where it failed */
async function download(bench: DoctorBench, setup: Setup, goProxy: string): Promise<number | undefined> {
  const directory = await bench.workspace.fresh('download')
  try {
    const env = await goEnvironment(directory, { proxy: goProxy })
    const args = [bench.cli, 'download', '-C', bench.corpus.project, '--quiet', ...FLAGS]
    const run = async (): Promise<Timing> => {
      await configure(bench, setup)
      await removeTree(join(directory, 'gomodcache'))
      return runTimed({ file: process.execPath, args, cwd: bench.corpus.project, env, signal: bench.signal })
    }
    const { seconds } = await (bench.quiet ? measureUndisturbed(run, bench.signal) : run())
    return seconds
  } catch (error) {
    bench.signal.throwIfAborted()
    if (!(error instanceof Error) || error.name !== 'MeasuredCommandError') throw error
    return undefined
  } finally {
    await removeTree(directory)
  }
}

async function configure({ servers }: DoctorBench, setup: Setup): Promise<void> {
  for (const [place, mirror] of setup.mirrors.entries())
    if (mirror !== 'closed') await servers[place]?.configure(mirror)
}
