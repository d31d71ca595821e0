export const id = 8563;
export const ids = [8563,4147];
export const modules = {

/***/ 58904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ stageName),
/* harmony export */   R: () => (/* binding */ entryVersion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * The directory that an entry's files are in, another for each kind of entry, as given to the toolkit and as it stands in its archive. A bare name: the toolkit refuses `..`
 * (@actions/glob), and hashes the path as given, so this alone is the same on every machine and operating system.
 */
function stageName(name) {
    return `go-mod-setup-${name}`;
}
/**
 * What the service calls an entry's version: entries of another version are invisible. As the toolkit computes it with `enableCrossOsArchive`:
 * @actions/cache 6.3, lib/internal/cacheUtils.ts getCacheVersion.
 */
function entryVersion(name, format) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update([stageName(name), format, '1.0'].join('|'))
        .digest('hex');
}


/***/ }),

/***/ 13439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ lookUpEntry)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32911);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91265);
/* harmony import */ var _service_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13271);




const ATTEMPTS = 3;
/**
 * Asks the service for the newest entry that matches: one call of `GetCacheEntryDownloadURL` (v2), one `GET cache` (v1).
 *
 * @returns undefined where nothing matches
 * @throws ServiceError where there is no answer that we understand; the signal's reason
 */
async function lookUpEntry(context, wanted) {
    const call = context.settings.protocol === 'v2' ? askV2 : askV1;
    const found = await (0,_retries_js__WEBPACK_IMPORTED_MODULE_0__/* .withRetries */ .L)(ATTEMPTS, wanted.signal, () => call(context, wanted));
    if (found !== undefined && !isMatch(found.key, wanted))
        throw unknownAnswer('it matched a key that was not asked for');
    return found;
}
// The service compares without case: docs.github.com says nothing, actions/cache's isExactKeyMatch does so.
function isMatch(key, wanted) {
    return [wanted.primaryKey, ...wanted.restoreKeys].some(prefix => key.toLowerCase().startsWith(prefix.toLowerCase()));
}
// Fields with default values are left out: {} is a miss. Protobuf's JSON allows either spelling of a name.
const v2Answer = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ok: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), false),
    signed_download_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ''),
    signedDownloadUrl: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ''),
    matched_key: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ''),
    matchedKey: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ''),
});
async function askV2(context, wanted) {
    const { settings } = context;
    const text = await ask(context, {
        url: new URL('/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL', settings.url).href,
        method: 'POST',
        headers: { authorization: `Bearer ${settings.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ key: wanted.primaryKey, restore_keys: wanted.restoreKeys, version: wanted.version }),
        signal: wanted.signal,
    });
    if (text === undefined)
        throw unknownAnswer('it is empty');
    const answer = parse(v2Answer, text);
    if (!answer.ok)
        return undefined;
    return checked(answer.matched_key || answer.matchedKey, answer.signed_download_url || answer.signedDownloadUrl);
}
const v1Answer = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ cacheKey: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), archiveLocation: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
async function askV1(context, wanted) {
    const { settings } = context;
    const keys = encodeURIComponent([wanted.primaryKey, ...wanted.restoreKeys].join(','));
    const text = await ask(context, {
        url: `${settings.url}_apis/artifactcache/cache?keys=${keys}&version=${wanted.version}`,
        method: 'GET',
        headers: { authorization: `Bearer ${settings.token}`, accept: 'application/json;api-version=6.0-preview.1' },
        signal: wanted.signal,
    });
    if (text === undefined)
        return undefined;
    const answer = parse(v1Answer, text);
    return checked(answer.cacheKey, answer.archiveLocation);
}
/** The body of a 200; undefined for 204. */
async function ask(context, request) {
    const response = await context.http.send(WHAT, {
        ...request,
        headers: { ...request.headers, 'user-agent': 'go-mod-setup' },
    });
    if (response.statusCode === 200)
        return (0,_service_http_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(WHAT, response, request.signal);
    (0,_service_http_js__WEBPACK_IMPORTED_MODULE_2__/* .discard */ .vf)(response);
    if (response.statusCode === 204)
        return undefined;
    throw (0,_service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .statusError */ .$C)(WHAT, response.statusCode, (0,_service_http_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .rR)(response.headers['retry-after']));
}
const WHAT = 'looking the entry up';
function checked(key, url) {
    if (key === '' || !URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol))
        throw unknownAnswer('it has no usable URL');
    return { key, url };
}
function parse(schema, text) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qFJ(), schema), text);
    if (!parsed.success)
        throw unknownAnswer('it is not the JSON that we know');
    return parsed.output;
}
function unknownAnswer(why) {
    return new _service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceError */ ._7(`${WHAT}: an answer that we do not understand (${why})`, {
        code: 'cache-unavailable',
        transient: false,
    });
}


/***/ }),

/***/ 99847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  saveEntry: () => (/* binding */ saveEntry)
});

// EXTERNAL MODULE: ./build/system/process-group.js + 2 modules
var process_group = __webpack_require__(78854);
// EXTERNAL MODULE: ./build/cache/findings.js
var findings = __webpack_require__(20619);
// EXTERNAL MODULE: ./build/cache/service-error.js
var service_error = __webpack_require__(91265);
// EXTERNAL MODULE: ./build/cache/github/entry-version.js
var entry_version = __webpack_require__(58904);
// EXTERNAL MODULE: ./build/cache/github/lookup.js
var lookup = __webpack_require__(13439);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/diagnosis/redaction.js
var redaction = __webpack_require__(10919);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/cache/entry-name.js
var entry_name = __webpack_require__(24421);
;// CONCATENATED MODULE: ./build/cache/github/stage.js




// More at once only queue up behind libuv's four threads.
const PARALLEL = 16;
/**
 * Puts files where the toolkit, which takes whole directories only, archives nothing else: as hard links, or copies on another device. A file that
 * is gone by now is left out: other go commands may trim a cache meanwhile.
 *
 * @returns how many there are
 * @throws where one is no regular file or could not be restored under its name; the signal's reason; the file system's errors
 */
async function stageFiles(request) {
    for (const path of request.files)
        if (!(0,entry_name/* isEntryName */.G)(path))
            throw new Error(`not a name that can be archived: ${JSON.stringify(path)}`);
    const directories = new Set(request.files.map(path => (0,external_node_path_.dirname)(path)));
    for (const directory of directories)
        await (0,promises_.mkdir)((0,external_node_path_.join)(request.stage, directory), { recursive: true });
    const paths = request.files.values();
    let staged = 0;
    async function work() {
        for (const path of paths) {
            request.signal.throwIfAborted();
            if (await stageFile((0,external_node_path_.join)(request.root, path), (0,external_node_path_.join)(request.stage, path)))
                staged++;
        }
    }
    const outcomes = await Promise.allSettled(Array.from({ length: PARALLEL }, work));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
    return staged;
}
async function stageFile(from, to) {
    try {
        const stats = await (0,promises_.lstat)(from);
        if (!stats.isFile())
            throw new Error(`not a regular file: ${JSON.stringify(from)}`);
        // Two names of one file become a hard link in the archive, which nobody extracts. A file with other names may have one among ours.
        await (stats.nlink > 1 ? (0,promises_.copyFile)(from, to) : (0,files/* linkOrCopy */.L7)(from, to));
        return true;
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/cache/github/toolkit-outcome.js


/** What the saving process leaves behind. Written by us, read by us, but from another process: it is checked all the same. */
const toolkitReport = dist/* object */.Ikc({
    /** What saveCache returned; undefined where it threw. */
    id: dist/* optional */.lqM(dist/* number */.aig()),
    /** The message of what it threw. */
    thrown: dist/* optional */.lqM(dist/* string */.YjP()),
    /** Every answer that it got, in order: the toolkit itself says only -1, whatever happened. */
    answers: dist/* array */.YOg(dist/* object */.Ikc({ method: dist/* string */.YjP(), path: dist/* string */.YjP(), status: dist/* number */.aig() })),
});
/**
 * What became of a save by @actions/cache 6.3. Its number alone does not tell: -1 is any failure, and v1 returns the number of a reservation
 * whose upload failed (lib/cache.ts saveCacheV1).
 *
 * @param output what the process printed
 */
function toolkitOutcome(report, output, key) {
    if ((report.id ?? -1) >= 0 && isCommitted(report))
        return { outcome: 'saved', bytes: archiveBytes(output) };
    const reservation = report.answers.findLast(answer => isReservation(answer));
    if (output.includes('cache write denied:') || reservation?.status === 401 || reservation?.status === 403)
        return {
            outcome: 'denied',
            finding: (0,findings/* cacheFinding */.sy)('cache-denied', `saving ${key}: the service does not let this run write`),
        };
    // Another job was faster, or one was killed between its reservation and its commit.
    if (reservation?.status === 409)
        return { outcome: 'exists' };
    const code = report.answers.some(answer => answer.status === 429) ? 'cache-rate-limited' : 'cache-not-saved';
    return {
        outcome: 'failed',
        finding: (0,findings/* cacheFinding */.sy)(code, `saving ${key}: ${why(report, output)}`, { evidence: shown(output) }),
    };
}
/**
 * What became of a save that was ended at its deadline. The toolkit tries again for minutes and says so in its debug log alone: then not
 * the time is the fault, but what the service answered. Undefined where nothing failed so far.
 *
 * @param deadline what ended it
 */
function overdueOutcome(output, key, deadline) {
    const failure = [...output.matchAll(/^::debug::\w+ .*- Attempt (\d+) of \d+ failed with error: (.*)$/gm)].at(-1);
    if (failure === undefined)
        return undefined;
    const [, attempt = '', said = ''] = failure;
    const code = /\b429\b/.test(said) ? 'cache-rate-limited' : 'cache-not-saved';
    const message = `saving ${key}: attempt ${attempt} failed (${said}), and then time was up: ${deadline}`;
    return { outcome: 'failed', finding: (0,findings/* cacheFinding */.sy)(code, message, { evidence: shown(output) }) };
}
function isReservation(answer) {
    return answer.method === 'POST' && /\/(CreateCacheEntry|_apis\/artifactcache\/caches)$/.test(answer.path);
}
function isCommitted(report) {
    const commits = report.answers.filter(answer => answer.method === 'POST' && /\/(FinalizeCacheEntryUpload|_apis\/artifactcache\/caches\/\d+)$/.test(answer.path));
    const status = commits.at(-1)?.status ?? 0;
    return status >= 200 && status < 300;
}
// Workflow commands: `::debug::File Size: 123` is the only place where both protocols tell the size.
function archiveBytes(output) {
    return Number(/^::debug::File Size: (\d+)/m.exec(output)?.[1] ?? 0);
}
function why(report, output) {
    const said = /^(?:::(?:warning|error)::)?Failed to save: (.*)$/m.exec(output)?.[1];
    return report.thrown ?? said ?? 'the toolkit gave up';
}
/** What people would have read: workflow commands of the toolkit's are no commands in a message. */
function shown(output) {
    return output
        .split('\n')
        .filter(line => line.trim() !== '' && !/^::(debug|add-mask)/.test(line))
        .map(line => line.replace(/^::(warning|error|notice)[^:]*::/, ''))
        .slice(-20)
        .join('\n');
}

;// CONCATENATED MODULE: ./build/cache/github/toolkit-save.js











/**
 * Saves by the toolkit, in a process of its own.
 *
 * @throws CommandStartError, the file system's errors, the signal's reason
 */
async function saveByToolkit(context, request) {
    await (0,promises_.mkdir)(context.temporaryDirectory, { recursive: true });
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.temporaryDirectory, 'go-mod-setup-save-'));
    try {
        const workspace = (0,external_node_path_.join)(root, 'workspace');
        const stage = (0,external_node_path_.join)(workspace, (0,entry_version/* stageName */.C)(request.name));
        await (0,promises_.mkdir)(stage, { recursive: true });
        const staged = await stageFiles({ root: request.root, files: request.files, stage, signal: request.signal });
        if (staged === 0)
            return failed(request, 'none of its files is there');
        return await runToolkit(context, request, root);
    }
    finally {
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
}
async function runToolkit(context, request, root) {
    const requestFile = (0,external_node_path_.join)(root, 'request.json');
    const reportFile = (0,external_node_path_.join)(root, 'report.json');
    const asked = { path: (0,entry_version/* stageName */.C)(request.name), key: request.key, reportFile };
    await (0,files/* writeFileAtomically */.lo)(requestFile, JSON.stringify(asked));
    const output = new OutputTail();
    const workspace = (0,external_node_path_.join)(root, 'workspace');
    const group = await (0,process_group/* startProcessGroup */.l)({
        file: process.execPath,
        args: [(0,external_node_url_.fileURLToPath)(context.toolkit), requestFile],
        // The archive's names are relative to the workspace, and patterns are to the current directory.
        cwd: workspace,
        env: {
            ...context.settings.childEnvironment,
            GITHUB_WORKSPACE: workspace,
            RUNNER_TEMP: (0,external_node_path_.join)(root, 'temp'),
            // macOS's tar would add `._name` files for attributes.
            COPYFILE_DISABLE: '1',
        },
        onOutput: (_stream, chunk) => output.add(chunk),
        signal: request.signal,
    });
    const exit = await group.exit;
    const text = redact(output.text(), context.settings.token);
    if (request.signal.aborted)
        return cutOff(request, text);
    const report = await readReport(reportFile);
    if (report === undefined)
        return failed(request, `the process that saves ended with ${exit.code ?? exit.signal}`, text);
    return toolkitOutcome(report, text, request.key);
}
/** @throws the signal's reason, where the service is not to blame */
function cutOff({ key, signal }, text) {
    const outcome = (0,findings/* isDeadline */.vh)(signal) ? overdueOutcome(text, key, (0,findings/* errorText */.kc)(signal.reason)) : undefined;
    if (outcome === undefined)
        throw signal.reason;
    return outcome;
}
async function readReport(file) {
    const text = await (0,files/* ifThere */.y)((0,promises_.readFile)(file, 'utf8'));
    return text === undefined ? undefined : dist/* parse */.qgA(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), toolkitReport), text);
}
const MAX_OUTPUT_BYTES = 256 * 1024;
/** The last of what a process printed: a debug log may be long, and what went wrong is at its end. */
class OutputTail {
    #chunks = [];
    #bytes = 0;
    add(chunk) {
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        while (this.#bytes - (this.#chunks[0]?.length ?? 0) > MAX_OUTPUT_BYTES)
            this.#bytes -= this.#chunks.shift()?.length ?? 0;
    }
    text() {
        return Buffer.concat(this.#chunks).toString();
    }
}
function redact(text, token) {
    return (0,redaction/* redactUrls */.s)(text).replaceAll(token, '***');
}
function failed(request, why, evidence) {
    const details = evidence === undefined ? {} : { evidence };
    return { outcome: 'failed', finding: (0,findings/* cacheFinding */.sy)('cache-not-saved', `saving ${request.key}: ${why}`, details) };
}

// EXTERNAL MODULE: ./build/cache/archive.js
var archive = __webpack_require__(72955);
// EXTERNAL MODULE: ./build/cache/retries.js
var retries = __webpack_require__(32911);
// EXTERNAL MODULE: ./build/cache/tar-header.js
var tar_header = __webpack_require__(56078);
// EXTERNAL MODULE: ./build/cache/tar-writer.js
var tar_writer = __webpack_require__(28988);
;// CONCATENATED MODULE: ./build/cache/tar-blocks.js


/**
 * The archive that writeTar makes, in large blocks that files are read into directly: what does not shrink is copied once, by the system. That is
 * half of the CPU time for modules.
 *
 * @throws as writeTar
 */
async function* writeTarBlocks(options) {
    const { root, files, signal, blockBytes } = options;
    const blocks = new Blocks(blockBytes);
    for await (const source of openAhead(root, files)) {
        try {
            signal.throwIfAborted();
            for (const part of (0,tar_writer/* renderHeaders */.PF)(source))
                yield* blocks.copy(part);
            yield* blocks.read(source);
            yield* blocks.copy(Buffer.alloc((tar_header/* BLOCK_BYTES */.Yo - (source.bytes % tar_header/* BLOCK_BYTES */.Yo)) % tar_header/* BLOCK_BYTES */.Yo));
        }
        finally {
            await source.handle.close();
        }
    }
    yield* blocks.copy(Buffer.alloc(2 * tar_header/* BLOCK_BYTES */.Yo));
    yield* blocks.last();
}
class Blocks {
    #blockBytes;
    #free = [];
    #block;
    #filled = 0;
    constructor(blockBytes) {
        this.#blockBytes = blockBytes;
    }
    *copy(part) {
        for (let at = 0; at < part.length;) {
            const copied = part.copy(this.#current(), this.#filled, at);
            at += copied;
            yield* this.#advance(copied);
        }
    }
    async *read({ handle, bytes, path }) {
        for (let at = 0; at < bytes;) {
            const length = Math.min(bytes - at, this.#blockBytes - this.#filled);
            const { bytesRead } = await handle.read(this.#current(), this.#filled, length, at);
            if (bytesRead === 0)
                throw new Error(`${path} changed while it was archived`);
            at += bytesRead;
            yield* this.#advance(bytesRead);
        }
    }
    *last() {
        if (this.#filled > 0)
            yield this.#take();
    }
    #current() {
        this.#block ??= this.#free.pop() ?? Buffer.allocUnsafeSlow(this.#blockBytes);
        return this.#block;
    }
    *#advance(bytes) {
        this.#filled += bytes;
        if (this.#filled === this.#blockBytes)
            yield this.#take();
    }
    #take() {
        const block = this.#current();
        const bytes = block.subarray(0, this.#filled);
        this.#block = undefined;
        this.#filled = 0;
        return { bytes, release: () => void this.#free.push(block) };
    }
}
// Opening a small file takes longer than reading it, so some are always on their way.
const FILES_AHEAD = 16;
async function* openAhead(root, files) {
    const ahead = [];
    const paths = files.values();
    try {
        for (;;) {
            while (ahead.length < FILES_AHEAD) {
                const next = paths.next();
                if (next.done === true)
                    break;
                const opening = (0,tar_writer/* openForArchive */.iD)(root, next.value);
                // Told when it is that file's turn.
                opening.catch(() => undefined);
                ahead.push(opening);
            }
            const first = ahead.shift();
            if (first === undefined)
                return;
            const file = await first;
            if (file !== undefined)
                yield file;
        }
    }
    finally {
        for (const outcome of await Promise.allSettled(ahead))
            if (outcome.status === 'fulfilled')
                await outcome.value?.handle.close();
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/cache/github/service-http.js
var service_http = __webpack_require__(13271);
;// CONCATENATED MODULE: ./build/cache/github/blob-upload.js




/** Memory is bounded by these two. A line of 150 MB/s is filled by four streams. */
const BLOCK_BYTES = 16 * 1024 * 1024;
const blob_upload_PARALLEL = 4;
const ATTEMPTS = 4;
// Four blocks at once on a line of 1 MB/s. Everything has the caller's deadline besides.
const ANSWER_TIMEOUT_MS = 75_000;
const WHAT = 'uploading the entry';
/**
 * Writes a block blob of Azure's, whose size need not be known before: what fits into one block in one request (Put Blob), else in blocks side by
 * side and a list of them, which makes them a blob. Source: learn.microsoft.com/rest/api/storageservices, Put Block, Put Block List.
 */
class BlobUpload {
    #options;
    // As Azure's SDK makes them, which other services that speak this protocol take apart.
    #prefix = (0,external_node_crypto_.randomUUID)();
    #ids = [];
    #running = new Set();
    #failure;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Sends all of it. Returns the number of bytes.
     *
     * @throws ServiceError where the store does not take it; what `content` throws; the signal's reason
     */
    async send(content) {
        let bytes = 0;
        try {
            for await (const block of content) {
                this.#throwIfFailed();
                bytes += block.bytes.length;
                // A block that is not full is the last.
                if (this.#ids.length === 0 && block.bytes.length < BLOCK_BYTES) {
                    await this.#put('', block.bytes, { 'x-ms-blob-type': 'BlockBlob' });
                    return bytes;
                }
                while (this.#running.size >= blob_upload_PARALLEL)
                    await Promise.race(this.#running);
                this.#start(block);
            }
        }
        finally {
            // Nothing is sent any more once the caller is told.
            await Promise.all(this.#running);
        }
        this.#throwIfFailed();
        const list = this.#ids.map(id => `<Latest>${id}</Latest>`).join('');
        const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`);
        await this.#put('comp=blocklist', body, { 'content-type': 'application/xml' });
        return bytes;
    }
    #start({ bytes, release }) {
        const id = Buffer.from(`${this.#prefix}${String(this.#ids.length).padStart(12, '0')}`).toString('base64');
        this.#ids.push(id);
        const sending = this.#put(`comp=block&blockid=${encodeURIComponent(id)}`, bytes, {})
            .catch((error) => {
            this.#failure ??= { error };
        })
            .finally(() => {
            release();
            this.#running.delete(sending);
        });
        this.#running.add(sending);
    }
    #throwIfFailed() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    async #put(query, body, headers) {
        const { http, signal } = this.#options;
        const url = query === '' ? this.#options.url : `${this.#options.url}&${query}`;
        await (0,retries/* withRetries */.L)(ATTEMPTS, signal, async () => {
            const response = await http.send(WHAT, {
                url,
                method: 'PUT',
                headers: { 'content-type': 'application/octet-stream', 'user-agent': 'go-mod-setup', ...headers },
                body,
                answerTimeoutMs: ANSWER_TIMEOUT_MS,
                signal,
            });
            (0,service_http/* discard */.vf)(response);
            if (response.statusCode >= 200 && response.statusCode < 300)
                return;
            const error = (0,service_error/* statusError */.$C)(WHAT, response.statusCode, (0,service_http/* headerOf */.rR)(response.headers['retry-after']));
            // A signature that is refused says nothing about what this run may do: the reservation was granted.
            if (error.code !== 'cache-denied')
                throw error;
            throw new service_error/* ServiceError */._7(error.message, { code: 'cache-not-saved', transient: false, status: error.status });
        });
    }
}
/** Cuts a stream into blocks. */
async function* inBlocks(content) {
    let block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    let filled = 0;
    for await (const part of content) {
        for (let at = 0; at < part.length;) {
            const copied = part.copy(block, filled, at);
            at += copied;
            filled += copied;
            if (filled < BLOCK_BYTES)
                continue;
            yield { bytes: block, release: () => undefined };
            block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
            filled = 0;
        }
    }
    if (filled > 0)
        yield { bytes: block.subarray(0, filled), release: () => undefined };
}

