export const id = 1525;
export const ids = [1525];
export const modules = {

/***/ 1525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadModules: () => (/* binding */ downloadModules)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89190);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16945);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87177);
/* harmony import */ var _credential_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46184);
/* harmony import */ var _setup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96565);
/* harmony import */ var _setup_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76025);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83610);
/* harmony import */ var _preload_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88632);
/* harmony import */ var _telling_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90811);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76882);










/**
 * Only the modules, without any cache: those of go.mod, or those that are named, which are then fetched and replaced.
 *
 * @param operands `MODULE@VERSION`
 * @throws the reason of the signal, or what is a bug
 */
async function downloadModules(context, operands) {
    const timeline = new _timeline_js__WEBPACK_IMPORTED_MODULE_9__/* .Timeline */ .K();
    let early = [];
    const onPrepared = (findings) => {
        early = findings;
        for (const told of early)
            (0,_report_log_js__WEBPACK_IMPORTED_MODULE_1__/* .tellFinding */ .HO)(context.host, told);
    };
    const result = await fetchAll(context, operands, { timeline, onPrepared });
    context.host.progressDone();
    const isOk = result.ended === 'ok';
    const report = { ...result.report, ok: isOk, seconds: timeline.seconds, phases: timeline.phases };
    const line = (0,_report_log_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDownload */ .xc)(report.download);
    if (isOk && line !== undefined)
        context.host.info(line);
    await (0,_telling_js__WEBPACK_IMPORTED_MODULE_8__/* .tellRun */ .R)(context, report, early);
    return { ...result, report };
}
async function fetchAll(context, operands, { timeline, onPrepared }) {
    const empty = (0,_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyReport */ ._O)(context.version);
    try {
        const named = operands.length === 0 ? undefined : operands.map(parseOperand);
        await (0,_credential_session_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLeftCredentials */ .fE)(context);
        const { configured, next } = await (0,_preload_js__WEBPACK_IMPORTED_MODULE_7__/* .configureWhileLoading */ .M)(context, timeline, async () => Promise.all(/* import() */[__webpack_require__.e(3918), __webpack_require__.e(6090), __webpack_require__.e(8753), __webpack_require__.e(9603), __webpack_require__.e(3341), __webpack_require__.e(4169), __webpack_require__.e(2700), __webpack_require__.e(1408), __webpack_require__.e(2913)]).then(__webpack_require__.bind(__webpack_require__, 92913)));
        const prepared = withoutCaches(configured, named !== undefined);
        onPrepared(prepared.findings);
        const facts = await next.downloadUncached(context, prepared, { timeline, named });
        const findings = await (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .withPlaces */ .r)(facts.findings, prepared);
        return {
            ended: (0,_setup_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .hasFailed */ .WN)(facts) ? 'failed' : 'ok',
            report: (0,_setup_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .completeReport */ .UF)(empty, { ...facts, findings }),
        };
    }
    catch (error) {
        context.signal.throwIfAborted();
        const { ended, findings } = (0,_setup_js__WEBPACK_IMPORTED_MODULE_4__/* .knownFailure */ .q)(error);
        return { ended, report: { ...empty, findings } };
    }
}
function withoutCaches(prepared, force) {
    const { config } = prepared;
    const download = { ...config.download, force: force || config.download.force };
    return { ...prepared, config: { ...config, download, cache: { ...config.cache, modules: false, build: false } } };
}
function parseOperand(operand) {
    const at = operand.lastIndexOf('@');
    if (at <= 0 || at === operand.length - 1)
        throw new _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([`download: expected MODULE@VERSION, got ${JSON.stringify(operand)}`]);
    return { path: operand.slice(0, at), version: operand.slice(at + 1) };
}


/***/ })

};
