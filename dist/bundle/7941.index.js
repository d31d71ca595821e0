export const id = 7941;
export const ids = [7941,7455];
export const modules = {

/***/ 75728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ isKeptWithoutUse),
/* harmony export */   Jr: () => (/* binding */ listBuildCache),
/* harmony export */   MN: () => (/* binding */ isBuildCachePath),
/* harmony export */   Uk: () => (/* binding */ countBuildCache),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   pQ: () => (/* binding */ listTops),
/* harmony export */   q7: () => (/* binding */ breathe),
/* harmony export */   th: () => (/* binding */ CARRIED_MODULES),
/* harmony export */   tz: () => (/* binding */ listNow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);




/** Ours, beside go's own files: go looks at `00` to `ff`, `fuzz` and its own texts only. */
const MANIFEST_NAME = 'go-mod-setup.json';
/** In an entry only: modules that the job fetched beyond its go.sum, in GOPROXY layout. They belong into GOMODCACHE. */
const CARRIED_MODULES = 'go-mod-setup-modules';
// `00`…`ff` hold `<id>-a` and `<id>-d` (a directory with one file since Go 1.26 where the output is an executable); fuzz/ holds corpora.
// testexpire.txt must travel: without it results that `go clean -testcache` expired would count again. trim.txt must not: go
// makes a new one, and finds nothing old enough to trim.
const TOP_DIRECTORY = /^([0-9a-f]{2}|fuzz)$/;
const TOP_FILE = 'testexpire.txt';
/** Whether a name in an archive can be one of a build cache. An entry is as hostile as whoever could write it. */
function isBuildCachePath(path) {
    if (path === TOP_FILE || path === MANIFEST_NAME)
        return true;
    if (/^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/.test(path))
        return true;
    const [top, ...rest] = path.split('/');
    if (rest.length === 0 || rest.some(element => !/^[^/\\:\p{Cc}]+$/u.test(element) || /^\.+$/.test(element)))
        return false;
    if (top === 'fuzz')
        return rest.length >= 2;
    if (top === CARRIED_MODULES)
        return rest.at(-2) === '@v' && /\.(info|mod|zip)$/.test(path);
    return /^[0-9a-f]{2}$/.test(top ?? '') && rest.length === 2 && /^[0-9a-f]{64}-d$/.test(rest[0] ?? '');
}
/** Whether go never moves the time of a file, nor trims it: corpora, and the time before which test results do not count. */
function isKeptWithoutUse(path) {
    return path === TOP_FILE || isFuzzPath(path);
}
function isFuzzPath(path) {
    return path.startsWith('fuzz/');
}
/** Every regular file of a build cache that could be saved; a directory that is not there has none. */
async function listBuildCache(goCache) {
    const found = [];
    for (const { name, isFile } of listTops(goCache)) {
        if (isFile)
            addFile(goCache, name, { found, usedAtMs: 0 });
        else
            walk(goCache, name, found);
        await breathe();
    }
    return found;
}
/** What of a build cache's top can be saved: `00` to `ff`, `fuzz`, and one text. */
function listTops(goCache) {
    return listNow(goCache)
        .filter(entry => (entry.isFile() ? entry.name === TOP_FILE : entry.isDirectory() && TOP_DIRECTORY.test(entry.name)))
        .map(entry => ({ name: entry.name, isFile: entry.isFile() }));
}
/**
 * Lets others go on. Thousands of small files are looked at and moved without waiting for each, folder by folder: that takes a sixth of the CPU
 * of as many promises (0.1 s in place of 0.7 s for 5,400 files), and a folder of them a third of a millisecond.
 */
async function breathe() {
    await new Promise(resolve => {
        setImmediate(resolve);
    });
}
/** How many files {@link listBuildCache} would find, without looking at each. */
async function countBuildCache(goCache) {
    const top = (await listDirectory(goCache)).filter(entry => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name));
    const counts = await Promise.all(top.map(async ({ name }) => (await listDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goCache, name))).length));
    return counts.reduce((a, b) => a + b, 0);
}
function walk(goCache, directory, found) {
    const isExecutable = directory.endsWith('-d') && !isFuzzPath(directory);
    const usedAtMs = isExecutable ? ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goCache, directory), { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0;
    for (const entry of listNow((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goCache, directory))) {
        const path = `${directory}/${entry.name}`;
        if (entry.isDirectory())
            walk(goCache, path, found);
        else if (entry.isFile() && isBuildCachePath(path))
            addFile(goCache, path, { found, usedAtMs });
    }
}
function addFile(goCache, path, to) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goCache, path), { throwIfNoEntry: false });
    if (stats !== undefined)
        to.found.push({ path, bytes: stats.size, mtimeMs: Math.max(stats.mtimeMs, to.usedAtMs) });
}
/** What is in a directory; nothing where there is none. */
function listNow(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true });
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error))
            return [];
        throw error;
    }
}
async function listDirectory(directory) {
    return (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true }))) ?? [];
}


/***/ }),

/***/ 57358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readTelling)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89190);


/** Read by itself: a run whose other inputs are wrong is told, too. A wrong one of these counts as not given; that it is wrong, parseInputs says. */
function readTelling(raw, currentDirectory) {
    const metrics = valueOf('metrics', raw);
    return {
        summary: valueOf('summary', raw) ?? 'auto',
        problemMatchers: valueOf('problem-matchers', raw) ?? true,
        metricsFile: metrics === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(currentDirectory, metrics),
    };
}
function valueOf(name, raw) {
    const text = raw.get(name)?.text.trim() ?? '';
    if (text === '')
        return undefined;
    try {
        return _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc[name].parse(text);
    }
    catch (error) {
        if (error instanceof Error)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XX: () => (/* binding */ makeCredentialDirectory),
/* harmony export */   Zr: () => (/* binding */ removeCredentialDirectory),
/* harmony export */   su: () => (/* binding */ removeLeftCredentials)
/* harmony export */ });
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95807);

const DIRECTORIES = (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .ownedDirectories */ .L)('credentials');
/** Makes a directory for credentials that is gone with its owner, or with the next job. */
const makeCredentialDirectory = DIRECTORIES.make;
/** Removes a directory that {@link makeCredentialDirectory} made; one of any other name is refused, a missing one is fine. */
const removeCredentialDirectory = DIRECTORIES.remove;
/** Removes what killed jobs left. */
const removeLeftCredentials = DIRECTORIES.removeLeft;


/***/ }),

/***/ 94699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ moduleKey),
/* harmony export */   U3: () => (/* binding */ ModulePathError),
/* harmony export */   WV: () => (/* binding */ isModulePath),
/* harmony export */   av: () => (/* binding */ escapeVersion),
/* harmony export */   ql: () => (/* binding */ unescapeModulePath),
/* harmony export */   xk: () => (/* binding */ escapeModulePath)
/* harmony export */ });
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

/***/ 22804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ matchesPrefixPatterns)
/* harmony export */ });
/**
 * Whether one of the comma-separated globs matches a prefix of the module path: GOPRIVATE, GONOPROXY, GONOSUMDB, GOINSECURE.
 * A glob with N slashes is compared with the first N+1 elements of the path, so `*.corp.com` does not match `corp.com`.
 * Source: golang.org/x/mod/module.MatchPrefixPatterns, path.Match.
 */
