import { CATALOGUE } from '../diagnosis/catalogue.ts'
import type { Finding, Severity } from '../diagnosis/finding.ts'
import { isTold } from './log.ts'
import { code as codeText, preformatted, prose } from './markdown.ts'

const MARK: Readonly<Record<Severity, string>> = { error: '❌', security: '🛑', warning: '⚠️', notice: 'ℹ️' }
const WEIGHT: Readonly<Record<Severity, number>> = { security: 0, error: 1, warning: 2, notice: 3 }

const MAX_FINDINGS = 20
const MAX_MESSAGE_CHARACTERS = 4000
const MAX_EVIDENCE_CHARACTERS = 4000

/** What happened, why, what to do; the gravest first, those of one cause together. What was printed can be folded out. */
export function renderFindings(findings: readonly Finding[]): string {
  const sorted = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
  const groups = new Map<string, Finding[]>()
  for (const told of sorted.slice(0, MAX_FINDINGS)) {
    const { code, severity, cause, fix } = told
    const key = JSON.stringify([code, severity, cause, fix])
    groups.set(key, [...(groups.get(key) ?? []), told])
  }
  const shown = [...groups.values()].map(renderGroup)
  const more = sorted.length - MAX_FINDINGS
  if (more > 0) shown.push(`_And ${more} more, in the report._`)
  return shown.join('\n\n')
}

function renderGroup(group: readonly Finding[]): string {
  const [first] = group
  if (first === undefined) return ''
  const { code, severity, cause, fix } = first
  const { title, docs } = CATALOGUE[code]
  const more = docs === undefined ? '' : ` [More](${docs})`
  // What needs no doing is not worth a heading.
  if (severity === 'notice')
    return group.map(told => `${MARK.notice} ${prose(told.message)} ${prose(fix)}`).join('\n\n')
  const parts = [
    `#### ${MARK[severity]} ${prose(title)} ${codeText(code)}`,
    ...group.map(renderFinding),
    cause === '' ? '' : `**Why:** ${prose(cause)}`,
    fix === '' ? '' : `**What to do:** ${prose(fix)}${more}`,
  ]
  return parts.filter(part => part !== '').join('\n\n')
}

function renderFinding(told: Finding): string {
  const [first = '', ...rest] = shorten(told.message, MAX_MESSAGE_CHARACTERS).split('\n')
  const parts = [
    `${prose(first)}${placeOf(told)}`,
    rest.length === 0 ? '' : preformatted(rest.join('\n')),
    told.evidence === undefined || isTold(told.evidence, told.message)
      ? ''
      : `<details><summary>What was seen</summary>\n\n${preformatted(shorten(told.evidence, MAX_EVIDENCE_CHARACTERS))}\n\n</details>`,
  ]
  return parts.filter(part => part !== '').join('\n\n')
}

function placeOf({ place }: Finding): string {
  if (place === undefined) return ''
  return ` (${codeText(place.line === undefined ? place.file : `${place.file}:${place.line}`)})`
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}\n… ${text.length - limit} characters more`
}
