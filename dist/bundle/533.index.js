export const id = 533;
export const ids = [533];
export const modules = {

/***/ 53443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
/** Reads exact amounts from a stream of chunks without copying what lies within one chunk. */
class ByteReader {
    #chunks;
    #chunk = Buffer.alloc(0);
    #ended = false;
    constructor(source) {
        this.#chunks = source[Symbol.asyncIterator]();
    }
    /** Up to `limit` bytes as they come; undefined at the end of the stream. */
    async some(limit) {
        while (this.#chunk.length === 0) {
            if (this.#ended)
                return undefined;
            const next = await this.#chunks.next();
            if (next.done === true) {
                this.#ended = true;
                return undefined;
            }
            const { buffer, byteOffset, byteLength } = next.value;
            this.#chunk = Buffer.from(buffer, byteOffset, byteLength);
        }
        const part = this.#chunk.subarray(0, limit);
        this.#chunk = this.#chunk.subarray(part.length);
        return part;
    }
    /** Exactly `count` bytes, or fewer where the stream ends before. */
    async upTo(count) {
        if (count === 0)
            return Buffer.alloc(0);
        const first = await this.some(count);
        if (first === undefined || first.length === count)
            return first ?? Buffer.alloc(0);
        const parts = [first];
        let length = first.length;
        while (length < count) {
            const part = await this.some(count - length);
            if (part === undefined)
                break;
            parts.push(part);
            length += part.length;
        }
        return Buffer.concat(parts);
    }
    /** Lets the source release what it holds. */
    async close() {
        this.#ended = true;
        this.#chunk = Buffer.alloc(0);
        await this.#chunks.return?.();
    }
}


/***/ }),

/***/ 24421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isEntryName),
/* harmony export */   h: () => (/* binding */ foldEntryName)
/* harmony export */ });
/**
 * Whether a path inside an archive is one that every operating system keeps where it was told to: relative, forward slashes, no `..`, nothing
 * that Windows reads otherwise (streams, devices, trailing dots), no control characters. The archive may come from whoever could write to
 * the cache, so names are hostile.
 */
function isEntryName(name) {
    return name.length <= MAX_NAME_LENGTH && name.split('/').every(isElement);
}
/** What two names have in common that a case-insensitive file system could not keep apart. */
function foldEntryName(name) {
    return name.normalize('NFC').toLowerCase();
}
// Below PATH_MAX (4096) with room for the directory that it is extracted into.
const MAX_NAME_LENGTH = 2048;
// learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved whatever follows the first dot.
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
function isElement(element) {
    if (element === '' || Buffer.byteLength(element) > 255)
        return false;
    // Covers `.` and `..` too.
    if (element.endsWith('.') || element.endsWith(' '))
        return false;
    return !hasForbiddenCharacter(element) && !WINDOWS_DEVICE.test(element);
}
function hasForbiddenCharacter(element) {
    for (const character of element) {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20 || (code >= 0x7f && code < 0xa0) || '<>:"|?*\\'.includes(character))
            return true;
    }
    return false;
}


/***/ }),

/***/ 95300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ renderPaxRecord),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   k3: () => (/* binding */ parsePaxRecord)
/* harmony export */ });
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84505);

/** @throws TarError where the bytes are not UTF-8: such a name would not survive the way to disk and back */
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('unsafe', 'a name is not UTF-8', { cause: error });
    }
}
/**
 * Reads the body of a pax extended header: records of `length key=value\n`, the length counting itself. POSIX.1-2017 pax, "pax Extended Header".
 * Times, owners and vendors' attributes are skipped.
 *
 * @throws TarError for records that are malformed, and for keys that would turn a plain file into something else
 */
