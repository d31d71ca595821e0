import { stat } from 'node:fs/promises'
import { summary } from '@actions/core'

/** What a step's summary may hold (docs.github.com, "Adding a job summary"). */
const MAX_BYTES = 1024 * 1024

/**
 * Adds to the step's summary, which other commands of the step may have written to.
 *
 * @param file what GITHUB_STEP_SUMMARY names
 * @param render given the bytes that are left
 * @throws where the file cannot be written
 */
export async function appendStepSummary(file: string, render: (roomBytes: number) => string): Promise<void> {
  const { size } = await stat(file)
  const markdown = render(MAX_BYTES - size)
  if (markdown === '') return
  await summary.addRaw(markdown).write()
}
