import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { parseCount } from '../flags.ts'
import { Recorder } from '../recorder.ts'
import type { Goal, Row, Section } from '../results.ts'
import { ModuleServer } from '../server/module-server.ts'
import { median } from '../statistics.ts'
import { makeSyntheticCorpus } from '../synthetic.ts'
import { Workspace } from '../workspace.ts'
import { lineName, sameLine } from './lines.ts'
import { type DoctorBench, measureSetup, type SetupResult } from './measure.ts'
import { SETUPS } from './setups.ts'

interface Flags {
  readonly repeat: number
  readonly duel: number
  readonly modules: number
  readonly quiet: boolean
  readonly only?: readonly string[]
  readonly cli: string
  readonly out: string
}

/** Adds `doctor` to the command line. */
export function addDoctorSuite(program: Command, signal: AbortSignal): void {
  program
    .command('doctor')
    .description('The GOPROXY line that doctor recommends, against every other line of the same mirrors.')
    .option('--repeat <n>', 'Runs of each line that is near the fastest.', parseCount, 2)
    .option('--duel <n>', 'Runs of the recommended line and the fastest other one, in turn.', parseCount, 5)
    .option('--modules <n>', 'Modules of the project, 72 KiB each.', parseCount, 80)
    .option('--only <names...>', 'Which set-ups.')
    .option('--quiet', 'Wait for a quiet machine before each run, and repeat what others disturbed.', false)
    .option('--cli <file>', 'Our command, as built.', 'dist/cli.js')
    .option('--out <dir>', 'Where the results go.', 'bench/results')
    .action(async (flags: Flags) => {
      const recorder = new Recorder({ suite: 'doctor', directory: resolve(flags.out), signal })
      await recorder.record(async () => runDoctorSuite(flags, signal))
    })
}

async function runDoctorSuite(flags: Flags, signal: AbortSignal): Promise<Section> {
  await using workspace = await Workspace.open()
  const corpus = await makeSyntheticCorpus(flags.modules, await workspace.fresh('synthetic'))
  await using stack = new AsyncDisposableStack()
  const servers: ModuleServer[] = []
  for (let place = 0; place < 3; place++) servers.push(stack.use(await ModuleServer.start(corpus.proxyRoot, signal)))
  const bench: DoctorBench = {
    corpus,
    workspace,
    servers,
    closedUrl: await closedUrl(),
    cli: resolve(flags.cli),
    repeat: flags.repeat,
    duel: flags.duel,
    quiet: flags.quiet,
    signal,
    say: line => void process.stderr.write(`${line}\n`),
  }
  const results: SetupResult[] = []
  for (const setup of SETUPS)
    if (flags.only?.includes(setup.name) ?? true) results.push(await measureSetup(bench, setup))
  return section(results, flags)
}

/** A port that was free a moment ago. */
async function closedUrl(): Promise<string> {
  const server = createServer()
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise<void>(resolve => {
    server.close(() => resolve())
  })
  return `http://127.0.0.1:${port}`
}

function section(results: readonly SetupResult[], { modules, repeat, duel }: Flags): Section {
  const rows = results.map(rowOf)
  const worst = (key: string): number => Math.max(...rows.map(row => Number(row[key])))
  const goals: readonly Goal[] = [
    { text: 'recommended / fastest other, the worst', value: worst('ratio'), limit: { atMost: 1.1 } },
    { text: 'private paths that a mirror was asked for', value: worst('private'), limit: { atMost: 0 } },
    { text: 'doctor, s, the longest', value: worst('doctor'), limit: { atMost: 30 } },
  ]
  return {
    name: 'recommendation',
    title: 'The line that doctor recommends',
    notes: [
      `A download of ${modules} modules of 72 KiB into an empty GOMODCACHE with every order of every choice of three mirrors (15 lines, \`|\` between them); doctor is asked with \`A|B|C\`.`,
      `First all lines, those near the fastest ${repeat} times. Then the recommended line and the fastest other one again, ${duel} times each in turn: their medians are compared. Lines that cannot serve all modules fail, and do not count.`,
    ],
    columns: [
      { key: 'setup', title: 'set-up' },
      { key: 'about', title: 'A; B; C' },
      { key: 'recommended', title: 'recommended' },
      { key: 'recommendedSeconds', title: 's', digits: 2 },
      { key: 'fastest', title: 'fastest other' },
      { key: 'fastestSeconds', title: 's', digits: 2 },
      { key: 'ratio', title: 'recommended / fastest other', digits: 2 },
      { key: 'givenSeconds', title: '`A\\|B\\|C`, s', digits: 2 },
      { key: 'slowestSeconds', title: 'slowest, s', digits: 2 },
      { key: 'doctor', title: 'doctor, s', digits: 1 },
      { key: 'requests', title: 'its requests to one mirror' },
      { key: 'private', title: 'private paths asked' },
    ],
    rows,
    goals: results.length === SETUPS.length ? goals : [],
    samples: results.map(({ setup, recommended, times, ...rest }) => ({
      setup: setup.name,
      recommended: lineName(recommended),
      times: times.map(({ line, seconds }) => ({ line: lineName(line), seconds })),
      ...rest,
    })),
  }
}

function rowOf({ setup, recommended, times, duel, doctorSeconds, doctorRequests, privateAsked }: SetupResult): Row {
  const known = times.filter(({ seconds }) => seconds.length > 0)
  const given = known.find(({ line }) => sameLine(line, [0, 1, 2]))
  const recommendedSeconds = median(duel.seconds.recommended)
  const fastestSeconds = median(duel.seconds.fastest)
  return {
    setup: setup.name,
    about: setup.about,
    recommended: escaped(lineName(recommended)),
    recommendedSeconds,
    fastest: escaped(lineName(duel.fastest)),
    fastestSeconds,
    // A line that fails loses.
    ratio: duel.seconds.recommended.length === 0 ? Number.POSITIVE_INFINITY : recommendedSeconds / fastestSeconds,
    givenSeconds: given === undefined ? undefined : median(given.seconds),
    slowestSeconds: Math.max(...known.map(({ seconds }) => median(seconds))),
    doctor: doctorSeconds,
    requests: doctorRequests,
    private: privateAsked,
  }
}

function escaped(cell: string): string {
  return cell.replaceAll('|', String.raw`\|`)
}
