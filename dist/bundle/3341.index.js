export const id = 3341;
export const ids = [3341];
export const modules = {

/***/ 26446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ hash1),
/* harmony export */   _e: () => (/* binding */ EMPTY_SHA256),
/* harmony export */   hK: () => (/* binding */ hashGoMod)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of no bytes: what directories count as. */
const EMPTY_SHA256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', Buffer.alloc(0), 'hex');
/** `h1:` and the SHA-256, in base64, of the sorted lines `<sha256>  <name>`. */
function hash1(files) {
    const summary = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { name, sha256 } of sortedByBytes(files))
        summary.update(`${sha256}  ${name}\n`);
    return `h1:${summary.digest('base64')}`;
}
/** The hash that go.sum has for a module's go.mod: cmd/go/internal/modfetch/fetch.go, goModSum. */
function hashGoMod(content) {
    return hash1([{ name: 'go.mod', sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex') }]);
}
/** Go compares strings by their UTF-8 bytes, JavaScript by UTF-16 units: these differ beyond U+D7FF only. */
function sortedByBytes(files) {
    if (files.some(({ name }) => /[\ud800-\uffff]/.test(name)))
        return files.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
    return files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
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

/***/ 65837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ HttpClient)
});

// EXTERNAL MODULE: ./build/modules/mirrors/undici.js
var undici = __webpack_require__(39589);
// EXTERNAL MODULE: ./build/modules/mirrors/connections.js + 2 modules
var connections = __webpack_require__(8753);
// EXTERNAL MODULE: ./build/modules/mirrors/classify.js
var classify = __webpack_require__(27687);
// EXTERNAL MODULE: ./build/modules/mirrors/dials.js + 1 modules
var dials = __webpack_require__(58073);
// EXTERNAL MODULE: ./build/modules/mirrors/body-transfer.js
var body_transfer = __webpack_require__(86385);
// EXTERNAL MODULE: ./build/modules/mirrors/file-sink.js
var file_sink = __webpack_require__(6871);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-error.js
var mirror_error = __webpack_require__(54437);
;// CONCATENATED MODULE: ./build/modules/mirrors/partial-body.js

// Below this, a new start costs less than it would to be wrong about.
const MINIMUM_BYTES = 64 * 1024;
/** What can be resumed of a transfer that broke off after so many bytes; undefined: start anew. */
function partialOf(bytes, totalBytes, headers) {
    const validator = validatorOf(headers);
    if (bytes < MINIMUM_BYTES || headers.value('accept-ranges') === 'none')
        return undefined;
    return validator === undefined && totalBytes === undefined ? undefined : { bytes, totalBytes, validator };
}
/** The request's headers for the rest of the file. */
function rangeHeaders(partial) {
    if (partial === undefined)
        return {};
    const condition = partial.validator === undefined ? {} : { 'if-range': partial.validator };
    return { range: `bytes=${partial.bytes}-`, ...condition };
}
/**
 * Where in the file a 206 begins, and how long the whole is.
 *
 * @throws MirrorError where it is not the part that was asked for, or of a file of another length
 */
function checkRange(partial, headers) {
    const [, first, total = ''] = /^bytes ([0-9]+)-[0-9]+\/([0-9]+|\*)$/.exec(headers.value('content-range') ?? '') ?? [];
    const totalBytes = total === '*' ? undefined : Number(total);
    const isSame = partial?.totalBytes === undefined || totalBytes === partial.totalBytes;
    const isUnchanged = partial?.validator === undefined || [undefined, partial.validator].includes(validatorOf(headers));
    if (partial === undefined || Number(first) !== partial.bytes || !isSame || !isUnchanged)
        throw new mirror_error/* MirrorError */.En('short-body', 'another part of the file came than was asked for');
    return { start: partial.bytes, totalBytes };
}
function validatorOf(headers) {
    const etag = headers.value('etag');
    // Weak ETags ("W/…") may stand for bytes that differ.
    return etag?.startsWith('"') === true ? etag : headers.value('last-modified');
}

// EXTERNAL MODULE: ./build/modules/mirrors/proxy-environment.js
var proxy_environment = __webpack_require__(61077);
;// CONCATENATED MODULE: ./build/modules/mirrors/response-headers.js
/** The headers of a response: a server may send any of them twice. */
class ResponseHeaders {
    #headers;
    constructor(headers) {
        this.#headers = headers;
    }
    /** The first value. */
    value(name) {
        const value = this.#headers[name];
        return typeof value === 'string' ? value : value?.[0];
    }
    /** Content-Length in bytes; undefined where there is none or it is no number. */
    get contentLength() {
        const value = this.value('content-length') ?? '';
        return /^[0-9]{1,15}$/.test(value) ? Number(value) : undefined;
    }
}

// EXTERNAL MODULE: ./build/modules/mirrors/retry-delay.js
var retry_delay = __webpack_require__(64205);
;// CONCATENATED MODULE: ./build/modules/mirrors/file-transfer.js









const MAX_TEXT_BYTES = 4096;
/** After these, what is in the target is not the beginning of the file. */
const NOT_THE_FILE = new Set(['corrupt-zip', 'not-a-module-proxy']);
/** One answer on its way into the target: what came of it, and why it ended. */
class FileTransfer {
    guard;
    signal;
    throughProxy = false;
    #request;
    #body;
    #hasRange = false;
    #inBody = false;
    #receivedBytes = 0;
    #partial;
    constructor(request, guard) {
        this.#request = request;
        this.guard = guard;
        this.signal = AbortSignal.any([request.signal, guard.signal]);
    }
    holds(response) {
        this.#body = response.body;
        // When it is given up nobody reads it any more, and an error that nobody hears would end the process.
        response.body.on('error', () => undefined);
    }
    /** @throws MirrorError, TargetError, what the stream throws */
    async receive({ statusCode, headers: received, body }) {
        const headers = new ResponseHeaders(received);
        this.#hasRange = statusCode === 206 || statusCode === 416;
        const failure = (0,classify/* codeOfStatus */.RZ)(statusCode);
        if (failure !== undefined) {
            const retryAfterMs = (0,retry_delay/* parseRetryAfter */.mu)(headers.value('retry-after'), Date.now());
            throw new mirror_error/* MirrorError */.En(failure, `HTTP ${statusCode}${await this.#textOf(headers, body)}`, { retryAfterMs });
        }
        const encoding = headers.value('content-encoding') ?? 'identity';
        if (encoding !== 'identity')
            throw new mirror_error/* MirrorError */.En('not-a-module-proxy', `the body is encoded (${(0,mirror_error/* oneLine */.TN)(encoding)})`);
        const { start, totalBytes } = statusCode === 206 ? checkRange(this.#request.partial, headers) : { start: 0, totalBytes: headers.contentLength };
        this.#inBody = true;
        const { kind, target } = this.#request;
        const memory = new file_sink/* MemorySink */.$();
        const sink = target === undefined ? memory : await (0,file_sink/* openFileSink */.o)(target, start);
        try {
            const onBytes = (bytes) => this.#onBytes(bytes);
            const onWaiting = () => this.#request.watch?.enter('body');
            await (0,body_transfer/* receiveBody */.u)({ kind, body, sink, guard: this.guard, start, totalBytes, onBytes, onWaiting });
        }
        catch (error) {
            const isOtherFile = error instanceof mirror_error/* MirrorError */.En && NOT_THE_FILE.has(error.code);
            if (target !== undefined && !isOtherFile)
                this.#partial = partialOf(start + this.#receivedBytes, totalBytes, headers);
            throw error;
        }
        finally {
            // Most of it is written only now.
            this.#request.watch?.enter('disk');
            await sink.end();
        }
        const bytes = start + this.#receivedBytes;
        return target === undefined ? { kind: 'fetched', bytes, data: memory.data() } : { kind: 'fetched', bytes };
    }
    /** The rest of the file was asked for, and there is no such rest: the file is another one now, or no ranges are served. */
    get isStaleRange() {
        return this.#request.partial !== undefined && this.#hasRange && !this.#inBody;
    }
    /** The transfer broke off; the rest of the answer is not wanted, so its connection ends with it. */
    fail(error) {
        this.#body?.destroy();
        return { kind: 'failed', error: this.#explain(error), partial: this.#partial, bytes: this.#receivedBytes };
    }
    #onBytes(bytes) {
        this.#receivedBytes += bytes;
        this.#request.watch?.received(bytes);
        this.#request.onProgress(bytes);
    }
    #explain(error) {
        if (error instanceof mirror_error/* MirrorError */.En)
            return error;
        if (error instanceof proxy_environment/* ProxyEnvironmentError */.c2)
            return new mirror_error/* MirrorError */.En('proxy-unreachable', error.message, { cause: error, isFinal: true });
        // "other side closed": before an answer that is a broken connection, in the middle of one a body that is too short.
        const known = (0,classify/* codeOfError */.XJ)(error, { throughProxy: this.throughProxy });
        const isShort = this.#inBody && known === 'connection-reset' && error instanceof undici/* errors */.sO.SocketError;
        const code = isShort ? 'short-body' : known;
        const where = this.#inBody ? ` after ${this.#receivedBytes} bytes` : '';
        return new mirror_error/* MirrorError */.En(code, `${(0,mirror_error/* messageOf */.bD)(error)}${where}`, { cause: error });
    }
    /** What a proxy says about a failure, as go shows it ("server response:"): only text, and only where it is short. */
    async #textOf(headers, body) {
        const isText = headers.value('content-type')?.startsWith('text/plain') === true;
        this.guard.waiting();
        if (!isText || (headers.contentLength ?? Number.POSITIVE_INFINITY) > MAX_TEXT_BYTES) {
            await body.dump();
            return '';
        }
        try {
            const line = (0,mirror_error/* oneLine */.TN)(await body.text());
            return line === '' ? '' : `: ${line}`;
        }
        catch (error) {
            // The status is known; that the text broke off does not change it.
            return ` (${(0,mirror_error/* messageOf */.bD)(error)})`;
        }
    }
}

