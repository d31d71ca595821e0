import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { type ActionRig, makeActionRig } from '../support/action-rig.ts'
import { makeChecksumDatabase, type TwinDatabase } from '../support/database-twin.ts'
import { forgeArchive, listArchive } from '../support/entry-archive.ts'
import { buildModule, makeModules } from '../support/module-builder.ts'
import { type RunResult, run } from '../support/processes.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const modules = makeModules(1)
const library = buildModule({ path: 'example.com/Library', version: 'v1.2.0' })
const tool = toolOf('example.com/tool', 'package main\n')
const secret = toolOf('corp.example.com/secret', 'package main\n')
let rig: ActionRig
let database: TwinDatabase

function toolOf(path: string, start: string) {
  const main = `${start}\nimport _ "example.com/Library"\n\nfunc main() {}\n`
  return buildModule({ path, version: 'v1.0.0', require: [library], files: { 'main.go': main } })
}

beforeAll(async () => {
  const all = [...modules, library, tool, secret]
  database = makeChecksumDatabase(all)
  rig = await makeActionRig(await directory('tools'), all, database)
  await rig.checkOut(modules)
})
beforeEach(() => rig.reset())
afterAll(async () => rig.close())

/** A job whose later step builds, and installs tools: without the compiler, which would take its time, but with all that comes before it. */
async function job(tools: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let installed: RunResult | undefined
  const result = await rig.job({
    env: { GOSUMDB: database.gosumdb, GONOSUMDB: 'corp.example.com', GOPRIVATE: '', ...env },
    workload: async later => {
      const built = await rig.build(later)
      for (const name of tools)
        installed = await run('go', ['install', '-n', name], {
          cwd: rig.workspace,
          env: { ...later, GOPROXY: rig.proxy.url, GONOPROXY: 'none' },
        })
      return built
    },
  })
  return { ...result, installed }
}

function zipsAsked(): readonly string[] {
  return rig.proxy.requests.map(({ path }) => path).filter(path => path.endsWith('.zip'))
}

it('what a later step installs is there in the next job, checked by go, public modules only', async () => {
  const first = await job([`${secret.path}@v1.0.0`, `${tool.path}@latest`])
  expect([first.status, first.installed?.code, first.installed?.stderr.includes('SECURITY')]).toEqual([
    'success',
    0,
    false,
  ])
  const names = (await listArchive(rig.entry('build').archive)).split('\n').filter(name => name.includes('/@v/'))
  expect(names.toSorted()).toEqual(
    [
      '!library/@v/v1.2.0.info',
      '!library/@v/v1.2.0.mod',
      '!library/@v/v1.2.0.zip',
      'tool/@v/v1.0.0.info',
      'tool/@v/v1.0.0.mod',
      'tool/@v/v1.0.0.zip',
    ].map(name => `go-mod-setup-modules/example.com/${name}`),
  )
  expect(existsSync(join(rig.machine, 'gocache', 'go-mod-setup-modules'))).toBe(false)

  rig.proxy.clear()
  const second = await job([`${tool.path}@latest`])
  expect([second.status, second.installed?.code, zipsAsked()]).toEqual(['success', 0, []])
  expect(second.report?.findings).toEqual([])

  // Without a checksum database go would check nothing.
  await job([`${tool.path}@latest`], { GOSUMDB: 'off' })
  expect(zipsAsked().length).toBe(2)
})

it('what was forged there is refused by go, and what go could not see is not taken', async () => {
  await job([`${tool.path}@v1.0.0`])
  const { key, archive } = rig.entry('build')
  const evil = toolOf(tool.path, 'package main\n\n// evil\n')
  const end = `${tool.path}/@v/v1.0.0`
  const forged = await forgeArchive(archive, await directory('forged'), {
    change: { [`${end}.zip`]: () => evil.zip },
    add: { [`go-mod-setup-modules/${end}.ziphash`]: Buffer.from(tool.zipSum) },
  })
  rig.service.tamper(key, () => forged)
  const { installed, status } = await job([`${tool.path}@v1.0.0`])
  expect([status, installed?.code]).toEqual(['success', 1])
  expect(installed?.stderr).toContain('SECURITY ERROR')
})
