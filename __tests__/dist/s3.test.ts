import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import { type CliMachine, libraryOf, makeCliMachine } from '../support/cli-machine.ts'
import { machineNode } from '../support/dist.ts'
import { makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { REPOSITORY } from '../support/runner.ts'
import { type S3Proxy, startS3Proxy } from '../support/s3-proxy.ts'
import { awsEnvironment, S3_ROOT, type S3Server, startS3Server } from '../support/s3-server.ts'
import { temporaryDirectories } from '../support/temp.ts'
import { RIGHT_TOKEN, startTokenService } from '../support/token-service.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(3)
let mirror: ModuleProxy
let server: S3Server
let s3: S3Proxy
let machine: CliMachine

beforeAll(async () => {
  mirror = await startModuleProxy({ modules })
  server = await startS3Server(await directory('s3'))
  s3 = await startS3Proxy(server.url)
  const env = { ...awsEnvironment(), AWS_SESSION_TOKEN: '' }
  const project = { files: libraryOf(modules) }
  machine = await makeCliMachine(await directory('machine'), { proxy: mirror.url, modules, project, env })
})
afterAll(async () => {
  await Promise.all([mirror.close(), s3.close()])
  await server.close()
})

function inBucket(bucket: string): readonly string[] {
  const where = ['--s3-bucket', bucket, '--s3-endpoint', s3.url, '--s3-force-path-style', 'true']
  return ['run', '--cache-backend', 's3', ...where]
}

const BUILD = ['--', 'go', 'build', './...'] as const

describe('run --cache-backend s3', () => {
  it('finds what an earlier run on another machine, with an older Node and other credentials, left there', async () => {
    const flags = inBucket(await server.newBucket())
    const cold = await machine.cli([...flags, ...BUILD], { node: machineNode() })
    expect(cold).toMatchObject({
      code: 0,
      report: {
        cache: {
          modules: { outcome: 'miss', save: { outcome: 'saved' } },
          build: { outcome: 'miss', save: { outcome: 'saved' } },
        },
        findings: [],
      },
    })
    expect(cold.stderr).not.toContain('Warning')
    await machine.wipe()
    mirror.clear()
    s3.clearRequests()

    const tokens = await startTokenService(S3_ROOT)
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...others } = machine.env
    const env = { ...others, ...(await tokens.environment(machine.directory, RIGHT_TOKEN)) }
    const warm = await machine.cli([...flags, '--', 'sh', '-c', 'go build ./... && echo "$AWS_ROLE_ARN"'], { env })
    tokens.close()
    expect(warm).toMatchObject({
      code: 0,
      // The user's own: the command has it.
      stdout: `${env['AWS_ROLE_ARN']}\n`,
      report: {
        cache: {
          modules: { outcome: 'hit', save: { outcome: 'unchanged' } },
          // Saved again or not: go indexes a package anew once its folder is two seconds old.
          build: { outcome: 'hit' },
        },
        download: {
          fetched: 0,
          present: 3,
          sources: expect.arrayContaining([expect.objectContaining({ kind: 's3' })]),
        },
        findings: [],
      },
    })
    expect(mirror.requests).toEqual([])
    expect(s3.requests.filter(line => line.includes('/modules/') && !line.startsWith('GET'))).toEqual([])
    const told = JSON.stringify([cold, warm])
    expect([S3_ROOT.secretAccessKey, RIGHT_TOKEN, 'X-Amz-', 'Signature='].filter(text => told.includes(text))).toEqual(
      [],
    )
  })

  it('throws away what somebody changed in the bucket, and puts back what is right', async () => {
    const bucket = await server.newBucket()
    const flags = [...inBucket(bucket), '--cache-build', 'false', ...BUILD]
    await machine.wipe()
    await machine.cli(flags)
    const objects = await server.objects(bucket)
    const [a, b, c] = modules as readonly [SyntheticModule, SyntheticModule, SyntheticModule]
    const poison = {
      [moduleFilePath(a, 'zip')]: b.zip,
      [moduleFilePath(b, 'info')]: '{"Version":"v9.9.9"}',
      [moduleFilePath(c, 'mod')]: a.mod,
    }
    for (const [path, content] of Object.entries(poison))
      await writeFile(server.file(bucket, `modules/${path}`), content)
    await machine.wipe()
    const { code, report } = await machine.cli(flags)
    expect(code).toBe(0)
    expect(report.cache.modules).toMatchObject({ outcome: 'partial', save: { outcome: 'saved' } })
    expect(report.findings.map(({ severity }) => severity)).toEqual(['security', 'security', 'security'])
    expect(await server.objects(bucket)).toEqual(objects)
    for (const module of modules)
      for (const kind of ['info', 'mod', 'zip'] as const) {
        const content = await readFile(server.file(bucket, `modules/${moduleFilePath(module, kind)}`))
        expect(content.equals(module[kind])).toBe(true)
      }
  })

  it.each([
    // What the deadline cut off is a miss.
    ['never answers', { kind: 'never' }, '1s', 'miss', 'cache-timeout'],
    ['denies', { kind: 'error', status: 403, code: 'AccessDenied' }, '20s', 'unavailable', 'cache-denied'],
  ] as const)('is green without a store that %s, and says so', async (_what, fault, timeout, build, code) => {
    const flags = inBucket(await server.newBucket())
    await machine.wipe()
    s3.setFaults([{ fault }])
    const { report, ...ended } = await machine.cli([...flags, '--cache-timeout', timeout, ...BUILD])
    s3.setFaults([])
    expect(ended.code).toBe(0)
    expect([report.cache.modules.outcome, report.cache.build.outcome]).toEqual(['unavailable', build])
    // Modules, the build entry, and both saves.
    const told = Array.from({ length: 4 }, () => expect.stringMatching(new RegExp(`^${code}: `)))
    expect(report.findings.map(finding => `${finding.code}: ${finding.message}`)).toEqual(told)
  })
})

it('loads the SDK only where a bucket is used', async () => {
  const bundle = join(REPOSITORY, 'dist/bundle')
  const chunks = (await readdir(bundle)).filter(name => name.endsWith('.js'))
  const texts = await Promise.all(chunks.map(async name => [name, await readFile(join(bundle, name), 'utf8')] as const))
  const sdk = texts.filter(([, text]) => text.includes('class S3Client')).map(([name]) => name)
  expect(sdk).toHaveLength(1)
  expect(sdk).not.toContain('index.js')
  const file = join(await directory('loaded'), 'loaded')
  const hook = `import { registerHooks } from 'node:module'; import { appendFileSync } from 'node:fs'
    registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(file)}, url + '\\n'); return next(url, context) } })`
  const env = { ...machine.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` }
  await machine.cli(['run', '--cache-directory', machine.cacheDirectory, ...BUILD], { env })
  const loaded = await readFile(file, 'utf8')
  expect(loaded).toContain('bundle/index.js')
  expect(sdk.filter(name => loaded.includes(name))).toEqual([])
})
