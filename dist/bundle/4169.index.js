export const id = 4169;
export const ids = [4169];
export const modules = {

/***/ 59411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   lF: () => (/* binding */ BadZipError),
/* harmony export */   pO: () => (/* binding */ ZipTooLargeError)
/* harmony export */ });
/** The bytes are not a zip of the module that go would accept. The message is the reason, in one line. */
class BadZipError extends Error {
    name = 'BadZipError';
}
/** go may accept it, but reading it would take more memory than we give to one module. */
class ZipTooLargeError extends Error {
    name = 'ZipTooLargeError';
}
/** A name from an archive as it may stand in a message: quoted, and short whatever the archive says. */
function quoteName(name) {
    return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
}


/***/ }),

/***/ 5851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ faultCode),
/* harmony export */   Sl: () => (/* binding */ extractModule),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   kB: () => (/* binding */ wantsTree),
/* harmony export */   nL: () => (/* binding */ whyNotOurs)
/* harmony export */ });
/* unused harmony export verifyModule */
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94699);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72211);
/* harmony import */ var _bad_zip_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(59411);
/* harmony import */ var _directory_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26446);
/* harmony import */ var _hash_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95915);
/* harmony import */ var _module_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87529);
/* harmony import */ var _module_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17244);
/* harmony import */ var _module_zip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43490);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16116);
/* harmony import */ var _tree_attempt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71620);
/* harmony import */ var _zip_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81434);











/**
 * Checks a module's zip and puts it, its files and its `.ziphash` into GOMODCACHE, in one pass: each file is inflated once, hashed and
 * written beside the cache's trees; nothing becomes visible before the whole hash is right. A zip that was put into place is no longer at `zipPath`.
 */
async function extractModule(request, workspace) {
    return outcome(async () => {
        const paths = (0,_module_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .modulePaths */ .n)(request.goModCache, request.module);
        const refusal = whyNotOurs(request, paths);
        if (refusal !== undefined)
            return refusal;
        const tree = new _tree_attempt_js__WEBPACK_IMPORTED_MODULE_7__/* .TreeAttempt */ .w((0,_tree_attempt_js__WEBPACK_IMPORTED_MODULE_7__/* .newTreeRoot */ .z)(request.staging), { wanted: wantsTree(request, paths) });
        try {
            const result = await verify(request, { tree, workspace });
            return result.kind === 'ok'
                ? { ...result, ...(await (0,_settle_js__WEBPACK_IMPORTED_MODULE_6__/* .putIntoPlace */ .b)({ request, paths, tree, sum: result.sum })) }
                : result;
        }
        finally {
            await tree.discard();
        }
    });
}
/** Checks a module's zip, as {@link extractModule} does, and changes nothing. */
async function verifyModule(request, workspace) {
    return outcome(async () => verify(request, { tree: undefined, workspace }));
}
/** What is there is not ours to replace, nor go's word to be doubted. */
function whyNotOurs({ accepted, replace }, paths) {
    const known = (0,_module_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readZipHash */ .sh)(paths);
    if (known === undefined || accepted.includes(known) || replace)
        return undefined;
    return { kind: 'left-to-go', reason: `the module cache has it with the hash ${known}, which go.sum does not have` };
}
/** Whether the module's files are to be written, too. */
function wantsTree(request, paths) {
    // On Windows a rename fails while a virus scanner looks at one of the files: cmd/go/internal/modfetch/fetch.go, unzip.
    if (!request.tree || process.platform === 'win32')
        return false;
    return request.replace || (0,_module_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readTreeState */ .U_)(paths) === 'absent';
}
async function verify({ module, accepted, zipPath }, { tree, workspace }) {
    const zip = new _zip_file_js__WEBPACK_IMPORTED_MODULE_8__/* .ZipFile */ .u(zipPath, workspace);
    try {
        const contents = (0,_module_zip_js__WEBPACK_IMPORTED_MODULE_5__/* .readModuleZip */ .i)(zip, module);
        const sum = (0,_directory_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .hash1 */ .C_)(await (0,_hash_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .hashContents */ .D)({ zip, contents, prefix: `${(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_9__/* .moduleKey */ .MP)(module)}/`, tree }));
        if (!accepted.includes(sum))
            return { kind: 'wrong-hash', got: sum, accepted };
        return { kind: 'ok', sum, files: contents.files.length, bytes: contents.bytes };
    }
    finally {
        zip.close();
    }
}
/** Turns what can be expected to go wrong into values. @throws what is a bug */
async function outcome(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _bad_zip_js__WEBPACK_IMPORTED_MODULE_10__/* .BadZipError */ .lF)
            return { kind: 'bad-zip', reason: error.message };
        if (error instanceof _bad_zip_js__WEBPACK_IMPORTED_MODULE_10__/* .ZipTooLargeError */ .pO || error instanceof _go_module_path_js__WEBPACK_IMPORTED_MODULE_9__/* .ModulePathError */ .U3)
            return { kind: 'left-to-go', reason: error.message };
        const code = faultCode(error);
        if (code === undefined)
            throw error;
        return { kind: 'failed', code, message: error instanceof Error ? error.message : String(error) };
    }
}
/** The machine's faults that a user can do something about, also where they are the cause of another error. */
function faultCode(error) {
    if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EDQUOT'))
        return 'disk-full';
    if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(error, 'EROFS'))
        return 'read-only-file-system';
    if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM'))
        return 'permission-denied';
    return error instanceof Error && error.cause !== undefined ? faultCode(error.cause) : undefined;
}


/***/ }),

/***/ 87675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lu: () => (/* binding */ FileNames)
/* harmony export */ });
/* unused harmony exports whyBadElement, foldCase */
/* harmony import */ var _bad_zip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59411);

