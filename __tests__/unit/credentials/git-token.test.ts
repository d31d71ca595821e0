import { describe, expect, it } from '@jest/globals'
import { tokenUser } from '../../../src/credentials/forge-user.ts'
import { tokenHost } from '../../../src/credentials/token-host.ts'

describe('git-token is for the host', () => {
  it.each([
    ['github.com/acme/*', 'github.com'],
    ['github.com/acme/*,github.com/other', 'github.com'],
    [' GitHub.com/acme/ , ,github.com', 'github.com'],
    ['git.corp.com:8443/x', 'git.corp.com:8443'],
  ])('of %j', (patterns, host) => {
    expect(tokenHost(patterns)).toEqual({ kind: 'host', host })
  })

  it.each([
    ['', 'goprivate is empty'],
    [',', 'goprivate is empty'],
    ['github.com/a,gitlab.com/b', 'goprivate names several hosts (github.com, gitlab.com); use credentials'],
    ['*.corp.com', 'goprivate has a glob in the host (*.corp.com); use credentials'],
    ['github.com/a,*', 'goprivate has a glob in the host (*); use credentials'],
    ['git[hl]ub.com', 'a glob in the host'],
    ['github.com@evil.example/x', 'goprivate names no plain host'],
  ])('but not of %j', (patterns, problem) => {
    expect(tokenHost(patterns)).toEqual({ kind: 'problem', problem: expect.stringContaining(problem) })
  })
})

describe('beside the token stands', () => {
  it.each([
    ['github.com', 'ghp_x', 'x-access-token'],
    ['github.corp.com', 'ghs_x', 'x-access-token'],
    ['gitlab.com', 'glpat-x', 'oauth2'],
    ['gitlab.corp.com', 'glcbt-64_x', 'gitlab-ci-token'],
    ['my.gitlab.corp.com', 'x', 'oauth2'],
    ['notgitlab.com', 'x', 'x-access-token'],
    ['bitbucket.org', 'ATCTT3xFfGN0', 'x-token-auth'],
    ['bitbucket.org', 'ATATT3xFfGF0', 'x-bitbucket-api-token-auth'],
    ['dev.azure.com', 'x', 'x-access-token'],
    ['gitea.corp.com', 'x', 'x-access-token'],
  ])('at %s with %s: %s', (host, token, user) => {
    expect(tokenUser(host, token)).toBe(user)
  })
})
