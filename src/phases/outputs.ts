import type { Host } from '../host/host.ts'
import type { Report } from '../report/report.ts'

/** The contract's outputs. */
export const OUTPUT_NAMES = [
  'cache-hit',
  'cache-primary-key',
  'cache-matched-key',
  'build-cache-hit',
  'build-cache-primary-key',
  'build-cache-matched-key',
  'go-version',
  'go-mod-cache',
  'go-cache',
  'modules-downloaded',
  'report',
] as const

export type OutputName = (typeof OUTPUT_NAMES)[number]

/** Every output, on every path: a failure has a report too, only an empty one. */
function outputsOf(report: Report, reportPath: string): Readonly<Record<OutputName, string>> {
  const { modules, build } = report.cache
  return {
    'cache-hit': String(modules.outcome === 'hit'),
    'cache-primary-key': modules.primaryKey,
    'cache-matched-key': modules.matchedKey,
    'build-cache-hit': String(build.outcome === 'hit' || build.outcome === 'present'),
    'build-cache-primary-key': build.primaryKey,
    'build-cache-matched-key': build.matchedKey,
    'go-version': report.go.version,
    'go-mod-cache': report.go.gomodcache,
    'go-cache': report.go.gocache,
    'modules-downloaded': String(report.download.fetched),
    report: reportPath,
  }
}

export function setOutputs(host: Host, report: Report, reportPath: string): void {
  for (const [name, value] of Object.entries(outputsOf(report, reportPath))) host.setOutput(name, value)
}
