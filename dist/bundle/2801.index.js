export const id = 2801;
export const ids = [2801];
export const modules = {

/***/ 58619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ decideModulesSave),
/* harmony export */   s: () => (/* binding */ decideBuildSave)
/* harmony export */ });
/** The rules of `save-cache` for the modules entry. They are complete and verified whatever became of the job. */
function decideModulesSave(facts, entry) {
    return decideByEvent(facts, entry) ?? { save: true, reason: 'it holds modules that no entry had' };
}
/** The same for the build entry, which only a job that succeeded may write: a failed one leaves a stub. */
function decideBuildSave(facts, entry) {
    if (facts.policy === 'never')
        return off('save-cache is never');
    if (facts.jobStatus !== 'success')
        return off(explainStatus(facts.jobStatus));
    return decideByEvent(facts, entry) ?? { save: true, reason: 'enough of it is new' };
}
function decideByEvent(facts, entry) {
    if (facts.policy === 'never')
        return off('save-cache is never');
    if (!entry.isNew)
        return { save: false, outcome: 'unchanged', reason: 'nothing in it is new, or too little' };
    if (facts.policy === 'always')
        return undefined;
    if (facts.trigger.kind === 'untrusted')
        return off(`nothing is saved on ${facts.trigger.why}`);
    if (facts.trigger.kind === 'pull-request' && entry.matched !== 'nothing')
        return off('a pull request saves only where nothing at all matched, so that branches do not crowd each other out');
    return undefined;
}
function off(reason) {
    return { save: false, outcome: 'off', reason };
}
function explainStatus(status) {
    if (status === 'failure' || status === 'cancelled')
        return `the job's status is ${status}`;
    return `the job's status is not known (${status === '' ? 'empty' : JSON.stringify(status)}, as in nested composite actions)`;
}


/***/ }),

/***/ 686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ listModuleFiles),
/* harmony export */   g: () => (/* binding */ moduleFilePath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94699);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);




/**
 * The path of one file in GOPROXY layout, with forward slashes: the same in GOMODCACHE's `cache/download`, in a store and in a URL.
 * Source: go.dev/ref/mod#goproxy-protocol, go.dev/ref/mod#module-cache.
 *
 * @throws ModulePathError where path or version cannot be part of a file name
 */
function moduleFilePath(module, kind) {
    return `${(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeModulePath */ .xk)(module.path)}/@v/${(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeVersion */ .av)(module.version)}.${kind}`;
}
/**
 * Which of the set's files a download directory has. A zip without its `.info` or `.mod` is no use to go, so it is left out whole. Small files come
 * first, then zips, the smallest first: whoever extracts them as they arrive has something to do at once, and the large ones at the end are shared
 * by all its threads. (The largest first, the threads waited 0.5 s for grpc-go's first zip.)
 */
async function listModuleFiles(downloadDirectory, set) {
    const sizeOf = async (file) => (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(downloadDirectory, file))))?.size;
    const small = new Set();
    const zips = new Map();
    const listZip = async (module) => {
        const [info, mod, zip] = FILE_KINDS.map(kind => moduleFilePath(module, kind));
        const [infoBytes, modBytes, zipBytes] = await Promise.all([info, mod, zip].map(sizeOf));
        if (infoBytes === undefined || modBytes === undefined || zipBytes === undefined)
            return;
        small.add(info).add(mod);
        zips.set(zip, zipBytes);
    };
    const listGoMod = async (module) => {
        const file = moduleFilePath(module, 'mod');
        if (!small.has(file) && (await sizeOf(file)) !== undefined)
            small.add(file);
    };
    await Promise.all(set.zips.map(listZip));
    await Promise.all(set.goMods.map(listGoMod));
    const smallestFirst = [...zips].toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
    return [...[...small].toSorted(), ...smallestFirst.map(([file]) => file)];
}
const FILE_KINDS = ['info', 'mod', 'zip'];


/***/ }),

/***/ 87529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ downloadDirectory),
/* harmony export */   n: () => (/* binding */ modulePaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94699);


/** `cache/download` of GOMODCACHE: GOPROXY layout. */
function downloadDirectory(goModCache) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(goModCache, 'cache', 'download');
}
/** @throws ModulePathError where go would not make a file name of path or version */
function modulePaths(goModCache, module) {
    if (!CANONICAL_VERSION.test(module.version))
        throw new _go_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .ModulePathError */ .U3(`not a canonical module version: ${JSON.stringify(module.version)}`);
    const path = (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeModulePath */ .xk)(module.path);
    const version = (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeVersion */ .av)(module.version);
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(downloadDirectory(goModCache), path, '@v', version);
    return {
        info: `${base}.info`,
        mod: `${base}.mod`,
        zip: `${base}.zip`,
        zipHash: `${base}.ziphash`,
        lock: `${base}.lock`,
        partial: `${base}.partial`,
        tree: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(goModCache, `${path}@${version}`),
    };
}
const NUMBER = '(?:0|[1-9][0-9]*)';
// An identifier of digits has no leading zero; any other has a letter or a dash.
const IDENTIFIER = `(?:${NUMBER}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`;
// The only build metadata that a module version can have is `+incompatible`: golang.org/x/mod/module, CanonicalVersion.
const CANONICAL_VERSION = new RegExp(`^v${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+incompatible)?$`);


/***/ }),

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

/***/ 67977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installGo: () => (/* binding */ installGo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/modules/mirrors/http-client.js + 3 modules
var http_client = __webpack_require__(65837);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-source.js + 9 modules
var mirror_source = __webpack_require__(11057);
// EXTERNAL MODULE: ./build/modules/mirrors/stall-guard.js
var stall_guard = __webpack_require__(15123);
// EXTERNAL MODULE: ./build/install/checksum-database.js + 2 modules
var checksum_database = __webpack_require__(53153);
// EXTERNAL MODULE: ./build/install/checksum-database-setting.js
var checksum_database_setting = __webpack_require__(23982);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/diagnosis/redaction.js
var redaction = __webpack_require__(10919);
// EXTERNAL MODULE: ./build/go/version.js
var go_version = __webpack_require__(15223);
// EXTERNAL MODULE: ./build/install/platform.js
var install_platform = __webpack_require__(50269);
;// CONCATENATED MODULE: ./build/install/release-manifest.js




const fileSchema = dist/* object */.Ikc({
    filename: dist/* string */.YjP(),
    os: dist/* string */.YjP(),
    arch: dist/* string */.YjP(),
    kind: dist/* string */.YjP(),
    sha256: dist/* string */.YjP(),
});
const manifestSchema = dist/* array */.YOg(dist/* object */.Ikc({ version: dist/* string */.YjP(), files: dist/* array */.YOg(fileSchema) }));
/**
 * The archives for a platform in the answer to `?mode=json&include=all`. Source: go.dev/dl/?mode=json, golang.org/x/website/internal/dl.
 *
 * @returns undefined where the text is no manifest: a site without one answers with a page
 */
function parseReleaseManifest(text, platform) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
    const manifest = dist/* safeParse */.xLC(manifestSchema, json);
    if (!manifest.success)
        return undefined;
    const arch = (0,install_platform/* distributionArchitecture */.UV)(platform);
    return manifest.output.flatMap(({ version, files }) => {
        const file = files.find(each => each.kind === 'archive' && each.os === platform.goos && each.arch === arch);
        const name = version.replace(/^go/, '');
        // The name becomes part of URLs, and the manifest may be a mirror's.
        if (file === undefined ||
            (0,go_version/* goVersionToSemver */.E7)(name) === undefined ||
            !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(file.filename))
            return [];
        return [{ version: name, fileName: file.filename, sha256: file.sha256.toLowerCase() }];
    });
}
/** The one place whose word on an archive's sha256 counts, and its second address. Source: go.dev/dl. */
const OFFICIAL_SITES = Object.freeze(['https://go.dev/dl', 'https://golang.google.cn/dl']);
/** Asks the official sites in turn. @throws the signal's reason when that aborts */
async function readOfficialReleases(sites, reading) {
    const attempts = [];
    for (const site of sites) {
        const manifest = await readManifest(site, reading);
        if (manifest.kind === 'manifest')
            return { site, archives: manifest.archives };
        const message = `the official site cannot say what its archives must be: ${manifest.why}`;
        attempts.push({ from: (0,redaction/* redactUrls */.s)(site), code: 'toolchain-unavailable', message });
    }
    return { attempts };
}
const MAX_MANIFEST_BYTES = 16 << 20;
/** What a site says it has. @param site without slash at the end */
async function readManifest(site, { reader, platform, signal }) {
    const outcome = await reader.read({ url: `${site}/?mode=json&include=all`, maxBytes: MAX_MANIFEST_BYTES, signal });
    if (outcome.kind !== 'read')
        return { kind: 'none', why: outcome.kind === 'failed' ? outcome.message : 'not found' };
    const archives = parseReleaseManifest(outcome.body.toString('utf8'), platform);
    return archives === undefined ? { kind: 'none', why: 'the answer is not a manifest' } : { kind: 'manifest', archives };
}

