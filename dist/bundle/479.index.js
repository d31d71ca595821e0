export const id = 479;
export const ids = [479];
export const modules = {

/***/ 92724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ createGitHubHost),
/* harmony export */   az: () => (/* binding */ readSavedCredentials),
/* harmony export */   rh: () => (/* binding */ readSavedState)
/* harmony export */ });
/* harmony import */ var _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32448);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79285);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73358);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93713);




/**
 * GitHub's runner: workflow commands on stdout, files for outputs, environment and state.
 *
 * @param summaryFile what GITHUB_STEP_SUMMARY names; undefined where there is none
 */
function createGitHubHost(stdout, summaryFile) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .createProgressLine */ .Y)({ write: text => stdout.write(text) });
    let secrets = [];
    const host = {
        mask: secret => {
            // The runner masks line by line: each line of a key is a secret of its own.
            for (const line of secret.split(/\r?\n/))
                if (line.trim() !== '')
                    _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(line);
            secrets = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretLines */ ._)(secrets, secret);
        },
        redact: text => (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .redactSecrets */ .f)(text, secrets),
        info: text => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(text)),
        detail: text => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(text)),
        details: (title, lines) => {
            _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(title));
            for (const line of lines)
                _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(line));
            _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        },
        warning: (message, place) => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message, annotation(place)),
        error: (message, place) => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, annotation(place)),
        foreign: (text, title) => {
            if (title !== undefined)
                _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(title));
            stdout.write(`${(0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)(text)}\n`);
            if (title !== undefined)
                _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        },
        progress: line => progress.update((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(line)),
        progressDone: () => progress.done(),
        setOutput: _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH,
        exportVariable: _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .exportVariable */ .dN,
        addPath: _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .addPath */ .fM,
        addMatcher: file => stdout.write(`${(0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .addMatcherCommand */ .jg)(file)}\n`),
        summary: async (render) => {
            if (summaryFile === undefined || summaryFile === '')
                return;
            const { appendStepSummary } = await __webpack_require__.e(/* import() */ 200).then(__webpack_require__.bind(__webpack_require__, 59200));
            await appendStepSummary(summaryFile, render);
        },
        saveState: state => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(STATE_NAME, state),
        saveCredentials: directory => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(CREDENTIALS_NAME, directory),
    };
    return host;
}
const STATE_NAME = 'state';
const CREDENTIALS_NAME = 'credentials';
/** What main handed over to post; '' where main did not come so far. */
function readSavedState() {
    return _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(STATE_NAME);
}
/** Where main kept credentials for later steps; '' where it kept none. */
function readSavedCredentials() {
    return _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(CREDENTIALS_NAME);
}
function annotation(place) {
    return {
        title: place?.title === undefined ? 'go-mod-setup' : `go-mod-setup: ${place.title}`,
        ...(place?.file === undefined ? {} : { file: place.file }),
        ...(place?.line === undefined ? {} : { startLine: place.line }),
    };
}


/***/ }),

/***/ 59479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _config_raw_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6675);
/* harmony import */ var _host_github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92724);
/* harmony import */ var _phases_setup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96565);
/* harmony import */ var _system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28051);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58508);








/** The action's main step. */
async function run() {
    const environment = process.env;
    const host = (0,_host_github_js__WEBPACK_IMPORTED_MODULE_4__/* .createGitHubHost */ .IF)(process.stdout, environment['GITHUB_STEP_SUMMARY']);
    const { signal } = (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .abortOnSignals */ .PB)();
    try {
        const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'go-mod-setup-'));
        const files = {
            report: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'report.json'),
            state: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'state.json'),
            toolchain: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'toolchain'),
        };
        const currentDirectory = environment['GITHUB_WORKSPACE'] || process.cwd();
        // The runner's worker starts main and post; in a container it is nobody that we could see.
        const jobProcess = process.ppid;
        const rawInputs = (0,_config_raw_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionInputs */ .Ui)(environment);
        const result = await (0,_phases_setup_js__WEBPACK_IMPORTED_MODULE_5__/* .setup */ .m)({
            host,
            rawInputs,
            environment,
            currentDirectory,
            files,
            version: _version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x,
            signal,
            jobProcess,
        });
        result.kept?.keep();
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
