export const id = 8831;
export const ids = [8831];
export const modules = {

/***/ 38831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runToolkit: () => (/* binding */ runToolkit),
/* harmony export */   toolkitRequest: () => (/* binding */ toolkitRequest)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);




/** What the saving process is asked to do: the content of the file that it is given. */
const toolkitRequest = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), key: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), reportFile: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/**
 * The process that saves. The toolkit cannot be cancelled, waits up to 15 minutes, reads the environment, prints what it likes and leaves
 * sockets open: in a process of its own it can be ended, and sees and says only what we let it.
 *
 * @param argv as node gives it; the third is the request's file
 */
async function runToolkit(argv) {
    const request = valibot__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qgA(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qFJ(), toolkitRequest), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(argv[2] ?? '', 'utf8'));
    const answers = recordAnswers();
    const outcome = await save(request);
    const report = { ...outcome, answers: [...answers] };
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .lo)(request.reportFile, JSON.stringify(report));
    // The toolkit leaves sockets open, which would hold the process for minutes.
    process.exit(0);
}
async function save(request) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(1955), __webpack_require__.e(8509)]).then(__webpack_require__.bind(__webpack_require__, 28509));
    try {
        return { id: await cache.saveCache([request.path], request.key, {}, true) };
    }
    catch (error) {
        return { thrown: error instanceof Error ? error.message : String(error) };
    }
}
/** Every answer to a request of node:http, which is what the toolkit and Azure's SDK use. Without queries: signatures are in them. */
function recordAnswers() {
    const answers = [];
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.response.finish', message => {
        const { request, response } = message;
        const path = request.path.split('?', 1)[0] ?? '';
        answers.push({ method: request.method, path, status: response.statusCode ?? 0 });
    });
    return answers;
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


/***/ })

};
