import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { stringify } from 'yaml'
import { UsageEnd } from '../../src/cli/program.ts'
import { environmentName, INPUT_NAMES } from '../../src/config/inputs.ts'
import { parseProxyList } from '../../src/go/proxy-list.ts'
import { isWellKnownMirror } from '../../src/modules/mirrors/well-known-mirrors.ts'
import { anchorsOf, blocksOf, codeSpansOf, type DocBlock, linksOf, readDocuments } from '../support/doc-blocks.ts'
import { commandProblems, ownCommands } from '../support/doc-commands.ts'
import { importsBetweenRooms, readPicture } from '../support/doc-picture.ts'
import { type Judgement, judge } from '../support/doc-rules.ts'
import { REPOSITORY } from '../support/runner.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const documents = readDocuments()
const blocks = documents.flatMap(blocksOf)
const read = (name: string): string => readFileSync(join(REPOSITORY, name), 'utf8')

function judged(block: DocBlock): Judgement {
  try {
    return judge(block)
  } catch (error) {
    const why = error instanceof UsageEnd ? 'a command that is none of ours' : String(error)
    return { problems: [why] }
  }
}

/** A block in which a mistake must be seen. */
function wrong(language: string, code: string): readonly string[] {
  return judged({ place: 'test', language, code }).problems
}

/** What actionlint says of workflows that use the action in the root of a repository of its own. */
async function lint(workflows: ReadonlyMap<string, unknown>): Promise<string> {
  const root = await directory('docs')
  const folder = join(root, '.github/workflows')
  for (const made of ['.git', 'dist', '.github/workflows']) mkdirSync(join(root, made), { recursive: true })
  writeFileSync(join(root, 'action.yml'), read('action.yml'))
  for (const name of ['main.js', 'post.js']) writeFileSync(join(root, 'dist', name), '')
  for (const [place, workflow] of workflows)
    writeFileSync(join(folder, `${place.replaceAll(/\W+/g, '-')}.yml`), stringify(workflow))
  const linter = join(REPOSITORY, 'node_modules/.cache/tools/actionlint')
  const flags = ['-no-color', '-oneline', '-shellcheck=', '-pyflakes=']
  const result = spawnSync(linter, flags, { cwd: root, encoding: 'utf8' })
  if (result.error !== undefined) throw result.error
  return `${result.stdout}${result.stderr}`
}

