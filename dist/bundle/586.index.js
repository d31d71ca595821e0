export const id = 586;
export const ids = [586];
export const modules = {

/***/ 38197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xL: () => (/* binding */ ConfigError),
  mc: () => (/* binding */ INPUTS),
  Qh: () => (/* binding */ INPUT_NAMES),
  VE: () => (/* binding */ environmentName),
  TL: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./build/go/proxy-list.js
var proxy_list = __webpack_require__(64912);
;// CONCATENATED MODULE: ./build/config/parse.js

/** A value that an input does not take. `expected` completes the sentence "expected …". */
class InvalidValue extends Error {
    name = 'InvalidValue';
    constructor(expected, options) {
        super(`expected ${expected}`, options);
    }
}
const parseText = text => text;
/** YAML 1.2 core schema booleans, as @actions/core reads them. */
const parseBoolean = text => {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new InvalidValue('true or false');
};
const DURATION_UNITS_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** `500ms`, `30s`, `10m`, `1h`, or several in a row (`1m30s`), as milliseconds. Zero is refused: no wait of nothing makes sense. */
const parseDuration = text => {
    const expected = 'e.g. 500ms, 30s or 10m';
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text))
        throw new InvalidValue(expected);
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g))
        total += Number(amount) * (DURATION_UNITS_MS[unit ?? ''] ?? Number.NaN);
    // setTimeout takes 2^31 - 1 ms; a day is more than any job has.
    if (!(total >= 1 && total <= 86_400_000))
        throw new InvalidValue(`${expected}, from 1ms to 24h`);
    return Math.round(total);
};
const SIZE_UNITS_BYTES = {
    B: 1,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
};
/** `64KiB`, `2GiB` and so on, as bytes. */
const parseSize = text => {
    const match = /^(\d+(?:\.\d+)?) ?([KMGT]i?B|B)$/.exec(text);
    const bytes = Math.round(Number(match?.[1]) * (SIZE_UNITS_BYTES[match?.[2] ?? ''] ?? Number.NaN));
    if (!Number.isSafeInteger(bytes))
        throw new InvalidValue('e.g. 64KiB, 500MiB or 2GiB');
    return bytes;
};
/** A whole number within bounds. */
function parseInteger(low, high) {
    return text => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        if (!(value >= low && value <= high))
            throw new InvalidValue(`a whole number from ${low} to ${high}`);
        return value;
    };
}
/** `auto` or what `parser` takes. */
function parseAutoOr(parser, expected) {
    return text => {
        if (text === 'auto')
            return 'auto';
        try {
            return parser(text);
        }
        catch (error) {
            throw new InvalidValue(`auto or ${expected}`, { cause: error });
        }
    };
}
function parseOneOf(...allowed) {
    return text => {
        const found = allowed.find(value => value === text);
        if (found === undefined)
            throw new InvalidValue(`one of ${allowed.join(', ')}`);
        return found;
    };
}
/** Separated by commas or newlines; empty items are dropped. */
const parseList = text => text
    .split(/[,\n]/)
    .map(item => item.trim())
    .filter(item => item !== '');
/** Lines as they are (netrc entries): a comma may be part of a password. */
const parseLines = text => text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
/** An http or https URL without user and password. */
const parseUrl = text => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
        throw new InvalidValue('an http or https URL without user and password');
    return text;
};
/** GOPROXY as go reads it. Newlines stand for commas, so that YAML lists are possible. */
const parseGoProxy = text => {
    try {
        return (0,proxy_list/* parseProxyList */.WY)(text.replace(/\s*\r?\n\s*/g, ','));
    }
    catch (error) {
        if (!(error instanceof proxy_list/* ProxyListError */.LQ))
            throw error;
        throw new InvalidValue(`a GOPROXY list such as https://proxy.example.com|direct (${error.message})`, {
            cause: error,
        });
    }
};
/** Globs of module path prefixes (GOPRIVATE and its kin), normalised to commas. White space inside a glob is a missing comma. */
const parsePatterns = text => {
    const globs = parseList(text);
    if (globs.some(glob => /\s/.test(glob)))
        throw new InvalidValue('globs of module path prefixes, separated by commas or newlines');
    return globs.join(',');
};
const TOOLCHAIN = /^(local|auto|path|go\d+(\.\d+)*([a-z]+\d+)?(-[\w.-]+)?)(\+(auto|path))?$/;
/** GOTOOLCHAIN. Source: go.dev/doc/toolchain#select. */
const parseToolchain = text => {
    if (!TOOLCHAIN.test(text))
        throw new InvalidValue('a GOTOOLCHAIN value such as local, auto, go1.25.0 or go1.25.0+auto');
    return text;
};
/** The runner's toJSON(matrix): an object, or null for a job without matrix. Keys are sorted, so that the order in the workflow does not show. */
const parseMatrix = text => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new InvalidValue('a JSON object or null, as ${{ toJSON(matrix) }} gives it', { cause: error });
    }
    if (typeof value !== 'object' || Array.isArray(value))
        throw new InvalidValue('a JSON object or null, as ${{ toJSON(matrix) }} gives it');
    return value === null ? '' : canonicalJson(value);
};
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

;// CONCATENATED MODULE: ./build/config/inputs.js

function input(parse, about, options = {}) {
    return Object.freeze({ default: undefined, secret: false, available: true, ...options, parse, about });
}
const LATER = { available: false };
const INPUTS = Object.freeze({
    'working-directory': input(parseText, 'Where go.mod or go.work is.', { default: '.' }),
    'cache-dependency-path': input(parseList, 'Globs of the files that make the key. Default: go.sum of the module in working-directory, or of every module of its go.work with go.work.sum.'),
    'go-version': input(parseText, 'Go to install: `1.26`, `1.26.x`, `^1.25`, `stable`, `oldstable`. Default: the Go on PATH.', LATER),
    'go-version-file': input(parseText, 'File to read the Go version from: go.mod, go.work, .go-version, .tool-versions.', LATER),
    'check-latest': input(parseBoolean, 'Look for the newest Go that satisfies go-version instead of using one that is there.', { default: 'false', ...LATER }),
    architecture: input(parseText, 'Architecture of the Go to install. Default: that of the machine.', LATER),
    'go-download-base-url': input(parseList, 'Sites to download Go from, tried in order.', LATER),
    goproxy: input(parseGoProxy, 'GOPROXY, with go’s own `,` `|` `direct` `off`. Default: the environment’s, or what `go env` says.'),
    'goproxy-fallback': input(parseOneOf('auto', 'any', 'strict'), 'What a transient failure of a mirror before a `,` does: `auto` goes on to the next entry after a well-known public mirror only, `any` after every mirror, `strict` never.', { default: 'auto' }),
    goprivate: input(parsePatterns, 'GOPRIVATE: globs of private module paths.'),
    gonoproxy: input(parsePatterns, 'GONOPROXY: globs of module paths that are never asked of a proxy.'),
    gonosumdb: input(parsePatterns, 'GONOSUMDB: globs of module paths that are never asked of the checksum database.'),
    gosumdb: input(parseText, 'GOSUMDB: the checksum database.'),
    goinsecure: input(parsePatterns, 'GOINSECURE: globs of module paths that may be fetched over plain HTTP.'),
    govcs: input(parseText, 'GOVCS: which version control systems may be used for which modules.'),
    goauth: input(parseText, 'GOAUTH: how go authenticates to proxies and for discovery (Go 1.24 and later).'),
    gotoolchain: input(parseToolchain, 'GOTOOLCHAIN: which Go toolchain go commands switch to.'),
    go111module: input(parseOneOf('on', 'off', 'auto'), 'GO111MODULE.'),
    'git-token': input(parseText, 'Token for the one host that all of `goprivate` names.', { secret: true, ...LATER }),
    token: input(parseText, 'Accepted so that switching from setup-go is one line; not used.', { secret: true }),
    credentials: input(parseLines, 'netrc lines: `machine HOST[/PATH] login USER password SECRET`.', {
        secret: true,
        ...LATER,
    }),
    'ssh-private-key': input(parseText, 'Key for git over SSH.', { secret: true, ...LATER }),
    'ssh-known-hosts': input(parseText, 'known_hosts lines for git over SSH; unknown hosts are refused.', LATER),
    'persist-credentials': input(parseBoolean, 'Let later steps use the credentials too; removed at the end of the job.', { default: 'false', ...LATER }),
    download: input(parseOneOf('true', 'warn', 'false'), '`true`: a module that cannot be had fails the step; `warn`: it is a finding; `false`: configures and caches only.', { default: 'true' }),
    'force-download': input(parseBoolean, 'Ignore what caches and machine have; fetch and replace.', {
        default: 'false',
    }),
    timeout: input(parseDuration, 'Budget of the whole download.', { default: '10m' }),
    'connect-timeout': input(parseDuration, 'How long a connection may take to be made.', { default: '10s' }),
    'stall-timeout': input(parseDuration, 'How long nothing may move before a transfer counts as stalled.', {
        default: '30s',
    }),
    retries: input(parseInteger(0, 100), 'Tries after the first for one file, over all mirrors; transient failures only.', { default: '3' }),
    concurrency: input(parseAutoOr(parseInteger(1, 256), 'a whole number from 1 to 256'), 'Requests at once.', {
        default: 'auto',
    }),
    cache: input(parseBoolean, 'Whether to cache at all.', { default: 'true' }),
    'cache-modules': input(parseBoolean, 'The entry of modules.', { default: 'true' }),
    'cache-build': input(parseBoolean, 'The entry of build outputs (GOCACHE).', { default: 'true' }),
    'cache-backend': input(parseOneOf('github', 'directory', 's3'), '`github`, `directory` or `s3`. Default: `github` in Actions, else `directory`.'),
    'cache-timeout': input(parseDuration, 'Deadline of one restore; saving may take twice that.', { default: '5m' }),
    'cache-directory': input(parseText, 'Where the directory backend keeps its entries. Default: in the user’s cache directory.'),
    'cache-max-size': input(parseSize, 'Size that the directory backend is kept below.', { default: '10GiB' }),
    's3-bucket': input(parseText, 'Bucket of the S3 backend.', LATER),
    's3-prefix': input(parseText, 'Prefix of all objects of the S3 backend.', LATER),
    's3-region': input(parseText, 'Region of the S3 backend.', LATER),
    's3-endpoint': input(parseUrl, 'Endpoint of an S3-compatible service.', LATER),
    's3-force-path-style': input(parseBoolean, 'Address the bucket in the path instead of the host name.', {
        default: 'false',
        ...LATER,
    }),
    'cache-suffix': input(parseText, 'Keeps entries apart that would otherwise be shared.'),
    'shared-key': input(parseText, 'Names the job’s part of the build key, so that several jobs share one entry.'),
    matrix: input(parseMatrix, 'Filled in by the runner; not for people.', { actionDefault: '${{ toJSON(matrix) }}' }),
    'job-status': input(parseText, 'Filled in by the runner; not for people.', { actionDefault: '${{ job.status }}' }),
    'save-cache': input(parseOneOf('auto', 'always', 'never'), 'When entries are saved: see the README.', {
        default: 'auto',
    }),
    'lookup-only': input(parseBoolean, 'Look entries up and set the outputs; restore nothing.', {
        default: 'false',
        ...LATER,
    }),
    'stable-mtimes': input(parseBoolean, 'Give tracked files mtimes made from their git hashes, so that go’s test cache can hit.', { default: 'false', ...LATER }),
    summary: input(parseOneOf('auto', 'always', 'never'), 'When a job summary is written.', {
        default: 'auto',
        ...LATER,
    }),
    'problem-matchers': input(parseBoolean, 'Annotate compile errors.', { default: 'true', ...LATER }),
});
const INPUT_NAMES = Object.freeze(Object.keys(INPUTS));
/** The name of an input in the environment. */
function environmentName(name) {
    return `GO_MOD_SETUP_${name.toUpperCase().replaceAll('-', '_')}`;
}
/** What is wrong with the inputs, all of it: exit code 2. */
class ConfigError extends Error {
    name = 'ConfigError';
    problems;
    constructor(problems, options) {
        super(problems.join('\n'), options);
        this.problems = problems;
    }
}
/**
 * Parses every input before anything is done.
 *
 * @throws ConfigError that names each input, what was given (not where it is secret) and what is expected
 */
function parseInputs(raw) {
    const problems = [];
    const parsed = INPUT_NAMES.map(name => {
        try {
            return [name, parseInput(name, raw.get(name))];
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            problems.push(`${name}: ${error.message}`);
            return [name, undefined];
        }
    });
    if (problems.length > 0)
        throw new ConfigError(problems);
    return Object.freeze(Object.fromEntries(parsed));
}
function parseInput(name, raw) {
    const spec = INPUTS[name];
    const given = raw !== undefined && raw.text.trim() !== '' ? { text: raw.text.trim(), source: raw.source } : undefined;
    const text = given?.text ?? spec.default;
    if (text === undefined)
        return { value: undefined, text, source: 'default' };
    let value;
    try {
        value = spec.parse(text);
    }
    catch (error) {
        // A URL may hold a password, even one that is refused for that.
        const isSecret = spec.secret || name === 'goproxy' || /\/\/[^/]*@/.test(text);
        const shown = isSecret ? '' : `, got ${JSON.stringify(text)}`;
        throw new Error(`${error instanceof Error ? error.message : String(error)}${shown}`, { cause: error });
    }
    // Saying the default aloud is not a use of what does not exist yet.
    if (given !== undefined && !spec.available && given.text !== spec.default)
        throw new Error('this input is part of the contract but not available yet in this version; remove it');
    return { value, text, source: given?.source ?? 'default' };
}


/***/ }),

/***/ 6675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ readCommandInputs),
/* harmony export */   Ui: () => (/* binding */ readActionInputs),
/* harmony export */   Wv: () => (/* binding */ unknownEnvironmentNames),
/* harmony export */   kN: () => (/* binding */ inputVariables)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38197);

/** The inputs of an action: `INPUT_NAME` as the runner sets it (dashes kept), else `GO_MOD_SETUP_NAME`. An empty input is one not given. */
function readActionInputs(environment) {
    return collect(name => given(environment[`INPUT_${name.toUpperCase()}`], 'input') ??
        given(environment[(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)(name)], 'environment'));
}
/** The inputs of a command: flags (already split from argv, secrets read from their files), else `GO_MOD_SETUP_NAME`. */
function readCommandInputs(flags, environment) {
    return collect(name => given(flags.get(name), 'flag') ?? given(environment[(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)(name)], 'environment'));
}
/** `GO_MOD_SETUP_…` names that are no input: a slip of the pen that would otherwise be ignored in silence. */
function unknownEnvironmentNames(environment) {
    const known = new Set(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.map(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE));
    return Object.keys(environment).filter(name => name.startsWith('GO_MOD_SETUP_') && !known.has(name));
}
/** Every name under which an input may stand in the environment. Children get none of them: some are secrets, and none is theirs. */
function inputVariables() {
    return _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.flatMap(name => [`INPUT_${name.toUpperCase()}`, (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)(name)]);
}
function collect(find) {
    const found = new Map();
    for (const name of _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh) {
        const raw = find(name);
        if (raw !== undefined)
            found.set(name, raw);
    }
    return found;
}
function given(text, source) {
    return text === undefined || text.trim() === '' ? undefined : { text, source };
}


/***/ }),

/***/ 38709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ findNetrcEntry),
/* harmony export */   fO: () => (/* binding */ readNetrc)
/* harmony export */ });
/* unused harmony export parseNetrc */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);




/**
 * Reads netrc as go does: pairs of tokens, a `machine` starts anew, `macdef` swallows lines up to an empty one, `default` is ignored.
 * Source: cmd/go/internal/auth/netrc.go parseNetrc.
 */
function parseNetrc(text) {
    const entries = [];
    let current = { machine: '', login: '', password: '' };
    let isInMacro = false;
    for (const line of text.split('\n')) {
        if (isInMacro) {
            isInMacro = line !== '';
            continue;
        }
        const fields = line.split(/\s+/).filter(field => field !== '');
        for (let at = 0; at + 1 < fields.length; at += 2) {
            const [token, value] = [fields[at], fields[at + 1] ?? ''];
            if (token === 'machine')
                current = { machine: value, login: '', password: '' };
            else if (token === 'login')
                current = { ...current, login: value };
            else if (token === 'password')
                current = { ...current, password: value };
            else if (token === 'macdef')
                isInMacro = true;
            if (current.machine === '' || current.login === '' || current.password === '')
                continue;
            entries.push(current);
            current = { machine: '', login: '', password: '' };
        }
        // There may be only one default, and nothing counts after it.
        if (fields.length % 2 === 1 && fields.at(-1) === 'default')
            break;
    }
    return entries;
}
/**
 * The entry for a URL: HTTPS only, the longest prefix of host and path wins, of equal ones the first.
 * Source: cmd/go/internal/auth/auth.go loadCredential.
 */
function findNetrcEntry(entries, url) {
    if (url.protocol !== 'https:')
        return undefined;
    let prefix = `${url.host}${url.pathname}`.replace(/\/$/, '');
    for (;;) {
        const found = entries.find(({ machine }) => machine.replace(/^https:\/\//, '').replace(/\/$/, '') === prefix);
        if (found !== undefined)
            return found;
        const slash = prefix.lastIndexOf('/');
        if (slash === -1)
            return undefined;
        prefix = prefix.slice(0, slash);
    }
}
/** Reads `$NETRC`, else `~/.netrc` (on Windows `_netrc` first). Without the file, or the right to read it, there are no entries, as with go. */
async function readNetrc(environment, platform) {
    const home = (platform === 'win32' ? environment['USERPROFILE'] : environment['HOME']) || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const names = platform === 'win32' ? ['_netrc', '.netrc'] : ['.netrc'];
    const paths = environment['NETRC'] ? [environment['NETRC']] : names.map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, name));
    for (const path of paths) {
        try {
            return parseNetrc(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
        }
        catch (error) {
            if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error) && !(0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EISDIR', 'EPERM'))
                throw error;
        }
    }
    return [];
}


/***/ }),

/***/ 44496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ tryGo),
/* harmony export */   Fy: () => (/* binding */ GO_VARIABLES),
/* harmony export */   hz: () => (/* binding */ GoUnavailableError),
/* harmony export */   os: () => (/* binding */ readGoEnv),
/* harmony export */   wC: () => (/* binding */ readDefaultProxy)
/* harmony export */ });
/* unused harmony exports askGo, readGoEnvFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84271);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);
/* harmony import */ var _system_short_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84766);






/** The variables that inputs can set and that the report names with their source. */
const GO_VARIABLES = [
    'GOPROXY',
    'GOPRIVATE',
    'GONOPROXY',
    'GONOSUMDB',
    'GOSUMDB',
    'GOINSECURE',
    'GOVCS',
    'GOAUTH',
    'GOTOOLCHAIN',
    'GO111MODULE',
];
/** go could not be asked: not there, or it did not answer. */
class GoUnavailableError extends Error {
    name = 'GoUnavailableError';
    finding;
    constructor(why, options) {
        super(why.message, options);
        this.finding = why;
    }
}
const SHORT_COMMAND_TIMEOUT_MS = 30_000;
/**
 * Asks `go env -json` with GOTOOLCHAIN=local: without it, go may download a toolchain just to answer. That hides the user's
 * GOTOOLCHAIN, which is therefore read from where it can be set: the environment, the user's file, GOROOT's.
 * Source: go.dev/doc/toolchain#select, cmd/go/internal/envcmd.
 *
 * @throws GoUnavailableError where there is no go, or it fails or takes longer than 30 s
 */
async function readGoEnv(location) {
    const json = await askGo(['env', '-json'], location);
    const variables = valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), JSON.parse(json));
    const userFile = await readGoEnvFile(variables['GOENV']);
    const rootFile = await readGoEnvFile(variables['GOROOT'] === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(variables['GOROOT'], 'go.env'));
    const gotoolchain = location.environment['GOTOOLCHAIN'] || userFile.get('GOTOOLCHAIN') || rootFile.get('GOTOOLCHAIN') || 'auto';
    return {
        get: name => (name === 'GOTOOLCHAIN' ? gotoolchain : (variables[name] ?? '')),
        isInFile: name => userFile.has(name),
    };
}
/** The hosts of the proxies that this Go distribution uses by default: they count as well-known public mirrors. */
async function readDefaultProxy(goRoot) {
    return (await readGoEnvFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(goRoot, 'go.env'))).get('GOPROXY');
}
/** What go prints for a short question, with GOTOOLCHAIN=local. @throws GoUnavailableError, also for an exit code other than 0 */
async function askGo(args, location) {
    const answer = await tryGo(args, location);
    if (answer.code === 0)
        return answer.stdout;
    throw new GoUnavailableError((0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .g)('go-missing', {
        message: `go ${args.join(' ')} failed with exit code ${answer.code}: ${answer.stderr.trim()}`,
        evidence: answer.stderr,
    }));
}
/**
 * The same, with the exit code as a value: what go says of a malformed go.mod is an answer.
 *
 * @throws GoUnavailableError where there is no go or it takes longer than 30 s; the signal's reason once that aborts
 */
async function tryGo(args, location) {
    let result;
    try {
        result = await (0,_system_short_command_js__WEBPACK_IMPORTED_MODULE_4__/* .runCommand */ .d)('go', args, {
            cwd: location.directory,
            env: { ...location.environment, GOTOOLCHAIN: 'local' },
            timeoutMs: SHORT_COMMAND_TIMEOUT_MS,
            signal: location.signal,
        });
    }
    catch (error) {
        if (location.signal.aborted)
            throw error;
        throw new GoUnavailableError((0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .g)('go-missing', { message: 'The go command could not be run: is Go installed and on PATH?' }), { cause: error });
    }
    location.signal.throwIfAborted();
    if (result.ended === 'timed-out')
        throw new GoUnavailableError((0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .g)('go-missing', {
            message: `go ${args.join(' ')} did not answer within ${SHORT_COMMAND_TIMEOUT_MS / 1000} s.`,
            evidence: result.stderr,
        }));
    const { code, stdout, stderr, signal } = result;
    return { code: code ?? 1, stdout, stderr: stderr === '' && signal !== null ? `ended by ${signal}` : stderr };
}
/** Lines `KEY=VALUE`, `#` comments. A file that is not there is an empty one. Source: cmd/go/internal/cfg/cfg.go readEnvFile. */
async function readGoEnvFile(file) {
    if (file === undefined || file === '' || file === 'off')
        return new Map();
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        // Without the file, or the right to read it, go goes on with its defaults: so do we.
        if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error) || (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EISDIR'))
            return new Map();
        throw error;
    }
    const pairs = text.split(/\r?\n/).flatMap(line => {
        const at = line.indexOf('=');
        return at <= 0 || !/^[A-Z]/.test(line) ? [] : [[line.slice(0, at), line.slice(at + 1)]];
    });
    return new Map(pairs);
}


/***/ }),

/***/ 6920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fT: () => (/* binding */ requiredModules),
/* harmony export */   ox: () => (/* binding */ parseGoModJson),
/* harmony export */   xj: () => (/* binding */ parseGoWork)
/* harmony export */ });
/* unused harmony export applyReplacements */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _module_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94699);


const moduleSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ Path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const halfSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ Path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), Version: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) });
const replaceSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ Old: halfSchema, New: halfSchema });
const list = (schema) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(schema), []), []);
const goModSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    Module: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ Path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), '') }), { Path: '' }),
    Go: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    Toolchain: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    Require: list(moduleSchema),
    Exclude: list(moduleSchema),
    Replace: list(replaceSchema),
});
const goWorkSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    Go: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    Use: list(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ DiskPath: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    Replace: list(replaceSchema),
});
/** Reads what `go mod edit -json` printed. @throws ValiError where go printed something else */
function parseGoModJson(json) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(goModSchema, JSON.parse(json));
    return Object.freeze({
        path: parsed.Module.Path,
        goLine: parsed.Go,
        toolchainLine: parsed.Toolchain,
        require: parsed.Require.map(toModule),
        exclude: parsed.Exclude.map(toModule),
        replace: parsed.Replace.map(toReplacement),
    });
}
/**
 * Reads what `go work edit -json` printed, and the toolchain line, which it leaves out, from the file as go itself does
 * (cmd/go/internal/gover/gomod.go GoModLookup).
 *
 * @throws ValiError where go printed something else
 */
function parseGoWork(json, text) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(goWorkSchema, JSON.parse(json));
    const toolchainLine = /^[ \t]*toolchain[ \t]+([^\s/]+)/m.exec(text)?.[1];
    return Object.freeze({
        goLine: parsed.Go,
        toolchainLine,
        use: parsed.Use.map(use => use.DiskPath),
        replace: parsed.Replace.map(toReplacement),
    });
}
/**
 * What go fetches in place of a module: itself, its replacement, or nothing where it is replaced by a directory.
 * A replacement of that very version wins over one of all versions. Source: go.dev/ref/mod#go-mod-file-replace.
 */
function applyReplacements(module, replacements) {
    const ofPath = replacements.filter(({ old }) => old.path === module.path);
    const found = ofPath.find(({ old }) => old.version === module.version) ?? ofPath.find(({ old }) => old.version === undefined);
    if (found === undefined)
        return module;
    return found.new.version === undefined ? undefined : { path: found.new.path, version: found.new.version };
}
/** A go.mod's requirements as go downloads them: without the excluded, replaced, each once, sorted. */
function requiredModules(goMod, replacements = goMod.replace) {
    const excluded = new Set(goMod.exclude.map(_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleKey */ .MP));
    const found = new Map();
    for (const module of goMod.require) {
        if (excluded.has((0,_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleKey */ .MP)(module)))
            continue;
        const wanted = applyReplacements(module, replacements);
        if (wanted !== undefined)
            found.set((0,_module_path_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleKey */ .MP)(wanted), wanted);
    }
    return [...found.keys()].toSorted().flatMap(key => found.get(key) ?? []);
}
function toModule(module) {
    return { path: module.Path, version: module.Version };
}
function toReplacement(replacement) {
    return {
        old: { path: replacement.Old.Path, version: replacement.Old.Version },
        new: { path: replacement.New.Path, version: replacement.New.Version },
    };
}


/***/ }),

/***/ 64912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ ProxyListError),
/* harmony export */   QE: () => (/* binding */ formatProxyList),
/* harmony export */   SM: () => (/* binding */ redactProxyList),
/* harmony export */   WY: () => (/* binding */ parseProxyList)
/* harmony export */ });
/** A GOPROXY value that go refuses; the message says why without showing a password. */
class ProxyListError extends Error {
    name = 'ProxyListError';
}
/**
 * GOPROXY as cmd/go reads it: entries behind `off` or `direct` are dropped, since nothing behind them is reached.
 * Source: cmd/go/internal/modfetch/proxy.go proxyList, newProxyRepo; go.dev/ref/mod#environment-variables.
 *
 * Stricter than go in one way: a URL that can never be requested (no host, a backslash) is refused here, where go accepts
 * the list and then fails at each request.
 *
 * @throws ProxyListError for what go refuses too: an empty list, a bare word, a scheme that is neither http, https nor file
 */
function parseProxyList(value) {
    const entries = [];
    for (const [text, separator] of splitEntries(value)) {
        const entry = trimSpace(text);
        if (entry === '')
            continue;
        const fallBackOnError = separator === '|';
        if (entry === 'off' || entry === 'direct') {
            entries.push({ kind: entry, fallBackOnError });
            break;
        }
        entries.push(parseUrlEntry(entry, fallBackOnError));
    }
    if (entries.length === 0)
        throw new ProxyListError('GOPROXY list is not the empty string, but contains no entries');
    return entries;
}
/** The list as a GOPROXY value for a go command: separators kept, credentials included, so only for a child's environment. */
function formatProxyList(entries) {
    return entries
        .map((entry, index) => (entry.kind === 'url' ? entry.url : entry.kind) +
        (index === entries.length - 1 ? '' : entry.fallBackOnError ? '|' : ','))
        .join('');
}
/** The same for people, later steps and reports: no user, no password. */
function redactProxyList(entries) {
    return formatProxyList(entries.map(entry => (entry.kind === 'url' ? { ...entry, url: entry.label } : entry)));
}
function* splitEntries(value) {
    let rest = value;
    while (rest !== '') {
        const at = rest.search(/[,|]/);
        if (at === -1) {
            yield [rest, ''];
            return;
        }
        yield [rest.slice(0, at), rest.charAt(at)];
        rest = rest.slice(at + 1);
    }
}
/** strings.TrimSpace: U+0085 is a space for go, U+FEFF is none; for String.prototype.trim it is the other way round. */
function trimSpace(text) {
    const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
    return text.replace(new RegExp(`^${space}`), '').replace(new RegExp(`${space}$`), '');
}
function parseUrlEntry(entry, fallBackOnError) {
    // "proxy.example.com/x" means https; a bare word or a path is a slip of the pen, and "x:/y" is a URL as it stands.
    const isHost = /[.:/]/.test(entry) && !entry.includes(':/') && !entry.startsWith('/');
    const url = parseUrl(isHost ? `https://${entry}` : entry);
    // go joins and cleans the path before each request (path.Join): "//" and a slash at the end do not count.
    url.pathname = url.pathname.replaceAll(/\/{2,}/g, '/');
    url.hash = '';
    const label = new URL(url);
    label.username = label.password = label.search = '';
    return { kind: 'url', url: withoutTrailingSlash(url), label: withoutTrailingSlash(label), fallBackOnError };
}
/** Only what go's url.Parse and the WHATWG parser read alike: the latter would drop tabs, and take `http:/x` for `http://x`. */
function parseUrl(text) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    if (scheme === undefined)
        throw new ProxyListError(`invalid proxy URL missing scheme: ${text}`);
    if (!['http', 'https', 'file'].includes(scheme))
        throw new ProxyListError(`invalid proxy URL scheme (must be https, http, file): ${scheme}`);
    if (/[\p{Cc}\\]/u.test(text))
        throw new ProxyListError('invalid proxy URL: a character that no URL has');
    if (scheme === 'file' && !/^file:\/\/\/[^?#]*$/i.test(text))
        throw new ProxyListError('invalid file:// proxy URL with non-path elements');
    if (scheme !== 'file' && !/^https?:\/\/[^/?#]/i.test(text))
        throw new ProxyListError('invalid proxy URL: no host');
    try {
        return new URL(text);
    }
    catch (error) {
        throw new ProxyListError('invalid proxy URL: it cannot be parsed', { cause: error });
    }
}
function withoutTrailingSlash(url) {
    const path = url.pathname.replace(/\/+$/, '');
    // A URL of these schemes always has a path, so the slash comes off the text.
    return `${url.href.slice(0, url.href.length - url.pathname.length - url.search.length)}${path}${url.search}`;
}


/***/ }),

/***/ 53605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ vendorState),
/* harmony export */   b: () => (/* binding */ modFlag)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15223);

/**
 * go uses vendor/ by itself from a `go` line of 1.14 on, unless -mod says otherwise, and refuses it where modules.txt does not
 * agree with go.mod. Source: cmd/go/internal/modload/{init.go setDefaultBuildMod, vendor.go checkVendorConsistency}.
 */
function vendorState(facts) {
    const { modulesTxt, goLine, isWorkspace } = facts;
    if (modulesTxt === undefined)
        return 'none';
    // A folder of other tools, which go may look at but finds nothing amiss in.
    const mayBeForeign = modulesTxt === '' && facts.goMods.every(goMod => goMod.require.length === 0);
    if (mayBeForeign && facts.replace.length === 0)
        return 'none';
    const mode = modFlag(facts.goFlags);
    const isRecent = goLine !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareGoVersions */ .X_)(goLine, '1.14') >= 0;
    const used = mode === undefined ? isRecent && isWorkspaceVendor(modulesTxt) === isWorkspace : mode === 'vendor';
    if (!used)
        return 'unused';
    const vendored = parseModulesTxt(modulesTxt);
    const isComplete = isRecent || isWorkspace;
    const agrees = agreesOnRequirements(facts, vendored, isComplete) && agreesOnReplacements(facts, vendored, isComplete);
    return agrees ? 'consistent' : 'inconsistent';
}
/** The value of -mod in GOFLAGS, the last one wins. A flag may be quoted. */
function modFlag(goFlags) {
    return goFlags
        .split(/\s+/)
        .map(flag => /^(['"]?)--?mod=(.*)\1$/.exec(flag)?.[2])
        .findLast(value => value !== undefined);
}
/** The first line says so; go reads no further. */
function isWorkspaceVendor(modulesTxt) {
    return annotations(modulesTxt.slice(0, 512).split('\n', 1)[0] ?? '').includes('workspace');
}
/** Of `## explicit; go 1.21` the parts behind the marks; none for any other line. */
function annotations(line) {
    return line.startsWith('## ')
        ? line
            .slice(3)
            .split(';')
            .map(part => part.trim())
        : [];
}
const VERSION = /^v\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
function parseModulesTxt(text) {
    const explicit = new Set();
    const replaced = new Map();
    const withPackages = new Map();
    let current;
    for (const line of text.split('\n')) {
        const fields = line.split(/\s+/).filter(field => field !== '');
        if (line.startsWith('# ')) {
            if (fields.length < 3)
                continue;
            current = parseModuleLine(fields);
            if (current?.replacement !== undefined)
                replaced.set(current.key, current.replacement);
        }
        else if (current !== undefined) {
            if (annotations(line).includes('explicit'))
                explicit.add(current.key);
            const isPackage = fields.length === 1 && !line.startsWith('#');
            if (isPackage && current.version !== '')
                withPackages.set(current.path, current.version);
        }
    }
    return { explicit, replaced, withPackages };
}
/** `# path version`, `# path version => replacement` or `# path => replacement`; undefined for what go ignores. */
function parseModuleLine([, path = '', second = '', ...rest]) {
    const isVersion = VERSION.test(second);
    if (!isVersion && second !== '=>')
        return undefined;
    const [arrow, target, targetVersion, ...more] = isVersion ? rest : [second, ...rest];
    const isTarget = arrow === '=>' && target !== undefined && more.length === 0;
    const version = isVersion ? second : '';
    return {
        key: key({ path, version }),
        path,
        version,
        replacement: isTarget && (targetVersion === undefined || VERSION.test(targetVersion))
            ? key({ path: target, version: targetVersion })
            : undefined,
    };
}
function agreesOnRequirements({ goMods }, vendored, isComplete) {
    const required = goMods.flatMap(({ require }) => require);
    const requiredKeys = new Set(required.map(key));
    const areThere = required.every(module => {
        if (vendored.explicit.has(key(module)))
            return true;
        // Before 1.14 modules.txt had no marks: then only another version tells.
        return !isComplete && (vendored.withPackages.get(module.path) ?? module.version) === module.version;
    });
    const areWanted = [...vendored.withPackages].every(([path, version]) => !vendored.explicit.has(key({ path, version })) || requiredKeys.has(key({ path, version })));
    return areThere && areWanted;
}
/** Every replacement counts, also one of a module that is not vendored: its go.mod may select other versions. */
function agreesOnReplacements(facts, vendored, isComplete) {
    const replacements = new Map(facts.replace.toReversed().map(({ old, new: target }) => [key(old), key(target)]));
    const main = new Set(facts.goMods.map(({ path }) => path));
    const replacementOf = (module) => main.has(module) ? undefined : (replacements.get(module) ?? replacements.get(module.split(' ', 1)[0] ?? ''));
    const areThere = facts.replace.every(({ old }) => {
        const [said, real] = [vendored.replaced.get(key(old)), replacementOf(key(old))];
        if (said !== undefined || real === undefined)
            return said === real;
        // Before 1.14 modules.txt named only those that have packages here.
        return !isComplete && (old.version === undefined || vendored.withPackages.get(old.path) !== old.version);
    });
    return areThere && [...vendored.replaced.keys()].every(module => replacementOf(module) !== undefined);
}
function key(module) {
    return module.version === undefined || module.version === '' ? module.path : `${module.path} ${module.version}`;
}


/***/ }),

/***/ 15223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ selectGoVersion),
/* harmony export */   X_: () => (/* binding */ compareGoVersions),
/* harmony export */   eo: () => (/* binding */ prunesModuleGraph)
/* harmony export */ });
/* unused harmony export goVersionToSemver */
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);

