import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type GoLocation, readGoEnv } from '../go/env.ts'
import { type Project, readProject } from '../go/project.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { ExtraProject } from './plan.ts'

/** What cache-dependency-path names: modules to fetch as well as may be, and files that only count for the key. */
export interface KeyFiles {
  readonly extras: readonly ExtraProject[]
  /** `path sha256`, sorted. */
  readonly otherFiles: readonly string[]
  readonly findings: readonly Finding[]
}

export interface KeyFileFacts {
  readonly globs: readonly string[]
  /** Where the globs start: the workspace's root. */
  readonly root: string
  /** Directories of modules that the main project has already. */
  readonly known: readonly string[]
  readonly location: GoLocation
}

const NO_KEY_FILES: KeyFiles = Object.freeze({ extras: [], otherFiles: [], findings: [] })

/** Finds the files of cache-dependency-path; one that matches nothing is a finding, since the key would silently not depend on it. */
export async function readKeyFiles(facts: KeyFileFacts): Promise<KeyFiles> {
  if (facts.globs.length === 0) return NO_KEY_FILES
  // Loaded only here: most jobs name no files.
  const { glob } = await import('tinyglobby')
  const paths = await glob([...facts.globs], {
    cwd: facts.root,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/.git/**', '**/node_modules/**'],
  })
  const names = paths.map(path => path.replaceAll('\\', '/')).toSorted()
  if (names.length === 0) {
    const message = `cache-dependency-path matches no file: ${facts.globs.join(', ')}`
    return { ...NO_KEY_FILES, findings: [finding('input-ignored', { message })] }
  }
  const goSums = names.filter(name => isModuleFile(name) && !facts.known.includes(resolve(facts.root, dirname(name))))
  const others = names.filter(name => !name.endsWith('go.sum'))
  const read = await Promise.all(goSums.map(async name => readExtra(name, facts)))
  return {
    extras: read.flatMap(({ extra }) => extra ?? []),
    otherFiles: await Promise.all(others.map(async name => `${name} ${await hashFile(join(facts.root, name))}`)),
    findings: read.flatMap(({ problem }) => problem ?? []),
  }
}

/** `testdata`, `vendor`, `_x` and `.x` folders hold no modules, for go either (go help packages). */
function isModuleFile(name: string): boolean {
  const folders = name.split('/').slice(0, -1)
  return (
    /(^|\/)go\.sum$/.test(name) &&
    !folders.some(folder => ['testdata', 'vendor'].includes(folder) || (/^[_.]/.test(folder) && folder !== '..'))
  )
}

async function readExtra(name: string, facts: KeyFileFacts): Promise<{ extra?: ExtraProject; problem?: Finding }> {
  const directory = resolve(facts.root, dirname(name))
  // Not part of a go.work above it, or the main project would have it.
  const location = { ...facts.location, directory, environment: { ...facts.location.environment, GOWORK: 'off' } }
  const project = await readProject(location, await readGoEnv(location))
  if (isProjectIn(project, directory)) return { extra: { name, project } }
  const reason = project.kind === 'malformed' ? project.reason : 'there is no go.mod beside it'
  return {
    problem: finding(project.kind === 'malformed' ? project.code : 'go-mod-missing', {
      severity: 'warning',
      message: `${name}: ${reason}`,
    }),
  }
}

function isProjectIn(project: Awaited<ReturnType<typeof readProject>>, directory: string): project is Project {
  return project.kind === 'module' && project.modules.every(module => resolve(module.directory) === directory)
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
