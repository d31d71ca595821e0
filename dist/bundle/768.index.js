export const id = 768;
export const ids = [768];
export const modules = {

/***/ 68378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ CATALOGUE),
  g: () => (/* binding */ finding)
});

;// CONCATENATED MODULE: ./build/diagnosis/advice-configuration.js
const GOPROXY_DOCS = 'https://go.dev/ref/mod#environment-variables';
/** Settings that contradict each other, and what the mirrors' measurement advises. */
const CONFIGURATION_ADVICE = {
    'private-without-credentials': {
        title: 'Private modules, no credentials',
        cause: 'GOPRIVATE or GONOPROXY names a host, so go fetches its modules from their repositories itself; but neither netrc nor git has a credential for that host.',
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
        cause: 'With GOSUMDB=off, or with a pattern in GONOSUMDB or GOPRIVATE that matches every path, nobody vouches for a module the first time it is fetched: go.sum then records whatever came.',
        fix: 'Remove the variable where it is set (`go env -u GOSUMDB` for go’s own file), or name only the private hosts in the input `goprivate`. Where it is meant, say so with the input `gosumdb`.',
        severity: 'warning',
        transient: false,
        docs: 'https://go.dev/ref/mod#checksum-database',
    },
    'comma-stops-fallback': {
        title: 'A comma stops the fallback',
        cause: 'After `,` the go command asks the next entry of GOPROXY only where this one answered 404 or 410. A time-out, a refused connection or a 5xx ends it.',
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
        cause: 'HTTP_PROXY or HTTPS_PROXY is set, and an address of this very machine is not exempt from it: the proxy would look for the server on its own machine.',
        fix: 'Add the host to NO_PROXY (and no_proxy), e.g. NO_PROXY=localhost,127.0.0.1,::1.',
        severity: 'warning',
        transient: false,
        docs: 'https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config',
    },
    'goproxy-bare-word': {
        title: 'Bare word in GOPROXY',
        cause: 'Only `direct` and `off` may stand in GOPROXY without a scheme; anything else needs `https://`, or at least a dot.',
        fix: 'Correct the input `goproxy`: `direct`, `off`, or a URL such as `https://mirror.example.com`.',
        severity: 'error',
        transient: false,
        docs: GOPROXY_DOCS,
    },
    'mirror-incomplete': {
        title: 'Mirror lacks modules',
        cause: 'The mirror answered 404 or 410 for modules that the project needs; the next entry is asked for each of them.',
        fix: 'Put a mirror that has them first in the input `goproxy`, or add one behind it.',
        severity: 'notice',
        transient: false,
    },
    'mirror-behind': {
        title: 'Mirror is behind the others',
        cause: 'The mirror does not know the newest version that another one lists. What go.sum names is not affected; `go get -u` is.',
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
};

;// CONCATENATED MODULE: ./build/diagnosis/advice-go.js
const TIDY = 'Run `go mod tidy` (in a workspace also `go work sync`) and commit go.mod, go.sum and go.work.sum';
/** go.sum, the checksum database, go.mod, go.work, vendor, and Go itself. */
const GO_ADVICE = {
    'checksum-mismatch': {
        title: 'Checksum mismatch',
        cause: 'The bytes are not those that go.sum names: they were changed on the way or in a cache, the tag was moved after go.sum was written, or a web page was served in their place.',
        fix: 'Do not delete the line from go.sum before you know why. Compare with another mirror: `GOPROXY=direct GOFLAGS=-modcacherw GOMODCACHE=$(mktemp -d) go mod download MODULE@VERSION`. If the tag was moved, require a new version.',
        severity: 'security',
        transient: false,
        docs: 'https://go.dev/ref/mod#authenticating',
    },
    'checksum-database-mismatch': {
        title: 'Differs from the checksum database',
        cause: 'The bytes are not those that the checksum database recorded for this version: they were changed, or the tag was moved. Or what answered as the database is not it: its signature or its proof is wrong.',
        fix: 'Require a version that was not moved. Where a signature or a proof is wrong, compare with another network, and with the key in the input `gosumdb`. If the module is private, put its path into the input `goprivate`, so that the database is not asked.',
        severity: 'security',
        transient: false,
        docs: 'https://go.dev/ref/mod#checksum-database',
    },
    'checksum-database-unreachable': {
        title: 'Checksum database not available',
        cause: 'A hash that go.sum does not hold had to be looked up, and the checksum database could not be asked; or the module is private and unknown to it.',
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
        cause: 'go.mod has requirements, but there is no go.sum that says what their contents must be. Nothing can be verified or kept in a cache.',
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
        cause: 'A line of go.sum is not made of module, version and hash, as after a merge with conflicts; comments are not allowed either.',
        fix: 'Remove the line that is named and run `go mod tidy`.',
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
        cause: "The module's own go.mod declares another path than the one it is required by: it was renamed, or is a fork.",
        fix: 'Require it by the path that it declares, or add a `replace` to go.mod.',
        severity: 'error',
        transient: false,
    },
    'unknown-revision': {
        title: 'Version does not exist',
        cause: 'The repository has no such tag or commit: it was deleted or never pushed, or a token shows another repository than the one that is meant (subgroups).',
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
};

;// CONCATENATED MODULE: ./build/diagnosis/advice-machine.js
/** Inputs, git and ssh, this machine, the run and the caches. */
const MACHINE_ADVICE = {
    'input-invalid': {
        title: 'Input is wrong',
        cause: 'All inputs are checked before anything is done, and this one cannot be used as it is.',
        fix: 'Correct the input. Every wrong input is named, so one pass is enough; the table in the README says what each takes.',
        severity: 'error',
        transient: false,
    },
    'input-ignored': {
        title: 'Input has no effect',
        cause: 'The input is valid, but nothing in this configuration uses it.',
        fix: 'Remove the input, or set the one that it belongs to.',
        severity: 'warning',
        transient: false,
    },
    'input-unknown': {
        title: 'Unknown input',
        cause: 'There is no input of this name.',
        fix: "Correct the name; README's table lists all inputs.",
        severity: 'warning',
        transient: false,
    },
    'git-missing': {
        title: 'git is not installed',
        cause: 'The module must be fetched from its repository, and there is no git on PATH.',
        fix: 'Install git, or list a mirror before `direct` in the input `goproxy`.',
        severity: 'error',
        transient: false,
    },
    'git-credentials-missing': {
        title: 'git has no credentials',
        cause: 'The repository is private, or does not exist, and git has neither user nor password for this host.',
        fix: 'Put the module path into the input `goprivate` and give `git-token` (one host) or `credentials` (machine HOST login USER password SECRET).',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-module-repo-auth',
    },
    'git-credentials-refused': {
        title: 'git credentials refused',
        cause: 'The server refused user and password: the token expired, or its scope does not reach this repository.',
        fix: "Renew the token in `git-token` or `credentials`; it needs the right to read the repository's contents.",
        severity: 'error',
        transient: false,
    },
    'git-repository-not-found': {
        title: 'Repository not found',
        cause: 'The server knows no such repository, or hides it from these credentials.',
        fix: 'Check the module path. If the repository is private, put it into `goprivate` and give a token that may read it in `git-token` or `credentials`.',
        severity: 'error',
        transient: false,
    },
    'git-transport': {
        title: 'git could not fetch',
        cause: 'The connection between git and the server failed.',
        fix: 'Raise the input `retries`; list a mirror before `direct` in the input `goproxy`, so that git is not needed for public modules.',
        severity: 'error',
        transient: true,
    },
    'ssh-key-refused': {
        title: 'SSH key refused',
        cause: 'The server accepts none of the SSH keys that were offered, or none was offered.',
        fix: 'Give a key that may read the repository in the input `ssh-private-key`, or fetch over https with `git-token`.',
        severity: 'error',
        transient: false,
    },
    'ssh-host-key-unknown': {
        title: 'SSH host key unknown',
        cause: "The server's host key is not among the known ones, or differs from them.",
        fix: 'Put the lines of `ssh-keyscan HOST`, compared with what the host publishes, into the input `ssh-known-hosts`.',
        severity: 'error',
        transient: false,
    },
    'module-discovery-failed': {
        title: 'No repository behind this path',
        cause: 'The page of the module path does not say where its repository is (no go-import meta tag), or asks for credentials.',
        fix: 'Check the module path. A private host needs the path in `goprivate` and netrc lines in `credentials`: go does not use git credentials to ask for the page.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#vcs-find',
    },
    'disk-full': {
        title: 'Disk full',
        cause: 'No space is left on the device that holds the module cache or the temporary directory.',
        fix: 'Free space, or set GOMODCACHE to a larger disk; `go clean -modcache` empties the module cache.',
        severity: 'error',
        transient: false,
    },
    'module-cache-unusable': {
        title: 'Module cache unusable',
        cause: 'GOMODCACHE is no absolute path, or the directory can neither be read nor made.',
        fix: 'Set GOMODCACHE to an absolute path that this user may write.',
        severity: 'error',
        transient: false,
    },
    'permission-denied': {
        title: 'Permission denied',
        cause: 'The module cache, or a file in it, belongs to another user.',
        fix: 'Set GOMODCACHE to a directory of this user, or change the owner of the one that is named.',
        severity: 'error',
        transient: false,
    },
    'read-only-file-system': {
        title: 'Read-only file system',
        cause: 'The module cache is on a file system that cannot be written.',
        fix: 'Set GOMODCACHE to a directory that can be written.',
        severity: 'error',
        transient: false,
    },
    'lock-held': {
        title: 'Waiting for a lock',
        cause: 'Another process holds a lock in the module cache and does not let go.',
        fix: 'End the go command that still runs on this machine. After a crash, remove the *.lock files of git in GOMODCACHE/cache/vcs.',
        severity: 'error',
        transient: true,
    },
    timeout: {
        title: 'Out of time',
        cause: 'The download was not done within the input `timeout`.',
        fix: 'Raise the input `timeout`; list a faster mirror first in `goproxy`; keep modules in a cache (`cache-backend`).',
        severity: 'error',
        transient: false,
    },
    cancelled: {
        title: 'Cancelled',
        cause: 'The job was cancelled, or a signal ended the run.',
        fix: 'Nothing needs to be done.',
        severity: 'error',
        transient: false,
    },
    unknown: {
        title: 'Unknown failure',
        cause: 'What was printed is no failure that is known.',
        fix: 'Read what was printed, which is in the evidence, and please report it, so that it can be explained.',
        severity: 'error',
        transient: false,
    },
    'cache-unavailable': {
        title: 'Cache not available',
        cause: 'The cache service or directory could not be used.',
        fix: 'The job goes on without it. If it repeats, look at the status page of the service, or check `cache-directory`.',
        severity: 'warning',
        transient: true,
    },
    'cache-timeout': {
        title: 'Cache too slow',
        cause: 'The cache was not read or written within the input `cache-timeout`.',
        fix: 'The job goes on without it. Raise `cache-timeout` if the entry is large.',
        severity: 'warning',
        transient: true,
    },
    'cache-denied': {
        title: 'Cache cannot be written',
        cause: 'The service does not let this event or this token write.',
        fix: 'Nothing needs to be done on pull requests of forks. Elsewhere give the job the right to write, or set `save-cache: never`.',
        severity: 'warning',
        transient: false,
    },
    'cache-rate-limited': {
        title: 'Cache limits requests',
        cause: 'The service answered 429: too many entries were saved or asked for in a short time.',
        fix: 'Save from fewer jobs (`save-cache: never` in the others, or one `shared-key`).',
        severity: 'warning',
        transient: true,
    },
    'cache-corrupt': {
        title: 'Cache entry damaged',
        cause: 'An entry is cut short, changed, or no archive of ours. Nothing of it was used.',
        fix: 'Delete the entry that is named; the next run saves a new one.',
        severity: 'warning',
        transient: false,
    },
    'cache-not-saved': {
        title: 'Cache not saved',
        cause: 'The entry could not be written in full.',
        fix: 'The job is not affected; the next run tries again.',
        severity: 'warning',
        transient: false,
    },
};

;// CONCATENATED MODULE: ./build/diagnosis/advice-network.js
const PROTOCOL = 'https://go.dev/ref/mod#goproxy-protocol';
const ADD_MIRROR = 'List a second mirror in the input `goproxy`, separated by `|` (go then falls back on any error)';
/** Between us and one mirror, and what mirrors answer. */
const NETWORK_ADVICE = {
    'dns-not-found': {
        title: 'Host name unknown',
        cause: 'The name server says that this host does not exist: a slip in the URL, or a name that only an internal network knows.',
        fix: `Check the host in the input \`goproxy\`, and that this machine is in the network that knows the name. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'dns-failure': {
        title: 'Name look-up failed',
        cause: 'The name server did not answer, or answered with an error.',
        fix: `Run the job again; if it repeats, check the name servers in /etc/resolv.conf. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'connection-refused': {
        title: 'Connection refused',
        cause: 'Nothing listens at this address: the mirror is down, or the port is wrong.',
        fix: `Check host and port in the input \`goproxy\`. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'connection-reset': {
        title: 'Connection cut',
        cause: 'The other side, or a firewall between, closed the connection in the middle of an answer.',
        fix: `Raise the input \`retries\`. If it always happens at the same size or time, a proxy or firewall limits transfers: ask who runs it. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'connect-timeout': {
        title: 'No connection',
        cause: 'Nothing answered the attempt to connect: a firewall drops the packets, or the host is unreachable.',
        fix: `Allow outgoing connections to this host, or set HTTPS_PROXY if the network demands a proxy. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    stall: {
        title: 'Stalled',
        cause: 'A request was under way, and nothing at all happened for as long as the input `stall-timeout` allows. go itself would wait for ever.',
        fix: `${ADD_MIRROR}; raise \`stall-timeout\` only if this mirror is known to be silent for long.`,
        severity: 'error',
        transient: true,
    },
    'too-slow': {
        title: 'Too slow',
        cause: 'Bytes came, but so few that the download could not end within its budget.',
        fix: `Put a faster mirror first in the input \`goproxy\`, or raise the input \`timeout\`.`,
        severity: 'error',
        transient: true,
    },
    'tls-certificate': {
        title: 'Certificate not trusted',
        cause: 'The certificate is expired, for another host, or signed by an authority that this machine does not know, as with a proxy that opens TLS.',
        fix: "Install the company's CA certificate on the machine, or set SSL_CERT_FILE to it. An expired one must be renewed by whoever runs the mirror.",
        severity: 'error',
        transient: false,
    },
    'tls-handshake': {
        title: 'TLS handshake failed',
        cause: 'A connection was made, but the two sides could not agree on how to encrypt it, or the other side fell silent.',
        fix: `Check that the port in the input \`goproxy\` speaks TLS. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'http2-error': {
        title: 'HTTP/2 connection broken',
        cause: 'The server or a proxy between broke an HTTP/2 stream.',
        fix: 'Raise the input `retries`; if it repeats, set GODEBUG=http2client=0 in the environment of the step, which makes go use HTTP/1.1.',
        severity: 'error',
        transient: true,
    },
    'scheme-mismatch': {
        title: 'http and https mixed up',
        cause: 'The server speaks plain HTTP where the URL says https, or the other way round.',
        fix: 'Correct the scheme or the port of this URL in the input `goproxy`. For direct fetches of a host without TLS, put its modules into `goinsecure`.',
        severity: 'error',
        transient: false,
    },
    'proxy-unreachable': {
        title: 'HTTP proxy unreachable',
        cause: 'HTTP_PROXY or HTTPS_PROXY names a proxy that does not answer, or that refused to connect to the host.',
        fix: 'Correct HTTPS_PROXY, or list the host in NO_PROXY.',
        severity: 'error',
        transient: true,
    },
    unauthorized: {
        title: 'Credentials needed',
        cause: 'The server answered 401: it wants credentials and got none, or wrong ones.',
        fix: 'Give user and password for this host in the input `credentials` (machine HOST login USER password SECRET), or in the URL of the input `goproxy`. A module that is private belongs into `goprivate`.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-module-proxy-auth',
    },
    forbidden: {
        title: 'Access denied',
        cause: 'The server answered 403: the credentials do not reach so far, or the mirror blocks this module or this client.',
        fix: 'Check what the credentials may read. A module that the mirror does not serve because it is private belongs into `goprivate`. Public mirrors also answer 403 in passing: list a second one with `|`.',
        severity: 'error',
        transient: false,
    },
    'not-found': {
        title: 'Not found',
        cause: 'Every mirror that was asked says that it does not have this version: it was removed, never existed, or the module is private.',
        fix: 'Check path and version with `go list -m -versions MODULE`. If the module is private, put its path into the input `goprivate` and give `git-token` or `credentials`.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-modules',
    },
    'rate-limited': {
        title: 'Too many requests',
        cause: 'The server answered 429: too many requests came from this address.',
        fix: `Lower the input \`concurrency\`, or keep modules in a cache (\`cache-backend\`), so that fewer are fetched. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'server-error': {
        title: 'Server error',
        cause: 'The server answered with an error of its own (5xx).',
        fix: `Run the job again later; look at the mirror's status page. ${ADD_MIRROR}. With \`,\` go never falls back on such an error, unless \`goproxy-fallback: any\` is set.`,
        severity: 'error',
        transient: true,
    },
    'unexpected-status': {
        title: 'Unexpected answer',
        cause: 'The server answered with a status that the module proxy protocol does not know.',
        fix: 'Check that the URL in the input `goproxy` is the base of a module proxy, not of a web page or another kind of repository.',
        severity: 'error',
        transient: false,
        docs: PROTOCOL,
    },
    'redirect-loop': {
        title: 'Redirects without end',
        cause: 'The server sent more than ten redirects, one after another.',
        fix: 'Use the final URL in the input `goproxy`; a log-in page or a wrong base path often redirects to itself.',
        severity: 'error',
        transient: false,
    },
    'insecure-redirect': {
        title: 'Redirect from https to http',
        cause: 'The server redirected to an unencrypted URL, which go refuses to follow.',
        fix: 'Have the mirror redirect to https, or use another URL in the input `goproxy`.',
        severity: 'error',
        transient: false,
    },
    'insecure-credentials': {
        title: 'Credentials on an unencrypted URL',
        cause: 'The URL has a user and a password but begins with http://, and go refuses to send them unencrypted.',
        fix: 'Use https:// in the input `goproxy`.',
        severity: 'error',
        transient: false,
    },
    'not-a-module-proxy': {
        title: 'Not a module proxy',
        cause: 'The answer is no answer of a module proxy, usually a web page: a log-in page of the network (captive portal), or a wrong URL.',
        fix: 'Open the URL in a browser from the same network. Correct the base path in the input `goproxy`, or let the machine log in to the network.',
        severity: 'error',
        transient: true,
        docs: PROTOCOL,
    },
    'corrupt-zip': {
        title: 'Corrupt zip',
        cause: 'What the mirror served as a module zip is no valid one: it was cut short, or is a web page.',
        fix: `Ask who runs the mirror to drop the file from its storage. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'short-body': {
        title: 'Answer cut short',
        cause: 'The answer ended before its announced length.',
        fix: `Raise the input \`retries\`. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'wrong-version': {
        title: 'Another version served',
        cause: 'The mirror answered with the description of another version than was asked for.',
        fix: `Ask who runs the mirror to drop the file from its storage. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
};

;// CONCATENATED MODULE: ./build/diagnosis/advice-private.js
/** Private modules: patterns, credentials, and what keeps their names to those who may know them. */
const PRIVATE_ADVICE = {
    'private-pattern-unused': {
        title: 'A pattern matches nothing',
        cause: 'A pattern is compared with as many elements of a module path as it has itself; `*` does not go beyond a slash, and `*.corp.com` is not `corp.com`. What it was meant for is treated as public.',
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
        cause: 'The checksum database was asked for a hash that go.sum lacks, and answered that there is no such module in public: it is private, and no pattern of GONOSUMDB says so.',
        fix: 'Where a company’s proxy serves the module: add its path to the input `gonosumdb`. Where it comes straight from its repository: to `goprivate`. And commit a complete go.sum: then nothing has to be asked.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-modules',
    },
    'goauth-left-to-go': {
        title: 'Only go can ask the mirrors',
        cause: 'GOAUTH=git asks git for the credentials of each URL, which the go command does by itself, one file after another.',
        fix: 'Nothing needs to be done. Faster: user and password in the input `credentials`, or a command in `goauth` that prints them.',
        severity: 'notice',
        transient: false,
        docs: 'https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable',
    },
    'goauth-failed': {
        title: 'A command of GOAUTH failed',
        cause: 'It could not be started, ended with an error, or printed something else than URLs and headers. Mirrors are asked without it.',
        fix: 'Run the command by itself; `go help goauth` says what it must print. It gets the environment of this step, without the inputs of go-mod-setup.',
        severity: 'warning',
        transient: false,
        docs: 'https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable',
    },
};

;// CONCATENATED MODULE: ./build/diagnosis/catalogue.js





/** Cause and remedy of every code. A code without a row, or a row without a code, does not compile. */
const CATALOGUE = Object.freeze({
    ...NETWORK_ADVICE,
    ...GO_ADVICE,
    ...MACHINE_ADVICE,
    ...PRIVATE_ADVICE,
    ...CONFIGURATION_ADVICE,
});
const MAX_EVIDENCE_CHARACTERS = 8_192;
/** A finding with cause, remedy and weight from the catalogue. Long evidence keeps its two ends. */
function finding(code, details) {
    const { severity, cause, fix } = CATALOGUE[code];
    const evidence = details.evidence === undefined ? {} : { evidence: shorten(details.evidence) };
    return Object.freeze({ severity, cause, fix, ...details, ...evidence, code });
}
function shorten(text) {
    if (text.length <= MAX_EVIDENCE_CHARACTERS)
        return text;
    const half = MAX_EVIDENCE_CHARACTERS / 2;
    return `${text.slice(0, half)}\n… ${text.length - 2 * half} characters left out …\n${text.slice(-half)}`;
}


/***/ }),

/***/ 42700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ moduleKey),
/* harmony export */   U3: () => (/* binding */ ModulePathError),
/* harmony export */   WV: () => (/* binding */ isModulePath),
/* harmony export */   av: () => (/* binding */ escapeVersion),
/* harmony export */   xk: () => (/* binding */ escapeModulePath)
/* harmony export */ });
/* unused harmony export unescapeModulePath */
/** `path@version`, as go prints and accepts it. */
function moduleKey(module) {
    return `${module.path}@${module.version}`;
}
/** Thrown for a path or version that cmd/go itself would refuse to put into a file name or URL. */
class ModulePathError extends Error {
    name = 'ModulePathError';
}
/**
 * An upper-case letter becomes `!` and its lower case, so that case-insensitive file systems keep paths apart.
 * Source: go.dev/ref/mod#goproxy-protocol, golang.org/x/mod/module.EscapePath.
 *
 * @throws ModulePathError where the path could leave its directory or is not what CheckPath accepts
 */
