import type { Finding } from '../diagnosis/finding.ts'

/** The wanted Go cannot be used. The last finding says why, those before it what went wrong on the way. */
export class GoSetupError extends Error {
  override readonly name = 'GoSetupError'
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[], options?: ErrorOptions) {
    super(findings.map(({ message }) => message).join('\n'), options)
    this.findings = findings
  }
}
