import { describe, expect, it } from '@jest/globals'
import { gitCredentialSources, parseGitSettings } from '../../../src/credentials/git-settings.ts'
import { finding } from '../../../src/diagnosis/catalogue.ts'
import { parseProxyList } from '../../../src/go/proxy-list.ts'
import { wantsColour } from '../../../src/host/colour.ts'
import type { MirrorMeasurement } from '../../../src/modules/mirrors/probe/mirror-measurement.ts'
import { mirrorFindings } from '../../../src/phases/mirror-findings.ts'
import type { DoctorReport } from '../../../src/report/doctor.ts'
import { renderDoctorMarkdown } from '../../../src/report/doctor-markdown.ts'
import { withoutNames, withoutSecrets } from '../../../src/report/doctor-redaction.ts'
import { renderDoctorText } from '../../../src/report/doctor-text.ts'

const MIRROR: MirrorMeasurement = {
  url: 'https://mirror.corp.example.com',
  kind: 'proxy',
  state: 'works',
  connection: { throughProxy: false, connectMs: 1 },
  firstByteMs: 5,
  requests: 20,
  failures: 0,
  faults: [],
  p50Ms: 4,
  p95Ms: 1234,
  bytesPerSecond: 2_500_000,
  zipBytes: 1000,
  checksumDatabase: 'not-proxied',
  newest: { module: 'example.com/m', version: 'v1.10.0' },
  has: [],
  lacks: [],
}

const REPORT: DoctorReport = {
  schema: 1,
  tool: { version: '1.0.0' },
  ok: false,
  seconds: 1,
  go: { version: '1.26.8', goos: 'linux', goarch: 'amd64', gomodcache: '/home/me/mod', gocache: '', source: 'path' },
  settings: [{ name: 'GOPRIVATE', value: 'corp.example.com', source: 'go-env' }],
  project: { directory: '/home/me/app', situation: 'ready', modules: 2, private: 1, present: 0 },
  mirrors: [{ ...MIRROR, asked: 2, has: 1, lacks: ['corp.example.com/secret-thing@v1.0.0'] }],
  recommendation: null,
  credentials: [
    {
      host: 'corp.example.com',
      modules: 1,
      uses: ['netrc'],
      result: 'failed',
      code: 'git-credentials-refused',
      message: 'fatal: https://me:hunter2@corp.example.com/x <b>@everyone</b> | ::error::no',
    },
  ],
  cache: null,
  findings: [finding('not-found', { message: 'corp.example.com/secret-thing is not there; password hunter2' })],
}

describe('what doctor found, told', () => {
  it('to people: tables in tones, findings with what to do', () => {
    const text = renderDoctorText(REPORT, (tone, shown) => (tone === 'plain' ? shown : `<${tone}>${shown}</>`))
    expect(text).toMatch(/<good>works<\/> +1\.0 ms +5\.0 ms +4\.0 ms +1\.2 s +2\.5 MB\/s +<doubtful>1 of 2<\/>/)
    expect(text).toMatch(/<bad>error<\/>|<doubtful>warning<\/>/)
    expect(text).toMatch(/What to do: \S/)
  })

  it('to others: nothing of it becomes Markdown, HTML or a mention', () => {
    const markdown = renderDoctorMarkdown(REPORT)
    expect(markdown).not.toMatch(/<b>|@everyone|::error/)
    // Four cells in each row of the table of credentials.
    expect(
      markdown
        .split('\n')
        .find(line => line.includes('everyone'))
        ?.match(/(?<!\\)\|/g),
    ).toHaveLength(5)
  })

  it('without secrets, always; without names, on request', () => {
    const safe = withoutSecrets(REPORT, ['hunter2', ''])
    expect(JSON.stringify(safe)).not.toMatch(/hunter2|me:/)
    expect(safe.findings[0]?.message).toContain('password ***')
    const names = {
      modules: ['corp.example.com/secret-thing@v1.0.0', 'corp.example.com/secret-thing'],
      hosts: ['corp.example.com', 'mirror.corp.example.com'],
      directories: ['/home/me/app', '/home/me'],
    }
    const redacted = withoutNames(safe, names)
    expect(JSON.stringify(redacted)).not.toMatch(/corp\.example|secret-thing|home/)
    expect(redacted.mirrors[0]?.lacks).toEqual(['module-1'])
    expect(redacted.findings[0]?.message).toMatch(/^module-2 is not there/)
    expect([redacted.settings[0]?.value, redacted.credentials[0]?.host]).toEqual(['host-1', 'host-1'])
  })

  it.each<[environment: Record<string, string>, isTTY: boolean, wanted: boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
  ])('colours: %j, a terminal %j: %j', (environment, isTTY, wanted) => {
    expect(wantsColour(environment, { isTTY, write: () => undefined })).toBe(wanted)
  })
})

const LIST = parseProxyList('https://mirror.corp.example.com|https://b.test')
const CHECK = { recommendation: undefined, onLoopback: [], authFindings: [] }

function severities(measurements: readonly MirrorMeasurement[], goproxy = LIST): readonly string[] {
  return mirrorFindings({ ...CHECK, measurements }, goproxy).map(({ severity }) => severity)
}

describe('what the measurements say', () => {
  const other = { ...MIRROR, url: 'https://b.test', newest: { module: 'example.com/m', version: 'v1.9.0' } }
  const dead = {
    state: 'dead',
    failures: 2,
    faults: [{ code: 'stall', message: 'no answer for 1 s', count: 2 }],
  } as const

  it('a mirror that is behind, by versions and not by letters', () => {
    const found = mirrorFindings({ ...CHECK, measurements: [MIRROR, other] }, LIST)
    expect(found).toMatchObject([{ code: 'mirror-behind', url: 'https://b.test', severity: 'notice' }])
  })

  it('a dead mirror is an error only where nothing else could serve', () => {
    const [first, second] = [
      { ...MIRROR, ...dead, newest: undefined },
      { ...other, ...dead, newest: undefined },
    ]
    expect(severities([first, other])).toEqual(['warning'])
    expect(severities([first, second])).toEqual(['error', 'error'])
    expect(severities([first], parseProxyList('https://mirror.corp.example.com|direct'))).toEqual(['warning'])
  })
})

it('what git would use for a host, without a secret', () => {
  const text = [
    'url.https://x:ghp_secret@github.com/.insteadof\nhttps://github.com/',
    'http.https://git.example.com/.extraheader\nAuthorization: Basic c2VjcmV0',
    'credential.helper\nstore --file /secret/place',
    'credential.https://git.example.com.helper\n!echo password=secret',
    'core.bare\nfalse',
    '',
  ].join('\0')
  const settings = parseGitSettings(text)
  expect(gitCredentialSources(settings, 'github.com/acme/app')).toEqual([
    'git: url.https://github.com/.insteadOf',
    'git: credential helper store',
  ])
  expect(gitCredentialSources(settings, 'git.example.com/team/mod')).toEqual([
    'git: http.https://git.example.com/.extraHeader',
    'git: credential helper store',
    'git: credential helper (a command)',
  ])
  expect(JSON.stringify(settings)).not.toContain('c2VjcmV0')
  expect(gitCredentialSources(parseGitSettings('credential.helper\nstore\0credential.helper\n\0'), 'a.test/x')).toEqual(
    [],
  )
})
