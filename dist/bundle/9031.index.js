export const id = 9031;
export const ids = [9031];
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

/***/ 53153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ createChecksumDatabase)
});

// EXTERNAL MODULE: ./build/diagnosis/redaction.js
var redaction = __webpack_require__(10919);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/install/checksum-database-error.js
var checksum_database_error = __webpack_require__(95916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/install/merkle-tree.js

const HASH_BYTES = 32;
const TILE_HEIGHT = 8;
const TILE_WIDTH = 2 ** TILE_HEIGHT;
/** The leaf of a record. RFC 6962, 2.1. */
function recordHash(record) {
    return (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(0)).update(record).digest();
}
/** The node above two others. RFC 6962, 2.1. */
function parentHash(left, right) {
    return (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
/** The root that follows from a record's leaf and the nodes beside its path: equal to the signed root only where the tree holds the record. RFC 6962, 2.1.1. */
function rootFromLeaf(path) {
    return climb(path, 0, path.size);
}
function climb(path, low, high) {
    if (high - low === 1)
        return path.leaf;
    const middle = low + largestPowerBelow(high - low);
    return path.index < middle
        ? parentHash(climb(path, low, middle), subtree(path, middle, high))
        : parentHash(subtree(path, low, middle), climb(path, middle, high));
}
function subtree(path, low, high) {
    const level = Math.log2(high - low);
    if (Number.isInteger(level))
        return path.stored({ level, index: low / 2 ** level });
    const middle = low + largestPowerBelow(high - low);
    return parentHash(subtree(path, low, middle), subtree(path, middle, high));
}
/** The largest power of two that is smaller than `count` (at least 2). */
function largestPowerBelow(count) {
    let power = 1;
    while (power * 2 < count)
        power *= 2;
    return power;
}
/** The tiles that hold a record's leaf and its audit path. */
function tilesOfRecord(record) {
    const tiles = new Map();
    const add = (node) => {
        const tile = tileOf(node, record.size);
        tiles.set(tilePath(tile), tile);
        return NO_HASH;
    };
    add({ level: 0, index: record.index });
    rootFromLeaf({ ...record, leaf: NO_HASH, stored: add });
    return [...tiles.values()];
}
const NO_HASH = Buffer.alloc(HASH_BYTES);
/** The tile of the widest form that a tree of this size has. */
function tileOf(node, size) {
    const level = Math.floor(node.level / TILE_HEIGHT);
    const index = Math.floor(firstInLevel(node) / TILE_WIDTH);
    const nodesAtLevel = Math.floor(size / 2 ** (level * TILE_HEIGHT));
    return { level, index, width: Math.min(TILE_WIDTH, nodesAtLevel - index * TILE_WIDTH) };
}
/** The hash of a node, from the tile that {@link tileOf} names. */
function hashFromTile(node, data) {
    const count = 2 ** (node.level % TILE_HEIGHT);
    const start = (firstInLevel(node) % TILE_WIDTH) * HASH_BYTES;
    return hashOfRow(data.subarray(start, start + count * HASH_BYTES));
}
/** The leftmost of the tile level's nodes that are below the node. */
function firstInLevel(node) {
    return node.index * 2 ** (node.level % TILE_HEIGHT);
}
function hashOfRow(row) {
    if (row.length === HASH_BYTES)
        return row;
    const middle = row.length / 2;
    return parentHash(hashOfRow(row.subarray(0, middle)), hashOfRow(row.subarray(middle)));
}
/** How many bytes a tile has. */
function tileBytes(tile) {
    return tile.width * HASH_BYTES;
}
/** `tile/8/L/NNN[.p/W]`, the number in groups of three digits. Source: golang.org/x/mod/sumdb/tlog Tile.Path, go.dev/design/25530-sumdb. */
function tilePath(tile) {
    const groups = [];
    for (let rest = tile.index, last = true; last || rest > 0; rest = Math.floor(rest / 1000), last = false)
        groups.unshift(`${last ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`);
    const partial = tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`;
    return `tile/${TILE_HEIGHT}/${tile.level}/${groups.join('/')}${partial}`;
}
/** The same tile once the tree has filled it: a database may drop the partial ones then. */
function fullTile(tile) {
    return { ...tile, width: TILE_WIDTH };
}

// EXTERNAL MODULE: ./build/install/signed-note.js
var signed_note = __webpack_require__(50011);
;// CONCATENATED MODULE: ./build/install/database-answer.js



/**
 * Reads the answer to `/lookup/`: the record's number, its lines, a blank line, the signed tree head.
 * Source: golang.org/x/mod/sumdb/tlog ParseRecord, ParseTree; go.dev/design/25530-sumdb.
 *
 * @throws ChecksumDatabaseError `malformed-answer`, `forged-signature`, `forged-record`
 */
function parseDatabaseRecord(answer, key) {
    const message = decodeText(answer);
    const end = message.indexOf('\n\n');
    const [, number, text] = /^([0-9]{1,15})\n([^]*)$/.exec(message.slice(0, end + 1)) ?? [];
    if (end === -1 || number === undefined || text === undefined || text === '')
        throw malformed('not a record');
    const head = parseTreeHead((0,signed_note/* openSignedNote */.TP)(message.slice(end + 2), key));
    const index = Number(number);
    if (index >= head.size)
        throw new checksum_database_error/* ChecksumDatabaseError */.v('forged-record', `record ${index} cannot be in a tree of ${head.size} records`);
    return { index, text, head };
}
/** Lines behind the third are for later versions of the format, and ignored. */
function parseTreeHead(text) {
    const [first, size = '', root = '', ...rest] = text.split('\n');
    const hash = (0,signed_note/* decodeBase64 */.y4)(root);
    if (first !== 'go.sum database tree' ||
        rest.length === 0 ||
        hash?.length !== 32 ||
        !/^(0|[1-9][0-9]{0,14})$/.test(size))
        throw malformed('not a tree head');
    return { size: Number(size), root: hash };
}
/**
 * Whether the signed tree holds the record. `tiles` are those of {@link tilesOfRecord}, by path, of the right length each.
 *
 * @throws ChecksumDatabaseError `foreign-proof` where the tiles are not those of the signed tree, `forged-record` where they are but have another record there
 */
function verifyInclusion(record, tiles) {
    const { index, head } = record;
    const stored = (node) => {
        const data = tiles.get(tilePath(tileOf(node, head.size)));
        if (data === undefined)
            throw new Error('a tile of the proof is missing');
        return hashFromTile(node, data);
    };
    const leaf = stored({ level: 0, index });
    if (!rootFromLeaf({ size: head.size, index, leaf, stored }).equals(head.root))
        throw new checksum_database_error/* ChecksumDatabaseError */.v('foreign-proof', `the proof for record ${index} belongs to another tree than the one of ${head.size} records that was signed`);
    if (!recordHash(Buffer.from(record.text)).equals(leaf))
        throw new checksum_database_error/* ChecksumDatabaseError */.v('forged-record', `the record is not what the signed tree holds at ${index}`);
}
/**
 * The hashes (`h1:…`) that a verified record has for a module's zip.
 *
 * @throws ChecksumDatabaseError `forged-record` where the record is about something else
 */
function sumsOfModule(record, module) {
    const prefix = `${module.path} ${module.version} `;
    const sums = record.text.split('\n').flatMap(line => (line.startsWith(prefix) ? [line.slice(prefix.length)] : []));
    if (sums.length === 0)
        throw new checksum_database_error/* ChecksumDatabaseError */.v('forged-record', `the record at ${record.index} is not about ${module.path}@${module.version}`);
    return sums;
}
function decodeText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new checksum_database_error/* ChecksumDatabaseError */.v('malformed-answer', 'not a record: it is no UTF-8', { cause: error });
    }
}
function malformed(message) {
    return new checksum_database_error/* ChecksumDatabaseError */.v('malformed-answer', message);
}

// EXTERNAL MODULE: ./build/install/documents.js
var documents = __webpack_require__(13750);
;// CONCATENATED MODULE: ./build/install/checksum-database.js






const MAX_RECORD_BYTES = 1 << 20;
const MAX_SUPPORTED_BYTES = 64 << 10;
/**
 * A client of a checksum database that trusts nothing but its key: each answer is checked against the signed head of a Merkle tree.
 * Unlike go it keeps no tree head from one run to the next, so it cannot notice that a database shows different trees to different people.
 * Source: go.dev/ref/mod#checksum-database, go.dev/design/25530-sumdb.
 */
function createChecksumDatabase(options) {
    return new TiledDatabase(options);
}
class TiledDatabase {
    name;
    #options;
    constructor(options) {
        this.name = options.setting.name;
        this.#options = options;
    }
    async lookup(module, signal) {
        const place = await findPlace(this.#options, signal);
        const path = `lookup/${(0,module_path/* escapeModulePath */.xk)(module.path)}@${(0,module_path/* escapeVersion */.av)(module.version)}`;
        const outcome = await this.#read((0,documents/* below */.G)(place.url, path), { maxBytes: MAX_RECORD_BYTES, signal });
        if (outcome.kind === 'not-found')
            return { kind: 'unknown-module' };
        if (outcome.kind === 'failed')
            throw unreachable(this.name, [...place.notes, `${label(place.url)}: ${outcome.message}`]);
        const record = this.#named(module, () => parseDatabaseRecord(outcome.body, this.#options.setting.key));
        const tiles = await this.#readTiles(record, place.url, signal);
        return this.#named(module, () => {
            verifyInclusion(record, tiles);
            const proof = { name: this.name, documents: new Map([[path, outcome.body], ...tiles]) };
            return { kind: 'found', sums: sumsOfModule(record, module), proof };
        });
    }
    async #readTiles(record, base, signal) {
        const tiles = tilesOfRecord({ size: record.head.size, index: record.index });
        return new Map(await Promise.all(tiles.map(async (tile) => [tilePath(tile), await this.#readTile(tile, base, signal)])));
    }
    async #readTile(tile, base, signal) {
        for (const wider of [tile, fullTile(tile)]) {
            const url = (0,documents/* below */.G)(base, tilePath(wider));
            const outcome = await this.#read(url, { maxBytes: tileBytes(wider), signal });
            if (outcome.kind === 'failed')
                throw unreachable(this.name, [`${label(url)}: ${outcome.message}`]);
            if (outcome.kind === 'not-found')
                continue;
            if (outcome.body.length !== tileBytes(wider))
                throw new checksum_database_error/* ChecksumDatabaseError */.v('malformed-answer', `${label(url)} has ${outcome.body.length} bytes instead of ${tileBytes(wider)}`);
            return outcome.body.subarray(0, tileBytes(tile));
        }
        throw unreachable(this.name, [`${label((0,documents/* below */.G)(base, tilePath(tile)))}: not found`]);
    }
    async #read(url, options) {
        return this.#options.reader.read({ url, ...options });
    }
    /** Says which module and database an error is about. */
    #named(module, verify) {
        try {
            return verify();
        }
        catch (error) {
            if (!(error instanceof checksum_database_error/* ChecksumDatabaseError */.v))
                throw error;
            throw new checksum_database_error/* ChecksumDatabaseError */.v(error.fault, `${this.name} on ${(0,module_path/* moduleKey */.MP)(module)}: ${error.message}`, {
                cause: error,
            });
        }
    }
}
/**
 * Where the database is asked: at the user's URL, through the first proxy that passes it on (and then only there), else directly.
 * Source: cmd/go/internal/modfetch/sumdb.go initBase, go.dev/design/25530-sumdb#proxying-a-checksum-database.
 */
async function findPlace(options, signal) {
    const { setting, proxies, reader } = options;
    if (setting.url !== undefined)
        return { url: setting.url, notes: [] };
    const notes = [];
    for (const proxy of proxies) {
        if (proxy.kind !== 'url')
            break;
        const url = (0,documents/* below */.G)(proxy.url, `sumdb/${setting.name}`);
        const outcome = await reader.read({ url: (0,documents/* below */.G)(url, 'supported'), maxBytes: MAX_SUPPORTED_BYTES, signal });
        if (outcome.kind === 'read')
            return { url, notes };
        const said = outcome.kind === 'not-found' ? 'does not pass the checksum database on' : outcome.message;
        notes.push(`${proxy.label}: ${said}`);
        if (outcome.kind === 'failed' && !proxy.fallBackOnError)
            throw unreachable(setting.name, notes);
    }
    return { url: `https://${setting.name}`, notes };
}
function unreachable(name, notes) {
    return new checksum_database_error/* ChecksumDatabaseError */.v('unreachable', `the checksum database ${name} cannot be asked: ${notes.join('; ')}`);
}
function label(url) {
    return (0,redaction/* redactUrls */.s)(url);
}


/***/ }),

/***/ 13750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ below)
/* harmony export */ });
/** As go joins them: the path goes in front of a query that the base may have. Source: cmd/go/internal/modfetch/proxy.go getBody. */
function below(base, path) {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
    return url.href;
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

/***/ 52338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Web)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10919);
/* harmony import */ var _modules_mirrors_classify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27687);
/* harmony import */ var _modules_mirrors_retry_delay_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64205);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37706);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72211);







