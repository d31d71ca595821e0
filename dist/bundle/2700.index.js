export const id = 2700;
export const ids = [2700];
export const modules = {

/***/ 6339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeManifest),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75728);





const schema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    key: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    files: valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y(_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuildCachePath */ .MN)), valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxValue */ .cGV(1000))),
    usedBytes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0))), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(100))),
});
/** Reads the manifest of a build cache; undefined where there is none, or it is damaged: then nothing there counts as ours. */
async function readManifest(directory) {
    const text = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _entries_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir), 'utf8'));
    if (text === undefined)
        return undefined;
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qFJ(), schema), text);
    return parsed.success ? parsed.output : undefined;
}
async function writeManifest(directory, manifest) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _entries_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir), JSON.stringify(manifest));
}


/***/ }),

/***/ 24756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ selectForSave),
/* harmony export */   a: () => (/* binding */ RESTORED_AGE_MS),
/* harmony export */   hi: () => (/* binding */ isWorthSaving)
/* harmony export */ });
/* unused harmony export MAX_UNUSED_SAVES */
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75728);

/** How far back the mtime of a restored file is set: go moves it on use only where it is an hour old, so that a use shows. */
const RESTORED_AGE_MS = 2 * 3_600_000;
/** A file that is younger than this at the start may have been used without a trace. */
const USE_INTERVAL_MS = 3_600_000;
/** After how many saves without a use a file is dropped. At once would let a job that skipped half of its steps save a stub. */
const MAX_UNUSED_SAVES = 3;
/**
 * How large an entry may be for what one of the last saves had a use for. Where every package has changed, the old ones would double it until
 * three more saves have passed.
 */
const MAX_GROWTH = 1.5;
/** How many saves count for that: as many as a file may be without a use, so that a job which skipped steps makes no entry smaller. */
const REMEMBERED_USES = MAX_UNUSED_SAVES;
/**
 * Chooses what to save: what the job made, what it used of the restored, and what it did not use for less than three saves, as far as that is
 * not too much. What was in GOCACHE before us and not used is foreign: it is neither archived nor touched.
 */
function selectForSave(facts) {
    const candidates = facts.files.flatMap(file => candidateOf(file, facts));
    const usedBytes = bytesOf(candidates.filter(({ age }) => age === 0));
    const remembered = facts.manifest?.usedBytes ?? [];
    const kept = withinBounds(candidates, MAX_GROWTH * Math.max(usedBytes, ...remembered));
    const fresh = kept.filter(({ isNew }) => isNew);
    return {
        files: kept.map(({ file }) => file),
        manifest: {
            schema: 1,
            key: facts.key,
            files: Object.fromEntries(kept.map(({ file, age }) => [file.path, age])),
            usedBytes: [usedBytes, ...remembered].slice(0, REMEMBERED_USES),
        },
        bytes: bytesOf(kept),
        newFiles: fresh.length,
        newBytes: bytesOf(fresh),
        dropped: candidates.length - kept.length,
    };
}
function candidateOf(file, facts) {
    const restoredAge = facts.manifest?.files[file.path];
    const isTouched = file.mtimeMs >= facts.startedAtMs;
    if (restoredAge === undefined && !isTouched)
        return [];
    const age = isTouched || mayBeUsed(file, facts) ? 0 : (restoredAge ?? 0) + 1;
    return [{ file, age, isNew: restoredAge === undefined }];
}
/** Those that were not used for longest go first; what was used stays, however much it is. */
function withinBounds(candidates, maxBytes) {
    const used = candidates.filter(({ age }) => age === 0);
    const unused = candidates.filter(({ age }) => age > 0 && age <= MAX_UNUSED_SAVES).toSorted((a, b) => a.age - b.age);
    let bytes = bytesOf(used);
    const fitting = unused.filter(({ file }) => {
        bytes += file.bytes;
        return bytes <= maxBytes;
    });
    return [...used, ...fitting];
}
function bytesOf(candidates) {
    return candidates.reduce((sum, { file }) => sum + file.bytes, 0);
}
/** Whether a restored file counts as used though its time is from before the job: two jobs within an hour on one machine. */
function mayBeUsed(file, facts) {
    return (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeptWithoutUse */ .BZ)(file.path) || file.mtimeMs > facts.startedAtMs - USE_INTERVAL_MS;
}
/** Below this share an entry would be written again for what a checkout always adds: go keeps an index of the main module's packages by mtime. */
const WORTH_SAVING_SHARE = 0.01;
/** Whether enough of the entry is new. Where nothing was restored, anything is. */
function isWorthSaving(selection, restored) {
    if (restored === undefined)
        return selection.newFiles > 0;
    return selection.newBytes > selection.bytes * WORTH_SAVING_SHARE;
}


/***/ }),

/***/ 79277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ classifyGoOutput)
});

;// CONCATENATED MODULE: ./build/diagnosis/codes.js
const FAILURE_CODES = [
    // The network between us and one mirror.
    'dns-not-found',
    'dns-failure',
    'connection-refused',
    'connection-reset',
    'connect-timeout',
    'stall',
    'too-slow',
    'tls-certificate',
    'tls-handshake',
    'http2-error',
    'scheme-mismatch',
    'proxy-unreachable',
    // What a mirror answered.
    'unauthorized',
    'forbidden',
    'not-found',
    'rate-limited',
    'server-error',
    'unexpected-status',
    'redirect-loop',
    'insecure-redirect',
    'insecure-credentials',
    'not-a-module-proxy',
    'corrupt-zip',
    'short-body',
    'wrong-version',
    // go.sum and the checksum database.
    'checksum-mismatch',
    'checksum-database-mismatch',
    'checksum-database-unreachable',
    'checksum-database-disabled',
    'gosumdb-invalid',
    'go-sum-missing',
    'go-sum-missing-entry',
    'go-sum-malformed',
    'go-sum-updates-needed',
    // go.mod, go.work, vendor, Go itself.
    'go-mod-missing',
    'go-mod-malformed',
    'go-work-malformed',
    'no-requirements',
    'vendored',
    'vendor-inconsistent',
    'module-path-mismatch',
    'unknown-revision',
    'go-missing',
    'go-too-old',
    'toolchain-unavailable',
    // Configuration.
    'goproxy-off',
    'goproxy-invalid',
    'govcs-disallows',
    'mod-flag-forbids',
    'input-invalid',
    'input-ignored',
    'input-unknown',
    // Settings that contradict each other.
    'private-without-credentials',
    'goproxy-off-cold-cache',
    'checksum-database-off',
    'comma-stops-fallback',
    'vendor-beside-download',
    'modules-switched-off',
    'proxy-captures-loopback',
    'goproxy-bare-word',
    // Mirrors beside each other.
    'mirror-incomplete',
    'mirror-behind',
    'goproxy-recommended',
    // git and ssh.
    'git-missing',
    'git-too-old',
    'git-credentials-missing',
    'git-credentials-refused',
    'git-repository-not-found',
    'git-repository-unreachable',
    'git-repository-moved',
    'git-token-scope',
    'git-saml-required',
    'credentials-withheld',
    'git-transport',
    'ssh-key-refused',
    'ssh-host-key-unknown',
    'module-discovery-failed',
    // Private modules.
    'private-pattern-unused',
    'private-path-uncovered',
    'checksum-database-unknown',
    'gonosumdb-empty',
    'goauth-left-to-go',
    'goauth-failed',
    // This machine.
    'disk-full',
    'module-cache-unusable',
    'permission-denied',
    'read-only-file-system',
    'lock-held',
    // The run.
    'timeout',
    'cancelled',
    'unknown',
    // Caches.
    'cache-unavailable',
    'cache-timeout',
    'cache-denied',
    'cache-rate-limited',
    'cache-corrupt',
    'cache-not-saved',
    'cache-slower',
    'private-not-cached',
];

