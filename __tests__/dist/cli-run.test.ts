import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type CliMachine, libraryOf, makeCliMachine } from '../support/cli-machine.ts'
import { machineNode, runCli } from '../support/dist.ts'
import { makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { status } from '../support/proxy-faults.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(3)
let proxy: ModuleProxy

beforeAll(async () => {
  proxy = await startModuleProxy({ modules })
})
afterEach(() => {
  proxy.clear()
  proxy.setFaults([])
})
afterAll(async () => proxy.close())

async function machine(env: Readonly<Record<string, string>> = {}): Promise<CliMachine> {
  return makeCliMachine(await directory('cli'), {
    proxy: proxy.url,
    modules,
    project: { files: libraryOf(modules) },
    env,
  })
}

describe('run -C PROJECT --json report.json -- go build ./...', () => {
  it('builds on an empty machine, and on the next one from the cache alone', async () => {
    const made = await makeCliMachine(await directory('run'), { proxy: proxy.url, modules })
    const { cli, wipe, project, cacheDirectory } = made
    const build = ['run', '--cache-directory', cacheDirectory, '--', 'go', 'build', '-v', './...']
    const cold = await cli(build)
    expect(cold).toMatchObject({ code: 0, stdout: '' })
    const program = await run(join(project, 'app'), [], { env: {} })
    expect(program.stderr).toBe(modules.map(({ path, version }) => `${path}@${version}\n`).join(''))
    expect(cold.report).toMatchObject({
      ok: true,
      go: { gomodcache: made.goModCache, gocache: made.goCache, source: 'path' },
      environment: { GOPROXY: { value: proxy.url, source: 'environment' } },
      cache: {
        modules: { outcome: 'miss', matchedKey: '', save: { outcome: 'saved' } },
        build: { outcome: 'miss', matchedKey: '', save: { outcome: 'saved' } },
      },
      download: { modules: 3, fetched: 3, present: 0, retries: 0, goCommand: { killed: 0 } },
      modules: modules.map(({ path, version, zipSum, zip }) => ({
        path,
        version,
        sum: zipSum,
        source: proxy.url,
        bytes: zip.length,
      })),
      findings: [],
    })
    expect(cold.report.phases.map(({ name }) => name)).toEqual(['configure', 'restore', 'download', 'save'])
    expect(cold.report.cache.build.entriesAfter).toBeGreaterThan(50)

    proxy.clear()
    await wipe()
    const warm = await cli(build)
    expect(warm).toMatchObject({ code: 0, stdout: '' })
    expect(proxy.requests).toEqual([])
    expect(warm.report.cache).toMatchObject({
      modules: { outcome: 'hit', matchedKey: cold.report.cache.modules.primaryKey, save: { outcome: 'unchanged' } },
      build: { outcome: 'hit', matchedKey: cold.report.cache.build.primaryKey },
    })
    expect(warm.report.download).toMatchObject({ modules: 3, fetched: 0 })
    // -v names what is compiled.
    expect([cold.stderr, warm.stderr].map(text => /^runtime$/m.test(text))).toEqual([true, false])
  })

  it.each([
    ['the Node that npm installed', process.execPath],
    ['the Node of the machine', machineNode()],
  ])('does so on %s', async (_name, node) => {
    const made = await machine()
    const { code, report } = await made.cli(['run', '--', 'go', 'build', './...'], { node })
    expect(code).toBe(0)
    expect(report).toMatchObject({
      ok: true,
      download: { fetched: 3 },
      cache: { modules: { save: { outcome: 'saved' } } },
    })
    expect(await made.go('mod', 'verify')).toMatchObject({ code: 0 })
  })
})

describe('CMD of run', () => {
  const quick = ['run', '--cache', 'false', '--download', 'false', '--']

  it.each([
    [['sh', '-c', 'exit 0'], 0],
    [['sh', '-c', 'exit 7'], 7],
    [['sh', '-c', 'kill -KILL $$'], 137],
    [['sh', '-c', 'kill -TERM $$'], 143],
  ])('%j ends with %i, and so does run', async (command, code) => {
    const { cli } = await machine()
    const result = await cli([...quick, ...command])
    expect([result.code, result.signal, result.report.ok]).toEqual([code, null, true])
  })

  it('that does not exist, or cannot be run, is a wrong use', async () => {
    const { cli, directory } = await machine()
    expect(await cli([...quick, 'no-such-command'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: run: no-such-command cannot be started: not found$/m),
    })
    expect(await cli([...quick, directory])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: run: .* cannot be started/m),
    })
  })

  it('has our standard streams, the directory of -C, flags of its own, and no input of ours', async () => {
    const { cli, project } = await machine({ GO_MOD_SETUP_TOKEN: 'hunter2', GO_MOD_SETUP_CACHE_SUFFIX: 'x' })
    const script = 'cat; pwd -P; echo "$@"; env | grep -E "hunter2|GO_MOD_SETUP|^GOPRIVATE="; echo oops >&2'
    const flags = ['run', '--goprivate', 'example.org/*', '--cache', 'false']
    const result = await cli([...flags, '--', 'sh', '-c', script, 'x', '--cache', 'maybe', '--help'], { input: 'in\n' })
    expect(result).toMatchObject({ code: 0, stdout: `in\n${project}\n--cache maybe --help\nGOPRIVATE=example.org/*\n` })
    expect(result.stderr).toMatch(/^oops$/m)
    expect(result.stderr).not.toContain('hunter2')
  })

  it('that failed leaves no build entry, but its modules', async () => {
    const { cli, cacheDirectory } = await machine()
    const flags = ['run', '--cache-directory', cacheDirectory, '--']
    const result = await cli([...flags, 'sh', '-c', 'go build ./... && exit 3'])
    expect(result.code).toBe(3)
    expect(result.report.cache.modules.save.outcome).toBe('saved')
    expect(result.report.cache.build.save).toMatchObject({ outcome: 'off', reason: "the job's status is failure" })
  })

  it('is not run where setup failed', async () => {
    proxy.setFaults([{ path: /m001\/@v\/.*\.zip$/, fault: status(404) }])
    const { cli, directory } = await machine()
    const result = await cli(['run', '--', 'touch', join(directory, 'ran')])
    expect(result.code).toBe(1)
    await expect(stat(join(directory, 'ran'))).rejects.toThrow('ENOENT')
    expect(result.report.ok).toBe(false)
    expect(result.report.findings).toMatchObject([
      { code: 'not-found', severity: 'error', module: 'example.com/synthetic/m001@v1.0.0' },
    ])
    expect(result.stderr).toMatch(/^error: go\.mod:7: example\.com\/synthetic\/m001@v1\.0\.0[: ]/m)
  })
})

