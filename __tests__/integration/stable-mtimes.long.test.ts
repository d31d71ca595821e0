import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { setStableTimes, stableTimes } from '../../src/build-cache/stable-mtimes.ts'
import { listTrackedFiles } from '../../src/build-cache/tracked-files.ts'
import { type Checkout, makeCheckout, writeFiles } from '../support/checkout.ts'
import { run } from '../support/processes.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
let env: Readonly<Record<string, string>>
let checkout: Checkout

/** Reads a file and the directory that it is in. */
const testOf = (name: string, body = ''): string => `package ${name}

import (
	"os"
	"testing"
)

func TestIt(t *testing.T) {
	text, err := os.ReadFile("testdata/${name}.txt")
	if err != nil || len(text) == 0 {
		t.Fatal(err)
	}
	if entries, err := os.ReadDir("testdata"); err != nil || len(entries) == 0 {
		t.Fatal(err)
	}
	${body}
}
`

const filesOf = (name: string): Readonly<Record<string, string>> => ({
  [`${name}/${name}.go`]: `package ${name}\n`,
  [`${name}/${name}_test.go`]: testOf(name),
  [`${name}/testdata/${name}.txt`]: 'data of it',
})

beforeAll(async () => {
  const root = await directory('stable-mtimes')
  env = await goEnvironment(root, { extra: { GOFLAGS: "'-gcflags=all=-N -l' -buildvcs=false -vet=off" } })
  checkout = await makeCheckout(root, env)
  const goMod = 'module example.com/app\n\ngo 1.21\n'
  await checkout.commit({ 'go.mod': goMod, ...filesOf('one'), ...filesOf('two') })
})

async function stabilise(): Promise<void> {
  const files = await listTrackedFiles({
    directory: checkout.path,
    environment: env,
    signal: AbortSignal.timeout(30_000),
  })
  if (files.kind === 'unknown') throw new Error(files.reason)
  setStableTimes(files.top, stableTimes(files.entries))
}

/** Which packages' results were there. */
async function test(): Promise<Readonly<Record<string, boolean>>> {
  const { stdout, stderr, code } = await run('go', ['test', './...'], { cwd: checkout.path, env, timeoutMs: 300_000 })
  if (code !== 0) throw new Error(stdout + stderr)
  const rows = [...stdout.matchAll(/^ok\s+example\.com\/app\/(\w+)\s+(.*)$/gm)]
  return Object.fromEntries(rows.map(([, name = '', rest = '']) => [name, rest.includes('(cached)')]))
}

async function testFreshClone(): Promise<Readonly<Record<string, boolean>>> {
  await checkout.clone()
  await stabilise()
  return test()
}

it('go test in a fresh clone with stable times is cached, but for what changed: a test, or what a test reads', async () => {
  expect(await testFreshClone()).toEqual({ one: false, two: false })
  expect(await testFreshClone()).toEqual({ one: true, two: true })
  // As it is without.
  await checkout.clone()
  expect(await test()).toEqual({ one: false, two: false })

  // Of the same size: only the time can tell.
  await checkout.commit({ 'one/testdata/one.txt': 'DATA OF IT' })
  expect(await testFreshClone()).toEqual({ one: false, two: true })
  await checkout.commit({ 'two/two_test.go': testOf('two', 'println("more")') })
  expect(await testFreshClone()).toEqual({ one: true, two: false })
  // A file that comes along in a directory that the test lists.
  await checkout.commit({ 'one/testdata/more.txt': 'more' })
  expect(await testFreshClone()).toEqual({ one: false, two: true })
  expect(await testFreshClone()).toEqual({ one: true, two: true })

  // A step before us edited a file that a test reads, and left no trace in its size.
  const edited = join(await checkout.clone(), 'two/testdata/two.txt')
  await writeFiles(checkout.path, { 'two/testdata/two.txt': 'EDITED HER' })
  const minuteAgo = new Date(Date.now() - 60_000)
  await utimes(edited, minuteAgo, minuteAgo)
  await stabilise()
  expect(await test()).toEqual({ one: true, two: false })
})