// EXTERNAL MODULE: ./build/diagnosis/go-failure-patterns.js
var go_failure_patterns = __webpack_require__(86045);
// EXTERNAL MODULE: ./build/diagnosis/redaction.js
var redaction = __webpack_require__(10919);
;// CONCATENATED MODULE: ./build/diagnosis/classify-go.js



/**
 * Reads what a failed go command printed (not the lines of `-x`). The most helpful failure comes first: wrong bytes, then what only
 * a person can mend, then refusals, then the network, then "not found". What nothing matches is `unknown`, with the text whole.
 */
function classifyGoOutput(text) {
    const failures = new Map();
    for (const message of splitMessages((0,redaction/* redactUrls */.s)(text))) {
        const failure = classifyMessage(message);
        const key = `${failure.code} ${failure.module ?? ''} ${failure.url ?? ''} ${failure.code === 'unknown' ? message : ''}`;
        if (!failures.has(key))
            failures.set(key, failure);
    }
    return [...failures.values()].toSorted((a, b) => rank(a.code) - rank(b.code));
}
// What begins a message; other lines continue the one before. Progress is no message.
const MESSAGE_START = /^(?:go: |verifying \S+@|malformed go\.(?:work\.)?sum:|[^\s:]+\.go:\d+:\d+: |-> |[^\s:]+@v[^\s:]*: )/;
const PROGRESS = /^go: (?:downloading|finding|extracting|found|added|upgraded|downgraded|skipping download of) /;
function splitMessages(text) {
    const messages = [];
    let open = false;
    for (const line of text.split('\n')) {
        if (PROGRESS.test(line)) {
            open = false;
            continue;
        }
        if (open && !MESSAGE_START.test(line))
            messages.push(`${messages.pop() ?? ''}\n${line}`);
        else if (line.trim() !== '') {
            messages.push(line);
            open = true;
        }
    }
    return messages.map(message => message.trimEnd());
}
function classifyMessage(message) {
    const module = moduleIn(message);
    const url = urlIn(message);
    const status = /(?:reading \S+: |returned error: )(\d{3})\b/.exec(message)?.[1];
    return Object.freeze({
        code: codeOf(message),
        ...(module === undefined ? {} : { module }),
        ...(url === undefined ? {} : { url }),
        ...(status === undefined ? {} : { status: Number(status) }),
        line: message,
    });
}
function codeOf(message) {
    for (const [pattern, code] of go_failure_patterns/* FAILURE_PATTERNS */.b) {
        const match = pattern.exec(message);
        if (match !== null)
            return typeof code === 'string' ? code : code(match);
    }
    return 'unknown';
}
function moduleIn(message) {
    const verified = /verifying (\S+@[^\s:]+?)(?:\/go\.mod)?: /.exec(message)?.[1];
    if (verified !== undefined)
        return verified;
    // "a@v1 requires\n\tb@v2: …": the last one is the one that failed.
    // What has neither dot nor slash before the `@` is ssh's user: "git@github.com: Permission denied".
    const named = [...message.matchAll(/(?:^|\s)([^\s:"'()@]*[./][^\s:"'()@]*@[^\s:"'()/]+): /g)].at(-1)?.[1];
    return named ?? /module providing package (\S+)/.exec(message)?.[1];
}
function urlIn(message) {
    const patterns = [
        /(?:Get|Head|Post|read) "([a-z]+:\/\/[^"]+)"/,
        /invalid response from proxy "([^"]+)"/,
        /reading ([a-z]+:\/\/\S+?): \d{3}/,
        /insecure URL: (\S+)/,
        /'([a-z+]+:\/\/[^']+)'/,
    ];
    for (const pattern of patterns) {
        const url = pattern.exec(message)?.[1];
        if (url !== undefined)
            return url;
    }
    return undefined;
}
const RANK = [
    ['checksum-mismatch', 'checksum-database-mismatch'],
    ['disk-full', 'read-only-file-system', 'permission-denied', 'module-cache-unusable'],
    [
        'git-missing',
        'go-mod-malformed',
        'go-work-malformed',
        'go-sum-malformed',
        'go-too-old',
        'goproxy-invalid',
        'goproxy-bare-word',
    ],
    [
        'unauthorized',
        'forbidden',
        'git-credentials-missing',
        'git-credentials-refused',
        'git-token-scope',
        'git-saml-required',
        'git-repository-moved',
        'ssh-key-refused',
        'ssh-host-key-unknown',
    ],
];
const LAST = [
    'module-discovery-failed',
    'git-repository-unreachable',
    'git-transport',
    'not-found',
    'goproxy-off',
    'unknown',
];
function rank(code) {
    const early = RANK.findIndex(codes => codes.includes(code));
    if (early !== -1)
        return early;
    const late = LAST.indexOf(code);
    return late === -1 ? RANK.length : RANK.length + FAILURE_CODES.length + late;
}


/***/ }),

/***/ 86045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ codeOfStatus),
/* harmony export */   b: () => (/* binding */ FAILURE_PATTERNS)
/* harmony export */ });
/** By HTTP status, for mirrors, module pages and the checksum database. */
function codeOfStatus(status) {
    if (status === 401 || status === 407)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    if (status === 429)
        return 'rate-limited';
    return status === 408 || status >= 500 ? 'server-error' : 'unexpected-status';
}
// What git says of a server's answer: man git-config, http.c. 401 and 403 mean the token, 404 hides what is private.
function codeOfGitStatus(status) {
    if (status === 401 || status === 403)
        return 'git-credentials-refused';
    return status === 404 || status === 410 ? 'git-repository-not-found' : 'git-transport';
}
/** Sources: cmd/go/internal/modfetch/{fetch,sumdb}.go. Before the network: a look-up in the database that fails prints both. */
const SUM_PATTERNS = [
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
];
/** Sources: cmd/go/internal/modload/init.go, gover, toolchain; modfetch/proxy.go; vcs/vcs.go. */
const CONFIGURATION_PATTERNS = [
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
];
/** What git and ssh print, which go quotes. Where `insteadOf` or a token is in play, the last word is git's. */
const GIT_PATTERNS = [
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
];
/** Sources: net/http, crypto/tls, x/net/http2, as cmd/go/internal/web passes them on. */
const NETWORK_PATTERNS = [
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
];
/** Sources: modfetch/{proxy,fetch}.go, archive/zip, vcs discovery. */
const ANSWER_PATTERNS = [
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
];
const FAILURE_PATTERNS = [
    ...SUM_PATTERNS,
    ...CONFIGURATION_PATTERNS,
    ...GIT_PATTERNS,
    ...NETWORK_PATTERNS,
    ...ANSWER_PATTERNS,
];


