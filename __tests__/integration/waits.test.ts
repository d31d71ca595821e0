import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeModules, type SyntheticModule } from '../support/module-builder.ts'
import { fetchFile, quickSource, type TimedOutcome } from '../support/mirror-rig.ts'
import type { MirrorSource, MirrorSourceOptions } from '../../src/modules/mirrors/mirror-source.ts'
import type { SourceWait } from '../../src/modules/source.ts'
import { startSilentServer } from '../support/dead-server.ts'
import { startModuleProxy, type ModuleProxy } from '../support/module-proxy.ts'
import { type Fault, tooManyRequests } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

// Servers that keep us waiting in every way, and what the engine says that it waits for meanwhile.

const directory = temporaryDirectories(afterAll)
const [module] = makeModules(1, { sizeBytes: 100_000 }) as [SyntheticModule]
let folder: string
let good: ModuleProxy

beforeAll(async () => {
  folder = await directory('waits')
  good = await startModuleProxy({ modules: [module] })
})
afterAll(async () => good.close())

interface Watched extends TimedOutcome {
  readonly wait: SourceWait | undefined
}

/** Fetches one file and looks at what is waited for once it has been a while. */
async function watch(list: string, overrides: Partial<MirrorSourceOptions> = {}): Promise<Watched> {
  const source: MirrorSource = quickSource(list, { retries: 0, ...overrides })
  let wait: SourceWait | undefined
  const looking = setInterval(() => {
    const [now] = source.waits?.() ?? []
    if (wait === undefined && now !== undefined && now.forMs > 200) wait = now
  }, 20)
  try {
    return { ...(await fetchFile(source, module, { directory: folder })), wait }
  } finally {
    clearInterval(looking)
    expect(source.waits?.()).toEqual([])
    await source.close()
  }
}

async function watchFault(fault: Fault): Promise<Watched> {
  await using bad = await startModuleProxy({ modules: [module], faults: [{ fault }] })
  return await watch(`${bad.url}|${good.url}`)
}

describe('a fetch that waits', () => {
  it('for headers says so, and who is asked next, and when', async () => {
    const { wait, outcome } = await watchFault({ kind: 'never-headers' })
    expect(wait).toMatchObject({ stage: 'headers', next: { who: good.url } })
    expect(wait?.next.inMs).toBeGreaterThan(0)
    expect(wait?.next.inMs).toBeLessThan(300)
    expect(outcome).toMatchObject({ kind: 'fetched', from: good.url })
  })

  it('for the rest of a body says how much came', async () => {
    const { wait } = await watchFault({ kind: 'stall', afterBytes: 30_000 })
    expect(wait).toMatchObject({ stage: 'body', progress: { bytes: 30_000 }, next: { who: good.url } })
    expect(wait?.progress?.bytesPerSecond).toBeGreaterThan(0)
  })

  it('for the time that a mirror asked for says so', async () => {
    await using bad = await startModuleProxy({ modules: [module], faults: [{ first: 1, fault: tooManyRequests(1) }] })
    const { wait, outcome } = await watch(bad.url, { retries: 1 })
    expect(wait).toMatchObject({ stage: 'pause', from: bad.url, next: { who: bad.url } })
    expect(outcome.kind).toBe('fetched')
  })

  it('for a name says which, and of whom it is asked', async () => {
    const never = new Promise<never>(() => undefined)
    const { wait, outcome } = await watch('http://hangs.example.com', { resolve: async () => never })
    expect(wait).toMatchObject({ stage: 'resolving', detail: expect.stringContaining('hangs.example.com') })
    expect(outcome).toMatchObject({ kind: 'failed', code: 'dns-failure' })
  })

  it('for a TLS handshake says with whom', async () => {
    await using silent = await startSilentServer()
    const { wait, outcome } = await watch(`https://127.0.0.1:${silent.port}`)
    expect(wait).toMatchObject({ stage: 'tls', detail: '127.0.0.1 at 127.0.0.1 (IPv4)', next: { who: 'nobody else' } })
    expect(outcome).toMatchObject({
      attempts: [{ code: 'tls-handshake', message: expect.stringContaining('the TLS handshake was not done') }],
    })
  })

  it('for an HTTP proxy says so', async () => {
    await using silent = await startSilentServer()
    const proxies = { httpsProxy: `http://127.0.0.1:${silent.port}`, httpProxy: '', noProxy: '' }
    const { wait } = await watch('https://mirror.example.com', { proxies })
    expect(wait).toMatchObject({ stage: 'tunnel' })
  })
})

it('a certificate of an unknown authority is told with who signed it, and what that may mean', async () => {
  await using mirror = await startModuleProxy({
    modules: [module],
    tls: {},
  })
  const { outcome } = await watch(mirror.url)
  expect(outcome).toMatchObject({
    attempts: [
      {
        code: 'tls-certificate',
        message: expect.stringMatching(
          /the certificate is signed by ".+", which is none of the public authorities: .*reads along/,
        ),
      },
    ],
  })
})

it('a stall that another mirror made good is a finding all the same', async () => {
  await using bad = await startModuleProxy({
    modules: [module],
    faults: [{ fault: { kind: 'stall', afterBytes: 500 } }],
  })
  const source = quickSource(`${bad.url}|${good.url}`, { retries: 0 })
  await fetchFile(source, module, { directory: folder })
  expect(source.findings()).toMatchObject([
    {
      code: 'stall',
      severity: 'warning',
      url: bad.url,
      message: expect.stringContaining('nothing more after 500 bytes for 0.5 s'),
    },
  ])
  await source.close()
})
