export const id = 157;
export const ids = [157];
export const modules = {

/***/ 73157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchEverything: () => (/* binding */ fetchEverything)
/* harmony export */ });
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16945);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77685);
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76314);
/* harmony import */ var _situation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82733);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78549);





/** Restore, download, and what of both is worth a line. A module of its own, so that its clients load while go is being asked. */
async function fetchEverything(context, prepared, timeline) {
    const { signal } = context;
    const { keys } = prepared.plan;
    const findings = [...prepared.findings, ...(0,_situation_js__WEBPACK_IMPORTED_MODULE_3__/* .situationFindings */ .J)(prepared.plan)];
    const nothing = { prepared, modules: _restore_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_MODULES */ .wl, build: _restore_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_BUILD */ .Bg, download: _download_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_DOWNLOADED */ .W, findings };
    // What go would refuse anyway is said before anything is fetched.
    if (findings.some(({ severity }) => severity === 'error'))
        return nothing;
    const store = (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .openStore */ .C)(prepared, context);
    try {
        const restored = store === undefined || keys === undefined
            ? nothing
            : await timeline.run('restore', async () => (0,_restore_js__WEBPACK_IMPORTED_MODULE_2__/* .restoreBoth */ .Us)({ prepared, store, keys, signal }));
        try {
            const downloaded = await timeline.run('download', async () => (0,_download_js__WEBPACK_IMPORTED_MODULE_1__/* .download */ .R)({ context, prepared, restored: restored.modules }));
            const discarded = (await store?.modules?.discard(downloaded.rejected)) ?? [];
            const facts = {
                prepared,
                modules: { ...restored.modules, outcome: downloaded.modulesOutcome },
                build: restored.build,
                download: downloaded,
                findings: [
                    ...findings,
                    ...restored.modules.findings,
                    ...restored.build.findings,
                    ...downloaded.findings,
                    ...discarded,
                ],
            };
            tellResults(context, facts);
            return facts;
        }
        finally {
            await restored.modules.cleanUp();
        }
    }
    finally {
        await store?.close();
    }
}
/** One line for each phase that did something. */
function tellResults({ host }, facts) {
    host.progressDone();
    if (facts.modules.outcome !== 'off')
        host.info((0,_report_log_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRestore */ .Z0)('modules', facts.modules));
    if (facts.build.outcome !== 'off')
        host.info((0,_report_log_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRestore */ .Z0)('build', facts.build));
    const line = (0,_report_log_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDownload */ .xc)(facts.download.report);
    if (line !== undefined && !facts.download.failed)
        host.info(line);
}


/***/ })

};
