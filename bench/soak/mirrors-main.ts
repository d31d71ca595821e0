// A process of its own: what jobs are given does not wait for whoever looks at them.
import { type ModuleProxy, startModuleProxy } from '../../__tests__/support/module-proxy.ts'
import { Draw } from '../draw.ts'
import { faultFor } from './mirror-fault.ts'
import type { MirrorCounts, MirrorsOrder } from './mirrors.ts'
import { weatherAt } from './weather.ts'
import { World } from './world.ts'

const order = JSON.parse(process.argv[2] ?? '{}') as MirrorsOrder
const { climate, generations } = order
const world = new World(climate.seed, generations)
const startedAt = performance.now()
const counts: { requests: number; wrong: number; faults: Record<string, number> } = {
  requests: 0,
  wrong: 0,
  faults: {},
}

const proxies = await Promise.all(Array.from({ length: climate.mirrors }, (_, mirror) => start(mirror)))
process.on('message', () => process.send?.(counts satisfies MirrorCounts))
process.once('disconnect', () => {
  void Promise.all(proxies.map(proxy => proxy.close())).then(() => process.exit())
})
process.send?.(proxies.map(({ url }) => url))

async function start(mirror: number): Promise<ModuleProxy> {
  const draw = new Draw(climate.seed * 31 + mirror)
  return startModuleProxy({
    modules: [...world.modules.values()],
    faults({ path }) {
      counts.requests += 1
      const weather = weatherAt(climate, mirror, performance.now() - startedAt)
      const fault = weather === 'well' ? undefined : faultFor(weather, path, { draw, world })
      if (fault === undefined || weather === 'well') return undefined
      counts.faults[weather] = (counts.faults[weather] ?? 0) + 1
      if (fault.isWrong) counts.wrong += 1
      return fault.fault
    },
  })
}
