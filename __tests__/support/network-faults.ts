// Run by mirror-network.test.ts in namespaces of its own. Prints one JSON object: what became of each scene.
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fetchFile, quickSource, type TimedOutcome } from './mirror-rig.ts'
import { makeModules } from './module-builder.ts'
import { startModuleProxy } from './module-proxy.ts'
import { BLACK_HOLE_IPV4, BLACK_HOLE_IPV6, type NameRecord, serveNames, setUpNetwork } from './own-network.ts'

/** What the name server says; other names do not exist. `hangs.test` is never answered. */
const ADDRESSES: Readonly<Record<string, NameRecord>> = {
  'good.test': { a: '127.0.0.1' },
  // Nobody answers at that IPv6 address, and nobody says so either.
  'dual.test': { a: '127.0.0.1', aaaa: BLACK_HOLE_IPV6 },
}
const questions: string[] = []

interface Scene {
  readonly code: string
  readonly from: string
  readonly seconds: number
  /** Files that took as long as one try of a dead address. */
  readonly slow?: number
}

function sceneOf({ outcome, seconds }: TimedOutcome): Scene {
  const code = outcome.kind === 'failed' ? outcome.code : outcome.kind
  return { code, from: outcome.kind === 'fetched' ? outcome.from : '', seconds }
}

async function main(): Promise<void> {
  const directory = setUpNetwork()
  await serveNames(ADDRESSES, question => questions.push(question))
  const modules = makeModules(40, { sizeBytes: 1000 })
  // Each request has a connection of its own: whoever does not remember which address works pays for each.
  const mirror = await startModuleProxy({ modules, keepAlive: false })
  const [first] = modules
  if (first === undefined) throw new Error('no modules')
  const scenes: Record<string, Scene> = {}
  for (const name of ['good', 'dual']) {
    questions.length = 0
    const source = quickSource(`http://${name}.test:${mirror.port}`, { connectTimeoutMs: 5000, stallTimeoutMs: 5000 })
    const startMs = performance.now()
    const queue = [...modules]
    const outcomes: Scene[] = []
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        outcomes.push(sceneOf(await fetchFile(source, next, { directory })))
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    const codes = [...new Set(outcomes.map(outcome => outcome.code))].join()
    scenes[`all from ${name}`] = {
      code: codes,
      from: questions.toSorted().join(),
      seconds: (performance.now() - startMs) / 1000,
      slow: outcomes.filter(outcome => outcome.seconds > 0.24).length,
    }
    await source.close()
  }
  for (const name of ['missing', 'servfail', 'hangs']) {
    for (const [place, list] of [
      ['alone', `http://${name}.test:${mirror.port}`],
      ['before a healthy mirror', `http://${name}.test:${mirror.port}|${mirror.url}`],
      ['before a mirror with a name', `http://${name}.test:${mirror.port}|http://good.test:${mirror.port}`],
    ] as const) {
      const source = quickSource(list)
      scenes[`${name} ${place}`] = sceneOf(await fetchFile(source, first, { directory }))
      await source.close()
      // getaddrinfo gives up after a second, and holds one of libuv's two threads for look-ups until then.
      if (name === 'hangs') await sleep(600)
    }
  }
  const hole = quickSource(`http://${BLACK_HOLE_IPV4}:8080`, { connectTimeoutMs: 300 })
  scenes['packets vanish'] = sceneOf(await fetchFile(hole, first, { directory }))
  await hole.close()
  await mirror.close()
  rmSync(directory, { recursive: true, force: true })
  process.stdout.write(JSON.stringify(scenes))
}

await main()
