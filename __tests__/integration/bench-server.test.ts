import { execFile } from 'node:child_process'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Corpus } from '../../bench/corpora.ts'
import { ModuleServer } from '../../bench/server/module-server.ts'
import { makeSyntheticCorpus } from '../../bench/synthetic.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const FILE = '/example.com/synthetic/m000/@v/v1.0.0.mod'
const ZIP = '/example.com/synthetic/m000/@v/v1.0.0.zip'

const directory = temporaryDirectories(afterAll)
let corpus: Corpus
let server: ModuleServer
let agent: Agent

beforeAll(async () => {
  corpus = await makeSyntheticCorpus(3, await directory('corpus'))
  server = await ModuleServer.start(corpus.proxyRoot, new AbortController().signal)
})

afterAll(async () => server[Symbol.asyncDispose]())

/** One connection that is kept. */
function openAgent(): Agent {
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return agent
}

afterEach(() => agent?.destroy())

async function timeRequest(path: string, through: Agent): Promise<{ status: number; bytes: number; ms: number }> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const request = get(`${server.url}${path}`, { agent: through, timeout: 1500 }, response => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes, ms: performance.now() - begun }))
    })
    request.on('timeout', () => request.destroy(new Error('no answer')))
    request.on('error', reject)
  })
}

describe("the benchmark's mirror", () => {
  it('has all that go asks for, and counts it', async () => {
    await server.configure({ latencyMs: 0 })
    const env = await goEnvironment(await directory('go'), { proxy: server.url })
    await promisify(execFile)('go', ['mod', 'download'], { cwd: corpus.project, env })
    const { requests, missing, bytes } = await server.counters()
    expect(missing).toEqual([])
    expect(requests).toBe(9)
    expect(bytes).toBeGreaterThan(3 * 72 * 1024)
    await promisify(execFile)('go', ['mod', 'verify'], { cwd: corpus.project, env })
  })

  it('holds every answer back, and the first one of a connection twice as long', async () => {
    await server.configure({ latencyMs: 250 })
    const kept = openAgent()
    expect((await timeRequest(FILE, kept)).ms).toBeGreaterThan(498)
    const second = await timeRequest(FILE, kept)
    expect(second.ms).toBeGreaterThan(248)
    expect(second.ms).toBeLessThan(498)
    expect(await server.counters()).toMatchObject({ requests: 2, connections: 1 })
  })

  it('goes silent after so many requests', async () => {
    await server.configure({ latencyMs: 0, stallAfter: 1 })
    const kept = openAgent()
    expect((await timeRequest(FILE, kept)).status).toBe(200)
    await expect(timeRequest(FILE, kept)).rejects.toThrow('no answer')
  })

  it('is late every so many requests', async () => {
    await server.configure({ latencyMs: 0, slow: { every: 2, delayMs: 600 } })
    const kept = openAgent()
    expect((await timeRequest(FILE, kept)).ms).toBeLessThan(598)
    expect((await timeRequest(FILE, kept)).ms).toBeGreaterThan(598)
  })

  it('shares its bandwidth between connections', async () => {
    await server.configure({ latencyMs: 0, bytesPerSecond: 500_000 })
    const [first, second] = await Promise.all([openAgent(), new Agent()].map(async way => timeRequest(ZIP, way)))
    expect(first?.bytes).toBeGreaterThan(72 * 1024)
    expect(second?.bytes).toBe(first?.bytes)
    // Twice 72 KiB and more; one alone would take half of it.
    expect(Math.max(first?.ms ?? 0, second?.ms ?? 0)).toBeGreaterThan(250)
  })

  it('remembers what it was asked for and does not have', async () => {
    await server.configure({ latencyMs: 0 })
    const path = join('/', 'example.com', 'absent', '@v', 'v1.0.0.mod')
    expect((await timeRequest(path, openAgent())).status).toBe(404)
    expect((await server.counters()).missing).toEqual([path])
  })
})