/***/ }),

/***/ 89303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ hasInfo),
/* harmony export */   Wo: () => (/* binding */ isPresent),
/* harmony export */   hE: () => (/* binding */ zipState),
/* harmony export */   kE: () => (/* binding */ goModState)
/* harmony export */ });
/* harmony import */ var _directory_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26446);
/* harmony import */ var _module_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64685);
/* harmony import */ var _module_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87529);
/* harmony import */ var _module_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17244);




/** A `.mod` is hashed at each use, so this does the same. An empty list of hashes accepts any. */
function goModState(goModCache, module, accepted) {
    const data = (0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC)((0,_module_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .modulePaths */ .n)(goModCache, module).mod);
    if (data === undefined)
        return 'absent';
    return accepted.length === 0 || accepted.includes((0,_directory_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashGoMod */ .hK)(data)) ? 'right' : 'wrong';
}
/** An `.info` that is not of its version is as good as absent: go asks for it anew. */
function hasInfo(goModCache, module) {
    const data = (0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC)((0,_module_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .modulePaths */ .n)(goModCache, module).info);
    return data !== undefined && (0,_module_info_js__WEBPACK_IMPORTED_MODULE_3__/* .checkInfo */ .n)(data, module.version).kind === 'right';
}
/** A zip beside a `.ziphash` is what that says: go looks no further (cmd/go/internal/modfetch/fetch.go, DownloadZip and checkMod). */
function zipState(goModCache, module, accepted) {
    const paths = (0,_module_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .modulePaths */ .n)(goModCache, module);
    const sum = (0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readZipHash */ .sh)(paths);
    if (sum !== undefined && !accepted.includes(sum))
        return 'wrong';
    if (!(0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(paths.zip))
        return 'absent';
    return sum === undefined ? 'unproved' : 'right';
}
/** Whether `go mod download` has nothing to do for the module but read its `.mod`: files in place, and proved. */
function isPresent(goModCache, module, accepted) {
    return ((0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readTreeState */ .U_)((0,_module_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .modulePaths */ .n)(goModCache, module)) === 'complete' &&
        zipState(goModCache, module, accepted) === 'right' &&
        hasInfo(goModCache, module));
}


/***/ }),

/***/ 93109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ BUILD_LIST_FORMAT),
/* harmony export */   IV: () => (/* binding */ parseBuildList),
/* harmony export */   T9: () => (/* binding */ wantedGoMods),
/* harmony export */   Vl: () => (/* binding */ moduleSet),
/* harmony export */   dw: () => (/* binding */ selectZips)
/* harmony export */ });
/* unused harmony export splitPrivate */
/* harmony import */ var _go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94699);
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15223);




/** What `go mod download` without arguments takes. Source: cmd/go/internal/modcmd/download.go runDownload. */
function selectZips(project) {
    const [main] = project.modules;
    if (project.kind === 'module' && main !== undefined && (0,_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .prunesModuleGraph */ .eo)(main.goMod.goLine))
        return { kind: 'listed', modules: (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredModules */ .fT)(main.goMod) };
    return { kind: 'build-list' };
}
/**
 * The files to have for the chosen modules. Modules without an `h1:` line are left out: a `-mod=readonly` build cannot use
 * them, and go would ask the network about them at each run. A path that no module can have is go's to complain about.
 */
function moduleSet(goSum, modules) {
    const zips = modules.flatMap(({ path, version }) => {
        const sums = goSum.zips.get((0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP)({ path, version }));
        return sums === undefined || !(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isModulePath */ .WV)(path) ? [] : [{ path, version, sums }];
    });
    return { zips: zips.toSorted(byKey), goMods: wantedGoMods(goSum) };
}
/** Parts a set by GONOPROXY: what matches is never asked of a mirror, nor stored where others can read it. */
function splitPrivate(modules, patterns) {
    const groups = { public: [], private: [] };
    for (const module of modules)
        groups[matchesPrefixPatterns(patterns, module.path) ? 'private' : 'public'].push(module);
    return groups;
}
/** What `go list -m all` is asked to print: what go would fetch for each module, replacements applied. */
const BUILD_LIST_FORMAT = '{{with .Replace}}{{.Path}} {{.Version}}{{else}}{{.Path}} {{.Version}}{{end}}';
/** Reads lines of {@link BUILD_LIST_FORMAT}. Main modules and directories have no version: they need nothing. */
function parseBuildList(output) {
    return output.split(/\r?\n/).flatMap(line => {
        const [path = '', version = ''] = line.trim().split(' ');
        return path === '' || version === '' ? [] : [{ path, version }];
    });
}
/** Every `/go.mod` line of go.sum. */
function wantedGoMods(goSum) {
    const found = [...goSum.goMods].flatMap(([key, sums]) => {
        const at = key.lastIndexOf('@');
        const module = { path: key.slice(0, at), version: key.slice(at + 1), sums };
        return (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isModulePath */ .WV)(module.path) ? [module] : [];
    });
    return found.toSorted(byKey);
}
function byKey(a, b) {
    const [left, right] = [(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP)(a), (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP)(b)];
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 4435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ openStagingIn),
/* harmony export */   JP: () => (/* binding */ cleanStaging),
/* harmony export */   Kz: () => (/* binding */ cleanLeftovers),
/* harmony export */   gO: () => (/* binding */ openStaging)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);
/* harmony import */ var _system_make_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(850);
/* harmony import */ var _system_process_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85764);
/* harmony import */ var _system_remove_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14987);
/* harmony import */ var _module_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87529);








