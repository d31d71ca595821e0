import type { ProxyEntry } from '../go/proxy-list.ts'
import type { Inputs } from './inputs.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** What must be masked before anything is printed: secret inputs and passwords in the environment's own GOPROXY. */
export function secretsOf(inputs: Inputs, environment: Variables): readonly string[] {
  const texts = [inputs.token, inputs['git-token'], inputs['ssh-private-key']].flatMap(({ text }) => text ?? [])
  const entries = (inputs.credentials.value ?? []).map(({ password }) => password)
  const passwords = [...(environment['GOPROXY'] ?? '').matchAll(/\/\/([^/@,|]*)@/g)].flatMap(
    ([, user]) => user?.split(':').slice(-1) ?? [],
  )
  return [...texts, ...entries, ...(inputs.goproxy.value ?? []).flatMap(userinfo), ...passwords].filter(
    text => text !== '',
  )
}

/** The SDK reads them by itself; the user's commands keep them, since they are the user's own. */
export function awsSecrets(environment: Variables): readonly string[] {
  return [environment['AWS_SECRET_ACCESS_KEY'] ?? '', environment['AWS_SESSION_TOKEN'] ?? ''].filter(
    text => text !== '',
  )
}

export function hasCredentials(entry: ProxyEntry): boolean {
  return entry.kind === 'url' && userinfo(entry).length > 0
}

function userinfo(entry: ProxyEntry): readonly string[] {
  if (entry.kind !== 'url') return []
  const { username, password } = new URL(entry.url)
  return [password, password === '' ? username : ''].flatMap(text => (text === '' ? [] : [text, decoded(text)]))
}

/** What a percent-encoded password reads as; a stray `%` leaves it as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
