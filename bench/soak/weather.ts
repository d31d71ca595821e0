import { Draw } from '../draw.ts'

/** What is wrong with a mirror for a while. */
export const TROUBLES = [
  'errors',
  'refuses',
  'knows nothing',
  'resets',
  'stalls',
  'other bytes',
  'cut short',
  'web page',
  'slow',
  'now and then',
] as const
export type Trouble = (typeof TROUBLES)[number]
export type Weather = 'well' | Trouble

export interface Climate {
  readonly seed: number
  readonly mirrors: number
  /** How long a mirror stays as it is. */
  readonly windowMs: number
  /** For how long the mirror that was well stays so beside the next one: a job that takes less had one that was well from its start to its end. */
  readonly overlapMs: number
}

/** The mixture more often than each by itself. */
const DRAWN: readonly Trouble[] = [...TROUBLES, 'now and then', 'now and then', 'now and then']

/** Of mirrors that are not the one which must be well, every so manyth is, too. */
const ALSO_WELL_IN = 4

/** How a mirror is, so long after the start. At any moment at least one is well, and will be for {@link Climate.overlapMs} more. */
export function weatherAt(climate: Climate, mirror: number, elapsedMs: number): Weather {
  const window = Math.floor(elapsedMs / climate.windowMs)
  if (wellIn(climate, window) === mirror) return 'well'
  const isHandedOver = elapsedMs - window * climate.windowMs < climate.overlapMs
  if (window > 0 && isHandedOver && wellIn(climate, window - 1) === mirror) return 'well'
  const draw = new Draw(climate.seed * 100_003 + window * 101 + mirror + 1)
  // The first number of neighbouring seeds is not far apart.
  draw.integer(2)
  return draw.integer(ALSO_WELL_IN) === 0 ? 'well' : draw.pick(DRAWN)
}

function wellIn({ seed, mirrors }: Climate, window: number): number {
  const draw = new Draw(seed * 7919 + window)
  draw.integer(2)
  return draw.integer(mirrors)
}
