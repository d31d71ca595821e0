export const id = 1496;
export const ids = [1496];
export const modules = {

/***/ 41496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDoctorMarkdown: () => (/* binding */ renderDoctorMarkdown)
/* harmony export */ });
/* harmony import */ var _doctor_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94960);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34902);


/** For an issue: the same tables. What mirrors and repositories said cannot become Markdown, HTML or a mention. */
function renderDoctorMarkdown(report) {
    const { go, tool, project, findings } = report;
    const advice = (0,_doctor_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .recommendationLines */ .r)(report);
    return [
        `## go-mod-setup ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(tool.version)} doctor`,
        `Go ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(go.version)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(`${go.goos}/${go.goarch}`)}); ${project.modules} modules, ${project.present} of them in GOMODCACHE, ${project.private} private.`,
        ...(0,_doctor_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorTables */ .t)(report).map(renderTable),
        ...(advice.length === 0 ? [] : ['### Recommended', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .preformatted */ .EC)(advice.join('\n'))]),
        '### Findings',
        findings.length === 0 ? 'Nothing is amiss.' : findings.map(renderFinding).join('\n'),
    ]
        .join('\n\n')
        .concat('\n');
}
function renderTable({ title, heads, rows }) {
    const body = rows.map(row => row.map(({ text }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(text)));
    return `### ${title}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(heads.map(title => ({ title })), body)}`;
}
function renderFinding(found) {
    return [
        `- **${found.severity}** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(found.message)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(found.code)})`,
        `  - Why: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(found.cause)}`,
        `  - What to do: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(found.fix)}`,
    ].join('\n');
}


/***/ }),

/***/ 94960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ recommendationLines),
/* harmony export */   t: () => (/* binding */ doctorTables)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13920);

