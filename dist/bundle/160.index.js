export const id = 160;
export const ids = [160];
export const modules = {

/***/ 27687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ FAILURE_CLASSES),
/* harmony export */   RZ: () => (/* binding */ codeOfStatus),
/* harmony export */   XJ: () => (/* binding */ codeOfError)
/* harmony export */ });
/** What to do after a failure, on the mirror that failed. Whether another one may be asked is the proxy list's and the policy's affair. */
const FAILURE_CLASSES = Object.freeze({
    // A name can be missing for a moment while a resolver fails over; a second "no such host" is an answer.
    'dns-not-found': 'transient-once',
    'dns-failure': 'transient',
    'connection-refused': 'transient',
    'connection-reset': 'transient',
    'connect-timeout': 'transient',
    stall: 'transient',
    'too-slow': 'transient',
    'tls-certificate': 'final-for-mirror',
    'tls-handshake': 'transient',
    'http2-error': 'transient',
    'scheme-mismatch': 'final-for-mirror',
    'proxy-unreachable': 'transient',
    unauthorized: 'refused',
    forbidden: 'refused',
    'not-found': 'next',
    'rate-limited': 'transient',
    'server-error': 'transient',
    'unexpected-status': 'final-for-mirror',
    'redirect-loop': 'final-for-mirror',
    'insecure-redirect': 'final-for-mirror',
    'insecure-credentials': 'final-for-mirror',
    'not-a-module-proxy': 'final-for-mirror',
    'corrupt-zip': 'transient',
    'short-body': 'transient',
    // Found by the verification, after the source had delivered: see FetchRequest.distrusted.
    'wrong-version': 'final-for-mirror',
    'checksum-mismatch': 'final-for-mirror',
    // Of a directory that serves as a proxy.
    'permission-denied': 'final-for-mirror',
    // Deny-lists leak as allow-lists do: what we do not know gets one more chance.
    unknown: 'transient-once',
});
/** The code for an HTTP status; undefined for 200, which is no failure. Redirects are followed before this is asked. */
function codeOfStatus(status) {
    if (status === 200 || status === 206)
        return undefined;
    const known = STATUS_CODES[status];
    if (known !== undefined)
        return known;
    return status >= 500 ? 'server-error' : 'unexpected-status';
}
const STATUS_CODES = Object.freeze({
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
    // From the HTTP proxy on the way, not from the mirror.
    407: 'proxy-unreachable',
    408: 'server-error',
    410: 'not-found',
    // The rest of a file was asked for, and the file is shorter now: it is fetched anew.
    416: 'short-body',
    429: 'rate-limited',
    // What will not be different a second later.
    501: 'unexpected-status',
    505: 'unexpected-status',
    // RFC 6585: a captive portal.
    511: 'not-a-module-proxy',
});
/** Codes of node:net, node:dns, node:tls, OpenSSL, undici and llhttp. */
const ERROR_CODES = Object.freeze({
    ENOTFOUND: 'dns-not-found',
    ENODATA: 'dns-not-found',
    EAI_AGAIN: 'dns-failure',
    EAI_FAIL: 'dns-failure',
    EAI_MEMORY: 'dns-failure',
    ETIMEOUT: 'dns-failure',
    ESERVFAIL: 'dns-failure',
    ECONNREFUSED: 'connection-refused',
    // Nobody there, or no way to there: what a closed port is on another network.
    EHOSTUNREACH: 'connection-refused',
    ENETUNREACH: 'connection-refused',
    EHOSTDOWN: 'connection-refused',
    ENETDOWN: 'connection-refused',
    EADDRNOTAVAIL: 'connection-refused',
    EACCES: 'connection-refused',
    EPERM: 'connection-refused',
    ECONNRESET: 'connection-reset',
    ECONNABORTED: 'connection-reset',
    EPIPE: 'connection-reset',
    ENETRESET: 'connection-reset',
    UND_ERR_SOCKET: 'connection-reset',
    ETIMEDOUT: 'connect-timeout',
    UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
    ERR_SOCKET_CONNECTION_TIMEOUT: 'connect-timeout',
    UND_ERR_HEADERS_TIMEOUT: 'stall',
    UND_ERR_BODY_TIMEOUT: 'stall',
    UND_ERR_INFO: 'http2-error',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'short-body',
    HPE_INVALID_CHUNK_SIZE: 'short-body',
    HPE_INVALID_EOF_STATE: 'short-body',
    HPE_CLOSED_CONNECTION: 'short-body',
    UND_ERR_HEADERS_OVERFLOW: 'not-a-module-proxy',
    // undici's word for an answer other than 200 to CONNECT.
    UND_ERR_ABORTED: 'proxy-unreachable',
    UND_ERR_PRX_TLS: 'proxy-unreachable',
    ERR_TLS_CERT_ALTNAME_INVALID: 'tls-certificate',
    ERR_TLS_HANDSHAKE_TIMEOUT: 'tls-handshake',
    EPROTO: 'tls-handshake',
    // OpenSSL met bytes that are no TLS: an HTTP server.
    ERR_SSL_WRONG_VERSION_NUMBER: 'scheme-mismatch',
    ERR_SSL_PACKET_LENGTH_TOO_LONG: 'scheme-mismatch',
    ERR_SSL_HTTP_REQUEST: 'scheme-mismatch',
});
/** The families of codes that are too many to list; the first that matches counts. */
const ERROR_FAMILIES = Object.freeze([
    // X509_V_ERR_*: node:tls, "X509 certificate error codes".
    [
        /^(UNABLE_TO_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT_|ERROR_IN_CRL_|INVALID_(CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH)/,
        'tls-certificate',
    ],
    [/^ERR_SSL_.*CERTIFICATE/, 'tls-certificate'],
    [/^(ERR_SSL_|ERR_TLS_)/, 'tls-handshake'],
    [/^(ERR_HTTP2_|NGHTTP2_)/, 'http2-error'],
    // What came was no HTTP.
    [/^HPE_/, 'not-a-module-proxy'],
]);
/** Faults of the connection that, on a way through an HTTP proxy, are faults of that proxy: we never spoke with the mirror. */
const CONNECTION_CODES = new Set([
    'dns-not-found',
    'dns-failure',
    'connection-refused',
    'connect-timeout',
]);
/**
 * The code for what node or undici threw. Looks through causes and through the several errors of a connection attempt to several
 * addresses.
 */
function codeOfError(error, route) {
    const code = knownCodeOf(error, 0) ?? 'unknown';
    return route.throughProxy && CONNECTION_CODES.has(code) ? 'proxy-unreachable' : code;
}
const MAX_CAUSES = 8;
function knownCodeOf(error, depth) {
    if (typeof error !== 'object' || error === null || depth > MAX_CAUSES)
        return undefined;
    // Several addresses were tried: the first error that says more than "too late" says why.
    if ('errors' in error && Array.isArray(error.errors)) {
        const codes = error.errors.map(each => knownCodeOf(each, depth + 1)).filter(code => code !== undefined);
        const telling = codes.find(code => code !== 'connect-timeout') ?? codes[0];
        if (telling !== undefined)
            return telling;
    }
    // undici has one code for every broken connection, and says GOAWAY in words.
    if ('message' in error && String(error.message).startsWith('HTTP/2: '))
        return 'http2-error';
    const own = 'code' in error && typeof error.code === 'string' ? codeOfErrorCode(error.code) : undefined;
    return own ?? ('cause' in error ? knownCodeOf(error.cause, depth + 1) : undefined);
}
function codeOfErrorCode(code) {
    return ERROR_CODES[code] ?? ERROR_FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
}


/***/ }),

