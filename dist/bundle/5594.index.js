export const id = 5594;
export const ids = [5594];
export const modules = {

/***/ 45594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examineFailure: () => (/* binding */ examineFailure)
/* harmony export */ });
/* harmony import */ var _config_contradictions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(169);
/* harmony import */ var _report_doctor_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4406);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13920);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37706);
/* harmony import */ var _doctor_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65278);
/* harmony import */ var _mirror_check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99324);
/* harmony import */ var _mirror_findings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60765);
/* harmony import */ var _observed_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83983);
/* harmony import */ var _project_modules_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7908);
/* harmony import */ var _ticks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16099);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76882);











/** Longer than that nobody's failed job waits; nor longer than the download itself was given. */
const BUDGET_MS = 15_000;
const GRACE_MS = 3000;
/** Failures that mirrors may have to do with. Wrong files of the project, a full disk or a cancelled job no probe explains. */
const PROBED = new Set([
    'dns-not-found',
    'dns-failure',
    'connection-refused',
    'connection-reset',
    'connect-timeout',
    'stall',
    'too-slow',
    'tls-certificate',
    'tls-handshake',
    'http2-error',
    'scheme-mismatch',
    'proxy-unreachable',
    'unauthorized',
    'forbidden',
    'not-found',
    'rate-limited',
    'server-error',
    'unexpected-status',
    'redirect-loop',
    'insecure-redirect',
    'not-a-module-proxy',
    'corrupt-zip',
    'short-body',
    'wrong-version',
    'goproxy-off',
    'timeout',
    'unknown',
]);
/** What helps somebody whose download failed; how good the configuration is otherwise is doctor's to say. */
const HELPFUL = new Set([
    'goproxy-off-cold-cache',
    'comma-stops-fallback',
    'proxy-captures-loopback',
    'mirror-incomplete',
    'goproxy-recommended',
]);
/**
 * After a failed download: the mirrors, asked once more side by side. What that adds to what is known already, below it and never heavier than
 * a warning, so that the first cause stays the first.
 *
 * @throws the signal's reason
 */
async function examineFailure({ context, prepared, findings }) {
    const [first] = findings;
    if (first === undefined || !PROBED.has(first.code) || prepared.proxyList.length === 0)
        return [];
    const { host, signal } = context;
    const startedAt = performance.now();
    const modules = (0,_project_modules_js__WEBPACK_IMPORTED_MODULE_7__/* .projectModules */ .g)(prepared);
    const budgetMs = Math.min(BUDGET_MS, Math.max(1000, prepared.config.download.timeoutMs));
    let mirrors;
    try {
        mirrors = await (0,_ticks_js__WEBPACK_IMPORTED_MODULE_8__/* .withTicks */ .Z)(host, () => `asking the mirrors once more: ${Math.round((0,_timeline_js__WEBPACK_IMPORTED_MODULE_9__/* .secondsSince */ .w)(startedAt))} s`, async () => (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .NE)({ what: 'asking the mirrors', timeoutMs: budgetMs + GRACE_MS, signal }, async (inTime) => (0,_mirror_check_js__WEBPACK_IMPORTED_MODULE_4__/* .checkMirrors */ .$)({ context, prepared, modules, isThorough: false, budgetMs, signal: inTime })));
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _system_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .DeadlineError */ .j3)
            return [];
        throw error;
    }
    host.progressDone();
    if (mirrors.measurements.length > 0) {
        const { measurements, recommendation } = mirrors;
        const table = (0,_report_doctor_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMirrorsText */ .G)({ mirrors: measurements.map(_doctor_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .mirrorRow */ .E), recommendation: recommendation ?? null });
        host.info(`The mirrors, asked once more after the failure (${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_10__/* .formatSeconds */ .Xo)((0,_timeline_js__WEBPACK_IMPORTED_MODULE_9__/* .secondsSince */ .w)(startedAt))}):\n${table}`);
    }
    const facts = (0,_observed_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .observedFacts */ .Q)({ prepared, modules, mirrors, credentials: [] });
    const faults = (0,_mirror_findings_js__WEBPACK_IMPORTED_MODULE_5__/* .mirrorFindings */ .E)(mirrors, prepared.proxyList);
    return [...faults, ...(0,_config_contradictions_js__WEBPACK_IMPORTED_MODULE_0__/* .observedContradictions */ .j)(facts)].filter(found => isNews(found, findings)).map(belowTheCause);
}
function belowTheCause(found) {
    return found.severity === 'error' ? { ...found, severity: 'warning' } : found;
}
/** Whoever is named with a fault already is not named with it again. */
function isNews({ code, url }, known) {
    if (known.some(other => other.code === code && other.url === url))
        return false;
    if (HELPFUL.has(code))
        return true;
    return PROBED.has(code) && url !== undefined && !known.some(({ message }) => message.includes(url));
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

/***/ 4406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMirrorsText),
/* harmony export */   renderDoctorText: () => (/* binding */ renderDoctorText)
/* harmony export */ });
/* harmony import */ var _doctor_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94960);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13920);