function matchesPrefixPatterns(globs, path) {
    for (const untrimmed of globs.split(',')) {
        const glob = untrimmed.endsWith('/') ? untrimmed.slice(0, -1) : untrimmed;
        if (glob === '')
            continue;
        const count = glob.split('/').length;
        const elements = path.split('/');
        if (elements.length < count)
            continue;
        if (matchGlob(glob, elements.slice(0, count).join('/')))
            return true;
    }
    return false;
}
/**
 * go's path.Match: `*` and `?` stop at slashes, `[a-z]` and `[^a-z]` are classes, `\` quotes. A malformed glob matches nothing.
 * Like go's it never goes back behind the last star, so the time is bounded: paths come from go.mod, which is hostile.
 */
function matchGlob(glob, text) {
    const tokens = parseGlob(Array.from(glob));
    return tokens !== undefined && matchTokens(tokens, Array.from(text));
}
function matchTokens(tokens, characters) {
    let token = 0;
    let at = 0;
    /** The last star, and the first character that it does not swallow yet. */
    let star;
    while (at < characters.length || token < tokens.length) {
        const wanted = tokens[token];
        const character = characters[at];
        if (wanted === 'star') {
            star = { token, at };
            token++;
        }
        else if (wanted !== undefined && character !== undefined && wanted(character)) {
            token++;
            at++;
        }
        else {
            const swallowed = star === undefined ? undefined : characters[star.at];
            if (star === undefined || swallowed === undefined || swallowed === '/')
                return false;
            star.at++;
            at = star.at;
            token = star.token + 1;
        }
    }
    return true;
}
/** undefined where path.Match says ErrBadPattern. */
function parseGlob(glob) {
    const tokens = [];
    for (let at = 0; at < glob.length; at++) {
        const character = glob[at];
        if (character === '*')
            tokens.push('star');
        else if (character === '?')
            tokens.push(other => other !== '/');
        else if (character === '[') {
            const parsed = parseClass(glob, at + 1);
            if (parsed === undefined)
                return undefined;
            tokens.push(parsed.token);
            at = parsed.next - 1;
        }
        else {
            const literal = character === '\\' ? glob[++at] : character;
            if (literal === undefined)
                return undefined;
            tokens.push(other => other === literal);
        }
    }
    return tokens;
}
/** One `[...]`: ranges of (quoted) characters, at least one, `^` in front negates; a slash can be matched by it. */
function parseClass(glob, start) {
    const negated = glob[start] === '^';
    const ranges = [];
    let at = negated ? start + 1 : start;
    while (ranges.length === 0 || glob[at] !== ']') {
        const low = classCharacter(glob, at);
        const high = low !== undefined && glob[low.next] === '-' ? classCharacter(glob, low.next + 1) : low;
        if (low === undefined || high === undefined)
            return undefined;
        ranges.push([low.code, high.code]);
        at = high.next;
    }
    const token = (character) => {
        const code = character.codePointAt(0) ?? 0;
        return ranges.some(([low, high]) => low <= code && code <= high) !== negated;
    };
    return { token, next: at + 1 };
}
function classCharacter(glob, at) {
    const isQuoted = glob[at] === '\\';
    const character = isQuoted ? glob[at + 1] : glob[at];
    if (character === undefined || (!isQuoted && (character === '-' || character === ']')))
        return undefined;
    return { code: character.codePointAt(0) ?? 0, next: at + (isQuoted ? 2 : 1) };
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

/***/ 64685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ checkInfo)
/* harmony export */ });
const MAX_INFO_BYTES = 1024 * 1024;
/**
 * Whether an `.info` is that of the version, as go's proxy client checks it (cmd/go/internal/modfetch/proxy.go, Stat). go.sum does not
 * cover these files. Stricter than go where encoding/json is lax: what we turn away, go asks for itself.
 */
