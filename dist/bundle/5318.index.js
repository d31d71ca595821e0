export const id = 5318;
export const ids = [5318,1277];
export const modules = {

/***/ 75728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ isKeptWithoutUse),
/* harmony export */   Jr: () => (/* binding */ listBuildCache),
/* harmony export */   MN: () => (/* binding */ isBuildCachePath),
/* harmony export */   Uk: () => (/* binding */ countBuildCache),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   pQ: () => (/* binding */ listTops),
/* harmony export */   q7: () => (/* binding */ breathe),
/* harmony export */   th: () => (/* binding */ CARRIED_MODULES),
/* harmony export */   tz: () => (/* binding */ listNow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);




/** Ours, beside go's own files: go looks at `00` to `ff`, `fuzz` and its own texts only. */
const MANIFEST_NAME = 'go-mod-setup.json';
/** In an entry only: modules that the job fetched beyond its go.sum, in GOPROXY layout. They belong into GOMODCACHE. */
const CARRIED_MODULES = 'go-mod-setup-modules';
// `00`…`ff` hold `<id>-a` and `<id>-d` (a directory with one file since Go 1.26 where the output is an executable); fuzz/ holds corpora.
// testexpire.txt must travel: without it results that `go clean -testcache` expired would count again. trim.txt must not: go
// makes a new one, and finds nothing old enough to trim.
const TOP_DIRECTORY = /^([0-9a-f]{2}|fuzz)$/;
const TOP_FILE = 'testexpire.txt';
/** Whether a name in an archive can be one of a build cache. An entry is as hostile as whoever could write it. */
function isBuildCachePath(path) {
    if (path === TOP_FILE || path === MANIFEST_NAME)
        return true;
    if (/^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/.test(path))
        return true;
    const [top, ...rest] = path.split('/');
    if (rest.length === 0 || rest.some(element => !/^[^/\\:\p{Cc}]+$/u.test(element) || /^\.+$/.test(element)))
        return false;
    if (top === 'fuzz')
        return rest.length >= 2;
    if (top === CARRIED_MODULES)
        return rest.at(-2) === '@v' && /\.(info|mod|zip)$/.test(path);
    return /^[0-9a-f]{2}$/.test(top ?? '') && rest.length === 2 && /^[0-9a-f]{64}-d$/.test(rest[0] ?? '');
}
/** Whether go never moves the time of a file, nor trims it: corpora, and the time before which test results do not count. */
function isKeptWithoutUse(path) {
    return path === TOP_FILE || isFuzzPath(path);
}
function isFuzzPath(path) {
    return path.startsWith('fuzz/');
}
/** Every regular file of a build cache that could be saved; a directory that is not there has none. */
async function listBuildCache(goCache) {
    const found = [];
    for (const { name, isFile } of listTops(goCache)) {
        if (isFile)
            addFile(goCache, name, { found, usedAtMs: 0 });
        else
            walk(goCache, name, found);
        await breathe();
    }
    return found;
}
/** What of a build cache's top can be saved: `00` to `ff`, `fuzz`, and one text. */
function listTops(goCache) {
    return listNow(goCache)
        .filter(entry => (entry.isFile() ? entry.name === TOP_FILE : entry.isDirectory() && TOP_DIRECTORY.test(entry.name)))
        .map(entry => ({ name: entry.name, isFile: entry.isFile() }));
}
/**
 * Lets others go on. Thousands of small files are looked at and moved without waiting for each, folder by folder: that takes a sixth of the CPU
 * of as many promises (0.1 s in place of 0.7 s for 5,400 files), and a folder of them a third of a millisecond.
 */
