import { runCommand } from '../system/short-command.ts'
import { CommandStartError } from '../system/process-group.ts'
import { type AuthRule, AuthOutputError, parseAuthOutput, splitCommand } from './go-auth-output.ts'
import type { NetrcEntry } from './netrc.ts'

/** Request headers that authenticate. */
type Headers = Readonly<Record<string, string>>

/** An answer that asks for credentials: what a command of GOAUTH gets to read. */
export interface RefusedRequest {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
}

export interface GoAuthOptions {
  /** GOAUTH; '' before Go 1.24, which knows netrc alone. */
  readonly goAuth: string
  readonly netrc: readonly NetrcEntry[]
  /** Of the input `credentials`: they count before all that GOAUTH finds, unless that is off. */
  readonly given: readonly NetrcEntry[]
  /** Where go would run the commands. */
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** Called for each header value before it is used. */
  readonly onSecret: (value: string) => void
  /** A command that failed; go would go on, too. Holds nothing that the command printed on its standard output. */
  readonly onProblem: (message: string) => void
}

/** Those of cloud services ask servers of theirs. */
const COMMAND_TIMEOUT_MS = 30_000
const MAX_OUTPUT_BYTES = 1 << 20

/**
 * Credentials for mirrors by GOAUTH, as the go command finds them: `netrc`, and commands, which are run once before the first request
 * and once more for a server that refuses. Not `git`, which go alone does. Source: `go help goauth`, cmd/go/internal/auth/auth.go.
 */
export class GoAuth {
  readonly #options: GoAuthOptions
  readonly #commands: readonly string[]
  readonly #rules = new Map<string, Headers>()
  /** By origin: requests that are refused at once share one look-up. */
  readonly #asked = new Map<string, Promise<void>>()

  private constructor(options: GoAuthOptions) {
    this.#options = options
    this.#commands = options.goAuth.split(';').flatMap(command => (command.trim() === '' ? [] : [command.trim()]))
  }

  /** @throws the signal's reason */
  static async start(options: GoAuthOptions): Promise<GoAuth> {
    const auth = new GoAuth({ ...options, goAuth: options.goAuth === '' ? 'netrc' : options.goAuth })
    await auth.#run(undefined)
    return auth
  }

  /** The longest prefix wins; HTTPS only. */
  headersFor(url: URL): Headers | undefined {
    if (url.protocol !== 'https:') return undefined
    let prefix = `${url.host}${url.pathname}`.replace(/\/$/, '')
    for (;;) {
      const found = this.#rules.get(prefix)
      const slash = prefix.lastIndexOf('/')
      if (found !== undefined || slash === -1) return found
      prefix = prefix.slice(0, slash)
    }
  }

  /**
   * Other headers than before for a URL that was refused; undefined where no command has any.
   *
   * @throws the signal's reason
   */
  async headersAfter(refused: RefusedRequest): Promise<Headers | undefined> {
    const { url } = refused
    if (url.protocol !== 'https:' || !this.#commands.some(isProgram)) return undefined
    const before = this.headersFor(url)
    const asking = this.#asked.get(url.origin) ?? this.#run(refused)
    this.#asked.set(url.origin, asking)
    await asking
    const after = this.headersFor(url)
    return after !== undefined && !isEqual(before, after) ? after : undefined
  }

  async #run(refused: RefusedRequest | undefined): Promise<void> {
    // The last one first, so that of equal prefixes the first command's stays: cmd/go/internal/auth/auth.go runGoAuth.
    for (const command of this.#commands.toReversed()) {
      if (command === 'netrc' && refused === undefined) this.#store(this.#options.netrc.toReversed().map(ruleOf))
      else if (isProgram(command)) this.#store(await this.#runProgram(command, refused))
    }
    if (!this.#commands.includes('off')) this.#store(this.#options.given.toReversed().map(ruleOf))
  }

  #store(rules: readonly AuthRule[]): void {
    for (const { prefix, headers } of rules)
      if (Object.keys(headers).length === 0) this.#rules.delete(prefix)
      else this.#rules.set(prefix, headers)
  }

  async #runProgram(command: string, refused: RefusedRequest | undefined): Promise<readonly AuthRule[]> {
    const { directory: cwd, environment: env, signal, onSecret, onProblem } = this.#options
    const [file = '', ...args] = splitCommand(command)
    const all = refused === undefined ? args : [...args, refused.url.href]
    const input = refused === undefined ? {} : { input: renderAnswer(refused) }
    const options = { cwd, env, signal, timeoutMs: COMMAND_TIMEOUT_MS, maxOutputBytes: MAX_OUTPUT_BYTES, ...input }
    try {
      const { code, ended, stdout } = await runCommand(file, all, options)
      signal.throwIfAborted()
      if (code !== 0) {
        onProblem(`GOAUTH: ${file} ended with ${ended === 'timed-out' ? 'no answer after 30 s' : `exit code ${code}`}`)
        return []
      }
      const rules = parseAuthOutput(stdout)
      for (const { headers } of rules) for (const value of Object.values(headers)) secretsIn(value).forEach(onSecret)
      return rules
    } catch (error) {
      if (!(error instanceof CommandStartError || error instanceof AuthOutputError)) throw error
      onProblem(`GOAUTH: ${file}: ${error.message}`)
      return []
    }
  }
}

/** Whether only the go command can do what GOAUTH asks for. */
export function needsGo(goAuth: string): boolean {
  return goAuth.split(';').some(command => /^git(\s|$)/.test(command.trim()))
}

function isProgram(command: string): boolean {
  return !/^(off|netrc|git(\s.*)?)$/.test(command)
}

function ruleOf({ machine, login, password }: NetrcEntry): AuthRule {
  const authorization = `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`
  return { prefix: machine.replace(/^https:\/\//, '').replace(/\/$/, ''), headers: { authorization } }
}

/** `Bearer X` and X alone. */
function secretsIn(value: string): readonly string[] {
  const [, credentials] = /^[A-Za-z]+ (.+)$/.exec(value) ?? []
  return credentials === undefined ? [value] : [value, credentials]
}

/** What `net/http.ReadResponse` reads: status line, headers, an empty line. */
function renderAnswer({ status, headers }: RefusedRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, ' ')}`)
  return [`HTTP/1.1 ${status} Refused`, ...lines, '', ''].join('\n')
}

function isEqual(a: Headers | undefined, b: Headers): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b)
}
