import type { Advice } from './advice.ts'
import type { FailureCode } from './codes.ts'

const GOPROXY_DOCS = 'https://go.dev/ref/mod#environment-variables'

/** Settings that contradict each other, and what the mirrors' measurement advises. */
export const CONFIGURATION_ADVICE = {
  'private-without-credentials': {
    title: 'Private modules, no credentials',
    cause:
      'GOPRIVATE or GONOPROXY names a host, so go fetches its modules from their repositories itself; but neither netrc nor git has a credential for that host.',
    fix: 'Give `git-token` (one host) or `credentials` (machine HOST login USER password SECRET), or a key in `ssh-private-key`. Nothing is needed where the repositories can be read by anybody.',
    severity: 'warning',
    transient: false,
    docs: 'https://go.dev/ref/mod#private-module-repo-auth',
  },
  'goproxy-off-cold-cache': {
    title: 'GOPROXY=off, and modules are missing',
    cause: 'GOPROXY=off forbids every download, but GOMODCACHE does not hold all modules that the project needs.',
    fix: 'Name a mirror in the input `goproxy`, or see that a cache brings the modules before go runs.',
    severity: 'error',
    transient: false,
    docs: GOPROXY_DOCS,
  },
  'checksum-database-off': {
    title: 'Checksum database not asked',
    cause:
      'With GOSUMDB=off, or with a pattern in GONOSUMDB or GOPRIVATE that matches every path, nobody vouches for a module the first time it is fetched: go.sum then records whatever came.',
    fix: 'Remove the variable where it is set (`go env -u GOSUMDB` for go’s own file), or name only the private hosts in the input `goprivate`. Where it is meant, say so with the input `gosumdb`.',
    severity: 'warning',
    transient: false,
    docs: 'https://go.dev/ref/mod#checksum-database',
  },
  'comma-stops-fallback': {
    title: 'A comma stops the fallback',
    cause:
      'After `,` the go command asks the next entry of GOPROXY only where this one answered 404 or 410. A time-out, a refused connection or a 5xx ends it.',
    fix: 'Write `|` behind the entry in the input `goproxy`, if the next one may hear of every path that this one is asked for.',
    severity: 'notice',
    transient: false,
    docs: GOPROXY_DOCS,
  },
  'vendor-beside-download': {
    title: 'vendor and download contradict',
    cause: 'Either go is told to use a vendor folder that is not there, or one is there that go does not use.',
    fix: 'Run `go mod vendor` and commit the folder, or take -mod out of GOFLAGS; remove a vendor folder that nothing uses.',
    severity: 'warning',
    transient: false,
    docs: 'https://go.dev/ref/mod#vendoring',
  },
  'modules-switched-off': {
    title: 'Modules are switched off',
    cause: 'GO111MODULE=off: go ignores go.mod and looks for packages in GOPATH, so there is nothing to download.',
    fix: 'Remove GO111MODULE where it is set (`go env -u GO111MODULE` for go’s own file), or set the input `go111module: on`.',
    severity: 'warning',
    transient: false,
    docs: 'https://go.dev/ref/mod#mod-commands',
  },
  'proxy-captures-loopback': {
    title: 'Proxy variable captures loopback',
    cause:
      'HTTP_PROXY or HTTPS_PROXY is set, and an address of this very machine is not exempt from it: the proxy would look for the server on its own machine.',
    fix: 'Add the host to NO_PROXY (and no_proxy), e.g. NO_PROXY=localhost,127.0.0.1,::1.',
    severity: 'warning',
    transient: false,
    docs: 'https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config',
  },
  'goproxy-bare-word': {
    title: 'Bare word in GOPROXY',
    cause:
      'Only `direct` and `off` may stand in GOPROXY without a scheme; anything else needs `https://`, or at least a dot.',
    fix: 'Correct the input `goproxy`: `direct`, `off`, or a URL such as `https://mirror.example.com`.',
    severity: 'error',
    transient: false,
    docs: GOPROXY_DOCS,
  },
  'mirror-incomplete': {
    title: 'Mirror lacks modules',
    cause:
      'The mirror answered 404 or 410 for modules that the project needs; the next entry is asked for each of them.',
    fix: 'Put a mirror that has them first in the input `goproxy`, or add one behind it.',
    severity: 'notice',
    transient: false,
  },
  'mirror-behind': {
    title: 'Mirror is behind the others',
    cause:
      'The mirror does not know the newest version that another one lists. What go.sum names is not affected; `go get -u` is.',
    fix: 'Put the other mirror first in the input `goproxy` where new versions are needed soon.',
    severity: 'notice',
    transient: false,
  },
  'goproxy-recommended': {
    title: 'A better GOPROXY',
    cause: 'The mirrors were measured, and another order of them would serve this project better.',
    fix: 'Set the input `goproxy` to the line that is named.',
    severity: 'notice',
    transient: false,
    docs: GOPROXY_DOCS,
  },
} as const satisfies Partial<Record<FailureCode, Advice>>