async function breathe() {
    await new Promise(resolve => {
        setImmediate(resolve);
    });
}
/** How many files {@link listBuildCache} would find, without looking at each. */
async function countBuildCache(goCache) {
    const top = (await listDirectory(goCache)).filter(entry => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name));
    const counts = await Promise.all(top.map(async ({ name }) => (await listDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goCache, name))).length));
    return counts.reduce((a, b) => a + b, 0);
}
function walk(goCache, directory, found) {
    const isExecutable = directory.endsWith('-d') && !isFuzzPath(directory);
    const usedAtMs = isExecutable ? ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goCache, directory), { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0;
    for (const entry of listNow((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goCache, directory))) {
        const path = `${directory}/${entry.name}`;
        if (entry.isDirectory())
            walk(goCache, path, found);
        else if (entry.isFile() && isBuildCachePath(path))
            addFile(goCache, path, { found, usedAtMs });
    }
}
function addFile(goCache, path, to) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goCache, path), { throwIfNoEntry: false });
    if (stats !== undefined)
        to.found.push({ path, bytes: stats.size, mtimeMs: Math.max(stats.mtimeMs, to.usedAtMs) });
}
/** What is in a directory; nothing where there is none. */
function listNow(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true });
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error))
            return [];
        throw error;
    }
}
async function listDirectory(directory) {
    return (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true }))) ?? [];
}


/***/ }),

/***/ 63956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ ABANDONED_AFTER_MS),
  D: () => (/* binding */ listItems)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/cache/store.js
const ENTRY_KINDS = ['modules', 'build', 'toolchain'];

// EXTERNAL MODULE: ./build/cache/directory/manifest.js
var directory_manifest = __webpack_require__(80516);
;// CONCATENATED MODULE: ./build/cache/directory/items.js





// A save takes minutes at most; after hours its process is gone.
const ABANDONED_AFTER_MS = 6 * 3_600_000;
/**
 * Everything that a store keeps. What a killed writer left is removed on the way.
 *
 * @param nowMs by the file system's clock; 0: only look
 */
async function listItems(layout, nowMs) {
    return [...(await listModules(layout)), ...(await listEntries(layout, nowMs))];
}
async function listModules(layout) {
    const items = new Map();
    for (const entry of await listTree(layout.modules)) {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const version = /^(.+)\.(info|mod|zip)$/.exec(entry.name)?.[1];
        const stats = version === undefined ? undefined : await (0,files/* ifThere */.y)((0,promises_.lstat)(path));
        if (version === undefined || stats === undefined)
            continue;
        const key = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), version);
        const item = items.get(key) ?? { paths: [], bytes: 0, usedMs: 0 };
        // The .info goes first: without it the version is not there for go, whatever else still is.
        if (entry.name.endsWith('.info'))
            item.paths.unshift(path);
        else
            item.paths.push(path);
        item.bytes += stats.size;
        item.usedMs = Math.max(item.usedMs, stats.mtimeMs);
        items.set(key, item);
    }
    return [...items.values()];
}
async function listTree(directory) {
    // A directory may go while it is walked: then the next walk counts.
    const entries = (await (0,files/* ifThere */.y)((0,promises_.readdir)(directory, { recursive: true, withFileTypes: true }))) ?? [];
    return entries.filter(entry => entry.isFile());
}
async function listEntries(layout, nowMs) {
    const items = [];
    for (const name of ENTRY_KINDS) {
        const directory = layout.entries(name);
        const names = await (0,directory_manifest/* listNames */.Zv)(directory);
        const archives = new Set(names.filter(file => !file.endsWith('.json')));
        for (const file of names.filter(other => other.endsWith('.json'))) {
            const manifest = await (0,directory_manifest/* readManifestFile */.oe)((0,external_node_path_.join)(directory, file));
            const stats = await (0,files/* ifThere */.y)((0,promises_.lstat)((0,external_node_path_.join)(directory, file)));
            if (manifest === undefined || stats === undefined)
                continue;
            const archive = 'file' in manifest ? [manifest.file] : [];
            for (const used of archive)
                archives.delete(used);
            const bytes = stats.size + ('bytes' in manifest ? manifest.bytes : 0);
            // One that cannot be read goes first.
            const usedMs = archive.length === 0 ? 0 : stats.mtimeMs;
            items.push({ paths: [file, ...archive].map(path => (0,external_node_path_.join)(directory, path)), bytes, usedMs });
        }
        items.push(...(await orphans(directory, archives, nowMs)));
    }
    return items;
}
/** Archives that no manifest names: their writer was killed in between, or has not come so far. */
async function orphans(directory, names, nowMs) {
    const items = [];
    for (const name of names) {
        const path = (0,external_node_path_.join)(directory, name);
        const stats = await (0,files/* ifThere */.y)((0,promises_.lstat)(path));
        if (stats === undefined)
            continue;
        if (nowMs - stats.mtimeMs > ABANDONED_AFTER_MS)
            await (0,promises_.rm)(path, { force: true });
        else
            items.push({ paths: [], bytes: stats.size, usedMs: Number.POSITIVE_INFINITY });
    }
    return items;
}


