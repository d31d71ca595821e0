import type { FailureCode } from '../../src/diagnosis/codes.ts'
import type { Label } from './fault.ts'
import type { Reading } from './reader.ts'

/**
 * - `right`: the first finding names the fault, and the host where one is to blame, and what must not fail has not; or nothing was to be
 *   found, and nothing was;
 * - `unsure`: the first finding says itself that it does not know the cause;
 * - `wrong`: anything else.
 */
export type Verdict = 'right' | 'unsure' | 'wrong'

/** Findings that claim no cause. */
const UNSURE: ReadonlySet<FailureCode> = new Set<FailureCode>(['unknown', 'timeout'])

export function verdictOf(label: Label, { ours }: Pick<Reading, 'ours'>): Verdict {
  const [first] = ours.findings
  if (label.codes === 'survived') {
    const blames = ours.findings.some(({ severity }) => severity === 'error' || severity === 'security')
    return ours.ok && !blames ? 'right' : 'wrong'
  }
  if (first === undefined || (label.mustSucceed && !ours.ok)) return 'wrong'
  if (UNSURE.has(first.code)) return 'unsure'
  const said = `${first.url ?? ''} ${first.module ?? ''} ${first.message}`
  const namesHost = label.hosts.length === 0 || label.hosts.some(host => said.includes(host))
  return label.codes.includes(first.code) && namesHost ? 'right' : 'wrong'
}
