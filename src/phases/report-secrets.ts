import { secretForms } from '../credentials/secret-forms.ts'
import type { Report } from '../report/report.ts'

/** Shorter ones would blot out words that say nothing. */
const MIN_CHARACTERS = 6

/** The report, in which nothing of the secrets is: git, a server or the user's own command may have printed one. */
export function withoutSecrets(report: Report, secrets: readonly string[]): Report {
  const lines = secrets.flatMap(secret => [secret, ...secret.split('\n')])
  const forms = [...new Set(lines.flatMap(secretForms))]
    .filter(form => form.length >= MIN_CHARACTERS)
    .toSorted((a, b) => b.length - a.length)
  if (forms.length === 0) return report
  return hideIn(report, text => forms.reduce((shown, form) => shown.replaceAll(form, '***'), text))
}

/** What holds none stays the same object: that a finding was told already is known by it. */
function hideIn<T>(value: T, hide: (text: string) => string): T {
  if (typeof value === 'string') return hide(value) as T
  if (typeof value !== 'object' || value === null) return value
  const before = Object.entries(value)
  const after = before.map(([name, member]) => [name, hideIn<unknown>(member, hide)] as const)
  if (after.every(([, member], index) => member === before[index]?.[1])) return value
  return (Array.isArray(value) ? after.map(([, member]) => member) : Object.fromEntries(after)) as T
}
