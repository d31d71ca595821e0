import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeChecksumDatabase, type TwinDatabase } from './database-twin.ts'
import type { ForgeKind, ForgeToken } from './forge-rules.ts'
import { forgeSite } from './forges.ts'
import { createRepository } from './git-repository.ts'
import { type Internet, type Site, startInternet } from './internet.ts'
import { buildModule, makeModules, type SyntheticModule } from './module-builder.ts'
import { moduleSite } from './module-site.ts'
import { contentOfFiles } from './proxy-content.ts'

/** A forge of this world: where it is, and its tokens. */
interface ForgeSpec {
  readonly kind: ForgeKind
  readonly host: string
  readonly tokens: readonly ForgeToken[]
  readonly modules: readonly string[]
  readonly renamed?: Readonly<Record<string, string>>
}

/** The tokens, by what they are for. All look unlike anything else, so that a scan can find them. */
export const TOKENS = {
  github: 'ghp_Kq7vT2mZx9LbRw4N',
  githubApp: 'ghs_Wd5uJc8QpY3hXe6A',
  githubOther: 'ghp_Zr6tVn1GsM0kFy5B',
  githubJane: 'ghp_Jd6wPs1HnC8tGu3R',
  githubExpired: 'ghp_Expired7cUo2NaQ9d',
  githubScope: 'ghp_NoScope4bTr8VxL3m',
  githubSaml: 'ghp_NoSaml5pKe1WyH6j',
  enterprise: 'ghp_Ht3gBq9SdU7nCz2E',
  gitlab: 'glpat-Jx8/Pw+4RfL=1vQ',
  gitlabDeploy: 'gldt-Mc6yXo0TzB5kDi9',
  gitlabJob: 'glcbt-Nv4rGa7WqE2sUp8',
  gitea: 'Lf9bHk3YtC6mOj1Xw5Rz',
  bitbucket: 'ATCTT3xQn8Vd5Ks=2Ge7',
  bitbucketApi: 'ATATT3yRm4Fb9Zu=6Ia1',
  azure: 'p5wm2kx7vq4tz9rn3hsd',
} as const

const FORGES: readonly ForgeSpec[] = [
  {
    kind: 'github',
    host: 'github.com',
    tokens: [
      { token: TOKENS.github, kind: 'personal', reads: ['acme'] },
      { token: TOKENS.githubApp, kind: 'app', reads: ['acme'] },
      { token: TOKENS.githubOther, kind: 'personal', reads: ['umbrella'] },
      { token: TOKENS.githubJane, kind: 'personal', reads: ['jane'] },
      { token: TOKENS.githubExpired, reads: ['acme'], problem: 'expired' },
      { token: TOKENS.githubScope, reads: ['acme'], problem: 'scope' },
      { token: TOKENS.githubSaml, reads: ['acme'], problem: 'saml' },
    ],
    modules: ['github.com/acme/lib', 'github.com/acme/tools', 'github.com/umbrella/vault', 'github.com/acme/former'],
    renamed: { 'acme/former': 'acme/tools' },
  },
  {
    kind: 'github-enterprise',
    host: 'ghe.example.com',
    tokens: [{ token: TOKENS.enterprise, kind: 'personal', reads: ['platform'] }],
    modules: ['ghe.example.com/platform/lib.git'],
  },
  {
    kind: 'gitlab',
    host: 'gitlab.example.com',
    tokens: [
      { token: TOKENS.gitlab, kind: 'personal', reads: ['group'] },
      { token: TOKENS.gitlabDeploy, kind: 'deploy', user: 'gitlab+deploy-token-7', reads: ['group'] },
      { token: TOKENS.gitlabJob, kind: 'job', reads: ['group'] },
    ],
    modules: ['gitlab.example.com/group/lib', 'gitlab.example.com/group/sub/deep/lib'],
  },
  {
    kind: 'gitea',
    host: 'gitea.example.com',
    tokens: [{ token: TOKENS.gitea, reads: ['team'] }],
    modules: ['gitea.example.com/team/lib'],
  },
  {
    kind: 'bitbucket',
    host: 'bitbucket.org',
    tokens: [
      { token: TOKENS.bitbucket, kind: 'repository', reads: ['workspace'] },
      { token: TOKENS.bitbucketApi, kind: 'personal', user: 'jane', reads: ['workspace'] },
    ],
    modules: ['bitbucket.org/workspace/lib'],
  },
  {
    kind: 'azure',
    host: 'dev.azure.com',
    tokens: [{ token: TOKENS.azure, reads: ['org'] }],
    modules: ['dev.azure.com/org/project/_git/lib.git'],
  },
]

/** A well-known public mirror: what reaches it is public. */
export const PUBLIC_PROXY = 'https://goproxy.io'
/** A checksum database that knows no private module. */
export const DATABASE = 'sum.example.com'

export interface PrivateWorld extends AsyncDisposable {
  readonly internet: Internet
  /** Where the bare repositories are: `<repository>.git`. */
  readonly root: string
  readonly database: TwinDatabase
  /** Modules on the public mirror. */
  readonly public: readonly SyntheticModule[]
  /** The private module of that path, at v1.0.0. */
  module(path: string): SyntheticModule
  /** Requests that a third party saw and that name a private module. */
  betrayals(): readonly string[]
}

export interface WorldOptions {
  /** More hosts: company proxies, attackers. They come before the world's own. */
  readonly sites?: Readonly<Record<string, Site>>
}

/** Forges with private modules, a public mirror and a checksum database, all on loopback under their real names. */
export async function makePrivateWorld(directory: string, options: WorldOptions = {}): Promise<PrivateWorld> {
  const root = join(directory, 'repositories')
  await mkdir(root, { recursive: true })
  const modules = new Map<string, SyntheticModule>()
  for (const { modules: paths, renamed } of FORGES)
    for (const path of paths) {
      const module = buildModule({ path, version: 'v1.0.0' })
      modules.set(path, module)
      const repository = path.slice(path.indexOf('/') + 1).replace(/\.git$/, '')
      await createRepository(root, renamed?.[repository] === undefined ? repository : `${repository}-away`, [
        { tag: 'v1.0.0', files: module.files },
      ])
    }
  const everybody = makeModules(2, { prefix: 'example.org/public' })
  const database = makeChecksumDatabase(everybody, { name: DATABASE, before: 3, after: 4 })
  const sites: Record<string, Site> = {
    [new URL(PUBLIC_PROXY).host]: moduleSite({ modules: everybody }),
    [DATABASE]: moduleSite({ modules: [], content: contentOfFiles(database.files) }),
    ...Object.fromEntries(FORGES.map(({ kind, host, ...forge }) => [host, forgeSite(kind, { ...forge, root })])),
    ...options.sites,
  }
  const internet = await startInternet(directory, sites)
  const hosts = new Set(FORGES.map(({ host }) => host))
  return {
    internet,
    root,
    public: everybody,
    database,
    module(path) {
      const found = modules.get(path)
      if (found === undefined) throw new Error(`no module ${path} in this world`)
      return found
    },
    betrayals: () =>
      internet.requests
        .filter(({ host }) => !hosts.has(host))
        .filter(({ path }) => FORGES.some(({ host }) => decodeURIComponent(path).includes(host)))
        .map(({ origin, path }) => `${origin}${path}`),
    [Symbol.asyncDispose]: async () => internet.close(),
  }
}