function escapeModulePath(path) {
    if (!isModulePath(path))
        throw new ModulePathError(`malformed module path ${JSON.stringify(path)}`);
    return escapeUpperCase(path);
}
/**
 * As {@link escapeModulePath}, for versions (golang.org/x/mod/module.EscapeVersion).
 *
 * @throws ModulePathError where the version is not a plain file name
 */
function escapeVersion(version) {
    if (!isVersionElement(version))
        throw new ModulePathError(`malformed module version ${JSON.stringify(version)}`);
    return escapeUpperCase(version);
}
/** The reverse of the escaping; undefined where the text is not an escaped path (a `!` out of place, an upper-case letter) or not of a module. */
function unescapeModulePath(escaped) {
    if (/[A-Z]|![^a-z]|!$/.test(escaped))
        return undefined;
    const path = escaped.replace(/!([a-z])/g, (_match, letter) => letter.toUpperCase());
    return isModulePath(path) ? path : undefined;
}
function escapeUpperCase(text) {
    return text.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`);
}
// golang.org/x/mod/module.checkElem: what Windows cannot open is refused everywhere.
const WINDOWS_RESERVED = /^(con|com[1-9]|lpt[1-9]|prn|aux|nul)$/i;
/**
 * Whether go can fetch a module of this path: golang.org/x/mod/module.CheckPath. The path comes from go.mod, so it is hostile.
 * What go.mod replaces by a directory may have any path; nothing is fetched for it.
 */
function isModulePath(path) {
    if (path.length > 4096)
        return false;
    const [host = '', ...rest] = path.split('/');
    // A domain name: lower case, with a dot.
    if (!/^[a-z0-9.][a-z0-9.-]*$/.test(host) || !host.includes('.'))
        return false;
    return [host, ...rest].every(isPathElement) && hasMajorVersionForm(path);
}
/** The end of a path names the major version: `/v2` and up, in gopkg.in `.v0` and up (golang.org/x/mod/module.SplitPathVersion). */
function hasMajorVersionForm(path) {
    if (path.startsWith('gopkg.in/'))
        return /\.v(0|[1-9][0-9]*)(-unstable)?$/.test(path);
    const major = /\/v([0-9.]+)$/.exec(path)?.[1];
    return major === undefined || (/^[1-9][0-9]*$/.test(major) && major !== '1');
}
function isPathElement(element) {
    if (!/^[A-Za-z0-9\-._~]+$/.test(element) || element.startsWith('.') || element.endsWith('.'))
        return false;
    const short = element.split('.', 1)[0] ?? '';
    // "~" and digits at the end is how Windows abbreviates long names: CheckPath refuses them too.
    return !WINDOWS_RESERVED.test(short) && !/~[0-9]+$/.test(short);
}
/** Stricter than EscapeVersion, which takes any plain file name: every semantic version is one of these. */
function isVersionElement(version) {
    return (/^[A-Za-z0-9\-._~+]+$/.test(version) &&
        !version.startsWith('.') &&
        !version.endsWith('.') &&
        !WINDOWS_RESERVED.test(version.split('.', 1)[0] ?? '') &&
        version.length < 512);
}


/***/ }),

/***/ 16937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ createProgressLine)
});

;// CONCATENATED MODULE: ./build/host/host.js
/** How often a log that cannot update a line gets a new one. */
const LOG_PROGRESS_INTERVAL_MS = 5000;
/** Nothing is said of what is done sooner. */
const PROGRESS_DELAY_MS = 2000;

;// CONCATENATED MODULE: ./build/host/progress.js

/** @param now milliseconds, monotonic */
function createProgressLine(writer, now = () => performance.now()) {
    let startedAt;
    let lastAt = 0;
    let drawn = false;
    const erase = () => {
        if (drawn)
            writer.write('\r\u001b[2K');
        drawn = false;
    };
    return {
        update(line) {
            const time = now();
            startedAt ??= time;
            if (time - startedAt < PROGRESS_DELAY_MS)
                return;
            if (writer.isTTY === true) {
                if (drawn && time - lastAt < 100)
                    return;
                writer.write(`\r\u001b[2K${line.slice(0, (writer.columns ?? 80) - 1)}`);
                drawn = true;
            }
            else {
                if (lastAt !== 0 && time - lastAt < LOG_PROGRESS_INTERVAL_MS)
                    return;
                writer.write(`${line}\n`);
            }
            lastAt = time;
        },
        interrupt: erase,
        done() {
            erase();
            startedAt = undefined;
            lastAt = 0;
        },
    };
}


/***/ }),

/***/ 9515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   qq: () => (/* binding */ StateError),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87670);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50240);



const backendSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Oxt('kind', [
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('github') }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('directory'), path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), maxBytes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }),
]);
const triggerSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['push', 'pull-request', 'none']) }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('untrusted'), why: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
]);
const entrySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    key: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    matched: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['exact', 'prefix', 'nothing']),
});
const moduleSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const stateSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    startedAtMs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    goModCache: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    goCache: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    backend: backendSchema,
    cacheTimeoutMs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    policy: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['auto', 'always', 'never']),
    trigger: triggerSchema,
    /** Overwrite what the store has: force-download. */
    replace: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    /** undefined where the situation or the inputs have no such entry. */
    modules: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        ...entrySchema.entries,
        /** Zips with `.info` and `.mod`, and modules of which only the `.mod` belongs to the entry; all that the entry holds. */
        zips: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(moduleSchema),
        goMods: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(moduleSchema),
        /** Whether any of them was not in what was restored. */
        isNew: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    })),
    build: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(entrySchema),
    /** A Go that came over the network: below root, which save removes. */
    toolchain: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ key: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), root: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), files: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) })),
    reportPath: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** The state file is of another version, or damaged. Post then saves nothing. */
class StateError extends Error {
    name = 'StateError';
}
/** Owner-only: it holds no secret, but paths and module names that are nobody else's business. */
async function writeState(path, state) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomically */ .lo)(path, JSON.stringify(state), { mode: 0o600 });
}
/** @throws StateError where the file cannot be read or is not a state of this version */
async function readState(path) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new StateError(`the state of setup cannot be read: ${path}`, { cause: error });
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qFJ(), stateSchema), text);
    if (!parsed.success)
        throw new StateError(`the state of setup is damaged or of another version: ${path}`);
    return parsed.output;
}


/***/ }),

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Timeline),
/* harmony export */   w: () => (/* binding */ secondsSince)
/* harmony export */ });
/** Measures the phases for the report. */
class Timeline {
    #startedAt = performance.now();
    #phases = [];
    /** Of all phases, each moment once. */
    #countedMs = 0;
    /** Runs a phase; its time counts whether it succeeds or throws. That of a phase within it counts there alone. */
    async run(name, phase) {
        const startedAt = performance.now();
        const countedBeforeMs = this.#countedMs;
        try {
            return await phase();
        }
        finally {
            const wholeMs = performance.now() - startedAt;
            const withinMs = this.#countedMs - countedBeforeMs;
            this.#countedMs = countedBeforeMs + wholeMs;
            this.#phases.push({ name, seconds: Math.round(wholeMs - withinMs) / 1000 });
        }
    }
    get phases() {
        return [...this.#phases];
    }
    get seconds() {
        return secondsSince(this.#startedAt);
    }
}
/** Seconds since a reading of performance.now(), to the millisecond. */
function secondsSince(startedAt) {
    return Math.round(performance.now() - startedAt) / 1000;
}


/***/ }),

/***/ 61904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readReport),
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50240);


/** Writes the report; readable by the owner only, since module paths may be private. */
async function writeReport(path, report) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomically */ .lo)(path, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
}
/** Reads what setup wrote, so that save can complete it. It is our own file of this job: its shape is not checked again. */
async function readReport(path) {
    return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
}


/***/ }),

/***/ 71594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ tellFinding),
/* harmony export */   NJ: () => (/* binding */ renderGo),
/* harmony export */   Z0: () => (/* binding */ renderRestore),
/* harmony export */   dH: () => (/* binding */ renderLookUp),
/* harmony export */   us: () => (/* binding */ renderSave),
/* harmony export */   xc: () => (/* binding */ renderDownload)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12289);

const SAY = {
    error: (host, text) => host.error(text),
    security: (host, text) => host.error(text),
    warning: (host, text) => host.warning(text),
    notice: (host, text) => host.info(text),
};
/** Tells a finding: what happened, why, what to do. Evidence is foreign text and shown as such. */
function tellFinding(host, told) {
    const lines = [told.message];
    if (told.cause !== '')
        lines.push(`Why: ${told.cause}`);
    if (told.fix !== '')
        lines.push(`What to do: ${told.fix}`);
    SAY[told.severity](host, `${lines.join('\n')} [${told.code}]`);
    if (told.evidence !== undefined && told.evidence !== '' && told.severity === 'error')
        host.foreign(told.evidence);
}
const GO_FROM = {
    path: () => 'from PATH',
    'tool-cache': () => 'from the tool cache',
    distribution: from => `installed from ${from}`,
    cache: from => `installed from ${from}`,
    goproxy: from => `installed as a module from ${from}`,
};
/** `Go 1.25.0 from the tool cache in 0.1 s`. */
function renderGo({ version, source, from = '', seconds }) {
    return `Go ${version} ${GO_FROM[source](from)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(seconds)}`;
}
/** One line for each entry that was looked for. */
function renderRestore(name, entry) {
    const what = name === 'modules' ? 'Modules' : 'Build cache';
    return `${what}: ${RESTORED[entry.outcome]}${entry.bytes > 0 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(entry.bytes)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(entry.seconds)}` : ''}`;
}
const RESTORED = {
    hit: 'restored from the cache',
    partial: 'restored in part from the cache',
    miss: 'not in the cache',
    present: 'there already',
    unavailable: 'the cache could not be used',
    off: 'not cached here',
};
/** One line for each entry where `lookup-only` asks for no more. */
function renderLookUp(name, { outcome }) {
    return `${name === 'modules' ? 'Modules' : 'Build cache'}: ${LOOKED_UP[outcome]}`;
}
const LOOKED_UP = {
    ...RESTORED,
    hit: 'in the cache',
    partial: 'an older entry is in the cache',
};
/** One line for the download; undefined where there was none. */
function renderDownload(download) {
    if (download.modules === 0)
        return undefined;
    const fetched = download.fetched > 0 ? `${download.fetched} fetched (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(download.bytes)})` : 'none fetched';
    const retries = download.retries > 0 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(download.retries, 'retry').replace('retrys', 'retries')}` : '';
    // With `download: warn` or `false` some may be missing.
    const ready = download.fetched + download.present;
    const of = ready < download.modules ? `${ready} of ` : '';
    return `${of}${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(download.modules, 'module')} ready in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(download.seconds)}: ${fetched}, ${download.present} present or cached${retries}`;
}
const SAVED = {
    saved: 'saved',
    exists: 'exists already',
    unchanged: 'unchanged',
    denied: 'not saved (denied)',
    failed: 'not saved (failed)',
    off: 'not saved',
};
const ENTRY_NAMES = {
    modules: 'Modules entry',
    build: 'Build entry',
    toolchain: 'Go entry',
};
function renderSave(kind, saved) {
    const what = ENTRY_NAMES[kind];
    const size = saved.bytes > 0 ? ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(saved.bytes)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(saved.seconds)}` : '';
    return `${what}: ${SAVED[saved.outcome]}${size}${saved.reason === '' ? '' : `: ${saved.reason}`}`;
}


