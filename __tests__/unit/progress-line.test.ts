import { describe, expect, it } from '@jest/globals'
import type { Progress } from '../../src/modules/engine-progress.ts'
import type { GoProgress } from '../../src/modules/go-run.ts'
import type { SourceWait } from '../../src/modules/source.ts'
import { renderEngineProgress, renderGoProgress } from '../../src/phases/progress.ts'

function wait(module: string, details: Partial<SourceWait>): SourceWait {
  return {
    file: { module: { path: module, version: 'v1.0.0' }, kind: 'zip' },
    from: 'https://a.example.com',
    stage: 'headers',
    forMs: 7000,
    detail: '',
    next: { who: 'https://b.example.com', inMs: 23_000 },
    ...details,
  }
}

function line(progress: Partial<Progress>): string {
  const none: Progress = { done: 12, total: 40, bytes: 34e6, quietMs: 7000, waits: [], checking: [] }
  return renderEngineProgress({ ...none, ...progress }, 10)
}

describe('the line in progress', () => {
  it('says after five seconds without progress what is waited for, and what comes next', () => {
    const waits = [wait('a.com/a', { forMs: 5000 }), wait('a.com/b', {}), wait('a.com/c', {})]
    expect(line({ waits, quietMs: 4900 })).toBe('modules 12/40, 34.0 MB, 3.4 MB/s')
    expect(line({ waits })).toBe(
      'modules 12/40, 34.0 MB, 3.4 MB/s; waiting 7 s for headers from https://a.example.com, 3 modules; next: https://b.example.com in 23 s',
    )
  })

  it.each([
    ['resolving', { detail: 'a.example.com, asked of 10.0.0.2' }, 'the address of a.example.com, asked of 10.0.0.2,'],
    [
      'connecting',
      { detail: 'a.example.com at 192.0.2.1 (IPv4)' },
      'a connection to a.example.com at 192.0.2.1 (IPv4),',
    ],
    [
      'tls',
      { detail: 'a.example.com at 192.0.2.1 (IPv4)' },
      'the TLS handshake with a.example.com at 192.0.2.1 (IPv4),',
    ],
    ['tunnel', { detail: 'proxy' }, 'the HTTP proxy proxy on the way to https://a.example.com,'],
    [
      'body',
      { progress: { bytes: 34_000, bytesPerSecond: 1200 } },
      'more of a file from https://a.example.com (34.0 kB so far, 1.2 kB/s),',
    ],
    ['pause', {}, 'another try at https://a.example.com,'],
    ['disk', {}, 'the disk, to write a.com/a@v1.0.0,'],
  ] as const)('names %s', (stage, details, said) => {
    expect(line({ waits: [wait('a.com/a', { stage, ...details })] })).toContain(
      `; waiting 7 s for ${said} 1 module; next: `,
    )
  })

  it('names a few kinds of waits, and what is done here', () => {
    const waits = [wait('a.com/a', {}), wait('a.com/b', { stage: 'body' }), wait('a.com/c', { stage: 'pause' })]
    const checking = [
      { path: 'a.com/d', version: 'v1.0.0' },
      { path: 'a.com/e', version: 'v1.0.0' },
    ]
    expect(line({ waits, checking })).toMatch(/; 1 more; unpacking a\.com\/d@v1\.0\.0 and 1 more module for 7 s/)
    expect(
      line({ waits: [wait('a.com/a', { stage: 'disk', next: { who: '', inMs: Number.POSITIVE_INFINITY } })] }),
    ).not.toContain('next')
  })

  it('of a go command says the same, with what its processes are seen to do', () => {
    const silent: GoProgress = {
      done: 3,
      total: 9,
      bytes: 1000,
      underWay: [],
      waitingFor: [
        {
          kind: 'headers',
          what: 'https://a.example.com/x/@v/v1.0.0.zip',
          mirror: 'https://a.example.com',
          forMs: 7000,
        },
      ],
      silentMs: 7000,
      diskMs: 0,
      endsInMs: 23_000,
      evidence: ['go is connecting to 192.0.2.1:443 (IPv4), which does not answer'],
    }
    expect(renderGoProgress(silent)).toBe(
      'go: modules 3/9, 1.0 kB; waiting 7 s for headers from https://a.example.com/x/@v/v1.0.0.zip (go is connecting to 192.0.2.1:443 (IPv4), which does not answer); next: another attempt in 23 s',
    )
    expect(renderGoProgress({ ...silent, silentMs: 3000 })).toBe('go: modules 3/9, 1.0 kB')
    expect(renderGoProgress({ ...silent, silentMs: 0, diskMs: 6000, evidence: ['go waits for a disk'] })).toBe(
      'go: modules 3/9, 1.0 kB; waiting 6 s for the disk (go waits for a disk)',
    )
  })
})
