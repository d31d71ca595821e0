import { homedir } from 'node:os'
import { type GoEnv, type GoLocation, GoUnavailableError, readGoEnv } from '../go/env.ts'
import { readSettingsWithoutGo, type SettingsWithoutGo } from '../install/settings-without-go.ts'
import { defaultProxyHosts } from './proxy-list-setting.ts'

/** What `go env` says, or would say, of how Go itself is to be had. */
export interface InstallSettings extends SettingsWithoutGo {
  readonly defaultProxyHosts: readonly string[]
}

/** Of the Go that is there; without one that answers, what it would say. */
export async function readInstallSettings(location: GoLocation): Promise<InstallSettings> {
  try {
    return await settingsOf(await readGoEnv(location))
  } catch (error) {
    if (!(error instanceof GoUnavailableError)) throw error
    const { environment } = location
    const home = environment['HOME'] || environment['USERPROFILE'] || homedir()
    const settings = await readSettingsWithoutGo({ environment, platform: process.platform, home })
    return { ...settings, defaultProxyHosts: [] }
  }
}

export async function settingsOf(goEnv: GoEnv): Promise<InstallSettings> {
  return {
    goProxy: goEnv.get('GOPROXY'),
    goSumDb: goEnv.get('GOSUMDB'),
    goNoProxy: goEnv.get('GONOPROXY'),
    goToolchain: goEnv.get('GOTOOLCHAIN'),
    goAuth: goEnv.get('GOAUTH'),
    defaultProxyHosts: await defaultProxyHosts(goEnv.get('GOROOT')),
  }
}