// EXTERNAL MODULE: ./build/go/patterns.js
var patterns = __webpack_require__(22804);
// EXTERNAL MODULE: ./build/install/toolchain-layout.js
var toolchain_layout = __webpack_require__(42002);
;// CONCATENATED MODULE: ./build/install/toolchain-proxies.js


/**
 * Where `golang.org/toolchain` really is: what its page names as the place of the module, so what `direct` means for it.
 * Source: golang.org/toolchain?go-get=1, `<meta name="go-import" content="golang.org/toolchain mod https://go.dev/dl/mod">`.
 */
const TOOLCHAIN_ORIGIN = 'https://go.dev/dl/mod';
/**
 * GOPROXY as it stands for the toolchain module: `direct` is its origin, which speaks the proxies' protocol; a GONOPROXY that matches
 * leaves only that. Source: cmd/go/internal/modfetch/proxy.go TryProxies ("noproxy").
 */
function toolchainProxies(entries, goNoProxy) {
    if ((0,patterns/* matchesPrefixPatterns */.B)(goNoProxy, toolchain_layout/* TOOLCHAIN_MODULE */.xc))
        return [origin(false)];
    return entries.map(entry => (entry.kind === 'direct' ? origin(entry.fallBackOnError) : entry));
}
function origin(fallBackOnError) {
    return { kind: 'url', url: TOOLCHAIN_ORIGIN, label: TOOLCHAIN_ORIGIN, fallBackOnError };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/modules/directory-hash.js
var directory_hash = __webpack_require__(26446);
// EXTERNAL MODULE: ./build/system/worker-entry.js
var worker_entry = __webpack_require__(64021);
// EXTERNAL MODULE: ./build/system/worker-pool.js
var worker_pool = __webpack_require__(59711);
;// CONCATENATED MODULE: ./build/install/unpacker.js





// More threads gain nothing: the disk, or memory, is the limit then.
const MAX_THREADS = 4;
function createUnpacker(threads = Math.min((0,external_node_os_.availableParallelism)(), MAX_THREADS)) {
    const pool = new worker_pool/* WorkerPool */.T$({ entry: (0,worker_entry/* workerEntry */.x)(), size: threads });
    const run = async ({ signal, ...zip }, what) => {
        const shares = Array.from({ length: threads }, async (_, share) => pool.run({ kind: 'unpack', request: { ...zip, ...what, share, shares: threads } }, { signal }));
        try {
            return combine(await Promise.allSettled(shares));
        }
        catch (error) {
            // None may write any more when the caller removes the directory.
            await pool.close();
            throw error;
        }
    };
    const archive = { kind: 'archive', prefix: toolchain_layout/* ARCHIVE_PREFIX */.aH, maxBytes: toolchain_layout/* MAX_GO_BYTES */.Ki };
    return {
        warmUp: () => pool.warmUp(),
        unpackModule: async (module, zip) => run(zip, { content: { kind: 'module', module }, ...toolchain_layout/* TOOLCHAIN_LAYOUT */.XK }),
        unpackArchive: async (zip) => run(zip, { content: archive, ...toolchain_layout/* ARCHIVE_LAYOUT */.Qf }),
        close: async () => pool.close(),
    };
}
function combine(shares) {
    const hashed = [];
    for (const share of shares) {
        if (share.status === 'rejected')
            throw share.reason;
        if (share.value.kind === 'bad-zip')
            return share.value;
        hashed.push(...share.value.hashed);
    }
    return { kind: 'unpacked', sum: (0,directory_hash/* hash1 */.C_)(hashed) };
}

// EXTERNAL MODULE: ./build/install/web.js
var install_web = __webpack_require__(52338);
;// CONCATENATED MODULE: ./build/install/go-sources.js









/** Everything that Go can be installed from, with its clients. Nothing is opened before it is used. */
function createGoSources(options) {
    const minimumRate = options.minimumRate ?? stall_guard/* DEFAULT_MINIMUM_RATE */.i;
    const client = new http_client/* HttpClient */.Q({ ...options, minimumRate, http2: options.http2 ?? false });
    const { retries, backoff } = options;
    const web = new install_web/* Web */.N({ client, retries, ...(backoff === undefined ? {} : { backoff }) });
    const proxies = toolchainProxies(options.entries, options.goNoProxy);
    const mirrors = (0,mirror_source/* createMirrorSource */.r)({ ...options, entries: proxies, neverAsk: () => false });
    const unpacker = createUnpacker(options.threads);
    return {
        reader: web,
        fetcher: web,
        unpacker,
        mirrors,
        proxies,
        officialSites: options.officialSites ?? OFFICIAL_SITES,
        shelf: options.shelf,
        databaseSetting: () => (0,checksum_database_setting/* parseChecksumDatabase */.a)(options.goSumDb),
        database: setting => (0,checksum_database/* createChecksumDatabase */.X)({ setting, proxies, reader: web }),
        onFinding: options.onFinding,
        nowMs: Date.now,
        onArchive: options.onArchive ?? (() => undefined),
        async close() {
            await Promise.all([unpacker.close(), mirrors.close(), client.close()]);
        },
    };
}

// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
;// CONCATENATED MODULE: ./build/install/install-error.js


/** The wanted Go cannot be had, or what was served for it is not it. */
class GoInstallError extends Error {
    name = 'GoInstallError';
    finding;
    constructor(why, options) {
        super(why.message, options);
        this.finding = why;
    }
}
function installError(code, details, options) {
    return new GoInstallError((0,catalogue/* finding */.g)(code, details), options);
}
/** `a: HTTP 500; b: no answer for 30 s`. */
function describeAttempts(attempts) {
    return attempts.map(({ from, message }) => `${from}: ${message}`).join('; ');
}
const FAULT_NAMES = {
    disabled: 'checksum database disabled',
    'invalid-setting': 'GOSUMDB not valid',
    unreachable: 'checksum database unreachable',
    'malformed-answer': 'malformed answer of the checksum database',
    'forged-signature': 'forged signature',
    'forged-record': 'forged record',
    'foreign-proof': 'proof of another tree',
};
const FORGERY_FIX = 'Nothing was installed. Compare with another network or another mirror in `goproxy`, and tell whoever runs the one that served this.';
const PASS_ON_FIX = 'Let the proxy pass the checksum database on (it then answers `/sumdb/NAME/supported` with 200), or make the database reachable, or say in the input `gosumdb` where it is: "NAME URL".';
const FAULT_FIXES = {
    unreachable: PASS_ON_FIX,
    'malformed-answer': PASS_ON_FIX,
    'forged-signature': FORGERY_FIX,
    'forged-record': FORGERY_FIX,
    'foreign-proof': FORGERY_FIX,
};
/** What is wrong with the database, said of the Go that could not be verified. The fault's name begins the message. */
function databaseError(error, module) {
    const fix = FAULT_FIXES[error.fault];
    const message = `${FAULT_NAMES[error.fault]}: ${error.message}`;
    const details = { module: (0,module_path/* moduleKey */.MP)(module), message, cause: `${(0,module_path/* moduleKey */.MP)(module)} could not be verified.` };
    return installError(error.code, fix === undefined ? details : { ...details, fix }, { cause: error });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/modules/mirrors/directory-source.js
var directory_source = __webpack_require__(97158);
// EXTERNAL MODULE: ./build/install/checksum-database-error.js
var checksum_database_error = __webpack_require__(95916);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/modules/obtain.js
var obtain = __webpack_require__(53689);
;// CONCATENATED MODULE: ./build/install/toolchain-module.js


/**
 * Fetches Go as a module, and believes nobody but the checksum database: what is in `root` counts only after this returned.
 *
 * @throws ChecksumDatabaseError; what the file system throws; the signal's reason when that aborts
 */
async function installToolchainModule(request, sources) {
    const { module, archive } = request;
    const stop = new AbortController();
    const signal = AbortSignal.any([request.signal, stop.signal]);
    sources.unpacker.warmUp();
    const lookup = sources.database.lookup(module, signal);
    // Whoever of the two fails first ends the other: 70 MB are not fetched for a database that cannot be asked.
    lookup.catch((error) => stop.abort(error));
    try {
        const obtained = await (0,obtain/* obtain */.A)({
            file: { module, kind: 'zip' },
            sources: [sources.mirrors],
            fetch: async (source, distrusted) => source.fetch({ file: { module, kind: 'zip' }, target: archive, signal, distrusted }),
            check: async () => checkZip({ ...request, signal }, sources, lookup),
            onWrong: (_source, found) => sources.onFinding(found),
        });
        if (obtained.kind === 'right')
            return { kind: 'installed', from: obtained.from, proof: obtained.value };
        await (0,promises_.rm)(archive, { force: true });
        return obtained;
    }
    finally {
        stop.abort();
        await lookup.catch(() => undefined);
    }
}
async function checkZip(request, { database, unpacker }, lookup) {
    const { module, root, archive, signal } = request;
    const unpacked = await unpacker.unpackModule(module, { zipPath: archive, into: root, signal });
    const answer = await lookup;
    if (unpacked.kind === 'unpacked' && answer.kind === 'found' && answer.sums.includes(unpacked.sum))
        return { kind: 'right', value: answer.proof };
    // The next mirror's must not mix with it.
    await (0,promises_.rm)(root, { recursive: true, force: true });
    await (0,promises_.mkdir)(root);
    if (unpacked.kind === 'bad-zip')
        return { kind: 'wrong', code: 'corrupt-zip', message: unpacked.reason };
    const expected = answer.kind === 'found' ? answer.sums.join(' or ') : 'nothing of it';
    return {
        kind: 'wrong',
        code: 'checksum-mismatch',
        message: `it has ${unpacked.sum}, ${database.name} has ${expected}`,
    };
}

;// CONCATENATED MODULE: ./build/install/cached-toolchain.js








/** Where the documents of a checksum database are on a shelf. */
function shelvedDatabase(directory, name) {
    return (0,external_node_path_.join)(directory, 'sumdb', ...name.split('/'));
}
/**
 * Installs what the shelf has, without a network: the zip is verified against the record that is kept beside it, and that against the
 * database's key, as if both came from a mirror. What does not hold is a finding, and then it is as if there were nothing.
 *
 * @returns the store's label; undefined where nothing was installed: `root` is empty then
 * @throws what the file system throws; the signal's reason when that aborts
 */
async function installCachedToolchain(request, { shelf, setting, reader, ...sources }) {
    const { module, signal } = request;
    const shelved = await shelf.take(module, signal);
    if (shelved === undefined)
        return undefined;
    const { directory, label } = shelved;
    const url = (0,external_node_url_.pathToFileURL)(shelvedDatabase(directory, setting.name)).href;
    try {
        // Before anything is unpacked: a database that fails later would end the threads, which the next source needs.
        const answer = await (0,checksum_database/* createChecksumDatabase */.X)({ setting: { ...setting, url }, proxies: [], reader }).lookup(module, signal);
        if (answer.kind !== 'found') {
            sources.onFinding(damaged(module, label, `it has no record of ${setting.name}`));
            return undefined;
        }
        const database = { name: setting.name, lookup: async () => answer };
        const mirrors = (0,directory_source/* createDirectorySource */.b)({ directory, kind: 'cache', label });
        let isTold = false;
        const onFinding = (found) => {
            isTold = true;
            sources.onFinding(found);
        };
        const outcome = await installToolchainModule(request, { ...sources, onFinding, mirrors, database });
        if (outcome.kind === 'installed')
            return label;
        if (!isTold)
            onFinding(damaged(module, label, 'it holds no zip of it'));
    }
    catch (error) {
        if (!(error instanceof checksum_database_error/* ChecksumDatabaseError */.v))
            throw error;
        sources.onFinding(damaged(module, label, error.message));
    }
    return undefined;
}
function damaged(module, label, why) {
    const message = `${label}: the entry of ${(0,module_path/* moduleKey */.MP)(module)} is not used: ${why}`;
    return (0,catalogue/* finding */.g)('cache-corrupt', { severity: 'security', module: (0,module_path/* moduleKey */.MP)(module), message });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/cache/tar-extractor.js
var tar_extractor = __webpack_require__(39359);
// EXTERNAL MODULE: ./build/cache/tar-error.js
var tar_error = __webpack_require__(84505);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/install/version-spec.js
var version_spec = __webpack_require__(66338);
;// CONCATENATED MODULE: ./build/install/distribution.js













/**
 * Installs the newest fitting Go that one of the sites has. The sha256 is that of Go's official site, whoever serves the archive.
 *
 * @throws what the file system throws; the signal's reason when that aborts
 */
async function installDistribution(request, sources) {
    return new DistributionInstall(request, sources).run();
}
class DistributionInstall {
    #request;
    #sources;
    #attempts = [];
    constructor(request, sources) {
        this.#request = request;
        this.#sources = sources;
    }
    async run() {
        for (const site of this.#request.sites.map(withoutSlash)) {
            const archive = await this.#choose(site);
            if (archive !== undefined && (await this.#install(site, archive)))
                return { kind: 'installed', version: archive.version, from: (0,redaction/* redactUrls */.s)(site) };
        }
        return { kind: 'unavailable', attempts: this.#attempts };
    }
    /** The newest that fits of what the site says it has; a site without a manifest may have everything. */
    async #choose(site) {
        const { official, spec, platform, signal } = this.#request;
        const own = site === official.site ? undefined : await readManifest(site, { reader: this.#sources.reader, platform, signal });
        const offered = own?.kind === 'manifest' ? new Set(own.archives.map(({ version }) => version)) : undefined;
        const versions = official.archives.map(({ version }) => version);
        const newest = (0,version_spec/* fittingVersions */.hG)(versions, spec).find(version => offered?.has(version) ?? true);
        if (newest === undefined)
            this.#note(site, offered === undefined ? 'there is no such version' : 'it lists no such version');
        return official.archives.find(({ version }) => version === newest);
    }
    /** Whether the tree is there, verified. What went wrong is noted, and the tree is empty again. */
    async #install(site, { fileName, sha256 }) {
        const { archive, root, signal } = this.#request;
        const url = `${site}/${fileName}`;
        try {
            const outcome = await this.#sources.fetcher.fetch({ url, target: archive, signal });
            if (outcome.kind !== 'fetched') {
                this.#note(url, outcome.kind === 'failed' ? outcome.message : 'not found');
                return false;
            }
            const actual = await sha256Of(archive, signal);
            if (actual !== sha256) {
                this.#refuse(url, `it has the sha256 ${actual}, Go’s official site says ${sha256}`);
                return false;
            }
            const problem = await this.#extract(fileName);
            if (problem === undefined)
                return true;
            this.#note(url, problem);
            await (0,promises_.rm)(root, { recursive: true, force: true });
            await (0,promises_.mkdir)(root);
            return false;
        }
        finally {
            await (0,promises_.rm)(archive, { force: true });
        }
    }
    async #extract(fileName) {
        const { archive, root, signal } = this.#request;
        if (fileName.endsWith('.zip')) {
            const unpacked = await this.#sources.unpacker.unpackArchive({ zipPath: archive, into: root, signal });
            return unpacked.kind === 'bad-zip' ? unpacked.reason : undefined;
        }
        try {
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), (0,external_node_zlib_.createGunzip)(), async (source) => {
                await (0,tar_extractor/* extractTar */.n)({
                    archive: source,
                    prefix: toolchain_layout/* ARCHIVE_PREFIX */.aH.slice(0, -1),
                    limits: { maxEntries: MAX_ENTRIES, maxBytes: toolchain_layout/* MAX_GO_BYTES */.Ki },
                    into: root,
                    signal,
                });
            });
            return undefined;
        }
        catch (error) {
            if (!(error instanceof tar_error/* TarError */.m || (0,files/* hasErrorCode */.Ue)(error, 'Z_DATA_ERROR', 'Z_BUF_ERROR')))
                throw error;
            return `it cannot be read: ${error instanceof Error ? error.message : ''}`;
        }
    }
    #note(from, message) {
        this.#attempts.push({ from: (0,redaction/* redactUrls */.s)(from), code: 'toolchain-unavailable', message });
    }
    #refuse(url, message) {
        const from = (0,redaction/* redactUrls */.s)(url);
        this.#attempts.push({ from, code: 'checksum-mismatch', message });
        this.#sources.onFinding((0,catalogue/* finding */.g)('checksum-mismatch', { url: from, message: `${from} is not Go’s archive: ${message}` }));
    }
}
const MAX_ENTRIES = 200_000;
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}
async function sha256Of(path, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash, { signal });
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./build/go/env.js + 1 modules
var env = __webpack_require__(3046);
;// CONCATENATED MODULE: ./build/install/path-go.js


