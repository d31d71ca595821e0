import { redactUrls } from '../diagnosis/redaction.ts'
import type { DoctorReport } from './doctor.ts'
import { redactReport } from './redact.ts'

/** Names that say something of who uses them. */
export interface PrivateNames {
  /** Module paths, `path` or `path@version`. */
  readonly modules: readonly string[]
  /** Hosts of private repositories and of mirrors that are not everybody's; patterns that name them. */
  readonly hosts: readonly string[]
  /** Absolute paths. */
  readonly directories: readonly string[]
}

// Shorter ones would blot out words that say nothing.
const MIN_CHARACTERS = 4

/** A report that holds none of the secrets, wherever they come from. */
export function withoutSecrets(report: DoctorReport, secrets: readonly string[]): DoctorReport {
  const longestFirst = secrets
    .filter(secret => secret.trim().length >= MIN_CHARACTERS)
    .toSorted((a, b) => b.length - a.length)
  return redactReport(report, text =>
    longestFirst.reduce((shown, secret) => shown.replaceAll(secret, '***'), redactUrls(text)),
  )
}

/** A report without private names. The same name has the same stand-in everywhere, so that it can still be followed. */
export function withoutNames(report: DoctorReport, names: PrivateNames): DoctorReport {
  const standIns = new Map<string, string>()
  const add = (kind: string, values: readonly string[]): void => {
    const unique = [...new Set(values)].filter(value => value !== '')
    for (const [index, value] of unique.entries()) if (!standIns.has(value)) standIns.set(value, `${kind}-${index + 1}`)
  }
  add('module', names.modules)
  add('host', names.hosts)
  add('directory', names.directories)
  // A path before the host that it begins with.
  const needles = [...standIns.keys()].toSorted((a, b) => b.length - a.length)
  return redactReport(report, text =>
    needles.reduce((shown, needle) => shown.replaceAll(needle, standIns.get(needle) ?? ''), text),
  )
}
