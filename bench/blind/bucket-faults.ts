import { libraryOf } from '../../__tests__/support/cli-machine.ts'
import { awsEnvironment, S3_ROOT } from '../../__tests__/support/s3-server.ts'
import { type S3Fault, type S3FaultRule, startS3Proxy } from '../../__tests__/support/s3-proxy.ts'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import { fillCache } from './cache-job.ts'
import type { Draw } from '../draw.ts'
import type { FaultKind } from './fault.ts'
import type { Lab } from './lab.ts'

/** A fault of a bucket: on a real S3 server, behind a proxy that misbehaves. */
interface BucketFault {
  readonly name: string
  readonly codes: readonly FailureCode[] | 'survived'
  readonly rules?: Rules
  readonly env?: Readonly<Record<string, string>>
  readonly bucket?: string
  readonly isEmpty?: true
}

type Rules = (draw: Draw) => readonly S3FaultRule[]

const always =
  (fault: S3Fault): Rules =>
  () => [{ fault }]
const refused = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): S3Fault => ({
  kind: 'error',
  status,
  code,
  headers,
})
/** The first that writes a manifest learns that another did. */
const whileWriting =
  (fault: S3Fault): Rules =>
  () => [{ on: /^PUT .*\/manifests\//, times: 1, fault }]

const BUCKET_FAULTS: readonly BucketFault[] = [
  {
    name: 'the bucket never answers',
    codes: ['cache-timeout', 'cache-unavailable'],
    rules: always({ kind: 'never' }),
  },
  { name: 'the bucket resets connections', codes: ['cache-unavailable'], rules: always({ kind: 'reset' }) },
  { name: 'the bucket is broken inside', codes: ['cache-unavailable'], rules: always(refused(500, 'InternalError')) },
  { name: 'the bucket asks to slow down', codes: ['cache-rate-limited'], rules: always(refused(503, 'SlowDown')) },
  { name: 'the bucket allows nothing', codes: ['cache-denied'], rules: always(refused(403, 'AccessDenied')) },
  {
    name: '43 the bucket is in another region',
    codes: ['cache-unavailable'],
    rules: always(refused(301, 'PermanentRedirect', { 'x-amz-bucket-region': 'eu-north-1' })),
  },
  { name: 'there is no such bucket', codes: ['cache-unavailable'], bucket: 'no-such-bucket' },
  {
    name: 'the bucket knows no such key',
    codes: ['cache-denied'],
    env: awsEnvironment({ accessKeyId: 'AKIASTRANGER', secretAccessKey: 'unknown+secret' }),
  },
  {
    name: 'the secret of the bucket is another',
    codes: ['cache-denied'],
    env: awsEnvironment({ ...S3_ROOT, secretAccessKey: 'guessed+secret' }),
  },
  {
    name: '40 the clock of the bucket is another',
    codes: ['cache-unavailable'],
    rules: always(refused(403, 'RequestTimeTooSkewed')),
  },
  {
    name: '33 the bucket serves a module with another byte',
    codes: ['corrupt-zip', 'checksum-mismatch', 'cache-corrupt'],
    rules: draw => [{ on: /^GET .*\.zip/, times: 1, fault: { kind: 'flip', at: draw.integer(40_000) } }],
  },
  {
    name: '31 the bucket stalls once',
    codes: 'survived',
    rules: draw => [{ on: /^GET .*\.zip/, times: 1, fault: { kind: 'stall', afterBytes: draw.integer(40_000) } }],
  },
  {
    name: '43 409 to a writer',
    codes: 'survived',
    isEmpty: true,
    rules: whileWriting(refused(409, 'ConditionalRequestConflict')),
  },
  {
    name: '43 412 to a writer',
    codes: 'survived',
    isEmpty: true,
    rules: whileWriting(refused(412, 'PreconditionFailed')),
  },
]

function bucketFault({ name, codes, isEmpty, rules, bucket: other, env }: BucketFault): FaultKind {
  return {
    name,
    codes,
    mustSucceed: true,
    async inject(lab: Lab, draw: Draw) {
      const proxy = lab.keep(await startS3Proxy(lab.s3.url))
      const bucket = await lab.s3.newBucket()
      const endpoint = ['--s3-region', 'us-east-1', '--s3-endpoint', proxy.url, '--s3-force-path-style', 'true']
      const flags = (name: string): readonly string[] => ['--cache-backend', 's3', '--s3-bucket', name, ...endpoint]
      return {
        proxy: lab.good.url,
        project: { files: libraryOf(lab.modules) },
        env: env ?? awsEnvironment(),
        moment: '',
        cache: {
          flags: flags(other ?? bucket),
          async spoil(machine) {
            if (isEmpty !== true)
              await fillCache({ ...machine, job: flags(bucket) }, { ...machine.env, ...awsEnvironment() })
            proxy.setFaults(rules?.(draw) ?? [])
            return ''
          },
        },
      }
    },
  }
}

export const FAULTS_OF_BUCKETS: readonly FaultKind[] = BUCKET_FAULTS.map(bucketFault)
