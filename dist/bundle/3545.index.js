export const id = 3545;
export const ids = [3545];
export const modules = {

/***/ 95916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ChecksumDatabaseError)
/* harmony export */ });
const CODES = {
    disabled: 'checksum-database-disabled',
    'invalid-setting': 'gosumdb-invalid',
    unreachable: 'checksum-database-unreachable',
    'malformed-answer': 'checksum-database-unreachable',
    'forged-signature': 'checksum-database-mismatch',
    'forged-record': 'checksum-database-mismatch',
    'foreign-proof': 'checksum-database-mismatch',
};
/** Nothing may be installed on the word of this database. */
class ChecksumDatabaseError extends Error {
    name = 'ChecksumDatabaseError';
    fault;
    code;
    constructor(fault, message, options) {
        super(message, options);
        this.fault = fault;
        this.code = CODES[fault];
    }
}


/***/ }),

/***/ 23982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ parseChecksumDatabase)
/* harmony export */ });
/* harmony import */ var _checksum_database_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95916);
/* harmony import */ var _signed_note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50011);


const DEFAULT_DATABASE = 'sum.golang.org';
/** Source: cmd/go/internal/modfetch/key.go knownGOSUMDB. */
const KNOWN_KEYS = new Map([
    [DEFAULT_DATABASE, 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'],
]);
/** The same database under a name that can be reached in China. Source: cmd/go/internal/modfetch/sumdb.go dbDial. */
const ALIASES = new Map([
    ['sum.golang.google.cn', `${DEFAULT_DATABASE} https://sum.golang.google.cn`],
]);
/**
 * Reads GOSUMDB as cmd/go does: a known name or a key, and optionally a URL. Empty is the default.
 * Source: cmd/go/internal/modfetch/sumdb.go dbDial.
 *
 * @throws ChecksumDatabaseError `disabled` or `invalid-setting`
 */
function parseChecksumDatabase(value) {
    const [given = DEFAULT_DATABASE, url, ...rest] = (ALIASES.get(value.trim()) ?? value).split(/\s+/).filter(Boolean);
    if (given === 'off')
        throw new _checksum_database_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ChecksumDatabaseError */ .v('disabled', 'GOSUMDB is off: without the checksum database a Go that is downloaded cannot be verified');
    if (rest.length > 0)
        throw invalid('too many fields: expected a name or key, and optionally a URL');
    const key = (0,_signed_note_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVerifierKey */ .z$)(KNOWN_KEYS.get(given) ?? given);
    if (!isDatabaseName(key.name))
        throw invalid(`the name must be host[/path], got ${JSON.stringify(key.name)}`);
    if (url !== undefined && !URL.canParse(url))
        throw invalid('the second field is not a URL');
    return Object.freeze({ name: key.name, key, url: url?.replace(/\/+$/, '') });
}
/** "No funny business in the database name": it becomes part of URLs. */
function isDatabaseName(name) {
    if (name.endsWith('/') || !URL.canParse(`https://${name}`))
        return false;
    const url = new URL(`https://${name}`);
    return url.host !== '' && url.username === '' && url.href === `https://${name}${url.pathname === '/' ? '/' : ''}`;
}
function invalid(message) {
    return new _checksum_database_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ChecksumDatabaseError */ .v('invalid-setting', `GOSUMDB: ${message}`);
}


/***/ }),

/***/ 50011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TP: () => (/* binding */ openSignedNote),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _checksum_database_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95916);


const ED25519 = 1;
const ED25519_BYTES = 32;
const KEY_HASH_BYTES = 4;
const MAX_SIGNATURES = 100;
/**
 * Reads `name+hash+key`: the hash in hex, the key in base64 behind one byte for the algorithm.
 * Source: golang.org/x/mod/sumdb/note NewVerifier.
 *
 * @throws ChecksumDatabaseError `invalid-setting`
 */
