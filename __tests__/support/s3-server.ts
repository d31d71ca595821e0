import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { run } from './processes.ts'
import { REPOSITORY } from './runner.ts'

const SERVER = join(REPOSITORY, 'node_modules/.cache/tools/versitygw')

export interface S3User {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** May do everything. */
export const S3_ROOT: S3User = { accessKeyId: 'AKIAROOTOFTHEGATEWAY', secretAccessKey: 'the+root/user=has-a-secret' }
/** May read what a bucket's policy lets everybody read. */
export const S3_READER: S3User = { accessKeyId: 'AKIAREADER', secretAccessKey: 'the+reader/has=another-one' }

/** A real S3 server (versitygw) on loopback over a directory: objects are files. */
export interface S3Server {
  readonly url: string
  /** A new bucket that {@link S3_READER} may read, not write. */
  newBucket(): Promise<string>
  /** The keys of its objects, sorted. */
  objects(bucket: string): Promise<readonly string[]>
  /** The file of an object. */
  file(bucket: string, key: string): string
  close(): Promise<void>
}

/** @param directory empty; the caller removes it */
export async function startS3Server(directory: string): Promise<S3Server> {
  const data = join(directory, 'data')
  const sidecar = join(directory, 'sidecar')
  const users = join(directory, 'users')
  for (const path of [data, sidecar, users]) await mkdir(path, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = ['--port', `127.0.0.1:${port}`, '--keep-alive', '--quiet', '--iam-dir', users]
  const child = spawn(SERVER, [...args, 'posix', '--sidecar', sidecar, data], {
    env: { PATH: '', ROOT_ACCESS_KEY: S3_ROOT.accessKeyId, ROOT_SECRET_KEY: S3_ROOT.secretAccessKey },
    stdio: 'ignore',
  })
  await untilItListens(child, port)
  const admin = ['admin', '--endpoint-url', url, '--access', S3_ROOT.accessKeyId, '--secret', S3_ROOT.secretAccessKey]
  const reader = ['--access', S3_READER.accessKeyId, '--secret', S3_READER.secretAccessKey, '--role', 'user']
  const created = await run(SERVER, [...admin, 'create-user', ...reader], { env: { PATH: '' } })
  if (created.code !== 0) throw new Error(`create-user: ${created.stderr}`)
  const client = new S3Client({ endpoint: url, region: 'us-east-1', forcePathStyle: true, credentials: S3_ROOT })
  let buckets = 0
  return {
    url,
    async newBucket() {
      const bucket = `bucket-${++buckets}`
      await client.send(new CreateBucketCommand({ Bucket: bucket }))
      await client.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: readersOf(bucket) }))
      return bucket
    },
    async objects(bucket) {
      const root = join(data, bucket)
      const entries = await readdir(root, { recursive: true, withFileTypes: true })
      const files = entries.filter(entry => entry.isFile())
      return files
        .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
        .filter(key => !key.startsWith('.'))
        .toSorted()
    },
    file: (bucket, key) => join(data, bucket, key),
    async close() {
      client.destroy()
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

function readersOf(bucket: string): string {
  const Principal = { AWS: [S3_READER.accessKeyId] }
  const Statement = [
    { Effect: 'Allow', Principal, Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` },
    { Effect: 'Allow', Principal, Action: 's3:ListBucket', Resource: `arn:aws:s3:::${bucket}` },
  ]
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

/** Nothing of the tester's own: no files of theirs, and no machine to ask for a role. */
export const NO_AWS = Object.freeze({
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
})

/** What the SDK finds in the environment, and nothing of the tester's own. */
export function awsEnvironment(user: S3User = S3_ROOT): Readonly<Record<string, string>> {
  return {
    AWS_ACCESS_KEY_ID: user.accessKeyId,
    AWS_SECRET_ACCESS_KEY: user.secretAccessKey,
    AWS_REGION: 'us-east-1',
    ...NO_AWS,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const START_TIMEOUT_MS = 20_000

async function untilItListens(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('the S3 server did not start')
    const socket = connect(port, '127.0.0.1')
    const isOpen = await new Promise<boolean>(resolve => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
    socket.destroy()
    if (isOpen) return
    await sleep(50)
  }
}
