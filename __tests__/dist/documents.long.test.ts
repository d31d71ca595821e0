import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { blocksOf, readDocuments } from '../support/doc-blocks.ts'
import { machineNode, requireFreshDist } from '../support/dist.ts'
import { makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { type RunResult, run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { REPOSITORY } from '../support/runner.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

// The commands of the documents that need nothing but a project, run as they stand there, in a directory that looks like a checkout of this
// repository. Of `npm cit`, which runs the tests, .ci/run sees to it.

const directory = temporaryDirectories(afterAll)
const modules = makeModules(4)
let proxy: ModuleProxy
let checkout: string
let env: Readonly<Record<string, string>>

beforeAll(async () => {
  requireFreshDist()
  proxy = await startModuleProxy({ modules })
})
afterAll(async () => proxy.close())
beforeEach(async () => {
  proxy.clear()
  const base = await directory('documents')
  checkout = join(base, 'checkout')
  await mkdir(checkout)
  await symlink(join(REPOSITORY, 'dist'), join(checkout, 'dist'))
  await writeProject(join(checkout, 'examples/web'), modules)
  await writeProject(checkout, modules)
  const own = await goEnvironment(base, { proxy: proxy.url })
  // The machine's own Node, not the one of the tests.
  env = { ...own, PATH: `${dirname(machineNode())}:${own['PATH'] ?? ''}`, CI: 'true' }
})

/** The commands of a document's shell blocks that begin with `node dist/cli.js`, one a line. */
function commandsOf(name: string): readonly string[] {
  const blocks = readDocuments()
    .filter(document => document.name === name)
    .flatMap(blocksOf)
  const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ code }) => code.split('\n'))
  return lines.filter(line => line.startsWith('node dist/cli.js '))
}

async function shell(command: string): Promise<RunResult> {
  return run('bash', ['-c', command], { cwd: checkout, env })
}

const requested = (): number => proxy.requests.filter(({ path }) => path.endsWith('.zip')).length

it('README.md: the command on a machine with nothing but Node and Go, and again from the cache', async () => {
  const [command = '', ...others] = commandsOf('README.md')
  expect(others).toEqual([])
  const cold = await shell(command)
  expect([cold.code, cold.stderr]).toEqual([0, expect.not.stringMatching(/warning|error/i)])
  expect(requested()).toBe(modules.length)
  const clean = await shell('chmod -R u+w "$GOMODCACHE" "$GOCACHE" && rm -rf "$GOMODCACHE" "$GOCACHE"')
  expect(clean.code).toBe(0)
  const warm = await shell(command)
  expect([warm.code, warm.stderr]).toEqual([0, expect.not.stringMatching(/warning|error/i)])
  expect(requested()).toBe(modules.length)
})

it('docs/diagnosis.md: every call of doctor', async () => {
  const commands = commandsOf('docs/diagnosis.md')
  expect(commands).toHaveLength(3)
  for (const command of commands) {
    const { code, stdout } = await shell(command)
    expect([command, code]).toEqual([command, 0])
    if (command.includes('--json -')) expect(JSON.parse(stdout)).toMatchObject({ schema: 1 })
    expect(stdout).toContain(command.includes('--redact') ? 'module' : '127.0.0.1')
  }
})
