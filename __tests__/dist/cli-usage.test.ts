import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { KeysDescription } from '../../src/phases/keys.ts'
import { type CliMachine, libraryOf, makeCliMachine } from '../support/cli-machine.ts'
import { type CliResult, machineNode, runCli } from '../support/dist.ts'
import { buildModule, makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { status } from '../support/proxy-faults.ts'
import { parseReport } from '../support/report-schema.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
const other = buildModule({ path: 'example.com/other', version: 'v1.2.0' })
let proxy: ModuleProxy
let machine: CliMachine

beforeAll(async () => {
  proxy = await startModuleProxy({ modules: [...modules, other] })
  machine = await makeCliMachine(await directory('usage'), {
    proxy: proxy.url,
    modules,
    project: { files: libraryOf(modules) },
  })
})
afterEach(() => {
  proxy.clear()
  proxy.setFaults([])
})
afterAll(async () => proxy.close())

/** As typed in the project. */
async function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  return runCli(args, { cwd: machine.project, env: { ...machine.env, ...env } })
}

describe('what was typed wrong', () => {
  it('is told together, before anything is done: exit code 2', async () => {
    const flags = ['--retries', 'many', '--timeout', 'soon', '--save-cache', 'sometimes', '--cache-max-size', '10']
    const result = await cli(['download', ...flags], { GO_MOD_SETUP_CACHE: 'perhaps', GO_MOD_SETUP_TIMEOUT: '1m' })
    expect(result).toMatchObject({ code: 2, stdout: '' })
    expect(result.stderr.split('\n').filter(line => line.startsWith('error: '))).toEqual([
      'error: timeout: expected e.g. 500ms, 30s or 10m, got "soon"',
      'error: retries: expected a whole number from 0 to 100, got "many"',
      'error: cache: expected true or false, got "perhaps"',
      'error: cache-max-size: expected e.g. 64KiB, 500MiB or 2GiB, got "10"',
      'error: save-cache: expected one of auto, always, never, got "sometimes"',
    ])
    expect(proxy.requests).toEqual([])
  })

  it.each<[args: readonly string[], said: RegExp]>([
    [['download', '--retires', '3'], /^error: unknown option '--retires'\n\(Did you mean --retries\?\)/],
    [['dowload'], /^error: unknown command 'dowload'\n\(Did you mean download\?\)/],
    [['download', '--timeout'], /^error: option '--timeout <duration>' argument missing/],
    [['download', '--quiet', '--verbose'], /^error: option '--quiet' cannot be used with option '--verbose'/],
    [['download', 'example.com/m'], /^error: download: expected MODULE@VERSION, got "example\.com\/m"/],
    [['run'], /^error: missing required argument 'command'/],
    [['run', '--json', '-', '--', 'true'], /^error: json: standard output belongs to the command/],
    [['setup'], /^error: required option '--state <file>' not specified/],
    [['keys', 'surplus'], /^error: too many arguments for 'keys'/],
    [['doctor', '--json', '-', '--markdown'], /^error: markdown: standard output holds the JSON already/],
    [['prune', '--older-than', 'soon'], /^error: older-than: expected e\.g\. 30d, 12h or 2w, got 'soon'/],
    [['clean', '--older-than', '30d'], /^error: unknown option '--older-than'/],
    [['clean'], /^error: clean: nothing is chosen: give --modules, --build or --store/m],
    [[], /^Usage: go-mod-setup/],
  ])('%j', async (args, said) => {
    expect(await cli(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(said) })
  })

  it.each(['token', 'git-token', 'credentials', 'ssh-private-key'])('a secret is no flag: --%s', async name => {
    for (const args of [[`--${name}`, 'hunter2'], [`--${name}=hunter2`]]) {
      const result = await cli(['keys', ...args])
      expect(result).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(`^error: ${name}: a secret is no flag`),
      })
      expect(result.stderr).toContain(`--${name}-file`)
      expect(result.stderr).not.toContain('hunter2')
    }
  })

  it('a proxy with a password is no flag either, and a wrong one is not repeated', async () => {
    for (const value of ['https://user:hunter2@proxy.example.com', 'htps://user:hunter2@proxy.example.com']) {
      const result = await cli(['keys', '--goproxy', value])
      expect(result).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^error: goproxy: /) })
      expect(result.stderr).not.toContain('hunter2')
    }
  })

  it('a secret’s file that is not there is named', async () => {
    const result = await cli(['keys', '--token-file', '/no/such/file'])
    expect(result).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: token: .*\/no\/such\/file/) })
  })

  it('a name in the environment that is no input is a warning', async () => {
    const result = await cli(['download'], { GO_MOD_SETUP_GOPROXI: 'off' })
    expect(result).toMatchObject({ code: 0, stderr: expect.stringContaining('GO_MOD_SETUP_GOPROXI is no input') })
  })
})

