export const id = 364;
export const ids = [364];
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
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _entries_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir), 'utf8');
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
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

/***/ 77424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ NOT_DOWNLOADED),
  R: () => (/* binding */ download)
});

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/modules/extract.js + 3 modules
var extract = __webpack_require__(88469);
// EXTERNAL MODULE: ./build/modules/directory-hash.js
var directory_hash = __webpack_require__(26446);
// EXTERNAL MODULE: ./build/modules/module-info.js
var module_info = __webpack_require__(64685);
;// CONCATENATED MODULE: ./build/modules/module-checks.js


/** This machine cannot hold the modules: a full disk, missing rights. No mirror can help. */
class ModuleCacheError extends Error {
    name = 'ModuleCacheError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
/** What the worker found, as a verdict on the source. A full disk is nobody's wrong byte: it ends the run. */
function judgeExtraction(result) {
    switch (result.kind) {
        case 'ok':
            return { kind: 'right', value: result.sum };
        case 'left-to-go':
            return { kind: 'right', value: '' };
        case 'bad-zip':
            return { kind: 'wrong', code: 'corrupt-zip', message: result.reason };
        case 'wrong-hash':
            return {
                kind: 'wrong',
                code: 'checksum-mismatch',
                message: `its hash is ${result.got}, go.sum has ${result.accepted.join(' and ')}`,
            };
        case 'failed':
            throw new ModuleCacheError(result.code, result.message);
    }
}
/** go.sum does not cover `.info`: only its version can be checked. */
function checkInfoFile(data, module) {
    const verdict = (0,module_info/* checkInfo */.n)(data, module.version);
    switch (verdict.kind) {
        case 'right':
            return { kind: 'right', value: '' };
        case 'wrong-version':
            return { kind: 'wrong', code: 'wrong-version', message: `it is that of version ${verdict.got}` };
        case 'invalid':
            return { kind: 'wrong', code: 'not-a-module-proxy', message: verdict.reason };
    }
}
/** A `.mod` against its `/go.mod` line of go.sum. */
function checkGoModFile(data, module) {
    const got = (0,directory_hash/* hashGoMod */.hK)(data);
    if (module.sums.includes(got))
        return { kind: 'right', value: got };
    return {
        kind: 'wrong',
        code: 'checksum-mismatch',
        message: `its hash is ${got}, go.sum has ${module.sums.join(' and ')}`,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/modules/module-paths.js
var module_paths = __webpack_require__(87529);
;// CONCATENATED MODULE: ./build/modules/use-record.js



// As in go's build cache: pruning needs no finer clock, and what was used just now costs one look.
const USE_INTERVAL_MS = 3_600_000;
/**
 * Dates the `.mod` of modules that a run needed and found. go leaves no trace of a use in GOMODCACHE, and access times are not kept, or kept
 * for whoever looks; go does not look at any time there.
 */
function recordModuleUse(goModCache, modules, now) {
    for (const module of modules)
        try {
            const { mod } = (0,module_paths/* modulePaths */.n)(goModCache, module);
            if (now.getTime() - (0,external_node_fs_.lstatSync)(mod).mtimeMs > USE_INTERVAL_MS)
                (0,external_node_fs_.utimesSync)(mod, now, now);
        }
        catch (error) {
            // Without its `.mod`, or a cache that may only be read.
            if (!(0,files/* isNotFound */.c4)(error) && !(0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'EROFS'))
                throw error;
        }
}

// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/modules/staging.js
var modules_staging = __webpack_require__(4435);
// EXTERNAL MODULE: ./build/system/deadline.js
var system_deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/modules/mirrors/latency.js
var latency = __webpack_require__(96795);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/go/patterns.js
var go_patterns = __webpack_require__(22804);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/system/worker-entry.js
var worker_entry = __webpack_require__(64021);
// EXTERNAL MODULE: ./build/system/worker-pool.js
var worker_pool = __webpack_require__(59711);
;// CONCATENATED MODULE: ./build/modules/extractor.js




/** @throws what node:fs throws where GOMODCACHE cannot be written */
function openExtractor(options) {
    const { goModCache, modCacheRW, replace } = options;
    const staging = (0,modules_staging/* openStaging */.gO)(goModCache);
    const entry = options.workerEntry ?? (0,worker_entry/* workerEntry */.x)();
    const pool = new worker_pool/* WorkerPool */.T$({ entry, size: options.workers });
    return {
        staging,
        warmUp: () => pool.warmUp(),
        async extract(zipPath, module, signal) {
            const { path, version, sums } = module;
            const request = {
                zipPath,
                module: { path, version },
                accepted: sums,
                goModCache,
                modCacheRW,
                staging: staging.directory,
                tree: true,
                replace,
            };
            const { size } = (0,external_node_fs_.statSync)(zipPath);
            return pool.run({ kind: 'extract', request }, { signal, weight: size });
        },
        async close() {
            await pool.close();
            await staging.remove();
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/go/unattended.js
var unattended = __webpack_require__(49049);
;// CONCATENATED MODULE: ./build/diagnosis/goroutine-dump.js
// In this order: who reads a body also stands in an HTTP frame, who holds a lock may wait for a body meanwhile.
// Frames as in go 1.21 to 1.27: net/http/transport.go, cmd/go/internal/modfetch, cmd/go/internal/lockedfile.
const FRAMES = [
    ['asking-database', /^cmd\/go\/internal\/modfetch\.\(\*dbClient\)\.ReadRemote/m],
    ['running-git', /^cmd\/go\/internal\/modfetch\/codehost\.[Rr]un/m],
    ['waiting-for-lock', /^cmd\/go\/internal\/lockedfile\/internal\/filelock\.[Ll]ock/m],
    ['resolving-name', /^net\.(\(\*Resolver\)\.(lookup|goLookup|exchange)|cgoLookup)/m],
    ['tls-handshake', /^crypto\/tls\.\(\*Conn\)\.(Handshake|handshake|clientHandshake)/m],
    ['connecting', /^net\.\(\*(netFD|sysDialer)\)\.(connect|dial)/m],
    ['reading-body', /^io\.(Copy|ReadAll|copyBuffer)[(\s][\s\S]*^cmd\/go\/internal\/modfetch\.\(\*proxyRepo\)\./m],
    ['waiting-for-headers', /^net\/http\.\(\*(Client|Transport|persistConn)\)\.[\s\S]*^cmd\/go\/internal\/web\./m],
    [
        'using-disk',
        /^(os\.\(\*File\)\.(Write|Read|Sync|Close)|os\.(Rename|Mkdir|OpenFile)|syscall\.(write|fsync|rename))[\s\S]*^cmd\/go\//m,
    ],
];
const MAX_FRAMES = 40;
const MAX_EXCERPT_CHARACTERS = 16_384;
/** Reads what go's runtime prints on SIGQUIT. Source: runtime/traceback.go. */
function readGoroutineDump(text) {
    const activities = new Map();
    let excerpt = '';
    for (const goroutine of text.split(/\n\n+/)) {
        const header = /^goroutine \d+ .*\[([^\]]+)\]:$/m.exec(goroutine);
        if (header === null)
            continue;
        const activity = FRAMES.find(([, pattern]) => pattern.test(goroutine))?.[0];
        if (activity === undefined)
            continue;
        activities.set(activity, (activities.get(activity) ?? 0) + 1);
        if (excerpt.length < MAX_EXCERPT_CHARACTERS)
            excerpt += `${header[1]}\n${functionNames(goroutine)}\n`;
    }
    return { activities, excerpt: excerpt.slice(0, MAX_EXCERPT_CHARACTERS).trimEnd() };
}
function functionNames(goroutine) {
    const names = goroutine.split('\n').flatMap(line => {
        // `net/http.(*Client).do(0xc000…)`: the last parenthesis opens the arguments.
        const name = /^([A-Za-z][\w./\-%]*(?:\(\*?[\w[\].]+\))?[\w.[\]]*)\(/.exec(line)?.[1];
        return name === undefined || name.startsWith('runtime.') ? [] : [`  ${name}`];
    });
    return names.slice(0, MAX_FRAMES).join('\n');
}
const MEANING = Object.freeze({
    'asking-database': 'waiting for the checksum database',
    'resolving-name': 'looking up a host name',
    connecting: 'connecting',
    'tls-handshake': 'in a TLS handshake',
    'waiting-for-headers': 'waiting for the headers of an answer',
    'reading-body': 'reading the body of an answer',
    'running-git': 'waiting for git',
    'waiting-for-lock': 'waiting for a lock that another process holds',
    'using-disk': 'reading or writing files',
});
/** For people: `waiting for the headers of an answer (2), connecting`. Empty where nothing is recognised. */
function describeActivities(activities) {
    return [...activities]
        .map(([activity, count]) => (count === 1 ? MEANING[activity] : `${MEANING[activity]} (${count})`))
        .join(', ');
}

// EXTERNAL MODULE: ./build/go/proxy-list.js
var proxy_list = __webpack_require__(64912);
// EXTERNAL MODULE: ./build/diagnosis/classify-go.js + 1 modules
var classify_go = __webpack_require__(79277);
// EXTERNAL MODULE: ./build/diagnosis/go-failure-patterns.js
var go_failure_patterns = __webpack_require__(86045);
;// CONCATENATED MODULE: ./build/modules/go-waiting.js


/**
 * What of a run is outstanding. go says `200 OK` when the headers arrive, so a body that stalls must be told from the file in
 * GOMODCACHE that does not come.
 */
class WaitList {
    #trace;
    #entries;
    #downloads;
    /** For each file of a module, the last request: earlier mirrors have been given up when the next one is asked. */
    #asked = new Map();
    #read = 0;
    constructor(trace, entries, goModCache) {
        this.#trace = trace;
        this.#entries = entries;
        this.#downloads = (0,external_node_path_.join)(goModCache, 'cache', 'download');
    }
    async look(nowMs) {
        const waiting = this.#trace.openRequests.map(request => ({
            kind: 'headers',
            what: request.url,
            mirror: mirrorOf(request.url, this.#entries)?.label,
            forMs: nowMs - request.startedMs,
        }));
        for (const { url, answer } of await this.#unfinished()) {
            const mirror = mirrorOf(url, this.#entries)?.label;
            waiting.push({ kind: 'body', what: url, mirror, forMs: nowMs - (answer?.atMs ?? nowMs) });
        }
        for (const { command, repository, startedMs } of this.#trace.openCommands) {
            const what = repository === undefined || command.includes(repository) ? command : `${command} of ${repository}`;
            waiting.push({ kind: 'git', what, mirror: undefined, forMs: nowMs - startedMs });
        }
        const lock = this.#trace.lastLock;
        if (waiting.length === 0 && lock !== undefined)
            waiting.push({ kind: 'lock', what: lock, mirror: undefined, forMs: 0 });
        return waiting;
    }
    /**
     * Adds the answer of the checksum database that go reads, where no other wait names the database: of no file can it be told whether
     * it is complete, but go's goroutines show that it reads.
     */
    withDatabase(waiting, nowMs) {
        if (waiting.some(({ what }) => isOfDatabase(what)))
            return waiting;
        const request = this.#trace.requests.findLast(({ url, answer }) => answer?.status === 200 && isOfDatabase(url));
        if (request === undefined)
            return waiting;
        const mirror = mirrorOf(request.url, this.#entries)?.label;
        return [{ kind: 'body', what: request.url, mirror, forMs: nowMs - (request.answer?.atMs ?? nowMs) }, ...waiting];
    }
    /** Requests that were answered with 200 and whose file is not there. Files that are there are not looked for again. */
    async #unfinished() {
        for (const request of this.#trace.requests.slice(this.#read)) {
            const file = filePathOf(request.url, this.#entries);
            if (file !== undefined && /^(?!.*\.\.\/).*\/@v\/[^/]+\.(info|mod|zip)$/.test(file))
                this.#asked.set(file, request);
        }
        this.#read = this.#trace.requests.length;
        const unfinished = [];
        for (const [file, request] of this.#asked) {
            if (request.answer?.status !== 200)
                continue;
            if (await (0,files/* isThere */.$B)((0,external_node_path_.join)(this.#downloads, file)))
                this.#asked.delete(file);
            else
                unfinished.push(request);
        }
        return unfinished;
    }
}
/**
 * What a silent go command really waits for: it keeps files of mirrors back until the checksum database has told their hashes, so that
 * while that is silent the mirrors have done their part.
 */
function withoutHeldBack(waiting) {
    if (!waiting.some(({ what }) => isOfDatabase(what)))
        return waiting;
    return waiting.filter(({ kind, what }) => kind !== 'body' || isOfDatabase(what));
}
/** The entry that a URL belongs to; the longest where one's path begins with another's. */
function mirrorOf(url, entries) {
    const normal = normalUrl(url);
    const matching = entries.filter((entry) => entry.kind === 'url' && isBelow(normal, entry.label));
    return matching.toSorted((a, b) => b.label.length - a.label.length)[0];
}
/**
 * The base of the checksum database that a URL belongs to, which may be a mirror's (`MIRROR/sumdb/NAME`); undefined for other URLs.
 * Source: golang.org/x/mod/sumdb/client.go, tlog/tile.go Path.
 */
function databaseOf(url) {
    // A mirror's paths have `/@v/` or end in `/@latest`.
    return /^(?!.*\/@(?:v\/|latest$))([a-z]+:\/\/[^?]+?)\/(?:supported|latest|lookup\/[^?]+@[^?/]+|tile\/\d+\/[^?]+)$/.exec(url)?.[1];
}
function isOfDatabase(url) {
    return databaseOf(url) !== undefined;
}
/** The path of a request below its mirror: `example.com/!m/@v/v1.0.0.zip`, as in GOMODCACHE. Undefined for other URLs. */
function filePathOf(url, entries) {
    const mirror = mirrorOf(url, entries);
    if (mirror === undefined)
        return undefined;
    try {
        return decodeURIComponent(normalUrl(url).slice(mirror.label.length + 1));
    }
    catch (error) {
        if (error instanceof URIError)
            return undefined;
        throw error;
    }
}
function isBelow(url, label) {
    return url === label || url.startsWith(`${label}/`);
}
/** As ProxyUrl.label is spelled: default ports dropped, the host in lower case. */
function normalUrl(url) {
    if (!URL.canParse(url))
        return url;
    const parsed = new URL(url);
    parsed.username = parsed.password = parsed.search = parsed.hash = '';
    return parsed.href.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./build/modules/go-faults.js





// The other codes: transient where the catalogue says so, else final.
const FAULT_KINDS = Object.freeze({
    stall: 'stall',
    'checksum-mismatch': 'wrong-bytes',
    'corrupt-zip': 'broken-body',
    unauthorized: 'refused',
    forbidden: 'refused',
    'tls-certificate': 'unusable',
    'scheme-mismatch': 'unusable',
    'insecure-redirect': 'unusable',
    'insecure-credentials': 'unusable',
    'redirect-loop': 'unusable',
    'unexpected-status': 'unusable',
    'not-found': 'not-found',
    'goproxy-off': 'not-found',
    unknown: 'unknown',
});
/** What kind of fault a code is; `final` where neither another mirror nor another run helps. */
function faultKindOf(code, status) {
    const kind = FAULT_KINDS[code];
    if (kind !== undefined)
        return kind;
    // The checksum database says that it does not know the module: it will say so again.
    if (status === 404 || status === 410)
        return 'final';
    return catalogue/* CATALOGUE */.y[code].transient ? 'transient' : 'final';
}
/** The code of what a mirror answered to one request, as `-x` tells it; undefined for 200 and for what is still open. */
function codeOfAnswer(request) {
    const { answer } = request;
    if (answer === undefined || answer.status === 200)
        return undefined;
    if (answer.status !== undefined)
        return (0,go_failure_patterns/* codeOfStatus */.R)(answer.status);
    return (0,classify_go/* classifyGoOutput */.M)(answer.text)[0]?.code ?? 'unknown';
}
/** Reads a run that was not ok: who did what. */
function explainRun(run, entries) {
    if (run.kind === 'stalled') {
        const faults = run.waitingFor.map(({ kind, mirror, what }) => ({
            // Neither a lock nor the checksum database is an entry of GOPROXY.
            entry: mirror ?? (kind === 'lock' || databaseOf(what) !== undefined ? undefined : 'direct'),
            kind: 'stall',
        }));
        const unknown = { entry: undefined, kind: 'stall' };
        return { printed: [], faults: faults.length > 0 ? faults : [unknown], isFinal: false, stale: NOTHING_STALE };
    }
    const printed = (0,classify_go/* classifyGoOutput */.M)(run.printed).map(failure => withSender(failure, run, entries));
    const stale = staleFiles(printed, run);
    const faults = [...printed.flatMap(failure => faultsOf(failure, run, entries)), ...answersFor(printed, run, entries)];
    return {
        printed,
        faults: faults.length > 0 ? faults : [{ entry: undefined, kind: 'unknown' }],
        isFinal: printed.some(({ code, status }) => faultKindOf(code, status) === 'final') || stale !== NOTHING_STALE,
        stale,
    };
}
const NOTHING_STALE = Object.freeze({
    module: undefined,
    extension: 'zip',
    zips: false,
});
/** Files that go found to be wrong without having fetched them. */
function staleFiles(printed, run) {
    const mismatch = printed.find(({ code }) => code === 'checksum-mismatch');
    if (mismatch !== undefined && mismatch.url === undefined)
        return { module: mismatch.module, extension: extensionOf(mismatch), zips: false };
    // go does not say which zip is none. Where all that were asked for arrived, it is one that was there.
    const isOld = printed.some(({ code }) => code === 'corrupt-zip') && unfinishedZips(run).length === 0;
    return isOld ? { module: undefined, extension: 'zip', zips: true } : NOTHING_STALE;
}
function faultsOf(failure, run, entries) {
    const kind = faultKindOf(failure.code, failure.status);
    if (kind === 'final')
        return [];
    if (kind === 'wrong-bytes')
        return [{ entry: labelOf(failure.url, entries), kind }];
    if (failure.code === 'goproxy-off')
        return [{ entry: 'off', kind }];
    // go does not say which zip is none: it is among those that were answered and did not arrive.
    if (kind === 'broken-body')
        return unfinishedZips(run).map(mirror => ({ entry: mirror, kind }));
    if (kind === 'unknown')
        return [{ entry: undefined, kind }];
    if (failure.url !== undefined)
        return [{ entry: labelOf(failure.url, entries) ?? 'direct', kind }];
    // A redirect that goes round in circles is named without its host, a zip that is none without a URL.
    const files = filesOf(failure.module ?? '').map(file => `${file}.`);
    const asked = run.requests.findLast(({ url }) => files.some(file => filePathOf(url, entries)?.startsWith(file) === true));
    return [{ entry: labelOf(asked?.url, entries) ?? 'direct', kind }];
}
/** What the other mirrors answered for the modules that failed: of several errors go prints one. */
function answersFor(printed, run, entries) {
    const paths = new Set(printed.flatMap(({ module }) => (module === undefined ? [] : filesOf(module))));
    return run.requests.flatMap(request => {
        const code = codeOfAnswer(request);
        const path = filePathOf(request.url, entries);
        if (code === undefined || path === undefined || !paths.has(path.replace(/\.[a-z]+$/, '')))
            return [];
        const kind = faultKindOf(code);
        return kind === 'final' ? [] : [{ entry: mirrorOf(request.url, entries)?.label, kind }];
    });
}
/** With the URL of the file whose hash is wrong, which go does not print; without, where this run did not fetch it. */
function withSender(failure, run, entries) {
    if (failure.code !== 'checksum-mismatch' || failure.url !== undefined)
        return failure;
    const files = new Set(filesOf(failure.module ?? '').map(file => `${file}.${extensionOf(failure)}`));
    const request = run.requests.findLast(({ url, answer }) => answer?.status === 200 && files.has(filePathOf(url, entries) ?? ''));
    return request === undefined ? failure : { ...failure, url: request.url };
}
function extensionOf(mismatch) {
    return /^verifying \S+\/go\.mod: /m.test(mismatch.line) ? 'mod' : 'zip';
}
function labelOf(url, entries) {
    return url === undefined ? undefined : mirrorOf(url, entries)?.label;
}
/** Mirrors whose zips were answered with 200 and did not arrive. */
function unfinishedZips(run) {
    if (run.kind !== 'failed')
        return [];
    const zips = run.waitingFor.filter(({ kind, what }) => kind === 'body' && what.endsWith('.zip'));
    return [...new Set(zips.map(({ mirror }) => mirror))];
}
/** `path@version` as in a mirror's URLs and in GOMODCACHE, without the extension. */
function filesOf(module) {
    const at = module.lastIndexOf('@');
    if (at === -1)
        return [];
    try {
        return [`${(0,module_path/* escapeModulePath */.xk)(module.slice(0, at))}/@v/${(0,module_path/* escapeVersion */.av)(module.slice(at + 1))}`];
    }
    catch (error) {
        // A name that no file can have: no mirror was asked for it.
        if (error instanceof module_path/* ModulePathError */.U3)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/modules/mirror-tally.js




const DIRECT = 'direct';
/** Counts what each mirror did: for the report, and for the message of a failure. */
class MirrorTally {
    #entries;
    #rows = new Map();
    #zips = new Map();
    constructor(entries) {
        this.#entries = entries;
    }
    /** Adds a run; `failure` where it was not ok. */
    add(run, failure) {
        const lastOf = new Map(run.requests.map(({ url }) => [filePathOf(url, this.#entries), mirrorOf(url, this.#entries)?.label]));
        for (const request of run.requests) {
            const label = mirrorOf(request.url, this.#entries)?.label;
            const row = this.#row(this.#labelOf(request.url));
            row.requests++;
            if (request.answer !== undefined)
                row.durationsMs.push(request.answer.atMs - request.startedMs);
            const file = filePathOf(request.url, this.#entries);
            const code = codeOfAnswer(request);
            if (request.answer?.status === 200 && file?.endsWith('.zip') === true && !file.includes('../'))
                this.#zips.set(file, row.label);
            if (code !== undefined)
                count(row, code, request.answer?.text ?? '');
            // A 200, and yet another mirror was asked for the same file afterwards: go could not use the body.
            else if (request.answer?.status === 200 && file !== undefined && lastOf.get(file) !== label)
                count(row, 'not-a-module-proxy', '200 with a body that go could not use');
        }
        this.#addWhatEndedTheRun(run, failure);
    }
    /** It is left out of the next run. */
    eject(label) {
        this.#row(label).ejections++;
    }
    /** By path in GOPROXY layout, the mirror that answered last with 200. */
    servedZips() {
        return this.#zips;
    }
    addBytes(label, bytes) {
        this.#row(label).bytes += bytes;
    }
    /** For the report. A duration ends with the headers: go does not tell when a body is through. */
    statistics() {
        return [...this.#rows.values()].map(row => {
            const sorted = row.durationsMs.toSorted((a, b) => a - b);
            const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
            const { label: url, kind, requests, failures, bytes, ejections } = row;
            return {
                url,
                kind,
                requests,
                failures,
                bytes,
                p50Ms: at(0.5),
                p95Ms: at(0.95),
                ejections,
                failureCodes: Object.fromEntries(row.failureCodes),
                durations: (0,latency/* countDurations */.Xz)(row.durationsMs),
            };
        });
    }
    /** One line for each that was asked: `https://a.example.com: 502 Bad Gateway (40 times), 404 Not Found`. */
    describe() {
        return [...this.#rows.values()].map(row => {
            const answers = [...row.answers].map(([text, { count }]) => (count === 1 ? text : `${text} (${count} times)`));
            return `${row.label}: ${answers.length > 0 ? answers.join(', ') : `no failure in ${row.requests} requests`}`;
        });
    }
    /**
     * What each mirror did wrong, but for not having a module. Warnings: whether they matter is another finding's business. Not of the
     * origins: discovery over https that fails before it succeeds over http is nothing wrong.
     */
    findings() {
        return [...this.#rows.values()].flatMap(row => {
            if (row.kind === 'direct')
                return [];
            const faults = [...row.answers].filter(([, { code }]) => faultKindOf(code) !== 'not-found');
            const [worst] = faults.toSorted(([, a], [, b]) => weight(b) - weight(a));
            if (worst === undefined)
                return [];
            const [, { code, module }] = worst;
            const done = faults.map(([text, { count }]) => (count === 1 ? text : `${text} (${count} times)`)).join(', ');
            return [
                (0,catalogue/* finding */.g)(code, {
                    severity: catalogue/* CATALOGUE */.y[code].severity === 'security' ? 'security' : 'warning',
                    url: row.label,
                    ...(module === undefined ? {} : { module }),
                    message: `${row.label}: ${done}`,
                }),
            ];
        });
    }
    #addWhatEndedTheRun(run, failure) {
        if (run.kind === 'timed-out')
            for (const { mirror, what } of run.waitingFor)
                count(this.#row(mirror ?? this.#labelOf(what)), 'too-slow', `not done with ${what}`);
        if (run.kind === 'stalled')
            for (const { kind, mirror, what } of run.waitingFor) {
                const where = kind === 'body' ? 'in the middle of' : 'before answering';
                count(this.#row(mirror ?? this.#labelOf(what)), 'stall', kind === 'git' ? `${what} fell silent` : `fell silent ${where} ${what}`);
            }
        for (const { entry, kind } of failure?.faults ?? [])
            if (entry !== undefined && kind === 'broken-body')
                count(this.#row(entry), 'corrupt-zip', 'a zip that is none');
        // Errors in the middle of a body, and git's: they are no answers to requests.
        for (const { code, url, line, module } of failure?.printed ?? []) {
            const sender = url === undefined ? undefined : mirrorOf(url, this.#entries)?.label;
            if (code === 'checksum-mismatch') {
                const text = `bytes of ${module ?? 'a module'} that go.sum does not accept`;
                if (sender !== undefined)
                    count(this.#row(sender), code, text, module);
                continue;
            }
            const label = url === undefined ? DIRECT : this.#labelOf(url);
            const told = [...(this.#rows.get(label)?.answers.values() ?? [])];
            // go's verdict on the database repeats what was answered.
            const isNew = code.startsWith('checksum-database-')
                ? told.length === 0
                : !told.some(answer => answer.code === code);
            const isOfAMirror = url !== undefined || code.startsWith('git-') || code.startsWith('ssh-');
            if (isNew && isOfAMirror)
                count(this.#row(label), code, lastLine(line));
        }
    }
    #labelOf(url) {
        return mirrorOf(url, this.#entries)?.label ?? databaseOf(url) ?? DIRECT;
    }
    #row(label) {
        const known = this.#rows.get(label);
        if (known !== undefined)
            return known;
        const isMirror = this.#entries.some(entry => entry.kind === 'url' && entry.label === label);
        const kind = isMirror ? 'proxy' : 'direct';
        const row = {
            label,
            kind,
            requests: 0,
            failures: 0,
            bytes: 0,
            ejections: 0,
            durationsMs: [],
            failureCodes: new Map(),
            answers: new Map(),
        };
        this.#rows.set(label, row);
        return row;
    }
}
function count(row, code, text, module) {
    // A module that is not there is an answer like any other.
    if (code !== 'not-found') {
        row.failures++;
        row.failureCodes.set(code, (row.failureCodes.get(code) ?? 0) + 1);
    }
    // `Get "URL": dial tcp …`: the URL differs for each request, what happened does not.
    const what = text.replace(/^(?:Get|read) "[^"]*": /, '');
    const known = row.answers.get(what);
    if (known !== undefined)
        known.count++;
    else if (row.answers.size < 20)
        row.answers.set(what, { code, module, count: 1 });
}
function weight({ code, count }) {
    return count + (code === 'checksum-mismatch' ? 1e9 : code === 'stall' || code === 'corrupt-zip' ? 1e6 : 0);
}
/** What git or a server said, which go indents; its own advice may follow. */
function lastLine(text) {
    const lines = text.split('\n');
    return (lines.findLast(line => line.startsWith('\t')) ?? lines.at(-1) ?? '').trim();
}

// EXTERNAL MODULE: ./build/modules/mirrors/retry-delay.js
var retry_delay = __webpack_require__(64205);
;// CONCATENATED MODULE: ./build/modules/next-proxy-list.js
/**
 * The GOPROXY of the next run of go, by the contract's table for `goproxy-fallback`. Two things are changed, and only among the URLs
 * before `direct` or `off`: a `,` becomes `|` where the table lets a failure go on to the next entry, and an entry that go would not
 * leave by itself is taken out. So `B` is never asked for what `A` could not serve unless the table says so.
 */
function nextProxyList(facts) {
    const { entries, history, retries } = facts;
    const now = replay(facts, history);
    const next = { kind: 'run', entries: apply(entries, now), changed: false };
    const last = history.at(-1);
    if (last === undefined)
        return next;
    const before = replay(facts, history.slice(0, -1));
    const changed = !sameSet(before.out, now.out) || !sameSet(before.widened, now.widened);
    if (next.entries.every(entry => entry.kind === 'off'))
        return { kind: 'give-up' };
    if (!changed && !last.some(fault => isWorthRepeating(fault, facts)))
        return { kind: 'give-up' };
    const isWithinRetries = history.length <= retries;
    if (!isWithinRetries && !(changed && reachesUntried(facts, next.entries)))
        return { kind: 'give-up' };
    return { ...next, changed };
}
function replay(facts, history) {
    const { entries } = facts;
    const faults = entries.map(() => []);
    const distrusted = new Set();
    const widened = new Set(facts.policy === 'any' ? entries.keys() : []);
    let out = new Set();
    for (const [index, run] of history.entries()) {
        const taken = new Set(out);
        for (const [place, own] of faults.entries()) {
            const kinds = run.filter(fault => fault.entry === next_proxy_list_labelOf(entries[place])).map(fault => fault.kind);
            // Several modules that fail alike in one run are one failure of the entry.
            own.push(...new Set(kinds));
            if (kinds.every(kind => kind === 'not-found') || !mayLeave(facts, { place, faults: own, runs: index + 1 }))
                continue;
            widened.add(place);
            if (kinds.includes('wrong-bytes'))
                distrusted.add(place);
            if (kinds.some(stopsGo))
                taken.add(place);
        }
        out = withReturns({ entries, run, taken, distrusted });
    }
    return { out, widened };
}
/** Who stays out after a run. Where the others cannot help, those that were taken out have to. */
function withReturns(now) {
    const { entries, run, taken, distrusted } = now;
    // Nobody else has the module. A file that was falsified has been fetched from another by now: go goes on with other modules on 404.
    if (run.length > 0 && run.every(fault => fault.kind === 'not-found'))
        return new Set();
    const isHopeless = run.every(({ kind }) => kind === 'not-found' || kind === 'refused' || kind === 'unusable');
    const isNobodyLeft = entries.every((entry, place) => entry.kind === 'off' || taken.has(place));
    // One that may not be left fell silent as well: the others are no worse, so a new round begins.
    const isStuck = entries.some((entry, place) => !taken.has(place) && run.some(({ entry: who, kind }) => who === next_proxy_list_labelOf(entry) && stopsGo(kind)));
    return isHopeless || isNobodyLeft || isStuck ? distrusted : taken;
}
/** Whether a failure (other than 404 and 410) of this entry may go on to the next one: the contract's table. */
function mayLeave(facts, at) {
    const { entries, policy, retries } = facts;
    const entry = entries[at.place];
    if (entry?.kind !== 'url')
        return false;
    if (entry.fallBackOnError || policy === 'any')
        return true;
    if (policy === 'strict' || !isLeavable(facts, at.place))
        return false;
    const last = at.faults.at(-1);
    if (last === 'wrong-bytes' || last === 'unusable' || at.runs > retries)
        return true;
    const failures = at.faults.filter(kind => kind !== 'not-found').length;
    // "A once more", then on.
    if (last === 'refused')
        return failures >= 2;
    // "A again within retries; then B": of all runs that are allowed, each later entry gets one, and A at least two.
    let later = 0;
    while (isLeavable(facts, at.place + later))
        later++;
    return failures >= 2 && at.runs > retries - later;
}
/** `auto`: only from a public mirror, and only to a URL. What a company's proxy could not serve must not slip out because of a 502. */
function isLeavable({ entries, isWellKnown }, place) {
    const entry = entries[place];
    return entry?.kind === 'url' && isWellKnown(entry.label) && entries[place + 1]?.kind === 'url';
}
function isWorthRepeating(fault, facts) {
    switch (fault.kind) {
        case 'stall':
        case 'transient':
        case 'broken-body':
            return true;
        case 'refused': {
            // Public mirrors have answered 403 in passing; elsewhere the answer is meant.
            if (fault.entry === undefined || facts.policy === 'strict' || !facts.isWellKnown(fault.entry))
                return false;
            return (facts.history.filter(run => run.some(own => own.entry === fault.entry && own.kind === 'refused')).length === 1);
        }
        case 'unknown':
            return facts.history.flat().filter(({ kind }) => kind === 'unknown').length === 1;
        case 'wrong-bytes':
        case 'unusable':
        case 'not-found':
            return false;
    }
}
/** "Every allowed entry gets at least one try", whatever `retries` says. */
function reachesUntried(facts, entries) {
    // Each such run makes one more entry a tried one; the bound holds even if a fault cannot be told from another.
    if (facts.history.length > facts.retries + facts.entries.length)
        return false;
    const failed = new Set(facts.history.flat().map(fault => fault.entry));
    return entries.some(entry => entry.kind !== 'off' && !failed.has(next_proxy_list_labelOf(entry)));
}
function apply(entries, { out, widened }) {
    return entries.flatMap((entry, place) => {
        if (out.has(place))
            return [];
        return [widened.has(place) ? { ...entry, fallBackOnError: true } : entry];
    });
}
function stopsGo(kind) {
    return kind === 'stall' || kind === 'wrong-bytes' || kind === 'broken-body';
}
function next_proxy_list_labelOf(entry) {
    return entry?.kind === 'url' ? entry.label : entry?.kind;
}
function sameSet(a, b) {
    return a.size === b.size && [...a].every(place => b.has(place));
}

// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
;// CONCATENATED MODULE: ./build/modules/stale-files.js





/** Whether the module cache has this file of the module. */
async function hasModuleFile(goModCache, module, kind) {
    return (0,module_path/* isModulePath */.WV)(module.path) && (0,files/* isThere */.$B)(fileOf(goModCache, module, kind));
}
/** Modules whose zip is in the module cache without its `.ziphash`: at the end of a run, those whose zip go could not read. */
async function modulesWithoutZipHash(goModCache, modules) {
    const found = [];
    for (const module of modules) {
        if (!(0,module_path/* isModulePath */.WV)(module.path))
            continue;
        const zip = fileOf(goModCache, module, 'zip');
        if ((await (0,files/* isThere */.$B)(zip)) && !(await (0,files/* isThere */.$B)(`${zip}hash`)))
            found.push(module);
    }
    return found;
}
/**
 * Removes what go would take for the module. Its tree is trusted as long as it is there with a `.ziphash`, whatever is in it; a
 * `.partial` file makes go remove it and extract anew (cmd/go/internal/modfetch/fetch.go unzip).
 */
async function dropModule(goModCache, module) {
    const stem = fileOf(goModCache, module, 'zip').slice(0, -'zip'.length);
    await (0,files/* writeFileAtomically */.lo)(`${stem}partial`, '');
    for (const extension of ['zip', 'ziphash', 'info', 'mod'])
        await (0,promises_.rm)(`${stem}${extension}`, { force: true });
}
function fileOf(goModCache, module, kind) {
    return (0,external_node_path_.join)(goModCache, 'cache', 'download', (0,module_files/* moduleFilePath */.g)(module, kind));
}

// EXTERNAL MODULE: ./build/system/process-group.js + 1 modules
var process_group = __webpack_require__(67311);
;// CONCATENATED MODULE: ./build/modules/download-watch.js





const ABSENT = { state: 'absent', bytes: 0 };
/**
 * Sees from GOMODCACHE how far a go command is. While it fetches, there is `V.zip<digits>.tmp`; then `V.zip` and `V.ziphash`; while it
 * extracts, `V.partial`. Source: cmd/go/internal/modfetch/fetch.go downloadZip, unzip.
 */
class DownloadWatch {
    #goModCache;
    #modules;
    #states = new Map();
    #presentBytes;
    constructor(goModCache, modules) {
        this.#goModCache = goModCache;
        // Others cannot be in a file name; go will complain about them.
        this.#modules = modules.filter(({ path }) => (0,module_path/* isModulePath */.WV)(path));
    }
    /** Modules that are done are not looked at again, so a look costs one directory for each of the others. */
    async look() {
        const pending = this.#modules.filter(module => this.#states.get((0,module_path/* moduleKey */.MP)(module))?.state !== 'done');
        await Promise.all(pending.map(async (module) => this.#states.set((0,module_path/* moduleKey */.MP)(module), await this.#read(module))));
        let bytes = 0;
        let done = 0;
        const underWay = [];
        for (const module of this.#modules) {
            const { state, bytes: own } = this.#states.get((0,module_path/* moduleKey */.MP)(module)) ?? ABSENT;
            bytes += own;
            if (state === 'done')
                done++;
            else if (state !== 'absent')
                underWay.push({ module, doing: state, bytes: own });
        }
        this.#presentBytes ??= bytes;
        return { done, total: this.#modules.length, bytes: Math.max(0, bytes - this.#presentBytes), underWay };
    }
    /** Entries and bytes of the trees that are being extracted: for systems that do not show what a process reads and writes. */
    async treeGrowth() {
        let growth = 0;
        for (const [key, { state }] of this.#states)
            if (state === 'extracting')
                growth += await sizeOfTree(this.#treeOf(key), MAX_TREE_ENTRIES);
        return growth;
    }
    #treeOf(key) {
        const at = key.lastIndexOf('@');
        return (0,external_node_path_.join)(this.#goModCache, `${(0,module_path/* escapeModulePath */.xk)(key.slice(0, at))}@${(0,module_path/* escapeVersion */.av)(key.slice(at + 1))}`);
    }
    async #read(module) {
        const zip = (0,external_node_path_.join)(this.#goModCache, 'cache', 'download', (0,module_files/* moduleFilePath */.g)(module, 'zip'));
        const directory = (0,external_node_path_.dirname)(zip);
        const stem = zip.slice(directory.length + 1, -'.zip'.length);
        const names = new Set(await namesIn(directory));
        if (names.has(`${stem}.zip`) && names.has(`${stem}.ziphash`)) {
            const bytes = await sizeOf(zip);
            const isExtracted = !names.has(`${stem}.partial`) && (await (0,files/* isThere */.$B)(this.#treeOf((0,module_path/* moduleKey */.MP)(module))));
            return { state: isExtracted ? 'done' : 'extracting', bytes };
        }
        for (const name of names)
            if (name.startsWith(`${stem}.zip`) && name.endsWith('.tmp'))
                return { state: 'fetching', bytes: await sizeOf((0,external_node_path_.join)(directory, name)) };
        return ABSENT;
    }
}
const MAX_TREE_ENTRIES = 20_000;
/** The bytes of the files in a tree plus one for each entry; stops after so many entries. */
async function sizeOfTree(directory, maxEntries) {
    let size = 0;
    let left = maxEntries;
    const pending = [directory];
    for (let next = pending.pop(); next !== undefined && left > 0; next = pending.pop()) {
        for (const entry of await entriesIn(next)) {
            left--;
            size++;
            const path = (0,external_node_path_.join)(next, entry.name);
            if (entry.isDirectory())
                pending.push(path);
            else
                size += await sizeOf(path);
        }
    }
    return size;
}
/** Bytes in `cache/vcs`, two levels of each repository: where git puts packs and what it is writing. */
async function sizeOfRepositories(goModCache) {
    const root = (0,external_node_path_.join)(goModCache, 'cache', 'vcs');
    let size = 0;
    for (const repository of await entriesIn(root)) {
        const parts = repository.isDirectory() ? ['', 'objects/pack'] : [];
        for (const part of parts)
            size += await sizeOfFiles((0,external_node_path_.join)(root, repository.name, part));
    }
    return size;
}
async function sizeOfFiles(directory) {
    let size = 0;
    for (const entry of await entriesIn(directory))
        size += 1 + (entry.isFile() ? await sizeOf((0,external_node_path_.join)(directory, entry.name)) : 0);
    return size;
}
async function entriesIn(directory) {
    return orGone(async () => (0,promises_.readdir)(directory, { withFileTypes: true }), []);
}
async function namesIn(directory) {
    return orGone(async () => (0,promises_.readdir)(directory), []);
}
async function sizeOf(file) {
    return orGone(async () => (await (0,promises_.stat)(file)).size, 0);
}
/** Files come and go while go works. */
async function orGone(read, gone) {
    try {
        return await read();
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return gone;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/modules/git-repositories.js


/**
 * Removes the clones in `cache/vcs` whose fetch was cut off: go makes them anew. A fetch that does not end leaves the commit and its
 * trees there without the files in them; the next go command finds the commit, takes the missing go.mod for one that never was, and
 * says SECURITY ERROR (run with go 1.26, git 2.39: modfetch/codehost/git.go Stat and ReadFile look no further).
 */
async function forgetBrokenRepositories(goModCache, output) {
    const directories = output.trace.openCommands.flatMap(({ directory }) => directory ?? []);
    const places = [...directories, ...output.facts().printed.split('\n')];
    const names = new Set(places.flatMap(place => /[\\/]cache[\\/]vcs[\\/]([0-9a-f]{64})\b/.exec(place)?.[1] ?? []));
    for (const name of names)
        await (0,promises_.rm)((0,external_node_path_.join)(goModCache, 'cache', 'vcs', name), { recursive: true, force: true });
}

// EXTERNAL MODULE: ./build/diagnosis/redaction.js
var redaction = __webpack_require__(10919);
;// CONCATENATED MODULE: ./build/go/go-trace.js

/**
 * Reads what a go command prints on stderr with `-x`: it says which requests and commands are under way.
 * Sources: cmd/go/internal/web/http.go get; cmd/go/internal/modfetch/codehost/codehost.go run, WorkDir.
 */
class GoTrace {
    #requests = [];
    #open = new Map();
    #commands = [];
    /** By the directory of the clone. */
    #repositories = new Map();
    #probe;
    #lock;
    /** Whether the line is one of `-x`; all others are for people: errors. */
    read(line, nowMs) {
        const probe = this.#probe;
        // `git ls-remote URL` (vcs.Ping) prints no end: it is over when anything else is printed.
        this.#probe = undefined;
        const isTrace = this.#readGet(line, nowMs) || this.#readCommand(line, nowMs) || this.#readDirectory(line);
        if (!isTrace)
            this.#probe = probe;
        return isTrace;
    }
    /** In the order they were sent. */
    get requests() {
        return this.#requests;
    }
    /** Those that have no headers yet. */
    get openRequests() {
        return this.#requests.filter(request => request.answer === undefined);
    }
    get openCommands() {
        return [...this.#commands, ...(this.#probe === undefined ? [] : [this.#probe])];
    }
    /** The lock file that go asked for last, if nothing was printed since: waiting for a lock is silent. */
    get lastLock() {
        return this.#lock;
    }
    #readGet(line, nowMs) {
        if (!line.startsWith('# get '))
            return false;
        this.#lock = undefined;
        const rest = line.slice('# get '.length);
        // A URL has no spaces; what follows it after a colon and a space is the answer.
        const at = rest.indexOf(': ');
        if (at === -1)
            this.#begin((0,redaction/* redactUrls */.s)(rest), nowMs);
        else
            this.#finish((0,redaction/* redactUrls */.s)(rest.slice(0, at)), (0,redaction/* redactUrls */.s)(rest.slice(at + 2)), nowMs);
        return true;
    }
    #begin(url, nowMs) {
        const request = { url, startedMs: nowMs, answer: undefined };
        this.#requests.push(request);
        const same = this.#open.get(url);
        if (same === undefined)
            this.#open.set(url, [request]);
        else
            same.push(request);
    }
    #finish(url, text, nowMs) {
        const same = this.#open.get(url);
        const request = same?.shift();
        if (same?.length === 0)
            this.#open.delete(url);
        if (request === undefined)
            return;
        const status = /^([1-5][0-9]{2})\b.* \([0-9.]+s\)$/.exec(text)?.[1];
        const shown = status === undefined ? text : text.replace(/ \([0-9.]+s\)$/, '');
        request.answer = { atMs: nowMs, status: status === undefined ? undefined : Number(status), text: shown };
    }
    #readCommand(line, nowMs) {
        const ended = /^[0-9]+\.[0-9]{3}s # (.*)$/s.exec(line)?.[1];
        if (ended !== undefined) {
            const { command, directory } = splitCommand(ended);
            const at = this.#commands.findIndex(open => open.command === command && open.directory === directory);
            if (at !== -1)
                this.#commands.splice(at, 1);
            return true;
        }
        if (!/^(cd \S.*; )?(git|hg|svn|bzr|fossil) /.test(line))
            return false;
        this.#lock = undefined;
        const split = splitCommand(line);
        const repository = split.directory === undefined ? undefined : this.#repositories.get(split.directory);
        const command = { ...split, repository, startedMs: nowMs };
        if (command.directory !== undefined)
            this.#commands.push(command);
        else
            this.#probe = command;
        return true;
    }
    #readDirectory(line) {
        const lock = /^# lock (.*)$/.exec(line)?.[1];
        const [, clone, url] = /^# (\S+) for (?:git|hg|svn|bzr|fossil)\d* (\S+)$/.exec(line) ?? [];
        if (clone !== undefined && url !== undefined)
            this.#repositories.set(clone, (0,redaction/* redactUrls */.s)(url));
        if (lock !== undefined)
            this.#lock = lock;
        else if (!/^(mkdir -p \S|cd \/|cd [A-Z]:|# \S+ for (git|hg|svn|bzr|fossil))/.test(line))
            return false;
        else
            this.#lock = undefined;
        return true;
    }
}
function splitCommand(line) {
    const [, directory, command] = /^cd (\S.*?); ([a-z]+ .*)$/s.exec(line) ?? [];
    return { command: (0,redaction/* redactUrls */.s)(command ?? line), directory };
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/system/lines.js

const MAX_LINE_CHARACTERS = 16_384;
/** Cuts a byte stream into lines. A line without end is cut at 16 Ki characters, so a child cannot fill our memory. */
class LineSplitter {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #emit;
    #pending = '';
    constructor(emit) {
        this.#emit = emit;
    }
    write(chunk) {
        const parts = (this.#pending + this.#decoder.write(chunk)).split('\n');
        this.#pending = parts.pop() ?? '';
        for (const part of parts)
            this.#emit(withoutReturn(part).slice(0, MAX_LINE_CHARACTERS));
        if (this.#pending.length <= MAX_LINE_CHARACTERS)
            return;
        this.#emit(this.#pending.slice(0, MAX_LINE_CHARACTERS));
        this.#pending = '';
    }
    /** The stream has ended: the last line may have no line end. */
    end() {
        const rest = this.#pending + this.#decoder.end();
        this.#pending = '';
        if (rest !== '')
            this.#emit(withoutReturn(rest));
    }
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}

;// CONCATENATED MODULE: ./build/modules/go-output.js



const MAX_DUMP_CHARACTERS = 1 << 20;
/** Sorts what go prints: lines of `-x`, text for people, the goroutine dump. */
class GoOutput {
    trace = new GoTrace();
    #printed = new BoundedText();
    #stdout = new BoundedText();
    #lines = {
        stdout: new LineSplitter(line => this.#read(line, 'stdout')),
        stderr: new LineSplitter(line => this.#read(line, 'stderr')),
    };
    #dumping = false;
    dump = '';
    onLine = () => undefined;
    add = (stream, chunk) => this.#lines[stream].write(chunk);
    end() {
        this.#lines.stdout.end();
        this.#lines.stderr.end();
    }
    beginDump() {
        this.#dumping = true;
    }
    facts() {
        return { requests: this.trace.requests, printed: this.#printed.text(), stdout: this.#stdout.text() };
    }
    #read(line, stream) {
        this.onLine();
        if (stream === 'stdout')
            this.#stdout.add(line);
        else if (this.#dumping) {
            if (this.dump.length < MAX_DUMP_CHARACTERS)
                this.dump += `${line}\n`;
        }
        else if (!this.trace.read(line, performance.now()))
            this.#printed.add((0,redaction/* redactUrls */.s)(line));
    }
}
const MAX_KEPT_LINES = 2_000;
/** The first and the last thousand lines: the cause stands at one of the two ends. */
class BoundedText {
    #head = [];
    #tail = [];
    #dropped = 0;
    add(line) {
        if (this.#head.length < MAX_KEPT_LINES / 2)
            this.#head.push(line);
        else
            this.#tail.push(line);
        // Cut in large steps, so that each line costs little.
        if (this.#tail.length <= MAX_KEPT_LINES)
            return;
        this.#dropped += this.#tail.length - MAX_KEPT_LINES / 2;
        this.#tail = this.#tail.slice(-MAX_KEPT_LINES / 2);
    }
    text() {
        const gap = this.#dropped > 0 ? [`… ${this.#dropped} lines left out …`] : [];
        return [...this.#head, ...gap, ...this.#tail].join('\n');
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/system/process-table.js
var process_table = __webpack_require__(51056);
;// CONCATENATED MODULE: ./build/system/process-activity.js


// USER_HZ: 100 on every Linux that Node runs on; proc_pid_stat(5).
const MS_PER_TICK = 10;
/** From /proc/PID/io and /proc/PID/stat: proc_pid_io(5), proc_pid_stat(5). Zeros where they may not be read. */
function readActivity(pid) {
    let bytes = 0;
    for (const line of (0,process_table/* readOrGone */.HK)(`/proc/${pid}/io`).split('\n')) {
        const value = /^(?:rchar|wchar|read_bytes|write_bytes): (\d+)$/.exec(line)?.[1];
        if (value !== undefined)
            bytes += Number(value);
    }
    const stat = (0,process_table/* readOrGone */.HK)(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
    return { bytes, cpuMs: ticks * MS_PER_TICK };
}
/**
 * Whether a thread of the process is in uninterruptible sleep (state D): it waits for a disk or a network file system, which may
 * take long without any count of bytes moving.
 */
function waitsForDisk(pid) {
    return threadsOf(pid).some(thread => {
        const stat = (0,process_table/* readOrGone */.HK)(`/proc/${pid}/task/${thread}/stat`);
        return stat.slice(stat.lastIndexOf(')') + 2).startsWith('D');
    });
}
/** The kernel's function that a process sleeps in, proc_pid_wchan(5); '' where that is not told. */
function readWaitChannel(pid) {
    const channel = (0,process_table/* readOrGone */.HK)(`/proc/${pid}/wchan`).trim();
    return /^[a-z_][a-z0-9_.]*$/i.test(channel) ? channel : '';
}
function threadsOf(pid) {
    try {
        return (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
    }
    catch (error) {
        if (!(0,process_table/* isGone */.ST)(error))
            throw error;
        return [];
    }
}

;// CONCATENATED MODULE: ./build/modules/go-liveness.js


// go's runtime collects garbage every two minutes even if nothing happens, which takes some milliseconds; measured: a stalled
// `go mod download` uses no CPU in 30 s and reads and writes not one byte. Work takes more than this at once.
const CPU_SIGN_MS = 50;
/**
 * Looks for signs of life of a go command: lines, growth of files, bytes and CPU of all its processes. A slow clone or a slow disk
 * shows at least one of them; a request that nobody answers shows none.
 */
class GoLiveness {
    #options;
    #processes = new Map();
    #heard = false;
    #files = -1;
    #slowFiles = -1;
    constructor(options) {
        this.#options = options;
    }
    /** A line was printed. */
    hear() {
        this.#heard = true;
    }
    /** What happened since the last look. Costs some milliseconds; the dearer places are looked at only where the others are silent. */
    async look() {
        const state = await this.#options.watch.look();
        const files = state.bytes + state.done + state.underWay.length;
        const grew = this.#files !== files;
        const wasHeard = this.#heard;
        this.#files = files;
        this.#heard = false;
        const process = this.#options.seesProcesses ? await this.#lookAtProcesses() : undefined;
        if (wasHeard)
            return { sign: 'output', state };
        if (grew)
            return { sign: 'files', state };
        return { sign: process ?? (await this.#lookAtSlowFiles()), state };
    }
    async #lookAtProcesses() {
        const rows = await this.#options.members();
        let sign;
        for (const pid of this.#processes.keys()) {
            if (rows.some(row => row.pid === pid))
                continue;
            this.#processes.delete(pid);
            sign = 'processes';
        }
        for (const row of rows)
            sign = this.#lookAtProcess(row) ?? sign;
        return sign ?? (rows.some(row => waitsForDisk(row.pid)) ? 'disk-wait' : undefined);
    }
    #lookAtProcess(row) {
        const now = readActivity(row.pid);
        const before = this.#processes.get(row.pid);
        if (before === undefined) {
            this.#processes.set(row.pid, { ...now });
            return 'processes';
        }
        // ssh keeps an idle connection alive by itself (ServerAliveInterval). What it really carries, git reads or writes as well.
        const moved = row.name !== 'ssh' && now.bytes !== before.bytes;
        if (moved) {
            this.#processes.set(row.pid, { ...now });
            return 'bytes';
        }
        before.bytes = now.bytes;
        // Counted from the last sign of this process, so that many small steps add up.
        if (now.cpuMs - before.cpuMs < CPU_SIGN_MS)
            return undefined;
        before.cpuMs = now.cpuMs;
        return 'cpu';
    }
    async #lookAtSlowFiles() {
        let size = await sizeOfRepositories(this.#options.goModCache);
        // Where processes are seen, extraction shows in their bytes.
        if (!this.#options.seesProcesses)
            size += await this.#options.watch.treeGrowth();
        const before = this.#slowFiles;
        this.#slowFiles = size;
        // The first look has nothing to compare with.
        return before !== -1 && size !== before ? 'files' : undefined;
    }
}

;// CONCATENATED MODULE: ./build/system/process-sockets.js


// include/net/tcp_states.h; for UDP 01 is a socket with a fixed other side.
const STATES = {
    '01': 'connected',
    '02': 'connecting',
    '08': 'closed-by-peer',
};
/** From /proc/PID/fd and /proc/PID/net: proc_pid_fd(5), proc_pid_net(5). Nothing where they may not be read. */
function readSockets(pid) {
    const inodes = new Set(readLinks(`/proc/${pid}/fd`).flatMap(({ target }) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []));
    if (inodes.size === 0)
        return [];
    const tables = [
        ['tcp', 'tcp', 4],
        ['tcp6', 'tcp', 6],
        ['udp', 'udp', 4],
        ['udp6', 'udp', 6],
    ];
    return tables.flatMap(([file, protocol, family]) => parseSockets((0,process_table/* readOrGone */.HK)(`/proc/${pid}/net/${file}`), { protocol, family, inodes }));
}
/** A table of /proc/net; only sockets with these inodes, which have another side. */
function parseSockets(table, of) {
    return table.split('\n').flatMap(line => {
        const fields = line.trim().split(/\s+/);
        const [, , remote = '', code = '', queues = ''] = fields;
        const state = STATES[code];
        const [hex = '', port = ''] = remote.split(':');
        if (state === undefined || !of.inodes.has(fields[9] ?? '') || /^0*$/.test(port))
            return [];
        const [unsent = '', unread = ''] = queues.split(':');
        const { address, family } = parseAddress(hex, of.family);
        return [
            {
                protocol: of.protocol,
                family,
                state,
                address,
                port: Number.parseInt(port, 16),
                unsentBytes: Number.parseInt(unsent, 16),
                unreadBytes: Number.parseInt(unread, 16),
            },
        ];
    });
}
/** Words of 32 bits, each in the machine's order of bytes; all machines that Node runs go on with /proc are little-endian, but s390x. */
function parseAddress(hex, family) {
    const words = hex.match(/.{8}/g) ?? [];
    const bytes = words.flatMap(word => (word.match(/../g) ?? []).toReversed().map(byte => Number.parseInt(byte, 16)));
    if (family === 4)
        return { address: bytes.join('.'), family };
    // ::ffff:a.b.c.d
    const isMapped = bytes.slice(0, 10).every(byte => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
    if (isMapped)
        return { address: bytes.slice(12).join('.'), family: 4 };
    const groups = Array.from({ length: 8 }, (_, index) => (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16));
    return { address: new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1), family: 6 };
}
/** The open files of a process: what each descriptor leads to. */
function readLinks(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory).flatMap(name => {
            const target = readLink(`${directory}/${name}`);
            return target === undefined ? [] : [{ name, target }];
        });
    }
    catch (error) {
        if (!(0,process_table/* isGone */.ST)(error))
            throw error;
        return [];
    }
}
function readLink(path) {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch (error) {
        if (!(0,process_table/* isGone */.ST)(error))
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/system/file-locks.js



/** Which of the processes wait for a lock: /proc/locks, proc_locks(5). */
function readLockWaits(pids) {
    const rows = parseLocks((0,process_table/* readOrGone */.HK)('/proc/locks'));
    return rows.flatMap(row => {
        if (!row.isWaiting || !pids.includes(row.pid))
            return [];
        const file = fileWithInode(row.pid, row.inode);
        const holder = rows.find(other => !other.isWaiting && other.inode === row.inode && other.pid > 0);
        return [
            {
                pid: row.pid,
                file: file ?? `with inode ${row.inode}`,
                holder: holder === undefined ? undefined : { pid: holder.pid, name: nameOf(holder.pid) },
            },
        ];
    });
}
/** `1: FLOCK  ADVISORY  WRITE 123 08:01:456 0 EOF`; one that waits has `->` behind its number. */
function parseLocks(text) {
    return text.split('\n').flatMap(line => {
        const [, arrow, pid, inode] = /^\d+: (-> )?\S+\s+\S+\s+\S+\s+(-?\d+) [0-9a-f]+:[0-9a-f]+:(\d+) /i.exec(line) ?? [];
        return pid === undefined || inode === undefined ? [] : [{ isWaiting: arrow !== undefined, pid: Number(pid), inode }];
    });
}
function fileWithInode(pid, inode) {
    return readLinks(`/proc/${pid}/fd`).find(({ name, target }) => target.startsWith('/') && String(statOf(`/proc/${pid}/fd/${name}`)?.ino) === inode)?.target;
}
function statOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { bigint: true });
    }
    catch (error) {
        if (!(0,process_table/* isGone */.ST)(error))
            throw error;
        return undefined;
    }
}
function nameOf(pid) {
    return (0,process_table/* readOrGone */.HK)(`/proc/${pid}/comm`).trim() || 'unknown';
}

// EXTERNAL MODULE: ./build/system/resolver.js
var resolver = __webpack_require__(63772);
;// CONCATENATED MODULE: ./build/modules/process-evidence.js




const NO_EVIDENCE = Object.freeze({ lines: [], locks: [] });
const DNS_PORT = 53;
// What git asks for a password (gitcredentials(7), GIT_ASKPASS, SSH_ASKPASS): a helper that waits may wait for a person.
const HELPER = /^git-credential|askpass|pinentry|^git-remote-.*cred/i;
/** Looks at a go command and all that it started: sockets, locks, disks, terminals. From /proc only; nothing where there is none. */
function readProcessEvidence(rows) {
    const locks = readLockWaits(rows.map(({ pid }) => pid));
    // What was started last is what the others wait for.
    const lines = [...locks.map(lock => describeLock(lock, rows)), ...rows.toReversed().flatMap(describeProcess)];
    return { lines: [...new Set(lines)], locks };
}
function describeLock({ pid, file, holder }, rows) {
    const name = rows.find(row => row.pid === pid)?.name ?? 'go';
    const who = holder === undefined ? 'a process that cannot be seen from here' : `process ${holder.pid} (${holder.name})`;
    return `${name} waits for the lock ${file}, which ${who} holds`;
}
function describeProcess({ pid, name }) {
    const lines = readSockets(pid).map(socket => `${name} ${describeSocket(socket)}`);
    if (waitsForDisk(pid))
        lines.push(`${name} waits for a disk${inKernel(pid)}`);
    if (HELPER.test(name)) {
        const terminal = readLinks(`/proc/${pid}/fd`).find(({ target }) => /^\/dev\/(tty|pts\/)/.test(target))?.target;
        lines.push(`${name} waits${terminal === undefined ? '' : `, with the terminal ${terminal} open`}${inKernel(pid)}: for a person, or for a service of its own`);
    }
    return lines;
}
function describeSocket(socket) {
    const { family, state, address, port, unsentBytes } = socket;
    const where = `${family === 6 ? `[${address}]` : address}:${port} (IPv${family})`;
    if (port === DNS_PORT) {
        const { order } = (0,resolver/* readResolverSettings */.k)();
        return `asks the name server ${address}${order === '' ? '' : ` (order: ${order})`}`;
    }
    if (state === 'connecting')
        return `is connecting to ${where}, which does not answer`;
    if (state === 'closed-by-peer')
        return `has a connection to ${where} that the other side has closed`;
    if (unsentBytes > 0)
        return `has a connection to ${where}, which does not take what is sent`;
    return `has a connection to ${where}, on which nothing comes`;
}
function inKernel(pid) {
    const channel = readWaitChannel(pid);
    return channel === '' ? '' : ` (in ${channel})`;
}

;// CONCATENATED MODULE: ./build/modules/go-supervision.js






// go prints its goroutines in milliseconds; a large dump on a loaded machine takes longer.
const DUMP_PATIENCE_MS = 3_000;
const MAX_POLL_MS = 1_000;
const MIN_POLL_MS = 50;
/** The processes are looked at only then: it costs some milliseconds. */
const EVIDENCE_AFTER_MS = 4_000;
/** Watches one go command, and ends it where it does not live. */
class Supervision {
    #options;
    #group;
    #output;
    #liveness;
    #waits;
    #silentMs = 0;
    #exited = false;
    stall;
    waitingFor = [];
    constructor(options, group, output, watch) {
        this.#options = options;
        this.#group = group;
        this.#output = output;
        const seesProcesses = (0,process_table/* hasProcessFiles */.jI)();
        const members = async () => group.members();
        this.#liveness = new GoLiveness({ goModCache: options.goModCache, watch, members, seesProcesses });
        this.#waits = new WaitList(output.trace, options.entries, options.goModCache);
        output.onLine = () => this.#liveness.hear();
    }
    async watchUntilExit() {
        const over = new AbortController();
        const exit = this.#group.exit.finally(() => {
            this.#exited = true;
            over.abort();
        });
        const watching = this.#watch(over.signal);
        try {
            return await exit;
        }
        finally {
            await watching;
        }
    }
    async lookForWaits() {
        return this.#waits.look(performance.now());
    }
    async #watch(over) {
        const { stallTimeoutMs } = this.#options;
        const pollMs = Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, stallTimeoutMs / 10));
        let lastMs = performance.now();
        while (await pause(pollMs, over)) {
            const look = await this.#liveness.look();
            const nowMs = performance.now();
            // Where we were not run for a while (a suspended machine, no CPU), go was not either: that time is no silence.
            this.#silentMs = look.sign === undefined ? this.#silentMs + Math.min(nowMs - lastMs, 2 * pollMs) : 0;
            lastMs = nowMs;
            const waitingFor = withoutHeldBack(await this.#waits.look(nowMs));
            const evidence = this.#silentMs >= Math.min(EVIDENCE_AFTER_MS, stallTimeoutMs) ? await this.#look() : NO_EVIDENCE;
            if (this.#exited)
                return;
            this.waitingFor = withLocks(waitingFor, evidence, this.#silentMs);
            this.#options.onProgress?.({
                ...look.state,
                waitingFor: this.waitingFor,
                silentMs: this.#silentMs,
                endsInMs: Math.max(0, stallTimeoutMs - this.#silentMs),
                evidence: evidence.lines,
            });
            if (this.#silentMs >= stallTimeoutMs)
                return await this.#endStall(evidence);
        }
    }
    async #look() {
        return (0,process_table/* hasProcessFiles */.jI)() ? readProcessEvidence(await this.#group.members()) : NO_EVIDENCE;
    }
    /** SIGQUIT makes go print its goroutines and exit with 2 (runtime, package os/signal); then nothing of the group may stay. */
    async #endStall(evidence) {
        const processes = (await this.#group.members()).map(row => row.name);
        this.#output.beginDump();
        if (process.platform !== 'win32') {
            this.#group.signalLeader('SIGQUIT');
            await Promise.race([this.#group.exit, (0,external_node_timers_promises_.setTimeout)(DUMP_PATIENCE_MS, undefined, { ref: false })]);
        }
        await this.#group.kill();
        const exit = await this.#group.exit;
        // It ended well while it was being looked at.
        if (exit.cause === 'exited' && exit.code === 0)
            return;
        const { activities, excerpt } = readGoroutineDump(this.#output.dump);
        const waitingFor = activities.has('asking-database')
            ? withoutHeldBack(this.#waits.withDatabase(this.waitingFor, performance.now()))
            : this.waitingFor;
        this.stall = {
            kind: 'stalled',
            waitingFor,
            activities,
            goroutines: excerpt,
            processes,
            evidence: evidence.lines,
        };
    }
}
/** go says nothing of most of the locks that it waits for. */
function withLocks(waiting, { locks }, silentMs) {
    const others = waiting.filter(({ kind }) => kind !== 'lock');
    const known = locks.length > 0 ? others : waiting;
    return [
        ...known,
        ...locks.map(({ file }) => ({ kind: 'lock', what: file, mirror: undefined, forMs: silentMs })),
    ];
}
/** Whether the time passed; false where it was over before. */
async function pause(delayMs, over) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, { signal: over });
        return true;
    }
    catch (error) {
        if (!over.aborted)
            throw error;
        return false;
    }
}

;// CONCATENATED MODULE: ./build/modules/supervised-go.js






/** Runs one go command and watches whether it lives. Throws only where go cannot be started (CommandStartError). */
async function runSupervisedGo(options) {
    const output = new GoOutput();
    const watch = new DownloadWatch(options.goModCache, options.modules);
    const startedMs = performance.now();
    const finish = () => ({ ...output.facts(), seconds: (performance.now() - startedMs) / 1000, bytes: 0 });
    // Before go starts: what is there now is not of its making.
    await watch.look();
    if (options.signal.aborted)
        return { kind: 'cancelled', ...finish() };
    const { goCommand: file, args, cwd, env, signal, timeoutMs } = options;
    const onOutput = output.add;
    const group = await (0,process_group/* startProcessGroup */.l)({ file, args, cwd, env, signal, timeoutMs, onOutput });
    const supervision = new Supervision(options, group, output, watch);
    let succeeded = false;
    try {
        const exit = await supervision.watchUntilExit();
        output.end();
        const outcome = supervision.stall ?? outcomeOf(exit, await supervision.lookForWaits());
        succeeded = outcome.kind === 'ok';
        const { bytes } = await watch.look();
        return Object.freeze({ ...finish(), bytes, ...outcome });
    }
    finally {
        // A go that fails does not wait for its children. What a successful one leaves (an ssh master, a credential daemon) is wanted.
        if (!succeeded) {
            await group.kill();
            await forgetBrokenRepositories(options.goModCache, output);
        }
    }
}
function outcomeOf(exit, waitingFor) {
    if (exit.cause === 'aborted')
        return { kind: 'cancelled' };
    if (exit.cause === 'timed-out')
        return { kind: 'timed-out', waitingFor: withoutHeldBack(waitingFor) };
    if (exit.code === 0)
        return { kind: 'ok' };
    return { kind: 'failed', exitCode: exit.code, signal: exit.signal, waitingFor };
}

;// CONCATENATED MODULE: ./build/modules/go-attempts.js










/** Runs go commands, each as often as the contract's table allows. What mirrors did is remembered from one command to the next. */
class GoAttempts {
    tally;
    /** Every stall, for the findings: what go's goroutines were doing. */
    stalls = [];
    #options;
    #history = [];
    #dropped = new Set();
    #deadlineMs;
    #backoff;
    #statistics = { attempts: 0, killed: 0, seconds: 0 };
    constructor(options) {
        this.#options = options;
        this.tally = new MirrorTally(options.entries);
        this.#deadlineMs = performance.now() + options.timeoutMs;
        this.#backoff = (0,retry_delay/* createBackoff */.lF)(options.backoff ?? retry_delay/* DEFAULT_BACKOFF */.VU);
    }
    get statistics() {
        return this.#statistics;
    }
    /** @param modules whose files tell the progress */
    async run(args, modules) {
        let next = this.#next();
        // A command before this one may have used up all that there is.
        let entries = next.kind === 'run' ? next.entries : this.#options.entries;
        let failed;
        for (;;) {
            if (this.#options.signal.aborted)
                return { kind: 'cancelled', run: undefined };
            const timeoutMs = this.#deadlineMs - performance.now();
            // What failed says more than that there was no time to try again.
            if (timeoutMs <= 0)
                return failed ?? { kind: 'timed-out', run: undefined };
            const run = await this.#runOnce(args, { modules, entries, timeoutMs });
            if (run.kind === 'ok' || run.kind === 'cancelled' || run.kind === 'timed-out') {
                this.tally.add(run, undefined);
                return { kind: run.kind, run };
            }
            const failure = explainRun(run, this.#options.entries);
            this.tally.add(run, failure);
            const stale = await this.#staleModules(failure, modules);
            if (await this.#drop(stale))
                continue;
            if (failure.isFinal)
                return { kind: 'failed', run, failure, stale };
            this.#history.push(failure.faults);
            next = this.#next();
            if (next.kind === 'give-up')
                return { kind: 'failed', run, failure, stale: [] };
            failed = { kind: 'failed', run, failure, stale: [] };
            this.#countEjections(entries, next.entries);
            entries = next.entries;
            if (!next.changed && !(await this.#wait()) && !this.#options.signal.aborted)
                return failed;
        }
    }
    #next() {
        const { entries, policy, retries, isWellKnown } = this.#options;
        return nextProxyList({ entries, history: this.#history, policy, retries, isWellKnown });
    }
    async #runOnce(args, now) {
        const { goCommand = 'go', directory: cwd, env, goModCache, stallTimeoutMs, signal, onProgress } = this.#options;
        const run = await runSupervisedGo({
            ...now,
            goCommand,
            args,
            cwd,
            env: { ...env, GOPROXY: (0,proxy_list/* formatProxyList */.QE)(now.entries) },
            // All of them, so that what a mirror did is known by its name also where it is left out.
            entries: this.#options.entries,
            goModCache,
            stallTimeoutMs,
            signal,
            onProgress,
        });
        const { attempts, killed, seconds } = this.#statistics;
        const isKilled = run.kind !== 'ok' && run.kind !== 'failed';
        this.#statistics = { attempts: attempts + 1, killed: killed + (isKilled ? 1 : 0), seconds: seconds + run.seconds };
        if (run.kind === 'stalled')
            this.stalls.push(run);
        return run;
    }
    async #staleModules({ stale }, modules) {
        if (stale.zips)
            return modulesWithoutZipHash(this.#options.goModCache, modules);
        if (stale.module === undefined)
            return [];
        const at = stale.module.lastIndexOf('@');
        const module = { path: stale.module.slice(0, at), version: stale.module.slice(at + 1) };
        // go writes a file only after its hash was found right: what is not there came from the origin just now.
        return (await hasModuleFile(this.#options.goModCache, module, stale.extension)) ? [module] : [];
    }
    /** A file that a cache of ours brought is no reason to fail: it is dropped, once, and fetched. */
    async #drop(stale) {
        const { dropFromCache } = this.#options;
        let isDropped = false;
        for (const module of stale) {
            if (dropFromCache === undefined || this.#dropped.has((0,module_path/* moduleKey */.MP)(module)))
                continue;
            this.#dropped.add((0,module_path/* moduleKey */.MP)(module));
            isDropped = (await dropFromCache(module)) || isDropped;
        }
        return isDropped;
    }
    #countEjections(before, after) {
        const stays = new Set(after.map(entry => (entry.kind === 'url' ? entry.label : entry.kind)));
        for (const entry of before)
            if (entry.kind === 'url' && !stays.has(entry.label))
                this.tally.eject(entry.label);
    }
    /** False where the wait was cut short, or would end after the deadline. */
    async #wait() {
        const delayMs = this.#backoff.nextMs();
        const { signal } = this.#options;
        if (performance.now() + delayMs >= this.#deadlineMs)
            return false;
        try {
            await (0,system_deadline/* sleep */.yy)(delayMs, signal);
            return true;
        }
        catch (error) {
            if (!signal.aborted)
                throw error;
            return false;
        }
    }
}
/** One line for people: what a stalled go was doing. */
function describeStall(stall) {
    const doing = describeActivities(stall.activities);
    const waits = stall.waitingFor.map(({ what, forMs }) => `${what} (for ${(forMs / 1000).toFixed(0)} s)`);
    const parts = [
        waits.length > 0 ? `it waited for ${waits.slice(0, 5).join(', ')}` : '',
        doing === '' ? '' : `go was ${doing}`,
        ...stall.evidence.slice(0, 2),
    ];
    return parts.filter(part => part !== '').join('; ') || 'nothing shows what it waited for';
}

;// CONCATENATED MODULE: ./build/modules/go-failure.js




const MAX_FINDINGS = 10;
/**
 * The findings of a download that failed. The first one is the message: the module, the URL, and what every mirror that was asked
 * answered; the others are further modules that failed.
 *
 * @param timeoutMs the budget, for the message
 */
function failureFindings(result, attempts, timeoutMs) {
    const mirrors = attempts.tally.describe();
    const asked = mirrors.length > 0 ? `\nAsked were:\n${mirrors.map(line => `  ${line}`).join('\n')}` : '';
    if (result.kind === 'timed-out')
        return [timeoutFinding(result.run, asked, timeoutMs)];
    if (result.kind !== 'failed')
        return [];
    const { run, failure } = result;
    if (run.kind === 'stalled')
        return [stallFinding(attempts, asked)];
    const [first, ...others] = failure.printed;
    if (first === undefined) {
        const how = run.kind === 'failed' && run.signal !== null ? `ended by ${run.signal}` : 'failed without a word';
        return [(0,catalogue/* finding */.g)('unknown', { message: `The go command ${how}.${asked}` })];
    }
    const more = others.length > 0 ? ` (and ${others.length} more failures)` : '';
    const main = (0,catalogue/* finding */.g)(first.code, {
        ...whereOf(first),
        ...staleAdvice(result.stale),
        message: `${withoutPrefix(first.line)}${more}${asked}`,
        evidence: run.printed,
    });
    const rest = others
        .slice(0, MAX_FINDINGS - 1)
        .map(other => (0,catalogue/* finding */.g)(other.code, { ...whereOf(other), message: withoutPrefix(other.line) }));
    return [main, ...rest];
}
/** Each stall that a later attempt made good, with what go was doing: warnings. */
function stallFindings(attempts) {
    return attempts.stalls.slice(0, MAX_FINDINGS).map(stall => {
        const [waiting] = stall.waitingFor;
        const url = waiting === undefined ? undefined : (waiting.mirror ?? databaseOf(waiting.what));
        return (0,catalogue/* finding */.g)(codeOfStall(stall), {
            severity: 'warning',
            ...(url === undefined ? {} : { url }),
            message: `A go command showed no sign of life and was ended: ${describeStall(stall)}`,
            evidence: stallEvidence(stall),
        });
    });
}
function stallEvidence({ evidence, processes, goroutines }) {
    return [...evidence, `processes: ${processes.join(', ')}`, goroutines].join('\n');
}
// A request also waits for headers while its connection is being made: the earlier stage is what it really waits for.
const CODE_OF_ACTIVITY = [
    ['resolving-name', 'dns-failure'],
    ['connecting', 'connect-timeout'],
    ['tls-handshake', 'tls-handshake'],
];
/** What a go command that fell silent waited for. Waiting for a lock prints nothing: only go's goroutines and the kernel tell. */
function codeOfStall({ waitingFor, activities }) {
    if (waitingFor.length > 0 && waitingFor.every(({ what }) => databaseOf(what) !== undefined))
        return 'checksum-database-unreachable';
    const isConnecting = waitingFor.length > 0 && waitingFor.every(({ kind }) => kind === 'headers');
    const code = isConnecting ? CODE_OF_ACTIVITY.find(([activity]) => activities.has(activity))?.[1] : undefined;
    if (code !== undefined)
        return code;
    if (waitingFor.some(({ kind }) => kind !== 'lock'))
        return 'stall';
    return waitingFor.length > 0 || activities.has('waiting-for-lock') ? 'lock-held' : 'stall';
}
function stallFinding(attempts, asked) {
    const stall = attempts.stalls.at(-1);
    const [waiting] = stall?.waitingFor ?? [];
    const isUrl = waiting !== undefined && (waiting.mirror !== undefined || databaseOf(waiting.what) !== undefined);
    return (0,catalogue/* finding */.g)(stall === undefined ? 'stall' : codeOfStall(stall), {
        ...(isUrl ? { url: waiting.what } : {}),
        message: `The download stalled in every attempt${stall === undefined ? '' : `: ${describeStall(stall)}`}${asked}`,
        ...(stall === undefined ? {} : { evidence: stallEvidence(stall) }),
    });
}
function timeoutFinding(run, asked, timeoutMs) {
    const waiting = run?.kind === 'timed-out' ? run.waitingFor : [];
    const [first] = waiting;
    const waits = waiting.slice(0, 5).map(({ what, forMs }) => `${what} (for ${(forMs / 1000).toFixed(0)} s)`);
    return (0,catalogue/* finding */.g)('timeout', {
        ...(first?.mirror === undefined ? {} : { url: first.what }),
        message: `The modules were not there after ${timeoutMs / 1000} s${waits.length > 0 ? `; go waited for ${waits.join(', ')}` : ''}.${asked}`,
        ...(run === undefined || run.printed === '' ? {} : { evidence: run.printed }),
    });
}
/** What was there before is nobody's download: another mirror does not help. */
function staleAdvice(stale) {
    const [first] = stale;
    if (first === undefined)
        return {};
    return {
        module: (0,module_path/* moduleKey */.MP)(first),
        cause: 'The file was in the module cache before this run, and it is damaged or not what go.sum says.',
        fix: 'Run `go clean -modcache`, or remove the module from GOMODCACHE, and let it be fetched again (input `force-download`).',
    };
}
function whereOf(failure) {
    return {
        ...(failure.module === undefined ? {} : { module: failure.module }),
        ...(failure.url === undefined ? {} : { url: failure.url }),
    };
}
/** Without the words that go says to everybody: the whole text is the evidence. */
function withoutPrefix(line) {
    return line.replace(/^go: /, '').replace(/\n+SECURITY ERROR\n[\s\S]*$/, '');
}

;// CONCATENATED MODULE: ./build/modules/protected-files.js


/**
 * Remembers go.mod, go.sum, go.work.sum and the like: `go mod download` with arguments adds hashes to go.sum, in a workspace to
 * go.work.sum (cmd/go/internal/modcmd/download.go, golang.org/issue/45332).
 */
async function protectFiles(paths) {
    const snapshots = await Promise.all([...new Set(paths)].map(takeSnapshot));
    return {
        async restore() {
            const changed = [];
            for (const snapshot of snapshots)
                if (await restoreFile(snapshot))
                    changed.push(snapshot.path);
            return changed;
        },
    };
}
async function takeSnapshot(path) {
    const content = await (0,files/* ifThere */.y)((0,promises_.readFile)(path));
    if (content === undefined)
        return { path, content, mode: 0o644, mtime: new Date(0) };
    const { mode, mtime } = await (0,promises_.stat)(path);
    return { path, content, mode: mode & 0o777, mtime };
}
async function restoreFile({ path, content, mode, mtime }) {
    const now = await (0,files/* ifThere */.y)((0,promises_.readFile)(path));
    if (content === undefined) {
        if (now === undefined)
            return false;
        await (0,promises_.rm)(path, { force: true });
        return true;
    }
    if (now?.equals(content) === true)
        return false;
    // Through a link: renaming over it would replace the link by a file.
    const target = now !== undefined && (await (0,promises_.lstat)(path)).isSymbolicLink() ? await (0,promises_.realpath)(path) : path;
    await (0,files/* writeFileAtomically */.lo)(target, content, { mode });
    // The mode of a new file is cut by the umask.
    await (0,promises_.chmod)(target, mode);
    // go's test cache and others compare times.
    await (0,promises_.utimes)(target, mtime, mtime);
    return true;
}

;// CONCATENATED MODULE: ./build/modules/go-download.js









/**
 * `go mod download`, supervised: it cannot hang, goes from mirror to mirror as the contract's table says, and leaves go.mod and go.sum
 * alone. Its result is what go accepts: it runs last, after whatever fetched modules before it.
 *
 * @throws CommandStartError where go cannot be started
 */
async function downloadWithGo(request) {
    const env = await environmentOf(request);
    const files = await protectFiles(request.protectedFiles);
    const dropFromCache = async (module) => {
        if (request.cameFromCache?.(module) !== true)
            return false;
        await dropModule(request.goModCache, module);
        return true;
    };
    const attempts = new GoAttempts({ ...request, env, dropFromCache });
    let commands;
    let restored = [];
    try {
        commands = await runCommands(request, attempts);
    }
    finally {
        restored = await files.restore();
    }
    const { result } = commands;
    const { tally, statistics: goCommand } = attempts;
    const bytes = Math.max(commands.bytes, await countBytes(request.goModCache, tally));
    // Where it failed, the message says what each mirror did; wrong bytes are worth a finding of their own all the same.
    const isFailure = result.kind === 'failed' || result.kind === 'timed-out';
    const failed = failureFindings(result, attempts, request.timeoutMs);
    const isTold = (found) => failed.some(({ code, module }) => code === found.code && module === found.module);
    const ofMirrors = tally.findings().filter(found => !isFailure || (found.severity === 'security' && !isTold(found)));
    const onTheWay = [...stallFindings(attempts), ...ofMirrors];
    const retries = Math.max(0, goCommand.attempts - commands.count);
    const findings = result.kind === 'cancelled' ? [] : [...failed, ...onTheWay];
    return Object.freeze({
        outcome: result.kind,
        findings,
        sources: tally.statistics(),
        goCommand,
        retries,
        bytes,
        restored,
    });
}
const CONNECT_TIMEOUT_MS = 10_000;
async function environmentOf(request) {
    const { env: environment, connectTimeoutMs = CONNECT_TIMEOUT_MS, signal } = request;
    // Nothing is started any more.
    if (signal.aborted)
        return environment;
    return (0,unattended/* unattendedEnvironment */.KY)({ environment, connectTimeoutMs, signal });
}
/**
 * `go mod graph` loads what `go mod download` without arguments loads. Not `go list -m all`: that also asks for every `.info`, fails under
 * -mod=vendor and at the first module that go.sum lacks; `go mod graph` and `go mod download` pay no heed to -mod in GOFLAGS, and both
 * work in a workspace (run with go 1.26).
 */
async function runCommands(request, attempts) {
    const { selection } = request;
    const known = selection.kind === 'set' ? selection.modules : [];
    let result = { kind: 'ok', run: undefined };
    let count = 0;
    let bytes = 0;
    const run = async (args, modules) => {
        count++;
        result = await attempts.run(args, modules);
        bytes += result.run?.bytes ?? 0;
        return result.kind === 'ok';
    };
    const done = () => ({ result, count, bytes });
    if (request.loadGraph && !(await run(['mod', 'graph', '-x'], known)) && !isTolerable(result))
        return done();
    if (selection.kind === 'by-go') {
        await run(['mod', 'download', '-x'], []);
        return done();
    }
    const modules = selection.kind === 'set' ? selection.modules : await selection.choose(request.signal);
    result = { kind: 'ok', run: undefined };
    for (const part of splitArguments(modules.map(module_path/* moduleKey */.MP))) {
        if (!(await run(['mod', 'download', '-x', ...part], modules)))
            return done();
    }
    return done();
}
// What a -mod=readonly build does not read. The download itself decides whether the modules that it does read can be had.
const TOLERABLE = new Set([
    'go-sum-missing-entry',
    'go-sum-updates-needed',
    'checksum-database-unreachable',
    'checksum-database-unknown',
]);
function isTolerable(result) {
    if (result.kind !== 'failed')
        return false;
    const { failure, run } = result;
    if (run.kind === 'stalled')
        return TOLERABLE.has(codeOfStall(run));
    const { printed } = failure;
    return printed.length > 0 && printed.every(({ code }) => TOLERABLE.has(code));
}
// CreateProcess takes 32,767 UTF-16 units in all (learn.microsoft.com); Linux 128 KiB for one argument and 2 MiB in all (execve(2)).
const MAX_ARGUMENT_UNITS = process.platform === 'win32' ? 24_000 : 100_000;
/** Parts whose arguments fit one command line. */
function splitArguments(args, maxUnits = MAX_ARGUMENT_UNITS) {
    const parts = [];
    let units = Number.POSITIVE_INFINITY;
    for (const argument of args) {
        // Room for quotes and a space.
        units += argument.length + 3;
        if (units > maxUnits) {
            parts.push([]);
            units = argument.length + 3;
        }
        parts.at(-1)?.push(argument);
    }
    return parts;
}
/** Tells the tally how much each mirror served; returns the sum. */
async function countBytes(goModCache, tally) {
    let bytes = 0;
    for (const [file, label] of tally.servedZips()) {
        const size = await go_download_sizeOf((0,external_node_path_.join)(goModCache, 'cache', 'download', file));
        tally.addBytes(label, size);
        bytes += size;
    }
    return bytes;
}
async function go_download_sizeOf(file) {
    try {
        return (await (0,promises_.stat)(file)).size;
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return 0;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/modules/mirrors/well-known-mirrors.js
var well_known_mirrors = __webpack_require__(92938);
// EXTERNAL MODULE: ./build/modules/module-set.js
var module_set = __webpack_require__(93109);
// EXTERNAL MODULE: ./build/system/make-directory.js
var make_directory = __webpack_require__(850);
;// CONCATENATED MODULE: ./build/system/small-file.js




/**
 * As {@link writeFileAtomically}, at once: for many small files. Each of its five steps through libuv's threads wakes a thread, which
 * takes the core from the one that woke it: 5,200 times for cli's 640 files. 730 files took 85 ms of CPU so, and take 15 ms here (in
 * memory; on a disk both take as long as the disk does).
 */
function writeSmallFile(path, data) {
    const temporary = (0,files/* temporarySibling */.ub)(path);
    try {
        const file = createIn((0,external_node_path_.dirname)(path), temporary);
        try {
            (0,external_node_fs_.writeFileSync)(file, data);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        (0,external_node_fs_.renameSync)(temporary, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}
/** Most of the time the directory is there: asking for it first would cost as much as the file. */
function createIn(directory, path) {
    try {
        return (0,external_node_fs_.openSync)(path, 'wx', 0o644);
    }
    catch (error) {
        if (!(0,files/* hasErrorCode */.Ue)(error, 'ENOENT'))
            throw error;
        (0,make_directory/* makeDirectory */.O)(directory);
        return (0,external_node_fs_.openSync)(path, 'wx', 0o644);
    }
}

;// CONCATENATED MODULE: ./build/modules/engine-progress.js
/** Counts what is done. */
class EngineProgress {
    #sources;
    #checking = new Set();
    #counts = { done: 0, total: 0, bytes: 0 };
    #lastMs = performance.now();
    constructor(sources) {
        this.#sources = sources;
    }
    advance(step) {
        const { done, total, bytes } = this.#counts;
        this.#lastMs = performance.now();
        this.#counts = {
            done: done + (step.done ?? 0),
            total: total + (step.total ?? 0),
            bytes: bytes + (step.bytes ?? 0),
        };
    }
    /** Runs what verifies a module that is here. */
    async check(module, work) {
        this.#checking.add(module);
        try {
            return await work();
        }
        finally {
            this.#checking.delete(module);
            this.#lastMs = performance.now();
        }
    }
    read() {
        const lastMs = Math.max(this.#lastMs, ...this.#sources.map(source => source.lastHeardMs?.() ?? 0));
        return {
            ...this.#counts,
            quietMs: performance.now() - lastMs,
            waits: this.#sources.flatMap(source => source.waits?.() ?? []),
            checking: [...this.#checking],
        };
    }
}

// EXTERNAL MODULE: ./build/modules/module-cache.js
var module_cache = __webpack_require__(89303);
// EXTERNAL MODULE: ./build/modules/obtain.js
var obtain = __webpack_require__(53689);
;// CONCATENATED MODULE: ./build/modules/request-slots.js
/** What is free goes to the first of these that waits: zips keep the workers busy, while small files come in beside them. */
const ORDER = ['zip', 'info', 'mod'];
/** The requests that may be under way at once. */
class RequestSlots {
    #signal;
    #queues = { zip: [], info: [], mod: [] };
    #free;
    /** @param signal ends all waiting, with its reason */
    constructor(count, signal) {
        this.#free = count;
        this.#signal = signal;
        signal.addEventListener('abort', () => this.#failAll(), { once: true });
    }
    /** Does the work as soon as there is a place for it. */
    async run(kind, work) {
        await this.#take(kind);
        let holds = true;
        try {
            return await work(async (wait) => {
                holds = false;
                this.#give();
                await wait();
                await this.#take(kind);
                holds = true;
            });
        }
        finally {
            if (holds)
                this.#give();
        }
    }
    async #take(kind) {
        this.#signal.throwIfAborted();
        const taken = new Promise((start, fail) => void this.#queues[kind].push({ start, fail }));
        // Not at once: what is asked for in the same breath is put in order first.
        queueMicrotask(() => this.#fill());
        await taken;
    }
    #give() {
        this.#free += 1;
        this.#fill();
    }
    #fill() {
        for (const kind of ORDER)
            while (this.#free > 0) {
                const next = this.#queues[kind].shift();
                if (next === undefined)
                    break;
                this.#free -= 1;
                next.start();
            }
    }
    #failAll() {
        for (const kind of ORDER)
            for (const { fail } of this.#queues[kind].splice(0))
                fail(this.#signal.reason);
    }
}

;// CONCATENATED MODULE: ./build/modules/prefetch.js












function createPrefetcher(options) {
    return new SourcePrefetcher(options);
}
class SourcePrefetcher {
    #options;
    #slots;
    #stop = new AbortController();
    #running = new Set();
    #signal;
    #findings = [];
    #rejected = [];
    #progress;
    constructor(options) {
        this.#options = options;
        this.#progress = new EngineProgress(options.sources);
        this.#signal = AbortSignal.any([options.signal, this.#stop.signal]);
        this.#slots = new RequestSlots(options.concurrency, this.#signal);
    }
    progress() {
        return this.#progress.read();
    }
    findings() {
        return [...this.#findings];
    }
    rejected() {
        return [...this.#rejected];
    }
    async fetchModules(modules) {
        this.#advance({ total: modules.length });
        return this.#allOrNone(modules, async (module) => {
            const outcome = await this.#fetchModule(module);
            this.#advance({ done: 1, bytes: outcome.kind === 'fetched' ? outcome.bytes : 0 });
            return outcome;
        });
    }
    async fetchGoMods(modules) {
        return this.#allOrNone(modules, async (module) => this.#fetchGoMod(module));
    }
    async close() {
        this.#stop.abort(new Error('the engine was closed'));
        while (this.#running.size > 0)
            await Promise.allSettled(this.#running);
    }
    /** What throws (a full disk, the end of the budget) ends the others too. */
    async #allOrNone(modules, fetch) {
        const all = modules.map(async (module) => ({ module, outcome: await fetch(module) }));
        try {
            return await Promise.all(all);
        }
        catch (error) {
            this.#stop.abort(error);
            throw error;
        }
    }
    async #fetchModule(module) {
        const { goModCache, force } = this.#options;
        if (!force && (0,module_cache/* isPresent */.Wo)(goModCache, module, module.sums))
            return { kind: 'present' };
        // The zip first: it is what takes time.
        const [zip, info] = await Promise.all([this.#fetchZip(module), this.#fetchInfo(module)]);
        if (zip.kind !== 'fetched' || info.kind === 'present')
            return zip;
        if (info.kind !== 'fetched')
            return info;
        return info.sourceKind === zip.sourceKind ? zip : { ...zip, lackedInfo: true };
    }
    async #fetchZip(module) {
        const { extractor } = this.#options;
        if (this.#hasZip(module) && (await this.#isZipRight(module)))
            return { kind: 'present' };
        // The workers load their code (50 ms) while the first zips are on their way.
        extractor.warmUp();
        const target = extractor.staging.file();
        let leftToGo;
        try {
            const obtained = await this.#obtain({ module, kind: 'zip' }, target, async () => {
                const result = await this.#extract(target, module);
                if (result.kind === 'left-to-go')
                    leftToGo = result.reason;
                return judgeExtraction(result);
            });
            return leftToGo === undefined ? toOutcome(obtained) : { kind: 'left-to-go', why: leftToGo };
        }
        finally {
            (0,external_node_fs_.rmSync)(target, { force: true });
        }
    }
    #hasZip(module) {
        const { goModCache, force } = this.#options;
        return !force && (0,module_cache/* zipState */.hE)(goModCache, module, module.sums) !== 'absent';
    }
    /** A zip that is there without its tree or `.ziphash` (restored by others, or left by an older run) is as good as fetched, once checked. */
    async #isZipRight(module) {
        const { goModCache } = this.#options;
        const result = await this.#extract((0,module_paths/* modulePaths */.n)(goModCache, module).zip, module);
        if (result.kind === 'wrong-hash' || result.kind === 'bad-zip') {
            const message = `GOMODCACHE had a wrong zip of ${(0,module_path/* moduleKey */.MP)(module)}; it is replaced.`;
            this.#findings.push((0,catalogue/* finding */.g)(result.kind === 'wrong-hash' ? 'checksum-mismatch' : 'corrupt-zip', {
                severity: 'security',
                module: (0,module_path/* moduleKey */.MP)(module),
                message,
            }));
        }
        return result.kind === 'ok';
    }
    async #extract(zip, module) {
        return this.#progress.check(module, async () => this.#options.extractor.extract(zip, module, this.#signal));
    }
    async #fetchInfo(module) {
        const { goModCache, force } = this.#options;
        if (!force && (0,module_cache/* hasInfo */.DS)(goModCache, module))
            return { kind: 'present' };
        return this.#fetchSmall({ module, kind: 'info' }, data => checkInfoFile(data, module));
    }
    async #fetchGoMod(module) {
        const { goModCache, force } = this.#options;
        if (!force && (0,module_cache/* goModState */.kE)(goModCache, module, module.sums) === 'right')
            return { kind: 'present' };
        return this.#fetchSmall({ module, kind: 'mod' }, data => checkGoModFile(data, module));
    }
    async #fetchSmall(file, check) {
        const path = (0,external_node_path_.join)((0,module_paths/* downloadDirectory */.A)(this.#options.goModCache), (0,module_files/* moduleFilePath */.g)(file.module, file.kind));
        const obtained = await this.#obtain(file, undefined, async ({ data }) => {
            if (data === undefined)
                throw new Error('a source returned no data for a request without target');
            const verdict = check(data);
            if (verdict.kind === 'right')
                writeSmallFile(path, data);
            return verdict;
        });
        return toOutcome(obtained);
    }
    #obtain(file, target, check) {
        const { sources, isPrivate } = this.#options;
        const signal = this.#signal;
        const fetch = async (source, distrusted) => {
            await source.ready?.(file, signal);
            return this.#slots.run(file.kind, async (idle) => source.fetch({ file, target, signal, distrusted, idle }));
        };
        const allowed = isPrivate(file.module.path) ? sources.filter(({ kind }) => kind !== 'proxy') : sources;
        const onWrong = (source, found) => {
            this.#findings.push(found);
            if (source.kind !== 'proxy')
                this.#rejected.push(file);
        };
        const obtained = (0,obtain/* obtain */.A)({ file, sources: allowed, fetch, check, onWrong }).finally(() => this.#running.delete(obtained));
        this.#running.add(obtained);
        return obtained;
    }
    #advance(step) {
        this.#progress.advance(step);
        this.#options.onProgress();
    }
}
function toOutcome(obtained) {
    switch (obtained.kind) {
        case 'right':
            return {
                kind: 'fetched',
                sum: obtained.value,
                from: obtained.from,
                sourceKind: obtained.source.kind,
                bytes: obtained.bytes,
            };
        case 'not-found':
            return { kind: 'left-to-go', why: 'no source has it' };
        case 'failed':
            return obtained.leftToDirect
                ? { kind: 'left-to-go', why: 'the mirrors failed, and direct is behind them' }
                : obtained;
    }
}

// EXTERNAL MODULE: ./build/phases/credential-session.js + 4 modules
var credential_session = __webpack_require__(46184);
;// CONCATENATED MODULE: ./build/phases/fetch-failures.js


const MAX_NAMED = 3;
/** One finding for each cause: the modules, and what every mirror that was asked answered. */
function fetchFailures(results) {
    const byCode = new Map();
    for (const { module, outcome } of results) {
        if (outcome.kind !== 'failed')
            continue;
        const group = byCode.get(outcome.code) ?? { names: [], attempts: [] };
        group.names.push((0,module_path/* moduleKey */.MP)(module));
        group.attempts.push(...outcome.attempts);
        byCode.set(outcome.code, group);
    }
    return [...byCode].map(([code, { names, attempts }]) => {
        const [first = ''] = names;
        const message = `${nameModules(names)} could not be fetched.\nAsked were:\n${describeAttempts(attempts)
            .map(line => `  ${line}`)
            .join('\n')}`;
        const url = (attempts.findLast(attempt => attempt.code === code) ?? attempts.at(-1))?.from;
        // Wrong bytes stay a security finding; everything else that ends here is an error, whatever it is on the way.
        const severity = catalogue/* CATALOGUE */.y[code].severity === 'security' ? 'security' : 'error';
        return (0,catalogue/* finding */.g)(code, { severity, module: first, message, ...(url === undefined ? {} : { url }) });
    });
}
/**
 * go takes whatever answers for a go.mod at its word, and a log-in page then has the wrong hash: a security finding, or a go.mod that cannot be
 * read. Where the engine saw what came instead, that is the cause.
 */
function withEngineCauses(findings, goMods) {
    const pages = goMods.filter(({ outcome }) => outcome.kind === 'failed' && outcome.code === 'not-a-module-proxy');
    return findings.map(found => {
        if (found.code !== 'checksum-mismatch' && found.code !== 'go-mod-malformed')
            return found;
        const page = pages.find(({ module }) => (0,module_path/* moduleKey */.MP)(module) === found.module);
        const [cause] = page === undefined ? [] : fetchFailures([page]);
        return cause === undefined ? found : { ...cause, evidence: found.evidence ?? found.message };
    });
}
function nameModules(names) {
    const named = names.slice(0, MAX_NAMED).join(', ');
    return names.length > MAX_NAMED ? `${named} and ${names.length - MAX_NAMED} more modules` : named;
}
/** `https://mirror.example.com: 12 × HTTP 502; 3 × no byte for 30 s`, a line for each mirror. */
function describeAttempts(attempts) {
    const byMirror = new Map();
    for (const { from, message } of attempts) {
        const counts = byMirror.get(from) ?? new Map();
        counts.set(message, (counts.get(message) ?? 0) + 1);
        byMirror.set(from, counts);
    }
    return [...byMirror].map(([from, counts]) => {
        const answers = [...counts]
            .slice(0, MAX_NAMED)
            .map(([message, count]) => (count > 1 ? `${count} × ${message}` : message));
        return `${from}: ${answers.join('; ')}${counts.size > MAX_NAMED ? '; …' : ''}`;
    });
}

;// CONCATENATED MODULE: ./build/modules/mirrors/giving-up.js
/** Files that failed, with every retry, before a source that has never answered is asked for no more. */
const GIVE_UP_AFTER_FILES = 8;
/**
 * A source that stops asking where no mirror has ever answered. Without it a dead single mirror, whose breaker may not open, costs its
 * time-outs for every file: a thousand of them look like the hang that this project exists to end.
 */
function givingUp(source) {
    let hasAnswered = false;
    let failures = 0;
    let last;
    const fetch = async (request) => {
        if (!hasAnswered && failures >= GIVE_UP_AFTER_FILES && last !== undefined)
            return last;
        const outcome = await source.fetch(request);
        if (outcome.kind !== 'failed')
            hasAnswered = true;
        else {
            failures += 1;
            last = outcome;
        }
        return outcome;
    };
    return new Proxy(source, {
        get: (target, name) => {
            if (name === 'fetch')
                return fetch;
            const value = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
        },
    });
}

// EXTERNAL MODULE: ./build/modules/mirrors/mirror-source.js + 9 modules
var mirror_source = __webpack_require__(11057);
// EXTERNAL MODULE: ./build/phases/network.js
var network = __webpack_require__(5423);
;// CONCATENATED MODULE: ./build/phases/module-sources.js




/** GONOPROXY decides what no mirror may hear of; GOPRIVATE stands in for it where it is not set (go.dev/ref/mod#private-modules). */
function neverAskProxy(prepared) {
    const patterns = prepared.goEnv.get('GONOPROXY');
    return path => (0,go_patterns/* matchesPrefixPatterns */.B)(patterns, path);
}
function openSources(facts) {
    const { cached, auth } = facts;
    const mirrors = auth.kind === 'mirrors' ? givingUp(openMirrors(facts, auth.goAuth)) : undefined;
    return {
        all: [...(cached === undefined ? [] : [cached]), ...(mirrors === undefined ? [] : [mirrors])],
        mirrors,
        close: async () => mirrors?.close(),
    };
}
function openMirrors({ prepared, remainingMs }, auth) {
    const { config, netrc, proxyList, defaultProxyHosts } = prepared;
    return (0,mirror_source/* createMirrorSource */.r)({
        ...(0,network/* mirrorSettings */.$W)({ config, netrc, goAuth: prepared.goEnv.get('GOAUTH'), auth, defaultProxyHosts, remainingMs }),
        entries: proxyList,
        neverAsk: neverAskProxy(prepared),
    });
}

// EXTERNAL MODULE: ./build/phases/project-set.js
var project_set = __webpack_require__(54341);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/phases/progress.js



/** After so long without progress the line says what is waited for. */
const QUIET_MS = 5000;
const MAX_GROUPS = 2;
/** `modules 12/40, 34 MB, 5.2 MB/s`, and after five seconds in which nothing came what is waited for. */
function renderEngineProgress(progress, seconds) {
    const { done, total, bytes, quietMs } = progress;
    const speed = seconds > 0 ? `, ${(0,report_text/* formatBytes */.z3)(bytes / seconds)}/s` : '';
    const waits = quietMs >= QUIET_MS ? renderWaits(progress) : '';
    return `modules ${done}/${total}, ${(0,report_text/* formatBytes */.z3)(bytes)}${speed}${waits === '' ? '' : `; ${waits}`}`;
}
/** `waiting 7 s for headers from https://a.example.com, 3 modules; next: https://b.example.com in 23 s`. The longest wait first. */
function renderWaits({ waits, checking, quietMs }) {
    const groups = new Map();
    for (const wait of waits.toSorted((a, b) => b.forMs - a.forMs)) {
        const key = `${wait.stage} ${wait.from} ${wait.detail}`;
        groups.set(key, [...(groups.get(key) ?? []), wait]);
    }
    const shown = [...groups.values()].slice(0, MAX_GROUPS).map(renderGroup);
    const more = groups.size > MAX_GROUPS ? [`${groups.size - MAX_GROUPS} more`] : [];
    const here = checking.length === 0 ? [] : [renderChecking(checking, quietMs)];
    return [...shown, ...more, ...here].join('; ');
}
function renderGroup(group) {
    const [longest] = group;
    if (longest === undefined)
        return '';
    const { stage, forMs, next } = longest;
    const modules = new Set(group.map(({ file }) => (0,module_path/* moduleKey */.MP)(file.module)));
    const what = `waiting ${seconds(forMs)} for ${WAITING_FOR[stage](longest)}, ${(0,report_text/* formatCount */.B4)(modules.size, 'module')}`;
    // The first of them to be given up.
    const inMs = Math.min(...group.map(wait => wait.next.inMs));
    if (!Number.isFinite(inMs))
        return what;
    return `${what}; next: ${next.who} in ${seconds(inMs)}`;
}
const WAITING_FOR = {
    pause: ({ from }) => `another try at ${from}`,
    resolving: ({ detail }) => `the address of ${detail}`,
    connecting: ({ detail }) => `a connection to ${detail}`,
    tunnel: ({ detail, from }) => `the HTTP proxy ${detail} on the way to ${from}`,
    tls: ({ detail }) => `the TLS handshake with ${detail}`,
    headers: ({ from }) => `headers from ${from}`,
    body: ({ from, progress }) => `more of a file from ${from}${progress === undefined ? '' : ` (${(0,report_text/* formatBytes */.z3)(progress.bytes)} so far, ${(0,report_text/* formatBytes */.z3)(progress.bytesPerSecond)}/s)`}`,
    disk: ({ file }) => `the disk, to write ${(0,module_path/* moduleKey */.MP)(file.module)}`,
};
function renderChecking(checking, quietMs) {
    const [first] = checking;
    const named = first === undefined ? '' : (0,module_path/* moduleKey */.MP)(first);
    const what = checking.length === 1 ? named : `${named} and ${(0,report_text/* formatCount */.B4)(checking.length - 1, 'more module')}`;
    const disk = waitsForDisk(process.pid) ? ', which waits for the disk' : '';
    return `unpacking ${what} for ${seconds(quietMs)}${disk}`;
}
/** The same of a go command. */
function renderGoProgress(progress) {
    const { done, total, bytes, silentMs, endsInMs } = progress;
    const counted = `go: modules ${done}/${total}, ${(0,report_text/* formatBytes */.z3)(bytes)}`;
    const [longest] = progress.waitingFor.toSorted((a, b) => b.forMs - a.forMs);
    if (silentMs < QUIET_MS || longest === undefined)
        return counted;
    const { kind, what, forMs } = longest;
    const others = progress.waitingFor.length > 1 ? ` and ${progress.waitingFor.length - 1} more` : '';
    const evidence = progress.evidence.length > 0 ? ` (${progress.evidence.slice(0, 2).join('; ')})` : '';
    const waiting = `waiting ${seconds(Math.max(forMs, silentMs))} for ${GO_WAITING_FOR[kind]}${what}${others}${evidence}`;
    return `${counted}; ${waiting}; next: another attempt in ${seconds(endsInMs)}`;
}
const GO_WAITING_FOR = {
    headers: 'headers from ',
    body: 'the rest of ',
    git: '',
    lock: 'the lock ',
};
function seconds(durationMs) {
    return `${Math.max(0, Math.round(durationMs / 1000))} s`;
}

;// CONCATENATED MODULE: ./build/phases/project-download.js
















const EMPTY_SET = Object.freeze({ zips: [], goMods: [] });
/** Each holds some 45 MB: 8 stay below 512 MiB in all (430 MB, measured with prometheus' set), and by then the disk is what limits. */
const MAX_WORKERS = 8;
/** Fetches projects one after the other with the same engine: connections, mirror health and workers are shared. */
class ProjectDownload {
    #facts;
    #sources;
    #extractor;
    #engine;
    #startedAt = performance.now();
    /** What the go command that runs now has come to. */
    #go;
    /** @throws what node:fs throws where GOMODCACHE cannot be written */
    constructor(facts) {
        const { prepared, restoring, deadline, context, auth } = facts;
        const { force } = prepared.config.download;
        const goModCache = prepared.goEnv.get('GOMODCACHE');
        this.#facts = facts;
        this.#sources = openSources({ prepared, auth, cached: restoring.source, remainingMs: () => deadline.remainingMs() });
        const modCacheRW = /(^|\s)--?modcacherw(=true)?(\s|$)/.test(prepared.goEnv.get('GOFLAGS'));
        this.#extractor = openExtractor({
            goModCache,
            modCacheRW,
            replace: force,
            workers: Math.min((0,external_node_os_.availableParallelism)(), MAX_WORKERS),
        });
        this.#engine = createPrefetcher({
            goModCache,
            force,
            sources: this.#sources.all,
            isPrivate: neverAskProxy(prepared),
            extractor: this.#extractor,
            concurrency: (0,network/* requestsAtOnce */.tH)(prepared.config),
            signal: deadline.signal,
            onProgress: () => context.host.progress(this.progressLine()),
        });
    }
    /** The engine first; go has the last word. */
    async fetch(project) {
        const { download } = this.#facts.prepared.config;
        this.#facts.deadline.signal.throwIfAborted();
        if (!project.hasGoSum)
            return this.#fetchByGo(project);
        const { set, modules, goMods } = await this.#prefetch(project);
        const failures = fetchFailures(modules);
        const fetched = { set, modules, goMods, go: undefined, findings: failures, isComplete: failures.length === 0 };
        // With `warn`, go still gets what the engine left to it; what no mirror could serve it could not get either.
        if (download.mode === 'off' || (failures.length > 0 && download.mode === 'fail'))
            return fetched;
        const failed = new Set(modules.flatMap(({ outcome, module }) => (outcome.kind === 'failed' ? [(0,module_path/* moduleKey */.MP)(module)] : [])));
        const isWanted = (module) => !failed.has((0,module_path/* moduleKey */.MP)(module));
        const loadGraph = project.kind === 'workspace' ||
            goMods.some(({ outcome }) => outcome.kind === 'left-to-go' || outcome.kind === 'failed');
        if (set.zips.length === 0 && !loadGraph)
            return fetched;
        const go = await this.#runGo(project, this.#selection(project, set, isWanted), loadGraph);
        return {
            ...fetched,
            go,
            findings: [...failures, ...withEngineCauses(go.findings, goMods)],
            isComplete: fetched.isComplete && go.outcome === 'ok',
        };
    }
    /** Modules that were named, whatever go.mod requires: what go.sum vouches for by the engine, the rest by go, which asks the checksum database. */
    async fetchNamed(modules, project) {
        const { prepared } = this.#facts;
        const set = project === undefined ? EMPTY_SET : (0,module_set/* moduleSet */.Vl)(project.goSum, modules);
        const results = await this.#engine.fetchModules(set.zips);
        const failures = fetchFailures(results);
        const fetched = { set, modules: results, goMods: [], go: undefined, findings: failures, isComplete: false };
        if (failures.length > 0)
            return fetched;
        const known = new Set(set.zips.map(module_path/* moduleKey */.MP));
        // They are fetched anew: what is there goes, or go would not ask.
        for (const module of modules)
            if (!known.has((0,module_path/* moduleKey */.MP)(module)))
                await dropModule(prepared.goEnv.get('GOMODCACHE'), module);
        const go = await this.#runGo(project, { kind: 'set', modules }, false);
        return { ...fetched, go, findings: go.findings, isComplete: go.outcome === 'ok' };
    }
    /** What goes on right now, and what is waited for. */
    progressLine() {
        if (this.#go !== undefined)
            return renderGoProgress(this.#go);
        return renderEngineProgress(this.#engine.progress(), (performance.now() - this.#startedAt) / 1000);
    }
    findings() {
        return [
            ...this.#facts.auth.findings,
            ...this.#engine.findings(),
            ...this.#sources.all.flatMap(source => source.findings()),
        ];
    }
    /** What the restored modules' store had wrong, so that it can forget it. */
    rejected() {
        return this.#engine.rejected();
    }
    statistics() {
        const counters = this.#sources.mirrors?.counters() ?? { retries: 0, hedges: 0, hedgeWins: 0 };
        return { sources: this.#sources.all.flatMap(source => source.statistics()), counters };
    }
    async close() {
        await this.#engine.close();
        await Promise.all([this.#extractor.close(), this.#sources.close()]);
    }
    async #prefetch(project) {
        const listed = (0,project_set/* listedSet */.Yj)(project);
        if (listed !== undefined) {
            // Side by side: the zips keep the workers busy while small files come in.
            const [modules, goMods] = await Promise.all([
                this.#engine.fetchModules(listed.zips),
                this.#engine.fetchGoMods(listed.goMods),
            ]);
            return { set: listed, modules, goMods };
        }
        const goMods = await this.#engine.fetchGoMods((0,module_set/* wantedGoMods */.T9)(project.goSum));
        const set = await this.#buildListSet(project, this.#facts.deadline.signal);
        return { set, modules: await this.#engine.fetchModules(set.zips), goMods };
    }
    async #buildListSet(project, signal) {
        const { config, goEnv } = this.#facts.prepared;
        return (0,project_set/* buildListSet */.D1)({ project, environment: config.childEnvironment, goFlags: goEnv.get('GOFLAGS'), signal });
    }
    /** Where only the build list says which modules are needed, it is read again once go has loaded the graph: the engine may have missed some. */
    #selection(project, set, isWanted) {
        if ((0,project_set/* listedSet */.Yj)(project) !== undefined)
            return { kind: 'set', modules: set.zips.filter(isWanted) };
        return {
            kind: 'after-graph',
            choose: async (signal) => (await this.#buildListSet(project, signal)).zips.filter(isWanted),
        };
    }
    async #fetchByGo(project) {
        if (this.#facts.prepared.config.download.mode === 'off')
            return { set: EMPTY_SET, modules: [], goMods: [], go: undefined, findings: [], isComplete: true };
        const go = await this.#runGo(project, { kind: 'by-go' }, false);
        return { set: EMPTY_SET, modules: [], goMods: [], go, findings: go.findings, isComplete: go.outcome === 'ok' };
    }
    async #runGo(project, selection, loadGraph) {
        const { prepared, context, deadline, restoring } = this.#facts;
        const { config, proxyList, defaultProxyHosts } = prepared;
        const wellKnown = new Set(proxyList.flatMap(entry => entry.kind === 'url' && (0,well_known_mirrors/* isWellKnownMirror */.z)(entry, defaultProxyHosts) ? [entry.label] : []));
        const run = async (env) => downloadWithGo({
            directory: project?.directory ?? prepared.config.workingDirectory,
            env,
            goModCache: prepared.goEnv.get('GOMODCACHE'),
            entries: proxyList,
            isWellKnown: label => wellKnown.has(label),
            policy: config.download.fallback,
            retries: config.download.retries,
            timeoutMs: Math.max(1, deadline.remainingMs()),
            connectTimeoutMs: config.download.connectTimeoutMs,
            stallTimeoutMs: config.download.stallTimeoutMs,
            // The budget is go's own deadline here, so that its end is told with what go was waiting for.
            signal: context.signal,
            selection,
            loadGraph,
            protectedFiles: project === undefined ? [] : protectedFiles(project),
            cameFromCache: () => restoring.hasServed(),
            onProgress: progress => {
                this.#go = progress;
                context.host.progress(this.progressLine());
            },
        });
        return (0,credential_session/* withCredentials */.tE)({ context, prepared }, run).finally(() => {
            this.#go = undefined;
        });
    }
}
/** Whether an entry that others can read may hold the module. */
function isPublicModule(prepared, module) {
    return !['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'].some(name => (0,go_patterns/* matchesPrefixPatterns */.B)(prepared.goEnv.get(name), module.path));
}
/** What go may write while it downloads. */
function protectedFiles(project) {
    const directories = [project.directory, ...project.modules.map(({ directory }) => directory)];
    const work = project.workspace === undefined
        ? []
        : [project.workspace.file, (0,external_node_path_.join)((0,external_node_path_.dirname)(project.workspace.file), 'go.work.sum')];
    return [...directories.flatMap(directory => ['go.mod', 'go.sum'].map(name => (0,external_node_path_.join)(directory, name))), ...work];
}

;// CONCATENATED MODULE: ./build/phases/download-outcome.js





const CACHE_KINDS = new Set(['directory', 's3', 'cache']);
function downloadReport(facts) {
    const results = allModules(facts);
    const goModCache = facts.prepared.goEnv.get('GOMODCACHE');
    const fetched = results.filter(result => isFromNetwork(result, goModCache));
    const go = facts.fetched.flatMap(project => project.go ?? []);
    return {
        modules: results.length,
        fetched: fetched.length,
        present: results.filter(({ outcome }) => outcome.kind === 'present' || isFromCache({ outcome })).length,
        bytes: sum(fetched.map(({ outcome }) => (outcome.kind === 'fetched' ? outcome.bytes : 0))) +
            sum(go.map(({ bytes }) => bytes)),
        seconds: facts.seconds,
        retries: (facts.statistics?.counters.retries ?? 0) + sum(go.map(({ retries }) => retries)),
        hedges: facts.statistics?.counters.hedges ?? 0,
        sources: mergeSources([...(facts.statistics?.sources ?? []), ...go.flatMap(({ sources }) => sources)]),
        goCommand: {
            attempts: sum(go.map(({ goCommand }) => goCommand.attempts)),
            killed: sum(go.map(({ goCommand }) => goCommand.killed)),
            seconds: Math.round(sum(go.map(({ goCommand }) => goCommand.seconds)) * 1000) / 1000,
        },
    };
}
function sum(numbers) {
    return numbers.reduce((a, b) => a + b, 0);
}
/** The audit list: which bytes, by which hash, from where. */
function moduleReports(facts) {
    const goModCache = facts.prepared.goEnv.get('GOMODCACHE');
    return allModules(facts).map(({ module, outcome }) => {
        const { path, version, sums } = module;
        const bytes = outcome.kind === 'fetched' ? outcome.bytes : zipBytes(goModCache, module);
        return { path, version, sum: sums[0] ?? '', source: sourceOf(outcome), bytes };
    });
}
/** A store of modules hits by module; an archive as a whole, and only if nothing in it was wrong or missing. */
function modulesOutcome({ restored, prepared, rejected, isClean, ...facts }) {
    if (restored.outcome === 'off' || restored.outcome === 'unavailable')
        return restored.outcome;
    const results = allModules(facts).filter(({ module }) => isPublicModule(prepared, module) || restored.isStore);
    const fromCache = results.filter(isFromCache).length;
    const elsewhere = results.filter(({ outcome }) => outcome.kind !== 'present' && !isFromCache({ outcome })).length;
    const isWhole = elsewhere === 0 && rejected.length === 0 && isClean && !results.some(lackedInfo);
    if (!restored.isStore)
        return restored.outcome === 'hit' && !isWhole ? 'partial' : restored.outcome;
    if (results.length > 0 && fromCache === 0 && elsewhere === 0)
        return 'present';
    if (fromCache === 0)
        return answeredNothing(facts.statistics?.sources) ? 'unavailable' : 'miss';
    return isWhole ? 'hit' : 'partial';
}
/** What the modules entry should hold, and whether that is anything new. */
function savedModules(facts) {
    const { prepared, restored } = facts;
    const { plan } = prepared;
    const mayHold = (module) => !isReadByOthers(prepared) || isPublicModule(prepared, module);
    const sets = facts.fetched.map(({ set }) => set);
    const results = [...allModules(facts), ...facts.fetched.flatMap(({ goMods }) => goMods)];
    const outcome = modulesOutcome(facts);
    const isExact = restored.isStore ? outcome === 'hit' : restored.matchedKey === plan.keys?.modules.primaryKey;
    return {
        matched: isExact ? 'exact' : outcome === 'partial' ? 'prefix' : 'nothing',
        zips: sets.flatMap(({ zips }) => zips.filter(mayHold).map(toVersion)),
        goMods: sets.flatMap(({ goMods }) => goMods.filter(mayHold).map(toVersion)),
        isNew: restored.isStore ? facts.rejected.length > 0 || results.some(isNotWholeInCache) : !isExact,
    };
}
/** Whether modules are kept out of the entry because others could read them. Their names are nobody's business: the log of a public repository is public, too. */
function withheldFindings(facts) {
    const { prepared, restored } = facts;
    if (restored.outcome === 'off' || !isReadByOthers(prepared))
        return [];
    const withheld = allModules(facts).filter(({ module }) => !isPublicModule(prepared, module)).length;
    if (withheld === 0)
        return [];
    const why = prepared.config.ci.repository === 'public'
        ? 'the repository is public'
        : 'the repository is not known to be private';
    const what = withheld === 1 ? '1 private module is' : `${withheld} private modules are`;
    return [(0,catalogue/* finding */.g)('private-not-cached', { message: `${what} not put into the modules entry: ${why}.` })];
}
/** Others can read the cache of a public repository. */
function isReadByOthers({ config }) {
    return config.cache.backend.kind === 'github' && config.ci.repository !== 'private';
}
/** Each module once: projects beside each other share many. */
function allModules({ fetched }) {
    const found = new Map();
    for (const { modules } of fetched)
        for (const result of modules)
            if (!found.has(keyOf(result)))
                found.set(keyOf(result), result);
    return [...found.values()];
}
function keyOf({ module }) {
    return `${module.path}@${module.version}`;
}
function toVersion({ path, version }) {
    return { path, version };
}
function isFromCache({ outcome }) {
    return outcome.kind === 'fetched' && CACHE_KINDS.has(outcome.sourceKind);
}
function isNotWholeInCache(result) {
    return !isFromCache(result) || lackedInfo(result);
}
function lackedInfo({ outcome }) {
    return outcome.kind === 'fetched' && outcome.lackedInfo === true;
}
/** A store that was asked and had a fault each time: whether it has anything is not known. */
function answeredNothing(sources = []) {
    // It is asked first, and so it is the first row.
    const [store] = sources;
    return store !== undefined && store.requests > 0 && store.requests === store.failures;
}
/** What was left to go counts where go got it: it was not there before. With `download: false` go was not even asked. */
function isFromNetwork({ module, outcome }, goModCache) {
    if (outcome.kind === 'left-to-go')
        return zipBytes(goModCache, module) > 0;
    return outcome.kind === 'fetched' && !CACHE_KINDS.has(outcome.sourceKind);
}
function sourceOf(outcome) {
    switch (outcome.kind) {
        case 'present':
            return 'present';
        case 'fetched':
            return outcome.from;
        case 'left-to-go':
            return 'go';
        case 'failed':
            return '';
    }
}
function zipBytes(goModCache, module) {
    return (0,external_node_fs_.statSync)((0,module_paths/* modulePaths */.n)(goModCache, module).zip, { throwIfNoEntry: false })?.size ?? 0;
}
/** The engine and go may have asked the same mirror: one row each. Times are the engine's, which sees more requests. */
function mergeSources(rows) {
    const merged = new Map();
    for (const row of rows) {
        const known = merged.get(row.url);
        if (known === undefined)
            merged.set(row.url, row);
        else
            merged.set(row.url, {
                ...known,
                requests: known.requests + row.requests,
                failures: known.failures + row.failures,
                bytes: known.bytes + row.bytes,
                ejections: known.ejections + row.ejections,
                p50Ms: known.p50Ms || row.p50Ms,
                p95Ms: known.p95Ms || row.p95Ms,
                ...mergedCounts(known, row),
            });
    }
    return [...merged.values()];
}
function mergedCounts(a, b) {
    const codes = [...Object.entries(a.failureCodes ?? {}), ...Object.entries(b.failureCodes ?? {})];
    const failureCodes = {};
    for (const [code, count] of codes)
        failureCodes[code] = (failureCodes[code] ?? 0) + count;
    const [first, second] = [a.durations ?? b.durations, b.durations];
    if (first === undefined)
        return { failureCodes };
    return {
        failureCodes,
        durations: second === undefined || a.durations === undefined ? first : (0,latency/* addDurations */["do"])(first, second),
    };
}

// EXTERNAL MODULE: ./build/phases/mirror-auth.js + 2 modules
var mirror_auth = __webpack_require__(79267);
// EXTERNAL MODULE: ./build/phases/private-outcome.js
var private_outcome = __webpack_require__(99079);
// EXTERNAL MODULE: ./build/phases/ticks.js
var ticks = __webpack_require__(16099);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/download.js













const NOT_DOWNLOADED = Object.freeze({
    report: report/* NO_DOWNLOAD */.Lk,
    modules: [],
    findings: [],
    failed: false,
    rejected: [],
    modulesOutcome: 'off',
    saved: undefined,
});
/** The engine first, go last, within the budget. What cannot be had fails the step, or is a warning with `download: warn`. */
async function download(request) {
    const { context, prepared, restoring } = request;
    const { plan, config } = prepared;
    const isWanted = plan.actions.download === 'set' || plan.actions.download === 'by-go' || request.named !== undefined;
    if (!isWanted)
        return NOT_DOWNLOADED;
    const startedAt = performance.now();
    const { timeoutMs, mode } = config.download;
    // A restore has a deadline of its own.
    const after = restoring.modules.result;
    const deadline = (0,system_deadline/* startDeadline */.db)({ what: 'the download', timeoutMs, signal: context.signal, after });
    const progress = { fetched: [], ended: [], work: undefined };
    try {
        await (0,modules_staging/* cleanLeftovers */.Kz)(prepared.goEnv.get('GOMODCACHE'), { nowMs: Date.now() });
        const auth = await (0,mirror_auth/* openMirrorAuth */.U)(context, prepared, deadline.signal);
        const work = new ProjectDownload({ context, prepared, restoring: restoring.modules, auth, deadline });
        progress.work = work;
        await (0,ticks/* withTicks */.Z)(context.host, () => [restoring.progressLine() ?? [], work.progressLine()].flat().join('; '), async () => fetchProjects(work, request, progress));
    }
    catch (error) {
        context.signal.throwIfAborted();
        restoring.modules.abandon();
        progress.ended.push(explainEnd(error, progress.work));
    }
    finally {
        deadline.dispose();
        await progress.work?.close();
    }
    // A go command that was cancelled is an outcome, not an error.
    context.signal.throwIfAborted();
    const failed = mode === 'fail' &&
        (progress.ended.length > 0 || progress.fetched.some(({ isMain, isComplete }) => isMain && !isComplete));
    const restored = await restoring.modules.result;
    const met = [
        ...progress.ended,
        ...progress.fetched.flatMap(project => project.findings),
        ...(progress.work?.findings() ?? []),
    ];
    recordModuleUse(prepared.goEnv.get('GOMODCACHE'), modulesThere(progress), new Date());
    const explained = (0,private_outcome/* explainWithheld */.Lc)(met, prepared);
    const findings = failed ? await withOpinions(explained, prepared, context.signal) : explained;
    const facts = {
        prepared,
        restored,
        fetched: progress.fetched,
        seconds: (0,timeline/* secondsSince */.w)(startedAt),
        rejected: progress.work?.rejected() ?? [],
        isClean: (restoring.modules.source?.findings() ?? []).length === 0,
        statistics: progress.work?.statistics(),
    };
    return {
        report: downloadReport(facts),
        modules: moduleReports(facts),
        findings: [...(failed ? findings : findings.map(asWarning)), ...withheldFindings(facts)],
        failed,
        rejected: facts.rejected,
        modulesOutcome: modulesOutcome(facts),
        saved: failed || progress.ended.length > 0 ? undefined : savedModules(facts),
    };
}
async function fetchProjects(work, { prepared, named }, progress) {
    const { plan } = prepared;
    if (named !== undefined) {
        progress.fetched.push({ ...(await work.fetchNamed(named, plan.main)), isMain: true });
        return;
    }
    const add = async (project, isMain) => {
        const fetched = await work.fetch(project);
        // Modules beside other go.sum files are fetched as well as may be.
        progress.fetched.push({ ...fetched, isMain, findings: isMain ? fetched.findings : fetched.findings.map(asWarning) });
    };
    if (plan.main !== undefined)
        await add(plan.main, true);
    for (const { project } of plan.extras)
        if (project.vendor !== 'consistent')
            await add(project, false);
}
/** What was needed and there already: for whoever prunes the module cache later, that is a use. */
function modulesThere({ fetched }) {
    const results = fetched.flatMap(({ modules, goMods }) => [...modules, ...goMods]);
    return results.flatMap(({ module, outcome }) => (outcome.kind === 'present' ? [module] : []));
}
function asWarning(found) {
    return found.severity === 'error' ? { ...found, severity: 'warning' } : found;
}
/** Why the download ended before it was done; a bug is thrown on. */
function explainEnd(error, work) {
    if (error instanceof system_deadline/* DeadlineError */.j3) {
        const asked = work
            ?.statistics()
            .sources.map(({ url, requests, failures, p50Ms }) => `  ${url}: ${requests} requests, ${failures} failed, ${Math.round(p50Ms)} ms in the median`) ?? [];
        const message = `The download was not done within its budget (timeout: ${error.timeoutMs / 1000} s).${asked.length > 0 ? `\nAsked were:\n${asked.join('\n')}` : ''}`;
        return (0,catalogue/* finding */.g)('timeout', { message });
    }
    if (error instanceof ModuleCacheError)
        return (0,catalogue/* finding */.g)(error.code, { message: `GOMODCACHE: ${error.message}` });
    const code = (0,extract/* faultCode */.Ie)(error);
    if (code === undefined)
        throw error;
    return (0,catalogue/* finding */.g)(code, { message: `GOMODCACHE: ${explain(error)}` });
}
/** The system's own words are in the last cause. */
function explain(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause === undefined ? error.message : `${error.message}: ${explain(error.cause)}`;
}
/** Its clients are loaded only where bytes were wrong. */
async function withOpinions(findings, prepared, signal) {
    if (!findings.some(({ code }) => code === 'checksum-mismatch'))
        return findings;
    const { withSecondOpinions } = await Promise.all(/* import() */[__webpack_require__.e(31), __webpack_require__.e(684)]).then(__webpack_require__.bind(__webpack_require__, 21684));
    return await withSecondOpinions(findings, prepared, signal);
}


/***/ }),

/***/ 60327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ examineIfFailed)
/* harmony export */ });
/** What probing adds to a failed download; its code is loaded only then. @throws the signal's reason */
async function examineIfFailed(run, downloaded) {
    if (!downloaded.failed)
        return [];
    return await run.timeline.run('probe', async () => {
        const { examineFailure } = await Promise.all(/* import() */[__webpack_require__.e(545), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 45594));
        return await examineFailure({ ...run, findings: downloaded.findings });
    });
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
// EXTERNAL MODULE: ./build/system/process-group.js + 1 modules
var process_group = __webpack_require__(67311);
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
/* harmony import */ var _go_vendor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53605);
/* harmony import */ var _modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93109);
/* harmony import */ var _system_short_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84766);




const BUILD_LIST_TIMEOUT_MS = 60_000;
/** The set where go.mod lists it; undefined where only go knows the build list. */
function listedSet(project) {
    const selection = (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .selectZips */ .dw)(project);
    return selection.kind === 'listed' ? (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleSet */ .Vl)(project.goSum, selection.modules) : undefined;
}
/** Whatever of go.sum a build list could name. */
function possibleSet({ goSum }) {
    const modules = [...goSum.zips.keys()].map(key => {
        const at = key.lastIndexOf('@');
        return { path: key.slice(0, at), version: key.slice(at + 1) };
    });
    return (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleSet */ .Vl)(goSum, modules);
}
/**
 * The set by the build list, read offline from the `.mod` files that are there by now. `-e`: without it go asks for every `.info`.
 * Where it fails all the same (a `.mod` is private and not fetched yet), it is what the go.mod files require: go, which comes last, asks again.
 */
async function buildListSet({ project, environment, goFlags, signal }) {
    const env = { ...environment, GOPROXY: 'off', GOFLAGS: withoutModFlag(goFlags) };
    const answer = await (0,_system_short_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d)('go', ['list', '-m', '-e', '-f', _modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD_LIST_FORMAT */ .Gl, 'all'], {
        cwd: project.directory,
        env,
        timeoutMs: BUILD_LIST_TIMEOUT_MS,
        signal,
    });
    signal.throwIfAborted();
    const required = project.modules.flatMap(({ goMod }) => (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredModules */ .fT)(goMod, project.replace));
    return (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleSet */ .Vl)(project.goSum, answer.code === 0 ? (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuildList */ .IV)(answer.stdout) : required);
}
/** `-mod=vendor` or `-mod=mod` would answer another question, or change go.mod. */
function withoutModFlag(goFlags) {
    if ((0,_go_vendor_js__WEBPACK_IMPORTED_MODULE_1__/* .modFlag */ .b)(goFlags) === undefined)
        return goFlags;
    return goFlags
        .split(/\s+/)
        .filter(flag => !/^--?mod=/.test(flag))
        .join(' ');
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
    const there = await (0,build_cache_manifest/* readManifest */.W)(goCache);
    const isThere = there?.key.startsWith(sameSum) === true;
    const restored = isThere
        ? { ...restore_entry/* NOTHING */.K, outcome: 'present', matchedKey: there.key }
        : await restoreIntoGoCache(facts, { goCache, sameSum, onProgress });
    return { ...restored, entries: await (0,build_cache_entries/* countBuildCache */.Uk)(goCache) };
}
async function restoreIntoGoCache(facts, { goCache, sameSum, onProgress, }) {
    await (0,promises_.mkdir)(goCache, { recursive: true });
    // What killed runs left.
    await (0,modules_staging/* cleanStaging */.JP)(goCache, { nowMs: Date.now() });
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

/***/ 7711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ startRestore),
/* harmony export */   f: () => (/* binding */ NO_RESTORE)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13920);
/* harmony import */ var _restore_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86478);
/* harmony import */ var _restore_modules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22175);



const NO_RESTORE = Object.freeze({
    modules: _restore_modules_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_RESTORING */ .es,
    build: Promise.resolve(_restore_build_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_BUILD */ .B),
    progressLine: () => undefined,
});
/** Starts what is wanted. What is replaced anyway (force-download) is not looked for. */
function startRestore(facts) {
    const { config, plan } = facts.prepared;
    const wantsModules = config.cache.modules && plan.actions.modulesEntry && !config.download.force;
    const wantsBuild = config.cache.build && plan.actions.buildEntry;
    const progress = new RestoreProgress();
    const modules = wantsModules ? (0,_restore_modules_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreModules */ .s8)(facts, progress.of('modules')) : _restore_modules_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_RESTORING */ .es;
    const build = wantsBuild ? (0,_restore_build_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreBuild */ .H)(facts, progress.of('build cache')) : NO_RESTORE.build;
    build.catch(() => undefined);
    return { modules, build, progressLine: () => progress.line() };
}
class RestoreProgress {
    #entries = new Map();
    of(name) {
        return (received, total) => void this.#entries.set(name, { received, total });
    }
    line() {
        const parts = [...this.#entries].flatMap(([name, { received, total }]) => received < total ? [`${name} ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(received)} of ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(total)}`] : []);
        return parts.length === 0 ? undefined : `restoring ${parts.join(', ')}`;
    }
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
