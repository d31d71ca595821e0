import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { runInNamespace } from '../support/network-namespace.ts'

interface Scene {
  readonly code: string
  readonly from: string
  readonly seconds: number
  readonly slow?: number
}

let scenes: Readonly<Record<string, Scene>> = {}

beforeAll(async () => {
  const result = await runInNamespace(join(import.meta.dirname, '../support/network-faults.ts'), 60_000)
  if (result.code !== 0) throw new Error(`the scenes ended with ${result.code}: ${result.stderr}`)
  scenes = JSON.parse(result.stdout) as typeof scenes
}, 70_000)

describe('23 names', () => {
  it.each([
    ['missing', 'dns-not-found', 2],
    ['servfail', 'dns-failure', 4],
    ['hangs', 'dns-failure', 4],
  ])('%s: %s', (name, code, maxSeconds) => {
    expect(scenes[`${name} alone`]?.code).toBe(code)
    expect(scenes[`${name} alone`]?.seconds).toBeLessThan(maxSeconds)
    for (const place of ['before a healthy mirror', 'before a mirror with a name']) {
      expect(scenes[`${name} ${place}`]?.code).toBe('fetched')
      expect(scenes[`${name} ${place}`]?.seconds).toBeLessThan(maxSeconds)
    }
  })

  it('are looked up once for forty connections: the IPv4 and the IPv6 address', () => {
    expect(scenes['all from good']).toMatchObject({ code: 'fetched', from: 'good.test 1,good.test 28' })
    expect(scenes['all from dual']).toMatchObject({ code: 'fetched', from: 'dual.test 1,dual.test 28' })
  })
})

it('24: an IPv6 black hole beside a good IPv4 costs a quarter of a second in a run, not in each connection', () => {
  const { code, slow, seconds } = scenes['all from dual'] ?? {}
  expect(code).toBe('fetched')
  // The eight that begin together pay; if each of the forty did, that would be 1.25 s and forty slow files.
  expect(slow).toBeGreaterThan(0)
  expect(slow).toBeLessThanOrEqual(16)
  expect(seconds).toBeLessThan(1.2)
})

it('packets that vanish are no connection', () => {
  expect(scenes['packets vanish']?.code).toBe('connect-timeout')
})
