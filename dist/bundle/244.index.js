export const id = 244;
export const ids = [244];
export const modules = {

/***/ 12244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bucket: () => (/* binding */ Bucket)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-providers/dist-cjs/index.js
var credential_providers_dist_cjs = __webpack_require__(29719);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/lib-storage/dist-cjs/index.js
var lib_storage_dist_cjs = __webpack_require__(22358);
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
// EXTERNAL MODULE: ./build/modules/mirrors/connections.js + 1 modules
var connections = __webpack_require__(45194);
// EXTERNAL MODULE: ./build/cache/findings.js
var findings = __webpack_require__(20619);
;// CONCATENATED MODULE: ./build/cache/s3/http-handler.js


/** How long so many bytes may take to be sent: on the slowest line that is waited for, a part of 8 MiB takes a minute. */
function uploadMs(bytes) {
    return Math.ceil(bytes / 128);
}
/** Putting the parts of an upload together takes as long as copying them, where the store cannot link them. */
const COMPLETION_TIMEOUT_MS = 60_000;
/** No answer, or one that broke off. By its name the SDK knows that another try may help. */
class TransportError extends Error {
    name = 'TimeoutError';
}
/** HTTP for the SDK by the connections that mirrors use: its own knows neither proxies, nor SSL_CERT_FILE, nor a bound on every wait. */
class ConnectionsHandler {
    metadata = { handlerProtocol: 'http/1.1' };
    #connections;
    #stallTimeoutMs;
    constructor({ connectTimeoutMs, stallTimeoutMs, proxies, certificates }) {
        this.#connections = new connections/* Connections */.U({ connectTimeoutMs, proxies, certificates, http2: false });
        this.#stallTimeoutMs = stallTimeoutMs;
    }
    async handle(request, options = {}) {
        const origin = `${request.protocol}//${request.hostname}${request.port === undefined ? '' : `:${request.port}`}`;
        const signal = options.abortSignal instanceof AbortSignal ? options.abortSignal : null;
        try {
            const { dispatcher } = await this.#connections.routeTo(new URL(origin), 'kept');
            const response = await dispatcher.request({
                origin,
                path: `${request.path}${queryOf(request)}`,
                method: request.method,
                headers: headersOf(request),
                body: request.body ?? null,
                signal,
                // The clock starts before the body is sent.
                headersTimeout: uploadMs(bodyBytes(request)) + (request.method === 'POST' ? COMPLETION_TIMEOUT_MS : this.#stallTimeoutMs),
                bodyTimeout: this.#stallTimeoutMs,
            });
            const headers = Object.fromEntries(Object.entries(response.headers).flatMap(([name, value]) => value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]]));
            return { response: { statusCode: response.statusCode, headers, body: response.body } };
        }
        catch (error) {
            signal?.throwIfAborted();
            throw new TransportError((0,findings/* errorText */.kc)(error), { cause: error });
        }
    }
    /** Breaks all connections off. */
    async close() {
        await this.#connections.close();
    }
    updateHttpClientConfig() {
        // Nothing of it can be changed later.
    }
    httpHandlerConfigs() {
        return {};
    }
}
function bodyBytes({ body }) {
    return typeof body === 'string' || body instanceof Uint8Array ? body.length : 0;
}
function headersOf({ headers }) {
    // undici has no way to wait for "100 Continue" (7.30), and refuses to be asked. It is not among what is signed.
    const { expect: _, Expect: __, ...kept } = headers;
    return kept;
}
/** As it was signed: every character but the unreserved ones escaped (RFC 3986 section 2.3). */
function queryOf({ query }) {
    const values = Object.entries((query ?? {}));
    const parts = values.flatMap(([name, value]) => [value ?? ''].flat().map(one => `${escapeComponent(name)}=${escapeComponent(one)}`));
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
function escapeComponent(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

// EXTERNAL MODULE: ./build/cache/s3/settings.js
var settings = __webpack_require__(21891);
;// CONCATENATED MODULE: ./build/cache/s3/bucket.js










/** Tries of one request, by the SDK, with its pauses (at most 20 s, jittered) and its correction of a wrong clock. */
const ATTEMPTS = 3;
/** Of one upload at once: with the size of a part, the bound on memory. */
const PARTS_AT_ONCE = 4;
const CONFLICT_ATTEMPTS = 4;
const CONFLICT_PAUSE_MS = 200;
// The SDK would write some warnings to the console. What concerns the user comes back as an error.
const SILENT = Object.freeze({ trace() { }, debug() { }, info() { }, warn() { }, error() { } });
/** One bucket, through the SDK. Keys are whole: the prefix is the caller's. */
class Bucket {
    #options;
    #name;
    #handler;
    #client;
    #isConditional = true;
    constructor(options) {
        const { settings } = options;
        const region = settings.region ?? options.defaultRegion;
        this.#options = options;
        this.#name = settings.bucket;
        this.#handler = new ConnectionsHandler(options);
        this.#client = new dist_cjs.S3Client({
            ...(region === undefined ? {} : { region }),
            ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
            forcePathStyle: settings.forcePathStyle,
            credentials: (0,credential_providers_dist_cjs/* fromNodeProviderChain */.br)({ logger: SILENT }),
            requestHandler: this.#handler,
            maxAttempts: ATTEMPTS,
            logger: SILENT,
            // Checksums in trailers are more than many compatible stores understand; we compare hashes of our own.
            requestChecksumCalculation: 'WHEN_REQUIRED',
            responseChecksumValidation: 'WHEN_REQUIRED',
        });
    }
    /** The size of an object; undefined where there is none. */
    async sizeOf(key, signal) {
        const command = new dist_cjs.HeadObjectCommand({ Bucket: this.#name, Key: key });
        const found = await orMissing(this.#send('looking an object up', command, this.#wait(signal)));
        return found?.ContentLength;
    }
    /** A small object whole; undefined where there is none. */
    async read(key, maxBytes, signal) {
        return await orMissing((0,retries/* withRetries */.L)(settings/* TRANSFER_ATTEMPTS */.TX, signal, () => this.#read(key, maxBytes, signal)));
    }
    async #read(key, maxBytes, signal) {
        const answer = await this.open(key, undefined, signal);
        const parts = [];
        let bytes = 0;
        try {
            for await (const part of answer.body) {
                bytes += part.length;
                if (bytes > maxBytes)
                    throw (0,ranged_download/* notUnderstood */.h)('reading an object', 'it is too large');
                parts.push(part);
            }
        }
        catch (error) {
            throw (0,service_error/* networkError */.x6)('reading an object', error, signal);
        }
        if (answer.totalBytes !== undefined && bytes < answer.totalBytes)
            throw new service_error/* ServiceError */._7('reading an object: the connection was closed too early', {
                code: 'cache-unavailable',
                transient: true,
            });
        return Buffer.concat(parts);
    }
    /** @throws ServiceError of status 404 where it is not there */
    async open(key, range, signal) {
        const last = range === undefined || range.end === Number.POSITIVE_INFINITY ? '' : range.end - 1;
        const command = new dist_cjs.GetObjectCommand({
            Bucket: this.#name,
            Key: key,
            ...(range === undefined ? {} : { Range: `bytes=${range.start}-${last}` }),
        });
        return toAnswer(await this.#send('reading an object', command, this.#wait(signal)));
    }
    /** An object for a download by ranges. */
    object(key) {
        return { request: async (range, signal) => this.open(key, range, signal) };
    }
    /**
     * Writes a small object.
     *
     * @param ifAbsent only where there is none: of several writers one wins. A store that knows no conditions lets the last one win.
     */
    async write(key, body, { ifAbsent, signal }) {
        for (let attempt = 1;; attempt++) {
            const condition = ifAbsent && this.#isConditional ? { IfNoneMatch: '*' } : {};
            const command = new dist_cjs.PutObjectCommand({ Bucket: this.#name, Key: key, Body: body, ...condition });
            try {
                await this.#send('writing an object', command, this.#wait(signal, body.length));
                return 'written';
            }
            catch (error) {
                if (!(error instanceof service_error/* ServiceError */._7) || !('IfNoneMatch' in condition))
                    throw error;
                if (error.status === 412)
                    return 'exists';
                if (error.status === 501)
                    this.#isConditional = false;
                // Somebody else is writing or removing it at this moment, and S3 cannot say yet who was first.
                else if (error.status !== 409 || attempt >= CONFLICT_ATTEMPTS)
                    throw error;
                else
                    await (0,deadline/* sleep */.yy)(CONFLICT_PAUSE_MS, signal);
            }
        }
    }
    /** Writes a large object in parts. What of it was sent is removed on failure. */
    async upload(key, body, signal) {
        const send = async (command) => 
        // Clearing away what was sent has to outlive the signal, for its own time.
        command instanceof dist_cjs.AbortMultipartUploadCommand
            ? this.#send('clearing away', command, this.#wait(NEVER))
            : this.#send('uploading', command, { signal, timeoutMs: undefined });
        const client = Object.create(this.#client, { send: { value: send } });
        try {
            const params = { Bucket: this.#name, Key: key, Body: body };
            await new lib_storage_dist_cjs/* Upload */._({ client, params, partSize: this.#options.partBytes, queueSize: PARTS_AT_ONCE }).done();
        }
        finally {
            body.destroy();
        }
    }
    /** All objects whose key begins so, in pages of a thousand. */
    async *list(prefix, signal) {
        let next;
        do {
            const position = next === undefined ? {} : { ContinuationToken: next };
            const command = new dist_cjs.ListObjectsV2Command({ Bucket: this.#name, Prefix: prefix, ...position });
            const page = await this.#send('listing objects', command, this.#wait(signal));
            for (const { Key: key, LastModified: modified } of page.Contents ?? [])
                if (key !== undefined)
                    yield { key, modifiedMs: modified?.getTime() ?? 0 };
            next = page.IsTruncated === true ? page.NextContinuationToken : undefined;
        } while (next !== undefined);
    }
    /** Removes an object, if it is there. */
    async remove(key, signal) {
        const command = new dist_cjs.DeleteObjectCommand({ Bucket: this.#name, Key: key });
        await this.#send('removing an object', command, this.#wait(signal));
    }
    async close() {
        this.#client.destroy();
        await this.#handler.close();
    }
    /**
     * Sends one command, and waits for the beginning of its answer.
     *
     * @throws ServiceError; the signal's reason
     */
    async #send(what, command, { signal, timeoutMs }) {
        const late = new AbortController();
        const timer = timeoutMs === undefined
            ? undefined
            : setTimeout(() => late.abort(new deadline/* DeadlineError */.j3({ what, timeoutMs })), timeoutMs);
        const abortSignal = AbortSignal.any([signal, late.signal]);
        try {
            // Credentials are looked for before the SDK listens to a signal.
            return (await (0,retries/* unlessAborted */.W)(abortSignal, this.#client.send(command, { abortSignal })));
        }
        catch (error) {
            signal.throwIfAborted();
            if (late.signal.aborted)
                throw new bucket_error/* BucketError */.PI(`${what}: no answer within ${(timeoutMs ?? 0) / 1000} s`, {
                    code: 'cache-timeout',
                    passes: true,
                    cause: error,
                });
            throw (0,bucket_error/* toServiceError */.N1)(what, error);
        }
        finally {
            clearTimeout(timer);
        }
    }
    #wait(signal, bodyBytes = 0) {
        return { signal, timeoutMs: this.#options.callTimeoutMs + uploadMs(bodyBytes) };
    }
}
const NEVER = new AbortController().signal;
async function orMissing(work) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,bucket_error/* isMissing */.b2)(error))
            return undefined;
        throw error;
    }
}
function toAnswer(output) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(output.ContentRange ?? '') ?? [];
    const body = output.Body;
    return {
        isWhole: start === undefined,
        start: start === undefined ? undefined : Number(start),
        totalBytes: total === undefined ? output.ContentLength : Number(total),
        etag: output.ETag,
        body,
        discard: () => {
            body.on('error', () => undefined);
            body.destroy();
        },
    };
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


/***/ })

};
