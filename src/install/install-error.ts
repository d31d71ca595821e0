import { type FindingDetails, finding } from '../diagnosis/catalogue.ts'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { type ModuleVersion, moduleKey } from '../go/module-path.ts'
import type { FailedAttempt } from '../modules/source.ts'
import type { ChecksumDatabaseError, ChecksumDatabaseFault } from './checksum-database-error.ts'

/** The wanted Go cannot be had, or what was served for it is not it. */
export class GoInstallError extends Error {
  override readonly name = 'GoInstallError'
  readonly finding: Finding

  constructor(why: Finding, options?: ErrorOptions) {
    super(why.message, options)
    this.finding = why
  }
}

export function installError(code: FailureCode, details: FindingDetails, options?: ErrorOptions): GoInstallError {
  return new GoInstallError(finding(code, details), options)
}

/** `a: HTTP 500; b: no answer for 30 s`. */
export function describeAttempts(attempts: readonly FailedAttempt[]): string {
  return attempts.map(({ from, message }) => `${from}: ${message}`).join('; ')
}

const FAULT_NAMES: Readonly<Record<ChecksumDatabaseFault, string>> = {
  disabled: 'checksum database disabled',
  'invalid-setting': 'GOSUMDB not valid',
  unreachable: 'checksum database unreachable',
  'malformed-answer': 'malformed answer of the checksum database',
  'forged-signature': 'forged signature',
  'forged-record': 'forged record',
  'foreign-proof': 'proof of another tree',
}

const FORGERY_FIX =
  'Nothing was installed. Compare with another network or another mirror in `goproxy`, and tell whoever runs the one that served this.'
const PASS_ON_FIX =
  'Let the proxy pass the checksum database on (it then answers `/sumdb/NAME/supported` with 200), or make the database reachable, or say in the input `gosumdb` where it is: "NAME URL".'

const FAULT_FIXES: Readonly<Partial<Record<ChecksumDatabaseFault, string>>> = {
  unreachable: PASS_ON_FIX,
  'malformed-answer': PASS_ON_FIX,
  'forged-signature': FORGERY_FIX,
  'forged-record': FORGERY_FIX,
  'foreign-proof': FORGERY_FIX,
}

/** What is wrong with the database, said of the Go that could not be verified. The fault's name begins the message. */
export function databaseError(error: ChecksumDatabaseError, module: ModuleVersion): GoInstallError {
  const fix = FAULT_FIXES[error.fault]
  const message = `${FAULT_NAMES[error.fault]}: ${error.message}`
  const details = { module: moduleKey(module), message, cause: `${moduleKey(module)} could not be verified.` }
  return installError(error.code, fix === undefined ? details : { ...details, fix }, { cause: error })
}