/***/ }),

/***/ 12289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1.4 s`, `12 s`, `3 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `512 B`, `3.4 MB`: powers of ten, as download tools print them. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${unit === 0 || value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** `1 module`, `3 modules`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Text of a tool or a server on one line, without control characters, so that it cannot move the cursor or start a workflow command. */
function oneLine(text) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}


/***/ }),

/***/ 50240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   L7: () => (/* binding */ linkOrCopy),
/* harmony export */   Ue: () => (/* binding */ hasErrorCode),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   ub: () => (/* binding */ temporarySibling),
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Whether an error of node:fs says that there is no such file or directory. */
function isNotFound(error) {
    return hasErrorCode(error, 'ENOENT', 'ENOTDIR');
}
/** Whether an error carries one of these codes (`ENOSPC`, `EEXIST`, …). */
function hasErrorCode(error, ...codes) {
    // Not by `instanceof Error`: node's own errors may be of another realm than we (a vm context, as test runners use).
    return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
/** What a file operation gives, or undefined where there is no such file: `ifThere(readFile(path))`, `ifThere(lstat(path))`. */
async function ifThere(operation) {
    try {
        return await operation;
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
/** Whether something is at the path; a link that leads nowhere is nothing. */
async function isThere(path) {
    return (await ifThere((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path))) !== undefined;
}
/** A name for a temporary sibling of `path`; the prefix lets a later run recognise what a killed one left. */
function temporarySibling(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.go-mod-setup-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
}
/**
 * Writes a file so that it is there whole or not at all: temporary sibling, fsync where asked, rename.
 *
 * @param options.mode permissions of the new file (0o600 for secrets)
 */
async function writeFileAtomically(path, data, options = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = temporarySibling(path);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', options.mode ?? 0o644);
        try {
            await file.writeFile(data);
            if (options.sync === true)
                await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
/** A hard link where the file system allows it, else a copy. The target must not exist. */
async function linkOrCopy(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to);
    }
    catch (error) {
        if (!hasErrorCode(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES'))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to);
    }
}


/***/ }),

/***/ 73772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   PB: () => (/* binding */ abortOnSignals),
/* harmony export */   fH: () => (/* binding */ exitCodeOfSignal),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   nv: () => (/* binding */ exitWith)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** Ends a run at the user's or the system's wish: exit code 128 + n. */
class Interrupted extends Error {
    name = 'Interrupted';
    signalName;
    constructor(signalName) {
        super(`interrupted by ${signalName}`);
        this.signalName = signalName;
    }
}
/** What a shell gives for a command that a signal ended. */
function exitCodeOfSignal(signalName) {
    return 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signalName];
}
/** 130 or 143 for an interruption, else 1. */
function exitCodeOf(error) {
    return error instanceof Interrupted ? exitCodeOfSignal(error.signalName) : 1;
}
/** A signal that aborts at the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once, whatever it is doing. */
function abortOnSignals() {
    const controller = new AbortController();
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const onSignal = (name) => {
        if (controller.signal.aborted)
            process.exit(exitCodeOfSignal(name));
        controller.abort(new Interrupted(name));
    };
    for (const name of names)
        process.on(name, onSignal);
    return {
        signal: controller.signal,
        dispose: () => {
            for (const name of names)
                process.off(name, onSignal);
        },
    };
}
/** Ends the process once what was written is out: pipes are asynchronous on Windows, and sockets may still be open. */
async function exitWith(code) {
    await Promise.all([process.stdout, process.stderr].map(async (stream) => new Promise(resolve => stream.write('', resolve))));
    process.exit(code);
}


/***/ }),

