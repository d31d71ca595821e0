import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { libraryOf } from '../../__tests__/support/cli-machine.ts'
import type { SyntheticModule } from '../../__tests__/support/module-builder.ts'
import { goSumOf, writeProject } from '../../__tests__/support/project.ts'
import { goEnvironment } from '../../__tests__/support/temp.ts'
import { removeTree } from '../../src/system/remove-tree.ts'
import type { Rests } from './rests.ts'

/** A machine of its own, as far as a job can see: HOME, temporary directory, GOMODCACHE and GOCACHE, and a checkout. */
export class Machine {
  readonly directory: string
  /** What go itself left in jobs that were killed. */
  known: Rests = { ours: [], gos: [] }

  constructor(directory: string) {
    this.directory = directory
  }

  get project(): string {
    return join(this.directory, 'app')
  }

  get goModCache(): string {
    return join(this.directory, 'gomodcache')
  }

  get goCache(): string {
    return join(this.directory, 'gocache')
  }

  get report(): string {
    return join(this.directory, 'report.json')
  }

  get log(): string {
    return join(this.directory, 'log')
  }

  /** Checks a project out, on a machine that has nothing yet or has what the job before left. */
  async prepare(modules: readonly SyntheticModule[], isClean: boolean): Promise<void> {
    await mkdir(this.directory, { recursive: true })
    for (const path of [this.project, this.report]) await rm(path, { recursive: true, force: true })
    if (isClean) {
      for (const cache of [this.goModCache, this.goCache]) await removeTree(cache)
    }
    await mkdir(this.project)
    await writeProject(this.project, modules, { files: libraryOf(modules) })
  }

  async environment(proxy: string, extra: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    return goEnvironment(this.directory, { proxy, extra: { GOFLAGS: '', ...extra } })
  }

  /** Whether the checkout is as it was. */
  async isProjectUntouched(modules: readonly SyntheticModule[]): Promise<boolean> {
    const sum = await readFile(join(this.project, 'go.sum'), 'utf8')
    return sum === goSumOf(modules) && !existsSync(join(this.project, 'vendor'))
  }
}
