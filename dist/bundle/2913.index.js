export const id = 2913;
export const ids = [2913];
export const modules = {

/***/ 92913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadUncached: () => (/* binding */ downloadUncached)
/* harmony export */ });
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77424);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60327);
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7711);
/* harmony import */ var _restore_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86478);
/* harmony import */ var _restore_modules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22175);
/* harmony import */ var _situation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82733);






/** The download alone. A module of its own, so that its clients load while go is being asked. */
async function downloadUncached(context, prepared, { timeline, named }) {
    const findings = [...prepared.findings, ...(0,_situation_js__WEBPACK_IMPORTED_MODULE_4__/* .situationFindings */ .J)(prepared)];
    const isHopeless = findings.some(({ severity }) => severity === 'error');
    const request = { context, prepared, restoring: _restore_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RESTORE */ .f, ...(named === undefined ? {} : { named }) };
    const downloaded = isHopeless ? _download_js__WEBPACK_IMPORTED_MODULE_0__/* .NOT_DOWNLOADED */ .W : await timeline.run('download', async () => (0,_download_js__WEBPACK_IMPORTED_MODULE_0__/* .download */ .R)(request));
    const probed = await (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .examineIfFailed */ .A)({ context, prepared, timeline }, downloaded);
    return {
        prepared,
        modules: _restore_modules_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_MODULES */ .wl,
        build: _restore_build_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_BUILD */ .B,
        download: downloaded,
        findings: [...findings, ...downloaded.findings, ...probed],
    };
}


/***/ })

};