/***/ 32716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ CommandStartError),
  l: () => (/* binding */ startProcessGroup)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(50240);
;// CONCATENATED MODULE: ./build/system/child-exit.js


// A daemon left by a child may hold the pipes open for ever.
const DRAIN_MS = 500;
/** The exit code or the signal; rejects with the child's `error`. */
function exitOf(child) {
    return new Promise((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null)
            resolve([child.exitCode, child.signalCode]);
        child.once('exit', (code, signal) => resolve([code, signal]));
        child.once('error', reject);
    });
}
/** Waits for the rest of the output, but not for a daemon that holds the pipe. */
async function drained(child) {
    const streams = [child.stdout, child.stderr].filter(stream => stream !== null);
    const ends = streams.map(stream => stream.readableEnded || stream.destroyed
        ? Promise.resolve()
        : new Promise(resolve => stream.once('close', resolve)));
    const patience = new AbortController();
    await Promise.race([Promise.all(ends), (0,promises_.setTimeout)(DRAIN_MS, undefined, { signal: patience.signal }).catch(ignoreAbort)]);
    patience.abort();
    for (const stream of streams)
        stream.destroy();
}
function ignoreAbort(error) {
    if (!(0,files/* hasErrorCode */.Ue)(error, 'ABORT_ERR'))
        throw error;
}

