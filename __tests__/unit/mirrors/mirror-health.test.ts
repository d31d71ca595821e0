import { EventEmitter, once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { MirrorFailureCode } from '../../../src/modules/mirrors/classify.ts'
import { MirrorHealth } from '../../../src/modules/mirrors/mirror-health.ts'

const OPEN_MS = 150

async function tell(health: MirrorHealth, failure: MirrorFailureCode | undefined): Promise<void> {
  await health.observe(async () => ({ result: undefined, verdict: { failure } }))
}

async function ejected(): Promise<MirrorHealth> {
  const health = new MirrorHealth({ failuresToOpen: 5, openMs: OPEN_MS })
  for (let count = 0; count < 5; count++) await tell(health, 'stall')
  return health
}

describe('the breaker', () => {
  it('opens after five failures in a row, and not after five with an answer between them', async () => {
    const health = new MirrorHealth({ failuresToOpen: 5, openMs: OPEN_MS })
    for (let count = 0; count < 4; count++) await tell(health, 'server-error')
    await tell(health, undefined)
    for (let count = 0; count < 4; count++) await tell(health, 'server-error')
    expect(health.ejection).toBeUndefined()
    await tell(health, 'connection-reset')
    expect(health.ejection).toBe('connection-reset')
    expect(health.ejections).toBe(1)
  })

  it('lets one probe through after its time, and closes when that is answered', async () => {
    const health = await ejected()
    await sleep(OPEN_MS + 20)
    expect(health.ejection).toBeUndefined()
    const gate = new EventEmitter()
    const probe = health.observe(async () => {
      await once(gate, 'answered')
      return { result: undefined, verdict: { failure: undefined } }
    })
    // While it is under way, all others go elsewhere.
    expect(health.ejection).toBe('stall')
    gate.emit('answered')
    await probe
    expect(health.ejection).toBeUndefined()
    expect(health.isTrusted).toBe(true)
  })

  it('stays open when the probe fails, or when we did not wait for it', async () => {
    const health = await ejected()
    await sleep(OPEN_MS + 20)
    await tell(health, 'stall')
    expect(health.ejection).toBe('stall')
    await sleep(OPEN_MS + 20)
    await health.observe(async () => ({ result: undefined, verdict: undefined }))
    expect(health.ejection).toBe('stall')
  })

  it('does not count requests that we gave up', async () => {
    const health = new MirrorHealth({ failuresToOpen: 5, openMs: OPEN_MS })
    for (let count = 0; count < 20; count++)
      expect(await health.observe(async () => ({ result: 'given up', verdict: undefined }))).toBe('given up')
    expect(health.ejection).toBeUndefined()
  })

  it('lets who has no other mirror ask all the same, and closes when it is answered', async () => {
    const health = await ejected()
    await tell(health, 'stall')
    expect(health.ejection).toBe('stall')
    await tell(health, undefined)
    expect(health.ejection).toBeUndefined()
  })

  it('passes on what breaks', async () => {
    const health = new MirrorHealth({ failuresToOpen: 5, openMs: OPEN_MS })
    const broken = health.observe(async () => {
      throw new Error('disk full')
    })
    await expect(broken).rejects.toThrow('disk full')
  })
})

it('a pause that the mirror asked for counts as ejection until it is over', async () => {
  const health = new MirrorHealth({ failuresToOpen: 5, openMs: OPEN_MS })
  health.pauseFor(80)
  health.pauseFor(10)
  expect(health.ejection).toBe('rate-limited')
  expect(health.pauseMs).toBeGreaterThan(40)
  await sleep(100)
  expect(health.ejection).toBeUndefined()
})