/***/ 45194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Connections)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
;// CONCATENATED MODULE: ./build/modules/mirrors/address-book.js

/** The look-up did not end in time. Its code is that of a resolver that says "try again". */
class LookupTimeoutError extends Error {
    name = 'LookupTimeoutError';
    code = 'EAI_AGAIN';
    constructor(host, timeoutMs) {
        super(`the name ${host} was not resolved within ${timeoutMs} ms`);
    }
}
/**
 * The addresses of hosts, looked up once per host and run. A look-up for each connection was seen to stall for five seconds now and
 * then, and each occupies one of the four threads that also write the files.
 */
class AddressBook {
    #resolve;
    #timeoutMs;
    #running = new Map();
    #known = new Map();
    /** The address that a connection was made to: the others are not tried any more, which a dead IPv6 would make cost time. */
    #working = new Map();
    #workingFamily;
    #failed = new Set();
    #turn = Promise.resolve();
    constructor(options) {
        this.#resolve = options.resolve ?? resolveBySystem;
        this.#timeoutMs = options.timeoutMs;
    }
    /** For the `lookup` option of node:net. */
    lookup = (host, options, callback) => {
        this.#addressesOf(host).then(addresses => {
            const [first] = addresses;
            if (options.all === true)
                callback(null, [...addresses]);
            else
                callback(null, first?.address ?? '', first?.family);
        }, (error) => callback(error, ''));
    };
    /** A connection to the host was made. */
    connected(host, address) {
        this.#working.set(host, address);
        this.#failed.delete(host);
        this.#workingFamily = address.family;
    }
    /** No connection to the host could be made: next time every address of it is tried. */
    failed(host) {
        this.#working.delete(host);
        this.#failed.add(host);
    }
    async #addressesOf(host) {
        const working = this.#working.get(host);
        if (working !== undefined)
            return [working];
        const all = await this.#resolveOnce(host);
        // One family works here, the other was not seen to: each of its addresses would cost node's quarter of a second.
        if (this.#failed.has(host))
            return all;
        const likely = all.filter(address => address.family === this.#workingFamily);
        return likely.length > 0 ? likely : all;
    }
    async #resolveOnce(host) {
        const known = this.#known.get(host);
        if (known !== undefined)
            return await known;
        const pending = this.#inTurn(host);
        this.#known.set(host, pending);
        try {
            return await pending;
        }
        catch (error) {
            // A failure is shared by those who wait for it, not remembered: the next attempt asks again.
            if (this.#known.get(host) === pending)
                this.#known.delete(host);
            throw error;
        }
    }
    /** One look-up at a time. One that hangs gives up its turn at its time-out: a mirror behind it may have a resolver that works. */
    async #inTurn(host) {
        // It hangs already: nobody else has to wait for that again.
        if (this.#running.has(host))
            return await this.#withTimeout(host);
        const before = this.#turn;
        const own = before.then(async () => this.#withTimeout(host));
        this.#turn = own.catch(() => undefined);
        return await own;
    }
    async #withTimeout(host) {
        let timer;
        const tooLate = new Promise((_resolve, reject) => {
            timer = setTimeout(() => reject(new LookupTimeoutError(host, this.#timeoutMs)), this.#timeoutMs);
        });
        try {
            return await Promise.race([this.#ask(host), tooLate]);
        }
        finally {
            clearTimeout(timer);
        }
    }
    /** The look-up itself, which cannot be ended: who asks again joins it. libuv has two threads for them, and other names need one. */
    async #ask(host) {
        let running = this.#running.get(host);
        if (running === undefined) {
            running = this.#resolve(host).finally(() => this.#running.delete(host));
            this.#running.set(host, running);
        }
        return await running;
    }
}
async function resolveBySystem(host) {
    return await new Promise((resolve, reject) => {
        (0,external_node_dns_.lookup)(host, { all: true }, (error, addresses) => {
            if (error === null)
                resolve(addresses);
            else
                reject(error);
        });
    });
}

// EXTERNAL MODULE: ./build/modules/mirrors/proxy-environment.js
var proxy_environment = __webpack_require__(61077);
// EXTERNAL MODULE: ./build/modules/mirrors/proxy-tunnel.js
var proxy_tunnel = __webpack_require__(31228);
// EXTERNAL MODULE: ./build/modules/mirrors/trust-store.js
var trust_store = __webpack_require__(17467);
;// CONCATENATED MODULE: ./build/modules/mirrors/connections.js






// Longer than the gaps between requests of one run, shorter than what servers keep (60 s and more); a server that says
// "Keep-Alive: timeout=5" is believed.
const KEEP_ALIVE_MS = 15_000;
/** RFC 8305 and node's default: how long one address may hold up the next one. */
const ADDRESS_ATTEMPT_MS = 250;
/** undici's agents, made when first needed: one for each HTTP proxy and kind of connection. */
class Connections {
    #options;
    #book;
    #dispatchers = new Map();
    #trust;
    constructor(options) {
        this.#options = options;
        // Before the connection's own time-out, which would not say that it was the name.
        this.#book = new AddressBook({
            timeoutMs: options.connectTimeoutMs * 0.9,
            ...(options.resolve === undefined ? {} : { resolve: options.resolve }),
        });
    }
    /** @throws ProxyEnvironmentError where HTTPS_PROXY or HTTP_PROXY cannot be used */
    async routeTo(url, connection) {
        const proxy = (0,proxy_environment/* proxyFor */.iJ)(url, this.#options.proxies);
        const usesTls = url.protocol === 'https:' || proxy?.protocol === 'https:';
        if (usesTls)
            this.#trust ??= (0,trust_store/* createTrust */.Z)(this.#options.certificates);
        const trust = usesTls ? await this.#trust : undefined;
        const id = `${connection} ${usesTls ? 'tls' : 'tcp'} ${proxy?.href ?? ''}`;
        let dispatcher = this.#dispatchers.get(id);
        if (dispatcher === undefined) {
            dispatcher = this.#createDispatcher({ proxy, trust, connection });
            this.#dispatchers.set(id, dispatcher);
        }
        return { dispatcher, throughProxy: proxy !== undefined };
    }
    /** Ends every connection at once, and every request on them. */
    async close() {
        await Promise.all([...this.#dispatchers.values()].map(async (dispatcher) => dispatcher.destroy()));
        this.#dispatchers.clear();
    }
    #createDispatcher(to) {
        const { connectTimeoutMs, http2 } = this.#options;
        const tls = to.trust === undefined ? {} : { secureContext: to.trust };
        // Time-outs of an answer are ours (StallGuard): undici's have a resolution of a second.
        const common = {
            headersTimeout: 0,
            bodyTimeout: 0,
            keepAliveTimeout: KEEP_ALIVE_MS,
            pipelining: to.connection === 'fresh' ? 0 : http2 ? MAX_STREAMS : 1,
            allowH2: http2,
        };
        const connect = this.#connector(tls);
        if (to.proxy === undefined)
            return new undici/* Agent */.g6({ ...common, connect });
        return new undici/* ProxyAgent */.kT({
            ...common,
            uri: to.proxy.href,
            // As go does it: plain HTTP is asked of the proxy itself; many proxies refuse CONNECT to port 80.
            proxyTunnel: false,
            requestTls: { ...tls, timeout: connectTimeoutMs, allowH2: http2 },
            proxyTls: { ...tls, timeout: connectTimeoutMs, lookup: this.#book.lookup, autoSelectFamily: true },
            clientFactory: proxy => new proxy_tunnel/* ProxyTunnel */.F({ proxy, timeoutMs: connectTimeoutMs, lookup: this.#book.lookup, ...tls }),
        });
    }
    /** undici's connector, which also tells the address book which address answered. */
    #connector(tls) {
        const connect = (0,undici/* buildConnector */.gU)({
            ...tls,
            timeout: this.#options.connectTimeoutMs,
            allowH2: this.#options.http2,
            lookup: this.#book.lookup,
            autoSelectFamily: true,
            autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
        });
        return (options, callback) => {
            connect(options, (...outcome) => {
                const [error, socket] = outcome;
                if (error !== null)
                    this.#book.failed(options.hostname);
                else
                    this.#noteAddress(options.hostname, socket);
                callback(...outcome);
            });
        };
    }
    #noteAddress(host, { remoteAddress, remoteFamily }) {
        if (remoteAddress === undefined || (0,external_node_net_.isIP)(host) !== 0)
            return;
        this.#book.connected(host, { address: remoteAddress, family: remoteFamily === 'IPv6' ? 6 : 4 });
    }
}
/** Requests at once on one HTTP/2 connection. */
const MAX_STREAMS = 100;


/***/ }),

/***/ 65837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ HttpClient)
});

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: ./build/modules/mirrors/connections.js + 1 modules
var connections = __webpack_require__(45194);
// EXTERNAL MODULE: ./build/modules/mirrors/body-transfer.js
var body_transfer = __webpack_require__(86385);
// EXTERNAL MODULE: ./build/modules/mirrors/classify.js
var classify = __webpack_require__(27687);
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
            await (0,body_transfer/* receiveBody */.u)({ kind, body, sink, guard: this.guard, start, totalBytes, onBytes });
        }
        catch (error) {
            const isOtherFile = error instanceof mirror_error/* MirrorError */.En && NOT_THE_FILE.has(error.code);
            if (target !== undefined && !isOtherFile)
                this.#partial = partialOf(start + this.#receivedBytes, totalBytes, headers);
            throw error;
        }
        finally {
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
            const failed = transfer.fail(guard.signal.aborted ? guard.signal.reason : error);
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
    /** The answer behind all redirects. They are followed here, since what may go along depends on where they lead. */
    async #open(request, transfer) {
        let authorization = this.#authorizationFor(request.url);
        let mayAskAgain = request.url.username === '' && request.url.password === '' && request.url.protocol === 'https:';
        let url = withoutUser(request.url);
        for (let redirects = 0;; redirects++) {
            const route = await this.#connections.routeTo(url, request.connection);
            transfer.throughProxy = route.throughProxy;
            transfer.guard.waiting();
            const { dispatcher } = route;
            const { signal } = transfer;
            const headers = this.#headersFor(request, authorization);
            const response = await unlessAborted((0,undici/* request */.Em)(url, { dispatcher, signal, headers }), signal);
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

/***/ 95025:
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
});
/** How often a waiting request is looked at. */
const HEDGE_CHECK_MS = 50;
/** Whether a request that has seen no byte for so long is among the slowest twentieth of its kind. */
function isSlow(waitedMs, firstByteMs, options) {
    if (firstByteMs.count < options.minimumSamples)
        return false;
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
    /** Takes one second request out of the budget; false: it is used up for now. */
    take() {
        if (this.#hedges + 1 > this.#requests * this.#maxShare)
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
    lastByteMs = performance.now();
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
    if (answers.length - 1 >= retries)
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
                    if (this.#isOvertaken())
                        return await this.#giveUp();
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
        const other = this.#options.alternative() ?? mirror;
        if (other.health.ejection !== undefined || !budget.take())
            return;
        const place = this.#hedges.length + 1;
        const hedge = begin(other, { target: target === undefined ? undefined : `${target}.hedge${place}` });
        this.#hedges.push(hedge);
        this.#pending = [...this.#pending, hedge];
    }
    /** The mirror was ejected while this request waited for it, and there is another to ask: the rest of the time-out is not worth it. */
    #isOvertaken() {
        const { mirror, isTrusted, lastByteMs } = this.#first;
        if (!isTrusted || mirror.health.isTrusted || this.#pending.some(pending => pending.mirror !== mirror))
            return false;
        const waitedMs = performance.now() - lastByteMs;
        return waitedMs > this.#options.hedging.minimumWaitMs && this.#options.alternative() !== undefined;
    }
    /** Ends the first request, whose mirror is known not to answer. It may have been answered in the meantime. */
    async #giveUp() {
        const { mirror, abandon, answer } = this.#first;
        abandon.abort();
        const error = new mirror_error/* MirrorError */.En('stall', 'no answer, as to other requests');
        return { mirror, answer: (await answer) ?? { kind: 'failed', error } };
    }
    /** A second request was served first: its file takes the target's place, after the first one has let go of it. */
    async #adopt(served, answer) {
        if (served === this.#first)
            return answer;
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
;// CONCATENATED MODULE: ./build/modules/mirrors/file-fetch.js





/** The state of fetching one file: who was asked, what they said, and whose beginning of the file the target holds. */
class FileFetch {
    #context;
    #request;
    #answers = [];
    #attempts = [];
    #situation;
    #partial;
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
                await this.#wait(waitMs);
            const served = await this.#ask(step.mirror);
            if (served !== undefined)
                return served;
        }
    }
    async #wait(durationMs) {
        const { signal, idle } = this.#request;
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
        return this.#begin(mirror, { target: this.#request.target, partial, connection: 'kept' });
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
// EXTERNAL MODULE: ./build/modules/mirrors/latency.js
var latency = __webpack_require__(96795);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-statistics.js
var mirror_statistics = __webpack_require__(94004);
;// CONCATENATED MODULE: ./build/modules/mirrors/mirror.js




/** One URL of GOPROXY: what it is, how it does, and what it was asked. */
class Mirror {
    label;
    kind;
    fallBackOnError;
    wellKnown;
    health;
    #transport;
    #statistics = new mirror_statistics/* MirrorStatistics */.l();
    #lastMessage = '';
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
    /** That it was ejected, if it was. */
    finding() {
        const { ejections, lastFailure } = this.health;
        if (ejections === 0 || lastFailure === undefined)
            return undefined;
        const times = ejections === 1 ? 'once' : `${ejections} times`;
        const message = `The mirror ${this.label} failed again and again (at last: ${this.#lastMessage}), and was left out ${times}.`;
        return (0,catalogue/* finding */.g)(lastFailure, { severity: 'warning', url: this.label, message });
    }
    async #send({ abandoned, ...request }) {
        const startMs = performance.now();
        let firstByteMs;
        const onProgress = () => {
            firstByteMs ??= performance.now() - startMs;
            request.onProgress();
        };
        try {
            const signal = AbortSignal.any([request.signal, abandoned]);
            const answer = await this.#transport({ ...request, signal, onProgress });
            const failure = failureOf(answer);
            if (failure !== undefined && answer.kind === 'failed')
                this.#lastMessage = answer.error.message;
            this.#statistics.record({ durationMs: performance.now() - startMs, bytes: answer.bytes ?? 0, failure });
            if (failure === undefined && firstByteMs !== undefined)
                this.#firstByteMs[request.file.kind].add(firstByteMs);
            return answer;
        }
        catch (error) {
            if (!abandoned.aborted || request.signal.aborted)
                throw error;
            this.#statistics.record({ durationMs: undefined, bytes: 0, failure: undefined });
            return undefined;
        }
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
    #retries = 0;
    constructor(options) {
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
        return await new FileFetch(this.#context, request).run();
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
            kind: file.kind,
            url: (0,mirror_url/* below */.G)(base, (0,module_files/* moduleFilePath */.g)(file.module, file.kind)),
        });
    }
}
function directoryTransport(base) {
    const directory = (0,external_node_url_.fileURLToPath)(base);
    return async ({ file, target, signal }) => {
        signal.throwIfAborted();
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

/***/ 31228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ProxyTunnel)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46752);
/* harmony import */ var _mirror_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54437);




