import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { FAILURE_CLASSES, type MirrorFailureCode } from '../../../src/modules/mirrors/classify.ts'
import {
  type Answer,
  alternativeTo,
  type FallbackPolicy,
  type MirrorList,
  nextStep,
  type Situation,
} from '../../../src/modules/mirrors/fall-through.ts'

/** `A|B,C`: upper-case letters are well-known public mirrors, lower-case ones private; `direct` and `off` end the list. */
function listOf(text: string, policy: FallbackPolicy): MirrorList {
  const entries = [...text.matchAll(/(direct|off|[A-Za-z])([,|]?)/g)]
  const end = entries.at(-1)?.[1]
  return {
    policy,
    end: end === 'direct' || end === 'off' ? end : 'none',
    mirrors: entries
      .filter(([, name]) => name?.length === 1)
      .map(([, name = '', separator]) => ({ fallBackOnError: separator === '|', wellKnown: /[A-Z]/.test(name) })),
  }
}

interface Play {
  readonly policy?: FallbackPolicy
  readonly retries?: number
  /** What each mirror answers, always, by its place. Default: `server-error`. */
  readonly codes?: readonly MirrorFailureCode[]
  readonly ejected?: readonly number[]
  readonly distrusted?: readonly number[]
  readonly isFinal?: boolean
}

function situationOf(text: string, play: Play, answers: readonly Answer[]): Situation {
  return {
    list: listOf(text, play.policy ?? 'auto'),
    answers,
    retries: play.retries ?? 3,
    isDistrusted: mirror => play.distrusted?.includes(mirror) === true,
    ejectionOf: mirror => (play.ejected?.includes(mirror) === true ? 'stall' : undefined),
  }
}

/** Who is asked, in order (places as letters), and how it ends: `aab failed server-error`. */
function play(text: string, how: Play = {}): string {
  const answers: Answer[] = []
  let asked = ''
  for (let step = 0; step < 100; step++) {
    const next = nextStep(situationOf(text, how, answers))
    if (next.kind !== 'ask')
      return [asked, next.kind, 'code' in next ? next.code : '', next.leftToDirect ? 'then direct' : '']
        .filter(Boolean)
        .join(' ')
    asked += 'abcdefgh'.charAt(next.mirror)
    const code = how.codes?.[next.mirror] ?? 'server-error'
    expect(next.again).toBe(answers.some(answer => answer.mirror === next.mirror))
    answers.push(how.isFinal === true ? { mirror: next.mirror, code, isFinal: true } : { mirror: next.mirror, code })
  }
  throw new Error('it never ends')
}

const TRANSIENT = (Object.keys(FAILURE_CLASSES) as MirrorFailureCode[]).filter(
  code => FAILURE_CLASSES[code] === 'transient',
)

describe('the table, row 1: what may pass', () => {
  it.each(TRANSIENT)('A|B: %s goes on to B at once', code => {
    expect(play('a|b', { codes: [code, 'not-found'], retries: 0 })).toBe(`ab failed ${code}`)
    expect(play('A|B', { codes: [code, 'not-found'], retries: 0, policy: 'strict' })).toBe(`ab failed ${code}`)
  })

  it.each(TRANSIENT)('A,B auto: %s asks A again within the retries, and then B only if A is public', code => {
    expect(play('A,b', { codes: [code, 'not-found'] })).toBe(`aaaab failed ${code}`)
    expect(play('a,B', { codes: [code, 'not-found'] })).toBe(`aaaa failed ${code}`)
    expect(play('A,b', { codes: [code, 'not-found'], retries: 0 })).toBe(`ab failed ${code}`)
    expect(play('a,B', { codes: [code, 'not-found'], retries: 0 })).toBe(`a failed ${code}`)
  })

  it.each(TRANSIENT)('A,B any: %s goes on to B at once', code => {
    expect(play('a,b', { codes: [code, 'not-found'], policy: 'any', retries: 0 })).toBe(`ab failed ${code}`)
  })

  it.each(TRANSIENT)('A,B strict: %s asks A again, and nobody else', code => {
    expect(play('A,B', { codes: [code], policy: 'strict' })).toBe(`aaaa failed ${code}`)
  })

  it('in auto B has to be a URL: direct may not be reached by a 502', () => {
    expect(play('A,direct')).toBe('aaaa failed server-error')
    expect(play('A,off')).toBe('aaaa failed server-error')
    expect(play('A|direct', { retries: 0 })).toBe('a failed server-error then direct')
    expect(play('A,direct', { policy: 'any', retries: 0 })).toBe('a failed server-error then direct')
    expect(play('A,direct', { policy: 'strict' })).toBe('aaaa failed server-error')
  })
})

