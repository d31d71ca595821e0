import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { INPUT_NAMES } from '../../src/config/inputs.ts'
import { makeCliMachine } from '../support/cli-machine.ts'
import { buildModule, makeModules } from '../support/module-builder.ts'
import { startModuleProxy } from '../support/module-proxy.ts'
import { type RunResult, run } from '../support/processes.ts'
import { otherBody } from '../support/proxy-faults.ts'
import { REPOSITORY } from '../support/runner.ts'
import { temporaryDirectories } from '../support/temp.ts'

const EXAMPLES = join(REPOSITORY, 'examples/workflows')
const names = readdirSync(EXAMPLES)
const directory = temporaryDirectories(afterAll)
const modules = makeModules(3)

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly run?: string
}

function stepsOf(name: string): readonly Step[] {
  const text = readFileSync(join(EXAMPLES, name), 'utf8')
  const { jobs } = parse(text) as { jobs: Record<string, { readonly steps: readonly Step[] }> }
  return Object.values(jobs).flatMap(({ steps }) => steps)
}

/** Runs a step as the runner's bash does (docs.github.com, `jobs.<job_id>.steps[*].shell`). */
async function runStep(example: string, step: string, report: string): Promise<RunResult & { readonly cwd: string }> {
  const script = stepsOf(example).find(({ name }) => name === step)?.run
  if (script === undefined) throw new Error(`${example} has no step ${step}`)
  const cwd = await directory('step')
  const env = { PATH: process.env['PATH'] ?? '', REPORT: report }
  return { ...(await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env })), cwd }
}

/** A real report: of a download from this one mirror, or from it and then from one that is well. */
async function makeReport(proxy: string): Promise<string> {
  const base = await directory('report')
  await mkdir(base, { recursive: true })
  const machine = await makeCliMachine(base, { proxy, modules })
  const { code } = await machine.cli(['run', '--cache', 'false', '--', 'true'])
  expect(code).toBe(0)
  return join(base, 'report.json')
}

describe('the examples for workflows', () => {
  it('pass actionlint', () => {
    const linter = join(REPOSITORY, 'node_modules/.cache/tools/actionlint')
    const args = ['-no-color', '-shellcheck=', '-pyflakes=', ...names.map(name => join(EXAMPLES, name))]
    expect(names.length).toBeGreaterThan(2)
    expect(() => execFileSync(linter, args, { cwd: REPOSITORY })).not.toThrow()
  })

  it('give only inputs that there are', () => {
    const known = new Set<string>(INPUT_NAMES)
    const own = names.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('go-mod-setup/') === true)
    expect(own.length).toBeGreaterThan(2)
    expect(own.flatMap(step => Object.keys(step.with ?? {})).filter(name => !known.has(name))).toEqual([])
  })
})

describe('what they do with a report', () => {
  const reports = { good: '', tampered: '' }

  beforeAll(async () => {
    const other = buildModule({ path: modules[1]?.path ?? '', version: 'v1.0.0', files: { 'x.go': 'package x\n' } })
    await using good = await startModuleProxy({ modules })
    await using liar = await startModuleProxy({
      modules,
      faults: [{ path: /m001\/@v\/v1\.0\.0\.zip$/, fault: otherBody(other.zip) }],
    })
    reports.good = await makeReport(good.url)
    reports.tampered = await makeReport(`${liar.url}|${good.url}`)
  })

  it('security-gate.yml passes where all was right', async () => {
    const { code, stdout } = await runStep('security-gate.yml', 'Nobody served wrong bytes', reports.good)
    expect([code, stdout]).toEqual([0, ''])
  })

  it('security-gate.yml fails where a mirror served other bytes, though the right ones were found', async () => {
    const { code, stdout } = await runStep('security-gate.yml', 'Nobody served wrong bytes', reports.tampered)
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^checksum-mismatch: .*example\.com\/synthetic\/m001/s)])
  })

  it('audit-list.yml lists every module with its hash', async () => {
    const { code, cwd } = await runStep('audit-list.yml', 'List the modules', reports.good)
    expect(code).toBe(0)
    const lines = (await readFile(join(cwd, 'modules.tsv'), 'utf8')).trimEnd().split('\n')
    const expected = modules.map(({ path, version, zipSum }) => [path, version, zipSum])
    expect(lines.map(line => line.split('\t').slice(0, 3))).toEqual(expected)
  })
})
