import { redactUrls } from '../diagnosis/redaction.ts'

/** One HTTP request of a go command. Times are the caller's clock, in milliseconds. */
export interface TracedRequest {
  /** Without user, password and query. */
  readonly url: string
  readonly startedMs: number
  /** undefined while no headers have come. go prints the line when they come: the body may still stall behind a 200. */
  readonly answer: TracedAnswer | undefined
}

export interface TracedAnswer {
  readonly atMs: number
  /** undefined where there was no answer but an error. */
  readonly status: number | undefined
  /** `502 Bad Gateway`, or what went wrong. */
  readonly text: string
}

/** A command of go's, such as git, that has not ended. */
export interface TracedCommand {
  /** Without user, password and query in URLs. */
  readonly command: string
  /** Where it runs; undefined where that is not told. */
  readonly directory: string | undefined
  /** The repository that the directory is a clone of, without user and password: `origin` says nothing. */
  readonly repository: string | undefined
  readonly startedMs: number
}

/**
 * Reads what a go command prints on stderr with `-x`: it says which requests and commands are under way.
 * Sources: cmd/go/internal/web/http.go get; cmd/go/internal/modfetch/codehost/codehost.go run, WorkDir.
 */
export class GoTrace {
  readonly #requests: Request[] = []
  readonly #open = new Map<string, Request[]>()
  readonly #commands: TracedCommand[] = []
  /** By the directory of the clone. */
  readonly #repositories = new Map<string, string>()
  #probe: TracedCommand | undefined
  #lock: string | undefined

  /** Whether the line is one of `-x`; all others are for people: errors. */
  read(line: string, nowMs: number): boolean {
    const probe = this.#probe
    // `git ls-remote URL` (vcs.Ping) prints no end: it is over when anything else is printed.
    this.#probe = undefined
    const isTrace = this.#readGet(line, nowMs) || this.#readCommand(line, nowMs) || this.#readDirectory(line)
    if (!isTrace) this.#probe = probe
    return isTrace
  }

  /** In the order they were sent. */
  get requests(): readonly TracedRequest[] {
    return this.#requests
  }

  /** Those that have no headers yet. */
  get openRequests(): readonly TracedRequest[] {
    return this.#requests.filter(request => request.answer === undefined)
  }

  get openCommands(): readonly TracedCommand[] {
    return [...this.#commands, ...(this.#probe === undefined ? [] : [this.#probe])]
  }

  /** The lock file that go asked for last, if nothing was printed since: waiting for a lock is silent. */
  get lastLock(): string | undefined {
    return this.#lock
  }

  #readGet(line: string, nowMs: number): boolean {
    if (!line.startsWith('# get ')) return false
    this.#lock = undefined
    const rest = line.slice('# get '.length)
    // A URL has no spaces; what follows it after a colon and a space is the answer.
    const at = rest.indexOf(': ')
    if (at === -1) this.#begin(redactUrls(rest), nowMs)
    else this.#finish(redactUrls(rest.slice(0, at)), redactUrls(rest.slice(at + 2)), nowMs)
    return true
  }

  #begin(url: string, nowMs: number): void {
    const request: Request = { url, startedMs: nowMs, answer: undefined }
    this.#requests.push(request)
    const same = this.#open.get(url)
    if (same === undefined) this.#open.set(url, [request])
    else same.push(request)
  }

  #finish(url: string, text: string, nowMs: number): void {
    const same = this.#open.get(url)
    const request = same?.shift()
    if (same?.length === 0) this.#open.delete(url)
    if (request === undefined) return
    const status = /^([1-5][0-9]{2})\b.* \([0-9.]+s\)$/.exec(text)?.[1]
    const shown = status === undefined ? text : text.replace(/ \([0-9.]+s\)$/, '')
    request.answer = { atMs: nowMs, status: status === undefined ? undefined : Number(status), text: shown }
  }

  #readCommand(line: string, nowMs: number): boolean {
    const ended = /^[0-9]+\.[0-9]{3}s # (.*)$/s.exec(line)?.[1]
    if (ended !== undefined) {
      const { command, directory } = splitCommand(ended)
      const at = this.#commands.findIndex(open => open.command === command && open.directory === directory)
      if (at !== -1) this.#commands.splice(at, 1)
      return true
    }
    if (!/^(cd \S.*; )?(git|hg|svn|bzr|fossil) /.test(line)) return false
    this.#lock = undefined
    const split = splitCommand(line)
    const repository = split.directory === undefined ? undefined : this.#repositories.get(split.directory)
    const command = { ...split, repository, startedMs: nowMs }
    if (command.directory !== undefined) this.#commands.push(command)
    else this.#probe = command
    return true
  }

  #readDirectory(line: string): boolean {
    const lock = /^# lock (.*)$/.exec(line)?.[1]
    const [, clone, url] = /^# (\S+) for (?:git|hg|svn|bzr|fossil)\d* (\S+)$/.exec(line) ?? []
    if (clone !== undefined && url !== undefined) this.#repositories.set(clone, redactUrls(url))
    if (lock !== undefined) this.#lock = lock
    else if (!/^(mkdir -p \S|cd \/|cd [A-Z]:|# \S+ for (git|hg|svn|bzr|fossil))/.test(line)) return false
    else this.#lock = undefined
    return true
  }
}

type Request = { -readonly [K in keyof TracedRequest]: TracedRequest[K] }

function splitCommand(line: string): Pick<TracedCommand, 'command' | 'directory'> {
  const [, directory, command] = /^cd (\S.*?); ([a-z]+ .*)$/s.exec(line) ?? []
  return { command: redactUrls(command ?? line), directory }
}
