export const id = 1086;
export const ids = [1086];
export const modules = {

/***/ 72955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ ARCHIVE_CHUNK_BYTES),
/* harmony export */   Qh: () => (/* binding */ extractArchive),
/* harmony export */   XE: () => (/* binding */ bestCompression),
/* harmony export */   uP: () => (/* binding */ packArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _decompress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61346);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84505);
/* harmony import */ var _tar_extractor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39359);
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13360);
/* harmony import */ var _tar_writer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28988);









/** How archives are written here, and how their names end. */
function bestCompression() {
    return (0,_decompress_js__WEBPACK_IMPORTED_MODULE_4__/* .hasNodeZstd */ .wp)() ? { compression: 'zstd', extension: '.tar.zst' } : { compression: 'gzip', extension: '.tar.gz' };
}
const ARCHIVE_CHUNK_BYTES = 256 * 1024;
/** Archives and compresses files as they are read. */
function packArchive(options) {
    const { compression } = bestCompression();
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let bytes = 0;
    const measure = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
        highWaterMark: ARCHIVE_CHUNK_BYTES,
        transform(part, _encoding, done) {
            bytes += part.length;
            hash.update(part);
            done(null, part);
        },
    });
    const tar = node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(inChunks((0,_tar_writer_js__WEBPACK_IMPORTED_MODULE_8__/* .writeTar */ .FJ)(options)), { objectMode: false, highWaterMark: ARCHIVE_CHUNK_BYTES });
    // A failure comes out of the stream that is read; this promise is the same failure again.
    (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(tar, compressor(compression), measure, { signal: options.signal }).catch(() => undefined);
    return { stream: measure, measured: () => ({ compression, bytes, sha256: hash.copy().digest('hex') }) };
}
/** A file is three parts, and each part a job for the compressor's thread: 6,000 files took 4.8 s of CPU, and take 3.9 in large chunks. */
async function* inChunks(parts) {
    let pending = [];
    let bytes = 0;
    for await (const part of parts) {
        pending.push(part);
        bytes += part.length;
        if (bytes < ARCHIVE_CHUNK_BYTES)
            continue;
        yield Buffer.concat(pending);
        pending = [];
        bytes = 0;
    }
    if (bytes > 0)
        yield Buffer.concat(pending);
}
function compressor(compression) {
    if (compression !== 'zstd')
        return node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGzip({ level: 1, chunkSize: ARCHIVE_CHUNK_BYTES });
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = node_zlib__WEBPACK_IMPORTED_MODULE_3__.constants;
    // No ZSTD_c_nbWorkers: with it node 24's stream pushes after its end, which ends the process.
    const params = { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 };
    return node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdCompress({ params, chunkSize: ARCHIVE_CHUNK_BYTES });
}
/**
 * Extracts an archive as it arrives, and compares its hash at the end.
 *
 * @throws TarError where it is not what was written; what `content` throws; the file system's errors; the signal's reason
 */
async function extractArchive(content, expected, options) {
    const { into, taker, onProgress, signal } = options;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let bytes = 0;
    async function* measured() {
        for await (const part of content) {
            bytes += part.length;
            hash.update(part);
            onProgress?.(bytes, expected.bytes);
            yield part;
        }
    }
    const limits = (0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .limitsOfArchive */ .s)(expected.bytes);
    await (0,_tar_extractor_js__WEBPACK_IMPORTED_MODULE_6__/* .extractTar */ .n)({ archive: (0,_decompress_js__WEBPACK_IMPORTED_MODULE_4__/* .decompress */ .mF)(measured(), signal), prefix: '', limits, into, taker, signal });
    if (bytes !== expected.bytes || hash.digest('hex') !== expected.sha256)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_5__/* .TarError */ .m('malformed', 'the archive is not the one that was written');
}


/***/ }),

/***/ 53443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
/** Reads exact amounts from a stream of chunks without copying what lies within one chunk. */
class ByteReader {
    #chunks;
    #chunk = Buffer.alloc(0);
    #ended = false;
    constructor(source) {
        this.#chunks = source[Symbol.asyncIterator]();
    }
    /** Up to `limit` bytes as they come; undefined at the end of the stream. */
    async some(limit) {
        while (this.#chunk.length === 0) {
            if (this.#ended)
                return undefined;
            const next = await this.#chunks.next();
            if (next.done === true) {
                this.#ended = true;
                return undefined;
            }
            const { buffer, byteOffset, byteLength } = next.value;
            this.#chunk = Buffer.from(buffer, byteOffset, byteLength);
        }
        const part = this.#chunk.subarray(0, limit);
        this.#chunk = this.#chunk.subarray(part.length);
        return part;
    }
    /** Exactly `count` bytes, or fewer where the stream ends before. */
    async upTo(count) {
        if (count === 0)
            return Buffer.alloc(0);
        const first = await this.some(count);
        if (first === undefined || first.length === count)
            return first ?? Buffer.alloc(0);
        const parts = [first];
        let length = first.length;
        while (length < count) {
            const part = await this.some(count - length);
            if (part === undefined)
                break;
            parts.push(part);
            length += part.length;
        }
        return Buffer.concat(parts);
    }
    /** Lets the source release what it holds. */
    async close() {
        this.#ended = true;
        this.#chunk = Buffer.alloc(0);
        await this.#chunks.return?.();
    }
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
        const content = chunks(head, reader);
        const stream = () => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(content, { objectMode: false, highWaterMark: CHUNK_BYTES });
        if (head.equals(ZSTD_MAGIC))
            yield* byNode
                ? through(stream(), node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdDecompress({ chunkSize: OUTPUT_BYTES }), signal)
                : throughProgram(stream(), signal);
        else if (head.subarray(0, 2).equals(GZIP_MAGIC))
            yield* through(stream(), node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip({ chunkSize: OUTPUT_BYTES }), signal);
        else
            yield* content;
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

/***/ 24421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isEntryName),
/* harmony export */   h: () => (/* binding */ foldEntryName)
/* harmony export */ });
/**
 * Whether a path inside an archive is one that every operating system keeps where it was told to: relative, forward slashes, no `..`, nothing
 * that Windows reads otherwise (streams, devices, trailing dots), no control characters. The archive may come from whoever could write to
 * the cache, so names are hostile.
 */
function isEntryName(name) {
    return name.length <= MAX_NAME_LENGTH && name.split('/').every(isElement);
}
/** What two names have in common that a case-insensitive file system could not keep apart. */
function foldEntryName(name) {
    return name.normalize('NFC').toLowerCase();
}
// Below PATH_MAX (4096) with room for the directory that it is extracted into.
const MAX_NAME_LENGTH = 2048;
// learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved whatever follows the first dot.
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
function isElement(element) {
    if (element === '' || Buffer.byteLength(element) > 255)
        return false;
    // Covers `.` and `..` too.
    if (element.endsWith('.') || element.endsWith(' '))
        return false;
    return !hasForbiddenCharacter(element) && !WINDOWS_DEVICE.test(element);
}
function hasForbiddenCharacter(element) {
    for (const character of element) {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20 || (code >= 0x7f && code < 0xa0) || '<>:"|?*\\'.includes(character))
            return true;
    }
    return false;
}


/***/ }),

/***/ 20619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ machineFaultCode),
/* harmony export */   i5: () => (/* binding */ abortFinding),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   lc: () => (/* binding */ adviceOnDamage),
/* harmony export */   sy: () => (/* binding */ cacheFinding),
/* harmony export */   vh: () => (/* binding */ isDeadline)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19755);
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
    if (isDeadline(signal))
        return cacheFinding('cache-timeout', `${what} was given up: ${errorText(signal.reason)}`);
    return cacheFinding('cancelled', `${what} was given up`);
}
/** Whether time was up, not the whole run. */
function isDeadline({ reason }) {
    const name = typeof reason === 'object' && reason !== null && 'name' in reason ? reason.name : '';
    return name === 'DeadlineError' || name === 'TimeoutError';
}
/** One line for a message, whatever was thrown. */
function errorText(error) {
    const text = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
    return text.split('\n', 1)[0] ?? '';
}
/**
 * GitHub's entries can be neither overwritten nor, with what a job may do, deleted: until it is evicted every job meets a damaged one again.
 *
 * @param key of the entry
 */
function adviceOnDamage(key) {
    return `Delete the entry (\`gh cache delete ${key}\`), or set another cache-suffix: nothing can be written over an entry of GitHub's cache, so that every job meets it again until then. Who could write it is a question of branches and permissions.`;
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

/***/ 95300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ renderPaxRecord),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   k3: () => (/* binding */ parsePaxRecord)
/* harmony export */ });
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84505);

/** @throws TarError where the bytes are not UTF-8: such a name would not survive the way to disk and back */
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('unsafe', 'a name is not UTF-8', { cause: error });
    }
}
/**
 * Reads the body of a pax extended header: records of `length key=value\n`, the length counting itself. POSIX.1-2017 pax, "pax Extended Header".
 * Times, owners and vendors' attributes are skipped.
 *
 * @throws TarError for records that are malformed, and for keys that would turn a plain file into something else
 */
