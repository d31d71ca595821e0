export const id = 6040;
export const ids = [6040];
export const modules = {

/***/ 76040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchEverything: () => (/* binding */ fetchEverything)
});

// EXTERNAL MODULE: ./build/cache/findings.js
var findings = __webpack_require__(20619);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: ./build/phases/download.js + 35 modules
var download = __webpack_require__(77424);
// EXTERNAL MODULE: ./build/phases/failure.js
var failure = __webpack_require__(60327);
// EXTERNAL MODULE: ./build/phases/look-up.js
var look_up = __webpack_require__(67330);
// EXTERNAL MODULE: ./build/phases/private-outcome.js
var private_outcome = __webpack_require__(99079);
// EXTERNAL MODULE: ./build/phases/restore.js
var restore = __webpack_require__(7711);
// EXTERNAL MODULE: ./build/phases/restore-build.js + 1 modules
var restore_build = __webpack_require__(86478);
// EXTERNAL MODULE: ./build/phases/restore-modules.js + 1 modules
var restore_modules = __webpack_require__(22175);
// EXTERNAL MODULE: ./build/phases/situation.js
var situation = __webpack_require__(82733);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/build-cache/stable-mtimes.js




/**
 * Which times clean files get, and directories in which everything is clean: derived from the hash of the content, so that the same
 * content has the same time in each checkout, and another content another. go takes size, mode and time of what a test opens for its
 * content (cmd/go/internal/test/test.go hashOpen, hashStat), and a checkout makes every file new: golang/go#58571.
 */
function stableTimes(entries) {
    const files = entries.filter(({ state, mode }) => state === 'clean' && mode.startsWith('100'));
    return {
        files: files.map(({ path, hash }) => ({ path, mtimeMs: timeOfHash(hash) })),
        directories: directoryTimes(entries),
    };
}
// Between November 2004 and March 2022: old enough for go, which trusts no file younger than two seconds, and 2^39 different times.
const FIRST_MS = 2 ** 40;
const SPAN_MS = 2 ** 39;
/** @param hash hexadecimal, 13 digits at least */
function timeOfHash(hash) {
    return FIRST_MS + (Number.parseInt(hash.slice(0, 13), 16) % SPAN_MS);
}
function directoryTimes(entries) {
    const top = newFolder();
    for (const { path, mode, hash, state } of entries) {
        const names = path.split('/');
        const last = names.pop() ?? '';
        let folder = top;
        const spoils = state === 'changed';
        for (const name of names) {
            if (spoils)
                folder.isClean = false;
            const next = folder.folders.get(name) ?? newFolder();
            folder.folders.set(name, next);
            folder = next;
        }
        if (spoils)
            folder.isClean = false;
        folder.leaves.set(last, `${mode} ${hash}`);
    }
    const found = [];
    hashFolder(top, '', found);
    return found;
}
function newFolder() {
    return { folders: new Map(), leaves: new Map(), isClean: true };
}
/** As git hashes a tree, from what is in it: names, modes, hashes. */
function hashFolder(folder, path, found) {
    const below = [...folder.folders].map(([name, inner]) => `40000 ${hashFolder(inner, path === '' ? name : `${path}/${name}`, found)}\t${name}`);
    const lines = [...below, ...[...folder.leaves].map(([name, leaf]) => `${leaf}\t${name}`)].toSorted();
    const hash = (0,external_node_crypto_.createHash)('sha256').update(lines.join('\0')).digest('hex');
    if (folder.isClean)
        found.push({ path, mtimeMs: timeOfHash(hash), names: new Set([...folder.folders.keys(), ...folder.leaves.keys()]) });
    return hash;
}
/**
 * Sets the times. What is not there, is of another kind than git says, or belongs to somebody else is left alone. Links are not followed.
 *
 * @returns how many files and directories have their time now
 */