;// CONCATENATED MODULE: ./build/cache/github/upload.js









const upload_ATTEMPTS = 3;
// A commit puts together what was uploaded, which takes its time.
const upload_ANSWER_TIMEOUT_MS = 30_000;
/**
 * Saves an entry by protocol v2: a reservation, the archive as a blob, sent while it is made, and the commit that makes it visible. What
 * another job has reserved, or was killed over, `exists`.
 *
 * @throws ServiceError where the service does not do it; the file system's errors; the signal's reason
 */
async function uploadEntry(context, request) {
    const { key, name, signal } = request;
    const version = (0,entry_version/* entryVersion */.R)(name, 'go-mod-setup');
    const reserved = await call(context, 'CreateCacheEntry', { key, version }, signal);
    if (reserved === 'exists')
        return { outcome: 'exists' };
    const url = reserved.signed_upload_url || reserved.signedUploadUrl;
    if (!reserved.ok || !URL.canParse(url))
        return refused(key, reserved.message || 'it was not reserved');
    const blob = new BlobUpload({ http: context.http, url, signal });
    const bytes = await blob.send(archiveOf(request));
    const committed = await call(context, 'FinalizeCacheEntryUpload', { key, version, size_bytes: String(bytes) }, signal);
    if (committed === 'exists' || !committed.ok)
        return refused(key, (committed !== 'exists' && committed.message) || 'it was not committed');
    return { outcome: 'saved', bytes };
}
/** Modules are zips, which do not shrink: compressing them again costs a second for each 100 MB, there and back. */
function archiveOf({ name, root, files, signal }) {
    const what = { root, files, signal };
    return name === 'modules' ? writeTarBlocks({ ...what, blockBytes: BLOCK_BYTES }) : inBlocks((0,archive/* packArchive */.uP)(what).stream);
}
function refused(key, message) {
    // So does @actions/cache 6.3 tell a token that may only read: lib/cache.ts, CacheWriteDeniedError.
    const isDenied = message.startsWith('cache write denied');
    return {
        outcome: isDenied ? 'denied' : 'failed',
        finding: (0,findings/* cacheFinding */.sy)(isDenied ? 'cache-denied' : 'cache-not-saved', `saving ${key}: ${message}`),
    };
}
// Protobuf's JSON leaves out what has its default value, and allows either spelling of a name.
const answerSchema = dist/* object */.Ikc({
    ok: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    signed_upload_url: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    signedUploadUrl: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    message: dist/* optional */.lqM(dist/* string */.YjP(), ''),
});
async function call({ http, settings }, method, message, signal) {
    const what = method === 'CreateCacheEntry' ? 'reserving the entry' : 'committing the entry';
    const text = await (0,retries/* withRetries */.L)(upload_ATTEMPTS, signal, async () => {
        const response = await http.send(what, {
            url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, settings.url).href,
            method: 'POST',
            headers: {
                authorization: `Bearer ${settings.token}`,
                'content-type': 'application/json',
                'user-agent': 'go-mod-setup',
            },
            body: JSON.stringify(message),
            answerTimeoutMs: upload_ANSWER_TIMEOUT_MS,
            signal,
        });
        if (response.statusCode === 200)
            return (0,service_http/* readText */.yR)(what, response, signal);
        (0,service_http/* discard */.vf)(response);
        if (response.statusCode === 409)
            return undefined;
        throw (0,service_error/* statusError */.$C)(what, response.statusCode, (0,service_http/* headerOf */.rR)(response.headers['retry-after']));
    });
    if (text === undefined)
        return 'exists';
    const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), answerSchema), text);
    if (parsed.success)
        return parsed.output;
    throw new service_error/* ServiceError */._7(`${what}: an answer that we do not understand`, {
        code: 'cache-unavailable',
        transient: false,
    });
}

