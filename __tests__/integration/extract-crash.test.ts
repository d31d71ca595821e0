import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ExtractResult } from '../../src/modules/extract.ts'
import { moduleFilePath } from '../../src/modules/module-files.ts'
import { modulePaths } from '../../src/modules/module-paths.ts'
import { readTreeState, readZipHash } from '../../src/modules/module-state.ts'
import { cleanLeftovers, openStaging } from '../../src/modules/staging.ts'
import { hashTree } from '../../src/modules/tree-hash.ts'
import { extractInto } from '../support/extraction.ts'
import type { ModuleOnDisk } from '../support/extract-run.ts'
import { buildModule, incompressible } from '../support/module-builder.ts'
import { run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { writeProxyDirectory } from '../support/proxy-directory.ts'
import { goEnvironment, removeTree, temporaryDirectories } from '../support/temp.ts'

// Trees of a hundred files and files of some size: so that most kills hit in the midst of one. The last one is shared by the threads.
const modules = Array.from({ length: 12 }, (_, index) =>
  buildModule({
    path: `example.com/crash/m${index}`,
    version: 'v1.0.0',
    files: {
      ...Object.fromEntries(
        Array.from({ length: 100 }, (_, file) => [`d${file % 10}/f${file}.txt`, `${file}\n`.repeat(200)]),
      ),
      'big.txt': incompressible(`m${index}`, 20_000).toString('hex').repeat(20),
    },
    ...(index === 11 ? { sizeBytes: 5_000_000 } : {}),
  }),
)

const program = fileURLToPath(new URL('../support/extract-run.ts', import.meta.url))
const directory = temporaryDirectories(afterAll)
let root: string
let project: string
let list: string
let proxy: string
let goCache: string

beforeAll(async () => {
  root = await directory('crash')
  project = join(root, 'project')
  goCache = join(root, 'gocache')
  proxy = await writeProxyDirectory(join(root, 'proxy'), modules)
  await writeProject(project, modules)
  const onDisk = modules.map(({ path, version, zipSum }): ModuleOnDisk => {
    const file = (kind: 'info' | 'mod' | 'zip'): string => join(root, 'proxy', moduleFilePath({ path, version }, kind))
    return { path, version, zipSum, files: { info: file('info'), mod: file('mod'), zip: file('zip') } }
  })
  list = join(root, 'modules.json')
  await writeFile(list, JSON.stringify(onDisk))
  // The standard library is compiled once, outside of the rounds.
  expect(await go(join(root, 'warm'), ['build', '.'], proxy)).toMatchObject({ code: 0 })
})

async function go(goModCache: string, args: readonly string[], goProxy: string) {
  return run('go', args, { cwd: project, env: await goEnvironment(root, { goModCache, goCache, proxy: goProxy }) })
}

function startRun(goModCache: string) {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, list, goModCache], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Runs to the end. The result of each module. */
async function finishRun(goModCache: string): Promise<readonly ExtractResult[]> {
  const child = startRun(goModCache)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(0)
  return JSON.parse(Buffer.concat(chunks).toString().replace('started\n', '')) as ExtractResult[]
}

async function killRun(goModCache: string, afterMs: number): Promise<void> {
  const child = startRun(goModCache)
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  await new Promise(resolve => setTimeout(resolve, afterMs))
  child.kill('SIGKILL')
  await closed
}

/** What anybody can see is whole, whenever we died. */
function expectWhole(goModCache: string): void {
  for (const module of modules) {
    const paths = modulePaths(goModCache, module)
    const state = readTreeState(paths)
    expect(['absent', 'unproved', 'complete']).toContain(state)
    if (state !== 'absent') expect(hashTree(paths.tree, module)).toBe(module.zipSum)
    expect([undefined, module.zipSum]).toContain(readZipHash(paths))
  }
}

describe('SIGKILL at any moment', () => {
  // A whole run takes some 150 ms from "started"; the last rounds may outlive it.
  const rounds = Array.from(
    { length: 20 },
    (_, index) => [index, Math.round(Math.random() * 10 * (index + 1))] as const,
  )

  it.each(rounds)('round %i, after %d ms: go works, and so does the next run', async (index, afterMs) => {
    const goModCache = join(root, `killed-${index}`)
    await mkdir(goModCache)
    await killRun(goModCache, afterMs)
    expectWhole(goModCache)
    // In turn go, or the next run of ours, is the first to find what is left.
    if (index % 2 === 0) expect(await go(goModCache, ['mod', 'download'], proxy)).toMatchObject({ code: 0, stderr: '' })
    expect(await cleanLeftovers(goModCache, { nowMs: Date.now() })).toBeLessThanOrEqual(1)
    for (const module of modules)
      expect(await extractInto(goModCache, module)).toMatchObject({
        kind: 'ok',
        tree: expect.stringMatching(/^(extracted|present)$/),
      })
    expectWhole(goModCache)
    expect(await readdir(join(goModCache, 'cache'))).not.toContainEqual(expect.stringContaining('go-mod-setup'))
    // Without any network: nothing is missing.
    const last = index % 10 === 9 ? ['build', '-o', join(root, 'app'), '.'] : ['mod', 'download']
    expect(await go(goModCache, last, 'off')).toMatchObject({ code: 0, stderr: '' })
    await removeTree(goModCache)
  })
})

describe('several at once on one GOMODCACHE', () => {
  it.each([1, 2, 3])('two runs and a go build all succeed (%i)', async round => {
    const goModCache = join(root, `shared-${round}`)
    await mkdir(goModCache)
    const [first, second, build] = await Promise.all([
      finishRun(goModCache),
      finishRun(goModCache),
      // The runs need a moment to start: now this one is first, now that.
      new Promise(resolve => setTimeout(resolve, round * 70)).then(async () =>
        go(goModCache, ['build', '-o', join(root, `app-${round}`), '.'], proxy),
      ),
    ])
    expect(build).toMatchObject({ code: 0 })
    for (const results of [first, second]) expect(results.map(({ kind }) => kind)).toEqual(modules.map(() => 'ok'))
    expectWhole(goModCache)
    expect(await go(goModCache, ['mod', 'download'], 'off')).toMatchObject({ code: 0, stderr: '' })
    expect(await go(goModCache, ['mod', 'verify'], 'off')).toMatchObject({ stdout: 'all modules verified\n' })
    await removeTree(goModCache)
  })
})

describe('leftovers', () => {
  it('of a killed run are removed by the next, those of a living one are not', async () => {
    const goModCache = join(root, 'leftovers')
    await mkdir(goModCache)
    await killRun(goModCache, 30)
    const living = openStaging(goModCache)
    await writeFile(living.file(), '')
    expect(await cleanLeftovers(goModCache, { nowMs: Date.now() })).toBe(1)
    expect(await readdir(living.directory)).toHaveLength(1)
    await living.remove()
    expect(await readdir(join(goModCache, 'cache'))).not.toContainEqual(expect.stringContaining('go-mod-setup'))
  })

  it('whose owner cannot be asked go when they are a day old', async () => {
    const goModCache = join(root, 'foreign')
    const foreign = join(goModCache, 'cache/.go-mod-setup-00000000-1-0123456789ab.tmp')
    const sibling = join(goModCache, 'cache/download/example.com/x/@v/.go-mod-setup-1-0123456789ab.tmp')
    for (const path of [foreign, dirname(sibling)]) await mkdir(path, { recursive: true })
    await writeFile(join(foreign, 'file'), '')
    await writeFile(sibling, '')
    await writeFile(join(dirname(sibling), 'v1.0.0.info'), '')
    expect(await cleanLeftovers(goModCache, { nowMs: Date.now() })).toBe(0)
    expect(await cleanLeftovers(goModCache, { nowMs: Date.now() + 25 * 60 * 60 * 1000 })).toBe(2)
    expect(await readdir(dirname(sibling))).toEqual(['v1.0.0.info'])
  })
})
