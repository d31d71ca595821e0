import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseKeyValues } from '../support/file-commands.ts'
import { type JobOptions, type JobResult, runJob } from '../support/runner.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const action = join(import.meta.dirname, '../support/testdata/echo-action')
let machine: string

beforeAll(async () => {
  machine = await directory('runner')
})

interface Commands {
  readonly [file: string]: string | number
}

function runEcho<T = void>(
  write: Commands,
  options: Partial<JobOptions<T>> = {},
  writePost: Commands = {},
): Promise<JobResult<T>> {
  const inputs = { write: JSON.stringify(write), 'write-post': JSON.stringify(writePost), ...options.inputs }
  return runJob<T>({ action, machine, workspace: machine, ...options, inputs })
}

function environmentOf(stdout: string): Record<string, string> {
  const [, encoded = ''] = /^environment (.*)$/m.exec(stdout) ?? []
  return JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, string>
}

describe('the environment of a step', () => {
  it('has each input under its upper-case name, with its default or empty', async () => {
    const job = await runEcho({}, { inputs: { Other: 'x' }, matrix: { os: 'linux' } })
    const env = environmentOf(job.main.stdout)
    expect(env['INPUT_PLAIN']).toBe('')
    expect(env['INPUT_TWO_WORDS']).toBe('spaced')
    expect(env['INPUT_WRITE-POST']).toBe('{}')
    expect(env['INPUT_MATRIX']).toBe('{\n  "os": "linux"\n}')
    expect(env['INPUT_OTHER']).toBe('x')
    expect(job.annotations.map(annotation => annotation.message)).toEqual(["Unexpected input(s) 'Other'"])
  })

  it('hands post the state and the inputs again, with the status of the job', async () => {
    const { post } = await runEcho({ state: 'a=1\nb<<E\nx\ny\nE\n' }, { jobStatus: 'cancelled' })
    const env = environmentOf(post?.stdout ?? '')
    expect([env['STATE_a'], env['STATE_b'], env['INPUT_JOB-STATUS'], env['INPUT_MATRIX']]).toEqual([
      '1',
      'x\ny',
      'cancelled',
      'null',
    ])
  })

  it('gives the later steps what was exported, and nothing that belongs to the action alone', async () => {
    const job = await runEcho(
      { env: 'GOPROXY<<E\nhttps://example.com\nE\n', path: '/a\n/b\n/a\n' },
      { env: { JOB: 'yes' }, service: { ACTIONS_RUNTIME_TOKEN: 't' }, workload: async env => env },
    )
    const env = job.workload ?? {}
    expect(env['GOPROXY']).toBe('https://example.com')
    expect(env['PATH']).toMatch(/^\/a:\/b:/)
    expect(env['JOB']).toBe('yes')
    expect(Object.keys(env).filter(name => /^(INPUT_|STATE_|ACTIONS_)/.test(name))).toEqual([])
    expect(environmentOf(job.main.stdout)['ACTIONS_RUNTIME_TOKEN']).toBe('t')
    expect(environmentOf(job.post?.stdout ?? '')['GOPROXY']).toBe('https://example.com')
  })

  it('keeps the tester’s own variables out', async () => {
    process.env['LEAK_OF_THE_TESTER'] = '1'
    const job = await runEcho({}, { workload: async env => env })
    expect(environmentOf(job.main.stdout)).not.toHaveProperty('LEAK_OF_THE_TESTER')
    expect(job.workload).not.toHaveProperty('LEAK_OF_THE_TESTER')
  })
})

