// What the worker pool's tests let workers do.
import { setTimeout as wait } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'
import { serveTasks } from '../../src/system/worker-pool.ts'

export type PoolTask =
  | { readonly kind: 'echo'; readonly value: unknown }
  | { readonly kind: 'thread' }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'spin' }
  | { readonly kind: 'throw' }
  | { readonly kind: 'exit' }
  | { readonly kind: 'crash' }

serveTasks(async task => perform(task as PoolTask))

async function perform(task: PoolTask): Promise<unknown> {
  switch (task.kind) {
    case 'echo':
      return task.value
    case 'thread':
      return threadId
    case 'wait':
      return wait(task.ms, task.ms)
    case 'spin':
      for (;;) if (Date.now() < 0) return undefined
    case 'throw':
      throw new RangeError('not this one')
    case 'exit':
      process.exit(3)
    case 'crash':
      setImmediate(() => {
        throw new Error('nobody catches this')
      })
      return new Promise(() => undefined)
  }
}
