export const id = 1045;
export const ids = [1045];
export const modules = {

/***/ 88049:
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
// EXTERNAL MODULE: ./build/modules/mirrors/connections.js + 2 modules
var connections = __webpack_require__(8753);
// EXTERNAL MODULE: ./build/modules/mirrors/undici.js
var undici = __webpack_require__(39589);
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
            const response = await (0,undici/* request */.Em)(`${origin}${request.path}${queryOf(request)}`, {
                dispatcher,
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

;// CONCATENATED MODULE: ./build/cache/s3/range-answer.js
/** What a store said to a request for a range, in the words that ranged downloads know from HTTP. */
function toRangeAnswer(output) {
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
        const what = 'looking an object up';
        const command = new dist_cjs.HeadObjectCommand({ Bucket: this.#name, Key: key });
        try {
            const found = await (0,bucket_error/* orMissing */.Mr)(this.#send(what, command, this.#wait(signal)));
            if (found !== undefined && found.ETag === undefined)
                throw (0,ranged_download/* notUnderstood */.h)(what, NOT_S3);
            return found?.ContentLength;
        }
        catch (error) {
            // An answer to HEAD has no body that says why; one to GET has.
            if (error instanceof bucket_error/* BucketError */.PI && [400, 403].includes(error.status ?? 0))
                (await this.open(key, { start: 0, end: 1 }, signal)).discard();
            throw error;
        }
    }
    /** A small object whole; undefined where there is none. */
    async read(key, maxBytes, signal) {
        return await (0,bucket_error/* orMissing */.Mr)((0,retries/* withRetries */.L)(settings/* TRANSFER_ATTEMPTS */.TX, signal, () => this.#read(key, maxBytes, signal)));
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
        const what = 'reading an object';
        const answer = toRangeAnswer(await this.#send(what, command, this.#wait(signal)));
        if (answer.etag !== undefined)
            return answer;
        answer.discard();
        throw (0,ranged_download/* notUnderstood */.h)(what, NOT_S3);
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
        const what = 'writing an object';
        for (let attempt = 1;; attempt++) {
            const condition = ifAbsent && this.#isConditional ? { IfNoneMatch: '*' } : {};
            const command = new dist_cjs.PutObjectCommand({ Bucket: this.#name, Key: key, Body: body, ...condition });
            try {
                const output = await this.#send(what, command, this.#wait(signal, body.length));
                if (output.ETag === undefined)
                    throw (0,ranged_download/* notUnderstood */.h)(what, NOT_S3);
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
/** S3 gives every object an ETag; a page that wants one to log in has none. */
const NOT_S3 = 'no ETag: something else than an object store';
const NEVER = new AbortController().signal;


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
