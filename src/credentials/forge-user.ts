/**
 * The user name that a forge expects beside a token.
 *
 * - GitHub, GitHub Enterprise: `x-access-token` for installation tokens of apps and the job's; personal tokens take any name
 *   (docs.github.com/apps, "Authenticating as a GitHub App installation").
 * - GitLab: any name for personal, group and project tokens; `oauth2` for tokens of OAuth alone (gitlab-org/gitlab issues 212953 and
 *   349461). A job's token wants `gitlab-ci-token` and nothing else (issue 550508).
 * - Bitbucket Cloud: `x-bitbucket-api-token-auth` for API tokens of a user (support.atlassian.com/bitbucket-cloud/docs/using-api-tokens),
 *   `x-token-auth` for those of a repository, project or workspace (…/docs/using-access-tokens).
 * - Azure DevOps, Gitea, Forgejo: any name (learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate,
 *   go-gitea/gitea services/auth/basic.go).
 *
 * Others, a user's token of Bitbucket Data Center among them, want a login of their own: those go into `credentials`.
 */
export function tokenUser(host: string, token: string): string {
  if (isGitLab(host)) return token.startsWith('glcbt-') ? 'gitlab-ci-token' : 'oauth2'
  if (host !== 'bitbucket.org') return 'x-access-token'
  // Atlassian's API tokens all begin so; its access tokens with ATCTT.
  return token.startsWith('ATATT') ? 'x-bitbucket-api-token-auth' : 'x-token-auth'
}

/** A self-hosted GitLab of another name takes personal tokens with any user name too; for its other tokens there is `credentials`. */
function isGitLab(host: string): boolean {
  return /^gitlab\.|\.gitlab\./.test(host)
}
