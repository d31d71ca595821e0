import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isReached } from '../../bench/results.ts'
import { sectionOf } from '../../bench/soak/section.ts'
import { soak } from '../../bench/soak/soak.ts'
import { STORE_NAMES } from '../../bench/soak/store.ts'
import { requireFreshDist } from '../support/dist.ts'

// The short form of `npm run bench -- soak`: every job is the built command, as a process that may be killed.

const over = new AbortController()
beforeAll(() => requireFreshDist())
afterAll(() => over.abort(new Error('the test is over')))

describe.each(STORE_NAMES)('a soak of 30 jobs, five at once, on a store of kind %s', store => {
  it('has no wrong byte, no failed job, and leaves nothing behind', async () => {
    const options = { store, seed: 1, jobs: 30, atOnce: 5, signal: over.signal }
    const { goals, samples } = sectionOf(options, await soak(options))
    const missed = goals.filter(goal => !isReached(goal)).map(({ text, value }) => `${text}: ${value}`)
    expect({ missed, samples: missed.length === 0 ? [] : samples }).toEqual({ missed: [], samples: [] })
  })
})
