/** A service that hosts git repositories. */
export type ForgeKind = 'github' | 'github-enterprise' | 'gitlab' | 'gitea' | 'bitbucket' | 'azure'

/** A token that a forge has given out. */
export interface ForgeToken {
  readonly token: string
  /** Which kind of token: it decides the user name beside it. */
  readonly kind?: 'personal' | 'app' | 'job' | 'deploy' | 'oauth' | 'repository'
  /** The name that a deploy token was given. */
  readonly user?: string
  /** The repositories that it reads: these, or all below these. */
  readonly reads: readonly string[]
  /** GitLab: whether it may use the API, and so discovery. Default true. */
  readonly readsApi?: boolean
  readonly problem?: 'expired' | 'scope' | 'saml'
}

/** What a forge answers instead of git's data. */
export interface Refusal {
  readonly status: number
  /** Plain text, which git shows as `remote: …`. */
  readonly text: string
}

/** What tells one forge from another. */
export interface ForgeRules {
  readonly realm: string
  /** Whether the token is taken beside that user name. */
  readonly takes: (user: string, token: ForgeToken) => boolean
  /** The repository of a URL's path (what is before `/info/refs`); undefined: no path of a repository. */
  readonly repositoryOf: (path: string) => string | undefined
  readonly unauthenticated: Refusal
  readonly wrongToken: Refusal
  readonly scope: Refusal
  /** Not there, or not for this token: forges do not say which. */
  readonly missing: Refusal
}

const anyUser = (user: string): boolean => user !== ''
const twoElements = shaped(/^\/([\w.-]+\/[\w.-]+?)(\.git)?$/)

const GITLAB_DENIED =
  'HTTP Basic: Access denied. If a password was provided for Git authentication, the password was incorrect or you are required to use a token instead of a password.'
const BITBUCKET_DENIED =
  "You may not have access to this repository or it no longer exists in this workspace. If you think this repository exists and you have access, make sure you're authenticated."

/**
 * Sources: GitHub: docs.github.com, "Authenticating as a GitHub App installation" and "Managing your personal access tokens"; the answers as
 * in ClickHouse/ClickBench#829 and moghtech/komodo#1482. GitLab: gitlab-org/gitlab#550508, #349461, #499243, docs.gitlab.com "Deploy
 * tokens". Gitea: services/auth/basic.go, routers/web/repo/githttp.go. Bitbucket: support.atlassian.com, "Using API tokens", "Using
 * access tokens for a workspace". Azure: learn.microsoft.com, "Use personal access tokens".
 */
export const FORGE_RULES: Readonly<Record<ForgeKind, ForgeRules>> = {
  github: gitHubRules(),
  'github-enterprise': gitHubRules(),
  gitlab: {
    realm: 'GitLab',
    takes: (user, { kind, user: own }) => {
      if (kind === 'job') return user === 'gitlab-ci-token'
      if (kind === 'oauth') return user === 'oauth2'
      return kind === 'deploy' ? user === own : anyUser(user)
    },
    repositoryOf: shaped(/^\/([\w.-]+(?:\/[\w.-]+)+?)\.git$/),
    unauthenticated: { status: 401, text: GITLAB_DENIED },
    wrongToken: { status: 401, text: GITLAB_DENIED },
    scope: { status: 403, text: GITLAB_DENIED },
    missing: {
      status: 404,
      text: "The project you were looking for could not be found or you don't have permission to view it.",
    },
  },
  gitea: {
    realm: 'Gitea',
    // The token as password beside any name, or as the name beside nothing.
    takes: () => true,
    repositoryOf: twoElements,
    unauthenticated: { status: 401, text: 'Unauthorized' },
    wrongToken: { status: 401, text: 'Unauthorized' },
    scope: { status: 403, text: 'Forbidden' },
    missing: { status: 404, text: 'Repository not found' },
  },
  bitbucket: {
    realm: 'Bitbucket.org HTTP',
    takes: (user, { kind, user: own }) =>
      kind === 'repository' ? user === 'x-token-auth' : user === 'x-bitbucket-api-token-auth' || user === own,
    repositoryOf: twoElements,
    unauthenticated: { status: 401, text: BITBUCKET_DENIED },
    wrongToken: { status: 401, text: BITBUCKET_DENIED },
    scope: { status: 403, text: 'Your credentials lack one or more required privilege scopes.' },
    missing: { status: 404, text: BITBUCKET_DENIED },
  },
  azure: {
    realm: 'https://dev.azure.com/',
    takes: () => true,
    repositoryOf: shaped(/^\/([\w.-]+\/[\w.-]+\/_git\/[\w.-]+)$/),
    unauthenticated: { status: 401, text: 'Access Denied' },
    wrongToken: { status: 401, text: 'Access Denied: The Personal Access Token used has expired or is wrong.' },
    scope: { status: 403, text: 'TF401027: You need the Git GenericRead permission to perform this action.' },
    missing: {
      status: 404,
      text: 'TF401019: The Git repository with name or identifier does not exist or you do not have permissions for the operation you are attempting.',
    },
  },
}

function gitHubRules(): ForgeRules {
  const text = 'Invalid username or token. Password authentication is not supported for Git operations.'
  return {
    realm: 'GitHub',
    takes: (user, { kind }) => (kind === 'app' || kind === 'job' ? user === 'x-access-token' : anyUser(user)),
    repositoryOf: twoElements,
    unauthenticated: { status: 401, text },
    wrongToken: { status: 401, text },
    scope: { status: 403, text: 'Write access to repository not granted.' },
    missing: { status: 404, text: 'Repository not found.' },
  }
}

function shaped(pattern: RegExp): (path: string) => string | undefined {
  return path => pattern.exec(path)?.[1]
}
