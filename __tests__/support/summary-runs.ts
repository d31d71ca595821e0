import { join } from 'node:path'
import { makeActionRig } from './action-rig.ts'
import { buildModule, makeModules, type SyntheticModule } from './module-builder.ts'
import { startModuleProxy } from './module-proxy.ts'
import { HTML_PAGE, otherBody, status } from './proxy-faults.ts'

/** The job summary of one run, as GitHub gets it. */
export interface SummaryRun {
  readonly name: 'cold' | 'warm' | 'partly-failed' | 'failed'
  readonly status: string
  readonly markdown: string
  readonly log: string
}

/** A mirror some way off: without latency a download is over before anything can be seen. */
const LATENCY_MS = 40

const PUBLIC = { name: 'push', payload: { repository: { private: false, visibility: 'public' } } } as const

/**
 * Four jobs with the built action: one that finds no cache, one on a new machine that finds everything, one with a mirror that fails and a
 * module that nobody has, one that fails.
 */
export async function summaryRuns(directory: string): Promise<readonly SummaryRun[]> {
  const modules: readonly SyntheticModule[] = [
    ...makeModules(24),
    ...[1, 2, 3].map(index =>
      buildModule({
        path: `example.com/large/lib/v${index + 1}`,
        version: `v${index + 1}.0.0`,
        sizeBytes: index * 800_000,
      }),
    ),
    buildModule({ path: 'example.com/secret/lib', version: 'v1.0.0' }),
  ]
  const rig = await makeActionRig(directory, modules)
  const far = await startModuleProxy({ modules, latencyMs: LATENCY_MS })
  const broken = await startModuleProxy({
    modules,
    latencyMs: LATENCY_MS,
  })
  const missing = modules[7]
  const changed = modules[3]
  try {
    await rig.checkOut(modules)
    const env = { GOPROXY: far.url }
    const cold = await rig.job({ env })
    const warm = await rig.job({ env, inputs: { summary: 'always' } })

    rig.service.clear()
    const gone = { path: new RegExp(`${missing?.path ?? ''}/@v/.*zip`), fault: status(404) }
    far.setFaults([gone])
    broken.setFaults([gone, { after: 20, fault: status(502) }])
    const partly = await rig.job({
      event: PUBLIC,
      env: { GOPROXY: `${broken.url}|${far.url}`, GOPRIVATE: 'example.com/secret', GONOPROXY: 'none' },
      inputs: { download: 'warn', retries: '1' },
    })

    rig.service.clear()
    far.setFaults([
      { path: new RegExp(`${changed?.path ?? ''}/@v/.*zip`), fault: otherBody(modules[4]?.zip ?? Buffer.alloc(0)) },
      { path: /large\/lib\/v4/, fault: HTML_PAGE },
    ])
    const failed = await rig.job({ env, inputs: { retries: '0' } })
    return (
      [
        ['cold', cold],
        ['warm', warm],
        ['partly-failed', partly],
        ['failed', failed],
      ] as const
    ).map(([name, job]) => ({ name, status: job.status, markdown: job.summary, log: job.log }))
  } finally {
    await Promise.all([rig.close(), far.close(), broken.close()])
  }
}

export function pictureOf(directory: string, run: SummaryRun): string {
  return join(directory, `${run.name}.png`)
}
