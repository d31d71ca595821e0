export const id = 4957;
export const ids = [4957,4147];
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

/***/ 30217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreEntry: () => (/* binding */ restoreEntry)
});

// EXTERNAL MODULE: ./build/cache/decompress.js
var decompress = __webpack_require__(61346);
// EXTERNAL MODULE: ./build/cache/findings.js
var findings = __webpack_require__(20619);
// EXTERNAL MODULE: ./build/cache/ranged-download.js
var ranged_download = __webpack_require__(38775);
// EXTERNAL MODULE: ./build/cache/service-error.js
var service_error = __webpack_require__(91265);
// EXTERNAL MODULE: ./build/cache/tar-error.js
var tar_error = __webpack_require__(84505);
// EXTERNAL MODULE: ./build/cache/tar-extractor.js
var tar_extractor = __webpack_require__(39359);
// EXTERNAL MODULE: ./build/cache/tar-reader.js
var tar_reader = __webpack_require__(13360);
// EXTERNAL MODULE: ./build/cache/github/service-http.js
var service_http = __webpack_require__(13271);
;// CONCATENATED MODULE: ./build/cache/github/archive-object.js



const MAX_REDIRECTS = 5;
// A URL lives for minutes; one that is refused so often is refused for another reason.
const MAX_REFRESHES = 5;
const DOWNLOADING = 'downloading the entry';
/** One archive behind a URL that may change while it is read. */
class ArchiveObject {
    #location;
    #url;
    #refreshes = 0;
    #refreshing;
    constructor(location) {
        this.#location = location;
        this.#url = location.url;
    }
    async request(range, signal) {
        for (let redirects = 0;;) {
            const url = this.#url;
            const response = await this.#location.http.send(DOWNLOADING, {
                url,
                method: 'GET',
                headers: { range: `bytes=${range.start}-${range.end - 1}`, 'user-agent': 'go-mod-setup' },
                signal,
            });
            const { statusCode: status } = response;
            if (status === 206 || status === 200)
                return toAnswer(response);
            (0,service_http/* discard */.vf)(response);
            if (isRedirect(status)) {
                if (++redirects > MAX_REDIRECTS)
                    throw (0,ranged_download/* notUnderstood */.h)(DOWNLOADING, 'too many redirects');
                if (this.#url === url)
                    this.#url = redirectTarget(url, (0,service_http/* headerOf */.rR)(response.headers['location']));
            }
            else if (await this.#renewed(url, status))
                continue;
            else
                throw (0,service_error/* statusError */.$C)(DOWNLOADING, status, (0,service_http/* headerOf */.rR)(response.headers['retry-after']));
        }
    }
    /** A signature that has expired is 403 with Azure, 401, 404 or 410 elsewhere. */
    async #renewed(url, status) {
        if (![401, 403, 404, 410].includes(status))
            return false;
        // Another segment may have got a new one meanwhile.
        if (this.#url !== url)
            return true;
        if (this.#refreshing === undefined && ++this.#refreshes > MAX_REFRESHES)
            return false;
        this.#refreshing ??= this.#refresh().finally(() => {
            this.#refreshing = undefined;
        });
        await this.#refreshing;
        return true;
    }
    async #refresh() {
        this.#url = await this.#location.refresh();
    }
}
function isRedirect(status) {
    return [301, 302, 303, 307, 308].includes(status);
}
function redirectTarget(from, location) {
    const target = location !== undefined && URL.canParse(location, from) ? new URL(location, from) : undefined;
    const allowed = target?.protocol === 'https:' || (target?.protocol === 'http:' && from.startsWith('http:'));
    if (target === undefined || !allowed)
        throw (0,ranged_download/* notUnderstood */.h)(DOWNLOADING, 'a redirect to nowhere, or from https to http');
    return target.href;
}
/** The archive's size is in `Content-Range: bytes 0-9/100`, or that of a whole answer. */
function toAnswer(response) {
    const isWhole = response.statusCode === 200;
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec((0,service_http/* headerOf */.rR)(response.headers['content-range']) ?? '') ?? [];
    const size = Number(isWhole ? (0,service_http/* headerOf */.rR)(response.headers['content-length']) : total);
    return {
        isWhole,
        start: start === undefined ? undefined : Number(start),
        totalBytes: Number.isSafeInteger(size) && size > 0 ? size : undefined,
        etag: (0,service_http/* headerOf */.rR)(response.headers['etag']),
        body: response.body,
        discard: () => (0,service_http/* discard */.vf)(response),
    };
}