/**
 * Opens tunnels through an HTTP proxy, for undici's ProxyAgent. With undici's own client there, a proxy that hangs up on CONNECT was
 * asked again 2,000 times a second (7.30.2), and one that never answers was waited for without end.
 */
class ProxyTunnel extends undici__WEBPACK_IMPORTED_MODULE_2__/* .Dispatcher */ .mk {
    #options;
    #pending = new Set();
    constructor(options) {
        super();
        this.#options = options;
    }
    async connect(options) {
        const { socket, answer } = await this.#open(options?.path ?? '', {
            ...options?.headers,
        });
        const statusCode = answer.statusCode ?? 0;
        if (statusCode !== 200) {
            socket.destroy();
            throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_3__/* .MirrorError */ .En('proxy-unreachable', (0,_mirror_error_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`the HTTP proxy answered ${statusCode} to CONNECT`));
        }
        return { statusCode, headers: answer.headers, socket, opaque: null };
    }
    async close() {
        await this.destroy();
    }
    async destroy() {
        for (const request of this.#pending)
            request.destroy();
        this.#pending.clear();
    }
    async #open(path, headers) {
        const { proxy, timeoutMs, lookup, secureContext } = this.#options;
        const isTls = proxy.protocol === 'https:';
        const request = (isTls ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            method: 'CONNECT',
            host: proxy.hostname.replace(/^\[(.*)\]$/, '$1'),
            port: proxy.port === '' ? (isTls ? 443 : 80) : Number(proxy.port),
            path,
            headers,
            agent: false,
            lookup,
            ...(secureContext === undefined ? {} : { secureContext }),
        });
        this.#pending.add(request);
        const timer = setTimeout(() => {
            request.destroy(new Error(`no answer to CONNECT within ${timeoutMs / 1000} s`));
        }, timeoutMs);
        try {
            return await new Promise((resolve, reject) => {
                request.once('connect', (answer, socket) => resolve({ answer, socket }));
                request.once('response', answer => reject(new Error(`HTTP ${answer.statusCode} instead of a tunnel`)));
                request.once('error', reject);
                request.end();
            });
        }
        catch (error) {
            request.destroy();
            const reason = error instanceof Error ? error.message : String(error.message);
            throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_3__/* .MirrorError */ .En('proxy-unreachable', (0,_mirror_error_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`the HTTP proxy does not open a tunnel: ${reason}`), {
                cause: error,
            });
        }
        finally {
            clearTimeout(timer);
            this.#pending.delete(request);
        }
    }
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
            this.#timer = setTimeout(() => this.#onTimeout(), this.#options.stallTimeoutMs);
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
        clearTimeout(this.#timer);
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

/***/ 17467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createTrust)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);




