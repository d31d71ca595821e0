import { existsSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { run } from './processes.ts'

/** A Go that answers as the real one does, and calls itself another version. It needs `sh` and `sed` on PATH. */
export interface GoStandIn {
  /** The version of the real one, without `go`. */
  readonly realVersion: string
  /** The text of a program `go`. */
  script(version: string): string
}

export async function goStandIn(env: Readonly<Record<string, string>>): Promise<GoStandIn> {
  const answer = await run('go', ['env', 'GOROOT', 'GOVERSION'], { env: { ...env, GOTOOLCHAIN: 'local' } })
  const [root = '', version = ''] = answer.stdout.trim().split('\n')
  return {
    realVersion: version.replace('go', ''),
    script: other =>
      [
        '#!/bin/sh',
        `said=$(GOTOOLCHAIN=local '${join(root, 'bin', 'go')}' "$@") || exit $?`,
        `printf '%s\\n' "$said" | sed 's/${version}/go${other}/g'`,
        '',
      ].join('\n'),
  }
}

/** A directory for PATH that leads to these programs only; `own` are scripts that are written there. */
export async function programDirectory(
  directory: string,
  programs: readonly string[],
  own: Readonly<Record<string, string>> = {},
): Promise<string> {
  const path = join(directory, 'programs')
  await mkdir(path, { recursive: true })
  for (const name of programs) await symlink(findProgram(name), join(path, name))
  for (const [name, text] of Object.entries(own)) await writeFile(join(path, name), text, { mode: 0o755 })
  return path
}

function findProgram(name: string): string {
  const places = (process.env['PATH'] ?? '').split(delimiter).map(directory => join(directory, name))
  const found = places.find(place => existsSync(place))
  if (found === undefined) throw new Error(`there is no ${name} on PATH`)
  return found
}
