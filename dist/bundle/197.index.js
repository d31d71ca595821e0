export const id = 197;
export const ids = [197];
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

/***/ 6324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/system/worker-pool.js
var worker_pool = __webpack_require__(59711);
// EXTERNAL MODULE: ./build/modules/extract.js + 3 modules
var extract = __webpack_require__(88469);
// EXTERNAL MODULE: ./build/modules/zip-file.js + 1 modules
var zip_file = __webpack_require__(81434);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/modules/bad-zip.js
var bad_zip = __webpack_require__(59411);
// EXTERNAL MODULE: ./build/modules/directory-hash.js
var directory_hash = __webpack_require__(26446);
// EXTERNAL MODULE: ./build/modules/file-names.js
var file_names = __webpack_require__(87675);
// EXTERNAL MODULE: ./build/modules/module-zip.js
var module_zip = __webpack_require__(43490);
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
// What creating a file costs, in bytes inflated and hashed in that time.
const COST_OF_FILE_BYTES = 20_000;
/** Neighbours, so that each share is read in one go, of about the same work. */
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
        case 'verify':
            return (0,extract/* verifyModule */.Sm)(task.request, workspace);
        case 'unpack':
            return unpackShare(task.request);
    }
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

/***/ 72211:
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

/***/ 850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);



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
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            return;
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    }
}


/***/ })

};
