import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { ifThere, isDirectory, isThere } from '../system/files.ts'
import { type GoEnv, type GoLocation, tryGo } from './env.ts'
import { goFlag } from './go-flags.ts'
import { type GoMod, type GoWork, parseGoModJson, parseGoWork, type Replacement } from './go-mod.ts'
import { EMPTY_GO_SUM, type GoSum, MalformedGoSumError, mergeGoSums, parseGoSum } from './go-sum.ts'
import { type VendorState, vendorState } from './vendor.ts'

/** One module of the project. */
export interface ProjectModule {
  /** Its root. */
  readonly directory: string
  /** go.mod and go.sum there, or what `-modfile` names in their place; absolute. */
  readonly goModFile: string
  readonly goSumFile: string
  readonly goMod: GoMod
  /** undefined where there is no go.sum. */
  readonly goSum: GoSum | undefined
}

export interface Workspace {
  /** Absolute path of go.work. */
  readonly file: string
  readonly goWork: GoWork
  readonly goWorkSum: GoSum
}

/** The module in a directory, or the workspace that it is part of. */
export interface Project {
  readonly kind: 'module' | 'workspace'
  /** Where go commands run: the root of the module or workspace, or, with a relative `-modfile`, where it is relative to. */
  readonly directory: string
  readonly modules: readonly ProjectModule[]
  readonly workspace: Workspace | undefined
  /** Of all modules and go.work.sum. */
  readonly goSum: GoSum
  readonly hasGoSum: boolean
  readonly replace: readonly Replacement[]
  readonly goLine: string | undefined
  readonly toolchainLine: string | undefined
  readonly vendor: VendorState
  readonly vendorModulesTxt: string | undefined
}

/** A file of the project that go refuses to read. */
export interface MalformedProject {
  readonly kind: 'malformed'
  readonly file: string
  /** What go, or the go.sum parser, said, with its line number. */
  readonly reason: string
  readonly code: 'go-mod-malformed' | 'go-work-malformed' | 'go-sum-malformed'
}

export interface NoProject {
  readonly kind: 'none'
}

/** Reads go.mod, go.sum, go.work, go.work.sum and vendor/modules.txt of what `go env` found for the directory, by GOFLAGS; nothing is fetched. */
export async function readProject(location: GoLocation, goEnv: GoEnv): Promise<Project | MalformedProject | NoProject> {
  const goWorkFile = goEnv.get('GOWORK')
  const goModFile = goEnv.get('GOMOD')
  try {
    if (goWorkFile !== '' && goWorkFile !== 'off') return await readWorkspace(goWorkFile, location, goEnv)
    if (goModFile === '' || goModFile === '/dev/null' || goModFile === 'NUL') return { kind: 'none' }
    return await readSingleModule(dirname(goModFile), location, goEnv)
  } catch (error) {
    if (error instanceof MalformedFileError)
      return { kind: 'malformed', file: error.file, reason: error.message, code: error.code }
    if (error instanceof MalformedGoSumError)
      return { kind: 'malformed', file: error.file, reason: error.message, code: 'go-sum-malformed' }
    throw error
  }
}

/** What is read of one module; a go.sum that is malformed is no failure where go does not read it. */
interface ModuleFiles {
  readonly module: ProjectModule
  readonly malformedGoSum: MalformedGoSumError | undefined
}

/** Reads the module of one directory. @throws MalformedFileError or MalformedGoSumError */
export async function readModule(directory: string, location: GoLocation): Promise<ProjectModule> {
  const { module, malformedGoSum } = await readModuleFiles(directory, location)
  if (malformedGoSum !== undefined) throw malformedGoSum
  return module
}

/** @throws MalformedFileError */
async function readModuleFiles(directory: string, location: GoLocation, modFile?: string): Promise<ModuleFiles> {
  const goModFile = modFile === undefined ? join(directory, 'go.mod') : resolve(location.directory, modFile)
  const answer = await tryGo(['mod', 'edit', '-json', goModFile], location)
  if (answer.code !== 0) throw new MalformedFileError('go-mod-malformed', goModFile, answer.stderr)
  const goSumFile = goModFile.replace(/\.mod$/, '.sum')
  const read = await tryGoSum(goSumFile)
  return {
    module: { directory, goModFile, goSumFile, goMod: parseGoModJson(answer.stdout), goSum: read.goSum },
    malformedGoSum: read.malformed,
  }
}

class MalformedFileError extends Error {
  override readonly name = 'MalformedFileError'
  readonly code: 'go-mod-malformed' | 'go-work-malformed'
  readonly file: string

  constructor(code: MalformedFileError['code'], file: string, printed: string) {
    super(printed.replace(/^go: /, '').trim())
    this.code = code
    this.file = file
  }
}

