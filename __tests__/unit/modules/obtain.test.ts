import { expect, it } from '@jest/globals'
import { obtain, type ObtainRequest } from '../../../src/modules/obtain.ts'
import type { FetchOutcome, ModuleSource, SourceKind } from '../../../src/modules/source.ts'

const file = { module: { path: 'example.com/m', version: 'v1.0.0' }, kind: 'zip' } as const

function source(kind: SourceKind, outcome: FetchOutcome): ModuleSource {
  return {
    kind,
    label: kind,
    fetch: async ({ distrusted }) =>
      distrusted.has(kind) ? { kind: 'failed', code: 'checksum-mismatch', attempts: [] } : outcome,
    statistics: () => [],
    findings: () => [],
    close: async () => undefined,
  }
}

const fetched = (from: string): FetchOutcome => ({ kind: 'fetched', bytes: 1, from })
const failed = (from: string): FetchOutcome => ({
  kind: 'failed',
  code: 'server-error',
  attempts: [{ from, code: 'server-error', message: '500' }],
})
const NOWHERE: FetchOutcome = { kind: 'not-found' }

async function obtainFrom(...sources: readonly ModuleSource[]): Promise<unknown> {
  const request: ObtainRequest<string> = {
    file,
    sources,
    fetch: async (source, distrusted) =>
      source.fetch({ file, target: undefined, signal: new AbortController().signal, distrusted }),
    check: async ({ from }) =>
      from === 'proxy'
        ? { kind: 'right', value: 'h1:' }
        : { kind: 'wrong', code: 'checksum-mismatch', message: 'its hash is another' },
    onWrong: () => undefined,
  }
  return obtain(request)
}

it.each(['s3', 'directory', 'cache'] as const)(
  'what a source of kind %s has wrong, a mirror may have right',
  async kind => {
    const right = source('proxy', fetched('proxy'))
    expect(await obtainFrom(source(kind, fetched(kind)), right)).toMatchObject({ kind: 'right', from: 'proxy' })
    expect(await obtainFrom(source(kind, failed(kind)), right)).toMatchObject({ kind: 'right', from: 'proxy' })
  },
)

it.each(['s3', 'directory', 'cache'] as const)(
  'a fault of a source of kind %s leaves a module that no mirror has, or may be asked for, to go',
  async kind => {
    for (const fault of [fetched(kind), failed(kind)]) {
      expect(await obtainFrom(source(kind, fault))).toEqual({ kind: 'not-found' })
      expect(await obtainFrom(source(kind, fault), source('proxy', NOWHERE))).toEqual({ kind: 'not-found' })
    }
  },
)

it('what mirrors failed for is the reason, beside what the cache did', async () => {
  const cache = source('s3', fetched('s3'))
  expect(await obtainFrom(cache, source('proxy', failed('proxy')))).toMatchObject({
    kind: 'failed',
    code: 'server-error',
    attempts: [{ from: 's3' }, { from: 'proxy' }],
  })
})

it('that the next mirror does not have it explains nothing', async () => {
  const lacking: FetchOutcome = {
    kind: 'failed',
    code: 'not-found',
    attempts: [
      { from: 'a', code: 'wrong-version', message: 'of another version' },
      { from: 'b', code: 'not-found', message: '404' },
    ],
  }
  expect(await obtainFrom(source('proxy', lacking))).toMatchObject({ kind: 'failed', code: 'wrong-version' })
})
