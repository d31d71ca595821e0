import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stringify } from 'yaml'
import { renderMetrics } from '../../src/report/metrics.ts'
import { libraryOf, makeCliMachine } from '../support/cli-machine.ts'
import { makeModules } from '../support/module-builder.ts'
import { startModuleProxy } from '../support/module-proxy.ts'
import { promtool } from '../support/promtool.ts'
import { status } from '../support/proxy-faults.ts'
import { PLAIN_TEXTS, sampleReport } from '../support/sample-report.ts'
import { temporaryDirectories } from '../support/temp.ts'

// What Prometheus itself says of our metrics, and of the alert rules that the documentation offers.

const directory = temporaryDirectories(afterAll)
let folder = ''
let rules = ''

beforeAll(async () => {
  folder = await directory('promtool')
  rules = join(folder, 'rules.yml')
  const yaml = /```yaml\n([\s\S]*?)```/.exec(await readFile('docs/metrics.md', 'utf8'))?.[1] ?? ''
  await writeFile(rules, yaml)
})

/** What a run with two mirrors, of which one fails now and then, wrote. */
async function metricsOfARun(): Promise<string> {
  const modules = makeModules(4)
  await using good = await startModuleProxy({ modules })
  await using bad = await startModuleProxy({ modules, faults: [{ every: 2, fault: status(502) }] })
  const project = { files: libraryOf(modules) }
  const machine = await makeCliMachine(await directory('run'), { proxy: `${bad.url}|${good.url}`, modules, project })
  const file = join(machine.directory, 'metrics.prom')
  const flags = ['--cache-directory', machine.cacheDirectory, '--metrics', file]
  const { code } = await machine.cli(['run', ...flags, '--', 'go', 'build', './...'])
  expect(code).toBe(0)
  return await readFile(file, 'utf8')
}

describe('promtool finds nothing wrong with', () => {
  const HOSTILE = sampleReport({ ...PLAIN_TEXTS, url: 'x"\n# EOF\ngo_mod_setup_success 7 "\\' })

  it.each([
    ['the metrics of a run', metricsOfARun],
    ['those of a mirror with a hostile name', async () => renderMetrics(HOSTILE)],
  ])('%s, in either format', async (_what, make) => {
    const text = await make()
    expect(text).toContain('go_mod_setup_source_failures{')
    expect(await promtool(['check', 'metrics'], text)).toMatchObject({ code: 0, stdout: '', stderr: '' })
    // Blocks are made of OpenMetrics with a time behind each sample.
    const file = join(folder, 'openmetrics.txt')
    await writeFile(file, text.replaceAll(/^(?!#).+$/gm, '$& 1700000000'))
    const blocks = await promtool(['tsdb', 'create-blocks-from', 'openmetrics', file, join(folder, 'blocks')])
    const samples = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
    expect(blocks).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(` ${samples.length} `) })
  })

  it('the alert rules, by its strictest lint', async () => {
    const { code, stdout } = await promtool(['check', 'rules', '--lint=all', '--lint-fatal', rules])
    expect([code, stdout]).toEqual([0, expect.stringContaining('4 rules found')])
  })
})

it('promtool does say no', async () => {
  expect(await promtool(['check', 'metrics'], 'a{x="y} 1\n')).not.toMatchObject({ code: 0 })
  const file = join(folder, 'broken.yml')
  await writeFile(file, (await readFile(rules, 'utf8')).replace('histogram_quantile(0.99, ', 'histogram_quantile('))
  expect(await promtool(['check', 'rules', file])).not.toMatchObject({ code: 0 })
})

interface Case {
  readonly alert: string
  /** Series and their values, a minute apart; the same as long as it takes. */
  readonly fires: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly summary: string
  readonly description?: string
  /** One series in place of another, and it does not fire. */
  readonly not: Readonly<Record<string, string>>
  /** As `for` has it, and the window before. */
  readonly afterMinutes: number
}

const A = 'source="https://a.example.com",kind="proxy"'
const bucket = (le: string): string => `go_mod_setup_source_request_duration_seconds_bucket{${A},le="${le}"}`
const outcome = (name: string): string => `go_mod_setup_cache_outcome{entry="modules",outcome="${name}"}`

const CASES: readonly Case[] = [
  {
    alert: 'GoMirrorFails',
    fires: {
      [`go_mod_setup_source_failures{${A},class="stall"}`]: '4x120',
      [`go_mod_setup_source_failures{${A},class="server-error"}`]: '2x120',
      [`go_mod_setup_source_requests{${A}}`]: '100x120',
    },
    labels: { severity: 'warning', source: 'https://a.example.com' },
    summary: 'https://a.example.com fails 6% of the requests for modules',
    description:
      'The label class of go_mod_setup_source_failures says how. A second mirror behind it in GOPROXY keeps jobs going.',
    not: { [`go_mod_setup_source_failures{${A},class="server-error"}`]: '1x120' },
    afterMinutes: 80,
  },
  {
    alert: 'GoModuleRequestsSlow',
    fires: { [bucket('1.0')]: '97x60', [bucket('10.0')]: '100x60', [bucket('+Inf')]: '100x60' },
    labels: { severity: 'warning', source: 'https://a.example.com' },
    summary: 'p99 of a module request to https://a.example.com is 7s',
    not: { [bucket('1.0')]: '100x60' },
    afterMinutes: 30,
  },
  {
    alert: 'GoModuleCacheMisses',
    fires: { [outcome('hit')]: '1x720 0x1179', [outcome('present')]: '0x1900' },
    labels: { severity: 'info' },
    summary: 'The modules cache hits in 25% of the runs',
    description: 'Look at what makes the key with `keys`, and at go_mod_setup_cache_save_failed.',
    not: { [outcome('present')]: '1x1900' },
    afterMinutes: 1800,
  },
  {
    alert: 'GoModSetupFails',
    fires: { go_mod_setup_success: '0x60' },
    labels: { severity: 'critical' },
    summary: 'go-mod-setup has failed for half an hour',
    description: 'go_mod_setup_findings with severity="error" says why.',
    not: { go_mod_setup_success: '1x60' },
    afterMinutes: 45,
  },
]

describe.each(CASES)('the alert $alert', ({ alert, fires, not, labels, summary, description, afterMinutes }) => {
  async function judge(series: Case['fires'], alerts: readonly object[]): Promise<string> {
    const file = join(folder, `${alert}.yml`)
    const tests = [
      {
        interval: '1m',
        input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
        alert_rule_test: [{ eval_time: `${afterMinutes}m`, alertname: alert, exp_alerts: alerts }],
      },
    ]
    await writeFile(file, stringify({ rule_files: [rules], evaluation_interval: '1m', tests }))
    const { code, stdout, stderr } = await promtool(['test', 'rules', file])
    return code === 0 ? 'as expected' : `${stdout}${stderr}`
  }

  it('fires where it should, with all that it says', async () => {
    const annotations = { summary, ...(description === undefined ? {} : { description }) }
    expect(await judge(fires, [{ exp_labels: labels, exp_annotations: annotations }])).toBe('as expected')
  })

  it('is still where it should be', async () => {
    expect(await judge({ ...fires, ...not }, [])).toBe('as expected')
  })
})