function parseVerifierKey(text) {
    const [name = '', hash = '', ...rest] = text.split('+');
    const key = decodeBase64(rest.join('+'));
    if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(hash) || key === undefined)
        throw invalidKey('malformed verifier key');
    if (key[0] !== ED25519 || key.length !== 1 + ED25519_BYTES)
        throw invalidKey('unknown algorithm of the verifier key');
    const keyHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name}\n`).update(key).digest().subarray(0, KEY_HASH_BYTES);
    if (keyHash.toString('hex') !== hash)
        throw invalidKey('the hash of the verifier key does not match the key');
    const x = key.subarray(1).toString('base64url');
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return Object.freeze({ name, keyHash, publicKey });
}
/**
 * Opens a note and returns the text that the key signed. Signatures of other keys are ignored, as go does.
 * Source: golang.org/x/mod/sumdb/note Open.
 *
 * @param note text, a blank line, and lines `— name base64`
 * @throws ChecksumDatabaseError `malformed-answer` or `forged-signature`
 */
function openSignedNote(note, key) {
    const split = note.lastIndexOf('\n\n');
    if (split === -1 || !note.endsWith('\n') || hasControlCharacter(note))
        throw malformed('not a signed note');
    const text = note.slice(0, split + 1);
    const lines = note
        .slice(split + 2)
        .split('\n')
        .slice(0, -1);
    if (lines.length === 0 || lines.length > MAX_SIGNATURES)
        throw malformed('a note without signatures, or with too many');
    const ours = lines.map(parseSignature).filter(({ name, keyHash }) => name === key.name && keyHash.equals(key.keyHash));
    if (ours.length === 0)
        throw new _checksum_database_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ChecksumDatabaseError */ .v('forged-signature', `the tree head is not signed by ${key.name} with the known key`);
    for (const { signature } of ours)
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(text), key.publicKey, signature))
            throw new _checksum_database_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ChecksumDatabaseError */ .v('forged-signature', `the signature of ${key.name} under the tree head is wrong`);
    return text;
}
function parseSignature(line) {
    const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = decodeBase64(base64);
    if (!isKeyName(name) || bytes === undefined || bytes.length <= KEY_HASH_BYTES)
        throw malformed('a malformed signature');
    return { name, keyHash: bytes.subarray(0, KEY_HASH_BYTES), signature: bytes.subarray(KEY_HASH_BYTES) };
}
/** Strictly: Buffer.from alone skips what is no base64. */
function decodeBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return text !== '' && bytes.toString('base64') === text ? bytes : undefined;
}
function isKeyName(name) {
    return name !== '' && !/[\s+]/u.test(name);
}
function hasControlCharacter(text) {
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 0x20 && code !== 0x0a)
            return true;
    }
    return false;
}
function malformed(message) {
    return new _checksum_database_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ChecksumDatabaseError */ .v('malformed-answer', message);
}
function invalidKey(message) {
    return new _checksum_database_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ChecksumDatabaseError */ .v('invalid-setting', `GOSUMDB: ${message}`);
}


/***/ }),

/***/ 83988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ isPublicHome),
/* harmony export */   XM: () => (/* binding */ sample),
/* harmony export */   ed: () => (/* binding */ mirrorGroups),
/* harmony export */   gQ: () => (/* binding */ askable),
/* harmony export */   uR: () => (/* binding */ mayBeLeft),
/* harmony export */   vs: () => (/* binding */ STAND_IN)
/* harmony export */ });
/* harmony import */ var _well_known_mirrors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92938);

/** Parts the URLs of GOPROXY at the boundaries that the contract's table for `goproxy-fallback` draws. */
function mirrorGroups(facts) {
    const groups = [];
    let isOpen = false;
    for (const entry of facts.entries) {
        if (entry.kind !== 'url')
            continue;
        if (isOpen)
            groups.at(-1)?.push(entry);
        else
            groups.push([entry]);
        isOpen = mayBeLeft(entry, facts);
    }
    return groups;
}
/** Whether the entry after this one may hear of a path because this one failed. */
function mayBeLeft(entry, { policy, defaultProxyHosts }) {
    if (entry.fallBackOnError || policy === 'any')
        return true;
    return policy === 'auto' && (0,_well_known_mirrors_js__WEBPACK_IMPORTED_MODULE_0__/* .isWellKnownMirror */ .z)(entry, defaultProxyHosts);
}
/** So many of them, spread evenly, the same ones each time. */
function sample(items, limit) {
    if (items.length <= limit)
        return items;
    return Array.from({ length: limit }, (_, index) => items[Math.floor((index * items.length) / limit)]).filter(item => item !== undefined);
}
/** Homes of modules that anybody can have: their names give nothing away. */
const PUBLIC_HOMES = [
    'cloud.google.com/go',
    'go.opentelemetry.io/',
    'go.uber.org/',
    'golang.org/x/',
    'google.golang.org/',
    'gopkg.in/yaml.',
    'k8s.io/',
    'sigs.k8s.io/',
];
/** Asked for where the project has no module that may be: small, public, and not going away. */
const STAND_IN = Object.freeze({ path: 'golang.org/x/mod', version: 'v0.17.0' });
function isPublicHome(path) {
    return PUBLIC_HOMES.some(home => path === home ||
        path.startsWith(home.endsWith('/') ? home : `${home}/`) ||
        (home.endsWith('.') && path.startsWith(home)));
}
/**
 * What a group may be asked for: everything, for the first; for a later one what every mirror before it said it does not have, as go would
 * come to ask it, and what is public anyway.
 *
 * @param lackedBefore modules that all mirrors of the groups before answered 404 or 410 for; undefined: there is no group before
 */
function askable(modules, lackedBefore) {
    if (lackedBefore === undefined)
        return modules;
    return modules.filter(module => lackedBefore.has(module) || isPublicHome(module.path));
}


/***/ }),

/***/ 65278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ mirrorRow),
/* harmony export */   m: () => (/* binding */ settingRows)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89190);
/* harmony import */ var _diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10919);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94699);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36780);




function mirrorRow({ has, lacks, ...rest }) {
    return { ...rest, asked: has.length + lacks.length, has: has.length, lacks: lacks.map(_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP) };
}
const OTHER_VARIABLES = ['GOFLAGS', 'GOMODCACHE', 'GOCACHE', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];
/** go's variables, then the inputs that do not stand for one of them. */
function settingRows({ rawInputs }, prepared) {
    const variables = Object.entries(prepared.environment).map(([name, { value, source }]) => ({ name, value, source }));
    const others = OTHER_VARIABLES.map(name => {
        const { value, source } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .settingOf */ .y)(prepared, name);
        // A proxy may be written without its scheme.
        return { name, value: (0,_diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrls */ .s)(value).replace(/^[^\s/@]+@/, ''), source };
    });
    const inputs = (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(rawInputs);
    const names = _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.filter(name => !(name.toUpperCase() in prepared.environment) && _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc[name].actionDefault === undefined);
    return [...variables, ...others, ...names.map(name => inputRow(name, inputs))];
}
function inputRow(name, inputs) {
    const { text, source } = inputs[name];
    const value = text !== undefined && _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc[name].secret ? '(set)' : (0,_diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrls */ .s)(text ?? '');
    return { name, value, source };
}


/***/ }),

/***/ 99324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ checkMirrors)
});

// EXTERNAL MODULE: ./build/install/checksum-database-error.js
var checksum_database_error = __webpack_require__(95916);
// EXTERNAL MODULE: ./build/install/checksum-database-setting.js
var checksum_database_setting = __webpack_require__(23982);
// EXTERNAL MODULE: ./build/modules/mirrors/trust-store.js
var trust_store = __webpack_require__(17467);
// EXTERNAL MODULE: ./build/modules/mirrors/http-client.js + 3 modules
var http_client = __webpack_require__(65837);
// EXTERNAL MODULE: ./build/modules/mirrors/stall-guard.js
var stall_guard = __webpack_require__(15123);
;// CONCATENATED MODULE: ./build/modules/mirrors/probe/bounded-work.js
/** Works until the signal aborts: what is measured by then counts. */
async function untilAborted(signal, work) {
    try {
        signal.throwIfAborted();
        await work();
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
}
/** So many at once; all of them have settled when it does. @throws what the first failed one threw */
async function inParallel(items, parallel, work) {
    const queue = items.values();
    const workers = Array.from({ length: Math.min(parallel, items.length) }, async (_, worker) => {
        for (const item of queue)
            await work(item, worker);
    });
    // All of them settle before one of them counts: none is left behind.
    const settled = await Promise.allSettled(workers);
    for (const outcome of settled)
        if (outcome.status === 'rejected')
            throw outcome.reason;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-source.js + 9 modules
var mirror_source = __webpack_require__(11057);
// EXTERNAL MODULE: ./build/modules/mirrors/classify.js
var classify = __webpack_require__(27687);
// EXTERNAL MODULE: ./build/modules/mirrors/directory-source.js
var directory_source = __webpack_require__(97158);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-url.js
var mirror_url = __webpack_require__(20382);
;// CONCATENATED MODULE: ./build/modules/mirrors/probe/mirror-inquiry.js






/** Asks one mirror, and keeps count of what went wrong. */
class MirrorInquiry {
    entry;
    isDirectory;
    #options;
    #faults = new Map();
    requests = 0;
    failures = 0;
    /** Anything that was an answer, 404 included. */
    answers = 0;
    constructor(options) {
        this.#options = options;
        this.entry = options.entry;
        this.isDirectory = options.entry.url.startsWith('file:');
    }
    get faults() {
        return [...this.#faults].map(([code, { message, count }]) => ({ code, message, count }));
    }
    /** @throws PrivateModuleAskedError; the signal's reason */
    async askFile(module, kind, to) {
        this.#refusePrivate(module.path);
        if (this.isDirectory)
            return this.#note(await this.#copy(module, kind));
        return await this.#ask((0,module_files/* moduleFilePath */.g)(module, kind), { ...to, kind });
    }
    /** A path of the protocol other than a module's file: below a public module, or the checksum database's. */
    async askPath(path, signal) {
        return await this.#ask(path, { signal, kind: 'data' });
    }
    noteFault(error) {
        this.failures += 1;
        const known = this.#faults.get(error.code) ?? { message: error.message, count: 0 };
        this.#faults.set(error.code, { ...known, count: known.count + 1 });
    }
    #refusePrivate(path) {
        if (this.#options.neverAsk(path))
            throw new mirror_source/* PrivateModuleAskedError */.G(path);
    }
    async #ask(path, { signal, kind, onBytes }) {
        const startMs = performance.now();
        let firstByteMs;
        const onProgress = (bytes) => {
            firstByteMs ??= performance.now() - startMs;
            onBytes?.(bytes);
        };
        const { client, entry } = this.#options;
        const url = (0,mirror_url/* below */.G)(entry.url, path);
        const rest = { kind, target: undefined, connection: 'kept', partial: undefined, signal, onProgress };
        this.requests += 1;
        const result = await client.fetchFile({ url, ...rest });
        const durationMs = performance.now() - startMs;
        const times = { firstByteMs: firstByteMs ?? durationMs, durationMs, bytes: 0, data: undefined, error: undefined };
        if (result.kind === 'fetched')
            return this.#note({ ...times, kind: 'found', bytes: result.bytes, data: result.data });
        const isMissing = classify/* FAILURE_CLASSES */.CJ[result.error.code] === 'next';
        return this.#note({ ...times, kind: isMissing ? 'not-found' : 'failed', error: result.error });
    }
    async #copy(module, kind) {
        const startMs = performance.now();
        this.requests += 1;
        const result = await (0,directory_source/* copyFromDirectory */.N)((0,external_node_url_.fileURLToPath)(this.entry.url), { module, kind }, undefined);
        const durationMs = performance.now() - startMs;
        const times = { firstByteMs: durationMs, durationMs, bytes: 0, data: undefined, error: undefined };
        if (result.kind === 'fetched')
            return { ...times, kind: 'found', bytes: result.bytes, data: result.data };
        const isMissing = result.error.code === 'not-found';
        return { ...times, kind: isMissing ? 'not-found' : 'failed', error: result.error };
    }
    #note(reply) {
        if (reply.kind === 'failed' && reply.error !== undefined)
            this.noteFault(reply.error);
        else
            this.answers += 1;
        return reply;
    }
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/modules/mirrors/latency.js
var latency = __webpack_require__(96795);
;// CONCATENATED MODULE: ./build/modules/mirrors/probe/body-meter.js
/** Bytes, and the time in which at least one body was under way: waiting for headers is latency, which is counted elsewhere. */
class BodyMeter {
    #maxBytes;
    #onFull;
    #open = 0;
    #sinceMs = 0;
    #activeMs = 0;
    bytes = 0;
    constructor(maxBytes, onFull) {
        this.#maxBytes = maxBytes;
        this.#onFull = onFull;
    }
    begin() {
        let isOpen = false;
        return {
            received: bytes => {
                if (!isOpen)
                    this.#enter();
                isOpen = true;
                this.bytes += bytes;
                if (this.bytes >= this.#maxBytes)
                    this.#onFull();
            },
            end: () => {
                if (isOpen)
                    this.#leave();
                isOpen = false;
            },
        };
    }
    bytesPerSecond() {
        return this.bytes / (Math.max(1, this.#activeMs) / 1000);
    }
    #enter() {
        if (this.#open === 0)
            this.#sinceMs = performance.now();
        this.#open += 1;
    }
    #leave() {
        this.#open -= 1;
        if (this.#open === 0)
            this.#activeMs += performance.now() - this.#sinceMs;
    }
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-error.js
var mirror_error = __webpack_require__(54437);
// EXTERNAL MODULE: ./build/modules/mirrors/proxy-environment.js
var proxy_environment = __webpack_require__(61077);
// EXTERNAL MODULE: ./build/modules/mirrors/proxy-tunnel.js
var proxy_tunnel = __webpack_require__(31228);
;// CONCATENATED MODULE: ./build/modules/mirrors/probe/connection-probe.js








// What it means that a step did not end in time.
const TOO_LATE = {
    dns: 'dns-failure',
    connect: 'connect-timeout',
    tls: 'tls-handshake',
};
const STEP_NAMES = {
    dns: 'the name was not resolved',
    connect: 'no connection',
    tls: 'the TLS handshake was not done',
};
/** Makes one connection, step by step, and ends it. Nothing is sent but what TLS and an HTTP proxy need. */
async function probeConnection(url, options) {
    const probe = new Probe(url, options);
    try {
        await probe.run();
        return { measured: probe.measured, addresses: probe.addresses, error: undefined };
    }
    catch (error) {
        options.signal.throwIfAborted();
        return { measured: probe.measured, addresses: probe.addresses, error: probe.explain(error) };
    }
    finally {
        probe.end();
    }
}
class Probe {
    #url;
    #options;
    #signal;
    #timeout;
    #step = 'dns';
    #socket;
    #tunnel;
    measured = { throughProxy: false };
    addresses = [];
    constructor(url, options) {
        this.#url = url;
        this.#options = options;
        this.#timeout = AbortSignal.timeout(options.timeoutMs);
        this.#signal = AbortSignal.any([options.signal, this.#timeout]);
    }
    /** @throws what node throws, MirrorError, ProxyEnvironmentError */
    async run() {
        const proxy = (0,proxy_environment/* proxyFor */.iJ)(this.#url, this.#options.proxies);
        if (proxy !== undefined)
            this.measured = { throughProxy: true };
        const server = proxy ?? this.#url;
        const resolved = await this.#resolve(plainHost(server));
        this.#step = 'connect';
        const socket = await this.#connect(server, { resolved, proxy });
        this.#socket = socket;
        socket.on('error', () => undefined);
        if (proxy === undefined && socket.remoteAddress !== undefined)
            this.measured = { ...this.measured, address: socket.remoteAddress };
        if (this.#url.protocol !== 'https:')
            return;
        this.#step = 'tls';
        await this.#secure(socket);
    }
    explain(error) {
        if (this.#timeout.aborted)
            return new mirror_error/* MirrorError */.En(this.measured.throughProxy && this.#step !== 'tls' ? 'proxy-unreachable' : TOO_LATE[this.#step], `${STEP_NAMES[this.#step]} within ${this.#options.timeoutMs / 1000} s`);
        if (error instanceof mirror_error/* MirrorError */.En)
            return error;
        const isProxyStep = this.measured.throughProxy && this.#step !== 'tls';
        return new mirror_error/* MirrorError */.En((0,classify/* codeOfError */.XJ)(error, { throughProxy: isProxyStep }), (0,mirror_error/* messageOf */.bD)(error), { cause: error });
    }
    end() {
        this.#socket?.destroy();
        void this.#tunnel?.destroy();
    }
    async #resolve(host) {
        const family = (0,external_node_net_.isIP)(host);
        if (family !== 0) {
            this.addresses = [host];
            return [{ address: host, family }];
        }
        const startMs = performance.now();
        const found = await this.#unlessAborted((this.#options.resolve ?? resolveBySystem)(host));
        this.measured = { ...this.measured, dnsMs: performance.now() - startMs };
        this.addresses = found.map(({ address }) => address);
        return found;
    }
    async #connect(server, { resolved, proxy }) {
        const startMs = performance.now();
        const lookup = lookupAmong(resolved);
        const socket = proxy !== undefined && this.#url.protocol === 'https:'
            ? await this.#openTunnel(proxy, lookup)
            : (0,external_node_net_.connect)({ host: plainHost(server), port: portOf(server), lookup, autoSelectFamily: true });
        this.#socket = socket;
        if (socket.connecting)
            await (0,external_node_events_.once)(socket, 'connect', { signal: this.#signal });
        this.measured = { ...this.measured, connectMs: performance.now() - startMs };
        return socket;
    }
    async #openTunnel(proxy, lookup) {
        const secureContext = proxy.protocol === 'https:' ? { secureContext: await this.#options.trust() } : {};
        this.#tunnel = new proxy_tunnel/* ProxyTunnel */.F({ proxy, timeoutMs: this.#options.timeoutMs, lookup, ...secureContext });
        const target = `${this.#url.hostname}:${portOf(this.#url)}`;
        const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
        const authorization = user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` };
        const { socket } = await this.#unlessAborted(this.#tunnel.connect({ path: target, origin: proxy.origin, headers: { host: target, ...authorization } }));
        return socket;
    }
    /** The certificate is looked at whoever signed it: who did is what one wants to know. Nothing is sent through it. */
    async #secure(socket) {
        const startMs = performance.now();
        const host = plainHost(this.#url);
        const secured = (0,external_node_tls_.connect)({
            socket,
            host,
            ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
            secureContext: await this.#options.trust(),
            rejectUnauthorized: false,
            ALPNProtocols: ['http/1.1'],
        });
        this.#socket = secured;
        await (0,external_node_events_.once)(secured, 'secureConnect', { signal: this.#signal });
        const { issuer } = secured.getPeerCertificate();
        const names = [issuer?.O, issuer?.CN].flat().map(name => (0,mirror_error/* oneLine */.TN)(name ?? ''));
        const signer = names.find(name => name !== '');
        this.measured = {
            ...this.measured,
            tlsMs: performance.now() - startMs,
            ...(signer === undefined ? {} : { issuer: signer }),
        };
        if (secured.authorized)
            return;
        const why = String(secured.authorizationError);
        throw new mirror_error/* MirrorError */.En('tls-certificate', `TLS: ${why}${signer === undefined ? '' : `, certificate by ${signer}`}`);
    }
    async #unlessAborted(work) {
        const signal = this.#signal;
        signal.throwIfAborted();
        return await new Promise((resolve, reject) => {
            const onAbort = () => reject(signal.reason);
            signal.addEventListener('abort', onAbort, { once: true });
            work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
        });
    }
}
function plainHost(url) {
    return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
function portOf(url) {
    return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}
/** The name is looked up once, and timed: connecting must not ask again. */
function lookupAmong(resolved) {
    return (_host, options, callback) => {
        const [first] = resolved;
        if (options.all === true)
            callback(null, [...resolved]);
        else
            callback(null, first?.address ?? '', first?.family);
    };
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

// EXTERNAL MODULE: ./build/modules/mirrors/probe/probe-plan.js
var probe_plan = __webpack_require__(83988);
;// CONCATENATED MODULE: ./build/modules/mirrors/probe/mirror-probe.js









/** Requests at once to one mirror. */
const PARALLEL = 8;
/** Samples on connections that are there, before percentiles are said. */
const MIN_SAMPLES = 10;
/** So many failures without any answer, and the mirror is left alone. */
const PATIENCE = 4;
/** A failure that came at once may be a moment's; one that took its time is an answer. */
const QUICK_FAILURE_MS = 1000;
const PAUSE_MS = 200;
/** Zips at once, and what is taken of them at most. */
const ZIPS_AT_ONCE = 6;
const MAX_ZIP_BYTES = 16 * 1024 * 1024;
const MAX_ZIPS = 18;
/** Less than this says nothing about bandwidth. */
const MIN_BODY_BYTES = 64 * 1024;
/** Measures one mirror: first {@link answer}, side by side with others; then {@link download}, alone, since all share one line. */
class MirrorProbe {
    inquiry;
    #latency = new latency/* LatencySamples */.us();
    #has = [];
    #lacks = [];
    #connection;
    #firstByteMs;
    #checksumDatabase = 'unknown';
    #newest;
    #bytesPerSecond;
    #zipBytes;
    constructor(inquiry) {
        this.inquiry = inquiry;
    }
    /** Every address of its host, as far as they are known. */
    get addresses() {
        return this.#connection?.addresses ?? [];
    }
    get lacks() {
        return this.#lacks;
    }
    get isAlive() {
        return this.inquiry.answers > 0;
    }
    /** The connection, the checksum database, what it has and how quickly it says so. Ends with the task's signal. */
    async answer(task) {
        await untilAborted(task.signal, async () => {
            if (!this.inquiry.isDirectory && !(await this.#connect(task)))
                return;
            if (!task.mayAsk || !(await this.#greet(task)))
                return;
            await Promise.all([this.#askModules(task), this.#askProtocol(task)]);
            await this.#askAgain(task);
        });
    }
    /** Throughput. */
    async download(limits) {
        if (this.#has.length === 0 || this.inquiry.isDirectory)
            return;
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(), limits.timeMs);
        const meter = new BodyMeter(MAX_ZIP_BYTES, () => stop.abort());
        const signal = AbortSignal.any([limits.signal, stop.signal]);
        const queue = this.#has.slice(0, MAX_ZIPS);
        const sizes = [];
        try {
            await untilAborted(signal, async () => inParallel(queue, ZIPS_AT_ONCE, async (module) => {
                const body = meter.begin();
                const reply = await this.inquiry
                    .askFile(module, 'zip', { signal, onBytes: bytes => body.received(bytes) })
                    .finally(() => body.end());
                if (reply.kind === 'found')
                    sizes.push(reply.bytes);
            }));
        }
        finally {
            clearTimeout(timer);
        }
        if (meter.bytes >= MIN_BODY_BYTES)
            this.#bytesPerSecond = meter.bytesPerSecond();
        if (sizes.length > 0)
            this.#zipBytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
    }
    measurement() {
        const { inquiry } = this;
        const { requests, failures, faults } = inquiry;
        const state = requests === 0 && failures === 0 ? 'not-asked' : !this.isAlive ? 'dead' : failures > 0 ? 'fails' : 'works';
        const hasLatency = this.#latency.count > 0;
        return Object.freeze({
            url: inquiry.entry.label,
            kind: inquiry.isDirectory ? 'directory' : 'proxy',
            state,
            connection: this.#connection?.measured,
            firstByteMs: this.#firstByteMs,
            requests,
            failures,
            faults,
            p50Ms: hasLatency ? this.#latency.percentile(50) : undefined,
            p95Ms: hasLatency ? this.#latency.percentile(95) : undefined,
            bytesPerSecond: this.#bytesPerSecond,
            zipBytes: this.#zipBytes,
            checksumDatabase: this.#checksumDatabase,
            newest: this.#newest,
            has: this.#has,
            lacks: this.#lacks,
        });
    }
    async #connect({ connection }) {
        const url = new URL(this.inquiry.entry.url);
        for (let attempt = 1;; attempt++) {
            const startMs = performance.now();
            this.#connection = await probeConnection(url, connection);
            const { error } = this.#connection;
            if (error === undefined)
                return true;
            this.inquiry.noteFault(error);
            if (attempt > 1 || !isWorthAnother(error.code, performance.now() - startMs))
                return false;
            await (0,deadline/* sleep */.yy)(PAUSE_MS, connection.signal);
        }
    }
    /** The first request, alone: a mirror that never answers shall not be asked forty times. */
    async #greet({ modules, signal }) {
        const first = modules[0] ?? probe_plan/* STAND_IN */.vs;
        const ask = async () => this.inquiry.askFile(first, 'info', { signal });
        let reply = await ask();
        if (reply.error !== undefined && reply.kind === 'failed' && isWorthAnother(reply.error.code, reply.durationMs)) {
            await (0,deadline/* sleep */.yy)(PAUSE_MS, signal);
            reply = await ask();
        }
        if (reply.kind === 'failed')
            return false;
        this.#firstByteMs = reply.firstByteMs;
        if (modules[0] !== undefined)
            this.#sort(first, reply);
        return true;
    }
    async #askModules({ modules, signal }) {
        const seen = { failuresInARow: 0 };
        const isWarm = new Set();
        await inParallel(modules.slice(1), PARALLEL, async (module, worker) => {
            if (seen.failuresInARow >= PATIENCE * PARALLEL)
                return;
            const reply = await this.inquiry.askFile(module, 'info', { signal });
            seen.failuresInARow = reply.kind === 'failed' ? seen.failuresInARow + 1 : 0;
            this.#sort(module, reply);
            // The first request of each has the making of a connection in it.
            if (isWarm.has(worker))
                this.#time(reply);
            isWarm.add(worker);
        });
    }
    /** Few modules: the same ones again, until there is something to take percentiles of. */
    async #askAgain({ modules, signal }) {
        const missing = MIN_SAMPLES - this.#latency.count;
        if (missing <= 0)
            return;
        const known = modules.length === 0 ? [probe_plan/* STAND_IN */.vs] : modules;
        const again = Array.from({ length: missing }, (_, index) => known[index % known.length] ?? probe_plan/* STAND_IN */.vs);
        await inParallel(again, ZIPS_AT_ONCE, async (module) => this.#time(await this.inquiry.askFile(module, 'info', { signal })));
    }
    async #askProtocol({ protocol, signal }) {
        if (this.inquiry.isDirectory || protocol === undefined)
            return;
        const { checksumDatabase, common } = protocol;
        if (checksumDatabase !== undefined) {
            const { kind } = await this.inquiry.askPath(`sumdb/${checksumDatabase}/supported`, signal);
            if (kind !== 'failed')
                this.#checksumDatabase = kind === 'found' ? 'proxied' : 'not-proxied';
        }
        const list = await this.inquiry.askPath(`${(0,module_path/* escapeModulePath */.xk)(common)}/@v/list`, signal);
        const latest = await this.inquiry.askPath(`${(0,module_path/* escapeModulePath */.xk)(common)}/@latest`, signal);
        const version = newestOf([...versionsOf(list.data), ...versionOf(latest.data)]);
        if (version !== undefined)
            this.#newest = { module: common, version };
    }
    #sort(module, reply) {
        if (reply.kind === 'found')
            this.#has.push(module);
        else if (reply.kind === 'not-found')
            this.#lacks.push(module);
    }
    #time(reply) {
        if (reply.kind !== 'failed')
            this.#latency.add(reply.durationMs);
    }
}
function isWorthAnother(code, durationMs) {
    return ['transient', 'transient-once'].includes(classify/* FAILURE_CLASSES */.CJ[code]) && durationMs < QUICK_FAILURE_MS;
}
function versionsOf(data) {
    return data?.toString('latin1', 0, 1 << 20).split(/\s+/) ?? [];
}
function versionOf(data) {
    const version = /"Version"\s*:\s*"([^"]+)"/.exec(data?.toString('latin1', 0, 1 << 16) ?? '')?.[1];
    return version === undefined ? [] : [version];
}
/** Of releases; pre-releases and what is no version do not count. */
function newestOf(versions) {
    return versions
        .filter(version => /^v\d+\.\d+\.\d+$/.test(version) && (0,semver.valid)(version) !== null)
        .toSorted(semver.compare)
        .at(-1);
}

;// CONCATENATED MODULE: ./build/modules/mirrors/probe/probe-mirrors.js







/** Of the budget, what is for everything but throughput. */
const ASKING_SHARE = 0.6;
/** Of the project's modules, so many are asked of each mirror. */
const MAX_MODULES = 40;
/** At most so long for one mirror's throughput, and for that of all. */
const THROUGHPUT_MS = 1500;
const ALL_THROUGHPUT_MS = 6000;
/**
 * Measures the mirrors of GOPROXY. No mirror hears of a path that go would not have asked it for, and none of a private one. At most some 70
 * requests to each, and never longer than the budget.
 *
 * @throws the signal's reason when that aborts
 */
async function probeMirrors(options) {
    const groups = Math.max(1, (0,probe_plan/* mirrorGroups */.ed)(options).length);
    // What hangs must be found out, and more than once, before the time of its group is over.
    const patienceMs = ((options.budgetMs * ASKING_SHARE) / groups) * 0.4;
    const client = new http_client/* HttpClient */.Q({
        ...options,
        connectTimeoutMs: Math.min(options.connectTimeoutMs, patienceMs),
        stallTimeoutMs: Math.min(options.stallTimeoutMs, patienceMs),
        minimumRate: stall_guard/* DEFAULT_MINIMUM_RATE */.i,
        http2: false,
    });
    const budget = AbortSignal.timeout(options.budgetMs);
    const signal = AbortSignal.any([options.signal, budget]);
    try {
        const probes = new Map();
        for (const entry of (0,probe_plan/* mirrorGroups */.ed)(options).flat())
            probes.set(entry, new MirrorProbe(new MirrorInquiry({ entry, client, neverAsk: options.neverAsk })));
        await askAll(options, { probes, signal });
        const all = [...probes.values()];
        const timeMs = Math.min(THROUGHPUT_MS, ALL_THROUGHPUT_MS / Math.max(1, all.length), options.budgetMs / (4 * Math.max(1, all.length)));
        // One after the other: they share this machine's line.
        if (options.isThorough)
            for (const probe of all)
                if (!signal.aborted)
                    await probe.download({ timeMs, signal });
        options.signal.throwIfAborted();
        const onLoopback = all.filter(({ addresses }) => addresses.some(isLoopback));
        return {
            measurements: all.map(probe => probe.measurement()),
            onLoopback: onLoopback.map(({ inquiry }) => inquiry.entry.label),
        };
    }
    finally {
        await client.close();
    }
}
/** Group by group: what a later one may be asked for, the earlier one says. */
async function askAll(options, { probes, signal }) {
    const groups = (0,probe_plan/* mirrorGroups */.ed)(options);
    const modules = (0,probe_plan/* sample */.XM)(options.modules.filter(({ path }) => !options.neverAsk(path)), MAX_MODULES);
    // Where even what is public is private, no mirror is ever asked.
    const mayAsk = options.mayAsk && !options.neverAsk(probe_plan/* STAND_IN */.vs.path);
    const common = commonModule(modules, groups.length);
    const timeoutMs = (options.budgetMs * ASKING_SHARE) / Math.max(1, groups.length);
    let trust;
    let lackedBefore;
    for (const group of groups) {
        const asked = options.isThorough
            ? (0,probe_plan/* askable */.gQ)(modules, lackedBefore)
            : modules.filter(module => lackedBefore?.has(module) ?? true);
        const groupSignal = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
        const connection = {
            proxies: options.proxies,
            trust: () => (trust ??= (0,trust_store/* createTrust */.Z)(options.certificates)),
            timeoutMs: Math.min(options.connectTimeoutMs, timeoutMs * 0.4),
            signal: groupSignal,
            resolve: options.resolve,
        };
        const { checksumDatabase } = options;
        const task = {
            modules: asked,
            protocol: options.isThorough ? { common, checksumDatabase } : undefined,
            mayAsk: mayAsk && (options.isThorough || asked.length > 0),
            connection,
            signal: groupSignal,
        };
        const members = group.flatMap(entry => probes.get(entry) ?? []);
        await untilAborted(groupSignal, async () => void (await Promise.all(members.map(async (probe) => probe.answer(task)))));
        const lackedHere = asked.filter(module => members.every(({ lacks }) => lacks.includes(module)));
        lackedBefore = new Set(lackedHere.filter(module => lackedBefore?.has(module) ?? true));
    }
}
/** One that every mirror may be asked for. */
function commonModule(modules, groups) {
    const known = modules.find(({ path }) => (0,probe_plan/* isPublicHome */.$G)(path));
    if (known !== undefined)
        return known.path;
    return (groups === 1 ? modules[0] : undefined)?.path ?? probe_plan/* STAND_IN */.vs.path;
}
function isLoopback(address) {
    return address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.');
}

// EXTERNAL MODULE: ./build/go/proxy-list.js
var proxy_list = __webpack_require__(64912);
;// CONCATENATED MODULE: ./build/modules/mirrors/probe/expected-time.js
// A clone for each module, a few at a time; or a download that fails.
const SECONDS_PER_DIRECT_FILE = 0.25;
const SECONDS_PER_LOST_FILE = 1000;
// Connecting, the first answers, and the last ones, which nothing runs beside.
const FIXED_ROUND_TRIPS = 4;
// What the one before lacks is asked of the next while others still come: connecting, and the last answers.
const LATER_ROUND_TRIPS = 2;
/**
 * How long a download over mirrors in this order would take: each file is asked of the first, and what that lacks or fails at of the next.
 * A model for comparing orders, not a promise: it knows nothing of hedging, and of this machine's own share.
 */
function expectedSeconds(order, work, end) {
    const { seconds, lostFiles } = expectedFetch(order, work);
    return seconds + lostFiles * (end === 'direct' ? SECONDS_PER_DIRECT_FILE : SECONDS_PER_LOST_FILE);
}
/** The mirrors' part, and how many files none of them serves, which no order of them changes. */
function expectedFetch(order, work) {
    let reach = 1;
    let waitingSeconds = 0;
    let transferSeconds = 0;
    for (const [place, { latencyMs, bytesPerSecond, has, fails }] of order.entries()) {
        if (reach <= 0)
            break;
        const served = reach * has * (1 - fails);
        const parallel = Math.min(work.concurrency, Math.max(1, reach * work.files));
        const fixed = Math.min(place === 0 ? FIXED_ROUND_TRIPS : LATER_ROUND_TRIPS, reach * work.files);
        waitingSeconds += (((reach * work.files) / parallel + fixed) * latencyMs) / 1000;
        // Their lines are not one: they send side by side.
        transferSeconds = Math.max(transferSeconds, (served * work.bytes) / bytesPerSecond);
        reach -= served;
    }
    return { seconds: waitingSeconds + transferSeconds, lostFiles: Math.max(0, reach) * work.files };
}

;// CONCATENATED MODULE: ./build/modules/mirrors/probe/recommendation.js



// So much better it must be, before somebody changes a line that works.
const WORTH_A_CHANGE = 0.97;
// The number of orders of six is 720.
const MAX_PERMUTED = 6;
/** What a dead mirror costs each file: the model only has to see that it is last. */
const DEAD = Object.freeze({ latencyMs: 10_000, bytesPerSecond: 1, has: 0, fails: 1 });
/**
 * The order with the least expected time. Mirrors change places only where the later one may hear of every path anyway; what is dead goes, unless
 * a comma behind it keeps paths from the next one; `direct` and `off` stay where they are.
 *
 * @returns undefined where no mirror answered: nothing is known that could be recommended
 */
function recommend(facts) {
    const { entries, measured, work } = facts;
    const groups = (0,probe_plan/* mirrorGroups */.ed)(facts);
    const isDead = ({ label }) => measured.get(label)?.state === 'dead';
    const isMeasured = ({ label }) => !['dead', 'not-asked'].includes(measured.get(label)?.state ?? 'not-asked');
    if (!groups.flat().some(isMeasured))
        return undefined;
    const last = entries.at(-1);
    const end = last === undefined || last.kind === 'url' ? 'none' : last.kind;
    const usualRate = typicalRate([...measured.values()]);
    const costOf = ({ label }) => mirrorCost(measured.get(label), usualRate);
    const seconds = (order) => expectedSeconds(order.map(costOf), work, end);
    const chosen = groups
        .map(group => group.filter(entry => !isDead(entry) || guards(entry, facts)))
        .filter(group => group.length > 0)
        .map(group => bestOrder(group, order => expectedFetch(order.map(costOf), work).seconds));
    const proposed = withSeparators(chosen, entries);
    const isChange = (0,proxy_list/* formatProxyList */.QE)(proposed) !== (0,proxy_list/* formatProxyList */.QE)(entries);
    const currentDead = groups.flat().some(isDead);
    return Object.freeze({
        line: (0,proxy_list/* redactProxyList */.SM)(proposed),
        current: (0,proxy_list/* redactProxyList */.SM)(entries),
        isChange,
        expectedSeconds: seconds(chosen.flat().filter(entry => !isDead(entry))),
        currentSeconds: currentDead ? undefined : seconds(groups.flat()),
        reasons: [
            ...chosen.flat().map(entry => ({ url: entry.label, kind: isDead(entry) ? 'guards' : 'kept' })),
            ...groups
                .flat()
                .filter(entry => !chosen.flat().includes(entry))
                .map(({ label }) => ({ url: label, kind: 'dropped' })),
        ],
    });
}
/** Dead, but in the way of paths that the entries behind it must not hear of only because it does not answer. */
function guards(entry, facts) {
    const next = facts.entries[facts.entries.indexOf(entry) + 1];
    return next !== undefined && next.kind !== 'off' && !(0,probe_plan/* mayBeLeft */.uR)(entry, facts);
}
/** For a mirror of which too little came to tell: the slowest of the others. */
function typicalRate(measured) {
    return Math.min(Number.POSITIVE_INFINITY, ...measured.flatMap(({ bytesPerSecond }) => bytesPerSecond ?? []));
}
function mirrorCost(measurement, usualRate) {
    if (measurement === undefined || measurement.state === 'dead')
        return DEAD;
    const { p50Ms = 0, p95Ms = p50Ms, bytesPerSecond, has, lacks, requests, failures } = measurement;
    const asked = has.length + lacks.length;
    return {
        // The slow twentieth is twice as heavy as its share: what runs last waits for it.
        latencyMs: 0.9 * p50Ms + 0.1 * p95Ms,
        bytesPerSecond: bytesPerSecond ?? usualRate,
        has: asked === 0 ? 1 : has.length / asked,
        fails: requests === 0 ? 0 : Math.min(1, failures / requests),
    };
}
/**
 * Who is first in the best order is first, unless who is first now is hardly worse; then the same for the others: what is slow, or fails, is
 * asked of them. Each group by itself: whatever comes to it, comes to it in this order.
 */
function bestOrder(group, seconds) {
    const [current, ...others] = group;
    if (current === undefined || others.length === 0)
        return group;
    if (group.length > MAX_PERMUTED)
        return group.toSorted((a, b) => seconds([a]) - seconds([b]));
    const orders = permutations(group).toSorted((a, b) => seconds(a) - seconds(b));
    const [best = group] = orders;
    const unchanged = orders.find(([first]) => first === current) ?? group;
    const [front = current] = seconds(best) < seconds(unchanged) * WORTH_A_CHANGE ? best : unchanged;
    const rest = group.filter(entry => entry !== front);
    return [front, ...bestOrder(rest, seconds)];
}
function permutations(items) {
    if (items.length <= 1)
        return [items];
    return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map(rest => [item].concat(rest)));
}
/** `|` inside a group, a comma behind it; before `direct` or `off` what the user had there. */
function withSeparators(groups, entries) {
    const end = entries.filter(({ kind }) => kind !== 'url');
    const userLast = entries.findLast(({ kind }) => kind === 'url');
    const urls = groups.flatMap((group, index) => group.map((entry, place) => {
        const isLastOfGroup = place === group.length - 1;
        const isLast = isLastOfGroup && index === groups.length - 1;
        return { ...entry, fallBackOnError: isLast ? (userLast?.fallBackOnError ?? false) : !isLastOfGroup };
    }));
    return [...urls, ...end];
}

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/phases/mirror-auth.js + 2 modules
var mirror_auth = __webpack_require__(79267);
// EXTERNAL MODULE: ./build/phases/network.js
var network = __webpack_require__(5423);
// EXTERNAL MODULE: ./build/phases/project-modules.js
var project_modules = __webpack_require__(7908);
;// CONCATENATED MODULE: ./build/phases/mirror-check.js









// The median of what real projects require, where no zip was seen whole.
const TYPICAL_ZIP_BYTES = 150_000;
/** @throws the signal's reason */
async function checkMirrors(request) {
    const { context, prepared, modules, isThorough, budgetMs, signal } = request;
    const { config, goEnv, netrc, proxyList: entries, defaultProxyHosts } = prepared;
    // Also where nothing is downloaded: doctor is asked what would be if it were.
    const asDownloading = { ...prepared, config: { ...config, download: { ...config.download, mode: 'fail' } } };
    const auth = await authWithin(AUTH_MS, signal, async (inTime) => (0,mirror_auth/* openMirrorAuth */.U)(context, asDownloading, inTime));
    const settings = (0,network/* mirrorSettings */.$W)({
        config,
        netrc,
        goAuth: goEnv.get('GOAUTH'),
        ...(auth.kind === 'mirrors' ? { auth: auth.goAuth } : {}),
        defaultProxyHosts,
        remainingMs: () => budgetMs,
    });
    const list = { entries, policy: settings.policy, defaultProxyHosts };
    const { measurements, onLoopback } = await probeMirrors({
        ...settings,
        ...list,
        modules: modules.public,
        neverAsk: (0,project_modules/* isPrivatePath */.P)(prepared),
        checksumDatabase: databaseName(goEnv.get('GOSUMDB')),
        mayAsk: auth.kind === 'mirrors',
        isThorough,
        budgetMs,
        signal,
    });
    const measured = new Map(measurements.map(one => [one.url, one]));
    const work = {
        files: modules.files,
        bytes: (modules.public.length + modules.private.length) * meanZipBytes(measurements),
        concurrency: (0,network/* requestsAtOnce */.tH)(config),
    };
    return {
        measurements,
        onLoopback,
        authFindings: auth.findings,
        recommendation: recommend({ ...list, measured, work }),
    };
}
// A command of GOAUTH may ask a server of its own.
const AUTH_MS = 5000;
/** Where it takes too long only connections are made. */
async function authWithin(timeoutMs, signal, open) {
    try {
        return await (0,deadline/* withDeadline */.NE)({ what: 'GOAUTH', timeoutMs, signal }, open);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof deadline/* DeadlineError */.j3))
            throw error;
        const message = `GOAUTH had no answer within ${timeoutMs / 1000} s.`;
        return { kind: 'none', findings: [(0,catalogue/* finding */.g)('goauth-failed', { message })] };
    }
}
function meanZipBytes(measurements) {
    const sizes = measurements.flatMap(({ zipBytes }) => zipBytes ?? []);
    return sizes.length === 0 ? TYPICAL_ZIP_BYTES : sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}
/** What go would ask mirrors to pass on; undefined where it asks no database, or cannot. */
function databaseName(goSumDb) {
    try {
        const { name, url } = (0,checksum_database_setting/* parseChecksumDatabase */.a)(goSumDb);
        return url === undefined ? name : undefined;
    }
    catch (error) {
        if (error instanceof checksum_database_error/* ChecksumDatabaseError */.v)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 60765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ mirrorFindings)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19755);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94699);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13920);




const MAX_NAMED = 3;
/** What the measurements say, the faults first: an error only where nothing of GOPROXY can serve. */
function mirrorFindings({ measurements, recommendation, authFindings }, proxyList) {
    const isHopeless = measurements.length > 0 &&
        measurements.every(({ state }) => state === 'dead') &&
        proxyList.at(-1)?.kind !== 'direct';
    return [
        ...authFindings,
        ...measurements.flatMap(measurement => faultFinding(measurement, isHopeless)),
        ...measurements.flatMap(incomplete),
        ...behind(measurements),
        ...(recommendation?.isChange === true ? [recommended(recommendation)] : []),
    ];
}
/** The fault that a mirror had most often stands for it; the others are in the evidence. */
function faultFinding({ url, state, faults, requests, failures }, isHopeless) {
    const [worst] = faults.toSorted((a, b) => b.count - a.count);
    if (worst === undefined)
        return [];
    const message = state === 'dead'
        ? `${url} serves nothing: ${worst.message}.`
        : `${url} fails now and then, ${failures} of ${requests} times when it was asked: ${worst.message}.`;
    const evidence = faults.map(({ code, count, message }) => `${count} × ${code}: ${message}`).join('\n');
    return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)(worst.code, { severity: isHopeless ? 'error' : 'warning', url, message, evidence })];
}
function incomplete({ url, has, lacks }) {
    const [first] = lacks;
    if (first === undefined)
        return [];
    const named = lacks.slice(0, MAX_NAMED).map(_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP).join(', ');
    const more = lacks.length > MAX_NAMED ? ` and ${lacks.length - MAX_NAMED} more` : '';
    const message = `${url} has ${has.length} of the ${has.length + lacks.length} modules that it was asked for; it lacks ${named}${more}.`;
    return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('mirror-incomplete', { url, module: (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP)(first), message })];
}
function behind(measurements) {
    const known = measurements.flatMap(({ url, newest }) => (newest === undefined ? [] : [{ url, ...newest }]));
    const newest = known.toSorted((a, b) => semver__WEBPACK_IMPORTED_MODULE_0__.rcompare(a.version, b.version))[0];
    return known.flatMap(({ url, module, version }) => newest === undefined || semver__WEBPACK_IMPORTED_MODULE_0__.eq(version, newest.version)
        ? []
        : [
            (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('mirror-behind', {
                url,
                module,
                message: `${url} knows ${module} up to ${version}; ${newest.url} has ${newest.version}.`,
            }),
        ]);
}
function recommended({ line, current, expectedSeconds, currentSeconds, reasons }) {
    const gone = reasons.filter(({ kind }) => kind === 'dropped').map(({ url }) => url);
    const why = [
        ...(gone.length === 0 ? [] : [`${gone.join(' and ')} serves nothing`]),
        ...(currentSeconds === undefined || currentSeconds <= expectedSeconds
            ? []
            : [
                `this project’s modules would take about ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSeconds */ .Xo)(expectedSeconds)} of transfer instead of ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSeconds */ .Xo)(currentSeconds)}`,
            ]),
    ];
    const because = why.length === 0 ? 'more errors fall through to the next entry' : why.join('; ');
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('goproxy-recommended', {
        message: `A better GOPROXY, as the mirrors were measured: ${line} in place of ${current} (${because}).`,
        fix: `Set the input \`goproxy\` to ${line}, with user and password of the URLs that have them.`,
    });
}