describe('what a step says', () => {
  it('is read from its files', async () => {
    const report = join(machine, 'report.json')
    await writeFile(report, '{"schema":1}')
    const job = await runEcho(
      { output: `hit=true\nreport=${report}\n`, summary: '# main\n' },
      {},
      { summary: '# post\n' },
    )
    expect(job.outputs).toEqual({ hit: 'true', report })
    expect(job.summary).toBe('# main\n# post\n')
    expect(job.report?.schema).toBe(1)
  })

  it('is read from its output, and masked from where the mask was added on', async () => {
    const print = [
      'before s3cret',
      '::add-mask::s3cret',
      'after s3cret',
      '::error file=go.mod,line=3,title=a%2Cb::bad%0As3cret',
      'mirror says ##[save-state name=x]y',
      '::set-output name=cache-hit::forged',
    ]
    const job = await runEcho({ print: `${print.join('\n')}\n`, printError: '::warning::careful' })
    expect(job.masks).toContain('s3cret')
    expect(job.log).toContain('before s3cret\nafter ***\n')
    expect(job.annotations).toEqual(
      expect.arrayContaining([
        { level: 'error', message: 'bad\n***', properties: { file: 'go.mod', line: '3', title: 'a,b' } },
        { level: 'warning', message: 'careful', properties: {} },
      ]),
    )
    expect([job.state, job.outputs]).toEqual([{ x: 'y' }, { 'cache-hit': 'forged' }])
  })

  it('is text while commands are stopped', async () => {
    const print = '::stop-commands::tok\n::error::no\n::set-output name=a::1\n##[error]no\n::tok::\n::error::yes\n'
    const job = await runEcho({ print })
    expect(job.annotations.map(annotation => annotation.message)).toEqual(['yes'])
    expect(job.outputs).toEqual({})
    expect(job.main.log).toContain('::error::no')
  })

  it.each([
    ['set-env on stdout', { print: '::set-env name=a::b\n' }],
    ['NODE_OPTIONS in GITHUB_ENV', { env: 'NODE_OPTIONS=--inspect\n' }],
    ['a delimiter that never comes', { output: 'a<<E\nb\n' }],
    ['an exit code', { exit: 1 }],
  ])('fails the step: %s', async (_name, write) => {
    const job = await runEcho(write, { workload: async () => 'ran' })
    expect([job.main.conclusion, job.status, job.workload]).toEqual(['failure', 'failure', undefined])
    expect(environmentOf(job.post?.stdout ?? '')['INPUT_JOB-STATUS']).toBe('failure')
  })
})

describe('stopping a step', () => {
  it.each(['main', 'post'] as const)('sends the signal to %s when its output matches', async step => {
    const write = { wait: 'SIGTERM', exit: 143 }
    const job = await runEcho(
      step === 'main' ? write : {},
      { interrupt: { step, when: /waiting/, signal: 'SIGTERM' } },
      step === 'post' ? write : {},
    )
    expect(job[step]?.exitCode).toBe(143)
    expect(job[step]?.stoppedAfterSeconds).toBeLessThan(10)
    expect(job.status).toBe(step === 'main' ? 'cancelled' : 'failure')
  })

  it('kills what does not end in time', async () => {
    const job = await runEcho({ wait: 'SIGUSR2' }, { timeoutMs: 1_000 })
    expect([job.main.timedOut, job.main.signal]).toEqual([true, 'SIGKILL'])
  })
})

it.each([
  ['success', true],
  ['failure', true],
  ['cancelled', false],
] as const)('runs post after %s: %s, as post-if says', async (jobStatus, runs) => {
  const own = await directory('post-if')
  await cp(action, own, { recursive: true })
  const manifest = await readFile(join(own, 'action.yml'), 'utf8')
  await writeFile(join(own, 'action.yml'), `${manifest.trimEnd()}\n  post-if: '!cancelled()'\n`)
  const { post } = await runEcho({}, { action: own, jobStatus })
  expect(post !== undefined).toBe(runs)
})

it('reads values as the runner does', () => {
  const text = 'A=1=2\nB<<X\n\nA=3\nX \nX\nC<<D=E\nv\nD=E\n\nD=\n'
  expect(parseKeyValues(text)).toEqual({ A: '1=2', B: '\nA=3\nX ', C: 'v', D: '' })
})
