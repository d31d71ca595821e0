export const id = 8753;
export const ids = [8753];
export const modules = {

/***/ 27687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ FAILURE_CLASSES),
/* harmony export */   Hf: () => (/* binding */ HANDSHAKE_NOT_DONE),
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
/** In the message of a connection that timed out after the other side had accepted it. */
const HANDSHAKE_NOT_DONE = 'the TLS handshake was not done';
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
    // undici's one time-out is for connection and handshake; which of the two it was, Connections has added.
    if ('message' in error && String(error.message).includes(HANDSHAKE_NOT_DONE))
        return 'tls-handshake';
    const own = 'code' in error && typeof error.code === 'string' ? codeOfErrorCode(error.code) : undefined;
    return own ?? ('cause' in error ? knownCodeOf(error.cause, depth + 1) : undefined);
}
function codeOfErrorCode(code) {
    return ERROR_CODES[code] ?? ERROR_FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
}


/***/ }),

/***/ 8753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Connections)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/modules/mirrors/undici.js
var undici = __webpack_require__(39589);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: ./build/system/resolver.js
var system_resolver = __webpack_require__(63772);
;// CONCATENATED MODULE: ./build/modules/mirrors/address-book.js


/** The look-up did not end in time. Its code is that of a resolver that says "try again". */
class LookupTimeoutError extends Error {
    name = 'LookupTimeoutError';
    code = 'EAI_AGAIN';
    constructor(host, timeoutMs) {
        const resolver = (0,system_resolver/* describeResolver */.Q)((0,system_resolver/* readResolverSettings */.k)());
        super(`the name ${host} was not resolved within ${timeoutMs} ms${resolver === '' ? '' : ` (${resolver})`}`);
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

// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/modules/mirrors/classify.js
var classify = __webpack_require__(27687);
// EXTERNAL MODULE: ./build/modules/mirrors/dials.js + 1 modules
var dials = __webpack_require__(58073);
// EXTERNAL MODULE: ./node_modules/undici/lib/core/symbols.js
var symbols = __webpack_require__(36443);
;// CONCATENATED MODULE: ./build/modules/mirrors/paused-parser.js


// A CommonJS file whose names Node does not find by itself.
const { kParser } = symbols;
/**
 * Mends undici 7: where a server closes its connection behind an answer while the parser is paused, because the body is not read as fast as
 * it comes, undici fails an assertion that nobody can catch, and the whole process ends. Its version 8 goes on with the parser first, as is
 * done here, but needs Node 22: github.com/nodejs/undici/pull/5474.
 *
 * Its class for parsers is not exported; so the first one that is given to a socket leads to it.
 */
function mendPausedParser() {
    if (isMended)
        return;
    isMended = true;
    Object.defineProperty(external_node_net_.Socket.prototype, kParser, {
        configurable: true,
        get: () => undefined,
        set(parser) {
            delete external_node_net_.Socket.prototype[kParser];
            mend(Object.getPrototypeOf(parser));
            Object.assign(this, { [kParser]: parser });
        },
    });
}
let isMended = false;
function mend(prototype) {
    const { finish } = prototype;
    prototype.finish = function () {
        // What has arrived is kept for the reader; without this a body that is complete would not be known to be.
        while (this.paused && this.socket.readableLength > 0 && !this.socket.destroyed)
            this.resume();
        if (this.paused && !this.socket.destroyed)
            this.resume();
        // A body without a length pauses once more: it ends with the connection, which is what is being told. A socket that is gone brings
        // nothing more: then the answer ends as one that was cut off.
        if (this.paused && !this.socket.destroyed)
            this.llhttp.llhttp_resume(this.ptr);
        this.paused = false;
        return finish.call(this);
    };
}

// EXTERNAL MODULE: ./build/modules/mirrors/proxy-environment.js
var proxy_environment = __webpack_require__(61077);
// EXTERNAL MODULE: ./build/modules/mirrors/proxy-tunnel.js
var proxy_tunnel = __webpack_require__(31228);
// EXTERNAL MODULE: ./build/modules/mirrors/request-watch.js
var request_watch = __webpack_require__(14962);
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
    /** The same, telling those requests that want to know how far they are. */
    #watched = new Map();
    dials = new dials/* Dials */.W();
    #trust;
    constructor(options) {
        mendPausedParser();
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
        let dispatcher = this.#watched.get(id);
        if (dispatcher === undefined) {
            const plain = this.#createDispatcher({ proxy, trust, connection });
            dispatcher = plain.compose(request_watch/* watchRequests */.O);
            this.#dispatchers.set(id, plain);
            this.#watched.set(id, dispatcher);
        }
        return { dispatcher, proxy };
    }
    /** Ends every connection at once, and every request on them. */
    async close() {
        await Promise.all([...this.#dispatchers.values()].map(async (dispatcher) => dispatcher.destroy()));
        this.#dispatchers.clear();
        this.#watched.clear();
    }
    #createDispatcher(to) {
        const { connectTimeoutMs, http2, maxConnections } = this.#options;
        const tls = to.trust === undefined ? {} : { secureContext: to.trust };
        // Time-outs of an answer are ours (StallGuard): undici's have a resolution of a second.
        const common = {
            headersTimeout: 0,
            bodyTimeout: 0,
            keepAliveTimeout: KEEP_ALIVE_MS,
            pipelining: to.connection === 'fresh' ? 0 : http2 ? MAX_STREAMS : 1,
            allowH2: http2,
            ...(maxConnections === undefined || to.connection === 'fresh' ? {} : { connections: maxConnections }),
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
            clientFactory: proxy => new proxy_tunnel/* ProxyTunnel */.F({ proxy, timeoutMs: connectTimeoutMs, lookup: this.#book.lookup, dials: this.dials, ...tls }),
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
            // undici's type does not say so, but it is the socket that is being connected.
            const dialled = connect(options, (...outcome) => {
                const [error, socket] = outcome;
                if (error !== null)
                    sayStage(error, this.dials.to(options.hostname));
                end?.();
                if (error !== null)
                    this.#book.failed(options.hostname);
                else
                    this.#noteAddress(options.hostname, socket);
                callback(...outcome);
            });
            const end = dialled instanceof external_node_net_.Socket ? this.dials.watch(options.hostname, dialled) : undefined;
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
/** undici's time-out is for everything together: whether the other side had answered at all is what one wants to know. */
function sayStage(error, dial) {
    if (dial?.stage !== 'tls' || !(0,files/* hasErrorCode */.Ue)(error, 'UND_ERR_CONNECT_TIMEOUT'))
        return;
    error.message += `: connected, but ${classify/* HANDSHAKE_NOT_DONE */.Hf} with ${(0,dials/* describeDial */.k)(dial)}`;
}


/***/ }),

/***/ 58073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ Dials),
  k: () => (/* binding */ describeDial)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/system/resolver.js
var system_resolver = __webpack_require__(63772);
;// CONCATENATED MODULE: ./build/modules/mirrors/issuer.js

/** Undefined where the server showed no certificate (a resumed session). */
function readIssuer(socket) {
    const certificate = socket.getPeerCertificate(true);
    if (Object.keys(certificate).length === 0)
        return undefined;
    const root = rootOf(certificate);
    const { issuer, subject } = certificate;
    return {
        name: nameOf(issuer),
        isPublic: root !== undefined && publicAuthorities().has(root),
        isSelfSigned: JSON.stringify(issuer) === JSON.stringify(subject),
    };
}
/** `"Example CA", which is none of the public authorities: …`. */
function describeIssuer({ name, isPublic, isSelfSigned }) {
    if (isPublic)
        return `the certificate is signed by "${name}", a public authority`;
    if (isSelfSigned)
        return `the certificate is signed by itself ("${name}")`;
    return `the certificate is signed by "${name}", which is none of the public authorities: a company's own, or a proxy or virus scanner on the way that reads along`;
}
const MAX_CHAIN = 10;
/** The last certificate of the chain that is known, in base64; a root that the server does not send is known to node where it trusts it. */
function rootOf(leaf) {
    let certificate = leaf;
    for (let length = 0; length < MAX_CHAIN; length++) {
        const { issuerCertificate: next } = certificate;
        if (next === undefined || next === certificate || next.raw.equals(certificate.raw))
            break;
        certificate = next;
    }
    return certificate.raw?.toString('base64');
}
function nameOf({ CN, O }) {
    const [common, organisation] = [CN, O].map(value => shown(Array.isArray(value) ? value.join(', ') : (value ?? '')));
    if (common !== '' && organisation !== '' && common !== organisation)
        return `${common} (${organisation})`;
    return common || organisation || 'nobody';
}
/** The server wrote it. */
function shown(text) {
    return text.replace(/[^\P{C} ]/gu, '').slice(0, 100);
}
let authorities;
/** The list of Mozilla, which node brings along: for the names only, see createTrust for what is trusted. */
function publicAuthorities() {
    authorities ??= new Set(external_node_tls_.rootCertificates.map(pem => pem.replace(/-----[A-Z ]+-----|\s/g, '')));
    return authorities;
}

;// CONCATENATED MODULE: ./build/modules/mirrors/dials.js




/** `a.example.com at 192.0.2.1 (IPv4)`; a name that is being looked up with who is asked for it. */
function describeDial({ host, stage, address }) {
    const resolver = stage === 'resolving' ? (0,system_resolver/* describeResolver */.Q)((0,system_resolver/* readResolverSettings */.k)()) : '';
    if (resolver !== '')
        return `${host}, ${resolver}`;
    return address === undefined ? host : `${host} at ${address.address} (IPv${address.family})`;
}
/** The connections that are being made, and who signed the certificates of those that were. */
class Dials {
    #open = new Set();
    #issuers = new Map();
    /** Follows a socket of node:net or node:tls from its beginning. @returns to be called when it is connected or has failed */
    watch(host, socket) {
        const now = performance.now();
        const family = (0,external_node_net_.isIP)(host);
        const dial = {
            host,
            stage: family === 0 ? 'resolving' : 'connecting',
            sinceMs: now,
            startedMs: now,
            address: family === 0 ? undefined : { address: host, family },
        };
        this.#open.add(dial);
        const enter = (stage) => {
            dial.stage = stage;
            dial.sinceMs = performance.now();
        };
        socket.once('lookup', () => enter('connecting'));
        socket.on('connectionAttempt', (address, _port, family) => {
            dial.address = { address, family };
            if (dial.stage === 'resolving')
                enter('connecting');
        });
        if (socket instanceof external_node_tls_.TLSSocket) {
            socket.once('connect', () => enter('tls'));
            // Before node looks at the result: after a certificate that it refuses there is nothing left to ask.
            socket.prependOnceListener('secure', () => this.#noteIssuer(host, socket));
        }
        return () => void this.#open.delete(dial);
    }
    /** A tunnel through an HTTP proxy is being asked for. @returns to be called when it is there or was refused */
    watchTunnel(proxyHost) {
        const now = performance.now();
        const dial = { host: proxyHost, stage: 'tunnel', sinceMs: now, startedMs: now, address: undefined };
        this.#open.add(dial);
        return () => void this.#open.delete(dial);
    }
    /** Of those to a host the one that has been under way for longest. */
    to(host) {
        return [...this.#open].find(dial => dial.host === host);
    }
    /** Who vouches for a host, in words; undefined where no certificate of it was seen. */
    issuerOf(host) {
        const issuer = this.#issuers.get(host);
        return issuer === undefined ? undefined : describeIssuer(issuer);
    }
    #noteIssuer(host, socket) {
        const issuer = readIssuer(socket);
        if (issuer !== undefined)
            this.#issuers.set(host, issuer);
    }
}


/***/ }),

/***/ 31228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ProxyTunnel)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _undici_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39589);
/* harmony import */ var _mirror_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54437);




