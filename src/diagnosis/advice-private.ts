import type { Advice } from './advice.ts'
import type { FailureCode } from './codes.ts'

/** Private modules: patterns, credentials, and what keeps their names to those who may know them. */
export const PRIVATE_ADVICE = {
  'private-pattern-unused': {
    title: 'A pattern matches nothing',
    cause:
      'A pattern is compared with as many elements of a module path as it has itself; `*` does not go beyond a slash, and `*.corp.com` is not `corp.com`. What it was meant for is treated as public.',
    fix: 'Correct the input `goprivate`, e.g. `goprivate: github.com/acme/*,corp.com,*.corp.com`, or take the pattern out.',
    severity: 'warning',
    transient: false,
    docs: 'https://go.dev/ref/mod#private-modules',
  },
  'private-path-uncovered': {
    title: 'A module with a credential is not private',
    cause: 'Only what GOPRIVATE or GONOPROXY matches is kept from public mirrors, whatever credentials there are.',
    fix: 'Add the host, or the private part of it, to the input `goprivate`.',
    severity: 'warning',
    transient: false,
    docs: 'https://go.dev/ref/mod#private-modules',
  },
  'checksum-database-unknown': {
    title: 'Unknown to the checksum database',
    cause:
      'The checksum database was asked for a hash that go.sum lacks, and answered that there is no such module in public: it is private, and no pattern of GONOSUMDB says so.',
    fix: 'Where a company’s proxy serves the module: add its path to the input `gonosumdb`. Where it comes straight from its repository: to `goprivate`. And commit a complete go.sum: then nothing has to be asked.',
    severity: 'error',
    transient: false,
    docs: 'https://go.dev/ref/mod#private-modules',
  },
  'gonosumdb-empty': {
    title: 'Private names reach the database',
    cause:
      'A mirror with credentials serves what is not public, and no pattern of GONOSUMDB keeps its names from the checksum database.',
    fix: 'Add the paths of private modules to the input `gonosumdb`, e.g. `gonosumdb: corp.example.com`, and commit go.sum.',
    severity: 'warning',
    transient: false,
    docs: 'https://go.dev/ref/mod#private-modules',
  },
  'goauth-left-to-go': {
    title: 'Only go can ask the mirrors',
    cause:
      'GOAUTH=git asks git for the credentials of each URL, which the go command does by itself, one file after another.',
    fix: 'Nothing needs to be done. Faster: user and password in the input `credentials`, or a command in `goauth` that prints them.',
    severity: 'notice',
    transient: false,
    docs: 'https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable',
  },
  'goauth-failed': {
    title: 'A command of GOAUTH failed',
    cause:
      'It could not be started, ended with an error, or printed something else than URLs and headers. Mirrors are asked without it.',
    fix: 'Run the command by itself; `go help goauth` says what it must print. It gets the environment of this step, without the inputs of go-mod-setup.',
    severity: 'warning',
    transient: false,
    docs: 'https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable',
  },
  'git-too-old': {
    title: 'git is too old',
    cause:
      'git before 2.31 reads its configuration from files alone, and those in the home directory are left as they are.',
    fix: 'Install a newer git on the machine or in the image of the job.',
    severity: 'warning',
    transient: false,
  },
  'git-token-scope': {
    title: 'The token may not read this',
    cause: 'The server knows the token, but it lacks the right to read the contents of this repository.',
    fix: 'Give the token that right: at GitHub "Contents: read" for a fine-grained token or an app, "repo" for a classic one; at GitLab "read_repository" and "read_api"; at Bitbucket "Repositories: Read"; at Azure DevOps "Code: Read".',
    severity: 'error',
    transient: false,
  },
  'git-saml-required': {
    title: 'The token is not authorised for SSO',
    cause: 'The organisation asks for SAML single sign-on, and the token was not authorised for it.',
    fix: 'Authorise the token under "Configure SSO" in the settings of its owner, or use a token of a GitHub App that the organisation has installed: those need no authorisation.',
    severity: 'error',
    transient: false,
    docs: 'https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-saml-single-sign-on',
  },
  'git-repository-moved': {
    title: 'Repository moved',
    cause:
      'The server answers with another address: the repository was renamed or has another owner. git does not follow once it has sent a credential.',
    fix: 'Write the new path: into go.mod if the module itself is called so now, else as `replace OLD => NEW VERSION`.',
    severity: 'error',
    transient: false,
  },
  'git-repository-unreachable': {
    title: 'Repository not reachable',
    cause:
      'go tried https and ssh, and git could read the repository by neither. go does not pass on why: no such repository, or credentials that are wrong, expired or without the right to read it.',
    fix: 'Try `git ls-remote https://PATH` with the same token. Check the module path, and the token in `git-token` or `credentials`.',
    severity: 'error',
    transient: false,
  },
  'credentials-withheld': {
    title: 'This job gets no secrets',
    cause: 'GitHub gives the pull requests of forks, and what Dependabot starts, none of the repository’s secrets.',
    fix: 'For Dependabot store the token as a Dependabot secret, too. For forks let somebody who may read the private modules run the checks from a branch of this repository.',
    severity: 'notice',
    transient: false,
    docs: 'https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions',
  },
} as const satisfies Partial<Record<FailureCode, Advice>>
