import { existsSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { askGo, GoUnavailableError, readDefaultProxy, readGoEnv, tryGo } from '../../src/go/env.ts'
import { run } from '../support/processes.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let root: string
let environment: Record<string, string>

beforeAll(async () => {
  root = await directory('go-env')
  environment = await goEnvironment(root)
})

function at(env: Readonly<Record<string, string>> = {}, signal: AbortSignal = AbortSignal.timeout(30_000)) {
  return { directory: root, environment: { ...environment, ...env }, signal }
}

/** A `go` of the test's making in front of PATH. */
async function withGo(script: string): Promise<Record<string, string>> {
  const bin = await directory('bin')
  await writeFile(join(bin, 'go'), `#!/bin/sh\n${script}\n`)
  await chmod(join(bin, 'go'), 0o755)
  return { PATH: `${bin}:${environment['PATH']}` }
}

describe('go env', () => {
  it('says what the real go says', async () => {
    const names = ['GOVERSION', 'GOMODCACHE', 'GOPROXY', 'GOFLAGS', 'GOOS', 'GOROOT', 'GOHOSTARCH', 'CC'] as const
    const told = await run('go', ['env', ...names], { cwd: root, env: environment })
    const goEnv = await readGoEnv(at())
    expect(names.map(name => goEnv.get(name))).toEqual(told.stdout.trim().split('\n'))
    expect([goEnv.get('GOWASM'), goEnv.isInFile('GOFLAGS')]).toEqual(['', false])
  })

  it('knows the flags for the C compiler without having it run', async () => {
    const names = ['CGO_CFLAGS', 'CGO_CPPFLAGS', 'CGO_CXXFLAGS', 'CGO_LDFLAGS'] as const
    const file = join(root, 'c-flags')
    await writeFile(file, 'CGO_CFLAGS=-O1\nCGO_CPPFLAGS=-DX=1\n')
    const ran = join(root, 'ran')
    const compiler = join(root, 'cc')
    await writeFile(compiler, `#!/bin/sh\ntouch ${ran}\nexit 1\n`, { mode: 0o755 })
    for (const env of [{}, { GOENV: file, CGO_LDFLAGS: '-lm', CGO_CFLAGS: '' }]) {
      const { stdout } = await run('go', ['env', '-json', ...names], { cwd: root, env: { ...environment, ...env } })
      const goEnv = await readGoEnv(at({ ...env, CC: compiler }))
      expect(Object.fromEntries(names.map(name => [name, goEnv.get(name)]))).toEqual(JSON.parse(stdout))
    }
    expect(existsSync(ran)).toBe(false)
  })

  it('names the user’s GOTOOLCHAIN from the strongest place, as go does', async () => {
    const file = join(root, 'env')
    await writeFile(file, '# GOTOOLCHAIN=no\n=x\nlower=x\nGOTOOLCHAIN=go1.98.0+auto\nGOPRIVATE=a.com\n')
    for (const env of [
      { GOENV: file, GOTOOLCHAIN: 'path' },
      { GOENV: file, GOTOOLCHAIN: '' },
      { GOENV: 'off', GOTOOLCHAIN: '' },
      { GOENV: join(root, 'missing'), GOTOOLCHAIN: '' },
      { GOENV: root, GOTOOLCHAIN: '' },
    ]) {
      const { stdout } = await run('go', ['env', 'GOTOOLCHAIN'], { cwd: root, env: { ...environment, ...env } })
      expect([env, (await readGoEnv(at(env))).get('GOTOOLCHAIN')]).toEqual([env, stdout.trim()])
    }
    const goEnv = await readGoEnv(at({ GOENV: file, GOPRIVATE: '' }))
    expect([goEnv.get('GOPRIVATE'), goEnv.isInFile('GOPRIVATE'), goEnv.isInFile('lower')]).toEqual([
      'a.com',
      true,
      false,
    ])
  })

  it('answers without the network where go.mod wants a newer Go', async () => {
    const project = join(root, 'newer')
    await mkdir(project)
    await writeFile(join(project, 'go.mod'), 'module example.com/app\n\ngo 1.99.0\n')
    const goEnv = await readGoEnv({ ...at({ GOTOOLCHAIN: 'auto', GOPROXY: 'http://127.0.0.1:1' }), directory: project })
    expect([goEnv.get('GOMOD'), goEnv.get('GOTOOLCHAIN')]).toEqual([join(project, 'go.mod'), 'auto'])
  })

  it('knows the proxy that the distribution uses by default', async () => {
    const goRoot = await directory('goroot')
    expect(await readDefaultProxy(goRoot)).toBeUndefined()
    await writeFile(join(goRoot, 'go.env'), '# defaults\nGOPROXY=https://proxy.example.com,direct\n')
    expect(await readDefaultProxy(goRoot)).toBe('https://proxy.example.com,direct')
  })
})

describe('a go that cannot be asked', () => {
  it('is not there', async () => {
    const error: unknown = await readGoEnv(at({ PATH: root })).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(GoUnavailableError)
    expect(error).toMatchObject({
      finding: { code: 'go-missing' },
      message: expect.stringContaining('is Go installed and on PATH?'),
    })
  })

  it('fails, and its words are kept', async () => {
    const env = await withGo('echo "go: broken installation" >&2; exit 3')
    await expect(askGo(['env', '-json'], at(env))).rejects.toThrow(
      'go env -json failed with exit code 3: go: broken installation',
    )
    expect(await tryGo(['mod', 'edit'], at(env))).toEqual({ code: 3, stdout: '', stderr: 'go: broken installation\n' })
  })

  it('ends by a signal', async () => {
    expect(await tryGo(['env'], at(await withGo('kill -SEGV $$')))).toMatchObject({
      code: 1,
      stderr: 'ended by SIGSEGV',
    })
  })

  it('is given up when the job is, and that is the reason', async () => {
    const env = await withGo('sleep 60')
    const asked = readGoEnv(at(env, AbortSignal.timeout(200)))
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' })
    await expect(readGoEnv(at(env, AbortSignal.abort(new Error('SIGTERM'))))).rejects.toThrow('SIGTERM')
  })
})