/***/ }),

/***/ 68815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ storeLayout),
/* harmony export */   l: () => (/* binding */ temporaryPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


function storeLayout(root) {
    return Object.freeze({
        root,
        modules: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'modules'),
        temporary: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'tmp'),
        usage: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'usage.json'),
        entries: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'entries', name),
    });
}
/** A new name in the directory of temporaries. */
function temporaryPath(layout) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(layout.temporary, `${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`);
}


/***/ }),

/***/ 80516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   b4: () => (/* binding */ removeEntry),
/* harmony export */   ji: () => (/* binding */ manifestPath),
/* harmony export */   kD: () => (/* binding */ findManifests),
/* harmony export */   oM: () => (/* binding */ archivePath),
/* harmony export */   oe: () => (/* binding */ readManifestFile),
/* harmony export */   pm: () => (/* binding */ publishManifest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);
/* harmony import */ var _system_make_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(850);
/* harmony import */ var _entry_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97167);
/* harmony import */ var _key_file_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39029);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68815);







function manifestPath({ layout, name }, key) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(layout.entries(name), `${(0,_key_file_name_js__WEBPACK_IMPORTED_MODULE_5__/* .keyFileName */ .po)(key)}.json`);
}
function archivePath({ layout, name }, manifest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(layout.entries(name), manifest.file);
}
/** The manifest of one key; undefined where there is none. */
async function readManifest(location, key) {
    const read = await readManifestFile(manifestPath(location, key));
    // A hash of two keys may be the same, and file systems may confuse names.
    return read !== undefined && 'key' in read && read.key !== key ? undefined : read;
}
/** All manifests whose key begins so, the newest first. */
async function findManifests(location, prefix) {
    const directory = location.layout.entries(location.name);
    const names = (await listNames(directory)).filter(name => name.endsWith('.json') && (0,_key_file_name_js__WEBPACK_IMPORTED_MODULE_5__/* .mayHavePrefix */ .yc)(name, prefix));
    const manifests = await Promise.all(names.map(name => readManifestFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name))));
    return manifests
        .filter(manifest => manifest !== undefined && 'key' in manifest)
        .filter(manifest => manifest.key.startsWith(prefix))
        .toSorted((a, b) => b.createdAt - a.createdAt);
}
/**
 * Makes an entry visible, all at once.
 *
 * @returns false where another writer was faster: what is there wins
 */
