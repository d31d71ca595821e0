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
} as const satisfies Partial<Record<FailureCode, Advice>>
