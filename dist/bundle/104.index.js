export const id = 104;
export const ids = [104];
export const modules = {

/***/ 75728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ isKeptWithoutUse),
/* harmony export */   Jr: () => (/* binding */ listBuildCache),
/* harmony export */   MN: () => (/* binding */ isBuildCachePath),
/* harmony export */   Uk: () => (/* binding */ countBuildCache),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);



/** Ours, beside go's own files: go looks at `00` to `ff`, `fuzz` and its own texts only. */
const MANIFEST_NAME = 'go-mod-setup.json';
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
    const top = await listDirectory(goCache);
    const wanted = top.filter(entry => (entry.isDirectory() && TOP_DIRECTORY.test(entry.name)) || (entry.isFile() && entry.name === TOP_FILE));
    const found = [];
    for (const entry of wanted) {
        if (entry.isFile())
            await addFile(goCache, entry.name, { found, usedAtMs: 0 });
        else
            await walk(goCache, entry.name, found);
    }
    return found;
}
/** How many files {@link listBuildCache} would find, without looking at each. */
async function countBuildCache(goCache) {
    const top = (await listDirectory(goCache)).filter(entry => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name));
    const counts = await Promise.all(top.map(async ({ name }) => (await listDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(goCache, name))).length));
    return counts.reduce((a, b) => a + b, 0);
}
async function walk(goCache, directory, found) {
    const isExecutable = directory.endsWith('-d') && !isFuzzPath(directory);
    const usedAtMs = isExecutable ? ((await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(goCache, directory))))?.mtimeMs ?? 0) : 0;
    for (const entry of await listDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(goCache, directory))) {
        const path = `${directory}/${entry.name}`;
        if (entry.isDirectory())
            await walk(goCache, path, found);
        else if (entry.isFile() && isBuildCachePath(path))
            await addFile(goCache, path, { found, usedAtMs });
    }
}
async function addFile(goCache, path, to) {
    const stats = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(goCache, path)));
    if (stats !== undefined)
        to.found.push({ path, bytes: stats.size, mtimeMs: Math.max(stats.mtimeMs, to.usedAtMs) });
}
async function listDirectory(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true });
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error))
            return [];
        throw error;
    }
}


/***/ }),

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
});
/** Reads the manifest of a build cache; undefined where there is none, or it is damaged: then nothing there counts as ours. */
async function readManifest(directory) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _entries_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir), 'utf8');
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
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
 * Chooses what to save: what the job made, what it used of the restored, and what it did not use for less than three saves.
 * What was in GOCACHE before us and not used is foreign: it is neither archived nor touched.
 */
function selectForSave(facts) {
    const kept = [];
    const ages = {};
    const tally = { bytes: 0, newFiles: 0, newBytes: 0, dropped: 0 };
    for (const file of facts.files) {
        const restoredAge = facts.manifest?.files[file.path];
        const isTouched = file.mtimeMs >= facts.startedAtMs;
        if (restoredAge === undefined && !isTouched)
            continue;
        const age = isTouched || mayBeUsed(file, facts) ? 0 : (restoredAge ?? 0) + 1;
        if (age > MAX_UNUSED_SAVES) {
            tally.dropped++;
            continue;
        }
        kept.push(file);
        ages[file.path] = age;
        tally.bytes += file.bytes;
        if (restoredAge === undefined) {
            tally.newFiles++;
            tally.newBytes += file.bytes;
        }
    }
    return { files: kept, manifest: { schema: 1, key: facts.key, files: ages }, ...tally };
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

/***/ 61346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hi: () => (/* binding */ NoZstdError),
/* harmony export */   mF: () => (/* binding */ decompress),
/* harmony export */   wp: () => (/* binding */ hasNodeZstd)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72211);
/* harmony import */ var _byte_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53443);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84505);







// RFC 8878 section 3.1.1, RFC 1952 section 2.3.1.
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
/** Whether this node has zstd by itself: from 22.15 and 23.8 on. */
function hasNodeZstd() {
    // Older ones lack the function whatever the types say.
    return typeof node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdDecompress === 'function';
}
/** The archive is zstd, and neither this node nor this machine can read that. */
class NoZstdError extends Error {
    name = 'NoZstdError';
}
/**
 * Decompresses a stream by its first bytes: gzip, zstd (by node, or by the `zstd` program where node has none), or as it is.
 *
 * @param byNode whether node itself shall decompress zstd
 * @throws TarError `malformed` where the data are damaged, `truncated` where they end too early; NoZstdError
 */