describe('the table, row 2: 401 and 403', () => {
  it.each(['unauthorized', 'forbidden'] as const)('%s', code => {
    const codes: readonly MirrorFailureCode[] = [code, 'not-found']
    expect(play('a|b', { codes })).toBe(`ab failed ${code}`)
    expect(play('A,b', { codes })).toBe(`aab failed ${code}`)
    expect(play('a,B', { codes })).toBe(`a failed ${code}`)
    expect(play('A,direct', { codes })).toBe(`aa failed ${code}`)
    expect(play('a,b', { codes, policy: 'any' })).toBe(`ab failed ${code}`)
    expect(play('A,B', { codes, policy: 'strict' })).toBe(`a failed ${code}`)
    expect(play('A', { codes })).toBe(`aa failed ${code}`)
    expect(play('A,b', { codes, retries: 0 })).toBe(`ab failed ${code}`)
  })
})

describe('404 and 410 always go on', () => {
  it.each(['auto', 'any', 'strict'] as const)('%s', policy => {
    const codes: readonly MirrorFailureCode[] = ['not-found', 'not-found']
    expect(play('a,b', { policy, codes })).toBe('ab not-found')
    expect(play('a|b', { policy, codes })).toBe('ab not-found')
    expect(play('a,direct', { policy, codes })).toBe('a not-found then direct')
    expect(play('a,off', { policy, codes })).toBe('a not-found')
  })

  it('of several errors the last that is no 404 counts', () => {
    expect(play('a|b|c', { codes: ['unauthorized', 'forbidden', 'not-found'] })).toBe('abc failed forbidden')
    expect(play('a,b', { codes: ['not-found', 'tls-certificate'] })).toBe('ab failed tls-certificate')
  })
})

describe('what does not get better is not asked again', () => {
  const FINAL = (Object.keys(FAILURE_CLASSES) as MirrorFailureCode[]).filter(
    code => FAILURE_CLASSES[code] === 'final-for-mirror',
  )

  it.each(FINAL)('%s', code => {
    expect(play('a', { codes: [code] })).toBe(`a failed ${code}`)
    expect(play('a|b', { codes: [code, 'not-found'] })).toBe(`ab failed ${code}`)
    expect(play('A,b', { codes: [code, 'not-found'] })).toBe(`ab failed ${code}`)
    expect(play('a,b', { codes: [code] })).toBe(`a failed ${code}`)
  })

  it('what may be a slip is asked about once more', () => {
    expect(play('a', { codes: ['dns-not-found'] })).toBe('aa failed dns-not-found')
    expect(play('A,b', { codes: ['unknown', 'not-found'] })).toBe('aab failed unknown')
  })

  it('nor who said to come back too late', () => {
    expect(play('a', { codes: ['rate-limited'], isFinal: true })).toBe('a failed rate-limited')
    expect(play('A,b', { codes: ['rate-limited', 'not-found'], isFinal: true })).toBe('ab failed rate-limited')
  })
})

describe('retries and the end of the list', () => {
  it('counts them over all mirrors, and gives every allowed entry one try all the same', () => {
    expect(play('a', { retries: 2 })).toBe('aaa failed server-error')
    expect(play('a|b|c', { retries: 0 })).toBe('abc failed server-error')
    expect(play('A,B,c', { retries: 1 })).toBe('aabc failed server-error')
  })

  it('after the list is through, who failed in passing is asked again, in turn', () => {
    expect(play('a|b', { retries: 4 })).toBe('ababa failed server-error')
    expect(play('a|b', { codes: ['server-error', 'not-found'], retries: 2 })).toBe('abaa failed server-error')
    expect(play('a,b', { codes: ['not-found', 'server-error'], retries: 1 })).toBe('abb failed server-error')
    expect(play('a|direct', { retries: 2 })).toBe('aaa failed server-error then direct')
  })

  it('knows lists without a URL', () => {
    expect(play('direct')).toBe('not-found then direct')
    expect(play('off')).toBe('failed goproxy-off')
  })
})

