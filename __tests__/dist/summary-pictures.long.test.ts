import { stat } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { renderSummary } from '../../src/report/summary.ts'
import { renderInBrowser } from '../support/browser.ts'
import { sampleReport } from '../support/sample-report.ts'
import { pictureOf, type SummaryRun, summaryRuns } from '../support/summary-runs.ts'
import { temporaryDirectories } from '../support/temp.ts'

// The summaries of four jobs, drawn by a real browser: `npm run summaries` makes the same pictures, to look at.

const directory = temporaryDirectories(afterAll)
let folder: string
let runs: readonly SummaryRun[]

beforeAll(async () => {
  folder = await directory('summaries')
  runs = await summaryRuns(await directory('jobs'))
})

function run(name: SummaryRun['name']): SummaryRun {
  const found = runs.find(candidate => candidate.name === name)
  if (found === undefined) throw new Error(`no run ${name}`)
  return found
}

const EXPECTED: Readonly<Record<SummaryRun['name'], readonly string[]>> = {
  cold: ['Go modules are ready', '28 modules: 28 fetched', 'not there', 'Go caches after the job', 'saved'],
  warm: ['Go modules are ready', '28 from the cache', 'restored', 'GitHub cache', /^The cache /m.source],
  'partly-failed': [
    'not all of them are here',
    '1 missing',
    'Left out',
    'go.mod:13',
    '1 private module is not put into',
  ],
  failed: ['set-up failed', 'Not a module proxy', 'What to do:', 'go.mod:'],
}

describe('the job summary of a run', () => {
  it.each(['cold', 'warm', 'partly-failed', 'failed'] as const)('%s is drawn without an error', async name => {
    const { markdown, status } = run(name)
    expect(status).toBe(name === 'failed' ? 'failure' : 'success')
    const picture = pictureOf(folder, run(name))
    const page = await renderInBrowser(markdown, picture)
    expect([page.errors, page.charts]).toEqual([[], 1])
    for (const part of EXPECTED[name])
      expect(page.text).toMatch(new RegExp(part.startsWith('^') ? part : part.replaceAll('.', String.raw`\.`), 'm'))
    // Nothing leads anywhere but to Go's documentation.
    for (const address of page.addresses)
      expect(new URL(address).host).toMatch(/^(go\.dev|pkg\.go\.dev|docs\.github\.com)$/)
    expect((await stat(picture)).size).toBeGreaterThan(10_000)
  })

  it('shows what others wrote as text, and runs none of it', async () => {
    const hostile =
      '<img src=x onerror="throw 1"><script>throw 2</script>](https://evil.example) https://evil.example/x me@evil.example'
    const report = sampleReport({
      module: hostile,
      url: hostile,
      message: hostile,
      evidence: `e\n${hostile}`,
      key: hostile,
    })
    const page = await renderInBrowser(renderSummary(report, 'always') ?? '', pictureOf(folder, run('cold')))
    expect([page.errors, page.charts]).toEqual([[], 1])
    expect(page.text).toContain('<script>throw 2</script>')
    expect(page.addresses.join()).not.toContain('evil')
  })

  it('of a chart that is none is an error: the test can fail', async () => {
    const page = await renderInBrowser('```mermaid\ngantt\n    nonsense (\n```\n', pictureOf(folder, run('cold')))
    expect(page.errors).not.toEqual([])
  })
})
