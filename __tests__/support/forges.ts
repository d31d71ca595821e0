import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FORGE_RULES, type ForgeKind, type ForgeRules, type ForgeToken, type Refusal } from './forge-rules.ts'
import { serveGit } from './git-backend.ts'
import type { Site, Visit } from './internet.ts'

export interface ForgeOptions {
  /** Where `<repository>.git` are (git-repository.ts): `acme/lib`, `group/sub/lib`, `org/project/_git/lib`. */
  readonly root: string
  readonly tokens: readonly ForgeToken[]
  /** Repositories that everybody may read: these, or all below these. */
  readonly public?: readonly string[]
  /** From the old name to the new one: GitHub redirects. */
  readonly renamed?: Readonly<Record<string, string>>
}

/** The loopback twin of a forge: real git behind its way of asking for credentials, and its answers to `?go-get=1`. */
export function forgeSite(kind: ForgeKind, options: ForgeOptions): Site {
  const rules = FORGE_RULES[kind]
  return async visit => {
    if (visit.url.searchParams.get('go-get') === '1') return answerDiscovery(kind, visit, options)
    return answerGit(rules, visit, options)
  }
}

/** Whose request it is, by its Authorization header. */
type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly token: ForgeToken }

function callerOf(rules: ForgeRules, { request }: Visit, tokens: readonly ForgeToken[]): Caller {
  const { authorization } = request.headers
  if (authorization === undefined) return { kind: 'nobody' }
  const [scheme, value = ''] = authorization.split(' ', 2)
  if (scheme?.toLowerCase() !== 'basic') return { kind: 'unknown' }
  const [, user = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(value, 'base64').toString()) ?? []
  const token = tokens.find(known => known.token === password && rules.takes(user, known))
  return token === undefined || token.problem === 'expired' ? { kind: 'unknown' } : { kind: 'known', token }
}

const GIT_PATH = /^(.+?)(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/

async function answerGit(rules: ForgeRules, visit: Visit, options: ForgeOptions): Promise<void> {
  const { request, response, url, signal } = visit
  const [, path = '', service = ''] = GIT_PATH.exec(decodeURIComponent(url.pathname)) ?? []
  const repository = rules.repositoryOf(path)
  if (repository === undefined) return refuse(visit, { status: 404, text: 'Not Found' })
  const renamed = options.renamed?.[repository]
  const caller = callerOf(rules, visit, options.tokens)
  // A wrong token is refused even where none is needed.
  const isOpen = caller.kind === 'nobody' && covers(options.public ?? [], repository)
  const refusal = isOpen ? undefined : refusalOf(rules, caller, renamed ?? repository)
  if (refusal !== undefined) {
    if (refusal.status === 401) response.setHeader('www-authenticate', `Basic realm="${rules.realm}"`)
    return refuse(visit, refusal)
  }
  if (renamed !== undefined) {
    response.writeHead(301, { location: `${url.origin}/${renamed}${service}${url.search}` }).end()
    return
  }
  await serveGit(request, response, {
    root: options.root,
    path: `/${repository}.git${service}`,
    query: url.search.slice(1),
    user: caller.kind === 'known' ? 'reader' : undefined,
    throttle: undefined,
    stallAfterBytes: undefined,
    signal,
    onBytes: () => undefined,
  })
}

function refusalOf(rules: ForgeRules, caller: Caller, repository: string): Refusal | undefined {
  if (caller.kind === 'nobody') return rules.unauthenticated
  if (caller.kind === 'unknown') return rules.wrongToken
  const { problem, reads } = caller.token
  if (problem === 'scope') return rules.scope
  if (problem === 'saml') {
    const owner = repository.split('/')[0] ?? ''
    return {
      status: 403,
      text: `The \`${owner}' organization has enabled or enforced SAML SSO. To access\nthis repository, you must re-authorize the OAuth Application or the token.`,
    }
  }
  return covers(reads, repository) ? undefined : rules.missing
}

function answerDiscovery(kind: ForgeKind, visit: Visit, options: ForgeOptions): void {
  const { url, response } = visit
  const elements = url.pathname.slice(1).split('/')
  const caller = callerOf(FORGE_RULES[kind], visit, options.tokens)
  switch (kind) {
    case 'gitlab':
      // lib/gitlab/middleware/go.rb: to strangers every project is two elements deep; bad credentials are 404.
      if (caller.kind === 'unknown') return refuse(visit, { status: 404, text: '404 Not Found' })
      return page(visit, gitLabProject(elements, caller, options))
    case 'gitea':
      return page(visit, elements.slice(0, 2).join('/'))
    case 'github-enterprise':
      // Private mode: the way to the login page.
      response.writeHead(302, { location: `${url.origin}/login` }).end()
      return
    case 'azure':
      response
        .writeHead(203, { 'content-type': 'text/html' })
        .end('<html><title>Azure DevOps Services | Sign In</title></html>')
      return
    case 'github':
    case 'bitbucket':
      return refuse(visit, { status: 404, text: 'Not Found' })
  }
}

function gitLabProject(elements: readonly string[], caller: Caller, options: ForgeOptions): string {
  const isVisible = (path: string): boolean =>
    covers(options.public ?? [], path) ||
    (caller.kind === 'known' && caller.token.readsApi !== false && covers(caller.token.reads, path))
  const paths = elements.map((_element, index) => elements.slice(0, index + 1).join('/')).slice(1)
  // What is behind the project's own path is a directory in it: it is the one that has a repository.
  return (
    paths.find(path => isVisible(path) && existsSync(join(options.root, `${path}.git`))) ??
    elements.slice(0, 2).join('/')
  )
}

function page({ url, response }: Visit, project: string): void {
  const prefix = `${url.host}/${project}`
  const content = `${prefix} git ${url.origin}/${project}.git`
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<html><head><meta name="go-import" content="${content}"></head><body>go get ${prefix}</body></html>\n`)
}

function refuse({ response }: Visit, { status, text }: Refusal): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

/** `acme` covers `acme/lib`. */
function covers(scopes: readonly string[], path: string): boolean {
  return scopes.some(scope => path === scope || path.startsWith(`${scope}/`))
}
