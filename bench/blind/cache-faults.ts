import { libraryOf } from '../../__tests__/support/cli-machine.ts'
import { zstdCompressSync } from 'node:zlib'
import {
  type CacheFault,
  type CacheOperation,
  EXPIRED_SIGNATURE,
} from '../../__tests__/support/cache-service-faults.ts'
import { type CacheService, type JobOptions, startCacheService } from '../../__tests__/support/cache-service.ts'
import { forgeArchive } from '../../__tests__/support/entry-archive.ts'
import { handmadeTar } from '../../__tests__/support/tar-archive.ts'
import type { CacheEntry } from '../../__tests__/support/cache-service-store.ts'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import { fillCache } from './cache-job.ts'
import type { Draw } from '../draw.ts'
import type { FaultKind } from './fault.ts'
import type { Lab } from './lab.ts'

/** A fault of GitHub's cache service, in a whole job. There is one cache, so a code of a cache says who is to blame. */
interface CacheServiceFault {
  readonly name: string
  readonly codes: readonly FailureCode[] | 'survived'
  /** Something is to be saved: nobody was there before. */
  readonly isEmpty?: true
  readonly job?: JobOptions
  readonly env?: (draw: Draw) => Readonly<Record<string, string>>
  /** Says what was drawn. */
  readonly spoil?: Spoil
}

type Spoil = (scene: Scene) => string | Promise<string>

interface Scene {
  readonly service: CacheService
  /** What a job before has saved. */
  readonly entries: readonly CacheEntry[]
  readonly draw: Draw
  readonly lab: Lab
}

const answer = (status: number): CacheFault => ({ kind: 'answer', status, body: 'no' })

function on(operation: CacheOperation, fault: (draw: Draw) => CacheFault, times?: number): Spoil {
  return ({ service, draw }) => {
    const chosen = fault(draw)
    service.setFaults([{ on: operation, fault: chosen, ...(times === undefined ? {} : { times }) }])
    return chosen.kind === 'answer' ? String(chosen.status) : ''
  }
}

/** Another archive in place of one of the two entries. */
function archive(change: (before: Buffer, scene: Scene) => Buffer | Promise<Buffer>): Spoil {
  return async scene => {
    const entry = scene.draw.pick(scene.entries)
    const changed = await change(entry.archive, scene)
    scene.service.tamper(entry.key, () => changed)
    return entry.key.startsWith('gomod') ? 'the modules entry' : 'the build entry'
  }
}

const hostile = (...files: Parameters<typeof handmadeTar>[0]): Spoil =>
  archive(() => zstdCompressSync(handmadeTar(files)))

