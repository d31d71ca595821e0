import { parentPort, Worker } from 'node:worker_threads'

export interface WorkerPoolOptions {
  /** What the workers run: a file that ends in {@link serveTasks}. */
  readonly entry: URL
  /** How many work at once. They start when there is work for them. */
  readonly size: number
}

export interface RunTaskOptions {
  /** Its abort rejects the task with the signal's reason. A worker in the midst of it is ended: synchronous work cannot be interrupted. */
  readonly signal: AbortSignal
  /** Of the waiting tasks the heaviest goes first, so that no long one is left to run alone at the end. Default 0. */
  readonly weight?: number
}

/** The worker ended with the task unfinished: out of memory, an uncaught error, `process.exit`. */
export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError'
}

/** The pool was closed with the task unfinished. */
export class WorkerPoolClosedError extends Error {
  override readonly name = 'WorkerPoolClosedError'
}

type Reply<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Job<Task, Result> {
  readonly task: Task
  readonly weight: number
  /** Settles the promise that the caller has, once. */
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

interface Slot<Task, Result> {
  readonly worker: Worker
  job: Job<Task, Result> | undefined
  /** What the worker said before it ended. */
  fault: unknown
}

/** Threads that take tasks from one queue. Idle ones do not keep the process alive; one that dies fails its own task only. */
export class WorkerPool<Task, Result> {
  readonly #options: WorkerPoolOptions
  readonly #slots = new Set<Slot<Task, Result>>()
  readonly #ending = new Set<Promise<unknown>>()
  /** One listener for all tasks of a signal: hundreds wait on the same one. */
  readonly #signals = new Map<AbortSignal, { readonly jobs: Set<Job<Task, Result>>; readonly onAbort: () => void }>()
  #queue: Job<Task, Result>[] = []
  #closed = false

  constructor(options: WorkerPoolOptions) {
    this.#options = options
  }

  /** The handler's result for a task (both are structured clones). Rejects with its error, or as the options and errors above say. */
  run(task: Task, { signal, weight = 0 }: RunTaskOptions): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new WorkerPoolClosedError('the worker pool is closed')
      signal.throwIfAborted()
      const job: Job<Task, Result> = {
        task,
        weight,
        resolve: result => {
          this.#unwatch(signal, job)
          resolve(result)
        },
        reject: reason => {
          this.#unwatch(signal, job)
          reject(reason)
        },
      }
      this.#watch(signal, job)
      this.#queue.push(job)
      this.#dispatch()
    })
  }

  /** Starts every worker, so that loading their code overlaps with other waits. */
  warmUp(): void {
    while (!this.#closed && this.#slots.size < this.#options.size) this.#start()
  }

  /** Lets idle workers end, in the background: others start when there is work again. */
  rest(): void {
    for (const slot of this.#slots) if (slot.job === undefined) this.#end(slot, undefined)
  }

  /** Ends the workers and waits until they are gone: after it nothing of a task goes on. */
  async close(): Promise<void> {
    this.#closed = true
    const error = new WorkerPoolClosedError('the worker pool was closed before the task was done')
    for (const job of this.#queue.splice(0)) job.reject(error)
    for (const slot of this.#slots) this.#end(slot, error)
    await Promise.all(this.#ending)
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const slot = this.#idleSlot()
      if (slot === undefined) return
      const job = this.#queue.reduce((heaviest, job) => (job.weight > heaviest.weight ? job : heaviest))
      this.#queue = this.#queue.filter(other => other !== job)
      slot.job = job
      slot.worker.ref()
      slot.worker.postMessage(job.task)
    }
  }

  #idleSlot(): Slot<Task, Result> | undefined {
    for (const slot of this.#slots) if (slot.job === undefined) return slot
    return this.#slots.size < this.#options.size ? this.#start() : undefined
  }

  #start(): Slot<Task, Result> {
    const worker = new Worker(this.#options.entry)
    const slot: Slot<Task, Result> = { worker, job: undefined, fault: undefined }
    worker.on('message', (reply: Reply<Result>) => this.#finish(slot, reply))
    worker.on('error', error => {
      slot.fault = error
    })
    worker.on('exit', code => this.#bury(slot, code))
    // After the listeners: one for messages makes the worker count again.
    worker.unref()
    this.#slots.add(slot)
    return slot
  }

  #finish(slot: Slot<Task, Result>, reply: Reply<Result>): void {
    const { job } = slot
    slot.job = undefined
    slot.worker.unref()
    if (reply.kind === 'done') job?.resolve(reply.result)
    else job?.reject(reply.error)
    this.#dispatch()
  }

  #bury(slot: Slot<Task, Result>, code: number): void {
    if (!this.#slots.delete(slot)) return
    slot.job?.reject(new WorkerDiedError(`a worker thread ended with code ${code}`, { cause: slot.fault }))
    this.#dispatch()
  }

  #watch(signal: AbortSignal, job: Job<Task, Result>): void {
    const watched = this.#signals.get(signal)
    if (watched !== undefined) {
      watched.jobs.add(job)
      return
    }
    const jobs = new Set([job])
    const onAbort = (): void => this.#cancel(jobs, signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    this.#signals.set(signal, { jobs, onAbort })
  }

  #unwatch(signal: AbortSignal, job: Job<Task, Result>): void {
    const watched = this.#signals.get(signal)
    watched?.jobs.delete(job)
    if (watched?.jobs.size !== 0) return
    signal.removeEventListener('abort', watched.onAbort)
    this.#signals.delete(signal)
  }

  #cancel(jobs: ReadonlySet<Job<Task, Result>>, reason: unknown): void {
    this.#queue = this.#queue.filter(job => !jobs.has(job))
    for (const slot of this.#slots) if (slot.job !== undefined && jobs.has(slot.job)) this.#end(slot, reason)
    for (const job of jobs) job.reject(reason)
    this.#dispatch()
  }

  #end(slot: Slot<Task, Result>, reason: unknown): void {
    this.#slots.delete(slot)
    slot.job?.reject(reason)
    const ended = slot.worker.terminate().finally(() => this.#ending.delete(ended))
    this.#ending.add(ended)
  }
}

/** For the file that a worker runs: answers each task with what `handle` makes of it. */
export function serveTasks(handle: (task: unknown) => Promise<unknown>): void {
  const port = parentPort
  if (port === null) throw new Error('tasks can be served in a worker thread only')
  port.on('message', (task: unknown) => {
    handle(task).then(
      result => port.postMessage({ kind: 'done', result } satisfies Reply<unknown>),
      (error: unknown) => port.postMessage({ kind: 'failed', error } satisfies Reply<unknown>),
    )
  })
}
