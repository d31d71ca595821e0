import { serveTasks } from '../system/worker-pool.ts'
import {
  extractModule,
  type ExtractRequest,
  type ExtractResult,
  verifyModule,
  type VerifyRequest,
  type VerifyResult,
} from './extract.ts'

/** What a worker is asked. Requests and results are plain data: they are copied between threads. */
export type ExtractTask =
  | { readonly kind: 'extract'; readonly request: ExtractRequest }
  | { readonly kind: 'verify'; readonly request: VerifyRequest }

/** The whole life of a worker thread. */
export async function run(): Promise<void> {
  serveTasks(async task => perform(task as ExtractTask))
}

async function perform(task: ExtractTask): Promise<ExtractResult | VerifyResult> {
  return task.kind === 'extract' ? extractModule(task.request) : verifyModule(task.request)
}