/** Where Linux distributions keep their bundle; the first that exists counts. Source: crypto/x509/root_linux.go certFiles. */
const LINUX_BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
/**
 * What HTTPS connections trust: the system's authorities and the extra ones; node's own where the system has none (a container
 * without ca-certificates). One context for all connections: reading 144 authorities takes 6 ms.
 *
 * A file that cannot be read is passed over, as go does it: the handshake then says which authority is missing.
 */
async function createTrust(extra) {
    const system = await systemCertificates();
    const own = [...(await readAll(extra.files)), ...(await readDirectories(extra.directories))];
    return node_tls__WEBPACK_IMPORTED_MODULE_2__.createSecureContext({ ca: [...(system.length > 0 ? system : node_tls__WEBPACK_IMPORTED_MODULE_2__.rootCertificates), ...own] });
}
async function systemCertificates() {
    if (process.platform === 'linux')
        return await readFirst(LINUX_BUNDLES);
    // Node 20 has no way to ask macOS or Windows: there its own list, which stands in for the system's.
    const ask = node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates;
    return ask === undefined ? [] : ask('system');
}
async function readFirst(files) {
    for (const file of files) {
        const certificates = await readAll([file]);
        if (certificates.length > 0)
            return certificates;
    }
    return [];
}
async function readDirectories(directories) {
    const found = [];
    for (const directory of directories) {
        const names = await readOr([], async () => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory));
        found.push(...(await readAll(names.map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)))));
    }
    return found;
}
async function readAll(files) {
    const found = [];
    for (const file of files) {
        const text = await readOr('', async () => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'latin1'));
        // SSL_CERT_DIR also holds keys and notes: only certificates are taken.
        found.push(...(text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []));
    }
    return found;
}
async function readOr(absent, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'ELOOP'))
            throw error;
        return absent;
    }
}