function parsePaxRecord(body) {
    const record = {};
    for (let offset = 0; offset < body.length;) {
        const { key, value, end } = parseOne(body, offset);
        offset = end;
        if (FORBIDDEN.test(key))
            throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('unsafe', `pax header with ${JSON.stringify(key)}`);
        if (key === 'path')
            record.path = value;
        if (key === 'size')
            record.bytes = parseSize(value);
    }
    return record;
}
/** The body of a pax extended header. */
function renderPaxRecord(record) {
    const lines = [
        ...(record.path === undefined ? [] : [renderOne('path', record.path)]),
        ...(record.bytes === undefined ? [] : [renderOne('size', String(record.bytes))]),
    ];
    return Buffer.concat(lines);
}
// Links, sparse files (their names and sizes are then others) and names in another character set.
const FORBIDDEN = /^(linkpath$|GNU\.sparse\.|SUN\.|hdrcharset$)/;
function parseOne(body, offset) {
    const space = body.indexOf(0x20, offset);
    const digits = body.toString('latin1', offset, space === -1 ? offset : space);
    const end = offset + (/^[1-9][0-9]{0,6}$/.test(digits) ? Number(digits) : Number.NaN);
    if (!(end > space + 1 && end <= body.length) || body[end - 1] !== 0x0a)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('malformed', 'bad pax record length');
    const equals = body.indexOf(0x3d, space);
    if (equals === -1 || equals >= end)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('malformed', 'pax record without a value');
    const key = body.toString('latin1', space + 1, equals);
    // Only what we use must be UTF-8: an extended attribute may be any bytes.
    const value = key === 'path' || key === 'size' ? decodeUtf8(body.subarray(equals + 1, end - 1)) : '';
    return { key, value, end };
}
function parseSize(value) {
    const bytes = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
    if (!Number.isSafeInteger(bytes))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TarError */ .m('malformed', `bad pax size ${JSON.stringify(value)}`);
    return bytes;
}
function renderOne(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (String(length).length > String(rest).length)
        length = rest + String(length).length;
    return Buffer.from(`${length} ${key}=${value}\n`);
}


/***/ }),

/***/ 84505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ TarError)
/* harmony export */ });
/** An archive that is not extracted any further. */
class TarError extends Error {
    name = 'TarError';
    fault;
    constructor(fault, message, options) {
        super(message, options);
        this.fault = fault;
    }
}


/***/ }),

/***/ 39359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ extractTar)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24421);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84505);
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13360);





/**
 * Extracts an archive as it arrives. Memory stays within 40 MiB or so: small files are written side by side, large ones as they come.
 *
 * @throws TarError where the archive is not to be trusted; the file system's own errors; the signal's reason. Files stay behind then.
 */
async function extractTar(options) {
    const names = new NameRegister();
    const writes = new FileWriter(options);
    let files = 0;
    let bytes = 0;
    try {
        for await (const file of (0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readTar */ .$)(options)) {
            options.signal.throwIfAborted();
            names.add(file.path);
            await writes.write(file);
            files++;
            bytes += file.bytes;
        }
    }
    finally {
        // Nothing may still be writing once the caller removes the directory.
        await writes.settle();
    }
    writes.throwIfFailed();
    return { files, bytes };
}
/** Refuses what a case-insensitive file system would merge: of two files with one name, which one is read would be the archive's choice. */
class NameRegister {
    #files = new Set();
    /** Folded to spelled. */
    #directories = new Map();
    add(path) {
        const folded = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .foldEntryName */ .h)(path);
        if (this.#files.has(folded) || this.#directories.has(folded))
            throw duplicate(path);
        this.#files.add(folded);
        for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
            this.#addDirectory(path.slice(0, slash));
    }
    #addDirectory(directory) {
        const folded = (0,_entry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .foldEntryName */ .h)(directory);
        const spelled = this.#directories.get(folded);
        if (this.#files.has(folded) || (spelled !== undefined && spelled !== directory))
            throw duplicate(directory);
        this.#directories.set(folded, directory);
    }
}
function duplicate(path) {
    return new _tar_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TarError */ .m('unsafe', `duplicate name ${JSON.stringify(path)}`);
}
const SMALL_FILE_BYTES = 1024 * 1024;
const MAX_PENDING_BYTES = 32 * 1024 * 1024;
// libuv has four threads by default; more only keeps them busy.
const MAX_PENDING_FILES = 16;
class FileWriter {
    #options;
    #directories = new Map();
    #pending = new Set();
    #pendingBytes = 0;
    #failure;
    constructor(options) {
        this.#options = options;
    }
    async write(file) {
        this.throwIfFailed();
        if (file.bytes > SMALL_FILE_BYTES) {
            await this.#stream(file);
            return;
        }
        const content = await collect(file);
        while (this.#pending.size >= MAX_PENDING_FILES || this.#pendingBytes > MAX_PENDING_BYTES)
            await Promise.race(this.#pending);
        this.throwIfFailed();
        this.#start(file, content);
    }
    async settle() {
        await Promise.all(this.#pending);
    }
    throwIfFailed() {
        if (this.#failure !== undefined)
            throw this.#failure.error;
    }
    #start(file, content) {
        this.#pendingBytes += content.length;
        const write = this.#writeWhole(file, content)
            .catch((error) => {
            this.#failure ??= { error };
        })
            .finally(() => {
            this.#pendingBytes -= content.length;
            this.#pending.delete(write);
        });
        this.#pending.add(write);
    }
    async #writeWhole(file, content) {
        const target = await this.#prepare(file);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, content, { flag: 'wx', mode: modeOf(file) });
        this.#options.onFile?.(file.path);
    }
    async #stream(file) {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(await this.#prepare(file), 'wx', modeOf(file));
        try {
            for await (const part of file.content)
                await handle.writeFile(part);
        }
        finally {
            await handle.close();
        }
        this.#options.onFile?.(file.path);
    }
    async #prepare(file) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#options.into, file.path);
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target);
        let made = this.#directories.get(directory);
        if (made === undefined) {
            made = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
            this.#directories.set(directory, made);
        }
        await made;
        return target;
    }
}
async function collect(file) {
    const parts = [];
    for await (const part of file.content)
        parts.push(part);
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
/** go runs what its build cache holds as an executable, so that bit is kept; others are not the archive's to decide. */
function modeOf(file) {
    return file.executable ? 0o755 : 0o644;
}


/***/ }),