/** Documents and archives over HTTP; documents from `file:` URLs too, as GOPROXY may have them. */
class Web {
    #options;
    constructor(options) {
        this.#options = options;
    }
    async read({ url, maxBytes, signal }) {
        const result = url.startsWith('file:')
            ? await readLocal(url, maxBytes)
            : documentOf(await this.#get({ url, kind: 'data', target: undefined, signal }));
        signal.throwIfAborted();
        if (result.kind !== 'read' || result.body.length <= maxBytes)
            return result;
        return { kind: 'failed', code: 'unexpected-status', message: `${(0,_diagnosis_redaction_js__WEBPACK_IMPORTED_MODULE_6__/* .redactUrls */ .s)(url)} is longer than ${maxBytes} bytes` };
    }
    async fetch({ url, target, signal }) {
        const result = await this.#get({ url, kind: 'archive', target, signal });
        return result.kind === 'fetched' ? { kind: 'fetched' } : failureOf(result.error);
    }
    async #get(request) {
        const backoff = (0,_modules_mirrors_retry_delay_js__WEBPACK_IMPORTED_MODULE_3__/* .createBackoff */ .lF)(this.#options.backoff ?? _modules_mirrors_retry_delay_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_BACKOFF */ .VU);
        let partial;
        const seen = [];
        for (;;) {
            const result = await this.#options.client.fetchFile({
                ...request,
                url: new URL(request.url),
                connection: seen.length === 0 ? 'kept' : 'fresh',
                partial,
                onProgress: () => undefined,
            });
            if (result.kind === 'fetched')
                return result;
            seen.push(result.error);
            if (seen.length > this.#options.retries || !mayPass(seen))
                return result;
            partial = result.partial;
            await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .sleep */ .yy)(Math.max(backoff.nextMs(), result.error.retryAfterMs ?? 0), request.signal);
        }
    }
}
// A server that wants to be left alone for longer has to be named, not waited for.
const MAX_RETRY_AFTER_MS = 60_000;
/** Whether the last of the failures may be none at the next try. */
function mayPass(failures) {
    const last = failures.at(-1);
    if (last === undefined || (last.retryAfterMs ?? 0) > MAX_RETRY_AFTER_MS)
        return false;
    const failureClass = _modules_mirrors_classify_js__WEBPACK_IMPORTED_MODULE_2__/* .FAILURE_CLASSES */ .CJ[last.code];
    if (failureClass === 'transient')
        return true;
    return failureClass === 'transient-once' && failures.filter(({ code }) => code === last.code).length === 1;
}
function documentOf(result) {
    return result.kind === 'fetched' ? { kind: 'read', body: result.data ?? Buffer.alloc(0) } : failureOf(result.error);
}
function failureOf({ code, message }) {
    return code === 'not-found' ? { kind: 'not-found' } : { kind: 'failed', code, message };
}
async function readLocal(url, maxBytes) {
    try {
        const path = (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url);
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        // A pipe would never end.
        if (!status.isFile() || status.size > maxBytes)
            return {
                kind: 'failed',
                code: 'unexpected-status',
                message: `${path} is not a file of at most ${maxBytes} bytes`,
            };
        return { kind: 'read', body: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path) };
    }
    catch (error) {
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isNotFound */ .c4)(error))
            return { kind: 'not-found' };
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM'))
            return { kind: 'failed', code: 'permission-denied', message: String(error) };
        throw error;
    }
}


/***/ })

};
