export const id = 8652;
export const ids = [8652];
export const modules = {

/***/ 58652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ CLEANABLE),
  cleanCaches: () => (/* binding */ cleanCaches)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var entries = __webpack_require__(75728);
;// CONCATENATED MODULE: ./build/build-cache/cleaning.js




// go may have used a file for so long without a trace: cmd/go/internal/cache/cache.go, mtimeInterval.
const USE_INTERVAL_MS = 3_600_000;
/** Those that were not used since then, as go's own trimming counts (cache.go Trim). Corpora of fuzzing are never among them. */
function unusedSince(files, sinceMs) {
    return files.filter(({ path, mtimeMs }) => !(0,entries/* isKeptWithoutUse */.BZ)(path) && mtimeMs < sinceMs - USE_INTERVAL_MS);
}
/**
 * Removes files of a build cache: first what names outputs, then these, so that whatever is left after an interruption is a miss for go, and
 * not an entry of which half is there. The folders `00` to `ff` stay: a go command that runs expects them.
 *
 * @throws what node:fs throws where it cannot be written; the signal's reason
 */
async function removeBuildFiles(goCache, files, options) {
    // It says what was restored: with it there, nothing would be again.
    if (options.all)
        await (0,promises_.rm)((0,external_node_path_.join)(goCache, entries/* MANIFEST_NAME */.ir), { force: true });
    for (const { path } of [...files.filter(isAction), ...files.filter(file => !isAction(file))]) {
        options.signal.throwIfAborted();
        await (0,promises_.rm)((0,external_node_path_.join)(goCache, path), { force: true });
        if ((0,external_node_path_.dirname)(path).endsWith('-d'))
            await removeIfEmpty((0,external_node_path_.join)(goCache, (0,external_node_path_.dirname)(path)));
    }
}
/** What names an output. */
function isAction({ path }) {
    return path.endsWith('-a');
}
/** Around an executable. */
async function removeIfEmpty(directory) {
    try {
        await (0,promises_.rmdir)(directory);
    }
    catch (error) {
        if (!(0,files/* isNotFound */.c4)(error) && !(0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST'))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/system/make-directory.js
var make_directory = __webpack_require__(850);
// EXTERNAL MODULE: ./build/cache/directory/items.js + 1 modules
var items = __webpack_require__(63956);
// EXTERNAL MODULE: ./build/cache/directory/layout.js
var directory_layout = __webpack_require__(68815);
// EXTERNAL MODULE: ./build/cache/directory/space.js
var space = __webpack_require__(90655);
;// CONCATENATED MODULE: ./build/cache/directory/store-cleaning.js







/**
 * What a directory store has. It may be another directory that `cache-directory` names by mistake.
 *
 * @param options.change whether something will be removed: only then a file is made, to learn the file system's time
 */
async function readStore(path, options) {
    const layout = (0,directory_layout/* storeLayout */.G)(path);
    const names = await (0,files/* ifThere */.y)((0,promises_.readdir)(path));
    if (names === undefined)
        return { kind: 'absent' };
    const known = new Set([layout.modules, layout.temporary, layout.entries('build'), layout.usage].map(place => store_cleaning_top(layout, place)));
    // Tools that were installed lie beside it where both are in the user's cache directory.
    const foreign = names.find(name => !known.has(name) && name !== 'tools');
    if (foreign !== undefined)
        return { kind: 'foreign', name: foreign };
    if (!options.change)
        return { kind: 'store', items: await (0,items/* listItems */.D)(layout, 0), nowMs: Date.now() };
    const nowMs = await (0,space/* fileSystemNow */.M)(layout);
    return { kind: 'store', items: await (0,items/* listItems */.D)(layout, nowMs), nowMs };
}
function store_cleaning_top(layout, place) {
    return place.slice(layout.root.length + 1).split(/[/\\]/, 1)[0] ?? '';
}
/** Removes module versions and entries, each in the order in which it stops being one. @throws the file system's errors; the signal's reason */
async function removeItems(path, items, signal) {
    for (const item of items) {
        signal.throwIfAborted();
        for (const file of item.paths)
            await (0,promises_.rm)(file, { force: true });
    }
    // What the next save counts anew.
    await (0,promises_.rm)((0,directory_layout/* storeLayout */.G)(path).usage, { force: true });
}
/**
 * Removes all that a store has, at once: what is not gone yet is where nobody looks. Jobs that save at this moment find that they cannot.
 *
 * @throws the file system's errors
 */
async function clearStore(path) {
    const layout = (0,directory_layout/* storeLayout */.G)(path);
    await (0,make_directory/* makeDirectoryAsync */.i)(layout.temporary);
    for (const place of [(0,external_node_path_.join)(layout.entries('build'), '..'), layout.modules]) {
        const away = `${(0,directory_layout/* temporaryPath */.l)(layout)}-${(0,external_node_path_.basename)(place)}`;
        try {
            await (0,promises_.rename)(place, away);
        }
        catch (error) {
            if (!(0,files/* isNotFound */.c4)(error))
                throw error;
        }
    }
    await (0,promises_.rm)(layout.usage, { force: true });
    await (0,promises_.rm)(layout.temporary, { recursive: true, force: true });
    try {
        await (0,promises_.rmdir)(path);
    }
    catch (error) {
        if (!(0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'ENOENT'))
            throw error;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/modules/module-paths.js
var module_paths = __webpack_require__(87529);
;// CONCATENATED MODULE: ./build/modules/cleaning/cache-unit.js




/** Everything in GOMODCACHE that can go by itself. What is there of sumdb and of lists of versions is small and stays. */
function listCacheUnits(goModCache) {
    const drafts = new Map();
    collectFiles((0,module_paths/* downloadDirectory */.A)(goModCache), '', drafts);
    collectTrees(goModCache, '', drafts);
    return [...[...drafts.values()].flatMap(finished), ...listRepositories((0,external_node_path_.join)(goModCache, 'cache', 'vcs'))];
}
// The zip before its hash, which without it is nothing; `.mod` and `.info` are of use by themselves.
const ORDER = ['zip', 'ziphash', 'partial', 'mod', 'info'];
const FILE_NAME = /^(?<version>v.+)\.(?<kind>info|mod|zip|ziphash|partial|lock)$/;
function collectFiles(directory, path, drafts) {
    for (const entry of list(directory)) {
        const here = (0,external_node_path_.join)(directory, entry.name);
        if (!entry.isDirectory())
            continue;
        if (entry.name !== '@v') {
            if (path !== '' || entry.name !== 'sumdb')
                collectFiles(here, path === '' ? entry.name : `${path}/${entry.name}`, drafts);
            continue;
        }
        for (const file of list(here)) {
            const { version, kind } = FILE_NAME.exec(file.name)?.groups ?? {};
            if (version === undefined || kind === undefined || kind === 'lock' || !file.isFile())
                continue;
            const draft = draftOf(drafts, `${path}@${version}`, (0,external_node_path_.join)(here, `${version}.lock`));
            draft.files.push((0,external_node_path_.join)(here, file.name));
            addSize(draft, (0,external_node_path_.join)(here, file.name));
        }
    }
}
function collectTrees(directory, path, drafts) {
    for (const entry of list(directory)) {
        if (!entry.isDirectory() || (path === '' && entry.name === 'cache'))
            continue;
        const here = (0,external_node_path_.join)(directory, entry.name);
        const name = path === '' ? entry.name : `${path}/${entry.name}`;
        const at = entry.name.lastIndexOf('@v');
        if (at <= 0) {
            collectTrees(here, name, drafts);
            continue;
        }
        const [module, version] = [name.slice(0, name.length - entry.name.length + at), entry.name.slice(at + 1)];
        // go's root for these files is cache/download of the same cache, however deep the tree lies.
        const root = directory.slice(0, directory.length - path.length);
        const draft = draftOf(drafts, name, (0,external_node_path_.join)((0,module_paths/* downloadDirectory */.A)(root), module, '@v', `${version}.lock`));
        draft.tree = here;
        draft.bytes += treeBytes(here);
        draft.usedMs = Math.max(draft.usedMs, (0,external_node_fs_.lstatSync)(here).mtimeMs);
    }
}
function draftOf(drafts, name, lock) {
    const known = drafts.get(name);
    if (known !== undefined)
        return known;
    const draft = { name, lock, tree: undefined, files: [], bytes: 0, usedMs: 0 };
    drafts.set(name, draft);
    return draft;
}
function rank(file) {
    return ORDER.indexOf(file.slice(file.lastIndexOf('.') + 1));
}
function finished(draft) {
    return [{ ...draft, kind: 'module', files: draft.files.toSorted((a, b) => rank(a) - rank(b)) }];
}
function listRepositories(directory) {
    return list(directory)
        .filter(entry => entry.isDirectory())
        .map(({ name }) => {
        const tree = (0,external_node_path_.join)(directory, name);
        const info = (0,external_node_path_.join)(directory, `${name}.info`);
        const tops = [tree, info, ...['FETCH_HEAD', 'shallow', 'config', 'packed-refs'].map(file => (0,external_node_path_.join)(tree, file))];
        const times = tops.flatMap(path => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? []);
        return {
            name: `vcs/${name}`,
            kind: 'repository',
            bytes: treeBytes(tree),
            usedMs: Math.max(0, ...times),
            tree,
            files: (0,external_node_fs_.lstatSync)(info, { throwIfNoEntry: false }) === undefined ? [] : [info],
            lock: (0,external_node_path_.join)(directory, `${name}.lock`),
        };
    });
}
function addSize(draft, path) {
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    draft.bytes += stats.size;
    draft.usedMs = Math.max(draft.usedMs, stats.mtimeMs);
}
/** Of all files below a directory. */
function treeBytes(directory) {
    let bytes = 0;
    for (const entry of list(directory)) {
        const path = (0,external_node_path_.join)(directory, entry.name);
        bytes += entry.isDirectory() ? treeBytes(path) : ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.size ?? 0);
    }
    return bytes;
}
/** What is in a directory; nothing where it is not there, or goes while we look. */
function list(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/modules/go-lock.js
var go_lock = __webpack_require__(83924);
// EXTERNAL MODULE: ./build/modules/staging.js
var modules_staging = __webpack_require__(4435);
;// CONCATENATED MODULE: ./build/modules/cleaning/remove-units.js






/**
 * Removes module versions and repositories, each under go's lock: first its tree, by a rename, then its files. Wherever it is interrupted,
 * what is left of one is what go takes for a module that is not extracted, or not there: it goes on from that.
 *
 * @throws what node:fs throws where GOMODCACHE cannot be written; the signal's reason
 */
async function removeUnits(goModCache, units, signal) {
    const result = { removed: [], inUse: [] };
    if (units.length === 0)
        return result;
    const staging = (0,modules_staging/* openStaging */.gO)(goModCache);
    try {
        for (const unit of units) {
            signal.throwIfAborted();
            const isDone = underLock(unit.lock, () => takeAway(unit, staging.directory));
            result[isDone ? 'removed' : 'inUse'].push(unit);
            if (isDone && unit.kind === 'module' && unit.tree !== undefined)
                removeEmptyParents(unit.tree, goModCache);
        }
    }
    finally {
        await staging.remove();
    }
    return result;
}
/** Where nothing can take go's locks (macOS, Windows), it is done without: what was not touched for days is not being made. */
function underLock(lock, work) {
    if (process.platform === 'linux')
        return (0,go_lock/* withGoLock */.M)(lock, work);
    work();
    return true;
}
function takeAway({ tree, files }, staging) {
    for (const path of [...(tree === undefined ? [] : [tree]), ...files])
        moveAway(path, staging);
}
/** To a place on the same file system where nobody looks. */
function moveAway(path, staging) {
    try {
        const { mode } = (0,external_node_fs_.lstatSync)(path);
        // Moving a directory needs the permission to write in it.
        if ((mode & 0o170000) === 0o040000)
            (0,external_node_fs_.chmodSync)(path, (mode & 0o7777) | 0o700);
        (0,external_node_fs_.renameSync)(path, (0,external_node_path_.join)(staging, (0,external_node_crypto_.randomBytes)(8).toString('hex')));
    }
    catch (error) {
        if (!(0,files/* isNotFound */.c4)(error))
            throw error;
    }
}
function removeEmptyParents(tree, goModCache) {
    for (let parent = (0,external_node_path_.dirname)(tree); parent.startsWith(goModCache) && parent !== goModCache; parent = (0,external_node_path_.dirname)(parent))
        try {
            (0,external_node_fs_.rmdirSync)(parent);
        }
        catch (error) {
            if ((0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST', 'EACCES', 'EPERM', 'EBUSY'))
                return;
            if (!(0,files/* isNotFound */.c4)(error))
                throw error;
        }
}

// EXTERNAL MODULE: ./build/system/remove-tree.js
var remove_tree = __webpack_require__(14987);
;// CONCATENATED MODULE: ./build/modules/cleaning/held-lock.js






/**
 * A lock in GOMODCACHE that a go command holds just now; undefined where there is none, or nobody can tell (no Linux, or a process of
 * another container). The kernel lists inodes that are locked; whether it is that file, the attempt to lock it tells.
 */
function findHeldLock(goModCache) {
    const inodes = lockedInodes();
    if (inodes.size === 0)
        return undefined;
    const candidates = lockFiles(goModCache).filter(path => inodes.has(String((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.ino)));
    return candidates.find(path => !(0,go_lock/* withGoLock */.M)(path, () => undefined));
}
/** proc(5): `1: FLOCK  ADVISORY  WRITE 4242 00:1b:12345 0 EOF`. */
function lockedInodes() {
    try {
        const rows = (0,external_node_fs_.readFileSync)('/proc/locks', 'latin1').split('\n');
        return new Set(rows.flatMap(row => /\bFLOCK\b.* [0-9a-f]+:[0-9a-f]+:(\d+) /.exec(row)?.[1] ?? []));
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error) || (0,files/* hasErrorCode */.Ue)(error, 'EACCES'))
            return new Set();
        throw error;
    }
}
function lockFiles(goModCache) {
    const cache = (0,external_node_path_.join)(goModCache, 'cache');
    return [(0,external_node_path_.join)(cache, 'lock'), ...locksBelow((0,module_paths/* downloadDirectory */.A)(goModCache)), ...locksBelow((0,external_node_path_.join)(cache, 'vcs'), false)];
}
function locksBelow(directory, isDeep = true) {
    return list(directory).flatMap(entry => {
        const path = (0,external_node_path_.join)(directory, entry.name);
        if (entry.isDirectory())
            return isDeep ? locksBelow(path) : [];
        return entry.name.endsWith('.lock') ? [path] : [];
    });
}

;// CONCATENATED MODULE: ./build/modules/remove-cache.js








/**
 * Removes all of GOMODCACHE, as `go clean -modcache` does. Unlike go it looks whether that is a module cache (GOMODCACHE may have been set
 * to something that somebody needs) and whether a go command is at work in it; and everything is moved away before it is removed, so that a
 * removal that was interrupted leaves no module that is there by half.
 *
 * @throws what node:fs throws where it cannot be written
 */
async function removeModuleCache(goModCache) {
    const refusal = await checkModuleCache(goModCache);
    if (refusal !== undefined)
        return refusal;
    const held = findHeldLock(goModCache);
    if (held !== undefined)
        return { kind: 'refused', reason: `a go command is at work in it: it holds ${held}` };
    const staging = (0,modules_staging/* openStaging */.gO)(goModCache);
    // A tree that is not there go extracts again. One that is there by half it would believe, as soon as it has fetched the zip and its
    // hash anew (cmd/go/internal/modfetch/fetch.go unzip): so trees go whole, and before all else.
    for (const name of (await (0,files/* ifThere */.y)((0,promises_.readdir)(goModCache))) ?? [])
        if (name !== 'cache')
            moveAway((0,external_node_path_.join)(goModCache, name), staging.directory);
    for (const name of ['vcs', 'download'])
        moveAway((0,external_node_path_.join)(goModCache, 'cache', name), staging.directory);
    await staging.remove();
    await (0,remove_tree/* removeTree */.d)((0,external_node_path_.join)(goModCache, 'cache'));
    remove_cache_removeIfEmpty(goModCache);
    return { kind: 'removed' };
}
/** Undefined where it is a module cache that can be removed. */
async function checkModuleCache(goModCache) {
    if (!(0,external_node_path_.isAbsolute)(goModCache))
        return { kind: 'refused', reason: `GOMODCACHE is not an absolute path: ${goModCache}` };
    const names = await (0,files/* ifThere */.y)((0,promises_.readdir)(goModCache));
    if (names === undefined)
        return { kind: 'absent' };
    const inCache = (await (0,files/* ifThere */.y)((0,promises_.readdir)((0,external_node_path_.join)(goModCache, 'cache')))) ?? [];
    const isModuleCache = names.length === 0 || ['download', 'lock', 'vcs'].some(name => inCache.includes(name));
    return isModuleCache
        ? undefined
        : { kind: 'refused', reason: `${goModCache} has no cache/download: it is not a module cache` };
}
/** It may be a mount point, or in a directory of somebody else. */
function remove_cache_removeIfEmpty(directory) {
    try {
        (0,external_node_fs_.rmdirSync)(directory);
    }
    catch (error) {
        if (!(0,files/* isNotFound */.c4)(error) && !(0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/phases/cleaning.js








/** What `prune` and `clean` can remove from. */
const CLEANABLE = ['modules', 'build', 'store'];
/**
 * Sizes of GOMODCACHE, GOCACHE and the directory store, and the removal of what was wished for.
 *
 * @throws the signal's reason, or what is a bug
 */
async function cleanCaches(request) {
    const { goEnv, config } = request;
    const reports = [
        await guarded('modules', goEnv.get('GOMODCACHE'), cleanModules, request),
        await guarded('build', goEnv.get('GOCACHE'), cleanBuild, request),
    ];
    const { backend } = config.cache;
    if (backend.kind === 'directory')
        reports.push(await guarded('store', backend.path, cleanStore, request));
    else if (wants(request, 'store'))
        reports.push({
            ...nothing('store', ''),
            problems: [NOT_CLEARED[backend.kind]],
        });
    return reports;
}
const NOT_CLEARED = {
    s3: 'a bucket is not cleared by this command, since others use it, too: let a lifecycle rule of the bucket do it, by age',
    github: "GitHub's cache is not cleared by this command: use `gh cache list` and `gh cache delete KEY`",
};
/** What the machine does not let us do is a sentence, and the others go on. */
async function guarded(name, path, clean, request) {
    try {
        return { name, path, ...(await clean(path, request)) };
    }
    catch (error) {
        request.signal.throwIfAborted();
        if (!(0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOTEMPTY', 'EIO'))
            throw error;
        return { ...nothing(name, path), problems: [error instanceof Error ? error.message : String(error)] };
    }
}
async function cleanModules(path, request) {
    const refused = await checkModuleCache(path);
    if (refused !== undefined)
        return { ...NOTHING, problems: refused.kind === 'refused' ? [refused.reason] : [] };
    if (request.wish.kind !== 'look' && !request.dryRun)
        await (0,modules_staging/* cleanLeftovers */.Kz)(path, { nowMs: request.nowMs });
    const units = listCacheUnits(path);
    const found = amountOf(units);
    if (wants(request, 'modules')) {
        const removal = request.dryRun ? { kind: 'removed' } : await removeModuleCache(path);
        return removal.kind === 'refused'
            ? { ...NOTHING, found, problems: [removal.reason] }
            : { ...NOTHING, found, removed: found };
    }
    const unused = unusedUnits(units, request);
    const { removed, inUse } = request.dryRun
        ? { removed: unused, inUse: [] }
        : await removeUnits(path, unused, request.signal);
    const notes = inUse.map(({ name }) => `${name} stays: a go command is at work on it`);
    return { ...NOTHING, found, removed: amountOf(removed), notes };
}
/** Never the toolchain that runs here. */
function unusedUnits(units, { wish, nowMs, goEnv }) {
    if (wish.kind !== 'unused')
        return [];
    const goRoot = goEnv.get('GOROOT');
    return units.filter(({ usedMs, tree }) => usedMs < nowMs - wish.olderThanMs && tree !== goRoot);
}
async function cleanBuild(path, request) {
    const { wish, dryRun, nowMs, signal } = request;
    const files = await (0,entries/* listBuildCache */.Jr)(path);
    const all = wants(request, 'build');
    const goes = all
        ? files.filter(file => !(0,entries/* isKeptWithoutUse */.BZ)(file.path))
        : wish.kind === 'unused'
            ? unusedSince(files, nowMs - wish.olderThanMs)
            : [];
    if (!dryRun && (all || goes.length > 0))
        await removeBuildFiles(path, goes, { all, signal });
    const corpora = files.filter(file => file.path.startsWith('fuzz/'));
    const notes = all && corpora.length > 0 ? ['corpora of fuzzing stay: `go clean -fuzzcache` removes them'] : [];
    return { ...NOTHING, found: amountOf(files), removed: amountOf(goes), notes };
}
async function cleanStore(path, request) {
    const { wish, dryRun, signal } = request;
    const contents = await readStore(path, { change: wish.kind !== 'look' && !dryRun });
    if (contents.kind === 'absent')
        return NOTHING;
    if (contents.kind === 'foreign') {
        const problem = `${path} holds ${contents.name}, which no store does: nothing in it is touched`;
        return { ...NOTHING, problems: [problem] };
    }
    const { items, nowMs } = contents;
    const all = wants(request, 'store');
    const goes = all
        ? items
        : wish.kind === 'unused'
            ? items.filter(({ usedMs }) => usedMs < nowMs - wish.olderThanMs)
            : [];
    if (!dryRun && all)
        await clearStore(path);
    else if (!dryRun && goes.length > 0)
        await removeItems(path, goes, signal);
    return { ...NOTHING, found: amountOf(items), removed: amountOf(goes) };
}
function wants({ wish }, name) {
    return wish.kind === 'all' && wish.chosen.has(name);
}
const NONE = Object.freeze({ bytes: 0, items: 0 });
const NOTHING = Object.freeze({ found: NONE, removed: NONE, problems: [], notes: [] });
function nothing(name, path) {
    return { name, path, ...NOTHING };
}
function amountOf(items) {
    return { bytes: items.reduce((sum, { bytes }) => sum + bytes, 0), items: items.length };
}


/***/ })

};
