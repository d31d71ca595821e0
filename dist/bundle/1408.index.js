export const id = 1408;
export const ids = [1408];
export const modules = {

/***/ 53689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ obtain)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19755);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94699);


/** Asks the sources in turn until one has bytes that pass the check; a mirror whose bytes were wrong is not asked for this file again. */
async function obtain(request) {
    const attempts = [];
    /** Those of mirrors. What a cache lacks or has wrong says nothing of the module: without a mirror that failed, it is go's to get. */
    const decisive = [];
    let leftToDirect = false;
    for (const source of request.sources) {
        const tell = (...failed) => {
            attempts.push(...failed);
            if (source.kind === 'proxy')
                decisive.push(...failed);
        };
        const distrusted = new Set();
        const suspected = new Set();
        let isExhausted = false;
        while (!isExhausted) {
            const outcome = await request.fetch(source, distrusted);
            if (outcome.kind === 'not-found')
                break;
            if (outcome.kind === 'failed') {
                tell(...outcome.attempts);
                leftToDirect = outcome.leftToDirect === true;
                break;
            }
            const verdict = await request.check(outcome);
            if (verdict.kind === 'right')
                return { kind: 'right', value: verdict.value, from: outcome.from, source, bytes: outcome.bytes };
            tell({ from: outcome.from, code: verdict.code, message: verdict.message });
            request.onWrong(source, wrongBytes(request.file, { source, from: outcome.from }, verdict));
            // A source that serves the same place again has no other to ask.
            isExhausted = distrusted.has(outcome.from);
            // A broken body is worth one more try over a network; a wrong hash is not, nor a file: the same bytes would come again.
            const isFixed = verdict.code === 'checksum-mismatch' || source.kind === 'directory' || source.kind === 'cache';
            if (isFixed || suspected.has(outcome.from))
                distrusted.add(outcome.from);
            suspected.add(outcome.from);
        }
    }
    // That another mirror does not have it either explains nothing: of several errors go, too, prints the one that is no 404.
    const worst = decisive.find(({ code }) => code === 'checksum-mismatch') ??
        decisive.findLast(({ code }) => code !== 'not-found') ??
        decisive.at(-1);
    return worst === undefined ? { kind: 'not-found' } : { kind: 'failed', code: worst.code, attempts, leftToDirect };
}
function wrongBytes(file, { source, from }, verdict) {
    const module = (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleKey */ .MP)(file.module);
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)(verdict.code, {
        // A mirror may be broken; what a cache of ours holds was right when it was written.
        severity: verdict.code === 'checksum-mismatch' || source.kind !== 'proxy' ? 'security' : 'warning',
        module,
        url: from,
        message: `${from} served a wrong .${file.kind} of ${module}: ${verdict.message}`,
    });
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
// EXTERNAL MODULE: ./build/modules/extract.js
var extract = __webpack_require__(5851);
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
// EXTERNAL MODULE: ./build/system/remove-tree.js
var remove_tree = __webpack_require__(14987);
// EXTERNAL MODULE: ./build/system/worker-entry.js
var worker_entry = __webpack_require__(64021);
// EXTERNAL MODULE: ./build/system/worker-pool.js
var worker_pool = __webpack_require__(59711);
// EXTERNAL MODULE: ./build/modules/tree-attempt.js
var tree_attempt = __webpack_require__(71620);
;// CONCATENATED MODULE: ./build/modules/extractor.js






