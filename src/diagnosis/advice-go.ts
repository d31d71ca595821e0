import type { Advice } from './advice.ts'
import type { FailureCode } from './codes.ts'

const TIDY = 'Run `go mod tidy` (in a workspace also `go work sync`) and commit go.mod, go.sum and go.work.sum'

/** go.sum, the checksum database, go.mod, go.work, vendor, and Go itself. */
export const GO_ADVICE = {
  'checksum-mismatch': {
    title: 'Checksum mismatch',
    cause:
      'The bytes are not those that go.sum names: they were changed on the way or in a cache, the tag was moved after go.sum was written, or a web page was served in their place.',
    fix: 'Do not delete the line from go.sum before you know why. Compare with another mirror: `GOPROXY=direct GOFLAGS=-modcacherw GOMODCACHE=$(mktemp -d) go mod download MODULE@VERSION`. If the tag was moved, require a new version.',
    severity: 'security',
    transient: false,
    docs: 'https://go.dev/ref/mod#authenticating',
  },
  'checksum-database-mismatch': {
    title: 'Differs from the checksum database',
    cause:
      'The bytes are not those that the checksum database recorded for this version: they were changed, or the tag was moved. Or what answered as the database is not it: its signature or its proof is wrong.',
    fix: 'Require a version that was not moved. Where a signature or a proof is wrong, compare with another network, and with the key in the input `gosumdb`. If the module is private, put its path into the input `goprivate`, so that the database is not asked.',
    severity: 'security',
    transient: false,
    docs: 'https://go.dev/ref/mod#checksum-database',
  },
  'checksum-database-unreachable': {
    title: 'Checksum database not available',
    cause:
      'A hash that go.sum does not hold had to be looked up, and the checksum database could not be asked; or the module is private and unknown to it.',
    fix: `${TIDY}: with complete files the database is not needed. Private modules belong into the input \`goprivate\` (or \`gonosumdb\`). Where the database is blocked, name another in \`gosumdb\`.`,
    severity: 'error',
    transient: true,
    docs: 'https://go.dev/ref/mod#checksum-database',
  },
  'checksum-database-disabled': {
    title: 'Checksum database switched off',
    cause: 'GOSUMDB=off, but a Go toolchain may only be downloaded if the checksum database confirms it.',
    fix: 'Take `off` out of the input `gosumdb`, or see that the version that is asked for is installed already.',
    severity: 'error',
    transient: false,
  },
  'gosumdb-invalid': {
    title: 'GOSUMDB not valid',
    cause: 'The value of GOSUMDB is neither `off`, nor a known name, nor a key with an optional URL.',
    fix: 'Correct the input `gosumdb`, e.g. `off`, or "NAME+HASH+KEY https://host/path".',
    severity: 'error',
    transient: false,
  },
  'go-sum-missing': {
    title: 'No go.sum',
    cause:
      'go.mod has requirements, but there is no go.sum that says what their contents must be. Nothing can be verified or kept in a cache.',
    fix: `${TIDY}.`,
    severity: 'warning',
    transient: false,
  },
  'go-sum-missing-entry': {
    title: 'go.sum lacks a line',
    cause: 'go.sum has no hash for a module that is needed.',
    fix: `${TIDY}.`,
    severity: 'error',
    transient: false,
  },
  'go-sum-malformed': {
    title: 'go.sum is damaged',
    cause:
      'A line of go.sum is not made of module, version and hash, as after a merge with conflicts; comments are not allowed either.',
    fix: 'Remove the line that is named and run `go mod tidy`. Wiping the module cache changes nothing.',
    severity: 'error',
    transient: false,
  },
  'go-sum-updates-needed': {
    title: 'go.sum is out of date',
    cause: 'go.mod or go.sum would have to be changed, which a build does not do by itself.',
    fix: `${TIDY}.`,
    severity: 'error',
    transient: false,
  },
  'go-mod-missing': {
    title: 'No go.mod',
    cause: 'There is neither go.mod nor go.work in the working directory or above it.',
    fix: 'Set the input `working-directory` to where go.mod is, and run the checkout before this step.',
    severity: 'warning',
    transient: false,
  },
  'go-mod-malformed': {
    title: 'go.mod cannot be read',
    cause: 'go.mod has a line that go does not understand.',
    fix: 'Correct the line that is named; `go mod edit -fmt` checks the file.',
    severity: 'error',
    transient: false,
    docs: 'https://go.dev/ref/mod#go-mod-file',
  },
  'go-work-malformed': {
    title: 'go.work cannot be read',
    cause: 'go.work has a line that go does not understand, or uses a directory without go.mod.',
    fix: 'Correct the line that is named; `go work edit -fmt` checks the file.',
    severity: 'error',
    transient: false,
    docs: 'https://go.dev/ref/mod#workspaces',
  },
  'no-requirements': {
    title: 'Nothing required',
    cause: 'go.mod requires no module, so there is nothing to download or to keep.',
    fix: 'Nothing needs to be done.',
    severity: 'warning',
    transient: false,
  },
  vendored: {
    title: 'Vendored',
    cause: 'A consistent vendor directory is there, which go uses instead of the module cache.',
    fix: 'Nothing needs to be done. To use modules all the same, set GOFLAGS=-mod=mod.',
    severity: 'warning',
    transient: false,
  },
  'vendor-inconsistent': {
    title: 'vendor does not match go.mod',
    cause: 'vendor/modules.txt lists other modules or versions than go.mod.',
    fix: 'Run `go mod vendor` (`go work vendor` in a workspace) and commit the result, or set GOFLAGS=-mod=mod.',
    severity: 'error',
    transient: false,
  },
  'module-path-mismatch': {
    title: 'Module has another name',
    cause:
      "The module's own go.mod declares another path than the one it is required by: it was renamed, or is a fork.",
    fix: 'Require it by the path that it declares, or add a `replace` to go.mod.',
    severity: 'error',
    transient: false,
  },
  'unknown-revision': {
    title: 'Version does not exist',
    cause:
      'The repository has no such tag or commit: it was deleted or never pushed, or a token shows another repository than the one that is meant (subgroups).',
    fix: 'Check with `go list -m -versions MODULE`, and push the tag or require another version. In a subgroup, give `credentials` for the whole host path.',
    severity: 'error',
    transient: false,
  },
  'go-missing': {
    title: 'No go command',
    cause: 'The go command could not be run.',
    fix: 'Install Go before this step, or set the input `go-version` or `go-version-file`.',
    severity: 'error',
    transient: false,
  },
  'go-too-old': {
    title: 'Go is too old',
    cause: 'go.mod, or a module that is required, asks for a newer Go than the one that may be used.',
    fix: 'Do one of three: set the input `go-version` (or `go-version-file: go.mod`); set `gotoolchain: auto`, so that go fetches the version itself; or lower the go line in go.mod.',
    severity: 'error',
    transient: false,
    docs: 'https://go.dev/doc/toolchain',
  },
  'toolchain-unavailable': {
    title: 'Toolchain not available',
    cause: 'The Go version that is asked for does not exist, or the mirror does not serve toolchains.',
    fix: 'Correct the input `go-version`, or the go or toolchain line in go.mod; or add a mirror that serves golang.org/toolchain to `goproxy`, or a site to `go-download-base-url`.',
    severity: 'error',
    transient: false,
    docs: 'https://go.dev/doc/toolchain',
  },
  'goproxy-off': {
    title: 'Downloads are switched off',
    cause: 'GOPROXY ends in `off`, and the module is neither in the module cache nor on a mirror before it.',
    fix: 'Take `off` out of the input `goproxy`, or see that a cache brings the module.',
    severity: 'error',
    transient: false,
  },
  'goproxy-invalid': {
    title: 'GOPROXY not valid',
    cause: 'go does not understand the list of mirrors.',
    fix: 'Give URLs with a scheme, separated by `,` or `|`, e.g. `https://mirror.example.com|direct`, in the input `goproxy`.',
    severity: 'error',
    transient: false,
    docs: 'https://go.dev/ref/mod#environment-variables',
  },
  'govcs-disallows': {
    title: 'Version control system not allowed',
    cause: 'GOVCS does not allow the program that this repository needs.',
    fix: 'Allow it in the input `govcs`, e.g. `govcs: example.com/team:git|hg`, or put the module into `goprivate`.',
    severity: 'error',
    transient: false,
  },
  'mod-flag-forbids': {
    title: '-mod forbids downloads',
    cause: 'GOFLAGS holds -mod=vendor or -mod=readonly, and the module is not where that flag allows to look.',
    fix: 'Take -mod out of GOFLAGS, or run `go mod vendor`.',
    severity: 'error',
    transient: false,
  },
} as const satisfies Partial<Record<FailureCode, Advice>>
