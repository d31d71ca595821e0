import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { type ActResult, runAct, writeActRepository } from '../support/act.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let result: ActResult

beforeAll(async () => {
  const base = await directory('act')
  const repository = join(base, 'repository')
  const action = join(import.meta.dirname, '../support/testdata/echo-action')
  await writeActRepository(repository, { workflow: 'echo.yml', action })
  result = await runAct({ repository, home: join(base, 'home'), env: { MACHINE: 'mine' } })
})

it('tells how each step went, and the job', () => {
  expect(result.steps.map(({ stage, name, result }) => [stage, name.replace(/ .*/s, ''), result])).toEqual([
    ['Main', 'actions/checkout@v6', 'success'],
    ['Main', './', 'success'],
    ['Main', 'echo', 'success'],
    ['Main', 'exit', 'failure'],
    ['Post', './', 'success'],
  ])
  expect(result.ok).toBe(false)
})

it('hands on outputs, exports and the machine’s environment, and nothing of the tester’s', () => {
  const [, main, echo] = result.steps
  expect(echo?.output).toMatch(/^hit=true exported=yes machine=mine\n\/opt\/first:/)
  const env = environmentOf(main?.output)
  expect(env['INPUT_MATRIX']).toBe('{\n  "os": "linux"\n}')
  expect(env['GITHUB_REF']).toBe('refs/heads/main')
  expect(env).not.toHaveProperty('JEST_WORKER_ID')
})

it('runs post after a failure, with state and status', () => {
  const env = environmentOf(result.steps.at(-1)?.output)
  expect([env['STATE_a'], env['INPUT_JOB-STATUS'], env['EXPORTED']]).toEqual(['1', 'failure', 'yes'])
})

function environmentOf(output: string | undefined): Record<string, string> {
  const [, encoded = ''] = /^environment (.*)$/m.exec(output ?? '') ?? []
  return JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, string>
}
