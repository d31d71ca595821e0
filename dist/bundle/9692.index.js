export const id = 9692;
export const ids = [9692];
export const modules = {

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

/***/ 26446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ hash1),
/* harmony export */   _e: () => (/* binding */ EMPTY_SHA256),
/* harmony export */   hK: () => (/* binding */ hashGoMod)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of no bytes: what directories count as. */
const EMPTY_SHA256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.alloc(0), 'hex');
/** `h1:` and the SHA-256, in base64, of the sorted lines `<sha256>  <name>`. */
function hash1(files) {
    const summary = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { name, sha256 } of sortedByBytes(files))
        summary.update(`${sha256}  ${name}\n`);
    return `h1:${summary.digest('base64')}`;
}
/** The hash that go.sum has for a module's go.mod: cmd/go/internal/modfetch/fetch.go, goModSum. */
function hashGoMod(content) {
    return hash1([{ name: 'go.mod', sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex') }]);
}
/** Go compares strings by their UTF-8 bytes, JavaScript by UTF-16 units: these differ beyond U+D7FF only. */
function sortedByBytes(files) {
    if (files.some(({ name }) => /[\ud800-\uffff]/.test(name)))
        return files.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
    return files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}


/***/ }),

/***/ 64117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/system/worker-pool.js
var worker_pool = __webpack_require__(59711);
// EXTERNAL MODULE: ./build/modules/extract.js
var extract = __webpack_require__(5851);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/modules/directory-hash.js
var directory_hash = __webpack_require__(26446);
// EXTERNAL MODULE: ./build/modules/hash-contents.js
var hash_contents = __webpack_require__(95915);
// EXTERNAL MODULE: ./build/modules/module-paths.js
var module_paths = __webpack_require__(87529);
// EXTERNAL MODULE: ./build/modules/module-zip.js
var module_zip = __webpack_require__(43490);
// EXTERNAL MODULE: ./build/modules/settle.js + 1 modules
var settle = __webpack_require__(16116);
// EXTERNAL MODULE: ./build/modules/tree-attempt.js
var tree_attempt = __webpack_require__(71620);
// EXTERNAL MODULE: ./build/modules/zip-file.js + 1 modules
var zip_file = __webpack_require__(81434);
;// CONCATENATED MODULE: ./build/modules/zip-shares.js
// What creating a file costs, in bytes inflated and hashed in that time.
const COST_OF_FILE_BYTES = 20_000;
/** Neighbours, so that each share is read in one go, of about the same work. Together the shares are all files, each once. */
function shareOf(files, { share, shares }) {
    const cost = ({ entry }) => entry.bytes + COST_OF_FILE_BYTES;
    const total = files.reduce((sum, file) => sum + cost(file), 0);
    let before = 0;
    return files.filter(file => {
        const itsShare = Math.min(shares - 1, Math.floor((before / total) * shares));
        before += cost(file);
        return itsShare === share;
    });
}

;// CONCATENATED MODULE: ./build/modules/extract-share.js










/** Hashes and writes a share of a module's files. What it wrote is of use only with the other shares: {@link joinShares}. */
async function extractShare(request, workspace) {
    return (0,extract/* outcome */.bu)(async () => {
        const { module, root, zipPath } = request;
        const paths = (0,module_paths/* modulePaths */.n)(request.goModCache, module);
        const refusal = (0,extract/* whyNotOurs */.nL)(request, paths);
        if (refusal !== undefined)
            return refusal;
        const tree = new tree_attempt/* TreeAttempt */.w(root, { wanted: (0,extract/* wantsTree */.kB)(request, paths) });
        const zip = new zip_file/* ZipFile */.u(zipPath, workspace);
        try {
            const contents = (0,module_zip/* readModuleZip */.i)(zip, module);
            const files = shareOf(contents.files, request);
            const directories = request.share === 0 ? contents.directories : [];
            const hashed = await (0,hash_contents/* hashContents */.D)({ zip, contents: { files, directories }, prefix: prefixOf(request), tree });
            const { isWhole: isTreeWhole, why } = tree;
            return { kind: 'hashed', hashed, files: files.length, moduleBytes: contents.bytes, isTreeWhole, why };
        }
        finally {
            zip.close();
        }
    });
}
/** Checks the hash of all shares together, and puts the module into place if it is right. The tree is gone afterwards, or where go looks for it. */
async function joinShares(request) {
    return (0,extract/* outcome */.bu)(async () => {
        const { parts, root, accepted } = request;
        const hashed = parts.flatMap(part => part.hashed);
        const sum = (0,directory_hash/* hash1 */.C_)(hashed);
        const prefix = prefixOf(request);
        const tree = tree_attempt/* TreeAttempt */.w.joined(root, {
            paths: hashed.map(({ name }) => name.slice(prefix.length)).filter(path => !path.endsWith('/')),
            isWhole: parts.every(part => part.isTreeWhole),
            why: parts.find(({ why }) => why !== undefined)?.why,
        });
        try {
            if (!accepted.includes(sum))
                return { kind: 'wrong-hash', got: sum, accepted };
            const paths = (0,module_paths/* modulePaths */.n)(request.goModCache, request.module);
            const placed = await (0,settle/* putIntoPlace */.b)({ request, paths, tree, sum });
            const files = parts.reduce((count, part) => count + part.files, 0);
            return { kind: 'ok', sum, files, bytes: parts[0]?.moduleBytes ?? 0, ...placed };
        }
        finally {
            await tree.discard();
        }
    });
}
function prefixOf({ module }) {
    return `${(0,module_path/* moduleKey */.MP)(module)}/`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/modules/bad-zip.js
var bad_zip = __webpack_require__(59411);
// EXTERNAL MODULE: ./build/modules/file-names.js
var file_names = __webpack_require__(87675);
// EXTERNAL MODULE: ./build/modules/tree-writer.js
var tree_writer = __webpack_require__(77438);
// EXTERNAL MODULE: ./build/modules/zip-contents.js
var zip_contents = __webpack_require__(50140);
// EXTERNAL MODULE: ./build/modules/zip-directory.js + 1 modules
var zip_directory = __webpack_require__(98413);
;// CONCATENATED MODULE: ./build/modules/unpack-share.js











/**
 * Extracts a share of the files and hashes them. Nothing is verified when it returns: the caller compares the hash of all shares before
 * anybody else can see the tree.
 *
 * @throws what the file system throws
 */
async function unpackShare(request) {
    const zip = new zip_file/* ZipFile */.u(request.zipPath);
    try {
        const { files, directories } = readContents(zip, request);
        const tree = new OpenTree(request.into);
        const hashed = [];
        if (request.share === 0)
            hashed.push(...directoryHashes(zip, directories));
        for (const file of shareOf(files, request))
            hashed.push({ name: file.entry.name, sha256: await unpack(zip, file, tree) });
        return { kind: 'unpacked', hashed };
    }
    catch (error) {
        if (error instanceof bad_zip/* BadZipError */.lF || error instanceof bad_zip/* ZipTooLargeError */.pO)
            return { kind: 'bad-zip', reason: error.message };
        throw error;
    }
    finally {
        zip.close();
    }
}
function readContents(zip, { content, renamed, executable }) {
    const { files, directories } = content.kind === 'module' ? (0,module_zip/* readModuleZip */.i)(zip, content.module) : readArchive(zip, content);
    const isExecutable = executable.map(pattern => new RegExp(pattern));
    const place = (path) => {
        const slash = path.lastIndexOf('/') + 1;
        const name = path.slice(slash);
        return path.slice(0, slash) + (Object.hasOwn(renamed, name) ? renamed[name] : name);
    };
    return {
        directories,
        files: files.map(({ entry, path }) => ({
            entry,
            path: place(path),
            executable: isExecutable.some(pattern => pattern.test(path)),
        })),
    };
}
/** The names are hostile whoever vouches for the archive. */
function readArchive(zip, { prefix, maxBytes }) {
    const names = new file_names/* FileNames */.lu();
    const files = [];
    let bytes = 0;
    for (const entry of (0,zip_directory/* readZipDirectory */.x)(zip)) {
        if (!entry.isNameUtf8 || !entry.name.startsWith(prefix))
            throw new bad_zip/* BadZipError */.lF(`the name ${(0,bad_zip/* quoteName */.AB)(entry.name)} does not begin with ${prefix}`);
        const path = entry.name.slice(prefix.length);
        if (path === '' || path.endsWith('/')) {
            if (path !== '')
                names.addDirectory(path.slice(0, -1));
            continue;
        }
        names.addFile(path);
        bytes += entry.bytes;
        if (bytes > maxBytes)
            throw new bad_zip/* BadZipError */.lF(`its files have more than ${maxBytes} bytes`);
        files.push({ entry, path });
    }
    return { files, directories: [] };
}
function directoryHashes(zip, directories) {
    for (const entry of directories)
        (0,zip_contents/* checkDirectoryEntry */.mX)(zip, entry);
    return directories.map(({ name }) => ({ name, sha256: directory_hash/* EMPTY_SHA256 */._e }));
}
async function unpack(zip, file, tree) {
    if ((0,zip_contents/* fitsInMemory */.Bm)(file.entry)) {
        const content = (0,zip_contents/* readEntry */.hB)(zip, file.entry);
        tree.write(file, descriptor => (0,tree_writer/* writeAll */.f)(descriptor, content));
        return (0,external_node_crypto_.hash)('sha256', content, 'hex');
    }
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const descriptor = tree.create(file);
    try {
        for await (const piece of (0,zip_contents/* readEntryInPieces */.zm)(zip, file.entry)) {
            sha256.update(piece);
            (0,tree_writer/* writeAll */.f)(descriptor, piece);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    return sha256.digest('hex');
}
/** Creates files with modes as tar gives them to a distribution. Other threads create others in the same tree. */
class OpenTree {
    #root;
    #directories = new Set();
    constructor(root) {
        this.#root = root;
    }
    write(file, fill) {
        const descriptor = this.create(file);
        try {
            fill(descriptor);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    create({ path, executable }) {
        const slash = path.lastIndexOf('/');
        if (slash > 0)
            this.#ensure(path.slice(0, slash));
        return (0,external_node_fs_.openSync)(`${this.#root}/${path}`, 'wx', executable ? 0o755 : 0o644);
    }
    #ensure(directory) {
        if (this.#directories.has(directory))
            return;
        (0,external_node_fs_.mkdirSync)(`${this.#root}/${directory}`, { recursive: true });
        this.#directories.add(directory);
    }
}

;// CONCATENATED MODULE: ./build/modules/extract-worker.js





/** The whole life of a worker thread. */
async function run() {
    const workspace = new zip_file/* ZipWorkspace */.B();
    (0,worker_pool/* serveTasks */.aJ)(async (task) => perform(task, workspace));
}
async function perform(task, workspace) {
    switch (task.kind) {
        case 'extract':
            return (0,extract/* extractModule */.Sl)(task.request, workspace);
        case 'share':
            return extractShare(task.request, workspace);
        case 'join':
            return joinShares(task.request);
        case 'unpack':
            return unpackShare(task.request);
    }
}


/***/ }),

/***/ 83924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withGoLock)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);



// Where the command is: util-linux and busybox have it, macOS and Windows do not. Fixed, so that it needs none of our environment.
const SEARCH_PATH = '/usr/bin:/bin:/usr/local/bin:/usr/sbin:/sbin';
// It does not wait for the lock; this is for a machine that has no time to start it.
const TIMEOUT_MS = 5000;
/**
 * Runs `work` while go can do nothing with the module, or says that it cannot: go holds the lock, or there is no way to take it.
 *
 * go fails on a directory that fills while it extracts, and it extracts under a lock (flock) on this file. Node cannot take one. But a
 * lock belongs to the open file, and a child that got the file from us takes it for both: when the child has ended, it is ours. That
 * costs 2 ms, so it is done only where go has been at the module: it makes the file before anything else, and never removes it.
 *
 * @returns whether the work was done
 */
function withGoLock(lock, work) {
    const descriptor = openIfThere(lock);
    if (descriptor === undefined) {
        work();
        return true;
    }
    try {
        if (!takeLock(descriptor))
            return false;
        work();
        return true;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function openIfThere(lock) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(lock, 'r+');
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}
function takeLock(descriptor) {
    const { status, error } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('flock', ['-n', '-x', '3'], {
        stdio: ['ignore', 'ignore', 'ignore', descriptor],
        env: { PATH: SEARCH_PATH },
        timeout: TIMEOUT_MS,
    });
    if (error !== undefined && !(0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'EACCES', 'ETIMEDOUT'))
        throw error;
    return status === 0;
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

/***/ 17244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ readTreeState),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   sh: () => (/* binding */ readZipHash),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72211);


function readTreeState(paths) {
    if (exists(paths.partial))
        return 'partial';
    const tree = statIfThere(paths.tree);
    if (tree === undefined)
        return 'absent';
    if (!tree.isDirectory())
        return 'partial';
    return exists(paths.zipHash) ? 'complete' : 'unproved';
}
// "h1:" and 32 bytes in base64.
const SUM_LENGTH = 47;
/** What `.ziphash` says. A damaged one counts as none: go writes it anew (cmd/go/internal/modfetch/fetch.go, isValidSum). */
function readZipHash(paths) {
    const text = readIfThere(paths.zipHash)?.toString('latin1').trim();
    return text === undefined || text.length !== SUM_LENGTH || text.includes('\0') ? undefined : text;
}
function exists(path) {
    return statIfThere(path) !== undefined;
}
function statIfThere(path) {
    // A link that leads nowhere is there, too: nothing can be created in its place.
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error) || (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'EISDIR'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 72211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   L7: () => (/* binding */ linkOrCopy),
/* harmony export */   Ue: () => (/* binding */ hasErrorCode),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   ub: () => (/* binding */ temporarySibling),
/* harmony export */   wd: () => (/* binding */ isDirectory),
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
/** Whether there is a directory at the path. */
async function isDirectory(path) {
    return (await ifThere((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)))?.isDirectory() === true;
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

/***/ 850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory),
/* harmony export */   i: () => (/* binding */ makeDirectoryAsync)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);




/**
 * Makes a directory and those above it. Node's own `recursive` says ENOENT where the file system is read-only or the rights are
 * missing: nobody could tell the user what to do.
 *
 * @throws what the first mkdir that cannot be done gives: EROFS, EACCES, ENOSPC, ENOTDIR…
 */
function makeDirectory(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            return;
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT') || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
            throw error;
        makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    }
}
/** The same where the disk may be one that takes its time to answer, such as NFS: nobody else is held up. */
async function makeDirectoryAsync(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            return;
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT') || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
            throw error;
        await makeDirectoryAsync((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
    }
}


/***/ }),

/***/ 14987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);



/** Removes a file or tree, also one whose directories are read-only, as those of GOMODCACHE are. A missing one is fine. */
async function removeTree(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
    catch (error) {
        // ENOTEMPTY: another one removes it, or still fills it.
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
            throw error;
        await makeWritable(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
}
async function makeWritable(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory())
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o755);
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true }))
            if (entry.isDirectory())
                await makeWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name));
    }
    catch (error) {
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error))
            throw error;
    }
}


/***/ })

};