function parsePaxRecord(body) {
    const record = {};
    for (let offset = 0; offset < body.length;) {
        const { key, value, end } = parseOne(body, offset);
        offset = end;
        if (FORBIDDEN.test(key))
            throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('unsafe', `pax header with ${JSON.stringify(key)}`);
        if (key === 'path')
            record.path = value;
        if (key === 'size')
            record.bytes = parseSize(value);
    }
    return record;
}
/** The body of a pax extended header. */
function renderPaxRecord(record) {
    const lines = [
        ...(record.path === undefined ? [] : [renderOne('path', record.path)]),
        ...(record.bytes === undefined ? [] : [renderOne('size', String(record.bytes))]),
    ];
    return Buffer.concat(lines);
}
// Links, sparse files (their names and sizes are then others) and names in another character set.
const FORBIDDEN = /^(linkpath$|GNU\.sparse\.|SUN\.|hdrcharset$)/;
function parseOne(body, offset) {
    const space = body.indexOf(0x20, offset);
    const digits = body.toString('latin1', offset, space === -1 ? offset : space);
    const end = offset + (/^[1-9][0-9]{0,6}$/.test(digits) ? Number(digits) : Number.NaN);
    if (!(end > space + 1 && end <= body.length) || body[end - 1] !== 0x0a)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('malformed', 'bad pax record length');
    const equals = body.indexOf(0x3d, space);
    if (equals === -1 || equals >= end)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('malformed', 'pax record without a value');
    const key = body.toString('latin1', space + 1, equals);
    // Only what we use must be UTF-8: an extended attribute may be any bytes.
    const value = key === 'path' || key === 'size' ? decodeUtf8(body.subarray(equals + 1, end - 1)) : '';
    return { key, value, end };
}
function parseSize(value) {
    const bytes = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
    if (!Number.isSafeInteger(bytes))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('malformed', `bad pax size ${JSON.stringify(value)}`);
    return bytes;
}
function renderOne(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (String(length).length > String(rest).length)
        length = rest + String(length).length;
    return Buffer.from(`${length} ${key}=${value}\n`);
}


/***/ }),

/***/ 38775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notUnderstood),
/* harmony export */   p: () => (/* binding */ openArchive)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32911);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91265);



/**
 * Fetches an object by ranged requests in parallel, each resumed where it broke off. A store that knows no ranges serves it in one go.
 *
 * @throws ServiceError, here or while reading; the signal's reason
 */
async function openArchive(options) {
    const own = new AbortController();
    const signal = AbortSignal.any([options.signal, own.signal]);
    const source = new SegmentReader({ ...options, signal });
    const first = await source.open();
    async function* content() {
        try {
            yield* first.isWhole ? source.readWhole(first) : readSegments(options, source, first);
        }
        finally {
            // Segments that nobody waits for any more.
            own.abort(new Error('the download is over'));
        }
    }
    return { bytes: source.totalBytes, content: content() };
}
async function* readSegments(options, source, first) {
    const ranges = [];
    for (let start = 0; start < source.totalBytes; start += options.segmentBytes)
        ranges.push({ start, end: Math.min(start + options.segmentBytes, source.totalBytes) });
    const running = [];
    let started = 0;
    for (let index = 0; index < ranges.length; index++) {
        // A segment waits whole in memory until its turn: no more than so many are under way.
        for (; started < ranges.length && started < index + options.parallel; started++) {
            const range = ranges[started];
            running.push(startSegment(source, range, started === 0 ? first : undefined));
        }
        const segment = running.shift();
        if (segment !== undefined)
            for await (const part of segment)
                yield part;
    }
}
function startSegment(source, range, answer) {
    // Chunks as they came, never put together; there are fewer of them than bytes.
    const sink = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough({ objectMode: true, highWaterMark: range.end - range.start + 1 });
    // It may fail long before its turn; the loop that reads it gets the error then.
    sink.on('error', () => undefined);
    source.readRange(range, sink, answer).then(() => sink.end(), (error) => sink.destroy(error instanceof Error ? error : new Error(String(error))));
    return sink;
}
const ATTEMPTS = 4;
/** One object, which must not change while it is read. */
class SegmentReader {
    totalBytes = 0;
    #options;
    #etag;
    #received = 0;
    constructor(options) {
        this.#options = options;
    }
    /** The first segment's answer, which tells the size. */
    async open() {
        const answer = await this.#attempts(() => this.#request({ start: 0, end: this.#options.segmentBytes }));
        if (answer.totalBytes === undefined) {
            answer.discard();
            throw this.#notUnderstood('no size');
        }
        this.totalBytes = answer.totalBytes;
        this.#etag = answer.etag;
        return answer;
    }
    async *readWhole(answer) {
        let received = 0;
        try {
            for await (const part of answer.body) {
                received += part.length;
                this.#count(part);
                yield part;
            }
        }
        catch (error) {
            throw (0,_service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .networkError */ .x6)(this.#options.what, error, this.#options.signal);
        }
        if (received < this.totalBytes)
            throw this.#tooShort();
    }
    async readRange(range, sink, opened) {
        let start = range.start;
        let answer = opened;
        await this.#attempts(async () => {
            const current = answer ?? (await this.#request({ start, end: range.end }));
            answer = undefined;
            this.#checkSame(current, start);
            try {
                for await (const part of current.body) {
                    if (start + part.length > range.end)
                        throw this.#notUnderstood('more bytes than were asked for');
                    start += part.length;
                    sink.write(part);
                    this.#count(part);
                }
            }
            catch (error) {
                throw (0,_service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .networkError */ .x6)(this.#options.what, error, this.#options.signal);
            }
            if (start < range.end)
                throw this.#tooShort();
        });
    }
    #request(range) {
        return this.#options.object.request(range, this.#options.signal);
    }
    #attempts(work) {
        return (0,_retries_js__WEBPACK_IMPORTED_MODULE_1__/* .withRetries */ .L)(ATTEMPTS, this.#options.signal, work);
    }
    #count(part) {
        this.#received += part.length;
        this.#options.onProgress?.(this.#received, this.totalBytes);
    }
    #checkSame(answer, start) {
        const isSame = answer.totalBytes === this.totalBytes && (answer.etag === undefined || answer.etag === this.#etag);
        if (isSame && !answer.isWhole && answer.start === start)
            return;
        answer.discard();
        throw this.#notUnderstood('the entry was replaced meanwhile');
    }
    #tooShort() {
        const { what } = this.#options;
        return new _service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7(`${what}: the connection was closed too early`, {
            code: 'cache-unavailable',
            transient: true,
        });
    }
    #notUnderstood(why) {
        return notUnderstood(this.#options.what, why);
    }
}
/** An answer that asking again would not change. */
function notUnderstood(what, why) {
    return new _service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7(`${what}: an answer that we do not understand (${why})`, {
        code: 'cache-unavailable',
        transient: false,
    });
}


/***/ }),

/***/ 32911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   W: () => (/* binding */ unlessAborted)
/* harmony export */ });
/* harmony import */ var cockatiel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66090);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91265);


/** Tries again what is transient, with growing, jittered pauses, or the one that the service asks for. */
async function withRetries(attempts, signal, work) {
    const exponential = new cockatiel__WEBPACK_IMPORTED_MODULE_1__.ExponentialBackoff({ initialDelay: 200, maxDelay: 2000 });
    let steps = exponential.next();
    const backoff = new cockatiel__WEBPACK_IMPORTED_MODULE_1__.DelegateBackoff(({ result }) => {
        const asked = 'error' in result && result.error instanceof _service_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7 ? result.error.retryAfterMs : undefined;
        const delay = asked ?? steps.duration;
        steps = steps.next(undefined);
        return delay;
    });
    const policy = (0,cockatiel__WEBPACK_IMPORTED_MODULE_1__.retry)((0,cockatiel__WEBPACK_IMPORTED_MODULE_1__.handleWhen)(error => error instanceof _service_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._7 && error.transient && !signal.aborted), { maxAttempts: attempts - 1, backoff });
    return await unlessAborted(signal, policy.execute(work, signal));
}
/** What `work` comes to; the signal's reason as soon as it aborts, whatever `work` listens to. */
async function unlessAborted(signal, work) {
    const { promise: aborted, reject } = deferred();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        if (signal.aborted)
            onAbort();
        return await Promise.race([aborted, work]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
/** As Promise.withResolvers, which Node 20 lacks. */
function deferred() {
    let reject;
    const promise = new Promise((_resolve, refuse) => {
        reject = refuse;
    });
    return { promise, reject: reason => reject?.(reason) };
}


/***/ }),

/***/ 64691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ orMissing),
/* harmony export */   N1: () => (/* binding */ toServiceError),
/* harmony export */   PI: () => (/* binding */ BucketError),
/* harmony export */   b2: () => (/* binding */ isMissing)
/* harmony export */ });
/* harmony import */ var _diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10919);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20619);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91265);