function checkInfo(data, version) {
    if (data.length > MAX_INFO_BYTES)
        return { kind: 'invalid', reason: `it has ${data.length} bytes` };
    const document = parse(data);
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        return { kind: 'invalid', reason: 'it is not a JSON object' };
    // encoding/json takes names in any case, and the last one counts.
    const fields = (name) => Object.entries(document).flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : []));
    const versions = fields('version');
    if (versions.length === 0)
        return { kind: 'invalid', reason: 'it names no version' };
    const other = versions.find(found => found !== version);
    if (other !== undefined)
        return { kind: 'wrong-version', got: JSON.stringify(other).slice(0, 100) };
    if (!fields('time').every(isTime))
        return { kind: 'invalid', reason: 'its time is none' };
    return { kind: 'right' };
}
function parse(data) {
    try {
        return JSON.parse(Buffer.from(data).toString('utf8'));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function isTime(value) {
    if (value === null)
        return true;
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
}


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

/***/ 80932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kU: () => (/* binding */ carriedPatterns),
  cA: () => (/* binding */ listCarriedModules),
  rL: () => (/* binding */ takeCarriedModules),
  eB: () => (/* binding */ withCarriedModules)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var entries = __webpack_require__(75728);
// EXTERNAL MODULE: ./build/go/patterns.js
var go_patterns = __webpack_require__(22804);
// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
// EXTERNAL MODULE: ./build/modules/module-paths.js
var module_paths = __webpack_require__(87529);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/system/files.js
var system_files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/modules/module-info.js
var module_info = __webpack_require__(64685);
;// CONCATENATED MODULE: ./build/modules/modules-beyond.js






/** What a path in GOPROXY layout is the file of; undefined where go would not put it there. Toolchains are no modules to carry about. */
function parseModuleFilePath(path) {
    const [, escapedPath = '', escapedVersion = '', kind] = /^([^\\]+)\/@v\/(v[^/\\]+)\.(info|mod|zip)$/.exec(path) ?? [];
    const modulePath = (0,module_path/* unescapeModulePath */.ql)(escapedPath);
    if (modulePath === undefined || modulePath === 'golang.org/toolchain')
        return undefined;
    if (!/^[a-z0-9.\-+!~_]+$/.test(escapedVersion))
        return undefined;
    const version = escapedVersion.replace(/!([a-z])/g, (_match, letter) => letter.toUpperCase());
    return { module: { path: modulePath, version }, kind: kind };
}
/** The files of GOMODCACHE that are of no known module, and that others may read. */
async function listModulesBeyond(goModCache, facts) {
    const root = (0,module_paths/* downloadDirectory */.A)(goModCache);
    const paths = (await walk(root, '')).filter(path => {
        const file = facts.known.has(path) ? undefined : parseModuleFilePath(path);
        return file !== undefined && facts.isPublic(file.module.path);
    });
    const files = await Promise.all(paths.map(async (path) => describe(root, path)));
    return files.filter(file => file !== undefined);
}
async function describe(root, path) {
    const [stats, proof] = await Promise.all([
        (0,system_files/* ifThere */.y)((0,promises_.stat)((0,external_node_path_.join)(root, path))),
        path.endsWith('.zip') ? (0,system_files/* ifThere */.y)((0,promises_.stat)(`${(0,external_node_path_.join)(root, path)}hash`)) : undefined,
    ]);
    if (stats?.isFile() !== true)
        return undefined;
    return { path, bytes: stats.size, mtimeMs: stats.mtimeMs, provedAtMs: proof?.mtimeMs };
}
/** Every file in a directory `@v`. */
async function walk(root, below) {
    const entries = (await (0,system_files/* ifThere */.y)((0,promises_.readdir)((0,external_node_path_.join)(root, below), { withFileTypes: true }))) ?? [];
    const parts = await Promise.all(entries.map(async (entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory())
            return path === 'sumdb' ? [] : walk(root, path);
        return entry.isFile() && below.endsWith('/@v') ? [path] : [];
    }));
    return parts.flat();
}
/**
 * Puts files of an entry where go looks for them, if nothing is there: without a `.ziphash`, so that go itself checks zips and `.mod` files against
 * go.sum or the checksum database before it uses them. What go could not check (a private module) or would trust unseen is left out.
 *
 * @param from a directory in GOPROXY layout, as hostile as whoever could write the entry
 * @returns the paths that are in GOMODCACHE now
 */
async function placeModulesBeyond(from, goModCache, isPublic) {
    const root = (0,module_paths/* downloadDirectory */.A)(goModCache);
    const placed = [];
    for (const path of await walk(from, '')) {
        const file = parseModuleFilePath(path);
        if (file === undefined || !isPublic(file.module.path))
            continue;
        const isRight = file.kind !== 'info' || (await isInfoOf((0,external_node_path_.join)(from, path), file.module.version));
        if (isRight && (await place((0,external_node_path_.join)(from, path), (0,external_node_path_.join)(root, path), file.kind)))
            placed.push(path);
    }
    return placed;
}
/** Nothing but its version in an `.info` can be checked, and go does not. */
async function isInfoOf(path, version) {
    return (0,module_info/* checkInfo */.n)(await (0,promises_.readFile)(path), version).kind === 'right';
}
/** Whether the file is there now. A link takes a place only if it is free: what another process has put there meanwhile, it may have verified. */
async function place(from, to, kind) {
    if (await (0,system_files/* isThere */.$B)(to))
        return true;
    // go would believe what that says, whatever the zip.
    if (kind === 'zip' && (await (0,system_files/* isThere */.$B)(`${to}hash`)))
        return false;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        if ((0,system_files/* hasErrorCode */.Ue)(error, 'EEXIST'))
            return true;
        if ((0,system_files/* hasErrorCode */.Ue)(error, 'EXDEV'))
            return linkCopy(from, to);
        // Without links there is no safe way, and go fetches them again.
        if ((0,system_files/* hasErrorCode */.Ue)(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'))
            return false;
        throw error;
    }
}
/** GOCACHE may be on another file system than GOMODCACHE. */
async function linkCopy(from, to) {
    const sibling = (0,system_files/* temporarySibling */.ub)(to);
    try {
        await (0,promises_.copyFile)(from, sibling);
        await (0,promises_.link)(sibling, to);
        return true;
    }
    catch (error) {
        if ((0,system_files/* hasErrorCode */.Ue)(error, 'EEXIST'))
            return true;
        if ((0,system_files/* hasErrorCode */.Ue)(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'))
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(sibling, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/phases/carried-modules.js








// Modules beyond the set ride in the job's build entry: they belong to what this job does, and not to go.sum.
/** Tools have some 50 MB. What is more than this, go fetches again. */
const MAX_BYTES = 256 * 1024 * 1024;
/**
 * The patterns of what must not be carried; undefined where nothing is: no modules are to be cached, or go would check none of it, since there
 * is no checksum database.
 */
function carriedPatterns({ config, goEnv }) {
    if (!config.cache.modules || goEnv.get('GOSUMDB') === 'off')
        return undefined;
    return ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB']
        .map(name => goEnv.get(name))
        .filter(patterns => patterns !== '')
        .join(',');
}
/** What of a restored entry is modules, put into GOMODCACHE. Returns the paths in the entry that are there now. */
async function takeCarriedModules(from, prepared) {
    const patterns = carriedPatterns(prepared);
    if (patterns === undefined)
        return [];
    const isPublic = (path) => !(0,go_patterns/* matchesPrefixPatterns */.B)(patterns, path);
    const placed = await placeModulesBeyond((0,external_node_path_.join)(from, entries/* CARRIED_MODULES */.th), prepared.goEnv.get('GOMODCACHE'), isPublic);
    return placed.map(path => `${entries/* CARRIED_MODULES */.th}/${path}`);
}
/** What there is to carry, as files of the build entry. Their times show what this job fetched or used: as go's do of its own files. */
async function listCarriedModules(state, manifest) {
    const patterns = state.build?.carried;
    if (patterns === undefined)
        return [];
    const isPublic = (path) => !(0,go_patterns/* matchesPrefixPatterns */.B)(patterns, path);
    const known = new Set([
        ...(state.modules?.zips ?? []).flatMap(module => FILE_KINDS.map(kind => (0,module_files/* moduleFilePath */.g)(module, kind))),
        ...(state.modules?.goMods ?? []).map(module => (0,module_files/* moduleFilePath */.g)(module, 'mod')),
    ]);
    const files = await listModulesBeyond(state.goModCache, { known, isPublic });
    return withinLimit(withUse(files, { manifest, startedAtMs: state.startedAtMs }));
}
const FILE_KINDS = ['info', 'mod', 'zip'];
/**
 * A zip that was restored was used if go has proved it since. Of the other files no use shows: they go with their zip; those without one stay while
 * anything of the restored is used and nothing new came, since a new version of a tool has `.mod` files of its own.
 */
function withUse(files, { manifest, startedAtMs }) {
    const isCarried = ({ path }) => manifest?.files[`${entries/* CARRIED_MODULES */.th}/${path}`] !== undefined;
    const isNew = (file) => !isCarried(file) && file.mtimeMs >= startedAtMs;
    const restoredZips = new Map(files.filter(file => isCarried(file) && file.path.endsWith('.zip')).map(file => [file.path, file]));
    const isProved = ({ provedAtMs = 0 }) => provedAtMs >= startedAtMs;
    const isInUse = [...restoredZips.values()].some(isProved) && !files.some(isNew);
    return files
        .filter(file => isNew(file) || isCarried(file))
        .map(file => {
        const zip = restoredZips.get(file.path.replace(/\.(info|mod|zip)$/, '.zip'));
        const isUsed = isNew(file) || (zip === undefined ? isInUse : isProved(zip));
        return { path: `${entries/* CARRIED_MODULES */.th}/${file.path}`, bytes: file.bytes, mtimeMs: isUsed ? startedAtMs : 0 };
    });
}
/** What was used first, then what is small. */
function withinLimit(files) {
    let bytes = 0;
    return files
        .toSorted((a, b) => b.mtimeMs - a.mtimeMs || a.bytes - b.bytes)
        .filter(file => {
        bytes += file.bytes;
        return bytes <= MAX_BYTES;
    });
}
/** Runs `work` while the chosen of them lie in GOCACHE, from where the entry is made. What is gone meanwhile is not there. */
async function withCarriedModules({ goCache, goModCache }, files, work) {
    const carried = files.filter(path => path.startsWith(`${entries/* CARRIED_MODULES */.th}/`));
    if (carried.length === 0)
        return work();
    const root = (0,external_node_path_.join)(goCache, entries/* CARRIED_MODULES */.th);
    // What a killed run left.
    await (0,promises_.rm)(root, { recursive: true, force: true });
    try {
        for (const path of carried) {
            const to = (0,external_node_path_.join)(goCache, path);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await (0,system_files/* ifThere */.y)((0,system_files/* linkOrCopy */.L7)((0,external_node_path_.join)((0,module_paths/* downloadDirectory */.A)(goModCache), path.slice(entries/* CARRIED_MODULES */.th.length + 1)), to));
        }
        return await work();
    }
    finally {
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 26116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   qq: () => (/* binding */ StateError),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72211);



const backendSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Oxt('kind', [
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('github') }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('directory'), path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), maxBytes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('s3'),
        bucket: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        prefix: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        region: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        endpoint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        forcePathStyle: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    }),
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
        /** What fetching them took: the entry tells it to later runs. */
        sample: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ bytes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), seconds: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() })),
    })),
    build: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        ...entrySchema.entries,
        /** Patterns of the modules beyond go.sum that must not ride in it; undefined where none do. */
        carried: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })),
    /** A Go that came over the network: below root, which save removes. */
    toolchain: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ key: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), root: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), files: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) })),
    reportPath: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    summary: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['auto', 'always', 'never']),
    metricsFile: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** The directory of what was kept for later steps; undefined where nothing was. */
    credentials: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
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

