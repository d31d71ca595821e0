export const id = 756;
export const ids = [756];
export const modules = {

/***/ 92724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createGitHubHost),
/* harmony export */   r: () => (/* binding */ readSavedState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79285);



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

/***/ 38311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 3 modules
var catalogue = __webpack_require__(84271);
// EXTERNAL MODULE: ./build/report/file.js
var file = __webpack_require__(20045);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var entries = __webpack_require__(75728);
// EXTERNAL MODULE: ./build/build-cache/manifest.js
var build_cache_manifest = __webpack_require__(6339);
// EXTERNAL MODULE: ./build/build-cache/prune.js
var prune = __webpack_require__(24756);
;// CONCATENATED MODULE: ./build/cache/save-policy.js
/** The rules of `save-cache` for the modules entry. They are complete and verified whatever became of the job. */
function decideModulesSave(facts, entry) {
    return decideByEvent(facts, entry) ?? { save: true, reason: 'it holds modules that no entry had' };
}
/** The same for the build entry, which only a job that succeeded may write: a failed one leaves a stub. */
function decideBuildSave(facts, entry) {
    if (facts.policy === 'never')
        return off('save-cache is never');
    if (facts.jobStatus !== 'success')
        return off(explainStatus(facts.jobStatus));
    return decideByEvent(facts, entry) ?? { save: true, reason: 'enough of it is new' };
}
function decideByEvent(facts, entry) {
    if (facts.policy === 'never')
        return off('save-cache is never');
    if (!entry.isNew)
        return { save: false, outcome: 'unchanged', reason: 'nothing in it is new, or too little' };
    if (facts.policy === 'always')
        return undefined;
    if (facts.trigger.kind === 'untrusted')
        return off(`nothing is saved on ${facts.trigger.why}`);
    if (facts.trigger.kind === 'pull-request' && entry.matched !== 'nothing')
        return off('a pull request saves only where nothing at all matched, so that branches do not crowd each other out');
    return undefined;
}
function off(reason) {
    return { save: false, outcome: 'off', reason };
}
function explainStatus(status) {
    if (status === 'failure' || status === 'cancelled')
        return `the job's status is ${status}`;
    return `the job's status is not known (${status === '' ? 'empty' : JSON.stringify(status)}, as in nested composite actions)`;
}

// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/save.js









/** Saves what is new, both entries side by side, each with its deadline. A fault of the cache is a finding. */
async function save(request) {
    const [modules, build] = await Promise.all([saveModules(request), saveBuild(request)]);
    return {
        modules: modules.report,
        build: build.report,
        entriesAfter: build.files,
        findings: [...modules.findings, ...build.findings],
    };
}
async function saveModules(request) {
    const { state, store } = request;
    if (state.modules === undefined)
        return notSaved({ save: false, outcome: 'off', reason: 'there is no such entry here' });
    const { key, zips, goMods, matched, isNew } = state.modules;
    const decision = decideModulesSave({ policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus }, { matched, isNew });
    if (!decision.save)
        return notSaved(decision);
    const root = (0,external_node_path_.join)(state.goModCache, 'cache', 'download');
    return bounded(request, decision.reason, async (signal) => {
        const files = await (0,module_files/* listModuleFiles */.I)(root, { zips, goMods });
        if (files.length === 0)
            return { result: { outcome: 'exists' }, files: 0 };
        const result = store.modules === undefined
            ? await store.entries.save({ name: 'modules', key, root, files, signal })
            : await store.modules.save({ downloadDirectory: root, files, replace: state.replace, signal });
        return { result, files: files.length };
    });
}
async function saveBuild(request) {
    const { state, store } = request;
    if (state.build === undefined)
        return notSaved({ save: false, outcome: 'off', reason: 'there is no such entry here' });
    const { key, matched } = state.build;
    const manifest = await (0,build_cache_manifest/* readManifest */.W)(state.goCache);
    const selection = (0,prune/* selectForSave */.Fq)({
        files: await (0,entries/* listBuildCache */.Jr)(state.goCache),
        manifest,
        startedAtMs: state.startedAtMs,
        key,
    });
    const decision = decideBuildSave({ policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus }, { matched, isNew: (0,prune/* isWorthSaving */.hi)(selection, manifest) });
    if (!decision.save)
        return notSaved(decision);
    return bounded(request, decision.reason, async (signal) => {
        await (0,build_cache_manifest/* writeManifest */.H)(state.goCache, selection.manifest);
        const files = [...selection.files.map(({ path }) => path), entries/* MANIFEST_NAME */.ir];
        return {
            result: await store.entries.save({ name: 'build', key, root: state.goCache, files, signal }),
            files: files.length - 1,
        };
    });
}
/** One save with its deadline: twice that of a restore. */
async function bounded(request, reason, work) {
    const startedAt = performance.now();
    try {
        const { result, files } = await (0,deadline/* withDeadline */.NE)({ what: 'saving', timeoutMs: 2 * request.state.cacheTimeoutMs, signal: request.signal }, work);
        return savedEntry(result, files, { reason, seconds: (0,timeline/* secondsSince */.w)(startedAt) });
    }
    catch (error) {
        request.signal.throwIfAborted();
        const code = error instanceof deadline/* DeadlineError */.j3 ? 'cache-timeout' : 'cache-not-saved';
        const why = (0,catalogue/* finding */.g)(code, {
            message: `An entry was not saved: ${error instanceof Error ? error.message : String(error)}`,
        });
        return {
            report: { outcome: 'failed', bytes: 0, seconds: (0,timeline/* secondsSince */.w)(startedAt), reason: why.message },
            findings: [why],
            files: 0,
        };
    }
}
function savedEntry(result, files, facts) {
    const { seconds } = facts;
    switch (result.outcome) {
        case 'saved':
            return { report: { outcome: 'saved', bytes: result.bytes, seconds, reason: facts.reason }, findings: [], files };
        case 'exists':
            return {
                report: { outcome: 'exists', bytes: 0, seconds, reason: 'the store has it already' },
                findings: [],
                files,
            };
        case 'denied':
        case 'failed':
            return {
                report: { outcome: result.outcome, bytes: 0, seconds, reason: result.finding.message },
                findings: [result.finding],
                files: 0,
            };
    }
}
function notSaved(decision) {
    return {
        report: { outcome: decision.outcome, bytes: 0, seconds: 0, reason: decision.reason },
        findings: [],
        files: 0,
    };
}