// Beside `download` in GOMODCACHE's `cache`: nothing that serves, archives or reads the module cache looks there.
const STAGING_NAME = /^\.go-mod-setup-(?<owner>[0-9a-f]{8})-(?<pid>[0-9]+)-[0-9a-f]{12}\.tmp$/;
// What system/files temporarySibling makes.
const SIBLING_NAME = /^\.go-mod-setup-[0-9]+-[0-9a-f]{12}\.tmp$/;
// Of another machine or container that shares GOMODCACHE we cannot know whether it lives; no run takes nearly so long.
const FOREIGN_AGE_MS = 24 * 60 * 60 * 1000;
/** @throws what node:fs throws where GOMODCACHE cannot be written */
function openStaging(goModCache) {
    return openStagingIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goModCache, 'cache'));
}
/** The same in any directory. @throws what node:fs throws where it cannot be written */
function openStagingIn(parent) {
    const name = `.go-mod-setup-${(0,_system_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)()}-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
    (0,_system_make_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .O)(directory);
    return {
        directory,
        file: () => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `file-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`),
        remove: async () => (0,_system_remove_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .d)(directory),
    };
}
/** Removes what killed runs left in GOMODCACHE, not what living ones use. Returns how many files and directories that were. */
async function cleanLeftovers(goModCache, options) {
    return removeDead(await findLeftovers(goModCache), options);
}
/** The same for what {@link openStagingIn} made. */
async function cleanStaging(parent, options) {
    return removeDead(await findStaging(parent), options);
}
async function removeDead(leftovers, options) {
    const owner = (0,_system_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)();
    let removed = 0;
    for (const path of leftovers) {
        const { owner: leftBy, pid } = STAGING_NAME.exec(path.name)?.groups ?? {};
        const isDead = leftBy === owner ? !(0,_system_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._n)(Number(pid)) : await isOld(path.path, options.nowMs);
        if (!isDead)
            continue;
        await (0,_system_remove_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .d)(path.path);
        removed++;
    }
    return removed;
}
async function findStaging(parent) {
    return (await list(parent))
        .filter(({ name }) => STAGING_NAME.test(name))
        .map(({ name }) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name), name }));
}
async function findLeftovers(goModCache) {
    const staging = await findStaging((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goModCache, 'cache'));
    // Only a run that was killed left files there, and it left its staging too: a walk through a large cache costs 0.1 s.
    return staging.length === 0 ? [] : [...staging, ...(await findSiblings((0,_module_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .downloadDirectory */ .A)(goModCache)))];
}
async function findSiblings(directory) {
    const entries = await list(directory);
    const below = await Promise.all(entries.filter(entry => entry.isDirectory()).map(async ({ name }) => findSiblings((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name))));
    const here = entries
        .filter(({ name }) => SIBLING_NAME.test(name))
        .map(({ name }) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name), name }));
    return [...here, ...below.flat()];
}
async function list(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true });
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error))
            return [];
        throw error;
    }
}
async function isOld(path, nowMs) {
    try {
        return nowMs - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)).mtimeMs > FOREIGN_AGE_MS;
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 66936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withFetchSample),
/* harmony export */   G: () => (/* binding */ FetchSampleTaker)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);




// A modules entry carries what fetching its modules took: a later run can tell whether restoring them is worth it.
/** In the archive of modules, beside them; nothing in GOPROXY layout begins with a point. */
const FILE_NAME = '.go-mod-setup-fetch.json';
const MAX_BYTES = 1024;
const schema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    bytes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1)),
    seconds: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .gtValue */ .zYL(0)),
});
/** Keeps the sample of an archive that arrives, and hands all other files on. Entries can be made by others: what is not as we write it is none. */
class FetchSampleTaker {
    sample;
    #others;
    constructor(others) {
        this.#others = others;
    }
    place = (path, bytes) => {
        if (path !== FILE_NAME)
            return this.#others.place(path, bytes);
        return bytes <= MAX_BYTES ? { kind: 'memory' } : { kind: 'none' };
    };
    take = (path, content) => {
        if (path !== FILE_NAME)
            return this.#others.take(path, content);
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qFJ(), schema), content?.toString());
        if (parsed.success)
            this.sample = parsed.output;
    };
}
/** Puts the sample into the directory while `work` runs. @param work given the names of the files that were added */
async function withFetchSample(directory, sample, work) {
    if (sample === undefined)
        return await work([]);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, FILE_NAME);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .lo)(file, JSON.stringify(sample));
    try {
        return await work([FILE_NAME]);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
    }
}


/***/ }),

/***/ 79267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openMirrorAuth)
});

// EXTERNAL MODULE: ./build/credentials/credential.js
var credential = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/system/short-command.js
var short_command = __webpack_require__(84766);
// EXTERNAL MODULE: ./build/system/process-group.js + 2 modules
var process_group = __webpack_require__(78854);
;// CONCATENATED MODULE: ./build/credentials/go-auth-output.js
/** What a command of GOAUTH printed is not what `go help goauth` asks for. Its text may hold secrets: it is not in the message. */
class AuthOutputError extends Error {
    name = 'AuthOutputError';
}
/** A header's name, and what may be in its value (RFC 9110, 5.1 and 5.5). */
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+): (.*)$/;
const PRINTABLE = /^[\t\x20-\x7e\x80-\xff]*$/;
/**
 * Reads URLs, an empty line, headers, an empty line, as often as they come. Source: cmd/go/internal/auth/userauth.go parseUserAuth.
 * Stricter than go: only https URLs without a user, since only they are ever asked with these headers.
 *
 * @throws AuthOutputError
 */
function parseAuthOutput(text) {
    const lines = text.split('\n').map(line => line.replace(/\r$/, ''));
    // What is behind the last line feed.
    if (lines.pop() !== '')
        throw new AuthOutputError('the last line does not end');
    const rules = [];
    while (lines.length > 0) {
        const urls = takeParagraph(lines, 'URLs');
        const headers = takeParagraph(lines, 'headers').map(parseHeader);
        const joined = {};
        for (const [name, value] of headers)
            joined[name] = name in joined ? `${joined[name]}, ${value}` : value;
        for (const url of urls)
            rules.push(Object.freeze({ prefix: prefixOf(url), headers: joined }));
    }
    return rules;
}
function takeParagraph(lines, what) {
    const end = lines.indexOf('');
    if (end === -1)
        throw new AuthOutputError(`no empty line after the ${what}`);
    const taken = lines.splice(0, end);
    lines.shift();
    return taken;
}
function parseHeader(line) {
    const [, name, value = ''] = HEADER.exec(line) ?? [];
    if (name === undefined || !PRINTABLE.test(value))
        throw new AuthOutputError('a line that is no header');
    return [name.toLowerCase(), value.trim()];
}
function prefixOf(line) {
    const url = URL.canParse(line) ? new URL(line) : undefined;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
        throw new AuthOutputError('a line that is no https URL');
    return `${url.host}${url.pathname}`.replace(/\/$/, '');
}
/** The words of a command: parted by white space, a word may be in quotes of either kind. Source: cmd/internal/quoted Split. */
function splitCommand(command) {
    return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
}

;// CONCATENATED MODULE: ./build/credentials/go-auth.js



/** Those of cloud services ask servers of theirs. */
const COMMAND_TIMEOUT_MS = 30_000;
const MAX_OUTPUT_BYTES = 1 << 20;
/**
 * Credentials for mirrors by GOAUTH, as the go command finds them: `netrc`, and commands, which are run once before the first request
 * and once more for a server that refuses. Not `git`, which go alone does. Source: `go help goauth`, cmd/go/internal/auth/auth.go.
 */
class GoAuth {
    #options;
    #commands;
    #rules = new Map();
    /** By origin: requests that are refused at once share one look-up. */
    #asked = new Map();
    constructor(options) {
        this.#options = options;
        this.#commands = options.goAuth.split(';').flatMap(command => (command.trim() === '' ? [] : [command.trim()]));
    }
    /** @throws the signal's reason */
    static async start(options) {
        const auth = new GoAuth({ ...options, goAuth: options.goAuth === '' ? 'netrc' : options.goAuth });
        await auth.#run(undefined);
        return auth;
    }
    /** The longest prefix wins; HTTPS only. */
    headersFor(url) {
        if (url.protocol !== 'https:')
            return undefined;
        let prefix = `${url.host}${url.pathname}`.replace(/\/$/, '');
        for (;;) {
            const found = this.#rules.get(prefix);
            const slash = prefix.lastIndexOf('/');
            if (found !== undefined || slash === -1)
                return found;
            prefix = prefix.slice(0, slash);
        }
    }
    /**
     * Other headers than before for a URL that was refused; undefined where no command has any.
     *
     * @throws the signal's reason
     */
    async headersAfter(refused) {
        const { url } = refused;
        if (url.protocol !== 'https:' || !this.#commands.some(isProgram))
            return undefined;
        const before = this.headersFor(url);
        const asking = this.#asked.get(url.origin) ?? this.#run(refused);
        this.#asked.set(url.origin, asking);
        await asking;
        const after = this.headersFor(url);
        return after !== undefined && !isEqual(before, after) ? after : undefined;
    }
    async #run(refused) {
        // The last one first, so that of equal prefixes the first command's stays: cmd/go/internal/auth/auth.go runGoAuth.
        for (const command of this.#commands.toReversed()) {
            if (command === 'netrc' && refused === undefined)
                this.#store(this.#options.netrc.toReversed().map(ruleOf));
            else if (isProgram(command))
                this.#store(await this.#runProgram(command, refused));
        }
        if (!this.#commands.includes('off'))
            this.#store(this.#options.given.toReversed().map(ruleOf));
    }
    #store(rules) {
        for (const { prefix, headers } of rules)
            if (Object.keys(headers).length === 0)
                this.#rules.delete(prefix);
            else
                this.#rules.set(prefix, headers);
    }
    async #runProgram(command, refused) {
        const { directory: cwd, environment: env, signal, onSecret, onProblem } = this.#options;
        const [file = '', ...args] = splitCommand(command);
        const all = refused === undefined ? args : [...args, refused.url.href];
        const input = refused === undefined ? {} : { input: renderAnswer(refused) };
        const options = { cwd, env, signal, timeoutMs: COMMAND_TIMEOUT_MS, maxOutputBytes: MAX_OUTPUT_BYTES, ...input };
        try {
            const { code, ended, stdout } = await (0,short_command/* runCommand */.d)(file, all, options);
            signal.throwIfAborted();
            if (code !== 0) {
                onProblem(`GOAUTH: ${file} ended with ${ended === 'timed-out' ? 'no answer after 30 s' : `exit code ${code}`}`);
                return [];
            }
            const rules = parseAuthOutput(stdout);
            for (const { headers } of rules)
                for (const value of Object.values(headers))
                    secretsIn(value).forEach(onSecret);
            return rules;
        }
        catch (error) {
            if (!(error instanceof process_group/* CommandStartError */.w || error instanceof AuthOutputError))
                throw error;
            onProblem(`GOAUTH: ${file}: ${error.message}`);
            return [];
        }
    }
}
/** Whether only the go command can do what GOAUTH asks for. */
function needsGo(goAuth) {
    return goAuth.split(';').some(command => /^git(\s|$)/.test(command.trim()));
}
function isProgram(command) {
    return !/^(off|netrc|git(\s.*)?)$/.test(command);
}
function ruleOf({ machine, login, password }) {
    const authorization = `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;
    return { prefix: machine.replace(/^https:\/\//, '').replace(/\/$/, ''), headers: { authorization } };
}
/** `Bearer X` and X alone. */
function secretsIn(value) {
    const [, credentials] = /^[A-Za-z]+ (.+)$/.exec(value) ?? [];
    return credentials === undefined ? [value] : [value, credentials];
}
/** What `net/http.ReadResponse` reads: status line, headers, an empty line. */
function renderAnswer({ status, headers }) {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, ' ')}`);
    return [`HTTP/1.1 ${status} Refused`, ...lines, '', ''].join('\n');
}
function isEqual(a, b) {
    return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
;// CONCATENATED MODULE: ./build/phases/mirror-auth.js



/**
 * Runs the commands of GOAUTH, where there is a mirror to ask.
 *
 * @throws the signal's reason
 */
async function openMirrorAuth({ host }, { config, goEnv, proxyList, netrc, credentials }, signal) {
    const mirrors = proxyList.filter(entry => entry.kind === 'url');
    if (config.download.mode === 'off' || mirrors.length === 0)
        return { kind: 'none', findings: [] };
    const goAuth = goEnv.get('GOAUTH');
    if (needsGo(goAuth)) {
        const message = `GOAUTH=${goAuth}: the mirrors of GOPROXY are asked by the go command alone.`;
        return { kind: 'none', findings: [(0,catalogue/* finding */.g)('goauth-left-to-go', { message })] };
    }
    const hasHttps = mirrors.some(({ url }) => url.startsWith('https:'));
    const findings = [];
    const started = await GoAuth.start({
        goAuth: hasHttps ? goAuth : 'off',
        netrc,
        given: (credentials?.https ?? []).map(({ login, password, ...place }) => ({
            machine: (0,credential/* scopeOf */.Od)(place),
            login,
            password,
        })),
        directory: config.workingDirectory,
        environment: config.childEnvironment,
        signal,
        onSecret: value => host.mask(value),
        onProblem: message => void findings.push((0,catalogue/* finding */.g)('goauth-failed', { message })),
    });
    return { kind: 'mirrors', goAuth: started, findings };
}


/***/ }),

/***/ 54341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ buildListSet),
/* harmony export */   Yj: () => (/* binding */ listedSet),
/* harmony export */   gm: () => (/* binding */ possibleSet)
/* harmony export */ });
/* harmony import */ var _go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);
/* harmony import */ var _go_go_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65475);
/* harmony import */ var _modules_module_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93109);
/* harmony import */ var _system_short_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84766);




const BUILD_LIST_TIMEOUT_MS = 60_000;
/** The set where go.mod lists it; undefined where only go knows the build list. */
function listedSet(project) {
    const selection = (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_1__/* .selectZips */ .dw)(project);
    return selection.kind === 'listed' ? (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleSet */ .Vl)(project.goSum, selection.modules) : undefined;
}
/** Whatever of go.sum a build list could name. */
function possibleSet({ goSum }) {
    const modules = [...goSum.zips.keys()].map(key => {
        const at = key.lastIndexOf('@');
        return { path: key.slice(0, at), version: key.slice(at + 1) };
    });
    return (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleSet */ .Vl)(goSum, modules);
}
/**
 * The set by the build list, read offline from the `.mod` files that are there by now. `-e`: without it go asks for every `.info`.
 * Where it fails all the same (a `.mod` is private and not fetched yet), it is what the go.mod files require: go, which comes last, asks again.
 */
async function buildListSet({ project, environment, goFlags, signal }) {
    // `-mod=vendor` or `-mod=mod` would answer another question, or change go.mod.
    const env = { ...environment, GOPROXY: 'off', GOFLAGS: (0,_go_go_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutGoFlag */ .v)(goFlags, 'mod') };
    const answer = await (0,_system_short_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)('go', ['list', '-m', '-e', '-f', _modules_module_set_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_LIST_FORMAT */ .Gl, 'all'], {
        cwd: project.directory,
        env,
        timeoutMs: BUILD_LIST_TIMEOUT_MS,
        signal,
    });
    signal.throwIfAborted();
    const required = project.modules.flatMap(({ goMod }) => (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredModules */ .fT)(goMod, project.replace));
    return (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleSet */ .Vl)(project.goSum, answer.code === 0 ? (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBuildList */ .IV)(answer.stdout) : required);
}


/***/ }),

/***/ 86478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ NO_BUILD),
  H: () => (/* binding */ restoreBuild)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var build_cache_entries = __webpack_require__(75728);
// EXTERNAL MODULE: ./build/build-cache/manifest.js
var build_cache_manifest = __webpack_require__(6339);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/system/files.js
var system_files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/build-cache/prune.js
var prune = __webpack_require__(24756);
;// CONCATENATED MODULE: ./build/build-cache/merge.js







/**
 * Moves a restored entry into GOCACHE. Entries are named by content, so that restoring into a cache that has some is safe:
 * what is there stays, with its times. What is moved in is set two hours back. The manifest lists all that the entry holds,
 * so that what was there already does not get lost from it.
 *
 * @param from the directory the entry was extracted to, on the same file system
 * @param key the key of the entry that matched
 * @param carried what of the entry belongs elsewhere and was put there: the manifest lists it all the same
 */
async function mergeBuildCache(from, goCache, { key, carried = [] }) {
    const entryManifest = await (0,build_cache_manifest/* readManifest */.W)(from);
    const ownManifest = await (0,build_cache_manifest/* readManifest */.W)(goCache);
    const ages = { ...ownManifest?.files };
    const ageOf = (path) => Math.min(entryManifest?.files[path] ?? 0, ages[path] ?? Infinity);
    const merge = new Merge(from, goCache);
    for (const { name, isFile } of (0,build_cache_entries/* listTops */.pQ)(from)) {
        if (isFile)
            merge.file(name);
        else
            merge.folder(name);
        await (0,build_cache_entries/* breathe */.q7)();
    }
    for (const path of merge.there)
        ages[path] = ageOf(path);
    for (const path of carried)
        ages[path] = ageOf(path);
    const manifest = { schema: 1, key, files: ages, usedBytes: entryManifest?.usedBytes };
    await (0,build_cache_manifest/* writeManifest */.H)(goCache, manifest);
    await (0,promises_.rm)(from, { recursive: true, force: true });
    return { files: merge.moved };
}
/** Moves files with calls that wait for each: {@link breathe} says why. */
class Merge {
    #from;
    #goCache;
    #backdated = new Date(Date.now() - prune/* RESTORED_AGE_MS */.a);
    moved = 0;
    /** Of the entry's files, those that GOCACHE has now. */
    there = [];
    constructor(from, goCache) {
        this.#from = from;
        this.#goCache = goCache;
    }
    /** Where GOCACHE has nothing of a folder yet, it is moved as a whole. */
    folder(directory) {
        const entries = (0,build_cache_entries/* listNow */.tz)((0,external_node_path_.join)(this.#from, directory));
        const files = entries.filter(entry => entry.isFile()).map(({ name }) => `${directory}/${name}`);
        const isPlain = files.length === entries.length && files.every(build_cache_entries/* isBuildCachePath */.MN);
        if (isPlain && this.#moveWhole(directory, files))
            return;
        for (const entry of entries) {
            const path = `${directory}/${entry.name}`;
            if (entry.isDirectory())
                this.folder(path);
            else if (entry.isFile() && (0,build_cache_entries/* isBuildCachePath */.MN)(path))
                this.file(path);
        }
    }
    file(path) {
        const outcome = this.#moveIfAbsent(path);
        if (outcome !== 'in-the-way')
            this.there.push(path);
        if (outcome === 'moved')
            this.moved++;
    }
    #moveWhole(directory, files) {
        const [source, target] = [(0,external_node_path_.join)(this.#from, directory), (0,external_node_path_.join)(this.#goCache, directory)];
        for (const path of files)
            (0,external_node_fs_.utimesSync)((0,external_node_path_.join)(this.#from, path), this.#backdated, this.#backdated);
        try {
            // An empty directory gives way, but not on Windows.
            (0,external_node_fs_.renameSync)(source, target);
        }
        catch (error) {
            if ((0,system_files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'ENOENT', 'ENOTDIR'))
                return false;
            throw error;
        }
        // Executables lie in a directory of their own, whose time shows their use.
        if (directory.endsWith('-d'))
            (0,external_node_fs_.utimesSync)(target, this.#backdated, this.#backdated);
        this.there.push(...files);
        this.moved += files.length;
        return true;
    }
    /** `in-the-way`: another Go version keeps an output as a file that this one keeps as a directory, or the other way round. */
    #moveIfAbsent(path) {
        const [source, target] = [(0,external_node_path_.join)(this.#from, path), (0,external_node_path_.join)(this.#goCache, path)];
        try {
            const there = (0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false });
            if (there !== undefined)
                return there.isFile() ? 'present' : 'in-the-way';
            (0,external_node_fs_.utimesSync)(source, this.#backdated, this.#backdated);
            const made = (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
            (0,external_node_fs_.renameSync)(source, target);
            if (made !== undefined && (0,external_node_path_.dirname)(path).endsWith('-d'))
                (0,external_node_fs_.utimesSync)((0,external_node_path_.dirname)(target), this.#backdated, this.#backdated);
            return 'moved';
        }
        catch (error) {
            if ((0,system_files/* hasErrorCode */.Ue)(error, 'EEXIST', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY'))
                return 'in-the-way';
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./build/modules/staging.js
var modules_staging = __webpack_require__(4435);
// EXTERNAL MODULE: ./build/phases/carried-modules.js + 1 modules
var carried_modules = __webpack_require__(80932);
// EXTERNAL MODULE: ./build/phases/restore-entry.js
var restore_entry = __webpack_require__(15034);
;// CONCATENATED MODULE: ./build/phases/restore-build.js







const NO_BUILD = Object.freeze({ ...restore_entry/* NOTHING */.K, entries: 0 });
/** Gets the build entry and moves it into GOCACHE; where one of the same go.sum is there already, nothing is done. */
async function restoreBuild(facts, onProgress) {
    const goCache = facts.prepared.goEnv.get('GOCACHE');
    const [sameSum = ''] = facts.keys.build.restoreKeys;
    // What killed runs left, also where there is nothing to restore now.
    await (0,modules_staging/* cleanStaging */.JP)(goCache, { nowMs: Date.now() });
    const there = await (0,build_cache_manifest/* readManifest */.W)(goCache);
    const isThere = there?.key.startsWith(sameSum) === true;
    const restored = isThere
        ? { ...restore_entry/* NOTHING */.K, outcome: 'present', matchedKey: there.key }
        : await restoreIntoGoCache(facts, { goCache, sameSum, onProgress });
    return { ...restored, entries: await (0,build_cache_entries/* countBuildCache */.Uk)(goCache) };
}
async function restoreIntoGoCache(facts, { goCache, sameSum, onProgress, }) {
    await (0,promises_.mkdir)(goCache, { recursive: true });
    const staging = (0,modules_staging/* openStagingIn */.$7)(goCache);
    try {
        const request = { name: 'build', ...facts.keys.build, into: staging.directory, onProgress };
        const restored = await (0,restore_entry/* restoreEntry */.f)(facts, request, key => (key.startsWith(sameSum) ? 'hit' : 'partial'));
        if (restored.matchedKey !== '') {
            const carried = await (0,carried_modules/* takeCarriedModules */.rL)(staging.directory, facts.prepared);
            await mergeBuildCache(staging.directory, goCache, { key: restored.matchedKey, carried });
        }
        return restored;
    }
    finally {
        await staging.remove();
    }
}


/***/ }),

/***/ 22175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  es: () => (/* binding */ NOT_RESTORING),
  wl: () => (/* binding */ NO_MODULES),
  s8: () => (/* binding */ restoreModules)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/modules/mirrors/body-transfer.js
var body_transfer = __webpack_require__(86385);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-statistics.js
var mirror_statistics = __webpack_require__(94004);
// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
;// CONCATENATED MODULE: ./build/cache/arriving-modules.js






/** What becomes of files in memory that nobody asks for is known only at the end; what is more than this goes to disk. */
const MAX_MEMORY_BYTES = 64 * 1024 * 1024;
const SMALL_FILE_BYTES = 1024 * 1024;
// For a message.
const MAX_NAMES = 5;
/**
 * Modules out of an archive while it still arrives: whoever asks for one gets it as soon as it is complete, and knows that there is none once
 * the archive has ended, however it did. Each file is handed out once, unverified, and belongs to who asked for it.
 */
class ArrivingModules {
    kind = 'cache';
    label;
    #options;
    #statistics = new mirror_statistics/* MirrorStatistics */.l();
    #placed = new Map();
    #arrived = new Map();
    #waiting = new Map();
    #signals = new WeakSet();
    #strange = { count: 0, names: [] };
    #memoryBytes = 0;
    #served = 0;
    #ended = false;
    constructor(options) {
        this.label = options.label;
        this.#options = options;
    }
    /** Whether anything was handed out. */
    get hasServed() {
        return this.#served > 0;
    }
    place = (path, bytes) => {
        const kind = /\/@v\/[^/]+\.(info|mod|zip)$/.exec(path)?.[1];
        if (kind === undefined)
            this.#noteStrange(path);
        // What is too large is wrong whatever its hash says.
        if (kind === undefined || !this.#options.wanted.has(path) || bytes === 0 || bytes > body_transfer/* MAX_FILE_BYTES */.g[kind])
            return { kind: 'none' };
        const name = `${this.#placed.size}.${kind}`;
        this.#placed.set(path, { bytes, name });
        const inMemory = kind !== 'zip' && bytes <= SMALL_FILE_BYTES && this.#memoryBytes + bytes <= MAX_MEMORY_BYTES;
        if (inMemory)
            this.#memoryBytes += bytes;
        return inMemory ? { kind: 'memory' } : { kind: 'file', name };
    };
    take = (path, content) => {
        const placed = this.#placed.get(path);
        if (placed === undefined)
            return;
        this.#arrived.set(path, { ...placed, content });
        for (const wake of this.#waiting.get(path) ?? [])
            wake();
        this.#waiting.delete(path);
    };
    /** Nothing more comes. */
    end() {
        this.#ended = true;
        this.#wakeAll();
    }
    async ready(file, signal) {
        signal.throwIfAborted();
        const path = (0,module_files/* moduleFilePath */.g)(file.module, file.kind);
        if (this.#ended || this.#arrived.has(path) || !this.#options.wanted.has(path))
            return;
        this.#watch(signal);
        await new Promise(resolve => {
            const others = this.#waiting.get(path);
            if (others === undefined)
                this.#waiting.set(path, [resolve]);
            else
                others.push(resolve);
        });
        signal.throwIfAborted();
    }
    async fetch({ file, target, distrusted }) {
        if (distrusted.has(this.label))
            return { kind: 'failed', code: 'checksum-mismatch', attempts: [] };
        const path = (0,module_files/* moduleFilePath */.g)(file.module, file.kind);
        const found = this.#arrived.get(path);
        if (found === undefined)
            return { kind: 'not-found' };
        this.#arrived.delete(path);
        this.#served++;
        const startedAt = performance.now();
        const { bytes } = found;
        if (found.content !== undefined)
            this.#memoryBytes -= bytes;
        const from = (0,external_node_path_.join)(this.#options.staging.directory, found.name);
        const data = target === undefined ? (found.content ?? (await (0,promises_.readFile)(from))) : undefined;
        if (target !== undefined)
            await (0,promises_.rename)(from, target);
        this.#statistics.record({ durationMs: performance.now() - startedAt, bytes, failure: undefined });
        return { kind: 'fetched', bytes, from: this.label, ...(data === undefined ? {} : { data }) };
    }
    statistics() {
        return this.hasServed ? [this.#statistics.row({ url: this.label, kind: this.kind, ejections: 0 })] : [];
    }
    /** What an entry of ours never has in it: above all a `.ziphash`, which go would trust. */
    findings() {
        const { count, names } = this.#strange;
        if (count === 0)
            return [];
        const more = count > names.length ? ` and ${count - names.length} more` : '';
        return [
            (0,catalogue/* finding */.g)('cache-corrupt', {
                severity: 'security',
                message: `The modules entry holds what this action never saves: ${names.join(', ')}${more}. It was left out.`,
            }),
        ];
    }
    async close() { }
    #noteStrange(path) {
        this.#strange.count++;
        if (this.#strange.names.length < MAX_NAMES)
            this.#strange.names.push(JSON.stringify(path));
    }
    /** One listener for all who wait with a signal: they are hundreds. */
    #watch(signal) {
        if (this.#signals.has(signal))
            return;
        this.#signals.add(signal);
        signal.addEventListener('abort', () => this.#wakeAll(), { once: true });
    }
    #wakeAll() {
        const all = [...this.#waiting.values()].flat();
        this.#waiting.clear();
        for (const wake of all)
            wake();
    }
}

// EXTERNAL MODULE: ./build/modules/module-cache.js
var module_cache = __webpack_require__(89303);
// EXTERNAL MODULE: ./build/modules/staging.js
var modules_staging = __webpack_require__(4435);
// EXTERNAL MODULE: ./build/phases/fetch-sample.js
var fetch_sample = __webpack_require__(66936);
// EXTERNAL MODULE: ./build/phases/project-set.js
var project_set = __webpack_require__(54341);
// EXTERNAL MODULE: ./build/phases/restore-entry.js
var restore_entry = __webpack_require__(15034);
;// CONCATENATED MODULE: ./build/phases/restore-modules.js







const NO_MODULES = Object.freeze({ ...restore_entry/* NOTHING */.K, isStore: false });
const NOT_RESTORING = Object.freeze(withoutArchive(NO_MODULES, undefined));
/** Gets the modules entry: a store of modules is a source as it is, an archive becomes one. */
function restoreModules(facts, onProgress) {
    const { store, prepared } = facts;
    if (store.modules !== undefined)
        return withoutArchive({ ...restore_entry/* NOTHING */.K, outcome: 'miss', isStore: true }, store.modules.source);
    const goModCache = prepared.goEnv.get('GOMODCACHE');
    if (isEverythingPresent(prepared, goModCache))
        return withoutArchive({ ...restore_entry/* NOTHING */.K, outcome: 'present', isStore: false }, undefined);
    const abandoned = new AbortController();
    const signal = AbortSignal.any([facts.signal, abandoned.signal]);
    const staging = (0,modules_staging/* openStaging */.gO)(goModCache);
    const source = new ArrivingModules({ label: store.label, wanted: wantedFiles(prepared, goModCache), staging });
    const sample = new fetch_sample/* FetchSampleTaker */.G(source);
    const { primaryKey } = facts.keys.modules;
    const request = {
        name: 'modules',
        ...facts.keys.modules,
        into: staging.directory,
        taker: sample,
        onProgress,
    };
    const result = (0,restore_entry/* restoreEntry */.f)({ ...facts, signal }, request, key => (key === primaryKey ? 'hit' : 'partial'))
        .catch((error) => {
        if (facts.signal.aborted || !abandoned.signal.aborted)
            throw error;
        return { ...restore_entry/* NOTHING */.K, outcome: 'miss' };
    })
        .then(restored => ({ ...restored, isStore: false, sample: sample.sample }))
        .finally(() => source.end());
    // Whoever started it may not wait for it yet.
    result.catch(() => undefined);
    return {
        source,
        hasServed: () => source.hasServed,
        result,
        abandon: () => abandoned.abort(new Error('the modules of the cache are of no use any more')),
        cleanUp: async () => {
            abandoned.abort(new Error('the restore is over'));
            await result.catch(() => undefined);
            await staging.remove();
        },
    };
}
function withoutArchive(result, source) {
    return {
        source,
        hasServed: () => source?.statistics().some(({ bytes }) => bytes > 0) === true,
        result: Promise.resolve(result),
        abandon: () => undefined,
        cleanUp: async () => undefined,
    };
}
/** A GOMODCACHE that is there already (a self-hosted runner, a layer of a container) is used as it is. */
function isEverythingPresent(prepared, goModCache) {
    const sets = projectsOf(prepared).map(project_set/* listedSet */.Yj);
    return sets.every(set => set?.zips.every(module => (0,module_cache/* isPresent */.Wo)(goModCache, module, module.sums)) === true);
}
/** What an archive may have that is of use: what is there already is not. */
function wantedFiles(prepared, goModCache) {
    const wanted = new Set();
    for (const project of projectsOf(prepared)) {
        const { zips, goMods } = (0,project_set/* listedSet */.Yj)(project) ?? (0,project_set/* possibleSet */.gm)(project);
        for (const module of zips)
            if (!(0,module_cache/* isPresent */.Wo)(goModCache, module, module.sums))
                for (const kind of ['zip', 'info'])
                    wanted.add((0,module_files/* moduleFilePath */.g)(module, kind));
        for (const module of goMods)
            wanted.add((0,module_files/* moduleFilePath */.g)(module, 'mod'));
    }
    return wanted;
}
function projectsOf({ plan }) {
    return [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)];
}


/***/ }),

/***/ 82733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ situationFindings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19755);
/* harmony import */ var _go_go_mod_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6920);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94699);




