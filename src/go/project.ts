import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { isNotFound, isThere } from '../system/files.ts'
import { type GoEnv, type GoLocation, tryGo } from './env.ts'
import { type GoMod, type GoWork, parseGoModJson, parseGoWork, type Replacement } from './go-mod.ts'
import { EMPTY_GO_SUM, type GoSum, MalformedGoSumError, mergeGoSums, parseGoSum } from './go-sum.ts'
import { type VendorState, vendorState } from './vendor.ts'

/** One module of the project, with the directory of its go.mod. */
export interface ProjectModule {
  readonly directory: string
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
  /** Where go commands run. */
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

/** Reads go.mod, go.sum, go.work, go.work.sum and vendor/modules.txt of what `go env` found for the directory; nothing is fetched. */
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

/** Reads the module of one directory. @throws MalformedFileError or MalformedGoSumError */
export async function readModule(directory: string, location: GoLocation): Promise<ProjectModule> {
  const file = join(directory, 'go.mod')
  const answer = await tryGo(['mod', 'edit', '-json', file], location)
  if (answer.code !== 0) throw new MalformedFileError('go-mod-malformed', file, answer.stderr)
  return { directory, goMod: parseGoModJson(answer.stdout), goSum: await readGoSum(join(directory, 'go.sum')) }
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

async function readSingleModule(directory: string, location: GoLocation, goEnv: GoEnv): Promise<Project> {
  const module = await readModule(directory, location)
  const { goMod, goSum } = module
  return withVendor(
    {
      kind: 'module',
      directory,
      modules: [module],
      workspace: undefined,
      goSum: goSum ?? EMPTY_GO_SUM,
      hasGoSum: goSum !== undefined,
      replace: goMod.replace,
      goLine: goMod.goLine,
      toolchainLine: goMod.toolchainLine,
    },
    goEnv,
  )
}

/** A directory that go.work uses: where it has no go.mod, go.work is what has to be mended. */
async function readUsedModule(
  { file, use }: { readonly file: string; readonly use: string },
  location: GoLocation,
): Promise<ProjectModule> {
  const directory = resolve(dirname(file), use)
  if (!(await isThere(join(directory, 'go.mod'))))
    throw new MalformedFileError('go-work-malformed', file, `use ${use}: there is no ${join(directory, 'go.mod')}`)
  return readModule(directory, location)
}

async function readWorkspace(file: string, location: GoLocation, goEnv: GoEnv): Promise<Project> {
  const directory = dirname(file)
  const answer = await tryGo(['work', 'edit', '-json', file], location)
  if (answer.code !== 0) throw new MalformedFileError('go-work-malformed', file, answer.stderr)
  const goWork = parseGoWork(answer.stdout, await readFile(file, 'utf8'))
  const modules = await Promise.all(goWork.use.map(async use => readUsedModule({ file, use }, location)))
  const goWorkSum = (await readGoSum(join(directory, 'go.work.sum'))) ?? EMPTY_GO_SUM
  const goSums = modules.flatMap(module => module.goSum ?? [])
  return withVendor(
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
    goEnv,
  )
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

async function withVendor(project: Omit<Project, 'vendor' | 'vendorModulesTxt'>, goEnv: GoEnv): Promise<Project> {
  const folder = join(project.directory, 'vendor')
  const modulesTxt = (await readIfThere(join(folder, 'modules.txt'))) ?? ((await isDirectory(folder)) ? '' : undefined)
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

async function readGoSum(file: string): Promise<GoSum | undefined> {
  const text = await readIfThere(file)
  return text === undefined ? undefined : parseGoSum(text, file)
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}
