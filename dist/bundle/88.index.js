export const id = 88;
export const ids = [88];
export const modules = {

/***/ 27321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createGitHubHost),
/* harmony export */   r: () => (/* binding */ readSavedState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12838);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16937);



/** GitHub's runner: workflow commands on stdout, files for outputs, environment and state. */
function createGitHubHost(stdout) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .createProgressLine */ .Y)({ write: text => stdout.write(text) });
    return {
        mask: secret => {
            // The runner masks line by line: each line of a key is a secret of its own.
            for (const line of secret.split(/\r?\n/))
                if (line.trim() !== '')
                    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(line);
        },
        info: text => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(harmless(text)),
        detail: text => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz(harmless(text)),
        warning: (message, place) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(message, annotation(place)),
        error: (message, place) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(message, annotation(place)),
        foreign: text => {
            // The runner reads commands anywhere in stdout: between these two it does not (docs: "Stopping and starting workflow commands").
            const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
            stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
        },
        progress: line => progress.update(harmless(line)),
        progressDone: () => progress.done(),
        setOutput: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH,
        exportVariable: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .exportVariable */ .dN,
        addPath: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .addPath */ .fM,
        saveState: state => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ(STATE_NAME, state),
    };
}
const STATE_NAME = 'state';
/** What main handed over to post; '' where main did not come so far. */
function readSavedState() {
    return _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu(STATE_NAME);
}
/** Module paths and answers of servers are in what we print; the runner obeys `::name` at the start of a line and `##[name]` anywhere in it. */
function harmless(text) {
    return text.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/gm, '$1: ');
}
function annotation(place) {
    return {
        title: 'go-mod-setup',
        ...(place?.file === undefined ? {} : { file: place.file }),
        ...(place?.line === undefined ? {} : { startLine: place.line }),
    };
}


/***/ }),

/***/ 70088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _config_raw_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(686);
/* harmony import */ var _host_github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27321);
/* harmony import */ var _phases_setup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49995);
/* harmony import */ var _system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73772);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78729);








/** The action's main step. */
async function run() {
    const host = (0,_host_github_js__WEBPACK_IMPORTED_MODULE_4__/* .createGitHubHost */ .I)(process.stdout);
    const { signal } = (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .abortOnSignals */ .PB)();
    const environment = process.env;
    try {
        const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'go-mod-setup-'));
        const files = {
            report: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'report.json'),
            state: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'state.json'),
            toolchain: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'toolchain'),
        };
        const currentDirectory = environment['GITHUB_WORKSPACE'] || process.cwd();
        const rawInputs = (0,_config_raw_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionInputs */ .Ui)(environment);
        const result = await (0,_phases_setup_js__WEBPACK_IMPORTED_MODULE_5__/* .setup */ .m)({ host, rawInputs, environment, currentDirectory, files, version: _version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x, signal });
        if (result.statePath !== undefined)
            host.saveState(result.statePath);
        await (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .exitWith */ .nv)(result.ended === 'ok' ? 0 : 1);
    }
    catch (error) {
        host.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        await (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .exitWith */ .nv)((0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodeOf */ .FO)(error));
    }
}


/***/ })

};