/** What a row of the contract's table "What is there decides what is done" tells the user; nothing where all is as usual. */
function situationFindings({ plan, findings }) {
    const { situation } = plan;
    switch (situation.kind) {
        case 'ready':
            return missingLines(plan);
        case 'no-module':
            // Where go does not look for it, that is what is amiss.
            if (findings.some(({ code }) => code === 'modules-switched-off'))
                return [];
            return [
                (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('go-mod-missing', {
                    severity: 'warning',
                    message: 'There is no go.mod here: nothing is downloaded or cached.',
                }),
            ];
        case 'no-requirements':
            return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('no-requirements', { message: 'go.mod requires no modules: there is nothing to download.' })];
        case 'no-go-sum':
            return [
                (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('go-sum-missing', {
                    message: 'go.mod has requirements, but there is no go.sum: go downloads without the hashes that would verify it, and modules are not cached.',
                }),
            ];
        case 'vendored':
            return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('vendored', { message: 'go uses vendor/ here: no modules are downloaded or cached.' })];
        case 'malformed': {
            const { code, reason, file } = situation.project;
            // go and we name the whole path at each line: once is enough.
            const lines = reason.replaceAll(file, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
            return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)(code, { message: `${file} cannot be read: ${lines}`, evidence: reason })];
        }
        case 'go-too-old': {
            const message = `go.mod needs ${situation.needed}, but only ${situation.allowed} may be used.`;
            return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('go-too-old', { message })];
        }
    }
}
const MAX_NAMED = 3;
/**
 * Modules that go.mod requires and of which go.sum says nothing: no build can use them, and so they are not fetched either. Where go.sum has
 * the hash of the go.mod alone, that may be all that is needed. Source: go.dev/ref/mod#go-sum-files.
 */
function missingLines({ main }) {
    const required = main?.modules.flatMap(({ goMod }) => (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredModules */ .fT)(goMod)) ?? [];
    const missing = required.filter(module => {
        const key = (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleKey */ .MP)(module);
        return main?.goSum.zips.has(key) !== true && main?.goSum.goMods.has(key) !== true;
    });
    const [first] = missing;
    if (first === undefined)
        return [];
    const names = missing.slice(0, MAX_NAMED).map(_go_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleKey */ .MP).join(', ');
    const more = missing.length > MAX_NAMED ? ` and ${missing.length - MAX_NAMED} more modules` : '';
    const message = `go.mod requires ${names}${more}, of which go.sum says nothing: a build refuses what it cannot verify, so that is not fetched.`;
    return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('go-sum-missing-entry', { severity: 'warning', module: (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleKey */ .MP)(first), message })];
}


/***/ })

};