// EXTERNAL MODULE: ./build/phases/state.js
var phases_state = __webpack_require__(26116);
// EXTERNAL MODULE: ./build/phases/store.js + 14 modules
var phases_store = __webpack_require__(78549);
// EXTERNAL MODULE: ./build/phases/ticks.js
var ticks = __webpack_require__(16099);
;// CONCATENATED MODULE: ./build/phases/finish.js








/** The half after the work: saves what is new and completes the report. A fault is told, never thrown, but for the signal's reason. */
async function finish(context) {
    const { host } = context;
    let state;
    try {
        state = await (0,phases_state/* readState */.un)(context.statePath);
    }
    catch (error) {
        if (!(error instanceof phases_state/* StateError */.qq))
            throw error;
        (0,log/* tellFinding */.HO)(host, (0,catalogue/* finding */.g)('cache-not-saved', { message: error.message }));
        return undefined;
    }
    const startedAt = performance.now();
    // The stores have no progress of their own to show.
    const line = () => `saving caches, ${Math.round((0,timeline/* secondsSince */.w)(startedAt))} s`;
    const result = await (0,ticks/* withTicks */.Z)(host, line, async () => saveAll(state, context));
    if (state.modules !== undefined)
        host.info((0,log/* renderSave */.us)('modules', result.modules));
    if (state.build !== undefined)
        host.info((0,log/* renderSave */.us)('build', result.build));
    for (const told of result.findings)
        (0,log/* tellFinding */.HO)(host, told);
    const before = await (0,file/* readReport */.t)(state.reportPath);
    const report = completeReport(before, result, (0,timeline/* secondsSince */.w)(startedAt));
    await (0,file/* writeReport */.u)(state.reportPath, report);
    return report;
}
async function saveAll(state, context) {
    const store = (0,phases_store/* openBackend */.f)(state.backend, context.environment);
    try {
        return await save({ state, store, jobStatus: context.jobStatus, signal: context.signal });
    }
    finally {
        await store.close();
    }
}
function completeReport(report, result, seconds) {
    return {
        ...report,
        seconds: Math.round((report.seconds + seconds) * 1000) / 1000,
        phases: [...report.phases, { name: 'save', seconds }],
        cache: {
            modules: { ...report.cache.modules, save: result.modules },
            build: { ...report.cache.build, save: result.build, entriesAfter: result.entriesAfter },
        },
        findings: [...report.findings, ...result.findings],
    };
}


/***/ }),

/***/ 16756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _host_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92724);
/* harmony import */ var _phases_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38311);
/* harmony import */ var _system_interrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28051);



/** The action's post step. It reads one input, job-status: nested composite actions hand post the inputs of others (actions/runner#2030). It never fails a job. */
async function run() {
    const host = (0,_host_github_js__WEBPACK_IMPORTED_MODULE_0__/* .createGitHubHost */ .I)(process.stdout);
    const { signal } = (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .abortOnSignals */ .PB)();
    const statePath = (0,_host_github_js__WEBPACK_IMPORTED_MODULE_0__/* .readSavedState */ .r)();
    const environment = process.env;
    // Inside a composite action the runner's defaults are those of the composite: its job-status says `success` even then.
    const isNested = (environment['GITHUB_ACTION_PATH'] ?? '') !== '';
    const jobStatus = isNested ? '' : (environment['INPUT_JOB-STATUS'] ?? '');
    try {
        if (statePath !== '')
            await (0,_phases_finish_js__WEBPACK_IMPORTED_MODULE_1__/* .finish */ .O)({ host, statePath, jobStatus, environment, signal });
    }
    catch (error) {
        host.warning(`Saving caches failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    // Sockets that the cache toolkit leaves open would hold the process.
    await (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .exitWith */ .nv)(0);
}


/***/ })

};