/**
 * Opens tunnels through an HTTP proxy, for undici's ProxyAgent. With undici's own client there, a proxy that hangs up on CONNECT was
 * asked again 2,000 times a second (7.30.2), and one that never answers was waited for without end.
 */
class ProxyTunnel extends _undici_js__WEBPACK_IMPORTED_MODULE_2__/* .Dispatcher */ .mk {
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
        const { proxy, timeoutMs, lookup, secureContext, dials } = this.#options;
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
        const end = dials?.watchTunnel(proxy.hostname);
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
            end?.();
            clearTimeout(timer);
            this.#pending.delete(request);
        }
    }
}


/***/ }),

/***/ 14962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ watchRequests),
/* harmony export */   b: () => (/* binding */ RequestWatch)
/* harmony export */ });
/** One request under way, as it goes from stage to stage. For whoever asks what is waited for, while it waits. */
class RequestWatch {
    /** Where it goes; redirects lead elsewhere. */
    url;
    /** The HTTP proxy on the way. */
    proxy;
    #stage = 'connection';
    #sinceMs = performance.now();
    #bytes = 0;
    #bodySinceMs;
    get stage() {
        return this.#stage;
    }
    /** When the stage began, or in the body the last byte came; performance.now(). */
    get sinceMs() {
        return this.#sinceMs;
    }
    get bytes() {
        return this.#bytes;
    }
    /** Of the body so far; undefined before it. */
    bytesPerSecond(nowMs) {
        return this.#bodySinceMs === undefined ? undefined : (this.#bytes * 1000) / Math.max(1, nowMs - this.#bodySinceMs);
    }
    /** A request is about to be sent, once there is a connection. */
    sending(url, proxy) {
        this.url = url;
        this.proxy = proxy;
        this.enter('connection');
    }
    enter(stage) {
        this.#stage = stage;
        this.#sinceMs = performance.now();
        if (stage === 'body')
            this.#bodySinceMs ??= this.#sinceMs;
    }
    received(bytes) {
        this.#bytes += bytes;
        this.enter('disk');
    }
}
/** undici tells when a request that was given as `opaque` has its connection. */
const watchRequests = dispatch => (options, handler) => {
    const watch = 'opaque' in options ? options.opaque : undefined;
    return dispatch(options, watch instanceof RequestWatch ? new WatchedHandler(handler, watch) : handler);
};
/** Hands everything on. */
class WatchedHandler {
    #handler;
    #watch;
    constructor(handler, watch) {
        this.#handler = handler;
        this.#watch = watch;
    }
    onRequestStart(...args) {
        this.#watch.enter('headers');
        this.#handler.onRequestStart?.(...args);
    }
    onRequestUpgrade(...args) {
        this.#handler.onRequestUpgrade?.(...args);
    }
    onResponseStart(...args) {
        this.#handler.onResponseStart?.(...args);
    }
    onResponseData(...args) {
        this.#handler.onResponseData?.(...args);
    }
    onResponseEnd(...args) {
        this.#handler.onResponseEnd?.(...args);
    }
    onResponseError(...args) {
        this.#handler.onResponseError?.(...args);
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

/***/ 39589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   g6: () => (/* reexport default export from named module */ undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__),
/* harmony export */   gU: () => (/* reexport default export from named module */ undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__),
/* harmony export */   kT: () => (/* reexport default export from named module */ undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_5__),
/* harmony export */   mk: () => (/* reexport default export from named module */ undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_4__),
/* harmony export */   sO: () => (/* reexport default export from named module */ undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_2__)
/* harmony export */ });
/* harmony import */ var undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14043);
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59136);
/* harmony import */ var undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68707);
/* harmony import */ var undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57405);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30883);
/* harmony import */ var undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76672);

