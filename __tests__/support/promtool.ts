import { join } from 'node:path'
import { type RunResult, run } from './processes.ts'
import { REPOSITORY } from './runner.ts'

const PROMTOOL = join(REPOSITORY, 'node_modules/.cache/tools/promtool')

/** Prometheus' own judge of rules and metrics. */
export async function promtool(args: readonly string[], input = ''): Promise<RunResult> {
  return run(PROMTOOL, args, { env: { PATH: '' }, input })
}
