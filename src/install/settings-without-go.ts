import { join } from 'node:path'
import { type Environment, readGoEnvFile } from '../go/env.ts'

/** What `go env` would say, on a machine where there is no go yet. '' stands for go's own default. */
export interface SettingsWithoutGo {
  readonly goProxy: string
  readonly goSumDb: string
  readonly goNoProxy: string
  readonly goToolchain: string
  readonly goAuth: string
}

export interface SettingsFacts {
  readonly environment: Environment
  readonly platform: NodeJS.Platform
  readonly home: string
}

/**
 * GOPROXY without a go to ask for its default: the toolchain module's origin, which `direct` is. The default itself stands in `$GOROOT/go.env`,
 * which is not there yet, and is read from there as soon as it is.
 */
const GOPROXY_WITHOUT_GO = 'direct'

/**
 * Reads the variables that installing Go needs, from where go reads them: the environment, then the user's own file (`go env -w`).
 * Source: cmd/go/internal/cfg/cfg.go EnvFile, os.UserConfigDir.
 */
export async function readSettingsWithoutGo(facts: SettingsFacts): Promise<SettingsWithoutGo> {
  const file = await readGoEnvFile(facts.environment['GOENV'] || join(configDirectory(facts), 'go', 'env'))
  const get = (name: string): string => facts.environment[name] || file.get(name) || ''
  return {
    goProxy: get('GOPROXY') || GOPROXY_WITHOUT_GO,
    goSumDb: get('GOSUMDB'),
    goNoProxy: get('GONOPROXY') || get('GOPRIVATE'),
    goToolchain: get('GOTOOLCHAIN'),
    goAuth: get('GOAUTH'),
  }
}

function configDirectory({ environment, platform, home }: SettingsFacts): string {
  if (platform === 'win32') return environment['AppData'] || environment['APPDATA'] || join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return environment['XDG_CONFIG_HOME'] || join(home, '.config')
}