// The parts of undici that are used here. The whole, with fetch, caches and web sockets, takes 130 ms of CPU to load; these take 55 ms (undici 7.30,
// Node 24, on two cores). An action is loaded twice in each job, and pays it both times.





/** One request, as undici's `request`, but never by its global dispatcher. */
async function request(url, { dispatcher, method = 'GET', opaque = null, ...options }) {
    const { origin, pathname, search } = new URL(url);
    return undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_0__.call(dispatcher, {
        ...options,
        opaque: opaque,
        method,
        origin,
        path: `${pathname}${search}`,
    });
}


/***/ }),

/***/ 63772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ describeResolver),
/* harmony export */   k: () => (/* binding */ readResolverSettings)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72211);


/** Read anew each time: for messages about names that do not resolve. Nothing is known on systems without these files. */
function readResolverSettings(directory = '/etc') {
    const servers = [...readIfThere(`${directory}/resolv.conf`).matchAll(/^[ \t]*nameserver[ \t]+(\S+)/gm)];
    const order = /^[ \t]*hosts:[ \t]*(.*)$/m.exec(readIfThere(`${directory}/nsswitch.conf`))?.[1] ?? '';
    return {
        servers: servers.flatMap(([, server]) => server ?? []),
        order: order.replace(/#.*$/, '').trim().replaceAll(/\s+/g, ' '),
    };
}
/** `asked of 10.0.0.2, in the order files dns`; '' where nothing is known. */
function describeResolver({ servers, order }) {
    const parts = [
        servers.length === 0 ? '' : `asked of ${servers.join(', ')}`,
        order === '' ? '' : `in the order ${order}`,
    ];
    return parts.filter(part => part !== '').join(', ');
}
function readIfThere(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR'))
            return '';
        throw error;
    }
}


/***/ })

};
