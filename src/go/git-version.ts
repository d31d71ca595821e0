import { resolve } from 'node:path'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { CommandStartError } from '../system/process-group.ts'
import { runCommand } from '../system/short-command.ts'

/** Moments suffice; a home directory on a network may take seconds. */
const TIMEOUT_MS = 5_000

/** The first that reads configuration from GIT_CONFIG_COUNT (git's release notes of 2.31). */
const NEEDED = [2, 31] as const

/**
 * Whether git can be told of credentials without a file of the user's being changed. Without git there is nothing to say: go will.
 *
 * @throws the signal's reason where it had aborted before
 */
export async function gitVersionFindings(options: {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}): Promise<readonly Finding[]> {
  const { environment: env, signal } = options
  let said: string
  try {
    said = (await runCommand('git', ['version'], { cwd: resolve('/'), env, timeoutMs: TIMEOUT_MS, signal })).stdout
  } catch (error) {
    if (error instanceof CommandStartError) return []
    throw error
  }
  const [, version = '', major = '', minor = ''] = /^git version ((\d+)\.(\d+)\S*)/.exec(said) ?? []
  const isEnough = version === '' || Number(major) > NEEDED[0] || Number(minor) >= NEEDED[1]
  if (isEnough) return []
  const message = `git ${version} cannot be given credentials for private modules; git ${NEEDED.join('.')} or later can.`
  return [finding('git-too-old', { message })]
}