/***/ }),

/***/ 83983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ observedFacts)
/* harmony export */ });
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5423);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36780);


/** The configuration, beside what was seen of mirrors, repositories and the disk. */
function observedFacts(seen) {
    const { prepared, modules, mirrors, credentials } = seen;
    const { config, goEnv, netrc, defaultProxyHosts } = prepared;
    const goAuth = goEnv.get('GOAUTH');
    return {
        ...(0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationFacts */ .o)(prepared),
        missingModules: modules.public.length + modules.private.length - modules.present,
        proxies: (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorSettings */ .$W)({ config, netrc, goAuth, defaultProxyHosts, remainingMs: () => 0 }).proxies,
        loopbackServers: mirrors.onLoopback.map(url => new URL(url)),
        failingMirrors: new Set(mirrors.measurements.filter(({ state }) => state === 'dead').map(({ url }) => url)),
        privateHosts: credentials.map(({ host, modules, uses, result }) => ({
            host,
            modules,
            hasCredential: uses.length > 0,
            works: result === 'not-asked' ? undefined : result === 'works',
        })),
    };
}


/***/ }),

/***/ 7908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPrivatePath),
/* harmony export */   g: () => (/* binding */ projectModules)
/* harmony export */ });
/* harmony import */ var _go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94699);
/* harmony import */ var _go_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22804);
/* harmony import */ var _modules_module_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89303);
/* harmony import */ var _modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93109);