// Numbers longer than semver can hold are no version: nobody has one, and a hostile go line must not throw.
const NUMBER = '(0|[1-9]\\d{0,14})';
// What follows a space or dash names who built it (`go1.25.1 X:boringcrypto`, `go1.25.1-corp`, `devel go1.27-1a2b3c`).
const VERSION = new RegExp(`^(?:devel )?(?:go)?${NUMBER}(?:\\.${NUMBER}(?:\\.${NUMBER}|([a-z]+)${NUMBER}?)?)?(?:[ \\t-].*)?$`);
/**
 * A Go version (`1.25`, `1.25rc1`, `1.25.3`, with or without `go` in front) as semver, so that it can be compared.
 * Since 1.21 the language version `1.25` is older than `1.25rc1`, before that `1.20` is the first release of 1.20.
 * Source: go.dev/doc/toolchain#version, internal/gover/gover.go, cmd/go/internal/gover/toolchain.go FromToolchain.
 *
 * @returns undefined where the text is no Go version
 */
function goVersionToSemver(version) {
    const match = VERSION.exec(version);
    if (match === null)
        return undefined;
    const [, major, minor, patch, kind, number] = match;
    const bare = `${major}.${minor ?? '0'}.${patch ?? '0'}`;
    if (kind !== undefined)
        return new semver__WEBPACK_IMPORTED_MODULE_0__.SemVer(`${bare}-${kind}${number === undefined ? '' : `.${number}`}`);
    const isLanguageVersion = patch === undefined && Number(minor ?? '0') >= 21;
    return new semver__WEBPACK_IMPORTED_MODULE_0__.SemVer(isLanguageVersion ? `${bare}-0` : bare);
}
/** Negative where a is older. What is no version is older than everything. */
function compareGoVersions(a, b) {
    const [left, right] = [goVersionToSemver(a), goVersionToSemver(b)];
    if (left === undefined || right === undefined)
        return Number(left !== undefined) - Number(right !== undefined);
    return semver__WEBPACK_IMPORTED_MODULE_0__.compare(left, right);
}
/**
 * Which Go a build really runs with, as cmd/go's toolchain switch decides it.
 * Source: go.dev/doc/toolchain#select, cmd/go/internal/toolchain/select.go.
 */
function selectGoVersion(choice) {
    const [name = 'auto', mode] = choice.gotoolchain.split('+', 2);
    const pinned = name.startsWith('go') ? name : choice.installed;
    const needed = choice.goLine === undefined ? undefined : `go${choice.goLine}`;
    // "toolchain default" forbids what "auto" allows: whatever is there is used, or refused.
    const maySwitch = (name === 'auto' || name === 'path' || mode !== undefined) && choice.toolchainLine !== 'default';
    if (!maySwitch) {
        if (needed !== undefined && compareGoVersions(pinned, needed) < 0)
            return { kind: 'too-old', allowed: pinned, needed };
        return { kind: 'use', version: pinned };
    }
    const newest = [pinned, choice.toolchainLine, needed]
        .filter(version => version !== undefined)
        .reduce((a, b) => (compareGoVersions(b, a) > 0 ? b : a));
    return { kind: 'use', version: newest === needed ? firstRelease(newest) : newest };
}
/** From 1.21 on a language version is no release: go takes `go1.25.0` for a go line of `1.25` (golang/go#62278). */
function firstRelease(version) {
    return /^go1\.\d+$/.test(version) && compareGoVersions(version, 'go1.21') >= 0 ? `${version}.0` : version;
}
/** Whether go prunes the module graph: from a `go` line of 1.17 on, go.mod lists all that a build needs. Source: go.dev/ref/mod#graph-pruning. */
function prunesModuleGraph(goLine) {
    return goLine !== undefined && compareGoVersions(goLine, '1.17') >= 0;
}


/***/ }),

/***/ 45786:
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
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-error.js
var mirror_error = __webpack_require__(54437);
;// CONCATENATED MODULE: ./build/modules/mirrors/proxy-tunnel.js




/**
 * Opens tunnels through an HTTP proxy, for undici's ProxyAgent. With undici's own client there, a proxy that hangs up on CONNECT was
 * asked again 2,000 times a second (7.30.2), and one that never answers was waited for without end.
 */
class ProxyTunnel extends undici/* Dispatcher */.mk {
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
            throw new mirror_error/* MirrorError */.En('proxy-unreachable', (0,mirror_error/* oneLine */.TN)(`the HTTP proxy answered ${statusCode} to CONNECT`));
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
        const request = (isTls ? external_node_https_.request : external_node_http_.request)({
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
            throw new mirror_error/* MirrorError */.En('proxy-unreachable', (0,mirror_error/* oneLine */.TN)(`the HTTP proxy does not open a tunnel: ${reason}`), {
                cause: error,
            });
        }
        finally {
            clearTimeout(timer);
            this.#pending.delete(request);
        }
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/modules/mirrors/trust-store.js




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
    return external_node_tls_.createSecureContext({ ca: [...(system.length > 0 ? system : external_node_tls_.rootCertificates), ...own] });
}
async function systemCertificates() {
    if (process.platform === 'linux')
        return await readFirst(LINUX_BUNDLES);
    // Node 20 has no way to ask macOS or Windows: there its own list, which stands in for the system's.
    const ask = external_node_tls_.getCACertificates;
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
        const names = await readOr([], async () => await (0,promises_.readdir)(directory));
        found.push(...(await readAll(names.map(name => (0,external_node_path_.join)(directory, name)))));
    }
    return found;
}
async function readAll(files) {
    const found = [];
    for (const file of files) {
        const text = await readOr('', async () => await (0,promises_.readFile)(file, 'latin1'));
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
        if (!(0,files/* hasErrorCode */.Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'ELOOP'))
            throw error;
        return absent;
    }
}

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
            this.#trust ??= createTrust(this.#options.certificates);
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
            clientFactory: proxy => new ProxyTunnel({ proxy, timeoutMs: connectTimeoutMs, lookup: this.#book.lookup, ...tls }),
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

/***/ 89303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ hasInfo),
/* harmony export */   Wo: () => (/* binding */ isPresent),
/* harmony export */   hE: () => (/* binding */ zipState),
/* harmony export */   kE: () => (/* binding */ goModState)
/* harmony export */ });
/* harmony import */ var _directory_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26446);
/* harmony import */ var _module_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64685);
/* harmony import */ var _module_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87529);
/* harmony import */ var _module_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17244);




/** A `.mod` is hashed at each use, so this does the same. An empty list of hashes accepts any. */
function goModState(goModCache, module, accepted) {
    const data = (0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC)((0,_module_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .modulePaths */ .n)(goModCache, module).mod);
    if (data === undefined)
        return 'absent';
    return accepted.length === 0 || accepted.includes((0,_directory_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashGoMod */ .hK)(data)) ? 'right' : 'wrong';
}
/** An `.info` that is not of its version is as good as absent: go asks for it anew. */
function hasInfo(goModCache, module) {
    const data = (0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC)((0,_module_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .modulePaths */ .n)(goModCache, module).info);
    return data !== undefined && (0,_module_info_js__WEBPACK_IMPORTED_MODULE_3__/* .checkInfo */ .n)(data, module.version).kind === 'right';
}
/** A zip beside a `.ziphash` is what that says: go looks no further (cmd/go/internal/modfetch/fetch.go, DownloadZip and checkMod). */
function zipState(goModCache, module, accepted) {
    const paths = (0,_module_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .modulePaths */ .n)(goModCache, module);
    const sum = (0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readZipHash */ .sh)(paths);
    if (sum !== undefined && !accepted.includes(sum))
        return 'wrong';
    if (!(0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(paths.zip))
        return 'absent';
    return sum === undefined ? 'unproved' : 'right';
}
/** Whether `go mod download` has nothing to do for the module but read its `.mod`: files in place, and proved. */
function isPresent(goModCache, module, accepted) {
    return ((0,_module_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readTreeState */ .U_)((0,_module_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .modulePaths */ .n)(goModCache, module)) === 'complete' &&
        zipState(goModCache, module, accepted) === 'right' &&
        hasInfo(goModCache, module));
}


/***/ }),

/***/ 64685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ checkInfo)
/* harmony export */ });
const MAX_INFO_BYTES = 1024 * 1024;
/**
 * Whether an `.info` is that of the version, as go's proxy client checks it (cmd/go/internal/modfetch/proxy.go, Stat). go.sum does not
 * cover these files. Stricter than go where encoding/json is lax: what we turn away, go asks for itself.
 */
function checkInfo(data, version) {
    if (data.length > MAX_INFO_BYTES)
        return { kind: 'invalid', reason: `it has ${data.length} bytes` };
    const document = parse(data);
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        return { kind: 'invalid', reason: 'it is not a JSON object' };
    // encoding/json takes names in any case, and the last one counts.
    const fields = (name) => Object.entries(document).flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : []));
    const versions = fields('version');
    if (versions.length === 0)
        return { kind: 'invalid', reason: 'it names no version' };
    const other = versions.find(found => found !== version);
    if (other !== undefined)
        return { kind: 'wrong-version', got: JSON.stringify(other).slice(0, 100) };
    if (!fields('time').every(isTime))
        return { kind: 'invalid', reason: 'its time is none' };
    return { kind: 'right' };
}
function parse(data) {
    try {
        return JSON.parse(Buffer.from(data).toString('utf8'));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function isTime(value) {
    if (value === null)
        return true;
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
}


/***/ }),

/***/ 93109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ BUILD_LIST_FORMAT),
/* harmony export */   IV: () => (/* binding */ parseBuildList),
/* harmony export */   T9: () => (/* binding */ wantedGoMods),
/* harmony export */   Vl: () => (/* binding */ moduleSet),
/* harmony export */   dw: () => (/* binding */ selectZips)
/* harmony export */ });
/* unused harmony export splitPrivate */
/* harmony import */ var _go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);
/* harmony import */ var _go_module_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94699);
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15223);




/** What `go mod download` without arguments takes. Source: cmd/go/internal/modcmd/download.go runDownload. */
function selectZips(project) {
    const [main] = project.modules;
    if (project.kind === 'module' && main !== undefined && (0,_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .prunesModuleGraph */ .eo)(main.goMod.goLine))
        return { kind: 'listed', modules: (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredModules */ .fT)(main.goMod) };
    return { kind: 'build-list' };
}
/**
 * The files to have for the chosen modules. Modules without an `h1:` line are left out: a `-mod=readonly` build cannot use
 * them, and go would ask the network about them at each run. A path that no module can have is go's to complain about.
 */
function moduleSet(goSum, modules) {
    const zips = modules.flatMap(({ path, version }) => {
        const sums = goSum.zips.get((0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP)({ path, version }));
        return sums === undefined || !(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isModulePath */ .WV)(path) ? [] : [{ path, version, sums }];
    });
    return { zips: zips.toSorted(byKey), goMods: wantedGoMods(goSum) };
}
/** Parts a set by GONOPROXY: what matches is never asked of a mirror, nor stored where others can read it. */
function splitPrivate(modules, patterns) {
    const groups = { public: [], private: [] };
    for (const module of modules)
        groups[matchesPrefixPatterns(patterns, module.path) ? 'private' : 'public'].push(module);
    return groups;
}
/** What `go list -m all` is asked to print: what go would fetch for each module, replacements applied. */
const BUILD_LIST_FORMAT = '{{with .Replace}}{{.Path}} {{.Version}}{{else}}{{.Path}} {{.Version}}{{end}}';
/** Reads lines of {@link BUILD_LIST_FORMAT}. Main modules and directories have no version: they need nothing. */
function parseBuildList(output) {
    return output.split(/\r?\n/).flatMap(line => {
        const [path = '', version = ''] = line.trim().split(' ');
        return path === '' || version === '' ? [] : [{ path, version }];
    });
}
/** Every `/go.mod` line of go.sum. */
function wantedGoMods(goSum) {
    const found = [...goSum.goMods].flatMap(([key, sums]) => {
        const at = key.lastIndexOf('@');
        const module = { path: key.slice(0, at), version: key.slice(at + 1), sums };
        return (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isModulePath */ .WV)(module.path) ? [module] : [];
    });
    return found.toSorted(byKey);
}
function byKey(a, b) {
    const [left, right] = [(0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP)(a), (0,_go_module_path_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleKey */ .MP)(b)];
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 79656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ configure)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/config/ci-facts.js


/** Reads what GitHub, GitLab or Jenkins put into the environment, and GitHub's event. A damaged event counts as unknown, never as trusted. */
function readCiFacts(environment) {
    if (environment['GITHUB_ACTIONS'] === 'true')
        return readGitHubFacts(environment);
    const run = environment['CI_JOB_ID'] ?? environment['BUILD_TAG'];
    return {
        provider: run === undefined && environment['CI'] === undefined ? 'none' : 'other',
        trigger: { kind: 'none' },
        workflow: environment['CI_PROJECT_PATH'] ?? environment['JOB_NAME'] ?? '',
        job: environment['CI_JOB_NAME'] ?? environment['STAGE_NAME'] ?? '',
        run,
        repository: 'unknown',
        workspace: environment['CI_PROJECT_DIR'] ?? environment['WORKSPACE'],
    };
}
const eventSchema = dist/* object */.Ikc({
    repository: dist/* optional */.lqM(dist/* object */.Ikc({
        full_name: dist/* optional */.lqM(dist/* string */.YjP()),
        private: dist/* optional */.lqM(dist/* boolean */.zMY()),
        visibility: dist/* optional */.lqM(dist/* string */.YjP()),
    })),
    pull_request: dist/* optional */.lqM(dist/* object */.Ikc({ head: dist/* object */.Ikc({ repo: dist/* nullish */.cl6(dist/* object */.Ikc({ full_name: dist/* string */.YjP() })) }) })),
});
function readGitHubFacts(environment) {
    const event = readEvent(environment['GITHUB_EVENT_PATH']);
    return {
        provider: 'github',
        trigger: gitHubTrigger(environment['GITHUB_EVENT_NAME'] ?? '', environment['GITHUB_REF'] ?? '', event),
        workflow: environment['GITHUB_WORKFLOW'] ?? '',
        job: environment['GITHUB_JOB'] ?? '',
        run: `${environment['GITHUB_RUN_ID'] ?? '0'}-${environment['GITHUB_RUN_ATTEMPT'] ?? '1'}`,
        repository: repositoryVisibility(event),
        workspace: environment['GITHUB_WORKSPACE'],
    };
}
/** Which trust an event has. An event that is not known here is not trusted. */
function gitHubTrigger(name, ref, event) {
    switch (name) {
        case 'push':
        case 'schedule':
        case 'workflow_dispatch':
        case 'repository_dispatch':
            return ref.startsWith('refs/tags/')
                ? { kind: 'untrusted', why: 'tags, whose entries no branch would see' }
                : { kind: 'push' };
        case 'merge_group':
            return { kind: 'pull-request' };
        case 'pull_request': {
            const from = event.pull_request?.head.repo?.full_name;
            const isOwn = from !== undefined && from === event.repository?.full_name;
            return isOwn ? { kind: 'pull-request' } : { kind: 'untrusted', why: 'pull requests of forks' };
        }
        default:
            return { kind: 'untrusted', why: name === '' ? 'events that are not known' : `${name} events` };
    }
}
function repositoryVisibility(event) {
    const { visibility, private: isPrivate } = event.repository ?? {};
    if (visibility === 'private' || visibility === 'internal' || isPrivate === true)
        return 'private';
    return visibility === 'public' || isPrivate === false ? 'public' : 'unknown';
}
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        // No event file: the job counts as untrusted for all that the event would have to prove.
        return {};
    }
    const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), eventSchema), text);
    return parsed.success ? parsed.output : {};
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/go/env.js
var env = __webpack_require__(44496);
// EXTERNAL MODULE: ./build/go/proxy-list.js
var proxy_list = __webpack_require__(64912);
// EXTERNAL MODULE: ./build/config/inputs.js + 1 modules
var config_inputs = __webpack_require__(38197);
// EXTERNAL MODULE: ./build/config/raw-inputs.js
var raw_inputs = __webpack_require__(6675);
;// CONCATENATED MODULE: ./build/config/config.js






const INPUT_OF_VARIABLE = {
    GOPROXY: 'goproxy',
    GOPRIVATE: 'goprivate',
    GONOPROXY: 'gonoproxy',
    GONOSUMDB: 'gonosumdb',
    GOSUMDB: 'gosumdb',
    GOINSECURE: 'goinsecure',
    GOVCS: 'govcs',
    GOAUTH: 'goauth',
    GOTOOLCHAIN: 'gotoolchain',
    GO111MODULE: 'go111module',
};
/**
 * Applies precedence and defaults, and checks what concerns several inputs at once.
 *
 * @throws ConfigError
 */
function resolveConfig(facts) {
    const { inputs, ci } = facts;
    const backend = resolveBackend(facts);
    const problems = crossChecks(facts, backend);
    if (problems.length > 0 || backend === undefined)
        throw new config_inputs/* ConfigError */.xL(problems);
    const exports = goVariablesOfInputs(inputs);
    const childEnvironment = withoutInputs(facts.environment);
    const own = inputs.goproxy.value === undefined ? {} : { GOPROXY: (0,proxy_list/* formatProxyList */.QE)(inputs.goproxy.value) };
    return Object.freeze({
        workingDirectory: (0,external_node_path_.resolve)(facts.currentDirectory, required(inputs, 'working-directory')),
        cacheDependencyPath: inputs['cache-dependency-path'].value ?? [],
        exports,
        childEnvironment: Object.freeze({ ...childEnvironment, ...Object.fromEntries(exports), ...own }),
        commandEnvironment: Object.freeze({ ...childEnvironment, ...Object.fromEntries(exports) }),
        secrets: secretsOf(inputs, facts.environment),
        download: downloadConfig(inputs),
        cache: cacheConfig(inputs, backend),
        jobKey: inputs['shared-key'].value === undefined
            ? ['job', ci.workflow, ci.job, inputs.matrix.value ?? '']
            : ['shared', inputs['shared-key'].value],
        ci,
    });
}
/** Where a variable's effective value comes from: the report's `environment`. */
function variableSource(name, facts) {
    const given = facts.inputs[INPUT_OF_VARIABLE[name]];
    if (given.value !== undefined)
        return given.source;
    if ((facts.environment[name] ?? '') !== '')
        return 'environment';
    return facts.goEnv.isInFile(name) ? 'go-env' : 'default';
}
function downloadConfig(inputs) {
    return {
        mode: { true: 'fail', warn: 'warn', false: 'off' }[required(inputs, 'download')],
        force: required(inputs, 'force-download'),
        timeoutMs: required(inputs, 'timeout'),
        connectTimeoutMs: required(inputs, 'connect-timeout'),
        stallTimeoutMs: required(inputs, 'stall-timeout'),
        retries: required(inputs, 'retries'),
        concurrency: required(inputs, 'concurrency'),
        fallback: required(inputs, 'goproxy-fallback'),
    };
}
function cacheConfig(inputs, backend) {
    const enabled = required(inputs, 'cache');
    return {
        modules: enabled && required(inputs, 'cache-modules'),
        build: enabled && required(inputs, 'cache-build'),
        backend,
        timeoutMs: required(inputs, 'cache-timeout'),
        suffix: inputs['cache-suffix'].value ?? '',
        save: required(inputs, 'save-cache'),
    };
}
/** A value that the table gives a default for. */
function required(inputs, name) {
    const { value } = inputs[name];
    if (value === undefined || value === null)
        throw new Error(`input ${name} has no default`);
    return value;
}
function resolveBackend(facts) {
    const { inputs, ci } = facts;
    const kind = inputs['cache-backend'].value ?? (ci.provider === 'github' ? 'github' : 'directory');
    if (kind === 's3')
        return undefined;
    if (kind === 'github')
        return { kind };
    const path = inputs['cache-directory'].value ?? defaultCacheDirectory(facts);
    return { kind, path: (0,external_node_path_.resolve)(facts.currentDirectory, path), maxBytes: required(inputs, 'cache-max-size') };
}
/** The user's cache directory of each system, as os.UserCacheDir of Go finds it. */
function defaultCacheDirectory(facts) {
    const { environment, platform } = facts;
    const home = environment['HOME'] || environment['USERPROFILE'] || (0,external_node_os_.homedir)();
    if (platform === 'win32')
        return (0,external_node_path_.join)(environment['LocalAppData'] || environment['LOCALAPPDATA'] || (0,external_node_path_.join)(home, 'AppData', 'Local'), 'go-mod-setup');
    if (platform === 'darwin')
        return (0,external_node_path_.join)(home, 'Library', 'Caches', 'go-mod-setup');
    return (0,external_node_path_.join)(environment['XDG_CACHE_HOME'] || (0,external_node_path_.join)(home, '.cache'), 'go-mod-setup');
}
function crossChecks({ inputs }, backend) {
    const problems = [];
    if (backend === undefined)
        problems.push('cache-backend: s3 is part of the contract but not available yet in this version; use github or directory');
    if (inputs.goproxy.source === 'flag' && inputs.goproxy.value?.some(hasCredentials) === true)
        problems.push('goproxy: a URL with user and password is refused as a flag, because argv can be read by everybody; set GO_MOD_SETUP_GOPROXY');
    if (inputs['cache-directory'].source !== 'default' && backend?.kind === 'github')
        problems.push('cache-directory: it is for cache-backend: directory, but the backend is github');
    return problems;
}
function goVariablesOfInputs(inputs) {
    const found = new Map();
    for (const name of env/* GO_VARIABLES */.Fy) {
        const { text } = inputs[INPUT_OF_VARIABLE[name]];
        if (text === undefined)
            continue;
        found.set(name, name === 'GOPROXY' ? (0,proxy_list/* redactProxyList */.SM)(inputs.goproxy.value ?? []) : normalised(inputs, name, text));
    }
    return found;
}
/** Pattern lists may be written over several lines: go wants commas. */
function normalised(inputs, name, text) {
    const { value } = inputs[INPUT_OF_VARIABLE[name]];
    return typeof value === 'string' ? value : text;
}
function hasCredentials(entry) {
    return entry.kind === 'url' && userinfo(entry).length > 0;
}
function userinfo(entry) {
    if (entry.kind !== 'url')
        return [];
    const { username, password } = new URL(entry.url);
    return [password, password === '' ? username : ''].flatMap(text => (text === '' ? [] : [text, decoded(text)]));
}
/** What a percent-encoded password reads as; a stray `%` leaves it as it is. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch (error) {
        if (error instanceof URIError)
            return text;
        throw error;
    }
}
/** What must be masked before anything is printed: secret inputs and passwords in the environment's own GOPROXY. */
function secretsOf(inputs, environment) {
    const texts = [inputs.token, inputs['git-token'], inputs.credentials, inputs['ssh-private-key']].flatMap(({ text }) => text ?? []);
    const passwords = [...(environment['GOPROXY'] ?? '').matchAll(/\/\/([^/@,|]*)@/g)].flatMap(([, user]) => user?.split(':').slice(-1) ?? []);
    return [...texts, ...(inputs.goproxy.value ?? []).flatMap(userinfo), ...passwords].filter(text => text !== '');
}
/** The environment that children get: as it is, less our own inputs, which may be secrets and are nobody else's. */
function withoutInputs(environment) {
    const names = new Set((0,raw_inputs/* inputVariables */.kN)());
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => value === undefined || names.has(name) ? [] : [[name, value]]));
}

// EXTERNAL MODULE: ./build/credentials/netrc.js
var credentials_netrc = __webpack_require__(38709);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 3 modules
var catalogue = __webpack_require__(84271);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/go/go-mod.js
var go_mod = __webpack_require__(6920);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
;// CONCATENATED MODULE: ./build/go/go-sum.js

/** A line that go refuses. go stops at the first; so do we. Source: cmd/go/internal/modfetch/fetch.go readGoSum. */
class MalformedGoSumError extends Error {
    name = 'MalformedGoSumError';
    file;
    /** Counted from 1. */
    line;
    constructor(file, line, reason) {
        super(`${file}:${line}: ${reason}`);
        this.file = file;
        this.line = line;
    }
}
const EMPTY_GO_SUM = Object.freeze({ zips: new Map(), goMods: new Map(), lines: [] });
// cmd/go ignores this one line: a bug of go 1.17 wrote it (modfetch/fetch.go, emptyGoModHash).
const EMPTY_GO_MOD_HASH = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=';
// As strings.Fields splits; not \s, which takes a byte order mark for a space.
const WHITE_SPACE = /\p{White_Space}+/u;
/**
 * Reads go.sum as cmd/go does: fields separated by white space, empty lines skipped, three fields a line.
 *
 * @param file the name for messages
 * @throws MalformedGoSumError with file, line and what is wrong (conflict marks are named as such)
 */
function parseGoSum(text, file) {
    const zips = new Map();
    const goMods = new Map();
    const lines = new Set();
    for (const [index, raw] of text.split('\n').entries()) {
        const fields = raw.split(WHITE_SPACE).filter(field => field !== '');
        if (fields.length === 0)
            continue;
        const [path, version, hash] = fields;
        if (path === undefined || version === undefined || hash === undefined || fields.length !== 3)
            throw new MalformedGoSumError(file, index + 1, explainMalformed(raw, fields.length));
        if (hash === EMPTY_GO_MOD_HASH)
            continue;
        lines.add(`${path} ${version} ${hash}`);
        const isGoMod = version.endsWith('/go.mod');
        const module = { path, version: isGoMod ? version.slice(0, -'/go.mod'.length) : version };
        const hashes = isGoMod ? goMods : zips;
        // Hashes of another kind are for a go that is not there yet; this one ignores them.
        if (hash.startsWith('h1:') && !hashes.has((0,module_path/* moduleKey */.MP)(module)))
            hashes.set((0,module_path/* moduleKey */.MP)(module), [hash]);
    }
    return { zips, goMods, lines: [...lines].toSorted() };
}
function explainMalformed(line, fields) {
    if (/^(<{7}|={7}|>{7}|\|{7})( |$|\r)/.test(line))
        return 'a merge conflict mark';
    return `expected 3 fields (module, version, hash), found ${fields}`;
}
/** Several files as one: a workspace reads the go.sum of each of its modules and go.work.sum. */
function mergeGoSums(sums) {
    if (sums.length === 1 && sums[0] !== undefined)
        return sums[0];
    const merged = { zips: new Map(), goMods: new Map(), lines: new Set() };
    for (const sum of sums) {
        for (const kind of ['zips', 'goMods'])
            for (const [key, hashes] of sum[kind])
                merged[kind].set(key, [...new Set([...(merged[kind].get(key) ?? []), ...hashes])]);
        for (const line of sum.lines)
            merged.lines.add(line);
    }
    return { zips: merged.zips, goMods: merged.goMods, lines: [...merged.lines].toSorted() };
}

// EXTERNAL MODULE: ./build/go/vendor.js
var go_vendor = __webpack_require__(53605);
;// CONCATENATED MODULE: ./build/go/project.js







