import { infoOf } from '../../__tests__/support/module-builder.ts'
import { type Fault, HTML_PAGE, otherBody, status } from '../../__tests__/support/proxy-faults.ts'
import type { Draw } from '../draw.ts'
import type { Trouble } from './weather.ts'
import { TROUBLES } from './weather.ts'
import type { World } from './world.ts'

/** A fault, and whether the bytes that it sends are not the module's. */
export interface MirrorFault {
  readonly fault: Fault
  readonly isWrong: boolean
}

const OTHERS = TROUBLES.filter(trouble => trouble !== 'now and then')

/** What a mirror in trouble makes of one request; undefined: this time it serves well. */
export function faultFor(
  trouble: Trouble,
  path: string,
  { draw, world }: { draw: Draw; world: World },
): MirrorFault | undefined {
  switch (trouble) {
    case 'errors':
      return harmless(status(draw.pick([500, 502, 503, 504])))
    case 'refuses':
      return harmless(status(draw.pick([403, 408, 429])))
    case 'knows nothing':
      return harmless(status(draw.pick([404, 410])))
    case 'resets':
      return harmless(draw.pick([{ kind: 'reset' }, { kind: 'reset-body', afterBytes: 100 }]))
    case 'stalls':
      return harmless(draw.pick([{ kind: 'never-headers' }, { kind: 'stall', afterBytes: 60 }]))
    case 'other bytes':
      return wrong(otherBytes(path, world))
    case 'cut short':
      return cutShort(draw)
    case 'web page':
      return wrong(HTML_PAGE)
    case 'slow':
      return harmless(
        draw.pick([
          { kind: 'delay', delayMs: 1500 },
          { kind: 'slow', bytesPerSecond: 60_000 },
        ]),
      )
    case 'now and then':
      return draw.integer(2) === 0 ? undefined : faultFor(draw.pick(OTHERS), path, { draw, world })
  }
}

function harmless(fault: Fault): MirrorFault {
  return { fault, isWrong: false }
}

function wrong(fault: Fault): MirrorFault {
  return { fault, isWrong: true }
}

function cutShort(draw: Draw): MirrorFault {
  if (draw.integer(2) === 0) return harmless({ kind: 'short-body', afterBytes: 50 })
  // Complete by its Content-Length.
  return wrong({ kind: 'body', change: body => body.subarray(0, body.length >> 1) })
}

function otherBytes(path: string, world: World): Fault {
  const [, module = '', version = '', kind = ''] = /^\/(.+)\/@v\/(.+)\.(info|mod|zip)$/.exec(path) ?? []
  const twin = world.twin(`${module}@${version}`)
  if (twin === undefined) return status(404)
  if (kind === 'zip') return otherBody(twin.zip)
  return otherBody(kind === 'mod' ? Buffer.concat([twin.mod, Buffer.from('\n// not what it was\n')]) : infoOf('v9.9.9'))
}
