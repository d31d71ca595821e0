/** Which bucket, and how it is reached. Credentials are no part of it: the SDK finds them in the environment. */
export interface S3Settings {
  /** Its name, or the ARN of an access point. */
  readonly bucket: string
  /** Before the key of every object: empty, or with a slash at its end. */
  readonly prefix: string
  /** undefined: AWS_REGION, or what the profile says. */
  readonly region?: string | undefined
  /** undefined: AWS's own. */
  readonly endpoint?: string | undefined
  /** The bucket stands in the path, not in the host's name. */
  readonly forcePathStyle: boolean
}

/** Tries of one transfer: the SDK's own are over once an answer has begun. */
export const TRANSFER_ATTEMPTS = 3

/** How logs and the report call it. */
export function bucketLabel({ bucket, prefix }: S3Settings): string {
  return `s3://${bucket}/${prefix}`
}

/** Where nobody says which region: AWS has no default, and what other stores call theirs, nobody asks. */
export function defaultRegion(
  settings: S3Settings,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const given = environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION']
  const endpoint = settings.endpoint ?? environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL']
  return given || (endpoint === undefined ? undefined : 'us-east-1')
}
