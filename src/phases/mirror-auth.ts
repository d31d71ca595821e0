import { scopeOf } from '../credentials/credential.ts'
import { GoAuth, needsGo } from '../credentials/go-auth.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { PhaseContext, Prepared } from './configure.ts'

/** Whether the engine asks mirrors, and with which credentials. */
export type MirrorAuth =
  | { readonly kind: 'mirrors'; readonly goAuth: GoAuth; readonly findings: readonly Finding[] }
  | { readonly kind: 'none'; readonly findings: readonly Finding[] }

/**
 * Runs the commands of GOAUTH, where there is a mirror to ask.
 *
 * @throws the signal's reason
 */
export async function openMirrorAuth(
  { host }: PhaseContext,
  { config, goEnv, proxyList, netrc, credentials }: Prepared,
  signal: AbortSignal,
): Promise<MirrorAuth> {
  const mirrors = proxyList.filter(entry => entry.kind === 'url')
  if (config.download.mode === 'off' || mirrors.length === 0) return { kind: 'none', findings: [] }
  const goAuth = goEnv.get('GOAUTH')
  if (needsGo(goAuth)) {
    const message = `GOAUTH=${goAuth}: the mirrors of GOPROXY are asked by the go command alone.`
    return { kind: 'none', findings: [finding('goauth-left-to-go', { message })] }
  }
  const hasHttps = mirrors.some(({ url }) => url.startsWith('https:'))
  const findings: Finding[] = []
  const started = await GoAuth.start({
    goAuth: hasHttps ? goAuth : 'off',
    netrc,
    given: (credentials?.https ?? []).map(({ login, password, ...place }) => ({
      machine: scopeOf(place),
      login,
      password,
    })),
    directory: config.workingDirectory,
    environment: config.childEnvironment,
    signal,
    onSecret: value => host.mask(value),
    onProblem: message => void findings.push(finding('goauth-failed', { message })),
  })
  return { kind: 'mirrors', goAuth: started, findings }
}
