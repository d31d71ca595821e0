export const id = 6756;
export const ids = [6756,4873];
export const modules = {

/***/ 6339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeManifest),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75728);





const schema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    key: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    files: valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y(_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuildCachePath */ .MN)), valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxValue */ .cGV(1000))),
    usedBytes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0))), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(100))),
});
/** Reads the manifest of a build cache; undefined where there is none, or it is damaged: then nothing there counts as ours. */
async function readManifest(directory) {
    const text = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _entries_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir), 'utf8'));
    if (text === undefined)
        return undefined;
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qFJ(), schema), text);
    return parsed.success ? parsed.output : undefined;
}
async function writeManifest(directory, manifest) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _entries_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir), JSON.stringify(manifest));
}


/***/ }),

/***/ 24756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ selectForSave),
/* harmony export */   a: () => (/* binding */ RESTORED_AGE_MS),
/* harmony export */   hi: () => (/* binding */ isWorthSaving)
/* harmony export */ });
/* unused harmony export MAX_UNUSED_SAVES */
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75728);

/** How far back the mtime of a restored file is set: go moves it on use only where it is an hour old, so that a use shows. */
const RESTORED_AGE_MS = 2 * 3_600_000;
/** A file that is younger than this at the start may have been used without a trace. */
const USE_INTERVAL_MS = 3_600_000;
/** After how many saves without a use a file is dropped. At once would let a job that skipped half of its steps save a stub. */
const MAX_UNUSED_SAVES = 3;
/**
 * How large an entry may be for what one of the last saves had a use for. Where every package has changed, the old ones would double it until
 * three more saves have passed.
 */
const MAX_GROWTH = 1.5;
/** How many saves count for that: as many as a file may be without a use, so that a job which skipped steps makes no entry smaller. */
const REMEMBERED_USES = MAX_UNUSED_SAVES;
/**
 * Chooses what to save: what the job made, what it used of the restored, and what it did not use for less than three saves, as far as that is
 * not too much. What was in GOCACHE before us and not used is foreign: it is neither archived nor touched.
 */
function selectForSave(facts) {
    const candidates = facts.files.flatMap(file => candidateOf(file, facts));
    const usedBytes = bytesOf(candidates.filter(({ age }) => age === 0));
    const remembered = facts.manifest?.usedBytes ?? [];
    const kept = withinBounds(candidates, MAX_GROWTH * Math.max(usedBytes, ...remembered));
    const fresh = kept.filter(({ isNew }) => isNew);
    return {
        files: kept.map(({ file }) => file),
        manifest: {
            schema: 1,
            key: facts.key,
            files: Object.fromEntries(kept.map(({ file, age }) => [file.path, age])),
            usedBytes: [usedBytes, ...remembered].slice(0, REMEMBERED_USES),
        },
        bytes: bytesOf(kept),
        newFiles: fresh.length,
        newBytes: bytesOf(fresh),
        dropped: candidates.length - kept.length,
    };
}
function candidateOf(file, facts) {
    const restoredAge = facts.manifest?.files[file.path];
    const isTouched = file.mtimeMs >= facts.startedAtMs;
    if (restoredAge === undefined && !isTouched)
        return [];
    const age = isTouched || mayBeUsed(file, facts) ? 0 : (restoredAge ?? 0) + 1;
    return [{ file, age, isNew: restoredAge === undefined }];
}
/** Those that were not used for longest go first; what was used stays, however much it is. */
function withinBounds(candidates, maxBytes) {
    const used = candidates.filter(({ age }) => age === 0);
    const unused = candidates.filter(({ age }) => age > 0 && age <= MAX_UNUSED_SAVES).toSorted((a, b) => a.age - b.age);
    let bytes = bytesOf(used);
    const fitting = unused.filter(({ file }) => {
        bytes += file.bytes;
        return bytes <= maxBytes;
    });
    return [...used, ...fitting];
}
function bytesOf(candidates) {
    return candidates.reduce((sum, { file }) => sum + file.bytes, 0);
}
/** Whether a restored file counts as used though its time is from before the job: two jobs within an hour on one machine. */
function mayBeUsed(file, facts) {
    return (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeptWithoutUse */ .BZ)(file.path) || file.mtimeMs > facts.startedAtMs - USE_INTERVAL_MS;
}
/** Below this share an entry would be written again for what a checkout always adds: go keeps an index of the main module's packages by mtime. */
const WORTH_SAVING_SHARE = 0.01;
/** Whether enough of the entry is new. Where nothing was restored, anything is. */
function isWorthSaving(selection, restored) {
    if (restored === undefined)
        return selection.newFiles > 0;
    return selection.newBytes > selection.bytes * WORTH_SAVING_SHARE;
}


/***/ }),

