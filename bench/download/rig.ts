import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goEnvironment } from '../../__tests__/support/temp.ts'
import type { Report } from '../../src/report/report.ts'
import { isNotFound } from '../../src/system/files.ts'
import { removeTree } from '../../src/system/remove-tree.ts'
import type { Corpus } from '../corpora.ts'
import type { ModuleServer } from '../server/module-server.ts'
import type { ServerCounters, ServerSettings } from '../server/settings.ts'
import { runTimed, type Timing } from '../timed-command.ts'
import type { Workspace } from '../workspace.ts'

export const PEERS = ['go', 'ours'] as const
export type Peer = (typeof PEERS)[number]

export interface Run {
  readonly peer: Peer
  readonly corpus: Corpus
  readonly goProxy: string
  /** Flags for our command. */
  readonly flags?: readonly string[]
}

export interface MirroredRun extends Omit<Run, 'goProxy'> {
  /** In the order of GOPROXY, with `|` between. */
  readonly mirrors: readonly { readonly server: ModuleServer; readonly settings: ServerSettings }[]
}

export interface DownloadSample {
  readonly peer: Peer
  readonly corpus: string
  readonly seconds: number
  readonly cpuSeconds: number | undefined
  readonly peakBytes: number | undefined
  /** Of the time of all cores, what went to anything but the peer: to the mirror, and to what is noise. */
  readonly othersShare: number
  /** One for each mirror. */
  readonly servers: readonly ServerCounters[]
  /** `go mod download` after it. */
  readonly after: { readonly seconds: number; readonly requests: number }
  /** What our command says of it. */
  readonly report: Report['download'] | undefined
}

/** Runs a peer from nothing: an empty GOMODCACHE, a home of its own, nothing of the user's settings. */
export class Rig {
  readonly #workspace: Workspace
  readonly #cli: string
  readonly #signal: AbortSignal

  constructor(options: { readonly workspace: Workspace; readonly cli: string; readonly signal: AbortSignal }) {
    this.#workspace = options.workspace
    this.#cli = options.cli
    this.#signal = options.signal
  }

  /** @throws MeasuredCommandError where the peer fails; Error where a mirror did not have what it was asked for */
  async runWithMirrors({ mirrors, ...run }: MirroredRun): Promise<DownloadSample> {
    for (const { server, settings } of mirrors) await server.configure(settings)
    const goProxy = mirrors.map(({ server }) => server.url).join('|')
    const count = async (): Promise<readonly ServerCounters[]> =>
      Promise.all(mirrors.map(async ({ server }) => server.counters()))
    return this.#run({ ...run, goProxy }, count)
  }

  /** With any GOPROXY; its requests are not counted. */
  async run(run: Run): Promise<DownloadSample> {
    return this.#run(run, async () => [])
  }

  async #run(run: Run, count: () => Promise<readonly ServerCounters[]>): Promise<DownloadSample> {
    const directory = await this.#workspace.fresh(run.peer)
    try {
      const env = await goEnvironment(directory, { proxy: run.goProxy, extra: { GOFLAGS: '' } })
      const reportFile = join(directory, 'report.json')
      const timing = await this.#time(run, env, this.#command(run, reportFile))
      const servers = await count()
      const missing = servers.flatMap(server => server.missing)
      if (missing.length > 0) throw new Error(`${run.peer} asked for what the mirror has not: ${missing.join(', ')}`)
      const after = await this.#time(run, env, ['go', 'mod', 'download'])
      const requests = total(await count()) - total(servers)
      const { seconds, cpuSeconds, peakBytes, othersShare } = timing
      const report = run.peer === 'ours' ? await readDownloadReport(reportFile) : undefined
      return {
        peer: run.peer,
        corpus: run.corpus.name,
        seconds,
        cpuSeconds,
        peakBytes,
        othersShare,
        servers,
        after: { seconds: after.seconds, requests },
        report,
      }
    } finally {
      await removeTree(directory)
    }
  }

  #command({ peer, corpus, flags = [] }: Run, reportFile: string): readonly [string, ...string[]] {
    if (peer === 'go') return ['go', 'mod', 'download']
    return [process.execPath, this.#cli, 'download', '-C', corpus.project, '--quiet', '--json', reportFile, ...flags]
  }

  async #time(
    { corpus }: Run,
    env: Readonly<Record<string, string>>,
    [file, ...args]: readonly [string, ...string[]],
  ): Promise<Timing> {
    return runTimed({ file, args, cwd: corpus.project, env, signal: this.#signal })
  }
}

function total(servers: readonly ServerCounters[]): number {
  return servers.reduce((sum, { requests }) => sum + requests, 0)
}

async function readDownloadReport(file: string): Promise<Report['download'] | undefined> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as Report).download
  } catch (error) {
    if (!isNotFound(error)) throw error
    return undefined
  }
}