describe('setup --state and save --state', () => {
  it('are the two halves', async () => {
    const made = await machine()
    const { cli, cacheDirectory, wipe } = made
    const state = join(made.directory, 'state.json')
    const flags = ['--state', state, '--cache-directory', cacheDirectory, '--goprivate', "a.example.com/it's"]
    const setup = await cli(['setup', ...flags])
    const bin = join(made.env['GOPATH'] ?? '', 'bin')
    const lines = [String.raw`export GOPRIVATE='a.example.com/it'\''s'`, `export PATH='${bin}':"$PATH"`, '']
    expect(setup).toMatchObject({ code: 0, stdout: lines.join('\n') })
    expect(setup.report.cache.modules.save.outcome).toBe('off')
    expect((await stat(state)).mode & 0o077).toBe(0)
    const show = `${setup.stdout}printf '%s %s' "$GOPRIVATE" "$PATH"`
    const evaluated = await run('sh', ['-c', show], { env: { PATH: '/bin' } })
    expect(evaluated.stdout).toBe(`a.example.com/it's ${bin}:/bin`)

    expect(await made.go('build', './...')).toMatchObject({ code: 0 })
    const env = { ...made.env, GO_MOD_SETUP_JOB_STATUS: 'success' }
    const saved = await cli(['save', '--state', state], { env })
    expect(saved).toMatchObject({ code: 0, stdout: '' })
    expect([saved.report.cache.modules.save.outcome, saved.report.cache.build.save.outcome]).toEqual(['saved', 'saved'])
    expect(saved.report.phases.map(({ name }) => name)).toContain('save')

    proxy.clear()
    await wipe()
    expect((await cli(['setup', ...flags])).report.cache).toMatchObject({
      modules: { outcome: 'hit' },
      build: { outcome: 'hit' },
    })
    expect(proxy.requests).toEqual([])
  })

  it('save without a state saves nothing, says so, and fails nothing', async () => {
    const { directory, env } = await machine()
    const result = await runCli(['save', '--state', join(directory, 'none.json')], { env })
    expect(result).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^warning: .*none\.json/) })
  })
})
