export const id = 4147;
export const ids = [4147];
export const modules = {

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