async function publishManifest(location, manifest) {
    const target = manifestPath(location, manifest.key);
    const temporary = (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .temporaryPath */ .l)(location.layout);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(temporary, 'wx');
        try {
            await file.writeFile(JSON.stringify(manifest));
            await file.sync();
        }
        finally {
            await file.close();
        }
        // A link, unlike a rename, fails where the name is taken.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(temporary, target).catch(async (error) => {
            if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'))
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, target);
        });
        await syncDirectory(location.layout.entries(location.name));
        return true;
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
    }
}
/** Removes an entry: the manifest first, so that it is never one without an archive for long. */
async function removeEntry(location, key, manifest) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(manifestPath(location, key), { force: true });
    if (manifest !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(archivePath(location, manifest), { force: true });
}
async function readManifestFile(path) {
    const text = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    if (text === undefined)
        return undefined;
    return (0,_entry_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEntryManifest */ .p)(text) ?? { damaged: path };
}
/** The names in a directory; none where it is not there. */
async function listNames(directory) {
    return (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory))) ?? [];
}
/** So that a name survives a crash of the machine. Windows cannot, and need not: it opens no directories. */
async function syncDirectory(directory) {
    if (process.platform === 'win32')
        return;
    await (0,_system_make_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectoryAsync */ .i)(directory);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(directory, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        // Some network file systems refuse it for directories.
        if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP'))
            throw error;
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 90655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ fileSystemNow),
/* harmony export */   m: () => (/* binding */ makeRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);
/* harmony import */ var _system_make_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(850);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68815);
/* harmony import */ var _items_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63956);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80516);








/**
 * Sees to it that so many bytes more stay within the limit, by evicting what was not used for longest: whole module versions and whole
 * entries. Called before what is new becomes visible, which is then counted.
 *
 * Several jobs may do so at once: what one has removed already is no error to the other. Counting everything takes a walk, so a number is kept;
 * it may lose what two jobs add at the same moment, until the next walk.
 *
 * @returns false where it cannot fit at all
 */
async function makeRoom(request) {
    const { layout, maxBytes, neededBytes } = request;
    if (neededBytes > maxBytes)
        return false;
    const known = await readUsage(layout);
    const isFresh = known !== undefined && Math.abs(Date.now() - known.countedAt) < RECOUNT_AFTER_MS;
    if (isFresh && known.bytes + neededBytes <= maxBytes) {
        await writeUsage(layout, { ...known, bytes: known.bytes + neededBytes });
        return true;
    }
    const kept = await evict(request);
    await writeUsage(layout, { schema: 1, bytes: kept + neededBytes, countedAt: Date.now() });
    return true;
}
const RECOUNT_AFTER_MS = 24 * 3_600_000;
// A tenth stays free, or every save would walk the whole store.
const FILL_AFTER_EVICTION = 0.9;
async function evict({ layout, maxBytes, neededBytes, signal }) {
    const nowMs = await fileSystemNow(layout);
    await removeAbandoned(layout.temporary, nowMs);
    const items = await (0,_items_js__WEBPACK_IMPORTED_MODULE_5__/* .listItems */ .D)(layout, nowMs);
    let bytes = items.reduce((sum, item) => sum + item.bytes, 0);
    if (bytes + neededBytes <= maxBytes)
        return bytes;
    for (const item of items.toSorted((a, b) => a.usedMs - b.usedMs)) {
        if (bytes + neededBytes <= maxBytes * FILL_AFTER_EVICTION)
            break;
        signal.throwIfAborted();
        for (const path of item.paths)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
        bytes -= item.bytes;
    }
    return bytes;
}
/** The clock that files are dated by: on a network, not this machine's. */
async function fileSystemNow(layout) {
    await (0,_system_make_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectoryAsync */ .i)(layout.temporary);
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryPath */ .l)(layout);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx');
    try {
        return (await file.stat()).mtimeMs;
    }
    finally {
        await file.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    }
}
/** What a killed job left half-written. */
async function removeAbandoned(directory, nowMs) {
    for (const name of await (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .listNames */ .Zv)(directory)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        const stats = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path));
        if (stats !== undefined && nowMs - stats.mtimeMs > _items_js__WEBPACK_IMPORTED_MODULE_5__/* .ABANDONED_AFTER_MS */ .P)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
}
const usageSchema = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ schema: valibot__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(1), bytes: valibot__WEBPACK_IMPORTED_MODULE_7__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .minValue */ .Wwf(0)), countedAt: valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig() });
async function readUsage(layout) {
    const text = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(layout.usage, 'utf8'));
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_7__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_7__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .qFJ(), usageSchema), text);
    return parsed.success ? parsed.output : undefined;
}
async function writeUsage(layout, usage) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .lo)(layout.usage, JSON.stringify(usage));
}