describe('every block of code in the documents', () => {
  const judgements = new Map(blocks.map(block => [block.place, judged(block)]))

  it('is found', () => {
    expect(blocks.length).toBe(documents.flatMap(({ text }) => text.match(/^ *```\w/gm) ?? []).length)
    expect(new Set(blocks.map(({ place }) => place)).size).toBe(blocks.length)
    expect(blocks.length).toBeGreaterThan(50)
  })

  it('obeys the rule of its language', () => {
    const problems = [...judgements].flatMap(([place, { problems }]) => problems.map(problem => `${place}: ${problem}`))
    expect(problems).toEqual([])
  })

  it('that is part of a workflow passes actionlint, with this action’s inputs and outputs', async () => {
    const found = [...judgements].flatMap(([place, { workflow }]) =>
      workflow === undefined ? [] : [[place, workflow] as const],
    )
    expect(found.length).toBeGreaterThan(30)
    expect(await lint(new Map(found))).toBe('')
    const misspelt = '- uses: go-mod-setup/go-mod-setup@v1\n  id: a\n- run: echo ${{ steps.a.outputs.cachehit }}\n'
    const { workflow } = judged({ place: 'test', language: 'yaml', code: misspelt })
    expect(await lint(new Map([['test', workflow]]))).toContain('property "cachehit" is not defined')
  })
})

const step = (input: string): string => `- uses: go-mod-setup/go-mod-setup@v1\n  with: { ${input} }\n`

describe('a mistake in a document is seen:', () => {
  it.each([
    ['a block without a language', '', 'go build', 'no rule for a block of no language'],
    ['a language without a rule', 'python', 'x', 'no rule for a block of python'],
    ['an input that there is not', 'yaml', step('goproxi: off'), 'goproxi is no input'],
    ['a value that the input does not take', 'yaml', step('timeout: soon'), 'timeout: expected'],
    [
      'another version of the action',
      'yaml',
      '- uses: go-mod-setup/go-mod-setup@main\n',
      'not how this action is called',
    ],
    ['inputs that contradict each other', 'yaml', step('cache-directory: /a'), 'it is for cache-backend: directory'],
    [
      'a token without its one host',
      'yaml',
      step('goprivate: "*.a.com", git-token: "${{ secrets.T }}"'),
      'git-token: ',
    ],
    ['a command that there is not', 'sh', 'node dist/cli.js doctr\n', 'none of ours'],
    ['a flag that there is not', 'sh', 'go-mod-setup run --stall 3s -- go build\n', 'none of ours'],
    ['a value that the flag does not take', 'sh', 'go-mod-setup run --retries many -- go build\n', 'retries: expected'],
    ['a secret as a flag', 'sh', 'go-mod-setup run --git-token abc -- go build\n', 'none of ours'],
    ['a module without a version', 'sh', 'go-mod-setup download example.com/m\n', 'is not MODULE@VERSION'],
    ['an age that is none', 'sh', 'go-mod-setup prune --older-than soon\n', 'older-than'],
    ['a script that is none', 'sh', 'if true; then\n', 'Command failed: bash -n'],
    ['a variable of another name', 'sh', 'export GO_MOD_SETUP_GOPRIVAT=a.example.com\n', 'is no input'],
    ['a step’s script', 'yaml', '- run: go-mod-setup keyz\n', 'none of ours'],
    [
      'a variable in GitLab',
      'yaml',
      'a: { variables: { GO_MOD_SETUP_RETRIES: x }, script: [go build] }\n',
      'retries: exp',
    ],
    [
      'a volume that is not declared',
      'yaml',
      'services: { a: { image: b, volumes: ["c:/d"] } }\n',
      'c is not in volumes',
    ],
    ['YAML of no known kind', 'yaml', 'colour: green\n', 'neither steps'],
    ['a pipeline’s bracket', 'groovy', "pipeline {\n  sh 'true'\n", 'not closed'],
    ['a command among text', 'text', 'go-mod-setup keys\n', 'a command in a block of text'],
  ])('%s', (_what, language, code, said) => {
    expect(wrong(language, code).join('\n')).toContain(said)
  })
})

describe('what is said in passing', () => {
  it('are commands that there are', () => {
    const spans = documents.flatMap(document => codeSpansOf(document).filter(span => span.includes(' ')))
    const commands = spans.flatMap(ownCommands)
    expect(commands.length).toBeGreaterThan(2)
    expect(commands.flatMap(commandProblems)).toEqual([])
  })

  it('are variables that there are', () => {
    const known = new Set(INPUT_NAMES.map(environmentName))
    const named = documents.flatMap(({ text }) => text.match(/GO_MOD_SETUP_\w+/g) ?? [])
    expect(named.filter(name => !known.has(name))).toEqual([])
  })

  it('are scripts of package.json, and the two commands of the README are what .ci/run runs or a test of dist/', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = documents.flatMap(({ text }) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name))
    expect(named.filter(name => !(name in scripts))).toEqual([])
    const suites = documents.flatMap(({ text }) =>
      [...text.matchAll(/npm run bench -- (\w+)/g)].map(([, name = '']) => name),
    )
    expect(suites.filter(name => !existsSync(join(REPOSITORY, 'bench', name, 'suite.ts')))).toEqual([])
    const quick = blocks.filter(({ place, language }) => place.startsWith('README.md:') && language === 'sh')
    expect(quick.map(({ code }) => code)).toEqual([
      'node dist/cli.js run -C examples/web -- go build ./...\n',
      'npm cit\n',
    ])
    expect(read('.ci/run')).toContain('check npm cit\n')
  })

  it('are files and headings that there are', () => {
    const anchors = new Map(documents.map(document => [document.name, anchorsOf(document)]))
    const dead = documents.flatMap(document =>
      linksOf(document).filter(link => {
        if (/^[a-z]+:/.test(link)) return !link.startsWith('https://')
        const [path = '', anchor] = link.split('#')
        const target = path === '' ? document.name : posix.join(dirname(document.name), path)
        if (!existsSync(join(REPOSITORY, target))) return true
        return anchor !== undefined && anchors.get(target)?.has(anchor) !== true
      }),
    )
    expect(dead).toEqual([])
  })

  it('lead from the README to every document, if by way of another', () => {
    const reached = new Set(['README.md'])
    for (const name of reached) {
      const document = documents.find(known => known.name === name)
      const links = document === undefined ? [] : linksOf(document).filter(link => !/^([a-z]+:|#)/.test(link))
      for (const link of links) reached.add(posix.join(dirname(name), link.split('#')[0] ?? ''))
    }
    expect(documents.map(({ name }) => name).filter(name => !reached.has(name))).toEqual([])
  })

  it('are no hosts of registries', () => {
    const goRoot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
    const [line = ''] = /^GOPROXY=.*$/m.exec(readFileSync(join(goRoot, 'go.env'), 'utf8')) ?? []
    const ownHosts = [...line.matchAll(/https:\/\/([\w.-]+)/g)].map(([, host = '']) => host)
    expect(ownHosts).not.toEqual([])
    const whole = documents.map(({ text }) => text).join('\n')
    const named = [...ownHosts.filter(host => whole.includes(host)), ...(whole.match(/\bregistry\.[\w-]+\.\w+/g) ?? [])]
    expect(named).toEqual([])
  })

  it('are mirrors that count as well-known', () => {
    const table = /<!-- well-known -->(.*)<!-- \/well-known -->/s.exec(read('docs/mirrors.md'))?.[1] ?? ''
    const mirrors = [...table.matchAll(/`(https:[^`]+)`/g)].flatMap(([, url = '']) => parseProxyList(url))
    expect(mirrors.length).toBeGreaterThan(3)
    expect(mirrors.filter(entry => entry.kind !== 'url' || !isWellKnownMirror(entry, []))).toEqual([])
  })

  it('are the rooms of the code and what each of them uses, in the picture of the architecture', () => {
    const picture = readPicture(read('docs/architecture.md'))
    const hidden = importsBetweenRooms().filter(({ from, to }) => !picture.below(from).has(to))
    expect(hidden).toEqual([])
    const rooms = readdirSync(join(REPOSITORY, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(rooms.map(({ name }) => name).filter(name => !picture.names.has(name))).toEqual([])
  })
})