// EXTERNAL MODULE: ./build/modules/mirrors/stall-guard.js
var stall_guard = __webpack_require__(15123);
;// CONCATENATED MODULE: ./build/modules/mirrors/http-client.js









const MAX_REDIRECTS = 10;
const UNCONNECTED = {
    resolving: { code: 'dns-failure', what: 'still looking up the name' },
    connecting: { code: 'connect-timeout', what: 'still connecting to' },
    tls: { code: 'tls-handshake', what: `connected, but ${classify/* HANDSHAKE_NOT_DONE */.Hf} with` },
    tunnel: { code: 'proxy-unreachable', what: 'no tunnel was opened by the HTTP proxy' },
};
/** GET requests for module files: redirects, credentials, time-outs, sizes. Retries are others' business. */
class HttpClient {
    #options;
    #connections;
    constructor(options) {
        this.#options = options;
        this.#connections = new connections/* Connections */.U(options);
    }
    /**
     * Fetches one file. What the mirror or the way to it is to blame for is a value.
     *
     * @throws the signal's reason when that aborts; TargetError where the target cannot be written
     */
    async fetchFile(request) {
        const guard = new stall_guard/* StallGuard */.G(this.#options);
        const transfer = new FileTransfer(request, guard);
        try {
            const response = await this.#open(request, transfer);
            return await transfer.receive(response);
        }
        catch (error) {
            const failed = this.#explain(request, transfer.fail(guard.signal.aborted ? guard.signal.reason : error));
            request.signal.throwIfAborted();
            if (error instanceof mirror_error/* TargetError */.I0)
                throw error;
            return transfer.isStaleRange ? await this.fetchFile({ ...request, partial: undefined }) : failed;
        }
        finally {
            guard.stop();
        }
    }
    async close() {
        await this.#connections.close();
    }
    /** The connections that are being made. */
    get dials() {
        return this.#connections.dials;
    }
    /** What only the connections know: who signed a certificate that is not trusted, and how far a connection came that was given up. */
    #explain({ watch, url }, failed) {
        if (failed.kind !== 'failed')
            return failed;
        const { code, message } = failed.error;
        const host = (watch?.proxy ?? watch?.url ?? url).hostname;
        const issuer = code === 'tls-certificate' ? this.dials.issuerOf(host) : undefined;
        if (issuer !== undefined)
            return { ...failed, error: new mirror_error/* MirrorError */.En(code, `${message}; ${issuer}`, { cause: failed.error }) };
        const dial = code === 'stall' && watch?.stage === 'connection' ? this.dials.to(host) : undefined;
        if (dial === undefined)
            return failed;
        const { code: known, what } = UNCONNECTED[dial.stage];
        const error = new mirror_error/* MirrorError */.En(known, `${message}: ${what} ${(0,dials/* describeDial */.k)(dial)}`, { cause: failed.error });
        return { ...failed, error };
    }
    /** The answer behind all redirects. They are followed here, since what may go along depends on where they lead. */
    async #open(request, transfer) {
        let authorization = this.#authorizationFor(request.url);
        let mayAskAgain = request.url.username === '' && request.url.password === '' && request.url.protocol === 'https:';
        let url = withoutUser(request.url);
        for (let redirects = 0;; redirects++) {
            const route = await this.#connections.routeTo(url, request.connection);
            transfer.throughProxy = route.proxy !== undefined;
            request.watch?.sending(url, route.proxy);
            transfer.guard.waiting();
            const { dispatcher } = route;
            const { signal } = transfer;
            const headers = this.#headersFor(request, authorization);
            const response = await unlessAborted((0,undici/* request */.Em)(url, { dispatcher, signal, headers, opaque: request.watch }), signal);
            transfer.guard.received(0);
            request.onProgress(0);
            transfer.holds(response);
            const location = redirectOf(response);
            if (location === undefined) {
                const other = mayAskAgain ? await this.#authorizationAfter(url, response) : undefined;
                if (other === undefined)
                    return response;
                await response.body.dump();
                mayAskAgain = false;
                authorization = other;
                continue;
            }
            transfer.guard.waiting();
            await response.body.dump();
            if (redirects >= MAX_REDIRECTS)
                throw new mirror_error/* MirrorError */.En('redirect-loop', `stopped after ${MAX_REDIRECTS} redirects`);
            const next = redirectTarget(location, url);
            // Another host, port or scheme gets no credential, nor does the first one get it back from there.
            if (next.origin !== url.origin) {
                authorization = undefined;
                mayAskAgain = false;
            }
            url = next;
        }
    }
    #headersFor(request, authorization) {
        return {
            ...authorization,
            accept: '*/*',
            // As sent: hashes and lengths are of the file, not of a compressed form of it.
            'accept-encoding': 'identity',
            'user-agent': this.#options.userAgent,
            ...rangeHeaders(request.partial),
        };
    }
    /** Private mirrors hide what one may not see behind "not found". */
    async #authorizationAfter(url, { statusCode, headers: received }) {
        const { credentialsAfter } = this.#options;
        if (credentialsAfter === undefined || ![401, 403, 404].includes(statusCode))
            return undefined;
        const headers = Object.fromEntries(Object.entries(received).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
        const credentials = await credentialsAfter({ url, status: statusCode, headers });
        return credentials === undefined ? undefined : headersOf(credentials);
    }
    #authorizationFor(url) {
        const own = url.username === '' && url.password === ''
            ? undefined
            : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
        if (url.protocol !== 'https:') {
            // As go: cmd/go/internal/web/http.go.
            if (own !== undefined)
                throw new mirror_error/* MirrorError */.En('insecure-credentials', 'refusing to send user and password over plain HTTP');
            return undefined;
        }
        const credentials = own ?? this.#options.credentialsFor(url);
        return credentials === undefined ? undefined : headersOf(credentials);
    }
}
function headersOf(credentials) {
    if ('headers' in credentials)
        return credentials.headers;
    const { user, password } = credentials;
    return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
/** undici looks at the signal only when a connection is there: while one is being made, the waiting is ended here. */
async function unlessAborted(response, signal) {
    return await new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        response.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}
function withoutUser(url) {
    const plain = new URL(url);
    plain.username = plain.password = '';
    return plain;
}
function redirectOf({ statusCode, headers }) {
    return [301, 302, 303, 307, 308].includes(statusCode) ? new ResponseHeaders(headers).value('location') : undefined;
}
/** @throws MirrorError where a redirect leads away from https, or nowhere */
function redirectTarget(location, from) {
    if (!URL.canParse(location, from.href))
        throw new mirror_error/* MirrorError */.En('unexpected-status', 'a redirect without a usable address');
    const target = withoutUser(new URL(location, from));
    if (from.protocol === 'https:' && target.protocol !== 'https:')
        throw new mirror_error/* MirrorError */.En('insecure-redirect', `redirected from https to ${target.protocol}//${target.host}`);
    if (target.protocol !== 'https:' && target.protocol !== 'http:')
        throw new mirror_error/* MirrorError */.En('unexpected-status', `redirected to ${target.protocol}`);
    return target;
}


/***/ }),