const NO_CREDENTIALS = {
    code: 'cache-denied',
    cause: 'The standard credential chain of AWS found nothing to sign requests with.',
    fix: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE; in GitHub Actions run aws-actions/configure-aws-credentials before this step.',
};
const WRONG_CREDENTIALS = {
    code: 'cache-denied',
    cause: 'The store does not know the access key, or its secret is another one.',
    fix: 'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, and that they belong to the store that `s3-endpoint` names.',
};
const EXPIRED = {
    code: 'cache-denied',
    cause: 'The temporary credentials have expired.',
    fix: 'Let them live longer than the job (`role-duration-seconds` of aws-actions/configure-aws-credentials), or get new ones before its end.',
};
const CLOCK = {
    code: 'cache-unavailable',
    cause: 'The clock of this machine is more than 15 minutes off, so the store refuses its signatures.',
    fix: 'Set the clock (NTP).',
};
const NO_BUCKET = {
    code: 'cache-unavailable',
    cause: 'There is no such bucket at the endpoint.',
    fix: 'Make the bucket, or correct `s3-bucket`, `s3-endpoint` and `s3-region`.',
};
const DENIED = {
    code: 'cache-denied',
    cause: 'The policies of bucket and identity do not allow it. Without s3:ListBucket even an object that is not there is answered with 403.',
    fix: 'Allow s3:GetObject, and s3:ListBucket on the bucket; to save also s3:PutObject and s3:DeleteObject. Who may only read sets `save-cache: never`.',
};
const SLOW_DOWN = {
    code: 'cache-rate-limited',
    passes: true,
    cause: 'The store asked to slow down: too many requests at once, or it is overloaded.',
    fix: 'The job goes on without it. If it repeats, lower `concurrency`, or spread projects over several values of `s3-prefix`.',
};
const NO_REGION = {
    code: 'cache-unavailable',
    cause: 'AWS is asked by region, and none is given.',
    fix: 'Set `s3-region`, or AWS_REGION.',
};
/** Codes of S3 and STS, and names of the SDK's own errors. Source: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html. */
const FAULTS = Object.freeze({
    CredentialsProviderError: NO_CREDENTIALS,
    TokenProviderError: NO_CREDENTIALS,
    InvalidAccessKeyId: WRONG_CREDENTIALS,
    SignatureDoesNotMatch: WRONG_CREDENTIALS,
    InvalidToken: WRONG_CREDENTIALS,
    InvalidClientTokenId: WRONG_CREDENTIALS,
    InvalidIdentityToken: WRONG_CREDENTIALS,
    InvalidIdentityTokenException: WRONG_CREDENTIALS,
    ExpiredToken: EXPIRED,
    ExpiredTokenException: EXPIRED,
    TokenRefreshRequired: EXPIRED,
    RequestTimeTooSkewed: CLOCK,
    NoSuchBucket: NO_BUCKET,
    InvalidBucketName: NO_BUCKET,
    AccessDenied: DENIED,
    AllAccessDisabled: DENIED,
    AccountProblem: DENIED,
    SlowDown: SLOW_DOWN,
    ServiceUnavailable: SLOW_DOWN,
    TooManyRequests: SLOW_DOWN,
    TooManyRequestsException: SLOW_DOWN,
});
// The bucket's region is another: S3 answers so, depending on the kind of request and the age of the region.
const OTHER_REGION = new Set([
    'PermanentRedirect',
    'TemporaryRedirect',
    'AuthorizationHeaderMalformed',
    'IllegalLocationConstraintException',
]);
/** The store did not do what it was asked, after all the tries of the SDK. */
class BucketError extends _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7 {
    /** The same would be answered to any other request of this job. */
    isLasting;
    constructor(message, details) {
        super(message, { ...details, transient: false });
        this.isLasting = !details.passes;
    }
}
/**
 * An error that the SDK threw, with cause and remedy. Our own pass, and so does what is a bug.
 *
 * @param what was tried: `reading the manifest`
 */
function toServiceError(what, error) {
    if (error instanceof _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7 || error instanceof TypeError)
        return error;
    if (typeof error !== 'object' || error === null)
        return error;
    const sdk = error;
    const status = sdk.$metadata?.httpStatusCode;
    const name = [sdk.Code, sdk.name].find(text => typeof text === 'string') ?? '';
    const { code, passes = false, ...advice } = faultOf(sdk, name, status);
    // An answer to HEAD has no body, so the SDK knows no more than its status.
    const said = isNameless(name) ? `the store answered ${status ?? 'nothing'}` : `${name}: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error)}`;
    const message = (0,_diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrls */ .s)(`${what}: ${said}`);
    return new BucketError(message, { code, passes, status, advice, cause: error });
}
/** Whether the store says that the object, not the bucket, is missing. */
function isMissing(error) {
    return error instanceof BucketError && error.status === 404 && error.advice.cause !== NO_BUCKET.cause;
}
/** What a request gives, or undefined where there is no such object. */
async function orMissing(work) {
    try {
        return await work;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isNameless(name) {
    return ['', 'Error', 'UnknownError', 'Unknown', 'NotFound'].includes(name) || /^\d+$/.test(name);
}
function faultOf(error, name, status) {
    const region = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region;
    if (OTHER_REGION.has(name) || status === 301 || status === 307)
        return otherRegion(region);
    const known = FAULTS[name];
    if (known !== undefined)
        return known;
    if ((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error) === 'Region is missing')
        return NO_REGION;
    if (status === 401 || status === 403)
        return DENIED;
    if (status === 429 || status === 503)
        return SLOW_DOWN;
    const code = 'cache-unavailable';
    return status === undefined || status >= 500 || status === 408 ? { code, passes: true } : { code };
}
function otherRegion(region) {
    const known = typeof region === 'string' && /^[a-z0-9-]+$/.test(region) ? region : undefined;
    return {
        code: 'cache-unavailable',
        cause: `The bucket is in another region${known === undefined ? '' : `: ${known}`}.`,
        fix: known === undefined ? 'Set `s3-region` to that of the bucket.' : `Set \`s3-region: ${known}\`.`,
    };
}


/***/ }),

/***/ 35606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ saveFailure),
/* harmony export */   u: () => (/* binding */ bucketFinding)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20619);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91265);


/** What was thrown, as a finding. Undefined where it is a bug. */
function bucketFinding(what, error, otherwise) {
    if (error instanceof _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheFinding */ .sy)(error.code, `${what}: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error)}`, error.advice);
    const code = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .machineFaultCode */ .D)(error, otherwise);
    return code === undefined ? undefined : (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheFinding */ .sy)(code, `${what}: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error)}`);
}
/** How a save ends that could not be done. A job that may only read is no fault of anybody: `denied`. */
function saveFailure(signal, what, error) {
    if (signal.aborted)
        return { outcome: 'failed', finding: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .abortFinding */ .i5)(signal, what) };
    const finding = bucketFinding(what, error, 'cache-not-saved');
    if (finding === undefined)
        throw error;
    const isDenied = error instanceof _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7 && error.code === 'cache-denied' && error.status === 403;
    return isDenied ? { outcome: 'denied', finding } : { outcome: 'failed', finding };
}


/***/ }),

/***/ 3112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ moduleObject),
/* harmony export */   KN: () => (/* binding */ archiveObject),
/* harmony export */   UB: () => (/* binding */ manifestFolder),
/* harmony export */   Xs: () => (/* binding */ newArchiveFile),
/* harmony export */   b0: () => (/* binding */ manifestObject),
/* harmony export */   tP: () => (/* binding */ moduleObjectOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _modules_module_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(686);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72955);
/* harmony import */ var _key_file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39029);




/** GOPROXY layout: a bucket that is readable over HTTP serves plain go, too. */
function moduleObject(prefix, { module, kind }) {
    return moduleObjectOf(prefix, (0,_modules_module_files_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleFilePath */ .g)(module, kind));
}
/** The same for a path below GOMODCACHE's `cache/download`. */
function moduleObjectOf(prefix, path) {
    return `${prefix}modules/${path}`;
}
/** Manifests lie apart from archives, so that a look-up lists nothing else. */
function manifestFolder(prefix, name) {
    return `${prefix}entries/${name}/manifests/`;
}
function manifestObject(prefix, name, key) {
    return `${manifestFolder(prefix, name)}${(0,_key_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .keyFileName */ .po)(key)}.json`;
}
/** @param file as the manifest has it */
function archiveObject(prefix, name, file) {
    return `${prefix}entries/${name}/archives/${file}`;
}
/** A name of its own for each writer of a key: the manifest says which counts. */
function newArchiveFile(key) {
    return `${(0,_key_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .keyFileName */ .po)(key)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}${(0,_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .bestCompression */ .XE)().extension}`;
}


/***/ }),

/***/ 21891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TX: () => (/* binding */ TRANSFER_ATTEMPTS),
/* harmony export */   _h: () => (/* binding */ defaultRegion),
/* harmony export */   pT: () => (/* binding */ bucketLabel)
/* harmony export */ });
/** Tries of one transfer: the SDK's own are over once an answer has begun. */
const TRANSFER_ATTEMPTS = 3;
/** How logs and the report call it. */
function bucketLabel({ bucket, prefix }) {
    return `s3://${bucket}/${prefix}`;
}
/** Where nobody says which region: AWS has no default, and what other stores call theirs, nobody asks. */
function defaultRegion(settings, environment) {
    const given = environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'];
    const endpoint = settings.endpoint ?? environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'];
    return given || (endpoint === undefined ? undefined : 'us-east-1');
}


/***/ }),

/***/ 91265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ statusError),
/* harmony export */   _7: () => (/* binding */ ServiceError),
/* harmony export */   x6: () => (/* binding */ networkError)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20619);