async function* decompress(archive, signal, byNode = hasNodeZstd()) {
    const reader = new _byte_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .ByteReader */ .k(archive);
    try {
        const head = await reader.upTo(ZSTD_MAGIC.length);
        const source = node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(chunks(head, reader), { objectMode: false, highWaterMark: CHUNK_BYTES });
        if (head.equals(ZSTD_MAGIC))
            yield* byNode
                ? through(source, node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdDecompress({ chunkSize: OUTPUT_BYTES }), signal)
                : throughProgram(source, signal);
        else if (head.subarray(0, 2).equals(GZIP_MAGIC))
            yield* through(source, node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip({ chunkSize: OUTPUT_BYTES }), signal);
        else
            yield* source;
    }
    finally {
        await reader.close();
    }
}
// Each costs a turn of the event loop and a job for the thread pool: with the default of 16 KiB it takes three times as long.
const CHUNK_BYTES = 256 * 1024;
const OUTPUT_BYTES = 1024 * 1024;
async function* chunks(head, reader) {
    if (head.length > 0)
        yield head;
    for (let part = await reader.some(CHUNK_BYTES); part !== undefined; part = await reader.some(CHUNK_BYTES))
        yield part;
}
async function* through(source, transform, signal) {
    const running = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, transform, { signal });
    // The failure comes out of the stream that is read; this promise is the same failure again.
    running.catch(() => undefined);
    try {
        for await (const part of transform)
            yield part;
        await running;
    }
    catch (error) {
        throw damage(error) ?? error;
    }
}
async function* throughProgram(source, signal) {
    // The largest window that node's own would accept too: a frame may ask for gigabytes.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('zstd', ['-q', '-d', '-c', '-M128MB'], {
        stdio: ['pipe', 'pipe', 'ignore'],
        signal,
        windowsHide: true,
    });
    const exit = new Promise((resolve, reject) => {
        child.once('error', error => {
            const isMissing = (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(error, 'ENOENT');
            reject(isMissing ? new NoZstdError('it is zstd, which needs Node 22.15 or a zstd program', { cause: error }) : error);
        });
        child.once('close', resolve);
    });
    exit.catch(() => undefined);
    const feeding = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, child.stdin);
    // A program that refuses its input closes the pipe; its exit code says it better. A source that fails is reported below.
    let feedError;
    feeding.catch((error) => {
        feedError = error;
        child.kill();
    });
    try {
        for await (const part of child.stdout)
            yield part;
        const code = await exit;
        if (feedError !== undefined && !(0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrorCode */ .Ue)(feedError, 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'))
            throw feedError;
        if (code !== 0)
            throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TarError */ .m('malformed', `zstd could not decompress the archive (exit code ${code})`);
    }
    finally {
        child.kill();
    }
}
const ZLIB_DAMAGE = new Set(['Z_DATA_ERROR', 'Z_STREAM_ERROR', 'Z_NEED_DICT']);
function damage(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const cause = { cause: error };
    if (code === 'Z_BUF_ERROR')
        return new _tar_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TarError */ .m('truncated', 'the compressed archive ends too early', cause);
    if (ZLIB_DAMAGE.has(code) || code.startsWith('ZSTD_error_'))
        return new _tar_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TarError */ .m('malformed', 'the compressed archive is damaged', cause);
    return undefined;
}


/***/ }),

/***/ 20619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ machineFaultCode),
/* harmony export */   i5: () => (/* binding */ abortFinding),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   sy: () => (/* binding */ cacheFinding)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84271);
/* harmony import */ var _diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10919);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72211);



// The catalogue speaks of the module cache, where these end the job.
const OF_A_CACHE = Object.freeze({
    'disk-full': {
        cause: 'No space is left on the device of the cache or of the temporary directory, or a quota or limit is used up.',
        fix: 'The job goes on without it. Free space, or lower `cache-max-size`.',
    },
    'read-only-file-system': {
        cause: 'The cache is on a file system that cannot be written.',
        fix: 'Set `cache-directory` to a directory that can be written, or `save-cache: never`.',
    },
    'permission-denied': {
        cause: 'The cache, or a file in it, belongs to another user.',
        fix: 'Set `cache-directory` to a directory of this user, or change the owner of the one that is named.',
    },
});
/** A finding about a cache. None is an error: a fault of a cache never fails the job. URLs in message and evidence lose their query. */
function cacheFinding(code, message, details = {}) {
    const severity = code === 'cancelled' ? 'notice' : 'warning';
    const { evidence, ...rest } = { severity, ...OF_A_CACHE[code], ...details };
    const shown = evidence === undefined ? {} : { evidence: (0,_diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrls */ .s)(evidence) };
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)(code, { ...rest, ...shown, message: (0,_diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrls */ .s)(message) });
}
/**
 * What an error of the operating system means for a cache. Undefined where it is none: then it is a bug.
 *
 * @param otherwise for those that are neither a full disk, nor a read-only one, nor a lack of rights
 */
function machineFaultCode(error, otherwise = 'cache-unavailable') {
    if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOSPC', 'EDQUOT', 'EFBIG'))
        return 'disk-full';
    if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'EROFS'))
        return 'read-only-file-system';
    if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM'))
        return 'permission-denied';
    const isSystemError = typeof error === 'object' && error !== null && 'errno' in error && 'syscall' in error;
    return isSystemError ? otherwise : undefined;
}
/** Why a signal aborted, as a finding: a deadline, or the end of the whole run. */
function abortFinding(signal, what) {
    const reason = signal.reason;
    const name = typeof reason === 'object' && reason !== null && 'name' in reason ? reason.name : '';
    if (name === 'DeadlineError' || name === 'TimeoutError')
        return cacheFinding('cache-timeout', `${what} was given up: ${errorText(reason)}`);
    return cacheFinding('cancelled', `${what} was given up`);
}
/** One line for a message, whatever was thrown. */
function errorText(error) {
    const text = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
    return text.split('\n', 1)[0] ?? '';
}


/***/ }),

/***/ 78549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openBackend),
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/modules/mirrors/directory-source.js
var directory_source = __webpack_require__(97158);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/cache/decompress.js
var decompress = __webpack_require__(61346);
// EXTERNAL MODULE: ./build/cache/findings.js
var cache_findings = __webpack_require__(20619);
// EXTERNAL MODULE: ./build/cache/tar-error.js
var tar_error = __webpack_require__(84505);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/cache/tar-extractor.js
var tar_extractor = __webpack_require__(39359);
// EXTERNAL MODULE: ./build/cache/tar-reader.js
var tar_reader = __webpack_require__(13360);
// EXTERNAL MODULE: ./build/cache/entry-name.js
var entry_name = __webpack_require__(24421);
// EXTERNAL MODULE: ./build/cache/pax-record.js
var pax_record = __webpack_require__(95300);
// EXTERNAL MODULE: ./build/cache/tar-header.js
var tar_header = __webpack_require__(56078);
;// CONCATENATED MODULE: ./build/cache/tar-writer.js






/**
 * A POSIX tar archive as a stream of buffers: ustar headers, pax headers where a name or size needs one. Times and owners are zero, so that the
 * same files in the same order make the same bytes.
 *
 * @throws where a name could not be read back, a file is no regular file or changes its size meanwhile; the file system's errors
 */
