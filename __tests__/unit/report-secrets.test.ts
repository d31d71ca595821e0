import { expect, it } from '@jest/globals'
import { withoutSecrets } from '../../src/phases/report-secrets.ts'
import { emptyReport } from '../../src/report/report.ts'

it('no report holds a secret, whoever printed it and however', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n'
  const basic = Buffer.from('x-access-token:gh/p_abc def').toString('base64')
  const evidence = `gh/p_abc def ${encodeURIComponent('gh/p_abc def')} ${basic} MC4CAQAwBQYDK2VwBCIEIA== fine`
  const finding = { code: 'unknown', severity: 'error', message: 'gh/p_abc def', cause: '', fix: '', evidence } as const
  const report = { ...emptyReport('1'), findings: [finding] }
  const text = JSON.stringify(withoutSecrets(report, ['gh/p_abc def', key, 'e']))
  expect(text).not.toMatch(/gh\/p_abc|gh%2Fp_abc|MC4CAQ/)
  expect(text).not.toContain(basic.slice(24, -4))
  expect(text).toContain('fine')
  expect(withoutSecrets(report, ['another secret'])).toBe(report)
})