function setStableTimes(top, { files, directories }) {
    let set = 0;
    for (const { path, mtimeMs } of files)
        if (attempt(() => setFileTime((0,external_node_path_.join)(top, path), mtimeMs)))
            set++;
    for (const directory of directories)
        if (attempt(() => setDirectoryTime(top, directory)))
            set++;
    return { set, left: files.length + directories.length - set };
}
function setFileTime(path, mtimeMs) {
    if (!(0,external_node_fs_.lstatSync)(path).isFile())
        return false;
    (0,external_node_fs_.lutimesSync)(path, mtimeMs / 1000, mtimeMs / 1000);
    return true;
}
function setDirectoryTime(top, { path, mtimeMs, names }) {
    const directory = (0,external_node_path_.join)(top, path);
    if (!(0,external_node_fs_.lstatSync)(directory).isDirectory())
        return false;
    const there = (0,external_node_fs_.readdirSync)(directory).filter(name => path !== '' || name !== '.git');
    if (there.length !== names.size || !there.every(name => names.has(name)))
        return false;
    (0,external_node_fs_.lutimesSync)(directory, mtimeMs / 1000, mtimeMs / 1000);
    return true;
}
function attempt(act) {
    try {
        return act();
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error) || (0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'EROFS'))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/system/process-group.js + 2 modules
var process_group = __webpack_require__(78854);
// EXTERNAL MODULE: ./build/system/short-command.js
var short_command = __webpack_require__(84766);
;// CONCATENATED MODULE: ./build/build-cache/tracked-files.js


const TIMEOUT_MS = 60_000;
// Paths of a million files.
const MAX_OUTPUT_BYTES = 256 << 20;
class GitError extends Error {
    name = 'GitError';
}
/**
 * What git tracks, in the whole work tree that the directory is in, submodules not included. Nothing is written, not even the index.
 *
 * @throws the signal's reason once that aborts
 */
