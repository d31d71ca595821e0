import type { ServerSettings } from '../server/settings.ts'

/** One mirror: how its server behaves, or `closed`: nobody listens there. */
export type MirrorSetup = ServerSettings | 'closed'

/** Three mirrors, A, B and C, as GOPROXY lists them. */
export interface Setup {
  readonly name: string
  /** For the table. */
  readonly about: string
  readonly mirrors: readonly [MirrorSetup, MirrorSetup, MirrorSetup]
}

const MB = 1e6

export const SETUPS: readonly Setup[] = [
  {
    name: 'latency',
    about: '400 ms; 150 ms; 40 ms',
    mirrors: [{ latencyMs: 400 }, { latencyMs: 150 }, { latencyMs: 40 }],
  },
  {
    name: 'bandwidth',
    about: '1 MB/s; 8 MB/s; 3 MB/s',
    mirrors: [
      { latencyMs: 20, bytesPerSecond: MB },
      { latencyMs: 20, bytesPerSecond: 8 * MB },
      { latencyMs: 20, bytesPerSecond: 3 * MB },
    ],
  },
  {
    name: 'latency or bandwidth',
    about: '5 ms, 1 MB/s; 60 ms, 2 MB/s; 200 ms, 10 MB/s',
    mirrors: [
      { latencyMs: 5, bytesPerSecond: MB },
      { latencyMs: 60, bytesPerSecond: 2 * MB },
      { latencyMs: 200, bytesPerSecond: 10 * MB },
    ],
  },
  {
    name: 'missing modules',
    about: '40 ms, 1.5 MB/s, all; 10 ms, 10 MB/s, lacks half; 100 ms, 3 MB/s, all',
    mirrors: [
      { latencyMs: 40, bytesPerSecond: 1.5 * MB },
      { latencyMs: 10, bytesPerSecond: 10 * MB, lacksPercent: 50 },
      { latencyMs: 100, bytesPerSecond: 3 * MB },
    ],
  },
  {
    name: 'faults',
    about: 'never answers; 30 ms, 2 MB/s, every third answer a 502; 60 ms, 4 MB/s',
    mirrors: [
      { latencyMs: 0, stallAfter: 0 },
      { latencyMs: 30, bytesPerSecond: 2 * MB, failEvery: 3 },
      { latencyMs: 60, bytesPerSecond: 4 * MB },
    ],
  },
  {
    name: 'some of everything',
    about: 'refuses connections; 15 ms, 1.5 MB/s, lacks 30%; 50 ms, 5 MB/s, every tenth answer 1 s late',
    mirrors: [
      'closed',
      { latencyMs: 15, bytesPerSecond: 1.5 * MB, lacksPercent: 30 },
      { latencyMs: 50, bytesPerSecond: 5 * MB, slow: { every: 10, delayMs: 1000 } },
    ],
  },
]
