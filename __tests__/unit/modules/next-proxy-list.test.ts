import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, nat, property, record, tuple } from 'fast-check'
import { formatProxyList, parseProxyList } from '../../../src/go/proxy-list.ts'
import {
  type EntryFault,
  type FailedRun,
  type FallbackPolicy,
  type FaultKind,
  nextProxyList,
} from '../../../src/modules/next-proxy-list.ts'

// a, b, c are well-known public mirrors, x and y a company's.
const URLS = ['a', 'b', 'c', 'x', 'y'].map(name => `https://${name}.example.com`)

function expand(list: string): string {
  return list.replaceAll(/\b[abcxy]\b/g, name => `https://${name}.example.com`)
}

function fault(text: string): EntryFault {
  const [who = '', kind = ''] = text.split(' ')
  return { entry: who === '?' ? undefined : expand(who), kind: kind as FaultKind }
}

interface Options {
  readonly policy?: FallbackPolicy
  readonly retries?: number
}

function next(list: string, history: readonly FailedRun[], options: Options = {}): string {
  const result = nextProxyList({
    entries: parseProxyList(expand(list)),
    history,
    policy: options.policy ?? 'auto',
    retries: options.retries ?? 3,
    isWellKnown: label => /^https:\/\/[abc]\./.test(label),
  })
  if (result.kind === 'give-up') return 'give up'
  return formatProxyList(result.entries).replaceAll(/https:\/\/([abcxy])\.example\.com/g, '$1')
}

/** The lists of all runs, where each run fails as told (`a stall`, several joined by ` + `). */
function runs(list: string, failures: readonly string[], options: Options = {}): readonly string[] {
  const history = failures.map(failure => failure.split(' + ').map(fault))
  return [...history.keys(), history.length].map(count => next(list, history.slice(0, count), options))
}

describe('a run that failed, behind a |', () => {
  it('takes out an entry that go would not leave: it fell silent, or its body was broken', () => {
    expect(runs('x|y', ['x stall'])).toEqual(['x|y', 'y'])
    expect(runs('x|y', ['x broken-body'])).toEqual(['x|y', 'y'])
    expect(runs('x|y,direct', ['x stall'])).toEqual(['x|y,direct', 'y,direct'])
    expect(runs('x|direct', ['x stall'])).toEqual(['x|direct', 'direct'])
  })

  it('asks the same ones again where go has asked all of them itself', () => {
    expect(runs('x|y', ['x transient + y transient'])).toEqual(['x|y', 'x|y'])
  })

  it('begins a new round when nobody is left, and stops after the retries', () => {
    const failures = ['x stall', 'y stall', 'x stall', 'y stall']
    expect(runs('x|y', failures)).toEqual(['x|y', 'y', 'x|y', 'y', 'give up'])
  })

  it('gives each entry one try, whatever the retries', () => {
    expect(runs('x|y|a', ['x stall', 'y stall', 'a stall'], { retries: 0 })).toEqual(['x|y|a', 'y|a', 'a', 'give up'])
  })

  it('goes on with the good one while that has a weak moment', () => {
    expect(runs('x|y', ['x stall', 'y transient'])).toEqual(['x|y', 'y', 'y'])
  })

  it('brings back who was out where the others do not have the module, or refuse it', () => {
    expect(runs('x|y', ['x stall', 'y not-found'])).toEqual(['x|y', 'y', 'x|y'])
    expect(runs('x|y', ['x stall', 'y refused'])).toEqual(['x|y', 'y', 'x|y'])
    expect(runs('x|off', ['x stall', 'x stall'], { retries: 1 })).toEqual(['x|off', 'x|off', 'give up'])
  })

  it('does not ask who sent wrong bytes again, unless nobody else has the other modules', () => {
    expect(runs('x|y', ['x wrong-bytes', 'y transient', 'y stall'])).toEqual(['x|y', 'y', 'y', 'y'])
    expect(runs('x|y', ['x wrong-bytes', 'y wrong-bytes'])).toEqual(['x|y', 'y', 'give up'])
    expect(runs('x|y', ['x wrong-bytes', 'y not-found'])).toEqual(['x|y', 'y', 'x|y'])
  })
})