async function* writeTar(options) {
    const { signal } = options;
    for await (const file of readAhead(options)) {
        signal.throwIfAborted();
        yield* renderHeaders(file);
        let left = file.bytes;
        for await (const part of file.content) {
            left -= part.length;
            yield part;
        }
        if (left !== 0)
            throw new Error(`${file.path} changed while it was archived`);
        const padding = (tar_header/* BLOCK_BYTES */.Yo - (file.bytes % tar_header/* BLOCK_BYTES */.Yo)) % tar_header/* BLOCK_BYTES */.Yo;
        if (padding > 0)
            yield Buffer.alloc(padding);
    }
    yield Buffer.alloc(2 * tar_header/* BLOCK_BYTES */.Yo);
}
function* renderHeaders(file) {
    const header = { path: file.path, bytes: file.bytes, mode: file.mode, type: '0' };
    const plain = (0,tar_header/* renderTarHeader */.hY)(header);
    if (plain !== undefined) {
        yield plain;
        return;
    }
    const body = (0,pax_record/* renderPaxRecord */.PK)({ path: file.path, bytes: file.bytes });
    const padded = Buffer.alloc(Math.ceil(body.length / tar_header/* BLOCK_BYTES */.Yo) * tar_header/* BLOCK_BYTES */.Yo);
    body.copy(padded);
    // Names and sizes of these two count for readers that know no pax headers only.
    for (const fallback of [
        { path: 'PaxHeader', bytes: body.length, mode: 0o644, type: 'x' },
        { ...header, path: 'file', bytes: Math.min(file.bytes, 0o77777777777) },
    ]) {
        const block = (0,tar_header/* renderTarHeader */.hY)(fallback);
        if (block === undefined)
            throw new Error('unreachable: a short name fits');
        yield block;
        if (fallback.type === 'x')
            yield padded;
    }
}
// Opening and reading a small file takes longer than archiving it, so some are always on their way.
const FILES_AHEAD = 16;
const SMALL_FILE_BYTES = 1024 * 1024;
const PART_BYTES = 256 * 1024;
async function* readAhead(options) {
    const ahead = [];
    const paths = options.files.values();
    try {
        for (;;) {
            while (ahead.length < FILES_AHEAD) {
                const next = paths.next();
                if (next.done === true)
                    break;
                ahead.push(guarded(openSource(options.root, next.value)));
            }
            const first = ahead.shift();
            if (first === undefined)
                return;
            const file = await first;
            if (file === undefined)
                continue;
            try {
                yield file;
            }
            finally {
                await file.close();
            }
        }
    }
    finally {
        for (const outcome of await Promise.allSettled(ahead))
            if (outcome.status === 'fulfilled')
                await outcome.value?.close();
    }
}
/** A failure is reported when it is that file's turn, not as an unhandled rejection before. */
function guarded(promise) {
    promise.catch(() => undefined);
    return promise;
}
async function openSource(root, path) {
    if (!(0,entry_name/* isEntryName */.G)(path))
        throw new Error(`not a name that can be archived: ${JSON.stringify(path)}`);
    // A link could lead to a file that is nobody's business; O_NONBLOCK: a FIFO would wait for ever.
    const handle = await openUnlessGone((0,external_node_path_.join)(root, path), promises_.constants.O_RDONLY | (promises_.constants.O_NOFOLLOW ?? 0) | (promises_.constants.O_NONBLOCK ?? 0));
    if (handle === undefined)
        return undefined;
    try {
        return await describe(path, handle);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function describe(path, handle) {
    const stats = await handle.stat();
    if (!stats.isFile())
        throw new Error(`not a regular file: ${JSON.stringify(path)}`);
    const common = { path, bytes: stats.size, mode: (stats.mode & 0o100) === 0 ? 0o644 : 0o755 };
    if (stats.size > SMALL_FILE_BYTES)
        return { ...common, content: readParts(handle, stats.size), close: () => handle.close() };
    const content = Buffer.alloc(stats.size);
    let length = 0;
    while (length < stats.size) {
        const { bytesRead } = await handle.read(content, length, stats.size - length, length);
        if (bytesRead === 0)
            break;
        length += bytesRead;
    }
    await handle.close();
    return { ...common, content: [content.subarray(0, length)], close: () => Promise.resolve() };
}
async function* readParts(handle, bytes) {
    for (let offset = 0; offset < bytes;) {
        const part = Buffer.allocUnsafe(Math.min(PART_BYTES, bytes - offset));
        const { bytesRead } = await handle.read(part, 0, part.length, offset);
        if (bytesRead === 0)
            return;
        offset += bytesRead;
        yield part.subarray(0, bytesRead);
    }
}
async function openUnlessGone(path, flags) {
    try {
        return await (0,promises_.open)(path, flags);
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/cache/directory/archive-file.js












/** How archives are written here, and how their names end. */
function bestCompression() {
    return (0,decompress/* hasNodeZstd */.wp)() ? { compression: 'zstd', extension: '.tar.zst' } : { compression: 'gzip', extension: '.tar.gz' };
}
/**
 * Archives files into a new file, on disk for good when this returns. Nothing is left of it on failure.
 *
 * @throws the file system's errors; the signal's reason
 */
async function writeArchiveFile(target, options) {
    const { compression } = bestCompression();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    try {
        const measure = new external_node_stream_.PassThrough();
        measure.on('data', (part) => {
            bytes += part.length;
            hash.update(part);
        });
        const tar = external_node_stream_.Readable.from(writeTar(options), { objectMode: false, highWaterMark: CHUNK_BYTES });
        const file = (0,external_node_fs_.createWriteStream)(target, { flags: 'wx', highWaterMark: CHUNK_BYTES });
        await (0,external_node_stream_promises_.pipeline)(tar, compressor(compression), measure, file, { signal: options.signal });
        await sync(target);
    }
    catch (error) {
        await (0,promises_.rm)(target, { force: true });
        options.signal.throwIfAborted();
        throw error;
    }
    return { compression, bytes, sha256: hash.digest('hex') };
}
const CHUNK_BYTES = 256 * 1024;
function compressor(compression) {
    if (compression !== 'zstd')
        return external_node_zlib_.createGzip({ level: 1, chunkSize: CHUNK_BYTES });
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = external_node_zlib_.constants;
    // No ZSTD_c_nbWorkers: with it node 24's stream pushes after its end, which ends the process.
    const params = { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 };
    return external_node_zlib_.createZstdCompress({ params, chunkSize: CHUNK_BYTES });
}
async function sync(path) {
    const file = await (0,promises_.open)(path, 'r+');
    try {
        await file.sync();
    }
    finally {
        await file.close();
    }
}
/**
 * Extracts an archive file as it is read, and compares its hash at the end.
 *
 * @throws TarError where it is not what was written; the file system's errors; the signal's reason
 */
async function extractArchiveFile(path, expected, options) {
    const { into, onFile, onProgress, signal } = options;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    async function* content() {
        for await (const part of (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES, signal })) {
            bytes += part.length;
            hash.update(part);
            onProgress?.(bytes, expected.bytes);
            yield part;
        }
    }
    const limits = (0,tar_reader/* limitsOfArchive */.s)(expected.bytes);
    await (0,tar_extractor/* extractTar */.n)({ archive: (0,decompress/* decompress */.mF)(content(), signal), prefix: '', limits, into, onFile, signal });
    if (bytes !== expected.bytes || hash.digest('hex') !== expected.sha256)
        throw new tar_error/* TarError */.m('malformed', 'the archive is not the one that was written');
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/cache/directory/layout.js


function storeLayout(root) {
    return Object.freeze({
        root,
        modules: (0,external_node_path_.join)(root, 'modules'),
        temporary: (0,external_node_path_.join)(root, 'tmp'),
        entries: (name) => (0,external_node_path_.join)(root, 'entries', name),
    });
}
/** A new name in the directory of temporaries. */
function temporaryPath(layout) {
    return (0,external_node_path_.join)(layout.temporary, `${process.pid}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`);
}
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
    return `${encoded.slice(0, MAX_PLAIN_LENGTH)}~${(0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32)}`;
}
/** Whether a file name can be that of a key with this prefix. The key itself has the last word. */
function mayHavePrefix(fileName, prefix) {
    return fileName.startsWith(encodeKey(prefix).slice(0, MAX_PLAIN_LENGTH));
}
function encodeKey(key) {
    return key.replace(/[^a-z0-9._-]/gu, character => [...Buffer.from(character)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}

;// CONCATENATED MODULE: ./build/cache/directory/manifest.js





const schema = dist/* object */.Ikc({
    schema: dist/* literal */.euz(1),
    key: dist/* string */.YjP(),
    /** The archive's name, beside the manifest. It could say `../..`. */
    file: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9%._~-]+\.tar(\.zst|\.gz)?$/)),
    compression: dist/* picklist */.KIO(['none', 'gzip', 'zstd']),
    bytes: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    sha256: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/)),
    /** Milliseconds since 1970, by the writer's clock. */
    createdAt: dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x()),
});
function manifestPath({ layout, name }, key) {
    return (0,external_node_path_.join)(layout.entries(name), `${keyFileName(key)}.json`);
}
function archivePath({ layout, name }, manifest) {
    return (0,external_node_path_.join)(layout.entries(name), manifest.file);
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
    const names = (await listNames(directory)).filter(name => name.endsWith('.json') && mayHavePrefix(name, prefix));
    const manifests = await Promise.all(names.map(name => readManifestFile((0,external_node_path_.join)(directory, name))));
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
    const temporary = temporaryPath(location.layout);
    try {
        const file = await (0,promises_.open)(temporary, 'wx');
        try {
            await file.writeFile(JSON.stringify(manifest));
            await file.sync();
        }
        finally {
            await file.close();
        }
        // A link, unlike a rename, fails where the name is taken.
        await (0,promises_.link)(temporary, target).catch(async (error) => {
            if (!(0,files/* hasErrorCode */.Ue)(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'))
                throw error;
            await (0,promises_.rename)(temporary, target);
        });
        await syncDirectory(location.layout.entries(location.name));
        return true;
    }
    catch (error) {
        if ((0,files/* hasErrorCode */.Ue)(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
/** Removes an entry: the manifest first, so that it is never one without an archive for long. */
async function removeEntry(location, key, manifest) {
    await (0,promises_.rm)(manifestPath(location, key), { force: true });
    if (manifest !== undefined)
        await (0,promises_.rm)(archivePath(location, manifest), { force: true });
}
async function readManifestFile(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
    const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), schema), text);
    return parsed.success ? parsed.output : { damaged: path };
}
/** The names in a directory; none where it is not there. */
async function listNames(directory) {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return [];
        throw error;
    }
}
/** So that a name survives a crash of the machine. Windows cannot, and need not: it opens no directories. */
async function syncDirectory(directory) {
    if (process.platform === 'win32')
        return;
    await (0,promises_.mkdir)(directory, { recursive: true });
    const handle = await (0,promises_.open)(directory, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        // Some network file systems refuse it for directories.
        if (!(0,files/* hasErrorCode */.Ue)(error, 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP'))
            throw error;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/cache/directory/entry-restore.js







/** Restores the entry of the primary key, else the newest of the first prefix that has any. A fault is an outcome. */
async function restoreStoredEntry(layout, request) {
    const location = { layout, name: request.name };
    try {
        const exact = await readManifest(location, request.primaryKey);
        // Whatever wrote it, the next save could not replace it: that finds a key taken.
        if (exact !== undefined && 'damaged' in exact)
            await removeEntry(location, request.primaryKey);
        const manifest = exact !== undefined && 'key' in exact ? exact : await findByPrefix(location, request.restoreKeys);
        if (manifest !== undefined)
            return await extractEntry(location, manifest, request);
        if (exact === undefined)
            return { kind: 'miss' };
        return damaged(request, `the manifest of ${request.primaryKey} is damaged; it was removed`);
    }
    catch (error) {
        return failure(request, error);
    }
}
async function findByPrefix(location, prefixes) {
    for (const prefix of prefixes) {
        const [newest] = await findManifests(location, prefix);
        if (newest !== undefined)
            return newest;
    }
    return undefined;
}
async function extractEntry(location, manifest, request) {
    const { key, bytes } = manifest;
    if (request.lookupOnly)
        return { kind: 'found', matchedKey: key, bytes: 0 };
    const archive = archivePath(location, manifest);
    try {
        await extractArchiveFile(archive, manifest, request);
    }
    catch (error) {
        if (!(error instanceof tar_error/* TarError */.m) && !isMissing(error, archive))
            throw error;
        await removeEntry(location, key, manifest);
        return damaged(request, `the entry ${key} was removed: ${(0,cache_findings/* errorText */.kc)(error)}`, error);
    }
    await recordUse(location, key);
    return { kind: 'restored', matchedKey: key, bytes };
}
/** Evicted between two looks, or removed by hand. The directory that is extracted into is none of the store's business. */
function isMissing(error, archive) {
    return (0,files/* isNotFound */.c4)(error) && typeof error === 'object' && error !== null && 'path' in error && error.path === archive;
}
/** The manifest's mtime is when the entry was last used: the least recently used is evicted first. */
async function recordUse(location, key) {
    const now = new Date();
    try {
        await (0,promises_.utimes)(manifestPath(location, key), now, now);
    }
    catch (error) {
        // A cache that may only be read is a cache too.
        if ((0,cache_findings/* machineFaultCode */.D)(error) === undefined)
            throw error;
    }
}
function damaged(request, message, error) {
    const severity = error instanceof tar_error/* TarError */.m && error.fault === 'unsafe' ? 'security' : 'warning';
    return {
        kind: 'miss',
        finding: (0,cache_findings/* cacheFinding */.sy)('cache-corrupt', `restoring the ${request.name} entry: ${message}`, { severity }),
    };
}
function failure(request, error) {
    const what = `restoring the ${request.name} entry`;
    if (request.signal.aborted)
        return { kind: 'miss', finding: (0,cache_findings/* abortFinding */.i5)(request.signal, what) };
    const code = error instanceof decompress/* NoZstdError */.hi ? 'cache-unavailable' : (0,cache_findings/* machineFaultCode */.D)(error);
    if (code === undefined)
        throw error;
    return { kind: 'unavailable', finding: (0,cache_findings/* cacheFinding */.sy)(code, `${what}: ${(0,cache_findings/* errorText */.kc)(error)}`) };
}

;// CONCATENATED MODULE: ./build/cache/directory/space.js






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
// A save takes minutes at most; after hours its process is gone.
const ABANDONED_AFTER_MS = 6 * 3_600_000;
// A tenth stays free, or every save would walk the whole store.
const FILL_AFTER_EVICTION = 0.9;
async function evict({ layout, maxBytes, neededBytes, signal }) {
    const nowMs = await fileSystemNow(layout);
    await removeAbandoned(layout.temporary, nowMs);
    const items = [...(await listModules(layout)), ...(await listEntries(layout, nowMs))];
    let bytes = items.reduce((sum, item) => sum + item.bytes, 0);
    if (bytes + neededBytes <= maxBytes)
        return bytes;
    for (const item of items.toSorted((a, b) => a.usedMs - b.usedMs)) {
        if (bytes + neededBytes <= maxBytes * FILL_AFTER_EVICTION)
            break;
        signal.throwIfAborted();
        for (const path of item.paths)
            await (0,promises_.rm)(path, { force: true });
        bytes -= item.bytes;
    }
    return bytes;
}
/** The clock that files are dated by: on a network, not this machine's. */
async function fileSystemNow(layout) {
    await (0,promises_.mkdir)(layout.temporary, { recursive: true });
    const path = temporaryPath(layout);
    const file = await (0,promises_.open)(path, 'wx');
    try {
        return (await file.stat()).mtimeMs;
    }
    finally {
        await file.close();
        await (0,promises_.rm)(path, { force: true });
    }
}
/** What a killed job left half-written. */
async function removeAbandoned(directory, nowMs) {
    for (const name of await listNames(directory)) {
        const path = (0,external_node_path_.join)(directory, name);
        const stats = await (0,files/* ifThere */.y)((0,promises_.lstat)(path));
        if (stats !== undefined && nowMs - stats.mtimeMs > ABANDONED_AFTER_MS)
            await (0,promises_.rm)(path, { recursive: true, force: true });
    }
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
    try {
        const entries = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true });
        return entries.filter(entry => entry.isFile());
    }
    catch (error) {
        // A directory may go while it is walked: then the next walk counts.
        if ((0,files/* isNotFound */.c4)(error))
            return [];
        throw error;
    }
}
async function listEntries(layout, nowMs) {
    const items = [];
    for (const name of ['modules', 'build']) {
        const directory = layout.entries(name);
        const names = await listNames(directory);
        const archives = new Set(names.filter(file => !file.endsWith('.json')));
        for (const file of names.filter(other => other.endsWith('.json'))) {
            const manifest = await readManifestFile((0,external_node_path_.join)(directory, file));
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
const usageSchema = dist/* object */.Ikc({ schema: dist/* literal */.euz(1), bytes: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), countedAt: dist/* number */.aig() });
function usagePath(layout) {
    return (0,external_node_path_.join)(layout.root, 'usage.json');
}
async function readUsage(layout) {
    try {
        const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), usageSchema), await (0,promises_.readFile)(usagePath(layout), 'utf8'));
        return parsed.success ? parsed.output : undefined;
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}
async function writeUsage(layout, usage) {
    await (0,files/* writeFileAtomically */.lo)(usagePath(layout), JSON.stringify(usage));
}

;// CONCATENATED MODULE: ./build/cache/directory/entry-save.js








/** Archives files and makes them an entry, all at once. What is there wins. A fault is an outcome. */
async function saveStoredEntry(space, request) {
    const { layout } = space;
    const location = { layout, name: request.name };
    try {
        const there = await readManifest(location, request.key);
        if (there !== undefined && 'key' in there)
            return { outcome: 'exists' };
        if (there !== undefined)
            await removeEntry(location, request.key);
        return await write(space, request);
    }
    catch (error) {
        return saveFailure(request.signal, `saving ${request.key}`, error);
    }
}
async function write(space, request) {
    const { layout } = space;
    const directory = layout.entries(request.name);
    await (0,promises_.mkdir)(directory, { recursive: true });
    const temporary = temporaryPath(layout);
    const { root, files, key, signal } = request;
    try {
        const archive = await writeArchiveFile(temporary, { root, files, signal });
        const room = await makeRoom({ ...space, neededBytes: archive.bytes, signal });
        if (!room)
            return tooLarge(key, archive.bytes, space.maxBytes);
        // A name of its own: of two writers of one key, each has its archive, and the manifest says which counts.
        const file = `${keyFileName(key)}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}${bestCompression().extension}`;
        const manifest = { schema: 1, key, file, ...archive, createdAt: Date.now() };
        await (0,promises_.rename)(temporary, (0,external_node_path_.join)(directory, file));
        if (await publishManifest({ layout, name: request.name }, manifest))
            return { outcome: 'saved', bytes: archive.bytes };
        await (0,promises_.rm)((0,external_node_path_.join)(directory, file), { force: true });
        return { outcome: 'exists' };
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
function tooLarge(what, bytes, maxBytes) {
    const finding = (0,cache_findings/* cacheFinding */.sy)('cache-not-saved', `saving ${what}: its ${bytes} bytes are more than cache-max-size (${maxBytes}) allows`, {
        fix: 'Raise `cache-max-size`.',
    });
    return { outcome: 'failed', finding };
}
function saveFailure(signal, what, error) {
    if (signal.aborted)
        return { outcome: 'failed', finding: (0,cache_findings/* abortFinding */.i5)(signal, what) };
    const code = (0,cache_findings/* machineFaultCode */.D)(error, 'cache-not-saved');
    if (code === undefined)
        throw error;
    const outcome = code === 'read-only-file-system' || code === 'permission-denied' ? 'denied' : 'failed';
    return { outcome, finding: (0,cache_findings/* cacheFinding */.sy)(code, `${what}: ${(0,cache_findings/* errorText */.kc)(error)}`) };
}

// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
;// CONCATENATED MODULE: ./build/cache/directory/module-store.js











/** Modules in GOPROXY layout, each stored once. What is in it is verified by whoever reads it: go.sum knows better than any store. */
function createDirectoryModuleStore(space, source) {
    return {
        source,
        save: request => saveModules(space, request),
        discard: files => discard(space, files),
    };
}
async function discard({ layout }, files) {
    const findings = [];
    for (const { module, kind } of files) {
        try {
            await (0,promises_.rm)((0,external_node_path_.join)(layout.modules, (0,module_files/* moduleFilePath */.g)(module, kind)), { force: true });
        }
        catch (error) {
            const code = (0,cache_findings/* machineFaultCode */.D)(error);
            if (code === undefined)
                throw error;
            findings.push((0,cache_findings/* cacheFinding */.sy)(code, `a damaged file of ${(0,module_path/* moduleKey */.MP)(module)} stays in the store: ${(0,cache_findings/* errorText */.kc)(error)}`));
        }
    }
    return findings;
}
async function saveModules(space, request) {
    try {
        for (const path of request.files)
            if (!isModuleFileName(path))
                throw new Error(`not a file of a module: ${JSON.stringify(path)}`);
        const additions = await inParallel(request, async (path) => module_store_describe(space, request, path));
        const neededBytes = additions.reduce((sum, addition) => sum + addition.bytes, 0);
        if (additions.length === 0)
            return { outcome: 'exists' };
        if (!(await makeRoom({ ...space, neededBytes, signal: request.signal })))
            return tooLarge('the modules', neededBytes, space.maxBytes);
        await (0,promises_.mkdir)(space.layout.temporary, { recursive: true });
        const order = additions.map(({ path }) => path).toSorted(infoLast);
        const infos = order.findIndex(path => path.endsWith('.info'));
        const first = infos === -1 ? order : order.slice(0, infos);
        // A version is there for go once its .info is: by then the rest must be.
        await inParallel({ ...request, files: first }, async (path) => add(space, request, path));
        await inParallel({ ...request, files: order.slice(first.length) }, async (path) => add(space, request, path));
        return { outcome: 'saved', bytes: neededBytes };
    }
    catch (error) {
        return saveFailure(request.signal, 'saving the modules', error);
    }
}
function isModuleFileName(path) {
    return (0,entry_name/* isEntryName */.G)(path) && /^[^/].*\/@v\/[^/]+\.(info|mod|zip)$/.test(path);
}
function infoLast(a, b) {
    return Number(a.endsWith('.info')) - Number(b.endsWith('.info'));
}
// More at once only queue up behind libuv's four threads; fewer would wait for each fsync.
const PARALLEL = 16;
async function inParallel(request, work) {
    const paths = request.files.values();
    const results = [];
    async function run() {
        for (const path of paths) {
            request.signal.throwIfAborted();
            const result = await work(path);
            if (result !== undefined)
                results.push(result);
        }
    }
    // All must have ended before a failure is told: none may write afterwards.
    const outcomes = await Promise.allSettled(Array.from({ length: PARALLEL }, run));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
    return results;
}
/** What there is to add; undefined where the store has it, or the module cache does not. */
async function module_store_describe(space, request, path) {
    const source = await sizeOf((0,external_node_path_.join)(request.downloadDirectory, path));
    if (source === undefined)
        return undefined;
    if (!request.replace && (await sizeOf((0,external_node_path_.join)(space.layout.modules, path))) !== undefined)
        return undefined;
    return { path, bytes: source };
}
/** Undefined where there is no regular file. */
async function sizeOf(path) {
    try {
        const stats = await (0,promises_.lstat)(path);
        return stats.isFile() ? stats.size : undefined;
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}
async function add(space, request, path) {
    const temporary = temporaryPath(space.layout);
    const target = (0,external_node_path_.join)(space.layout.modules, path);
    try {
        // A copy, no link: what a job does to its module cache must not reach the store.
        await (0,promises_.copyFile)((0,external_node_path_.join)(request.downloadDirectory, path), temporary, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
        await (0,promises_.chmod)(temporary, 0o644);
        await syncFile(temporary);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.rename)(temporary, target);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        // Gone from the module cache meanwhile; or, on Windows, open in another job, which then has what we would write.
        if ((0,files/* isNotFound */.c4)(error) || (process.platform === 'win32' && (0,files/* hasErrorCode */.Ue)(error, 'EPERM', 'EACCES', 'EBUSY')))
            return;
        throw error;
    }
}
async function syncFile(path) {
    const file = await (0,promises_.open)(path, 'r+');
    try {
        await file.datasync();
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/cache/directory/use-recording-source.js





// go does the same for its build cache (cmd/go/internal/cache): eviction needs no finer clock, and reading stays cheap.
const USE_INTERVAL_MS = 3_600_000;
/** A source over a directory that dates each file it serves: eviction takes what was not used for longest. */
function recordingUse(source, modulesDirectory) {
    return {
        kind: source.kind,
        label: source.label,
        async fetch(request) {
            const outcome = await source.fetch(request);
            if (outcome.kind === 'fetched')
                await use_recording_source_recordUse((0,external_node_path_.join)(modulesDirectory, (0,module_files/* moduleFilePath */.g)(request.file.module, request.file.kind)));
            return outcome;
        },
        statistics: () => source.statistics(),
        findings: () => source.findings(),
        close: () => source.close(),
    };
}
async function use_recording_source_recordUse(path) {
    try {
        const now = new Date();
        if (now.getTime() - (await (0,promises_.stat)(path)).mtimeMs > USE_INTERVAL_MS)
            await (0,promises_.utimes)(path, now, now);
    }
    catch (error) {
        // Evicted by another job, or a store that may only be read.
        if (!(0,files/* isNotFound */.c4)(error) && (0,cache_findings/* machineFaultCode */.D)(error) === undefined)
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/cache/directory/directory-store.js





/** A directory: modules as content, build entries as one archive with a manifest each. */
function createDirectoryStore(options) {
    const layout = storeLayout(options.path);
    const space = { layout, maxBytes: options.maxBytes };
    const source = recordingUse(options.openSource({ directory: layout.modules, label: options.path }), layout.modules);
    return {
        kind: 'directory',
        label: options.path,
        entries: {
            restore: request => restoreStoredEntry(layout, request),
            save: request => saveStoredEntry(space, request),
        },
        modules: createDirectoryModuleStore(space, source),
        close: () => source.close(),
    };
}

// EXTERNAL MODULE: ./build/system/short-command.js
var short_command = __webpack_require__(84766);
// EXTERNAL MODULE: ./build/system/process-group.js + 1 modules
var process_group = __webpack_require__(67311);
;// CONCATENATED MODULE: ./build/cache/github/settings.js

/**
 * Reads the runner's variables as @actions/cache does, so that both always speak to the same service: @actions/cache 6.3, lib/internal/config.ts.
 *
 * @param environment the process's, or what was kept of it
 */
function readGitHubCacheSettings(environment) {
    const protocol = !isEnterpriseServer(environment) && (environment['ACTIONS_CACHE_SERVICE_V2'] ?? '') !== '' ? 'v2' : 'v1';
    const results = environment['ACTIONS_RESULTS_URL'] ?? '';
    const url = protocol === 'v2' ? results : environment['ACTIONS_CACHE_URL'] || results;
    const token = environment['ACTIONS_RUNTIME_TOKEN'] ?? '';
    if (!URL.canParse(url))
        return { missing: protocol === 'v2' ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL' };
    if (token === '')
        return { missing: 'ACTIONS_RUNTIME_TOKEN' };
    const mode = (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
    return Object.freeze({
        protocol,
        url: url.endsWith('/') ? url : `${url}/`,
        token,
        // An unknown mode forbids nothing, as in the toolkit.
        readable: !['none', 'write-only'].includes(mode),
        writable: !['none', 'read'].includes(mode),
        mode,
        proxies: readProxies(environment),
        certificates: readCertificates(environment),
        childEnvironment: childEnvironment(environment),
    });
}
function isEnterpriseServer(environment) {
    const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
// As @actions/http-client reads them: lower case first.
function readProxies(environment) {
    const read = (name) => environment[name] || environment[name.toUpperCase()] || '';
    return { httpProxy: read('http_proxy'), httpsProxy: read('https_proxy'), noProxy: read('no_proxy') };
}
function readCertificates(environment) {
    const files = [environment['SSL_CERT_FILE'] ?? '', environment['NODE_EXTRA_CA_CERTS'] ?? ''];
    const directories = (environment['SSL_CERT_DIR'] ?? '').split(external_node_path_.delimiter);
    return { files: files.filter(file => file !== ''), directories: directories.filter(path => path !== '') };
}
const CHILD_VARIABLES = new Set([
    // To find tar and zstd, and on Windows to start anything at all.
    'PATH',
    'PATHEXT',
    'COMSPEC',
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'WINDIR',
    'PROGRAMFILES',
    'HOME',
    'USERPROFILE',
    'TMPDIR',
    'TEMP',
    'TMP',
    'LANG',
    'LC_ALL',
    // The network as the machine's owner set it up.
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'NODE_EXTRA_CA_CERTS',
    'NODE_OPTIONS',
    'NODE_USE_SYSTEM_CA',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    // What the toolkit reads.
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_MODE',
    'GITHUB_SERVER_URL',
    'CACHE_UPLOAD_CONCURRENCY',
    'CACHE_UPLOAD_CHUNK_SIZE',
]);
function childEnvironment(environment) {
    const kept = {};
    for (const [name, value] of Object.entries(environment))
        if (value !== undefined && CHILD_VARIABLES.has(name.toUpperCase()))
            kept[name] = value;
    return kept;
}

;// CONCATENATED MODULE: ./build/cache/github/github-store.js





/** GitHub's cache service: two entries, each an archive. Nothing is asked of it before an entry is restored or saved. */
function createGitHubStore(options) {
    const settings = readGitHubCacheSettings(options.environment);
    const common = { kind: 'github', label: 'GitHub cache', modules: undefined };
    if ('missing' in settings)
        return { ...common, entries: withoutService(settings), close: async () => undefined };
    let zstd;
    let opened;
    // Loaded when first needed: the HTTP client alone takes longer to load than all that is done before.
    const context = async () => ({
        settings,
        http: await (opened ??= openHttp(settings, options)),
        hasZstdProgram: () => (zstd ??= findZstd(settings)),
        toolkit: options.toolkit,
        temporaryDirectory: options.temporaryDirectory,
        segmentBytes: options.segmentBytes ?? 4 * 1024 * 1024,
        parallel: options.parallel ?? 8,
    });
    return {
        ...common,
        entries: {
            restore: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(431), __webpack_require__.e(271), __webpack_require__.e(191)]).then(__webpack_require__.bind(__webpack_require__, 14191))).restoreEntry(await context(), request),
            save: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(431), __webpack_require__.e(271), __webpack_require__.e(922)]).then(__webpack_require__.bind(__webpack_require__, 71922))).saveEntry(await context(), request),
        },
        close: async () => (await opened)?.close(),
    };
}
async function openHttp(settings, options) {
    const { ServiceHttp } = await Promise.all(/* import() */[__webpack_require__.e(431), __webpack_require__.e(271)]).then(__webpack_require__.bind(__webpack_require__, 13271));
    return new ServiceHttp(settings, { connectTimeoutMs: 5000, stallTimeoutMs: 5000, ...options.timeouts });
}
function withoutService({ missing }) {
    const finding = (0,cache_findings/* cacheFinding */.sy)('cache-unavailable', `there is no cache service here: ${missing} is not set`, {
        fix: 'Steps of `run:` do not get it: use the action itself, or `cache-backend: directory`. On GitHub Enterprise Server, ask whether caches are switched on.',
    });
    return {
        restore: async () => ({ kind: 'unavailable', finding }),
        save: async () => ({ outcome: 'failed', finding }),
    };
}
/** As the toolkit decides how to compress: @actions/cache 6.3, lib/internal/cacheUtils.ts getCompressionMethod. */
async function findZstd(settings) {
    const options = { cwd: (0,external_node_os_.tmpdir)(), env: settings.childEnvironment, timeoutMs: 10_000 };
    let result;
    try {
        result = await (0,short_command/* runCommand */.d)('zstd', ['--quiet', '--version'], options);
    }
    catch (error) {
        if (error instanceof process_group/* CommandStartError */.w)
            return false;
        throw error;
    }
    return `${result.stdout}${result.stderr}`.trim() !== '';
}

;// CONCATENATED MODULE: ./build/cache/toolkit-entry.js
/**
 * The file that the process runs which saves by @actions/cache: `toolkit.js` beside the bundle's folder in dist, `toolkit.ts` above this folder
 * in the sources. Made by plain text for the reason that workerEntry gives.
 */
function toolkitEntry() {
    return new URL(import.meta.url.replace(/[^/]+\/[^/]+(\.\w+)$/, 'toolkit$1'));
}

;// CONCATENATED MODULE: ./build/cache/create-store.js





/** Opens a backend. Nothing is read or asked before something is restored or saved; what cannot be reached then is an outcome. */
function createCacheStore(config) {
    switch (config.kind) {
        case 'github': {
            const { environment } = config;
            const temporaryDirectory = environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
            return createGitHubStore({ environment, temporaryDirectory, toolkit: toolkitEntry() });
        }
        case 'directory':
            return createDirectoryStore({
                ...config,
                openSource: place => (0,directory_source/* createDirectorySource */.b)({ ...place, kind: 'directory' }),
            });
    }
}

;// CONCATENATED MODULE: ./build/phases/store.js

/** The store of the configuration; undefined where nothing is cached. */
function openStore(prepared, context) {
    const { config, plan } = prepared;
    const wanted = (config.cache.modules && plan.actions.modulesEntry) || (config.cache.build && plan.actions.buildEntry);
    return wanted ? openBackend(config.cache.backend, context.environment) : undefined;
}
/** Opens a backend; GitHub's service is found by what the runner puts into the environment. */
function openBackend(backend, environment) {
    return createCacheStore(backend.kind === 'github' ? { kind: 'github', environment } : backend);
}


/***/ })

};
