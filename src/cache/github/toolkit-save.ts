import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { redactUrls } from '../../diagnosis/redaction.ts'
import { ifThere, writeFileAtomically } from '../../system/files.ts'
import { startProcessGroup } from '../../system/process-group.ts'
import { cacheFinding, errorText, isDeadline } from '../findings.ts'
import type { SaveEntryRequest, SaveEntryResult } from '../store.ts'
import { stageName } from './entry-version.ts'
import type { GitHubCacheSettings } from './settings.ts'
import { stageFiles } from './stage.ts'
import { overdueOutcome, type ToolkitReport, toolkitOutcome, toolkitReport } from './toolkit-outcome.ts'
import type { ToolkitRequest } from './toolkit-process.ts'

export interface ToolkitContext {
  readonly settings: GitHubCacheSettings
  readonly hasZstdProgram: () => Promise<boolean>
  /** What node runs to save. */
  readonly toolkit: URL
  /** The runner's, which it empties after the job. */
  readonly temporaryDirectory: string
}

/**
 * Saves by the toolkit, in a process of its own.
 *
 * @throws CommandStartError, the file system's errors, the signal's reason
 */
export async function saveByToolkit(context: ToolkitContext, request: SaveEntryRequest): Promise<SaveEntryResult> {
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

async function runToolkit(context: ToolkitContext, request: SaveEntryRequest, root: string): Promise<SaveEntryResult> {
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
  const text = redact(output.text(), context.settings.token)
  if (request.signal.aborted) return cutOff(request, text)
  const report = await readReport(reportFile)
  if (report === undefined)
    return failed(request, `the process that saves ended with ${exit.code ?? exit.signal}`, text)
  return toolkitOutcome(report, text, request.key)
}

/** @throws the signal's reason, where the service is not to blame */
function cutOff({ key, signal }: SaveEntryRequest, text: string): SaveEntryResult {
  const outcome = isDeadline(signal) ? overdueOutcome(text, key, errorText(signal.reason)) : undefined
  if (outcome === undefined) throw signal.reason
  return outcome
}

async function readReport(file: string): Promise<ToolkitReport | undefined> {
  const text = await ifThere(readFile(file, 'utf8'))
  return text === undefined ? undefined : v.parse(v.pipe(v.string(), v.parseJson(), toolkitReport), text)
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

function failed(request: SaveEntryRequest, why: string, evidence?: string): SaveEntryResult {
  const details = evidence === undefined ? {} : { evidence }
  return { outcome: 'failed', finding: cacheFinding('cache-not-saved', `saving ${request.key}: ${why}`, details) }
}
