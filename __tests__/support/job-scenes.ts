import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildModule, makeModules } from './module-builder.ts'
import { type ModuleProxy, startModuleProxy } from './module-proxy.ts'
import { PUBLIC_PROXY, DATABASE, makePrivateWorld, TOKENS } from './private-world.ts'
import { type FaultRule, HTML_PAGE, otherBody, status, truncated } from './proxy-faults.ts'
import { writeProject } from './project.ts'

/** Servers that run beside a job, and a project that needs them. */
export interface JobScene {
  /** Of the step that starts them. */
  readonly outputs: Readonly<Record<string, string>>
  /** What they were asked so far, a line each. */
  asked(): readonly string[]
  close(): Promise<void>
}

/** @param directory for files that the job may use, too */
export async function openScene(name: string, directory: string): Promise<JobScene> {
  await mkdir(directory, { recursive: true })
  const open = SCENES[name]
  if (open === undefined) throw new Error(`there is no scene ${name}`)
  return open(directory)
}

const SCENES: Readonly<Record<string, (directory: string) => Promise<JobScene>>> = {
  mirrors,
  private: privateModules,
  s3,
}

/** Three mirrors of the same modules: `good`, `bad` with a fault of each kind, and `liar`, which serves one module with other bytes. */
async function mirrors(directory: string): Promise<JobScene> {
  const modules = makeModules(12)
  const project = join(directory, 'app')
  await writeProject(project, modules)
  // A valid zip, of the right name: only its hash tells.
  const tampered = buildModule({
    path: 'example.com/synthetic/m003',
    version: 'v1.0.0',
    files: { 'x.go': 'package m003\n' },
  })
  const other = otherBody(tampered.zip)
  const bad: readonly FaultRule[] = [
    { path: zip(1), first: 2, fault: status(503) },
    { path: zip(2), fault: { kind: 'stall', afterBytes: 100 } },
    { path: zip(3), fault: other },
    { path: zip(4), fault: truncated(100) },
    { path: zip(5), fault: { kind: 'never-headers' } },
    { path: zip(6), fault: { kind: 'reset-body', afterBytes: 50 } },
    { path: /\/m007\/@v\/v1\.0\.0\.mod$/, fault: HTML_PAGE },
    { path: zip(8), fault: status(404) },
  ]
  const servers = {
    good: await startModuleProxy({ modules }),
    bad: await startModuleProxy({ modules, faults: bad }),
    liar: await startModuleProxy({ modules, faults: [{ path: zip(3), fault: other }] }),
  }
  const named = Object.entries<ModuleProxy>(servers)
  return {
    outputs: { project, ...Object.fromEntries(named.map(([name, { url }]) => [name, url])) },
    asked: () =>
      named.flatMap(([name, { requests }]) =>
        requests.map(request => `${name} ${request.method} ${request.path} ${request.status}`),
      ),
    async close() {
      await Promise.all(named.map(async ([, server]) => server.close()))
    },
  }
}

function zip(index: number): RegExp {
  return new RegExp(`/m00${index}/@v/v1\\.0\\.0\\.zip$`)
}

/** A forge with a private module, a public mirror and a checksum database, by their real names behind an HTTP proxy. */
async function privateModules(directory: string): Promise<JobScene> {
  const world = await makePrivateWorld(directory)
  const project = join(directory, 'app')
  await writeProject(project, [world.module('github.com/acme/lib'), ...world.public])
  const { HTTPS_PROXY: proxy = '', SSL_CERT_FILE: authority = '' } = world.internet.environment
  return {
    outputs: {
      project,
      proxy,
      authority,
      token: TOKENS.githubApp,
      goproxy: PUBLIC_PROXY,
      gosumdb: `${world.database.gosumdb} https://${DATABASE}`,
    },
    asked: () =>
      world.internet.requests.map(({ method, origin, path, status }) => `${method} ${origin}${path} ${status}`),
    close: async () => world.internet.close(),
  }
}

/** A bucket on a real S3 server. What was asked: the objects that are in it now. */
async function s3(directory: string): Promise<JobScene> {
  // Only here: the SDK is not on a machine without `npm ci`.
  const { S3_ROOT, startS3Server } = await import('./s3-server.ts')
  const server = await startS3Server(join(directory, 's3'))
  const bucket = await server.newBucket()
  let objects: readonly string[] = []
  return {
    outputs: {
      endpoint: server.url,
      bucket,
      'access-key-id': S3_ROOT.accessKeyId,
      'secret-access-key': S3_ROOT.secretAccessKey,
    },
    asked: () => objects,
    async close() {
      objects = await server.objects(bucket)
      await server.close()
    },
  }
}