// golang.org/x/mod/module, badWindowsNames: what Windows cannot open is refused everywhere.
const WINDOWS_RESERVED = /^(?:con|com[1-9]|lpt[1-9]|prn|aux|nul)(?:\.|$)/i;
const ASCII_ALLOWED = /^[A-Za-z0-9!#$%&()+,\-.=@[\]^_{}~ ]+$/;
// go's table of letters is that of Unicode 15 (go 1.21 to 1.26); node's may know a few more, of scripts that are newer.
const ALLOWED = /^[A-Za-z0-9!#$%&()+,\-.=@[\]^_{}~ \p{L}]+$/u;
// go has no limit of its own, but then cannot create the file (PATH_MAX); here it bounds the recursion over parents.
const MAX_NAME_LENGTH = 4096;
/**
 * Why a name cannot be that of a file in a module, or undefined where it can: one element of what golang.org/x/mod/module.CheckFilePath
 * checks. It keeps `..`, `/`, `\`, `:`, NUL and line ends out of the names that we create.
 */
function whyBadElement(element) {
    if (element === '')
        return 'has an empty element';
    if (element.endsWith('.'))
        return 'has an element that ends in a dot';
    if (!ASCII_ALLOWED.test(element) && !ALLOWED.test(element))
        return 'has a character that is not allowed';
    return WINDOWS_RESERVED.test(element) ? 'has an element that Windows reserves' : undefined;
}
/** The names of one module's files: each allowed, none of them twice, nor as file and directory, nor differing in case only. */
class FileNames {
    /** Case-folded name to the name. Source: golang.org/x/mod/zip, collisionChecker. */
    #folded = new Map();
    #files = new Set();
    /** Directories that passed, with their parents: most files are in the directory of the one before. */
    #directories = new Set();
    /** @throws BadZipError */
    addFile(path) {
        checkLength(path);
        this.#check(path, path);
        if (this.#isKnown(path))
            throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .BadZipError */ .lF(this.#files.has(path) ? `has the file ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} twice` : bothMessage(path));
        this.#files.add(path);
    }
    /** @throws BadZipError */
    addDirectory(path, whole = path) {
        if (this.#directories.has(path))
            return;
        checkLength(path);
        this.#check(path, whole);
        if (this.#isKnown(path) && this.#files.has(path))
            throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .BadZipError */ .lF(bothMessage(path));
        this.#directories.add(path);
    }
    #check(path, whole) {
        const slash = path.lastIndexOf('/');
        const why = whyBadElement(path.slice(slash + 1));
        if (why !== undefined)
            throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .BadZipError */ .lF(`the name ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(whole)} ${why}`);
        if (slash >= 0)
            this.addDirectory(path.slice(0, slash), whole);
    }
    /** Whether the name was there before; it is from now on. */
    #isKnown(path) {
        const folded = foldCase(path);
        const other = this.#folded.get(folded);
        if (other === undefined)
            this.#folded.set(folded, path);
        else if (other !== path)
            throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .BadZipError */ .lF(`the names ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(other)} and ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} differ in case only`);
        return other !== undefined;
    }
}
function checkLength(path) {
    if (path.length > MAX_NAME_LENGTH)
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .BadZipError */ .lF(`has a name of ${path.length} characters: ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)}`);
}
function bothMessage(path) {
    return `has ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(path)} both as a file and as a directory`;
}
/** The same text for all that differ in case only, by Unicode's simple folding. Source: golang.org/x/mod/zip, strToFold. */
function foldCase(text) {
    // oxlint-disable-next-line no-control-regex -- the range of ASCII
    if (/^[\x00-\x7f]*$/.test(text))
        return text.toLowerCase();
    return Array.from(text, foldLetter).join('');
}
/**
 * Simple folding maps one letter to one letter. JavaScript has it in regular expressions only; its case mappings are the full ones:
 * `ß` becomes `SS`, and `ı` becomes the `I` that it is not equal to.
 */
function foldLetter(letter) {
    const upper = oneLetter(letter.toUpperCase()) ?? letter;
    const lower = oneLetter(upper.toLowerCase()) ?? letter;
    return new RegExp(`^\\u{${letter.codePointAt(0)?.toString(16)}}$`, 'iu').test(lower) ? lower : letter;
}
function oneLetter(text) {
    return text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length ? text : undefined;
}


/***/ }),

/***/ 95915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashContents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _directory_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26446);
/* harmony import */ var _tree_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77438);
/* harmony import */ var _zip_contents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50140);





/**
 * Inflates each file once, hashes it, and writes it to the tree.
 *
 * @throws BadZipError where the contents are not what the zip declares
 */
async function hashContents(work) {
    const { zip, contents, prefix } = work;
    const hashed = [];
    // Of equal names the last counts (dirhash.HashZip keeps a map); only directories can have them.
    for (const entry of new Map(contents.directories.map(entry => [entry.name, entry])).values())
        (0,_zip_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDirectoryEntry */ .mX)(zip, entry);
    for (const { name } of contents.directories)
        hashed.push({ name, sha256: _directory_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_SHA256 */ ._e });
    for (const file of contents.files) {
        const sha256 = (0,_zip_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .fitsInMemory */ .Bm)(file.entry) ? hashAtOnce(work, file) : await hashInPieces(work, file);
        hashed.push({ name: prefix + file.path, sha256 });
    }
    return hashed;
}
function hashAtOnce({ zip, tree }, file) {
    const content = (0,_zip_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntry */ .hB)(zip, file.entry);
    tree?.attempt(writer => writer.write(file.path, content));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}
async function hashInPieces({ zip, tree }, file) {
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const descriptor = tree?.attempt(writer => writer.create(file.path));
    try {
        for await (const piece of (0,_zip_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntryInPieces */ .zm)(zip, file.entry)) {
            sha256.update(piece);
            if (descriptor !== undefined)
                tree?.attempt(() => (0,_tree_writer_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAll */ .f)(descriptor, piece));
        }
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
    return sha256.digest('hex');
}


/***/ }),

/***/ 43490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readModuleZip)
/* harmony export */ });
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94699);
/* harmony import */ var _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59411);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87675);
/* harmony import */ var _zip_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98413);




const MiB = 1024 * 1024;
// golang.org/x/mod/zip: MaxZipFile (for the zip and for what is in it), MaxGoMod, MaxLICENSE.
const MAX_BYTES = 500 * MiB;
const MAX_BYTES_OF_FILE = new Map([
    ['go.mod', 16 * MiB],
    ['LICENSE', 16 * MiB],
]);
/**
 * Reads the list of files of a module's zip and checks it as go does before it extracts (golang.org/x/mod/zip, checkZip). Modes do
 * not count: go makes a regular file of a symbolic link or device, too.
 *
 * @throws BadZipError where go would refuse the zip
 * @throws ZipTooLargeError as readZipDirectory
 */
