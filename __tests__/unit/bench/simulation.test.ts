import { describe, expect, it } from '@jest/globals'
import { type Push, simulate } from '../../../bench/simulation/scenario.ts'
import { SimulatedService } from '../../../bench/simulation/service.ts'

describe('the simulated cache service', () => {
  const limits = { maxBytes: 100, maxUnused: 7 }

  it('finds the key, else the newest of the first prefix', () => {
    const service = new SimulatedService(limits)
    for (const [at, key] of ['a-1', 'a-2', 'b-1'].entries()) service.save(key, 10, at)
    expect(service.restore('a-1', ['b-'], 3)?.key).toBe('a-1')
    expect(service.restore('x', ['a-', 'b-'], 3)?.key).toBe('a-2')
    expect(service.restore('x', ['y-'], 3)).toBeUndefined()
  })

  it('forgets what was not used for seven days', () => {
    const service = new SimulatedService(limits)
    service.save('old', 10, 0)
    service.save('used', 10, 0)
    service.restore('used', [], 5)
    expect([service.restore('old', [], 8), service.restore('used', [], 8)?.key]).toEqual([undefined, 'used'])
  })

  it('evicts what was not used for longest, and never holds more than it may', () => {
    const service = new SimulatedService(limits)
    service.save('first', 60, 0)
    service.save('second', 30, 1)
    service.restore('first', [], 2)
    service.save('third', 40, 3)
    expect([service.restore('second', [], 3), service.restore('first', [], 3)?.key]).toEqual([undefined, 'first'])
    expect([service.peakBytes, service.evicted, service.saves, service.savedBytes]).toEqual([100, 1, 3, 130])
    // What is there wins.
    service.save('third', 99, 4)
    expect(service.saves).toBe(3)
  })
})

const push = (goSum: number, isFirstOfGoSum: boolean, isWorthSaving = true): Push => ({
  goSum,
  modulesBytes: 10,
  buildBytes: 20,
  isFirstOfGoSum,
  isWorthSaving,
})

describe('a simulated repository', () => {
  const scenario = {
    pushes: [push(1, true), push(1, false), push(1, false, false), push(2, true)],
    pushesPerDay: 4,
    matrix: 2,
    limits: { maxBytes: 1000, maxUnused: 7 },
  }

  it('counts what jobs find, and what is uploaded', () => {
    const shares = { jobs: 8, ownSum: 0.5, sumBefore: 0.25, older: 0, nothing: 0.25 }
    expect(simulate('ours', scenario)).toMatchObject({ ...shares, savesPerDay: 8, peakBytes: 140 })
    expect(simulate('every run', scenario)).toMatchObject({ ...shares, savesPerDay: 10, pushesBehind: 1 })
    expect(simulate('a new go.sum', scenario)).toMatchObject({ ...shares, savesPerDay: 6, pushesBehind: 2 })
  })
})
