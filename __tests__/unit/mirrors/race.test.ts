import { writeFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Attempt } from '../../../src/modules/mirrors/attempt.ts'
import { HedgeBudget } from '../../../src/modules/mirrors/hedging.ts'
import { Mirror, type MirrorAnswer, type Transport } from '../../../src/modules/mirrors/mirror.ts'
import { MirrorError, TargetError } from '../../../src/modules/mirrors/mirror-error.ts'
import { DEFAULT_HEALTH, MirrorHealth } from '../../../src/modules/mirrors/mirror-health.ts'
import { race, type RaceResult } from '../../../src/modules/mirrors/race.ts'
import { Silence } from '../../../src/modules/mirrors/silence.ts'

const FILE = { module: { path: 'example.com/a', version: 'v1.0.0' }, kind: 'zip' } as const
const HEDGING = {
  minimumWaitMs: 60,
  minimumSamples: 10,
  maxShare: 0.05,
  maxPerFile: 2,
  blindWaitMs: 2000,
  silenceMs: 300,
}

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
  const mirror = mirrorOf('https://proxy.example.com', async request => {
    const number = asked++
    return answerOf(fates[number] ?? 'never', `request ${number}`, {
      ...request,
      onAbort: () => abandoned.push(number),
    })
  })
  const budget = budgetAfter(earlierRequests)
  const target = join(directory, 'target')
  const stop = new AbortController()
  return { result: start({ mirror, target, budget, stop }), target, abandoned, budget, stop }
}

async function answerOf(
  fate: Fate,
  content: string,
  { target, signal, onProgress, onAbort }: Parameters<Transport>[0] & { readonly onAbort: () => void },
): Promise<MirrorAnswer> {
  if (fate === 'refused') return { kind: 'failed', error: new MirrorError('connection-refused', 'refused') }
  if (fate === 'not written') throw new TargetError(String(target), {})
  if (fate === 'served') {
    onProgress()
    if (target !== undefined) writeFileSync(target, content)
    return { kind: 'fetched', bytes: content.length }
  }
  return await new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      onAbort()
      reject(signal.reason as Error)
    })
  })
}

/** Every answer of it took 5 ms so far. */
function mirrorOf(label: string, transport: Transport): Mirror {
  const health = new MirrorHealth(DEFAULT_HEALTH)
  const mirror = new Mirror({ label, kind: 'proxy', fallBackOnError: true, wellKnown: false, transport, health })
  for (let count = 0; count < HEDGING.minimumSamples; count++) mirror.firstByteMs('zip').add(5)
  return mirror
}

function budgetAfter(requests: number): HedgeBudget {
  const budget = new HedgeBudget(HEDGING.maxShare)
  for (let count = 0; count < requests; count++) budget.countRequest()
  return budget
}

function start(facts: {
  readonly mirror: Mirror
  readonly target: string
  readonly budget: HedgeBudget
  readonly stop: AbortController
  readonly alternative?: Mirror
}): Promise<RaceResult> {
  const { mirror, target, budget, stop, alternative } = facts
  return race({
    mirror,
    kind: 'zip',
    target,
    hedging: HEDGING,
    budget,
    alternative: () => alternative,
    begin: (asking, as) =>
      new Attempt(asking, {
        file: FILE,
        target: as === 'first' ? target : as.target,
        partial: undefined,
        connection: 'fresh',
        signal: stop.signal,
      }),
  })
}

function ignore(): void {}

/** So many requests of it at once, one of which may have a second one. */
async function askSilent(
  count: number,
  { other }: { readonly other: Fate },
): Promise<readonly [Mirror, Promise<unknown>]> {
  const mirror = mirrorOf('https://silent.example.com', async request =>
    answerOf('never', '', { ...request, onAbort: ignore }),
  )
  const alternative = mirrorOf('https://other.example.com', async request =>
    answerOf(other, 'other', { ...request, onAbort: ignore }),
  )
  const budget = budgetAfter(20)
  const stop = new AbortController()
  const races = Array.from({ length: count }, async (_, place) =>
    start({ mirror, alternative, target: join(directory, `silent-${place}`), budget, stop }),
  )
  const all = Promise.all(races)
  const outcome = await Promise.race([all, new Promise(resolve => setTimeout(resolve, 1500, 'waiting'))])
  stop.abort(new Error('enough'))
  await Promise.allSettled(races)
  return [mirror, Promise.resolve(outcome)]
}

describe('a mirror that falls silent', () => {
  it('is left by all its requests once another one serves', async () => {
    const [mirror, outcome] = await askSilent(7, { other: 'served' })
    const results = (await outcome) as readonly RaceResult[]
    expect(results.filter(({ answer }) => answer.kind === 'fetched')).toHaveLength(1)
    expect(results.filter(({ answer }) => answer.kind === 'failed' && answer.error.code === 'stall')).toHaveLength(6)
    // And by those to come.
    expect(mirror.health.ejection).toBe('stall')
  })

  it('is waited for where the other one is silent, too: it may be our own network', async () => {
    const [mirror, outcome] = await askSilent(7, { other: 'never' })
    expect(await outcome).toBe('waiting')
    expect(mirror.health.ejection).toBeUndefined()
  })

  it('has proved nothing about requests to come, or once it speaks', () => {
    const silence = new Silence()
    expect([silence.isProvedSince(0), silence.lastsMs(0)]).toEqual([false, Number.POSITIVE_INFINITY])
    silence.heard(100)
    silence.overtaken(150)
    expect([50, 149, 151].map(askedAtMs => silence.isProvedSince(askedAtMs))).toEqual([true, true, false])
    expect(silence.lastsMs(160)).toBe(60)
    silence.heard(160)
    expect(silence.isProvedSince(50)).toBe(false)
  })
})

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
    expect((await readdir(directory)).filter(name => name.startsWith('target'))).toEqual(['target'])
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
