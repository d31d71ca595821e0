import { describe, expect, it } from '@jest/globals'
import { givingUp } from '../../../src/modules/mirrors/giving-up.ts'
import type { FetchOutcome, FetchRequest, ModuleSource } from '../../../src/modules/source.ts'

const FAILED: FetchOutcome = { kind: 'failed', code: 'connect-timeout', attempts: [] }
const REQUEST: FetchRequest = {
  file: { module: { path: 'example.com/a', version: 'v1.0.0' }, kind: 'mod' },
  target: undefined,
  signal: new AbortController().signal,
  distrusted: new Set(),
}

function sourceOf(answers: readonly FetchOutcome[]): { readonly source: ModuleSource; asked(): number } {
  let asked = 0
  const source: ModuleSource = {
    kind: 'proxy',
    label: 'https://mirror.example.com',
    fetch: async () => answers[asked++] ?? FAILED,
    statistics: () => [],
    findings: () => [],
    close: async () => undefined,
  }
  return { source, asked: () => asked }
}

async function fetchTimes(source: ModuleSource, times: number): Promise<readonly string[]> {
  const kinds: string[] = []
  for (let count = 0; count < times; count++) kinds.push((await source.fetch(REQUEST)).kind)
  return kinds
}

describe('a source that never answers', () => {
  it('is asked for eight files, and then no more', async () => {
    const { source, asked } = sourceOf([])
    const kinds = await fetchTimes(givingUp(source), 20)
    expect(new Set(kinds)).toEqual(new Set(['failed']))
    expect(asked()).toBe(8)
  })

  it.each<FetchOutcome>([{ kind: 'not-found' }, { kind: 'fetched', bytes: 1, from: 'https://mirror.example.com' }])(
    'is asked on after it has answered once: $kind',
    async answer => {
      const { source, asked } = sourceOf([FAILED, answer])
      await fetchTimes(givingUp(source), 20)
      expect(asked()).toBe(20)
    },
  )

  it('keeps its name and kind', () => {
    const wrapped = givingUp(sourceOf([]).source)
    expect([wrapped.kind, wrapped.label]).toEqual(['proxy', 'https://mirror.example.com'])
  })
})
