import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { REPOSITORY } from '../../__tests__/support/runner.ts'
import { isNotFound, writeFileAtomically } from '../../src/system/files.ts'
import type { PublishedSection, Results } from '../results.ts'
import { chooseFigures, FIGURES_DIRECTORY, parseFigures, SUITES } from './figures-file.ts'
import { publishedFiles } from './published-files.ts'

interface Flags {
  readonly from: string
}

/** Adds `publish` to the command line. */
export function addPublishCommand(program: Command): void {
  program
    .command('publish')
    .description('Puts the results into docs/figures, docs/pictures, the README and docs/performance.md.')
    .option(
      '--from <dir>',
      'Where the suites have put them; what is not there stays as it was published.',
      'bench/results',
    )
    .action(async ({ from }: Flags) => {
      for (const [path, text] of await publish(resolve(from))) {
        await mkdir(dirname(join(REPOSITORY, path)), { recursive: true })
        await writeFileAtomically(join(REPOSITORY, path), text)
        process.stdout.write(`${path}\n`)
      }
    })
}

async function publish(directory: string): Promise<ReadonlyMap<string, string>> {
  const figures = new Map<string, Results<PublishedSection>>()
  for (const suite of SUITES) {
    const measured = await readResults<Results>(join(directory, `${suite}.json`))
    const published = await readResults<Results<PublishedSection>>(join(REPOSITORY, FIGURES_DIRECTORY, `${suite}.json`))
    const chosen = chooseFigures(suite, measured, published)
    if (chosen !== undefined) figures.set(suite, chosen)
  }
  return publishedFiles(figures, {
    readme: await readFile(join(REPOSITORY, 'README.md'), 'utf8'),
    performance: await readFile(join(REPOSITORY, 'docs/performance.md'), 'utf8'),
  })
}

/** undefined where nothing was measured. */
async function readResults<Kind>(file: string): Promise<Kind | undefined> {
  try {
    return parseFigures(await readFile(file, 'utf8')) as Kind
  } catch (error) {
    if (!isNotFound(error)) throw error
    return undefined
  }
}
