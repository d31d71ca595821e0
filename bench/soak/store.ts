import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GetObjectCommand, ListMultipartUploadsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { awsEnvironment, S3_ROOT, type S3Server, startS3Server } from '../../__tests__/support/s3-server.ts'
import type { Workspace } from '../workspace.ts'
import { filesBelow } from './truth.ts'

export const STORE_NAMES = ['directory', 's3'] as const
export type StoreName = (typeof STORE_NAMES)[number]

/** A store as a job is told of it, and as anybody could read it. */
export interface SoakStore extends AsyncDisposable {
  readonly flags: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The names of all files or objects. */
  list(): Promise<readonly string[]>
  read(name: string): Promise<Buffer>
  /** Uploads that somebody began and never ended. */
  openUploads(): Promise<number>
  /** Where what kills left is swept by itself: makes everything so old that the next job does it. */
  grow?(): Promise<void>
}

// Little enough that entries are evicted while jobs read them.
const MAX_SIZE_MIB = 24

export async function openStore(name: StoreName, workspace: Workspace): Promise<SoakStore> {
  const directory = await workspace.fresh(name)
  return name === 'directory' ? directoryStore(join(directory, 'store')) : s3Store(directory)
}

async function directoryStore(root: string): Promise<SoakStore> {
  await mkdir(root)
  return {
    flags: ['--cache-backend', 'directory', '--cache-directory', root, '--cache-max-size', `${MAX_SIZE_MIB}MiB`],
    env: {},
    list: async () => Promise.resolve(filesBelow(root)),
    read: async name => readFile(join(root, name)),
    openUploads: async () => Promise.resolve(0),
    async grow() {
      const old = new Date(Date.now() - AGE_MS)
      for (const name of filesBelow(root)) await utimes(join(root, name), old, old)
      await writeFile(join(root, 'usage.json'), JSON.stringify({ schema: 1, bytes: 0, countedAt: old.getTime() }))
    },
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  }
}

/** The store counts again after a day, and takes what nobody touched for six hours for abandoned. */
const AGE_MS = 25 * 3_600_000

async function s3Store(directory: string): Promise<SoakStore> {
  const server: S3Server = await startS3Server(directory)
  const bucket = await server.newBucket()
  const client = new S3Client({ endpoint: server.url, region: 'us-east-1', forcePathStyle: true, credentials: S3_ROOT })
  return {
    flags: ['--cache-backend', 's3', '--s3-bucket', bucket].concat(
      ['--s3-endpoint', server.url],
      ['--s3-force-path-style', 'true'],
    ),
    env: awsEnvironment(),
    list: async () => listObjects(client, bucket),
    async read(name) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }))
      if (Body === undefined) throw new Error(`${name} has no body`)
      return Buffer.from(await Body.transformToByteArray())
    },
    async openUploads() {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }))
      return Uploads.length
    },
    async [Symbol.asyncDispose]() {
      client.destroy()
      await server.close()
    },
  }
}

async function listObjects(client: S3Client, bucket: string): Promise<readonly string[]> {
  const names: string[] = []
  for (let token: string | undefined, isFirst = true; isFirst || token !== undefined; isFirst = false) {
    const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: token }))
    names.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []))
    token = page.NextContinuationToken
  }
  return names
}
