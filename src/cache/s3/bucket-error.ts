import { redactUrls } from '../../diagnosis/redaction.ts'
import { type CacheFaultCode, errorText } from '../findings.ts'
import { type FaultAdvice, ServiceError, type ServiceErrorDetails } from '../service-error.ts'

type Fault = FaultAdvice & { readonly code: CacheFaultCode; readonly passes?: true }

const NO_CREDENTIALS: Fault = {
  code: 'cache-denied',
  cause: 'The standard credential chain of AWS found nothing to sign requests with.',
  fix: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE; in GitHub Actions run aws-actions/configure-aws-credentials before this step.',
}
const WRONG_CREDENTIALS: Fault = {
  code: 'cache-denied',
  cause: 'The store does not know the access key, or its secret is another one.',
  fix: 'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, and that they belong to the store that `s3-endpoint` names.',
}
const EXPIRED: Fault = {
  code: 'cache-denied',
  cause: 'The temporary credentials have expired.',
  fix: 'Let them live longer than the job (`role-duration-seconds` of aws-actions/configure-aws-credentials), or get new ones before its end.',
}
const CLOCK: Fault = {
  code: 'cache-unavailable',
  cause: 'The clock of this machine is more than 15 minutes off, so the store refuses its signatures.',
  fix: 'Set the clock (NTP).',
}
const NO_BUCKET: Fault = {
  code: 'cache-unavailable',
  cause: 'There is no such bucket at the endpoint.',
  fix: 'Make the bucket, or correct `s3-bucket`, `s3-endpoint` and `s3-region`.',
}
const DENIED: Fault = {
  code: 'cache-denied',
  cause:
    'The policies of bucket and identity do not allow it. Without s3:ListBucket even an object that is not there is answered with 403.',
  fix: 'Allow s3:GetObject, and s3:ListBucket on the bucket; to save also s3:PutObject and s3:DeleteObject. Who may only read sets `save-cache: never`.',
}
const SLOW_DOWN: Fault = {
  code: 'cache-rate-limited',
  passes: true,
  cause: 'The store asked to slow down: too many requests at once, or it is overloaded.',
  fix: 'The job goes on without it. If it repeats, lower `concurrency`, or spread projects over several values of `s3-prefix`.',
}
const NO_REGION: Fault = {
  code: 'cache-unavailable',
  cause: 'AWS is asked by region, and none is given.',
  fix: 'Set `s3-region`, or AWS_REGION.',
}

/** Codes of S3 and STS, and names of the SDK's own errors. Source: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html. */
const FAULTS: Readonly<Record<string, Fault>> = Object.freeze({
  CredentialsProviderError: NO_CREDENTIALS,
  TokenProviderError: NO_CREDENTIALS,
  InvalidAccessKeyId: WRONG_CREDENTIALS,
  SignatureDoesNotMatch: WRONG_CREDENTIALS,
  InvalidToken: WRONG_CREDENTIALS,
  InvalidClientTokenId: WRONG_CREDENTIALS,
  InvalidIdentityToken: WRONG_CREDENTIALS,
  InvalidIdentityTokenException: WRONG_CREDENTIALS,
  ExpiredToken: EXPIRED,
  ExpiredTokenException: EXPIRED,
  TokenRefreshRequired: EXPIRED,
  RequestTimeTooSkewed: CLOCK,
  NoSuchBucket: NO_BUCKET,
  InvalidBucketName: NO_BUCKET,
  AccessDenied: DENIED,
  AllAccessDisabled: DENIED,
  AccountProblem: DENIED,
  SlowDown: SLOW_DOWN,
  ServiceUnavailable: SLOW_DOWN,
  TooManyRequests: SLOW_DOWN,
  TooManyRequestsException: SLOW_DOWN,
})

// The bucket's region is another: S3 answers so, depending on the kind of request and the age of the region.
const OTHER_REGION: ReadonlySet<string> = new Set([
  'PermanentRedirect',
  'TemporaryRedirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
])

/** The store did not do what it was asked, after all the tries of the SDK. */
export class BucketError extends ServiceError {
  /** The same would be answered to any other request of this job. */
  readonly isLasting: boolean

  constructor(message: string, details: Omit<ServiceErrorDetails, 'transient'> & { readonly passes: boolean }) {
    super(message, { ...details, transient: false })
    this.isLasting = !details.passes
  }
}

/** What of the SDK's errors we look at. They are of many classes, from several packages. */
interface SdkError {
  readonly name?: string
  readonly Code?: string
  readonly Region?: unknown
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
}

/**
 * An error that the SDK threw, with cause and remedy. Our own pass, and so does what is a bug.
 *
 * @param what was tried: `reading the manifest`
 */
export function toServiceError(what: string, error: unknown): unknown {
  if (error instanceof ServiceError || error instanceof TypeError) return error
  if (typeof error !== 'object' || error === null) return error
  const sdk = error as SdkError
  const status = sdk.$metadata?.httpStatusCode
  const name = [sdk.Code, sdk.name].find(text => typeof text === 'string') ?? ''
  const { code, passes = false, ...advice } = faultOf(sdk, name, status)
  // An answer to HEAD has no body, so the SDK knows no more than its status.
  const said = isNameless(name) ? `the store answered ${status ?? 'nothing'}` : `${name}: ${errorText(error)}`
  const message = redactUrls(`${what}: ${said}`)
  return new BucketError(message, { code, passes, status, advice, cause: error })
}

/** Whether the store says that the object, not the bucket, is missing. */
export function isMissing(error: unknown): boolean {
  return error instanceof BucketError && error.status === 404 && error.advice.cause !== NO_BUCKET.cause
}

/** What a request gives, or undefined where there is no such object. */
export async function orMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isNameless(name: string): boolean {
  return ['', 'Error', 'UnknownError', 'Unknown', 'NotFound'].includes(name) || /^\d+$/.test(name)
}

function faultOf(error: SdkError, name: string, status: number | undefined): Fault {
  const region = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region
  if (OTHER_REGION.has(name) || status === 301 || status === 307) return otherRegion(region)
  const known = FAULTS[name]
  if (known !== undefined) return known
  if (errorText(error) === 'Region is missing') return NO_REGION
  if (status === 401 || status === 403) return DENIED
  if (status === 429 || status === 503) return SLOW_DOWN
  const code = 'cache-unavailable'
  return status === undefined || status >= 500 || status === 408 ? { code, passes: true } : { code }
}

function otherRegion(region: unknown): Fault {
  const known = typeof region === 'string' && /^[a-z0-9-]+$/.test(region) ? region : undefined
  return {
    code: 'cache-unavailable',
    cause: `The bucket is in another region${known === undefined ? '' : `: ${known}`}.`,
    fix: known === undefined ? 'Set `s3-region` to that of the bucket.' : `Set \`s3-region: ${known}\`.`,
  }
}
