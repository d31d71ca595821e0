/** What a message of severity is about, for annotations. */
export interface Place {
  /** A few words. */
  readonly title?: string
  readonly file?: string
  readonly line?: number
}

/** What runs us: GitHub's runner, or a terminal or log of any other kind. It alone knows how they want things said. */
export interface Host {
  /** Must be called before a secret could be printed. */
  mask(secret: string): void
  /** The text without what was masked: for files that others read. */
  redact(text: string): string
  info(line: string): void
  /** Shown only with --verbose, or where step debugging is on. */
  detail(line: string): void
  /** Several lines that can be folded out; on a terminal only with --verbose. */
  details(title: string, lines: readonly string[]): void
  warning(message: string, place?: Place): void
  error(message: string, place?: Place): void
  /** Text from a tool or server: shown so that it cannot be taken for a command to the runner. */
  foreign(text: string, title?: string): void
  /** Replaces the line in progress; shown only once something has taken two seconds. */
  progress(line: string): void
  progressDone(): void
  setOutput(name: string, value: string): void
  exportVariable(name: string, value: string): void
  /** Puts a directory in front of PATH for later steps. */
  addPath(directory: string): void
  /** Has the runner look for errors in what later steps print, by a file of patterns. */
  addMatcher(file: string): void
  /**
   * Adds to the job summary, where there is one.
   *
   * @param render makes Markdown of so many bytes at most
   * @throws where it cannot be written
   */
  summary(render: (roomBytes: number) => string): Promise<void>
  /** Kept for post. */
  saveState(state: string): void
  /** Told to post at once, which then removes it: main may be killed before it has a state to save. */
  saveCredentials(directory: string): void
}

/** How often a log that cannot update a line gets a new one. */
export const LOG_PROGRESS_INTERVAL_MS = 5000
/** Nothing is said of what is done sooner. */
export const PROGRESS_DELAY_MS = 2000
