import type { Corpus, CorpusName } from '../corpora.ts'
import { measureUndisturbed, type NoiseFacts } from '../noise.ts'
import type { Section } from '../results.ts'
import { interleave } from '../rounds.ts'
import type { Workspace } from '../workspace.ts'
import type { Rig } from './rig.ts'

export interface DownloadOptions {
  /** Milliseconds; for the table of latencies. */
  readonly latencies: readonly number[]
  /** Numbers of modules; for the table of how the time grows. */
  readonly counts: readonly number[]
  /** Of the mirror, for the table of latencies; undefined: whatever loopback gives. */
  readonly bytesPerSecond: number | undefined
  /** undefined: five times for what is small, three times for what is large. */
  readonly repeat: number | undefined
  /** Wait for a quiet machine, and measure anew what was disturbed. */
  readonly quiet: boolean
  /** How often the real proxy is asked. */
  readonly real: number
  /** The built command. */
  readonly cli: string
}

/** What every part of the suite works with. */
export interface DownloadContext {
  readonly corpora: readonly Corpus[]
  readonly rig: Rig
  readonly workspace: Workspace
  readonly options: DownloadOptions
  readonly signal: AbortSignal
  /** One line about what is going on. */
  readonly say: (line: string) => void
}

export type Part = (context: DownloadContext) => Promise<Section>

const LARGE: ReadonlySet<string> = new Set<CorpusName>(['cli', 'prometheus'])

/** The median of so many counts. */
export function rounds({ options }: DownloadContext, corpus: Corpus): number {
  return options.repeat ?? (LARGE.has(corpus.name) ? 3 : 5)
}

/** Runs the peers in turn, each in quiet where that is asked for. */
export async function runInTurn<Peer, Sample extends NoiseFacts>(
  { options, signal }: DownloadContext,
  { peers, count }: { readonly peers: readonly Peer[]; readonly count: number },
  run: (peer: Peer) => Promise<Sample>,
): Promise<readonly Sample[]> {
  return interleave(peers, count, async peer =>
    options.quiet ? measureUndisturbed(async () => run(peer), signal) : run(peer),
  )
}
