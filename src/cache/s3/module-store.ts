import { createReadStream } from 'node:fs'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../diagnosis/finding.ts'
import { moduleKey } from '../../go/module-path.ts'
import type { ModuleFile, ModuleSource } from '../../modules/source.ts'
import { ifThere } from '../../system/files.ts'
import { abortFinding } from '../findings.ts'
import { isModuleFileName } from '../module-file-name.ts'
import { parallel } from '../parallel.ts'
import type {
  LookUpModulesRequest,
  LookUpModulesResult,
  ModuleStore,
  SaveEntryResult,
  SaveModulesRequest,
} from '../store.ts'
import type { Bucket } from './bucket.ts'
import { bucketFinding, saveFailure } from './failure.ts'
import { moduleObject, moduleObjectOf } from './layout.ts'

export interface ModuleBucket {
  readonly bucket: () => Promise<Bucket>
  readonly prefix: string
  /** A file of more is uploaded in parts of so many bytes. */
  readonly partBytes: number
}

/** Look-ups at once: an answer takes some 20 ms, and a set has a thousand files. */
const LOOKUPS_AT_ONCE = 32
/** With the size of a part, the bound on memory. */
const UPLOADS_AT_ONCE = 8
const REMOVAL_TIMEOUT_MS = 10_000

/** Modules as objects in GOPROXY layout, each stored once. Whoever reads them verifies them: go.sum knows better than any store. */
export function createBucketModuleStore(place: ModuleBucket, source: ModuleSource): ModuleStore {
  return {
    source,
    lookUp: request => lookUp(place, request),
    save: request => saveModules(place, request),
    discard: files => discard(place, files),
  }
}

async function lookUp(
  { bucket, prefix }: ModuleBucket,
  { files, signal }: LookUpModulesRequest,
): Promise<LookUpModulesResult> {
  const what = 'looking modules up'
  try {
    const opened = await bucket()
    const sizes = await parallel({ items: files, atOnce: LOOKUPS_AT_ONCE, signal }, file =>
      opened.sizeOf(moduleObject(prefix, file), signal),
    )
    return { kind: 'looked-up', found: sizes.filter(size => size !== undefined).length }
  } catch (error) {
    const finding = signal.aborted ? abortFinding(signal, what) : bucketFinding(what, error)
    if (finding === undefined) throw error
    return { kind: 'unavailable', finding }
  }
}

async function discard({ bucket, prefix }: ModuleBucket, files: readonly ModuleFile[]): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const signal = AbortSignal.timeout(REMOVAL_TIMEOUT_MS)
  for (const file of files) {
    try {
      await (await bucket()).remove(moduleObject(prefix, file), signal)
    } catch (error) {
      const finding = bucketFinding(`a damaged file of ${moduleKey(file.module)} stays in the store`, error)
      if (finding === undefined && !signal.aborted) throw error
      if (finding !== undefined) findings.push(finding)
    }
  }
  return findings
}

interface Addition {
  readonly path: string
  readonly bytes: number
}

async function saveModules(place: ModuleBucket, request: SaveModulesRequest): Promise<SaveEntryResult> {
  const { files, signal } = request
  try {
    for (const path of files)
      if (!isModuleFileName(path)) throw new Error(`not a file of a module: ${JSON.stringify(path)}`)
    const bucket = await place.bucket()
    const described = await parallel({ items: files, atOnce: LOOKUPS_AT_ONCE, signal }, path =>
      describe({ bucket, prefix: place.prefix, request }, path),
    )
    const additions = described.filter(addition => addition !== undefined)
    if (additions.length === 0) return { outcome: 'exists' }
    const infos = additions.filter(({ path }) => path.endsWith('.info'))
    const others = additions.filter(({ path }) => !path.endsWith('.info'))
    // A version is there for go once its .info is: by then the rest must be.
    for (const items of [others, infos])
      await parallel({ items, atOnce: UPLOADS_AT_ONCE, signal }, addition => add(bucket, place, { request, addition }))
    return { outcome: 'saved', bytes: additions.reduce((sum, { bytes }) => sum + bytes, 0) }
  } catch (error) {
    return saveFailure(signal, 'saving the modules', error)
  }
}

/** What there is to add; undefined where the store has it, or the module cache does not. */
async function describe(
  {
    bucket,
    prefix,
    request,
  }: { readonly bucket: Bucket; readonly prefix: string; readonly request: SaveModulesRequest },
  path: string,
): Promise<Addition | undefined> {
  const stats = await ifThere(lstat(join(request.downloadDirectory, path)))
  if (stats?.isFile() !== true) return undefined
  const addition = { path, bytes: stats.size }
  if (request.replace) return addition
  const there = await bucket.sizeOf(moduleObjectOf(prefix, path), request.signal)
  // Any .info of a version will do, and mirrors word them differently; of the others there is one that is right.
  const isThere = there === stats.size || (there !== undefined && path.endsWith('.info'))
  return isThere ? undefined : addition
}

async function add(
  bucket: Bucket,
  { prefix, partBytes }: ModuleBucket,
  { request, addition }: { readonly request: SaveModulesRequest; readonly addition: Addition },
): Promise<void> {
  const { downloadDirectory, signal } = request
  const file = join(downloadDirectory, addition.path)
  const object = moduleObjectOf(prefix, addition.path)
  if (addition.bytes > partBytes) {
    await bucket.upload(object, createReadStream(file, { highWaterMark: partBytes }), signal)
    return
  }
  const content = await ifThere(readFile(file))
  // What another job wrote meanwhile is the same, or fails where it is read. Another size was found wrong just now.
  if (content !== undefined) await bucket.write(object, content, { ifAbsent: false, signal })
}