/***/ 56078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   hY: () => (/* binding */ renderTarHeader)
/* harmony export */ });
/* harmony import */ var _pax_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95300);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84505);


/** One block of a tar archive, and the unit that everything in it is padded to. POSIX.1-2017 pax, "ustar Interchange Format". */
const BLOCK_BYTES = 512;
const PAX_HEADER_TYPES = new Set(['x', 'g']);
/**
 * Reads a header in ustar format, the only one that POSIX tars write. GNU's own format has another magic and is refused: nobody who writes our
 * entries uses it, and its long names and sparse files are what hostile archives are made of.
 *
 * @param block 512 bytes
 * @param extended what a pax header before it says: it replaces the fields here, and the name here may then be cut in mid-character
 * @returns undefined for a block of zeros: the end of the archive
 * @throws TarError where a field is not what POSIX says
 */
function parseTarHeader(block, extended = {}) {
    if (block.every(byte => byte === 0))
        return undefined;
    if (block.toString('latin1', 257, 265) !== 'ustar\u000000')
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'not a POSIX tar header');
    if (parseOctal(block, 148, 8) !== checksum(block))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'wrong header checksum');
    const type = String.fromCharCode(block[156] ?? 0);
    return {
        // A pax header's own name is made from the name that it is for, cut in mid-character; nothing is ever written under it.
        path: extended.path ?? (PAX_HEADER_TYPES.has(type) ? '' : parsePath(block)),
        bytes: extended.bytes ?? parseOctal(block, 124, 12),
        mode: parseOctal(block, 100, 8),
        type,
    };
}
/**
 * Writes a ustar header for a path that fits (at most 100 bytes, or 155 + 100 split at a slash) and a size below 8 GiB.
 * Owner, group and time are zero, so that the same files make the same archive.
 *
 * @returns undefined where a pax header must say what does not fit
 */
function renderTarHeader(header) {
    const split = splitPath(header.path);
    if (split === undefined || header.bytes > MAX_USTAR_BYTES)
        return undefined;
    const block = Buffer.alloc(BLOCK_BYTES);
    block.write(split.name, 0, 100);
    block.write(split.prefix, 345, 155);
    writeOctal(block, { offset: 100, length: 8, value: header.mode });
    for (const offset of [108, 116])
        writeOctal(block, { offset, length: 8, value: 0 });
    writeOctal(block, { offset: 124, length: 12, value: header.bytes });
    writeOctal(block, { offset: 136, length: 12, value: 0 });
    block.write(header.type, 156, 1, 'latin1');
    block.write('ustar\u000000', 257, 8, 'latin1');
    writeOctal(block, { offset: 148, length: 8, value: checksum(block) });
    return block;
}
// Eleven octal digits.
const MAX_USTAR_BYTES = 0o77777777777;
function splitPath(path) {
    // pax values are UTF-8 by definition, ustar names are whatever the reader's locale says.
    if (!/^[\u0020-\u007e]+$/.test(path))
        return undefined;
    if (path.length <= 100)
        return { prefix: '', name: path };
    const slash = path.lastIndexOf('/', 155);
    if (slash <= 0 || path.length - slash - 1 > 100 || path.length - slash - 1 === 0)
        return undefined;
    return { prefix: path.slice(0, slash), name: path.slice(slash + 1) };
}
/** The unsigned sum of all bytes, the checksum field itself taken as spaces. */
function checksum(block) {
    let sum = 0;
    for (let index = 0; index < BLOCK_BYTES; index++)
        sum += index >= 148 && index < 156 ? 0x20 : (block[index] ?? 0);
    return sum;
}
function parseOctal(block, offset, length) {
    const text = block.toString('latin1', offset, offset + length);
    // GNU's base-256 numbers start with a byte above 0x7f and fail here: POSIX archives use a pax record for large sizes.
    const digits = /^ *([0-7]+)[ \0]*$/.exec(text)?.[1];
    if (digits === undefined)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', `not an octal number: ${JSON.stringify(text)}`);
    return Number.parseInt(digits, 8);
}
function writeOctal(block, field) {
    block.write(`${field.value.toString(8).padStart(field.length - 1, '0')}\0`, field.offset, field.length, 'latin1');
}
function parsePath(block) {
    const name = parseText(block, 0, 100);
    const prefix = parseText(block, 345, 155);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function parseText(block, offset, length) {
    const end = block.indexOf(0, offset);
    return (0,_pax_record_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(block.subarray(offset, end === -1 || end > offset + length ? offset + length : end));
}


/***/ }),

