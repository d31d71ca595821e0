import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requiredModules } from '../src/go/go-mod.ts'
import { EMPTY_GO_SUM } from '../src/go/go-sum.ts'
import { moduleKey } from '../src/go/module-path.ts'
import { readModule } from '../src/go/project.ts'
import { downloadDirectory } from '../src/modules/module-paths.ts'
import { listModuleFiles, moduleFilePath } from '../src/modules/module-files.ts'
import { type ModuleSet, moduleSet } from '../src/modules/module-set.ts'
import { removeTree } from '../src/system/remove-tree.ts'
import { runCommand } from '../src/system/short-command.ts'
import type { Workspace } from './workspace.ts'

export const CORPUS_NAMES = ['gin', 'grpc-go', 'cli', 'prometheus'] as const
export type CorpusName = (typeof CORPUS_NAMES)[number]

/** go.mod and go.sum of a project, and all files that its download asks a proxy for. */
export interface Corpus {
  readonly name: string
  /** With go.mod and go.sum. */
  readonly project: string
  /** In GOPROXY layout. */
  readonly proxyRoot: string
  readonly set: ModuleSet
}

interface CorpusOptions {
  /** Where fetched modules are kept for the next time. */
  readonly corpusDirectory: string
  /** An empty directory, for the project. */
  readonly project: string
  readonly signal: AbortSignal
}

const FETCH_TIMEOUT_MS = 30 * 60_000

export const DEFAULT_CORPUS_DIRECTORY = join(homedir(), '.cache', 'go-mod-setup-bench')

/** The named projects, each in a directory of the workspace. */
export async function prepareCorpora(
  wanted: { readonly corpus: readonly CorpusName[]; readonly corpusDir: string },
  workspace: Workspace,
  signal: AbortSignal,
): Promise<readonly Corpus[]> {
  const corpusDirectory = resolve(wanted.corpusDir)
  await mkdir(corpusDirectory, { recursive: true })
  const corpora: Corpus[] = []
  for (const name of wanted.corpus)
    corpora.push(await prepareCorpus(name, { corpusDirectory, project: await workspace.fresh(name), signal }))
  return corpora
}

/** Copies a project, and has the ordinary go client fetch what is missing of its modules, the user's settings obeyed. */
async function prepareCorpus(name: CorpusName, options: CorpusOptions): Promise<Corpus> {
  const { corpusDirectory, project, signal } = options
  const kept = fileURLToPath(new URL(`corpora/${name}/`, import.meta.url))
  for (const file of ['go.mod', 'go.sum']) await copyFile(join(kept, file), join(project, file))
  const goModCache = join(corpusDirectory, name)
  const set = await fetchProject({ project, goModCache, signal })
  return { name, project, proxyRoot: downloadDirectory(goModCache), set }
}

/** Has the ordinary go client fetch what is missing of a project's modules, beside what is there. */
export async function fetchProject(options: {
  readonly project: string
  readonly goModCache: string
  readonly signal: AbortSignal
}): Promise<ModuleSet> {
  const { project, goModCache, signal } = options
  const environment = { ...stringsOnly(process.env), GOMODCACHE: goModCache, GOTOOLCHAIN: 'local', GOWORK: 'off' }
  const { goMod, goSum = EMPTY_GO_SUM } = await readModule(project, { directory: project, environment, signal })
  const set = moduleSet(goSum, requiredModules(goMod))
  await fetchMissing(set, { goModCache, project, environment, signal })
  return set
}

interface Fetching {
  readonly goModCache: string
  readonly project: string
  readonly environment: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

async function fetchMissing(set: ModuleSet, { goModCache, project, environment, signal }: Fetching): Promise<void> {
  const proxyRoot = downloadDirectory(goModCache)
  const go = async (cwd: string, ...args: readonly string[]): Promise<void> => {
    process.stderr.write(`fetching modules into ${goModCache}\n`)
    const answer = await runCommand('go', args, { cwd, env: environment, timeoutMs: FETCH_TIMEOUT_MS, signal })
    if (answer.code !== 0) throw new Error(`go ${args[0]} failed:\n${answer.stderr.slice(-4000)}`)
  }
  await mkdir(goModCache, { recursive: true })
  if ((await missingFiles(proxyRoot, { ...set, goMods: [] })).length > 0) {
    await go(project, 'mod', 'download')
    await removeTrees(goModCache)
  }
  // `go mod download` reads only a part of the module graph; a mirror has all of it. Not in the project: go would tidy it.
  const missing = new Set(await missingFiles(proxyRoot, { ...set, zips: [] }))
  const goMods = set.goMods.filter(module => missing.has(moduleFilePath(module, 'mod')))
  if (goMods.length > 0) await go(goModCache, 'list', '-m', ...goMods.map(moduleKey))
  const stillMissing = await missingFiles(proxyRoot, set)
  if (stillMissing.length > 0) throw new Error(`not to be had: ${stillMissing.join(', ')}`)
}

async function missingFiles(proxyRoot: string, set: ModuleSet): Promise<readonly string[]> {
  const present = new Set(await listModuleFiles(proxyRoot, set))
  const wanted = [
    ...set.zips.flatMap(module => (['info', 'mod', 'zip'] as const).map(kind => moduleFilePath(module, kind))),
    ...set.goMods.map(module => moduleFilePath(module, 'mod')),
  ]
  return wanted.filter(file => !present.has(file))
}

/** Only what a proxy serves is kept. */
async function removeTrees(goModCache: string): Promise<void> {
  for (const name of await readdir(goModCache)) if (name !== 'cache') await removeTree(join(goModCache, name))
}

function stringsOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