const answerSchema = dist/* object */.Ikc({
    GOVERSION: dist/* string */.YjP(),
    GOROOT: dist/* string */.YjP(),
    GOHOSTOS: dist/* string */.YjP(),
    GOHOSTARCH: dist/* string */.YjP(),
});
/**
 * Asks the Go on PATH what it is, itself and not one that it would switch to.
 *
 * @returns undefined where there is none that answers: what is broken there is replaced
 */
async function findGoOnPath(location) {
    let json;
    try {
        json = await (0,env/* askGo */.IL)(['env', '-json', 'GOVERSION', 'GOROOT', 'GOHOSTOS', 'GOHOSTARCH'], location);
    }
    catch (error) {
        if (error instanceof env/* GoUnavailableError */.hz)
            return undefined;
        throw error;
    }
    const answer = dist/* safeParse */.xLC(answerSchema, parseOrUndefined(json));
    if (!answer.success)
        return undefined;
    const { GOVERSION, GOROOT, GOHOSTOS, GOHOSTARCH } = answer.output;
    // Experiments and names of builders stand behind a space.
    const [version = ''] = GOVERSION.replace(/^go/, '').split(' ');
    return { version, root: GOROOT, platform: { goos: GOHOSTOS, goarch: GOHOSTARCH } };
}
/** Something else that is called `go` may print anything. */
function parseOrUndefined(json) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/system/deadline.js
var system_deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/system/remove-tree.js
var remove_tree = __webpack_require__(14987);
;// CONCATENATED MODULE: ./build/install/tool-cache.js








