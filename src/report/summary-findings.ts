import { CATALOGUE } from '../diagnosis/catalogue.ts'
import type { Finding, Severity } from '../diagnosis/finding.ts'
import { isTold } from './log.ts'
import { code, escapeText, preformatted, prose } from './markdown.ts'

const MARK: Readonly<Record<Severity, string>> = { error: '❌', security: '🛑', warning: '⚠️', notice: 'ℹ️' }
const WEIGHT: Readonly<Record<Severity, number>> = { security: 0, error: 1, warning: 2, notice: 3 }

const MAX_FINDINGS = 20
const MAX_MESSAGE_CHARACTERS = 4000
const MAX_EVIDENCE_CHARACTERS = 4000

/** What happened, why, what to do; the gravest first. What was printed can be folded out. */
export function renderFindings(findings: readonly Finding[]): string {
  const sorted = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
  const shown = sorted.slice(0, MAX_FINDINGS).map(renderFinding)
  const more = sorted.length - shown.length
  if (more > 0) shown.push(`_And ${more} more, in the report._`)
  return shown.join('\n\n')
}

function renderFinding(told: Finding): string {
  const { title, docs } = CATALOGUE[told.code]
  const [first = '', ...rest] = shorten(told.message, MAX_MESSAGE_CHARACTERS).split('\n')
  const parts = [
    `#### ${MARK[told.severity]} ${prose(title)}`,
    `${prose(first)}${placeOf(told)}`,
    rest.length === 0 ? '' : preformatted(rest.join('\n')),
    told.cause === '' ? '' : `**Why:** ${prose(told.cause)}`,
    told.fix === '' ? '' : `**What to do:** ${prose(told.fix)}${docs === undefined ? '' : ` [More](${docs})`}`,
    told.evidence === undefined || isTold(told.evidence, told.message)
      ? ''
      : `<details><summary>What was seen</summary>\n\n${preformatted(shorten(told.evidence, MAX_EVIDENCE_CHARACTERS))}\n\n</details>`,
    `<sub>${escapeText(told.code)}</sub>`,
  ]
  return parts.filter(part => part !== '').join('\n\n')
}

function placeOf({ place }: Finding): string {
  if (place === undefined) return ''
  return ` (${code(place.line === undefined ? place.file : `${place.file}:${place.line}`)})`
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}\n… ${text.length - limit} characters more`
}