/***/ 11057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ PrivateModuleAskedError),
  r: () => (/* binding */ createMirrorSource)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/go/proxy-list.js
var proxy_list = __webpack_require__(64912);
// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
// EXTERNAL MODULE: ./build/modules/mirrors/directory-source.js
var directory_source = __webpack_require__(97158);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
;// CONCATENATED MODULE: ./build/modules/mirrors/hedging.js
/** "The Tail at Scale" (Dean, Barroso): a second request after the p95 costs some 5% more load and cuts the tail off. */
const DEFAULT_HEDGING = Object.freeze({
    minimumWaitMs: 150,
    minimumSamples: 10,
    maxShare: 0.05,
    maxPerFile: 2,
    blindWaitMs: 2000,
    silenceMs: 500,
});
/** How often a waiting request is looked at. */
const HEDGE_CHECK_MS = 50;
/** Whether a request that has seen no byte for so long is among the slowest twentieth of its kind. */
function isSlow(waitedMs, firstByteMs, options) {
    if (firstByteMs.count < options.minimumSamples)
        return waitedMs > options.blindWaitMs;
    return waitedMs > Math.max(options.minimumWaitMs, firstByteMs.percentile(95));
}
/** Keeps second requests to their share. */
class HedgeBudget {
    #maxShare;
    #requests = 0;
    #hedges = 0;
    #wins = 0;
    constructor(maxShare) {
        this.#maxShare = maxShare;
    }
    get hedges() {
        return this.#hedges;
    }
    /** Second requests that were served before the first ones. */
    get wins() {
        return this.#wins;
    }
    countRequest() {
        this.#requests += 1;
    }
    countWin() {
        this.#wins += 1;
    }
    /** Takes one second request out of the budget, so many of which are not to be had; false: it is used up for now. */
    take({ kept }) {
        if (this.#hedges + kept + 1 > this.#requests * this.#maxShare)
            return false;
        this.#hedges += 1;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/modules/mirrors/attempt.js

/** One request under way. */
class Attempt {
    mirror;
    target;
    answer;
    abandon = new AbortController();
    /** Of a mirror in good standing: one that is asked although it is ejected, or as its probe, is waited for. */
    isTrusted;
    askedAtMs = performance.now();
    lastByteMs = this.askedAtMs;
    constructor(mirror, request) {
        this.mirror = mirror;
        this.target = request.target;
        this.isTrusted = mirror.health.isTrusted;
        const onProgress = () => {
            this.lastByteMs = performance.now();
        };
        this.answer = mirror.ask({ ...request, onProgress, abandoned: this.abandon.signal });
        // Awaited by the race in any case; until then a rejection is not unhandled.
        this.answer.catch(() => undefined);
    }
}
/** The one that has its answer; undefined: none yet, and it is time to look whether one is slow. */
async function firstToSettle(attempts) {
    let timer;
    const tick = new Promise(resolve => {
        // What has arrived while our own thread was busy is looked at first: that was no pause of the mirror's.
        timer = setTimeout(() => setImmediate(resolve, undefined), HEDGE_CHECK_MS);
    });
    const settled = attempts.map(async (attempt) => {
        await attempt.answer;
        return attempt;
    });
    try {
        return await Promise.race([...settled, tick]);
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./build/modules/mirrors/classify.js
var classify = __webpack_require__(27687);
;// CONCATENATED MODULE: ./build/modules/mirrors/fall-through.js

/**
 * The contract's table for `goproxy-fallback`, as one pure decision: who is asked for the file next, if anybody.
 *
 * Source: go.dev/ref/mod#goproxy-protocol for `,` and `|`; cmd/go/internal/modfetch/proxy.go TryProxies for which of several errors counts.
 */
function nextStep(situation) {
    const { list } = situation;
    for (let mirror = 0; mirror < list.mirrors.length; mirror++) {
        const state = stateOf(situation, mirror);
        if (state.kind === 'not-found')
            continue;
        if (state.kind === 'not-asked') {
            if (!isPassedOver(situation, mirror))
                return { kind: 'ask', mirror, again: false };
            continue;
        }
        if (!mayLeave(list, mirror))
            return endOfList(situation, { places: mirror + 1, leftToDirect: false });
        if (isRepeatedBeforeLeaving(situation, mirror))
            return { kind: 'ask', mirror, again: true };
    }
    return endOfList(situation, { places: list.mirrors.length, leftToDirect: list.end === 'direct' });
}
/**
 * Where a request that is slow on `mirror` may be sent as well: the next mirror that could be asked had this one timed out.
 * Undefined: only the same one.
 */
function alternativeTo(situation, mirror) {
    const { list } = situation;
    for (let from = mirror; mayLeave(list, from); from++) {
        const next = from + 1;
        if (next >= list.mirrors.length)
            return undefined;
        if (stateOf(situation, next).kind === 'not-asked' && situation.ejectionOf(next) === undefined)
            return next;
    }
    return undefined;
}
/** Whether the policy lets a failure other than 404 and 410 go on to what comes next in the list, `direct` included. */
function mayLeave(list, mirror) {
    const entry = list.mirrors[mirror];
    if (entry === undefined)
        return false;
    if (entry.fallBackOnError || list.policy === 'any')
        return true;
    // Only from a public mirror: a path that a company's proxy could not serve must not slip out to a public one because of a 502.
    return list.policy === 'auto' && entry.wellKnown && mirror + 1 < list.mirrors.length;
}
function stateOf({ answers, isDistrusted }, mirror) {
    if (isDistrusted(mirror))
        return { kind: 'failed', code: 'checksum-mismatch' };
    const last = answers.findLast(answer => answer.mirror === mirror);
    if (last === undefined)
        return { kind: 'not-asked' };
    return classify/* FAILURE_CLASSES */.CJ[last.code] === 'next' ? { kind: 'not-found' } : { kind: 'failed', code: last.code };
}
/** Ejected, and passing over it leads somewhere. A breaker never opens on the last entry: there it would be giving up. */
function isPassedOver(situation, mirror) {
    const { list } = situation;
    const hasAlternative = mayLeave(list, mirror) && (mirror + 1 < list.mirrors.length || list.end === 'direct');
    return hasAlternative && situation.ejectionOf(mirror) !== undefined;
}
/** "A again within retries, then B": in auto, for a public mirror with a comma behind it. */
function isRepeatedBeforeLeaving(situation, mirror) {
    const { list } = situation;
    if (list.policy !== 'auto' || list.mirrors[mirror]?.fallBackOnError === true)
        return false;
    return isWorthRepeating(situation, mirror) && !isPassedOver(situation, mirror);
}
/** Whether the same question to the same mirror could have another answer, and a retry is left for it. */
function isWorthRepeating(situation, mirror) {
    const { list, answers, retries } = situation;
    const own = answers.filter(answer => answer.mirror === mirror);
    const last = own.at(-1);
    if (last === undefined || last.isFinal === true || situation.isDistrusted(mirror))
        return false;
    // A mirror that does not have the file has answered: only failures use up tries.
    if (answers.filter(answer => classify/* FAILURE_CLASSES */.CJ[answer.code] !== 'next').length > retries)
        return false;
    switch (classify/* FAILURE_CLASSES */.CJ[last.code]) {
        case 'transient':
            return true;
        case 'transient-once':
            return own.filter(answer => answer.code === last.code).length === 1;
        case 'refused':
            return list.policy === 'auto' && list.mirrors[mirror]?.wellKnown === true && own.length === 1;
        case 'next':
        case 'final-for-mirror':
            return false;
    }
}
/**
 * The list is through, or at an entry that may not be left. Who was passed over gets its one try now; who failed in a way that may
 * pass is asked again while retries are left, the least asked first. With `direct` next nobody has to wait for an ejected mirror: go
 * asks it once more, and then the origin.
 */
function endOfList(situation, at) {
    const { answers, retries } = situation;
    const isEjected = (mirror) => situation.ejectionOf(mirror) !== undefined;
    const candidates = placesOf(situation.list)
        .slice(0, at.places)
        .filter(mirror => !(at.leftToDirect && isEjected(mirror)));
    const passedOver = candidates.find(mirror => stateOf(situation, mirror).kind === 'not-asked');
    if (passedOver !== undefined)
        return { kind: 'ask', mirror: passedOver, again: false };
    const cost = (mirror) => answers.filter(answer => answer.mirror === mirror).length + (isEjected(mirror) ? retries : 0);
    const [again] = candidates.filter(mirror => isWorthRepeating(situation, mirror)).toSorted((a, b) => cost(a) - cost(b));
    if (again !== undefined)
        return { kind: 'ask', mirror: again, again: true };
    return failure(situation, at.leftToDirect);
}
/** Of several errors the last that is no 404 counts, as for go. */
function failure(situation, leftToDirect) {
    const { list, answers } = situation;
    const last = answers.findLast(answer => classify/* FAILURE_CLASSES */.CJ[answer.code] !== 'next');
    if (last !== undefined)
        return { kind: 'failed', code: last.code, leftToDirect };
    for (const mirror of placesOf(list)) {
        const state = stateOf(situation, mirror);
        const code = state.kind === 'failed' ? state.code : state.kind === 'not-asked' ? situation.ejectionOf(mirror) : undefined;
        if (code !== undefined)
            return { kind: 'failed', code, leftToDirect };
    }
    if (list.mirrors.length === 0 && list.end === 'off')
        return { kind: 'failed', code: 'goproxy-off', leftToDirect };
    return { kind: 'not-found', leftToDirect };
}
function placesOf(list) {
    return [...list.mirrors.keys()];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-error.js
var mirror_error = __webpack_require__(54437);
;// CONCATENATED MODULE: ./build/modules/mirrors/race.js




/** Asks one mirror, and others beside it while it is slow: the first file that comes counts, else the failure of the mirror that was asked. */
async function race(options) {
    return await new Race(options).run();
}
class Race {
    #options;
    #first;
    #hedges = [];
    /** Those that are not answered. */
    #pending;
    constructor(options) {
        this.#options = options;
        this.#first = options.begin(options.mirror, 'first');
        this.#pending = [this.#first];
    }
    async run() {
        let own;
        try {
            while (this.#pending.length > 0) {
                const settled = await firstToSettle(this.#pending);
                if (settled === undefined) {
                    const given = await this.#giveUpIfHopeless();
                    if (given !== undefined)
                        return given;
                    this.#hedge();
                    continue;
                }
                this.#pending = this.#pending.filter(attempt => attempt !== settled);
                const answer = await settled.answer;
                if (answer?.kind === 'fetched')
                    return { mirror: settled.mirror, answer: await this.#adopt(settled, answer) };
                // A second request that failed is no news: the first one is still under way, or its failure is the one that counts.
                if (settled === this.#first)
                    own = answer;
            }
        }
        finally {
            await this.#cleanUp();
        }
        if (own === undefined)
            throw new Error('a request was abandoned and yet waited for');
        return { mirror: this.#first.mirror, answer: own };
    }
    /**
     * One more request, where all that are under way are among the slowest and the budget allows it. Second ones can be as slow as first
     * ones: where 1 request in 50 takes 5 s, one run in three of prometheus' 1,000 requests waited for such a pair.
     */
    #hedge() {
        const { mirror, kind, target, hedging, budget, begin } = this.#options;
        if (mirror.kind !== 'proxy' || this.#hedges.length >= hedging.maxPerFile)
            return;
        const nowMs = performance.now();
        const areSlow = this.#pending.every(attempt => isSlow(nowMs - attempt.lastByteMs, attempt.mirror.firstByteMs(kind), hedging));
        if (!areSlow)
            return;
        const alternative = this.#options.alternative();
        const other = alternative ?? mirror;
        // The last one is kept for the proof that another mirror answers while this one does not.
        const kept = alternative === undefined || this.#isSilent() ? 0 : 1;
        if (other.health.ejection !== undefined || !budget.take({ kept }))
            return;
        const place = this.#hedges.length + 1;
        const hedge = begin(other, { target: target === undefined ? undefined : `${target}.hedge${place}` });
        this.#hedges.push(hedge);
        this.#pending = [...this.#pending, hedge];
    }
    #isSilent() {
        return this.#options.mirror.silence.lastsMs(performance.now()) > this.#options.hedging.silenceMs;
    }
    /** Where the mirror is known not to answer, and there is another to ask, the rest of the time-out is not worth it. */
    async #giveUpIfHopeless() {
        const { mirror, abandon, answer, askedAtMs, isTrusted, lastByteMs } = this.#first;
        const { hedging, alternative } = this.#options;
        const waitedMs = performance.now() - lastByteMs;
        const isEjected = isTrusted && !mirror.health.isTrusted && waitedMs > hedging.minimumWaitMs;
        const isSilent = this.#isSilent() && waitedMs > hedging.silenceMs && mirror.silence.isProvedSince(askedAtMs);
        const isElsewhere = this.#pending.some(pending => pending.mirror !== mirror);
        if (!(isEjected || isSilent) || isElsewhere || alternative() === undefined)
            return undefined;
        const error = new mirror_error/* MirrorError */.En('stall', 'no answer, as to other requests');
        // An ejected mirror has failed often enough; silence counts, or the next requests would go there, too.
        if (isEjected)
            abandon.abort();
        else
            abandon.abort(error);
        // It may have been answered in the meantime.
        return { mirror, answer: (await answer) ?? { kind: 'failed', error } };
    }
    /** A second request was served first: its file takes the target's place, after the first one has let go of it. */
    async #adopt(served, answer) {
        if (served === this.#first)
            return answer;
        if (served.mirror !== this.#first.mirror)
            this.#first.mirror.silence.overtaken(performance.now());
        this.#options.budget.countWin();
        this.#first.abandon.abort();
        await this.#first.answer;
        if (this.#first.target !== undefined && served.target !== undefined)
            await moveOver(served.target, this.#first.target);
        return answer;
    }
    async #cleanUp() {
        if (this.#hedges.length === 0)
            return;
        // The first one, too: where a target could not be written nobody waits for it any more.
        for (const { abandon } of [this.#first, ...this.#hedges])
            abandon.abort();
        await Promise.allSettled([this.#first.answer, ...this.#hedges.map(({ answer }) => answer)]);
        for (const { target } of this.#hedges)
            if (target !== undefined)
                await (0,promises_.rm)(target, { force: true });
    }
}
async function moveOver(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        throw new mirror_error/* TargetError */.I0(to, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/modules/mirrors/retry-delay.js
var retry_delay = __webpack_require__(64205);
// EXTERNAL MODULE: ./build/modules/mirrors/request-watch.js
var request_watch = __webpack_require__(14962);
;// CONCATENATED MODULE: ./build/modules/mirrors/file-fetch.js






const NOT_ASKED = Object.freeze({ place: 0, watch: undefined, pause: undefined });
/** The state of fetching one file: who was asked, what they said, and whose beginning of the file the target holds. */
class FileFetch {
    #context;
    #request;
    #answers = [];
    #attempts = [];
    #situation;
    #partial;
    /** What goes on right now, at which place of the list. */
    #now = NOT_ASKED;
    constructor(context, request) {
        this.#context = context;
        this.#request = request;
        const mirrorAt = (place) => context.mirrors[place];
        this.#situation = {
            list: context.list,
            answers: this.#answers,
            retries: context.retries,
            isDistrusted: place => request.distrusted.has(mirrorAt(place)?.label ?? ''),
            ejectionOf: place => mirrorAt(place)?.health.ejection,
        };
    }
    async run() {
        const backoff = (0,retry_delay/* createBackoff */.lF)(this.#context.backoff);
        for (;;) {
            this.#request.signal.throwIfAborted();
            const step = nextStep(this.#situation);
            if (step.kind === 'not-found')
                return step;
            if (step.kind === 'failed')
                return { ...step, attempts: this.#attempts };
            const mirror = this.#mirrorAt(step.mirror);
            if (step.again)
                this.#context.onRetry();
            // Never at once to the same mirror; and not before the time that it asked for, if nobody else may be asked.
            const waitMs = Math.max(step.again ? backoff.nextMs() : 0, mirror.health.pauseMs);
            if (waitMs > 0)
                await this.#wait(step.mirror, waitMs);
            const served = await this.#ask(step.mirror);
            if (served !== undefined)
                return served;
        }
    }
    /** What it waits for. */
    waiting() {
        const { place, watch, pause } = this.#now;
        const from = this.#context.mirrors[place]?.label ?? '';
        return { file: this.#request.file, from, watch, pause, next: this.#after(place) };
    }
    /** Who would be asked if the mirror failed now. */
    #after(place) {
        const answers = [...this.#answers, { mirror: place, code: 'stall' }];
        const step = nextStep({ ...this.#situation, answers });
        if (step.kind === 'ask')
            return `${this.#mirrorAt(step.mirror).label}${step.mirror === place ? ' again' : ''}`;
        return step.leftToDirect ? 'the origin, by the go command' : 'nobody else';
    }
    async #wait(place, durationMs) {
        const { signal, idle } = this.#request;
        const sinceMs = performance.now();
        this.#now = { place, watch: undefined, pause: { sinceMs, untilMs: sinceMs + durationMs } };
        const wait = async () => (0,deadline/* sleep */.yy)(durationMs, signal);
        await (idle === undefined ? wait() : idle(wait));
    }
    #mirrorAt(place) {
        const mirror = this.#context.mirrors[place];
        if (mirror === undefined)
            throw new Error(`the proxy list has no place ${place}`);
        return mirror;
    }
    /** Asks one mirror, and with it another one if it is slow. Undefined: it failed, which is noted. */
    async #ask(place) {
        const { mirror, answer } = await this.#race(place);
        if (answer.kind === 'fetched')
            return { ...withoutUndefined(answer), from: mirror.label };
        this.#note(place, answer);
        return undefined;
    }
    #note(place, { error, partial }) {
        const { health, label } = this.#mirrorAt(place);
        const { code, message, retryAfterMs } = error;
        const isTooLate = retryAfterMs !== undefined && retryAfterMs >= this.#context.remainingMs();
        if (retryAfterMs !== undefined && !isTooLate)
            health.pauseFor(retryAfterMs);
        this.#answers.push({ mirror: place, code, isFinal: isTooLate || error.isFinal });
        this.#attempts.push({ from: label, code, message });
        this.#partial = partial === undefined ? undefined : { mirror: place, body: partial };
    }
    #race(place) {
        const { hedging, budget } = this.#context;
        const { file, target } = this.#request;
        return race({
            mirror: this.#mirrorAt(place),
            kind: file.kind,
            target,
            hedging,
            budget,
            begin: (mirror, as) => (as === 'first' ? this.#beginFirst(mirror, place) : this.#beginHedge(mirror, as.target)),
            alternative: () => {
                const other = alternativeTo(this.#situation, place);
                return other === undefined ? undefined : this.#mirrorAt(other);
            },
        });
    }
    #beginFirst(mirror, place) {
        const partial = this.#partial?.mirror === place ? this.#partial.body : undefined;
        const watch = new request_watch/* RequestWatch */.b();
        this.#now = { place, watch, pause: undefined };
        return this.#begin(mirror, { target: this.#request.target, partial, connection: 'kept', watch });
    }
    #beginHedge(mirror, target) {
        return this.#begin(mirror, { target, partial: undefined, connection: 'fresh' });
    }
    #begin(mirror, way) {
        const { file, signal } = this.#request;
        this.#context.budget.countRequest();
        return new Attempt(mirror, { ...way, file, signal });
    }
}
function withoutUndefined(answer) {
    const { kind, bytes, data } = answer;
    return data === undefined ? { kind, bytes } : { kind, bytes, data };
}

// EXTERNAL MODULE: ./build/modules/mirrors/http-client.js + 3 modules
var http_client = __webpack_require__(65837);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/modules/mirrors/latency.js
var latency = __webpack_require__(96795);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-statistics.js
var mirror_statistics = __webpack_require__(94004);
;// CONCATENATED MODULE: ./build/modules/mirrors/silence.js
/**
 * Whether a mirror has fallen silent: nobody got a byte of it for a while, and in that time another mirror served a request in its
 * place. Our own network is well then, and the stall time-out (30 s) is not worth waiting for.
 */
class Silence {
    #lastByteMs = Number.NEGATIVE_INFINITY;
    #overtakenAtMs = Number.NEGATIVE_INFINITY;
    /** It sent something, whatever for. */
    heard(nowMs) {
        this.#lastByteMs = nowMs;
    }
    /** Another mirror served what it was asked for. */
    overtaken(nowMs) {
        this.#overtakenAtMs = nowMs;
    }
    /** For how long now; without end where it never sent anything. */
    lastsMs(nowMs) {
        return nowMs - this.#lastByteMs;
    }
    /** For a request that was sent then: an old silence proves nothing about now. */
    isProvedSince(askedAtMs) {
        return this.#overtakenAtMs > Math.max(this.#lastByteMs, askedAtMs);
    }
}

;// CONCATENATED MODULE: ./build/modules/mirrors/mirror.js







/** One URL of GOPROXY: what it is, how it does, and what it was asked. */
class Mirror {
    label;
    kind;
    fallBackOnError;
    wellKnown;
    health;
    silence = new Silence();
    #transport;
    #statistics = new mirror_statistics/* MirrorStatistics */.l();
    #lastMessage = '';
    #stalls = 0;
    #lastStall = '';
    #firstByteMs = {
        info: new latency/* LatencySamples */.us(),
        mod: new latency/* LatencySamples */.us(),
        zip: new latency/* LatencySamples */.us(),
    };
    constructor(options) {
        this.label = options.label;
        this.kind = options.kind;
        this.fallBackOnError = options.fallBackOnError;
        this.wellKnown = options.wellKnown;
        this.health = options.health;
        this.#transport = options.transport;
    }
    /** How long the answers for files of a kind took to begin. */
    firstByteMs(kind) {
        return this.#firstByteMs[kind];
    }
    /**
     * Asks for one file, and learns from what happens. Undefined: the request was abandoned.
     *
     * @throws the signal's reason; TargetError
     */
    async ask(request) {
        return await this.health.observe(async () => {
            const result = await this.#send(request);
            return { result, verdict: result === undefined ? undefined : { failure: failureOf(result) } };
        });
    }
    row() {
        return this.#statistics.row({ url: this.label, kind: this.kind, ejections: this.health.ejections });
    }
    /** That it was ejected, or that requests were given up after silence. */
    finding() {
        const { ejections, lastFailure } = this.health;
        if (ejections === 0 || lastFailure === undefined)
            return this.#stallFinding();
        const times = ejections === 1 ? 'once' : `${ejections} times`;
        const message = `The mirror ${this.label} failed again and again (at last: ${this.#lastMessage}), and was left out ${times}.`;
        return (0,catalogue/* finding */.g)(lastFailure, { severity: 'warning', url: this.label, message });
    }
    #stallFinding() {
        if (this.#stalls === 0)
            return undefined;
        const requests = this.#stalls === 1 ? 'A request' : `${this.#stalls} requests`;
        const message = `${requests} to ${this.label} came to a standstill and ${this.#stalls === 1 ? 'was' : 'were'} given up: ${this.#lastStall}.`;
        return (0,catalogue/* finding */.g)('stall', { severity: 'warning', url: this.label, message });
    }
    async #send({ abandoned, ...request }) {
        const startMs = performance.now();
        let firstByteMs;
        const onProgress = () => {
            const nowMs = performance.now();
            firstByteMs ??= nowMs - startMs;
            this.silence.heard(nowMs);
            request.onProgress();
        };
        try {
            const signal = AbortSignal.any([request.signal, abandoned]);
            const answer = await this.#transport({ ...request, signal, onProgress });
            const failure = failureOf(answer);
            if (failure !== undefined && answer.kind === 'failed')
                this.#lastMessage = answer.error.message;
            if (failure === 'stall' && answer.kind === 'failed') {
                this.#stalls += 1;
                this.#lastStall = `${(0,module_path/* moduleKey */.MP)(request.file.module)}.${request.file.kind}, ${answer.error.message}`;
            }
            this.#statistics.record({ durationMs: performance.now() - startMs, bytes: answer.bytes ?? 0, failure });
            if (failure === undefined && firstByteMs !== undefined)
                this.#firstByteMs[request.file.kind].add(firstByteMs);
            return answer;
        }
        catch (error) {
            if (!abandoned.aborted || request.signal.aborted)
                throw error;
            const reason = abandoned.reason;
            if (reason instanceof mirror_error/* MirrorError */.En)
                return this.#failed(reason, performance.now() - startMs);
            this.#statistics.record({ durationMs: undefined, bytes: 0, failure: undefined });
            return undefined;
        }
    }
    #failed(error, durationMs) {
        this.#lastMessage = error.message;
        this.#statistics.record({ durationMs, bytes: 0, failure: error.code });
        return { kind: 'failed', error };
    }
}
/** "Not found" is no failure of the mirror. */
function failureOf(answer) {
    if (answer.kind === 'fetched')
        return undefined;
    const { code } = answer.error;
    return classify/* FAILURE_CLASSES */.CJ[code] === 'next' ? undefined : code;
}

// EXTERNAL MODULE: ./node_modules/cockatiel/dist/index.js
var dist = __webpack_require__(66090);
;// CONCATENATED MODULE: ./build/modules/mirrors/mirror-health.js

/** Envoy's outlier detection: five failures in a row, thirty seconds out. */
const DEFAULT_HEALTH = Object.freeze({ failuresToOpen: 5, openMs: 30_000 });
/** A request that was given up for our own reasons: it tells nothing about the mirror. */
class Abandoned extends Error {
    name = 'Abandoned';
}
/** Whether a mirror is worth asking: a circuit breaker, and the pause that it asked for itself. */
class MirrorHealth {
    #options;
    #breaker;
    #ejections = 0;
    #ejectedUntilMs = 0;
    #pausedUntilMs = 0;
    #lastFailure;
    constructor(options) {
        this.#options = options;
        this.#breaker = this.#createBreaker();
    }
    get ejections() {
        return this.#ejections;
    }
    get lastFailure() {
        return this.#lastFailure;
    }
    /** Why others are to be asked instead, if the proxy list allows it. A probe under way counts as ejected for all but the probe. */
    get ejection() {
        if (this.pauseMs > 0)
            return 'rate-limited';
        const { state } = this.#breaker;
        if (state === dist.CircuitState.Closed || (state === dist.CircuitState.Open && Date.now() >= this.#ejectedUntilMs))
            return undefined;
        return this.#lastFailure;
    }
    /** Neither ejected nor on probation. */
    get isTrusted() {
        return this.#breaker.state === dist.CircuitState.Closed;
    }
    /** How long it wants to be left alone (Retry-After). */
    get pauseMs() {
        return Math.max(0, this.#pausedUntilMs - Date.now());
    }
    pauseFor(durationMs) {
        this.#pausedUntilMs = Math.max(this.#pausedUntilMs, Date.now() + durationMs);
    }
    /**
     * Runs one request and learns from it. `undefined` from `attempt`: it was given up by us.
     * An ejected mirror is asked all the same: who calls this knows that there is no other.
     */
    async observe(attempt) {
        // Not through the breaker: it would refuse, or let us wait for the probe of another.
        if (this.ejection !== undefined)
            return await this.#observeEjected(attempt);
        const isProbe = this.#breaker.state === dist.CircuitState.Open;
        let outcome;
        try {
            await this.#breaker.execute(async () => {
                const { result, verdict } = await attempt();
                outcome = { result };
                this.#note(verdict);
                // A probe that was too slow for us has not shown that the mirror is well.
                if (verdict === undefined && isProbe)
                    return { failure: this.#lastFailure ?? 'stall' };
                if (verdict === undefined)
                    throw new Abandoned();
                return verdict;
            });
        }
        catch (error) {
            // The clock was set back while it was open: cockatiel reckons in the time of day, too.
            if ((0,dist.isBrokenCircuitError)(error))
                return await this.#observeEjected(attempt);
            if (!(error instanceof Abandoned))
                throw error;
        }
        if (outcome === undefined)
            throw new Error('a request ended without an outcome');
        return outcome.result;
    }
    async #observeEjected(attempt) {
        const { result, verdict } = await attempt();
        this.#note(verdict);
        if (verdict !== undefined && verdict.failure === undefined)
            this.#breaker = this.#createBreaker();
        return result;
    }
    #note(verdict) {
        if (verdict?.failure !== undefined)
            this.#lastFailure = verdict.failure;
    }
    #createBreaker() {
        const breaker = (0,dist.circuitBreaker)((0,dist.handleWhenResult)(verdict => verdict.failure !== undefined), { breaker: new dist.ConsecutiveBreaker(this.#options.failuresToOpen), halfOpenAfter: this.#options.openMs });
        breaker.onBreak(() => {
            this.#ejections += 1;
            this.#ejectedUntilMs = Date.now() + this.#options.openMs;
        });
        return breaker;
    }
}

// EXTERNAL MODULE: ./build/modules/mirrors/dials.js + 1 modules
var dials = __webpack_require__(58073);
;// CONCATENATED MODULE: ./build/modules/mirrors/source-waits.js

/** What a file that is being fetched waits for, in the terms of the report's reader. */
function explainWait(wait, facts) {
    const { file, from, watch, pause, next } = wait;
    if (pause !== undefined || watch === undefined) {
        const { sinceMs, untilMs } = pause ?? { sinceMs: facts.nowMs, untilMs: facts.nowMs };
        const inMs = Math.max(0, untilMs - facts.nowMs);
        return { file, from, stage: 'pause', forMs: facts.nowMs - sinceMs, detail: '', next: { who: from, inMs } };
    }
    const { stage, sinceMs, detail, deadlineMs } = positionOf(watch, facts);
    const inMs = Math.max(0, deadlineMs - facts.nowMs);
    const bytesPerSecond = stage === 'body' ? watch.bytesPerSecond(facts.nowMs) : undefined;
    return {
        file,
        from,
        stage,
        forMs: facts.nowMs - sinceMs,
        detail,
        ...(bytesPerSecond === undefined ? {} : { progress: { bytes: watch.bytes, bytesPerSecond } }),
        next: { who: next, inMs },
    };
}
function positionOf(watch, facts) {
    const { sinceMs } = watch;
    const stalls = { sinceMs, deadlineMs: sinceMs + facts.stallTimeoutMs };
    switch (watch.stage) {
        case 'connection':
            return connectionOf(watch, facts);
        case 'headers':
            return { ...stalls, stage: 'headers', detail: '' };
        case 'body':
            return { ...stalls, stage: 'body', detail: '' };
        case 'disk':
            // Whoever waits for a disk waits: nothing gives up.
            return { sinceMs, deadlineMs: Number.POSITIVE_INFINITY, stage: 'disk', detail: '' };
    }
}
function connectionOf({ url, proxy, sinceMs }, facts) {
    const host = (proxy ?? url)?.hostname ?? '';
    const dial = facts.dials.to(host);
    const startedMs = dial?.startedMs ?? sinceMs;
    const deadlineMs = startedMs + Math.min(facts.connectTimeoutMs, facts.stallTimeoutMs);
    if (dial === undefined)
        return { stage: 'connecting', sinceMs, detail: host, deadlineMs };
    return { stage: dial.stage, sinceMs: dial.sinceMs, detail: (0,dials/* describeDial */.k)(dial), deadlineMs };
}

// EXTERNAL MODULE: ./build/modules/mirrors/stall-guard.js
var stall_guard = __webpack_require__(15123);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-url.js
var mirror_url = __webpack_require__(20382);
// EXTERNAL MODULE: ./build/modules/mirrors/well-known-mirrors.js
var well_known_mirrors = __webpack_require__(92938);
;// CONCATENATED MODULE: ./build/modules/mirrors/mirror-source.js














/** A private module was about to be sent to a proxy: a mistake of ours, and a leak if it were let through. */
class PrivateModuleAskedError extends Error {
    name = 'PrivateModuleAskedError';
    constructor(path) {
        super(`${path} matches GONOPROXY and must not be asked of a proxy`);
    }
}
/** Makes a source of a proxy list. Nothing is opened before the first fetch; {@link ModuleSource.close} ends all connections. */
function createMirrorSource(options) {
    return new ProxyListSource(options);
}
class ProxyListSource {
    kind = 'proxy';
    label;
    #client;
    #mirrors;
    #context;
    #neverAsk;
    #options;
    #running = new Set();
    #retries = 0;
    #lastHeardMs = performance.now();
    constructor(options) {
        this.#options = options;
        this.label = (0,proxy_list/* redactProxyList */.SM)(options.entries);
        this.#neverAsk = options.neverAsk;
        this.#client = new http_client/* HttpClient */.Q({
            ...options,
            minimumRate: options.minimumRate ?? stall_guard/* DEFAULT_MINIMUM_RATE */.i,
            http2: options.http2 ?? false,
        });
        this.#mirrors = options.entries
            .filter(entry => entry.kind === 'url')
            .map(entry => this.#createMirror(entry, options));
        const hedging = options.hedging ?? DEFAULT_HEDGING;
        this.#context = {
            mirrors: this.#mirrors,
            list: listOf(options, this.#mirrors),
            retries: options.retries,
            backoff: options.backoff ?? retry_delay/* DEFAULT_BACKOFF */.VU,
            hedging,
            budget: new HedgeBudget(hedging.maxShare),
            remainingMs: options.remainingMs,
            onRetry: () => {
                this.#retries += 1;
            },
        };
    }
    async fetch(request) {
        if (this.#neverAsk(request.file.module.path))
            throw new PrivateModuleAskedError(request.file.module.path);
        const fetching = new FileFetch(this.#context, request);
        this.#running.add(fetching);
        try {
            return await fetching.run();
        }
        finally {
            this.#running.delete(fetching);
        }
    }
    waits() {
        const { connectTimeoutMs, stallTimeoutMs } = this.#options;
        const facts = { dials: this.#client.dials, connectTimeoutMs, stallTimeoutMs, nowMs: performance.now() };
        return [...this.#running].map(fetching => explainWait(fetching.waiting(), facts));
    }
    lastHeardMs() {
        return this.#lastHeardMs;
    }
    counters() {
        const { hedges, wins } = this.#context.budget;
        return { retries: this.#retries, hedges, hedgeWins: wins };
    }
    statistics() {
        return this.#mirrors.map(mirror => mirror.row());
    }
    findings() {
        return this.#mirrors.map(mirror => mirror.finding()).filter(finding => finding !== undefined);
    }
    async close() {
        await this.#client.close();
    }
    #createMirror(entry, options) {
        const { label, fallBackOnError, url } = entry;
        const isDirectory = url.startsWith('file:');
        return new Mirror({
            label,
            fallBackOnError,
            wellKnown: (0,well_known_mirrors/* isWellKnownMirror */.z)(entry, options.defaultProxyHosts),
            kind: isDirectory ? 'directory' : 'proxy',
            transport: isDirectory ? directoryTransport(url) : this.#httpTransport(url),
            health: new MirrorHealth(options.health ?? DEFAULT_HEALTH),
        });
    }
    #httpTransport(base) {
        return async ({ file, ...request }) => await this.#client.fetchFile({
            ...request,
            onProgress: () => {
                this.#lastHeardMs = performance.now();
                request.onProgress();
            },
            kind: file.kind,
            url: (0,mirror_url/* below */.G)(base, (0,module_files/* moduleFilePath */.g)(file.module, file.kind)),
        });
    }
}
function directoryTransport(base) {
    const directory = (0,external_node_url_.fileURLToPath)(base);
    return async ({ file, target, signal, watch }) => {
        signal.throwIfAborted();
        watch?.enter('disk');
        return await (0,directory_source/* copyFromDirectory */.N)(directory, file, target);
    };
}
function listOf(options, mirrors) {
    const last = options.entries.at(-1);
    return { mirrors, policy: options.policy, end: last === undefined || last.kind === 'url' ? 'none' : last.kind };
}


/***/ }),

/***/ 20382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ below)
/* harmony export */ });
/** As go joins them: the path goes in front of a query (cmd/go/internal/modfetch/proxy.go getBody). */
function below(base, path) {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
    return url;
}


/***/ }),

/***/ 64205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VU: () => (/* binding */ DEFAULT_BACKOFF),
/* harmony export */   lF: () => (/* binding */ createBackoff),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var cockatiel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66090);

/** A few seconds at most for the usual three retries, so that a mirror's hiccup does not cost the job's minutes. */
const DEFAULT_BACKOFF = Object.freeze({ initialMs: 500, maxMs: 30_000 });
/**
 * The waits before each retry of one file: exponential, with full jitter (a random part of the step, from nothing to all of it),
 * so that requests that failed together do not come back together.
 */
function createBackoff(options) {
    const factory = new cockatiel__WEBPACK_IMPORTED_MODULE_0__.ExponentialBackoff({
        generator: cockatiel__WEBPACK_IMPORTED_MODULE_0__.fullJitterGenerator,
        initialDelay: options.initialMs,
        maxDelay: options.maxMs,
    });
    let current;
    return {
        nextMs() {
            current = (current === undefined ? factory.next() : current.next(undefined));
            return current?.duration ?? 0;
        },
    };
}
/**
 * `Retry-After` in milliseconds from now: seconds, or an HTTP date (RFC 9110, 10.2.3). Undefined for none or for anything else.
 */
function parseRetryAfter(value, nowMs) {
    const text = value?.trim() ?? '';
    if (/^[0-9]{1,10}$/.test(text))
        return Number(text) * 1000;
    // Only the form with a weekday: Date.parse takes much that is no HTTP date, "2024" for one.
    if (!/^[A-Za-z]{3,9}, /.test(text))
        return undefined;
    const atMs = Date.parse(text);
    return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}


/***/ }),

/***/ 15123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ StallGuard),
/* harmony export */   i: () => (/* binding */ DEFAULT_MINIMUM_RATE)
/* harmony export */ });
/* harmony import */ var _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54437);

/**
 * cargo gives up below 10 bytes a second over 30 s. Ten times that: at 100 B/s the median zip (150 KB) would still take 25 minutes,
 * longer than the whole budget, and bursts with pauses between them pass.
 */
const DEFAULT_MINIMUM_RATE = Object.freeze({ bytesPerSecond: 100, windowMs: 30_000 });
/** Watches one answer: aborts it when nothing comes for too long, or too little. Time that we spend writing does not count. */
class StallGuard {
    #options;
    #abort = new AbortController();
    #timer;
    #receivedBytes = 0;
    #windowMs = 0;
    #windowBytes = 0;
    #waitingSinceMs;
    constructor(options) {
        this.#options = options;
    }
    /** Aborts with a MirrorError `stall` or `too-slow`. */
    get signal() {
        return this.#abort.signal;
    }
    /** From now on it is the server's turn. */
    waiting() {
        this.#waitingSinceMs = performance.now();
        if (this.#timer === undefined)
            this.#timer = setTimeout(() => this.#onTimer(), this.#options.stallTimeoutMs);
        else
            this.#timer.refresh();
    }
    /** Something came; it is our turn. */
    received(bytes) {
        const waitedMs = performance.now() - (this.#waitingSinceMs ?? performance.now());
        this.#waitingSinceMs = undefined;
        this.#receivedBytes += bytes;
        this.#windowBytes += bytes;
        this.#windowMs += waitedMs;
        const { bytesPerSecond, windowMs } = this.#options.minimumRate;
        if (this.#windowMs < windowMs)
            return;
        const rate = this.#windowBytes / (this.#windowMs / 1000);
        this.#windowMs = this.#windowBytes = 0;
        if (rate >= bytesPerSecond)
            return;
        this.#abort.abort(new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('too-slow', `${Math.round(rate)} bytes a second over ${Math.round(windowMs / 1000)} s`));
    }
    /** The answer is complete or given up. */
    stop() {
        this.#waitingSinceMs = undefined;
        clearTimeout(this.#timer);
    }
    /** Where our own thread was held up, the answer may be here already: it is looked at first. */
    #onTimer() {
        const since = this.#waitingSinceMs;
        setImmediate(() => {
            if (this.#waitingSinceMs === since)
                this.#onTimeout();
        });
    }
    #onTimeout() {
        // While we write, the server waits for us.
        if (this.#waitingSinceMs === undefined)
            return;
        const { stallTimeoutMs } = this.#options;
        const where = this.#receivedBytes === 0 ? 'no answer' : `nothing more after ${this.#receivedBytes} bytes`;
        this.#abort.abort(new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('stall', `${where} for ${stallTimeoutMs / 1000} s`));
    }
}


/***/ }),

/***/ 17244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ readTreeState),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   sh: () => (/* binding */ readZipHash),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72211);


function readTreeState(paths) {
    if (exists(paths.partial))
        return 'partial';
    const tree = statIfThere(paths.tree);
    if (tree === undefined)
        return 'absent';
    if (!tree.isDirectory())
        return 'partial';
    return exists(paths.zipHash) ? 'complete' : 'unproved';
}
// "h1:" and 32 bytes in base64.
const SUM_LENGTH = 47;
/** What `.ziphash` says. A damaged one counts as none: go writes it anew (cmd/go/internal/modfetch/fetch.go, isValidSum). */
function readZipHash(paths) {
    const text = readIfThere(paths.zipHash)?.toString('latin1').trim();
    return text === undefined || text.length !== SUM_LENGTH || text.includes('\0') ? undefined : text;
}
function exists(path) {
    return statIfThere(path) !== undefined;
}
function statIfThere(path) {
    // A link that leads nowhere is there, too: nothing can be created in its place.
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error) || (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'EISDIR'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 15034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ NOTHING),
/* harmony export */   f: () => (/* binding */ restoreEntry)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19755);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37706);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76882);