/**
 * Directories in the layout of the runner's tool cache: `go/<semver>/<arch>`, and beside it `<arch>.complete`. What other actions put there is
 * found, and the reverse. Written here, not taken from @actions/tool-cache, because that copies the tree file by file into its place (5 s
 * for Go); extracted beside it, a rename is enough. Source of the layout: @actions/tool-cache, find and cacheDir.
 */
class ToolCache {
    #directories;
    #platform;
    /** @param directories looked through in this order; installed into the first that can be written */
    constructor(directories, platform) {
        this.#directories = directories;
        this.#platform = platform;
    }
    /** Every complete Go for the platform. */
    async list() {
        const found = await Promise.all(this.#directories.map(async (directory) => this.#listIn((0,external_node_path_.join)(directory, 'go'))));
        return found.flat();
    }
    /** @throws what the file system says of the last directory, where none can be written */
    async stage({ nowMs, signal }) {
        let failure = new Error('no directory to install Go into');
        for (const directory of this.#directories) {
            try {
                const parent = (0,external_node_path_.join)(directory, 'go');
                await (0,promises_.mkdir)(parent, { recursive: true });
                await removeLeftovers(parent, nowMs);
                const staging = (0,files/* temporarySibling */.ub)((0,external_node_path_.join)(parent, 'any'));
                await (0,promises_.mkdir)((0,external_node_path_.join)(staging, 'root'), { recursive: true });
                return this.#staging({ parent, staging, signal });
            }
            catch (error) {
                if (!(0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'))
                    throw error;
                failure = error;
            }
        }
        throw failure;
    }
    async #listIn(parent) {
        const versions = await (0,promises_.readdir)(parent).catch(emptyIfMissing);
        const found = await Promise.all(versions.map(async (name) => {
            const version = semver.parse(name);
            const root = (0,external_node_path_.join)(parent, name, (0,install_platform/* toolCacheArchitecture */.sH)(this.#platform.goarch));
            if (version === null || !(await this.#isComplete(root)))
                return [];
            return [{ version: (0,version_spec/* goSpelling */.LD)(version), root }];
        }));
        return found.flat();
    }
    /** The mark alone is not enough: a tree that somebody emptied to save space keeps it. */
    async #isComplete(root) {
        const go = (0,external_node_path_.join)(root, 'bin', this.#platform.goos === 'windows' ? 'go.exe' : 'go');
        return (await exists(`${root}.complete`)) && (await exists(go));
    }
    #staging({ parent, staging, signal, }) {
        const root = (0,external_node_path_.join)(staging, 'root');
        return {
            root,
            archive: (0,external_node_path_.join)(staging, 'archive'),
            enter: async (version) => this.#enter(root, this.#target(parent, version), signal),
            remove: async () => (0,remove_tree/* removeTree */.d)(staging),
        };
    }
    #target(parent, version) {
        const name = (0,version_spec/* semverSpelling */.Xk)(version);
        if (name === undefined)
            throw new Error(`not a Go version: ${JSON.stringify(version)}`);
        return (0,external_node_path_.join)(parent, name, (0,install_platform/* toolCacheArchitecture */.sH)(this.#platform.goarch));
    }
    async #enter(root, target, signal) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        if (await this.#isTaken(target, signal))
            return target;
        try {
            await renamePatiently(root, target, signal);
        }
        catch (error) {
            if (!(0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST') || !(await this.#isTaken(target, signal)))
                throw error;
            return target;
        }
        await (0,promises_.writeFile)(`${target}.complete`, '');
        return target;
    }
    /** Whether another job was faster. What has no mark, and gets none within a second, was broken off, and is moved out of the way. */
    async #isTaken(target, signal) {
        for (let waitedMs = 0; await existsAtAll(target); waitedMs += POLL_MS) {
            if (await this.#isComplete(target))
                return true;
            if (waitedMs >= MARK_TIMEOUT_MS) {
                await setAside(target);
                return false;
            }
            await (0,system_deadline/* sleep */.yy)(POLL_MS, signal);
        }
        return false;
    }
}
const POLL_MS = 50;
const MARK_TIMEOUT_MS = 1_000;
// Virus scanners on Windows look at what was just written, and nobody can rename it meanwhile.
const RENAME_TIMEOUT_MS = 10_000;
async function renamePatiently(from, to, signal) {
    for (let waitedMs = 0;; waitedMs += POLL_MS) {
        try {
            return await (0,promises_.rename)(from, to);
        }
        catch (error) {
            const mayPass = process.platform === 'win32' && (0,files/* hasErrorCode */.Ue)(error, 'EPERM', 'EACCES', 'EBUSY');
            if (!mayPass || waitedMs >= RENAME_TIMEOUT_MS)
                throw error;
        }
        await (0,system_deadline/* sleep */.yy)(POLL_MS, signal);
    }
}
/** Moved away first, since removing takes its time and somebody may look. */
async function setAside(target) {
    const aside = (0,files/* temporarySibling */.ub)(target);
    await (0,promises_.rename)(target, aside);
    await (0,remove_tree/* removeTree */.d)(aside);
}
// No install takes so long: what is older was left by one that was killed.
const LEFTOVER_AGE_MS = 6 * 60 * 60 * 1000;
const LEFTOVER_NAME = /^\.go-mod-setup-[0-9]+-[0-9a-f]+\.tmp$/;
async function removeLeftovers(parent, nowMs) {
    for (const name of await (0,promises_.readdir)(parent)) {
        if (!LEFTOVER_NAME.test(name))
            continue;
        const leftover = (0,external_node_path_.join)(parent, name);
        const age = nowMs -
            (await (0,promises_.lstat)(leftover).then(({ mtimeMs }) => mtimeMs, (error) => missing(error, nowMs)));
        if (age > LEFTOVER_AGE_MS)
            await (0,remove_tree/* removeTree */.d)(leftover);
    }
}
/** A link that leads nowhere is in the way, too. */
async function existsAtAll(path) {
    return (0,promises_.lstat)(path).then(() => true, (error) => missing(error, false));
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, (error) => missing(error, false));
}
function emptyIfMissing(error) {
    return missing(error, []);
}
function missing(error, value) {
    // A cache that may not be read has nothing for us.
    if ((0,files/* isNotFound */.c4)(error) || (0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM'))
        return value;
    throw error;
}

// EXTERNAL MODULE: ./build/install/documents.js
var documents = __webpack_require__(13750);
;// CONCATENATED MODULE: ./build/install/toolchain-versions.js


const MAX_LIST_BYTES = 8 << 20;
/**
 * The versions in the toolchain module's list. Those of all platforms, since a release is made for all of them, while a proxy lists only what it
 * was asked for before. Each proxy is asked as go would: the next one after 404, 410 or an empty list, after an error only behind `|`.
 * Source: go.dev/ref/mod#goproxy-protocol.
 *
 * @throws the signal's reason when that aborts
 */
async function listToolchains(proxies, reader, signal) {
    const attempts = [];
    for (const proxy of proxies) {
        if (proxy.kind !== 'url')
            break;
        const outcome = await reader.read({
            url: (0,documents/* below */.G)(proxy.url, `${toolchain_layout/* TOOLCHAIN_MODULE */.xc}/@v/list`),
            maxBytes: MAX_LIST_BYTES,
            signal,
        });
        if (outcome.kind === 'failed')
            attempts.push({ from: proxy.label, code: outcome.code, message: outcome.message });
        if (outcome.kind === 'failed' && !proxy.fallBackOnError)
            break;
        const versions = outcome.kind === 'read' ? parseList(outcome.body.toString('utf8')) : [];
        if (versions.length > 0)
            return { versions, attempts };
    }
    return { versions: [], attempts };
}
function parseList(text) {
    return [...new Set(text.split('\n').flatMap(line => (0,toolchain_layout/* parseToolchainVersion */.Ny)(line.trim())?.go ?? []))];
}

;// CONCATENATED MODULE: ./build/install/go-search.js














// A release is made for every platform, but some of them (a first candidate, an old one) may lack ours.
const MAX_CANDIDATES = 5;
/** One search: what was asked and learned on the way. */
class GoSearch {
    #request;
    #sources;
    #tools;
    /** Who was asked for Go itself, or for what there is, and could not serve it. */
    #attempts = [];
    #onPath;
    #official;
    #list;
    constructor(request, sources) {
        this.#request = request;
        this.#sources = sources;
        this.#tools = new ToolCache(request.toolCaches, request.platform);
    }
    /** @throws as resolveGo */
    async run() {
        const { spec, checkLatest } = this.#request;
        const mustBeNewest = spec.kind === 'alias' || (checkLatest && spec.kind === 'range');
        const local = mustBeNewest ? undefined : await this.#findLocal(spec);
        if (local !== undefined)
            return local;
        const candidates = await this.#candidates();
        const [newest] = candidates;
        if (newest === undefined)
            return this.#withoutList();
        const known = mustBeNewest ? await this.#findLocal(exactly(newest)) : undefined;
        return known ?? (await this.#install(candidates)) ?? (await this.#fail('toolchain-unavailable'));
    }
    /** PATH before the tool caches, and of these the newest that fits. */
    async #findLocal(spec) {
        const { platform, location } = this.#request;
        this.#onPath ??= findGoOnPath(location);
        const go = await this.#onPath;
        const isOurs = go?.platform.goos === platform.goos && go.platform.goarch === platform.goarch;
        if (go !== undefined && isOurs && (0,version_spec/* satisfiesSpec */.fB)(go.version, spec))
            return { version: go.version, root: go.root, source: 'path', from: undefined };
        const [cached] = (await this.#tools.list())
            .filter(({ version }) => (0,version_spec/* satisfiesSpec */.fB)(version, spec))
            .toSorted((a, b) => (0,go_version/* compareGoVersions */.X_)(b.version, a.version));
        return cached === undefined ? undefined : { ...cached, source: 'tool-cache', from: undefined };
    }
    /** The versions to try, newest first. An exact one need not be in any list: proxies list what they were asked for before. */
    async #candidates() {
        const { spec } = this.#request;
        return spec.kind === 'exact' ? [(0,version_spec/* goSpelling */.LD)(spec.version)] : (0,version_spec/* fittingVersions */.hG)(await this.#versions(), spec);
    }
    /** What there is: of the official site where distribution sites are asked at all, else of GOPROXY. */
    async #versions() {
        this.#list ??= this.#readVersions();
        return this.#list;
    }
    async #readVersions() {
        const { proxies, reader } = this.#sources;
        const known = this.#request.sites.length > 0 ? await this.#officialVersions() : [];
        if (known.length > 0)
            return known;
        const { versions, attempts } = await listToolchains(proxies, reader, this.#request.location.signal);
        this.#attempts.push(...attempts);
        // The module's origin is that very site.
        const mayAskOrigin = proxies.some(proxy => proxy.kind === 'url' && proxy.url === TOOLCHAIN_ORIGIN);
        return versions.length === 0 && mayAskOrigin ? this.#officialVersions() : versions;
    }
    async #officialVersions() {
        return (await this.#officialReleases())?.archives.map(({ version }) => version) ?? [];
    }
    async #officialReleases() {
        this.#official ??= this.#readOfficial();
        return this.#official;
    }
    async #readOfficial() {
        const { platform, location } = this.#request;
        const { officialSites, reader } = this.#sources;
        const official = await readOfficialReleases(officialSites, { reader, platform, signal: location.signal });
        if ('archives' in official)
            return official;
        this.#attempts.push(...official.attempts);
        return undefined;
    }
    /** Nobody knows a version that fits. With check-latest, what is installed is then the newest that we know of. */
    async #withoutList() {
        const { spec } = this.#request;
        const isUnknown = (await this.#versions()).length === 0;
        const local = isUnknown ? await this.#findLocal(spec) : undefined;
        if (local === undefined)
            return this.#fail('toolchain-unavailable');
        const message = `It could not be learned which is the newest Go ${spec.text}; ${local.version} is used, which is installed.`;
        const evidence = describeAttempts(this.#attempts);
        this.#sources.onFinding((0,catalogue/* finding */.g)('toolchain-unavailable', { severity: 'warning', message, evidence }));
        return local;
    }
    async #install(candidates) {
        const staging = await this.#tools.stage({ nowMs: this.#sources.nowMs(), signal: this.#request.location.signal });
        this.#sources.onArchive(staging.archive);
        try {
            return (await this.#installFromSites(staging)) ?? (await this.#installModule(staging, candidates));
        }
        finally {
            await staging.remove();
        }
    }
    async #installFromSites({ root, archive, enter }) {
        const { spec, platform, sites, location } = this.#request;
        const official = sites.length === 0 ? undefined : await this.#officialReleases();
        if (official === undefined)
            return undefined;
        const request = { spec, platform, sites, official, root, archive, signal: location.signal };
        const outcome = await installDistribution(request, this.#sources);
        if (outcome.kind === 'unavailable') {
            this.#attempts.push(...outcome.attempts);
            return undefined;
        }
        const { version, from } = outcome;
        return { version, root: await enter(version), source: 'distribution', from };
    }
    /** Go as a module, from the shelf or from GOPROXY: both are verified against the checksum database's record. */
    async #installModule({ root, archive, enter }, candidates) {
        const { signal } = this.#request.location;
        for (const version of candidates.slice(0, MAX_CANDIDATES)) {
            // The newest was looked for already; after it was not to be had, the next one may be there.
            const local = version === candidates[0] ? undefined : await this.#findLocal(exactly(version));
            if (local !== undefined)
                return local;
            const module = (0,toolchain_layout/* toolchainModule */.IV)(version, this.#request.platform);
            const request = { module, root, archive, signal };
            try {
                const found = (await this.#fromShelf(request)) ?? (await this.#fromProxies(request));
                if (found !== undefined)
                    return { version, root: await enter(version), ...found };
            }
            catch (error) {
                if (error instanceof checksum_database_error/* ChecksumDatabaseError */.v)
                    throw databaseError(error, module);
                throw error;
            }
        }
        return undefined;
    }
    async #fromShelf(request) {
        const { shelf, databaseSetting, ...sources } = this.#sources;
        if (shelf === undefined)
            return undefined;
        const from = await installCachedToolchain(request, { ...sources, shelf, setting: databaseSetting() });
        return from === undefined ? undefined : { source: 'cache', from };
    }
    /** @returns undefined where no mirror has it; @throws GoInstallError */
    async #fromProxies(request) {
        const { proxies, shelf, databaseSetting, database, ...sources } = this.#sources;
        // Else the checksum database would be asked for what nobody may fetch.
        if (!proxies.some(({ kind }) => kind === 'url'))
            return this.#fail('goproxy-off');
        const outcome = await installToolchainModule(request, { ...sources, database: database(databaseSetting()) });
        switch (outcome.kind) {
            case 'installed':
                await shelf?.keep(request.module, { zipPath: request.archive, proof: outcome.proof });
                return { source: 'goproxy', from: outcome.from };
            case 'not-found':
                return undefined;
            case 'failed':
                this.#attempts.push(...outcome.attempts);
                return this.#fail(outcome.code);
        }
    }
    /** @throws GoInstallError always */
    async #fail(code) {
        const { spec, platform } = this.#request;
        const what = `Go ${spec.text} for ${platform.goos}/${platform.goarch}`;
        const isMissing = code === 'toolchain-unavailable';
        const available = isMissing ? (0,version_spec/* describeAvailable */.DQ)(await this.#versions(), spec) : '';
        const said = this.#attempts.length === 0 ? '' : ` (${describeAttempts(this.#attempts)})`;
        const sentences = [
            isMissing
                ? `There is no ${what}, or nobody that may be asked has it${said}.`
                : `${what} cannot be installed${said}.`,
            available,
            (0,version_spec/* quotingHint */.bp)(spec) ?? '',
        ];
        throw installError(code, { message: sentences.filter(Boolean).join(' ') });
    }
}
function exactly(version) {
    return (0,version_spec/* parseVersionSpec */.ZD)((0,version_spec/* semverSpelling */.Xk)(version) ?? version);
}

;// CONCATENATED MODULE: ./build/install/install-go.js

/**
 * Finds the wanted Go, or installs it: what is on PATH and fits, the tool caches, the distribution sites, the shelf, GOPROXY, in this order.
 *
 * @throws GoInstallError where it cannot be had, which says why and what there is; what the file system throws; the signal's reason when that aborts
 */
async function resolveGo(request, sources) {
    const started = performance.now();
    const found = await new GoSearch(request, sources).run();
    return Object.freeze({ ...found, seconds: (performance.now() - started) / 1000 });
}

// EXTERNAL MODULE: ./build/modules/extract.js
var extract = __webpack_require__(5851);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
// EXTERNAL MODULE: ./build/phases/go-setup-error.js
var go_setup_error = __webpack_require__(14324);
// EXTERNAL MODULE: ./build/phases/network.js
var network = __webpack_require__(5423);
// EXTERNAL MODULE: ./build/phases/proxy-list-setting.js
var proxy_list_setting = __webpack_require__(85099);
// EXTERNAL MODULE: ./build/phases/ticks.js
var ticks = __webpack_require__(16099);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
// EXTERNAL MODULE: ./build/cache/findings.js
var findings = __webpack_require__(20619);
// EXTERNAL MODULE: ./build/cache/keys.js
var keys = __webpack_require__(90845);
// EXTERNAL MODULE: ./build/cache/save-policy.js
var save_policy = __webpack_require__(58619);
// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
// EXTERNAL MODULE: ./build/phases/restore-entry.js
var restore_entry = __webpack_require__(15034);
// EXTERNAL MODULE: ./build/phases/store.js + 16 modules
var store = __webpack_require__(31086);
;// CONCATENATED MODULE: ./build/phases/toolchain-entry.js











/** An entry for each Go that came over the network as a module: its zip, and the documents that prove it. */
class ToolchainCache {
    #config;
    #platform;
    #directory;
    #store;
    #findings = [];
    #entry;
    constructor(config, platform, { environment, directory }) {
        this.#config = config;
        this.#platform = platform;
        this.#directory = directory;
        this.#store = (0,store/* openBackend */.f)(config.cache, environment);
    }
    /** The last one that was looked for. */
    get entry() {
        return this.#entry;
    }
    get findings() {
        return this.#findings;
    }
    get #restored() {
        return `${this.#directory}-restored`;
    }
    async take(module, signal) {
        const { cache, download } = this.#config;
        const version = (0,toolchain_layout/* parseToolchainVersion */.Ny)(module.version)?.go ?? module.version;
        const key = (0,keys/* toolchainKey */.p7)({ suffix: cache.suffix, ...this.#platform, version });
        this.#entry = { key, restored: restore_entry/* NOTHING */.K, kept: undefined };
        // What is replaced anyway is not looked for.
        if (download.force)
            return undefined;
        const into = this.#restored;
        await (0,promises_.rm)(into, { recursive: true, force: true });
        await (0,promises_.mkdir)(into, { recursive: true });
        const facts = { store: this.#store, prepared: { config: this.#config }, signal };
        const request = { name: 'toolchain', primaryKey: key, restoreKeys: [], into };
        const restored = await (0,restore_entry/* restoreEntry */.f)(facts, request, () => 'hit');
        this.#entry = { key, restored, kept: undefined };
        this.#findings.push(...restored.findings);
        return restored.outcome === 'hit' && !cache.lookupOnly ? { directory: into, label: this.#store.label } : undefined;
    }
    async keep(module, { zipPath, proof }) {
        const { cache, ci } = this.#config;
        const facts = { policy: cache.save, trigger: ci.trigger, jobStatus: '' };
        if (this.#entry === undefined ||
            cache.lookupOnly ||
            !(0,save_policy/* decideModulesSave */.J)(facts, { matched: 'nothing', isNew: true }).save)
            return;
        const root = this.#directory;
        const zip = (0,module_files/* moduleFilePath */.g)(module, 'zip');
        const documents = new Map([...proof.documents].map(([path, body]) => [`${shelvedDatabase('', proof.name)}/${path}`, body]));
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, zip)), { recursive: true });
            await move(zipPath, (0,external_node_path_.join)(root, zip));
            for (const [path, body] of documents) {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), { recursive: true });
                await (0,promises_.writeFile)((0,external_node_path_.join)(root, path), body);
            }
            const { key, restored } = this.#entry;
            this.#entry = { key, restored, kept: { key, root, files: [zip, ...documents.keys()] } };
        }
        catch (error) {
            // Go is installed; only the next machine has to fetch it again.
            const code = (0,findings/* machineFaultCode */.D)(error, 'cache-not-saved');
            if (code === undefined)
                throw error;
            this.#findings.push((0,findings/* cacheFinding */.sy)(code, `keeping ${zip} for the cache: ${(0,findings/* errorText */.kc)(error)}`));
            await (0,promises_.rm)(root, { recursive: true, force: true });
        }
    }
    async close() {
        await Promise.all([this.#store.close(), (0,promises_.rm)(this.#restored, { recursive: true, force: true })]);
    }
}
/** The tool cache may be on another device than the temporary directory. */
async function move(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (!(0,files/* hasErrorCode */.Ue)(error, 'EXDEV', 'EPERM', 'EACCES'))
            throw error;
        await (0,promises_.copyFile)(from, to);
    }
}

;// CONCATENATED MODULE: ./build/phases/go-install.js















/**
 * Finds a Go, or installs it, within the budget of a download, and says so in one line.
 *
 * @throws GoSetupError where it cannot be had; the reason of the signal
 */
async function installGo(facts, spec) {
    const { host, config, location } = facts;
    const findings = [];
    const shelf = openShelf(facts);
    const { timeoutMs } = config.download;
    const deadline = (0,system_deadline/* startDeadline */.db)({ what: 'installing Go', timeoutMs, signal: location.signal });
    try {
        const go = await resolve(facts, spec, { deadline, shelf, onFinding: found => void findings.push(found) });
        host.info((0,log/* renderGo */.NJ)(go));
        return { go, findings: [...findings, ...(shelf?.findings ?? [])], toolchain: shelf?.entry };
    }
    catch (error) {
        location.signal.throwIfAborted();
        throw new go_setup_error/* GoSetupError */.M([...findings, explain(error, spec)], { cause: error });
    }
    finally {
        deadline.dispose();
        await shelf?.close();
    }
}
/** Toolchains are modules, and cached where these are. */
function openShelf({ config, platform, cache }) {
    return cache === undefined || !config.cache.modules ? undefined : new ToolchainCache(config, platform, cache);
}
async function resolve({ host, config, location, settings, netrc, platform }, spec, run) {
    const { entries, findings } = (0,proxy_list_setting/* readProxyList */.v)(settings.goProxy);
    const [invalid] = findings;
    if (invalid !== undefined)
        throw new GoInstallError(invalid);
    let archive;
    const sources = createGoSources({
        ...(0,network/* mirrorSettings */.$W)({ config, netrc, ...settings, remainingMs: () => run.deadline.remainingMs() }),
        entries,
        goNoProxy: settings.goNoProxy,
        goSumDb: settings.goSumDb,
        onFinding: run.onFinding,
        shelf: run.shelf,
        onArchive: path => {
            archive = path;
        },
    });
    const { checkLatest, sites, toolCaches } = config.go;
    const { signal } = run.deadline;
    const startedAt = performance.now();
    try {
        return await (0,ticks/* withTicks */.Z)(host, () => `Go ${spec.text}: ${fetchedBytes(archive)}${Math.round((0,timeline/* secondsSince */.w)(startedAt))} s`, async () => resolveGo({ spec, checkLatest, platform, location: { ...location, signal }, toolCaches, sites }, sources));
    }
    finally {
        await sources.close();
        for (const found of sources.mirrors.findings())
            run.onFinding(found);
    }
}
function fetchedBytes(archive) {
    const bytes = archive === undefined ? 0 : ((0,external_node_fs_.statSync)(archive, { throwIfNoEntry: false })?.size ?? 0);
    return bytes === 0 ? '' : `${(0,report_text/* formatBytes */.z3)(bytes)} fetched, `;
}
/** Why there is no Go; a bug is thrown on. */
function explain(error, spec) {
    if (error instanceof GoInstallError)
        return error.finding;
    if (error instanceof system_deadline/* DeadlineError */.j3) {
        const message = `Go ${spec.text} was not installed within the budget (timeout: ${error.timeoutMs / 1000} s).`;
        return (0,catalogue/* finding */.g)('timeout', { message });
    }
    const code = (0,extract/* faultCode */.Ie)(error);
    if (code === undefined)
        throw error;
    const said = error instanceof Error ? error.message : String(error);
    return (0,catalogue/* finding */.g)(code, { ...OF_THE_TOOL_CACHE, message: `Go ${spec.text} cannot be installed: ${said}` });
}
// The catalogue speaks of the module cache.
const OF_THE_TOOL_CACHE = {
    cause: 'The directory that Go is installed into cannot be written, or is full.',
    fix: 'Free space, or let RUNNER_TOOL_CACHE name a directory of this user; without it, the user’s cache directory is used (XDG_CACHE_HOME).',
};


/***/ }),

/***/ 16945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ tellFinding),
/* harmony export */   NJ: () => (/* binding */ renderGo),
/* harmony export */   PL: () => (/* binding */ renderDetails),
/* harmony export */   Wc: () => (/* binding */ isTold),
/* harmony export */   Z0: () => (/* binding */ renderRestore),
/* harmony export */   dH: () => (/* binding */ renderLookUp),
/* harmony export */   us: () => (/* binding */ renderSave),
/* harmony export */   xc: () => (/* binding */ renderDownload)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19755);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13920);


