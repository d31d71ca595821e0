import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { FAILURE_CLASSES, type FailureClass, type MirrorFailureCode } from '../../../src/modules/mirrors/classify.ts'
import { type Answer, type FallbackPolicy, nextStep } from '../../../src/modules/mirrors/fall-through.ts'
import { REPOSITORY } from '../../support/runner.ts'

// docs/mirrors.md says in a table who is asked next; here it is compared with the decision itself.

interface Course {
  readonly asksOfA: number
  readonly reachesB: boolean
}

interface Setting {
  readonly policy: FallbackPolicy
  readonly pipe: boolean
  readonly wellKnown: boolean
}

/** How often A is asked that always answers so, and whether B is asked then. */
function courseOf(code: MirrorFailureCode, { policy, pipe, wellKnown }: Setting): Course {
  const answers: Answer[] = []
  for (;;) {
    const step = nextStep({
      list: {
        mirrors: [
          { fallBackOnError: pipe, wellKnown },
          { fallBackOnError: false, wellKnown: false },
        ],
        end: 'none',
        policy,
      },
      answers,
      retries: 3,
      isDistrusted: mirror => mirror === 0 && code === 'checksum-mismatch' && answers.length > 0,
      ejectionOf: () => undefined,
    })
    const reachesB = step.kind === 'ask' && step.mirror === 1
    if (step.kind !== 'ask' || reachesB) return { asksOfA: answers.length, reachesB }
    answers.push({ mirror: 0, code })
  }
}

const COLUMNS: readonly Omit<Setting, 'wellKnown'>[] = [
  { pipe: true, policy: 'auto' },
  { pipe: false, policy: 'auto' },
  { pipe: false, policy: 'any' },
  { pipe: false, policy: 'strict' },
]

/** What a cell means for a well-known public mirror A, and for any other. */
const MEANINGS: Readonly<Record<string, readonly [Course, Course]>> = {
  B: both({ asksOfA: 1, reachesB: true }),
  fail: both({ asksOfA: 1, reachesB: false }),
  'A again, else fail': both({ asksOfA: 4, reachesB: false }),
  'A again, within `retries`; then B if A is a well-known public mirror and B a URL, else fail': [
    { asksOfA: 4, reachesB: true },
    { asksOfA: 4, reachesB: false },
  ],
  'A once more, if it is a public mirror; then as above': [
    { asksOfA: 2, reachesB: true },
    { asksOfA: 1, reachesB: false },
  ],
  'B if A is a well-known public mirror, else fail': [
    { asksOfA: 1, reachesB: true },
    { asksOfA: 1, reachesB: false },
  ],
}

function both(course: Course): readonly [Course, Course] {
  return [course, course]
}

/** The cells behind the first one of the row that begins so. */
function cellsOf(first: string): readonly string[] {
  const lines = readFileSync(join(REPOSITORY, 'docs/mirrors.md'), 'utf8').split('\n')
  const row = lines.find(line => line.startsWith(`| ${first}`))
  if (row === undefined) throw new Error(`docs/mirrors.md has no row ${first}`)
  return row
    .split(' | ')
    .slice(1)
    .map(cell => cell.replace(/ \|$/, ''))
}

function codesOf(failureClass: FailureClass): readonly MirrorFailureCode[] {
  const all = Object.keys(FAILURE_CLASSES) as MirrorFailureCode[]
  return all.filter(code => FAILURE_CLASSES[code] === failureClass)
}

it.each([
  ['404, 410', ['not-found'] as const],
  ['time-out, refused', codesOf('transient')],
  ['401, 403', ['unauthorized', 'forbidden'] as const],
  ['a wrong certificate', codesOf('final-for-mirror').filter(code => code !== 'checksum-mismatch')],
  ['bytes that are not', ['checksum-mismatch'] as const],
])('%s', (first, codes) => {
  const cells = cellsOf(first)
  expect(cells).toHaveLength(COLUMNS.length)
  expect(codes.length).toBeGreaterThan(0)
  for (const [index, column] of COLUMNS.entries())
    for (const code of codes) {
      const courses = [true, false].map(wellKnown => courseOf(code, { ...column, wellKnown }))
      expect([code, column, courses]).toEqual([code, column, MEANINGS[cells[index] ?? '']])
    }
})