/** GONOPROXY decides for go; GOPRIVATE says what its owner wants nobody to hear of, so it counts beside it. */
function isPrivatePath(prepared) {
    const patterns = `${prepared.goEnv.get('GONOPROXY')},${prepared.goEnv.get('GOPRIVATE')}`;
    return path => (0,_go_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPrefixPatterns */ .B)(patterns, path);
}
function projectModules(prepared) {
    const { plan, goEnv } = prepared;
    const projects = [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)];
    const wanted = new Map();
    const goMods = new Set();
    for (const project of projects) {
        const required = requirementsOf(project);
        const set = (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleSet */ .Vl)(project.goSum, required);
        // Without go.sum go would fetch what go.mod names.
        for (const module of project.hasGoSum ? set.zips : required)
            wanted.set((0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleKey */ .MP)(module), module);
        for (const module of set.goMods)
            goMods.add((0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleKey */ .MP)(module));
    }
    const modules = [...wanted.values()];
    const isPrivate = isPrivatePath(prepared);
    const goModCache = goEnv.get('GOMODCACHE');
    return Object.freeze({
        public: modules.filter(({ path }) => !isPrivate(path)),
        private: modules.filter(({ path }) => isPrivate(path)),
        present: modules.filter(module => (0,_modules_module_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .isPresent */ .Wo)(goModCache, module, module.sums ?? [])).length,
        files: 2 * modules.length + goMods.size,
        main: projects.flatMap(({ modules }) => modules.map(({ goMod }) => goMod.path)),
    });
}
function requirementsOf(project) {
    const required = project.modules.flatMap(({ goMod }) => (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredModules */ .fT)(goMod, project.replace));
    return required.filter(({ path }) => (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isModulePath */ .WV)(path));
}


/***/ })

};
