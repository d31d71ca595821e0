import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { requireFreshDist } from '../../__tests__/support/dist.ts'
import { REPOSITORY } from '../../__tests__/support/runner.ts'
import { downloadDirectory } from '../../src/modules/module-paths.ts'
import { DEFAULT_CORPUS_DIRECTORY, fetchProject } from '../corpora.ts'
import { parseCount } from '../flags.ts'
import { renderSection } from '../markdown.ts'
import { Recorder } from '../recorder.ts'
import type { RecordedSection, Section } from '../results.ts'
import { ModuleServer } from '../server/module-server.ts'
import { setupGoVersion } from '../setup-go.ts'
import { Workspace } from '../workspace.ts'
import { replaySection } from './comparison.ts'
import { type Commit, History } from './history.ts'
import { type JobSample, ReplayRig, VARIANTS } from './rig.ts'

/** From so many commits on there is a goal. */
const WHOLE = 20

interface Flags {
  readonly project: string
  readonly commits: number
  readonly until: string | undefined
  readonly peer: string
  readonly action: string
  readonly bandwidth: number
  readonly timeout: number
  readonly corpusDir: string
  readonly out: string
}

/** Adds `replay` to the command line. */
export function addReplaySuite(program: Command, signal: AbortSignal): void {
  program
    .command('replay')
    .description('A real git history, a job for each commit, against actions/setup-go.')
    .requiredOption('--project <dir>', 'A git repository with a Go module at its top, bare or not.')
    .option('--commits <n>', 'How many first-parent commits.', parseCount, WHOLE)
    .option('--until <date>', 'The day of the last one, as 2026-08-15.')
    .requiredOption('--peer <dir>', 'A checkout of actions/setup-go.')
    .option('--action <dir>', 'Our action, as built.', REPOSITORY)
    .option('--bandwidth <MB/s>', 'Of all downloads from the cache service together.', parseCount, 150)
    .option('--timeout <minutes>', 'Of the commands of one job; then they are run again.', parseCount, 10)
    .option('--corpus-dir <dir>', 'Where modules are kept, once fetched.', DEFAULT_CORPUS_DIRECTORY)
    .option('--out <dir>', 'Where the results go.', 'bench/results')
    .action(async (flags: Flags) => {
      if (resolve(flags.action) === REPOSITORY) requireFreshDist()
      const recorder = new Recorder({ suite: 'replay', directory: resolve(flags.out), signal })
      const write = await recorder.begin(await setupGoVersion(resolve(flags.peer)))
      await replay(flags, { write, signal })
    })
}

/** What was found is written after each commit: an hour's work is not lost to the last of them. */
async function replay(
  flags: Flags,
  { write, signal }: { readonly write: (section: Section) => Promise<RecordedSection>; readonly signal: AbortSignal },
): Promise<void> {
  await using workspace = await Workspace.open()
  const project = resolve(flags.project)
  const history = new History(project, signal)
  const commits = await history.commits(flags.commits, flags.until)
  const name = projectName(project)
  const goModCache = join(resolve(flags.corpusDir), `replay-${name}`)
  await fetchModules({ history, commits, workspace, goModCache, signal })
  await using server = await ModuleServer.start(downloadDirectory(goModCache), signal)
  await using rig = await ReplayRig.open({
    workspace,
    history,
    actions: { 'setup-go': resolve(flags.peer), ours: resolve(flags.action) },
    server,
    bytesPerSecond: flags.bandwidth * 1e6,
    jobTimeoutMs: flags.timeout * 60_000,
    say,
    signal,
  })
  const samples: JobSample[] = []
  let recorded: RecordedSection | undefined
  for (const [index, commit] of commits.entries()) {
    for (const variant of VARIANTS) {
      const sample = await rig.run(variant, commit)
      say(tell(sample))
      samples.push(sample)
    }
    const facts = { project: name, bandwidth: flags.bandwidth, isWhole: index + 1 >= WHOLE }
    recorded = await write(replaySection(samples, facts))
  }
  if (recorded !== undefined) process.stdout.write(`${renderSection(recorded)}\n`)
}

interface Fetching {
  readonly history: History
  readonly commits: readonly Commit[]
  readonly workspace: Workspace
  readonly goModCache: string
  readonly signal: AbortSignal
}

/** All modules that any of the commits needs, so that both actions find them at the same distance. */
async function fetchModules({ history, commits, workspace, goModCache, signal }: Fetching): Promise<void> {
  await mkdir(goModCache, { recursive: true })
  const checkout = join(await workspace.fresh('modules'), 'checkout')
  for (const commit of commits.filter(({ changesGoSum }) => changesGoSum)) {
    await history.checkOut(commit, checkout)
    await fetchProject({ project: checkout, goModCache, signal })
  }
}

/** `gin-gonic+gin` for a directory `…/gin-gonic+gin/repo`. */
function projectName(directory: string): string {
  const name = basename(directory).replace(/\.git$/, '')
  return ['repo', ''].includes(name) ? basename(dirname(directory)) : name
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function tell(sample: JobSample): string {
  const { variant, commit, seconds, mainSeconds, workSeconds, postSeconds, cpuSeconds, saved, cached, tested } = sample
  const keys = saved.map(({ key, bytes }) => `${key.replace(/-.*/, '')} ${megabytes(bytes)}`)
  return `${commit.slice(0, 8)}${sample.changesGoSum ? ' *' : ''} ${variant}: ${seconds.toFixed(1)} s (${[mainSeconds, workSeconds, postSeconds].map(part => part.toFixed(1)).join(' + ')}), CPU ${cpuSeconds.toFixed(1)}, restored ${megabytes(sample.restoredBytes)}, fetched ${megabytes(sample.fetchedBytes)}, saved ${keys.join(', ') || 'nothing'}, GOCACHE ${megabytes(sample.goCacheBytes)}, tests cached ${cached}/${tested}`
}
