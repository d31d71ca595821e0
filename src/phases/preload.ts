import { configure, type PhaseContext, type Prepared } from './configure.ts'
import type { Timeline } from './timeline.ts'

/** By then go has been asked, and nothing is to be done until it answers, some 20 ms later. */
const PRELOAD_DELAY_MS = 8

/**
 * Configures, and meanwhile loads the code that comes next: clients of mirrors and caches, which take as long to load as go to answer.
 *
 * @throws as configure
 */
export async function configureWhileLoading<Next>(
  context: PhaseContext,
  timeline: Timeline,
  load: () => Promise<Next>,
): Promise<{ readonly configured: Prepared; readonly next: Next }> {
  // A module is loaded once. What fails here fails again below, where it is told.
  const preload = setTimeout(() => void load().catch(() => undefined), PRELOAD_DELAY_MS)
  const configured = await configure(context, timeline).finally(() => clearTimeout(preload))
  return { configured, next: await load() }
}