function readModuleZip(file, module) {
    if (file.bytes > MAX_BYTES)
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`it has ${file.bytes} bytes; go allows ${MAX_BYTES}`);
    const prefix = `${(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP)(module)}/`;
    const names = new _file_names_js__WEBPACK_IMPORTED_MODULE_3__/* .FileNames */ .lu();
    const files = [];
    const directories = [];
    let bytes = 0;
    for (const entry of (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .readZipDirectory */ .x)(file)) {
        const path = pathBelow(prefix, entry);
        if (path === '' || path.endsWith('/')) {
            if (path !== '')
                names.addDirectory(path.slice(0, -1));
            directories.push(entry);
            continue;
        }
        names.addFile(path);
        bytes += checkedSize(path, entry);
        if (bytes > MAX_BYTES)
            throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`its files have more than the ${MAX_BYTES} bytes that go allows`);
        files.push({ entry, path });
    }
    return { files, directories, bytes };
}
function pathBelow(prefix, entry) {
    if (!entry.name.startsWith(prefix))
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`the name ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} does not begin with ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(prefix)}`);
    if (!entry.isNameUtf8)
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`the name ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} is not UTF-8`);
    return entry.name.slice(prefix.length);
}
function checkedSize(path, { bytes }) {
    // A go.mod elsewhere would be the root of another module; one in other letters is the same file on some systems.
    if (path !== 'go.mod' && /(?:^|\/)go\.mod$/i.test(path))
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`has ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(path)}: go.mod may be in the root only, in small letters`);
    const limit = MAX_BYTES_OF_FILE.get(path);
    if (limit !== undefined && bytes > limit)
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`its ${path} has ${bytes} bytes; go allows ${limit}`);
    return bytes;
}


/***/ }),

/***/ 16116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ putIntoPlace)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/system/make-directory.js
var make_directory = __webpack_require__(850);
// EXTERNAL MODULE: ./build/modules/go-lock.js
var go_lock = __webpack_require__(83924);
// EXTERNAL MODULE: ./build/modules/module-state.js
var module_state = __webpack_require__(17244);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/modules/directory-hash.js
var directory_hash = __webpack_require__(26446);
;// CONCATENATED MODULE: ./build/modules/tree-hash.js





/** The `h1:` hash of extracted files, as `go mod verify` computes it (dirhash.HashDir); undefined where one is no regular file. */
function hashTree(tree, module) {
    const files = [];
    const isRegular = addFiles(files, { directory: tree, name: (0,module_path/* moduleKey */.MP)(module) });
    return isRegular ? (0,directory_hash/* hash1 */.C_)(files) : undefined;
}
function addFiles(files, { directory, name }) {
    return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true }).every((entry) => {
        const child = { directory: (0,external_node_path_.join)(directory, entry.name), name: `${name}/${entry.name}` };
        if (entry.isDirectory())
            return addFiles(files, child);
        if (!entry.isFile())
            return false;
        files.push({ name: child.name, sha256: (0,external_node_crypto_.hash)('sha256', (0,external_node_fs_.readFileSync)(child.directory), 'hex') });
        return true;
    });
}

;// CONCATENATED MODULE: ./build/modules/settle.js








/**
 * Makes a verified module visible: zip, files, `.ziphash`, in this order. At each step go can take over: from the zip alone, which it
 * hashes; from zip and files, where it does the same; and the `.ziphash`, which it trusts, comes when all is there.
 */
async function putIntoPlace(settlement) {
    const { request, paths, sum } = settlement;
    for (const path of [paths.zip, paths.tree])
        (0,make_directory/* makeDirectory */.O)((0,external_node_path_.dirname)(path));
    if (request.replace && !(0,go_lock/* withGoLock */.M)(paths.lock, () => removeOld(settlement)))
        return { tree: 'left-to-go', why: GO_IS_AT_IT };
    const hasOwnZip = (0,module_state/* readZipHash */.sh)(paths) === sum && (0,module_state/* exists */.t2)(paths.zip);
    if (request.zipPath !== paths.zip && !hasOwnZip)
        moveFile(request.zipPath, paths.zip);
    const outcome = placeTree(settlement);
    if ((0,module_state/* readZipHash */.sh)(paths) !== sum)
        writeZipHash(settlement);
    return outcome;
}
const GO_IS_AT_IT = 'a go command is at work on it';
function placeTree(settlement) {
    const { request, paths, tree } = settlement;
    if (!request.modCacheRW)
        tree.attempt(writer => writer.makeReadOnly());
    const judged = judgeWhatIsThere(settlement);
    if (judged !== undefined)
        return judged;
    if (!tree.isWhole)
        return { tree: 'left-to-go', why: tree.why ?? 'not asked for' };
    const isFree = (0,go_lock/* withGoLock */.M)(paths.lock, () => {
        // What go did until now, it has finished, or was killed in.
        if ((0,module_state/* readTreeState */.U_)(paths) === 'absent')
            tree.moveTo(paths.tree);
    });
    if (!isFree)
        return { tree: 'left-to-go', why: GO_IS_AT_IT };
    if (!(0,module_state/* exists */.t2)(paths.tree))
        return { tree: 'left-to-go', why: tree.why ?? 'go has not finished extracting it' };
    return tree.isMoved ? { tree: 'extracted' } : (judgeWhatIsThere(settlement) ?? { tree: 'left-to-go', why: '' });
}
/** Undefined where nothing is there. */
function judgeWhatIsThere({ request, paths, sum }) {
    switch ((0,module_state/* readTreeState */.U_)(paths)) {
        case 'absent':
            return undefined;
        case 'complete':
            return { tree: 'present' };
        case 'partial':
            return { tree: 'left-to-go', why: 'go has not finished extracting it' };
        case 'unproved':
            if (hashTree(paths.tree, request.module) === sum)
                return { tree: 'present' };
            // Without a `.ziphash` it can come from anywhere. go would believe it; this makes it extract again.
            (0,external_node_fs_.writeFileSync)(paths.partial, '');
            return { tree: 'left-to-go', why: 'the files in the module cache are not those of the zip' };
    }
}
/** For `replace`: first what makes go trust the files, then the files. */
function removeOld({ request, paths }) {
    (0,external_node_fs_.rmSync)(paths.zipHash, { force: true });
    try {
        // Moving a directory needs the permission to write in it.
        (0,external_node_fs_.chmodSync)(paths.tree, (0,external_node_fs_.lstatSync)(paths.tree).mode | 0o200);
        (0,external_node_fs_.renameSync)(paths.tree, (0,external_node_path_.join)(request.staging, `old-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`));
    }
    catch (error) {
        if (!(0,files/* isNotFound */.c4)(error))
            throw error;
    }
}
function writeZipHash({ request, paths, sum }) {
    const temporary = (0,external_node_path_.join)(request.staging, `ziphash-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    (0,external_node_fs_.writeFileSync)(temporary, sum);
    moveFile(temporary, paths.zipHash);
}
/** Renames a file into its place; where that is on another file system, by way of a temporary sibling. */
function moveFile(from, to) {
    try {
        (0,external_node_fs_.renameSync)(from, to);
    }
    catch (error) {
        if (!(0,files/* hasErrorCode */.Ue)(error, 'EXDEV'))
            throw error;
        const sibling = (0,files/* temporarySibling */.ub)(to);
        try {
            (0,external_node_fs_.copyFileSync)(from, sibling);
            (0,external_node_fs_.renameSync)(sibling, to);
        }
        finally {
            (0,external_node_fs_.rmSync)(sibling, { force: true });
        }
        (0,external_node_fs_.rmSync)(from, { force: true });
    }
}


/***/ }),

/***/ 71620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TreeAttempt),
/* harmony export */   z: () => (/* binding */ newTreeRoot)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);
/* harmony import */ var _system_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14987);
/* harmony import */ var _tree_writer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77438);





// What the file system has against some name or move says nothing about the zip: go can try with a name of its own, and has the last word.
const GIVE_UP = [
    'EEXIST',
    'ENAMETOOLONG',
    'EINVAL',
    'EILSEQ',
    'ENOTDIR',
    'ENOENT',
    'EXDEV',
    'EMLINK',
    'ENOTEMPTY',
    'EBUSY',
];
/** A name in a staging directory that nothing has. */
function newTreeRoot(staging) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(staging, `tree-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
}
/** The writing of one tree. Where the file system does not want it, the tree is given up, and the verification goes on. */
class TreeAttempt {
    #root;
    #writer;
    #isOnDisk = false;
    #isMoved = false;
    #why;
    /** @param root as {@link newTreeRoot} gives it; other threads may write to the same tree */
    constructor(root, { wanted }) {
        this.#root = root;
        if (!wanted)
            return;
        this.#isOnDisk = true;
        this.#writer = this.#orGiveUp(() => new _tree_writer_js__WEBPACK_IMPORTED_MODULE_4__/* .TreeWriter */ .A(this.#root));
    }
    /** What several threads have written below `root`; not whole where one of them gave it up. */
    static joined(root, written) {
        const tree = new TreeAttempt(root, { wanted: written.isWhole });
        tree.attempt(writer => writer.adopt(written.paths));
        tree.#isOnDisk = true;
        tree.#why ??= written.why;
        return tree;
    }
    /** Whether everything was written so far. */
    get isWhole() {
        return this.#writer !== undefined;
    }
    /** Why it was given up. */
    get why() {
        return this.#why;
    }
    /** Does the work, unless the tree was given up before or now. */
    attempt(work) {
        const writer = this.#writer;
        return writer === undefined ? undefined : this.#orGiveUp(() => work(writer));
    }
    get isMoved() {
        return this.#isMoved;
    }
    /** Moves the tree to where it is wanted, if that is free. */
    moveTo(target) {
        this.attempt(writer => {
            writer.moveTo(target);
            this.#isMoved = true;
            this.#isOnDisk = false;
        });
    }
    /** Removes what is left of it. */
    async discard() {
        if (this.#isOnDisk)
            await (0,_system_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(this.#root);
        this.#isOnDisk = false;
    }
    #orGiveUp(work) {
        try {
            return work();
        }
        catch (error) {
            if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, ...GIVE_UP))
                throw error;
            this.#writer = undefined;
            this.#why = error instanceof Error ? error.message : String(error);
            return undefined;
        }
    }
}


/***/ }),

