export const id = 271;
export const ids = [271];
export const modules = {

/***/ 13271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ServiceHttp: () => (/* binding */ ServiceHttp),
/* harmony export */   rR: () => (/* binding */ headerOf),
/* harmony export */   vf: () => (/* binding */ discard),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46752);
/* harmony import */ var _modules_mirrors_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45194);
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
            return await (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(url, {
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
