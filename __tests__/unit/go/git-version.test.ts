import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { gitVersionFindings } from '../../../src/go/git-version.ts'

const directory = mkdtempSync(join(tmpdir(), 'git-version-'))
afterAll(() => rmSync(directory, { recursive: true }))

async function findings(path: string | undefined): Promise<readonly string[]> {
  const found = await gitVersionFindings({ environment: { PATH: path }, signal: new AbortController().signal })
  return found.map(({ code, message }) => `${code}: ${message}`)
}

it.each([
  [
    'git version 2.25.1',
    ['git-too-old: git 2.25.1 cannot be given credentials for private modules; git 2.31 or later can.'],
  ],
  ['git version 1.8.3.1', [expect.stringContaining('git 1.8.3.1 cannot')]],
  ['git version 2.31.0', []],
  ['git version 2.39.5 (Apple Git-154)', []],
  ['git version 3.0.0', []],
  ['something else', []],
])('%s', async (said, expected) => {
  writeFileSync(join(directory, 'git'), `#!/bin/sh\necho '${said}'\n`)
  chmodSync(join(directory, 'git'), 0o755)
  expect(await findings(directory)).toEqual(expected)
})

it('says nothing of the git that is here, nor of none', async () => {
  expect([await findings(process.env['PATH']), await findings('/nowhere')]).toEqual([[], []])
})
