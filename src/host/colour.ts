import type { LineWriter } from './progress.ts'

/**
 * Whether what is written there may be coloured. FORCE_COLOR wins (nodejs.org, tty.WriteStream.getColorDepth), then NO_COLOR (no-color.org),
 * then what the stream is.
 */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, writer: LineWriter): boolean {
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined) return !['0', 'false'].includes(forced)
  if ((environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb') return false
  return writer.isTTY === true
}
