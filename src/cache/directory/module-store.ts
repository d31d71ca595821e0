import { constants } from 'node:fs'
import { chmod, copyFile, lstat, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Finding } from '../../diagnosis/finding.ts'
import { moduleKey } from '../../go/module-path.ts'
import { moduleFilePath } from '../../modules/module-files.ts'
import type { ModuleFile, ModuleSource } from '../../modules/source.ts'
import { hasErrorCode, isNotFound } from '../../system/files.ts'
import { makeDirectoryAsync } from '../../system/make-directory.ts'
import { abortFinding, cacheFinding, errorText, machineFaultCode } from '../findings.ts'
import { isModuleFileName } from '../module-file-name.ts'
import { parallel } from '../parallel.ts'
import type {
  LookUpModulesRequest,
  LookUpModulesResult,
  ModuleStore,
  SaveEntryResult,
  SaveModulesRequest,
} from '../store.ts'
import { type EntrySpace, saveFailure, tooLarge } from './entry-save.ts'
import { temporaryPath } from './layout.ts'
import { makeRoom } from './space.ts'

/** Modules in GOPROXY layout, each stored once. What is in it is verified by whoever reads it: go.sum knows better than any store. */
export function createDirectoryModuleStore(space: EntrySpace, source: ModuleSource): ModuleStore {
  return {
    source,
    lookUp: request => lookUp(space, request),
    save: request => saveModules(space, request),
    discard: files => discard(space, files),
  }
}

async function lookUp({ layout }: EntrySpace, request: LookUpModulesRequest): Promise<LookUpModulesResult> {
  try {
    const files = request.files.map(({ module, kind }) => moduleFilePath(module, kind))
    const sizes = await parallel({ items: files, atOnce: AT_ONCE, signal: request.signal }, path =>
      sizeOf(join(layout.modules, path)),
    )
    return { kind: 'looked-up', found: sizes.filter(size => size !== undefined).length }
  } catch (error) {
    if (request.signal.aborted)
      return { kind: 'unavailable', finding: abortFinding(request.signal, 'looking modules up') }
    const code = machineFaultCode(error)
    if (code === undefined) throw error
    return { kind: 'unavailable', finding: cacheFinding(code, `looking modules up: ${errorText(error)}`) }
  }
}

async function discard({ layout }: EntrySpace, files: readonly ModuleFile[]): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { module, kind } of files) {
    try {
      await rm(join(layout.modules, moduleFilePath(module, kind)), { force: true })
    } catch (error) {
      const code = machineFaultCode(error)
      if (code === undefined) throw error
      findings.push(
        cacheFinding(code, `a damaged file of ${moduleKey(module)} stays in the store: ${errorText(error)}`),
      )
    }
  }
  return findings
}

interface Addition {
  readonly path: string
  readonly bytes: number
}

async function saveModules(space: EntrySpace, request: SaveModulesRequest): Promise<SaveEntryResult> {
  try {
    for (const path of request.files)
      if (!isModuleFileName(path)) throw new Error(`not a file of a module: ${JSON.stringify(path)}`)
    const { files, signal } = request
    const described = await parallel({ items: files, atOnce: AT_ONCE, signal }, path => describe(space, request, path))
    const additions = described.filter(addition => addition !== undefined)
    const neededBytes = additions.reduce((sum, addition) => sum + addition.bytes, 0)
    if (additions.length === 0) return { outcome: 'exists' }
    if (!(await makeRoom({ ...space, neededBytes, signal })))
      return tooLarge('the modules', neededBytes, space.maxBytes)
    await makeDirectoryAsync(space.layout.temporary)
    const order = additions.map(({ path }) => path).toSorted(infoLast)
    const infos = order.findIndex(path => path.endsWith('.info'))
    const first = infos === -1 ? order : order.slice(0, infos)
    // A version is there for go once its .info is: by then the rest must be.
    for (const items of [first, order.slice(first.length)])
      await parallel({ items, atOnce: AT_ONCE, signal }, path => add(space, request, path))
    return { outcome: 'saved', bytes: neededBytes }
  } catch (error) {
    return saveFailure(request.signal, 'saving the modules', error)
  }
}

function infoLast(a: string, b: string): number {
  return Number(a.endsWith('.info')) - Number(b.endsWith('.info'))
}

// More at once only queue up behind libuv's four threads; fewer would wait for each fsync.
const AT_ONCE = 16

/** What there is to add; undefined where the store has it, or the module cache does not. */
async function describe(space: EntrySpace, request: SaveModulesRequest, path: string): Promise<Addition | undefined> {
  const source = await sizeOf(join(request.downloadDirectory, path))
  if (source === undefined) return undefined
  if (!request.replace && (await sizeOf(join(space.layout.modules, path))) !== undefined) return undefined
  return { path, bytes: source }
}

/** Undefined where there is no regular file. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const stats = await lstat(path)
    return stats.isFile() ? stats.size : undefined
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

async function add(space: EntrySpace, request: SaveModulesRequest, path: string): Promise<void> {
  const temporary = temporaryPath(space.layout)
  const target = join(space.layout.modules, path)
  try {
    // A copy, no link: what a job does to its module cache must not reach the store.
    await copyFile(
      join(request.downloadDirectory, path),
      temporary,
      constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE,
    )
    await chmod(temporary, 0o644)
    await syncFile(temporary)
    await makeDirectoryAsync(dirname(target))
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    // Gone from the module cache meanwhile; or, on Windows, open in another job, which then has what we would write.
    if (isNotFound(error) || (process.platform === 'win32' && hasErrorCode(error, 'EPERM', 'EACCES', 'EBUSY'))) return
    throw error
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}