/** The tables of a report, the same on a terminal and in Markdown; those without rows are left out. */
function doctorTables(report) {
    return [settings(report), mirrors(report), credentials(report), caches(report), freeable(report)]
        .filter(({ rows }) => rows.length > 0)
        .map(withoutEmptyColumns);
}
/** Mirrors on loopback have no names and no TLS: nothing is lost. */
function withoutEmptyColumns({ title, heads, rows }) {
    const isUsed = heads.map((_head, column) => rows.some(row => row[column]?.text !== ''));
    const used = (cells) => cells.filter((_cell, column) => isUsed[column] === true);
    return { title, heads: used(heads), rows: rows.map(used) };
}
function plain(text) {
    return { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), tone: 'plain' };
}
/** What somebody has set, and the variables that decide where modules come from, whoever did. */
const ALWAYS = new Set(['GOPROXY', 'GOSUMDB', 'GOTOOLCHAIN', 'GOMODCACHE', 'GOCACHE']);
function settings({ settings }) {
    const told = settings.filter(({ name, source }) => source !== 'default' || ALWAYS.has(name));
    return {
        title: 'Configuration',
        heads: ['setting', 'value', 'from'],
        rows: told.map(({ name, value, source }) => [plain(name), plain(value === '' ? '(empty)' : value), plain(source)]),
    };
}
const STATES = {
    works: { text: 'works', tone: 'good' },
    fails: { text: 'fails now and then', tone: 'doubtful' },
    dead: { text: 'serves nothing', tone: 'bad' },
    'not-asked': { text: 'not asked', tone: 'plain' },
};
const DATABASE = {
    proxied: 'yes',
    'not-proxied': 'no',
    unknown: '',
};
function mirrors({ mirrors }) {
    return {
        title: 'Mirrors',
        heads: [
            'mirror',
            'state',
            'DNS',
            'connect',
            'TLS',
            'first byte',
            'p50',
            'p95',
            'throughput',
            'modules',
            'sumdb',
            'newest',
        ],
        rows: mirrors.map(mirror => {
            const { url, state, connection, firstByteMs, p50Ms, p95Ms, bytesPerSecond, asked, has, newest } = mirror;
            return [
                plain(url),
                STATES[state],
                plain(milliseconds(connection?.dnsMs)),
                plain(milliseconds(connection?.connectMs)),
                plain(milliseconds(connection?.tlsMs)),
                plain(milliseconds(firstByteMs)),
                plain(milliseconds(p50Ms)),
                plain(milliseconds(p95Ms)),
                plain(bytesPerSecond === undefined ? '' : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytesPerSecond)}/s`),
                asked === 0 ? plain('') : { text: `${has} of ${asked}`, tone: has < asked ? 'doubtful' : 'plain' },
                plain(DATABASE[mirror.checksumDatabase]),
                plain(newest?.version ?? ''),
            ];
        }),
    };
}
/** `0.4 ms`, `57 ms`, `1.2 s`. */
function milliseconds(value) {
    if (value === undefined)
        return '';
    if (value < 9.95)
        return `${value.toFixed(1)} ms`;
    return value < 999.5 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
}
function credentials({ credentials }) {
    return {
        title: 'Credentials',
        heads: ['host', 'modules', 'would use', 'result'],
        rows: credentials.map(({ host, modules, uses, result, message }) => [
            plain(host),
            plain(String(modules)),
            plain(uses.length === 0 ? 'nothing' : uses.join('; ')),
            result === 'works'
                ? { text: 'works', tone: 'good' }
                : result === 'not-asked'
                    ? plain('no module to ask for')
                    : { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message ?? 'failed').slice(0, 120), tone: 'bad' },
        ]),
    };
}
function caches({ cache }) {
    const heads = ['cache', 'where', 'holds'];
    if (cache === null)
        return { title: 'Caches', heads, rows: [] };
    const { kind, label, modules, build } = cache.backend;
    const isDown = modules === 'unavailable' || build === 'unavailable';
    const found = label === ''
        ? plain('not used here')
        : { text: `modules: ${modules}, build: ${build}`, tone: isDown ? 'bad' : 'plain' };
    return {
        title: 'Caches',
        heads,
        rows: [
            [plain(`backend ${kind}`), plain(label), found],
            ...cache.directories.map(({ name, path, bytes, files, isComplete }) => [
                plain(name),
                plain(path),
                plain(`${isComplete ? '' : 'at least '}${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} in ${files} files`),
            ]),
        ],
    };
}
function freeable({ cache }) {
    const rows = (cache?.directories ?? []).flatMap(({ freeable }) => freeable);
    return {
        title: 'What could be freed',
        heads: ['what', 'size', 'by'],
        rows: rows.map(({ what, bytes, command }) => [plain(what), plain((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)), plain(command)]),
    };
}
/** Why this GOPROXY, in sentences; empty where there is nothing to recommend. */
function recommendationLines({ recommendation, mirrors }) {
    if (recommendation === null)
        return [];
    const { line, isChange, expectedSeconds, currentSeconds, reasons } = recommendation;
    const of = new Map(mirrors.map(mirror => [mirror.url, mirror]));
    const instead = isChange && currentSeconds !== undefined ? ` instead of ${seconds(currentSeconds)}` : '';
    return [
        isChange ? `goproxy: ${line}` : `goproxy: ${line} (as it is)`,
        `  expected for this project’s modules, transfer alone: ${seconds(expectedSeconds)}${instead}`,
        ...reasons.map(({ url, kind }) => `  ${url}: ${reasonText(kind, of.get(url))}`),
    ];
}
function seconds(value) {
    return value < 600 ? `${value.toFixed(1)} s` : 'more than ten minutes';
}
function reasonText(kind, mirror) {
    if (kind === 'guards')
        return 'serves nothing, but the comma behind it keeps paths from the next entry that only it may hear of';
    if (kind === 'dropped' || mirror === undefined)
        return 'left out, it serves nothing';
    const { p50Ms, bytesPerSecond, has, asked, failures, requests } = mirror;
    return [
        ...(p50Ms === undefined ? [] : [`${milliseconds(p50Ms)} in the median`]),
        ...(bytesPerSecond === undefined ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytesPerSecond)}/s`]),
        ...(asked === 0 ? [] : [`has ${has} of ${asked} modules`]),
        ...(failures === 0 ? [] : [`${failures} of ${requests} requests failed`]),
    ].join(', ');
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   EC: () => (/* binding */ preformatted),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export visible */
// Text for a page that GitHub renders. Module paths, answers of servers and what git printed come into it: all of it is hostile.
/** Control characters, and what turns the direction of the text or hides in it: a reader must see what is there. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Without characters that nobody sees; line ends are `\n`. */
function visible(text) {
    return text
        .replace(/\r\n?/g, '\n')
        .replace(/[\u2028\u2029\u0085]/g, '\n')
        .replace(LONE_SURROGATE, '\ufffd')
        .replace(UNSEEN, '');
}
/** Text as text, on one line: neither Markdown nor HTML, nor a link that GitHub would make of an address or a name by itself. */
function escapeText(text) {
    return visible(text)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[!-/:-@[-`{-~]/g, encode);
}
/** CommonMark reads entities as text, never as structure (spec 0.31, 2.5). */
function encode(character, at, whole) {
    const isWithinWord = /\w/.test(whole[at - 1] ?? '') && /\w/.test(whole[at + 1] ?? '');
    if (character === ',' || (character === '-' && isWithinWord))
        return character;
    // GitHub looks for addresses and names in the finished text; a comment parts it.
    const end = character === '@' ? '<!-- -->' : '';
    return `&#${character.charCodeAt(0)};${end}`;
}
/** A name, path or key in the type of a machine. Nothing within is read: HTML, since Markdown's own code spans end at a `|` in a table. */
function code(text) {
    return `<code>${escapeText(text)}</code>`;
}
/** Our own words, in which `…` marks code, as the catalogue writes them. Still nothing else in it is read as Markdown. */
function prose(text) {
    return text
        .split('`')
        .map((part, index, all) => {
        // An odd mark at the end marks nothing.
        if (index % 2 === 1 && index < all.length - 1)
            return code(part);
        const escaped = escapeText(part);
        return `${/^\s/.test(part) && escaped !== '' ? ' ' : ''}${escaped}${/\s$/.test(part) ? ' ' : ''}`;
    })
        .join('')
        .trim();
}
/** Several lines as they were printed. */
function preformatted(text) {
    const lines = dedent(visible(text).replace(/^\n+|\s+$/g, ''));
    // An HTML block of this kind goes on until its end tag, whatever stands in it (CommonMark 4.6): so no `<` of the text may stay.
    return `<pre>${lines.replace(/[<>&"'`*_[\]~@:|\\#]/g, character => `&#${character.charCodeAt(0)};`)}</pre>`;
}
/** go indents what it quotes by a tab, which browsers draw eight columns wide. */
function dedent(text) {
    return text.replaceAll('\t', '  ');
}
/** Our own words that stay on one line: a number and its unit. */
function unbroken(text) {
    return text.replaceAll(' ', '\u00a0');
}
/** Cells are Markdown already, and on one line. */
function table(columns, rows) {
    const lines = [
        columns.map(({ title }) => title),
        columns.map(({ align }) => (align === 'right' ? '---:' : '---')),
        ...rows,
    ];
    return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
}


/***/ }),

/***/ 13920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1.4 s`, `12 s`, `3 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `512 B`, `3.4 MB`: powers of ten, as download tools print them. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${unit === 0 || value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
/** `1 module`, `3 modules`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Text of a tool or a server on one line, without control characters, so that it cannot move the cursor or start a workflow command. */
function oneLine(text) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}


/***/ })

};