/** Reads go.mod, go.sum, go.work, go.work.sum and vendor/modules.txt of what `go env` found for the directory; nothing is fetched. */
async function readProject(location, goEnv) {
    const goWorkFile = goEnv.get('GOWORK');
    const goModFile = goEnv.get('GOMOD');
    try {
        if (goWorkFile !== '' && goWorkFile !== 'off')
            return await readWorkspace(goWorkFile, location, goEnv);
        if (goModFile === '' || goModFile === '/dev/null' || goModFile === 'NUL')
            return { kind: 'none' };
        return await readSingleModule((0,external_node_path_.dirname)(goModFile), location, goEnv);
    }
    catch (error) {
        if (error instanceof MalformedFileError)
            return { kind: 'malformed', file: error.file, reason: error.message, code: error.code };
        if (error instanceof MalformedGoSumError)
            return { kind: 'malformed', file: error.file, reason: error.message, code: 'go-sum-malformed' };
        throw error;
    }
}
/** Reads the module of one directory. @throws MalformedFileError or MalformedGoSumError */
async function readModule(directory, location) {
    const file = (0,external_node_path_.join)(directory, 'go.mod');
    const answer = await (0,env/* tryGo */.A3)(['mod', 'edit', '-json', file], location);
    if (answer.code !== 0)
        throw new MalformedFileError('go-mod-malformed', file, answer.stderr);
    return { directory, goMod: (0,go_mod/* parseGoModJson */.ox)(answer.stdout), goSum: await readGoSum((0,external_node_path_.join)(directory, 'go.sum')) };
}
class MalformedFileError extends Error {
    name = 'MalformedFileError';
    code;
    file;
    constructor(code, file, printed) {
        super(printed.replace(/^go: /, '').trim());
        this.code = code;
        this.file = file;
    }
}
async function readSingleModule(directory, location, goEnv) {
    const module = await readModule(directory, location);
    const { goMod, goSum } = module;
    return withVendor({
        kind: 'module',
        directory,
        modules: [module],
        workspace: undefined,
        goSum: goSum ?? EMPTY_GO_SUM,
        hasGoSum: goSum !== undefined,
        replace: goMod.replace,
        goLine: goMod.goLine,
        toolchainLine: goMod.toolchainLine,
    }, goEnv);
}
async function readWorkspace(file, location, goEnv) {
    const directory = (0,external_node_path_.dirname)(file);
    const answer = await (0,env/* tryGo */.A3)(['work', 'edit', '-json', file], location);
    if (answer.code !== 0)
        throw new MalformedFileError('go-work-malformed', file, answer.stderr);
    const goWork = (0,go_mod/* parseGoWork */.xj)(answer.stdout, await (0,promises_.readFile)(file, 'utf8'));
    const modules = await Promise.all(goWork.use.map(async (use) => readModule((0,external_node_path_.resolve)(directory, use), location)));
    const goWorkSum = (await readGoSum((0,external_node_path_.join)(directory, 'go.work.sum'))) ?? EMPTY_GO_SUM;
    const goSums = modules.flatMap(module => module.goSum ?? []);
    return withVendor({
        kind: 'workspace',
        directory,
        modules,
        workspace: { file, goWork, goWorkSum },
        goSum: mergeGoSums([goWorkSum, ...goSums]),
        hasGoSum: goSums.length > 0 || goWorkSum.lines.length > 0,
        // go.work's replacements override those of the modules: go.dev/ref/mod#go-work-file-replace.
        replace: [...goWork.replace, ...modules.flatMap(module => replacementsSeenFrom(directory, module))],
        goLine: goWork.goLine,
        toolchainLine: goWork.toolchainLine,
    }, goEnv);
}
/** A module's replacements as go.work would spell them: directories relative to it (cmd/go/internal/modload canonicalizeReplacePath). */
function replacementsSeenFrom(directory, module) {
    return module.goMod.replace.map(replacement => {
        const { path, version } = replacement.new;
        if (version !== undefined || (0,external_node_path_.isAbsolute)(path))
            return replacement;
        const seen = (0,external_node_path_.relative)(directory, (0,external_node_path_.resolve)(module.directory, path)).replaceAll('\\', '/');
        return { old: replacement.old, new: { path: /^\.\.?(\/|$)/.test(seen) ? seen : `./${seen}`, version } };
    });
}
async function withVendor(project, goEnv) {
    const folder = (0,external_node_path_.join)(project.directory, 'vendor');
    const modulesTxt = (await readIfThere((0,external_node_path_.join)(folder, 'modules.txt'))) ?? ((await isDirectory(folder)) ? '' : undefined);
    const vendor = (0,go_vendor/* vendorState */.A)({
        modulesTxt,
        goFlags: goEnv.get('GOFLAGS'),
        goLine: project.goLine,
        goMods: project.modules.map(({ goMod }) => goMod),
        replace: project.replace,
        isWorkspace: project.kind === 'workspace',
    });
    return Object.freeze({ ...project, vendor, vendorModulesTxt: modulesTxt });
}
async function readGoSum(file) {
    const text = await readIfThere(file);
    return text === undefined ? undefined : parseGoSum(text, file);
}
async function isDirectory(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return false;
        throw error;
    }
}
async function readIfThere(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/phases/key-files.js







const NO_KEY_FILES = Object.freeze({ extras: [], otherFiles: [], findings: [] });
/** Finds the files of cache-dependency-path; one that matches nothing is a finding, since the key would silently not depend on it. */
async function readKeyFiles(facts) {
    if (facts.globs.length === 0)
        return NO_KEY_FILES;
    // Loaded only here: most jobs name no files.
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 73382));
    const paths = await glob([...facts.globs], {
        cwd: facts.root,
        dot: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: ['**/.git/**', '**/node_modules/**'],
    });
    const names = paths.map(path => path.replaceAll('\\', '/')).toSorted();
    if (names.length === 0) {
        const message = `cache-dependency-path matches no file: ${facts.globs.join(', ')}`;
        return { ...NO_KEY_FILES, findings: [(0,catalogue/* finding */.g)('input-ignored', { message })] };
    }
    const goSums = names.filter(name => isModuleFile(name) && !facts.known.includes((0,external_node_path_.resolve)(facts.root, (0,external_node_path_.dirname)(name))));
    const others = names.filter(name => !name.endsWith('go.sum'));
    const read = await Promise.all(goSums.map(async (name) => readExtra(name, facts)));
    return {
        extras: read.flatMap(({ extra }) => extra ?? []),
        otherFiles: await Promise.all(others.map(async (name) => `${name} ${await hashFile((0,external_node_path_.join)(facts.root, name))}`)),
        findings: read.flatMap(({ problem }) => problem ?? []),
    };
}
/** `testdata`, `vendor`, `_x` and `.x` folders hold no modules, for go either (go help packages). */
function isModuleFile(name) {
    const folders = name.split('/').slice(0, -1);
    return (/(^|\/)go\.sum$/.test(name) &&
        !folders.some(folder => ['testdata', 'vendor'].includes(folder) || (/^[_.]/.test(folder) && folder !== '..')));
}
async function readExtra(name, facts) {
    const directory = (0,external_node_path_.resolve)(facts.root, (0,external_node_path_.dirname)(name));
    // Not part of a go.work above it, or the main project would have it.
    const location = { ...facts.location, directory, environment: { ...facts.location.environment, GOWORK: 'off' } };
    const project = await readProject(location, await (0,env/* readGoEnv */.os)(location));
    if (isProjectIn(project, directory))
        return { extra: { name, project } };
    const reason = project.kind === 'malformed' ? project.reason : 'there is no go.mod beside it';
    return {
        problem: (0,catalogue/* finding */.g)(project.kind === 'malformed' ? project.code : 'go-mod-missing', {
            severity: 'warning',
            message: `${name}: ${reason}`,
        }),
    };
}
function isProjectIn(project, directory) {
    return project.kind === 'module' && (0,external_node_path_.resolve)(project.directory) === directory;
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./build/go/version.js
var version = __webpack_require__(15223);
;// CONCATENATED MODULE: ./build/cache/keys.js


/** Everything that goes into HASH, one line each, sorted: what `keys` prints. */
function moduleIngredientLines(ingredients) {
    const { workspace } = ingredients;
    const lines = [
        ...ingredients.goSum.lines.map(line => `sum ${line}`),
        ...ingredients.goMods.flatMap(goModLines),
        ...(workspace?.use ?? []).map(directory => `use ${normaliseDirectory(directory)}`),
        ...(workspace?.replace ?? []).map(replacement => `work ${replaceLine(replacement)}`),
        ...ingredients.otherFiles.map(file => `file ${file}`),
    ];
    return [...new Set(lines)].toSorted();
}
/** The HASH of the modules' key. */
function modulesHash(ingredients) {
    return hexHash(moduleIngredientLines(ingredients), 32);
}
/** Both keys with their restore keys, exactly as the contract names them. `sum` is HASH, or the hash of what stands in for it. */
function cacheKeys(facts) {
    const { build } = facts;
    // Eight digits of fixed length, so that no entry's prefix matches another suffix.
    const slot = hexHash([facts.suffix], 8);
    const job = hexHash([...build.job.map(part => `job ${part}`), ...build.settings.map(setting => `set ${setting}`)], 16);
    const buildPrefix = `gobuild-v1-${slot}-${build.goos}-${build.goarch}-${keyPart(build.goVersion)}-${job}-`;
    const modulesPrefix = `gomod-v1-${slot}-`;
    return {
        modules: { primaryKey: `${modulesPrefix}${facts.sum}`, restoreKeys: [modulesPrefix] },
        build: {
            primaryKey: `${buildPrefix}${facts.sum}-${keyPart(build.run)}`,
            restoreKeys: [`${buildPrefix}${facts.sum}-`, buildPrefix],
        },
    };
}
/** Lower-case hex digits of the SHA-256 over the parts, each with its length in front: no two lists of parts look the same. */
function hexHash(parts, digits) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts)
        hash.update(`${Buffer.byteLength(part)}:${part}\n`);
    return hash.digest('hex').slice(0, digits);
}
function goModLines(goMod) {
    const lines = [
        `pruned ${(0,version/* prunesModuleGraph */.eo)(goMod.goLine)}`,
        ...goMod.require.map(({ path, version }) => `require ${path} ${version}`),
        ...goMod.exclude.map(({ path, version }) => `exclude ${path} ${version}`),
        ...goMod.replace.map(replaceLine),
    ];
    return lines.map(line => `mod ${goMod.path} ${line}`);
}
function replaceLine({ old, new: target }) {
    return `replace ${old.path} ${old.version ?? '*'} => ${target.version === undefined ? normaliseDirectory(target.path) : `${target.path} ${target.version}`}`;
}
/** `./a/`, `a` and `.\a` are the same directory. */
function normaliseDirectory(directory) {
    const path = directory.replaceAll('\\', '/').replace(/\/+$/, '').replace(/^\.\//, '');
    return path === '' ? '.' : path;
}
// Keys may not hold commas, and some stores turn them into file names.
function keyPart(text) {
    return text.replace(/[^A-Za-z0-9._+-]/g, '_');
}

;// CONCATENATED MODULE: ./build/phases/plan.js




/** The contract's table, as it stands there. */
const ACTIONS = Object.freeze({
    ready: { download: 'set', modulesEntry: true, buildEntry: true },
    'no-module': { download: 'none', modulesEntry: false, buildEntry: false },
    'no-requirements': { download: 'none', modulesEntry: false, buildEntry: true },
    'no-go-sum': { download: 'by-go', modulesEntry: false, buildEntry: true },
    vendored: { download: 'none', modulesEntry: false, buildEntry: true },
    malformed: { download: 'fail', modulesEntry: false, buildEntry: false },
    'go-too-old': { download: 'fail', modulesEntry: false, buildEntry: false },
});
/** What of go's environment is part of its action ids, or says which tools a build uses. Source: cmd/go/internal/work/exec.go buildActionID. */
const BUILD_SETTINGS = [
    'GOFLAGS',
    'CGO_ENABLED',
    'CC',
    'CXX',
    'CGO_CFLAGS',
    'CGO_CPPFLAGS',
    'CGO_CXXFLAGS',
    'CGO_LDFLAGS',
    'GOEXPERIMENT',
    'GOFIPS140',
    'GOAMD64',
    'GOARM',
    'GOARM64',
    'GO386',
    'GOMIPS',
    'GOMIPS64',
    'GOPPC64',
    'GORISCV64',
    'GOWASM',
    'GOMODCACHE',
];
/** Decides, without touching anything. */
function makePlan(facts) {
    const { project, extras, goEnv, config } = facts;
    const main = project.kind === 'module' || project.kind === 'workspace' ? project : undefined;
    const selection = selectVersion(main, goEnv);
    const situation = assess(project, extras, selection);
    const actions = ACTIONS[situation.kind];
    const goVersion = selection.kind === 'use' ? selection.version : goEnv.get('GOVERSION');
    const ingredients = moduleIngredients(facts, main);
    const settings = BUILD_SETTINGS.flatMap(name => (goEnv.get(name) === '' ? [] : [`${name}=${goEnv.get(name)}`]));
    settings.push(`directory=${config.workingDirectory}`);
    const build = {
        goos: goEnv.get('GOOS'),
        goarch: goEnv.get('GOARCH'),
        goVersion,
        job: config.jobKey,
        settings,
        run: facts.run,
    };
    const sum = situation.kind === 'vendored' ? hexHash([main?.vendorModulesTxt ?? ''], 32) : modulesHash(ingredients);
    return Object.freeze({
        situation,
        actions,
        main,
        extras,
        goVersion,
        keys: actions.modulesEntry || actions.buildEntry ? cacheKeys({ suffix: config.cache.suffix, sum, build }) : undefined,
        moduleIngredients: situation.kind === 'vendored' ? ['file vendor/modules.txt'] : moduleIngredientLines(ingredients),
        buildIngredients: [
            `goos=${build.goos}`,
            `goarch=${build.goarch}`,
            `goversion=${goVersion}`,
            ...config.jobKey.map(part => `job=${part}`),
            ...settings,
        ],
    });
}
function assess(project, extras, selection) {
    if (project.kind === 'malformed')
        return { kind: 'malformed', project };
    if (project.kind === 'none')
        return { kind: extras.length > 0 ? 'ready' : 'no-module' };
    if (selection.kind === 'too-old')
        return { kind: 'go-too-old', allowed: selection.allowed, needed: selection.needed };
    if (project.vendor === 'consistent')
        return { kind: 'vendored' };
    const needsModules = project.modules.some(({ goMod }) => (0,go_mod/* requiredModules */.fT)(goMod, project.replace).length > 0);
    if (!needsModules && extras.length === 0)
        return { kind: 'no-requirements' };
    return { kind: project.hasGoSum || !needsModules ? 'ready' : 'no-go-sum' };
}
function selectVersion(main, goEnv) {
    return (0,version/* selectGoVersion */.XP)({
        installed: goEnv.get('GOVERSION'),
        gotoolchain: goEnv.get('GOTOOLCHAIN'),
        goLine: main?.goLine,
        toolchainLine: main?.toolchainLine,
    });
}
function moduleIngredients(facts, main) {
    const projects = [...(main === undefined ? [] : [main]), ...facts.extras.map(({ project }) => project)];
    return {
        goSum: mergeGoSums(projects.map(({ goSum }) => goSum)),
        goMods: projects.flatMap(({ modules }) => modules.map(({ goMod }) => goMod)),
        workspace: main?.workspace === undefined
            ? undefined
            : { use: main.workspace.goWork.use, replace: main.workspace.goWork.replace },
        otherFiles: facts.otherFiles,
    };
}

;// CONCATENATED MODULE: ./build/phases/configure.js













/**
 * Inputs, environment, go env and go.mod become one configuration and one plan; the network is not used.
 *
 * @throws ConfigError for bad inputs, GoUnavailableError where go cannot be asked
 */
async function configure(context) {
    maskInputs(context);
    const inputs = (0,config_inputs/* parseInputs */.TL)(context.rawInputs);
    const ci = readCiFacts(context.environment);
    const { currentDirectory, environment } = context;
    const config = resolveConfig({ inputs, environment, ci, currentDirectory, platform: process.platform });
    for (const secret of config.secrets)
        context.host.mask(secret);
    const isCheckedOut = await configure_isDirectory(config.workingDirectory);
    const directory = isCheckedOut ? config.workingDirectory : currentDirectory;
    const location = { directory, environment: config.childEnvironment, signal: context.signal };
    const goEnv = await (0,env/* readGoEnv */.os)(location);
    const project = isCheckedOut ? await readProject(location, goEnv) : { kind: 'none' };
    const known = project.kind === 'module' || project.kind === 'workspace' ? project.modules.map(({ directory }) => directory) : [];
    const keyFiles = await readKeyFiles({
        globs: config.cacheDependencyPath,
        root: ci.workspace ?? currentDirectory,
        known,
        location,
    });
    const { extras, otherFiles } = keyFiles;
    const plan = makePlan({ config, goEnv, project, extras, otherFiles, run: ci.run ?? String(Date.now()) });
    const netrc = await (0,credentials_netrc/* readNetrc */.fO)(config.childEnvironment, process.platform);
    for (const { password } of netrc)
        context.host.mask(password);
    const proxy = readProxyList(goEnv.get('GOPROXY'));
    return Object.freeze({
        config,
        goEnv,
        plan,
        proxyList: proxy.entries,
        netrc,
        defaultProxyHosts: await defaultProxyHosts(goEnv.get('GOROOT')),
        go: goReport(goEnv, plan),
        environment: environmentReport(inputs, config, goEnv),
        findings: [...inputFindings(inputs, context, ci), ...keyFiles.findings, ...proxy.findings],
    });
}
/** Without a checkout the folder is not there: Go and its configuration are still set up. */
async function configure_isDirectory(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return false;
        throw error;
    }
}
/** Secrets are masked as they were given, before anything can print them: parsing may fail. */
function maskInputs({ host, rawInputs }) {
    for (const [name, { text }] of rawInputs) {
        if (config_inputs/* INPUTS */.mc[name].secret)
            host.mask(text.trim());
        if (name === 'goproxy')
            for (const [, user = ''] of text.matchAll(/\/\/[^/@\s]*:([^/@\s]+)@/g))
                host.mask(user);
    }
}
function inputFindings(inputs, context, ci) {
    const found = (0,raw_inputs/* unknownEnvironmentNames */.Wv)(context.environment).map(name => (0,catalogue/* finding */.g)('input-unknown', { message: `${name} is no input of go-mod-setup; it is ignored.` }));
    // The runner of GitHub fills `token` in for nobody: whoever sets it comes from setup-go.
    if (inputs.token.value !== undefined)
        found.push((0,catalogue/* finding */.g)('input-ignored', {
            severity: 'notice',
            message: 'The input token is accepted so that switching from setup-go is one line; it is not used.',
        }));
    const ignored = ['cache-directory', 'cache-max-size'];
    for (const name of ignored)
        if (ci.provider === 'github' && inputs[name].source !== 'default' && inputs['cache-backend'].value === 'github')
            found.push((0,catalogue/* finding */.g)('input-ignored', { message: `${name} is for cache-backend: directory; it is ignored.` }));
    return found;
}
function readProxyList(value) {
    try {
        return { entries: (0,proxy_list/* parseProxyList */.WY)(value), findings: [] };
    }
    catch (error) {
        if (!(error instanceof proxy_list/* ProxyListError */.LQ))
            throw error;
        return { entries: [], findings: [(0,catalogue/* finding */.g)('goproxy-invalid', { message: error.message })] };
    }
}
async function defaultProxyHosts(goRoot) {
    const value = await (0,env/* readDefaultProxy */.wC)(goRoot);
    return readProxyList(value ?? '').entries.flatMap(entry => (entry.kind === 'url' ? [new URL(entry.url).host] : []));
}
function goReport(goEnv, plan) {
    return {
        version: plan.goVersion.replace(/^go/, ''),
        goos: goEnv.get('GOOS'),
        goarch: goEnv.get('GOARCH'),
        gomodcache: goEnv.get('GOMODCACHE'),
        gocache: goEnv.get('GOCACHE'),
        source: 'path',
    };
}
function environmentReport(inputs, config, goEnv) {
    const rows = env/* GO_VARIABLES */.Fy.map(name => {
        const source = variableSource(name, { inputs, environment: config.childEnvironment, goEnv });
        const value = goEnv.get(name);
        return [
            name,
            { value: name === 'GOPROXY' ? (0,proxy_list/* redactProxyList */.SM)(readProxyList(value).entries) : value, source },
        ];
    });
    return Object.fromEntries(rows);
}


/***/ }),

/***/ 24198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ NOT_DOWNLOADED),
  R: () => (/* binding */ download)
});

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 3 modules
var catalogue = __webpack_require__(84271);
// EXTERNAL MODULE: ./build/modules/extract.js + 4 modules
var extract = __webpack_require__(61452);
// EXTERNAL MODULE: ./build/modules/directory-hash.js
var directory_hash = __webpack_require__(26446);
// EXTERNAL MODULE: ./build/modules/module-info.js
var module_info = __webpack_require__(64685);
;// CONCATENATED MODULE: ./build/modules/module-checks.js


