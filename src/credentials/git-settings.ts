import { redactUrls } from '../diagnosis/redaction.ts'

/** What of git's configuration decides how a host is reached. */
export interface GitSettings {
  /** `url.TO.insteadOf FROM`. */
  readonly rewrites: readonly { readonly from: string; readonly to: string }[]
  /** URLs that have a header of their own; '' is every URL. */
  readonly headers: readonly string[]
  /** Helpers, with the URL that they are for; '' is every URL. */
  readonly helpers: readonly { readonly url: string; readonly name: string }[]
}

export const NO_GIT_SETTINGS: GitSettings = Object.freeze({ rewrites: [], headers: [], helpers: [] })

/** Reads `git config --list --null`: `key LF value NUL`. Values of headers, which are secrets, are not kept. Source: git-config(1). */
export function parseGitSettings(text: string): GitSettings {
  const rewrites: { from: string; to: string }[] = []
  const headers: string[] = []
  let helpers: { url: string; name: string }[] = []
  for (const item of text.split('\0')) {
    const at = item.indexOf('\n')
    const [key, value] = at === -1 ? [item, ''] : [item.slice(0, at), item.slice(at + 1)]
    const [, section = '', url = '', name = ''] = /^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.exec(key) ?? []
    if (section === 'url' && name === 'insteadof') rewrites.push({ from: value, to: url })
    else if (section === 'http' && name === 'extraheader' && value !== '') headers.push(url)
    else if (section === 'credential' && name === 'helper') {
      // An empty one forgets those before it.
      if (value === '') helpers = []
      else helpers.push({ url, name: value })
    }
  }
  return Object.freeze({ rewrites, headers, helpers })
}

/** How git would log in where `https://HOST/PATH` is asked for, in words; nothing that is a secret. Empty: it has nothing. */
export function gitCredentialSources(settings: GitSettings, place: string): readonly string[] {
  const url = `https://${place}`
  const rewrite = settings.rewrites
    .filter(({ from }) => from !== '' && url.startsWith(from))
    .toSorted((a, b) => b.from.length - a.from.length)[0]
  const headers = settings.headers.filter(target => isFor(target, url))
  const helpers = settings.helpers.filter(helper => isFor(helper.url, url))
  return [
    ...(rewrite === undefined || rewrite.to === rewrite.from ? [] : [`git: url.${redactUrls(rewrite.to)}.insteadOf`]),
    ...headers.map(target => `git: http.${target === '' ? '' : `${redactUrls(target)}.`}extraHeader`),
    ...helpers.map(({ name }) => `git: credential helper ${helperName(name)}`),
  ]
}

/** As git compares them, as far as scheme, host and a prefix of the path go. */
function isFor(target: string, url: string): boolean {
  if (target === '') return true
  const plain = target.replace(/^(https:\/\/)[^/@]*@/, '$1').replace(/\/$/, '')
  return url === plain || url.startsWith(`${plain}/`)
}

/** A helper may be a whole shell command, with a secret in it. */
function helperName(helper: string): string {
  return helper.startsWith('!') ? '(a command)' : (helper.split(/\s/, 1)[0] ?? '')
}
