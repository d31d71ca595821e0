import type { ConfigurationFacts, Setting } from '../config/contradictions.ts'
import { GO_VARIABLES, type GoVariable } from '../go/env.ts'
import type { Prepared } from './configure.ts'

/** Of which variables configure has told apart who set them. */
const REPORTED: ReadonlySet<string> = new Set<GoVariable>(GO_VARIABLES)

/** A variable as go sees it, or as children get it where go has no such variable, and who set it. */
export function settingOf(
  { config, goEnv, environment }: Pick<Prepared, 'config' | 'goEnv' | 'environment'>,
  name: string,
): Setting {
  const reported = REPORTED.has(name) ? environment[name as GoVariable] : undefined
  if (reported !== undefined) return { value: goEnv.get(name), source: reported.source }
  const own = config.childEnvironment[name] || config.childEnvironment[name.toLowerCase()] || ''
  if (own !== '') return { value: own, source: 'environment' }
  return { value: goEnv.get(name), source: goEnv.isInFile(name) ? 'go-env' : 'default' }
}

/** What can be said of the configuration before anybody is asked. */
export function configurationFacts(
  prepared: Pick<Prepared, 'config' | 'goEnv' | 'environment' | 'plan' | 'proxyList' | 'defaultProxyHosts'>,
): ConfigurationFacts {
  const { plan, proxyList, defaultProxyHosts } = prepared
  return {
    setting: name => settingOf(prepared, name),
    proxyList,
    defaultProxyHosts,
    vendor: plan.main?.vendor ?? 'none',
    wantsDownload: plan.actions.download === 'set' || plan.actions.download === 'by-go',
  }
}