const SAY = {
    error: (host, text, place) => host.error(text, place),
    security: (host, text, place) => host.error(text, place),
    warning: (host, text, place) => host.warning(text, place),
    notice: (host, text) => host.info(text),
};
/** Tells a finding: what happened, why, what to do. Evidence is foreign text and shown as such. */
function tellFinding(host, told) {
    const lines = [told.message];
    // What needs no doing is said in a line.
    if (told.severity === 'notice')
        return host.info(`${told.message} [${told.code}]`);
    if (told.cause !== '')
        lines.push(`Why: ${told.cause}`);
    if (told.fix !== '')
        lines.push(`What to do: ${told.fix}`);
    const { title } = _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .y[told.code];
    SAY[told.severity](host, `${lines.join('\n')} [${told.code}]`, { title, ...told.place });
    if (told.evidence === undefined || isTold(told.evidence, told.message))
        return;
    if (told.severity === 'error' || told.severity === 'security')
        host.foreign(told.evidence, `What was seen (${told.code})`);
    else
        host.detail(`What was seen (${told.code}):\n${told.evidence}`);
}
/** Whether all of it stands in the message, which is often go's own words. */
function isTold(evidence, message) {
    return evidence.split('\n').every(line => message.includes(line.replace(/^go: /, '').trim()));
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
    return `Go ${version} ${GO_FROM[source](from)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(seconds)}`;
}
/** One line for each entry that was looked for. */
function renderRestore(name, entry) {
    const what = name === 'modules' ? 'Modules' : 'Build cache';
    return `${what}: ${RESTORED[entry.outcome]}${entry.bytes > 0 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(entry.bytes)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(entry.seconds)}` : ''}`;
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
    const { modules, fetched, present, retries } = download;
    const parts = [
        fetched > 0 ? `${fetched} fetched (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(download.bytes)})` : 'none had to be fetched',
        fetched > 0 && present > 0 ? `${present} from the cache or here already` : '',
        retries > 0 ? `${retries} ${retries === 1 ? 'retry' : 'retries'}` : '',
    ].filter(part => part !== '');
    // With `download: warn` or `false` some may be missing.
    const ready = fetched + present;
    const of = ready < modules ? `${ready} of ` : '';
    return `${of}${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(modules, 'module')} ready in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(download.seconds)}: ${parts.join(', ')}`;
}
const SAVED = {
    saved: 'saved',
    exists: 'not saved',
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
    const size = saved.bytes > 0 ? ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(saved.bytes)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(saved.seconds)}` : '';
    return `${what}: ${SAVED[saved.outcome]}${size}${saved.reason === '' ? '' : `: ${saved.reason}`}`;
}
/** What is seldom needed: each setting with where it comes from, keys, what each mirror did, how long each phase took. */
function renderDetails(report) {
    const { go, environment, cache, download, phases } = report;
    const asked = download.sources.filter(({ requests }) => requests > 0);
    const entries = [
        ['modules', cache.modules],
        ['build', cache.build],
        ...(cache.toolchain === undefined ? [] : [['Go', cache.toolchain]]),
    ].filter(([, { primaryKey }]) => primaryKey !== '');
    return [
        ...(go.version === '' ? [] : [`Go ${go.version}, ${go.goos}/${go.goarch}`]),
        ...(go.gomodcache === '' ? [] : [`GOMODCACHE ${go.gomodcache}`, `GOCACHE ${go.gocache}`]),
        ...Object.entries(environment).flatMap(([name, { value, source }]) => value === '' ? [] : [`${name}=${value} (${source})`]),
        ...entries.map(([name, entry]) => `key of the ${name} entry: ${entry.primaryKey}${entry.matchedKey === '' || entry.matchedKey === entry.primaryKey ? '' : `, restored from ${entry.matchedKey}`}`),
        ...asked.map(({ url, requests, failures, bytes, p50Ms, p95Ms, ejections }) => `${url}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(requests, 'request')}, ${failures} failed, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}, ${p50Ms} ms in the median, ${p95Ms} ms at 95%${ejections > 0 ? `, left out ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(ejections, 'time')}` : ''}`),
        ...(download.goCommand.attempts === 0
            ? []
            : [
                `go commands: ${download.goCommand.attempts}, of which ended by us ${download.goCommand.killed}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(download.goCommand.seconds)}`,
            ]),
        ...phases.map(({ name, seconds }) => `${name}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(seconds)}`),
    ].map(_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN);
}


/***/ }),

/***/ 13920:
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