;// CONCATENATED MODULE: ./build/cache/github/save.js







/**
 * Saves by ourselves where the service speaks v2: while the archive is made it is sent, and nothing is compressed that is already. On v1 by the
 * toolkit. A fault is an outcome.
 */
async function saveEntry(context, request) {
    const { settings } = context;
    if (!settings.writable)
        return denied(`ACTIONS_CACHE_MODE is ${settings.mode}: this job may not write the cache`);
    try {
        const isOurs = settings.protocol === 'v2';
        const format = isOurs ? 'go-mod-setup' : (await context.hasZstdProgram()) ? 'zstd-without-long' : 'gzip';
        // A reservation sees entries of this branch only; and the toolkit would find out only after it has built the whole archive.
        if (settings.readable && (await exists(context, request, format)))
            return { outcome: 'exists' };
        return await (isOurs ? uploadEntry(context, request) : saveByToolkit(context, request));
    }
    catch (error) {
        return failure(request, error);
    }
}
async function exists(context, request, format) {
    const { key, signal, name } = request;
    const version = (0,entry_version/* entryVersion */.R)(name, format);
    const found = await (0,lookup/* lookUpEntry */.d)(context, { primaryKey: key, restoreKeys: [], version, signal });
    return found?.key === key;
}
function failure(request, error) {
    const what = `saving ${request.key}`;
    if (request.signal.aborted)
        return { outcome: 'failed', finding: (0,findings/* abortFinding */.i5)(request.signal, what) };
    if (error instanceof service_error/* ServiceError */._7) {
        const outcome = error.code === 'cache-denied' ? 'denied' : 'failed';
        const code = error.code === 'cache-unavailable' ? 'cache-not-saved' : error.code;
        return { outcome, finding: (0,findings/* cacheFinding */.sy)(code, `${what}: ${error.message}`) };
    }
    const code = error instanceof process_group/* CommandStartError */.w ? 'cache-not-saved' : (0,findings/* machineFaultCode */.D)(error, 'cache-not-saved');
    if (code === undefined)
        throw error;
    return { outcome: 'failed', finding: (0,findings/* cacheFinding */.sy)(code, `${what}: ${(0,findings/* errorText */.kc)(error)}`) };
}
function denied(message) {
    return { outcome: 'denied', finding: (0,findings/* cacheFinding */.sy)('cache-denied', message, { severity: 'notice' }) };
}


