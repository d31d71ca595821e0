import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { requireFreshDist } from '../../__tests__/support/dist.ts'
import { replaceSection } from '../../scripts/tables.ts'
import { parseCount } from '../flags.ts'
import { renderSection } from '../markdown.ts'
import { Recorder } from '../recorder.ts'
import type { Results } from '../results.ts'
import { sectionOf } from './section.ts'
import { soak, type SoakOptions, tell } from './soak.ts'
import { STORE_NAMES, type StoreName } from './store.ts'

interface Flags {
  readonly store: readonly StoreName[]
  readonly seed: number
  readonly jobs: number
  readonly atOnce: number
  readonly out: string
  readonly document: string
}

/** Adds `soak` to the command line. */
export function addSoakSuite(program: Command, signal: AbortSignal): void {
  program
    .command('soak')
    .description('Many jobs at once on one store, with mirrors that fail and jobs that are killed at random. Linux.')
    .addOption(new Option('--store <names...>', 'Which stores.').choices(STORE_NAMES).default(STORE_NAMES))
    .option('--seed <n>', 'What fails, and what is killed, when.', parseCount, 1)
    .option('--jobs <n>', 'Jobs on each store.', parseCount, 200)
    .option('--at-once <n>', 'Jobs at once.', parseCount, 20)
    .option('--out <dir>', 'Where the results go.', 'bench/results')
    .option('--document <file>', 'The document that gets the tables.', 'docs/reliability.md')
    .action(async (flags: Flags) => {
      requireFreshDist()
      const directory = resolve(flags.out)
      const recorder = new Recorder({ suite: 'soak', directory, signal })
      for (const store of flags.store) {
        const onJob: SoakOptions['onJob'] = record => process.stderr.write(`${store} ${tell(record)}\n`)
        const options = { store, seed: flags.seed, jobs: flags.jobs, atOnce: flags.atOnce, signal, onJob }
        await recorder.record(async () => sectionOf(options, await soak(options)))
      }
      await writeDocument(resolve(flags.document), directory)
    })
}

/** Puts the tables of all stores between the document's marks. */
async function writeDocument(path: string, directory: string): Promise<void> {
  const { sections } = JSON.parse(await readFile(join(directory, 'soak.json'), 'utf8')) as Results
  const tables = sections.map(section => renderSection(section).trim().replace(/^## /, '### ')).join('\n\n')
  await writeFile(path, replaceSection(await readFile(path, 'utf8'), 'soak', tables))
}
