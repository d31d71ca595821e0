import type { Advice } from './advice.ts'
import { CONFIGURATION_ADVICE } from './advice-configuration.ts'
import { GO_ADVICE } from './advice-go.ts'
import { MACHINE_ADVICE } from './advice-machine.ts'
import { NETWORK_ADVICE } from './advice-network.ts'
import { PRIVATE_ADVICE } from './advice-private.ts'
import type { FailureCode } from './codes.ts'
import type { Finding } from './finding.ts'

/** Cause and remedy of every code. A code without a row, or a row without a code, does not compile. */
export const CATALOGUE: Readonly<Record<FailureCode, Advice>> = Object.freeze({
  ...NETWORK_ADVICE,
  ...GO_ADVICE,
  ...MACHINE_ADVICE,
  ...PRIVATE_ADVICE,
  ...CONFIGURATION_ADVICE,
} satisfies Record<FailureCode, Advice>)

/** What only the place that found it knows. The rest comes from the catalogue, unless it is given too. */
export type FindingDetails = Omit<Finding, 'code' | 'severity' | 'cause' | 'fix'> &
  Partial<Pick<Finding, 'severity' | 'cause' | 'fix'>>

const MAX_EVIDENCE_CHARACTERS = 8_192

/** A finding with cause, remedy and weight from the catalogue. Long evidence keeps its two ends. */
export function finding(code: FailureCode, details: FindingDetails): Finding {
  const { severity, cause, fix } = CATALOGUE[code]
  const evidence = details.evidence === undefined ? {} : { evidence: shorten(details.evidence) }
  return Object.freeze({ severity, cause, fix, ...details, ...evidence, code })
}

function shorten(text: string): string {
  if (text.length <= MAX_EVIDENCE_CHARACTERS) return text
  const half = MAX_EVIDENCE_CHARACTERS / 2
  return `${text.slice(0, half)}\n… ${text.length - 2 * half} characters left out …\n${text.slice(-half)}`
}
