import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { makeChecksumDatabase, type TwinDatabase } from '../support/database-twin.ts'
import { makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { startModuleProxy } from '../support/module-proxy.ts'
import { type RunResult, run } from '../support/processes.ts'
import { goSumOf, writeProject } from '../support/project.ts'
import { type Faults, status } from '../support/proxy-faults.ts'
import { contentOfFiles } from '../support/proxy-content.ts'
import { withForgedSignature, withRecordsOutsideTree } from '../support/tampered-database.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(5)
interface Outcome extends RunResult {
  readonly goSum: string
  readonly databaseRequests: number
}

/** `go mod download` without a go.sum, so that every hash comes from the database. */
async function download(database: TwinDatabase, faults: Faults = [], timeoutMs = 30_000): Promise<Outcome> {
  await using proxy = await startModuleProxy({ modules })
  await using server = await startModuleProxy({ content: contentOfFiles(database.files), faults })
  const root = await directory('sumdb')
  const project = join(root, 'project')
  await writeProject(project, modules, { goSum: '' })
  const extra = { GOSUMDB: `${database.gosumdb} ${server.url}`, GOFLAGS: '-mod=mod' }
  const env = await goEnvironment(root, { proxy: proxy.url, extra })
  const result = await run('go', ['mod', 'download', ...modules.map(nameOf)], { cwd: project, env, timeoutMs })
  const goSum = await readFile(join(project, 'go.sum'), 'utf8')
  return { ...result, goSum, databaseRequests: server.requests.length }
}

function nameOf(module: SyntheticModule): string {
  return `${module.path}@${module.version}`
}

describe('a checksum database on loopback, for the real go', () => {
  it('gives the hashes', async () => {
    const outcome = await download(makeChecksumDatabase(modules))
    expect(outcome).toMatchObject({ code: 0, goSum: goSumOf(modules) })
    expect(outcome.databaseRequests).toBeGreaterThan(modules.length)
  })

  it('is served by a module proxy too', async () => {
    const database = makeChecksumDatabase(modules)
    await using proxy = await startModuleProxy({ modules, checksumDatabase: database })
    const root = await directory('sumdb')
    await writeProject(join(root, 'project'), modules, { goSum: '' })
    const env = await goEnvironment(root, { proxy: proxy.url, extra: { GOSUMDB: database.gosumdb } })
    const result = await run('go', ['mod', 'download', nameOf(modules[0] as SyntheticModule)], {
      cwd: join(root, 'project'),
      env,
    })
    expect(result).toMatchObject({ code: 0 })
    expect(proxy.requests.map(request => request.path)).toContain('/sumdb/sum.example.com/supported')
  })

  const tampered: readonly (readonly [string, (database: TwinDatabase) => TwinDatabase, string])[] = [
    ['a signature by another key', withForgedSignature, 'invalid signature'],
    ['records that the tree does not hold', withRecordsOutsideTree, 'cannot authenticate record data'],
  ]
  it.each(tampered)('is refused with %s', async (_name, tamper, message) => {
    const outcome = await download(tamper(makeChecksumDatabase(modules)))
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining(message) })
  })

  it('contradicts a proxy that serves other bytes', async () => {
    const other = modules.map(module => ({ ...module, zipSum: modules[1]?.zipSum ?? '' }))
    const outcome = await download(makeChecksumDatabase(other))
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining('checksum mismatch') })
  })

  it('is down, or late', async () => {
    const database = makeChecksumDatabase(modules)
    expect(await download(database, [{ fault: status(503) }])).toMatchObject({ code: 1 })
    expect(await download(database, [{ first: 1, fault: { kind: 'delay', delayMs: 300 } }])).toMatchObject({ code: 0 })
    expect(await download(database, [{ fault: { kind: 'never-headers' } }], 1000)).toMatchObject({ timedOut: true })
  })
})