/***/ 90811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ tellRun),
  N: () => (/* binding */ tellSaved)
});

// EXTERNAL MODULE: ./build/config/telling.js
var config_telling = __webpack_require__(57358);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/host/matchers.js

/**
 * The patterns of compile errors and test failures: `matchers/go.json`, two folders above this file and above the bundle alike. Made from this
 * file's own address by plain text: what looks like `new URL('…', import.meta.url)`, the bundler copies and renames.
 *
 * Owner `go` is setup-go's too, so that a job with both of them gets each error once.
 */
function goMatchersFile() {
    return (0,external_node_url_.fileURLToPath)(import.meta.url.replace(/[^/]+\/[^/]+\/[^/]+$/, 'matchers/go.json'));
}

// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
;// CONCATENATED MODULE: ./build/report/open-metrics.js
/** OpenMetrics text. Names are put behind `go_mod_setup_`; a metric without samples is left out. */
function renderOpenMetrics(metrics) {
    return `${metrics
        .filter(({ samples }) => samples.length > 0)
        .map(renderMetric)
        .join('')}# EOF\n`;
}
function gauge(name, help, samples) {
    return { name, type: 'gauge', help, samples };
}
const PREFIX = 'go_mod_setup_';
function renderMetric({ name, type, help, samples }) {
    const lines = samples.map(({ suffix = '', labels = {}, value }) => `${PREFIX}${name}${suffix}${renderLabels(labels)} ${value}\n`);
    return `# TYPE ${PREFIX}${name} ${type}\n# HELP ${PREFIX}${name} ${help}\n${lines.join('')}`;
}
function renderLabels(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
/** As text between quotes: a line end in a label would begin a line of another metric. Other control characters go. */
function escapeLabel(value) {
    return (value
        .replaceAll('\\', String.raw `\\`)
        .replaceAll('"', String.raw `\"`)
        .replaceAll('\n', String.raw `\n`)
        // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
        .replace(/[\u0000-\u001f\u007f]/g, ''));
}

;// CONCATENATED MODULE: ./build/report/metrics.js

/**
 * The report as OpenMetrics text: what one run did, each number by itself. Only gauges and histograms, and no `# UNIT`: node_exporter's textfile
 * collector and the push gateway read Prometheus' older text format, of which this is valid text as well.
 *
 * Source: github.com/prometheus/OpenMetrics, specification 1.0, "Text format".
 */
function renderMetrics(report) {
    return renderOpenMetrics([
        ...runMetrics(report),
        ...cacheMetrics(report),
        ...downloadMetrics(report),
        ...mirrorMetrics(report),
    ]);
}
function runMetrics(report) {
    const { go, tool, phases, findings } = report;
    const counts = new Map();
    for (const { code, severity } of findings) {
        const known = counts.get(`${code} ${severity}`);
        if (known === undefined)
            counts.set(`${code} ${severity}`, { labels: { code, severity }, value: 1 });
        else
            known.value++;
    }
    return [
        gauge('run', 'Always 1: what the run was made with.', [
            { labels: { version: tool.version, go_version: go.version, goos: go.goos, goarch: go.goarch }, value: 1 },
        ]),
        gauge('success', 'Whether the run went well.', [{ value: report.ok ? 1 : 0 }]),
        gauge('run_duration_seconds', 'How long setup took, and saving where it is over.', [{ value: report.seconds }]),
        gauge('phase_duration_seconds', 'How long each phase took; a phase within another counts by itself.', sumBy(phases)),
        gauge('findings', 'What was told, by code and severity.', [...counts.values()]),
    ];
}
/** A phase may run more than once. */
function sumBy(phases) {
    const sums = new Map();
    for (const { name, seconds } of phases)
        sums.set(name, (sums.get(name) ?? 0) + seconds);
    return [...sums].map(([phase, value]) => ({ labels: { phase }, value: Math.round(value * 1000) / 1000 }));
}
const OUTCOMES = {
    hit: true,
    partial: true,
    miss: true,
    present: true,
    unavailable: true,
    off: true,
};
function cacheMetrics({ cache }) {
    const entries = [
        ['modules', cache.modules],
        ['build', cache.build],
        ...(cache.toolchain === undefined ? [] : [['toolchain', cache.toolchain]]),
    ];
    const each = (value) => entries.map(([entry, report]) => ({ labels: { entry }, value: value(report) }));
    return [
        gauge('cache_outcome', 'Outcome of looking for each entry: 1 for the one that it was.', entries.flatMap(([entry, { outcome }]) => Object.keys(OUTCOMES).map(name => ({ labels: { entry, outcome: name }, value: name === outcome ? 1 : 0 })))),
        gauge('cache_restore_bytes', 'Size of what was restored.', each(({ bytes }) => bytes)),
        gauge('cache_restore_duration_seconds', 'How long restoring took.', each(({ seconds }) => seconds)),
        gauge('cache_save_bytes', 'Size of what was saved.', each(({ save }) => save.bytes)),
        gauge('cache_save_duration_seconds', 'How long saving took.', each(({ save }) => save.seconds)),
        gauge('cache_saved', 'Whether the entry was saved.', each(({ save }) => (save.outcome === 'saved' ? 1 : 0))),
        gauge('cache_save_failed', 'Whether saving failed or was denied.', each(({ save }) => (save.outcome === 'failed' || save.outcome === 'denied' ? 1 : 0))),
    ];
}
function downloadMetrics({ download }) {
    const { modules, fetched, present, bytes, seconds, retries, hedges, goCommand } = download;
    return [
        gauge('modules', 'Modules that are needed, by what became of them.', [
            { labels: { state: 'fetched' }, value: fetched },
            { labels: { state: 'present' }, value: present },
            { labels: { state: 'missing' }, value: Math.max(0, modules - fetched - present) },
        ]),
        gauge('download_bytes', 'Bytes of modules that were fetched over the network.', [{ value: bytes }]),
        gauge('download_duration_seconds', 'How long the download took, with verifying and extracting.', [
            { value: seconds },
        ]),
        gauge('download_retries', 'Requests that were sent again.', [{ value: retries }]),
        gauge('download_hedges', 'Slow requests that were sent a second time.', [{ value: hedges }]),
        gauge('go_command_attempts', 'go commands that were run for the download.', [{ value: goCommand.attempts }]),
        gauge('go_command_killed', 'go commands that were ended because nothing moved, or time was up.', [
            { value: goCommand.killed },
        ]),
    ];
}
function mirrorMetrics({ download: { sources } }) {
    const each = (value) => sources.map(source => ({ labels: labelsOf(source), value: value(source) }));
    return [
        gauge('source_requests', 'Requests to each mirror or store.', each(({ requests }) => requests)),
        gauge('source_bytes', 'Bytes that each mirror or store served.', each(({ bytes }) => bytes)),
        gauge('source_ejections', 'How often each was left out for a while.', each(({ ejections }) => ejections)),
        gauge('source_failures', 'Failed requests to each, by class: the codes of findings. That a module is not there is an answer, not a failure.', sources.flatMap(failureSamples)),
        {
            name: 'source_request_duration_seconds',
            type: 'histogram',
            help: 'How long the requests to each took that did not fail.',
            samples: sources.flatMap(source => source.durations === undefined ? [] : histogramSamples(labelsOf(source), source.durations)),
        },
    ];
}
function labelsOf({ url, kind }) {
    return { source: url, kind };
}
function failureSamples({ url, kind, failures, failureCodes = {} }) {
    const known = Object.entries(failureCodes).filter(([, count]) => count > 0);
    const rest = failures - known.reduce((sum, [, count]) => sum + count, 0);
    const classes = rest > 0 || known.length === 0 ? [...known, ['unknown', Math.max(0, rest)]] : known;
    return classes.map(([name, value]) => ({ labels: { source: url, kind, class: name }, value }));
}
function histogramSamples(labels, { count, sumMs, buckets }) {
    const bucket = (le, value) => ({ suffix: '_bucket', labels: { ...labels, le }, value });
    return [
        ...buckets.map(([upToMs, value]) => bucket(floatText(upToMs / 1000), value)),
        bucket('+Inf', count),
        { suffix: '_count', labels, value: count },
        { suffix: '_sum', labels, value: sumMs / 1000 },
    ];
}
/** `1.0`: bounds of buckets are floats, and are compared as text by some readers. */
function floatText(value) {
    return Number.isInteger(value) ? `${value}.0` : String(value);
}

// EXTERNAL MODULE: ./build/report/redact.js
var redact = __webpack_require__(17234);
// EXTERNAL MODULE: ./build/report/comparison.js
var comparison = __webpack_require__(70182);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
;// CONCATENATED MODULE: ./build/report/summary-findings.js



const MARK = { error: '❌', security: '🛑', warning: '⚠️', notice: 'ℹ️' };
const WEIGHT = { security: 0, error: 1, warning: 2, notice: 3 };
const MAX_FINDINGS = 20;
const MAX_MESSAGE_CHARACTERS = 4000;
const MAX_EVIDENCE_CHARACTERS = 4000;
/** What happened, why, what to do; the gravest first, those of one cause together. What was printed can be folded out. */
function renderFindings(findings) {
    const sorted = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
    const groups = new Map();
    for (const told of sorted.slice(0, MAX_FINDINGS)) {
        const { code, severity, cause, fix } = told;
        const key = JSON.stringify([code, severity, cause, fix]);
        groups.set(key, [...(groups.get(key) ?? []), told]);
    }
    const shown = [...groups.values()].map(renderGroup);
    const more = sorted.length - MAX_FINDINGS;
    if (more > 0)
        shown.push(`_And ${more} more, in the report._`);
    return shown.join('\n\n');
}
function renderGroup(group) {
    const [first] = group;
    if (first === undefined)
        return '';
    const { code, severity, cause, fix } = first;
    const { title, docs } = catalogue/* CATALOGUE */.y[code];
    const more = docs === undefined ? '' : ` [More](${docs})`;
    // What needs no doing is not worth a heading.
    if (severity === 'notice')
        return group.map(told => `${MARK.notice} ${(0,markdown/* prose */.CS)(told.message)} ${(0,markdown/* prose */.CS)(fix)}`).join('\n\n');
    const parts = [
        `#### ${MARK[severity]} ${(0,markdown/* prose */.CS)(title)} ${(0,markdown/* code */.aY)(code)}`,
        ...group.map(renderFinding),
        cause === '' ? '' : `**Why:** ${(0,markdown/* prose */.CS)(cause)}`,
        fix === '' ? '' : `**What to do:** ${(0,markdown/* prose */.CS)(fix)}${more}`,
    ];
    return parts.filter(part => part !== '').join('\n\n');
}
function renderFinding(told) {
    const [first = '', ...rest] = shorten(told.message, MAX_MESSAGE_CHARACTERS).split('\n');
    const parts = [
        `${(0,markdown/* prose */.CS)(first)}${placeOf(told)}`,
        rest.length === 0 ? '' : (0,markdown/* preformatted */.EC)(rest.join('\n')),
        told.evidence === undefined || (0,log/* isTold */.Wc)(told.evidence, told.message)
            ? ''
            : `<details><summary>What was seen</summary>\n\n${(0,markdown/* preformatted */.EC)(shorten(told.evidence, MAX_EVIDENCE_CHARACTERS))}\n\n</details>`,
    ];
    return parts.filter(part => part !== '').join('\n\n');
}
function placeOf({ place }) {
    if (place === undefined)
        return '';
    return ` (${(0,markdown/* code */.aY)(place.line === undefined ? place.file : `${place.file}:${place.line}`)})`;
}
function shorten(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit)}\n… ${text.length - limit} characters more`;
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/report/summary-sources.js


const MAX_ROWS = 20;
const SOURCE = {
    proxy: markdown/* code */.aY,
    directory: url => `directory ${(0,markdown/* code */.aY)(url)}`,
    s3: url => `bucket ${(0,markdown/* code */.aY)(url)}`,
    cache: url => `entry in ${(0,markdown/* escapeText */.X1)(url)}`,
    direct: () => 'the modules’ origins',
};
/** What was fetched from where, and how each mirror did. */
function renderSources({ download, modules }) {
    const asked = download.sources.filter(({ requests }) => requests > 0);
    if (asked.length === 0)
        return undefined;
    const served = new Map();
    for (const { source } of modules)
        served.set(source, (served.get(source) ?? 0) + 1);
    const hasEjections = asked.some(({ ejections }) => ejections > 0);
    const columns = [
        { title: 'Source' },
        ...['Modules', 'Requests', 'Failed', 'Received', 'Median', '95%'].map(right),
        ...(hasEjections ? [right('Left out')] : []),
    ];
    const rows = asked.slice(0, MAX_ROWS).map(source => {
        const cells = row(source, served.get(source.url) ?? 0);
        return hasEjections ? cells : cells.slice(0, -1);
    });
    const notes = [
        asked.length > MAX_ROWS ? `${asked.length - MAX_ROWS} more sources are in the report.` : '',
        byGo(served.get('go') ?? 0, download),
        download.hedges > 0 ? `${(0,report_text/* formatCount */.B4)(download.hedges, 'slow request')} sent a second time.` : '',
    ].filter(note => note !== '');
    return ['#### Where the modules came from', (0,markdown/* table */.tp)(columns, rows), (0,markdown/* escapeText */.X1)(notes.join(' '))]
        .filter(part => part !== '')
        .join('\n\n');
}
function right(title) {
    return { title: (0,markdown/* unbroken */.D_)(title), align: 'right' };
}
function row(source, modules) {
    const { url, kind, requests, failures, bytes, p50Ms, p95Ms, ejections } = source;
    return [
        SOURCE[kind](url),
        modules === 0 ? '' : String(modules),
        String(requests),
        failures === 0 ? '0' : `**${failures}**`,
        bytes > 0 ? (0,markdown/* unbroken */.D_)((0,report_text/* formatBytes */.z3)(bytes)) : '',
        (0,markdown/* unbroken */.D_)(`${p50Ms} ms`),
        (0,markdown/* unbroken */.D_)(`${p95Ms} ms`),
        ejections === 0 ? '' : (0,markdown/* unbroken */.D_)((0,report_text/* formatCount */.B4)(ejections, 'time')),
    ];
}
function byGo(modules, { goCommand }) {
    if (modules === 0)
        return '';
    const tries = goCommand.attempts > 1 ? ` in ${goCommand.attempts} attempts` : '';
    return `${(0,report_text/* formatCount */.B4)(modules, 'module')} left to the go command${tries}.`;
}

;// CONCATENATED MODULE: ./build/report/time-line.js

// Any day will do, but one since when all time zones differ by whole minutes: the browser shows the time of its own.
const DAY_MS = Date.UTC(2001, 0, 1);
/** Charts have no axis for durations, only for times of the day: of those, seconds look the same everywhere. Longer runs are drawn smaller. */
const SCALES = [
    { upTo: 60, unit: 's', secondsPerUnit: 1 },
    { upTo: 3600, unit: 'min', secondsPerUnit: 60 },
    { upTo: Number.POSITIVE_INFINITY, unit: 'h', secondsPerUnit: 3600 },
];
const TICKS_MS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000];
const MAX_TICKS = 10;
/** The phases as a chart that GitHub draws (Mermaid's gantt). Only our own words are in it. Undefined where there is nothing to draw. */
function renderTimeLine(report) {
    const sections = sectionsOf(report).filter(({ bars }) => bars.length > 0);
    const lastSecond = Math.max(0, ...sections.flatMap(({ bars }) => bars.map(({ end }) => end)));
    if (lastSecond <= 0)
        return undefined;
    const scale = SCALES.find(({ upTo }) => lastSecond < upTo) ?? SCALES[2];
    const spanMs = (lastSecond / scale.secondsPerUnit) * 1000;
    const tickMs = TICKS_MS.find(tick => spanMs / tick <= MAX_TICKS) ?? 30_000;
    const at = (second) => DAY_MS + Math.round((second / scale.secondsPerUnit) * 1000);
    const lineOf = ({ name, start, end }) => `    ${name} ${(0,report_text/* formatSeconds */.Xo)(end - start)} :${at(start)}, ${at(end)}`;
    return [
        '```mermaid',
        'gantt',
        '    dateFormat x',
        `    axisFormat ${tickMs < 1000 ? '%-S.%L' : '%-S'} ${scale.unit}`,
        `    tickInterval ${tickMs < 1000 ? `${tickMs}millisecond` : `${tickMs / 1000}second`}`,
        ...sections.flatMap(({ name, bars }) => [`    section ${name}`].concat(bars.map(lineOf))),
        '```',
    ].join('\n');
}
const BEFORE = {
    configure: 'Configuration',
    go: 'Installing Go',
    'stable-mtimes': 'Stable mtimes',
    'look-up': 'Look-up',
};
function sectionsOf({ phases, cache, download }) {
    const before = phases
        .flatMap(({ name, start, end }) => (BEFORE[name] === undefined ? [] : [{ name: BEFORE[name], start, end }]))
        .toSorted((a, b) => a.start - b.start);
    const restore = phases.find(({ name }) => name === 'restore');
    // Both are restored side by side from the beginning of the phase.
    const entries = ['modules', 'build'].flatMap(name => {
        const { seconds } = cache[name];
        if (restore === undefined || seconds <= 0)
            return [];
        return [
            {
                name: name === 'modules' ? 'Modules entry' : 'Build entry',
                start: restore.start,
                end: restore.start + seconds,
            },
        ];
    });
    return [
        { name: 'Set up', bars: before },
        { name: 'Caches', bars: entries },
        { name: 'Modules', bars: [...downloadBars(phases, download.seconds), ...phases.flatMap(probeBar)] },
    ];
}
function probeBar({ name, start, end }) {
    return name === 'probe' ? [{ name: 'Asking the mirrors once more', start, end }] : [];
}
/** It begins with the restore, whose files it checks while they arrive: its phase is what is left of it then. */
function downloadBars(phases, seconds) {
    return phases.flatMap(({ name, start, end }) => name === 'download'
        ? [{ name: 'Download and check', start: Math.max(0, Math.min(start, end - seconds)), end }]
        : []);
}