const NOTHING = Object.freeze({
    outcome: 'off',
    matchedKey: '',
    bytes: 0,
    seconds: 0,
    findings: [],
});
/** A restore that was cut off at its deadline, or met a fault, is a miss with a finding: the job goes on. */
async function restoreEntry(facts, request, outcomeOf) {
    const startedAt = performance.now();
    const { lookupOnly, timeoutMs } = facts.prepared.config.cache;
    const wait = { what: `restoring the ${request.name} entry`, timeoutMs, signal: facts.signal };
    let result;
    try {
        result = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .NE)(wait, async (signal) => facts.store.entries.restore({ ...request, lookupOnly, signal }));
    }
    catch (error) {
        facts.signal.throwIfAborted();
        const code = error instanceof _system_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3 ? 'cache-timeout' : 'cache-unavailable';
        const message = `The ${request.name} entry was not restored: ${error instanceof Error ? error.message : String(error)}`;
        result = { kind: 'unavailable', finding: (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)(code, { message }) };
    }
    const seconds = (0,_timeline_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsSince */ .w)(startedAt);
    switch (result.kind) {
        case 'restored':
        case 'found':
            return {
                outcome: outcomeOf(result.matchedKey),
                matchedKey: result.matchedKey,
                bytes: result.bytes,
                seconds,
                findings: [],
            };
        case 'miss':
            return { ...NOTHING, outcome: 'miss', seconds, findings: result.finding === undefined ? [] : [result.finding] };
        case 'unavailable':
            return { ...NOTHING, outcome: 'unavailable', seconds, findings: [result.finding] };
    }
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