// EXTERNAL MODULE: ./build/system/process-table.js
var process_table = __webpack_require__(58895);
;// CONCATENATED MODULE: ./build/system/process-group.js





// Children inherit it whatever group or session they move to, so that none can hide from the kill: ssh's control master
// and git's background jobs leave both their session and their parent.
const MARKER = 'GOMODSETUP_PROCESS_GROUP';
// git removes its lock files on SIGTERM, which takes it milliseconds; after SIGKILL they would stay in cache/vcs.
const GRACE_MS = 500;
const KILL_DEADLINE_MS = 5_000;
const POLL_MS = 20;
/** The command could not be started at all: not found, not executable, a missing directory. */
class CommandStartError extends Error {
    name = 'CommandStartError';
    file;
    constructor(file, cause) {
        super(`${file} cannot be started: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
        this.file = file;
    }
}
/**
 * Starts a command in a process group of its own, with nothing on its standard input unless there is something for it.
 *
 * @throws CommandStartError where it cannot be started; the signal's reason where that had aborted before
 */
async function startProcessGroup(options) {
    options.signal?.throwIfAborted();
    const marker = `${MARKER}=${(0,external_node_crypto_.randomUUID)()}`;
    const child = (0,external_node_child_process_.spawn)(options.file, options.args, {
        cwd: options.cwd,
        env: { ...options.env, [MARKER]: marker.slice(MARKER.length + 1) },
        // Windows knows no groups, and "detached" would open a console window there.
        detached: process.platform !== 'win32',
        windowsHide: true,
        stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    // One that ends before it has read its input breaks the pipe; its exit tells.
    child.stdin?.on('error', () => undefined).end(options.input);
    child.stdout?.on('data', (chunk) => options.onOutput('stdout', chunk));
    child.stderr?.on('data', (chunk) => options.onOutput('stderr', chunk));
    await started(child, options.file);
    return new RunningGroup(child, marker, options);
}
function started(child, file) {
    return new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', error => reject(new CommandStartError(file, error)));
    });
}
class RunningGroup {
    pid;
    exit;
    #child;
    #marker;
    #cause = 'exited';
    #killing;
    #survivors = [];
    constructor(child, marker, options) {
        this.#child = child;
        this.#marker = marker;
        this.pid = child.pid ?? 0;
        this.exit = this.#watch(options);
    }
    async members() {
        if (process.platform === 'win32')
            return [];
        const rows = await (0,process_table/* listProcesses */.O3)();
        const ours = rows.filter(row => row.group === this.pid || row.session === this.pid).map(row => row.pid);
        const below = (0,process_table/* descendants */.DG)(rows, [this.pid, ...ours]);
        return rows.filter(row => below.has(row.pid));
    }
    signalLeader(signal) {
        if (this.#ended())
            return;
        sendSignal(this.pid, signal);
    }
    kill() {
        return this.#end('killed');
    }
    #ended() {
        return this.#child.exitCode !== null || this.#child.signalCode !== null;
    }
    #end(cause) {
        // After its own end there may still be members to clear away, but the cause stays what it was.
        if (!this.#ended())
            this.#cause = this.#cause === 'exited' ? cause : this.#cause;
        this.#killing ??= process.platform === 'win32' ? this.#killTree() : this.#killMembers();
        return this.#killing;
    }
    async #watch(options) {
        const failed = (error) => void this.#child.emit('error', error);
        const onAbort = () => void this.#end('aborted').catch(failed);
        options.signal?.addEventListener('abort', onAbort, { once: true });
        // It may have aborted while the command was starting.
        if (options.signal?.aborted === true)
            onAbort();
        const onTimeout = () => void this.#end('timed-out').catch(failed);
        const timer = options.timeoutMs === undefined ? undefined : setTimeout(onTimeout, options.timeoutMs);
        try {
            const [code, signal] = await exitOf(this.#child);
            await this.#killing;
            await drained(this.#child);
            return { code, signal, cause: this.#cause, survivors: this.#survivors };
        }
        finally {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
        }
    }
    async #killMembers() {
        const begun = performance.now();
        for (const row of await this.#everyMember())
            sendSignal(row.pid, 'SIGTERM');
        for (;;) {
            await (0,promises_.setTimeout)(POLL_MS);
            // Scanned anew each time: what forks while it is being killed leaves members that were not in the first scan.
            this.#survivors = await this.#everyMember();
            const elapsedMs = performance.now() - begun;
            if (this.#survivors.length === 0 || elapsedMs > KILL_DEADLINE_MS)
                return;
            if (elapsedMs < GRACE_MS)
                continue;
            for (const row of this.#survivors)
                sendSignal(row.pid, 'SIGKILL');
        }
    }
    async #everyMember() {
        const near = await this.members();
        if (!(0,process_table/* hasProcessFiles */.jI)())
            return near;
        const known = new Set(near.map(row => row.pid));
        const marked = (await (0,process_table/* listProcesses */.O3)()).filter(row => !known.has(row.pid) && (0,process_table/* readOrGone */.HK)(`/proc/${row.pid}/environ`).split('\0').includes(this.#marker));
        return [...near, ...marked];
    }
    /** Windows: taskkill ends a tree by its root (learn.microsoft.com, taskkill /T /F). */
    async #killTree() {
        await new Promise((resolve, reject) => {
            (0,external_node_child_process_.execFile)('taskkill', ['/PID', String(this.pid), '/T', '/F'], { timeout: KILL_DEADLINE_MS }, error => {
                // 128: the process is not there any more.
                if (error === null || error.code === 128)
                    resolve();
                else
                    reject(error);
            });
        });
    }
}
function sendSignal(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (!(0,process_table/* isGone */.ST)(error))
            throw error;
    }
}


/***/ }),

/***/ 58895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ descendants),
/* harmony export */   HK: () => (/* binding */ readOrGone),
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   jI: () => (/* binding */ hasProcessFiles)
/* harmony export */ });
/* unused harmony export parsePs */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50240);




/** Whether the system shows its processes as files (Linux). Elsewhere they cost a command. */
function hasProcessFiles() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/stat');
}
/** Every process that may be seen: from /proc, else from `ps` (macOS, BSD). Not for Windows. */
async function listProcesses(signal) {
    return hasProcessFiles() ? readProcessFiles() : askPs(signal);
}
/** From /proc only: about 15 µs for each process of the machine. */
function readProcessFiles() {
    const rows = [];
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        if (!/^[0-9]+$/.test(name))
            continue;
        const row = parseStat(readOrGone(`/proc/${name}/stat`));
        if (row !== undefined)
            rows.push(row);
    }
    return rows;
}
/** One line of /proc/PID/stat. The name stands in parentheses and may hold any character, parentheses too: proc_pid_stat(5). */
function parseStat(stat) {
    const open = stat.indexOf('(');
    const close = stat.lastIndexOf(')');
    if (open === -1 || close === -1)
        return undefined;
    const [state, parent, group, session] = stat.slice(close + 2).split(' ', 4);
    if (state === undefined || state === 'Z' || state === 'X')
        return undefined;
    return {
        pid: Number(stat.slice(0, open - 1)),
        parent: Number(parent),
        group: Number(group),
        session: Number(session),
        name: stat.slice(open + 1, close),
    };
}
async function askPs(signal) {
    const options = { timeout: 5_000, maxBuffer: 16 << 20, ...(signal === undefined ? {} : { signal }) };
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-A', '-o', 'pid=,ppid=,pgid=,state=,comm='], options);
    return parsePs(stdout);
}
/** The lines of `ps -A -o pid=,ppid=,pgid=,state=,comm=` (POSIX ps). */
function parsePs(text) {
    return text.split('\n').flatMap(line => {
        const [, pid, parent, group, state, name] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*?)\s*$/.exec(line) ?? [];
        if (state === undefined || state.startsWith('Z'))
            return [];
        return [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: 0, name: name ?? '' }];
    });
}
/** A file of /proc; empty where the process ended meanwhile or belongs to someone else. */
function readOrGone(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'latin1');
    }
    catch (error) {
        if (!isGone(error))
            throw error;
        return '';
    }
}
/** Whether a process (or its file in /proc) is not there any more, or is another user's: both are no concern of ours. */
function isGone(error) {
    return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ESRCH', 'EACCES', 'EPERM');
}
/** All that descend from the roots, the roots included. */
function descendants(rows, roots) {
    const found = new Set(roots);
    // A child may stand before its parent in the table: repeat until nothing is added.
    for (let size = -1; size !== found.size;) {
        size = found.size;
        for (const row of rows)
            if (found.has(row.parent))
                found.add(row.pid);
    }
    return found;
}


/***/ }),

/***/ 51233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32716);

const DEFAULT_MAX_OUTPUT_BYTES = 16 << 20;
/**
 * Runs a command that is expected to take moments, such as `go env`. Its exit is a value, whatever it is.
 *
 * @throws CommandStartError where it cannot be started; the signal's reason where that had aborted before
 */
async function runCommand(file, args, options) {
    const limit = options.maxOutputBytes ?? DEFAULT_MAX_OUTPUT_BYTES;
    const output = { stdout: new BoundedOutput(limit), stderr: new BoundedOutput(limit) };
    const { cwd, env, signal, timeoutMs, input } = options;
    const onOutput = (stream, chunk) => output[stream].add(chunk);
    const group = await (0,_process_group_js__WEBPACK_IMPORTED_MODULE_0__/* .startProcessGroup */ .l)({ file, args, cwd, env, signal, timeoutMs, input, onOutput });
    const exit = await group.exit;
    return Object.freeze({
        code: exit.code,
        signal: exit.signal,
        stdout: output.stdout.text(),
        stderr: output.stderr.text(),
        truncated: output.stdout.truncated || output.stderr.truncated,
        ended: exit.cause,
    });
}
class BoundedOutput {
    #chunks = [];
    #free;
    truncated = false;
    constructor(limit) {
        this.#free = limit;
    }
    add(chunk) {
        const kept = chunk.subarray(0, this.#free);
        this.#free -= kept.length;
        if (kept.length > 0)
            this.#chunks.push(kept);
        this.truncated ||= kept.length < chunk.length;
    }
    text() {
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}


/***/ })

};
