import { serveTasks } from '../system/worker-pool.ts'
import { extractModule, type ExtractRequest, type ExtractResult } from './extract.ts'
import { extractShare, joinShares, type JoinRequest, type ShareRequest, type ShareResult } from './extract-share.ts'
import { ZipWorkspace } from './zip-file.ts'
import { type UnpackResult, unpackShare, type UnpackTask } from './unpack-share.ts'

/** What a worker is asked. Requests and results are plain data: they are copied between threads. */
export type ExtractTask =
  | { readonly kind: 'extract'; readonly request: ExtractRequest }
  | { readonly kind: 'share'; readonly request: ShareRequest }
  | { readonly kind: 'join'; readonly request: JoinRequest }

/** What it answers: a task of kind `share` with a ShareResult, the others with what their functions return. */
export type ExtractAnswer = ExtractResult | ShareResult

/** The whole life of a worker thread. */
export async function run(): Promise<void> {
  const workspace = new ZipWorkspace()
  serveTasks(async task => perform(task as ExtractTask | UnpackTask, workspace))
}

async function perform(task: ExtractTask | UnpackTask, workspace: ZipWorkspace): Promise<ExtractAnswer | UnpackResult> {
  switch (task.kind) {
    case 'extract':
      return extractModule(task.request, workspace)
    case 'share':
      return extractShare(task.request, workspace)
    case 'join':
      return joinShares(task.request)
    case 'unpack':
      return unpackShare(task.request)
  }
}
