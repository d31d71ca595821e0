import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeModules } from '../__tests__/support/module-builder.ts'
import { writeProxyDirectory } from '../__tests__/support/proxy-directory.ts'
import type { Corpus } from './corpora.ts'

// The median of the zips of the four corpora.
const ZIP_BYTES = 72 * 1024

/** A project that requires so many small modules, made in an empty directory. */
export async function makeSyntheticCorpus(count: number, directory: string): Promise<Corpus> {
  const modules = makeModules(count, { sizeBytes: ZIP_BYTES })
  const proxyRoot = join(directory, 'proxy')
  await writeProxyDirectory(proxyRoot, modules)
  const project = join(directory, 'project')
  await mkdir(project)
  const requires = modules.map(({ path, version }) => `\t${path} ${version}\n`)
  await writeFile(join(project, 'go.mod'), `module example.com/main\n\ngo 1.21\n\nrequire (\n${requires.join('')})\n`)
  const sums = modules.map(
    ({ path, version, zipSum, modSum }) => `${path} ${version} ${zipSum}\n${path} ${version}/go.mod ${modSum}\n`,
  )
  await writeFile(join(project, 'go.sum'), sums.join(''))
  const set = {
    zips: modules.map(({ path, version, zipSum }) => ({ path, version, sums: [zipSum] })),
    goMods: modules.map(({ path, version, modSum }) => ({ path, version, sums: [modSum] })),
  }
  return { name: `${count} modules`, project, proxyRoot, set }
}
