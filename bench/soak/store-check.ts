import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { run } from '../../__tests__/support/processes.ts'
import type { Workspace } from '../workspace.ts'
import type { SoakStore } from './store.ts'
import { compareBuildFiles, compareModuleFile, filesBelow } from './truth.ts'
import type { World } from './world.ts'

/** What a store holds once all jobs are over. */
export interface StoreCheck {
  readonly moduleFiles: number
  readonly entries: number
  readonly buildFiles: number
  /** Files of modules that are not what they should be, entries that are not whole, names that nothing explains. */
  readonly wrong: readonly string[]
  /** What jobs that were killed left where no reader looks. */
  readonly rests: readonly string[]
}

/** Reads every file of a store, with none of the product's code. */
export async function checkStore(store: SoakStore, world: World, workspace: Workspace): Promise<StoreCheck> {
  const names = await store.list()
  const modules = names.filter(name => name.startsWith('modules/'))
  const manifests = names.filter(name => /^entries\/build\/.*\.json$/.test(name))
  const wrong: string[] = []
  for (const name of modules) {
    const content = await store.read(name)
    const problem = compareModuleFile(name.slice('modules/'.length), () => content, world)
    if (problem !== 'right') wrong.push(problem ?? `${name}: no file of a module`)
  }
  wrong.push(...incompleteVersions(modules))
  const archives = new Set<string>()
  let buildFiles = 0
  for (const name of manifests) {
    const entry = await checkEntry(store, { name, names }, await workspace.fresh('entry'))
    wrong.push(...entry.wrong.map(problem => `${name}: ${problem}`))
    archives.add(entry.archive)
    buildFiles += entry.files
  }
  const explained = new Set([...modules, ...manifests, ...archives, 'usage.json'])
  const others = names.filter(name => !explained.has(name))
  wrong.push(...others.filter(name => !isRest(name)).map(name => `${name}: what is that?`))
  const uploads = Array.from({ length: await store.openUploads() }, (_, index) => `upload ${index}`)
  return {
    moduleFiles: modules.length,
    entries: manifests.length,
    buildFiles,
    wrong,
    rests: [...others.filter(isRest), ...uploads],
  }
}

/** Where writers have what is not finished, and archives that no manifest names. */
function isRest(name: string): boolean {
  return name.startsWith('tmp/') || /^entries\/build\/.*\.tar(\.\w+)?$/.test(name)
}

/** For go a version is there once its `.info` is: then the rest must be. */
function incompleteVersions(names: readonly string[]): readonly string[] {
  const all = new Set(names)
  return names
    .filter(name => name.endsWith('.info'))
    .map(name => name.slice(0, -'.info'.length))
    .filter(stem => !all.has(`${stem}.mod`) || !all.has(`${stem}.zip`))
    .map(stem => `${stem}: .info without the rest`)
}

interface Place {
  readonly name: string
  readonly names: readonly string[]
}

interface EntryCheck {
  readonly archive: string
  readonly files: number
  readonly wrong: readonly string[]
}

/** The archive must be what the manifest says, and hold all that its own list of files names, each as its name says. */
async function checkEntry(store: SoakStore, { name, names }: Place, directory: string): Promise<EntryCheck> {
  const manifest = JSON.parse((await store.read(name)).toString()) as Record<string, unknown>
  const file = String(manifest['file'])
  const archive = names.find(other => other.startsWith('entries/build/') && other.endsWith(`/${file}`)) ?? ''
  if (archive === '') return { archive, files: 0, wrong: ['without its archive'] }
  const content = await store.read(archive)
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (content.length !== manifest['bytes'] || sha256 !== manifest['sha256'])
    return { archive, files: 0, wrong: ['not the archive of its manifest'] }
  const tar = file.endsWith('.zst') ? zstdDecompressSync(content) : file.endsWith('.gz') ? gunzipSync(content) : content
  const packed = join(directory, 'entry.tar')
  const into = join(directory, 'files')
  await mkdir(into)
  await writeFile(packed, tar)
  const unpacked = await run('tar', ['-xf', packed, '-C', into], { env: { PATH: process.env['PATH'] ?? '' } })
  if (unpacked.code !== 0) return { archive, files: 0, wrong: [`tar: ${unpacked.stderr}`] }
  const there = filesBelow(into)
  const listed = await listedFiles(into)
  const missing = listed.filter(path => !there.includes(path))
  const compared = compareBuildFiles(into, there)
  return {
    archive,
    files: there.length,
    wrong: [
      ...(listed.length === 0 ? ['no list of its files'] : []),
      ...missing.map(path => `${path} is missing`),
      ...compared.wrong,
    ],
  }
}

/** What the list in an entry, or in a build cache that one was restored into, names; nothing where there is none. */
export async function listedFiles(directory: string): Promise<readonly string[]> {
  let text: string
  try {
    text = await readFile(join(directory, 'go-mod-setup.json'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return Object.keys((JSON.parse(text) as { files: Record<string, number> }).files)
}