/***/ }),

/***/ 13271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ServiceHttp: () => (/* binding */ ServiceHttp),
/* harmony export */   rR: () => (/* binding */ headerOf),
/* harmony export */   vf: () => (/* binding */ discard),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _modules_mirrors_undici_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39589);
/* harmony import */ var _modules_mirrors_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8753);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91265);



/** HTTP to the service and its store: kept connections, the runner's proxies, a bound on every wait. */
class ServiceHttp {
    #connections;
    #timeouts;
    constructor({ proxies, certificates }, timeouts) {
        this.#timeouts = timeouts;
        const { connectTimeoutMs } = timeouts;
        this.#connections = new _modules_mirrors_connections_js__WEBPACK_IMPORTED_MODULE_1__/* .Connections */ .U({ connectTimeoutMs, proxies, certificates, http2: false });
    }
    /**
     * Sends one request. Redirects are not followed.
     *
     * @throws ServiceError where no answer came; the signal's reason
     */
    async send(what, options) {
        const { url, answerTimeoutMs = this.#timeouts.stallTimeoutMs, ...rest } = options;
        try {
            const { dispatcher } = await this.#connections.routeTo(new URL(url), 'kept');
            return await (0,_modules_mirrors_undici_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(url, {
                ...rest,
                body: options.body ?? null,
                dispatcher,
                // Of a resolution of a second, which is fine enough here.
                headersTimeout: answerTimeoutMs,
                bodyTimeout: this.#timeouts.stallTimeoutMs,
            });
        }
        catch (error) {
            throw (0,_service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .networkError */ .x6)(what, error, options.signal);
        }
    }
    /** Breaks all connections off. */
    async close() {
        await this.#connections.close();
    }
}
/** At most 1 MiB: an answer is a few hundred bytes, and what sends more is no cache service. */
const MAX_ANSWER_BYTES = 1024 * 1024;
/** The whole body as text. */
async function readText(what, response, signal) {
    const parts = [];
    let bytes = 0;
    try {
        for await (const part of response.body) {
            bytes += part.length;
            if (bytes > MAX_ANSWER_BYTES)
                throw new _service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._7(`${what}: the answer is too long`, { code: 'cache-unavailable', transient: false });
            parts.push(part);
        }
    }
    catch (error) {
        throw (0,_service_error_js__WEBPACK_IMPORTED_MODULE_2__/* .networkError */ .x6)(what, error, signal);
    }
    return Buffer.concat(parts).toString();
}
/** One value of a header; the first where a server sends several. */
function headerOf(value) {
    return typeof value === 'string' ? value : value?.[0];
}
/** Lets an unread body go, so that its connection can be used again or is closed. */
function discard(response) {
    response.body.on('error', () => undefined);
    response.body.destroy();
}


/***/ }),

