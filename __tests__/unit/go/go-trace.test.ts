import { describe, expect, it } from '@jest/globals'
import { GoTrace } from '../../../src/go/go-trace.ts'

function read(...lines: readonly string[]): GoTrace {
  const trace = new GoTrace()
  for (const [index, line] of lines.entries()) trace.read(line, index * 10)
  return trace
}

describe('the lines of -x', () => {
  it('tell which requests are open, since when', () => {
    const trace = read(
      '# get https://user:xxxxx@m.example.com/a/@v/v1.0.0.zip',
      '# get https://m.example.com/b/@v/v1.0.0.zip',
      '# get https://m.example.com/b/@v/v1.0.0.zip: 502 Bad Gateway (0.003s)',
    )
    expect(trace.openRequests).toEqual([
      { url: 'https://m.example.com/a/@v/v1.0.0.zip', startedMs: 0, answer: undefined },
    ])
    expect(trace.requests[1]?.answer).toEqual({ atMs: 20, status: 502, text: '502 Bad Gateway' })
  })

  it('tell what went wrong without an answer', () => {
    const url = 'https://m.example.com/a'
    const trace = read(
      `# get ${url}`,
      `# get ${url}: Get "${url}?key=secret": dial tcp 192.0.2.1:443: connect: connection refused`,
    )
    expect(trace.requests[0]?.answer).toMatchObject({
      status: undefined,
      text: `Get "${url}": dial tcp 192.0.2.1:443: connect: connection refused`,
    })
  })

  it('may ask for one URL twice at once', () => {
    const url = 'https://m.example.com/a'
    const trace = read(`# get ${url}`, `# get ${url}`, `# get ${url}: 200 OK (0.001s)`)
    expect(trace.openRequests).toHaveLength(1)
    expect(trace.openRequests[0]?.startedMs).toBe(10)
  })

  it('tell which commands are under way, and where', () => {
    const fetch = 'git -c protocol.version=2 fetch -f --depth=1 --end-of-options https://user:secret@git.example.com/x'
    const trace = read(
      `cd /mod/cache/vcs/ab; ${fetch}`,
      'cd /mod/cache/vcs/cd; git tag -l',
      '0.002s # cd /mod/cache/vcs/cd; git tag -l',
    )
    expect(trace.openCommands).toEqual([
      {
        command: fetch.replace('user:secret@', ''),
        directory: '/mod/cache/vcs/ab',
        repository: undefined,
        startedMs: 0,
      },
    ])
    const named = read(
      '# /mod/cache/vcs/ab for git3 https://user:secret@git.example.com/x',
      'cd /mod/cache/vcs/ab; git fetch -f origin refs/tags/v1.0.0',
    )
    expect(named.openCommands).toMatchObject([{ repository: 'https://git.example.com/x' }])
  })

  it('do not tell when a probe ends: it has when anything else is printed', () => {
    const probe = ['cd /mod', 'git ls-remote https://git.example.com/x'] as const
    expect(read(...probe).openCommands).toMatchObject([{ command: 'git ls-remote https://git.example.com/x' }])
    expect(read(...probe, 'mkdir -p /mod/cache/vcs # git3 https://git.example.com/x').openCommands).toEqual([])
  })

  it('name the lock that was asked for last', () => {
    const lock = '# lock /mod/cache/vcs/ab.lock'
    expect(read(lock).lastLock).toBe('/mod/cache/vcs/ab.lock')
    expect(read(lock, '# /mod/cache/vcs/ab for git3 https://git.example.com/x').lastLock).toBeUndefined()
  })

  it('are no text for people, and the other way round', () => {
    const trace = new GoTrace()
    for (const line of [
      'go: example.com/m@v1.0.0: reading x: 404 Not Found',
      '\tserver response: git is gone',
      'verifying a@v1: checksum mismatch',
      '',
      '-> no space left on device',
    ])
      expect([line, trace.read(line, 0)]).toEqual([line, false])
  })
})
