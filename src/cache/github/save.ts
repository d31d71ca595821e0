import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { redactUrls } from '../../diagnosis/redaction.ts'
import { isNotFound, writeFileAtomically } from '../../system/files.ts'
import { CommandStartError, startProcessGroup } from '../../system/process-group.ts'
import { abortFinding, cacheFinding, errorText, machineFaultCode } from '../findings.ts'
import type { SaveEntryRequest, SaveEntryResult } from '../store.ts'
import { entryVersion, stageName } from './entry-version.ts'
import { type LookupContext, lookUpEntry } from './lookup.ts'
import { stageFiles } from './stage.ts'
import { ServiceError } from '../service-error.ts'
import { type ToolkitReport, toolkitOutcome, toolkitReport } from './toolkit-outcome.ts'
import type { ToolkitRequest } from './toolkit-process.ts'

export interface SaveContext extends LookupContext {
  readonly hasZstdProgram: () => Promise<boolean>
  /** What node runs to save. */
  readonly toolkit: URL
  /** The runner's, which it empties after the job. */
  readonly temporaryDirectory: string
}

/** Saves by the toolkit, in a process of its own. A fault is an outcome. */
export async function saveEntry(context: SaveContext, request: SaveEntryRequest): Promise<SaveEntryResult> {
  const { settings } = context
  if (!settings.writable) return denied(`ACTIONS_CACHE_MODE is ${settings.mode}: this job may not write the cache`)
  try {
    // The toolkit would find out only after it has built the whole archive.
    if (settings.readable && (await exists(context, request))) return { outcome: 'exists' }
    return await stageAndSave(context, request)
  } catch (error) {
    return failure(request, error)
  }
}

async function exists(context: SaveContext, request: SaveEntryRequest): Promise<boolean> {
  const version = entryVersion(request.name, (await context.hasZstdProgram()) ? 'zstd-without-long' : 'gzip')
  const { key, signal } = request
  const found = await lookUpEntry(context, { primaryKey: key, restoreKeys: [], version, signal })
  return found?.key === key
}

async function stageAndSave(context: SaveContext, request: SaveEntryRequest): Promise<SaveEntryResult> {
  await mkdir(context.temporaryDirectory, { recursive: true })
  const root = await mkdtemp(join(context.temporaryDirectory, 'go-mod-setup-save-'))
  try {
    const workspace = join(root, 'workspace')
    const stage = join(workspace, stageName(request.name))
    await mkdir(stage, { recursive: true })
    const staged = await stageFiles({ root: request.root, files: request.files, stage, signal: request.signal })
    if (staged === 0) return failed(request, 'none of its files is there')
    return await runToolkit(context, request, root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function runToolkit(context: SaveContext, request: SaveEntryRequest, root: string): Promise<SaveEntryResult> {
  const requestFile = join(root, 'request.json')
  const reportFile = join(root, 'report.json')
  const asked: ToolkitRequest = { path: stageName(request.name), key: request.key, reportFile }
  await writeFileAtomically(requestFile, JSON.stringify(asked))
  const output = new OutputTail()
  const workspace = join(root, 'workspace')
  const group = await startProcessGroup({
    file: process.execPath,
    args: [fileURLToPath(context.toolkit), requestFile],
    // The archive's names are relative to the workspace, and patterns are to the current directory.
    cwd: workspace,
    env: {
      ...context.settings.childEnvironment,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: join(root, 'temp'),
      // macOS's tar would add `._name` files for attributes.
      COPYFILE_DISABLE: '1',
    },
    onOutput: (_stream, chunk) => output.add(chunk),
    signal: request.signal,
  })
  const exit = await group.exit
  request.signal.throwIfAborted()
  const text = redact(output.text(), context.settings.token)
  const report = await readReport(reportFile)
  if (report === undefined)
    return failed(request, `the process that saves ended with ${exit.code ?? exit.signal}`, text)
  return toolkitOutcome(report, text, request.key)
}

async function readReport(file: string): Promise<ToolkitReport | undefined> {
  try {
    return v.parse(v.pipe(v.string(), v.parseJson(), toolkitReport), await readFile(file, 'utf8'))
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

const MAX_OUTPUT_BYTES = 256 * 1024

/** The last of what a process printed: a debug log may be long, and what went wrong is at its end. */
class OutputTail {
  #chunks: Buffer[] = []
  #bytes = 0

  add(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    while (this.#bytes - (this.#chunks[0]?.length ?? 0) > MAX_OUTPUT_BYTES)
      this.#bytes -= this.#chunks.shift()?.length ?? 0
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString()
  }
}

function redact(text: string, token: string): string {
  return redactUrls(text).replaceAll(token, '***')
}

function failure(request: SaveEntryRequest, error: unknown): SaveEntryResult {
  const what = `saving ${request.key}`
  if (request.signal.aborted) return { outcome: 'failed', finding: abortFinding(request.signal, what) }
  if (error instanceof ServiceError) {
    const outcome = error.code === 'cache-denied' ? 'denied' : 'failed'
    return { outcome, finding: cacheFinding(error.code, `${what}: ${error.message}`) }
  }
  const code = error instanceof CommandStartError ? 'cache-not-saved' : machineFaultCode(error, 'cache-not-saved')
  if (code === undefined) throw error
  return { outcome: 'failed', finding: cacheFinding(code, `${what}: ${errorText(error)}`) }
}

function denied(message: string): SaveEntryResult {
  return { outcome: 'denied', finding: cacheFinding('cache-denied', message, { severity: 'notice' }) }
}

function failed(request: SaveEntryRequest, why: string, evidence?: string): SaveEntryResult {
  const details = evidence === undefined ? {} : { evidence }
  return { outcome: 'failed', finding: cacheFinding('cache-not-saved', `saving ${request.key}: ${why}`, details) }
}
