import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { readState, type SavedState, StateError, writeState } from '../../src/phases/state.ts'
import { Timeline } from '../../src/phases/timeline.ts'
import { formatBytes, formatCount, formatSeconds, oneLine } from '../../src/report/text.ts'

const directory = mkdtempSync(join(tmpdir(), 'state-'))
afterAll(() => rmSync(directory, { recursive: true }))
const file = join(directory, 'state.json')

const STATE: SavedState = {
  version: 1,
  startedAtMs: 1_700_000_000_000,
  goModCache: '/go/pkg/mod',
  goCache: '/cache',
  backend: { kind: 'directory', path: '/d', maxBytes: 10 },
  cacheTimeoutMs: 300_000,
  policy: 'auto',
  trigger: { kind: 'untrusted', why: 'tags' },
  replace: false,
  modules: {
    key: 'gomod-v1-x',
    matched: 'prefix',
    zips: [{ path: 'a.com/a', version: 'v1.0.0' }],
    goMods: [],
    isNew: true,
  },
  build: { key: 'gobuild-v1-x', matched: 'nothing' },
  reportPath: '/r.json',
  summary: 'auto',
  metricsFile: '/m.prom',
}

describe('the saved state', () => {
  it('comes back as it was', async () => {
    const { modules: _modules, build: _build, ...bare } = STATE
    for (const state of [STATE, { ...bare, backend: { kind: 'github' }, trigger: { kind: 'push' } } as SavedState]) {
      await writeState(file, state)
      expect(await readState(file)).toEqual(state)
    }
  })

  it('is for its owner’s eyes only', async () => {
    await writeState(file, STATE)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('of another version, or not there, is no state', async () => {
    await expect(readState(join(directory, 'missing'))).rejects.toThrow(StateError)
    for (const text of [
      '',
      'null',
      '{}',
      JSON.stringify({ ...STATE, version: 2 }),
      JSON.stringify({ ...STATE, policy: 'perhaps' }),
    ]) {
      writeFileSync(file, text)
      await expect(readState(file)).rejects.toThrow(StateError)
    }
  })

  it('that is cut off or has a byte changed is no state, or one like it', async () => {
    const text = JSON.stringify(STATE)
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.option(fc.string({ maxLength: 2 })), async (at, replacement) => {
        writeFileSync(
          file,
          replacement === null ? text.slice(0, at) : text.slice(0, at) + replacement + text.slice(at + 1),
        )
        const read = await readState(file).catch((error: unknown) => error)
        if (read instanceof StateError) expect(read.message).toContain(file)
        else expect(read).toMatchObject({ version: 1 })
      }),
    )
  })
})

describe('the timeline', () => {
  it('has every phase, a failed one too', async () => {
    const timeline = new Timeline()
    await expect(timeline.run('restore', async () => 3)).resolves.toBe(3)
    await expect(timeline.run('download', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(timeline.phases.map(({ name }) => name)).toEqual(['restore', 'download'])
    for (const { seconds } of timeline.phases) expect(seconds).toBeLessThanOrEqual(timeline.seconds)
  })
})

describe('text', () => {
  it.each([
    [0, '0.0 s'],
    [1.44, '1.4 s'],
    [9.96, '10 s'],
    [59.4, '59 s'],
    [59.7, '1 min 0 s'],
    [185, '3 min 5 s'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text)
  })

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [99_949, '99.9 kB'],
    [99_951, '100 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [3_400_000, '3.4 MB'],
    [2e15, '2000 TB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  it('counts', () => {
    expect([0, 1, 2].map(count => formatCount(count, 'module'))).toEqual(['0 modules', '1 module', '2 modules'])
  })

  it('of others is one line without control characters', () => {
    expect(oneLine(' a\r\n\u001b[31mb\u0000\u009bc\n')).toBe('a [31mb c')
  })
})
