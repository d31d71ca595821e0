import { readFileSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'

interface Pattern {
  readonly regexp: string
  readonly file?: number
  readonly line?: number
  readonly column?: number
  readonly code?: number
  readonly message?: number
  readonly loop?: boolean
}

interface Matcher {
  readonly owner: string
  readonly severity?: string
  readonly pattern: readonly Pattern[]
}

/** What the runner makes an annotation of. */
export interface MatchedIssue {
  readonly owner: string
  readonly severity: string
  /** Relative to the workspace; undefined where there is no such file. */
  readonly file: string | undefined
  readonly line: string | undefined
  readonly column: string | undefined
  readonly code: string | undefined
  readonly message: string
}

const FIELDS = ['file', 'line', 'column', 'code', 'message'] as const
type Found = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>

/**
 * Reads the lines of a step as the runner does with a file of problem matchers: each line goes through every matcher, the first that matches
 * takes it and makes the others forget what they had begun. Source: actions/runner, IssueMatcher.cs and Handlers/OutputManager.cs.
 */
export function matchIssues(file: string, output: string, workspace: string): readonly MatchedIssue[] {
  const { problemMatcher } = JSON.parse(readFileSync(file, 'utf8')) as { readonly problemMatcher: readonly Matcher[] }
  for (const matcher of problemMatcher) validate(matcher)
  const running = problemMatcher.map(matcher => ({
    matcher,
    states: matcher.pattern.map((): Found | undefined => undefined),
  }))
  const issues: MatchedIssue[] = []
  for (const line of output.split(/\r?\n/)) {
    for (const own of running) {
      const found = matchLine(own.matcher, own.states, line)
      if (found === undefined) continue
      for (const other of running) if (other !== own) other.states.fill(undefined)
      // "Skipping logging an issue for the matched line because the message is empty."
      if ((found.message ?? '') !== '') issues.push(toIssue(own.matcher, found, workspace))
      break
    }
  }
  return issues
}

function matchLine({ pattern }: Matcher, states: (Found | undefined)[], line: string): Found | undefined {
  for (let index = pattern.length - 1; index >= 0; index--) {
    const [own, before] = [pattern[index], index > 0 ? states[index - 1] : {}]
    if (own === undefined || before === undefined) continue
    const isLast = index === pattern.length - 1
    const match = new RegExp(own.regexp, 'i').exec(line)
    if (match === null) states[isLast ? index - 1 : index] = undefined
    else if (isLast) {
      states.fill(undefined)
      if (own.loop === true) states[index - 1] = before
      return fieldsOf(own, match, before)
    } else states[index] = fieldsOf(own, match, before)
  }
  return undefined
}

function fieldsOf(pattern: Pattern, match: RegExpExecArray, before: Found): Found {
  const own = FIELDS.flatMap(field => {
    const group = pattern[field]
    return group === undefined || match[group] === undefined ? [] : [[field, match[group]] as const]
  })
  return { ...before, ...Object.fromEntries(own) }
}

/** What the runner refuses. Source: actions/runner, IssueMatchersConfig.Validate. */
function validate({ owner, pattern }: Matcher): void {
  for (const [index, { loop, message }] of pattern.entries()) {
    const isLast = index === pattern.length - 1
    if (loop === true && (!isLast || pattern.length < 2))
      throw new Error(`${owner}: only the last of several patterns may loop`)
    if (loop === true && message === undefined) throw new Error(`${owner}: a looping pattern must set message`)
  }
  if (!pattern.some(({ message }) => message !== undefined)) throw new Error(`${owner}: no pattern sets message`)
}

function toIssue({ owner, severity = 'error' }: Matcher, found: Found, workspace: string): MatchedIssue {
  const path = found.file === undefined ? undefined : isAbsolute(found.file) ? found.file : join(workspace, found.file)
  return {
    owner,
    severity,
    file: path !== undefined && existsSync(path) ? relative(workspace, path) : undefined,
    line: found.line,
    column: found.column,
    code: found.code,
    message: found.message ?? '',
  }
}