/** Numbers in names: the table of faults that the tests cover. */
const CACHE_FAULTS: readonly CacheServiceFault[] = [
  {
    name: '29 the cache answers look-ups with 429',
    codes: ['cache-rate-limited'],
    spoil: on('lookup', () => answer(429)),
  },
  {
    name: '29 the cache answers look-ups with 5xx',
    codes: ['cache-unavailable'],
    spoil: on('lookup', draw => answer(draw.pick([500, 502, 503]))),
  },
  {
    name: '29 the cache answers look-ups with a page',
    codes: ['cache-unavailable'],
    spoil: on('lookup', () => ({ kind: 'answer', status: 200, body: '<html>sign in</html>' })),
  },
  {
    name: '29 the cache never answers look-ups',
    codes: ['cache-timeout', 'cache-unavailable'],
    spoil: on('lookup', () => ({ kind: 'never' })),
  },
  {
    name: '29 the cache resets connections',
    codes: ['cache-unavailable'],
    spoil: on('lookup', () => ({ kind: 'reset' })),
  },
  { name: '29 a look-up fails once', codes: 'survived', spoil: on('lookup', draw => answer(draw.pick([500, 503])), 1) },
  {
    name: '30 the cache denies writing',
    codes: ['cache-denied'],
    isEmpty: true,
    job: { access: { writable: false } },
  },
  {
    name: '30 ACTIONS_CACHE_MODE forbids reading',
    codes: ['cache-denied'],
    env: draw => ({ ACTIONS_CACHE_MODE: draw.pick(['none', 'write-only']) }),
  },
  {
    name: '30 ACTIONS_CACHE_MODE allows reading alone',
    codes: 'survived',
    env: () => ({ ACTIONS_CACHE_MODE: 'read' }),
  },
  {
    name: '31 a segment stalls once',
    codes: 'survived',
    spoil: on('download', draw => ({ kind: 'stall', afterBytes: draw.integer(50_000) }), 1),
  },
  {
    name: '31 every segment stalls',
    codes: ['cache-timeout', 'cache-unavailable'],
    spoil: on('download', draw => ({ kind: 'stall', afterBytes: draw.integer(50_000) })),
  },
  { name: '32 the signed URL expires', codes: 'survived', spoil: on('download', () => EXPIRED_SIGNATURE, 1) },
  { name: '32 no signed URL is accepted', codes: ['cache-denied'], spoil: on('download', () => EXPIRED_SIGNATURE) },
  {
    name: '33 the archive is cut',
    codes: ['cache-corrupt'],
    spoil: archive((before, { draw }) => before.subarray(0, 1 + draw.integer(before.length - 1))),
  },
  {
    name: '33 the archive is a page',
    codes: ['cache-corrupt'],
    spoil: archive(() => Buffer.from('<html>'.repeat(200))),
  },
  {
    name: '33 a module in the archive has another byte',
    codes: ['corrupt-zip', 'checksum-mismatch', 'cache-corrupt'],
    spoil: forgeModule,
  },
  { name: '34 an archive with ..', codes: ['cache-corrupt'], spoil: hostile({ path: '../../evil', content: 'x' }) },
  {
    name: '34 an archive with an absolute path',
    codes: ['cache-corrupt'],
    spoil: hostile({ path: '/tmp/blind-evil', content: 'x' }),
  },
  {
    name: '34 an archive with a link that leads out',
    codes: ['cache-corrupt'],
    spoil: hostile({ path: 'evil', type: '2', linkName: '/tmp' }, { path: 'evil/blind-evil', content: 'x' }),
  },
  {
    name: '34 an archive with a device',
    codes: ['cache-corrupt'],
    spoil: hostile({ path: 'evil', type: '3' }),
  },
  { name: '39 a reservation was left stuck', codes: 'survived', isEmpty: true, spoil: reserve },
  {
    name: 'the cache takes no upload',
    codes: ['cache-not-saved', 'cache-unavailable'],
    isEmpty: true,
    spoil: on('upload', draw => answer(draw.pick([500, 503]))),
  },
  {
    name: 'the cache never ends an upload',
    codes: ['cache-timeout'],
    isEmpty: true,
    spoil: on('upload', () => ({ kind: 'never' })),
  },
  {
    name: 'the cache loses what was uploaded',
    codes: ['cache-not-saved', 'cache-unavailable'],
    isEmpty: true,
    spoil: on('commit', draw => answer(draw.pick([500, 503]))),
  },
]

async function forgeModule({ service, entries, draw, lab }: Scene): Promise<string> {
  const entry = entries.find(({ key }) => key.startsWith('gomod'))
  if (entry === undefined) throw new Error('there is no modules entry')
  const module = draw.pick(lab.modules)
  const kind = draw.pick(['mod', 'zip'])
  const file = `${module.path}/@v/${module.version}.${kind}`
  const flip = (before: Buffer): Buffer => {
    const at = draw.integer(before.length)
    return Buffer.from(before.with(at, (before[at] ?? 0) ^ 1))
  }
  const forged = await forgeArchive(entry.archive, await lab.fresh('forged'), { change: { [file]: flip } })
  service.tamper(entry.key, () => forged)
  return file
}

/** What a job that was killed while it saved leaves: nobody sees an entry, and nobody can make one. */
function reserve({ service, entries }: Scene): string {
  for (const entry of entries) service.reserve(entry)
  return ''
}

function cacheServiceFault({ name, codes, ...fault }: CacheServiceFault): FaultKind {
  return {
    name,
    codes,
    mustSucceed: true,
    async inject(lab, draw) {
      const service = lab.keep(await startCacheService())
      const protocol = draw.pick(['v1', 'v2'] as const)
      const env = { ...service.environment({ protocol, ...fault.job }), ...fault.env?.(draw) }
      const moment = [protocol, ...(fault.env === undefined ? [] : [env['ACTIONS_CACHE_MODE']])].join(', ')
      return {
        proxy: lab.good.url,
        project: { files: libraryOf(lab.modules) },
        env,
        moment,
        cache: {
          flags: ['--cache-backend', 'github'],
          async spoil(machine) {
            await fillCache(machine, { ...machine.env, ACTIONS_CACHE_MODE: '', ...service.environment({ protocol }) })
            const entries = service.entries()
            if (fault.isEmpty === true) service.clear()
            return (await fault.spoil?.({ service, entries, draw, lab })) ?? ''
          },
        },
      }
    },
  }
}

export const FAULTS_OF_CACHES: readonly FaultKind[] = CACHE_FAULTS.map(cacheServiceFault)
