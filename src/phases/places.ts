import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import type { FailureCode } from '../diagnosis/codes.ts'
import type { Finding, Place } from '../diagnosis/finding.ts'
import type { ModuleVersion } from '../go/module-path.ts'
import { lineOfGoVersion, lineOfModule, lineOfRequirement, lineOfSum } from '../go/places.ts'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import type { Prepared } from './configure.ts'

/** Findings about a hash that stands in go.sum. */
const OF_GO_SUM: ReadonlySet<FailureCode> = new Set([
  'checksum-mismatch',
  'checksum-database-mismatch',
  'checksum-database-unreachable',
])

/** What the Go version that go.mod asks for is to blame for. */
const OF_GO_LINE: ReadonlySet<FailureCode> = new Set(['go-too-old', 'toolchain-unavailable'])

interface ProjectFiles {
  readonly goMods: readonly TextFile[]
  readonly goSums: readonly TextFile[]
  readonly goWork: TextFile | undefined
}

interface TextFile {
  readonly file: string
  readonly text: string
}

/** Findings with the line of go.mod, go.sum or go.work that they are about, for those that can be found there. */
export async function withPlaces(findings: readonly Finding[], prepared: Prepared): Promise<readonly Finding[]> {
  const root = prepared.config.ci.workspace ?? prepared.config.workingDirectory
  const { situation } = prepared.plan
  const isConcerned = findings.some(
    ({ module, code }) => module !== undefined || OF_GO_LINE.has(code) || MALFORMED.has(code),
  )
  if (!isConcerned && !findings.some(({ code }) => code === 'go-sum-missing')) return findings
  const files = await readFiles(prepared)
  return findings.map(told => {
    const place =
      MALFORMED.has(told.code) && situation.kind === 'malformed'
        ? placeInReason(situation.project.file, situation.project.reason)
        : placeOf(told, files)
    return place === undefined || told.place !== undefined ? told : { ...told, place: seenFrom(root, place) }
  })
}

const MALFORMED: ReadonlySet<FailureCode> = new Set(['go-mod-malformed', 'go-work-malformed', 'go-sum-malformed'])

/** go and the parser of go.sum name the line themselves: `go.mod:7: unknown directive`, `go.mod:7:2: …`. */
function placeInReason(file: string, reason: string): Place {
  const line = /(?:^|[\s/\\])go\.(?:mod|sum|work|work\.sum):(\d+)(?::\d+)?:/.exec(reason)?.[1]
  return line === undefined ? { file } : { file, line: Number(line) }
}

function placeOf(told: Finding, files: ProjectFiles): Place | undefined {
  if (OF_GO_LINE.has(told.code))
    return firstLine(files.goWork === undefined ? files.goMods : [files.goWork], lineOfGoVersion)
  if (told.code === 'go-sum-missing') return files.goMods[0] === undefined ? undefined : { file: files.goMods[0].file }
  const module = parseModule(told.module)
  if (module === undefined) return undefined
  const required =
    firstLine(files.goMods, text => lineOfRequirement(text, module)) ??
    firstLine(files.goWork === undefined ? [] : [files.goWork], text => lineOfRequirement(text, module)) ??
    firstLine(files.goMods, text => lineOfModule(text, module.path))
  // What is required indirectly may stand in go.sum alone.
  const summed =
    firstLine(files.goSums, text => lineOfSum(text, module, 'zip')) ??
    firstLine(files.goSums, text => lineOfSum(text, module, 'mod'))
  return OF_GO_SUM.has(told.code) ? (summed ?? required) : (required ?? summed)
}

function firstLine(files: readonly TextFile[], find: (text: string) => number | undefined): Place | undefined {
  for (const { file, text } of files) {
    const line = find(text)
    if (line !== undefined) return { file, line }
  }
  return undefined
}

/** `path@version`; a package without version, as go names it where go.sum lacks a line, is a module's or below it. */
function parseModule(name: string | undefined): ModuleVersion | undefined {
  if (name === undefined) return undefined
  const at = name.lastIndexOf('@')
  return at === -1 ? { path: name, version: '' } : { path: name.slice(0, at), version: name.slice(at + 1) }
}

async function readFiles({ plan, goEnv }: Prepared): Promise<ProjectFiles> {
  const projects = [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)]
  const read = projects.flatMap(({ modules }) => modules)
  const workspace = plan.main?.workspace?.file
  const goMod = goEnv.get('GOMOD')
  // What cannot be read is no project, and has places all the same.
  const known =
    read.length > 0 || !isAbsolute(goMod) || goMod === '/dev/null'
      ? read
      : [{ goModFile: goMod, goSumFile: join(dirname(goMod), 'go.sum') }]
  const sums = known.map(({ goSumFile }) => goSumFile)
  if (workspace !== undefined) sums.push(join(dirname(workspace), 'go.work.sum'))
  const [goWork] = workspace === undefined ? [] : await readAll([workspace])
  return {
    goMods: await readAll(known.map(({ goModFile }) => goModFile)),
    goSums: await readAll(sums),
    goWork,
  }
}

async function readAll(files: readonly string[]): Promise<readonly TextFile[]> {
  return (await Promise.all([...new Set(files)].map(readIfThere))).flatMap(file => file ?? [])
}

async function readIfThere(file: string): Promise<TextFile | undefined> {
  try {
    return { file, text: await readFile(file, 'utf8') }
  } catch (error) {
    if (isNotFound(error) || hasErrorCode(error, 'EACCES', 'EISDIR')) return undefined
    throw error
  }
}

/** As GitHub wants it: relative to the workspace. */
function seenFrom(root: string, { file, line }: Place): Place {
  const path = relative(root, file)
  const isInside = path !== '' && !isAbsolute(path) && !/^\.\.([/\\]|$)/.test(path)
  const shown = (isInside ? path : file).replaceAll('\\', '/')
  return line === undefined ? { file: shown } : { file: shown, line }
}
