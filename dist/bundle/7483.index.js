export const id = 7483;
export const ids = [7483];
export const modules = {

/***/ 7483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreEntry: () => (/* binding */ restoreEntry)
/* harmony export */ });
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72955);
/* harmony import */ var _decompress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61346);
/* harmony import */ var _entry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97167);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20619);
/* harmony import */ var _key_file_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39029);
/* harmony import */ var _ranged_download_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38775);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91265);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84505);
/* harmony import */ var _bucket_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64691);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35606);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3112);











/** A lifecycle rule may remove an archive before its manifest: then the next newest counts, and no more than so many. */
const MAX_CANDIDATES = 5;
/** Restores the entry of the primary key, else the newest of the first prefix that has any. A fault is an outcome. */
async function restoreEntry(place, request) {
    let damage;
    try {
        for await (const found of candidates(place, request)) {
            const { manifest } = found;
            if (manifest !== undefined && request.lookupOnly)
                return { kind: 'found', matchedKey: manifest.key, bytes: 0 };
            const problem = manifest === undefined ? NO_MANIFEST : await extract(place, manifest, request);
            if (manifest !== undefined && problem === undefined)
                return { kind: 'restored', matchedKey: manifest.key, bytes: manifest.bytes };
            if (problem === undefined)
                continue;
            const told = await forget(place, request, { found, problem });
            damage ??= told;
            if (problem.leftFiles)
                break;
        }
    }
    catch (error) {
        return failure(request, error);
    }
    return damage === undefined ? { kind: 'miss' } : { kind: 'miss', finding: damage };
}
const NO_MANIFEST = { what: 'its manifest is damaged', isUnsafe: false, leftFiles: false };
const NO_ARCHIVE = { what: 'its archive is gone', isUnsafe: false, leftFiles: false };
const OTHER_ARCHIVE = { what: 'its archive has another size', isUnsafe: false, leftFiles: false };
async function* candidates(place, request) {
    const { name, primaryKey, restoreKeys } = request;
    const exact = await readManifest(place, request, (0,_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .manifestObject */ .b0)(place.prefix, name, primaryKey));
    if (exact !== undefined && (exact.manifest === undefined || exact.manifest.key === primaryKey))
        yield exact;
    let left = MAX_CANDIDATES;
    for (const prefix of restoreKeys)
        for (const { key } of await newestFirst(place, request, prefix)) {
            const found = await readManifest(place, request, key);
            // The name of a long key is cut: the key itself has the last word.
            if (found === undefined || found.manifest?.key.startsWith(prefix) === false)
                continue;
            yield found;
            if (--left === 0)
                return;
        }
}
async function newestFirst({ bucket, prefix: root }, { name, signal }, prefix) {
    const listed = [];
    for await (const object of bucket.list(`${(0,_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .manifestFolder */ .UB)(root, name)}${(0,_key_file_name_js__WEBPACK_IMPORTED_MODULE_4__/* .fileNamePrefix */ .Ql)(prefix)}`, signal))
        if (object.key.endsWith('.json'))
            listed.push(object);
    return listed.toSorted((a, b) => b.modifiedMs - a.modifiedMs || (a.key < b.key ? 1 : -1));
}
async function readManifest({ bucket }, { signal }, object) {
    const text = await bucket.read(object, _entry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST_BYTES */ .Z, signal);
    return text === undefined ? undefined : { object, manifest: (0,_entry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEntryManifest */ .p)(text.toString()) };
}
/** Undefined where it is restored. */
async function extract({ bucket, prefix, segmentBytes, parallel }, manifest, request) {
    const { name, signal } = request;
    const object = bucket.object((0,_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .archiveObject */ .KN)(prefix, name, manifest.file));
    try {
        const archive = await (0,_ranged_download_js__WEBPACK_IMPORTED_MODULE_5__/* .openArchive */ .p)({ object, what: 'downloading the entry', signal, segmentBytes, parallel });
        if (archive.bytes === manifest.bytes) {
            await (0,_archive_js__WEBPACK_IMPORTED_MODULE_0__/* .extractArchive */ .Qh)(archive.content, manifest, request);
            return undefined;
        }
        await archive.content.return();
        return OTHER_ARCHIVE;
    }
    catch (error) {
        if (error instanceof _tar_error_js__WEBPACK_IMPORTED_MODULE_7__/* .TarError */ .m)
            return { what: error.message, isUnsafe: error.fault === 'unsafe', leftFiles: true };
        if ((0,_bucket_error_js__WEBPACK_IMPORTED_MODULE_8__/* .isMissing */ .b2)(error))
            return NO_ARCHIVE;
        throw error;
    }
}
/** Removes an entry that nobody can use: what is there wins, so it would be in the way for ever. */
async function forget({ bucket, prefix }, { name, signal }, { found, problem }) {
    let done = 'it was removed';
    try {
        // The manifest first: without it the archive does not exist.
        await bucket.remove(found.object, signal);
        if (found.manifest !== undefined)
            await bucket.remove((0,_layout_js__WEBPACK_IMPORTED_MODULE_10__/* .archiveObject */ .KN)(prefix, name, found.manifest.file), signal);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof _service_error_js__WEBPACK_IMPORTED_MODULE_6__/* .ServiceError */ ._7))
            throw error;
        done = `it could not be removed (${(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .errorText */ .kc)(error)})`;
    }
    const severity = problem.isUnsafe ? 'security' : 'warning';
    const message = `restoring the ${name} entry: ${found.manifest?.key ?? found.object}: ${problem.what}; ${done}`;
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheFinding */ .sy)('cache-corrupt', message, { severity });
}
function failure(request, error) {
    const what = `restoring the ${request.name} entry`;
    if (request.signal.aborted)
        return { kind: 'miss', finding: (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .abortFinding */ .i5)(request.signal, what) };
    const finding = error instanceof _decompress_js__WEBPACK_IMPORTED_MODULE_1__/* .NoZstdError */ .hi
        ? (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheFinding */ .sy)('cache-unavailable', `${what}: ${error.message}`)
        : (0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .bucketFinding */ .u)(what, error);
    if (finding === undefined)
        throw error;
    return { kind: 'unavailable', finding };
}


/***/ })

};
