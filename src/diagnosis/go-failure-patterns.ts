import type { FailureCode } from './codes.ts'

/** How a printed failure is recognised: the first row that matches wins. */
export type FailurePattern = readonly [pattern: RegExp, code: FailureCode | ((match: RegExpExecArray) => FailureCode)]

/** By HTTP status, for mirrors, module pages and the checksum database. */
export function codeOfStatus(status: number): FailureCode {
  if (status === 401 || status === 407) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 429) return 'rate-limited'
  return status === 408 || status >= 500 ? 'server-error' : 'unexpected-status'
}

// What git says of a server's answer: man git-config, http.c. 401 and 403 mean the token, 404 hides what is private.
function codeOfGitStatus(status: number): FailureCode {
  if (status === 401 || status === 403) return 'git-credentials-refused'
  return status === 404 || status === 410 ? 'git-repository-not-found' : 'git-transport'
}

/** Sources: cmd/go/internal/modfetch/{fetch,sumdb}.go. Before the network: a look-up in the database that fails prints both. */
const SUM_PATTERNS: readonly FailurePattern[] = [
  [/verifying (?:module|go\.mod): checksum mismatch/, 'checksum-database-mismatch'],
  [/checksum mismatch\n\tdownloaded:/, 'checksum-mismatch'],
  [/invalid GOSUMDB|missing GOSUMDB/, 'gosumdb-invalid'],
  [/checksum database disabled by GOSUMDB=off/, 'checksum-database-disabled'],
  // What answers as the database cannot prove that it is: golang.org/x/mod/sumdb/{client,note/note,tlog/tile}.go.
  [
    /verifying (?:module|go\.mod): .*(?:invalid signature for key|no verifiable signatures|cannot authenticate record data|downloaded inconsistent tile)/,
    'checksum-database-mismatch',
  ],
  [/go\.sum database server misbehavior detected/, 'checksum-database-mismatch'],
  // It answers, and knows of no such module: proxies that are a company's own serve what it never sees.
  [/verifying (?:module|go\.mod): .*reading \S*\/lookup\/\S*: (?:404|410) /, 'checksum-database-unknown'],
  [/verifying (?:module|go\.mod): /, 'checksum-database-unreachable'],
  [/missing go\.sum entry/, 'go-sum-missing-entry'],
  [/updates to go\.(?:sum|mod|work) needed/, 'go-sum-updates-needed'],
  [/malformed go\.(?:work\.)?sum:/, 'go-sum-malformed'],
]