/** The service, or the store behind it, did not do what was asked. */
class ServiceError extends Error {
    name = 'ServiceError';
    code;
    /** Whether asking again may help. */
    transient;
    /** How long the service asks us to wait, in milliseconds. */
    retryAfterMs;
    status;
    /** What the catalogue says of the code in general, said of this case. */
    advice;
    constructor(message, details) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.code = details.code;
        this.transient = details.transient;
        this.retryAfterMs = details.retryAfterMs;
        this.status = details.status;
        this.advice = details.advice ?? {};
    }
}
/** Longer than this nobody waits for a cache: fetching the modules takes seconds. */
const MAX_RETRY_AFTER_MS = 5000;
/** What a status other than the expected one means. */
function statusError(what, status, retryAfter) {
    const message = `${what}: the service answered ${status}`;
    if (status === 401 || status === 403)
        return new ServiceError(message, { code: 'cache-denied', transient: false, status });
    const retryAfterMs = parseRetryAfter(retryAfter);
    const soon = retryAfterMs === undefined || retryAfterMs <= MAX_RETRY_AFTER_MS;
    if (status === 429)
        return new ServiceError(message, { code: 'cache-rate-limited', transient: soon, retryAfterMs, status });
    const transient = soon && (status === 408 || status >= 500);
    return new ServiceError(message, { code: 'cache-unavailable', transient, retryAfterMs, status });
}
/** RFC 9110 section 10.2.3: seconds, or a date. Undefined where it is neither. */
function parseRetryAfter(value) {
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
/** An error below the service's own, as one of ours that may pass; the signal's reason where it was the signal. */
function networkError(what, error, signal) {
    if (signal.aborted)
        return signal.reason;
    if (error instanceof ServiceError)
        return error;
    return new ServiceError(`${what}: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error)}`, { code: 'cache-unavailable', transient: true, cause: error });
}


/***/ }),

/***/ 84505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ TarError)
/* harmony export */ });
/** An archive that is not extracted any further. */
class TarError extends Error {
    name = 'TarError';
    fault;
    constructor(fault, message, options) {
        super(message, options);
        this.fault = fault;
    }
}


/***/ }),

/***/ 39359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ extractTar)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_batched_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67148);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24421);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84505);
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13360);






/**
 * Extracts an archive as it arrives. Memory stays within 40 MiB or so: small files are written side by side, large ones as they come.
 *
 * @throws TarError where the archive is not to be trusted; the file system's own errors; the signal's reason. Files stay behind then.
 */
async function extractTar(options) {
    const names = new NameRegister();
    const writes = new FileWriter(options);
    let files = 0;
    let bytes = 0;
    try {
        for await (const file of (0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .$)(options)) {
            options.signal.throwIfAborted();
            names.add(file.path);
            await writes.write(file, options.taker?.place(file.path, file.bytes) ?? { kind: 'file', name: file.path });
            files++;
            bytes += file.bytes;
        }
    }
    finally {
        // Nothing may still be writing once the caller removes the directory.
        await writes.settle();
    }
    writes.throwIfFailed();
    return { files, bytes };
}
/** Refuses what a case-insensitive file system would merge: of two files with one name, which one is read would be the archive's choice. */
class NameRegister {
    #files = new Set();
    /** Folded to spelled. */
    #directories = new Map();
    add(path) {
        const folded = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .foldEntryName */ .h)(path);
        if (this.#files.has(folded) || this.#directories.has(folded))
            throw duplicate(path);
        this.#files.add(folded);
        for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
            this.#addDirectory(path.slice(0, slash));
    }
    #addDirectory(directory) {
        const folded = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .foldEntryName */ .h)(directory);
        const spelled = this.#directories.get(folded);
        if (this.#files.has(folded) || (spelled !== undefined && spelled !== directory))
            throw duplicate(directory);
        this.#directories.set(folded, directory);
    }
}
function duplicate(path) {
    return new _tar_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TarError */ .m('unsafe', `duplicate name ${JSON.stringify(path)}`);
}
const SMALL_FILE_BYTES = 1024 * 1024;
const MAX_PENDING_BYTES = 32 * 1024 * 1024;
// libuv has four threads by default; more only keeps them busy.
const MAX_PENDING_FILES = 16;
class FileWriter {
    #options;
    #directories = new Map();
    #pending = new Set();
    #pendingBytes = 0;
    #failure;
    constructor(options) {
        this.#options = options;
    }
    async write(file, place) {
        this.throwIfFailed();
        // Its content is skipped with the next header.
        if (place.kind === 'none')
            return;
        if (place.kind === 'memory') {
            this.#options.taker?.take(file.path, await collect(file));
            return;
        }
        if (file.bytes > SMALL_FILE_BYTES) {
            await this.#stream(file, place.name);
            return;
        }
        const content = await collect(file);
        while (this.#pending.size >= MAX_PENDING_FILES || this.#pendingBytes > MAX_PENDING_BYTES)
            await Promise.race(this.#pending);
        this.throwIfFailed();
        this.#start(file, place.name, content);
    }
    async settle() {
        await Promise.all(this.#pending);
    }
    throwIfFailed() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    #start(file, name, content) {
        this.#pendingBytes += content.length;
        const write = this.#writeWhole(file, name, content)
            .catch((error) => {
            this.#failure ??= { error };
        })
            .finally(() => {
            this.#pendingBytes -= content.length;
            this.#pending.delete(write);
        });
        this.#pending.add(write);
    }
    async #writeWhole(file, name, content) {
        const target = await this.#prepare(name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, content, { flag: 'wx', mode: modeOf(file) });
        this.#options.taker?.take(file.path, undefined);
    }
    async #stream(file, name) {
        const target = await _system_batched_file_js__WEBPACK_IMPORTED_MODULE_2__/* .BatchedFile */ .w.open(await this.#prepare(name), 'wx', modeOf(file));
        try {
            for await (const part of file.content)
                await target.write(part);
        }
        finally {
            await target.close();
        }
        this.#options.taker?.take(file.path, undefined);
    }
    async #prepare(name) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#options.into, name);
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target);
        let made = this.#directories.get(directory);
        if (made === undefined) {
            made = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
            this.#directories.set(directory, made);
        }
        await made;
        return target;
    }
}
async function collect(file) {
    const parts = [];
    for await (const part of file.content)
        parts.push(part);
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
/** go runs what its build cache holds as an executable, so that bit is kept; others are not the archive's to decide. */
function modeOf(file) {
    return file.executable ? 0o755 : 0o644;
}


/***/ }),

/***/ 56078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   hY: () => (/* binding */ renderTarHeader)
/* harmony export */ });
/* harmony import */ var _pax_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95300);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84505);


/** One block of a tar archive, and the unit that everything in it is padded to. POSIX.1-2017 pax, "ustar Interchange Format". */
const BLOCK_BYTES = 512;
const PAX_HEADER_TYPES = new Set(['x', 'g']);
/**
 * Reads a header in ustar format, the only one that POSIX tars write. GNU's own format has another magic and is refused: nobody who writes our
 * entries uses it, and its long names and sparse files are what hostile archives are made of.
 *
 * @param block 512 bytes
 * @param extended what a pax header before it says: it replaces the fields here, and the name here may then be cut in mid-character
 * @returns undefined for a block of zeros: the end of the archive
 * @throws TarError where a field is not what POSIX says
 */
function parseTarHeader(block, extended = {}) {
    if (block.every(byte => byte === 0))
        return undefined;
    if (block.toString('latin1', 257, 265) !== 'ustar\u000000')
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'not a POSIX tar header');
    if (parseOctal(block, 148, 8) !== checksum(block))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'wrong header checksum');
    const type = String.fromCharCode(block[156] ?? 0);
    return {
        // A pax header's own name is made from the name that it is for, cut in mid-character; nothing is ever written under it.
        path: extended.path ?? (PAX_HEADER_TYPES.has(type) ? '' : parsePath(block)),
        bytes: extended.bytes ?? parseOctal(block, 124, 12),
        mode: parseOctal(block, 100, 8),
        type,
    };
}
/**
 * Writes a ustar header for a path that fits (at most 100 bytes, or 155 + 100 split at a slash) and a size below 8 GiB.
 * Owner, group and time are zero, so that the same files make the same archive.
 *
 * @returns undefined where a pax header must say what does not fit
 */