/** This machine cannot hold the modules: a full disk, missing rights. No mirror can help. */
class ModuleCacheError extends Error {
    name = 'ModuleCacheError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
/** What the worker found, as a verdict on the source. A full disk is nobody's wrong byte: it ends the run. */
function judgeExtraction(result) {
    switch (result.kind) {
        case 'ok':
            return { kind: 'right', value: result.sum };
        case 'left-to-go':
            return { kind: 'right', value: '' };
        case 'bad-zip':
            return { kind: 'wrong', code: 'corrupt-zip', message: result.reason };
        case 'wrong-hash':
            return {
                kind: 'wrong',
                code: 'checksum-mismatch',
                message: `its hash is ${result.got}, go.sum has ${result.accepted.join(' and ')}`,
            };
        case 'failed':
            throw new ModuleCacheError(result.code, result.message);
    }
}
/** go.sum does not cover `.info`: only its version can be checked. */
function checkInfoFile(data, module) {
    const verdict = (0,module_info/* checkInfo */.n)(data, module.version);
    switch (verdict.kind) {
        case 'right':
            return { kind: 'right', value: '' };
        case 'wrong-version':
            return { kind: 'wrong', code: 'wrong-version', message: `it is that of version ${verdict.got}` };
        case 'invalid':
            return { kind: 'wrong', code: 'not-a-module-proxy', message: verdict.reason };
    }
}
/** A `.mod` against its `/go.mod` line of go.sum. */
function checkGoModFile(data, module) {
    const got = (0,directory_hash/* hashGoMod */.hK)(data);
    if (module.sums.includes(got))
        return { kind: 'right', value: got };
    return {
        kind: 'wrong',
        code: 'checksum-mismatch',
        message: `its hash is ${got}, go.sum has ${module.sums.join(' and ')}`,
    };
}

// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/system/deadline.js
var system_deadline = __webpack_require__(37706);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/modules/module-paths.js
var module_paths = __webpack_require__(87529);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/go/patterns.js
/**
 * Whether one of the comma-separated globs matches a prefix of the module path: GOPRIVATE, GONOPROXY, GONOSUMDB, GOINSECURE.
 * A glob with N slashes is compared with the first N+1 elements of the path, so `*.corp.com` does not match `corp.com`.
 * Source: golang.org/x/mod/module.MatchPrefixPatterns, path.Match.
 */
function matchesPrefixPatterns(globs, path) {
    for (const untrimmed of globs.split(',')) {
        const glob = untrimmed.endsWith('/') ? untrimmed.slice(0, -1) : untrimmed;
        if (glob === '')
            continue;
        const count = glob.split('/').length;
        const elements = path.split('/');
        if (elements.length < count)
            continue;
        if (matchGlob(glob, elements.slice(0, count).join('/')))
            return true;
    }
    return false;
}
/**
 * go's path.Match: `*` and `?` stop at slashes, `[a-z]` and `[^a-z]` are classes, `\` quotes. A malformed glob matches nothing.
 * Like go's it never goes back behind the last star, so the time is bounded: paths come from go.mod, which is hostile.
 */
function matchGlob(glob, text) {
    const tokens = parseGlob(Array.from(glob));
    return tokens !== undefined && matchTokens(tokens, Array.from(text));
}
function matchTokens(tokens, characters) {
    let token = 0;
    let at = 0;
    /** The last star, and the first character that it does not swallow yet. */
    let star;
    while (at < characters.length || token < tokens.length) {
        const wanted = tokens[token];
        const character = characters[at];
        if (wanted === 'star') {
            star = { token, at };
            token++;
        }
        else if (wanted !== undefined && character !== undefined && wanted(character)) {
            token++;
            at++;
        }
        else {
            const swallowed = star === undefined ? undefined : characters[star.at];
            if (star === undefined || swallowed === undefined || swallowed === '/')
                return false;
            star.at++;
            at = star.at;
            token = star.token + 1;
        }
    }
    return true;
}
/** undefined where path.Match says ErrBadPattern. */
function parseGlob(glob) {
    const tokens = [];
    for (let at = 0; at < glob.length; at++) {
        const character = glob[at];
        if (character === '*')
            tokens.push('star');
        else if (character === '?')
            tokens.push(other => other !== '/');
        else if (character === '[') {
            const parsed = parseClass(glob, at + 1);
            if (parsed === undefined)
                return undefined;
            tokens.push(parsed.token);
            at = parsed.next - 1;
        }
        else {
            const literal = character === '\\' ? glob[++at] : character;
            if (literal === undefined)
                return undefined;
            tokens.push(other => other === literal);
        }
    }
    return tokens;
}
/** One `[...]`: ranges of (quoted) characters, at least one, `^` in front negates; a slash can be matched by it. */
function parseClass(glob, start) {
    const negated = glob[start] === '^';
    const ranges = [];
    let at = negated ? start + 1 : start;
    while (ranges.length === 0 || glob[at] !== ']') {
        const low = classCharacter(glob, at);
        const high = low !== undefined && glob[low.next] === '-' ? classCharacter(glob, low.next + 1) : low;
        if (low === undefined || high === undefined)
            return undefined;
        ranges.push([low.code, high.code]);
        at = high.next;
    }
    const token = (character) => {
        const code = character.codePointAt(0) ?? 0;
        return ranges.some(([low, high]) => low <= code && code <= high) !== negated;
    };
    return { token, next: at + 1 };
}
function classCharacter(glob, at) {
    const isQuoted = glob[at] === '\\';
    const character = isQuoted ? glob[at + 1] : glob[at];
    if (character === undefined || (!isQuoted && (character === '-' || character === ']')))
        return undefined;
    return { code: character.codePointAt(0) ?? 0, next: at + (isQuoted ? 2 : 1) };
}

// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/system/worker-entry.js
/**
 * The file that worker threads run: `worker.js` beside the bundle's folder in dist, `worker.ts` above this folder in the sources.
 *
 * It is made from this file's own address by plain text: what looks like `new URL('…', import.meta.url)` or a path join, the
 * bundler evaluates, copies as an asset and renames.
 */
function workerEntry() {
    return new URL(import.meta.url.replace(/[^/]+\/[^/]+(\.\w+)$/, 'worker$1'));
}

// EXTERNAL MODULE: ./build/system/worker-pool.js
var worker_pool = __webpack_require__(59711);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/system/make-directory.js
var make_directory = __webpack_require__(850);
// EXTERNAL MODULE: ./build/system/remove-tree.js
var remove_tree = __webpack_require__(14987);
;// CONCATENATED MODULE: ./build/modules/staging.js









// Beside `download` in GOMODCACHE's `cache`: nothing that serves, archives or reads the module cache looks there.
const STAGING_NAME = /^\.go-mod-setup-(?<owner>[0-9a-f]{8})-(?<pid>[0-9]+)-[0-9a-f]{12}\.tmp$/;
// What system/files temporarySibling makes.
const SIBLING_NAME = /^\.go-mod-setup-[0-9]+-[0-9a-f]{12}\.tmp$/;
// Of another machine or container that shares GOMODCACHE we cannot know whether it lives; no run takes nearly so long.
const FOREIGN_AGE_MS = (/* unused pure expression or super */ null && (24 * 60 * 60 * 1000));
/** @throws what node:fs throws where GOMODCACHE cannot be written */
function openStaging(goModCache) {
    const name = `.go-mod-setup-${machineId()}-${process.pid}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
    const directory = (0,external_node_path_.join)(goModCache, 'cache', name);
    (0,make_directory/* makeDirectory */.O)(directory);
    return {
        directory,
        file: () => (0,external_node_path_.join)(directory, `file-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`),
        remove: async () => (0,remove_tree/* removeTree */.d)(directory),
    };
}
/** Removes what killed runs left in GOMODCACHE, not what living ones use. Returns how many files and directories that were. */
async function cleanLeftovers(goModCache, options) {
    const owner = machineId();
    let removed = 0;
    for (const path of await findLeftovers(goModCache)) {
        const { owner: leftBy, pid } = STAGING_NAME.exec(path.name)?.groups ?? {};
        const isDead = leftBy === owner ? !isAlive(Number(pid)) : await isOld(path.path, options.nowMs);
        if (!isDead)
            continue;
        await removeTree(path.path);
        removed++;
    }
    return removed;
}
async function findLeftovers(goModCache) {
    const cache = join(goModCache, 'cache');
    const staging = (await list(cache))
        .filter(({ name }) => STAGING_NAME.test(name))
        .map(({ name }) => ({ path: join(cache, name), name }));
    return [...staging, ...(await findSiblings(downloadDirectory(goModCache)))];
}
async function findSiblings(directory) {
    const entries = await list(directory);
    const below = await Promise.all(entries.filter(entry => entry.isDirectory()).map(async ({ name }) => findSiblings(join(directory, name))));
    const here = entries
        .filter(({ name }) => SIBLING_NAME.test(name))
        .map(({ name }) => ({ path: join(directory, name), name }));
    return [...here, ...below.flat()];
}
async function list(directory) {
    try {
        return await readdir(directory, { withFileTypes: true });
    }
    catch (error) {
        if (isNotFound(error))
            return [];
        throw error;
    }
}
async function isOld(path, nowMs) {
    try {
        return nowMs - (await lstat(path)).mtimeMs > FOREIGN_AGE_MS;
    }
    catch (error) {
        if (isNotFound(error))
            return false;
        throw error;
    }
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        // EPERM: somebody else's, but alive.
        return !hasErrorCode(error, 'ESRCH');
    }
}
/** Tells apart whose process ids mean what: this boot of this machine and, on Linux, this namespace of processes. */
function machineId() {
    const facts = process.platform === 'linux' ? linuxFacts() : (0,external_node_os_.hostname)();
    return (0,external_node_crypto_.createHash)('sha256').update(facts).digest('hex').slice(0, 8);
}
function linuxFacts() {
    return `${(0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1')}${(0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')}`;
}

;// CONCATENATED MODULE: ./build/modules/extractor.js




/** @throws what node:fs throws where GOMODCACHE cannot be written */
function openExtractor(options) {
    const { goModCache, modCacheRW, replace } = options;
    const staging = openStaging(goModCache);
    const pool = new worker_pool/* WorkerPool */.T$({ entry: workerEntry(), size: options.workers });
    return {
        staging,
        warmUp: () => pool.warmUp(),
        async extract(zipPath, module, signal) {
            const { path, version, sums } = module;
            const request = {
                zipPath,
                module: { path, version },
                accepted: sums,
                goModCache,
                modCacheRW,
                staging: staging.directory,
                tree: true,
                replace,
            };
            const { size } = await (0,promises_.stat)(zipPath);
            return pool.run({ kind: 'extract', request }, { signal, weight: size });
        },
        async close() {
            await pool.close();
            await staging.remove();
        },
    };
}

;// CONCATENATED MODULE: ./build/diagnosis/goroutine-dump.js
// In this order: who reads a body also stands in an HTTP frame, who holds a lock may wait for a body meanwhile.
// Frames as in go 1.21 to 1.27: net/http/transport.go, cmd/go/internal/modfetch, cmd/go/internal/lockedfile.
const FRAMES = [
    ['running-git', /^cmd\/go\/internal\/modfetch\/codehost\.[Rr]un/m],
    ['waiting-for-lock', /^cmd\/go\/internal\/lockedfile\/internal\/filelock\.[Ll]ock/m],
    ['resolving-name', /^net\.(\(\*Resolver\)\.(lookup|goLookup|exchange)|cgoLookup)/m],
    ['tls-handshake', /^crypto\/tls\.\(\*Conn\)\.(Handshake|handshake|clientHandshake)/m],
    ['connecting', /^net\.\(\*(netFD|sysDialer)\)\.(connect|dial)/m],
    ['reading-body', /^io\.(Copy|ReadAll|copyBuffer)[(\s][\s\S]*^cmd\/go\/internal\/modfetch\.\(\*proxyRepo\)\./m],
    ['waiting-for-headers', /^net\/http\.\(\*(Client|Transport|persistConn)\)\.[\s\S]*^cmd\/go\/internal\/web\./m],
    [
        'using-disk',
        /^(os\.\(\*File\)\.(Write|Read|Sync|Close)|os\.(Rename|Mkdir|OpenFile)|syscall\.(write|fsync|rename))[\s\S]*^cmd\/go\//m,
    ],
];
const MAX_FRAMES = 40;
const MAX_EXCERPT_CHARACTERS = 16_384;
/** Reads what go's runtime prints on SIGQUIT. Source: runtime/traceback.go. */
function readGoroutineDump(text) {
    const activities = new Map();
    let excerpt = '';
    for (const goroutine of text.split(/\n\n+/)) {
        const header = /^goroutine \d+ .*\[([^\]]+)\]:$/m.exec(goroutine);
        if (header === null)
            continue;
        const activity = FRAMES.find(([, pattern]) => pattern.test(goroutine))?.[0];
        if (activity === undefined)
            continue;
        activities.set(activity, (activities.get(activity) ?? 0) + 1);
        if (excerpt.length < MAX_EXCERPT_CHARACTERS)
            excerpt += `${header[1]}\n${functionNames(goroutine)}\n`;
    }
    return { activities, excerpt: excerpt.slice(0, MAX_EXCERPT_CHARACTERS).trimEnd() };
}
function functionNames(goroutine) {
    const names = goroutine.split('\n').flatMap(line => {
        // `net/http.(*Client).do(0xc000…)`: the last parenthesis opens the arguments.
        const name = /^([A-Za-z][\w./\-%]*(?:\(\*?[\w[\].]+\))?[\w.[\]]*)\(/.exec(line)?.[1];
        return name === undefined || name.startsWith('runtime.') ? [] : [`  ${name}`];
    });
    return names.slice(0, MAX_FRAMES).join('\n');
}
const MEANING = Object.freeze({
    'resolving-name': 'looking up a host name',
    connecting: 'connecting',
    'tls-handshake': 'in a TLS handshake',
    'waiting-for-headers': 'waiting for the headers of an answer',
    'reading-body': 'reading the body of an answer',
    'running-git': 'waiting for git',
    'waiting-for-lock': 'waiting for a lock that another process holds',
    'using-disk': 'reading or writing files',
});
/** For people: `waiting for the headers of an answer (2), connecting`. Empty where nothing is recognised. */
function describeActivities(activities) {
    return [...activities]
        .map(([activity, count]) => (count === 1 ? MEANING[activity] : `${MEANING[activity]} (${count})`))
        .join(', ');
}

// EXTERNAL MODULE: ./build/go/proxy-list.js
var proxy_list = __webpack_require__(64912);
;// CONCATENATED MODULE: ./build/diagnosis/codes.js
const FAILURE_CODES = [
    // The network between us and one mirror.
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
    // What a mirror answered.
    'unauthorized',
    'forbidden',
    'not-found',
    'rate-limited',
    'server-error',
    'unexpected-status',
    'redirect-loop',
    'insecure-redirect',
    'insecure-credentials',
    'not-a-module-proxy',
    'corrupt-zip',
    'short-body',
    'wrong-version',
    // go.sum and the checksum database.
    'checksum-mismatch',
    'checksum-database-mismatch',
    'checksum-database-unreachable',
    'checksum-database-disabled',
    'gosumdb-invalid',
    'go-sum-missing',
    'go-sum-missing-entry',
    'go-sum-malformed',
    'go-sum-updates-needed',
    // go.mod, go.work, vendor, Go itself.
    'go-mod-missing',
    'go-mod-malformed',
    'go-work-malformed',
    'no-requirements',
    'vendored',
    'vendor-inconsistent',
    'module-path-mismatch',
    'unknown-revision',
    'go-missing',
    'go-too-old',
    'toolchain-unavailable',
    // Configuration.
    'goproxy-off',
    'goproxy-invalid',
    'govcs-disallows',
    'mod-flag-forbids',
    'input-invalid',
    'input-ignored',
    'input-unknown',
    // git and ssh.
    'git-missing',
    'git-credentials-missing',
    'git-credentials-refused',
    'git-repository-not-found',
    'git-transport',
    'ssh-key-refused',
    'ssh-host-key-unknown',
    'module-discovery-failed',
    // This machine.
    'disk-full',
    'module-cache-unusable',
    'permission-denied',
    'read-only-file-system',
    'lock-held',
    // The run.
    'timeout',
    'cancelled',
    'unknown',
    // Caches.
    'cache-unavailable',
    'cache-timeout',
    'cache-denied',
    'cache-rate-limited',
    'cache-corrupt',
    'cache-not-saved',
];

;// CONCATENATED MODULE: ./build/diagnosis/go-failure-patterns.js
/** By HTTP status, for mirrors, module pages and the checksum database. */
function codeOfStatus(status) {
    if (status === 401 || status === 407)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    if (status === 429)
        return 'rate-limited';
    return status === 408 || status >= 500 ? 'server-error' : 'unexpected-status';
}
// What git says of a server's answer: man git-config, http.c. 401 and 403 mean the token, 404 hides what is private.
function codeOfGitStatus(status) {
    if (status === 401 || status === 403)
        return 'git-credentials-refused';
    return status === 404 || status === 410 ? 'git-repository-not-found' : 'git-transport';
}
/** Sources: cmd/go/internal/modfetch/{fetch,sumdb}.go. Before the network: a look-up in the database that fails prints both. */
const SUM_PATTERNS = [
    [/verifying (?:module|go\.mod): checksum mismatch/, 'checksum-database-mismatch'],
    [/checksum mismatch\n\tdownloaded:/, 'checksum-mismatch'],
    [/invalid GOSUMDB|missing GOSUMDB/, 'gosumdb-invalid'],
    [/checksum database disabled by GOSUMDB=off/, 'checksum-database-disabled'],
    [/verifying (?:module|go\.mod): /, 'checksum-database-unreachable'],
    [/missing go\.sum entry/, 'go-sum-missing-entry'],
    [/updates to go\.(?:sum|mod|work) needed/, 'go-sum-updates-needed'],
    [/malformed go\.(?:work\.)?sum:/, 'go-sum-malformed'],
];
/** Sources: cmd/go/internal/modload/init.go, gover, toolchain; modfetch/proxy.go; vcs/vcs.go. */
const CONFIGURATION_PATTERNS = [
    [/module declares its path as:/, 'module-path-mismatch'],
    [/errors parsing (?:\S*[\\/])?go\.work|cannot load module .* listed in go\.work/, 'go-work-malformed'],
    [/errors parsing (?:\S*[\\/])?go\.mod|parsing (?:\S*[\\/])?go\.mod:/, 'go-mod-malformed'],
    [/requires go >= \S+ \(running go /, 'go-too-old'],
    [/toolchain not available|cannot find "go\S+" in PATH/, 'toolchain-unavailable'],
    [/inconsistent vendoring in /, 'vendor-inconsistent'],
    [/disabled by GOPROXY=off/, 'goproxy-off'],
    [/(?:module lookup|import lookup) disabled by -mod=|can't .* using the vendor directory/, 'mod-flag-forbids'],
    [/GOPROXY list is not the empty string|invalid (?:file:\/\/ )?proxy URL/, 'goproxy-invalid'],
    [/GOVCS disallows/, 'govcs-disallows'],
    [/no space left on device|disk quota exceeded|not enough space on the disk/i, 'disk-full'],
    [/read-only file system/i, 'read-only-file-system'],
    [/Unable to create '[^']*\.lock': File exists/, 'lock-held'],
    [
        /(?:mkdir|open|rename|remove|unlink|chmod|stat) \S+.*: (?:permission denied|operation not permitted|Access is denied)/,
        'permission-denied',
    ],
    [/could not create module cache|GOMODCACHE entry is relative|neither GOPATH nor GOMODCACHE/, 'module-cache-unusable'],
];
/** What git and ssh print, which go quotes. Where `insteadOf` or a token is in play, the last word is git's. */
const GIT_PATTERNS = [
    [/exec: "git": executable file not found|missing Git command/, 'git-missing'],
    [/could not read (?:Username|Password) for /, 'git-credentials-missing'],
    [/Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/, 'ssh-host-key-unknown'],
    [/Permission denied \([a-z,-]*publickey/, 'ssh-key-refused'],
    [
        /Authentication failed for |HTTP Basic: Access denied|Invalid username or (?:password|token)/i,
        'git-credentials-refused',
    ],
    [/The requested URL returned error: (\d{3})/, match => codeOfGitStatus(Number(match[1]))],
    [
        /Repository not found|fatal: repository '[^']*' not found|does not appear to be a git repository/i,
        'git-repository-not-found',
    ],
    [/unknown revision /, 'unknown-revision'],
    [
        /Could not resolve host|ssh: connect to host|RPC failed|early EOF|fetch-pack: |the remote end hung up|unable to access '/,
        'git-transport',
    ],
    [/no secure protocol found for repository/, 'git-repository-not-found'],
];
/** Sources: net/http, crypto/tls, x/net/http2, as cmd/go/internal/web passes them on. */
const NETWORK_PATTERNS = [
    [/refusing to pass credentials to insecure URL/, 'insecure-credentials'],
    [/redirected from secure URL .* to insecure URL/, 'insecure-redirect'],
    [/stopped after 10 redirects/, 'redirect-loop'],
    [/server gave HTTP response to HTTPS client|malformed HTTP response/, 'scheme-mismatch'],
    // The second form is what net/http makes of a proxy's answer to CONNECT.
    [
        /proxyconnect tcp:|(?:^|": )(?:Bad Gateway|Service Unavailable|Gateway Time-?out|Proxy Authentication Required|Forbidden)$/m,
        'proxy-unreachable',
    ],
    [/tls: failed to verify certificate|x509: /, 'tls-certificate'],
    [/lookup \S+(?: on \S+)?: no such host/, 'dns-not-found'],
    [/server misbehaving|lookup \S+.*(?:i\/o timeout|connection refused|Temporary failure)/, 'dns-failure'],
    [/connect: connection refused|actively refused/, 'connection-refused'],
    [/TLS handshake timeout|remote error: tls|tls: /, 'tls-handshake'],
    [/dial \S+ .*(?:i\/o timeout|connection timed out)|no route to host|network is unreachable/, 'connect-timeout'],
    [/stream error: |http2: |GOAWAY/, 'http2-error'],
    [/unexpected EOF/, 'short-body'],
    [
        /connection reset by peer|broken pipe|forcibly closed|: EOF$|: EOF\n|server closed idle connection/,
        'connection-reset',
    ],
    [/i\/o timeout|connection timed out/, 'connect-timeout'],
];
/** Sources: modfetch/{proxy,fetch}.go, archive/zip, vcs discovery. */
const ANSWER_PATTERNS = [
    [/reading \S+: (\d{3}) /, match => codeOfStatus(Number(match[1]))],
    [/proxy returned info for version /, 'wrong-version'],
    [/invalid response from proxy /, 'not-a-module-proxy'],
    [/zip: (?:not a valid zip|checksum error|unsupported|invalid)|(?:zip for|unzip) .*: |malformed zip/, 'corrupt-zip'],
    [
        /unrecognized import path|no go-import meta tag|disagree about go-import|meta tag .* did not match/,
        'module-discovery-failed',
    ],
    [/^(?:go: )?\S+: git .*exit status \d+/s, 'git-transport'],
];
const FAILURE_PATTERNS = [
    ...SUM_PATTERNS,
    ...CONFIGURATION_PATTERNS,
    ...GIT_PATTERNS,
    ...NETWORK_PATTERNS,
    ...ANSWER_PATTERNS,
];

// EXTERNAL MODULE: ./build/diagnosis/redaction.js
var redaction = __webpack_require__(10919);
;// CONCATENATED MODULE: ./build/diagnosis/classify-go.js



/**
 * Reads what a failed go command printed (not the lines of `-x`). The most helpful failure comes first: wrong bytes, then what only
 * a person can mend, then refusals, then the network, then "not found". What nothing matches is `unknown`, with the text whole.
 */
function classifyGoOutput(text) {
    const failures = new Map();
    for (const message of splitMessages((0,redaction/* redactUrls */.s)(text))) {
        const failure = classifyMessage(message);
        const key = `${failure.code} ${failure.module ?? ''} ${failure.url ?? ''} ${failure.code === 'unknown' ? message : ''}`;
        if (!failures.has(key))
            failures.set(key, failure);
    }
    return [...failures.values()].toSorted((a, b) => rank(a.code) - rank(b.code));
}
// What begins a message; other lines continue the one before. Progress is no message.
const MESSAGE_START = /^(?:go: |verifying \S+@|malformed go\.(?:work\.)?sum:|[^\s:]+\.go:\d+:\d+: |-> |[^\s:]+@v[^\s:]*: )/;
const PROGRESS = /^go: (?:downloading|finding|extracting|found|added|upgraded|downgraded|skipping download of) /;
function splitMessages(text) {
    const messages = [];
    let open = false;
    for (const line of text.split('\n')) {
        if (PROGRESS.test(line)) {
            open = false;
            continue;
        }
        if (open && !MESSAGE_START.test(line))
            messages.push(`${messages.pop() ?? ''}\n${line}`);
        else if (line.trim() !== '') {
            messages.push(line);
            open = true;
        }
    }
    return messages.map(message => message.trimEnd());
}
function classifyMessage(message) {
    const module = moduleIn(message);
    const url = urlIn(message);
    const status = /(?:reading \S+: |returned error: )(\d{3})\b/.exec(message)?.[1];
    return Object.freeze({
        code: codeOf(message),
        ...(module === undefined ? {} : { module }),
        ...(url === undefined ? {} : { url }),
        ...(status === undefined ? {} : { status: Number(status) }),
        line: message,
    });
}
function codeOf(message) {
    for (const [pattern, code] of FAILURE_PATTERNS) {
        const match = pattern.exec(message);
        if (match !== null)
            return typeof code === 'string' ? code : code(match);
    }
    return 'unknown';
}
function moduleIn(message) {
    const verified = /verifying (\S+@[^\s:]+?)(?:\/go\.mod)?: /.exec(message)?.[1];
    if (verified !== undefined)
        return verified;
    // "a@v1 requires\n\tb@v2: …": the last one is the one that failed.
    const named = [...message.matchAll(/(?:^|\s)([^\s:"'()]+@[^\s:"'()/]+): /g)].at(-1)?.[1];
    return named ?? /module providing package (\S+)/.exec(message)?.[1];
}
function urlIn(message) {
    const patterns = [
        /(?:Get|Head|Post|read) "([a-z]+:\/\/[^"]+)"/,
        /invalid response from proxy "([^"]+)"/,
        /reading ([a-z]+:\/\/\S+?): \d{3}/,
        /insecure URL: (\S+)/,
        /'([a-z+]+:\/\/[^']+)'/,
    ];
    for (const pattern of patterns) {
        const url = pattern.exec(message)?.[1];
        if (url !== undefined)
            return url;
    }
    return undefined;
}
const RANK = [
    ['checksum-mismatch', 'checksum-database-mismatch'],
    ['disk-full', 'read-only-file-system', 'permission-denied', 'module-cache-unusable'],
    ['git-missing', 'go-mod-malformed', 'go-work-malformed', 'go-sum-malformed', 'go-too-old', 'goproxy-invalid'],
    [
        'unauthorized',
        'forbidden',
        'git-credentials-missing',
        'git-credentials-refused',
        'ssh-key-refused',
        'ssh-host-key-unknown',
    ],
];
const LAST = ['module-discovery-failed', 'git-transport', 'not-found', 'goproxy-off', 'unknown'];
function rank(code) {
    const early = RANK.findIndex(codes => codes.includes(code));
    if (early !== -1)
        return early;
    const late = LAST.indexOf(code);
    return late === -1 ? RANK.length : RANK.length + FAILURE_CODES.length + late;
}

;// CONCATENATED MODULE: ./build/modules/go-waiting.js



/**
 * What of a run is outstanding. go says `200 OK` when the headers arrive, so a body that stalls must be told from the file in
 * GOMODCACHE that does not come.
 */
class WaitList {
    #trace;
    #entries;
    #downloads;
    /** For each file of a module, the last request: earlier mirrors have been given up when the next one is asked. */
    #asked = new Map();
    #read = 0;
    constructor(trace, entries, goModCache) {
        this.#trace = trace;
        this.#entries = entries;
        this.#downloads = (0,external_node_path_.join)(goModCache, 'cache', 'download');
    }
    async look(nowMs) {
        const waiting = this.#trace.openRequests.map(request => ({
            kind: 'headers',
            what: request.url,
            mirror: mirrorOf(request.url, this.#entries)?.label,
            forMs: nowMs - request.startedMs,
        }));
        for (const { url, answer } of await this.#unfinished()) {
            const mirror = mirrorOf(url, this.#entries)?.label;
            waiting.push({ kind: 'body', what: url, mirror, forMs: nowMs - (answer?.atMs ?? nowMs) });
        }
        for (const command of this.#trace.openCommands)
            waiting.push({ kind: 'git', what: command.command, mirror: undefined, forMs: nowMs - command.startedMs });
        const lock = this.#trace.lastLock;
        if (waiting.length === 0 && lock !== undefined)
            waiting.push({ kind: 'lock', what: lock, mirror: undefined, forMs: 0 });
        return waiting;
    }
    /** Requests that were answered with 200 and whose file is not there. Files that are there are not looked for again. */
    async #unfinished() {
        for (const request of this.#trace.requests.slice(this.#read)) {
            const file = filePathOf(request.url, this.#entries);
            if (file !== undefined && /^(?!.*\.\.\/).*\/@v\/[^/]+\.(info|mod|zip)$/.test(file))
                this.#asked.set(file, request);
        }
        this.#read = this.#trace.requests.length;
        const unfinished = [];
        for (const [file, request] of this.#asked) {
            if (request.answer?.status !== 200)
                continue;
            if (await isThere((0,external_node_path_.join)(this.#downloads, file)))
                this.#asked.delete(file);
            else
                unfinished.push(request);
        }
        return unfinished;
    }
}
/** The entry that a URL belongs to; the longest where one's path begins with another's. */
function mirrorOf(url, entries) {
    const normal = normalUrl(url);
    const matching = entries.filter((entry) => entry.kind === 'url' && isBelow(normal, entry.label));
    return matching.toSorted((a, b) => b.label.length - a.label.length)[0];
}
/** The path of a request below its mirror: `example.com/!m/@v/v1.0.0.zip`, as in GOMODCACHE. Undefined for other URLs. */
function filePathOf(url, entries) {
    const mirror = mirrorOf(url, entries);
    if (mirror === undefined)
        return undefined;
    try {
        return decodeURIComponent(normalUrl(url).slice(mirror.label.length + 1));
    }
    catch (error) {
        if (error instanceof URIError)
            return undefined;
        throw error;
    }
}
function isBelow(url, label) {
    return url === label || url.startsWith(`${label}/`);
}
/** As ProxyUrl.label is spelled: default ports dropped, the host in lower case. */
function normalUrl(url) {
    if (!URL.canParse(url))
        return url;
    const parsed = new URL(url);
    parsed.username = parsed.password = parsed.search = parsed.hash = '';
    return parsed.href.replace(/\/+$/, '');
}
async function isThere(file) {
    try {
        await (0,promises_.access)(file);
        return true;
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/modules/go-faults.js





// The other codes: transient where the catalogue says so, else final.
const FAULT_KINDS = Object.freeze({
    stall: 'stall',
    'checksum-mismatch': 'wrong-bytes',
    'corrupt-zip': 'broken-body',
    unauthorized: 'refused',
    forbidden: 'refused',
    'tls-certificate': 'unusable',
    'scheme-mismatch': 'unusable',
    'insecure-redirect': 'unusable',
    'insecure-credentials': 'unusable',
    'redirect-loop': 'unusable',
    'unexpected-status': 'unusable',
    'not-found': 'not-found',
    'goproxy-off': 'not-found',
    unknown: 'unknown',
});
/** What kind of fault a code is; `final` where neither another mirror nor another run helps. */
function faultKindOf(code, status) {
    const kind = FAULT_KINDS[code];
    if (kind !== undefined)
        return kind;
    // The checksum database says that it does not know the module: it will say so again.
    if (status === 404 || status === 410)
        return 'final';
    return catalogue/* CATALOGUE */.y[code].transient ? 'transient' : 'final';
}
/** The code of what a mirror answered to one request, as `-x` tells it; undefined for 200 and for what is still open. */
function codeOfAnswer(request) {
    const { answer } = request;
    if (answer === undefined || answer.status === 200)
        return undefined;
    if (answer.status !== undefined)
        return codeOfStatus(answer.status);
    return classifyGoOutput(answer.text)[0]?.code ?? 'unknown';
}
/** Reads a run that was not ok: who did what. */
function explainRun(run, entries) {
    if (run.kind === 'stalled') {
        const faults = run.waitingFor.map(({ kind, mirror }) => ({
            entry: mirror ?? (kind === 'lock' ? undefined : 'direct'),
            kind: 'stall',
        }));
        const unknown = { entry: undefined, kind: 'stall' };
        return { printed: [], faults: faults.length > 0 ? faults : [unknown], isFinal: false, stale: NOTHING_STALE };
    }
    const printed = classifyGoOutput(run.printed).map(failure => withSender(failure, run, entries));
    const stale = staleFiles(printed, run);
    const faults = [...printed.flatMap(failure => faultsOf(failure, run, entries)), ...answersFor(printed, run, entries)];
    return {
        printed,
        faults: faults.length > 0 ? faults : [{ entry: undefined, kind: 'unknown' }],
        isFinal: printed.some(({ code, status }) => faultKindOf(code, status) === 'final') || stale !== NOTHING_STALE,
        stale,
    };
}
const NOTHING_STALE = Object.freeze({
    module: undefined,
    extension: 'zip',
    zips: false,
});
/** Files that go found to be wrong without having fetched them. */
function staleFiles(printed, run) {
    const mismatch = printed.find(({ code }) => code === 'checksum-mismatch');
    if (mismatch !== undefined && mismatch.url === undefined)
        return { module: mismatch.module, extension: extensionOf(mismatch), zips: false };
    // go does not say which zip is none. Where all that were asked for arrived, it is one that was there.
    const isOld = printed.some(({ code }) => code === 'corrupt-zip') && unfinishedZips(run).length === 0;
    return isOld ? { module: undefined, extension: 'zip', zips: true } : NOTHING_STALE;
}
function faultsOf(failure, run, entries) {
    const kind = faultKindOf(failure.code, failure.status);
    if (kind === 'final')
        return [];
    if (kind === 'wrong-bytes')
        return [{ entry: labelOf(failure.url, entries), kind }];
    if (failure.code === 'goproxy-off')
        return [{ entry: 'off', kind }];
    // go does not say which zip is none: it is among those that were answered and did not arrive.
    if (kind === 'broken-body')
        return unfinishedZips(run).map(mirror => ({ entry: mirror, kind }));
    if (kind === 'unknown')
        return [{ entry: undefined, kind }];
    if (failure.url !== undefined)
        return [{ entry: labelOf(failure.url, entries) ?? 'direct', kind }];
    // A redirect that goes round in circles is named without its host, a zip that is none without a URL.
    const files = filesOf(failure.module ?? '').map(file => `${file}.`);
    const asked = run.requests.findLast(({ url }) => files.some(file => filePathOf(url, entries)?.startsWith(file) === true));
    return [{ entry: labelOf(asked?.url, entries) ?? 'direct', kind }];
}
/** What the other mirrors answered for the modules that failed: of several errors go prints one. */
function answersFor(printed, run, entries) {
    const paths = new Set(printed.flatMap(({ module }) => (module === undefined ? [] : filesOf(module))));
    return run.requests.flatMap(request => {
        const code = codeOfAnswer(request);
        const path = filePathOf(request.url, entries);
        if (code === undefined || path === undefined || !paths.has(path.replace(/\.[a-z]+$/, '')))
            return [];
        const kind = faultKindOf(code);
        return kind === 'final' ? [] : [{ entry: mirrorOf(request.url, entries)?.label, kind }];
    });
}
/** With the URL of the file whose hash is wrong, which go does not print; without, where this run did not fetch it. */
function withSender(failure, run, entries) {
    if (failure.code !== 'checksum-mismatch' || failure.url !== undefined)
        return failure;
    const files = new Set(filesOf(failure.module ?? '').map(file => `${file}.${extensionOf(failure)}`));
    const request = run.requests.findLast(({ url, answer }) => answer?.status === 200 && files.has(filePathOf(url, entries) ?? ''));
    return request === undefined ? failure : { ...failure, url: request.url };
}
function extensionOf(mismatch) {
    return /^verifying \S+\/go\.mod: /m.test(mismatch.line) ? 'mod' : 'zip';
}
function labelOf(url, entries) {
    return url === undefined ? undefined : mirrorOf(url, entries)?.label;
}
/** Mirrors whose zips were answered with 200 and did not arrive. */
function unfinishedZips(run) {
    if (run.kind !== 'failed')
        return [];
    const zips = run.waitingFor.filter(({ kind, what }) => kind === 'body' && what.endsWith('.zip'));
    return [...new Set(zips.map(({ mirror }) => mirror))];
}
/** `path@version` as in a mirror's URLs and in GOMODCACHE, without the extension. */
function filesOf(module) {
    const at = module.lastIndexOf('@');
    if (at === -1)
        return [];
    try {
        return [`${(0,module_path/* escapeModulePath */.xk)(module.slice(0, at))}/@v/${(0,module_path/* escapeVersion */.av)(module.slice(at + 1))}`];
    }
    catch (error) {
        // A name that no file can have: no mirror was asked for it.
        if (error instanceof module_path/* ModulePathError */.U3)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/modules/mirror-tally.js



const DIRECT = 'direct';
/** Counts what each mirror did: for the report, and for the message of a failure. */
class MirrorTally {
    #entries;
    #rows = new Map();
    #zips = new Map();
    constructor(entries) {
        this.#entries = entries;
    }
    /** Adds a run; `failure` where it was not ok. */
    add(run, failure) {
        const lastOf = new Map(run.requests.map(({ url }) => [filePathOf(url, this.#entries), mirrorOf(url, this.#entries)?.label]));
        for (const request of run.requests) {
            const label = mirrorOf(request.url, this.#entries)?.label;
            const row = this.#row(label ?? DIRECT);
            row.requests++;
            if (request.answer !== undefined)
                row.durationsMs.push(request.answer.atMs - request.startedMs);
            const file = filePathOf(request.url, this.#entries);
            const code = codeOfAnswer(request);
            if (request.answer?.status === 200 && file?.endsWith('.zip') === true && !file.includes('../'))
                this.#zips.set(file, row.label);
            if (code !== undefined)
                count(row, code, request.answer?.text ?? '');
            // A 200, and yet another mirror was asked for the same file afterwards: go could not use the body.
            else if (request.answer?.status === 200 && file !== undefined && lastOf.get(file) !== label)
                count(row, 'not-a-module-proxy', '200 with a body that go could not use');
        }
        this.#addWhatEndedTheRun(run, failure);
    }
    /** It is left out of the next run. */
    eject(label) {
        this.#row(label).ejections++;
    }
    /** By path in GOPROXY layout, the mirror that answered last with 200. */
    servedZips() {
        return this.#zips;
    }
    addBytes(label, bytes) {
        this.#row(label).bytes += bytes;
    }
    /** For the report. A duration ends with the headers: go does not tell when a body is through. */
    statistics() {
        return [...this.#rows.values()].map(row => {
            const sorted = row.durationsMs.toSorted((a, b) => a - b);
            const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
            const { label: url, kind, requests, failures, bytes, ejections } = row;
            return { url, kind, requests, failures, bytes, p50Ms: at(0.5), p95Ms: at(0.95), ejections };
        });
    }
    /** One line for each that was asked: `https://a.example.com: 502 Bad Gateway (40 times), 404 Not Found`. */
    describe() {
        return [...this.#rows.values()].map(row => {
            const answers = [...row.answers].map(([text, { count }]) => (count === 1 ? text : `${text} (${count} times)`));
            return `${row.label}: ${answers.length > 0 ? answers.join(', ') : `no failure in ${row.requests} requests`}`;
        });
    }
    /**
     * What each mirror did wrong, but for not having a module. Warnings: whether they matter is another finding's business. Not of the
     * origins: discovery over https that fails before it succeeds over http is nothing wrong.
     */
    findings() {
        return [...this.#rows.values()].flatMap(row => {
            if (row.kind === 'direct')
                return [];
            const faults = [...row.answers].filter(([, { code }]) => faultKindOf(code) !== 'not-found');
            const [worst] = faults.toSorted(([, a], [, b]) => weight(b) - weight(a));
            if (worst === undefined)
                return [];
            const [, { code, module }] = worst;
            const done = faults.map(([text, { count }]) => (count === 1 ? text : `${text} (${count} times)`)).join(', ');
            return [
                (0,catalogue/* finding */.g)(code, {
                    severity: catalogue/* CATALOGUE */.y[code].severity === 'security' ? 'security' : 'warning',
                    url: row.label,
                    ...(module === undefined ? {} : { module }),
                    message: `${row.label}: ${done}`,
                }),
            ];
        });
    }
    #addWhatEndedTheRun(run, failure) {
        if (run.kind === 'timed-out')
            for (const { mirror, what } of run.waitingFor)
                count(this.#row(mirror ?? DIRECT), 'too-slow', `not done with ${what}`);
        if (run.kind === 'stalled')
            for (const { kind, mirror, what } of run.waitingFor) {
                const where = kind === 'body' ? 'in the middle of' : 'before answering';
                count(this.#row(mirror ?? DIRECT), 'stall', kind === 'git' ? `${what} fell silent` : `fell silent ${where} ${what}`);
            }
        for (const { entry, kind } of failure?.faults ?? [])
            if (entry !== undefined && kind === 'broken-body')
                count(this.#row(entry), 'corrupt-zip', 'a zip that is none');
        // Errors in the middle of a body, and git's: they are no answers to requests.
        for (const { code, url, line, module } of failure?.printed ?? []) {
            const sender = url === undefined ? undefined : mirrorOf(url, this.#entries)?.label;
            if (code === 'checksum-mismatch') {
                const text = `bytes of ${module ?? 'a module'} that go.sum does not accept`;
                if (sender !== undefined)
                    count(this.#row(sender), code, text, module);
                continue;
            }
            const label = sender ?? DIRECT;
            const isNew = ![...(this.#rows.get(label)?.answers.values() ?? [])].some(answer => answer.code === code);
            const isOfAMirror = url !== undefined || code.startsWith('git-') || code.startsWith('ssh-');
            if (isNew && isOfAMirror)
                count(this.#row(label), code, lastLine(line));
        }
    }
    #row(label) {
        const known = this.#rows.get(label);
        if (known !== undefined)
            return known;
        const kind = label === DIRECT ? 'direct' : 'proxy';
        const row = {
            label,
            kind,
            requests: 0,
            failures: 0,
            bytes: 0,
            ejections: 0,
            durationsMs: [],
            answers: new Map(),
        };
        this.#rows.set(label, row);
        return row;
    }
}
function count(row, code, text, module) {
    // A module that is not there is an answer like any other.
    if (code !== 'not-found')
        row.failures++;
    // `Get "URL": dial tcp …`: the URL differs for each request, what happened does not.
    const what = text.replace(/^(?:Get|read) "[^"]*": /, '');
    const known = row.answers.get(what);
    if (known !== undefined)
        known.count++;
    else if (row.answers.size < 20)
        row.answers.set(what, { code, module, count: 1 });
}
function weight({ code, count }) {
    return count + (code === 'checksum-mismatch' ? 1e9 : code === 'stall' || code === 'corrupt-zip' ? 1e6 : 0);
}
function lastLine(text) {
    return text.split('\n').at(-1)?.trim() ?? '';
}

// EXTERNAL MODULE: ./node_modules/cockatiel/dist/index.js
var dist = __webpack_require__(66090);
;// CONCATENATED MODULE: ./build/modules/mirrors/retry-delay.js

/** A few seconds at most for the usual three retries, so that a mirror's hiccup does not cost the job's minutes. */
const DEFAULT_BACKOFF = Object.freeze({ initialMs: 500, maxMs: 30_000 });
/**
 * The waits before each retry of one file: exponential, with full jitter (a random part of the step, from nothing to all of it),
 * so that requests that failed together do not come back together.
 */
function createBackoff(options) {
    const factory = new dist.ExponentialBackoff({
        generator: dist.fullJitterGenerator,
        initialDelay: options.initialMs,
        maxDelay: options.maxMs,
    });
    let current;
    return {
        nextMs() {
            current = (current === undefined ? factory.next() : current.next(undefined));
            return current?.duration ?? 0;
        },
    };
}
/**
 * `Retry-After` in milliseconds from now: seconds, or an HTTP date (RFC 9110, 10.2.3). Undefined for none or for anything else.
 */
function parseRetryAfter(value, nowMs) {
    const text = value?.trim() ?? '';
    if (/^[0-9]{1,10}$/.test(text))
        return Number(text) * 1000;
    // Only the form with a weekday: Date.parse takes much that is no HTTP date, "2024" for one.
    if (!/^[A-Za-z]{3,9}, /.test(text))
        return undefined;
    const atMs = Date.parse(text);
    return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}

;// CONCATENATED MODULE: ./build/modules/next-proxy-list.js
/**
 * The GOPROXY of the next run of go, by the contract's table for `goproxy-fallback`. Two things are changed, and only among the URLs
 * before `direct` or `off`: a `,` becomes `|` where the table lets a failure go on to the next entry, and an entry that go would not
 * leave by itself is taken out. So `B` is never asked for what `A` could not serve unless the table says so.
 */
function nextProxyList(facts) {
    const { entries, history, retries } = facts;
    const now = replay(facts, history);
    const next = { kind: 'run', entries: apply(entries, now), changed: false };
    const last = history.at(-1);
    if (last === undefined)
        return next;
    const before = replay(facts, history.slice(0, -1));
    const changed = !sameSet(before.out, now.out) || !sameSet(before.widened, now.widened);
    if (next.entries.every(entry => entry.kind === 'off'))
        return { kind: 'give-up' };
    if (!changed && !last.some(fault => isWorthRepeating(fault, facts)))
        return { kind: 'give-up' };
    const isWithinRetries = history.length <= retries;
    if (!isWithinRetries && !(changed && reachesUntried(facts, next.entries)))
        return { kind: 'give-up' };
    return { ...next, changed };
}
function replay(facts, history) {
    const { entries } = facts;
    const faults = entries.map(() => []);
    const distrusted = new Set();
    const widened = new Set(facts.policy === 'any' ? entries.keys() : []);
    let out = new Set();
    for (const [index, run] of history.entries()) {
        const taken = new Set(out);
        for (const [place, own] of faults.entries()) {
            const kinds = run.filter(fault => fault.entry === next_proxy_list_labelOf(entries[place])).map(fault => fault.kind);
            // Several modules that fail alike in one run are one failure of the entry.
            own.push(...new Set(kinds));
            if (kinds.every(kind => kind === 'not-found') || !mayLeave(facts, { place, faults: own, runs: index + 1 }))
                continue;
            widened.add(place);
            if (kinds.includes('wrong-bytes'))
                distrusted.add(place);
            if (kinds.some(stopsGo))
                taken.add(place);
        }
        out = withReturns({ entries, run, taken, distrusted });
    }
    return { out, widened };
}
/** Who stays out after a run. Where the others cannot help, those that were taken out have to. */
function withReturns(now) {
    const { entries, run, taken, distrusted } = now;
    // Nobody else has the module. A file that was falsified has been fetched from another by now: go goes on with other modules on 404.
    if (run.length > 0 && run.every(fault => fault.kind === 'not-found'))
        return new Set();
    const isHopeless = run.every(({ kind }) => kind === 'not-found' || kind === 'refused' || kind === 'unusable');
    const isNobodyLeft = entries.every((entry, place) => entry.kind === 'off' || taken.has(place));
    // One that may not be left fell silent as well: the others are no worse, so a new round begins.
    const isStuck = entries.some((entry, place) => !taken.has(place) && run.some(({ entry: who, kind }) => who === next_proxy_list_labelOf(entry) && stopsGo(kind)));
    return isHopeless || isNobodyLeft || isStuck ? distrusted : taken;
}
/** Whether a failure (other than 404 and 410) of this entry may go on to the next one: the contract's table. */
function mayLeave(facts, at) {
    const { entries, policy, retries } = facts;
    const entry = entries[at.place];
    if (entry?.kind !== 'url')
        return false;
    if (entry.fallBackOnError || policy === 'any')
        return true;
    if (policy === 'strict' || !isLeavable(facts, at.place))
        return false;
    const last = at.faults.at(-1);
    if (last === 'wrong-bytes' || last === 'unusable' || at.runs > retries)
        return true;
    const failures = at.faults.filter(kind => kind !== 'not-found').length;
    // "A once more", then on.
    if (last === 'refused')
        return failures >= 2;
    // "A again within retries; then B": of all runs that are allowed, each later entry gets one, and A at least two.
    let later = 0;
    while (isLeavable(facts, at.place + later))
        later++;
    return failures >= 2 && at.runs > retries - later;
}
/** `auto`: only from a public mirror, and only to a URL. What a company's proxy could not serve must not slip out because of a 502. */
function isLeavable({ entries, isWellKnown }, place) {
    const entry = entries[place];
    return entry?.kind === 'url' && isWellKnown(entry.label) && entries[place + 1]?.kind === 'url';
}
function isWorthRepeating(fault, facts) {
    switch (fault.kind) {
        case 'stall':
        case 'transient':
        case 'broken-body':
            return true;
        case 'refused': {
            // Public mirrors have answered 403 in passing; elsewhere the answer is meant.
            if (fault.entry === undefined || facts.policy === 'strict' || !facts.isWellKnown(fault.entry))
                return false;
            return (facts.history.filter(run => run.some(own => own.entry === fault.entry && own.kind === 'refused')).length === 1);
        }
        case 'unknown':
            return facts.history.flat().filter(({ kind }) => kind === 'unknown').length === 1;
        case 'wrong-bytes':
        case 'unusable':
        case 'not-found':
            return false;
    }
}
/** "Every allowed entry gets at least one try", whatever `retries` says. */
function reachesUntried(facts, entries) {
    // Each such run makes one more entry a tried one; the bound holds even if a fault cannot be told from another.
    if (facts.history.length > facts.retries + facts.entries.length)
        return false;
    const failed = new Set(facts.history.flat().map(fault => fault.entry));
    return entries.some(entry => entry.kind !== 'off' && !failed.has(next_proxy_list_labelOf(entry)));
}
function apply(entries, { out, widened }) {
    return entries.flatMap((entry, place) => {
        if (out.has(place))
            return [];
        return [widened.has(place) ? { ...entry, fallBackOnError: true } : entry];
    });
}
function stopsGo(kind) {
    return kind === 'stall' || kind === 'wrong-bytes' || kind === 'broken-body';
}
function next_proxy_list_labelOf(entry) {
    return entry?.kind === 'url' ? entry.label : entry?.kind;
}
function sameSet(a, b) {
    return a.size === b.size && [...a].every(place => b.has(place));
}

// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
;// CONCATENATED MODULE: ./build/modules/stale-files.js





/** Whether the module cache has this file of the module. */
async function hasModuleFile(goModCache, module, kind) {
    return (0,module_path/* isModulePath */.WV)(module.path) && stale_files_isThere(fileOf(goModCache, module, kind));
}
/** Modules whose zip is in the module cache without its `.ziphash`: at the end of a run, those whose zip go could not read. */
async function modulesWithoutZipHash(goModCache, modules) {
    const found = [];
    for (const module of modules) {
        if (!(0,module_path/* isModulePath */.WV)(module.path))
            continue;
        const zip = fileOf(goModCache, module, 'zip');
        if ((await stale_files_isThere(zip)) && !(await stale_files_isThere(`${zip}hash`)))
            found.push(module);
    }
    return found;
}
/**
 * Removes what go would take for the module. Its tree is trusted as long as it is there with a `.ziphash`, whatever is in it; a
 * `.partial` file makes go remove it and extract anew (cmd/go/internal/modfetch/fetch.go unzip).
 */
async function dropModule(goModCache, module) {
    const stem = fileOf(goModCache, module, 'zip').slice(0, -'zip'.length);
    await (0,files/* writeFileAtomically */.lo)(`${stem}partial`, '');
    for (const extension of ['zip', 'ziphash', 'info', 'mod'])
        await (0,promises_.rm)(`${stem}${extension}`, { force: true });
}
function fileOf(goModCache, module, kind) {
    return (0,external_node_path_.join)(goModCache, 'cache', 'download', (0,module_files/* moduleFilePath */.g)(module, kind));
}
async function stale_files_isThere(file) {
    try {
        await (0,promises_.access)(file);
        return true;
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/system/process-group.js + 1 modules
var process_group = __webpack_require__(67311);
// EXTERNAL MODULE: ./build/system/process-table.js
var process_table = __webpack_require__(51056);
;// CONCATENATED MODULE: ./build/modules/download-watch.js





const ABSENT = { state: 'absent', bytes: 0 };
/**
 * Sees from GOMODCACHE how far a go command is. While it fetches, there is `V.zip<digits>.tmp`; then `V.zip` and `V.ziphash`; while it
 * extracts, `V.partial`. Source: cmd/go/internal/modfetch/fetch.go downloadZip, unzip.
 */
class DownloadWatch {
    #goModCache;
    #modules;
    #states = new Map();
    #presentBytes;
    constructor(goModCache, modules) {
        this.#goModCache = goModCache;
        // Others cannot be in a file name; go will complain about them.
        this.#modules = modules.filter(({ path }) => (0,module_path/* isModulePath */.WV)(path));
    }
    /** Modules that are done are not looked at again, so a look costs one directory for each of the others. */
    async look() {
        const pending = this.#modules.filter(module => this.#states.get((0,module_path/* moduleKey */.MP)(module))?.state !== 'done');
        await Promise.all(pending.map(async (module) => this.#states.set((0,module_path/* moduleKey */.MP)(module), await this.#read(module))));
        let bytes = 0;
        let done = 0;
        const underWay = [];
        for (const module of this.#modules) {
            const { state, bytes: own } = this.#states.get((0,module_path/* moduleKey */.MP)(module)) ?? ABSENT;
            bytes += own;
            if (state === 'done')
                done++;
            else if (state !== 'absent')
                underWay.push({ module, doing: state, bytes: own });
        }
        this.#presentBytes ??= bytes;
        return { done, total: this.#modules.length, bytes: Math.max(0, bytes - this.#presentBytes), underWay };
    }
    /** Entries and bytes of the trees that are being extracted: for systems that do not show what a process reads and writes. */
    async treeGrowth() {
        let growth = 0;
        for (const [key, { state }] of this.#states)
            if (state === 'extracting')
                growth += await sizeOfTree(this.#treeOf(key), MAX_TREE_ENTRIES);
        return growth;
    }
    #treeOf(key) {
        const at = key.lastIndexOf('@');
        return (0,external_node_path_.join)(this.#goModCache, `${(0,module_path/* escapeModulePath */.xk)(key.slice(0, at))}@${(0,module_path/* escapeVersion */.av)(key.slice(at + 1))}`);
    }
    async #read(module) {
        const zip = (0,external_node_path_.join)(this.#goModCache, 'cache', 'download', (0,module_files/* moduleFilePath */.g)(module, 'zip'));
        const directory = (0,external_node_path_.dirname)(zip);
        const stem = zip.slice(directory.length + 1, -'.zip'.length);
        const names = new Set(await namesIn(directory));
        if (names.has(`${stem}.zip`) && names.has(`${stem}.ziphash`)) {
            const bytes = await sizeOf(zip);
            const isExtracted = !names.has(`${stem}.partial`) && (await exists(this.#treeOf((0,module_path/* moduleKey */.MP)(module))));
            return { state: isExtracted ? 'done' : 'extracting', bytes };
        }
        for (const name of names)
            if (name.startsWith(`${stem}.zip`) && name.endsWith('.tmp'))
                return { state: 'fetching', bytes: await sizeOf((0,external_node_path_.join)(directory, name)) };
        return ABSENT;
    }
}
const MAX_TREE_ENTRIES = 20_000;
/** The bytes of the files in a tree plus one for each entry; stops after so many entries. */
async function sizeOfTree(directory, maxEntries) {
    let size = 0;
    let left = maxEntries;
    const pending = [directory];
    for (let next = pending.pop(); next !== undefined && left > 0; next = pending.pop()) {
        for (const entry of await entriesIn(next)) {
            left--;
            size++;
            const path = (0,external_node_path_.join)(next, entry.name);
            if (entry.isDirectory())
                pending.push(path);
            else
                size += await sizeOf(path);
        }
    }
    return size;
}
/** Bytes in `cache/vcs`, two levels of each repository: where git puts packs and what it is writing. */
async function sizeOfRepositories(goModCache) {
    const root = (0,external_node_path_.join)(goModCache, 'cache', 'vcs');
    let size = 0;
    for (const repository of await entriesIn(root)) {
        const parts = repository.isDirectory() ? ['', 'objects/pack'] : [];
        for (const part of parts)
            size += await sizeOfFiles((0,external_node_path_.join)(root, repository.name, part));
    }
    return size;
}
async function sizeOfFiles(directory) {
    let size = 0;
    for (const entry of await entriesIn(directory))
        size += 1 + (entry.isFile() ? await sizeOf((0,external_node_path_.join)(directory, entry.name)) : 0);
    return size;
}
async function entriesIn(directory) {
    return orGone(async () => (0,promises_.readdir)(directory, { withFileTypes: true }), []);
}
async function namesIn(directory) {
    return orGone(async () => (0,promises_.readdir)(directory), []);
}
async function sizeOf(file) {
    return orGone(async () => (await (0,promises_.stat)(file)).size, 0);
}
async function exists(file) {
    return orGone(async () => (await (0,promises_.stat)(file)).isDirectory(), false);
}
/** Files come and go while go works. */
async function orGone(read, gone) {
    try {
        return await read();
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return gone;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/modules/git-repositories.js


/**
 * Removes the clones in `cache/vcs` whose fetch was cut off: go makes them anew. A fetch that does not end leaves the commit and its
 * trees there without the files in them; the next go command finds the commit, takes the missing go.mod for one that never was, and
 * says SECURITY ERROR (run with go 1.26, git 2.39: modfetch/codehost/git.go Stat and ReadFile look no further).
 */
async function forgetBrokenRepositories(goModCache, output) {
    const directories = output.trace.openCommands.flatMap(({ directory }) => directory ?? []);
    const places = [...directories, ...output.facts().printed.split('\n')];
    const names = new Set(places.flatMap(place => /[\\/]cache[\\/]vcs[\\/]([0-9a-f]{64})\b/.exec(place)?.[1] ?? []));
    for (const name of names)
        await (0,promises_.rm)((0,external_node_path_.join)(goModCache, 'cache', 'vcs', name), { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./build/system/process-activity.js


// USER_HZ: 100 on every Linux that Node runs on; proc_pid_stat(5).
const MS_PER_TICK = 10;
/** From /proc/PID/io and /proc/PID/stat: proc_pid_io(5), proc_pid_stat(5). Zeros where they may not be read. */
function readActivity(pid) {
    let bytes = 0;
    for (const line of (0,process_table/* readOrGone */.HK)(`/proc/${pid}/io`).split('\n')) {
        const value = /^(?:rchar|wchar|read_bytes|write_bytes): (\d+)$/.exec(line)?.[1];
        if (value !== undefined)
            bytes += Number(value);
    }
    const stat = (0,process_table/* readOrGone */.HK)(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
    return { bytes, cpuMs: ticks * MS_PER_TICK };
}
/**
 * Whether a thread of the process is in uninterruptible sleep (state D): it waits for a disk or a network file system, which may
 * take long without any count of bytes moving.
 */
function waitsForDisk(pid) {
    return threadsOf(pid).some(thread => {
        const stat = (0,process_table/* readOrGone */.HK)(`/proc/${pid}/task/${thread}/stat`);
        return stat.slice(stat.lastIndexOf(')') + 2).startsWith('D');
    });
}
function threadsOf(pid) {
    try {
        return (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
    }
    catch (error) {
        if (!(0,process_table/* isGone */.ST)(error))
            throw error;
        return [];
    }
}

;// CONCATENATED MODULE: ./build/modules/go-liveness.js


// go's runtime collects garbage every two minutes even if nothing happens, which takes some milliseconds; measured: a stalled
// `go mod download` uses no CPU in 30 s and reads and writes not one byte. Work takes more than this at once.
const CPU_SIGN_MS = 50;
/**
 * Looks for signs of life of a go command: lines, growth of files, bytes and CPU of all its processes. A slow clone or a slow disk
 * shows at least one of them; a request that nobody answers shows none.
 */
class GoLiveness {
    #options;
    #processes = new Map();
    #heard = false;
    #files = -1;
    #slowFiles = -1;
    constructor(options) {
        this.#options = options;
    }
    /** A line was printed. */
    hear() {
        this.#heard = true;
    }
    /** What happened since the last look. Costs some milliseconds; the dearer places are looked at only where the others are silent. */
    async look() {
        const state = await this.#options.watch.look();
        const files = state.bytes + state.done + state.underWay.length;
        const grew = this.#files !== files;
        const wasHeard = this.#heard;
        this.#files = files;
        this.#heard = false;
        const process = this.#options.seesProcesses ? await this.#lookAtProcesses() : undefined;
        if (wasHeard)
            return { sign: 'output', state };
        if (grew)
            return { sign: 'files', state };
        return { sign: process ?? (await this.#lookAtSlowFiles()), state };
    }
    async #lookAtProcesses() {
        const rows = await this.#options.members();
        let sign;
        for (const pid of this.#processes.keys()) {
            if (rows.some(row => row.pid === pid))
                continue;
            this.#processes.delete(pid);
            sign = 'processes';
        }
        for (const row of rows)
            sign = this.#lookAtProcess(row) ?? sign;
        return sign ?? (rows.some(row => waitsForDisk(row.pid)) ? 'disk-wait' : undefined);
    }
    #lookAtProcess(row) {
        const now = readActivity(row.pid);
        const before = this.#processes.get(row.pid);
        if (before === undefined) {
            this.#processes.set(row.pid, { ...now });
            return 'processes';
        }
        // ssh keeps an idle connection alive by itself (ServerAliveInterval). What it really carries, git reads or writes as well.
        const moved = row.name !== 'ssh' && now.bytes !== before.bytes;
        if (moved) {
            this.#processes.set(row.pid, { ...now });
            return 'bytes';
        }
        before.bytes = now.bytes;
        // Counted from the last sign of this process, so that many small steps add up.
        if (now.cpuMs - before.cpuMs < CPU_SIGN_MS)
            return undefined;
        before.cpuMs = now.cpuMs;
        return 'cpu';
    }
    async #lookAtSlowFiles() {
        let size = await sizeOfRepositories(this.#options.goModCache);
        // Where processes are seen, extraction shows in their bytes.
        if (!this.#options.seesProcesses)
            size += await this.#options.watch.treeGrowth();
        const before = this.#slowFiles;
        this.#slowFiles = size;
        // The first look has nothing to compare with.
        return before !== -1 && size !== before ? 'files' : undefined;
    }
}

;// CONCATENATED MODULE: ./build/go/go-trace.js

/**
 * Reads what a go command prints on stderr with `-x`: it says which requests and commands are under way.
 * Sources: cmd/go/internal/web/http.go get; cmd/go/internal/modfetch/codehost/codehost.go run, WorkDir.
 */
class GoTrace {
    #requests = [];
    #open = new Map();
    #commands = [];
    #probe;
    #lock;
    /** Whether the line is one of `-x`; all others are for people: errors. */
    read(line, nowMs) {
        const probe = this.#probe;
        // `git ls-remote URL` (vcs.Ping) prints no end: it is over when anything else is printed.
        this.#probe = undefined;
        const isTrace = this.#readGet(line, nowMs) || this.#readCommand(line, nowMs) || this.#readDirectory(line);
        if (!isTrace)
            this.#probe = probe;
        return isTrace;
    }
    /** In the order they were sent. */
    get requests() {
        return this.#requests;
    }
    /** Those that have no headers yet. */
    get openRequests() {
        return this.#requests.filter(request => request.answer === undefined);
    }
    get openCommands() {
        return [...this.#commands, ...(this.#probe === undefined ? [] : [this.#probe])];
    }
    /** The lock file that go asked for last, if nothing was printed since: waiting for a lock is silent. */
    get lastLock() {
        return this.#lock;
    }
    #readGet(line, nowMs) {
        if (!line.startsWith('# get '))
            return false;
        this.#lock = undefined;
        const rest = line.slice('# get '.length);
        // A URL has no spaces; what follows it after a colon and a space is the answer.
        const at = rest.indexOf(': ');
        if (at === -1)
            this.#begin((0,redaction/* redactUrls */.s)(rest), nowMs);
        else
            this.#finish((0,redaction/* redactUrls */.s)(rest.slice(0, at)), (0,redaction/* redactUrls */.s)(rest.slice(at + 2)), nowMs);
        return true;
    }
    #begin(url, nowMs) {
        const request = { url, startedMs: nowMs, answer: undefined };
        this.#requests.push(request);
        const same = this.#open.get(url);
        if (same === undefined)
            this.#open.set(url, [request]);
        else
            same.push(request);
    }
    #finish(url, text, nowMs) {
        const same = this.#open.get(url);
        const request = same?.shift();
        if (same?.length === 0)
            this.#open.delete(url);
        if (request === undefined)
            return;
        const status = /^([1-5][0-9]{2})\b.* \([0-9.]+s\)$/.exec(text)?.[1];
        const shown = status === undefined ? text : text.replace(/ \([0-9.]+s\)$/, '');
        request.answer = { atMs: nowMs, status: status === undefined ? undefined : Number(status), text: shown };
    }
    #readCommand(line, nowMs) {
        const ended = /^[0-9]+\.[0-9]{3}s # (.*)$/s.exec(line)?.[1];
        if (ended !== undefined) {
            const { command, directory } = splitCommand(ended);
            const at = this.#commands.findIndex(open => open.command === command && open.directory === directory);
            if (at !== -1)
                this.#commands.splice(at, 1);
            return true;
        }
        if (!/^(cd \S.*; )?(git|hg|svn|bzr|fossil) /.test(line))
            return false;
        this.#lock = undefined;
        const command = { ...splitCommand(line), startedMs: nowMs };
        if (command.directory !== undefined)
            this.#commands.push(command);
        else
            this.#probe = command;
        return true;
    }
    #readDirectory(line) {
        const lock = /^# lock (.*)$/.exec(line)?.[1];
        if (lock !== undefined)
            this.#lock = lock;
        else if (!/^(mkdir -p \S|cd \/|cd [A-Z]:|# \S+ for (git|hg|svn|bzr|fossil))/.test(line))
            return false;
        else
            this.#lock = undefined;
        return true;
    }
}
function splitCommand(line) {
    const [, directory, command] = /^cd (\S.*?); ([a-z]+ .*)$/s.exec(line) ?? [];
    return { command: (0,redaction/* redactUrls */.s)(command ?? line), directory };
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/system/lines.js

const MAX_LINE_CHARACTERS = 16_384;
/** Cuts a byte stream into lines. A line without end is cut at 16 Ki characters, so a child cannot fill our memory. */
class LineSplitter {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #emit;
    #pending = '';
    constructor(emit) {
        this.#emit = emit;
    }
    write(chunk) {
        const parts = (this.#pending + this.#decoder.write(chunk)).split('\n');
        this.#pending = parts.pop() ?? '';
        for (const part of parts)
            this.#emit(withoutReturn(part).slice(0, MAX_LINE_CHARACTERS));
        if (this.#pending.length <= MAX_LINE_CHARACTERS)
            return;
        this.#emit(this.#pending.slice(0, MAX_LINE_CHARACTERS));
        this.#pending = '';
    }
    /** The stream has ended: the last line may have no line end. */
    end() {
        const rest = this.#pending + this.#decoder.end();
        this.#pending = '';
        if (rest !== '')
            this.#emit(withoutReturn(rest));
    }
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}

;// CONCATENATED MODULE: ./build/modules/go-output.js



const MAX_DUMP_CHARACTERS = 1 << 20;
/** Sorts what go prints: lines of `-x`, text for people, the goroutine dump. */
class GoOutput {
    trace = new GoTrace();
    #printed = new BoundedText();
    #stdout = new BoundedText();
    #lines = {
        stdout: new LineSplitter(line => this.#read(line, 'stdout')),
        stderr: new LineSplitter(line => this.#read(line, 'stderr')),
    };
    #dumping = false;
    dump = '';
    onLine = () => undefined;
    add = (stream, chunk) => this.#lines[stream].write(chunk);
    end() {
        this.#lines.stdout.end();
        this.#lines.stderr.end();
    }
    beginDump() {
        this.#dumping = true;
    }
    facts() {
        return { requests: this.trace.requests, printed: this.#printed.text(), stdout: this.#stdout.text() };
    }
    #read(line, stream) {
        this.onLine();
        if (stream === 'stdout')
            this.#stdout.add(line);
        else if (this.#dumping) {
            if (this.dump.length < MAX_DUMP_CHARACTERS)
                this.dump += `${line}\n`;
        }
        else if (!this.trace.read(line, performance.now()))
            this.#printed.add((0,redaction/* redactUrls */.s)(line));
    }
}
const MAX_KEPT_LINES = 2_000;
/** The first and the last thousand lines: the cause stands at one of the two ends. */
class BoundedText {
    #head = [];
    #tail = [];
    #dropped = 0;
    add(line) {
        if (this.#head.length < MAX_KEPT_LINES / 2)
            this.#head.push(line);
        else
            this.#tail.push(line);
        // Cut in large steps, so that each line costs little.
        if (this.#tail.length <= MAX_KEPT_LINES)
            return;
        this.#dropped += this.#tail.length - MAX_KEPT_LINES / 2;
        this.#tail = this.#tail.slice(-MAX_KEPT_LINES / 2);
    }
    text() {
        const gap = this.#dropped > 0 ? [`… ${this.#dropped} lines left out …`] : [];
        return [...this.#head, ...gap, ...this.#tail].join('\n');
    }
}

;// CONCATENATED MODULE: ./build/modules/supervised-go.js









// go prints its goroutines in milliseconds; a large dump on a loaded machine takes longer.
const DUMP_PATIENCE_MS = 3_000;
const MAX_POLL_MS = 1_000;
const MIN_POLL_MS = 50;
/** Runs one go command and watches whether it lives. Throws only where go cannot be started (CommandStartError). */
async function runSupervisedGo(options) {
    const output = new GoOutput();
    const watch = new DownloadWatch(options.goModCache, options.modules);
    const startedMs = performance.now();
    const finish = () => ({ ...output.facts(), seconds: (performance.now() - startedMs) / 1000, bytes: 0 });
    // Before go starts: what is there now is not of its making.
    await watch.look();
    if (options.signal.aborted)
        return { kind: 'cancelled', ...finish() };
    const { goCommand: file, args, cwd, env, signal, timeoutMs } = options;
    const onOutput = output.add;
    const group = await (0,process_group/* startProcessGroup */.l)({ file, args, cwd, env, signal, timeoutMs, onOutput });
    const supervision = new Supervision(options, group, output, watch);
    let succeeded = false;
    try {
        const exit = await supervision.watchUntilExit();
        output.end();
        const outcome = supervision.stall ?? outcomeOf(exit, await supervision.lookForWaits());
        succeeded = outcome.kind === 'ok';
        const { bytes } = await watch.look();
        return Object.freeze({ ...finish(), bytes, ...outcome });
    }
    finally {
        // A go that fails does not wait for its children. What a successful one leaves (an ssh master, a credential daemon) is wanted.
        if (!succeeded) {
            await group.kill();
            await forgetBrokenRepositories(options.goModCache, output);
        }
    }
}
function outcomeOf(exit, waitingFor) {
    if (exit.cause === 'aborted')
        return { kind: 'cancelled' };
    if (exit.cause === 'timed-out')
        return { kind: 'timed-out', waitingFor };
    if (exit.code === 0)
        return { kind: 'ok' };
    return { kind: 'failed', exitCode: exit.code, signal: exit.signal, waitingFor };
}
class Supervision {
    #options;
    #group;
    #output;
    #liveness;
    #waits;
    #silentMs = 0;
    #exited = false;
    stall;
    waitingFor = [];
    constructor(options, group, output, watch) {
        this.#options = options;
        this.#group = group;
        this.#output = output;
        const seesProcesses = (0,process_table/* hasProcessFiles */.jI)();
        const members = async () => group.members();
        this.#liveness = new GoLiveness({ goModCache: options.goModCache, watch, members, seesProcesses });
        this.#waits = new WaitList(output.trace, options.entries, options.goModCache);
        output.onLine = () => this.#liveness.hear();
    }
    async watchUntilExit() {
        const over = new AbortController();
        const exit = this.#group.exit.finally(() => {
            this.#exited = true;
            over.abort();
        });
        const watching = this.#watch(over.signal);
        try {
            return await exit;
        }
        finally {
            await watching;
        }
    }
    async lookForWaits() {
        return this.#waits.look(performance.now());
    }
    async #watch(over) {
        const { stallTimeoutMs } = this.#options;
        const pollMs = Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, stallTimeoutMs / 10));
        let lastMs = performance.now();
        while (await pause(pollMs, over)) {
            const look = await this.#liveness.look();
            const nowMs = performance.now();
            // Where we were not run for a while (a suspended machine, no CPU), go was not either: that time is no silence.
            this.#silentMs = look.sign === undefined ? this.#silentMs + Math.min(nowMs - lastMs, 2 * pollMs) : 0;
            lastMs = nowMs;
            const waitingFor = await this.#waits.look(nowMs);
            if (this.#exited)
                return;
            this.waitingFor = waitingFor;
            this.#options.onProgress?.({ ...look.state, waitingFor });
            if (this.#silentMs >= stallTimeoutMs)
                return await this.#endStall();
        }
    }
    /** SIGQUIT makes go print its goroutines and exit with 2 (runtime, package os/signal); then nothing of the group may stay. */
    async #endStall() {
        const processes = (await this.#group.members()).map(row => row.name);
        this.#output.beginDump();
        if (process.platform !== 'win32') {
            this.#group.signalLeader('SIGQUIT');
            await Promise.race([this.#group.exit, (0,external_node_timers_promises_.setTimeout)(DUMP_PATIENCE_MS, undefined, { ref: false })]);
        }
        await this.#group.kill();
        const exit = await this.#group.exit;
        // It ended well while it was being looked at.
        if (exit.cause === 'exited' && exit.code === 0)
            return;
        const { activities, excerpt } = readGoroutineDump(this.#output.dump);
        this.stall = { kind: 'stalled', waitingFor: this.waitingFor, activities, goroutines: excerpt, processes };
    }
}
/** Whether the time passed; false where it was over before. */
async function pause(delayMs, over) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, { signal: over });
        return true;
    }
    catch (error) {
        if (!over.aborted)
            throw error;
        return false;
    }
}

;// CONCATENATED MODULE: ./build/modules/go-attempts.js










/** Runs go commands, each as often as the contract's table allows. What mirrors did is remembered from one command to the next. */
class GoAttempts {
    tally;
    /** Every stall, for the findings: what go's goroutines were doing. */
    stalls = [];
    #options;
    #history = [];
    #dropped = new Set();
    #deadlineMs;
    #backoff;
    #statistics = { attempts: 0, killed: 0, seconds: 0 };
    constructor(options) {
        this.#options = options;
        this.tally = new MirrorTally(options.entries);
        this.#deadlineMs = performance.now() + options.timeoutMs;
        this.#backoff = createBackoff(options.backoff ?? DEFAULT_BACKOFF);
    }
    get statistics() {
        return this.#statistics;
    }
    /** @param modules whose files tell the progress */
    async run(args, modules) {
        let next = this.#next();
        // A command before this one may have used up all that there is.
        let entries = next.kind === 'run' ? next.entries : this.#options.entries;
        let failed;
        for (;;) {
            if (this.#options.signal.aborted)
                return { kind: 'cancelled', run: undefined };
            const timeoutMs = this.#deadlineMs - performance.now();
            // What failed says more than that there was no time to try again.
            if (timeoutMs <= 0)
                return failed ?? { kind: 'timed-out', run: undefined };
            const run = await this.#runOnce(args, { modules, entries, timeoutMs });
            if (run.kind === 'ok' || run.kind === 'cancelled' || run.kind === 'timed-out') {
                this.tally.add(run, undefined);
                return { kind: run.kind, run };
            }
            const failure = explainRun(run, this.#options.entries);
            this.tally.add(run, failure);
            const stale = await this.#staleModules(failure, modules);
            if (await this.#drop(stale))
                continue;
            if (failure.isFinal)
                return { kind: 'failed', run, failure, stale };
            this.#history.push(failure.faults);
            next = this.#next();
            if (next.kind === 'give-up')
                return { kind: 'failed', run, failure, stale: [] };
            failed = { kind: 'failed', run, failure, stale: [] };
            this.#countEjections(entries, next.entries);
            entries = next.entries;
            if (!next.changed && !(await this.#wait()) && !this.#options.signal.aborted)
                return failed;
        }
    }
    #next() {
        const { entries, policy, retries, isWellKnown } = this.#options;
        return nextProxyList({ entries, history: this.#history, policy, retries, isWellKnown });
    }
    async #runOnce(args, now) {
        const { goCommand = 'go', directory: cwd, env, goModCache, stallTimeoutMs, signal, onProgress } = this.#options;
        const run = await runSupervisedGo({
            ...now,
            goCommand,
            args,
            cwd,
            env: { ...env, GOPROXY: (0,proxy_list/* formatProxyList */.QE)(now.entries) },
            // All of them, so that what a mirror did is known by its name also where it is left out.
            entries: this.#options.entries,
            goModCache,
            stallTimeoutMs,
            signal,
            onProgress,
        });
        const { attempts, killed, seconds } = this.#statistics;
        const isKilled = run.kind !== 'ok' && run.kind !== 'failed';
        this.#statistics = { attempts: attempts + 1, killed: killed + (isKilled ? 1 : 0), seconds: seconds + run.seconds };
        if (run.kind === 'stalled')
            this.stalls.push(run);
        return run;
    }
    async #staleModules({ stale }, modules) {
        if (stale.zips)
            return modulesWithoutZipHash(this.#options.goModCache, modules);
        if (stale.module === undefined)
            return [];
        const at = stale.module.lastIndexOf('@');
        const module = { path: stale.module.slice(0, at), version: stale.module.slice(at + 1) };
        // go writes a file only after its hash was found right: what is not there came from the origin just now.
        return (await hasModuleFile(this.#options.goModCache, module, stale.extension)) ? [module] : [];
    }
    /** A file that a cache of ours brought is no reason to fail: it is dropped, once, and fetched. */
    async #drop(stale) {
        const { dropFromCache } = this.#options;
        let isDropped = false;
        for (const module of stale) {
            if (dropFromCache === undefined || this.#dropped.has((0,module_path/* moduleKey */.MP)(module)))
                continue;
            this.#dropped.add((0,module_path/* moduleKey */.MP)(module));
            isDropped = (await dropFromCache(module)) || isDropped;
        }
        return isDropped;
    }
    #countEjections(before, after) {
        const stays = new Set(after.map(entry => (entry.kind === 'url' ? entry.label : entry.kind)));
        for (const entry of before)
            if (entry.kind === 'url' && !stays.has(entry.label))
                this.tally.eject(entry.label);
    }
    /** False where the wait was cut short, or would end after the deadline. */
    async #wait() {
        const delayMs = this.#backoff.nextMs();
        const { signal } = this.#options;
        if (performance.now() + delayMs >= this.#deadlineMs)
            return false;
        try {
            await (0,system_deadline/* sleep */.yy)(delayMs, signal);
            return true;
        }
        catch (error) {
            if (!signal.aborted)
                throw error;
            return false;
        }
    }
}
/** One line for people: what a stalled go was doing. */
function describeStall(stall) {
    const doing = describeActivities(stall.activities);
    const waits = stall.waitingFor.map(({ what, forMs }) => `${what} (for ${(forMs / 1000).toFixed(0)} s)`);
    const parts = [
        waits.length > 0 ? `it waited for ${waits.slice(0, 5).join(', ')}` : '',
        doing === '' ? '' : `go was ${doing}`,
    ];
    return parts.filter(part => part !== '').join('; ') || 'nothing shows what it waited for';
}

;// CONCATENATED MODULE: ./build/modules/go-failure.js



const MAX_FINDINGS = 10;
/**
 * The findings of a download that failed. The first one is the message: the module, the URL, and what every mirror that was asked
 * answered; the others are further modules that failed.
 *
 * @param timeoutMs the budget, for the message
 */
function failureFindings(result, attempts, timeoutMs) {
    const mirrors = attempts.tally.describe();
    const asked = mirrors.length > 0 ? `\nAsked were:\n${mirrors.map(line => `  ${line}`).join('\n')}` : '';
    if (result.kind === 'timed-out')
        return [timeoutFinding(result.run, asked, timeoutMs)];
    if (result.kind !== 'failed')
        return [];
    const { run, failure } = result;
    if (run.kind === 'stalled')
        return [stallFinding(attempts, asked)];
    const [first, ...others] = failure.printed;
    if (first === undefined) {
        const how = run.kind === 'failed' && run.signal !== null ? `ended by ${run.signal}` : 'failed without a word';
        return [(0,catalogue/* finding */.g)('unknown', { message: `The go command ${how}.${asked}` })];
    }
    const more = others.length > 0 ? ` (and ${others.length} more failures)` : '';
    const main = (0,catalogue/* finding */.g)(first.code, {
        ...whereOf(first),
        ...staleAdvice(result.stale),
        message: `${withoutPrefix(first.line)}${more}${asked}`,
        evidence: run.printed,
    });
    const rest = others
        .slice(0, MAX_FINDINGS - 1)
        .map(other => (0,catalogue/* finding */.g)(other.code, { ...whereOf(other), message: withoutPrefix(other.line) }));
    return [main, ...rest];
}
/** Each stall that a later attempt made good, with what go was doing: warnings. */
function stallFindings(attempts) {
    return attempts.stalls.slice(0, MAX_FINDINGS).map(stall => {
        const [waiting] = stall.waitingFor;
        return (0,catalogue/* finding */.g)(codeOfStall(stall), {
            severity: 'warning',
            ...(waiting?.mirror === undefined ? {} : { url: waiting.mirror }),
            message: `A go command showed no sign of life and was ended: ${describeStall(stall)}`,
            evidence: `processes: ${stall.processes.join(', ')}\n${stall.goroutines}`,
        });
    });
}
/** Waiting for a lock prints nothing: only go's goroutines tell. */
function codeOfStall(stall) {
    if (stall === undefined || stall.waitingFor.some(({ kind }) => kind !== 'lock'))
        return 'stall';
    return stall.waitingFor.length > 0 || stall.activities.has('waiting-for-lock') ? 'lock-held' : 'stall';
}
function stallFinding(attempts, asked) {
    const stall = attempts.stalls.at(-1);
    const [waiting] = stall?.waitingFor ?? [];
    return (0,catalogue/* finding */.g)(codeOfStall(stall), {
        ...(waiting?.mirror === undefined ? {} : { url: waiting.what }),
        message: `The download stalled in every attempt${stall === undefined ? '' : `: ${describeStall(stall)}`}${asked}`,
        ...(stall === undefined ? {} : { evidence: `processes: ${stall.processes.join(', ')}\n${stall.goroutines}` }),
    });
}
function timeoutFinding(run, asked, timeoutMs) {
    const waiting = run?.kind === 'timed-out' ? run.waitingFor : [];
    const [first] = waiting;
    const waits = waiting.slice(0, 5).map(({ what, forMs }) => `${what} (for ${(forMs / 1000).toFixed(0)} s)`);
    return (0,catalogue/* finding */.g)('timeout', {
        ...(first?.mirror === undefined ? {} : { url: first.what }),
        message: `The modules were not there after ${timeoutMs / 1000} s${waits.length > 0 ? `; go waited for ${waits.join(', ')}` : ''}.${asked}`,
        ...(run === undefined || run.printed === '' ? {} : { evidence: run.printed }),
    });
}
/** What was there before is nobody's download: another mirror does not help. */
function staleAdvice(stale) {
    const [first] = stale;
    if (first === undefined)
        return {};
    return {
        module: (0,module_path/* moduleKey */.MP)(first),
        cause: 'The file was in the module cache before this run, and it is damaged or not what go.sum says.',
        fix: 'Run `go clean -modcache`, or remove the module from GOMODCACHE, and let it be fetched again (input `force-download`).',
    };
}
function whereOf(failure) {
    return {
        ...(failure.module === undefined ? {} : { module: failure.module }),
        ...(failure.url === undefined ? {} : { url: failure.url }),
    };
}
/** Without the words that go says to everybody: the whole text is the evidence. */
function withoutPrefix(line) {
    return line.replace(/^go: /, '').replace(/\n+SECURITY ERROR\n[\s\S]*$/, '');
}

;// CONCATENATED MODULE: ./build/modules/protected-files.js


/**
 * Remembers go.mod, go.sum, go.work.sum and the like: `go mod download` with arguments adds hashes to go.sum, in a workspace to
 * go.work.sum (cmd/go/internal/modcmd/download.go, golang.org/issue/45332).
 */
async function protectFiles(paths) {
    const snapshots = await Promise.all([...new Set(paths)].map(takeSnapshot));
    return {
        async restore() {
            const changed = [];
            for (const snapshot of snapshots)
                if (await restoreFile(snapshot))
                    changed.push(snapshot.path);
            return changed;
        },
    };
}
async function takeSnapshot(path) {
    const content = await readIfThere(path);
    if (content === undefined)
        return { path, content, mode: 0o644, mtime: new Date(0) };
    const { mode, mtime } = await (0,promises_.stat)(path);
    return { path, content, mode: mode & 0o777, mtime };
}
async function restoreFile({ path, content, mode, mtime }) {
    const now = await readIfThere(path);
    if (content === undefined) {
        if (now === undefined)
            return false;
        await (0,promises_.rm)(path, { force: true });
        return true;
    }
    if (now?.equals(content) === true)
        return false;
    // Through a link: renaming over it would replace the link by a file.
    const target = now !== undefined && (await (0,promises_.lstat)(path)).isSymbolicLink() ? await (0,promises_.realpath)(path) : path;
    await (0,files/* writeFileAtomically */.lo)(target, content, { mode });
    // The mode of a new file is cut by the umask.
    await (0,promises_.chmod)(target, mode);
    // go's test cache and others compare times.
    await (0,promises_.utimes)(target, mtime, mtime);
    return true;
}
async function readIfThere(path) {
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/modules/go-download.js








/**
 * `go mod download`, supervised: it cannot hang, goes from mirror to mirror as the contract's table says, and leaves go.mod and go.sum
 * alone. Its result is what go accepts: it runs last, after whatever fetched modules before it.
 *
 * @throws CommandStartError where go cannot be started
 */
async function downloadWithGo(request) {
    const files = await protectFiles(request.protectedFiles);
    const dropFromCache = async (module) => {
        if (request.cameFromCache?.(module) !== true)
            return false;
        await dropModule(request.goModCache, module);
        return true;
    };
    const attempts = new GoAttempts({ ...request, dropFromCache });
    let commands;
    let restored = [];
    try {
        commands = await runCommands(request, attempts);
    }
    finally {
        restored = await files.restore();
    }
    const { result } = commands;
    const { tally, statistics: goCommand } = attempts;
    const bytes = Math.max(commands.bytes, await countBytes(request.goModCache, tally));
    // Where it failed, the message says what each mirror did; wrong bytes are worth a finding of their own all the same.
    const isFailure = result.kind === 'failed' || result.kind === 'timed-out';
    const failed = failureFindings(result, attempts, request.timeoutMs);
    const isTold = (found) => failed.some(({ code, module }) => code === found.code && module === found.module);
    const ofMirrors = tally.findings().filter(found => !isFailure || (found.severity === 'security' && !isTold(found)));
    const onTheWay = [...stallFindings(attempts), ...ofMirrors];
    const retries = Math.max(0, goCommand.attempts - commands.count);
    const findings = result.kind === 'cancelled' ? [] : [...failed, ...onTheWay];
    return Object.freeze({
        outcome: result.kind,
        findings,
        sources: tally.statistics(),
        goCommand,
        retries,
        bytes,
        restored,
    });
}
/**
 * `go mod graph` loads what `go mod download` without arguments loads. Not `go list -m all`: that also asks for every `.info`, fails under
 * -mod=vendor and at the first module that go.sum lacks; `go mod graph` and `go mod download` pay no heed to -mod in GOFLAGS, and both
 * work in a workspace (run with go 1.26).
 */
async function runCommands(request, attempts) {
    const { selection } = request;
    const known = selection.kind === 'set' ? selection.modules : [];
    let result = { kind: 'ok', run: undefined };
    let count = 0;
    let bytes = 0;
    const run = async (args, modules) => {
        count++;
        result = await attempts.run(args, modules);
        bytes += result.run?.bytes ?? 0;
        return result.kind === 'ok';
    };
    const done = () => ({ result, count, bytes });
    if (request.loadGraph && !(await run(['mod', 'graph', '-x'], known)) && !isTolerable(result))
        return done();
    if (selection.kind === 'by-go') {
        await run(['mod', 'download', '-x'], []);
        return done();
    }
    const modules = selection.kind === 'set' ? selection.modules : await selection.choose(request.signal);
    result = { kind: 'ok', run: undefined };
    for (const part of splitArguments(modules.map(module_path/* moduleKey */.MP))) {
        if (!(await run(['mod', 'download', '-x', ...part], modules)))
            return done();
    }
    return done();
}
// What a -mod=readonly build does not read. The download itself decides whether the modules that it does read can be had.
const TOLERABLE = new Set([
    'go-sum-missing-entry',
    'go-sum-updates-needed',
    'checksum-database-unreachable',
]);
function isTolerable(result) {
    if (result.kind !== 'failed')
        return false;
    const { printed } = result.failure;
    return printed.length > 0 && printed.every(({ code }) => TOLERABLE.has(code));
}
// CreateProcess takes 32,767 UTF-16 units in all (learn.microsoft.com); Linux 128 KiB for one argument and 2 MiB in all (execve(2)).
const MAX_ARGUMENT_UNITS = process.platform === 'win32' ? 24_000 : 100_000;
/** Parts whose arguments fit one command line. */
function splitArguments(args, maxUnits = MAX_ARGUMENT_UNITS) {
    const parts = [];
    let units = Number.POSITIVE_INFINITY;
    for (const argument of args) {
        // Room for quotes and a space.
        units += argument.length + 3;
        if (units > maxUnits) {
            parts.push([]);
            units = argument.length + 3;
        }
        parts.at(-1)?.push(argument);
    }
    return parts;
}
/** Tells the tally how much each mirror served; returns the sum. */
async function countBytes(goModCache, tally) {
    let bytes = 0;
    for (const [file, label] of tally.servedZips()) {
        const size = await go_download_sizeOf((0,external_node_path_.join)(goModCache, 'cache', 'download', file));
        tally.addBytes(label, size);
        bytes += size;
    }
    return bytes;
}
async function go_download_sizeOf(file) {
    try {
        return (await (0,promises_.stat)(file)).size;
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return 0;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/modules/mirrors/well-known-mirrors.js
/**
 * Public module mirrors: each serves any public module to anybody, so a path that one of them could not serve is no secret from
 * the next. Go's default proxy is one too; which it is, the Go distribution says (`$GOROOT/go.env`).
 * A host with a path is a mirror only below that path.
 */
const PUBLIC_MIRRORS = Object.freeze([
    { host: 'goproxy.cn', path: '' },
    { host: 'goproxy.io', path: '' },
    { host: 'mirrors.aliyun.com', path: '/goproxy' },
    { host: 'repo.huaweicloud.com', path: '/repository/goproxy' },
    { host: 'mirrors.cloud.tencent.com', path: '/go' },
]);
/**
 * Whether an entry is a well-known public mirror. Over plain HTTP or with a user it is not: then somebody has put something of
 * his own there.
 */
function isWellKnownMirror(entry, defaultProxyHosts) {
    const url = new URL(entry.url);
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return false;
    if (defaultProxyHosts.includes(url.host))
        return true;
    return PUBLIC_MIRRORS.some(mirror => mirror.host === url.host && (url.pathname === mirror.path || `${url.pathname}/`.startsWith(`${mirror.path}/`)));
}

// EXTERNAL MODULE: ./build/modules/module-set.js
var module_set = __webpack_require__(93109);
// EXTERNAL MODULE: ./build/modules/module-cache.js
var module_cache = __webpack_require__(89303);
;// CONCATENATED MODULE: ./build/modules/obtain.js


/** Asks the sources in turn until one has bytes that pass the check; a mirror whose bytes were wrong is not asked for this file again. */
async function obtain(request) {
    const attempts = [];
    let leftToDirect = false;
    for (const source of request.sources) {
        const distrusted = new Set();
        const suspected = new Set();
        let isExhausted = false;
        while (!isExhausted) {
            const outcome = await request.fetch(source, distrusted);
            if (outcome.kind === 'not-found')
                break;
            if (outcome.kind === 'failed') {
                attempts.push(...outcome.attempts);
                leftToDirect = outcome.leftToDirect === true;
                break;
            }
            const verdict = await request.check(outcome);
            if (verdict.kind === 'right')
                return { kind: 'right', value: verdict.value, from: outcome.from, source, bytes: outcome.bytes };
            attempts.push({ from: outcome.from, code: verdict.code, message: verdict.message });
            request.onWrong(source, wrongBytes(request.file, { source, from: outcome.from }, verdict));
            // A source that serves the same place again has no other to ask.
            isExhausted = distrusted.has(outcome.from);
            // A broken body is worth one more try; a wrong hash is not: the same bytes would come again.
            if (verdict.code === 'checksum-mismatch' || suspected.has(outcome.from))
                distrusted.add(outcome.from);
            suspected.add(outcome.from);
        }
    }
    const worst = attempts.find(({ code }) => code === 'checksum-mismatch') ?? attempts.at(-1);
    return worst === undefined ? { kind: 'not-found' } : { kind: 'failed', code: worst.code, attempts, leftToDirect };
}
function wrongBytes(file, { source, from }, verdict) {
    const module = (0,module_path/* moduleKey */.MP)(file.module);
    return (0,catalogue/* finding */.g)(verdict.code, {
        // A mirror may be broken; what a cache of ours holds was right when it was written.
        severity: verdict.code === 'checksum-mismatch' || source.kind !== 'proxy' ? 'security' : 'warning',
        module,
        url: from,
        message: `${from} served a wrong .${file.kind} of ${module}: ${verdict.message}`,
    });
}

;// CONCATENATED MODULE: ./build/modules/prefetch.js











function createPrefetcher(options) {
    return new SourcePrefetcher(options);
}
class SourcePrefetcher {
    #options;
    #requests;
    #stop = new AbortController();
    #signal;
    #findings = [];
    #rejected = [];
    #underWay = new Map();
    #done = { done: 0, total: 0, bytes: 0 };
    constructor(options) {
        this.#options = options;
        this.#signal = AbortSignal.any([options.signal, this.#stop.signal]);
        this.#requests = (0,dist.bulkhead)(options.concurrency, Number.POSITIVE_INFINITY);
    }
    progress() {
        // Requests end in any order, but the map keeps the order in which they began.
        const [oldest] = this.#underWay;
        if (oldest === undefined)
            return { ...this.#done, waiting: undefined };
        const [{ module, kind }, startedAt] = oldest;
        return { ...this.#done, waiting: { what: `${(0,module_path/* moduleKey */.MP)(module)}.${kind}`, forMs: performance.now() - startedAt } };
    }
    findings() {
        return [...this.#findings];
    }
    rejected() {
        return [...this.#rejected];
    }
    async fetchModules(modules) {
        this.#advance({ total: modules.length });
        return this.#allOrNone(modules, async (module) => {
            const outcome = await this.#fetchModule(module);
            this.#advance({ done: 1, bytes: outcome.kind === 'fetched' ? outcome.bytes : 0 });
            return outcome;
        });
    }
    async fetchGoMods(modules) {
        return this.#allOrNone(modules, async (module) => this.#fetchGoMod(module));
    }
    /** What throws (a full disk, the end of the budget) ends the others too, and nothing goes on behind the caller's back. */
    async #allOrNone(modules, fetch) {
        const all = modules.map(async (module) => ({ module, outcome: await fetch(module) }));
        try {
            return await Promise.all(all);
        }
        catch (error) {
            this.#stop.abort(error);
            await Promise.allSettled(all);
            throw error;
        }
    }
    async #fetchModule(module) {
        const { goModCache, force } = this.#options;
        if (!force && (0,module_cache/* isPresent */.Wo)(goModCache, module, module.sums))
            return { kind: 'present' };
        // The zip first: it is what takes time.
        const [zip, info] = await Promise.all([this.#fetchZip(module), this.#fetchInfo(module)]);
        return zip.kind === 'fetched' && info.kind !== 'present' && info.kind !== 'fetched' ? info : zip;
    }
    async #fetchZip(module) {
        const { extractor } = this.#options;
        if (await this.#isZipRight(module))
            return { kind: 'present' };
        const target = extractor.staging.file();
        let leftToGo;
        try {
            const obtained = await this.#obtain({ module, kind: 'zip' }, target, async () => {
                const result = await extractor.extract(target, module, this.#signal);
                if (result.kind === 'left-to-go')
                    leftToGo = result.reason;
                return judgeExtraction(result);
            });
            return leftToGo === undefined ? toOutcome(obtained) : { kind: 'left-to-go', why: leftToGo };
        }
        finally {
            await (0,promises_.rm)(target, { force: true });
        }
    }
    /** A zip that is there without its tree or `.ziphash` (restored by others, or left by an older run) is as good as fetched, once checked. */
    async #isZipRight(module) {
        const { extractor, goModCache, force } = this.#options;
        if (force || (0,module_cache/* zipState */.hE)(goModCache, module, module.sums) === 'absent')
            return false;
        const result = await extractor.extract((0,module_paths/* modulePaths */.n)(goModCache, module).zip, module, this.#signal);
        if (result.kind === 'wrong-hash' || result.kind === 'bad-zip') {
            const message = `GOMODCACHE had a wrong zip of ${(0,module_path/* moduleKey */.MP)(module)}; it is replaced.`;
            this.#findings.push((0,catalogue/* finding */.g)(result.kind === 'wrong-hash' ? 'checksum-mismatch' : 'corrupt-zip', {
                severity: 'security',
                module: (0,module_path/* moduleKey */.MP)(module),
                message,
            }));
        }
        return result.kind === 'ok';
    }
    async #fetchInfo(module) {
        const { goModCache, force } = this.#options;
        if (!force && (0,module_cache/* hasInfo */.DS)(goModCache, module))
            return { kind: 'present' };
        return this.#fetchSmall({ module, kind: 'info' }, data => checkInfoFile(data, module));
    }
    async #fetchGoMod(module) {
        const { goModCache, force } = this.#options;
        if (!force && (0,module_cache/* goModState */.kE)(goModCache, module, module.sums) === 'right')
            return { kind: 'present' };
        return this.#fetchSmall({ module, kind: 'mod' }, data => checkGoModFile(data, module));
    }
    async #fetchSmall(file, check) {
        const path = (0,external_node_path_.join)((0,module_paths/* downloadDirectory */.A)(this.#options.goModCache), (0,module_files/* moduleFilePath */.g)(file.module, file.kind));
        const obtained = await this.#obtain(file, undefined, async ({ data }) => {
            if (data === undefined)
                throw new Error('a source returned no data for a request without target');
            const verdict = check(data);
            if (verdict.kind === 'right')
                await (0,files/* writeFileAtomically */.lo)(path, data);
            return verdict;
        });
        return toOutcome(obtained);
    }
    #obtain(file, target, check) {
        const { sources, isPrivate } = this.#options;
        const signal = this.#signal;
        const fetch = async (source, distrusted) => this.#requests.execute(async () => {
            this.#underWay.set(file, performance.now());
            try {
                return await source.fetch({ file, target, signal, distrusted });
            }
            finally {
                this.#underWay.delete(file);
            }
        }, signal);
        const allowed = isPrivate(file.module.path) ? sources.filter(({ kind }) => kind !== 'proxy') : sources;
        const onWrong = (source, found) => {
            this.#findings.push(found);
            if (source.kind !== 'proxy')
                this.#rejected.push(file);
        };
        return obtain({ file, sources: allowed, fetch, check, onWrong });
    }
    #advance(step) {
        const { done, total, bytes } = this.#done;
        this.#done = {
            done: done + (step.done ?? 0),
            total: total + (step.total ?? 0),
            bytes: bytes + (step.bytes ?? 0),
        };
        this.#options.onProgress();
    }
}
function toOutcome(obtained) {
    switch (obtained.kind) {
        case 'right':
            return {
                kind: 'fetched',
                sum: obtained.value,
                from: obtained.from,
                sourceKind: obtained.source.kind,
                bytes: obtained.bytes,
            };
        case 'not-found':
            return { kind: 'left-to-go', why: 'no source has it' };
        case 'failed':
            return obtained.leftToDirect
                ? { kind: 'left-to-go', why: 'the mirrors failed, and direct is behind them' }
                : obtained;
    }
}

;// CONCATENATED MODULE: ./build/phases/fetch-failures.js


const MAX_NAMED = 3;
/** One finding for each cause: the modules, and what every mirror that was asked answered. */
function fetchFailures(results) {
    const byCode = new Map();
    for (const { module, outcome } of results) {
        if (outcome.kind !== 'failed')
            continue;
        const group = byCode.get(outcome.code) ?? { names: [], attempts: [] };
        group.names.push((0,module_path/* moduleKey */.MP)(module));
        group.attempts.push(...outcome.attempts);
        byCode.set(outcome.code, group);
    }
    return [...byCode].map(([code, { names, attempts }]) => {
        const [first = ''] = names;
        const message = `${nameModules(names)} could not be fetched.\nAsked were:\n${describeAttempts(attempts)
            .map(line => `  ${line}`)
            .join('\n')}`;
        const url = attempts.at(-1)?.from;
        // Wrong bytes stay a security finding; everything else that ends here is an error, whatever it is on the way.
        const severity = catalogue/* CATALOGUE */.y[code].severity === 'security' ? 'security' : 'error';
        return (0,catalogue/* finding */.g)(code, { severity, module: first, message, ...(url === undefined ? {} : { url }) });
    });
}
function nameModules(names) {
    const named = names.slice(0, MAX_NAMED).join(', ');
    return names.length > MAX_NAMED ? `${named} and ${names.length - MAX_NAMED} more modules` : named;
}
/** `https://mirror.example.com: 12 × HTTP 502; 3 × no byte for 30 s`, a line for each mirror. */
function describeAttempts(attempts) {
    const byMirror = new Map();
    for (const { from, message } of attempts) {
        const counts = byMirror.get(from) ?? new Map();
        counts.set(message, (counts.get(message) ?? 0) + 1);
        byMirror.set(from, counts);
    }
    return [...byMirror].map(([from, counts]) => {
        const answers = [...counts]
            .slice(0, MAX_NAMED)
            .map(([message, count]) => (count > 1 ? `${count} × ${message}` : message));
        return `${from}: ${answers.join('; ')}${counts.size > MAX_NAMED ? '; …' : ''}`;
    });
}

;// CONCATENATED MODULE: ./build/modules/mirrors/giving-up.js
/** Files that failed, with every retry, before a source that has never answered is asked for no more. */
const GIVE_UP_AFTER_FILES = 8;
/**
 * A source that stops asking where no mirror has ever answered. Without it a dead single mirror, whose breaker may not open, costs its
 * time-outs for every file: a thousand of them look like the hang that this project exists to end.
 */
function givingUp(source) {
    let hasAnswered = false;
    let failures = 0;
    let last;
    const fetch = async (request) => {
        if (!hasAnswered && failures >= GIVE_UP_AFTER_FILES && last !== undefined)
            return last;
        const outcome = await source.fetch(request);
        if (outcome.kind !== 'failed')
            hasAnswered = true;
        else {
            failures += 1;
            last = outcome;
        }
        return outcome;
    };
    return new Proxy(source, {
        get: (target, name) => {
            if (name === 'fetch')
                return fetch;
            const value = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
        },
    });
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/modules/mirrors/directory-source.js
var directory_source = __webpack_require__(97158);
;// CONCATENATED MODULE: ./build/modules/mirrors/hedging.js
/** "The Tail at Scale" (Dean, Barroso): a second request after the p95 costs some 5% more load and cuts the tail off. */
const DEFAULT_HEDGING = Object.freeze({ minimumWaitMs: 150, minimumSamples: 10, maxShare: 0.05 });
/** How often a waiting request is looked at. */
const HEDGE_CHECK_MS = 50;
/** Whether a request that has seen no byte for so long is among the slowest twentieth of its kind. */
function isSlow(waitedMs, firstByteMs, options) {
    if (firstByteMs.count < options.minimumSamples)
        return false;
    return waitedMs > Math.max(options.minimumWaitMs, firstByteMs.percentile(95));
}
/** Keeps second requests to their share. */
class HedgeBudget {
    #maxShare;
    #requests = 0;
    #hedges = 0;
    #wins = 0;
    constructor(maxShare) {
        this.#maxShare = maxShare;
    }
    get hedges() {
        return this.#hedges;
    }
    /** Second requests that were served before the first ones. */
    get wins() {
        return this.#wins;
    }
    countRequest() {
        this.#requests += 1;
    }
    countWin() {
        this.#wins += 1;
    }
    /** Takes one second request out of the budget; false: it is used up for now. */
    take() {
        if (this.#hedges + 1 > this.#requests * this.#maxShare)
            return false;
        this.#hedges += 1;
        return true;
    }
}

// EXTERNAL MODULE: ./build/modules/mirrors/mirror-error.js
var mirror_error = __webpack_require__(54437);
;// CONCATENATED MODULE: ./build/modules/mirrors/attempt.js


/** The one that has its answer; undefined: none yet, and it is time to look whether one is slow. */
async function firstToSettle(attempts) {
    let timer;
    const tick = new Promise(resolve => {
        timer = setTimeout(() => resolve(undefined), HEDGE_CHECK_MS);
    });
    const settled = attempts.map(async (attempt) => {
        await attempt.answer;
        return attempt;
    });
    try {
        return await Promise.race([...settled, tick]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Ends an attempt whose mirror is known not to answer. It may have been answered in the meantime. */
async function giveUp(attempt) {
    attempt.abandon.abort();
    const late = await attempt.answer;
    const error = new mirror_error/* MirrorError */.En('stall', 'no answer, as to other requests');
    return { mirror: attempt.mirror, answer: late ?? { kind: 'failed', error } };
}

;// CONCATENATED MODULE: ./build/modules/mirrors/classify.js
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
function classify_codeOfStatus(status) {
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
    const own = 'code' in error && typeof error.code === 'string' ? codeOfErrorCode(error.code) : undefined;
    return own ?? ('cause' in error ? knownCodeOf(error.cause, depth + 1) : undefined);
}
function codeOfErrorCode(code) {
    return ERROR_CODES[code] ?? ERROR_FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
}

;// CONCATENATED MODULE: ./build/modules/mirrors/fall-through.js

/**
 * The contract's table for `goproxy-fallback`, as one pure decision: who is asked for the file next, if anybody.
 *
 * Source: go.dev/ref/mod#goproxy-protocol for `,` and `|`; cmd/go/internal/modfetch/proxy.go TryProxies for which of several errors counts.
 */
function nextStep(situation) {
    const { list } = situation;
    for (let mirror = 0; mirror < list.mirrors.length; mirror++) {
        const state = stateOf(situation, mirror);
        if (state.kind === 'not-found')
            continue;
        if (state.kind === 'not-asked') {
            if (!isPassedOver(situation, mirror))
                return { kind: 'ask', mirror, again: false };
            continue;
        }
        if (!fall_through_mayLeave(list, mirror))
            return endOfList(situation, { places: mirror + 1, leftToDirect: false });
        if (isRepeatedBeforeLeaving(situation, mirror))
            return { kind: 'ask', mirror, again: true };
    }
    return endOfList(situation, { places: list.mirrors.length, leftToDirect: list.end === 'direct' });
}
/**
 * Where a request that is slow on `mirror` may be sent as well: the next mirror that could be asked had this one timed out.
 * Undefined: only the same one.
 */
function alternativeTo(situation, mirror) {
    const { list } = situation;
    for (let from = mirror; fall_through_mayLeave(list, from); from++) {
        const next = from + 1;
        if (next >= list.mirrors.length)
            return undefined;
        if (stateOf(situation, next).kind === 'not-asked' && situation.ejectionOf(next) === undefined)
            return next;
    }
    return undefined;
}
/** Whether the policy lets a failure other than 404 and 410 go on to what comes next in the list, `direct` included. */
function fall_through_mayLeave(list, mirror) {
    const entry = list.mirrors[mirror];
    if (entry === undefined)
        return false;
    if (entry.fallBackOnError || list.policy === 'any')
        return true;
    // Only from a public mirror: a path that a company's proxy could not serve must not slip out to a public one because of a 502.
    return list.policy === 'auto' && entry.wellKnown && mirror + 1 < list.mirrors.length;
}
function stateOf({ answers, isDistrusted }, mirror) {
    if (isDistrusted(mirror))
        return { kind: 'failed', code: 'checksum-mismatch' };
    const last = answers.findLast(answer => answer.mirror === mirror);
    if (last === undefined)
        return { kind: 'not-asked' };
    return FAILURE_CLASSES[last.code] === 'next' ? { kind: 'not-found' } : { kind: 'failed', code: last.code };
}
/** Ejected, and passing over it leads somewhere. A breaker never opens on the last entry: there it would be giving up. */
function isPassedOver(situation, mirror) {
    const { list } = situation;
    const hasAlternative = fall_through_mayLeave(list, mirror) && (mirror + 1 < list.mirrors.length || list.end === 'direct');
    return hasAlternative && situation.ejectionOf(mirror) !== undefined;
}
/** "A again within retries, then B": in auto, for a public mirror with a comma behind it. */
function isRepeatedBeforeLeaving(situation, mirror) {
    const { list } = situation;
    if (list.policy !== 'auto' || list.mirrors[mirror]?.fallBackOnError === true)
        return false;
    return fall_through_isWorthRepeating(situation, mirror) && !isPassedOver(situation, mirror);
}
/** Whether the same question to the same mirror could have another answer, and a retry is left for it. */
function fall_through_isWorthRepeating(situation, mirror) {
    const { list, answers, retries } = situation;
    const own = answers.filter(answer => answer.mirror === mirror);
    const last = own.at(-1);
    if (last === undefined || last.isFinal === true || situation.isDistrusted(mirror))
        return false;
    if (answers.length - 1 >= retries)
        return false;
    switch (FAILURE_CLASSES[last.code]) {
        case 'transient':
            return true;
        case 'transient-once':
            return own.filter(answer => answer.code === last.code).length === 1;
        case 'refused':
            return list.policy === 'auto' && list.mirrors[mirror]?.wellKnown === true && own.length === 1;
        case 'next':
        case 'final-for-mirror':
            return false;
    }
}
/**
 * The list is through, or at an entry that may not be left. Who was passed over gets its one try now; who failed in a way that may
 * pass is asked again while retries are left, the least asked first. With `direct` next nobody has to wait for an ejected mirror: go
 * asks it once more, and then the origin.
 */
function endOfList(situation, at) {
    const { answers, retries } = situation;
    const isEjected = (mirror) => situation.ejectionOf(mirror) !== undefined;
    const candidates = placesOf(situation.list)
        .slice(0, at.places)
        .filter(mirror => !(at.leftToDirect && isEjected(mirror)));
    const passedOver = candidates.find(mirror => stateOf(situation, mirror).kind === 'not-asked');
    if (passedOver !== undefined)
        return { kind: 'ask', mirror: passedOver, again: false };
    const cost = (mirror) => answers.filter(answer => answer.mirror === mirror).length + (isEjected(mirror) ? retries : 0);
    const [again] = candidates.filter(mirror => fall_through_isWorthRepeating(situation, mirror)).toSorted((a, b) => cost(a) - cost(b));
    if (again !== undefined)
        return { kind: 'ask', mirror: again, again: true };
    return failure(situation, at.leftToDirect);
}
/** Of several errors the last that is no 404 counts, as for go. */
function failure(situation, leftToDirect) {
    const { list, answers } = situation;
    const last = answers.findLast(answer => FAILURE_CLASSES[answer.code] !== 'next');
    if (last !== undefined)
        return { kind: 'failed', code: last.code, leftToDirect };
    for (const mirror of placesOf(list)) {
        const state = stateOf(situation, mirror);
        const code = state.kind === 'failed' ? state.code : state.kind === 'not-asked' ? situation.ejectionOf(mirror) : undefined;
        if (code !== undefined)
            return { kind: 'failed', code, leftToDirect };
    }
    if (list.mirrors.length === 0 && list.end === 'off')
        return { kind: 'failed', code: 'goproxy-off', leftToDirect };
    return { kind: 'not-found', leftToDirect };
}
function placesOf(list) {
    return [...list.mirrors.keys()];
}

;// CONCATENATED MODULE: ./build/modules/mirrors/file-fetch.js







/** The state of fetching one file: who was asked, what they said, and whose beginning of the file the target holds. */
class FileFetch {
    #context;
    #request;
    #answers = [];
    #attempts = [];
    #situation;
    #partial;
    constructor(context, request) {
        this.#context = context;
        this.#request = request;
        const mirrorAt = (place) => context.mirrors[place];
        this.#situation = {
            list: context.list,
            answers: this.#answers,
            retries: context.retries,
            isDistrusted: place => request.distrusted.has(mirrorAt(place)?.label ?? ''),
            ejectionOf: place => mirrorAt(place)?.health.ejection,
        };
    }
    async run() {
        const backoff = createBackoff(this.#context.backoff);
        for (;;) {
            this.#request.signal.throwIfAborted();
            const step = nextStep(this.#situation);
            if (step.kind === 'not-found')
                return step;
            if (step.kind === 'failed')
                return { ...step, attempts: this.#attempts };
            const mirror = this.#mirrorAt(step.mirror);
            if (step.again)
                this.#context.onRetry();
            // Never at once to the same mirror; and not before the time that it asked for, if nobody else may be asked.
            const waitMs = Math.max(step.again ? backoff.nextMs() : 0, mirror.health.pauseMs);
            if (waitMs > 0)
                await (0,system_deadline/* sleep */.yy)(waitMs, this.#request.signal);
            const served = await this.#ask(step.mirror);
            if (served !== undefined)
                return served;
        }
    }
    #mirrorAt(place) {
        const mirror = this.#context.mirrors[place];
        if (mirror === undefined)
            throw new Error(`the proxy list has no place ${place}`);
        return mirror;
    }
    /** Asks one mirror, and with it another one if it is slow. Undefined: it failed, which is noted. */
    async #ask(place) {
        const { mirror, answer } = await this.#race(place);
        if (answer.kind === 'fetched')
            return { ...withoutUndefined(answer), from: mirror.label };
        this.#note(place, answer);
        return undefined;
    }
    #note(place, { error, partial }) {
        const { health, label } = this.#mirrorAt(place);
        const { code, message, retryAfterMs } = error;
        const isTooLate = retryAfterMs !== undefined && retryAfterMs >= this.#context.remainingMs();
        if (retryAfterMs !== undefined && !isTooLate)
            health.pauseFor(retryAfterMs);
        this.#answers.push({ mirror: place, code, isFinal: isTooLate || error.isFinal });
        this.#attempts.push({ from: label, code, message });
        this.#partial = partial === undefined ? undefined : { mirror: place, body: partial };
    }
    /** The first answer with the file, or the failure of the mirror that was asked. */
    async #race(place) {
        const first = this.#begin(this.#mirrorAt(place), place);
        let second;
        try {
            for (;;) {
                const settled = await firstToSettle([first, ...(second === undefined ? [] : [second])]);
                if (settled === undefined) {
                    if (this.#isOvertaken(first, place))
                        return await giveUp(first);
                    second ??= this.#hedge(first, place);
                    continue;
                }
                const answer = await settled.answer;
                if (answer?.kind === 'fetched')
                    return {
                        mirror: settled.mirror,
                        answer: settled === first ? answer : await this.#adopt(first, settled, answer),
                    };
                const other = settled === first ? second : first;
                // A second request that failed is no news: the first one is still under way.
                const last = other === undefined ? undefined : await other.answer;
                if (other !== undefined && last?.kind === 'fetched')
                    return { mirror: other.mirror, answer: other === first ? last : await this.#adopt(first, other, last) };
                const own = settled === first ? answer : last;
                if (own === undefined)
                    throw new Error('a request was abandoned and yet waited for');
                return { mirror: first.mirror, answer: own };
            }
        }
        finally {
            await this.#cleanUp(first, second);
        }
    }
    #begin(mirror, place) {
        const { file, signal } = this.#request;
        const isHedge = place === 'hedge';
        const target = isHedge && this.#request.target !== undefined ? `${this.#request.target}.hedge` : this.#request.target;
        const partial = !isHedge && this.#partial?.mirror === place ? this.#partial.body : undefined;
        const abandon = new AbortController();
        this.#context.budget.countRequest();
        const isTrusted = mirror.health.isTrusted;
        const onProgress = () => {
            attempt.lastByteMs = performance.now();
        };
        const answer = mirror.ask({
            file,
            target,
            partial,
            signal,
            onProgress,
            abandoned: abandon.signal,
            connection: isHedge ? 'fresh' : 'kept',
        });
        // Awaited below in any case; until then a rejection is not unhandled.
        answer.catch(() => undefined);
        const attempt = { mirror, target, answer, abandon, isTrusted, lastByteMs: performance.now() };
        return attempt;
    }
    /** A second request, where the first is among the slowest and the budget allows it. */
    #hedge(first, place) {
        const { mirror } = first;
        const waitedMs = performance.now() - first.lastByteMs;
        if (mirror.kind !== 'proxy' ||
            !isSlow(waitedMs, mirror.firstByteMs(this.#request.file.kind), this.#context.hedging))
            return undefined;
        const alternative = alternativeTo(this.#situation, place);
        const other = alternative === undefined ? mirror : this.#mirrorAt(alternative);
        if (other.health.ejection !== undefined || !this.#context.budget.take())
            return undefined;
        return this.#begin(other, 'hedge');
    }
    /** The mirror was ejected while this request waited for it, and there is another to ask: the rest of the time-out is not worth it. */
    #isOvertaken(attempt, place) {
        if (!attempt.isTrusted || attempt.mirror.health.isTrusted)
            return false;
        const waitedMs = performance.now() - attempt.lastByteMs;
        return waitedMs > this.#context.hedging.minimumWaitMs && alternativeTo(this.#situation, place) !== undefined;
    }
    /** The second request was served first: its file takes the target's place, after the first one has let go of it. */
    async #adopt(first, second, answer) {
        this.#context.budget.countWin();
        first.abandon.abort();
        await first.answer;
        if (first.target !== undefined && second.target !== undefined)
            await moveOver(second.target, first.target);
        return answer;
    }
    async #cleanUp(first, second) {
        if (second === undefined)
            return;
        second.abandon.abort();
        await Promise.allSettled([first.answer, second.answer]);
        if (second.target !== undefined)
            await (0,promises_.rm)(second.target, { force: true });
    }
}
async function moveOver(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        throw new mirror_error/* TargetError */.I0(to, { cause: error });
    }
}
function withoutUndefined(answer) {
    const { kind, bytes, data } = answer;
    return data === undefined ? { kind, bytes } : { kind, bytes, data };
}

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: ./build/modules/mirrors/connections.js + 3 modules
var connections = __webpack_require__(45786);
// EXTERNAL MODULE: ./build/modules/mirrors/body-transfer.js
var body_transfer = __webpack_require__(86385);
;// CONCATENATED MODULE: ./build/modules/mirrors/file-sink.js


/** Chunks come in 16 or 64 KiB. Written by the MiB, 250 MB cost 0.44 s instead of 0.53 (by 256 KiB), and no more than 24 MiB of memory. */
const FLUSH_BYTES = 1024 * 1024;
class FileSink {
    #target;
    #file;
    #position;
    #pending = [];
    #pendingBytes = 0;
    constructor(target, file, position) {
        this.#target = target;
        this.#file = file;
        this.#position = position;
    }
    async write(chunk) {
        this.#pending.push(chunk);
        this.#pendingBytes += chunk.length;
        if (this.#pendingBytes >= FLUSH_BYTES)
            await this.#flush();
    }
    async end() {
        try {
            await this.#flush();
        }
        finally {
            await this.#file.close();
        }
    }
    async #flush() {
        let chunks = this.#pending;
        this.#pending = [];
        this.#pendingBytes = 0;
        while (chunks.length > 0) {
            const written = await asTargetError(this.#target, async () => (await this.#file.writev(chunks, this.#position)).bytesWritten);
            this.#position += written;
            chunks = rest(chunks, written);
        }
    }
}
/** writev may write less than it was given (a disk that is nearly full). */
function rest(chunks, written) {
    let skip = written;
    const left = [];
    for (const chunk of chunks) {
        if (skip < chunk.length)
            left.push(chunk.subarray(skip));
        skip = Math.max(0, skip - chunk.length);
    }
    return left;
}
/**
 * The caller's file, from `position` on; what is behind it is cut off.
 *
 * @throws TargetError where it cannot be opened
 */
async function openFileSink(target, position) {
    return await asTargetError(target, async () => {
        const file = await (0,promises_.open)(target, position === 0 ? 'w' : 'r+');
        try {
            if (position > 0)
                await file.truncate(position);
        }
        catch (error) {
            await file.close();
            throw error;
        }
        return new FileSink(target, file, position);
    });
}
/** In memory, for `.info` and `.mod`. */
class MemorySink {
    #chunks = [];
    async write(chunk) {
        this.#chunks.push(chunk);
    }
    async end() { }
    data() {
        return Buffer.concat(this.#chunks);
    }
}
async function asTargetError(target, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new mirror_error/* TargetError */.I0(target, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/modules/mirrors/partial-body.js

// Below this, a new start costs less than it would to be wrong about.
const MINIMUM_BYTES = 64 * 1024;
/** What can be resumed of a transfer that broke off after so many bytes; undefined: start anew. */
function partialOf(bytes, totalBytes, headers) {
    const validator = validatorOf(headers);
    if (bytes < MINIMUM_BYTES || headers.value('accept-ranges') === 'none')
        return undefined;
    return validator === undefined && totalBytes === undefined ? undefined : { bytes, totalBytes, validator };
}
/** The request's headers for the rest of the file. */
function rangeHeaders(partial) {
    if (partial === undefined)
        return {};
    const condition = partial.validator === undefined ? {} : { 'if-range': partial.validator };
    return { range: `bytes=${partial.bytes}-`, ...condition };
}
/**
 * Where in the file a 206 begins, and how long the whole is.
 *
 * @throws MirrorError where it is not the part that was asked for, or of a file of another length
 */
function checkRange(partial, headers) {
    const [, first, total = ''] = /^bytes ([0-9]+)-[0-9]+\/([0-9]+|\*)$/.exec(headers.value('content-range') ?? '') ?? [];
    const totalBytes = total === '*' ? undefined : Number(total);
    const isSame = partial?.totalBytes === undefined || totalBytes === partial.totalBytes;
    const isUnchanged = partial?.validator === undefined || [undefined, partial.validator].includes(validatorOf(headers));
    if (partial === undefined || Number(first) !== partial.bytes || !isSame || !isUnchanged)
        throw new mirror_error/* MirrorError */.En('short-body', 'another part of the file came than was asked for');
    return { start: partial.bytes, totalBytes };
}
function validatorOf(headers) {
    const etag = headers.value('etag');
    // Weak ETags ("W/…") may stand for bytes that differ.
    return etag?.startsWith('"') === true ? etag : headers.value('last-modified');
}

// EXTERNAL MODULE: ./build/modules/mirrors/proxy-environment.js
var proxy_environment = __webpack_require__(61077);
;// CONCATENATED MODULE: ./build/modules/mirrors/response-headers.js
/** The headers of a response: a server may send any of them twice. */
class ResponseHeaders {
    #headers;
    constructor(headers) {
        this.#headers = headers;
    }
    /** The first value. */
    value(name) {
        const value = this.#headers[name];
        return typeof value === 'string' ? value : value?.[0];
    }
    /** Content-Length in bytes; undefined where there is none or it is no number. */
    get contentLength() {
        const value = this.value('content-length') ?? '';
        return /^[0-9]{1,15}$/.test(value) ? Number(value) : undefined;
    }
}

;// CONCATENATED MODULE: ./build/modules/mirrors/file-transfer.js









const MAX_TEXT_BYTES = 4096;
/** After these, what is in the target is not the beginning of the file. */
const NOT_THE_FILE = new Set(['corrupt-zip', 'not-a-module-proxy']);
/** One answer on its way into the target: what came of it, and why it ended. */
class FileTransfer {
    guard;
    signal;
    throughProxy = false;
    #request;
    #body;
    #hasRange = false;
    #inBody = false;
    #receivedBytes = 0;
    #partial;
    constructor(request, guard) {
        this.#request = request;
        this.guard = guard;
        this.signal = AbortSignal.any([request.signal, guard.signal]);
    }
    holds(response) {
        this.#body = response.body;
        // When it is given up nobody reads it any more, and an error that nobody hears would end the process.
        response.body.on('error', () => undefined);
    }
    /** @throws MirrorError, TargetError, what the stream throws */
    async receive({ statusCode, headers: received, body }) {
        const headers = new ResponseHeaders(received);
        this.#hasRange = statusCode === 206 || statusCode === 416;
        const failure = classify_codeOfStatus(statusCode);
        if (failure !== undefined) {
            const retryAfterMs = parseRetryAfter(headers.value('retry-after'), Date.now());
            throw new mirror_error/* MirrorError */.En(failure, `HTTP ${statusCode}${await this.#textOf(headers, body)}`, { retryAfterMs });
        }
        const encoding = headers.value('content-encoding') ?? 'identity';
        if (encoding !== 'identity')
            throw new mirror_error/* MirrorError */.En('not-a-module-proxy', `the body is encoded (${(0,mirror_error/* oneLine */.TN)(encoding)})`);
        const { start, totalBytes } = statusCode === 206 ? checkRange(this.#request.partial, headers) : { start: 0, totalBytes: headers.contentLength };
        this.#inBody = true;
        const { kind, target } = this.#request;
        const memory = new MemorySink();
        const sink = target === undefined ? memory : await openFileSink(target, start);
        try {
            const onBytes = (bytes) => this.#onBytes(bytes);
            await (0,body_transfer/* receiveBody */.u)({ kind, body, sink, guard: this.guard, start, totalBytes, onBytes });
        }
        catch (error) {
            const isOtherFile = error instanceof mirror_error/* MirrorError */.En && NOT_THE_FILE.has(error.code);
            if (target !== undefined && !isOtherFile)
                this.#partial = partialOf(start + this.#receivedBytes, totalBytes, headers);
            throw error;
        }
        finally {
            await sink.end();
        }
        const bytes = start + this.#receivedBytes;
        return target === undefined ? { kind: 'fetched', bytes, data: memory.data() } : { kind: 'fetched', bytes };
    }
    /** The rest of the file was asked for, and there is no such rest: the file is another one now, or no ranges are served. */
    get isStaleRange() {
        return this.#request.partial !== undefined && this.#hasRange && !this.#inBody;
    }
    /** The transfer broke off; the rest of the answer is not wanted, so its connection ends with it. */
    fail(error) {
        this.#body?.destroy();
        return { kind: 'failed', error: this.#explain(error), partial: this.#partial, bytes: this.#receivedBytes };
    }
    #onBytes(bytes) {
        this.#receivedBytes += bytes;
        this.#request.onProgress();
    }
    #explain(error) {
        if (error instanceof mirror_error/* MirrorError */.En)
            return error;
        if (error instanceof proxy_environment/* ProxyEnvironmentError */.c2)
            return new mirror_error/* MirrorError */.En('proxy-unreachable', error.message, { cause: error, isFinal: true });
        // "other side closed": before an answer that is a broken connection, in the middle of one a body that is too short.
        const known = codeOfError(error, { throughProxy: this.throughProxy });
        const isShort = this.#inBody && known === 'connection-reset' && error instanceof undici/* errors */.sO.SocketError;
        const code = isShort ? 'short-body' : known;
        const where = this.#inBody ? ` after ${this.#receivedBytes} bytes` : '';
        return new mirror_error/* MirrorError */.En(code, `${messageOf(error)}${where}`, { cause: error });
    }
    /** What a proxy says about a failure, as go shows it ("server response:"): only text, and only where it is short. */
    async #textOf(headers, body) {
        const isText = headers.value('content-type')?.startsWith('text/plain') === true;
        this.guard.waiting();
        if (!isText || (headers.contentLength ?? Number.POSITIVE_INFINITY) > MAX_TEXT_BYTES) {
            await body.dump();
            return '';
        }
        try {
            const line = (0,mirror_error/* oneLine */.TN)(await body.text());
            return line === '' ? '' : `: ${line}`;
        }
        catch (error) {
            // The status is known; that the text broke off does not change it.
            return ` (${messageOf(error)})`;
        }
    }
}
/** node's and undici's own words; several addresses make an error of several, with an empty message of its own. */
function messageOf(error) {
    if (typeof error !== 'object' || error === null)
        return (0,mirror_error/* oneLine */.TN)(String(error));
    const several = 'errors' in error && Array.isArray(error.errors) ? error.errors.map(messageOf) : [];
    if (several.length > 0)
        return (0,mirror_error/* oneLine */.TN)([...new Set(several)].join('; '));
    // OpenSSL's whole message is an address, a number and a line of its source.
    if ('reason' in error && typeof error.reason === 'string' && 'library' in error)
        return (0,mirror_error/* oneLine */.TN)(`TLS: ${error.reason}`);
    return (0,mirror_error/* oneLine */.TN)('message' in error ? String(error.message) : '');
}

;// CONCATENATED MODULE: ./build/modules/mirrors/stall-guard.js

/**
 * cargo gives up below 10 bytes a second over 30 s. Ten times that: at 100 B/s the median zip (150 KB) would still take 25 minutes,
 * longer than the whole budget, and bursts with pauses between them pass.
 */
const DEFAULT_MINIMUM_RATE = Object.freeze({ bytesPerSecond: 100, windowMs: 30_000 });
/** Watches one answer: aborts it when nothing comes for too long, or too little. Time that we spend writing does not count. */
class StallGuard {
    #options;
    #abort = new AbortController();
    #timer;
    #receivedBytes = 0;
    #windowMs = 0;
    #windowBytes = 0;
    #waitingSinceMs;
    constructor(options) {
        this.#options = options;
    }
    /** Aborts with a MirrorError `stall` or `too-slow`. */
    get signal() {
        return this.#abort.signal;
    }
    /** From now on it is the server's turn. */
    waiting() {
        this.#waitingSinceMs = performance.now();
        if (this.#timer === undefined)
            this.#timer = setTimeout(() => this.#onTimeout(), this.#options.stallTimeoutMs);
        else
            this.#timer.refresh();
    }
    /** Something came; it is our turn. */
    received(bytes) {
        const waitedMs = performance.now() - (this.#waitingSinceMs ?? performance.now());
        this.#waitingSinceMs = undefined;
        this.#receivedBytes += bytes;
        this.#windowBytes += bytes;
        this.#windowMs += waitedMs;
        const { bytesPerSecond, windowMs } = this.#options.minimumRate;
        if (this.#windowMs < windowMs)
            return;
        const rate = this.#windowBytes / (this.#windowMs / 1000);
        this.#windowMs = this.#windowBytes = 0;
        if (rate >= bytesPerSecond)
            return;
        this.#abort.abort(new mirror_error/* MirrorError */.En('too-slow', `${Math.round(rate)} bytes a second over ${Math.round(windowMs / 1000)} s`));
    }
    /** The answer is complete or given up. */
    stop() {
        clearTimeout(this.#timer);
    }
    #onTimeout() {
        // While we write, the server waits for us.
        if (this.#waitingSinceMs === undefined)
            return;
        const { stallTimeoutMs } = this.#options;
        const where = this.#receivedBytes === 0 ? 'no answer' : `nothing more after ${this.#receivedBytes} bytes`;
        this.#abort.abort(new mirror_error/* MirrorError */.En('stall', `${where} for ${stallTimeoutMs / 1000} s`));
    }
}

;// CONCATENATED MODULE: ./build/modules/mirrors/http-client.js







const MAX_REDIRECTS = 10;
/** GET requests for module files: redirects, credentials, time-outs, sizes. Retries are others' business. */
class HttpClient {
    #options;
    #connections;
    constructor(options) {
        this.#options = options;
        this.#connections = new connections/* Connections */.U(options);
    }
    /**
     * Fetches one file. What the mirror or the way to it is to blame for is a value.
     *
     * @throws the signal's reason when that aborts; TargetError where the target cannot be written
     */
    async fetchFile(request) {
        const guard = new StallGuard(this.#options);
        const transfer = new FileTransfer(request, guard);
        try {
            const response = await this.#open(request, transfer);
            return await transfer.receive(response);
        }
        catch (error) {
            const failed = transfer.fail(guard.signal.aborted ? guard.signal.reason : error);
            request.signal.throwIfAborted();
            if (error instanceof mirror_error/* TargetError */.I0)
                throw error;
            return transfer.isStaleRange ? await this.fetchFile({ ...request, partial: undefined }) : failed;
        }
        finally {
            guard.stop();
        }
    }
    async close() {
        await this.#connections.close();
    }
    /** The answer behind all redirects. They are followed here, since what may go along depends on where they lead. */
    async #open(request, transfer) {
        let authorization = this.#authorizationFor(request.url);
        let url = withoutUser(request.url);
        for (let redirects = 0;; redirects++) {
            const route = await this.#connections.routeTo(url, request.connection);
            transfer.throughProxy = route.throughProxy;
            transfer.guard.waiting();
            const { dispatcher } = route;
            const { signal } = transfer;
            const headers = this.#headersFor(request, authorization);
            const response = await unlessAborted((0,undici/* request */.Em)(url, { dispatcher, signal, headers }), signal);
            transfer.guard.received(0);
            request.onProgress();
            transfer.holds(response);
            const location = redirectOf(response);
            if (location === undefined)
                return response;
            transfer.guard.waiting();
            await response.body.dump();
            if (redirects >= MAX_REDIRECTS)
                throw new mirror_error/* MirrorError */.En('redirect-loop', `stopped after ${MAX_REDIRECTS} redirects`);
            const next = redirectTarget(location, url);
            // Another host, port or scheme gets no credential, nor does the first one get it back from there.
            if (next.origin !== url.origin)
                authorization = undefined;
            url = next;
        }
    }
    #headersFor(request, authorization) {
        return {
            accept: '*/*',
            // As sent: hashes and lengths are of the file, not of a compressed form of it.
            'accept-encoding': 'identity',
            'user-agent': this.#options.userAgent,
            ...(authorization === undefined ? {} : { authorization }),
            ...rangeHeaders(request.partial),
        };
    }
    #authorizationFor(url) {
        const own = url.username === '' && url.password === ''
            ? undefined
            : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
        if (url.protocol !== 'https:') {
            // As go: cmd/go/internal/web/http.go.
            if (own !== undefined)
                throw new mirror_error/* MirrorError */.En('insecure-credentials', 'refusing to send user and password over plain HTTP');
            return undefined;
        }
        const credentials = own ?? this.#options.credentialsFor(url);
        if (credentials === undefined)
            return undefined;
        return `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
    }
}
/** undici looks at the signal only when a connection is there: while one is being made, the waiting is ended here. */
async function unlessAborted(response, signal) {
    return await new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        response.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}
function withoutUser(url) {
    const plain = new URL(url);
    plain.username = plain.password = '';
    return plain;
}
function redirectOf({ statusCode, headers }) {
    return [301, 302, 303, 307, 308].includes(statusCode) ? new ResponseHeaders(headers).value('location') : undefined;
}
/** @throws MirrorError where a redirect leads away from https, or nowhere */
function redirectTarget(location, from) {
    if (!URL.canParse(location, from.href))
        throw new mirror_error/* MirrorError */.En('unexpected-status', 'a redirect without a usable address');
    const target = withoutUser(new URL(location, from));
    if (from.protocol === 'https:' && target.protocol !== 'https:')
        throw new mirror_error/* MirrorError */.En('insecure-redirect', `redirected from https to ${target.protocol}//${target.host}`);
    if (target.protocol !== 'https:' && target.protocol !== 'http:')
        throw new mirror_error/* MirrorError */.En('unexpected-status', `redirected to ${target.protocol}`);
    return target;
}

// EXTERNAL MODULE: ./build/modules/mirrors/latency.js
var latency = __webpack_require__(96795);
// EXTERNAL MODULE: ./build/modules/mirrors/mirror-statistics.js
var mirror_statistics = __webpack_require__(94004);
;// CONCATENATED MODULE: ./build/modules/mirrors/mirror.js




/** One URL of GOPROXY: what it is, how it does, and what it was asked. */
class Mirror {
    label;
    kind;
    fallBackOnError;
    wellKnown;
    health;
    #transport;
    #statistics = new mirror_statistics/* MirrorStatistics */.l();
    #lastMessage = '';
    #firstByteMs = {
        info: new latency/* LatencySamples */.u(),
        mod: new latency/* LatencySamples */.u(),
        zip: new latency/* LatencySamples */.u(),
    };
    constructor(options) {
        this.label = options.label;
        this.kind = options.kind;
        this.fallBackOnError = options.fallBackOnError;
        this.wellKnown = options.wellKnown;
        this.health = options.health;
        this.#transport = options.transport;
    }
    /** How long the answers for files of a kind took to begin. */
    firstByteMs(kind) {
        return this.#firstByteMs[kind];
    }
    /**
     * Asks for one file, and learns from what happens. Undefined: the request was abandoned.
     *
     * @throws the signal's reason; TargetError
     */
    async ask(request) {
        return await this.health.observe(async () => {
            const result = await this.#send(request);
            return { result, verdict: result === undefined ? undefined : { failure: failureOf(result) } };
        });
    }
    row() {
        return this.#statistics.row({ url: this.label, kind: this.kind, ejections: this.health.ejections });
    }
    /** That it was ejected, if it was. */
    finding() {
        const { ejections, lastFailure } = this.health;
        if (ejections === 0 || lastFailure === undefined)
            return undefined;
        const times = ejections === 1 ? 'once' : `${ejections} times`;
        const message = `The mirror ${this.label} failed again and again (at last: ${this.#lastMessage}), and was left out ${times}.`;
        return (0,catalogue/* finding */.g)(lastFailure, { severity: 'warning', url: this.label, message });
    }
    async #send({ abandoned, ...request }) {
        const startMs = performance.now();
        let firstByteMs;
        const onProgress = () => {
            firstByteMs ??= performance.now() - startMs;
            request.onProgress();
        };
        try {
            const signal = AbortSignal.any([request.signal, abandoned]);
            const answer = await this.#transport({ ...request, signal, onProgress });
            const failed = failureOf(answer) !== undefined;
            if (failed && answer.kind === 'failed')
                this.#lastMessage = answer.error.message;
            this.#statistics.record({ durationMs: performance.now() - startMs, bytes: answer.bytes ?? 0, failed });
            if (!failed && firstByteMs !== undefined)
                this.#firstByteMs[request.file.kind].add(firstByteMs);
            return answer;
        }
        catch (error) {
            if (!abandoned.aborted || request.signal.aborted)
                throw error;
            this.#statistics.record({ durationMs: undefined, bytes: 0, failed: false });
            return undefined;
        }
    }
}
/** "Not found" is no failure of the mirror. */
function failureOf(answer) {
    if (answer.kind === 'fetched')
        return undefined;
    const { code } = answer.error;
    return FAILURE_CLASSES[code] === 'next' ? undefined : code;
}

;// CONCATENATED MODULE: ./build/modules/mirrors/mirror-health.js

/** Envoy's outlier detection: five failures in a row, thirty seconds out. */
const DEFAULT_HEALTH = Object.freeze({ failuresToOpen: 5, openMs: 30_000 });
/** A request that was given up for our own reasons: it tells nothing about the mirror. */
class Abandoned extends Error {
    name = 'Abandoned';
}
/** Whether a mirror is worth asking: a circuit breaker, and the pause that it asked for itself. */
class MirrorHealth {
    #options;
    #breaker;
    #ejections = 0;
    #ejectedUntilMs = 0;
    #pausedUntilMs = 0;
    #lastFailure;
    constructor(options) {
        this.#options = options;
        this.#breaker = this.#createBreaker();
    }
    get ejections() {
        return this.#ejections;
    }
    get lastFailure() {
        return this.#lastFailure;
    }
    /** Why others are to be asked instead, if the proxy list allows it. A probe under way counts as ejected for all but the probe. */
    get ejection() {
        if (this.pauseMs > 0)
            return 'rate-limited';
        const { state } = this.#breaker;
        if (state === dist.CircuitState.Closed || (state === dist.CircuitState.Open && Date.now() >= this.#ejectedUntilMs))
            return undefined;
        return this.#lastFailure;
    }
    /** Neither ejected nor on probation. */
    get isTrusted() {
        return this.#breaker.state === dist.CircuitState.Closed;
    }
    /** How long it wants to be left alone (Retry-After). */
    get pauseMs() {
        return Math.max(0, this.#pausedUntilMs - Date.now());
    }
    pauseFor(durationMs) {
        this.#pausedUntilMs = Math.max(this.#pausedUntilMs, Date.now() + durationMs);
    }
    /**
     * Runs one request and learns from it. `undefined` from `attempt`: it was given up by us.
     * An ejected mirror is asked all the same: who calls this knows that there is no other.
     */
    async observe(attempt) {
        // Not through the breaker: it would refuse, or let us wait for the probe of another.
        if (this.ejection !== undefined)
            return await this.#observeEjected(attempt);
        const isProbe = this.#breaker.state === dist.CircuitState.Open;
        let outcome;
        try {
            await this.#breaker.execute(async () => {
                const { result, verdict } = await attempt();
                outcome = { result };
                this.#note(verdict);
                // A probe that was too slow for us has not shown that the mirror is well.
                if (verdict === undefined && isProbe)
                    return { failure: this.#lastFailure ?? 'stall' };
                if (verdict === undefined)
                    throw new Abandoned();
                return verdict;
            });
        }
        catch (error) {
            // The clock was set back while it was open: cockatiel reckons in the time of day, too.
            if ((0,dist.isBrokenCircuitError)(error))
                return await this.#observeEjected(attempt);
            if (!(error instanceof Abandoned))
                throw error;
        }
        if (outcome === undefined)
            throw new Error('a request ended without an outcome');
        return outcome.result;
    }
    async #observeEjected(attempt) {
        const { result, verdict } = await attempt();
        this.#note(verdict);
        if (verdict !== undefined && verdict.failure === undefined)
            this.#breaker = this.#createBreaker();
        return result;
    }
    #note(verdict) {
        if (verdict?.failure !== undefined)
            this.#lastFailure = verdict.failure;
    }
    #createBreaker() {
        const breaker = (0,dist.circuitBreaker)((0,dist.handleWhenResult)(verdict => verdict.failure !== undefined), { breaker: new dist.ConsecutiveBreaker(this.#options.failuresToOpen), halfOpenAfter: this.#options.openMs });
        breaker.onBreak(() => {
            this.#ejections += 1;
            this.#ejectedUntilMs = Date.now() + this.#options.openMs;
        });
        return breaker;
    }
}

;// CONCATENATED MODULE: ./build/modules/mirrors/mirror-source.js












/** A private module was about to be sent to a proxy: a mistake of ours, and a leak if it were let through. */
class PrivateModuleAskedError extends Error {
    name = 'PrivateModuleAskedError';
    constructor(path) {
        super(`${path} matches GONOPROXY and must not be asked of a proxy`);
    }
}
/** Makes a source of a proxy list. Nothing is opened before the first fetch; {@link ModuleSource.close} ends all connections. */
function createMirrorSource(options) {
    return new ProxyListSource(options);
}
class ProxyListSource {
    kind = 'proxy';
    label;
    #client;
    #mirrors;
    #context;
    #neverAsk;
    #retries = 0;
    constructor(options) {
        this.label = (0,proxy_list/* redactProxyList */.SM)(options.entries);
        this.#neverAsk = options.neverAsk;
        this.#client = new HttpClient({
            ...options,
            minimumRate: options.minimumRate ?? DEFAULT_MINIMUM_RATE,
            http2: options.http2 ?? false,
        });
        this.#mirrors = options.entries
            .filter(entry => entry.kind === 'url')
            .map(entry => this.#createMirror(entry, options));
        const hedging = options.hedging ?? DEFAULT_HEDGING;
        this.#context = {
            mirrors: this.#mirrors,
            list: listOf(options, this.#mirrors),
            retries: options.retries,
            backoff: options.backoff ?? DEFAULT_BACKOFF,
            hedging,
            budget: new HedgeBudget(hedging.maxShare),
            remainingMs: options.remainingMs,
            onRetry: () => {
                this.#retries += 1;
            },
        };
    }
    async fetch(request) {
        if (this.#neverAsk(request.file.module.path))
            throw new PrivateModuleAskedError(request.file.module.path);
        return await new FileFetch(this.#context, request).run();
    }
    counters() {
        const { hedges, wins } = this.#context.budget;
        return { retries: this.#retries, hedges, hedgeWins: wins };
    }
    statistics() {
        return this.#mirrors.map(mirror => mirror.row());
    }
    findings() {
        return this.#mirrors.map(mirror => mirror.finding()).filter(finding => finding !== undefined);
    }
    async close() {
        await this.#client.close();
    }
    #createMirror(entry, options) {
        const { label, fallBackOnError, url } = entry;
        const isDirectory = url.startsWith('file:');
        return new Mirror({
            label,
            fallBackOnError,
            wellKnown: isWellKnownMirror(entry, options.defaultProxyHosts),
            kind: isDirectory ? 'directory' : 'proxy',
            transport: isDirectory ? directoryTransport(url) : this.#httpTransport(url),
            health: new MirrorHealth(options.health ?? DEFAULT_HEALTH),
        });
    }
    #httpTransport(base) {
        return async ({ file, ...request }) => await this.#client.fetchFile({
            ...request,
            kind: file.kind,
            url: below(base, (0,module_files/* moduleFilePath */.g)(file.module, file.kind)),
        });
    }
}
function directoryTransport(base) {
    const directory = (0,external_node_url_.fileURLToPath)(base);
    return async ({ file, target, signal }) => {
        signal.throwIfAborted();
        return await (0,directory_source/* copyFromDirectory */.N)(directory, file, target);
    };
}
/** As go joins them: the path goes in front of a query (cmd/go/internal/modfetch/proxy.go getBody). */
function below(base, path) {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
    return url;
}
function listOf(options, mirrors) {
    const last = options.entries.at(-1);
    return { mirrors, policy: options.policy, end: last === undefined || last.kind === 'url' ? 'none' : last.kind };
}

// EXTERNAL MODULE: ./build/credentials/netrc.js
var credentials_netrc = __webpack_require__(38709);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
;// CONCATENATED MODULE: ./build/phases/module-sources.js





/** GONOPROXY decides what no mirror may hear of; GOPRIVATE stands in for it where it is not set (go.dev/ref/mod#private-modules). */
function neverAskProxy(prepared) {
    const patterns = prepared.goEnv.get('GONOPROXY');
    return path => matchesPrefixPatterns(patterns, path);
}
function openSources(facts) {
    const { prepared, cached } = facts;
    const { config, proxyList } = prepared;
    // What a command of GOAUTH would answer only go knows: such proxies are asked by go alone.
    const isForGoOnly = usesAuthCommand(prepared.goEnv.get('GOAUTH'));
    const hasMirrors = config.download.mode !== 'off' && !isForGoOnly && proxyList.some(({ kind }) => kind === 'url');
    const mirrors = hasMirrors ? givingUp(openMirrors(facts)) : undefined;
    return {
        all: [...(cached === undefined ? [] : [cached]), ...(mirrors === undefined ? [] : [mirrors])],
        mirrors,
        close: async () => mirrors?.close(),
    };
}
function openMirrors({ prepared, remainingMs }) {
    const { config, proxyList, defaultProxyHosts } = prepared;
    const { retries, connectTimeoutMs, stallTimeoutMs, fallback } = config.download;
    const { childEnvironment: environment } = config;
    return createMirrorSource({
        entries: proxyList,
        policy: fallback,
        defaultProxyHosts,
        retries,
        connectTimeoutMs,
        stallTimeoutMs,
        remainingMs,
        neverAsk: neverAskProxy(prepared),
        proxies: {
            httpsProxy: variable(environment, 'HTTPS_PROXY'),
            httpProxy: variable(environment, 'HTTP_PROXY'),
            noProxy: variable(environment, 'NO_PROXY'),
        },
        certificates: {
            files: [environment['SSL_CERT_FILE'], environment['NODE_EXTRA_CA_CERTS']].flatMap(file => file === undefined || file === '' ? [] : [file]),
            directories: (environment['SSL_CERT_DIR'] ?? '').split(':').filter(directory => directory !== ''),
        },
        credentialsFor: netrcLookup(prepared),
        userAgent: `go-mod-setup/${version/* VERSION */.x}`,
    });
}
/** go's own lookup: none with GOAUTH=off, else netrc (go.dev/ref/mod#private-module-repo-auth). */
function netrcLookup({ goEnv, netrc, }) {
    const entries = goEnv.get('GOAUTH') === 'off' ? [] : netrc;
    return url => {
        const found = (0,credentials_netrc/* findNetrcEntry */.Q6)(entries, url);
        return found === undefined ? undefined : { user: found.login, password: found.password };
    };
}
function usesAuthCommand(goAuth) {
    return goAuth.split(';').some(command => !['', 'off', 'netrc'].includes(command.trim()));
}
/** As golang.org/x/net/http/httpproxy reads them: upper case first, then lower case. */
function variable(environment, name) {
    return environment[name] || environment[name.toLowerCase()] || '';
}

// EXTERNAL MODULE: ./build/phases/project-set.js
var project_set = __webpack_require__(54341);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/phases/progress.js

/** `modules 12/40, 34 MB, 5.2 MB/s; waiting 5 s for example.com/m@v1.0.0.zip`. */
function renderEngineProgress({ done, total, bytes, waiting }, seconds) {
    const speed = seconds > 0 ? `, ${(0,report_text/* formatBytes */.z3)(bytes / seconds)}/s` : '';
    const longest = waiting === undefined ? '' : `; waiting ${Math.round(waiting.forMs / 1000)} s for ${waiting.what}`;
    return `modules ${done}/${total}, ${(0,report_text/* formatBytes */.z3)(bytes)}${speed}${longest}`;
}
/** The same of a go command, with what it has been waiting for longest. */
function renderGoProgress(progress) {
    const [longest] = progress.waitingFor.toSorted((a, b) => b.forMs - a.forMs);
    const waiting = longest === undefined
        ? ''
        : `; waiting ${Math.round(longest.forMs / 1000)} s for ${WAITING[longest.kind]} ${longest.what}`;
    return `go: modules ${progress.done}/${progress.total}, ${(0,report_text/* formatBytes */.z3)(progress.bytes)}${waiting}`;
}
const WAITING = {
    headers: 'an answer to',
    body: 'the rest of',
    git: '',
    lock: 'the lock',
};

;// CONCATENATED MODULE: ./build/phases/project-download.js














const EMPTY_SET = Object.freeze({ zips: [], goMods: [] });
/** Requests at once. At 100 ms latency 24 made prometheus' 1,900 requests take 8 s; 64 are still polite to a mirror. */
const AUTO_CONCURRENCY = 64;
/** Fetches projects one after the other with the same engine: connections, mirror health and workers are shared. */
class ProjectDownload {
    #facts;
    #sources;
    #extractor;
    #engine;
    #startedAt = performance.now();
    /** What the go command that runs now has come to. */
    #go;
    /** @throws what node:fs throws where GOMODCACHE cannot be written */
    constructor(facts) {
        const { prepared, restored, deadline, context } = facts;
        const { concurrency, force } = prepared.config.download;
        const goModCache = prepared.goEnv.get('GOMODCACHE');
        this.#facts = facts;
        this.#sources = openSources({ prepared, cached: restored.source, remainingMs: () => deadline.remainingMs() });
        const modCacheRW = /(^|\s)--?modcacherw(=true)?(\s|$)/.test(prepared.goEnv.get('GOFLAGS'));
        this.#extractor = openExtractor({ goModCache, modCacheRW, replace: force, workers: (0,external_node_os_.availableParallelism)() });
        this.#engine = createPrefetcher({
            goModCache,
            force,
            sources: this.#sources.all,
            isPrivate: neverAskProxy(prepared),
            extractor: this.#extractor,
            concurrency: concurrency === 'auto' ? AUTO_CONCURRENCY : concurrency,
            signal: deadline.signal,
            onProgress: () => context.host.progress(this.progressLine()),
        });
    }
    /** The engine first; go has the last word. */
    async fetch(project) {
        const { download } = this.#facts.prepared.config;
        this.#facts.deadline.signal.throwIfAborted();
        if (!project.hasGoSum)
            return this.#fetchByGo(project);
        const { set, modules, goMods } = await this.#prefetch(project);
        const failures = fetchFailures(modules);
        const fetched = { set, modules, goMods, go: undefined, findings: failures, isComplete: failures.length === 0 };
        // With `warn`, go still gets what the engine left to it; what no mirror could serve it could not get either.
        if (download.mode === 'off' || (failures.length > 0 && download.mode === 'fail'))
            return fetched;
        const failed = new Set(modules.flatMap(({ outcome, module }) => (outcome.kind === 'failed' ? [(0,module_path/* moduleKey */.MP)(module)] : [])));
        const isWanted = (module) => !failed.has((0,module_path/* moduleKey */.MP)(module));
        const loadGraph = project.kind === 'workspace' ||
            goMods.some(({ outcome }) => outcome.kind === 'left-to-go' || outcome.kind === 'failed');
        if (set.zips.length === 0 && !loadGraph)
            return fetched;
        const go = await this.#runGo(project, this.#selection(project, set, isWanted), loadGraph);
        return {
            ...fetched,
            go,
            findings: [...failures, ...go.findings],
            isComplete: fetched.isComplete && go.outcome === 'ok',
        };
    }
    /** Modules that were named, whatever go.mod requires: what go.sum vouches for by the engine, the rest by go, which asks the checksum database. */
    async fetchNamed(modules, project) {
        const { prepared } = this.#facts;
        const set = project === undefined ? EMPTY_SET : (0,module_set/* moduleSet */.Vl)(project.goSum, modules);
        const results = await this.#engine.fetchModules(set.zips);
        const failures = fetchFailures(results);
        const fetched = { set, modules: results, goMods: [], go: undefined, findings: failures, isComplete: false };
        if (failures.length > 0)
            return fetched;
        const known = new Set(set.zips.map(module_path/* moduleKey */.MP));
        // They are fetched anew: what is there goes, or go would not ask.
        for (const module of modules)
            if (!known.has((0,module_path/* moduleKey */.MP)(module)))
                await dropModule(prepared.goEnv.get('GOMODCACHE'), module);
        const go = await this.#runGo(project, { kind: 'set', modules }, false);
        return { ...fetched, go, findings: go.findings, isComplete: go.outcome === 'ok' };
    }
    /** What goes on right now, and what is waited for. */
    progressLine() {
        if (this.#go !== undefined)
            return renderGoProgress(this.#go);
        return renderEngineProgress(this.#engine.progress(), (performance.now() - this.#startedAt) / 1000);
    }
    findings() {
        return [...this.#engine.findings(), ...this.#sources.all.flatMap(source => source.findings())];
    }
    /** What the restored modules' store had wrong, so that it can forget it. */
    rejected() {
        return this.#engine.rejected();
    }
    statistics() {
        const counters = this.#sources.mirrors?.counters() ?? { retries: 0, hedges: 0, hedgeWins: 0 };
        return { sources: this.#sources.all.flatMap(source => source.statistics()), counters };
    }
    async close() {
        await Promise.all([this.#extractor.close(), this.#sources.close()]);
    }
    async #prefetch(project) {
        const listed = (0,project_set/* listedSet */.Y)(project);
        if (listed !== undefined) {
            // Side by side: the zips keep the workers busy while small files come in.
            const [modules, goMods] = await Promise.all([
                this.#engine.fetchModules(listed.zips),
                this.#engine.fetchGoMods(listed.goMods),
            ]);
            return { set: listed, modules, goMods };
        }
        const goMods = await this.#engine.fetchGoMods((0,module_set/* wantedGoMods */.T9)(project.goSum));
        const set = await this.#buildListSet(project, this.#facts.deadline.signal);
        return { set, modules: await this.#engine.fetchModules(set.zips), goMods };
    }
    async #buildListSet(project, signal) {
        const { config, goEnv } = this.#facts.prepared;
        return (0,project_set/* buildListSet */.D)({ project, environment: config.childEnvironment, goFlags: goEnv.get('GOFLAGS'), signal });
    }
    /** Where only the build list says which modules are needed, it is read again once go has loaded the graph: the engine may have missed some. */
    #selection(project, set, isWanted) {
        if ((0,project_set/* listedSet */.Y)(project) !== undefined)
            return { kind: 'set', modules: set.zips.filter(isWanted) };
        return {
            kind: 'after-graph',
            choose: async (signal) => (await this.#buildListSet(project, signal)).zips.filter(isWanted),
        };
    }
    async #fetchByGo(project) {
        if (this.#facts.prepared.config.download.mode === 'off')
            return { set: EMPTY_SET, modules: [], goMods: [], go: undefined, findings: [], isComplete: true };
        const go = await this.#runGo(project, { kind: 'by-go' }, false);
        return { set: EMPTY_SET, modules: [], goMods: [], go, findings: go.findings, isComplete: go.outcome === 'ok' };
    }
    async #runGo(project, selection, loadGraph) {
        const { prepared, context, deadline, restored } = this.#facts;
        const { config, proxyList, defaultProxyHosts } = prepared;
        const wellKnown = new Set(proxyList.flatMap(entry => entry.kind === 'url' && isWellKnownMirror(entry, defaultProxyHosts) ? [entry.label] : []));
        return downloadWithGo({
            directory: project?.directory ?? prepared.config.workingDirectory,
            env: config.childEnvironment,
            goModCache: prepared.goEnv.get('GOMODCACHE'),
            entries: proxyList,
            isWellKnown: label => wellKnown.has(label),
            policy: config.download.fallback,
            retries: config.download.retries,
            timeoutMs: Math.max(1, deadline.remainingMs()),
            stallTimeoutMs: config.download.stallTimeoutMs,
            // The budget is go's own deadline here, so that its end is told with what go was waiting for.
            signal: context.signal,
            selection,
            loadGraph,
            protectedFiles: project === undefined ? [] : protectedFiles(project),
            cameFromCache: () => restored.source !== undefined,
            onProgress: progress => {
                this.#go = progress;
                context.host.progress(this.progressLine());
            },
        }).finally(() => {
            this.#go = undefined;
        });
    }
}
/** Whether an entry that others can read may hold the module. */
function isPublicModule(prepared, module) {
    return !['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'].some(name => matchesPrefixPatterns(prepared.goEnv.get(name), module.path));
}
/** What go may write while it downloads. */
function protectedFiles(project) {
    const directories = [project.directory, ...project.modules.map(({ directory }) => directory)];
    const work = project.workspace === undefined
        ? []
        : [project.workspace.file, (0,external_node_path_.join)((0,external_node_path_.dirname)(project.workspace.file), 'go.work.sum')];
    return [...directories.flatMap(directory => ['go.mod', 'go.sum'].map(name => (0,external_node_path_.join)(directory, name))), ...work];
}

;// CONCATENATED MODULE: ./build/phases/download-outcome.js



const CACHE_KINDS = new Set(['directory', 's3', 'cache']);
function downloadReport(facts) {
    const results = allModules(facts);
    const goModCache = facts.prepared.goEnv.get('GOMODCACHE');
    const fetched = results.filter(result => isFromNetwork(result, goModCache));
    const go = facts.fetched.flatMap(project => project.go ?? []);
    return {
        modules: results.length,
        fetched: fetched.length,
        present: results.filter(({ outcome }) => outcome.kind === 'present' || isFromCache({ outcome })).length,
        bytes: sum(fetched.map(({ outcome }) => (outcome.kind === 'fetched' ? outcome.bytes : 0))) +
            sum(go.map(({ bytes }) => bytes)),
        seconds: facts.seconds,
        retries: (facts.statistics?.counters.retries ?? 0) + sum(go.map(({ retries }) => retries)),
        hedges: facts.statistics?.counters.hedges ?? 0,
        sources: mergeSources([...(facts.statistics?.sources ?? []), ...go.flatMap(({ sources }) => sources)]),
        goCommand: {
            attempts: sum(go.map(({ goCommand }) => goCommand.attempts)),
            killed: sum(go.map(({ goCommand }) => goCommand.killed)),
            seconds: Math.round(sum(go.map(({ goCommand }) => goCommand.seconds)) * 1000) / 1000,
        },
    };
}
function sum(numbers) {
    return numbers.reduce((a, b) => a + b, 0);
}
/** The audit list: which bytes, by which hash, from where. */
function moduleReports(facts) {
    const goModCache = facts.prepared.goEnv.get('GOMODCACHE');
    return allModules(facts).map(({ module, outcome }) => {
        const { path, version, sums } = module;
        const bytes = outcome.kind === 'fetched' ? outcome.bytes : zipBytes(goModCache, module);
        return { path, version, sum: sums[0] ?? '', source: sourceOf(outcome), bytes };
    });
}
/** A store of modules hits by module; an archive as a whole, and only if nothing in it was wrong or missing. */
function modulesOutcome({ restored, prepared, rejected, ...facts }) {
    if (restored.outcome === 'off' || restored.outcome === 'unavailable')
        return restored.outcome;
    const results = allModules(facts).filter(({ module }) => isPublicModule(prepared, module) || restored.isStore);
    const fromCache = results.filter(isFromCache).length;
    const elsewhere = results.filter(({ outcome }) => outcome.kind !== 'present' && !isFromCache({ outcome })).length;
    const isWhole = elsewhere === 0 && rejected.length === 0;
    if (!restored.isStore)
        return restored.outcome === 'hit' && !isWhole ? 'partial' : restored.outcome;
    if (results.length > 0 && fromCache === 0 && elsewhere === 0)
        return 'present';
    if (fromCache === 0)
        return 'miss';
    return isWhole ? 'hit' : 'partial';
}
/** What the modules entry should hold, and whether that is anything new. */
function savedModules(facts) {
    const { prepared, restored } = facts;
    const { config, plan } = prepared;
    // Others can read the cache of a public repository.
    const mayHold = (module) => config.cache.backend.kind !== 'github' || config.ci.repository === 'private' || isPublicModule(prepared, module);
    const sets = facts.fetched.map(({ set }) => set);
    const results = [...allModules(facts), ...facts.fetched.flatMap(({ goMods }) => goMods)];
    const outcome = modulesOutcome(facts);
    const isExact = restored.isStore ? outcome === 'hit' : restored.matchedKey === plan.keys?.modules.primaryKey;
    return {
        matched: isExact ? 'exact' : outcome === 'partial' ? 'prefix' : 'nothing',
        zips: sets.flatMap(({ zips }) => zips.filter(mayHold).map(toVersion)),
        goMods: sets.flatMap(({ goMods }) => goMods.filter(mayHold).map(toVersion)),
        isNew: restored.isStore ? results.some(result => !isFromCache(result)) : !isExact,
    };
}
/** Each module once: projects beside each other share many. */
function allModules({ fetched }) {
    const found = new Map();
    for (const { modules } of fetched)
        for (const result of modules)
            if (!found.has(keyOf(result)))
                found.set(keyOf(result), result);
    return [...found.values()];
}
function keyOf({ module }) {
    return `${module.path}@${module.version}`;
}
function toVersion({ path, version }) {
    return { path, version };
}
function isFromCache({ outcome }) {
    return outcome.kind === 'fetched' && CACHE_KINDS.has(outcome.sourceKind);
}
/** What was left to go counts where go got it: it was not there before. With `download: false` go was not even asked. */
function isFromNetwork({ module, outcome }, goModCache) {
    if (outcome.kind === 'left-to-go')
        return zipBytes(goModCache, module) > 0;
    return outcome.kind === 'fetched' && !CACHE_KINDS.has(outcome.sourceKind);
}
function sourceOf(outcome) {
    switch (outcome.kind) {
        case 'present':
            return 'present';
        case 'fetched':
            return outcome.from;
        case 'left-to-go':
            return 'go';
        case 'failed':
            return '';
    }
}
function zipBytes(goModCache, module) {
    return (0,external_node_fs_.statSync)((0,module_paths/* modulePaths */.n)(goModCache, module).zip, { throwIfNoEntry: false })?.size ?? 0;
}
/** The engine and go may have asked the same mirror: one row each. Times are the engine's, which sees more requests. */
function mergeSources(rows) {
    const merged = new Map();
    for (const row of rows) {
        const known = merged.get(row.url);
        if (known === undefined)
            merged.set(row.url, row);
        else
            merged.set(row.url, {
                ...known,
                requests: known.requests + row.requests,
                failures: known.failures + row.failures,
                bytes: known.bytes + row.bytes,
                ejections: known.ejections + row.ejections,
                p50Ms: known.p50Ms || row.p50Ms,
                p95Ms: known.p95Ms || row.p95Ms,
            });
    }
    return [...merged.values()];
}

// EXTERNAL MODULE: ./build/phases/ticks.js
var ticks = __webpack_require__(16099);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/download.js









const NOT_DOWNLOADED = Object.freeze({
    report: report/* NO_DOWNLOAD */.Lk,
    modules: [],
    findings: [],
    failed: false,
    rejected: [],
    modulesOutcome: 'off',
    saved: undefined,
});
/** The engine first, go last, within the budget. What cannot be had fails the step, or is a warning with `download: warn`. */
async function download(request) {
    const { context, prepared, restored } = request;
    const { plan, config } = prepared;
    const isWanted = plan.actions.download === 'set' || plan.actions.download === 'by-go' || request.named !== undefined;
    if (!isWanted)
        return NOT_DOWNLOADED;
    const startedAt = performance.now();
    const { timeoutMs, mode } = config.download;
    const deadline = (0,system_deadline/* startDeadline */.db)({ what: 'the download', timeoutMs, signal: context.signal });
    const progress = { fetched: [], ended: [], work: undefined };
    try {
        const work = new ProjectDownload({ context, prepared, restored, deadline });
        progress.work = work;
        await (0,ticks/* withTicks */.Z)(context.host, () => work.progressLine(), async () => fetchProjects(work, request, progress));
    }
    catch (error) {
        context.signal.throwIfAborted();
        progress.ended.push(explainEnd(error, progress.work));
    }
    finally {
        deadline.dispose();
        await progress.work?.close();
    }
    // A go command that was cancelled is an outcome, not an error.
    context.signal.throwIfAborted();
    const failed = mode === 'fail' &&
        (progress.ended.length > 0 || progress.fetched.some(({ isMain, isComplete }) => isMain && !isComplete));
    const findings = [
        ...progress.ended,
        ...progress.fetched.flatMap(project => project.findings),
        ...(progress.work?.findings() ?? []),
    ];
    const facts = {
        prepared,
        restored,
        fetched: progress.fetched,
        seconds: (0,timeline/* secondsSince */.w)(startedAt),
        rejected: progress.work?.rejected() ?? [],
        statistics: progress.work?.statistics(),
    };
    return {
        report: downloadReport(facts),
        modules: moduleReports(facts),
        findings: failed ? findings : findings.map(asWarning),
        failed,
        rejected: facts.rejected,
        modulesOutcome: modulesOutcome(facts),
        saved: failed || progress.ended.length > 0 ? undefined : savedModules(facts),
    };
}
async function fetchProjects(work, { prepared, named }, progress) {
    const { plan } = prepared;
    if (named !== undefined) {
        progress.fetched.push({ ...(await work.fetchNamed(named, plan.main)), isMain: true });
        return;
    }
    const add = async (project, isMain) => {
        const fetched = await work.fetch(project);
        // Modules beside other go.sum files are fetched as well as may be.
        progress.fetched.push({ ...fetched, isMain, findings: isMain ? fetched.findings : fetched.findings.map(asWarning) });
    };
    if (plan.main !== undefined)
        await add(plan.main, true);
    for (const { project } of plan.extras)
        if (project.vendor !== 'consistent')
            await add(project, false);
}
function asWarning(found) {
    return found.severity === 'error' ? { ...found, severity: 'warning' } : found;
}
/** Why the download ended before it was done; a bug is thrown on. */
function explainEnd(error, work) {
    if (error instanceof system_deadline/* DeadlineError */.j3) {
        const asked = work
            ?.statistics()
            .sources.map(({ url, requests, failures, p50Ms }) => `  ${url}: ${requests} requests, ${failures} failed, ${Math.round(p50Ms)} ms in the median`) ?? [];
        const message = `The download was not done within its budget (timeout: ${error.timeoutMs / 1000} s).${asked.length > 0 ? `\nAsked were:\n${asked.join('\n')}` : ''}`;
        return (0,catalogue/* finding */.g)('timeout', { message });
    }
    if (error instanceof ModuleCacheError)
        return (0,catalogue/* finding */.g)(error.code, { message: `GOMODCACHE: ${error.message}` });
    const code = (0,extract/* faultCode */.Ie)(error);
    if (code === undefined)
        throw error;
    return (0,catalogue/* finding */.g)(code, { message: `GOMODCACHE: ${error instanceof Error ? error.message : String(error)}` });
}


/***/ }),

/***/ 54341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ buildListSet),
/* harmony export */   Y: () => (/* binding */ listedSet)
/* harmony export */ });
/* harmony import */ var _go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);
/* harmony import */ var _go_vendor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53605);
/* harmony import */ var _modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93109);
/* harmony import */ var _system_short_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84766);




const BUILD_LIST_TIMEOUT_MS = 60_000;
/** The set where go.mod lists it; undefined where only go knows the build list. */
function listedSet(project) {
    const selection = (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .selectZips */ .dw)(project);
    return selection.kind === 'listed' ? (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleSet */ .Vl)(project.goSum, selection.modules) : undefined;
}
/**
 * The set by the build list, read offline from the `.mod` files that are there by now. `-e`: without it go asks for every `.info`.
 * Where it fails all the same (a `.mod` is private and not fetched yet), it is what the go.mod files require: go, which comes last, asks again.
 */
async function buildListSet({ project, environment, goFlags, signal }) {
    const env = { ...environment, GOPROXY: 'off', GOFLAGS: withoutModFlag(goFlags) };
    const answer = await (0,_system_short_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d)('go', ['list', '-m', '-e', '-f', _modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD_LIST_FORMAT */ .Gl, 'all'], {
        cwd: project.directory,
        env,
        timeoutMs: BUILD_LIST_TIMEOUT_MS,
        signal,
    });
    signal.throwIfAborted();
    const required = project.modules.flatMap(({ goMod }) => (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredModules */ .fT)(goMod, project.replace));
    return (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleSet */ .Vl)(project.goSum, answer.code === 0 ? (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBuildList */ .IV)(answer.stdout) : required);
}
/** `-mod=vendor` or `-mod=mod` would answer another question, or change go.mod. */
function withoutModFlag(goFlags) {
    if ((0,_go_vendor_js__WEBPACK_IMPORTED_MODULE_1__/* .modFlag */ .b)(goFlags) === undefined)
        return goFlags;
    return goFlags
        .split(/\s+/)
        .filter(flag => !/^--?mod=/.test(flag))
        .join(' ');
}


/***/ }),

/***/ 76314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bg: () => (/* binding */ NO_BUILD),
  wl: () => (/* binding */ NO_MODULES),
  Us: () => (/* binding */ restoreBoth)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var entries = __webpack_require__(75728);
// EXTERNAL MODULE: ./build/build-cache/manifest.js
var build_cache_manifest = __webpack_require__(6339);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/build-cache/prune.js
var prune = __webpack_require__(24756);
;// CONCATENATED MODULE: ./build/build-cache/merge.js






/**
 * Moves a restored entry into GOCACHE. Entries are named by content, so that restoring into a cache that has some is safe:
 * what is there stays, with its times. What is moved in is set two hours back. The manifest lists all that the entry holds,
 * so that what was there already does not get lost from it.
 *
 * @param from the directory the entry was extracted to, on the same file system
 * @param key the key of the entry that matched
 */
async function mergeBuildCache(from, goCache, key) {
    const restored = await (0,entries/* listBuildCache */.Jr)(from);
    const entryManifest = await (0,build_cache_manifest/* readManifest */.W)(from);
    const ownManifest = await (0,build_cache_manifest/* readManifest */.W)(goCache);
    const ages = { ...ownManifest?.files };
    const backdated = new Date(Date.now() - prune/* RESTORED_AGE_MS */.a);
    let files = 0;
    for (const { path } of restored) {
        const outcome = await moveIfAbsent({ from, goCache, path, backdated });
        if (outcome !== 'in-the-way')
            ages[path] = Math.min(entryManifest?.files[path] ?? 0, ages[path] ?? Infinity);
        if (outcome === 'moved')
            files++;
    }
    const manifest = { schema: 1, key, files: ages };
    await (0,build_cache_manifest/* writeManifest */.H)(goCache, manifest);
    await (0,promises_.rm)(from, { recursive: true, force: true });
    return { files };
}
/** `in-the-way`: another Go version keeps an output as a file that this one keeps as a directory, or the other way round. */
async function moveIfAbsent({ from, goCache, path, backdated }) {
    const [source, target] = [(0,external_node_path_.join)(from, path), (0,external_node_path_.join)(goCache, path)];
    try {
        const there = await (0,promises_.lstat)(target).catch(undefinedWhereNotFound);
        if (there !== undefined)
            return there.isFile() ? 'present' : 'in-the-way';
        await (0,promises_.utimes)(source, backdated, backdated);
        const made = await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.rename)(source, target);
        // Executables lie in a directory of their own, whose time shows their use.
        if (made !== undefined && (0,external_node_path_.dirname)(path).endsWith('-d'))
            await (0,promises_.utimes)((0,external_node_path_.dirname)(target), backdated, backdated);
        return 'moved';
    }
    catch (error) {
        if ((0,files/* hasErrorCode */.Ue)(error, 'EEXIST', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY'))
            return 'in-the-way';
        throw error;
    }
}
function undefinedWhereNotFound(error) {
    if (!(0,files/* hasErrorCode */.Ue)(error, 'ENOENT'))
        throw error;
}

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 3 modules
var catalogue = __webpack_require__(84271);
// EXTERNAL MODULE: ./build/modules/mirrors/directory-source.js
var directory_source = __webpack_require__(97158);
// EXTERNAL MODULE: ./build/modules/module-cache.js
var module_cache = __webpack_require__(89303);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/phases/project-set.js
var project_set = __webpack_require__(54341);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/restore.js











const NOTHING = Object.freeze({ outcome: 'off', matchedKey: '', bytes: 0, seconds: 0, findings: [] });
const WITHOUT_SOURCE = Object.freeze({ isStore: false, source: undefined, cleanUp: async () => undefined });
const NO_MODULES = Object.freeze({ ...NOTHING, ...WITHOUT_SOURCE });
const NO_BUILD = Object.freeze({ ...NOTHING, entries: 0 });
/** Both entries side by side. What is not wanted, or replaced anyway (force-download), is not looked for. */
async function restoreBoth(facts) {
    const { config, plan } = facts.prepared;
    const wantsModules = config.cache.modules && plan.actions.modulesEntry && !config.download.force;
    const wantsBuild = config.cache.build && plan.actions.buildEntry;
    const [modules, build] = await Promise.all([
        wantsModules ? restoreModules(facts) : NO_MODULES,
        wantsBuild ? restoreBuild(facts) : NO_BUILD,
    ]);
    return { modules, build };
}
/** Gets the modules entry: a store of modules is a source as it is, an archive becomes one. */
async function restoreModules(facts) {
    const { store, prepared } = facts;
    if (store.modules !== undefined)
        return { ...NOTHING, ...WITHOUT_SOURCE, outcome: 'miss', isStore: true, source: store.modules.source };
    const goModCache = prepared.goEnv.get('GOMODCACHE');
    if (isEverythingPresent(prepared, goModCache))
        return { ...NOTHING, ...WITHOUT_SOURCE, outcome: 'present' };
    const parent = (0,external_node_path_.join)(goModCache, 'cache');
    await (0,promises_.mkdir)(parent, { recursive: true });
    const into = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, '.go-mod-setup-restore-'));
    const cleanUp = async () => (0,promises_.rm)(into, { recursive: true, force: true });
    const { primaryKey } = facts.keys.modules;
    const restored = await restoreEntry(facts, { name: 'modules', ...facts.keys.modules, into }, key => key === primaryKey ? 'hit' : 'partial');
    if (restored.matchedKey === '') {
        await cleanUp();
        return { ...restored, ...WITHOUT_SOURCE };
    }
    return {
        ...restored,
        isStore: false,
        source: (0,directory_source/* createDirectorySource */.b)({ directory: into, kind: 'cache', label: store.label }),
        cleanUp,
    };
}
/** A GOMODCACHE that is there already (a self-hosted runner, a layer of a container) is used as it is. */
function isEverythingPresent({ plan }, goModCache) {
    const projects = [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)];
    const sets = projects.map(project_set/* listedSet */.Y);
    return sets.every(set => set?.zips.every(module => (0,module_cache/* isPresent */.Wo)(goModCache, module, module.sums)) === true);
}
/** Gets the build entry and moves it into GOCACHE; where one of the same go.sum is there already, nothing is done. */
async function restoreBuild(facts) {
    const goCache = facts.prepared.goEnv.get('GOCACHE');
    const [sameSum = ''] = facts.keys.build.restoreKeys;
    const there = await (0,build_cache_manifest/* readManifest */.W)(goCache);
    const isThere = there?.key.startsWith(sameSum) === true;
    const restored = isThere
        ? { ...NOTHING, outcome: 'present', matchedKey: there.key }
        : await restoreIntoGoCache(facts, goCache, sameSum);
    return { ...restored, entries: await (0,entries/* countBuildCache */.Uk)(goCache) };
}
async function restoreIntoGoCache(facts, goCache, sameSum) {
    await (0,promises_.mkdir)(goCache, { recursive: true });
    const into = await (0,promises_.mkdtemp)((0,external_node_path_.join)(goCache, '.go-mod-setup-restore-'));
    try {
        const request = { name: 'build', ...facts.keys.build, into };
        const restored = await restoreEntry(facts, request, key => (key.startsWith(sameSum) ? 'hit' : 'partial'));
        if (restored.matchedKey !== '')
            await mergeBuildCache(into, goCache, restored.matchedKey);
        return restored;
    }
    finally {
        await (0,promises_.rm)(into, { recursive: true, force: true });
    }
}
/** A restore that was cut off at its deadline, or met a fault, is a miss with a finding: the job goes on. */
async function restoreEntry(facts, request, outcomeOf) {
    const startedAt = performance.now();
    const wait = {
        what: `restoring the ${request.name} entry`,
        timeoutMs: facts.prepared.config.cache.timeoutMs,
        signal: facts.signal,
    };
    let result;
    try {
        result = await (0,deadline/* withDeadline */.NE)(wait, async (signal) => facts.store.entries.restore({ ...request, lookupOnly: false, signal }));
    }
    catch (error) {
        facts.signal.throwIfAborted();
        const code = error instanceof deadline/* DeadlineError */.j3 ? 'cache-timeout' : 'cache-unavailable';
        const message = `The ${request.name} entry was not restored: ${error instanceof Error ? error.message : String(error)}`;
        result = { kind: 'unavailable', finding: (0,catalogue/* finding */.g)(code, { message }) };
    }
    const seconds = (0,timeline/* secondsSince */.w)(startedAt);
    switch (result.kind) {
        case 'restored':
        case 'found':
            return {
                outcome: outcomeOf(result.matchedKey),
                matchedKey: result.matchedKey,
                bytes: result.bytes,
                seconds,
                findings: [],
            };
        case 'miss':
            return { ...NOTHING, outcome: 'miss', seconds, findings: result.finding === undefined ? [] : [result.finding] };
        case 'unavailable':
            return { ...NOTHING, outcome: 'unavailable', seconds, findings: [result.finding] };
    }
}


/***/ }),

/***/ 53453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   U: () => (/* binding */ completeReport)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87177);

/** Which entries the situation and the inputs want, with their keys. */
function wantedKeys({ plan, config }) {
    return {
        modules: config.cache.modules && plan.actions.modulesEntry ? plan.keys?.modules.primaryKey : undefined,
        build: config.cache.build && plan.actions.buildEntry ? plan.keys?.build.primaryKey : undefined,
    };
}
function completeReport(empty, facts) {
    const { prepared, modules, build, download, findings } = facts;
    const keys = wantedKeys(prepared);
    // A store of single modules has no keys of its own: where it has them all, that is the entry of this key.
    const matchedKey = modules.isStore && modules.outcome === 'hit' ? (keys.modules ?? '') : modules.matchedKey;
    return {
        ...empty,
        go: prepared.go,
        environment: prepared.environment,
        cache: {
            modules: entryReport({ ...modules, matchedKey }, keys.modules),
            build: { ...entryReport(build, keys.build), entriesBefore: build.entries, entriesAfter: 0 },
        },
        download: download.report,
        modules: download.modules,
        findings,
    };
}
function entryReport({ outcome, matchedKey, bytes, seconds }, primaryKey = '') {
    return { outcome, primaryKey, matchedKey, bytes, seconds, save: _report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .NOT_SAVED */ .qv };
}
/** What save needs; undefined where no entry could be saved. */
function stateOf(facts, run) {
    const { config, goEnv } = facts.prepared;
    const keys = wantedKeys(facts.prepared);
    if (keys.modules === undefined && keys.build === undefined)
        return undefined;
    const { saved } = facts.download;
    return {
        version: 1,
        ...run,
        goModCache: goEnv.get('GOMODCACHE'),
        goCache: goEnv.get('GOCACHE'),
        backend: config.cache.backend,
        cacheTimeoutMs: config.cache.timeoutMs,
        policy: config.cache.save,
        trigger: config.ci.trigger,
        replace: config.download.force,
        ...(keys.modules === undefined || saved === undefined ? {} : { modules: { key: keys.modules, ...saved } }),
        ...(keys.build === undefined
            ? {}
            : { build: { key: keys.build, matched: facts.build.matchedKey === '' ? 'nothing' : 'prefix' } }),
    };
}


/***/ }),

/***/ 18586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ knownFailure),
  m: () => (/* binding */ setup)
});

// EXTERNAL MODULE: ./build/config/inputs.js + 1 modules
var inputs = __webpack_require__(38197);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 3 modules
var catalogue = __webpack_require__(84271);
// EXTERNAL MODULE: ./build/go/env.js
var env = __webpack_require__(44496);
// EXTERNAL MODULE: ./build/report/file.js
var file = __webpack_require__(20045);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/phases/configure.js + 7 modules
var configure = __webpack_require__(79656);
// EXTERNAL MODULE: ./build/phases/download.js + 50 modules
var download = __webpack_require__(24198);
;// CONCATENATED MODULE: ./build/phases/outputs.js
/** The contract's outputs. */
const OUTPUT_NAMES = (/* unused pure expression or super */ null && ([
    'cache-hit',
    'cache-primary-key',
    'cache-matched-key',
    'build-cache-hit',
    'build-cache-primary-key',
    'build-cache-matched-key',
    'go-version',
    'go-mod-cache',
    'go-cache',
    'modules-downloaded',
    'report',
]));
/** Every output, on every path: a failure has a report too, only an empty one. */
function outputsOf(report, reportPath) {
    const { modules, build } = report.cache;
    return {
        'cache-hit': String(modules.outcome === 'hit'),
        'cache-primary-key': modules.primaryKey,
        'cache-matched-key': modules.matchedKey,
        'build-cache-hit': String(build.outcome === 'hit' || build.outcome === 'present'),
        'build-cache-primary-key': build.primaryKey,
        'build-cache-matched-key': build.matchedKey,
        'go-version': report.go.version,
        'go-mod-cache': report.go.gomodcache,
        'go-cache': report.go.gocache,
        'modules-downloaded': String(report.download.fetched),
        report: reportPath,
    };
}
function setOutputs(host, report, reportPath) {
    for (const [name, value] of Object.entries(outputsOf(report, reportPath)))
        host.setOutput(name, value);
}

// EXTERNAL MODULE: ./build/phases/restore.js + 1 modules
var restore = __webpack_require__(76314);
// EXTERNAL MODULE: ./build/phases/setup-outcome.js
var setup_outcome = __webpack_require__(53453);
// EXTERNAL MODULE: ./build/phases/situation.js
var situation = __webpack_require__(82733);
// EXTERNAL MODULE: ./build/phases/state.js
var phases_state = __webpack_require__(26116);
// EXTERNAL MODULE: ./build/phases/store.js + 14 modules
var phases_store = __webpack_require__(78549);
// EXTERNAL MODULE: ./build/phases/timeline.js
var phases_timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/setup.js















/**
 * Configuration, restore, download, outputs: the whole of main. Whatever happens, a report is written and every output is set.
 *
 * @throws the reason of the signal, or what is a bug
 */
async function setup(context) {
    const startedAtMs = Date.now();
    const timeline = new phases_timeline/* Timeline */.K();
    const { files, host } = context;
    let result = {
        ended: 'failed',
        report: (0,report/* emptyReport */._O)(context.version),
        statePath: undefined,
        prepared: undefined,
    };
    try {
        const prepared = await timeline.run('configure', async () => (0,configure/* configure */.j)(context));
        for (const [name, value] of prepared.config.exports)
            host.exportVariable(name, value);
        const facts = await fetchEverything(context, prepared, timeline);
        const ended = facts.download.failed || facts.findings.some(({ severity }) => severity === 'error') ? 'failed' : 'ok';
        const state = (0,setup_outcome/* stateOf */.L)(facts, { startedAtMs, reportPath: files.report });
        if (state !== undefined)
            await (0,phases_state/* writeState */.Jq)(files.state, state);
        result = {
            ended,
            prepared,
            report: (0,setup_outcome/* completeReport */.U)(result.report, facts),
            statePath: state === undefined ? undefined : files.state,
        };
    }
    catch (error) {
        context.signal.throwIfAborted();
        const { ended, findings } = knownFailure(error);
        result = { ...result, ended, report: { ...result.report, findings } };
    }
    finally {
        host.progressDone();
        const report = { ...result.report, ok: result.ended === 'ok', seconds: timeline.seconds, phases: timeline.phases };
        result = { ...result, report };
        await (0,file/* writeReport */.u)(files.report, report);
        setOutputs(host, report, files.report);
    }
    for (const told of result.report.findings)
        (0,log/* tellFinding */.HO)(host, told);
    return result;
}
async function fetchEverything(context, prepared, timeline) {
    const { signal } = context;
    const { keys } = prepared.plan;
    const findings = [...prepared.findings, ...(0,situation/* situationFindings */.J)(prepared.plan)];
    const nothing = { prepared, modules: restore/* NO_MODULES */.wl, build: restore/* NO_BUILD */.Bg, download: download/* NOT_DOWNLOADED */.W, findings };
    // What go would refuse anyway is said before anything is fetched.
    if (findings.some(({ severity }) => severity === 'error'))
        return nothing;
    const store = (0,phases_store/* openStore */.C)(prepared, context);
    try {
        const restored = store === undefined || keys === undefined
            ? nothing
            : await timeline.run('restore', async () => (0,restore/* restoreBoth */.Us)({ prepared, store, keys, signal }));
        try {
            const downloaded = await timeline.run('download', async () => (0,download/* download */.R)({ context, prepared, restored: restored.modules }));
            const discarded = (await store?.modules?.discard(downloaded.rejected)) ?? [];
            const facts = {
                prepared,
                modules: { ...restored.modules, outcome: downloaded.modulesOutcome },
                build: restored.build,
                download: downloaded,
                findings: [
                    ...findings,
                    ...restored.modules.findings,
                    ...restored.build.findings,
                    ...downloaded.findings,
                    ...discarded,
                ],
            };
            tellResults(context, facts);
            return facts;
        }
        finally {
            await restored.modules.cleanUp();
        }
    }
    finally {
        await store?.close();
    }
}
/** One line for each phase that did something. */
function tellResults({ host }, facts) {
    host.progressDone();
    if (facts.modules.outcome !== 'off')
        host.info((0,log/* renderRestore */.Z0)('modules', facts.modules));
    if (facts.build.outcome !== 'off')
        host.info((0,log/* renderRestore */.Z0)('build', facts.build));
    const line = (0,log/* renderDownload */.xc)(facts.download.report);
    if (line !== undefined && !facts.download.failed)
        host.info(line);
}
/** Failures that are the user's to mend, told as findings; anything else is a bug and keeps its stack. */
function knownFailure(error) {
    if (error instanceof inputs/* ConfigError */.xL)
        return { ended: 'config', findings: error.problems.map(message => (0,catalogue/* finding */.g)('input-invalid', { message })) };
    if (error instanceof env/* GoUnavailableError */.hz)
        return { ended: 'failed', findings: [error.finding] };
    throw error;
}


/***/ }),

/***/ 82733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ situationFindings)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84271);

/** What a row of the contract's table "What is there decides what is done" tells the user; nothing where all is as usual. */
function situationFindings(plan) {
    const { situation } = plan;
    switch (situation.kind) {
        case 'ready':
            return [];
        case 'no-module':
            return [
                (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('go-mod-missing', {
                    severity: 'warning',
                    message: 'There is no go.mod here: nothing is downloaded or cached.',
                }),
            ];
        case 'no-requirements':
            return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('no-requirements', { message: 'go.mod requires no modules: there is nothing to download.' })];
        case 'no-go-sum':
            return [
                (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('go-sum-missing', {
                    message: 'go.mod has requirements, but there is no go.sum: go downloads without the hashes that would verify it, and modules are not cached.',
                }),
            ];
        case 'vendored':
            return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('vendored', { message: 'go uses vendor/ here: no modules are downloaded or cached.' })];
        case 'malformed': {
            const { code, reason, file } = situation.project;
            return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)(code, { message: `${file} cannot be read: ${reason}`, evidence: reason })];
        }
        case 'go-too-old': {
            const message = `go.mod needs ${situation.needed}, but only ${situation.allowed} may be used.`;
            return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('go-too-old', { message })];
        }
    }
}


/***/ }),

/***/ 87177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ NO_DOWNLOAD),
/* harmony export */   _O: () => (/* binding */ emptyReport),
/* harmony export */   qv: () => (/* binding */ NOT_SAVED)
/* harmony export */ });
const NOT_SAVED = Object.freeze({ outcome: 'off', bytes: 0, seconds: 0, reason: '' });
const NO_ENTRY = Object.freeze({
    outcome: 'off',
    primaryKey: '',
    matchedKey: '',
    bytes: 0,
    seconds: 0,
    save: NOT_SAVED,
});
const NO_DOWNLOAD = Object.freeze({
    modules: 0,
    fetched: 0,
    present: 0,
    bytes: 0,
    seconds: 0,
    retries: 0,
    hedges: 0,
    sources: [],
    goCommand: { attempts: 0, killed: 0, seconds: 0 },
});
/** A report of which nothing is known yet; every field is there, so that readers need no special cases for failures. */
function emptyReport(version) {
    return {
        schema: 1,
        tool: { version },
        ok: false,
        seconds: 0,
        phases: [],
        go: { version: '', goos: '', goarch: '', gomodcache: '', gocache: '', source: '' },
        environment: {},
        cache: { modules: NO_ENTRY, build: { ...NO_ENTRY, entriesBefore: 0, entriesAfter: 0 } },
        download: NO_DOWNLOAD,
        modules: [],
        findings: [],
    };
}


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json; a test keeps the two equal. */
const VERSION = '0.1.0';


/***/ })

};
