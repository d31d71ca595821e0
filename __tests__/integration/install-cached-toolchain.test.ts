import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { shelvedDatabase, type ToolchainShelf } from '../../src/install/cached-toolchain.ts'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import { makeChecksumDatabase, type TwinDatabase } from '../support/database-twin.ts'
import { fakeToolchain } from '../support/fake-toolchain.ts'
import { failedInstall, install, type InstallResult } from '../support/go-install-rig.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { withForgedSignature, withRecordsOutsideTree } from '../support/tampered-database.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const MODULE = fakeToolchain({ version: '1.99.1' })
const OTHERS = ['1.98.0', '1.98.1', '1.98.2'].map(version => fakeToolchain({ version }))
const DATABASE = makeChecksumDatabase([MODULE, ...OTHERS])
const ZIP = moduleFilePath(MODULE, 'zip')
const DOCUMENTS = shelvedDatabase('', DATABASE.name)

let proxy: ModuleProxy
beforeAll(async () => {
  proxy = await startModuleProxy({ modules: [MODULE, ...OTHERS], checksumDatabase: DATABASE })
})
afterAll(async () => proxy.close())

/** A directory, as a store would restore it. */
function shelfIn(shelf: string): ToolchainShelf {
  return {
    take: async () =>
      (await readdir(shelf).catch(() => [])).length === 0 ? undefined : { directory: shelf, label: 'shelf' },
    async keep(module, { zipPath, proof }) {
      await mkdir(dirname(join(shelf, moduleFilePath(module, 'zip'))), { recursive: true })
      await copyFile(zipPath, join(shelf, moduleFilePath(module, 'zip')))
      for (const [path, body] of proof.documents) await put(join(shelvedDatabase(shelf, proof.name), path), body)
    },
  }
}

async function put(path: string, body: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, body)
}

async function installOn(machine: string, shelf: string, goproxy = proxy.url): Promise<InstallResult> {
  const sources = { shelf: shelfIn(shelf) }
  return install({ directory: machine, goVersion: '1.99.1', goproxy, gosumdb: DATABASE.gosumdb, sources })
}

/** What a first machine leaves. */
async function filledShelf(): Promise<string> {
  const shelf = await directory('shelf')
  expect(await installOn(await directory('first'), shelf)).toMatchObject({ source: 'goproxy', findings: [] })
  proxy.clear()
  return shelf
}

function documentsOf(database: TwinDatabase): (shelf: string) => Promise<void> {
  return async shelf => {
    for (const [path, body] of database.files) await put(join(shelf, DOCUMENTS, path), Buffer.from(body))
  }
}

describe('a toolchain that was kept', () => {
  it('is installed on another machine without a network, and works', async () => {
    const shelf = await filledShelf()
    const machine = await directory('second')
    const go = await installOn(machine, shelf, 'off')
    expect(go).toMatchObject({ version: '1.99.1', source: 'cache', from: 'shelf', findings: [] })
    expect(await readFile(join(go.root, 'VERSION'), 'utf8')).toBe('go1.99.1\n')
    expect(await installOn(machine, shelf, 'off')).toMatchObject({ source: 'tool-cache', root: go.root })
  })

  it('comes after nothing, and before GOPROXY, which is then not asked for it', async () => {
    const shelf = await filledShelf()
    expect(await installOn(await directory('second'), shelf)).toMatchObject({ source: 'cache' })
    expect(proxy.requests).toEqual([])
    const empty = await directory('shelf')
    expect(await installOn(await directory('third'), empty)).toMatchObject({ source: 'goproxy', findings: [] })
  })

  it.each<[string, (shelf: string) => Promise<void>, string, RegExp]>([
    ['a zip with one other byte', async shelf => flipByte(join(shelf, ZIP)), 'corrupt-zip', /wrong \.zip/],
    [
      'the zip of another version',
      async shelf => put(join(shelf, ZIP), fakeToolchain({ version: '1.99.1', files: { VERSION: 'evil' } }).zip),
      'checksum-mismatch',
      /wrong \.zip/,
    ],
    ['no zip', async shelf => rm(join(shelf, ZIP)), 'cache-corrupt', /holds no zip/],
    ['a forged signature', documentsOf(withForgedSignature(DATABASE)), 'cache-corrupt', /not used/],
    ['a record outside the tree', documentsOf(withRecordsOutsideTree(DATABASE)), 'cache-corrupt', /not used/],
    ['tiles of another tree', documentsOf(otherTiles()), 'cache-corrupt', /another tree/],
    ['no record', async shelf => rm(join(shelf, DOCUMENTS), { recursive: true }), 'cache-corrupt', /not used/],
  ])('is not believed with %s: that is a finding, and GOPROXY has it', async (_what, spoil, code, said) => {
    const shelf = await filledShelf()
    await spoil(shelf)
    const go = await installOn(await directory('second'), shelf)
    expect(go).toMatchObject({ version: '1.99.1', source: 'goproxy' })
    expect(go.findings).toMatchObject([{ code, severity: 'security', message: expect.stringMatching(said) }])
    const offline = { goproxy: 'off', gosumdb: DATABASE.gosumdb, sources: { shelf: shelfIn(await spoiltAgain(spoil)) } }
    const failed = await failedInstall({ directory: await directory('third'), goVersion: '1.99.1', ...offline })
    expect(failed.code).toBe('goproxy-off')
  })
})

async function spoiltAgain(spoil: (shelf: string) => Promise<void>): Promise<string> {
  const shelf = await filledShelf()
  await spoil(shelf)
  return shelf
}

/** The record as it was, and the tiles of a tree that never had it. */
function otherTiles(): TwinDatabase {
  const other = makeChecksumDatabase([...OTHERS, MODULE])
  return { ...DATABASE, files: new Map([...other.files].filter(([path]) => path.startsWith('tile/'))) }
}

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}
