import type { FailureCode } from './codes.ts'

/** How a code is recognised, and who proves it. */
export interface Recognition {
  /** What is printed or seen. Words in quotes are go's, git's or ssh's. */
  readonly by: string
  /** The file below __tests__ that produces it; undefined where none does, which the documentation then says. */
  readonly test: string | undefined
}

/** For the documentation: exhaustive, so that a code without a row does not compile. */
export const RECOGNITION: Readonly<Record<FailureCode, Recognition>> = Object.freeze({
  'dns-not-found': { by: '"no such host"; ENOTFOUND', test: 'integration/mirror-network.test.ts' },
  'dns-failure': {
    by: '"server misbehaving", a look-up that times out; SERVFAIL, EAI_AGAIN',
    test: 'integration/mirror-network.test.ts',
  },
  'connection-refused': {
    by: '"connect: connection refused"; ECONNREFUSED, no route to the host',
    test: 'integration/classify-go.test.ts',
  },
  'connection-reset': {
    by: '"connection reset by peer", "EOF"; ECONNRESET',
    test: 'integration/mirror-faults.test.ts',
  },
  'connect-timeout': {
    by: '"dial tcp …: i/o timeout"; no connection within `connect-timeout`',
    test: 'integration/mirror-network.test.ts',
  },
  stall: {
    by: "nothing for as long as `stall-timeout`: no byte, no line of `-x`, no growing file, no CPU time; go's goroutines and child processes say what it waited for",
    test: 'integration/go-faults.test.ts',
  },
  'too-slow': { by: 'fewer than 100 bytes a second over half a minute', test: 'integration/mirror-faults.test.ts' },
  'tls-certificate': {
    by: '"x509: …", "tls: failed to verify certificate"; OpenSSL’s codes',
    test: 'integration/classify-go.test.ts',
  },
  'tls-handshake': {
    by: '"TLS handshake timeout", "remote error: tls"; connected, and no handshake within `connect-timeout`',
    test: 'integration/waits.test.ts',
  },
  'http2-error': {
    by: '"stream error", "GOAWAY", "http2: …"; NGHTTP2 codes',
    test: 'integration/mirror-faults.test.ts',
  },
  'scheme-mismatch': {
    by: '"server gave HTTP response to HTTPS client"; bytes that are no TLS',
    test: 'integration/classify-go.test.ts',
  },
  'proxy-unreachable': {
    by: '"proxyconnect tcp", an answer other than 200 to CONNECT, 407',
    test: 'integration/mirror-through-proxy.test.ts',
  },
  unauthorized: { by: '401', test: 'integration/classify-go.test.ts' },
  forbidden: { by: '403', test: 'integration/classify-go.test.ts' },
  'not-found': { by: '404 and 410 of every mirror that may be asked', test: 'integration/classify-go.test.ts' },
  'rate-limited': { by: '429', test: 'integration/classify-go.test.ts' },
  'server-error': { by: '408 and 5xx', test: 'integration/classify-go.test.ts' },
  'unexpected-status': { by: 'any other status', test: 'integration/classify-go.test.ts' },
  'redirect-loop': { by: '"stopped after 10 redirects"', test: 'integration/classify-go.test.ts' },
  'insecure-redirect': {
    by: '"redirected from secure URL … to insecure URL"',
    test: 'integration/classify-go.test.ts',
  },
  'insecure-credentials': {
    by: '"refusing to pass credentials to insecure URL"',
    test: 'integration/classify-go.test.ts',
  },
  'not-a-module-proxy': {
    by: '"invalid response from proxy"; a body that begins with `<`; 511',
    test: 'integration/mirror-faults.test.ts',
  },
  'corrupt-zip': {
    by: '"zip: not a valid zip file", a checksum error inside, a name that no module may have',
    test: 'integration/classify-go.test.ts',
  },
  'short-body': { by: '"unexpected EOF"; fewer bytes than Content-Length', test: 'integration/mirror-faults.test.ts' },
  'wrong-version': {
    by: '"proxy returned info for version …"; `Version` in `.info` is another',
    test: 'integration/classify-go.test.ts',
  },
  'checksum-mismatch': {
    by: '"checksum mismatch … downloaded: … go.sum: …"; our own hash of the zip or go.mod',
    test: 'integration/classify-go.test.ts',
  },
  'checksum-database-mismatch': {
    by: '"verifying module: checksum mismatch", an invalid signature or proof',
    test: 'integration/go-faults.test.ts',
  },
  'checksum-database-unreachable': {
    by: '"verifying module: …" with a network error, a status or a page',
    test: 'integration/go-faults.test.ts',
  },
  'checksum-database-disabled': {
    by: '"checksum database disabled by GOSUMDB=off"',
    test: 'integration/install-goproxy.test.ts',
  },
  'gosumdb-invalid': { by: '"invalid GOSUMDB", "missing GOSUMDB"', test: 'integration/classify-go.test.ts' },
  'go-sum-missing': { by: 'go.mod has requirements, and there is no go.sum', test: 'dist/cache-faults.long.test.ts' },
  'go-sum-missing-entry': {
    by: '"missing go.sum entry"; a required module without any line',
    test: 'integration/classify-go.test.ts',
  },
  'go-sum-malformed': {
    by: '"malformed go.sum"; a line that has not three fields, conflict marks among them',
    test: 'integration/classify-go.test.ts',
  },
  'go-sum-updates-needed': { by: '"updates to go.sum needed"', test: 'integration/classify-go.test.ts' },
  'go-mod-missing': { by: 'GOMOD and GOWORK of `go env` are empty', test: 'integration/project.test.ts' },
  'go-mod-malformed': { by: '"errors parsing go.mod"', test: 'integration/classify-go.test.ts' },
  'go-work-malformed': {
    by: '"errors parsing go.work"; a `use` without go.mod',
    test: 'integration/classify-go.test.ts',
  },
  'no-requirements': { by: 'go.mod requires nothing but folders', test: 'integration/project.test.ts' },
  vendored: { by: 'vendor/modules.txt agrees with go.mod, and go would use it', test: 'integration/project.test.ts' },
  'vendor-inconsistent': { by: '"inconsistent vendoring in"', test: 'integration/classify-go.test.ts' },
  'module-path-mismatch': { by: '"module declares its path as"', test: 'integration/classify-go.test.ts' },
  'unknown-revision': { by: '"unknown revision"', test: 'integration/classify-go.test.ts' },
  'go-missing': { by: 'go cannot be started, or `go env` fails', test: 'integration/go-env.test.ts' },
  'go-too-old': {
    by: '"requires go >= … (running go …"; the go and toolchain lines',
    test: 'integration/classify-go.test.ts',
  },
  'toolchain-unavailable': {
    by: '"toolchain not available", "cannot find "go…" in PATH"',
    test: 'integration/classify-go.test.ts',
  },
  'goproxy-off': { by: '"disabled by GOPROXY=off"', test: 'integration/classify-go.test.ts' },
  'goproxy-invalid': {
    by: '"invalid proxy URL", "GOPROXY list is not the empty string"',
    test: 'integration/classify-go.test.ts',
  },
  'govcs-disallows': { by: '"GOVCS disallows"', test: 'integration/classify-go.test.ts' },
  'mod-flag-forbids': {
    by: '"module lookup disabled by -mod=", "using the vendor directory"',
    test: 'integration/classify-go.test.ts',
  },
  'input-invalid': { by: 'an input that its parser refuses', test: 'dist/cli-usage.test.ts' },
  'input-ignored': { by: 'an input that nothing of this configuration reads', test: 'dist/inputs.test.ts' },
  'input-unknown': { by: 'GO_MOD_SETUP_… of no input', test: 'dist/notices.test.ts' },
  'private-without-credentials': {
    by: 'GOPRIVATE or GONOPROXY names a host, and neither an input, netrc, git nor ssh has anything for it',
    test: 'unit/doctor/contradictions.test.ts',
  },
  'goproxy-off-cold-cache': {
    by: 'GOPROXY=off, and GOMODCACHE lacks modules',
    test: 'unit/doctor/contradictions.test.ts',
  },
  'checksum-database-off': {
    by: 'GOSUMDB=off, or a pattern that matches everything',
    test: 'unit/doctor/contradictions.test.ts',
  },
  'comma-stops-fallback': { by: 'a mirror that fails has `,` behind it', test: 'unit/doctor/contradictions.test.ts' },
  'vendor-beside-download': {
    by: '-mod=vendor in GOFLAGS without vendor, or vendor that is not used',
    test: 'unit/doctor/contradictions.test.ts',
  },
  'modules-switched-off': { by: 'GO111MODULE=off', test: 'unit/doctor/contradictions.test.ts' },
  'proxy-captures-loopback': {
    by: 'a mirror on loopback, and a proxy variable that NO_PROXY does not exempt it from',
    test: 'unit/doctor/contradictions.test.ts',
  },
  'goproxy-bare-word': { by: '"invalid proxy URL missing scheme"', test: 'integration/classify-go.test.ts' },
  'mirror-incomplete': {
    by: "asked for the project's modules, it answered some with 404",
    test: 'dist/notices.test.ts',
  },
  'mirror-behind': {
    by: "the newest version that it lists of a public module is older than another mirror's",
    test: 'unit/doctor/telling.test.ts',
  },
  'goproxy-recommended': { by: "the mirrors' measurement", test: 'dist/notices.test.ts' },
  'git-missing': { by: '"exec: "git": executable file not found"', test: 'integration/classify-go.test.ts' },
  'git-too-old': { by: '`git version` says less than 2.31', test: 'unit/go/git-version.test.ts' },
  'git-credentials-missing': { by: '"could not read Username for"', test: 'integration/go-faults.test.ts' },
  'git-credentials-refused': {
    by: '"Authentication failed for", "HTTP Basic: Access denied", git’s 401 and 403',
    test: 'integration/go-faults.test.ts',
  },
  'git-repository-not-found': {
    by: '"repository … not found", "Repository not found"',
    test: 'integration/classify-go.test.ts',
  },
  'git-repository-unreachable': {
    by: '"no secure protocol found for repository"',
    test: 'integration/private-forges.long.test.ts',
  },
  'git-repository-moved': { by: 'a redirect behind a password', test: 'integration/private-forges.long.test.ts' },
  'git-token-scope': {
    by: '"Write access to repository not granted", "insufficient_scope", TF401027',
    test: 'integration/private-forges.long.test.ts',
  },
  'git-saml-required': { by: '"enabled or enforced SAML SSO"', test: 'integration/private-forges.long.test.ts' },
  'credentials-withheld': {
    by: 'a module refused in the run of a fork or of Dependabot',
    test: 'dist/private-modules.long.test.ts',
  },
  'git-transport': {
    by: '"Could not resolve host", "RPC failed", "unable to access", another exit of git',
    test: 'integration/go-faults.test.ts',
  },
  'ssh-key-refused': { by: '"Permission denied (publickey)"', test: 'integration/go-faults.test.ts' },
  'ssh-host-key-unknown': {
    by: '"Host key verification failed", "REMOTE HOST IDENTIFICATION HAS CHANGED"',
    test: 'integration/go-faults.test.ts',
  },
  'module-discovery-failed': {
    by: '"unrecognized import path", no go-import tag',
    test: 'integration/classify-go.test.ts',
  },
  'private-pattern-unused': {
    by: 'a pattern that no module of the project matches',
    test: 'unit/pattern-findings.test.ts',
  },
  'private-path-uncovered': {
    by: 'a credential for a host that no pattern names',
    test: 'unit/pattern-findings.test.ts',
  },
  'checksum-database-unknown': {
    by: '404 and 410 of the database to a look-up',
    test: 'integration/go-faults.test.ts',
  },
  'gonosumdb-empty': { by: 'a mirror with credentials, and no GONOSUMDB', test: 'dist/notices.test.ts' },
  'goauth-left-to-go': { by: 'GOAUTH=git', test: 'dist/notices.test.ts' },
  'goauth-failed': { by: 'exit code and output of the command', test: 'dist/notices.test.ts' },
  'disk-full': { by: '"no space left on device"; ENOSPC, EDQUOT', test: 'integration/extract-faults.test.ts' },
  'module-cache-unusable': {
    by: '"could not create module cache", "GOMODCACHE entry is relative"',
    test: 'integration/classify-go.test.ts',
  },
  'permission-denied': {
    by: '"permission denied" of a file; EACCES, EPERM',
    test: 'integration/extract-faults.test.ts',
  },
  'read-only-file-system': { by: '"read-only file system"; EROFS', test: 'integration/extract-faults.test.ts' },
  'lock-held': {
    by: 'go is silent after `# lock FILE`, its goroutines wait for a lock; git’s "Unable to create ….lock"',
    test: 'integration/go-liveness.test.ts',
  },
  timeout: { by: '`timeout` is over', test: 'dist/inputs.test.ts' },
  cancelled: { by: 'a signal', test: 'integration/runner.test.ts' },
  unknown: { by: 'none of the others: the text is shown whole', test: 'unit/diagnosis/classify-go.test.ts' },
  'cache-unavailable': {
    by: 'an answer of the cache that is none, a store that cannot be reached',
    test: 'integration/github-cache-faults.test.ts',
  },
  'cache-timeout': { by: '`cache-timeout` is over', test: 'integration/github-cache-faults.test.ts' },
  'cache-denied': {
    by: 'the service, the event or the file system refuses to write',
    test: 'integration/github-cache-faults.test.ts',
  },
  'cache-rate-limited': { by: '429 of the cache', test: 'integration/github-cache-faults.test.ts' },
  'cache-corrupt': {
    by: 'an archive that ends early, holds other names, or whose modules have other hashes',
    test: 'integration/github-cache-faults.test.ts',
  },
  'cache-not-saved': {
    by: 'writing ended before the entry was whole',
    test: 'integration/github-cache-faults.test.ts',
  },
  'cache-slower': {
    by: 'the restore took longer than fetching did when the entry was made',
    test: 'dist/notices.test.ts',
  },
  'private-not-cached': {
    by: 'private modules, and a repository that is not known to be private',
    test: 'dist/notices.test.ts',
  },
})