/** For people, on a terminal or in a log. */
function renderDoctorText(report, paint) {
    const { project, go, seconds } = report;
    const lines = [
        `Go ${go.version} (${go.goos}/${go.goarch}), ${project.directory}: ${project.modules} modules, ${project.present} of them in GOMODCACHE, ${project.private} private`,
        ...(0,_doctor_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorTables */ .t)(report).flatMap(table => ['', paint('strong', table.title)].concat(renderTable(table, paint))),
    ];
    const advice = (0,_doctor_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .recommendationLines */ .r)(report);
    if (advice.length > 0)
        lines.push('', paint('strong', 'Recommended'), ...advice);
    lines.push('', paint('strong', 'Findings'), ...renderFindings(report.findings, paint));
    lines.push('', `Examined in ${seconds.toFixed(1)} s.`);
    return `${lines.join('\n')}\n`;
}
const unpainted = (_tone, text) => text;
/** One block for a log that has more to say: the mirrors, and what would be better. */
function renderMirrorsText(report) {
    const full = { ...EMPTY, ...report };
    const tables = (0,_doctor_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorTables */ .t)(full).flatMap(table => renderTable(table, unpainted));
    const advice = report.recommendation?.isChange === true ? (0,_doctor_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .recommendationLines */ .r)(full) : [];
    return [...tables, ...advice].join('\n');
}
const EMPTY = {
    schema: 1,
    tool: { version: '' },
    ok: false,
    seconds: 0,
    go: { version: '', goos: '', goarch: '', gomodcache: '', gocache: '', source: '' },
    settings: [],
    project: { directory: '', situation: '', modules: 0, private: 0, present: 0 },
    credentials: [],
    cache: null,
    findings: [],
};
function renderTable({ heads, rows }, paint) {
    const widths = heads.map((head, column) => Math.max(head.length, ...rows.map(row => row[column]?.text.length ?? 0)));
    const line = (cells) => cells
        .map(({ text, tone }, column) => paint(tone, text) + ' '.repeat((widths[column] ?? 0) - text.length))
        .join('  ')
        .trimEnd();
    return [line(heads.map(text => ({ text, tone: 'plain' }))), ...rows.map(line)].map(text => `  ${text}`);
}
const TONES = { error: 'bad', security: 'bad', warning: 'doubtful', notice: 'plain' };
function renderFindings(findings, paint) {
    if (findings.length === 0)
        return [`  ${paint('good', 'nothing is amiss')}`];
    return findings.flatMap(({ severity, code, message, cause, fix }) => [
        `  ${paint(TONES[severity], severity)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message)} [${code}]`,
        `    Why: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(cause)}`,
        `    What to do: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(fix)}`,
    ]);
}


/***/ })

};
