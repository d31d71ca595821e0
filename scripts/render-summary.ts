// `npm run summaries [FOLDER]`: the job summaries of a cold, a warm, a partly failed and a failed run, as Markdown and as pictures that a browser
// makes of them, with the logs. Needs dist/ and what `node scripts/install-test-tools.mjs --long` installs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { renderInBrowser } from '../__tests__/support/browser.ts'
import { pictureOf, summaryRuns } from '../__tests__/support/summary-runs.ts'

const folder = resolve(process.argv[2] ?? 'node_modules/.cache/summaries')
const work = mkdtempSync(join(tmpdir(), 'summaries-'))
mkdirSync(folder, { recursive: true })
try {
  for (const run of await summaryRuns(work)) {
    writeFileSync(join(folder, `${run.name}.md`), run.markdown)
    writeFileSync(join(folder, `${run.name}.log`), run.log)
    const { errors, charts } = await renderInBrowser(run.markdown, pictureOf(folder, run))
    console.log(
      `${pictureOf(folder, run)}: ${charts} charts${errors.length > 0 ? `, errors: ${errors.join('; ')}` : ''}`,
    )
    if (errors.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
