import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { WorkerDiedError, WorkerPool, WorkerPoolClosedError } from '../../src/system/worker-pool.ts'
import { workerEntry } from '../../src/system/worker-entry.ts'
import type { PoolTask } from '../support/pool-worker.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)

const entry = new URL('../support/pool-worker.ts', import.meta.url)
const { signal } = new AbortController()

const pools: WorkerPool<PoolTask, unknown>[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close()
})

function openPool(size = 1): WorkerPool<PoolTask, unknown> {
  const pool = new WorkerPool<PoolTask, unknown>({ entry, size })
  pools.push(pool)
  return pool
}

describe('tasks', () => {
  it('come back as they are, from as many threads as asked for', async () => {
    const pool = openPool(2)
    const values = [1, 'two', { three: [3] }, undefined]
    expect(await Promise.all(values.map(async value => pool.run({ kind: 'echo', value }, { signal })))).toEqual(values)
    const waits = Array.from({ length: 2 }, async () => pool.run({ kind: 'wait', ms: 50 }, { signal }))
    const threads = Array.from({ length: 20 }, async () => pool.run({ kind: 'thread' }, { signal }))
    expect(await Promise.all(waits)).toEqual([50, 50])
    expect(new Set(await Promise.all(threads)).size).toBeLessThanOrEqual(2)
  })

  it('that wait go heaviest first', async () => {
    const pool = openPool()
    const order: string[] = []
    const run = async (value: string, weight: number): Promise<unknown> =>
      pool.run({ kind: 'echo', value }, { signal, weight }).then(() => order.push(value))
    // The first is under way at once, whatever it weighs.
    await Promise.all([run('first', 0), run('light', 1), run('heavy', 9), run('middle', 5), run('middle too', 5)])
    expect(order).toEqual(['first', 'heavy', 'middle', 'middle too', 'light'])
  })

  it('reject with what the worker threw', async () => {
    const failed = openPool().run({ kind: 'throw' }, { signal })
    await expect(failed).rejects.toMatchObject({ name: 'RangeError', message: 'not this one' })
  })
})

describe('a worker that dies', () => {
  it.each(['exit', 'crash'] as const)('fails its own task only, and is replaced (%s)', async kind => {
    const pool = openPool()
    const [dead, waiting] = await Promise.allSettled([
      pool.run({ kind }, { signal }),
      pool.run({ kind: 'echo', value: 'next' }, { signal }),
    ])
    expect(dead).toMatchObject({ status: 'rejected', reason: expect.any(WorkerDiedError) })
    expect(waiting).toEqual({ status: 'fulfilled', value: 'next' })
  })

  it('because its file cannot be loaded says so', async () => {
    const pool = new WorkerPool({ entry: new URL('nowhere.ts', entry), size: 1 })
    const error: unknown = await pool.run({}, { signal }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(WorkerDiedError)
    expect((error as WorkerDiedError).cause).toMatchObject({ code: expect.stringContaining('MODULE_NOT_FOUND') })
    await pool.close()
  })
})

describe('an abort', () => {
  it('ends what cannot be interrupted, and takes what waits off the queue', async () => {
    const pool = openPool()
    const abort = new AbortController()
    const tasks = Array.from({ length: 15 }, async () => pool.run({ kind: 'spin' }, { signal: abort.signal }))
    const other = pool.run({ kind: 'echo', value: 'other' }, { signal })
    const results = Promise.allSettled(tasks)
    abort.abort(new Error('enough'))
    for (const result of await results)
      expect(result).toMatchObject({ status: 'rejected', reason: { message: 'enough' } })
    expect(await other).toBe('other')
  })

  it('before the start rejects at once', async () => {
    const aborted = AbortSignal.abort(new Error('too late'))
    await expect(openPool().run({ kind: 'thread' }, { signal: aborted })).rejects.toThrow('too late')
  })
})

describe('resting', () => {
  it('ends who is idle, and nobody else; others come when there is work', async () => {
    const pool = openPool(2)
    const threads = async (): Promise<ReadonlySet<unknown>> =>
      new Set(await Promise.all(Array.from({ length: 4 }, async () => pool.run({ kind: 'thread' }, { signal }))))
    const before = await threads()
    const busy = pool.run({ kind: 'wait', ms: 50 }, { signal })
    pool.rest()
    expect(await busy).toBe(50)
    pool.rest()
    const after = await threads()
    expect([...after].filter(thread => before.has(thread))).toEqual([])
  })
})

describe('closing', () => {
  it('rejects what is not done, and takes no more', async () => {
    const pool = openPool()
    const results = Promise.allSettled([
      pool.run({ kind: 'spin' }, { signal }),
      pool.run({ kind: 'thread' }, { signal }),
    ])
    await pool.close()
    for (const result of await results)
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(WorkerPoolClosedError) })
    await expect(pool.run({ kind: 'thread' }, { signal })).rejects.toThrow(WorkerPoolClosedError)
  })

  it('is not needed for the process to end', async () => {
    const script = join(await directory('pool'), 'script.mjs')
    const pool = new URL('../../src/system/worker-pool.ts', import.meta.url).href
    await writeFile(
      script,
      `const { WorkerPool } = await import('${pool}')
       const pool = new WorkerPool({ entry: new URL('${entry.href}'), size: 2 })
       pool.warmUp()
       console.log(await pool.run({ kind: 'echo', value: 'done' }, { signal: new AbortController().signal }))`,
    )
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script])
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    expect(await once(child, 'close')).toEqual([0, null])
    expect(Buffer.concat(output).toString()).toBe('done\n')
  })
})

it('the sources have the worker that dist has', () => {
  expect(workerEntry().href).toBe(new URL('../../src/worker.ts', import.meta.url).href)
  expect(fileURLToPath(workerEntry())).toMatch(/src.worker\.ts$/)
})