describe('ejected mirrors', () => {
  it('are passed over where the list allows it, as after a time-out', () => {
    expect(play('a|b', { ejected: [0], codes: ['stall', 'not-found'], retries: 0 })).toBe('ba failed stall')
    expect(play('A,b', { ejected: [0], codes: ['stall', 'tls-certificate'], retries: 0 })).toBe('ba failed stall')
  })

  it('are asked where there is no other: a breaker never opens on the last one', () => {
    expect(play('a', { ejected: [0] })).toBe('aaaa failed server-error')
    expect(play('a,B', { ejected: [0] })).toBe('aaaa failed server-error')
    expect(play('A,b', { ejected: [0], policy: 'strict' })).toBe('aaaa failed server-error')
    expect(play('a|b', { ejected: [0, 1], retries: 0 })).toBe('ba failed server-error')
  })

  it('are not waited for where direct comes next', () => {
    expect(play('a|direct', { ejected: [0] })).toBe('failed stall then direct')
    expect(play('a,direct', { ejected: [0] })).toBe('aaaa failed server-error')
  })

  it('are not asked a second time before another was asked', () => {
    const answers: readonly Answer[] = [{ mirror: 0, code: 'stall' }]
    expect(nextStep(situationOf('A,b', { ejected: [0] }, answers))).toMatchObject({ kind: 'ask', mirror: 1 })
  })
})

describe('wrong bytes', () => {
  it('go to the next allowed entry, and to no other', () => {
    expect(play('a|b', { distrusted: [0], codes: ['stall', 'not-found'] })).toBe('b failed checksum-mismatch')
    expect(play('A,b', { distrusted: [0], codes: ['stall', 'unauthorized'] })).toBe('b failed unauthorized')
    expect(play('a,B', { distrusted: [0] })).toBe('failed checksum-mismatch')
    expect(play('a,b', { distrusted: [0], policy: 'any', codes: ['stall', 'unauthorized'] })).toBe(
      'b failed unauthorized',
    )
    expect(play('A,B', { distrusted: [0], policy: 'strict' })).toBe('failed checksum-mismatch')
    expect(play('a|b', { distrusted: [0, 1] })).toBe('failed checksum-mismatch')
  })
})

describe('hedging follows the same rule', () => {
  it.each([
    ['a|b', 'auto', 1],
    ['A,b', 'auto', 1],
    ['a,B', 'auto', undefined],
    ['a,b', 'any', 1],
    ['A,B', 'strict', undefined],
    ['A,direct', 'auto', undefined],
    ['a|direct', 'auto', undefined],
    ['a', 'any', undefined],
  ] as const)('%s %s', (list, policy, expected) => {
    expect(alternativeTo(situationOf(list, { policy }, []), 0)).toBe(expected)
  })

  it('passes over who is ejected or was asked', () => {
    expect(alternativeTo(situationOf('a|b|c', { ejected: [1] }, []), 0)).toBe(2)
    expect(alternativeTo(situationOf('a|b', { distrusted: [1] }, []), 0)).toBeUndefined()
    expect(alternativeTo(situationOf('a|b,c', {}, [{ mirror: 1, code: 'not-found' }]), 0)).toBeUndefined()
  })
})

describe('whatever happens', () => {
  const code = fc.constantFrom(...(Object.keys(FAILURE_CLASSES) as MirrorFailureCode[]))
  const scene = fc.record({
    text: fc
      .tuple(
        fc.array(fc.tuple(fc.constantFrom('a', 'A'), fc.constantFrom(',', '|')), { maxLength: 5 }),
        fc.constantFrom('', 'direct', 'off'),
      )
      .map(([entries, end]) => entries.flat().join('') + end)
      .filter(text => text !== ''),
    policy: fc.constantFrom<FallbackPolicy>('auto', 'any', 'strict'),
    retries: fc.nat(5),
    codes: fc.array(code, { minLength: 5, maxLength: 5 }),
    ejected: fc.subarray([0, 1, 2, 3, 4]),
    distrusted: fc.subarray([0, 1, 2, 3, 4]),
  })

  it('comes to an end, asks within the retries, and never beyond an entry that keeps its failures to itself', () => {
    fc.assert(
      fc.property(scene, ({ text, ...how }) => {
        const list = listOf(text, how.policy)
        const asked = play(text, how)
          .replace(/(not-found|failed).*$/, '')
          .trim()
        expect(asked.length).toBeLessThanOrEqual(Math.max(1 + how.retries, list.mirrors.length) + list.mirrors.length)
        for (const [place, mirror] of list.mirrors.entries()) {
          const isGate = !mirror.fallBackOnError && how.policy !== 'any' && !(how.policy === 'auto' && mirror.wellKnown)
          const failsForGood = how.codes[place] !== 'not-found' || how.distrusted.includes(place)
          if (isGate && failsForGood) expect(asked).not.toMatch(new RegExp(`[${'bcdefgh'.slice(place)}]`))
          if (how.distrusted.includes(place)) expect(asked).not.toContain('abcdefgh'.charAt(place))
        }
      }),
      { numRuns: 1000 },
    )
  })
})
