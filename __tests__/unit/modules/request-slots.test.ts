import { describe, expect, it } from '@jest/globals'
import { type Idle, RequestSlots } from '../../../src/modules/request-slots.ts'
import type { ModuleFileKind } from '../../../src/modules/source.ts'

/** Work that goes on until it is told to end, and what has begun so far. */
class Jobs {
  readonly begun: string[] = []
  readonly stop = new AbortController()
  readonly #slots: RequestSlots
  readonly #ends = new Map<string, () => void>()

  constructor(count: number) {
    this.#slots = new RequestSlots(count, this.stop.signal)
  }

  start(name: string, kind: ModuleFileKind): Promise<void> {
    return this.#slots.run(kind, async () => this.#work(name))
  }

  startIdle(name: string, kind: ModuleFileKind): Promise<void> {
    return this.#slots.run(kind, async (idle: Idle) => {
      await idle(async () => this.#work(`${name} idle`))
      await this.#work(name)
    })
  }

  async end(name: string): Promise<void> {
    this.#ends.get(name)?.()
    await settled()
  }

  #work(name: string): Promise<void> {
    this.begun.push(name)
    return new Promise(resolve => void this.#ends.set(name, resolve))
  }
}

async function fail(): Promise<never> {
  throw new Error('no')
}

async function settled(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
}

describe('places for requests', () => {
  it('go to zips first, and are never more than there are', async () => {
    const jobs = new Jobs(2)
    const all = [jobs.start('a', 'mod'), jobs.start('b', 'info'), jobs.start('c', 'zip'), jobs.start('d', 'zip')]
    await settled()
    expect(jobs.begun).toEqual(['c', 'd'])
    all.push(jobs.start('e', 'zip'))
    await jobs.end('d')
    expect(jobs.begun).toEqual(['c', 'd', 'e'])
    for (const name of ['c', 'e', 'b', 'a']) await jobs.end(name)
    expect(jobs.begun).toEqual(['c', 'd', 'e', 'b', 'a'])
    await Promise.all(all)
  })

  it('go to few small files before the first zip has come', async () => {
    const jobs = new Jobs(16)
    const names = Array.from({ length: 10 }, (_, index) => `small ${index}`)
    const all = [jobs.start('zip 1', 'zip'), jobs.start('zip 2', 'zip'), ...names.map(name => jobs.start(name, 'info'))]
    await settled()
    expect(jobs.begun).toEqual(['zip 1', 'zip 2', 'small 0', 'small 1'])
    await jobs.end('small 0')
    expect(jobs.begun).toHaveLength(5)
    await jobs.end('zip 2')
    expect(jobs.begun).toEqual(['zip 1', 'zip 2', ...names])
    for (const name of ['zip 1', ...names]) await jobs.end(name)
    await Promise.all(all)
  })

  it('go to small files alone where no zip is asked for', async () => {
    const jobs = new Jobs(4)
    const names = ['a', 'b', 'c', 'd']
    const all = names.map(name => jobs.start(name, 'mod'))
    await settled()
    expect(jobs.begun).toEqual(names)
    for (const name of names) await jobs.end(name)
    await Promise.all(all)
  })

  it('are free while who has one waits for something else', async () => {
    const jobs = new Jobs(1)
    const all = [jobs.startIdle('retry', 'zip'), jobs.start('other', 'zip')]
    await settled()
    expect(jobs.begun).toEqual(['retry idle', 'other'])
    await jobs.end('retry idle')
    expect(jobs.begun).toEqual(['retry idle', 'other'])
    await jobs.end('other')
    expect(jobs.begun).toEqual(['retry idle', 'other', 'retry'])
    await jobs.end('retry')
    await Promise.all(all)
    const next = jobs.start('next', 'mod')
    await settled()
    expect(jobs.begun).toContain('next')
    await jobs.end('next')
    await next
  })

  it('come back from work that failed, and from a wait that did', async () => {
    const slots = new RequestSlots(1, new AbortController().signal)
    await expect(slots.run('zip', fail)).rejects.toThrow('no')
    await expect(slots.run('zip', async idle => idle(fail))).rejects.toThrow('no')
    expect(await slots.run('zip', async () => 'done')).toBe('done')
  })

  it('are not waited for any more once the signal aborts', async () => {
    const jobs = new Jobs(1)
    const first = jobs.start('first', 'zip')
    const second = jobs.start('second', 'zip')
    await settled()
    jobs.stop.abort(new Error('enough'))
    await expect(second).rejects.toThrow('enough')
    await expect(jobs.start('third', 'zip')).rejects.toThrow('enough')
    await jobs.end('first')
    await first
    expect(jobs.begun).toEqual(['first'])
  })
})