async function listTrackedFiles(request) {
    try {
        const top = (await git(request, request.directory, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '');
        const [index, unfiltered, status] = await Promise.all([
            git(request, top, ['ls-files', '--stage', '-v', '-z']),
            // What a filter makes of a blob (git-lfs, git-crypt) is not decided by the blob's hash alone.
            git(request, top, ['ls-files', '-z', '--', ':(attr:!filter)']),
            git(request, top, [
                'status',
                '--porcelain',
                '-z',
                '--untracked-files=no',
                '--no-renames',
                '--ignore-submodules=all',
            ]),
        ]);
        const isUnfiltered = new Set(unfiltered.split('\0'));
        const changed = parseChanged(status);
        const stateOf = (path, isPlain) => {
            if (!isPlain || changed.has(path))
                return 'changed';
            return isUnfiltered.has(path) ? 'clean' : 'filtered';
        };
        const entries = parseIndex(index).map(({ path, mode, hash, isPlain }) => {
            const state = stateOf(path, isPlain);
            return { path, mode, hash, state };
        });
        return { kind: 'tracked', top, entries };
    }
    catch (error) {
        request.signal.throwIfAborted();
        if (error instanceof GitError)
            return { kind: 'unknown', reason: error.message };
        if (error instanceof process_group/* CommandStartError */.w)
            return { kind: 'unknown', reason: 'git cannot be run there' };
        throw error;
    }
}
/** Tag, mode, hash, stage, path. Other tags than `H`: not checked out, or never looked at (assume-unchanged); stages: in conflict. */
function parseIndex(output) {
    return output.split('\0').flatMap(line => {
        const match = /^(\S) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-3])\t([\s\S]+)$/.exec(line);
        if (match === null)
            return [];
        const [, tag, mode = '', hash = '', stage, path = ''] = match;
        return [{ path, mode, hash, isPlain: tag === 'H' && stage === '0' }];
    });
}
/** `XY path`: Y is what the work tree has other than the index. */
function parseChanged(output) {
    const lines = output.split('\0').filter(line => line.length > 3 && line[1] !== ' ');
    return new Set(lines.map(line => line.slice(3)));
}
async function git(request, cwd, args) {
    const { environment, signal } = request;
    // Beside a git of the user's no lock is taken; no program that a configuration names is started to watch files.
    const env = { ...environment, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
    const options = { cwd, env, signal, timeoutMs: TIMEOUT_MS, maxOutputBytes: MAX_OUTPUT_BYTES };
    const result = await (0,short_command/* runCommand */.d)('git', ['-c', 'core.fsmonitor=false', ...args], options);
    if (result.code === 0 && !result.truncated)
        return result.stdout;
    signal.throwIfAborted();
    const why = result.truncated ? 'its answer is too long' : (result.stderr.trim().split('\n')[0] ?? '');
    throw new GitError(`git ${args[0] ?? ''}: ${why || `ended with ${result.code ?? result.signal}`}`);
}

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
;// CONCATENATED MODULE: ./build/phases/stable-mtimes.js



/** For `stable-mtimes`: the work tree's times, before anything is built from it. What git cannot say is a finding, and nothing changes. */
async function applyStableMtimes(context, { config }) {
    const { workingDirectory: directory, childEnvironment: environment } = config;
    const tracked = await listTrackedFiles({ directory, environment, signal: context.signal });
    if (tracked.kind === 'unknown') {
        const message = `stable-mtimes: git does not say which files it tracks in ${directory}: ${tracked.reason}`;
        return [(0,catalogue/* finding */.g)('input-ignored', { message, cause: CAUSE, fix: FIX })];
    }
    const { set, left } = setStableTimes(tracked.top, stableTimes(tracked.entries));
    const others = left === 0 ? '' : `, ${left} left alone`;
    context.host.info(`Stable times: ${set} files and directories${others}`);
    return [];
}
const CAUSE = 'The times follow from the hashes that git keeps: without a work tree there are none.';
const FIX = 'Check out with git (not as a downloaded archive) before this step. Where git speaks of dubious ownership, add the directory to safe.directory.';

// EXTERNAL MODULE: ./build/phases/store.js + 16 modules
var phases_store = __webpack_require__(31086);
// EXTERNAL MODULE: ./build/phases/ticks.js
var ticks = __webpack_require__(16099);
;// CONCATENATED MODULE: ./build/phases/fetching.js













/** Restore, download, and what of both is worth a line. A module of its own, so that its clients load while go is being asked. */
async function fetchEverything(context, prepared, timeline) {
    const { signal } = context;
    const { keys } = prepared.plan;
    const stable = prepared.config.stableMtimes
        ? await timeline.run('stable-mtimes', async () => applyStableMtimes(context, prepared))
        : [];
    const findings = [...prepared.findings, ...(0,situation/* situationFindings */.J)(prepared), ...stable];
    const nothing = { prepared, modules: restore_modules/* NO_MODULES */.wl, build: restore_build/* NO_BUILD */.B, download: download/* NOT_DOWNLOADED */.W, findings };
    // What go would refuse anyway is said before anything is fetched.
    if (findings.some(({ severity }) => severity === 'error'))
        return nothing;
    const store = (0,phases_store/* openStore */.C)(prepared, context);
    try {
        if (prepared.config.cache.lookupOnly) {
            const found = store === undefined || keys === undefined
                ? nothing
                : await timeline.run('look-up', async () => (0,look_up/* lookUpBoth */.u)({ prepared, store, keys, signal }));
            const facts = {
                ...nothing,
                ...found,
                findings: [...findings, ...found.modules.findings, ...found.build.findings],
            };
            tellResults(context, facts);
            return facts;
        }
        return await fetchFrom(store, { context, prepared, timeline, findings });
    }
    finally {
        await store?.close();
    }
}
/** The download begins with the restore: modules are verified and extracted while the archive still arrives. */
async function fetchFrom(store, facts) {
    const { context, prepared, timeline } = facts;
    const { signal, host } = context;
    const { keys } = prepared.plan;
    const restoring = store === undefined || keys === undefined ? restore/* NO_RESTORE */.f : (0,restore/* startRestore */.D)({ prepared, store, keys, signal });
    const downloading = (0,download/* download */.R)({ context, prepared, restoring });
    // Its failure is told when it is its turn.
    downloading.catch(() => undefined);
    try {
        const both = Promise.all([restoring.modules.result, restoring.build]);
        showAfter(downloading, { host, restoring, both });
        const [modules, build] = restoring === restore/* NO_RESTORE */.f ? await both : await timeline.run('restore', async () => both);
        const downloaded = await timeline.run('download', async () => downloading);
        const probed = await (0,failure/* examineIfFailed */.A)(facts, downloaded);
        const discarded = (await store?.modules?.discard(downloaded.rejected)) ?? [];
        const damage = damageFindings(prepared, restoring.modules, { ...modules, rejected: downloaded.rejected });
        const ofEntries = [...modules.findings, ...build.findings];
        const told = [...ofEntries, ...downloaded.findings, ...damage, ...discarded, ...probed];
        const result = {
            prepared,
            modules: { ...modules, outcome: downloaded.modulesOutcome },
            build,
            download: downloaded,
            findings: [...facts.findings, ...told],
        };
        tellResults(context, result);
        return result;
    }
    finally {
        // An interrupted run waits for what it is writing.
        await downloading.catch(() => undefined);
        await restoring.modules.cleanUp();
    }
}
/** The download shows how far both restores are until it is over; from then on this does. */
function showAfter(downloading, shown) {
    const line = () => shown.restoring.progressLine() ?? 'restoring caches';
    // What fails is told by whoever waits for it.
    downloading
        .catch(() => undefined)
        .then(async () => (0,ticks/* withTicks */.Z)(shown.host, line, async () => shown.both))
        .catch(() => undefined);
}
/** An exact match that was not right throughout: no later job can put it right. */
function damageFindings(prepared, { source }, { matchedKey, rejected }) {
    const isDamaged = source?.kind === 'cache' && (rejected.length > 0 || source.findings().length > 0);
    if (!isDamaged || matchedKey === '' || matchedKey !== prepared.plan.keys?.modules.primaryKey)
        return [];
    const message = 'The modules entry is damaged or forged. What was wrong was left out and fetched again.';
    return [(0,findings/* cacheFinding */.sy)('cache-corrupt', message, { fix: (0,findings/* adviceOnDamage */.lc)(matchedKey) })];
}
/** One line for each phase that did something. */
function tellResults({ host }, facts) {
    host.progressDone();
    const render = facts.prepared.config.cache.lookupOnly ? log/* renderLookUp */.dH : log/* renderRestore */.Z0;
    if (facts.modules.outcome !== 'off')
        host.info(render('modules', facts.modules));
    if (facts.build.outcome !== 'off')
        host.info(render('build', facts.build));
    const line = (0,log/* renderDownload */.xc)(facts.download.report);
    if (line !== undefined)
        host.info(line);
    const later = (0,private_outcome/* renderLaterSteps */.q8)(facts.prepared);
    if (later !== undefined && facts.download.report.goCommand.attempts > 0 && !facts.download.failed)
        host.info(later);
}


/***/ }),