/***/ }),

/***/ 97167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   p: () => (/* binding */ parseEntryManifest)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    key: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The archive's name, beside the manifest. It could say `../..`. */
    file: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[a-z0-9%._~-]+\.tar(\.zst|\.gz)?$/)),
    compression: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['none', 'gzip', 'zstd']),
    bytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
    sha256: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[0-9a-f]{64}$/)),
    /** Milliseconds since 1970, by the writer's clock. */
    createdAt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x()),
});
/** The longest that is read: a manifest has some hundred bytes. */
const MAX_MANIFEST_BYTES = 64 * 1024;
/** Undefined where the text is no manifest of ours. */
function parseEntryManifest(text) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qFJ(), schema), text);
    return parsed.success ? parsed.output : undefined;
}


/***/ }),

/***/ 39029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ fileNamePrefix),
/* harmony export */   po: () => (/* binding */ keyFileName),
/* harmony export */   yc: () => (/* binding */ mayHavePrefix)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

// 255 bytes are what file systems take; an archive's name is longer than its key by 40.
const MAX_PLAIN_LENGTH = 180;
/**
 * A key as a file name, on case-insensitive file systems too: what is not a small letter, digit, `.`, `_` or `-` becomes `%` and hex digits.
 * A long one is cut and its hash appended, so that the name's beginning still follows the key's.
 */
function keyFileName(key) {
    const encoded = encodeKey(key);
    if (encoded.length <= MAX_PLAIN_LENGTH)
        return encoded;
    return `${encoded.slice(0, MAX_PLAIN_LENGTH)}~${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32)}`;
}
/** Whether a file name can be that of a key with this prefix. The key itself has the last word. */
function mayHavePrefix(fileName, prefix) {
    return fileName.startsWith(fileNamePrefix(prefix));
}
/** What the file names of all keys with this prefix begin with. */
function fileNamePrefix(prefix) {
    return encodeKey(prefix).slice(0, MAX_PLAIN_LENGTH);
}
function encodeKey(key) {
    return key.replace(/[^a-z0-9._-]/gu, character => [...Buffer.from(character)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}


/***/ }),

/***/ 81770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleaningWish: () => (/* binding */ cleaningWish),
/* harmony export */   renderCleaning: () => (/* binding */ renderCleaning)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89190);
/* harmony import */ var _config_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95131);
/* harmony import */ var _phases_cleaning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58652);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13920);




/**
 * What `prune` or `clean` was asked to remove.
 *
 * @throws ConfigError for an age that is none, or nothing to clean
 */
function cleaningWish({ command, options }) {
    if (command === 'clean') {
        const chosen = new Set(_phases_cleaning_js__WEBPACK_IMPORTED_MODULE_2__/* .CLEANABLE */ .Y.filter(name => options[name] === true));
        if (chosen.size > 0)
            return { kind: 'all', chosen };
        throw new _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(['clean: nothing is chosen: give --modules, --build or --store; prune shows their sizes']);
    }
    const age = options['olderThan'];
    return typeof age === 'string' ? { kind: 'unused', olderThanMs: readAge(age) } : { kind: 'look' };
}
function readAge(text) {
    try {
        return (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAge */ .F1)(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([`older-than: ${why}, got '${text}'`], { cause: error });
    }
}
const ITEMS = {
    modules: 'module versions and repositories',
    build: 'files',
    store: 'module versions and entries',
};
/** A line for each cache: `modules  412 MB, 230 module versions…: /root/go/pkg/mod`. */
function renderCleaning(caches, dryRun) {
    return caches.map(cache => `${renderCache(cache, dryRun)}\n`).join('');
}
function renderCache({ name, path, found, removed }, dryRun) {
    const gone = removed.items === 0
        ? ''
        : `; ${dryRun ? 'would remove' : 'removed'} ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(removed.bytes)}, ${removed.items}`;
    return `${name.padEnd(8)}${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(found.bytes).padStart(8)}, ${found.items} ${ITEMS[name]}${gone}: ${path}`;
}


/***/ }),