/***/ 58619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ decideModulesSave),
/* harmony export */   s: () => (/* binding */ decideBuildSave)
/* harmony export */ });
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


/***/ }),

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
            const { appendStepSummary } = await __webpack_require__.e(/* import() */ 9200).then(__webpack_require__.bind(__webpack_require__, 59200));
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

/***/ 66936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withFetchSample),
/* harmony export */   G: () => (/* binding */ FetchSampleTaker)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);




// A modules entry carries what fetching its modules took: a later run can tell whether restoring them is worth it.
/** In the archive of modules, beside them; nothing in GOPROXY layout begins with a point. */
const FILE_NAME = '.go-mod-setup-fetch.json';
const MAX_BYTES = 1024;
const schema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    bytes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1)),
    seconds: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .gtValue */ .zYL(0)),
});
/** Keeps the sample of an archive that arrives, and hands all other files on. Entries can be made by others: what is not as we write it is none. */
class FetchSampleTaker {
    sample;
    #others;
    constructor(others) {
        this.#others = others;
    }
    place = (path, bytes) => {
        if (path !== FILE_NAME)
            return this.#others.place(path, bytes);
        return bytes <= MAX_BYTES ? { kind: 'memory' } : { kind: 'none' };
    };
    take = (path, content) => {
        if (path !== FILE_NAME)
            return this.#others.take(path, content);
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qFJ(), schema), content?.toString());
        if (parsed.success)
            this.sample = parsed.output;
    };
}
/** Puts the sample into the directory while `work` runs. @param work given the names of the files that were added */
async function withFetchSample(directory, sample, work) {
    if (sample === undefined)
        return await work([]);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, FILE_NAME);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .lo)(file, JSON.stringify(sample));
    try {
        return await work([FILE_NAME]);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
    }
}


/***/ }),

/***/ 94873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finish: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./build/credentials/directory.js
var directory = __webpack_require__(33554);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/report/file.js
var file = __webpack_require__(20045);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var entries = __webpack_require__(75728);
// EXTERNAL MODULE: ./build/build-cache/manifest.js
var build_cache_manifest = __webpack_require__(6339);
// EXTERNAL MODULE: ./build/build-cache/prune.js
var prune = __webpack_require__(24756);
// EXTERNAL MODULE: ./build/cache/save-policy.js
var save_policy = __webpack_require__(58619);
// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/phases/fetch-sample.js
var fetch_sample = __webpack_require__(66936);
// EXTERNAL MODULE: ./build/phases/carried-modules.js + 1 modules
var carried_modules = __webpack_require__(80932);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/save.js












