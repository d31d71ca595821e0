import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { goMatchersFile } from '../../src/host/matchers.ts'
import { matchIssues, type MatchedIssue } from '../support/issue-matchers.ts'
import { run } from '../support/processes.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

// What the real go prints, read as the runner reads it. go test compiles the packages that every test needs: that takes a while.

const directory = temporaryDirectories(afterAll)
let workspace: string
let env: Readonly<Record<string, string>>

const FILES: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/app\n\ngo 1.21\n',
  'broken/broken.go': 'package broken\n\nfunc F() int {\n\tvar unused int\n\treturn undefinedName\n}\n',
  'syntax/syntax.go': 'package syntax\n\nfunc F( {\n}\n',
  'missing/missing.go': 'package missing\n\nimport _ "example.com/nowhere/x"\n',
  'vetted/vetted.go': 'package vetted\n\nimport "fmt"\n\nfunc F() {\n\tfmt.Printf("%d", "text")\n}\n',
  'app_test.go':
    'package app\n\nimport "testing"\n\nfunc TestGood(t *testing.T) { t.Log("fine") }\n\nfunc TestBad(t *testing.T) {\n\tt.Errorf("got %d, want %d", 1, 2)\n\tt.Error("and more")\n\tt.Run("sub", func(t *testing.T) { t.Fatal("inner") })\n}\n',
  'app.go': 'package app\n',
  'deep/deep_test.go': 'package deep\n\nimport "testing"\n\nfunc TestDeep(t *testing.T) { t.Fatal("deep down") }\n',
  'deep/deep.go': 'package deep\n',
  'panics/panics_test.go': 'package panics\n\nimport "testing"\n\nfunc TestPanic(t *testing.T) { panic("oh no") }\n',
  'panics/panics.go': 'package panics\n',
  'good/good.go': 'package good\n',
}

beforeAll(async () => {
  const base = await directory('matchers')
  workspace = join(base, 'workspace')
  env = await goEnvironment(base, { proxy: 'off' })
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), text)
  }
})

async function issuesOf(...args: readonly string[]): Promise<readonly MatchedIssue[]> {
  const { stdout, stderr, code } = await run('go', args, { cwd: workspace, env })
  expect(code).not.toBe(0)
  return matchIssues(goMatchersFile(), `${stderr}\n${stdout}`, workspace)
}

const places = (issues: readonly MatchedIssue[]): readonly string[] =>
  issues.map(({ file, line, column, message }) => `${file ?? '-'}:${line ?? ''}:${column ?? ''}: ${message}`)

describe('the problem matchers', () => {
  it('find compile errors', async () => {
    expect(places(await issuesOf('build', './broken'))).toEqual([
      'broken/broken.go:4:6: declared and not used: unused',
      'broken/broken.go:5:9: undefined: undefinedName',
    ])
    expect(places(await issuesOf('build', './syntax'))).toEqual([
      expect.stringMatching(/^syntax\/syntax\.go:3:9: syntax error: /),
    ])
    expect(places(await issuesOf('build', './missing'))).toEqual([
      expect.stringMatching(/^missing\/missing\.go:3:8: .*example\.com\/nowhere\/x/),
    ])
  })

  it('find what vet finds', async () => {
    expect(places(await issuesOf('vet', './vetted'))).toEqual([
      expect.stringMatching(/^vetted\/vetted\.go:6:\d+: fmt\.Printf format %d has arg "text" of wrong type string/),
    ])
    expect(places(await issuesOf('vet', './broken'))).toEqual([expect.stringMatching(/^broken\/broken\.go:[45]:\d+: /)])
  })

  it('find failed tests, with their names, and not what good ones log', async () => {
    const issues = await issuesOf('test', '.')
    expect(places(issues)).toEqual([
      'app_test.go:8:: got 1, want 2',
      'app_test.go:9:: and more',
      'app_test.go:10:: inner',
    ])
    expect(issues.map(({ code }) => code)).toEqual(['TestBad', 'TestBad', 'TestBad/sub'])
    expect(places(await issuesOf('test', '-v', '-run', 'TestGood|TestBad', '.')).join()).not.toContain('fine')
  })

  it('find failures of other packages without the file, which go test does not name', async () => {
    expect(places(await issuesOf('test', './deep'))).toEqual(['-:5:: deep down'])
  })

  it('find panics', async () => {
    expect(places(await issuesOf('test', './panics'))).toContainEqual(expect.stringMatching(/^-::: panic: oh no/))
  })

  it('find errors in go.mod', async () => {
    await writeFile(join(workspace, 'go.mod'), `${FILES['go.mod']}\nnonsense here\n`)
    try {
      expect(places(await issuesOf('build', './good'))).toEqual([
        expect.stringMatching(/^go\.mod:5:: unknown directive: nonsense/),
      ])
    } finally {
      await writeFile(join(workspace, 'go.mod'), FILES['go.mod'] ?? '')
    }
  })

  it('find nothing where all is well', async () => {
    const { stdout, stderr, code } = await run('go', ['build', './good'], { cwd: workspace, env })
    expect([code, matchIssues(goMatchersFile(), stderr + stdout, workspace)]).toEqual([0, []])
    const words =
      'go: downloading example.com/x v1.0.0\nok  \texample.com/app\t0.01s\nsee main.go:12: for more\n    x_test.go:3: a log of a good test\n'
    expect(matchIssues(goMatchersFile(), words, workspace)).toEqual([])
  })
})