/***/ 94699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ moduleKey),
/* harmony export */   U3: () => (/* binding */ ModulePathError),
/* harmony export */   WV: () => (/* binding */ isModulePath),
/* harmony export */   av: () => (/* binding */ escapeVersion),
/* harmony export */   ql: () => (/* binding */ unescapeModulePath),
/* harmony export */   xk: () => (/* binding */ escapeModulePath)
/* harmony export */ });
/** `path@version`, as go prints and accepts it. */
function moduleKey(module) {
    return `${module.path}@${module.version}`;
}
/** Thrown for a path or version that cmd/go itself would refuse to put into a file name or URL. */
class ModulePathError extends Error {
    name = 'ModulePathError';
}
/**
 * An upper-case letter becomes `!` and its lower case, so that case-insensitive file systems keep paths apart.
 * Source: go.dev/ref/mod#goproxy-protocol, golang.org/x/mod/module.EscapePath.
 *
 * @throws ModulePathError where the path could leave its directory or is not what CheckPath accepts
 */
function escapeModulePath(path) {
    if (!isModulePath(path))
        throw new ModulePathError(`malformed module path ${JSON.stringify(path)}`);
    return escapeUpperCase(path);
}
/**
 * As {@link escapeModulePath}, for versions (golang.org/x/mod/module.EscapeVersion).
 *
 * @throws ModulePathError where the version is not a plain file name
 */