/** Saves what is new, both entries side by side, each with its deadline. A fault of the cache is a finding. */
async function save(request) {
    const [modules, build, toolchain] = await Promise.all([
        saveModules(request),
        saveBuild(request),
        saveToolchain(request),
    ]);
    return {
        modules: modules.report,
        build: build.report,
        toolchain: toolchain?.report,
        entriesAfter: build.files,
        findings: [...modules.findings, ...build.findings, ...(toolchain?.findings ?? [])],
    };
}
async function saveModules(request) {
    const { state, store } = request;
    if (state.modules === undefined)
        return notSaved({ save: false, outcome: 'off', reason: 'there is no such entry here' });
    const { key, zips, goMods, matched, isNew, sample } = state.modules;
    const decision = (0,save_policy/* decideModulesSave */.J)({ policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus }, { matched, isNew });
    if (!decision.save)
        return notSaved(decision);
    const root = (0,external_node_path_.join)(state.goModCache, 'cache', 'download');
    return bounded(request, decision.reason, async (signal) => {
        const files = await (0,module_files/* listModuleFiles */.I)(root, { zips, goMods });
        if (files.length === 0)
            return { result: { outcome: 'exists' }, files: 0 };
        const result = store.modules === undefined
            ? await (0,fetch_sample/* withFetchSample */.$)(root, sample, async (added) => store.entries.save({ name: 'modules', key, root, files: [...files, ...added], signal }))
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
        files: [...(await (0,entries/* listBuildCache */.Jr)(state.goCache)), ...(await (0,carried_modules/* listCarriedModules */.cA)(state, manifest))],
        manifest,
        startedAtMs: state.startedAtMs,
        key,
    });
    const decision = (0,save_policy/* decideBuildSave */.s)({ policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus }, { matched, isNew: (0,prune/* isWorthSaving */.hi)(selection, manifest) });
    if (!decision.save)
        return notSaved(decision);
    return bounded(request, decision.reason, async (signal) => {
        await (0,build_cache_manifest/* writeManifest */.H)(state.goCache, selection.manifest);
        const files = [...selection.files.map(({ path }) => path), entries/* MANIFEST_NAME */.ir];
        const result = await (0,carried_modules/* withCarriedModules */.eB)(state, files, async () => store.entries.save({ name: 'build', key, root: state.goCache, files, signal }));
        return { result, files: files.length - 1 };
    });
}
/** Whether the event allows it was decided when it was kept. */
async function saveToolchain(request) {
    const { state, store } = request;
    if (state.toolchain === undefined)
        return undefined;
    const { key, root, files } = state.toolchain;
    try {
        return await bounded(request, 'it came over the network', async (signal) => ({
            result: await store.entries.save({ name: 'toolchain', key, root, files, signal }),
            files: files.length,
        }));
    }
    finally {
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
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
                files: 0,
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
// EXTERNAL MODULE: ./build/phases/store.js + 16 modules
var phases_store = __webpack_require__(31086);
// EXTERNAL MODULE: ./build/phases/telling.js + 7 modules
var telling = __webpack_require__(90811);
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
    if (state.credentials !== undefined)
        await (0,directory/* removeCredentialDirectory */.Zr)(state.credentials);
    const startedAt = performance.now();
    // The stores have no progress of their own to show.
    const line = () => `saving caches, ${Math.round((0,timeline/* secondsSince */.w)(startedAt))} s`;
    const result = await (0,ticks/* withTicks */.Z)(host, line, async () => saveAll(state, context));
    if (state.modules !== undefined)
        host.info((0,log/* renderSave */.us)('modules', result.modules));
    if (state.build !== undefined)
        host.info((0,log/* renderSave */.us)('build', result.build));
    if (result.toolchain !== undefined)
        host.info((0,log/* renderSave */.us)('toolchain', result.toolchain));
    for (const told of result.findings)
        (0,log/* tellFinding */.HO)(host, told);
    const before = await (0,file/* readReport */.t)(state.reportPath);
    const report = completeReport(before, result, (0,timeline/* secondsSince */.w)(startedAt));
    await (0,file/* writeReport */.u)(state.reportPath, report);
    const { summary, metricsFile } = state;
    await (0,telling/* tellSaved */.N)(host, { summary, metricsFile }, { report, findings: result.findings });
    return report;
}
async function saveAll(state, context) {
    const store = (0,phases_store/* openBackend */.f)({ backend: state.backend, timeoutMs: state.cacheTimeoutMs }, context.environment);
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
        phases: [...report.phases, { name: 'save', seconds, start: report.seconds, end: report.seconds + seconds }],
        cache: {
            ...report.cache,
            modules: { ...report.cache.modules, save: result.modules },
            build: { ...report.cache.build, save: result.build, entriesAfter: result.entriesAfter },
            ...(report.cache.toolchain === undefined || result.toolchain === undefined
                ? {}
                : { toolchain: { ...report.cache.toolchain, save: result.toolchain } }),
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
/* harmony import */ var _credentials_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33554);
/* harmony import */ var _host_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92724);
/* harmony import */ var _phases_finish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94873);
/* harmony import */ var _system_interrupt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28051);




/** The action's post step. It reads one input, job-status: nested composite actions hand post the inputs of others (actions/runner#2030). It never fails a job. */
async function run() {
    const environment = process.env;
    const host = (0,_host_github_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitHubHost */ .IF)(process.stdout, environment['GITHUB_STEP_SUMMARY']);
    const { signal } = (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_3__/* .abortOnSignals */ .PB)();
    const statePath = (0,_host_github_js__WEBPACK_IMPORTED_MODULE_1__/* .readSavedState */ .rh)();
    // Inside a composite action the runner's defaults are those of the composite: its job-status says `success` even then.
    const isNested = (environment['GITHUB_ACTION_PATH'] ?? '') !== '';
    const jobStatus = isNested ? '' : (environment['INPUT_JOB-STATUS'] ?? '');
    await removeKept(host, (0,_host_github_js__WEBPACK_IMPORTED_MODULE_1__/* .readSavedCredentials */ .az)());
    try {
        // A cancelled job saves nothing, and its runner does not wait long; but credentials go whatever became of it.
        if (statePath !== '' && jobStatus !== 'cancelled')
            await (0,_phases_finish_js__WEBPACK_IMPORTED_MODULE_2__.finish)({ host, statePath, jobStatus, environment, signal });
    }
    catch (error) {
        host.warning(`Saving caches failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    // Sockets that the cache toolkit leaves open would hold the process.
    await (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_3__/* .exitWith */ .nv)(0);
}
/** Before anything that takes time: the runner may end post. */
async function removeKept(host, directory) {
    try {
        if (directory !== '')
            await (0,_credentials_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .removeCredentialDirectory */ .Zr)(directory);
    }
    catch (error) {
        host.error(`Credentials could not be removed from ${directory}: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ })

};