async function readSingleModule(root: string, location: GoLocation, goEnv: GoEnv): Promise<Project> {
  // Relative to where the command runs: cmd/go/internal/modload modFilePath.
  const modFile = goFlag(goEnv.get('GOFLAGS'), 'modfile')
  const { module, malformedGoSum } = await readModuleFiles(root, location, modFile)
  const { goMod, goSum } = module
  const project = await withVendor(
    {
      kind: 'module',
      directory: modFile === undefined || isAbsolute(modFile) ? root : location.directory,
      modules: [module],
      workspace: undefined,
      goSum: goSum ?? EMPTY_GO_SUM,
      hasGoSum: goSum !== undefined,
      replace: goMod.replace,
      goLine: goMod.goLine,
      toolchainLine: goMod.toolchainLine,
    },
    { root, goEnv },
  )
  return accepted(project, [malformedGoSum])
}

/** go does not look at go.sum while it builds from vendor/. @throws MalformedGoSumError */
function accepted(project: Project, malformed: readonly (MalformedGoSumError | undefined)[]): Project {
  const first = malformed.find(error => error !== undefined)
  if (first !== undefined && project.vendor !== 'consistent') throw first
  return project
}

/** A directory that go.work uses: where it has no go.mod, go.work is what has to be mended. */
async function readUsedModule(
  { file, use }: { readonly file: string; readonly use: string },
  location: GoLocation,
): Promise<ModuleFiles> {
  const directory = resolve(dirname(file), use)
  if (!(await isThere(join(directory, 'go.mod'))))
    throw new MalformedFileError('go-work-malformed', file, `use ${use}: there is no ${join(directory, 'go.mod')}`)
  return readModuleFiles(directory, location)
}

async function readWorkspace(file: string, location: GoLocation, goEnv: GoEnv): Promise<Project> {
  const directory = dirname(file)
  const answer = await tryGo(['work', 'edit', '-json', file], location)
  if (answer.code !== 0) throw new MalformedFileError('go-work-malformed', file, answer.stderr)
  const goWork = parseGoWork(answer.stdout, await readFile(file, 'utf8'))
  const read = await Promise.all(goWork.use.map(async use => readUsedModule({ file, use }, location)))
  const modules = read.map(({ module }) => module)
  const { goSum: goWorkSum = EMPTY_GO_SUM, malformed } = await tryGoSum(join(directory, 'go.work.sum'))
  const goSums = modules.flatMap(module => module.goSum ?? [])
  const project = await withVendor(
    {
      kind: 'workspace',
      directory,
      modules,
      workspace: { file, goWork, goWorkSum },
      goSum: mergeGoSums([goWorkSum, ...goSums]),
      hasGoSum: goSums.length > 0 || goWorkSum.lines.length > 0,
      // go.work's replacements override those of the modules: go.dev/ref/mod#go-work-file-replace.
      replace: [...goWork.replace, ...modules.flatMap(module => replacementsSeenFrom(directory, module))],
      goLine: goWork.goLine,
      toolchainLine: goWork.toolchainLine,
    },
    { root: directory, goEnv },
  )
  return accepted(project, [...read.map(({ malformedGoSum }) => malformedGoSum), malformed])
}

/** A module's replacements as go.work would spell them: directories relative to it (cmd/go/internal/modload canonicalizeReplacePath). */
function replacementsSeenFrom(directory: string, module: ProjectModule): readonly Replacement[] {
  return module.goMod.replace.map(replacement => {
    const { path, version } = replacement.new
    if (version !== undefined || isAbsolute(path)) return replacement
    const seen = relative(directory, resolve(module.directory, path)).replaceAll('\\', '/')
    return { old: replacement.old, new: { path: /^\.\.?(\/|$)/.test(seen) ? seen : `./${seen}`, version } }
  })
}

async function withVendor(
  project: Omit<Project, 'vendor' | 'vendorModulesTxt'>,
  { root, goEnv }: { readonly root: string; readonly goEnv: GoEnv },
): Promise<Project> {
  const folder = join(root, 'vendor')
  const modulesTxt =
    (await ifThere(readFile(join(folder, 'modules.txt'), 'utf8'))) ?? ((await isDirectory(folder)) ? '' : undefined)
  const vendor = vendorState({
    modulesTxt,
    goFlags: goEnv.get('GOFLAGS'),
    goLine: project.goLine,
    goMods: project.modules.map(({ goMod }) => goMod),
    replace: project.replace,
    isWorkspace: project.kind === 'workspace',
  })
  return Object.freeze({ ...project, vendor, vendorModulesTxt: modulesTxt })
}

/** Without a file there is neither. */
async function tryGoSum(
  file: string,
): Promise<{ readonly goSum?: GoSum | undefined; readonly malformed?: MalformedGoSumError }> {
  const text = await ifThere(readFile(file, 'utf8'))
  try {
    return { goSum: text === undefined ? undefined : parseGoSum(text, file) }
  } catch (error) {
    if (error instanceof MalformedGoSumError) return { malformed: error }
    throw error
  }
}