// EXTERNAL MODULE: ./build/cache/github/entry-version.js
var entry_version = __webpack_require__(58904);
// EXTERNAL MODULE: ./build/cache/github/lookup.js
var lookup = __webpack_require__(13439);
;// CONCATENATED MODULE: ./build/cache/github/restore.js










/** Looks an entry up and extracts it while it arrives. A fault is an outcome. */
async function restoreEntry(context, request) {
    const { settings } = context;
    if (!settings.readable)
        return unavailable((0,findings/* cacheFinding */.sy)('cache-denied', `ACTIONS_CACHE_MODE is ${settings.mode}: this job may not read the cache`, {
            ...READ_DENIED,
            severity: 'notice',
        }));
    try {
        const found = await findEntry(context, request);
        if (found === undefined)
            return { kind: 'miss' };
        if (request.lookupOnly)
            return { kind: 'found', matchedKey: found.entry.key, bytes: 0 };
        return await fetchEntry(context, request, found).catch((error) => failure(request, error, found.entry.key));
    }
    catch (error) {
        return failure(request, error);
    }
}
/** One look-up, for what would be saved here. The toolkit saves gzip where there is no zstd program; what it saved elsewhere may be zstd. */
async function findEntry(context, request) {
    for (const format of await formatsToFind(context)) {
        const { primaryKey, restoreKeys, signal } = request;
        const version = (0,entry_version/* entryVersion */.R)(request.name, format);
        const entry = await (0,lookup/* lookUpEntry */.d)(context, { primaryKey, restoreKeys, version, signal });
        if (entry !== undefined)
            return { entry, format };
    }
    return undefined;
}
async function formatsToFind(context) {
    if (context.settings.protocol === 'v2')
        return ['go-mod-setup'];
    if (await context.hasZstdProgram())
        return ['zstd-without-long'];
    return (0,decompress/* hasNodeZstd */.wp)() ? ['gzip', 'zstd-without-long'] : ['gzip'];
}
async function fetchEntry(context, request, { entry, format }) {
    const { signal, onProgress } = request;
    const version = (0,entry_version/* entryVersion */.R)(request.name, format);
    const refresh = async () => {
        const again = await (0,lookup/* lookUpEntry */.d)(context, { primaryKey: entry.key, restoreKeys: [], version, signal });
        if (again?.key !== entry.key)
            throw gone(entry.key);
        return again.url;
    };
    const { http, segmentBytes, parallel } = context;
    const object = new ArchiveObject({ http, url: entry.url, refresh });
    const archive = await (0,ranged_download/* openArchive */.p)({ object, what: DOWNLOADING, signal, segmentBytes, parallel, onProgress });
    await (0,tar_extractor/* extractTar */.n)({
        archive: (0,decompress/* decompress */.mF)(archive.content, signal),
        prefix: format === 'go-mod-setup' ? '' : (0,entry_version/* stageName */.C)(request.name),
        limits: (0,tar_reader/* limitsOfArchive */.s)(archive.bytes),
        into: request.into,
        taker: request.taker,
        signal,
    });
    return { kind: 'restored', matchedKey: entry.key, bytes: archive.bytes };
}
function gone(key) {
    return new service_error/* ServiceError */._7(`the entry ${key} is not there any more`, { code: 'cache-unavailable', transient: false });
}
function failure(request, error, key) {
    const what = `restoring the ${request.name} entry`;
    if (request.signal.aborted)
        return { kind: 'miss', finding: (0,findings/* abortFinding */.i5)(request.signal, what) };
    if (error instanceof tar_error/* TarError */.m) {
        const severity = error.fault === 'unsafe' ? 'security' : 'warning';
        const fix = key === undefined ? {} : { fix: (0,findings/* adviceOnDamage */.lc)(key) };
        return { kind: 'miss', finding: (0,findings/* cacheFinding */.sy)('cache-corrupt', `${what}: ${error.message}`, { severity, ...fix }) };
    }
    const code = error instanceof service_error/* ServiceError */._7 ? error.code : (0,findings/* machineFaultCode */.D)(error);
    // What is none of these is a bug of ours.
    if (code === undefined)
        throw error;
    return unavailable((0,findings/* cacheFinding */.sy)(code, `${what}: ${(0,findings/* errorText */.kc)(error)}`, code === 'cache-denied' ? READ_DENIED : {}));
}
// The catalogue's advice is for writing, which is what is denied far more often.
const READ_DENIED = Object.freeze({
    cause: 'The service does not let this run, or its token, read its caches.',
    fix: 'Nothing needs to be done where the job is meant to have none. Else look at ACTIONS_CACHE_MODE and at what the runner puts between itself and the service.',
});
function unavailable(finding) {
    return { kind: 'unavailable', finding };
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