;// CONCATENATED MODULE: ./build/report/summary.js






/**
 * The job summary of main, as Markdown that GitHub renders; undefined where there is nothing to say, or nobody wants it. Whatever is not our
 * own word is escaped.
 */
function renderSummary(report, mode) {
    if (mode === 'never' || (mode === 'auto' && !isWorthTelling(report)))
        return undefined;
    return inOneText([
        `### ${headline(report)}`,
        outline(report),
        renderFindings(report.findings),
        renderCaches(report),
        (0,comparison/* renderComparison */.W)(report.cache.modules.comparison),
        renderSources(report),
        withTitle('Time line', renderTimeLine(report)),
    ]);
}
/** The summary of post: what was saved. Main's stands above it. */
function renderSavedSummary(report, findings, mode) {
    const rows = savedRows(report);
    const isQuiet = rows.every(({ outcome }) => !TOLD_SAVES.has(outcome)) && !findings.some(isWeighty);
    if (mode === 'never' || (mode === 'auto' && isQuiet) || (rows.length === 0 && findings.length === 0))
        return undefined;
    const cells = rows.map(({ name, outcome, bytes, seconds, reason }) => [
        (0,markdown/* unbroken */.D_)(name),
        (0,markdown/* unbroken */.D_)(SAVED[outcome]),
        bytes > 0 ? (0,markdown/* unbroken */.D_)((0,report_text/* formatBytes */.z3)(bytes)) : '',
        seconds > 0 ? (0,markdown/* unbroken */.D_)((0,report_text/* formatSeconds */.Xo)(seconds)) : '',
        (0,markdown/* escapeText */.X1)(reason),
    ]);
    return inOneText([
        '### Go caches after the job',
        rows.length === 0
            ? undefined
            : (0,markdown/* table */.tp)([
                { title: 'Entry' },
                { title: 'Saved' },
                { title: 'Size', align: 'right' },
                { title: 'Time', align: 'right' },
                { title: 'Why' },
            ], cells),
        renderFindings(findings),
    ]);
}
/** As much of it as fits, in whole parts from the beginning. */
function fitSummary(markdown, roomBytes) {
    if (Buffer.byteLength(markdown) <= roomBytes)
        return markdown;
    const note = '\n\n_The rest is left out: a summary may hold 1 MiB. All of it is in the report._\n';
    let kept = '';
    for (const part of markdown.split(/(?<=\n\n)/)) {
        if (Buffer.byteLength(kept + part + note) > roomBytes)
            break;
        kept += part;
    }
    return kept === '' ? '' : closeDetails(kept.trimEnd()) + note;
}
/** A part that was cut off in the middle of what can be folded would take all that follows with it. */
function closeDetails(markdown) {
    const open = markdown.split('<details>').length - markdown.split('</details>').length;
    return `${markdown}${'\n\n</details>'.repeat(Math.max(0, open))}`;
}
function inOneText(parts) {
    return `${parts.filter(part => part !== undefined && part !== '').join('\n\n')}\n`;
}
function withTitle(title, content) {
    return content === undefined ? undefined : `#### ${title}\n\n${content}`;
}
function isWorthTelling(report) {
    const { modules } = report.cache;
    return (!report.ok ||
        report.download.fetched > 0 ||
        modules.outcome === 'unavailable' ||
        report.cache.build.outcome === 'unavailable' ||
        report.findings.some(isWeighty));
}
function isWeighty({ severity, code }) {
    return severity !== 'notice' || code === 'cache-slower';
}
function headline({ ok, findings, download }) {
    if (!ok)
        return '❌ Go modules: set-up failed';
    const isComplete = download.fetched + download.present >= download.modules;
    if (!isComplete)
        return '⚠️ Go modules: not all of them are here';
    const isFlawed = findings.some(({ severity }) => severity === 'warning' || severity === 'security');
    const what = download.modules === 0 ? 'Go is set up' : 'Go modules are ready';
    return isFlawed ? `⚠️ ${what}, with warnings` : `✅ ${what}`;
}
/** `42 modules in 3.4 s: 40 fetched (84 MB), 2 from the cache or here already · Go 1.26.8 on linux/amd64`. */
function outline({ download, go, seconds }) {
    const { modules, fetched, present, bytes } = download;
    const missing = modules - fetched - present;
    const counted = [
        fetched > 0 ? `${fetched} fetched (${(0,report_text/* formatBytes */.z3)(bytes)})` : '',
        present > 0 ? `${present} from the cache or here already` : '',
        missing > 0 ? `**${missing} missing**` : '',
    ].filter(part => part !== '');
    const parts = [
        modules === 0 ? '' : `**${(0,report_text/* formatCount */.B4)(modules, 'module')}**: ${counted.join(', ')}`,
        go.version === '' ? '' : `Go ${(0,markdown/* escapeText */.X1)(go.version)} on ${(0,markdown/* escapeText */.X1)(`${go.goos}/${go.goarch}`)}`,
        `${(0,report_text/* formatSeconds */.Xo)(seconds)} in all`,
    ];
    return parts.filter(part => part !== '').join(' · ');
}
const RESTORED = {
    hit: '✅ restored',
    partial: '🟡 restored in part',
    miss: '⚪ not there',
    present: '✅ here already',
    unavailable: '❌ the cache could not be used',
    off: 'off',
};
function renderCaches({ cache }) {
    const rows = namedEntries(cache).flatMap(([name, entry]) => (entry.outcome === 'off' ? [] : [entryRow(name, entry)]));
    if (rows.length === 0)
        return undefined;
    const columns = [
        { title: 'Cache' },
        { title: 'Outcome' },
        { title: 'Size', align: 'right' },
        { title: 'Time', align: 'right' },
        { title: 'Key' },
    ];
    return (0,markdown/* table */.tp)(columns, rows);
}
function namedEntries({ modules, build, toolchain, }) {
    return [
        ['Modules', modules],
        ['Build outputs', build],
        ...(toolchain === undefined ? [] : [['Go itself', toolchain]]),
    ];
}
function entryRow(name, entry) {
    const { outcome, bytes, seconds } = entry;
    return [
        (0,markdown/* unbroken */.D_)(name),
        (0,markdown/* unbroken */.D_)(RESTORED[outcome]),
        bytes > 0 ? (0,markdown/* unbroken */.D_)((0,report_text/* formatBytes */.z3)(bytes)) : '',
        seconds > 0 ? (0,markdown/* unbroken */.D_)((0,report_text/* formatSeconds */.Xo)(seconds)) : '',
        keyCell(entry),
    ];
}
function keyCell({ matchedKey, primaryKey }) {
    const key = matchedKey === '' ? primaryKey : matchedKey;
    return key === '' ? '' : (0,markdown/* code */.aY)(key);
}
const SAVED = {
    saved: '✅ saved',
    exists: 'exists already',
    unchanged: 'nothing new',
    denied: '❌ denied',
    failed: '❌ failed',
    off: 'no',
};
const TOLD_SAVES = new Set(['saved', 'denied', 'failed']);
function savedRows({ cache }) {
    return namedEntries(cache).flatMap(([name, { primaryKey, save }]) => (primaryKey === '' ? [] : [{ name, ...save }]));
}