/** Sources: cmd/go/internal/modload/init.go, gover, toolchain; modfetch/proxy.go; vcs/vcs.go. */
const CONFIGURATION_PATTERNS: readonly FailurePattern[] = [
  [/module declares its path as:/, 'module-path-mismatch'],
  // "reading" is go 1.21's word.
  [
    /errors parsing (?:\S*[\\/])?go\.work|reading go\.work: |cannot load module .* listed in go\.work/,
    'go-work-malformed',
  ],
  [/errors parsing (?:\S*[\\/])?go\.mod|parsing (?:\S*[\\/])?go\.mod:/, 'go-mod-malformed'],
  [/requires go >= \S+ \(running go /, 'go-too-old'],
  [/toolchain not available|cannot find "go\S+" in PATH/, 'toolchain-unavailable'],
  [/inconsistent vendoring in /, 'vendor-inconsistent'],
  [/disabled by GOPROXY=off/, 'goproxy-off'],
  [/(?:module lookup|import lookup) disabled by -mod=|can't .* using the vendor directory/, 'mod-flag-forbids'],
  [/invalid proxy URL missing scheme/, 'goproxy-bare-word'],
  [/GOPROXY list is not the empty string|invalid (?:file:\/\/ )?proxy URL/, 'goproxy-invalid'],
  [/GOVCS disallows/, 'govcs-disallows'],
  [/no space left on device|disk quota exceeded|not enough space on the disk/i, 'disk-full'],
  [/read-only file system/i, 'read-only-file-system'],
  [/Unable to create '[^']*\.lock': File exists/, 'lock-held'],
  [
    /(?:mkdir|open|rename|remove|unlink|chmod|stat) \S+.*: (?:permission denied|operation not permitted|Access is denied)/,
    'permission-denied',
  ],
  [/could not create module cache|GOMODCACHE entry is relative|neither GOPATH nor GOMODCACHE/, 'module-cache-unusable'],
]

/** What git and ssh print, which go quotes. Where `insteadOf` or a token is in play, the last word is git's. */
const GIT_PATTERNS: readonly FailurePattern[] = [
  [/exec: "git": executable file not found|missing Git command/, 'git-missing'],
  [/could not read (?:Username|Password) for /, 'git-credentials-missing'],
  [/Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/, 'ssh-host-key-unknown'],
  [/Permission denied \([a-z,-]*publickey/, 'ssh-key-refused'],
  [/enabled or enforced SAML SSO/, 'git-saml-required'],
  [
    /Write access to repository not granted|lack one or more required privilege scopes|TF401027|insufficient_scope/,
    'git-token-scope',
  ],
  // A redirect behind a password: git follows only what comes before it (git-config(1), http.followRedirects).
  [/RPC failed; HTTP 30\d|unable to update url base from redirection/, 'git-repository-moved'],
  [
    /Authentication failed for |HTTP Basic: Access denied|Invalid username or (?:password|token)/i,
    'git-credentials-refused',
  ],
  [/The requested URL returned error: (\d{3})/, match => codeOfGitStatus(Number(match[1]))],
  [
    /Repository not found|fatal: repository '[^']*' not found|does not appear to be a git repository|could not be found or you don't have permission/i,
    'git-repository-not-found',
  ],
  [/unknown revision /, 'unknown-revision'],
  [
    /Could not resolve host|ssh: connect to host|RPC failed|early EOF|fetch-pack: |the remote end hung up|unable to access '|Could not read from remote repository/,
    'git-transport',
  ],
  [/no secure protocol found for repository/, 'git-repository-unreachable'],
]

/** Sources: net/http, crypto/tls, x/net/http2, as cmd/go/internal/web passes them on. */
const NETWORK_PATTERNS: readonly FailurePattern[] = [
  [/refusing to pass credentials to insecure URL/, 'insecure-credentials'],
  [/redirected from secure URL .* to insecure URL/, 'insecure-redirect'],
  [/stopped after 10 redirects/, 'redirect-loop'],
  [/server gave HTTP response to HTTPS client|malformed HTTP response/, 'scheme-mismatch'],
  // The second form is what net/http makes of a proxy's answer to CONNECT.
  [
    /proxyconnect tcp:|(?:^|": )(?:Bad Gateway|Service Unavailable|Gateway Time-?out|Proxy Authentication Required|Forbidden)$/m,
    'proxy-unreachable',
  ],
  [/tls: failed to verify certificate|x509: /, 'tls-certificate'],
  [/lookup \S+(?: on \S+)?: no such host/, 'dns-not-found'],
  [/server misbehaving|lookup \S+.*(?:i\/o timeout|connection refused|Temporary failure)/, 'dns-failure'],
  [/connect: connection refused|actively refused/, 'connection-refused'],
  [/TLS handshake timeout|remote error: tls|tls: /, 'tls-handshake'],
  [/dial \S+ .*(?:i\/o timeout|connection timed out)|no route to host|network is unreachable/, 'connect-timeout'],
  [/stream error: |http2: |GOAWAY/, 'http2-error'],
  [/unexpected EOF/, 'short-body'],
  [
    /connection reset by peer|broken pipe|forcibly closed|: EOF$|: EOF\n|server closed idle connection/,
    'connection-reset',
  ],
  [/i\/o timeout|connection timed out/, 'connect-timeout'],
]

/** Sources: modfetch/{proxy,fetch}.go, archive/zip, vcs discovery. */
const ANSWER_PATTERNS: readonly FailurePattern[] = [
  // GitLab says so to a wrong token. Behind a page that is not there no mirror can be: it is the last to be asked.
  [/unrecognized import path "[^"]*": reading \S+\?go-get=1: (?:404|410) /, 'module-discovery-failed'],
  [/reading \S+: (\d{3}) /, match => codeOfStatus(Number(match[1]))],
  [/proxy returned info for version /, 'wrong-version'],
  [/invalid response from proxy /, 'not-a-module-proxy'],
  [/zip: (?:not a valid zip|checksum error|unsupported|invalid)|(?:zip for|unzip) .*: |malformed zip/, 'corrupt-zip'],
  [
    /unrecognized import path|no go-import meta tag|disagree about go-import|meta tag .* did not match/,
    'module-discovery-failed',
  ],
  [/^(?:go: )?\S+: (?:invalid version: )?git .*exit status \d+/s, 'git-transport'],
]

export const FAILURE_PATTERNS: readonly FailurePattern[] = [
  ...SUM_PATTERNS,
  ...CONFIGURATION_PATTERNS,
  ...GIT_PATTERNS,
  ...NETWORK_PATTERNS,
  ...ANSWER_PATTERNS,
]