// Below it, what the threads have to tell each other costs more than the last of them would wait.
const MIN_SHARE_BYTES = 2 * 1024 * 1024;
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
            const shares = Math.min(options.workers, Math.floor(size / MIN_SHARE_BYTES));
            if (shares > 1)
                return extractInShares(pool, { request, shares, size, signal });
            return (await pool.run({ kind: 'extract', request }, { signal, weight: size }));
        },
        rest: () => pool.rest(),
        async close() {
            await pool.close();
            await staging.remove();
        },
    };
}
/** One zip on several threads. Each writes files to the same tree; the last step checks the hash of all of them. */
async function extractInShares(pool, { request, shares, size, signal }) {
    const root = (0,tree_attempt/* newTreeRoot */.z)(request.staging);
    const work = Array.from({ length: shares }, async (_, share) => {
        const answer = await pool.run({ kind: 'share', request: { ...request, root, share, shares } }, { signal, weight: size / shares });
        return answer;
    });
    // All of them, whatever becomes of one: none may write any more when the tree is removed.
    const parts = (await Promise.allSettled(work)).map(settled => {
        if (settled.status === 'rejected')
            throw settled.reason;
        return settled.value;
    });
    const hashed = parts.filter(part => part.kind === 'hashed');
    const other = parts.find(part => part.kind !== 'hashed');
    if (other !== undefined) {
        await (0,remove_tree/* removeTree */.d)(root);
        return other;
    }
    // First in the queue: what is done should be seen.
    const answer = await pool.run({ kind: 'join', request: { ...request, root, parts: hashed } }, { signal, weight: Number.POSITIVE_INFINITY });
    return answer;
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
        return {
            printed: [],
            faults: faults.length > 0 ? faults : [unknown],
            isFinal: false,
            stale: NOTHING_STALE,
            unreadable: [],
        };
    }
    const printedByGo = (0,classify_go/* classifyGoOutput */.M)(run.printed);
    const printed = printedByGo.map(failure => withSender(failure, run, entries));
    const stale = staleFiles(printed, run);
    const faults = [...printed.flatMap(failure => faultsOf(failure, run, entries)), ...answersFor(printed, run, entries)];
    return {
        printed,
        faults: faults.length > 0 ? faults : [{ entry: undefined, kind: 'unknown' }],
        isFinal: printed.some(({ code, status }) => faultKindOf(code, status) === 'final') || stale !== NOTHING_STALE,
        stale,
        unreadable: printed.flatMap(({ module, url }, at) => printedByGo[at]?.code === UNREADABLE && url !== undefined && module !== undefined ? [module] : []),
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
    // It answered, so that go goes on to nobody by itself.
    if (failure.code === 'not-a-module-proxy' && failure.url?.endsWith('.mod') === true)
        return [{ entry: labelOf(failure.url, entries), kind: 'broken-body' }];
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
const UNREADABLE = 'go-mod-malformed';
/**
 * With the URL of the file whose hash is wrong, or which is no go.mod at all, which go does not print; without, where this run did not
 * fetch it. A page in place of a dependency's go.mod reads, in go's words, like a mistake in the project's own.
 */
function withSender(failure, run, entries) {
    const isUnreadable = failure.code === UNREADABLE && failure.module !== undefined;
    if ((failure.code !== 'checksum-mismatch' && !isUnreadable) || failure.url !== undefined)
        return failure;
    const extension = isUnreadable ? 'mod' : extensionOf(failure);
    const files = new Set(filesOf(failure.module ?? '').map(file => `${file}.${extension}`));
    const request = run.requests.findLast(({ url, answer }) => answer?.status === 200 && files.has(filePathOf(url, entries) ?? ''));
    if (request === undefined)
        return failure;
    return { ...failure, url: request.url, ...(isUnreadable ? { code: 'not-a-module-proxy' } : {}) };
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
/** Removes a `.mod` that go could not read, and keeps. */
async function removeGoMod(goModCache, module) {
    if ((0,module_path/* isModulePath */.WV)(module.path))
        await (0,promises_.rm)(fileOf(goModCache, module, 'mod'), { force: true });
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

// EXTERNAL MODULE: ./build/system/process-group.js + 2 modules
var process_group = __webpack_require__(78854);
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
/**
 * From /proc/PID/fd and /proc/PID/net: proc_pid_fd(5), proc_pid_net(5). Nothing where they may not be read.
 *
 * @param parent its sockets are left out: git's helpers inherit its connections, and have no use for them
 */
function readSockets(pid, parent) {
    const inherited = new Set(parent === undefined ? [] : socketInodes(parent));
    const inodes = new Set(socketInodes(pid).filter(inode => !inherited.has(inode)));
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
function socketInodes(pid) {
    return readLinks(`/proc/${pid}/fd`).flatMap(({ target }) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
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
const HELPER_NAME = /^git-credential|askpass|pinentry/i;
// However it is called, git asks it to `get`.
const HELPER_CALL = /(?:^|[\0 ])get\0*$/;
/** Looks at a go command and all that it started: sockets, locks, disks, terminals. From /proc only; nothing where there is none. */
function readProcessEvidence(rows) {
    const locks = readLockWaits(rows.map(({ pid }) => pid));
    // What was started last is what the others wait for.
    const lines = [
        ...locks.map(lock => describeLock(lock, rows)),
        ...rows.toReversed().flatMap(row => describeProcess(row, rows)),
    ];
    return { lines: [...new Set(lines)], locks };
}
function describeLock({ pid, file, holder }, rows) {
    const name = rows.find(row => row.pid === pid)?.name ?? 'go';
    const who = holder === undefined ? 'a process that cannot be seen from here' : `process ${holder.pid} (${holder.name})`;
    return `${name} waits for the lock ${file}, which ${who} holds`;
}
function describeProcess(row, rows) {
    const { pid, parent, name } = row;
    const isBelow = rows.some(other => other.pid === parent);
    return [
        ...(isHelper(row, rows) ? [describeHelper(row)] : []),
        ...readSockets(pid, isBelow ? parent : undefined).map(socket => `${name} ${describeSocket(socket)}`),
        ...(waitsForDisk(pid) ? [`${name} waits for a disk${inKernel(pid)}`] : []),
    ];
}
function describeHelper({ pid, name }) {
    const terminal = readLinks(`/proc/${pid}/fd`).find(({ target }) => /^\/dev\/(tty|pts\/)/.test(target))?.target;
    const where = terminal === undefined ? '' : `, with the terminal ${terminal} open`;
    return `${name}, which git asked for a password, waits${where}${inKernel(pid)}: for a person, or for a service of its own`;
}
/** What git asks, or the shell that git starts for it, but not a shell whose child is the one that was asked. */
function isHelper(row, rows) {
    if (HELPER_NAME.test(row.name))
        return true;
    return isAsked(row, rows) && !rows.some(other => other.parent === row.pid && isAsked(other, rows));
}
function isAsked({ pid, parent, name }, rows) {
    const caller = rows.find(row => row.pid === parent);
    // Only looked at, never shown: arguments may hold secrets.
    if (caller === undefined || name === 'git' || !HELPER_CALL.test((0,process_table/* readOrGone */.HK)(`/proc/${pid}/cmdline`)))
        return false;
    return caller.name.startsWith('git') || isAsked(caller, rows);
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
    #diskMs = 0;
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
            const passedMs = Math.min(nowMs - lastMs, 2 * pollMs);
            this.#silentMs = look.sign === undefined ? this.#silentMs + passedMs : 0;
            this.#diskMs = look.sign === 'disk-wait' ? this.#diskMs + passedMs : 0;
            lastMs = nowMs;
            const waitingFor = withoutHeldBack(await this.#waits.look(nowMs));
            const quietMs = Math.max(this.#silentMs, this.#diskMs);
            const evidence = quietMs >= Math.min(EVIDENCE_AFTER_MS, stallTimeoutMs) ? await this.#look() : NO_EVIDENCE;
            if (this.#exited)
                return;
            this.waitingFor = withLocks(waitingFor, evidence, this.#silentMs);
            this.#options.onProgress?.({
                ...look.state,
                waitingFor: this.waitingFor,
                silentMs: this.#silentMs,
                diskMs: this.#diskMs,
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
    const group = await (0,process_group/* startProcessGroup */.l)({ file, args, cwd, env, signal, timeoutMs, onOutput, guarded: true });
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
            for (const name of failure.unreadable)
                await removeGoMod(this.#options.goModCache, versionOf(name));
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
        const module = versionOf(stale.module);
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
function versionOf(name) {
    const at = name.lastIndexOf('@');
    return { path: name.slice(0, at), version: name.slice(at + 1) };
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
/**
 * Small files under way before the first zip has come: one in so many of the places. Each request costs some CPU of the one thread that receives,
 * and until there is a zip the workers have nothing to do.
 */
const SMALL_SHARE = 8;
/** The requests that may be under way at once. */
class RequestSlots {
    #signal;
    #queues = { zip: [], info: [], mod: [] };
    #underWay = { zip: 0, info: 0, mod: 0 };
    #smallAtFirst;
    #hasZipCome = false;
    #free;
    /** @param signal ends all waiting, with its reason */
    constructor(count, signal) {
        this.#free = count;
        this.#smallAtFirst = Math.ceil(count / SMALL_SHARE);
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
                this.#give(kind);
                await wait();
                await this.#take(kind);
                holds = true;
            });
        }
        finally {
            if (kind === 'zip')
                this.#hasZipCome = true;
            if (holds)
                this.#give(kind);
        }
    }
    async #take(kind) {
        this.#signal.throwIfAborted();
        const taken = new Promise((start, fail) => void this.#queues[kind].push({ start, fail }));
        // Not at once: what is asked for in the same breath is put in order first.
        queueMicrotask(() => this.#fill());
        await taken;
    }
    #give(kind) {
        this.#free += 1;
        this.#underWay[kind] -= 1;
        this.#fill();
    }
    #fill() {
        for (const kind of ORDER)
            while (this.#mayStart(kind)) {
                const next = this.#queues[kind].shift();
                if (next === undefined)
                    break;
                this.#free -= 1;
                this.#underWay[kind] += 1;
                next.start();
            }
    }
    #mayStart(kind) {
        if (this.#free === 0)
            return false;
        const { zip, info, mod } = this.#underWay;
        return kind === 'zip' || this.#hasZipCome || zip === 0 || info + mod < this.#smallAtFirst;
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
    const { done, total, bytes, silentMs, diskMs, endsInMs } = progress;
    const counted = `go: modules ${done}/${total}, ${(0,report_text/* formatBytes */.z3)(bytes)}`;
    // Whoever waits for a disk waits: nothing is ended for it.
    if (diskMs >= QUIET_MS)
        return `${counted}; waiting ${seconds(diskMs)} for the disk${renderEvidence(progress)}`;
    const [longest] = progress.waitingFor.toSorted((a, b) => b.forMs - a.forMs);
    if (silentMs < QUIET_MS || longest === undefined)
        return counted;
    const { kind, what, forMs } = longest;
    const others = progress.waitingFor.length > 1 ? ` and ${progress.waitingFor.length - 1} more` : '';
    const waiting = `waiting ${seconds(Math.max(forMs, silentMs))} for ${GO_WAITING_FOR[kind]}${what}${others}${renderEvidence(progress)}`;
    return `${counted}; ${waiting}; next: another attempt in ${seconds(endsInMs)}`;
}
function renderEvidence({ evidence }) {
    return evidence.length > 0 ? ` (${evidence.slice(0, 2).join('; ')})` : '';
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
        this.#extractor.rest();
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
    const work = project.workspace === undefined
        ? []
        : [project.workspace.file, (0,external_node_path_.join)((0,external_node_path_.dirname)(project.workspace.file), 'go.work.sum')];
    return [...project.modules.flatMap(({ goModFile, goSumFile }) => [goModFile, goSumFile]), ...work];
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
    const { withSecondOpinions } = await Promise.all(/* import() */[__webpack_require__.e(9031), __webpack_require__.e(1684)]).then(__webpack_require__.bind(__webpack_require__, 21684));
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
        const { examineFailure } = await Promise.all(/* import() */[__webpack_require__.e(3545), __webpack_require__.e(5594)]).then(__webpack_require__.bind(__webpack_require__, 45594));
        return await examineFailure({ ...run, findings: downloaded.findings });
    });
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

/***/ 64021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ workerEntry)
/* harmony export */ });
/**
 * The file that worker threads run: `worker.js` beside the bundle's folder in dist, `worker.ts` above this folder in the sources.
 *
 * It is made from this file's own address by plain text: what looks like `new URL('…', import.meta.url)` or a path join, the
 * bundler evaluates, copies as an asset and renames.
 */
function workerEntry() {
    return new URL(import.meta.url.replace(/[^/]+\/[^/]+(\.\w+)$/, 'worker$1'));
}


/***/ })

};