;// CONCATENATED MODULE: ./build/phases/telling.js







/**
 * Everything that is said once setup or download is over: findings, details, the job summary, metrics, and what later steps are watched for.
 *
 * @param early findings that were told before
 */
async function tellRun(context, report, early = []) {
    const { host } = context;
    const telling = (0,config_telling/* readTelling */.o)(context.rawInputs, context.currentDirectory);
    for (const told of report.findings)
        if (!early.includes(told))
            (0,log/* tellFinding */.HO)(host, told);
    host.details('go-mod-setup: details', (0,log/* renderDetails */.PL)(report));
    const markdown = renderSummary((0,redact/* redactReport */.a)(report, text => host.redact(text)), telling.summary);
    if (markdown !== undefined)
        await writeSummary(host, markdown);
    await writeMetrics(host, telling.metricsFile, report);
    // Last: what we print ourselves is not what it is for.
    if (telling.problemMatchers)
        host.addMatcher(goMatchersFile());
}
/** What post has to say, beside its lines in the log. */
async function tellSaved(host, telling, told) {
    const { report, findings } = (0,redact/* redactReport */.a)(told, text => host.redact(text));
    const markdown = renderSavedSummary(report, findings, telling.summary);
    if (markdown !== undefined)
        await writeSummary(host, markdown);
    await writeMetrics(host, telling.metricsFile, told.report);
}
/** A summary that cannot be written is no reason to fail. */
async function writeSummary(host, markdown) {
    try {
        await host.summary(roomBytes => fitSummary(markdown, roomBytes));
    }
    catch (error) {
        host.warning(`The job summary was not written: ${error instanceof Error ? error.message : String(error)}`);
    }
}
async function writeMetrics(host, file, report) {
    if (file === undefined)
        return;
    try {
        await (0,files/* writeFileAtomically */.lo)(file, renderMetrics(report));
    }
    catch (error) {
        host.warning(`The metrics were not written: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 76882:
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
            this.#phases.push({
                name,
                seconds: Math.round(wholeMs - withinMs) / 1000,
                start: Math.round(startedAt - this.#startedAt) / 1000,
                end: Math.round(startedAt + wholeMs - this.#startedAt) / 1000,
            });
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

/***/ 70182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ renderComparison)
/* harmony export */ });
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50658);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13920);


/** What the modules entry saved or cost, in one line of plain words; undefined where nobody measured. */
function renderComparison(comparison) {
    if (comparison === undefined)
        return undefined;
    const { withSeconds, withoutSeconds, sample } = comparison;
    const extra = (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .extraSeconds */ .Gt)(comparison);
    const measured = `fetching takes ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(withoutSeconds)} by what the run that made the entry measured (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(sample.bytes)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(sample.seconds)})`;
    const here = `restoring and checking the modules took ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(withSeconds)}`;
    if (extra > 0)
        return `The cache cost ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(extra)} more than fetching: ${here}, ${measured}.`;
    if (extra < 0)
        return `The cache saved ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(-extra)}: ${here}, ${measured}.`;
    return `The cache neither saved nor cost much: ${here}, ${measured}.`;
}


/***/ }),

/***/ 50658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ extraSeconds),
/* harmony export */   oT: () => (/* binding */ compareWithFetching),
/* harmony export */   uV: () => (/* binding */ sampleOf)
/* harmony export */ });
/** A sample says nothing of a set that is many times as large. */
const MIN_SHARE = 0.25;
/** Below this a difference is noise, and nobody's concern. */
const MIN_SECONDS = 2;
/** Too few bytes to tell a rate from. */
const MIN_SAMPLE_BYTES = 100_000;
/** What this run measured of its mirrors; undefined where it fetched too little, or was held up. */
function sampleOf({ download }) {
    const { bytes, seconds, retries, goCommand } = download;
    if (bytes < MIN_SAMPLE_BYTES || seconds <= 0 || retries > 0 || goCommand.killed > 0)
        return undefined;
    return { bytes, seconds };
}
/** Undefined where nothing was restored, or what was measured is no measure for these modules. */
function compareWithFetching({ cache, download, modules }, sample) {
    const { outcome, seconds } = cache.modules;
    if (sample === undefined || (outcome !== 'hit' && outcome !== 'partial'))
        return undefined;
    const bytes = modules.reduce((sum, module) => sum + module.bytes, 0);
    if (bytes === 0 || sample.bytes < bytes * MIN_SHARE)
        return undefined;
    const withoutSeconds = (sample.seconds / sample.bytes) * bytes;
    return {
        // The download begins with the restore, and ends after it.
        withSeconds: round(Math.max(seconds, download.seconds)),
        withoutSeconds: round(withoutSeconds),
        sample: { bytes: sample.bytes, seconds: round(sample.seconds) },
    };
}
/** Seconds that the cache cost (more than nothing) or saved (less); 0 where that is too little to speak of. */
function extraSeconds({ withSeconds, withoutSeconds }) {
    const extra = withSeconds - withoutSeconds;
    return Math.abs(extra) < Math.max(MIN_SECONDS, 0.2 * Math.min(withSeconds, withoutSeconds)) ? 0 : round(extra);
}
function round(seconds) {
    return Math.round(seconds * 1000) / 1000;
}


/***/ }),

/***/ 20045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readReport),
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72211);


/** Writes the report; readable by the owner only, since module paths may be private. */
async function writeReport(path, report) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomically */ .lo)(path, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
}
/** Reads what setup wrote, so that save can complete it. It is our own file of this job: its shape is not checked again. */
async function readReport(path) {
    return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
}


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

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   EC: () => (/* binding */ preformatted),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export visible */
// Text for a page that GitHub renders. Module paths, answers of servers and what git printed come into it: all of it is hostile.
/** Control characters, and what turns the direction of the text or hides in it: a reader must see what is there. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Without characters that nobody sees; line ends are `\n`. */
function visible(text) {
    return text
        .replace(/\r\n?/g, '\n')
        .replace(/[\u2028\u2029\u0085]/g, '\n')
        .replace(LONE_SURROGATE, '\ufffd')
        .replace(UNSEEN, '');
}
/** Text as text, on one line: neither Markdown nor HTML, nor a link that GitHub would make of an address or a name by itself. */
function escapeText(text) {
    return visible(text)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[!-/:-@[-`{-~]/g, encode);
}
/** CommonMark reads entities as text, never as structure (spec 0.31, 2.5). */
function encode(character, at, whole) {
    const isWithinWord = /\w/.test(whole[at - 1] ?? '') && /\w/.test(whole[at + 1] ?? '');
    if (character === ',' || (character === '-' && isWithinWord))
        return character;
    // GitHub looks for addresses and names in the finished text; a comment parts it.
    const end = character === '@' ? '<!-- -->' : '';
    return `&#${character.charCodeAt(0)};${end}`;
}
/** A name, path or key in the type of a machine. Nothing within is read: HTML, since Markdown's own code spans end at a `|` in a table. */
function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
/** Our own words, in which `…` marks code, as the catalogue writes them. Still nothing else in it is read as Markdown. */
function prose(text) {
    return text
        .split('`')
        .map((part, index, all) => {
        // An odd mark at the end marks nothing.
        if (index % 2 === 1 && index < all.length - 1)
            return code(part);
        const escaped = escapeText(part);
        return `${/^\s/.test(part) && escaped !== '' ? ' ' : ''}${escaped}${/\s$/.test(part) ? ' ' : ''}`;
    })
        .join('')
        .trim();
}
/** Several lines as they were printed. */
function preformatted(text) {
    const lines = dedent(visible(text).replace(/^\n+|\s+$/g, ''));
    // An HTML block of this kind goes on until its end tag, whatever stands in it (CommonMark 4.6): so no `<` of the text may stay.
    return `<pre>${lines.replace(/[<>&"'`*_[\]~@:|\\#]/g, character => `&#${character.charCodeAt(0)};`)}</pre>`;
}
/** go indents what it quotes by a tab, which browsers draw eight columns wide. */
function dedent(text) {
    return text.replaceAll('\t', '  ');
}
/** Our own words that stay on one line: a number and its unit. */
function unbroken(text) {
    return text.replaceAll(' ', '\u00a0');
}
/** Cells are Markdown already, and on one line. */
function table(columns, rows) {
    const lines = [
        columns.map(({ title }) => title),
        columns.map(({ align }) => (align === 'right' ? '---:' : '---')),
        ...rows,
    ];
    return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
}


/***/ }),

/***/ 17234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ redactReport)
/* harmony export */ });
/** The value with every text in it changed. Reports hold no secrets; should one slip in, it must not leave in a form that no mask finds. */
function redactReport(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map(item => redactReport(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactReport(item, redact)]));
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


/***/ })

};
