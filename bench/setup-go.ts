import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Its name and version, for the head of a table. @param directory a checkout of actions/setup-go */
export async function setupGoVersion(directory: string): Promise<Readonly<Record<string, string>>> {
  const file = join(directory, 'package.json')
  const { name, version } = JSON.parse(await readFile(file, 'utf8')) as { name?: unknown; version?: unknown }
  if (name !== 'setup-go' || typeof version !== 'string') throw new Error(`${file} is not that of actions/setup-go`)
  return { 'setup-go': version }
}