/***/ 67330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ lookUpBoth)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19755);
/* harmony import */ var _go_go_mod_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6920);
/* harmony import */ var _modules_module_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93109);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37706);
/* harmony import */ var _project_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54341);
/* harmony import */ var _restore_build_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86478);
/* harmony import */ var _restore_entry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15034);
/* harmony import */ var _restore_modules_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22175);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76882);










/** For `lookup-only`: what the store has, with nothing of it brought here. What is on the machine does not count. */
async function lookUpBoth(facts) {
    const { config, plan } = facts.prepared;
    const wantsModules = config.cache.modules && plan.actions.modulesEntry;
    const wantsBuild = config.cache.build && plan.actions.buildEntry;
    const [modules, build] = await Promise.all([
        wantsModules ? lookUpModules(facts) : _restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl,
        wantsBuild ? lookUpBuild(facts) : _restore_build_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_BUILD */ .B,
    ]);
    return { modules, build };
}
async function lookUpModules(facts) {
    const { store, keys } = facts;
    if (store.modules !== undefined)
        return { ..._restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl, ...(await lookUpFiles(facts)), isStore: true };
    const { primaryKey } = keys.modules;
    const request = { name: 'modules', ...keys.modules, into: '' };
    return { ..._restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl, ...(await (0,_restore_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreEntry */ .f)(facts, request, key => (key === primaryKey ? 'hit' : 'partial'))) };
}
async function lookUpBuild(facts) {
    const { build } = facts.keys;
    const [sameSum = ''] = build.restoreKeys;
    const request = { name: 'build', ...build, into: '' };
    return { ..._restore_build_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_BUILD */ .B, ...(await (0,_restore_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreEntry */ .f)(facts, request, key => (key.startsWith(sameSum) ? 'hit' : 'partial'))) };
}
/** A store of single modules: all of the set, some, none. */
async function lookUpFiles({ store, prepared, signal }) {
    const startedAt = performance.now();
    const { main, extras } = prepared.plan;
    const projects = [...(main === undefined ? [] : [main]), ...extras.map(({ project }) => project)];
    const files = filesOf(projects);
    const wait = { what: 'looking modules up', timeoutMs: prepared.config.cache.timeoutMs, signal };
    let result;
    try {
        result = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(wait, async (own) => store.modules?.lookUp({ files, signal: own }) ?? Promise.resolve(undefined));
    }
    catch (error) {
        signal.throwIfAborted();
        const message = `The modules were not looked up: ${error instanceof Error ? error.message : String(error)}`;
        result = {
            kind: 'unavailable',
            finding: (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)(error instanceof _system_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .DeadlineError */ .j3 ? 'cache-timeout' : 'cache-unavailable', { message }),
        };
    }
    const seconds = (0,_timeline_js__WEBPACK_IMPORTED_MODULE_9__/* .secondsSince */ .w)(startedAt);
    if (result?.kind === 'unavailable')
        return { ..._restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl, outcome: 'unavailable', seconds, findings: [result.finding] };
    return { ..._restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl, outcome: outcomeOf(result?.found ?? 0, files.length), seconds };
}
function outcomeOf(found, wanted) {
    if (found === wanted)
        return 'hit';
    return found === 0 ? 'miss' : 'partial';
}
/** What would be restored, each file once. */
function filesOf(projects) {
    const files = new Map();
    const add = (module, kind) => void files.set(`${module.path}@${module.version}.${kind}`, { module, kind });
    for (const project of projects) {
        const { zips, goMods } = (0,_project_set_js__WEBPACK_IMPORTED_MODULE_5__/* .listedSet */ .Yj)(project) ?? requiredSet(project);
        for (const module of zips)
            for (const kind of ['info', 'mod', 'zip'])
                add(module, kind);
        for (const module of goMods)
            add(module, 'mod');
    }
    return [...files.values()];
}
/** Where only go knows the build list, and only with the `.mod` files that are not here: what go.mod files say, the highest version of each. */
function requiredSet(project) {
    const highest = new Map();
    for (const { goMod } of project.modules)
        for (const module of (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredModules */ .fT)(goMod, project.replace)) {
            const known = highest.get(module.path);
            if (known === undefined || isHigher(module.version, known.version))
                highest.set(module.path, module);
        }
    return (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleSet */ .Vl)(project.goSum, [...highest.values()]);
}
/** A version that is none is go's to complain about. */
function isHigher(version, other) {
    const [a, b] = [semver__WEBPACK_IMPORTED_MODULE_0__.parse(version), semver__WEBPACK_IMPORTED_MODULE_0__.parse(other)];
    return a !== null && b !== null && a.compare(b) > 0;
}


/***/ })

};