/***/ 77438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ TreeWriter),
/* harmony export */   f: () => (/* binding */ writeAll)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72211);


// Few system calls for a file, and synchronous ones: through libuv's thread pool each would cost more than the work itself.
/** A tree that is written where nobody looks, and then moved to where it is wanted, whole. Several threads may write files of one tree. */
class TreeWriter {
    #root;
    /** Relative, in the order of creation, so parents first. The root is the empty one. */
    #directories = new Set(['']);
    #readOnlyMode;
    /** @param root a directory of ours in one that exists, absent or begun by another thread */
    constructor(root) {
        this.#root = root;
        makeDirectory(root);
    }
    /** Learns of the directories of files that other threads have written. */
    adopt(paths) {
        for (const path of paths)
            for (const directory of directoriesAbove(path))
                this.#directories.add(directory);
    }
    /** Creates a file with mode 0444 (less the umask), as golang.org/x/mod/zip.Unzip does. Its name must be checked, and new. */
    write(path, content) {
        const descriptor = this.create(path);
        try {
            writeAll(descriptor, content);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    /** As {@link write}, for contents in pieces: the caller writes, and closes the descriptor. */
    create(path) {
        const slash = path.lastIndexOf('/');
        if (slash > 0)
            this.#ensure(path.slice(0, slash));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(`${this.#root}/${path}`, 'wx', 0o444);
    }
    /** Takes the permission to write from all directories but the root, as cmd/go/internal/modfetch/fetch.go makeDirsReadOnly. */
    makeReadOnly() {
        this.#readOnlyMode = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(this.#root).mode & 0o7555;
        for (const directory of [...this.#directories].toReversed())
            if (directory !== '')
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(`${this.#root}/${directory}`, this.#readOnlyMode);
    }
    /**
     * Renames the tree to `target`. The root loses its permission when it is there: moving a directory needs the permission to write in it.
     *
     * @throws what rename gives, e.g. ENOTEMPTY where there is a tree already
     */
    moveTo(target) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(this.#root, target);
        if (this.#readOnlyMode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target, this.#readOnlyMode);
    }
    #ensure(directory) {
        if (this.#directories.has(directory))
            return;
        const slash = directory.lastIndexOf('/');
        if (slash > 0)
            this.#ensure(directory.slice(0, slash));
        makeDirectory(`${this.#root}/${directory}`);
        this.#directories.add(directory);
    }
}
function makeDirectory(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            throw error;
    }
}
/** The directories that a file is in, the outermost first, but for the root. */
function* directoriesAbove(path) {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
        yield path.slice(0, slash);
}
/** Writes to the end: a single write may take less, as on a disk that is nearly full. */
function writeAll(descriptor, content) {
    for (let at = 0; at < content.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, content, at, content.length - at);
}


/***/ }),

/***/ 50140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ fitsInMemory),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   mX: () => (/* binding */ checkDirectoryEntry),
/* harmony export */   zm: () => (/* binding */ readEntryInPieces)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59411);


// Beyond these an entry is inflated piece by piece: memory is bounded by pieces, not by what a zip contains.
const MAX_COMPRESSED_BYTES_AT_ONCE = 4 * 1024 * 1024;
const MAX_BYTES_AT_ONCE = 8 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;
const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;
const DESCRIPTOR_BYTES = 16;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const STORED = 0;
const DEFLATED = 8;
/** Whether {@link readEntry} may be used; else {@link readEntryInPieces}. */
function fitsInMemory(entry) {
    return entry.compressedBytes <= MAX_COMPRESSED_BYTES_AT_ONCE && entry.bytes <= MAX_BYTES_AT_ONCE;
}
/**
 * The contents of an entry, valid until the next call. Source of all the checks: archive/zip/reader.go, File.Open and
 * checksumReader.
 *
 * @throws BadZipError where the contents are not what the directory declares
 */
function readEntry(file, entry) {
    const start = findBody(file, entry);
    // With the descriptor behind them, so that the second look does not move the window.
    const body = file.sliceWithin(start, entry.compressedBytes + DESCRIPTOR_BYTES);
    const compressed = body.subarray(0, entry.compressedBytes);
    const content = entry.method === STORED ? compressed : inflate(compressed, entry, file.inflater);
    if (content.length !== entry.bytes)
        throw wrongSize(entry);
    checkCrc(entry, (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(content), body.subarray(entry.compressedBytes));
    return content;
}
/**
 * The contents of an entry in pieces, of which no more than declared are handed out. The last check comes after the last piece.
 *
 * @throws BadZipError as readEntry
 */
async function* readEntryInPieces(file, entry) {
    const start = findBody(file, entry);
    const compressed = readPieces(file, start, entry.compressedBytes);
    let bytes = 0;
    let crc = 0;
    for await (const piece of entry.method === STORED ? compressed : inflatePieces(compressed, entry)) {
        bytes += piece.length;
        if (bytes > entry.bytes)
            throw wrongSize(entry);
        crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(piece, crc);
        yield piece;
    }
    if (bytes !== entry.bytes)
        throw wrongSize(entry);
    checkCrc(entry, crc, file.sliceWithin(Math.min(start + entry.compressedBytes, file.bytes), DESCRIPTOR_BYTES));
}
/** A directory has a header like any entry, and must declare no contents. */
function checkDirectoryEntry(file, entry) {
    readLocalHeader(file, entry);
    if (entry.bytes !== 0)
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`the directory ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} has contents`);
}
/** Where the contents begin: only the local header knows, for its name and extra field may have other lengths. */
function findBody(file, entry) {
    const start = readLocalHeader(file, entry);
    if (entry.method !== STORED && entry.method !== DEFLATED)
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} is compressed by a method that go does not know (${entry.method})`);
    return Math.min(start, file.bytes);
}
function readLocalHeader(file, entry) {
    const header = file.slice(entry.headerOffset, LOCAL_HEADER_BYTES);
    if (header.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE)
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} is not where the list of files says`);
    return entry.headerOffset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}
