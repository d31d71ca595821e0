import type { FailureCode } from '../diagnosis/codes.ts'

/**
 * What is wrong with a checksum database, or with whoever stands between it and us.
 * `forged-signature`: the tree head was not signed with the known key. `foreign-proof`: the tiles are those of another tree than the signed one.
 * `forged-record`: the record is not the one that the signed tree holds, or is about another module.
 */
export type ChecksumDatabaseFault =
  | 'disabled'
  | 'invalid-setting'
  | 'unreachable'
  | 'malformed-answer'
  | 'forged-signature'
  | 'forged-record'
  | 'foreign-proof'

const CODES: Readonly<Record<ChecksumDatabaseFault, FailureCode>> = {
  disabled: 'checksum-database-disabled',
  'invalid-setting': 'gosumdb-invalid',
  unreachable: 'checksum-database-unreachable',
  'malformed-answer': 'checksum-database-unreachable',
  'forged-signature': 'checksum-database-mismatch',
  'forged-record': 'checksum-database-mismatch',
  'foreign-proof': 'checksum-database-mismatch',
}

/** Nothing may be installed on the word of this database. */
export class ChecksumDatabaseError extends Error {
  override readonly name = 'ChecksumDatabaseError'
  readonly fault: ChecksumDatabaseFault
  readonly code: FailureCode

  constructor(fault: ChecksumDatabaseFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
    this.code = CODES[fault]
  }
}
