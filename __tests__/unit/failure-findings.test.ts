import { describe, expect, it } from '@jest/globals'
import { finding } from '../../src/diagnosis/catalogue.ts'
import { faultCode } from '../../src/modules/extract.ts'
import { TargetError } from '../../src/modules/mirrors/mirror-error.ts'
import type { ModuleResult } from '../../src/modules/prefetch.ts'
import { fetchFailures, withEngineCauses } from '../../src/phases/fetch-failures.ts'

const MODULE = { path: 'example.com/m', version: 'v1.0.0', sums: ['h1:a'] }
const KEY = 'example.com/m@v1.0.0'

function failed(code: 'not-a-module-proxy' | 'wrong-version'): ModuleResult {
  const attempts = [
    { from: 'https://portal.example.com', code, message: 'what came' },
    { from: 'https://lacking.example.com', code: 'not-found', message: '404' },
  ] as const
  return { module: MODULE, outcome: { kind: 'failed', code, attempts } }
}

describe('a go.mod that go refuses', () => {
  const mismatch = finding('checksum-mismatch', { module: KEY, message: `verifying ${KEY}/go.mod: checksum mismatch` })

  it('is a page, where the engine saw one: no attack, and no broken go.mod', () => {
    const malformed = finding('go-mod-malformed', { module: KEY, message: 'parsing go.mod' })
    for (const found of [mismatch, malformed]) {
      const [told] = withEngineCauses([found], [failed('not-a-module-proxy')])
      expect(told).toMatchObject({
        code: 'not-a-module-proxy',
        severity: 'error',
        module: KEY,
        url: 'https://portal.example.com',
        evidence: found.message,
      })
    }
  })

  it('stays what it is where the engine saw something else, or another module', () => {
    const other = { ...mismatch, module: 'example.com/other@v1.0.0' }
    expect(withEngineCauses([mismatch], [failed('wrong-version')])).toEqual([mismatch])
    expect(withEngineCauses([other], [failed('not-a-module-proxy')])).toEqual([other])
  })
})

it('the URL of a failure is that of the mirror which caused it', () => {
  expect(fetchFailures([failed('wrong-version')])).toMatchObject([
    { code: 'wrong-version', url: 'https://portal.example.com' },
  ])
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only-file-system'],
  ['EACCES', 'permission-denied'],
])('a file that cannot be written because of %s is no bug', (code, expected) => {
  const cause = Object.assign(new Error('write'), { code })
  expect(faultCode(new TargetError('/mod/cache/x', { cause }))).toBe(expected)
  expect(faultCode(new TargetError('/mod/cache/x', { cause: new Error('else') }))).toBeUndefined()
})
