import { type FailureCode, FAILURE_CODES } from './codes.ts'
import { FAILURE_PATTERNS } from './go-failure-patterns.ts'
import { redactUrls } from './redaction.ts'

/** One failure that go, git or ssh printed. */
export interface PrintedFailure {
  readonly code: FailureCode
  /** `path@version`, where it is named. */
  readonly module?: string
  /** Without user, password and query. */
  readonly url?: string
  /** HTTP status, where there was one. */
  readonly status?: number
  /** What was printed, whole, with its continuation lines; without secrets. */
  readonly line: string
}

/**
 * Reads what a failed go command printed (not the lines of `-x`). The most helpful failure comes first: wrong bytes, then what only
 * a person can mend, then refusals, then the network, then "not found". What nothing matches is `unknown`, with the text whole.
 */
export function classifyGoOutput(text: string): readonly PrintedFailure[] {
  const failures = new Map<string, PrintedFailure>()
  for (const message of splitMessages(redactUrls(text))) {
    const failure = classifyMessage(message)
    const key = `${failure.code} ${failure.module ?? ''} ${failure.url ?? ''} ${failure.code === 'unknown' ? message : ''}`
    if (!failures.has(key)) failures.set(key, failure)
  }
  return [...failures.values()].toSorted((a, b) => rank(a.code) - rank(b.code))
}

// What begins a message; other lines continue the one before. Progress is no message.
const MESSAGE_START =
  /^(?:go: |verifying \S+@|malformed go\.(?:work\.)?sum:|[^\s:]+\.go:\d+:\d+: |-> |[^\s:]+@v[^\s:]*: )/
const PROGRESS = /^go: (?:downloading|finding|extracting|found|added|upgraded|downgraded|skipping download of) /

function splitMessages(text: string): readonly string[] {
  const messages: string[] = []
  let open = false
  for (const line of text.split('\n')) {
    if (PROGRESS.test(line)) {
      open = false
      continue
    }
    if (open && !MESSAGE_START.test(line)) messages.push(`${messages.pop() ?? ''}\n${line}`)
    else if (line.trim() !== '') {
      messages.push(line)
      open = true
    }
  }
  return messages.map(message => message.trimEnd())
}

function classifyMessage(message: string): PrintedFailure {
  const module = moduleIn(message)
  const url = urlIn(message)
  const status = /(?:reading \S+: |returned error: )(\d{3})\b/.exec(message)?.[1]
  return Object.freeze({
    code: codeOf(message),
    ...(module === undefined ? {} : { module }),
    ...(url === undefined ? {} : { url }),
    ...(status === undefined ? {} : { status: Number(status) }),
    line: message,
  })
}

function codeOf(message: string): FailureCode {
  for (const [pattern, code] of FAILURE_PATTERNS) {
    const match = pattern.exec(message)
    if (match !== null) return typeof code === 'string' ? code : code(match)
  }
  return 'unknown'
}

function moduleIn(message: string): string | undefined {
  const verified = /verifying (\S+@[^\s:]+?)(?:\/go\.mod)?: /.exec(message)?.[1]
  if (verified !== undefined) return verified
  // "a@v1 requires\n\tb@v2: …": the last one is the one that failed.
  // What has neither dot nor slash before the `@` is ssh's user: "git@github.com: Permission denied".
  const named = [...message.matchAll(/(?:^|\s)([^\s:"'()@]*[./][^\s:"'()@]*@[^\s:"'()/]+): /g)].at(-1)?.[1]
  return named ?? /module providing package (\S+)/.exec(message)?.[1]
}

function urlIn(message: string): string | undefined {
  const patterns = [
    /(?:Get|Head|Post|read) "([a-z]+:\/\/[^"]+)"/,
    /invalid response from proxy "([^"]+)"/,
    /reading ([a-z]+:\/\/\S+?): \d{3}/,
    /insecure URL: (\S+)/,
    /'([a-z+]+:\/\/[^']+)'/,
  ]
  for (const pattern of patterns) {
    const url = pattern.exec(message)?.[1]
    if (url !== undefined) return url
  }
  return undefined
}

const RANK: readonly (readonly FailureCode[])[] = [
  ['checksum-mismatch', 'checksum-database-mismatch'],
  ['disk-full', 'read-only-file-system', 'permission-denied', 'module-cache-unusable'],
  [
    'git-missing',
    'go-mod-malformed',
    'go-work-malformed',
    'go-sum-malformed',
    'go-too-old',
    'goproxy-invalid',
    'goproxy-bare-word',
  ],
  [
    'unauthorized',
    'forbidden',
    'git-credentials-missing',
    'git-credentials-refused',
    'git-token-scope',
    'git-saml-required',
    'git-repository-moved',
    'ssh-key-refused',
    'ssh-host-key-unknown',
  ],
]
const LAST: readonly FailureCode[] = [
  'module-discovery-failed',
  'git-repository-unreachable',
  'git-transport',
  'not-found',
  'goproxy-off',
  'unknown',
]

function rank(code: FailureCode): number {
  const early = RANK.findIndex(codes => codes.includes(code))
  if (early !== -1) return early
  const late = LAST.indexOf(code)
  return late === -1 ? RANK.length : RANK.length + FAILURE_CODES.length + late
}
