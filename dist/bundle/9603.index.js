export const id = 9603;
export const ids = [9603];
export const modules = {

/***/ 10919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ redactUrls)
/* harmony export */ });
/**
 * A text for people: of every URL in it, user, password and query are gone. The query of module discovery (`?go-get=1`) stays:
 * it says what was asked. go itself prints passwords as `xxxxx`, but git prints URLs as they were given to it.
 */
function redactUrls(text) {
    return text
        .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/'"`]*@/gi, '$1')
        .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?'"`]*)\?(?!go-get=1(?:[\s'":,]|$))[^\s'"`]*/gi, '$1');
}


/***/ }),

/***/ 86385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   u: () => (/* binding */ receiveBody)
/* harmony export */ });
/* harmony import */ var _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54437);

const MIB = 1024 * 1024;
/**
 * The largest file that is taken. `.mod` and `.zip`: as go (golang.org/x/mod/zip MaxGoMod, MaxZipFile). `.info` has no limit there;
 * it is a version and a time.
 */
const MAX_FILE_BYTES = Object.freeze({
    info: MIB,
    mod: 16 * MIB,
    zip: 500 * MIB,
    data: 16 * MIB,
    archive: 500 * MIB,
});
/**
 * Reads a body to its end into the sink.
 *
 * @throws MirrorError where it is too long, too short, or not what was asked for; TargetError; what the stream throws
 */
async function receiveBody(transfer) {
    const { kind, sink, guard, totalBytes } = transfer;
    checkSize(kind, totalBytes ?? 0);
    const chunks = transfer.body[Symbol.asyncIterator]();
    let bytes = transfer.start;
    for (;;) {
        guard.waiting();
        transfer.onWaiting?.();
        const next = await chunks.next();
        guard.received(next.done === true ? 0 : next.value.length);
        if (next.done === true)
            break;
        if (bytes === 0)
            checkBeginning(kind, next.value);
        bytes += next.value.length;
        checkSize(kind, bytes);
        transfer.onBytes(next.value.length);
        await sink.write(next.value);
    }
    if (bytes === 0 && kind !== 'data')
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('short-body', 'an empty body');
    // HTTP/1 bodies are measured by undici; HTTP/2 ones are not.
    if (totalBytes !== undefined && bytes !== totalBytes)
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('short-body', `${bytes} bytes of ${totalBytes}`);
}
function checkSize(kind, bytes) {
    if (bytes <= MAX_FILE_BYTES[kind])
        return;
    const message = `larger than the ${MAX_FILE_BYTES[kind] / MIB} MiB that ${kind === 'data' || kind === 'archive' ? kind : `a .${kind}`} may have`;
    throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En(kind === 'zip' ? 'corrupt-zip' : 'not-a-module-proxy', message);
}
// "PK": every zip begins so, an empty one too (APPNOTE.TXT 4.3.7, 4.3.16). Archives that begin otherwise go reads too, from their
// end, but no module proxy makes them.
const ZIP_START = 'PK';
/** A captive portal or a wrong URL answers with a page and 200: that is no attack, as a wrong hash would be. */
function checkBeginning(kind, chunk) {
    if (kind === 'data' || kind === 'archive')
        return;
    const start = chunk
        .subarray(0, 512)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '')
        .trimStart();
    if (start.startsWith('<'))
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('not-a-module-proxy', `a page (${start.slice(0, 20).replaceAll(/[^ -~]/g, '?')}…) instead of the file`);
    if (kind === 'zip' && chunk.length >= ZIP_START.length && !start.startsWith(ZIP_START))
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('corrupt-zip', 'not a zip file');
}


/***/ }),

/***/ 97158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ copyFromDirectory),
/* harmony export */   b: () => (/* binding */ createDirectorySource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);
/* harmony import */ var _module_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(686);
/* harmony import */ var _body_transfer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86385);
/* harmony import */ var _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54437);
/* harmony import */ var _mirror_statistics_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94004);








/** A directory of modules. Whoever can write to it may be hostile (a shared cache), so only plain files inside it count. */
function createDirectorySource(options) {
    return new DirectorySource(options);
}
class DirectorySource {
    kind;
    label;
    #directory;
    #statistics = new _mirror_statistics_js__WEBPACK_IMPORTED_MODULE_7__/* .MirrorStatistics */ .l();
    constructor({ directory, label, kind }) {
        this.kind = kind;
        this.label = label;
        this.#directory = directory;
    }
    async fetch({ file, target, signal, distrusted }) {
        signal.throwIfAborted();
        if (distrusted.has(this.label))
            return { kind: 'failed', code: 'checksum-mismatch', attempts: [] };
        const startMs = performance.now();
        const result = await copyFromDirectory(this.#directory, file, target);
        signal.throwIfAborted();
        const failure = result.kind === 'failed' && result.error.code !== 'not-found' ? result.error : undefined;
        const bytes = result.kind === 'fetched' ? result.bytes : 0;
        this.#statistics.record({ durationMs: performance.now() - startMs, bytes, failure: failure?.code });
        if (result.kind === 'fetched')
            return { ...result, from: this.label };
        if (failure === undefined)
            return { kind: 'not-found' };
        const { code, message } = failure;
        return { kind: 'failed', code, attempts: [{ from: this.label, code, message }] };
    }
    statistics() {
        return [this.#statistics.row({ url: this.label, kind: this.kind, ejections: 0 })];
    }
    findings() {
        return [];
    }
    async close() { }
}
/**
 * Copies one file out of a directory in GOPROXY layout; as a copy-on-write clone where the file system can.
 *
 * Threats: a link that leads out of the directory (the copy would publish what it points to), a pipe that never ends, a file
 * without end. The directory is not expected to change while it is read.
 *
 * @throws TargetError where the target cannot be written
 */
async function copyFromDirectory(directory, file, target) {
    try {
        const path = await resolveInside(directory, (0,_module_files_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleFilePath */ .g)(file.module, file.kind));
        return target === undefined ? await readWhole(path, file) : await copyWhole(path, file, target);
    }
    catch (error) {
        if (error instanceof _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En)
            return { kind: 'failed', error };
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
            return { kind: 'failed', error: new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('not-found', 'no such file', { cause: error }) };
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE', 'ENXIO')) {
            const message = `the file cannot be read (${String(error.code)})`;
            return { kind: 'failed', error: new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('permission-denied', message, { cause: error }) };
        }
        throw error;
    }
}
async function resolveInside(directory, relative) {
    const [root, path] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(directory), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, relative))]);
    if (!path.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('permission-denied', 'a link leads out of the directory');
    return path;
}
async function readWhole(path, { kind }) {
    // No waiting for the writer of a pipe, and no link that came since the path was resolved. Windows has neither flag.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const status = await handle.stat();
        checkFile(status, kind);
        const data = Buffer.alloc(status.size);
        let bytes = 0;
        while (bytes < data.length) {
            const { bytesRead } = await handle.read(data, bytes);
            if (bytesRead === 0)
                throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('short-body', `${bytes} bytes of ${data.length}`);
            bytes += bytesRead;
        }
        return { kind: 'fetched', bytes, data };
    }
    finally {
        await handle.close();
    }
}
async function copyWhole(path, { kind }, target) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        checkFile(await handle.stat(), kind);
    }
    finally {
        await handle.close();
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(path, target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
        // The mode comes along with the copy, and module caches are read-only.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, 0o644);
        return { kind: 'fetched', bytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target)).size };
    }
    catch (error) {
        // That the file can be read is known: what fails now is the writing.
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .TargetError */ .I0((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { cause: error });
    }
}
function checkFile(status, kind) {
    if (!status.isFile())
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('permission-denied', 'not a regular file');
    if (status.size === 0)
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('short-body', 'an empty file');
    if (status.size > _body_transfer_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_FILE_BYTES */ .g[kind])
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En(kind === 'zip' ? 'corrupt-zip' : 'not-a-module-proxy', `larger than a .${kind} may be`);
}


/***/ }),

/***/ 6871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ MemorySink),
/* harmony export */   o: () => (/* binding */ openFileSink)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _system_batched_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67148);
/* harmony import */ var _mirror_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54437);



class FileSink {
    #target;
    #file;
    constructor(target, file) {
        this.#target = target;
        this.#file = file;
    }
    async write(chunk) {
        await asTargetError(this.#target, async () => this.#file.write(chunk));
    }
    async end() {
        await asTargetError(this.#target, async () => this.#file.close());
    }
}
/**
 * The caller's file, from `position` on; what is behind it is cut off.
 *
 * @throws TargetError where it cannot be opened
 */
async function openFileSink(target, position) {
    return await asTargetError(target, async () => {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(target, position === 0 ? 'w' : 'r+');
        try {
            if (position > 0)
                await file.truncate(position);
        }
        catch (error) {
            await file.close();
            throw error;
        }
        return new FileSink(target, new _system_batched_file_js__WEBPACK_IMPORTED_MODULE_1__/* .BatchedFile */ .w(file, position));
    });
}
/** In memory, for `.info` and `.mod`. */
class MemorySink {
    #chunks = [];
    async write(chunk) {
        this.#chunks.push(chunk);
    }
    async end() { }
    data() {
        return Buffer.concat(this.#chunks);
    }
}
async function asTargetError(target, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TargetError */ .I0(target, { cause: error });
    }
}


/***/ }),

/***/ 96795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xz: () => (/* binding */ countDurations),
/* harmony export */   "do": () => (/* binding */ addDurations),
/* harmony export */   us: () => (/* binding */ LatencySamples)
/* harmony export */ });
/** From an answer of the next rack to one of the stall time-out. */
const BUCKETS_MS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000];
/** The histogram of these durations, in milliseconds. */
function countDurations(durationsMs) {
    return {
        count: durationsMs.length,
        sumMs: Math.round(durationsMs.reduce((sum, duration) => sum + duration, 0)),
        buckets: BUCKETS_MS.map(upTo => [upTo, durationsMs.filter(duration => duration <= upTo).length]),
    };
}
/** The sum of two histograms of ours. */
function addDurations(a, b) {
    return {
        count: a.count + b.count,
        sumMs: a.sumMs + b.sumMs,
        buckets: a.buckets.map(([upTo, count], index) => [upTo, count + (b.buckets[index]?.[1] ?? 0)]),
    };
}
/** Durations of one kind, kept sorted: some thousand in a run, and asked for while requests wait. */
class LatencySamples {
    #sortedMs = [];
    get count() {
        return this.#sortedMs.length;
    }
    add(durationMs) {
        let low = 0;
        let high = this.#sortedMs.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#sortedMs[middle] ?? 0) <= durationMs)
                low = middle + 1;
            else
                high = middle;
        }
        this.#sortedMs.splice(low, 0, durationMs);
    }
    get durations() {
        return countDurations(this.#sortedMs);
    }
    /** The smallest sample that so many percent of all are not above (nearest rank); 0 without samples. */
    percentile(percent) {
        const rank = Math.max(1, Math.ceil((percent / 100) * this.#sortedMs.length));
        return this.#sortedMs[rank - 1] ?? 0;
    }
}


/***/ }),

/***/ 54437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ MirrorError),
/* harmony export */   I0: () => (/* binding */ TargetError),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/** A mirror failed to serve a file, for a reason that we know. Its message is one line without secrets. */
class MirrorError extends Error {
    name = 'MirrorError';
    code;
    /** How long it asked us to stay away. */
    retryAfterMs;
    /** The same again would fail again, whatever the code says of others. */
    isFinal;
    constructor(code, message, options = {}) {
        super(message, options);
        this.code = code;
        this.retryAfterMs = options.retryAfterMs;
        this.isFinal = options.isFinal ?? false;
    }
}
/** The caller's file could not be written: no mirror's fault, so no other mirror helps. */
class TargetError extends Error {
    name = 'TargetError';
    constructor(target, options) {
        super(`cannot write ${target}`, options);
    }
}
const MAX_TEXT_CHARACTERS = 200;
/** The first line of what a server said, for a message: printable, short. It is theirs, so it may be anything. */
function oneLine(text) {
    const [line = ''] = text.trim().split(/[\r\n]/, 1);
    return line.replaceAll(/\p{C}/gu, '?').slice(0, MAX_TEXT_CHARACTERS);
}
/** node's and undici's own words; several addresses make an error of several, with an empty message of its own. */
function messageOf(error) {
    if (typeof error !== 'object' || error === null)
        return oneLine(String(error));
    const several = 'errors' in error && Array.isArray(error.errors) ? error.errors.map(messageOf) : [];
    if (several.length > 0)
        return oneLine([...new Set(several)].join('; '));
    // OpenSSL's whole message is an address, a number and a line of its source.
    if ('reason' in error && typeof error.reason === 'string' && 'library' in error)
        return oneLine(`TLS: ${error.reason}`);
    return oneLine('message' in error ? String(error.message) : '');
}


/***/ }),

/***/ 94004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ MirrorStatistics)
/* harmony export */ });
/* harmony import */ var _latency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96795);

/** What the report says of one mirror or directory. */
class MirrorStatistics {
    #durationMs = new _latency_js__WEBPACK_IMPORTED_MODULE_0__/* .LatencySamples */ .us();
    #requests = 0;
    #failures = 0;
    #failureCodes = new Map();
    #bytes = 0;
    record(request) {
        this.#requests += 1;
        this.#bytes += request.bytes;
        if (request.failure !== undefined) {
            this.#failures += 1;
            this.#failureCodes.set(request.failure, (this.#failureCodes.get(request.failure) ?? 0) + 1);
        }
        else if (request.durationMs !== undefined)
            this.#durationMs.add(request.durationMs);
    }
    row(of) {
        return {
            ...of,
            requests: this.#requests,
            failures: this.#failures,
            bytes: this.#bytes,
            p50Ms: Math.round(this.#durationMs.percentile(50)),
            p95Ms: Math.round(this.#durationMs.percentile(95)),
            failureCodes: Object.fromEntries(this.#failureCodes),
            durations: this.#durationMs.durations,
        };
    }
}


/***/ }),

/***/ 16099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withTicks)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const TICK_MS = 1000;
/** Shows a line once a second while the work goes on, also when nothing moves: silence would look like a hang. */
async function withTicks(host, line, work) {
    const over = new AbortController();
    const ticks = (async () => {
        for (;;) {
            host.progress(line());
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(TICK_MS, undefined, { signal: over.signal });
        }
    })().catch((error) => {
        if (!over.signal.aborted)
            throw error;
    });
    try {
        return await work();
    }
    finally {
        over.abort();
        await ticks;
        host.progressDone();
    }
}


/***/ }),

/***/ 67148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ BatchedFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** Chunks come in 16 or 64 KiB. Written by the MiB, 250 MB cost 0.44 s instead of 0.53 (by 256 KiB), and no more than 24 MiB of memory. */
const FLUSH_BYTES = 1024 * 1024;
/** A file that is written from a position on, many small chunks at once: each write is a job for one of libuv's few threads. */
class BatchedFile {
    #file;
    #position;
    #pending = [];
    #pendingBytes = 0;
    /** @param flags,mode as node:fs has them. @throws what node:fs throws */
    static async open(path, flags, mode) {
        return new BatchedFile(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, flags, mode), 0);
    }
    constructor(file, position) {
        this.#file = file;
        this.#position = position;
    }
    /** @throws what node:fs throws */
    async write(chunk) {
        this.#pending.push(chunk);
        this.#pendingBytes += chunk.length;
        if (this.#pendingBytes >= FLUSH_BYTES)
            await this.#flush();
    }
    /** Writes what is left and closes the file, whatever becomes of it. @throws what node:fs throws */
    async close() {
        try {
            await this.#flush();
        }
        finally {
            await this.#file.close();
        }
    }
    async #flush() {
        let chunks = this.#pending;
        this.#pending = [];
        this.#pendingBytes = 0;
        while (chunks.length > 0) {
            const { bytesWritten } = await this.#file.writev(chunks, this.#position);
            this.#position += bytesWritten;
            chunks = rest(chunks, bytesWritten);
        }
    }
}
/** writev may write less than it was given (a disk that is nearly full). */
function rest(chunks, written) {
    let skip = written;
    const left = [];
    for (const chunk of chunks) {
        if (skip < chunk.length)
            left.push(chunk.subarray(skip));
        skip = Math.max(0, skip - chunk.length);
    }
    return left;
}


/***/ }),

/***/ 37706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ withDeadline),
/* harmony export */   db: () => (/* binding */ startDeadline),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/** The reason of a signal that was aborted because its time was over. */
class DeadlineError extends Error {
    name = 'DeadlineError';
    timeoutMs;
    constructor(wait) {
        super(`${wait.what} took longer than ${wait.timeoutMs} ms`);
        this.timeoutMs = wait.timeoutMs;
    }
}
/** What work is given to end by itself once its signal has aborted: it clears away what it had begun, and may still say how it ended. */
const GRACE_MS = 2000;
/**
 * Runs `work` with a signal that aborts at the deadline or with the outer signal. Work that listens settles by itself; what does not is
 * left behind after a moment's grace, so that nothing can hold the caller.
 *
 * @throws DeadlineError at the deadline, the outer signal's reason when that aborts, or what `work` throws
 */
async function withDeadline(options, work) {
    const own = new AbortController();
    const timer = setTimeout(() => own.abort(new DeadlineError(options)), options.timeoutMs);
    const signal = AbortSignal.any([own.signal, options.signal]);
    let onAbort;
    let grace;
    try {
        signal.throwIfAborted();
        const aborted = new Promise((_resolve, reject) => {
            onAbort = () => {
                grace = setTimeout(() => reject(signal.reason), GRACE_MS);
            };
            signal.addEventListener('abort', onAbort, { once: true });
        });
        return await Promise.race([work(signal), aborted]);
    }
    catch (error) {
        // What work throws while it is being ended is only how it noticed.
        signal.throwIfAborted();
        throw error;
    }
    finally {
        clearTimeout(timer);
        clearTimeout(grace);
        if (onAbort !== undefined)
            signal.removeEventListener('abort', onAbort);
    }
}
/** Waits; rejects with the signal's reason as soon as it aborts. */
async function sleep(delayMs, signal) {
    signal.throwIfAborted();
    await new Promise((resolve, reject) => {
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', onAbort);
            resolve();
        }, delayMs);
        signal.addEventListener('abort', onAbort, { once: true });
    });
}
/** @param options.after settles when the time begins to run; until then all of it is left. Default: at once. */
function startDeadline(options) {
    const own = new AbortController();
    let endsAt;
    let timer;
    let isDisposed = false;
    const start = () => {
        if (isDisposed)
            return;
        endsAt = performance.now() + options.timeoutMs;
        timer = setTimeout(() => own.abort(new DeadlineError(options)), options.timeoutMs);
    };
    if (options.after === undefined)
        start();
    // However it ended: that is its caller's business.
    else
        options.after.then(start, start);
    return {
        signal: AbortSignal.any([own.signal, options.signal]),
        remainingMs: () => (endsAt === undefined ? options.timeoutMs : endsAt - performance.now()),
        dispose: () => {
            isDisposed = true;
            clearTimeout(timer);
        },
    };
}


/***/ })

};