function inflate(compressed, entry, inflater) {
    const content = inflater.inflate(compressed, entry.bytes);
    if (content === 'larger')
        throw wrongSize(entry);
    if (content === 'damaged')
        throw damaged(entry);
    return content;
}
async function* inflatePieces(compressed, entry) {
    const inflater = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw)({ chunkSize: PIECE_BYTES });
    const fed = feed(inflater, compressed);
    // Awaited below; until then it must not count as unhandled.
    fed.catch(() => undefined);
    try {
        for await (const piece of inflater)
            yield piece;
        await fed;
    }
    catch (error) {
        throw error instanceof _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF ? error : damaged(entry, error);
    }
    finally {
        inflater.destroy();
    }
}
/** Writes what the inflater takes; it ends early where the stream has its end before that of the entry, which go allows. */
async function feed(inflater, compressed) {
    for (const piece of compressed) {
        if (inflater.readableEnded || inflater.destroyed)
            return;
        await new Promise(resolve => void inflater.write(piece, () => resolve()));
    }
    inflater.end();
}
function* readPieces(file, start, length) {
    const end = Math.min(start + length, file.bytes);
    for (let at = start; at < end; at += PIECE_BYTES)
        yield Buffer.from(file.slice(at, Math.min(PIECE_BYTES, end - at)));
}
/** Without a descriptor a CRC of zero means that none was set. With one, both must be right. */
function checkCrc(entry, crc, descriptor) {
    const isRight = entry.hasDescriptor
        ? readDescriptorCrc(entry, descriptor) === entry.crc32 && crc === entry.crc32
        : entry.crc32 === 0 || crc === entry.crc32;
    if (!isRight)
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} has the wrong CRC`);
}
/** The signature before the CRC is optional; the sizes after it are not looked at, but must be there. */
function readDescriptorCrc(entry, descriptor) {
    const hasSignature = descriptor.length >= 4 && descriptor.readUInt32LE(0) === DESCRIPTOR_SIGNATURE;
    if (descriptor.length < (hasSignature ? DESCRIPTOR_BYTES : DESCRIPTOR_BYTES - 4))
        throw new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} is cut off`);
    return descriptor.readUInt32LE(hasSignature ? 4 : 0);
}
function wrongSize(entry) {
    return new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} has another size than declared (${entry.bytes} bytes)`);
}
function damaged(entry, cause) {
    return new _bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .BadZipError */ .lF(`the compressed data of ${(0,_bad_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(entry.name)} are damaged`, { cause });
}


/***/ }),

/***/ 98413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readZipDirectory)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/modules/bad-zip.js
var bad_zip = __webpack_require__(59411);
;// CONCATENATED MODULE: ./build/modules/zip-end.js

const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const END_SEARCH_BYTES = 65 * 1024;
const LOCATOR64_BYTES = 20;
const LOCATOR64_SIGNATURE = 0x07064b50;
const END64_BYTES = 56;
const END64_SIGNATURE = 0x06064b50;
const MAX_UINT32 = 0xffffffff;
/**
 * Finds the end record as archive/zip does (reader.go, readDirectoryEnd).
 *
 * @throws BadZipError where there is none
 */
function readDirectoryEnd(file) {
    const blockStart = Math.max(0, file.bytes - END_SEARCH_BYTES);
    const block = file.slice(blockStart, file.bytes - blockStart);
    const found = findEnd(block);
    if (found === undefined)
        throw new bad_zip/* BadZipError */.lF('not a zip file');
    const at = blockStart + found;
    const end = {
        at,
        records: block.readUInt16LE(found + 10),
        size: block.readUInt32LE(found + 12),
        offset: block.readUInt32LE(found + 16),
    };
    // 0xffff for the size is what archive/zip compares with, too.
    const mayBeZip64 = end.records === 0xffff || end.size === 0xffff || end.offset === MAX_UINT32;
    return (mayBeZip64 ? readDirectoryEnd64(file, at) : undefined) ?? end;
}
/** The last end record; none where its comment is longer than what follows. */
function findEnd(block) {
    for (let at = block.length - END_BYTES; at >= 0; at--) {
        if (block[at] !== 0x50 || block.readUInt32LE(at) !== END_SIGNATURE)
            continue;
        const commentBytes = block.readUInt16LE(at + END_BYTES - 2);
        return at + END_BYTES + commentBytes > block.length ? undefined : at;
    }
    return undefined;
}
function readDirectoryEnd64(file, endAt) {
    if (endAt < LOCATOR64_BYTES)
        return undefined;
    const locator = file.slice(endAt - LOCATOR64_BYTES, LOCATOR64_BYTES);
    const isLocator = locator.readUInt32LE(0) === LOCATOR64_SIGNATURE;
    // Several disks: not a zip64 file, says archive/zip.
    if (!isLocator || locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1)
        return undefined;
    const at = readUInt64(locator, 8);
    const end = file.slice(at, END64_BYTES);
    if (end.readUInt32LE(0) !== END64_SIGNATURE)
        throw new bad_zip/* BadZipError */.lF('the zip64 end record is damaged');
    return { at, records: end.readUInt16LE(32), size: readUInt64(end, 40), offset: readUInt64(end, 48) };
}
/** Beyond 2⁵³ it is not exact, but then it is outside of any file and above any limit. */
function readUInt64(bytes, at) {
    return Number(bytes.readBigUInt64LE(at));
}

;// CONCATENATED MODULE: ./build/modules/zip-directory.js



const HEADER_BYTES = 46;
const MAX_HEADER_BYTES = HEADER_BYTES + 3 * 0xffff;
const HEADER_SIGNATURE = 0x02014b50;
const ZIP64_EXTRA = 0x0001;
const DESCRIPTOR_FLAG = 0x8;
const zip_directory_MAX_UINT32 = 0xffffffff;
// The largest modules have some 50,000 files, which is 6 MiB; a directory of 500 MiB would be gigabytes of entries.
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024;
/**
 * The entries of a zip, in the order of its central directory. Source: archive/zip/reader.go, Reader.init and what it calls.
 *
 * @throws BadZipError where archive/zip gives an error
 * @throws ZipTooLargeError where the directory is larger than any module's
 */
function readZipDirectory(file) {
    const end = readDirectoryEnd(file);
    const base = directoryBase(file, end);
    const start = base + end.offset;
    const entries = [];
    const directory = file.slice(start, Math.min(file.bytes - start, MAX_DIRECTORY_BYTES));
    const isCutOff = start + directory.length < file.bytes;
    let at = 0;
    for (;;) {
        if (isCutOff && at > MAX_DIRECTORY_BYTES - MAX_HEADER_BYTES)
            throw new bad_zip/* ZipTooLargeError */.pO(`its list of files is larger than ${MAX_DIRECTORY_BYTES} bytes`);
        // archive/zip reads until the first header that is none, and then compares the count.
        const parsed = parseHeader(directory, at, base);
        if (parsed === undefined)
            break;
        entries.push(parsed.entry);
        at = parsed.end;
    }
    if ((entries.length & 0xffff) !== end.records)
        throw new bad_zip/* BadZipError */.lF('the list of files is damaged: their number is not what the end of the zip says');
    return entries;
}
/** How many bytes lie before the zip proper: self-extracting archives have some. */
function directoryBase(file, end) {
    const base = end.at - end.size - end.offset;
    const start = base + end.offset;
    if (!Number.isSafeInteger(base) || start < 0 || start >= file.bytes)
        throw new bad_zip/* BadZipError */.lF('the end of the zip points outside of the file');
    // Some writers are wrong about it: then the directory is where the offset says.
    if (base > 0 && end.offset < file.bytes && hasHeaderAt(file, end.offset))
        return 0;
    return base;
}
function hasHeaderAt(file, offset) {
    try {
        return parseHeader(file.sliceWithin(offset, MAX_HEADER_BYTES), 0, 0) !== undefined;
    }
    catch (error) {
        if (!(error instanceof bad_zip/* BadZipError */.lF))
            throw error;
        return false;
    }
}
/** One header, or undefined where there is none: archive/zip's ErrFormat and ErrUnexpectedEOF. */
function parseHeader(directory, at, base) {
    const left = directory.length - at;
    // archive/zip forgives a header that is cut off, but not one that the file ends before.
    if (left === 0)
        throw new bad_zip/* BadZipError */.lF('the list of files has no end');
    if (left < HEADER_BYTES || directory.readUInt32LE(at) !== HEADER_SIGNATURE)
        return undefined;
    const nameBytes = directory.readUInt16LE(at + 28);
    const extraBytes = directory.readUInt16LE(at + 30);
    const variableBytes = nameBytes + extraBytes + directory.readUInt16LE(at + 32);
    if (left === HEADER_BYTES && variableBytes > 0)
        throw new bad_zip/* BadZipError */.lF('the list of files has no end');
    if (left < HEADER_BYTES + variableBytes)
        return undefined;
    const nameAt = at + HEADER_BYTES;
    const extra = directory.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes);
    const sizes = readSizes(directory, at, extra);
    if (sizes === undefined)
        return undefined;
    const entry = {
        ...readName(directory, nameAt, nameBytes),
        method: directory.readUInt16LE(at + 10),
        crc32: directory.readUInt32LE(at + 16),
        hasDescriptor: (directory.readUInt16LE(at + 8) & DESCRIPTOR_FLAG) !== 0,
        compressedBytes: sizes.compressedBytes,
        bytes: sizes.bytes,
        headerOffset: sizes.headerOffset + base,
    };
    return { entry, end: nameAt + variableBytes };
}
function readName(directory, at, length) {
    const name = directory.toString('latin1', at, at + length);
    // oxlint-disable-next-line no-control-regex -- the range of ASCII
    if (/^[\x00-\x7f]*$/.test(name))
        return { name, isNameUtf8: true };
    if (!(0,external_node_buffer_.isUtf8)(directory.subarray(at, at + length)))
        return { name, isNameUtf8: false };
    return { name: directory.toString('utf8', at, at + length), isNameUtf8: true };
}
/** Where a field of the header is full, the zip64 extra field has the value. */
function readSizes(directory, at, extra) {
    const sizes = {
        bytes: directory.readUInt32LE(at + 24),
        compressedBytes: directory.readUInt32LE(at + 20),
        headerOffset: directory.readUInt32LE(at + 42),
    };
    const full = ['bytes', 'compressedBytes', 'headerOffset'].filter(field => sizes[field] === zip_directory_MAX_UINT32);
    return full.length === 0 ? sizes : readZip64Sizes(extra, sizes, new Set(full));
}
function readZip64Sizes(extra, sizes, full) {
    const read = { ...sizes };
    for (let at = 0; at + 4 <= extra.length;) {
        const end = at + 4 + extra.readUInt16LE(at + 2);
        if (end > extra.length)
            break;
        let valueAt = at + 4;
        // A set is walked in the order of insertion, which is that of the values.
        for (const field of extra.readUInt16LE(at) === ZIP64_EXTRA ? full : []) {
            if (valueAt + 8 > end)
                return undefined;
            read[field] = readUInt64(extra, valueAt);
            full.delete(field);
            valueAt += 8;
        }
        at = end;
    }
    // An uncompressed size of 2³²-1 without zip64 is believed, the others are not.
    return full.has('compressedBytes') || full.has('headerOffset') ? undefined : read;
}


/***/ }),

/***/ 81434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ ZipFile),
  B: () => (/* binding */ ZipWorkspace)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/modules/bad-zip.js
var bad_zip = __webpack_require__(59411);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/modules/inflater.js


// `inflateRawSync` makes a new zlib context and a new buffer for each call. For 72,460 files of 250 modules, using one of each again
// took 4.7 s of CPU instead of 5.6 s for everything (hashing and writing included), and 220 MB of memory instead of 350 MB with two
// workers. Node has no public way to do that; pngjs has used this one since Node 10. Its native half ends the process when it is called
// wrongly, so it is used only in versions of Node that it was tried with; in all others the public function does the same.
const TRIED_NODE_MAJORS = new Set([20, 22, 24]);
// No write can leave so much room.
const NOT_WRITTEN = 0xffffffff;
/** Inflates raw deflate streams one after another, for one thread. */
class Inflater {
    #isNativeKnown;
    #context;
    #output = Buffer.allocUnsafeSlow(64 * 1024);
    /** @param nodeMajor the major version of Node that this runs in */
    constructor(nodeMajor = Number.parseInt(process.versions.node, 10)) {
        this.#isNativeKnown = TRIED_NODE_MAJORS.has(nodeMajor);
    }
    /** At most `maxBytes` of contents, valid until the next call. Bytes after the end of the stream are left alone, as go does. */
    inflate(compressed, maxBytes) {
        const context = this.#isNativeKnown ? (this.#context ??= openContext()) : undefined;
        return context === undefined ? inflateOnce(compressed, maxBytes) : this.#inflateAgain(context, compressed, maxBytes);
    }
    close() {
        this.#context?.stream.destroy();
        this.#context = undefined;
    }
    #inflateAgain(context, compressed, maxBytes) {
        const { stream, native, state } = context;
        // With room for one byte more, a larger content shows.
        const room = maxBytes + 1;
        if (this.#output.length < room)
            this.#output = Buffer.allocUnsafeSlow(Math.max(room, 2 * this.#output.length));
        state.fill(NOT_WRITTEN);
        native.reset();
        native.writeSync(external_node_zlib_.constants.Z_FINISH, compressed, 0, compressed.length, this.#output, 0, room);
        const roomLeft = state[0] ?? NOT_WRITTEN;
        if (stream.destroyed || roomLeft === NOT_WRITTEN) {
            // An error ends a stream for good.
            this.#context = undefined;
            return 'damaged';
        }
        return roomLeft === 0 ? 'larger' : this.#output.subarray(0, room - roomLeft);
    }
}
function openContext() {
    const stream = (0,external_node_zlib_.createInflateRaw)();
    // The error is seen in the stream's state; as an event it would end the thread.
    stream.on('error', () => undefined);
    const { _handle: native, _writeState: state } = stream;
    const isKnown = typeof native?.writeSync === 'function' && typeof native.reset === 'function';
    if (!isKnown || !(state instanceof Uint32Array))
        return undefined;
    return { stream, native: native, state };
}
function inflateOnce(compressed, maxBytes) {
    try {
        // A buffer for one byte more: right contents come in one piece.
        const chunkSize = Math.max(external_node_zlib_.constants.Z_MIN_CHUNK, maxBytes + 1);
        const content = (0,external_node_zlib_.inflateRawSync)(compressed, { chunkSize, maxOutputLength: maxBytes + 1 });
        return content.length > maxBytes ? 'larger' : content;
    }
    catch (error) {
        if ((0,files/* hasErrorCode */.Ue)(error, 'ERR_BUFFER_TOO_LARGE'))
            return 'larger';
        if ((0,files/* hasErrorCode */.Ue)(error, 'Z_DATA_ERROR', 'Z_BUF_ERROR', 'Z_NEED_DICT', 'Z_STREAM_ERROR'))
            return 'damaged';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/modules/zip-file.js



// One read serves the entries that lie next to each other, and what is read stays in the processor's cache.
const WINDOW_BYTES = 1024 * 1024;
/**
 * What one thread reads and inflates with, one zip after another. A new one for each zip made the operating system hand out, and clear,
 * some MiB for each.
 */
class ZipWorkspace {
    inflater = new Inflater();
    window = Buffer.allocUnsafeSlow(WINDOW_BYTES);
    close() {
        this.inflater.close();
    }
}
/** An open file that is read in windows, so that its size does not decide how much memory a worker takes. */
class ZipFile {
    bytes;
    #workspace;
    #ownsWorkspace;
    #descriptor;
    #window;
    #start = 0;
    #length = 0;
    /**
     * @param workspace of the thread; no other file may use it while this one is open. Default: one of its own.
     * @throws what node:fs throws where the file cannot be opened
     */
    constructor(path, workspace) {
        this.#descriptor = (0,external_node_fs_.openSync)(path, 'r');
        this.bytes = (0,external_node_fs_.fstatSync)(this.#descriptor).size;
        this.#ownsWorkspace = workspace === undefined;
        this.#workspace = workspace ?? new ZipWorkspace();
        this.#window = this.#workspace.window;
    }
    /** For its entries, one after another. */
    get inflater() {
        return this.#workspace.inflater;
    }
    /**
     * The bytes of a range, valid until the next call.
     *
     * @throws BadZipError where the range is not wholly inside the file
     */
    slice(offset, length) {
        if (!(offset >= 0 && length >= 0 && offset + length <= this.bytes))
            throw new bad_zip/* BadZipError */.lF('a header points beyond the end of the file');
        if (offset < this.#start || offset + length > this.#start + this.#length)
            this.#fill(offset, length);
        return this.#window.subarray(offset - this.#start, offset - this.#start + length);
    }
    /** As {@link slice}, cut off at the end of the file: what go's io.SectionReader gives. */
    sliceWithin(offset, length) {
        return this.slice(offset, Math.max(0, Math.min(length, this.bytes - offset)));
    }
    close() {
        if (this.#ownsWorkspace)
            this.#workspace.close();
        (0,external_node_fs_.closeSync)(this.#descriptor);
    }
    #fill(offset, length) {
        if (length > this.#window.length)
            this.#window = Buffer.allocUnsafeSlow(length);
        const wanted = Math.min(this.#window.length, this.bytes - offset);
        this.#start = offset;
        this.#length = 0;
        while (this.#length < wanted) {
            const read = (0,external_node_fs_.readSync)(this.#descriptor, this.#window, this.#length, wanted - this.#length, offset + this.#length);
            if (read === 0)
                throw new bad_zip/* BadZipError */.lF('the file became shorter while it was read');
            this.#length += read;
        }
    }
}


/***/ }),

/***/ 59711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ WorkerPool),
/* harmony export */   aJ: () => (/* binding */ serveTasks)
/* harmony export */ });
/* unused harmony exports WorkerDiedError, WorkerPoolClosedError */
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);

/** The worker ended with the task unfinished: out of memory, an uncaught error, `process.exit`. */
class WorkerDiedError extends Error {
    name = 'WorkerDiedError';
}
/** The pool was closed with the task unfinished. */
class WorkerPoolClosedError extends Error {
    name = 'WorkerPoolClosedError';
}
/** Threads that take tasks from one queue. Idle ones do not keep the process alive; one that dies fails its own task only. */
class WorkerPool {
    #options;
    #slots = new Set();
    #ending = new Set();
    /** One listener for all tasks of a signal: hundreds wait on the same one. */
    #signals = new Map();
    #queue = [];
    #closed = false;
    constructor(options) {
        this.#options = options;
    }
    /** The handler's result for a task (both are structured clones). Rejects with its error, or as the options and errors above say. */
    run(task, { signal, weight = 0 }) {
        return new Promise((resolve, reject) => {
            if (this.#closed)
                throw new WorkerPoolClosedError('the worker pool is closed');
            signal.throwIfAborted();
            const job = {
                task,
                weight,
                resolve: result => {
                    this.#unwatch(signal, job);
                    resolve(result);
                },
                reject: reason => {
                    this.#unwatch(signal, job);
                    reject(reason);
                },
            };
            this.#watch(signal, job);
            this.#queue.push(job);
            this.#dispatch();
        });
    }
    /** Starts every worker, so that loading their code overlaps with other waits. */
    warmUp() {
        while (!this.#closed && this.#slots.size < this.#options.size)
            this.#start();
    }
    /** Lets idle workers end, in the background: others start when there is work again. */
    rest() {
        for (const slot of this.#slots)
            if (slot.job === undefined)
                this.#end(slot, undefined);
    }
    /** Ends the workers and waits until they are gone: after it nothing of a task goes on. */
    async close() {
        this.#closed = true;
        const error = new WorkerPoolClosedError('the worker pool was closed before the task was done');
        for (const job of this.#queue.splice(0))
            job.reject(error);
        for (const slot of this.#slots)
            this.#end(slot, error);
        await Promise.all(this.#ending);
    }
    #dispatch() {
        while (this.#queue.length > 0) {
            const slot = this.#idleSlot();
            if (slot === undefined)
                return;
            const job = this.#queue.reduce((heaviest, job) => (job.weight > heaviest.weight ? job : heaviest));
            this.#queue = this.#queue.filter(other => other !== job);
            slot.job = job;
            slot.worker.ref();
            slot.worker.postMessage(job.task);
        }
    }
    #idleSlot() {
        for (const slot of this.#slots)
            if (slot.job === undefined)
                return slot;
        return this.#slots.size < this.#options.size ? this.#start() : undefined;
    }
    #start() {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(this.#options.entry);
        const slot = { worker, job: undefined, fault: undefined };
        worker.on('message', (reply) => this.#finish(slot, reply));
        worker.on('error', error => {
            slot.fault = error;
        });
        worker.on('exit', code => this.#bury(slot, code));
        // After the listeners: one for messages makes the worker count again.
        worker.unref();
        this.#slots.add(slot);
        return slot;
    }
    #finish(slot, reply) {
        const { job } = slot;
        slot.job = undefined;
        slot.worker.unref();
        if (reply.kind === 'done')
            job?.resolve(reply.result);
        else
            job?.reject(reply.error);
        this.#dispatch();
    }
    #bury(slot, code) {
        if (!this.#slots.delete(slot))
            return;
        slot.job?.reject(new WorkerDiedError(`a worker thread ended with code ${code}`, { cause: slot.fault }));
        this.#dispatch();
    }
    #watch(signal, job) {
        const watched = this.#signals.get(signal);
        if (watched !== undefined) {
            watched.jobs.add(job);
            return;
        }
        const jobs = new Set([job]);
        const onAbort = () => this.#cancel(jobs, signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        this.#signals.set(signal, { jobs, onAbort });
    }
    #unwatch(signal, job) {
        const watched = this.#signals.get(signal);
        watched?.jobs.delete(job);
        if (watched?.jobs.size !== 0)
            return;
        signal.removeEventListener('abort', watched.onAbort);
        this.#signals.delete(signal);
    }
    #cancel(jobs, reason) {
        this.#queue = this.#queue.filter(job => !jobs.has(job));
        for (const slot of this.#slots)
            if (slot.job !== undefined && jobs.has(slot.job))
                this.#end(slot, reason);
        for (const job of jobs)
            job.reject(reason);
        this.#dispatch();
    }
    #end(slot, reason) {
        this.#slots.delete(slot);
        slot.job?.reject(reason);
        const ended = slot.worker.terminate().finally(() => this.#ending.delete(ended));
        this.#ending.add(ended);
    }
}
/** For the file that a worker runs: answers each task with what `handle` makes of it. */
function serveTasks(handle) {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    if (port === null)
        throw new Error('tasks can be served in a worker thread only');
    port.on('message', (task) => {
        handle(task).then(result => port.postMessage({ kind: 'done', result }), (error) => port.postMessage({ kind: 'failed', error }));
    });
}


/***/ })

};
