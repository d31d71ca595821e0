import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, property, string } from 'fast-check'
import { classifyGoOutput } from '../../../src/diagnosis/classify-go.ts'
import { redactUrls } from '../../../src/diagnosis/redaction.ts'

// Recorded from go 1.26.8 and git 2.39.5: what a test cannot provoke without leaving the machine, or in a few seconds.
const RECORDED: readonly (readonly [string, string])[] = [
  [
    'dns-not-found',
    'go: example.com/m0@v1.0.0: Get "http://no-such-host.invalid/example.com/m0/@v/v1.0.0.info": dial tcp: lookup no-such-host.invalid on 192.0.2.53:53: no such host',
  ],
  [
    'dns-not-found',
    'go: nohost.invalid/x@v1.0.0: unrecognized import path "nohost.invalid/x": https fetch: Get "https://nohost.invalid/x?go-get=1": dial tcp: lookup nohost.invalid on 192.0.2.53:53: no such host',
  ],
  ['git-repository-unreachable', 'go: git.example.com/nope.git@v1.0.0: no secure protocol found for repository'],
]

// As documented in cmd/go, net and OpenSSH; not recorded here.
const DOCUMENTED: readonly (readonly [string, string])[] = [
  [
    'dns-failure',
    'go: example.com/m@v1.0.0: Get "https://m.example.com/x": dial tcp: lookup m.example.com on 192.0.2.53:53: server misbehaving',
  ],
  [
    'dns-failure',
    'go: example.com/m@v1.0.0: Get "https://m.example.com/x": dial tcp: lookup m.example.com: read udp 192.0.2.1:5000->192.0.2.53:53: i/o timeout',
  ],
  ['connect-timeout', 'go: example.com/m@v1.0.0: Get "https://m.example.com/x": dial tcp 192.0.2.1:443: i/o timeout'],
  [
    'connect-timeout',
    'go: example.com/m@v1.0.0: Get "https://m.example.com/x": dial tcp 192.0.2.1:443: connect: network is unreachable',
  ],
  ['tls-handshake', 'go: example.com/m@v1.0.0: Get "https://m.example.com/x": net/http: TLS handshake timeout'],
  [
    'http2-error',
    'go: example.com/m@v1.0.0: read "https://m.example.com/x": http2: server sent GOAWAY and closed the connection; LastStreamID=1',
  ],
  [
    'ssh-key-refused',
    'go: example.com/m@v1.0.0: git ls-remote -q origin in /c: exit status 128:\n\tgit@example.com: Permission denied (publickey).\n\tfatal: Could not read from remote repository.',
  ],
  [
    'ssh-host-key-unknown',
    'go: example.com/m@v1.0.0: git ls-remote -q origin in /c: exit status 128:\n\tHost key verification failed.',
  ],
  ['permission-denied', 'go: example.com/m@v1.0.0: mkdir /go/pkg/mod/cache: permission denied'],
  ['read-only-file-system', 'go: example.com/m@v1.0.0: open /go/pkg/mod/cache/lock: read-only file system'],
  [
    'lock-held',
    "go: example.com/m@v1.0.0: git fetch in /c: exit status 128:\n\tfatal: Unable to create '/c/shallow.lock': File exists.",
  ],
]

describe('what go prints', () => {
  it.each([...RECORDED, ...DOCUMENTED])('%s', (code, text) => {
    expect(classifyGoOutput(text)).toMatchObject([{ code, line: text }])
  })

  it('is taken apart message by message, the most helpful first, each once', () => {
    const text = [
      'go: downloading example.com/a v1.0.0',
      'go: example.com/a@v1.0.0: reading https://m.example.com/a/@v/v1.0.0.info: 404 Not Found',
      '\tserver response: not found: example.com/a@v1.0.0',
      'go: example.com/b@v1.0.0: reading https://m.example.com/b/@v/v1.0.0.zip: 502 Bad Gateway',
      'go: example.com/b@v1.0.0: reading https://m.example.com/b/@v/v1.0.0.zip: 502 Bad Gateway',
      'go: example.com/c@v1.0.0 requires',
      '\texample.com/d@v2.0.0: reading https://m.example.com/d/@v/v2.0.0.mod: 401 Unauthorized',
    ].join('\n')
    expect(classifyGoOutput(text)).toMatchObject([
      { code: 'unauthorized', module: 'example.com/d@v2.0.0', status: 401 },
      { code: 'server-error', module: 'example.com/b@v1.0.0', url: 'https://m.example.com/b/@v/v1.0.0.zip' },
      { code: 'not-found', module: 'example.com/a@v1.0.0', line: expect.stringContaining('server response') },
    ])
  })

  it('is kept whole where nothing matches', () => {
    const text = 'go: something new\n\twith details\n  and more'
    expect(classifyGoOutput(text)).toEqual([{ code: 'unknown', line: text }])
    expect(classifyGoOutput('')).toEqual([])
  })

  it('may be anything', () => {
    const piece = constantFrom(
      'go: ',
      'verifying a@v1: ',
      '\n',
      '\t',
      ': ',
      'reading https://x/: 502 ',
      'checksum mismatch',
      '"',
      '@',
    )
    assert(
      property(array(piece, { maxLength: 30 }), string(), (pieces, noise) => {
        for (const { line } of classifyGoOutput(pieces.join('') + noise)) expect(line.trim()).not.toBe('')
      }),
    )
  })
})

describe('a text for people', () => {
  it.each([
    ['https://user:secret@m.example.com/a?token=secret#x', 'https://m.example.com/a'],
    ['Get "https://m.example.com/a?sig=secret": EOF', 'Get "https://m.example.com/a": EOF'],
    ['https://git.example.com/team/mod?go-get=1', 'https://git.example.com/team/mod?go-get=1'],
    ['https://git.example.com/team/mod?go-get=1&token=secret', 'https://git.example.com/team/mod'],
    ['ssh://git@git.example.com/x and git@git.example.com:x', 'ssh://git.example.com/x and git@git.example.com:x'],
    ['https://m.example.com/example.com/m/@v/v1.0.0.zip', 'https://m.example.com/example.com/m/@v/v1.0.0.zip'],
  ])('%s', (text, shown) => {
    expect(redactUrls(text)).toBe(shown)
  })
})
