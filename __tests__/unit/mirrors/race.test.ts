import { writeFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Attempt } from '../../../src/modules/mirrors/attempt.ts'
import { HedgeBudget } from '../../../src/modules/mirrors/hedging.ts'
import { Mirror, type Transport } from '../../../src/modules/mirrors/mirror.ts'
import { MirrorError, TargetError } from '../../../src/modules/mirrors/mirror-error.ts'
import { DEFAULT_HEALTH, MirrorHealth } from '../../../src/modules/mirrors/mirror-health.ts'
import { race, type RaceResult } from '../../../src/modules/mirrors/race.ts'

const FILE = { module: { path: 'example.com/a', version: 'v1.0.0' }, kind: 'zip' } as const
const HEDGING = { minimumWaitMs: 60, minimumSamples: 10, maxShare: 0.05, maxPerFile: 2 }

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'race-'))
})
afterAll(async () => rm(directory, { recursive: true }))

/** What each request in turn comes to. */
type Fate = 'never' | 'served' | 'refused' | 'not written'

interface Played {
  readonly result: Promise<RaceResult>
  readonly target: string
  /** Requests that were given up. */
  readonly abandoned: number[]
  readonly budget: HedgeBudget
  readonly stop: AbortController
}

function play(fates: readonly Fate[], { earlierRequests = 100 } = {}): Played {
  const abandoned: number[] = []
  let asked = 0
  const transport: Transport = async ({ target, signal, onProgress }) => {
    const number = asked++
    const fate = fates[number]
    if (fate === 'refused') return { kind: 'failed', error: new MirrorError('connection-refused', 'refused') }
    if (fate === 'not written') throw new TargetError(String(target), {})
    if (fate === 'served') {
      onProgress()
      if (target !== undefined) writeFileSync(target, `request ${number}`)
      return { kind: 'fetched', bytes: 9 }
    }
    return await new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        abandoned.push(number)
        reject(signal.reason as Error)
      })
    })
  }
  const mirror = new Mirror({
    label: 'https://proxy.example.com',
    kind: 'proxy',
    fallBackOnError: false,
    wellKnown: false,
    transport,
    health: new MirrorHealth(DEFAULT_HEALTH),
  })
  for (let count = 0; count < HEDGING.minimumSamples; count++) mirror.firstByteMs('zip').add(5)
  const budget = new HedgeBudget(HEDGING.maxShare)
  for (let count = 0; count < earlierRequests; count++) budget.countRequest()
  const target = join(directory, 'target')
  const stop = new AbortController()
  const result = race({
    mirror,
    kind: 'zip',
    target,
    hedging: HEDGING,
    budget,
    alternative: () => undefined,
    begin: (asking, as) =>
      new Attempt(asking, {
        file: FILE,
        target: as === 'first' ? target : as.target,
        partial: undefined,
        connection: 'fresh',
        signal: stop.signal,
      }),
  })
  return { result, target, abandoned, budget, stop }
}

describe('a race', () => {
  it.each<[readonly Fate[], number, readonly number[]]>([
    [['served'], 0, []],
    [['never', 'served'], 1, [0]],
    // One in fifty of the second ones is slow, too.
    [['never', 'never', 'served'], 2, [0, 1]],
    [['never', 'refused', 'served'], 2, [0]],
  ])('%j: the last one serves', async (fates, hedges, abandoned) => {
    const played = play(fates)
    expect(await played.result).toMatchObject({ answer: { kind: 'fetched' } })
    expect(played.budget.hedges).toBe(hedges)
    expect(new Set(played.abandoned)).toEqual(new Set(abandoned))
    expect(await readFile(played.target, 'utf8')).toBe(`request ${fates.length - 1}`)
    expect(await readdir(directory)).toEqual(['target'])
  })

  it('asks once where the budget has nothing left', async () => {
    const played = play(['refused', 'served'], { earlierRequests: 10 })
    expect(await played.result).toMatchObject({ answer: { kind: 'failed', error: { code: 'connection-refused' } } })
    expect(played.budget.hedges).toBe(0)
  })

  it('waits for nobody once a target cannot be written', async () => {
    const played = play(['never', 'not written'])
    await expect(played.result).rejects.toThrow(TargetError)
    expect(played.abandoned).toEqual([0])
  })

  it('asks no more than three times for one file', async () => {
    const played = play(['never', 'never', 'never', 'served'])
    const outcome = await Promise.race([played.result, new Promise(resolve => setTimeout(resolve, 600, 'waiting'))])
    expect(outcome).toBe('waiting')
    expect(played.budget.hedges).toBe(2)
    played.stop.abort(new Error('enough'))
    await expect(played.result).rejects.toThrow('enough')
  })
})