function escapeVersion(version) {
    if (!isVersionElement(version))
        throw new ModulePathError(`malformed module version ${JSON.stringify(version)}`);
    return escapeUpperCase(version);
}
/** The reverse of the escaping; undefined where the text is not an escaped path (a `!` out of place, an upper-case letter) or not of a module. */
function unescapeModulePath(escaped) {
    if (/[A-Z]|![^a-z]|!$/.test(escaped))
        return undefined;
    const path = escaped.replace(/!([a-z])/g, (_match, letter) => letter.toUpperCase());
    return isModulePath(path) ? path : undefined;
}
function escapeUpperCase(text) {
    return text.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`);
}
// golang.org/x/mod/module.checkElem: what Windows cannot open is refused everywhere.
const WINDOWS_RESERVED = /^(con|com[1-9]|lpt[1-9]|prn|aux|nul)$/i;
/**
 * Whether go can fetch a module of this path: golang.org/x/mod/module.CheckPath. The path comes from go.mod, so it is hostile.
 * What go.mod replaces by a directory may have any path; nothing is fetched for it.
 */
function isModulePath(path) {
    if (path.length > 4096)
        return false;
    const [host = '', ...rest] = path.split('/');
    // A domain name: lower case, with a dot.
    if (!/^[a-z0-9.][a-z0-9.-]*$/.test(host) || !host.includes('.'))
        return false;
    return [host, ...rest].every(isPathElement) && hasMajorVersionForm(path);
}
/** The end of a path names the major version: `/v2` and up, in gopkg.in `.v0` and up (golang.org/x/mod/module.SplitPathVersion). */
function hasMajorVersionForm(path) {
    if (path.startsWith('gopkg.in/'))
        return /\.v(0|[1-9][0-9]*)(-unstable)?$/.test(path);
    const major = /\/v([0-9.]+)$/.exec(path)?.[1];
    return major === undefined || (/^[1-9][0-9]*$/.test(major) && major !== '1');
}
function isPathElement(element) {
    if (!/^[A-Za-z0-9\-._~]+$/.test(element) || element.startsWith('.') || element.endsWith('.'))
        return false;
    const short = element.split('.', 1)[0] ?? '';
    // "~" and digits at the end is how Windows abbreviates long names: CheckPath refuses them too.
    return !WINDOWS_RESERVED.test(short) && !/~[0-9]+$/.test(short);
}
/** Stricter than EscapeVersion, which takes any plain file name: every semantic version is one of these. */
function isVersionElement(version) {
    return (/^[A-Za-z0-9\-._~+]+$/.test(version) &&
        !version.startsWith('.') &&
        !version.endsWith('.') &&
        !WINDOWS_RESERVED.test(version.split('.', 1)[0] ?? '') &&
        version.length < 512);
}


/***/ }),

/***/ 83924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ withGoLock)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);



// Where the command is: util-linux and busybox have it, macOS and Windows do not. Fixed, so that it needs none of our environment.
const SEARCH_PATH = '/usr/bin:/bin:/usr/local/bin:/usr/sbin:/sbin';
// It does not wait for the lock; this is for a machine that has no time to start it.
const TIMEOUT_MS = 5000;
/**
 * Runs `work` while go can do nothing with the module, or says that it cannot: go holds the lock, or there is no way to take it.
 *
 * go fails on a directory that fills while it extracts, and it extracts under a lock (flock) on this file. Node cannot take one. But a
 * lock belongs to the open file, and a child that got the file from us takes it for both: when the child has ended, it is ours. That
 * costs 2 ms, so it is done only where go has been at the module: it makes the file before anything else, and never removes it.
 *
 * @returns whether the work was done
 */
function withGoLock(lock, work) {
    const descriptor = openIfThere(lock);
    if (descriptor === undefined) {
        work();
        return true;
    }
    try {
        if (!takeLock(descriptor))
            return false;
        work();
        return true;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function openIfThere(lock) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(lock, 'r+');
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}
function takeLock(descriptor) {
    const { status, error } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('flock', ['-n', '-x', '3'], {
        stdio: ['ignore', 'ignore', 'ignore', descriptor],
        env: { PATH: SEARCH_PATH },
        timeout: TIMEOUT_MS,
    });
    if (error !== undefined && !(0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'EACCES', 'ETIMEDOUT'))
        throw error;
    return status === 0;
}


/***/ }),

/***/ 87529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ downloadDirectory),
/* harmony export */   n: () => (/* binding */ modulePaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94699);


/** `cache/download` of GOMODCACHE: GOPROXY layout. */
function downloadDirectory(goModCache) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(goModCache, 'cache', 'download');
}
/** @throws ModulePathError where go would not make a file name of path or version */
function modulePaths(goModCache, module) {
    if (!CANONICAL_VERSION.test(module.version))
        throw new _go_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .ModulePathError */ .U3(`not a canonical module version: ${JSON.stringify(module.version)}`);
    const path = (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeModulePath */ .xk)(module.path);
    const version = (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeVersion */ .av)(module.version);
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(downloadDirectory(goModCache), path, '@v', version);
    return {
        info: `${base}.info`,
        mod: `${base}.mod`,
        zip: `${base}.zip`,
        zipHash: `${base}.ziphash`,
        lock: `${base}.lock`,
        partial: `${base}.partial`,
        tree: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(goModCache, `${path}@${version}`),
    };
}
const NUMBER = '(?:0|[1-9][0-9]*)';
// An identifier of digits has no leading zero; any other has a letter or a dash.
const IDENTIFIER = `(?:${NUMBER}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)`;
// The only build metadata that a module version can have is `+incompatible`: golang.org/x/mod/module, CanonicalVersion.
const CANONICAL_VERSION = new RegExp(`^v${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+incompatible)?$`);


/***/ }),

/***/ 4435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ openStagingIn),
/* harmony export */   JP: () => (/* binding */ cleanStaging),
/* harmony export */   Kz: () => (/* binding */ cleanLeftovers),
/* harmony export */   gO: () => (/* binding */ openStaging)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);
/* harmony import */ var _system_make_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(850);
/* harmony import */ var _system_process_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85764);
/* harmony import */ var _system_remove_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14987);
/* harmony import */ var _module_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87529);








// Beside `download` in GOMODCACHE's `cache`: nothing that serves, archives or reads the module cache looks there.
const STAGING_NAME = /^\.go-mod-setup-(?<owner>[0-9a-f]{8})-(?<pid>[0-9]+)-[0-9a-f]{12}\.tmp$/;
// What system/files temporarySibling makes.
const SIBLING_NAME = /^\.go-mod-setup-[0-9]+-[0-9a-f]{12}\.tmp$/;
// Of another machine or container that shares GOMODCACHE we cannot know whether it lives; no run takes nearly so long.
const FOREIGN_AGE_MS = 24 * 60 * 60 * 1000;
/** @throws what node:fs throws where GOMODCACHE cannot be written */
function openStaging(goModCache) {
    return openStagingIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goModCache, 'cache'));
}
/** The same in any directory. @throws what node:fs throws where it cannot be written */
function openStagingIn(parent) {
    const name = `.go-mod-setup-${(0,_system_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)()}-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
    (0,_system_make_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .O)(directory);
    return {
        directory,
        file: () => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `file-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`),
        remove: async () => (0,_system_remove_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .d)(directory),
    };
}
/** Removes what killed runs left in GOMODCACHE, not what living ones use. Returns how many files and directories that were. */
async function cleanLeftovers(goModCache, options) {
    return removeDead(await findLeftovers(goModCache), options);
}
/** The same for what {@link openStagingIn} made. */
async function cleanStaging(parent, options) {
    return removeDead(await findStaging(parent), options);
}
async function removeDead(leftovers, options) {
    const owner = (0,_system_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)();
    let removed = 0;
    for (const path of leftovers) {
        const { owner: leftBy, pid } = STAGING_NAME.exec(path.name)?.groups ?? {};
        const isDead = leftBy === owner ? !(0,_system_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._n)(Number(pid)) : await isOld(path.path, options.nowMs);
        if (!isDead)
            continue;
        await (0,_system_remove_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .d)(path.path);
        removed++;
    }
    return removed;
}
async function findStaging(parent) {
    return (await list(parent))
        .filter(({ name }) => STAGING_NAME.test(name))
        .map(({ name }) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name), name }));
}
async function findLeftovers(goModCache) {
    const staging = await findStaging((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(goModCache, 'cache'));
    // Only a run that was killed left files there, and it left its staging too: a walk through a large cache costs 0.1 s.
    return staging.length === 0 ? [] : [...staging, ...(await findSiblings((0,_module_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .downloadDirectory */ .A)(goModCache)))];
}
async function findSiblings(directory) {
    const entries = await list(directory);
    const below = await Promise.all(entries.filter(entry => entry.isDirectory()).map(async ({ name }) => findSiblings((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name))));
    const here = entries
        .filter(({ name }) => SIBLING_NAME.test(name))
        .map(({ name }) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name), name }));
    return [...here, ...below.flat()];
}
async function list(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true });
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error))
            return [];
        throw error;
    }
}
async function isOld(path, nowMs) {
    try {
        return nowMs - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)).mtimeMs > FOREIGN_AGE_MS;
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 13920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1.4 s`, `12 s`, `3 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `512 B`, `3.4 MB`: powers of ten, as download tools print them. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${unit === 0 || value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** `1 module`, `3 modules`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Text of a tool or a server on one line, without control characters, so that it cannot move the cursor or start a workflow command. */
function oneLine(text) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}


/***/ }),

/***/ 14987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);



/** Removes a file or tree, also one whose directories are read-only, as those of GOMODCACHE are. A missing one is fine. */
async function removeTree(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
    catch (error) {
        // ENOTEMPTY: another one removes it, or still fills it.
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ENOTEMPTY'))
            throw error;
        await makeWritable(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
}
async function makeWritable(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory())
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o755);
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true }))
            if (entry.isDirectory())
                await makeWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name));
    }
    catch (error) {
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error))
            throw error;
    }
}


/***/ })

};