/***/ 13360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readTar),
/* harmony export */   s: () => (/* binding */ limitsOfArchive)
/* harmony export */ });
/* harmony import */ var _byte_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53443);
/* harmony import */ var _entry_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24421);
/* harmony import */ var _pax_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95300);
/* harmony import */ var _tar_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84505);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56078);





/**
 * Limits for an archive of so many bytes as sent. Compiled code shrinks to a quarter, zips not at all: whatever grows fiftyfold is meant to fill
 * the disk. A build cache of a large repository has some 100,000 files.
 */
function limitsOfArchive(archiveBytes) {
    return { maxEntries: 2_000_000, maxBytes: 50 * archiveBytes + 64 * 1024 * 1024 };
}
/**
 * Reads a POSIX tar archive (ustar and pax headers) as it arrives. Only regular files come out; directories are checked and dropped, and anything
 * else (links, devices, sparse files, GNU's own headers) is refused, as is every name that could lead elsewhere.
 *
 * @throws TarError at the first thing that is wrong; the files before it were complete
 */
async function* readTar(options) {
    const reader = new _byte_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .ByteReader */ .k(options.archive);
    const budget = { entries: options.limits.maxEntries, bytes: options.limits.maxBytes };
    try {
        for (;;) {
            const header = await readHeader(reader);
            if (header === undefined)
                break;
            if (--budget.entries < 0)
                throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('too-large', `more than ${options.limits.maxEntries} entries`);
            const path = relativePath(header, options.prefix);
            if (header.type === '5')
                continue;
            budget.bytes -= header.bytes;
            if (budget.bytes < 0)
                throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('too-large', `more than ${options.limits.maxBytes} bytes`);
            const content = readContent(reader, header.bytes);
            yield { path, bytes: header.bytes, executable: (header.mode & 0o100) !== 0, content };
            await drain(content);
            await skipPadding(reader, header.bytes);
        }
        await expectEnd(reader);
    }
    finally {
        await reader.close();
    }
}
// A name of 2 KiB and times need less; a writer's attributes may need more.
const MAX_PAX_BYTES = 64 * 1024;
/** The next header of a file or directory, with what a pax header before it says; undefined at the end mark. */
async function readHeader(reader) {
    const first = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTarHeader */ .OH)(await readBlock(reader));
    if (first?.type !== 'x')
        return first && checkType(first);
    if (first.bytes > MAX_PAX_BYTES)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('too-large', 'a pax header is too large');
    const body = await reader.upTo(first.bytes);
    if (body.length < first.bytes)
        throw truncated();
    await skipPadding(reader, first.bytes);
    const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTarHeader */ .OH)(await readBlock(reader), (0,_pax_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePaxRecord */ .k3)(body));
    if (header === undefined)
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'the archive ends after a pax header');
    return checkType(header);
}
async function readBlock(reader) {
    const block = await reader.upTo(_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo);
    if (block.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo)
        throw truncated();
    return block;
}
const REFUSED_TYPES = {
    1: 'hard link',
    2: 'symbolic link',
    3: 'character device',
    4: 'block device',
    6: 'FIFO',
    S: 'sparse file',
};
function checkType(header) {
    if (header.type === '0' || header.type === '\0')
        return header;
    if (header.type === '5' && header.bytes === 0)
        return header;
    const type = REFUSED_TYPES[header.type] ?? `entry of type ${JSON.stringify(header.type)}`;
    throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('unsafe', `${type} ${JSON.stringify(header.path)}`);
}
function relativePath(header, prefix) {
    const path = header.type === '5' ? header.path.replace(/\/$/, '') : header.path;
    const isPrefix = header.type === '5' && (path === prefix || (prefix === '' && path === '.'));
    if (isPrefix)
        return '';
    if (prefix !== '' && !path.startsWith(`${prefix}/`))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('unsafe', `name outside ${prefix}: ${JSON.stringify(path)}`);
    const relative = prefix === '' ? path : path.slice(prefix.length + 1);
    if (!(0,_entry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isEntryName */ .G)(relative))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('unsafe', `unsafe name ${JSON.stringify(path)}`);
    return relative;
}
/** Can be iterated in parts: what one loop left, the next one gets. */
function readContent(reader, bytes) {
    let left = bytes;
    return {
        async *[Symbol.asyncIterator]() {
            while (left > 0) {
                const part = await reader.some(left);
                if (part === undefined)
                    throw truncated();
                left -= part.length;
                yield part;
            }
        },
    };
}
async function drain(content) {
    const parts = content[Symbol.asyncIterator]();
    while ((await parts.next()).done !== true)
        ;
}
async function skipPadding(reader, bytes) {
    const padding = (_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo - (bytes % _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo)) % _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo;
    if ((await reader.upTo(padding)).length < padding)
        throw truncated();
}
// tar pads an archive to records of 10 KiB by default, and --blocking-factor may ask for more.
const MAX_TRAILING_BYTES = 1024 * 1024;
/** Reads to the very end, so that the checksum behind the compressed stream is checked too. */
async function expectEnd(reader) {
    let left = MAX_TRAILING_BYTES;
    // The mark is two blocks of zeros; the first one was read.
    const second = await reader.upTo(_tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo);
    if (second.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK_BYTES */ .Yo)
        throw truncated();
    if (second.some(byte => byte !== 0))
        throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'a block of zeros amid the archive');
    for (;;) {
        const part = await reader.some(left + 1);
        if (part === undefined)
            return;
        left -= part.length;
        if (left < 0 || part.some(byte => byte !== 0))
            throw new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('malformed', 'something follows the end of the archive');
    }
}
function truncated() {
    return new _tar_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TarError */ .m('truncated', 'the archive ends too early');
}


