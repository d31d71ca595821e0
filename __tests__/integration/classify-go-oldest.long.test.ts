// What go 1.21 prints: the rows of classify-go.test.ts once more, with that go in front.
import { delimiter } from 'node:path'
import { expect, it } from '@jest/globals'
import { run } from '../support/processes.ts'
import { oldestGo } from '../support/real-toolchain.ts'

const path = [await oldestGo(), process.env['PATH'] ?? ''].join(delimiter)
process.env['PATH'] = path

it('is asked of go 1.21', async () => {
  const { stdout } = await run('go', ['version'], { env: { PATH: path, HOME: '/nowhere', GOTOOLCHAIN: 'local' } })
  expect(stdout).toContain('go1.21.')
})

await import('./classify-go.test.ts')