function renderTarHeader(header) {
    const split = splitPath(header.path);
    if (split === undefined || header.bytes > MAX_USTAR_BYTES)
        return undefined;
    const block = Buffer.alloc(BLOCK_BYTES);
    block.write(split.name, 0, 100);
    block.write(split.prefix, 345, 155);
    writeOctal(block, { offset: 100, length: 8, value: header.mode });
    for (const offset of [108, 116])
        writeOctal(block, { offset, length: 8, value: 0 });
    writeOctal(block, { offset: 124, length: 12, value: header.bytes });
    writeOctal(block, { offset: 136, length: 12, value: 0 });
    block.write(header.type, 156, 1, 'latin1');
    block.write('ustar\u000000', 257, 8, 'latin1');
    writeOctal(block, { offset: 148, length: 8, value: checksum(block) });
    return block;
}
// Eleven octal digits.
const MAX_USTAR_BYTES = 0o77777777777;
function splitPath(path) {
    // pax values are UTF-8 by definition, ustar names are whatever the reader's locale says.
    if (!/^[\u0020-\u007e]+$/.test(path))
        return undefined;
    if (path.length <= 100)
        return { prefix: '', name: path };
    const slash = path.lastIndexOf('/', 155);
    if (slash <= 0 || path.length - slash - 1 > 100 || path.length - slash - 1 === 0)
        return undefined;
    return { prefix: path.slice(0, slash), name: path.slice(slash + 1) };
}
/** The unsigned sum of all bytes, the checksum field itself taken as spaces. */
function checksum(block) {
    let sum = 0;
    for (let index = 0; index < BLOCK_BYTES; index++)
        sum += index >= 148 && index < 156 ? 0x20 : (block[index] ?? 0);
    return sum;
}
function parseOctal(block, offset, length) {
    const text = block.toString('latin1', offset, offset + length);
    // GNU's base-256 numbers start with a byte above 0x7f and fail here: POSIX archives use a pax record for large sizes.
    const digits = /^ *([0-7]+)[ \0]*$/.exec(text)?.[1];
    if (digits === undefined)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', `not an octal number: ${JSON.stringify(text)}`);
    return Number.parseInt(digits, 8);
}
function writeOctal(block, field) {
    block.write(`${field.value.toString(8).padStart(field.length - 1, '0')}\0`, field.offset, field.length, 'latin1');
}
function parsePath(block) {
    const name = parseText(block, 0, 100);
    const prefix = parseText(block, 345, 155);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function parseText(block, offset, length) {
    const end = block.indexOf(0, offset);
    return (0,_pax_record_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(block.subarray(offset, end === -1 || end > offset + length ? offset + length : end));
}


/***/ }),

/***/ 13360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readTar),
/* harmony export */   s: () => (/* binding */ limitsOfArchive)
/* harmony export */ });
/* harmony import */ var _byte_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53443);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24421);
/* harmony import */ var _pax_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95300);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84505);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56078);





/**
 * Limits for an archive of so many bytes as sent. Compiled code shrinks to a quarter, zips not at all: whatever grows fiftyfold is meant to fill
 * the disk. A build cache of a large repository has some 100,000 files.
 */
function limitsOfArchive(archiveBytes) {
    return { maxEntries: 2_000_000, maxBytes: 50 * archiveBytes + 64 * 1024 * 1024 };
}
/**
 * Reads a POSIX tar archive (ustar and pax headers) as it arrives. Only regular files come out; directories are checked and dropped, and anything
 * else (links, devices, sparse files, GNU's own headers) is refused, as is every name that could lead elsewhere.
 *
 * @throws TarError at the first thing that is wrong; the files before it were complete
 */
async function* readTar(options) {
    const reader = new _byte_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .ByteReader */ .k(options.archive);
    const budget = { entries: options.limits.maxEntries, bytes: options.limits.maxBytes };
    try {
        for (;;) {
            const header = await readHeader(reader);
            if (header === undefined)
                break;
            if (--budget.entries < 0)
                throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('too-large', `more than ${options.limits.maxEntries} entries`);
            const path = relativePath(header, options.prefix);
            if (header.type === '5')
                continue;
            budget.bytes -= header.bytes;
            if (budget.bytes < 0)
                throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('too-large', `more than ${options.limits.maxBytes} bytes`);
            const content = readContent(reader, header.bytes);
            yield { path, bytes: header.bytes, executable: (header.mode & 0o100) !== 0, content };
            await drain(content);
            await skipPadding(reader, header.bytes);
        }
        await expectEnd(reader);
    }
    finally {
        await reader.close();
    }
}
// A name of 2 KiB and times need less; a writer's attributes may need more.
const MAX_PAX_BYTES = 64 * 1024;
/** The next header of a file or directory, with what a pax header before it says; undefined at the end mark. */
async function readHeader(reader) {
    const first = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTarHeader */ .OH)(await readBlock(reader));
    if (first?.type !== 'x')
        return first && checkType(first);
    if (first.bytes > MAX_PAX_BYTES)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('too-large', 'a pax header is too large');
    const body = await reader.upTo(first.bytes);
    if (body.length < first.bytes)
        throw truncated();
    await skipPadding(reader, first.bytes);
    const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTarHeader */ .OH)(await readBlock(reader), (0,_pax_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePaxRecord */ .k3)(body));
    if (header === undefined)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'the archive ends after a pax header');
    return checkType(header);
}
async function readBlock(reader) {
    const block = await reader.upTo(_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo);
    if (block.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo)
        throw truncated();
    return block;
}
const REFUSED_TYPES = {
    1: 'hard link',
    2: 'symbolic link',
    3: 'character device',
    4: 'block device',
    6: 'FIFO',
    S: 'sparse file',
};
function checkType(header) {
    if (header.type === '0' || header.type === '\0')
        return header;
    if (header.type === '5' && header.bytes === 0)
        return header;
    const type = REFUSED_TYPES[header.type] ?? `entry of type ${JSON.stringify(header.type)}`;
    throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('unsafe', `${type} ${JSON.stringify(header.path)}`);
}
function relativePath(header, prefix) {
    const path = header.type === '5' ? header.path.replace(/\/$/, '') : header.path;
    const isPrefix = header.type === '5' && (path === prefix || (prefix === '' && path === '.'));
    if (isPrefix)
        return '';
    if (prefix !== '' && !path.startsWith(`${prefix}/`))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('unsafe', `name outside ${prefix}: ${JSON.stringify(path)}`);
    const relative = prefix === '' ? path : path.slice(prefix.length + 1);
    if (!(0,_entry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isEntryName */ .G)(relative))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('unsafe', `unsafe name ${JSON.stringify(path)}`);
    return relative;
}
/** Can be iterated in parts: what one loop left, the next one gets. */
function readContent(reader, bytes) {
    let left = bytes;
    return {
        async *[Symbol.asyncIterator]() {
            while (left > 0) {
                const part = await reader.some(left);
                if (part === undefined)
                    throw truncated();
                left -= part.length;
                yield part;
            }
        },
    };
}
async function drain(content) {
    const parts = content[Symbol.asyncIterator]();
    while ((await parts.next()).done !== true)
        ;
}
async function skipPadding(reader, bytes) {
    const padding = (_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo - (bytes % _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo)) % _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo;
    if ((await reader.upTo(padding)).length < padding)
        throw truncated();
}
// tar pads an archive to records of 10 KiB by default, and --blocking-factor may ask for more.
const MAX_TRAILING_BYTES = 1024 * 1024;
/** Reads to the very end, so that the checksum behind the compressed stream is checked too. */
async function expectEnd(reader) {
    let left = MAX_TRAILING_BYTES;
    // The mark is two blocks of zeros; the first one was read.
    const second = await reader.upTo(_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo);
    if (second.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo)
        throw truncated();
    if (second.some(byte => byte !== 0))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'a block of zeros amid the archive');
    for (;;) {
        const part = await reader.some(left + 1);
        if (part === undefined)
            return;
        left -= part.length;
        if (left < 0 || part.some(byte => byte !== 0))
            throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'something follows the end of the archive');
    }
}
function truncated() {
    return new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('truncated', 'the archive ends too early');
}


/***/ }),

/***/ 28988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   PF: () => (/* binding */ renderHeaders),
/* harmony export */   iD: () => (/* binding */ openForArchive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72211);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24421);
/* harmony import */ var _pax_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95300);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56078);






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
        const padding = (_tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .BLOCK_BYTES */ .Yo - (file.bytes % _tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .BLOCK_BYTES */ .Yo)) % _tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .BLOCK_BYTES */ .Yo;
        if (padding > 0)
            yield Buffer.alloc(padding);
    }
    yield Buffer.alloc(2 * _tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .BLOCK_BYTES */ .Yo);
}
/** What stands in front of a file: a header, and a pax header before it where a name or size needs one. */
function* renderHeaders(file) {
    const header = { path: file.path, bytes: file.bytes, mode: file.mode, type: '0' };
    const plain = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTarHeader */ .hY)(header);
    if (plain !== undefined) {
        yield plain;
        return;
    }
    const body = (0,_pax_record_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPaxRecord */ .PK)({ path: file.path, bytes: file.bytes });
    const padded = Buffer.alloc(Math.ceil(body.length / _tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .BLOCK_BYTES */ .Yo) * _tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .BLOCK_BYTES */ .Yo);
    body.copy(padded);
    // Names and sizes of these two count for readers that know no pax headers only.
    for (const fallback of [
        { path: 'PaxHeader', bytes: body.length, mode: 0o644, type: 'x' },
        { ...header, path: 'file', bytes: Math.min(file.bytes, 0o77777777777) },
    ]) {
        const block = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTarHeader */ .hY)(fallback);
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
/**
 * Opens a file for archiving; undefined where it is gone.
 *
 * @throws where its name could not be read back, or it is no regular file; the file system's errors
 */
