export const id = 6944;
export const ids = [6944];
export const modules = {

/***/ 76944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saveEntry: () => (/* binding */ saveEntry)
/* harmony export */ });
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72955);
/* harmony import */ var _entry_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97167);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91265);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35606);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3112);





/**
 * Archives files and makes them an entry, all at once: its manifest comes last, and of several writers the first one wins. A fault is an
 * outcome. What a killed or cut-off save leaves (parts, an archive that no manifest names) nobody reads, and a lifecycle rule removes.
 */
async function saveEntry({ bucket, prefix }, request) {
    const { name, key, root, files, signal } = request;
    const target = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestObject */ .b0)(prefix, name, key);
    try {
        if ((await bucket.sizeOf(target, signal)) !== undefined)
            return { outcome: 'exists' };
        const file = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .newArchiveFile */ .Xs)(key);
        const packed = (0,_archive_js__WEBPACK_IMPORTED_MODULE_0__/* .packArchive */ .uP)({ root, files, signal });
        await bucket.upload((0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .archiveObject */ .KN)(prefix, name, file), packed.stream, signal);
        const manifest = { schema: 1, key, file, ...packed.measured(), createdAt: Date.now() };
        if (await publish(bucket, target, { manifest, signal }))
            return { outcome: 'saved', bytes: manifest.bytes };
        await clearAway(bucket, (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .archiveObject */ .KN)(prefix, name, file), signal);
        return { outcome: 'exists' };
    }
    catch (error) {
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .saveFailure */ .U)(signal, `saving ${key}`, error);
    }
}
/** Makes the entry visible; false where another writer was faster. */
async function publish(bucket, target, { manifest, signal }) {
    const written = await bucket.write(target, Buffer.from(JSON.stringify(manifest)), { ifAbsent: true, signal });
    if (written === 'written')
        return true;
    // A first try whose answer was lost may have arrived: then the second finds our own.
    const there = await bucket.read(target, _entry_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .Z, signal);
    return there !== undefined && (0,_entry_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEntryManifest */ .p)(there.toString())?.file === manifest.file;
}
async function clearAway(bucket, object, signal) {
    try {
        await bucket.remove(object, signal);
    }
    catch (error) {
        // The lifecycle rule's, then: nobody will read it.
        if (!(error instanceof _service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7))
            throw error;
    }
}


/***/ })

};