/***/ }),

/***/ 10919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ redactUrls)
/* harmony export */ });
/**
 * A text for people: of every URL in it, user, password and query are gone. The query of module discovery (`?go-get=1`) stays:
 * it says what was asked. go itself prints passwords as `xxxxx`, but git prints URLs as they were given to it.
 */
function redactUrls(text) {
    return text
        .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/'"`]*@/gi, '$1')
        .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?'"`]*)\?(?!go-get=1(?:[\s'":,]|$))[^\s'"`]*/gi, '$1');
}


/***/ }),

/***/ 86385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   u: () => (/* binding */ receiveBody)
/* harmony export */ });
/* harmony import */ var _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54437);

const MIB = 1024 * 1024;
/**
 * The largest file that is taken. `.mod` and `.zip`: as go (golang.org/x/mod/zip MaxGoMod, MaxZipFile). `.info` has no limit there;
 * it is a version and a time.
 */
const MAX_FILE_BYTES = Object.freeze({
    info: MIB,
    mod: 16 * MIB,
    zip: 500 * MIB,
    data: 16 * MIB,
    archive: 500 * MIB,
});
/**
 * Reads a body to its end into the sink.
 *
 * @throws MirrorError where it is too long, too short, or not what was asked for; TargetError; what the stream throws
 */
async function receiveBody(transfer) {
    const { kind, sink, guard, totalBytes } = transfer;
    checkSize(kind, totalBytes ?? 0);
    const chunks = transfer.body[Symbol.asyncIterator]();
    let bytes = transfer.start;
    for (;;) {
        guard.waiting();
        const next = await chunks.next();
        guard.received(next.done === true ? 0 : next.value.length);
        if (next.done === true)
            break;
        if (bytes === 0)
            checkBeginning(kind, next.value);
        bytes += next.value.length;
        checkSize(kind, bytes);
        transfer.onBytes(next.value.length);
        await sink.write(next.value);
    }
    if (bytes === 0 && kind !== 'data')
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('short-body', 'an empty body');
    // HTTP/1 bodies are measured by undici; HTTP/2 ones are not.
    if (totalBytes !== undefined && bytes !== totalBytes)
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('short-body', `${bytes} bytes of ${totalBytes}`);
}
function checkSize(kind, bytes) {
    if (bytes <= MAX_FILE_BYTES[kind])
        return;
    const message = `larger than the ${MAX_FILE_BYTES[kind] / MIB} MiB that ${kind === 'data' || kind === 'archive' ? kind : `a .${kind}`} may have`;
    throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En(kind === 'zip' ? 'corrupt-zip' : 'not-a-module-proxy', message);
}
// "PK": every zip begins so, an empty one too (APPNOTE.TXT 4.3.7, 4.3.16). Archives that begin otherwise go reads too, from their
// end, but no module proxy makes them.
const ZIP_START = 'PK';
/** A captive portal or a wrong URL answers with a page and 200: that is no attack, as a wrong hash would be. */
function checkBeginning(kind, chunk) {
    if (kind === 'data' || kind === 'archive')
        return;
    const start = chunk
        .subarray(0, 512)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '')
        .trimStart();
    if (start.startsWith('<'))
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('not-a-module-proxy', `a page (${start.slice(0, 20).replaceAll(/[^ -~]/g, '?')}…) instead of the file`);
    if (kind === 'zip' && chunk.length >= ZIP_START.length && !start.startsWith(ZIP_START))
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_0__/* .MirrorError */ .En('corrupt-zip', 'not a zip file');
}


/***/ }),

/***/ 97158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ copyFromDirectory),
/* harmony export */   b: () => (/* binding */ createDirectorySource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);
/* harmony import */ var _module_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(686);
/* harmony import */ var _body_transfer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86385);
/* harmony import */ var _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54437);
/* harmony import */ var _mirror_statistics_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94004);








/** A directory of modules. Whoever can write to it may be hostile (a shared cache), so only plain files inside it count. */
function createDirectorySource(options) {
    return new DirectorySource(options);
}
class DirectorySource {
    kind;
    label;
    #directory;
    #statistics = new _mirror_statistics_js__WEBPACK_IMPORTED_MODULE_7__/* .MirrorStatistics */ .l();
    constructor({ directory, label, kind }) {
        this.kind = kind;
        this.label = label;
        this.#directory = directory;
    }
    async fetch({ file, target, signal, distrusted }) {
        signal.throwIfAborted();
        if (distrusted.has(this.label))
            return { kind: 'failed', code: 'checksum-mismatch', attempts: [] };
        const startMs = performance.now();
        const result = await copyFromDirectory(this.#directory, file, target);
        signal.throwIfAborted();
        const failure = result.kind === 'failed' && result.error.code !== 'not-found' ? result.error : undefined;
        const bytes = result.kind === 'fetched' ? result.bytes : 0;
        this.#statistics.record({ durationMs: performance.now() - startMs, bytes, failed: failure !== undefined });
        if (result.kind === 'fetched')
            return { ...result, from: this.label };
        if (failure === undefined)
            return { kind: 'not-found' };
        const { code, message } = failure;
        return { kind: 'failed', code, attempts: [{ from: this.label, code, message }] };
    }
    statistics() {
        return [this.#statistics.row({ url: this.label, kind: this.kind, ejections: 0 })];
    }
    findings() {
        return [];
    }
    async close() { }
}
/**
 * Copies one file out of a directory in GOPROXY layout; as a copy-on-write clone where the file system can.
 *
 * Threats: a link that leads out of the directory (the copy would publish what it points to), a pipe that never ends, a file
 * without end. The directory is not expected to change while it is read.
 *
 * @throws TargetError where the target cannot be written
 */
async function copyFromDirectory(directory, file, target) {
    try {
        const path = await resolveInside(directory, (0,_module_files_js__WEBPACK_IMPORTED_MODULE_4__/* .moduleFilePath */ .g)(file.module, file.kind));
        return target === undefined ? await readWhole(path, file) : await copyWhole(path, file, target);
    }
    catch (error) {
        if (error instanceof _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En)
            return { kind: 'failed', error };
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG'))
            return { kind: 'failed', error: new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('not-found', 'no such file', { cause: error }) };
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE', 'ENXIO')) {
            const message = `the file cannot be read (${String(error.code)})`;
            return { kind: 'failed', error: new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('permission-denied', message, { cause: error }) };
        }
        throw error;
    }
}
async function resolveInside(directory, relative) {
    const [root, path] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(directory), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, relative))]);
    if (!path.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('permission-denied', 'a link leads out of the directory');
    return path;
}
async function readWhole(path, { kind }) {
    // No waiting for the writer of a pipe, and no link that came since the path was resolved. Windows has neither flag.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const status = await handle.stat();
        checkFile(status, kind);
        const data = Buffer.alloc(status.size);
        let bytes = 0;
        while (bytes < data.length) {
            const { bytesRead } = await handle.read(data, bytes);
            if (bytesRead === 0)
                throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('short-body', `${bytes} bytes of ${data.length}`);
            bytes += bytesRead;
        }
        return { kind: 'fetched', bytes, data };
    }
    finally {
        await handle.close();
    }
}
async function copyWhole(path, { kind }, target) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        checkFile(await handle.stat(), kind);
    }
    finally {
        await handle.close();
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(path, target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
        // The mode comes along with the copy, and module caches are read-only.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, 0o644);
        return { kind: 'fetched', bytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target)).size };
    }
    catch (error) {
        // That the file can be read is known: what fails now is the writing.
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .TargetError */ .I0((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { cause: error });
    }
}
function checkFile(status, kind) {
    if (!status.isFile())
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('permission-denied', 'not a regular file');
    if (status.size === 0)
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En('short-body', 'an empty file');
    if (status.size > _body_transfer_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_FILE_BYTES */ .g[kind])
        throw new _mirror_error_js__WEBPACK_IMPORTED_MODULE_6__/* .MirrorError */ .En(kind === 'zip' ? 'corrupt-zip' : 'not-a-module-proxy', `larger than a .${kind} may be`);
}


/***/ }),

/***/ 96795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ LatencySamples)
/* harmony export */ });
/** Durations of one kind, kept sorted: some thousand in a run, and asked for while requests wait. */
class LatencySamples {
    #sortedMs = [];
    get count() {
        return this.#sortedMs.length;
    }
    add(durationMs) {
        let low = 0;
        let high = this.#sortedMs.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#sortedMs[middle] ?? 0) <= durationMs)
                low = middle + 1;
            else
                high = middle;
        }
        this.#sortedMs.splice(low, 0, durationMs);
    }
    /** The smallest sample that so many percent of all are not above (nearest rank); 0 without samples. */
    percentile(percent) {
        const rank = Math.max(1, Math.ceil((percent / 100) * this.#sortedMs.length));
        return this.#sortedMs[rank - 1] ?? 0;
    }
}


/***/ }),

/***/ 54437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ MirrorError),
/* harmony export */   I0: () => (/* binding */ TargetError),
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
/** A mirror failed to serve a file, for a reason that we know. Its message is one line without secrets. */
class MirrorError extends Error {
    name = 'MirrorError';
    code;
    /** How long it asked us to stay away. */
    retryAfterMs;
    /** The same again would fail again, whatever the code says of others. */
    isFinal;
    constructor(code, message, options = {}) {
        super(message, options);
        this.code = code;
        this.retryAfterMs = options.retryAfterMs;
        this.isFinal = options.isFinal ?? false;
    }
}
/** The caller's file could not be written: no mirror's fault, so no other mirror helps. */
class TargetError extends Error {
    name = 'TargetError';
    constructor(target, options) {
        super(`cannot write ${target}`, options);
    }
}
const MAX_TEXT_CHARACTERS = 200;
/** The first line of what a server said, for a message: printable, short. It is theirs, so it may be anything. */
function oneLine(text) {
    const [line = ''] = text.trim().split(/[\r\n]/, 1);
    return line.replaceAll(/\p{C}/gu, '?').slice(0, MAX_TEXT_CHARACTERS);
}


/***/ }),

/***/ 94004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ MirrorStatistics)
/* harmony export */ });
/* harmony import */ var _latency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96795);

/** What the report says of one mirror or directory. */
class MirrorStatistics {
    #durationMs = new _latency_js__WEBPACK_IMPORTED_MODULE_0__/* .LatencySamples */ .u();
    #requests = 0;
    #failures = 0;
    #bytes = 0;
    record(request) {
        this.#requests += 1;
        this.#bytes += request.bytes;
        if (request.failed)
            this.#failures += 1;
        else if (request.durationMs !== undefined)
            this.#durationMs.add(request.durationMs);
    }
    row(of) {
        return {
            ...of,
            requests: this.#requests,
            failures: this.#failures,
            bytes: this.#bytes,
            p50Ms: Math.round(this.#durationMs.percentile(50)),
            p95Ms: Math.round(this.#durationMs.percentile(95)),
        };
    }
}


/***/ }),

/***/ 686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ listModuleFiles),
/* harmony export */   g: () => (/* binding */ moduleFilePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94699);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72211);



/**
 * The path of one file in GOPROXY layout, with forward slashes: the same in GOMODCACHE's `cache/download`, in a store and in a URL.
 * Source: go.dev/ref/mod#goproxy-protocol, go.dev/ref/mod#module-cache.
 *
 * @throws ModulePathError where path or version cannot be part of a file name
 */
function moduleFilePath(module, kind) {
    return `${(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeModulePath */ .xk)(module.path)}/@v/${(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeVersion */ .av)(module.version)}.${kind}`;
}
/** Which of the set's files a download directory has. A zip without its `.info` or `.mod` is no use to go, so it is left out whole. */
async function listModuleFiles(downloadDirectory, set) {
    const found = new Set();
    for (const module of set.zips) {
        const files = ['info', 'mod', 'zip'].map(kind => moduleFilePath(module, kind));
        const present = await Promise.all(files.map(async (file) => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isThere */ .$B)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(downloadDirectory, file))));
        if (present.every(Boolean))
            for (const file of files)
                found.add(file);
    }
    const goMods = set.goMods.map(module => moduleFilePath(module, 'mod'));
    const present = await Promise.all(goMods.map(async (file) => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isThere */ .$B)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(downloadDirectory, file))));
    for (const [index, file] of goMods.entries())
        if (present[index] === true)
            found.add(file);
    return [...found].toSorted();
}


/***/ }),

/***/ 16099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withTicks)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const TICK_MS = 1000;
/** Shows a line once a second while the work goes on, also when nothing moves: silence would look like a hang. */
async function withTicks(host, line, work) {
    const over = new AbortController();
    const ticks = (async () => {
        for (;;) {
            host.progress(line());
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(TICK_MS, undefined, { signal: over.signal });
        }
    })().catch((error) => {
        if (!over.signal.aborted)
            throw error;
    });
    try {
        return await work();
    }
    finally {
        over.abort();
        await ticks;
        host.progressDone();
    }
}


/***/ }),

/***/ 37706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ withDeadline),
/* harmony export */   db: () => (/* binding */ startDeadline),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/** The reason of a signal that was aborted because its time was over. */
class DeadlineError extends Error {
    name = 'DeadlineError';
    timeoutMs;
    constructor(wait) {
        super(`${wait.what} took longer than ${wait.timeoutMs} ms`);
        this.timeoutMs = wait.timeoutMs;
    }
}
/** What work is given to end by itself once its signal has aborted: it clears away what it had begun, and may still say how it ended. */
const GRACE_MS = 2000;
/**
 * Runs `work` with a signal that aborts at the deadline or with the outer signal. Work that listens settles by itself; what does not is
 * left behind after a moment's grace, so that nothing can hold the caller.
 *
 * @throws DeadlineError at the deadline, the outer signal's reason when that aborts, or what `work` throws
 */
async function withDeadline(options, work) {
    const own = new AbortController();
    const timer = setTimeout(() => own.abort(new DeadlineError(options)), options.timeoutMs);
    const signal = AbortSignal.any([own.signal, options.signal]);
    let onAbort;
    let grace;
    try {
        signal.throwIfAborted();
        const aborted = new Promise((_resolve, reject) => {
            onAbort = () => {
                grace = setTimeout(() => reject(signal.reason), GRACE_MS);
            };
            signal.addEventListener('abort', onAbort, { once: true });
        });
        return await Promise.race([work(signal), aborted]);
    }
    catch (error) {
        // What work throws while it is being ended is only how it noticed.
        signal.throwIfAborted();
        throw error;
    }
    finally {
        clearTimeout(timer);
        clearTimeout(grace);
        if (onAbort !== undefined)
            signal.removeEventListener('abort', onAbort);
    }
}
/** Waits; rejects with the signal's reason as soon as it aborts. */
async function sleep(delayMs, signal) {
    signal.throwIfAborted();
    await new Promise((resolve, reject) => {
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', onAbort);
            resolve();
        }, delayMs);
        signal.addEventListener('abort', onAbort, { once: true });
    });
}
function startDeadline(options) {
    const own = new AbortController();
    const endsAt = performance.now() + options.timeoutMs;
    const timer = setTimeout(() => own.abort(new DeadlineError(options)), options.timeoutMs);
    return {
        signal: AbortSignal.any([own.signal, options.signal]),
        remainingMs: () => endsAt - performance.now(),
        dispose: () => clearTimeout(timer),
    };
}


/***/ })

};