describe('help and version', () => {
  it.each([
    ['the Node that npm installed', process.execPath],
    ['the Node of the machine', machineNode()],
  ])('come on %s', async (_name, node) => {
    const options = { env: machine.env, node }
    expect(await runCli(['--version'], options)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    })
    const help = await runCli(['download', '--help'], options)
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const flag of ['-C, --working-directory', '--json', '--goproxy-fallback', '--token-file'])
      expect(help.stdout).toContain(flag)
  })
})

describe('standard output', () => {
  it('is the report alone with --json -, well or not', async () => {
    const well = await cli(['download', '--json', '-'])
    expect([well.code, parseReport(well.stdout).ok]).toEqual([0, true])
    proxy.setFaults([{ path: /other/, fault: status(404) }])
    const failed = await cli(['download', '--json', '-', 'example.com/other@v1.2.0'])
    expect([failed.code, parseReport(failed.stdout).ok]).toEqual([1, false])
    const wrong = await cli(['download', '--json', '-', '--retries', 'many'])
    expect([wrong.code, parseReport(wrong.stdout).findings]).toMatchObject([2, [{ code: 'input-invalid' }]])
    const setup = await cli(['setup', '--state', join(machine.directory, 's'), '--goprivate', 'x', '--json', '-'])
    expect([setup.code, parseReport(setup.stdout).environment.GOPRIVATE]).toEqual([0, { value: 'x', source: 'flag' }])
  })

  it('has the keys with every ingredient, for people and as JSON', async () => {
    const [shown, json] = [await cli(['keys']), await cli(['keys', '--json', '-'])]
    const keys = JSON.parse(json.stdout) as KeysDescription
    expect(keys.situation).toBe('ready')
    expect(keys.modules.primaryKey).toMatch(/^gomod-v1-[0-9a-f]{8}-[0-9a-f]{32}$/)
    expect(keys.build.primaryKey).toMatch(
      /^gobuild-v1-[0-9a-f]{8}-[a-z0-9]+-[a-z0-9]+-go[\w.]+-[0-9a-f]{16}-[0-9a-f]{32}-\d+$/,
    )
    for (const line of [
      keys.modules.primaryKey,
      ...keys.modules.ingredients,
      ...keys.build.ingredients,
      ...keys.build.restoreKeys,
    ])
      expect(shown.stdout).toContain(line)
    for (const { path, zipSum } of modules) expect(shown.stdout).toContain(`sum ${path} v1.0.0 ${zipSum}`)
    expect([shown.code, shown.stderr, proxy.requests]).toEqual([0, '', []])
  })

  it('says less with --quiet, more with --verbose', async () => {
    expect(await cli(['download', '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
    proxy.setFaults([{ path: /other/, fault: status(404) }])
    expect((await cli(['download', '--quiet', 'example.com/other@v1.2.0'])).stderr).toMatch(/^error: /)
  })
})

describe('download MODULE@VERSION', () => {
  it('fetches what is named, whatever go.mod requires, and replaces what was there', async () => {
    const again = `${modules[0]?.path}@v1.0.0`
    for (let time = 0; time < 2; time++) {
      proxy.clear()
      const { code, stderr } = await cli(['download', 'example.com/other@v1.2.0', again])
      expect([code, stderr]).toEqual([0, expect.any(String)])
      const zips = proxy.requests.map(({ path }) => path).filter(path => path.endsWith('.zip'))
      expect(zips.toSorted()).toEqual(['/example.com/other/@v/v1.2.0.zip', '/example.com/synthetic/m000/@v/v1.0.0.zip'])
    }
    expect(await readdir(join(machine.goModCache, 'example.com/other@v1.2.0'))).toContain('other.go')
  })

  it('that nobody has fails', async () => {
    const result = await cli(['download', 'example.com/other@v9.9.9'])
    expect([result.code, result.stderr]).toEqual([1, expect.stringContaining('example.com/other@v9.9.9')])
  })

  it('needs no project', async () => {
    const empty = await directory('nowhere')
    await writeFile(join(empty, 'x.txt'), '')
    const result = await runCli(['download', '-C', empty, 'example.com/other@v1.2.0'], { env: machine.env })
    expect([result.code, result.stderr]).toEqual([0, expect.any(String)])
  })
})
