import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { S3Settings } from '../cache/s3/settings.ts'
import type { ConfigFacts } from './config-facts.ts'
import { required } from './inputs.ts'
import { s3Settings } from './s3.ts'

/** Where entries are kept. */
export type Backend =
  | { readonly kind: 'github' }
  | { readonly kind: 'directory'; readonly path: string; readonly maxBytes: number }
  | ({ readonly kind: 's3' } & S3Settings)

/** undefined where a bucket is wanted and none is named. */
export function resolveBackend(facts: ConfigFacts): Backend | undefined {
  const { inputs, ci } = facts
  const kind = inputs['cache-backend'].value ?? (ci.provider === 'github' ? 'github' : 'directory')
  if (kind === 's3') {
    const settings = s3Settings(inputs)
    return settings === undefined ? undefined : { kind, ...settings }
  }
  if (kind === 'github') return { kind }
  const path = inputs['cache-directory'].value ?? defaultCacheDirectory(facts)
  return { kind, path: resolve(facts.currentDirectory, path), maxBytes: required(inputs, 'cache-max-size') }
}

/** The user's cache directory of each system, as os.UserCacheDir of Go finds it. */
export function defaultCacheDirectory(facts: Pick<ConfigFacts, 'environment' | 'platform'>): string {
  const { environment, platform } = facts
  const home = environment['HOME'] || environment['USERPROFILE'] || homedir()
  if (platform === 'win32')
    return join(
      environment['LocalAppData'] || environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'),
      'go-mod-setup',
    )
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'go-mod-setup')
  return join(environment['XDG_CACHE_HOME'] || join(home, '.cache'), 'go-mod-setup')
}
