// A process of its own: whoever reads has no way to learn what was injected, but by looking at what happens.
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { goEnvironment } from '../../__tests__/support/temp.ts'
import { writeProject } from '../../__tests__/support/project.ts'
import { FAULTS_OF_BUCKETS } from './bucket-faults.ts'
import { FAULTS_OF_CACHES } from './cache-faults.ts'
import { Draw } from '../draw.ts'
import type { FaultKind, Label, Machine, Situation } from './fault.ts'
import { Lab } from './lab.ts'
import { FAULTS_OF_MACHINES } from './machine-faults.ts'
import { FAULTS_OF_MIRRORS } from './mirror-faults.ts'
import { FAULTS_OF_REPOSITORIES } from './repository-faults.ts'
import { FAULTS_OF_STORES } from './store-faults.ts'

const KINDS: readonly FaultKind[] = [
  ...FAULTS_OF_MIRRORS,
  ...FAULTS_OF_REPOSITORIES,
  ...FAULTS_OF_MACHINES,
  ...FAULTS_OF_CACHES,
  ...FAULTS_OF_STORES,
  ...FAULTS_OF_BUCKETS,
]

const [directory = '', seedText = '1', countText = '36'] = process.argv.slice(2)
const seed = Number(seedText)
await using lab = await Lab.open(directory)
const kinds = new Draw(seed).sample(KINDS, Number(countText))
const situations: Situation[] = []
const labels: Label[] = []
for (const [number, kind] of kinds.entries()) {
  const ours = await set(number, kind, 'ours')
  const plain = await set(number, kind, 'plain')
  const { hosts = [] } = ours.injected
  situations.push({ number, ours: ours.machine, plain: plain.machine })
  labels.push({
    number,
    name: kind.name,
    codes: kind.codes,
    mustSucceed: kind.mustSucceed === true,
    hosts,
    moment: ours.moment,
  })
}
const sealed = JSON.stringify(labels)
const opened = new Promise<void>(resolve => {
  process.once('message', () => resolve())
  // A reader that is gone wants no labels.
  process.once('disconnect', () => resolve())
})
process.send?.({ situations, seal: createHash('sha256').update(sealed).digest('hex') })
await opened
if (process.connected) {
  process.send?.(sealed)
  process.disconnect()
}

async function set(number: number, kind: FaultKind, reader: 'ours' | 'plain') {
  const injected = await kind.inject(lab, new Draw(seed * 1000 + number))
  const root = join(directory, `${number}-${reader}`)
  const project = join(root, 'project')
  await mkdir(project, { recursive: true })
  await writeProject(project, injected.modules ?? lab.modules, injected.project)
  const env = await goEnvironment(root, { proxy: injected.proxy, extra: { ...injected.env } })
  await injected.prepare?.(root)
  const { moment, cache } = injected
  if (reader === 'plain' || cache === undefined) return { injected, moment, machine: { project, env } }
  const machine: Machine = { project, env, job: cache.flags }
  const drawn = await cache.spoil(machine)
  return { injected, moment: [moment, drawn].filter(text => text !== '').join(', '), machine }
}