describe('a run that failed, behind a ,', () => {
  it('auto: from a public mirror to a URL, after asking it again', () => {
    expect(runs('a,b', ['a transient', 'a transient', 'a transient'])).toEqual(['a,b', 'a,b', 'a,b', 'a|b'])
    expect(runs('a,b', ['a transient', 'a transient'], { retries: 1 })).toEqual(['a,b', 'a,b', 'a|b'])
    expect(runs('a,b', ['a transient'], { retries: 0 })).toEqual(['a,b', 'a|b'])
    expect(runs('a,b', ['a stall', 'a stall', 'a stall'])).toEqual(['a,b', 'a,b', 'a,b', 'b'])
  })

  it('auto: along a chain of public mirrors, each with its try', () => {
    const failures = ['a transient', 'a transient', 'a transient + b transient', 'a transient + b transient']
    const lists = ['a,b,c', 'a,b,c', 'a|b,c', 'a|b,c', 'a|b|c']
    expect(runs('a,b,c', failures)).toEqual(lists)
    expect(runs('a,b,c', ['a stall', 'b stall', 'c stall'], { retries: 0 })).toEqual(['a,b,c', 'b,c', 'c', 'give up'])
  })

  it("auto: never from a company's proxy, and never to direct", () => {
    const thrice = ['transient', 'transient', 'transient', 'transient']
    for (const list of ['x,a', 'x,y', 'x,direct', 'a,direct', 'a,off']) {
      const first = list.charAt(0)
      const failures = thrice.map(kind => `${first} ${kind}`)
      expect(runs(list, failures)).toEqual([list, list, list, list, 'give up'])
      expect(
        runs(
          list,
          failures.map(failure => failure.replace('transient', 'stall')),
        ),
      ).toEqual([list, list, list, list, 'give up'])
      expect(runs(list, [`${first} wrong-bytes`])).toEqual([list, 'give up'])
    }
  })

  it('auto: 401 and 403 once more, on public mirrors only, then on', () => {
    expect(runs('a,b', ['a refused', 'a refused'])).toEqual(['a,b', 'a,b', 'a|b'])
    expect(runs('a,direct', ['a refused', 'a refused'])).toEqual(['a,direct', 'a,direct', 'give up'])
    expect(runs('x,b', ['x refused'])).toEqual(['x,b', 'give up'])
  })

  it('auto: what will not get better by itself is not asked again', () => {
    expect(runs('a,b', ['a unusable'])).toEqual(['a,b', 'a|b'])
    expect(runs('a,b', ['a wrong-bytes'])).toEqual(['a,b', 'b'])
    expect(runs('x,b', ['x unusable'])).toEqual(['x,b', 'give up'])
  })

  it('any: as if it were a |', () => {
    expect(runs('x,y', ['x stall'], { policy: 'any' })).toEqual(['x|y', 'y'])
    expect(runs('x,direct', ['x stall'], { policy: 'any' })).toEqual(['x|direct', 'direct'])
    expect(runs('x,y', ['y refused'], { policy: 'any' })).toEqual(['x|y', 'give up'])
  })

  it('strict: the same one again, and nobody else', () => {
    const failures = ['a transient', 'a stall', 'a transient', 'a transient']
    expect(runs('a,b', failures, { policy: 'strict' })).toEqual(['a,b', 'a,b', 'a,b', 'a,b', 'give up'])
    expect(runs('a,b', ['a refused'], { policy: 'strict' })).toEqual(['a,b', 'give up'])
  })
})

describe('a run that failed', () => {
  it('is final where everybody was asked and nobody has the module', () => {
    expect(runs('a,b', ['b not-found'])).toEqual(['a,b', 'give up'])
    expect(runs('a|b', ['a not-found + b not-found'])).toEqual(['a|b', 'give up'])
    expect(runs('off', ['off not-found'])[1]).toBe('give up')
  })

  it('without a known reason is tried once more', () => {
    expect(runs('x', ['? unknown', '? unknown'])).toEqual(['x', 'x', 'give up'])
    expect(runs('x,direct', ['? stall'])).toEqual(['x,direct', 'x,direct'])
  })

  it('of git is tried again with the same list', () => {
    expect(runs('x,direct', ['direct transient', 'direct stall'])).toEqual(['x,direct', 'x,direct', 'x,direct'])
  })
})

const KINDS: readonly FaultKind[] = [
  'stall',
  'wrong-bytes',
  'broken-body',
  'transient',
  'refused',
  'unusable',
  'not-found',
  'unknown',
]

describe('whatever happens', () => {
  const anyList = tuple(
    array(tuple(constantFrom('a', 'b', 'c', 'x', 'y'), constantFrom(',', '|')), {
      minLength: 1,
      maxLength: 4,
    }),
    constantFrom('direct', 'off', ''),
  ).map(([urls, end]) => (urls.map(([name, separator]) => name + separator).join('') + end).replace(/[,|]$/, ''))
  const anyFault = record({
    entry: constantFrom(...URLS, 'direct', undefined),
    kind: constantFrom(...KINDS),
  })
  const anyHistory = array(array(anyFault, { minLength: 1, maxLength: 3 }), { maxLength: 6 })

  it('entries keep their order, none is added, and `direct` or `off` stays last', () => {
    assert(
      property(anyList, anyHistory, constantFrom<FallbackPolicy>('auto', 'any', 'strict'), (list, history, policy) => {
        const result = next(list, history, { policy })
        if (result === 'give up') return
        const before = list.split(/[,|]/)
        let at = -1
        for (const entry of result.split(/[,|]/)) {
          at = before.indexOf(entry, at + 1)
          expect(at).toBeGreaterThanOrEqual(0)
        }
        if (list.endsWith('direct') || list.endsWith('off')) expect(result.split(/[,|]/).at(-1)).toBe(before.at(-1))
      }),
    )
  })

  it('strict never changes a list without a |', () => {
    assert(
      property(anyList, anyHistory, (list, history) => {
        const commas = list.replaceAll('|', ',')
        expect([commas, 'give up']).toContain(next(commas, history, { policy: 'strict' }))
      }),
    )
  })

  it("auto never lets what a company's proxy could not serve go on behind a ,", () => {
    assert(
      property(anyList, anyHistory, (list, history) => {
        const result = next(`x,${list}`, history)
        expect(result === 'give up' || result.startsWith('x,')).toBe(true)
      }),
    )
  })

  it('there are no more runs than retries and entries allow', () => {
    assert(
      property(anyList, array(anyFault, { minLength: 12, maxLength: 12 }), nat(3), (list, faults, retries) => {
        const history: FailedRun[] = []
        for (const one of faults) {
          if (next(list, history, { retries }) === 'give up') break
          history.push([one])
        }
        expect(history.length).toBeLessThanOrEqual(1 + retries + list.split(/[,|]/).length)
      }),
    )
  })
})