/***/ 61077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ ProxyEnvironmentError),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* unused harmony export NO_PROXIES */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

const NO_PROXIES = Object.freeze({ httpsProxy: '', httpProxy: '', noProxy: '' });
/** A proxy variable that is no URL; the value may hold a password, so the message does not show it. */
class ProxyEnvironmentError extends Error {
    name = 'ProxyEnvironmentError';
}
/**
 * The HTTP proxy for a URL, as the go command chooses it; undefined: none. Not undici's EnvHttpProxyAgent: that sends loopback
 * addresses through the proxy, uses HTTP_PROXY for https, and knows no address ranges, so that what go reaches we would not.
 * Source: golang.org/x/net/http/httpproxy Config.ProxyFunc.
 *
 * @throws ProxyEnvironmentError where the variable's value cannot be used
 */
function proxyFor(url, environment) {
    const value = url.protocol === 'https:' ? environment.httpsProxy : environment.httpProxy;
    if (value.trim() === '' || bypassesProxy(url, environment.noProxy))
        return undefined;
    return parseProxyUrl(value.trim());
}
/** go knows socks5, too. undici's does not get through (7.30.2, "experimental"): such a proxy is left to the go command. */
const SCHEMES = new Set(['http:', 'https:']);
function parseProxyUrl(value) {
    // "proxy:3128" is read as a URL with the scheme "proxy" by some and as a host by go.
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || url.hostname === '' || !SCHEMES.has(url.protocol))
        throw new ProxyEnvironmentError('HTTPS_PROXY or HTTP_PROXY is not the URL of an HTTP proxy');
    return url;
}
function bypassesProxy(url, noProxy) {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();
    if (host === 'localhost' || isLoopback(host))
        return true;
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return noProxy.split(',').some(rule => matchesRule(rule.trim().toLowerCase(), host, port));
}
function isLoopback(host) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 ? host.startsWith('127.') : host === '::1';
}
function matchesRule(rule, host, port) {
    if (rule === '')
        return false;
    if (rule === '*')
        return true;
    if (/^[0-9a-f.:]+\/[0-9]+$/.test(rule))
        return isInRange(rule, host);
    const { host: name, port: rulePort } = splitPort(rule);
    if (name === '' || (rulePort !== '' && rulePort !== port))
        return false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) !== 0)
        return sameAddress(name, host);
    // "example.com" and its subdomains; ".example.com" and "*.example.com" only the subdomains.
    const suffix = name.replace(/^\*\./, '.');
    return suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix || host.endsWith(`.${suffix}`);
}
function splitPort(rule) {
    const [, bracketed, port = ''] = /^\[([^\]]*)\](?::([0-9]+))?$/.exec(rule) ?? [];
    if (bracketed !== undefined)
        return { host: bracketed, port };
    const [, name, namePort] = /^([^:]*):([0-9]+)$/.exec(rule) ?? [];
    return name !== undefined && namePort !== undefined ? { host: name, port: namePort } : { host: rule, port: '' };
}
function isInRange(range, host) {
    const [address = '', bits = ''] = range.split('/');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (family === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== family || Number(bits) > (family === 4 ? 32 : 128))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return list.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
function sameAddress(address, host) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === family && isInRange(`${address}/${family === 4 ? 32 : 128}`, host);
}


/***/ })

};
