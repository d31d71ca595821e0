import { serveTasks } from '../system/worker-pool.ts'
import {
  extractModule,
  type ExtractRequest,
  type ExtractResult,
  verifyModule,
  type VerifyRequest,
  type VerifyResult,
} from './extract.ts'
import { ZipWorkspace } from './zip-file.ts'
import { type UnpackResult, unpackShare, type UnpackTask } from './unpack-share.ts'

/** What a worker is asked. Requests and results are plain data: they are copied between threads. */
export type ExtractTask =
  | { readonly kind: 'extract'; readonly request: ExtractRequest }
  | { readonly kind: 'verify'; readonly request: VerifyRequest }

/** The whole life of a worker thread. */
export async function run(): Promise<void> {
  const workspace = new ZipWorkspace()
  serveTasks(async task => perform(task as ExtractTask | UnpackTask, workspace))
}

async function perform(
  task: ExtractTask | UnpackTask,
  workspace: ZipWorkspace,
): Promise<ExtractResult | VerifyResult | UnpackResult> {
  switch (task.kind) {
    case 'extract':
      return extractModule(task.request, workspace)
    case 'verify':
      return verifyModule(task.request, workspace)
    case 'unpack':
      return unpackShare(task.request)
  }
}
