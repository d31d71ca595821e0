import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { type GoSum, MalformedGoSumError, parseGoSum } from '../../src/go/go-sum.ts'
import { moduleKey } from '../../src/go/module-path.ts'
import { makeModules } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { type RunResult, run } from '../support/processes.ts'
import { goSumOf, writeProject } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

/** What a reader makes of a go.sum: the first bad line, a go.mod that has another hash, or the hashes ('' where there is none, or several). */
type Reading =
  | { readonly line: number }
  | 'mismatch'
  | { readonly sums: readonly (readonly [zip: string, goMod: string])[] }

const directory = temporaryDirectories(afterAll)
const modules = makeModules(2)
const OTHER_HASH = 'h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='
const EMPTY_GO_MOD_HASH = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY='
let proxy: ModuleProxy
let readWithGo: (goSum: string) => Promise<Reading>
let downloadWithGo: (goSum: string) => Promise<RunResult>

beforeAll(async () => {
  proxy = await startModuleProxy({ modules })
  const root = await directory('go-sum')
  const env = await goEnvironment(root, { proxy: proxy.url })
  let runs = 0
  const go = async (goSum: string, ...args: readonly string[]): Promise<RunResult> => {
    const project = join(root, `project-${runs++}`)
    await mkdir(project)
    await writeProject(project, modules, { goSum })
    return run('go', args, { cwd: project, env })
  }
  readWithGo = async goSum => readingOfGo(await go(goSum, 'list', '-m', '-json=Path,Version,Main,Sum,GoModSum', 'all'))
  downloadWithGo = async goSum => go(goSum, 'mod', 'download')
})
afterAll(() => proxy.close())

function readingOfGo(answer: RunResult): Reading {
  const line = /malformed go\.sum:\n.*go\.sum:(\d+): wrong number of fields/.exec(answer.stderr)?.[1]
  if (line !== undefined) return { line: Number(line) }
  if (/checksum mismatch/.test(answer.stderr)) return 'mismatch'
  if (answer.code !== 0) throw new Error(answer.stderr)
  const listed = JSON.parse(`[${answer.stdout.replaceAll('}\n{', '},{')}]`) as {
    Main?: boolean
    Sum?: string
    GoModSum?: string
  }[]
  return { sums: listed.filter(({ Main }) => Main !== true).map(({ Sum = '', GoModSum = '' }) => [Sum, GoModSum]) }
}

function ourReading(text: string): Reading {
  let goSum: GoSum
  try {
    goSum = parseGoSum(text, 'go.sum')
  } catch (error) {
    if (error instanceof MalformedGoSumError) return { line: error.line }
    throw error
  }
  if (modules.some(module => goSum.goMods.get(moduleKey(module))?.includes(module.modSum) === false)) return 'mismatch'
  return {
    sums: modules.map(({ path, version }) => [
      recordedHash(goSum, `${path} ${version}`),
      recordedHash(goSum, `${path} ${version}/go.mod`),
    ]),
  }
}

function recordedHash(goSum: GoSum, file: string): string {
  const known = goSum.lines.filter(line => line.startsWith(`${file} h1:`))
  return known.length === 1 ? (known[0] ?? '').slice(file.length + 1) : ''
}

const space = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(' ', '\t', '  ', '\u00a0', '\u0085', '\u2003', '\v') },
  { weight: 1, arbitrary: fc.constantFrom('\ufeff', '\u200b', '') },
)
const end = fc.oneof(
  { weight: 19, arbitrary: fc.constantFrom('\n', '\r\n', ' \n', '\n\n', '\u00a0\n') },
  { weight: 1, arbitrary: fc.constant('\r') },
)
const hash = fc.constantFrom('right', 'right', OTHER_HASH, OTHER_HASH, 'h2:future', EMPTY_GO_MOD_HASH)
const goodLine = fc
  .tuple(fc.constantFrom(...modules), fc.boolean(), hash, space, space, fc.constantFrom('', '', '', ' ', '\ufeff'))
  .map(([module, isGoMod, sum, left, right, front]) => {
    const right1 = isGoMod ? module.modSum : module.zipSum
    return `${front}${module.path}${left}${module.version}${isGoMod ? '/go.mod' : ''}${right}${sum === 'right' ? right1 : sum}`
  })
const strangeLine = fc.constantFrom(
  '',
  ' ',
  '\t\u00a0',
  '\u0085',
  '\ufeff',
  '# note',
  '// see README please',
  'a b',
  'a b c d',
  'x',
  '<<<<<<< HEAD',
  '=======',
  '\0 \0 \0',
)
const goSumText = fc
  .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: goodLine }, { weight: 1, arbitrary: strangeLine }), end), {
    maxLength: 6,
  })
  .map(lines => lines.map(([line, lineEnd]) => line + lineEnd).join(''))
  // go cannot list the modules without these.
  .map(
    text => `${text}\n${modules.map(({ path, version, modSum }) => `${path} ${version}/go.mod ${modSum}`).join('\n')}`,
  )

describe('go.sum', () => {
  it('is read as go reads it: the same hashes, or malformed at the same line', async () => {
    const kinds = { line: 0, mismatch: 0, sums: 0 }
    for (const text of fc.sample(goSumText, 150)) {
      const theirs = await readWithGo(text)
      expect([text, ourReading(text)]).toEqual([text, theirs])
      kinds[theirs === 'mismatch' ? theirs : 'line' in theirs ? 'line' : 'sums']++
    }
    expect(Math.min(kinds.line, kinds.mismatch, kinds.sums)).toBeGreaterThan(0)
  })

  it.each([
    ['as go writes it', goSumOf(modules)],
    ['with CRLF', goSumOf(modules).replaceAll('\n', '\r\n')],
    ['with a BOM, which hides the first module', `\ufeff${goSumOf(modules)}`],
    ['with a conflict', `<<<<<<< HEAD\n${goSumOf(modules)}=======\n>>>>>>> branch\n`],
    ['with the other side of a conflict further down', `${goSumOf(modules)}=======\n`],
    ['with lines twice', goSumOf(modules).repeat(2)],
  ])('%s', async (_name, text) => {
    expect(ourReading(text)).toEqual(await readWithGo(text))
  })

  const [module] = makeModules(1)
  const zipLine = (sum: string): string => `${module?.path} ${module?.version} ${sum}\n`
  it.each([
    ['right', true, `${zipLine(module?.zipSum ?? '')}${zipLine(OTHER_HASH)}`],
    ['wrong', false, `${zipLine(OTHER_HASH)}${zipLine(module?.zipSum ?? '')}`],
    ['of a kind to come, the next one right', true, `${zipLine('h2:future')}${zipLine(module?.zipSum ?? '')}`],
    ['of a kind to come, the next one wrong', false, `${zipLine('h2:future')}${zipLine(OTHER_HASH)}`],
  ])('whose first hash of a zip is %s: accepted is %s', async (_name, accepted, text) => {
    const ours = parseGoSum(text, 'go.sum').zips.get('example.com/synthetic/m000@v1.0.0')
    expect(ours?.includes(module?.zipSum ?? '')).toBe(accepted)
    // With all other lines there, go has nothing to write: writing sorts the hashes first.
    const others = goSumOf(modules).replace(zipLine(module?.zipSum ?? ''), '')
    expect((await downloadWithGo(text + others)).code).toBe(accepted ? 0 : 1)
  })
})
