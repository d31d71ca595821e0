/** What a go command was doing when it was asked for its goroutines by SIGQUIT. */
export type GoActivity =
  | 'asking-database'
  | 'resolving-name'
  | 'connecting'
  | 'tls-handshake'
  | 'waiting-for-headers'
  | 'reading-body'
  | 'running-git'
  | 'waiting-for-lock'
  | 'using-disk'

export interface GoroutineDump {
  /** How many goroutines do what; empty where nothing is recognised. */
  readonly activities: ReadonlyMap<GoActivity, number>
  /** The recognised goroutines: state and function names, no arguments, at most 40 lines each. */
  readonly excerpt: string
}

// In this order: who reads a body also stands in an HTTP frame, who holds a lock may wait for a body meanwhile.
// Frames as in go 1.21 to 1.27: net/http/transport.go, cmd/go/internal/modfetch, cmd/go/internal/lockedfile.
const FRAMES: readonly (readonly [GoActivity, RegExp])[] = [
  ['asking-database', /^cmd\/go\/internal\/modfetch\.\(\*dbClient\)\.ReadRemote/m],
  ['running-git', /^cmd\/go\/internal\/modfetch\/codehost\.[Rr]un/m],
  ['waiting-for-lock', /^cmd\/go\/internal\/lockedfile\/internal\/filelock\.[Ll]ock/m],
  ['resolving-name', /^net\.(\(\*Resolver\)\.(lookup|goLookup|exchange)|cgoLookup)/m],
  ['tls-handshake', /^crypto\/tls\.\(\*Conn\)\.(Handshake|handshake|clientHandshake)/m],
  ['connecting', /^net\.\(\*(netFD|sysDialer)\)\.(connect|dial)/m],
  ['reading-body', /^io\.(Copy|ReadAll|copyBuffer)[(\s][\s\S]*^cmd\/go\/internal\/modfetch\.\(\*proxyRepo\)\./m],
  ['waiting-for-headers', /^net\/http\.\(\*(Client|Transport|persistConn)\)\.[\s\S]*^cmd\/go\/internal\/web\./m],
  [
    'using-disk',
    /^(os\.\(\*File\)\.(Write|Read|Sync|Close)|os\.(Rename|Mkdir|OpenFile)|syscall\.(write|fsync|rename))[\s\S]*^cmd\/go\//m,
  ],
]

const MAX_FRAMES = 40
const MAX_EXCERPT_CHARACTERS = 16_384

/** Reads what go's runtime prints on SIGQUIT. Source: runtime/traceback.go. */
export function readGoroutineDump(text: string): GoroutineDump {
  const activities = new Map<GoActivity, number>()
  let excerpt = ''
  for (const goroutine of text.split(/\n\n+/)) {
    const header = /^goroutine \d+ .*\[([^\]]+)\]:$/m.exec(goroutine)
    if (header === null) continue
    const activity = FRAMES.find(([, pattern]) => pattern.test(goroutine))?.[0]
    if (activity === undefined) continue
    activities.set(activity, (activities.get(activity) ?? 0) + 1)
    if (excerpt.length < MAX_EXCERPT_CHARACTERS) excerpt += `${header[1]}\n${functionNames(goroutine)}\n`
  }
  return { activities, excerpt: excerpt.slice(0, MAX_EXCERPT_CHARACTERS).trimEnd() }
}

function functionNames(goroutine: string): string {
  const names = goroutine.split('\n').flatMap(line => {
    // `net/http.(*Client).do(0xc000…)`: the last parenthesis opens the arguments.
    const name = /^([A-Za-z][\w./\-%]*(?:\(\*?[\w[\].]+\))?[\w.[\]]*)\(/.exec(line)?.[1]
    return name === undefined || name.startsWith('runtime.') ? [] : [`  ${name}`]
  })
  return names.slice(0, MAX_FRAMES).join('\n')
}

const MEANING: Readonly<Record<GoActivity, string>> = Object.freeze({
  'asking-database': 'waiting for the checksum database',
  'resolving-name': 'looking up a host name',
  connecting: 'connecting',
  'tls-handshake': 'in a TLS handshake',
  'waiting-for-headers': 'waiting for the headers of an answer',
  'reading-body': 'reading the body of an answer',
  'running-git': 'waiting for git',
  'waiting-for-lock': 'waiting for a lock that another process holds',
  'using-disk': 'reading or writing files',
})

/** For people: `waiting for the headers of an answer (2), connecting`. Empty where nothing is recognised. */
export function describeActivities(activities: GoroutineDump['activities']): string {
  return [...activities]
    .map(([activity, count]) => (count === 1 ? MEANING[activity] : `${MEANING[activity]} (${count})`))
    .join(', ')
}
