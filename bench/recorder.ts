import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isNotFound, writeFileAtomically } from '../src/system/files.ts'
import { describeCircumstances } from './machine.ts'
import { renderMarkdown, renderSection } from './markdown.ts'
import { type RecordedSection, type Results, type Section, withSection } from './results.ts'

const ROOT = dirname(fileURLToPath(new URL('.', import.meta.url)))

/** Writes each part of a suite as soon as it was measured, so that a run cut short is not lost. */
export class Recorder {
  readonly #suite: string
  readonly #directory: string
  readonly #signal: AbortSignal

  constructor(options: { readonly suite: string; readonly directory: string; readonly signal: AbortSignal }) {
    this.#suite = options.suite
    this.#directory = options.directory
    this.#signal = options.signal
  }

  /**
   * Measures, writes both files, and prints the table.
   *
   * @param peers what else was measured, with its version
   */
  async record(measure: () => Promise<Section>, peers: Readonly<Record<string, string>> = {}): Promise<void> {
    const write = await this.begin(peers)
    process.stdout.write(`${renderSection(await write(await measure()))}\n`)
  }

  /** Notes where and when a measurement begins. What it returns writes what was found so far, in place of what it wrote before. */
  async begin(peers: Readonly<Record<string, string>>): Promise<(section: Section) => Promise<RecordedSection>> {
    const { versions, ...circumstances } = await describeCircumstances(ROOT, this.#signal)
    return async section => {
      const recorded = { ...section, ...circumstances, versions: { ...versions, ...peers } }
      await writeResults(this.#directory, withSection(await readResults(this.#directory, this.#suite), recorded))
      return recorded
    }
  }
}

/** The results that an earlier run wrote. */
async function readResults(directory: string, suite: string): Promise<Results> {
  try {
    return JSON.parse(await readFile(join(directory, `${suite}.json`), 'utf8')) as Results
  } catch (error) {
    if (!isNotFound(error)) throw error
    return { schema: 1, suite, sections: [] }
  }
}

async function writeResults(directory: string, results: Results): Promise<void> {
  await mkdir(directory, { recursive: true })
  await writeFileAtomically(join(directory, `${results.suite}.json`), `${JSON.stringify(results, null, 2)}\n`)
  await writeFileAtomically(join(directory, `${results.suite}.md`), renderMarkdown(results))
}