/***/ }),

/***/ 53689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ obtain)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19755);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94699);


/** Asks the sources in turn until one has bytes that pass the check; a mirror whose bytes were wrong is not asked for this file again. */
async function obtain(request) {
    const attempts = [];
    /** Those of mirrors. What a cache lacks or has wrong says nothing of the module: without a mirror that failed, it is go's to get. */
    const decisive = [];
    let leftToDirect = false;
    for (const source of request.sources) {
        const tell = (...failed) => {
            attempts.push(...failed);
            if (source.kind === 'proxy')
                decisive.push(...failed);
        };
        const distrusted = new Set();
        const suspected = new Set();
        let isExhausted = false;
        while (!isExhausted) {
            const outcome = await request.fetch(source, distrusted);
            if (outcome.kind === 'not-found')
                break;
            if (outcome.kind === 'failed') {
                tell(...outcome.attempts);
                leftToDirect = outcome.leftToDirect === true;
                break;
            }
            const verdict = await request.check(outcome);
            if (verdict.kind === 'right')
                return { kind: 'right', value: verdict.value, from: outcome.from, source, bytes: outcome.bytes };
            tell({ from: outcome.from, code: verdict.code, message: verdict.message });
            request.onWrong(source, wrongBytes(request.file, { source, from: outcome.from }, verdict));
            // A source that serves the same place again has no other to ask.
            isExhausted = distrusted.has(outcome.from);
            // A broken body is worth one more try over a network; a wrong hash is not, nor a file: the same bytes would come again.
            const isFixed = verdict.code === 'checksum-mismatch' || source.kind === 'directory' || source.kind === 'cache';
            if (isFixed || suspected.has(outcome.from))
                distrusted.add(outcome.from);
            suspected.add(outcome.from);
        }
    }
    const worst = decisive.find(({ code }) => code === 'checksum-mismatch') ?? decisive.at(-1);
    return worst === undefined ? { kind: 'not-found' } : { kind: 'failed', code: worst.code, attempts, leftToDirect };
}
function wrongBytes(file, { source, from }, verdict) {
    const module = (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleKey */ .MP)(file.module);
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)(verdict.code, {
        // A mirror may be broken; what a cache of ours holds was right when it was written.
        severity: verdict.code === 'checksum-mismatch' || source.kind !== 'proxy' ? 'security' : 'warning',
        module,
        url: from,
        message: `${from} served a wrong .${file.kind} of ${module}: ${verdict.message}`,
    });
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

/***/ 64021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ workerEntry)
/* harmony export */ });
/**
 * The file that worker threads run: `worker.js` beside the bundle's folder in dist, `worker.ts` above this folder in the sources.
 *
 * It is made from this file's own address by plain text: what looks like `new URL('…', import.meta.url)` or a path join, the
 * bundler evaluates, copies as an asset and renames.
 */
function workerEntry() {
    return new URL(import.meta.url.replace(/[^/]+\/[^/]+(\.\w+)$/, 'worker$1'));
}


/***/ })

};