async function openForArchive(root, path) {
    if (!(0,_entry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isEntryName */ .G)(path))
        throw new Error(`not a name that can be archived: ${JSON.stringify(path)}`);
    // A link could lead to a file that is nobody's business; O_NONBLOCK: a FIFO would wait for ever.
    const handle = await openUnlessGone((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    if (handle === undefined)
        return undefined;
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw new Error(`not a regular file: ${JSON.stringify(path)}`);
        return { path, bytes: stats.size, mode: (stats.mode & 0o100) === 0 ? 0o644 : 0o755, handle };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function openSource(root, path) {
    const opened = await openForArchive(root, path);
    if (opened === undefined)
        return undefined;
    const { handle, ...common } = opened;
    const { bytes } = common;
    if (bytes > SMALL_FILE_BYTES)
        return { ...common, content: readParts(handle, bytes), close: () => handle.close() };
    try {
        const content = Buffer.allocUnsafe(bytes);
        let length = 0;
        while (length < bytes) {
            const { bytesRead } = await handle.read(content, length, bytes - length, length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        return { ...common, content: [content.subarray(0, length)], close: () => Promise.resolve() };
    }
    finally {
        await handle.close();
    }
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
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, flags);
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 31086:
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/system/make-directory.js
var make_directory = __webpack_require__(850);
// EXTERNAL MODULE: ./build/cache/archive.js
var cache_archive = __webpack_require__(72955);
;// CONCATENATED MODULE: ./build/cache/directory/archive-file.js






/**
 * Archives files into a new file, on disk for good when this returns. Nothing is left of it on failure.
 *
 * @throws the file system's errors; the signal's reason
 */
async function writeArchiveFile(target, options) {
    await (0,make_directory/* makeDirectoryAsync */.i)((0,external_node_path_.dirname)(target));
    try {
        const packed = (0,cache_archive/* packArchive */.uP)(options);
        const file = (0,external_node_fs_.createWriteStream)(target, { flags: 'wx', highWaterMark: cache_archive/* ARCHIVE_CHUNK_BYTES */.BB });
        await (0,external_node_stream_promises_.pipeline)(packed.stream, file, { signal: options.signal });
        await sync(target);
        return packed.measured();
    }
    catch (error) {
        await (0,promises_.rm)(target, { force: true });
        options.signal.throwIfAborted();
        throw error;
    }
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
    const { signal } = options;
    const file = (0,external_node_fs_.createReadStream)(path, { highWaterMark: cache_archive/* ARCHIVE_CHUNK_BYTES */.BB, signal });
    await (0,cache_archive/* extractArchive */.Qh)(file, expected, options);
}

// EXTERNAL MODULE: ./build/cache/directory/manifest.js
var directory_manifest = __webpack_require__(80516);
;// CONCATENATED MODULE: ./build/cache/directory/entry-restore.js







/** Restores the entry of the primary key, else the newest of the first prefix that has any. A fault is an outcome. */
async function restoreStoredEntry(layout, request) {
    const location = { layout, name: request.name };
    try {
        const exact = await (0,directory_manifest/* readManifest */.WI)(location, request.primaryKey);
        // Whatever wrote it, the next save could not replace it: that finds a key taken.
        if (exact !== undefined && 'damaged' in exact)
            await (0,directory_manifest/* removeEntry */.b4)(location, request.primaryKey);
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
        const [newest] = await (0,directory_manifest/* findManifests */.kD)(location, prefix);
        if (newest !== undefined)
            return newest;
    }
    return undefined;
}
async function extractEntry(location, manifest, request) {
    const { key, bytes } = manifest;
    if (request.lookupOnly)
        return { kind: 'found', matchedKey: key, bytes: 0 };
    const archive = (0,directory_manifest/* archivePath */.oM)(location, manifest);
    try {
        await extractArchiveFile(archive, manifest, request);
    }
    catch (error) {
        if (!(error instanceof tar_error/* TarError */.m) && !isMissing(error, archive))
            throw error;
        await (0,directory_manifest/* removeEntry */.b4)(location, key, manifest);
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
        await (0,promises_.utimes)((0,directory_manifest/* manifestPath */.ji)(location, key), now, now);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/cache/key-file-name.js
var key_file_name = __webpack_require__(39029);
// EXTERNAL MODULE: ./build/cache/directory/layout.js
var directory_layout = __webpack_require__(68815);
// EXTERNAL MODULE: ./build/cache/directory/space.js
var directory_space = __webpack_require__(90655);
;// CONCATENATED MODULE: ./build/cache/directory/entry-save.js











/** Archives files and makes them an entry, all at once. What is there wins. A fault is an outcome. */
async function saveStoredEntry(space, request) {
    const { layout } = space;
    const location = { layout, name: request.name };
    try {
        const there = await (0,directory_manifest/* readManifest */.WI)(location, request.key);
        if (there !== undefined && 'key' in there)
            return { outcome: 'exists' };
        if (there !== undefined)
            await (0,directory_manifest/* removeEntry */.b4)(location, request.key);
        return await write(space, request);
    }
    catch (error) {
        return saveFailure(request.signal, `saving ${request.key}`, error);
    }
}
async function write(space, request) {
    const { layout } = space;
    const directory = layout.entries(request.name);
    await (0,make_directory/* makeDirectoryAsync */.i)(directory);
    const temporary = (0,directory_layout/* temporaryPath */.l)(layout);
    const { root, files, key, signal } = request;
    try {
        const archive = await writeArchiveFile(temporary, { root, files, signal });
        const room = await (0,directory_space/* makeRoom */.m)({ ...space, neededBytes: archive.bytes, signal });
        if (!room)
            return tooLarge(key, archive.bytes, space.maxBytes);
        // A name of its own: of two writers of one key, each has its archive, and the manifest says which counts.
        const file = `${(0,key_file_name/* keyFileName */.po)(key)}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}${(0,cache_archive/* bestCompression */.XE)().extension}`;
        const manifest = { schema: 1, key, file, ...archive, createdAt: Date.now() };
        await (0,promises_.rename)(temporary, (0,external_node_path_.join)(directory, file));
        if (await (0,directory_manifest/* publishManifest */.pm)({ layout, name: request.name }, manifest))
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
// EXTERNAL MODULE: ./build/cache/entry-name.js
var entry_name = __webpack_require__(24421);
;// CONCATENATED MODULE: ./build/cache/module-file-name.js

/** Whether a path is that of a module's file in GOPROXY layout. */
function isModuleFileName(path) {
    return (0,entry_name/* isEntryName */.G)(path) && /^[^/].*\/@v\/[^/]+\.(info|mod|zip)$/.test(path);
}

;// CONCATENATED MODULE: ./build/cache/parallel.js
/**
 * Works on items, so many at once, in any order. After a failure nothing new is begun, and it is thrown once all that was begun has ended: nothing
 * goes on behind the caller's back.
 *
 * @throws the first failure; the signal's reason
 */
async function parallel(options, work) {
    const items = options.items[Symbol.iterator]();
    const results = [];
    let hasFailed = false;
    async function run() {
        for (let next = items.next(); next.done !== true && !hasFailed; next = items.next()) {
            try {
                options.signal.throwIfAborted();
                results.push(await work(next.value));
            }
            catch (error) {
                hasFailed = true;
                throw error;
            }
        }
    }
    const outcomes = await Promise.allSettled(Array.from({ length: options.atOnce }, run));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
    return results;
}

;// CONCATENATED MODULE: ./build/cache/directory/module-store.js













/** Modules in GOPROXY layout, each stored once. What is in it is verified by whoever reads it: go.sum knows better than any store. */
function createDirectoryModuleStore(space, source) {
    return {
        source,
        lookUp: request => lookUp(space, request),
        save: request => saveModules(space, request),
        discard: files => discard(space, files),
    };
}
async function lookUp({ layout }, request) {
    try {
        const files = request.files.map(({ module, kind }) => (0,module_files/* moduleFilePath */.g)(module, kind));
        const sizes = await parallel({ items: files, atOnce: AT_ONCE, signal: request.signal }, path => sizeOf((0,external_node_path_.join)(layout.modules, path)));
        return { kind: 'looked-up', found: sizes.filter(size => size !== undefined).length };
    }
    catch (error) {
        if (request.signal.aborted)
            return { kind: 'unavailable', finding: (0,cache_findings/* abortFinding */.i5)(request.signal, 'looking modules up') };
        const code = (0,cache_findings/* machineFaultCode */.D)(error);
        if (code === undefined)
            throw error;
        return { kind: 'unavailable', finding: (0,cache_findings/* cacheFinding */.sy)(code, `looking modules up: ${(0,cache_findings/* errorText */.kc)(error)}`) };
    }
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
        const { files, signal } = request;
        const described = await parallel({ items: files, atOnce: AT_ONCE, signal }, path => describe(space, request, path));
        const additions = described.filter(addition => addition !== undefined);
        const neededBytes = additions.reduce((sum, addition) => sum + addition.bytes, 0);
        if (additions.length === 0)
            return { outcome: 'exists' };
        if (!(await (0,directory_space/* makeRoom */.m)({ ...space, neededBytes, signal })))
            return tooLarge('the modules', neededBytes, space.maxBytes);
        await (0,make_directory/* makeDirectoryAsync */.i)(space.layout.temporary);
        const order = additions.map(({ path }) => path).toSorted(infoLast);
        const infos = order.findIndex(path => path.endsWith('.info'));
        const first = infos === -1 ? order : order.slice(0, infos);
        // A version is there for go once its .info is: by then the rest must be.
        for (const items of [first, order.slice(first.length)])
            await parallel({ items, atOnce: AT_ONCE, signal }, path => add(space, request, path));
        return { outcome: 'saved', bytes: neededBytes };
    }
    catch (error) {
        return saveFailure(request.signal, 'saving the modules', error);
    }
}
function infoLast(a, b) {
    return Number(a.endsWith('.info')) - Number(b.endsWith('.info'));
}
// More at once only queue up behind libuv's four threads; fewer would wait for each fsync.
const AT_ONCE = 16;
/** What there is to add; undefined where the store has it, or the module cache does not. */
async function describe(space, request, path) {
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
    const temporary = (0,directory_layout/* temporaryPath */.l)(space.layout);
    const target = (0,external_node_path_.join)(space.layout.modules, path);
    try {
        // A copy, no link: what a job does to its module cache must not reach the store.
        await (0,promises_.copyFile)((0,external_node_path_.join)(request.downloadDirectory, path), temporary, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
        await (0,promises_.chmod)(temporary, 0o644);
        await syncFile(temporary);
        await (0,make_directory/* makeDirectoryAsync */.i)((0,external_node_path_.dirname)(target));
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
    const layout = (0,directory_layout/* storeLayout */.G)(options.path);
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
// EXTERNAL MODULE: ./build/system/process-group.js + 2 modules
var process_group = __webpack_require__(78854);
;// CONCATENATED MODULE: ./build/cache/network-environment.js

/** As @actions/http-client reads them: lower case first. */
function readProxies(environment) {
    const read = (name) => environment[name] || environment[name.toUpperCase()] || '';
    return { httpProxy: read('http_proxy'), httpsProxy: read('https_proxy'), noProxy: read('no_proxy') };
}
/** Certificates that are trusted beside the system's. */
function readCertificates(environment) {
    const files = [environment['SSL_CERT_FILE'] ?? '', environment['NODE_EXTRA_CA_CERTS'] ?? ''];
    const directories = (environment['SSL_CERT_DIR'] ?? '').split(external_node_path_.delimiter);
    return { files: files.filter(file => file !== ''), directories: directories.filter(path => path !== '') };
}

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
            restore: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3918), __webpack_require__.e(8753), __webpack_require__.e(4957)]).then(__webpack_require__.bind(__webpack_require__, 30217))).restoreEntry(await context(), request),
            save: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(3918), __webpack_require__.e(8753), __webpack_require__.e(8563)]).then(__webpack_require__.bind(__webpack_require__, 99847))).saveEntry(await context(), request),
        },
        close: async () => (await opened)?.close(),
    };
}
async function openHttp(settings, options) {
    const { ServiceHttp } = await Promise.all(/* import() */[__webpack_require__.e(3918), __webpack_require__.e(8753), __webpack_require__.e(4147)]).then(__webpack_require__.bind(__webpack_require__, 13271));
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

// EXTERNAL MODULE: ./build/cache/s3/failure.js
var s3_failure = __webpack_require__(35606);
// EXTERNAL MODULE: ./build/cache/s3/layout.js
var layout = __webpack_require__(3112);
;// CONCATENATED MODULE: ./build/cache/s3/module-store.js










/** Look-ups at once: an answer takes some 20 ms, and a set has a thousand files. */
const LOOKUPS_AT_ONCE = 32;
/** With the size of a part, the bound on memory. */
const UPLOADS_AT_ONCE = 8;
const REMOVAL_TIMEOUT_MS = 10_000;
/** Modules as objects in GOPROXY layout, each stored once. Whoever reads them verifies them: go.sum knows better than any store. */
function createBucketModuleStore(place, source) {
    return {
        source,
        lookUp: request => module_store_lookUp(place, request),
        save: request => module_store_saveModules(place, request),
        discard: files => module_store_discard(place, files),
    };
}
async function module_store_lookUp({ bucket, prefix }, { files, signal }) {
    const what = 'looking modules up';
    try {
        const opened = await bucket();
        const sizes = await parallel({ items: files, atOnce: LOOKUPS_AT_ONCE, signal }, file => opened.sizeOf((0,layout/* moduleObject */.Gz)(prefix, file), signal));
        return { kind: 'looked-up', found: sizes.filter(size => size !== undefined).length };
    }
    catch (error) {
        const finding = signal.aborted ? (0,cache_findings/* abortFinding */.i5)(signal, what) : (0,s3_failure/* bucketFinding */.u)(what, error);
        if (finding === undefined)
            throw error;
        return { kind: 'unavailable', finding };
    }
}
async function module_store_discard({ bucket, prefix }, files) {
    const findings = [];
    const signal = AbortSignal.timeout(REMOVAL_TIMEOUT_MS);
    for (const file of files) {
        try {
            await (await bucket()).remove((0,layout/* moduleObject */.Gz)(prefix, file), signal);
        }
        catch (error) {
            const finding = (0,s3_failure/* bucketFinding */.u)(`a damaged file of ${(0,module_path/* moduleKey */.MP)(file.module)} stays in the store`, error);
            if (finding === undefined && !signal.aborted)
                throw error;
            if (finding !== undefined)
                findings.push(finding);
        }
    }
    return findings;
}
async function module_store_saveModules(place, request) {
    const { files, signal } = request;
    try {
        for (const path of files)
            if (!isModuleFileName(path))
                throw new Error(`not a file of a module: ${JSON.stringify(path)}`);
        const bucket = await place.bucket();
        const described = await parallel({ items: files, atOnce: LOOKUPS_AT_ONCE, signal }, path => module_store_describe({ bucket, prefix: place.prefix, request }, path));
        const additions = described.filter(addition => addition !== undefined);
        if (additions.length === 0)
            return { outcome: 'exists' };
        const infos = additions.filter(({ path }) => path.endsWith('.info'));
        const others = additions.filter(({ path }) => !path.endsWith('.info'));
        // A version is there for go once its .info is: by then the rest must be.
        for (const items of [others, infos])
            await parallel({ items, atOnce: UPLOADS_AT_ONCE, signal }, addition => module_store_add(bucket, place, { request, addition }));
        return { outcome: 'saved', bytes: additions.reduce((sum, { bytes }) => sum + bytes, 0) };
    }
    catch (error) {
        return (0,s3_failure/* saveFailure */.U)(signal, 'saving the modules', error);
    }
}
/** What there is to add; undefined where the store has it, or the module cache does not. */
async function module_store_describe({ bucket, prefix, request, }, path) {
    const stats = await (0,files/* ifThere */.y)((0,promises_.lstat)((0,external_node_path_.join)(request.downloadDirectory, path)));
    if (stats?.isFile() !== true)
        return undefined;
    const addition = { path, bytes: stats.size };
    if (request.replace)
        return addition;
    const there = await bucket.sizeOf((0,layout/* moduleObjectOf */.tP)(prefix, path), request.signal);
    // Any .info of a version will do, and mirrors word them differently; of the others there is one that is right.
    const isThere = there === stats.size || (there !== undefined && path.endsWith('.info'));
    return isThere ? undefined : addition;
}
async function module_store_add(bucket, { prefix, partBytes }, { request, addition }) {
    const { downloadDirectory, signal } = request;
    const file = (0,external_node_path_.join)(downloadDirectory, addition.path);
    const object = (0,layout/* moduleObjectOf */.tP)(prefix, addition.path);
    if (addition.bytes > partBytes) {
        await bucket.upload(object, (0,external_node_fs_.createReadStream)(file, { highWaterMark: partBytes }), signal);
        return;
    }
    const content = await (0,files/* ifThere */.y)((0,promises_.readFile)(file));
    // What another job wrote meanwhile is the same, or fails where it is read. Another size was found wrong just now.
    if (content !== undefined)
        await bucket.write(object, content, { ifAbsent: false, signal });
}

// EXTERNAL MODULE: ./build/modules/mirrors/body-transfer.js
var body_transfer = __webpack_require__(86385);
// EXTERNAL MODULE: ./build/modules/mirrors/file-sink.js
var file_sink = __webpack_require__(6871);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-error.js
var mirror_error = __webpack_require__(54437);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-statistics.js
var mirror_statistics = __webpack_require__(94004);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/cache/ranged-download.js
var ranged_download = __webpack_require__(38775);
// EXTERNAL MODULE: ./build/cache/retries.js
var retries = __webpack_require__(32911);
// EXTERNAL MODULE: ./build/cache/service-error.js
var service_error = __webpack_require__(91265);
// EXTERNAL MODULE: ./build/cache/s3/bucket-error.js
var bucket_error = __webpack_require__(64691);
// EXTERNAL MODULE: ./build/cache/s3/settings.js
var settings = __webpack_require__(21891);
;// CONCATENATED MODULE: ./build/cache/s3/module-source.js












/** Of requests, each with all its tries: then the store is given up, so that it cannot cost more than it saves. */
const FAILURES_IN_A_ROW = 3;
/**
 * Modules of a bucket. Whatever is wrong with the store, the answer is that it does not have the file: the mirrors have it, or go gets it, and a
 * finding tells.
 */
class BucketSource {
    kind = 's3';
    label;
    #options;
    #statistics = new mirror_statistics/* MirrorStatistics */.l();
    #off = new AbortController();
    #faults = new Map();
    #failuresInARow = 0;
    #underWay = 0;
    #busySinceMs = 0;
    #leftMs;
    #timer;
    constructor(options) {
        this.#options = options;
        this.label = options.label;
        this.#leftMs = options.timeoutMs;
    }
    async fetch(request) {
        request.signal.throwIfAborted();
        if (request.distrusted.has(this.label))
            return { kind: 'failed', code: 'checksum-mismatch', attempts: [] };
        if (this.#off.signal.aborted)
            return { kind: 'not-found' };
        const startMs = performance.now();
        this.#begin(startMs);
        try {
            const fetched = await this.#fetch(request, AbortSignal.any([request.signal, this.#off.signal]));
            this.#failuresInARow = 0;
            const bytes = fetched?.bytes ?? 0;
            this.#statistics.record({ durationMs: performance.now() - startMs, bytes, failure: undefined });
            return fetched === undefined ? { kind: 'not-found' } : { kind: 'fetched', from: this.label, ...fetched };
        }
        catch (error) {
            request.signal.throwIfAborted();
            if (!(error instanceof service_error/* ServiceError */._7) && !this.#off.signal.aborted)
                throw error;
            this.#statistics.record({
                durationMs: undefined,
                bytes: 0,
                failure: error instanceof service_error/* ServiceError */._7 ? error.code : 'cancelled',
            });
            if (error instanceof service_error/* ServiceError */._7)
                this.#count(error);
            return { kind: 'not-found' };
        }
        finally {
            this.#end();
        }
    }
    statistics() {
        return [this.#statistics.row({ url: this.label, kind: this.kind, ejections: this.#off.signal.aborted ? 1 : 0 })];
    }
    findings() {
        return [...this.#faults.values()].map(({ error, count }) => {
            const rest = this.#off.signal.aborted ? '; the store was not asked any more' : '';
            const times = count === 1 ? '' : ` (${count} times)`;
            return (0,cache_findings/* cacheFinding */.sy)(error.code, `modules of ${this.label}: ${(0,cache_findings/* errorText */.kc)(error)}${times}${rest}`, error.advice);
        });
    }
    async close() {
        clearTimeout(this.#timer);
    }
    async #fetch({ file, target }, signal) {
        const bucket = await this.#options.bucket();
        const key = (0,layout/* moduleObject */.Gz)(this.#options.prefix, file);
        if (target === undefined) {
            const data = await bucket.read(key, body_transfer/* MAX_FILE_BYTES */.g[file.kind], signal);
            return data === undefined ? undefined : { bytes: data.length, data };
        }
        try {
            return { bytes: await transfer({ bucket, key, target, maxBytes: body_transfer/* MAX_FILE_BYTES */.g[file.kind], signal }) };
        }
        catch (error) {
            if ((0,bucket_error/* isMissing */.b2)(error))
                return undefined;
            throw error;
        }
    }
    /** The clock runs only while something is asked of the store: what mirrors take is not its fault. */
    #begin(nowMs) {
        this.#underWay += 1;
        if (this.#underWay > 1)
            return;
        this.#busySinceMs = nowMs;
        this.#timer = setTimeout(() => {
            const late = new deadline/* DeadlineError */.j3({ what: 'fetching modules', timeoutMs: this.#options.timeoutMs });
            this.#giveUp(new service_error/* ServiceError */._7(late.message, { code: 'cache-timeout', transient: false, cause: late }));
        }, this.#leftMs);
    }
    #end() {
        this.#underWay -= 1;
        if (this.#underWay > 0)
            return;
        clearTimeout(this.#timer);
        this.#leftMs = Math.max(1, this.#leftMs - (performance.now() - this.#busySinceMs));
    }
    #count(error) {
        // What is broken off because the store was given up is no fault of its own.
        if (this.#off.signal.aborted)
            return;
        this.#failuresInARow += 1;
        const isLasting = error instanceof bucket_error/* BucketError */.PI && error.isLasting;
        if (isLasting || this.#failuresInARow >= FAILURES_IN_A_ROW)
            this.#giveUp(error);
        else
            this.#remember(error);
    }
    #giveUp(error) {
        this.#remember(error);
        this.#off.abort(error);
    }
    #remember(error) {
        const known = this.#faults.get(error.code);
        if (known === undefined)
            this.#faults.set(error.code, { error, count: 1 });
        else
            known.count += 1;
    }
}
/**
 * Reads an object into a file.
 *
 * @returns its bytes
 * @throws ServiceError; TargetError where the file cannot be written; the signal's reason
 */
async function transfer({ bucket, key, target, maxBytes, signal }) {
    const what = 'downloading a module';
    const sink = await (0,file_sink/* openFileSink */.o)(target, 0);
    let position = 0;
    let etag;
    try {
        await (0,retries/* withRetries */.L)(settings/* TRANSFER_ATTEMPTS */.TX, signal, async () => {
            const range = position === 0 ? undefined : { start: position, end: Number.POSITIVE_INFINITY };
            const answer = await bucket.open(key, range, signal);
            if (position > 0 && (answer.start !== position || answer.etag !== etag)) {
                answer.discard();
                throw (0,ranged_download/* notUnderstood */.h)(what, 'the object was replaced meanwhile');
            }
            etag = answer.etag;
            try {
                for await (const part of answer.body) {
                    position += part.length;
                    if (position > maxBytes)
                        throw (0,ranged_download/* notUnderstood */.h)(what, 'it is larger than a module may be');
                    await sink.write(part);
                }
            }
            catch (error) {
                throw error instanceof mirror_error/* TargetError */.I0 ? error : (0,service_error/* networkError */.x6)(what, error, signal);
            }
            if (answer.totalBytes !== undefined && position < answer.totalBytes)
                throw new service_error/* ServiceError */._7(`${what}: the connection was closed too early`, {
                    code: 'cache-unavailable',
                    transient: true,
                });
        });
        return position;
    }
    finally {
        await sink.end();
    }
}

;// CONCATENATED MODULE: ./build/cache/s3/s3-store.js



const DEFAULTS = Object.freeze({
    connectTimeoutMs: 5000,
    stallTimeoutMs: 5000,
    callTimeoutMs: 30_000,
    partBytes: 8 * 1024 * 1024,
    segmentBytes: 8 * 1024 * 1024,
    parallel: 8,
});
/**
 * A bucket: modules as objects, build entries as one archive with a manifest each. What is not used any more is the business of the bucket's
 * lifecycle rules. The SDK is loaded, and the bucket asked, when something is first restored or saved.
 */
function createS3Store(given) {
    const options = { ...DEFAULTS, ...given };
    const { prefix } = options.settings;
    const label = (0,settings/* bucketLabel */.pT)(options.settings);
    let opened;
    const bucket = () => (opened ??= openBucket(options));
    const source = new BucketSource({ label, prefix, bucket, timeoutMs: options.modulesTimeoutMs });
    return {
        kind: 's3',
        label,
        entries: {
            restore: async (request) => (await __webpack_require__.e(/* import() */ 7483).then(__webpack_require__.bind(__webpack_require__, 7483))).restoreEntry({ ...options, prefix, bucket: await bucket() }, request),
            save: async (request) => (await __webpack_require__.e(/* import() */ 6944).then(__webpack_require__.bind(__webpack_require__, 76944))).saveEntry({ prefix, bucket: await bucket() }, request),
        },
        modules: createBucketModuleStore({ bucket, prefix, partBytes: options.partBytes }, source),
        close: async () => {
            await source.close();
            await (await opened)?.close();
        },
    };
}
async function openBucket(options) {
    // The SDK tells whoever runs Node 20 that its versions of 2027 will not; ours is fixed, and it knows no other switch.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
    // A quarter of a second.
    const { Bucket } = await Promise.all(/* import() */[__webpack_require__.e(3918), __webpack_require__.e(9384), __webpack_require__.e(8753), __webpack_require__.e(1045)]).then(__webpack_require__.bind(__webpack_require__, 88049));
    return new Bucket(options);
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
        case 's3': {
            const { environment, ...options } = config;
            return createS3Store({
                ...options,
                proxies: readProxies(environment),
                certificates: readCertificates(environment),
                defaultRegion: (0,settings/* defaultRegion */._h)(options.settings, environment),
            });
        }
    }
}

;// CONCATENATED MODULE: ./build/phases/store.js

/** The store of the configuration; undefined where nothing is cached. */
function openStore(prepared, context) {
    const { config, plan } = prepared;
    const wanted = (config.cache.modules && plan.actions.modulesEntry) || (config.cache.build && plan.actions.buildEntry);
    return wanted ? openBackend(config.cache, context.environment) : undefined;
}
/** Opens a backend; GitHub's service and AWS's credentials are found by what is in the environment. */
function openBackend({ backend, timeoutMs }, environment) {
    switch (backend.kind) {
        case 'github':
            return createCacheStore({ kind: 'github', environment });
        case 'directory':
            return createCacheStore(backend);
        case 's3':
            return createCacheStore({ kind: 's3', settings: backend, environment, modulesTimeoutMs: timeoutMs });
    }
}


/***/ })

};
