import { afterAll, describe, expect, it } from '@jest/globals'
import { makeCliMachine } from '../support/cli-machine.ts'
import { makeChecksumDatabase } from '../support/database-twin.ts'
import { buildModule } from '../support/module-builder.ts'
import { startModuleProxy } from '../support/module-proxy.ts'
import { goSumOf } from '../support/project.ts'
import { contentOfFiles } from '../support/proxy-content.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const published = buildModule({ path: 'example.com/doubt/m', version: 'v1.0.0' })
const changed = buildModule({ ...published, files: { 'm.go': 'package m\n\nfunc init() { panic(1) }\n' } })
const other = { ...changed, mod: published.mod, modSum: published.modSum }

interface Case {
  readonly served: typeof published
  readonly inGoSum: typeof published
  readonly env?: Readonly<Record<string, string>>
}

async function download({ served, inGoSum, env = {} }: Case) {
  await using mirror = await startModuleProxy({ modules: [served] })
  const twin = makeChecksumDatabase([published])
  await using database = await startModuleProxy({ content: contentOfFiles(twin.files, '/') })
  const machine = await makeCliMachine(await directory('doubt'), {
    proxy: mirror.url,
    modules: [inGoSum],
    project: { goSum: goSumOf([inGoSum]) },
    env: { GOSUMDB: `${twin.gosumdb} ${database.url}`, ...env },
  })
  const { code, report } = await machine.cli(['download', '--retries', '0'])
  expect(code).toBe(1)
  const asked = database.requests.filter(({ path }) => path.includes('/lookup/')).length
  return { finding: report.findings[0], mirror: mirror.url, asked }
}

describe('of bytes that go.sum does not accept it is said which side is wrong', () => {
  it('the mirror, where the database agrees with go.sum', async () => {
    const { finding, mirror } = await download({ served: other, inGoSum: published })
    expect(finding).toMatchObject({ code: 'checksum-mismatch', severity: 'security' })
    expect(finding?.message).toContain(`agrees with go.sum: what ${mirror} served is wrong`)
    expect(finding?.fix).toContain('Leave go.sum as it is')
  })

  it('go.sum, where the database agrees with the mirror', async () => {
    const { finding } = await download({ served: published, inGoSum: other })
    expect(finding).toMatchObject({ code: 'checksum-mismatch', severity: 'security' })
    expect(finding?.message).toContain('the line in go.sum is wrong')
  })

  it('neither for certain, where the module is private: the database does not hear of it', async () => {
    const { finding, asked } = await download({
      served: other,
      inGoSum: published,
      env: { GONOSUMDB: 'example.com/doubt' },
    })
    expect(finding?.message).toContain('it is not certain which side is wrong')
    expect(asked).toBe(0)
  })
})
