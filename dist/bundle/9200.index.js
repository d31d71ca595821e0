export const id = 9200;
export const ids = [9200,6819];
export const modules = {

/***/ 59200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appendStepSummary: () => (/* binding */ appendStepSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core_core_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32448);


/** What a step's summary may hold (docs.github.com, "Adding a job summary"). */
const MAX_BYTES = 1024 * 1024;
/**
 * Adds to the step's summary, which other commands of the step may have written to.
 *
 * @param file what GITHUB_STEP_SUMMARY names
 * @param render given the bytes that are left
 * @throws where the file cannot be written
 */
async function appendStepSummary(file, render) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    const markdown = render(MAX_BYTES - size);
    if (markdown === '')
        return;
    await _actions_core_core_js__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(markdown).write();
}


/***/ })

};
