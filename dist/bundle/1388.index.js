export const id = 1388;
export const ids = [1388];
export const modules = {

/***/ 89190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var _install_version_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66338);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95131);
/* harmony import */ var _s3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(641);



function input(parse, about, options = {}) {
    return Object.freeze({ default: undefined, secret: false, ...options, parse, about });
}
const INPUTS = Object.freeze({
    'working-directory': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'Where go.mod or go.work is.', { default: '.' }),
    'cache-dependency-path': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E1, 'Globs of the files that make the key. Default: go.sum of the module in working-directory, or of every module of its go.work with go.work.sum.'),
    'go-version': input(_install_version_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersionSpec */ .ZD, 'Go to install: `1.26`, `1.26.x`, `^1.25`, `1.27rc1`, `stable`, `oldstable`. Sets GOTOOLCHAIN=local, unless `gotoolchain` says otherwise. Default: the Go on PATH.'),
    'go-version-file': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'File to read the Go version from: go.mod, go.work, .go-version, .tool-versions. Relative to the workspace, else to working-directory.'),
    'check-latest': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'Look for the newest Go that satisfies go-version instead of using one that is there.', { default: 'false' }),
    architecture: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArchitectureName */ .GU, 'Architecture of the Go to install: `x64`, `x86`, `arm64`, or as GOARCH has it. Default: that of the machine.'),
    'go-download-base-url': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrls */ .S$, 'Sites to download Go’s own archives from, tried in order before GOPROXY. Default: the environment’s GO_DOWNLOAD_BASE_URL.'),
    goproxy: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGoProxy */ .eL, 'GOPROXY, with go’s own `,` `|` `direct` `off`. Default: the environment’s, or what `go env` says.'),
    'goproxy-fallback': input((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOneOf */ .R8)('auto', 'any', 'strict'), 'What a transient failure of a mirror before a `,` does: `auto` goes on to the next entry after a well-known public mirror only, `any` after every mirror, `strict` never.', { default: 'auto' }),
    goprivate: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z7, 'GOPRIVATE: globs of private module paths.'),
    gonoproxy: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z7, 'GONOPROXY: globs of module paths that are never asked of a proxy.'),
    gonosumdb: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z7, 'GONOSUMDB: globs of module paths that are never asked of the checksum database.'),
    gosumdb: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'GOSUMDB: the checksum database.'),
    goinsecure: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatterns */ .Z7, 'GOINSECURE: globs of module paths that may be fetched over plain HTTP.'),
    govcs: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'GOVCS: which version control systems may be used for which modules.'),
    goauth: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'GOAUTH: how go authenticates to proxies and for discovery (Go 1.24 and later).'),
    gotoolchain: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseToolchain */ .HC, 'GOTOOLCHAIN: which Go toolchain go commands switch to.'),
    go111module: input((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOneOf */ .R8)('on', 'off', 'auto'), 'GO111MODULE.'),
    'git-token': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSecretWord */ .q, 'Token for the one host that all of `goprivate` names.', {
        secret: true,
    }),
    token: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'Accepted so that switching from setup-go is one line; not used.', { secret: true }),
    credentials: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCredentialEntries */ .pl, 'For several hosts or organisations, netrc lines: `machine HOST[/PATH] login USER password SECRET`. The longest path wins.', { secret: true }),
    'ssh-private-key': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSshPrivateKey */ .kN, 'Key for git over SSH, without passphrase.', { secret: true }),
    'ssh-known-hosts': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSshKnownHosts */ .CS, 'known_hosts lines for git over SSH, beside the built-in ones of github.com, gitlab.com, bitbucket.org and Azure DevOps; unknown hosts are refused.'),
    'persist-credentials': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'Let later steps use the credentials too; removed at the end of the job.', { default: 'false' }),
    download: input((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOneOf */ .R8)('true', 'warn', 'false'), '`true`: a module that cannot be had fails the step; `warn`: it is a finding; `false`: configures and caches only.', { default: 'true' }),
    'force-download': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'Ignore what caches and machine have; fetch and replace.', {
        default: 'false',
    }),
    timeout: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9, 'Budget of the whole download.', { default: '10m' }),
    'connect-timeout': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9, 'How long a connection may take to be made.', { default: '10s' }),
    'stall-timeout': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9, 'How long nothing may move before a transfer counts as stalled.', {
        default: '30s',
    }),
    retries: input((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInteger */ .cG)(0, 100), 'Tries after the first for one file, over all mirrors; transient failures only.', { default: '3' }),
    concurrency: input((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAutoOr */ .yb)((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInteger */ .cG)(1, 256), 'a whole number from 1 to 256'), 'Requests at once.', {
        default: 'auto',
    }),
    cache: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'Whether to cache at all.', { default: 'true' }),
    'cache-modules': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'The entry of modules.', { default: 'true' }),
    'cache-build': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'The entry of build outputs (GOCACHE).', { default: 'true' }),
    'cache-backend': input((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOneOf */ .R8)('github', 'directory', 's3'), '`github`, `directory` or `s3`. Default: `github` in Actions, else `directory`.'),
    'cache-timeout': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9, 'Deadline of one restore; saving may take twice that.', { default: '5m' }),
    'cache-directory': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'Where the directory backend keeps its entries. Default: in the user’s cache directory.'),
    'cache-max-size': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSize */ .DB, 'Size that the directory backend is kept below.', { default: '10GiB' }),
    's3-bucket': input(_s3_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBucket */ .W5, 'Bucket of the S3 backend. Credentials come from AWS’s standard chain, OIDC included: see docs/self-hosted.md.'),
    's3-prefix': input(_s3_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObjectPrefix */ .Dy, 'Prefix of all objects of the S3 backend, e.g. `ci/go`.'),
    's3-region': input(_s3_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegion */ .cf, 'Region of the bucket. Default: AWS_REGION, or that of the profile.'),
    's3-endpoint': input(_s3_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEndpoint */ .Bk, 'Endpoint of an S3-compatible store. Default: AWS’s.'),
    's3-force-path-style': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'Address the bucket in the path instead of the host name.', {
        default: 'false',
    }),
    'cache-suffix': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'Keeps entries apart that would otherwise be shared.'),
    'shared-key': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'Names the job’s part of the build key, so that several jobs share one entry.'),
    matrix: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMatrix */ .z5, 'Filled in by the runner; not for people.', { actionDefault: '${{ toJSON(matrix) }}' }),
    'job-status': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'Filled in by the runner; not for people.', { actionDefault: '${{ job.status }}' }),
    'save-cache': input((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOneOf */ .R8)('auto', 'always', 'never'), 'When entries are saved: see the README.', {
        default: 'auto',
    }),
    'lookup-only': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'Look entries up and set the outputs; restore, download and save nothing.', {
        default: 'false',
    }),
    'stable-mtimes': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'Give tracked files mtimes made from their git hashes, so that go’s test cache can hit.', { default: 'false' }),
    summary: input((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOneOf */ .R8)('auto', 'always', 'never'), 'Job summary: `auto` (something was fetched, failed or is worth saying), `always`, `never`.', { default: 'auto' }),
    'problem-matchers': input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG, 'Annotate compile errors and test failures of later steps, where GitHub’s runner reads their output.', { default: 'true' }),
    metrics: input(_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseText */ .r4, 'File to write metrics to, as OpenMetrics text: see docs/metrics.md.'),
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
    return { value, text, source: given?.source ?? 'default' };
}
/** A value that the table gives a default for. */
function required(inputs, name) {
    const { value } = inputs[name];
    if (value === undefined || value === null)
        throw new Error(`input ${name} has no default`);
    return value;
}


/***/ }),

/***/ 95131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h6: () => (/* binding */ InvalidValue),
  F1: () => (/* binding */ parseAge),
  GU: () => (/* binding */ parseArchitectureName),
  yb: () => (/* binding */ parseAutoOr),
  yG: () => (/* binding */ parseBoolean),
  pl: () => (/* binding */ parseCredentialEntries),
  E9: () => (/* binding */ parseDuration),
  eL: () => (/* binding */ parseGoProxy),
  cG: () => (/* binding */ parseInteger),
  E1: () => (/* binding */ parseList),
  z5: () => (/* binding */ parseMatrix),
  R8: () => (/* binding */ parseOneOf),
  Z7: () => (/* binding */ parsePatterns),
  q: () => (/* binding */ parseSecretWord),
  DB: () => (/* binding */ parseSize),
  CS: () => (/* binding */ parseSshKnownHosts),
  kN: () => (/* binding */ parseSshPrivateKey),
  r4: () => (/* binding */ parseText),
  HC: () => (/* binding */ parseToolchain),
  Dl: () => (/* binding */ parseUrl),
  S$: () => (/* binding */ parseUrls)
});

// EXTERNAL MODULE: ./build/credentials/credential.js
var credential = __webpack_require__(4636);
;// CONCATENATED MODULE: ./build/credentials/ssh-key.js
/** What is wrong with a key or a list of hosts: completes the sentence "expected …". Never holds a part of the key. */
class SshInputError extends Error {
    name = 'SshInputError';
}
const BEGIN = /^-----BEGIN ((?:[A-Z0-9]+ )?PRIVATE KEY)-----$/;
const EXPECTED = 'a private key in PEM or OpenSSH form, from -----BEGIN … PRIVATE KEY----- to -----END … PRIVATE KEY-----';
/**
 * The key as ssh reads it: line feeds, and one at the end, without which it says "error in libcrypto" or "invalid format".
 *
 * @throws SshInputError
 */
function parsePrivateKey(text) {
    const lines = text.split(/\r?\n/).map(line => line.trim());
    const kind = BEGIN.exec(lines[0] ?? '')?.[1];
    if (kind === undefined)
        throw new SshInputError(`${EXPECTED}${whatElse(text)}`);
    const end = lines.indexOf(`-----END ${kind}-----`);
    if (end === -1)
        throw new SshInputError(`${EXPECTED} (its end is missing)`);
    if (lines.slice(end + 1).some(line => line !== ''))
        throw new SshInputError(`one ${EXPECTED.slice(2)} (there is more behind it)`);
    const body = lines.slice(1, end);
    if (body.length === 0 || body.some(line => !/^(?:[A-Za-z0-9+/=]*|[A-Za-z-]+: .*)$/.test(line)))
        throw new SshInputError(`${EXPECTED} (a line of it is no base64)`);
    if (isEncrypted(kind, body))
        throw new SshInputError('a private key without passphrase: nobody is there to type it (ssh-keygen -p -N "" -f FILE removes it)');
    return `${lines.slice(0, end + 1).join('\n')}\n`;
}
function whatElse(text) {
    if (/^(ssh-|ecdsa-|sk-)/.test(text))
        return ' (this is the public key)';
    if (text.includes(String.raw `\n`))
        return String.raw ` (its line breaks are written as \n)`;
    return '';
}
/** Sources: RFC 1421, 4.6.1.1 (Proc-Type), RFC 5958, and OpenSSH's PROTOCOL.key: the name of the cipher comes first. */
function isEncrypted(kind, body) {
    if (kind === 'ENCRYPTED PRIVATE KEY' || body.some(line => /^Proc-Type: .*ENCRYPTED/.test(line)))
        return true;
    if (kind !== 'OPENSSH PRIVATE KEY')
        return false;
    const bytes = Buffer.from(body.join(''), 'base64');
    const magic = 'openssh-key-v1\0';
    if (bytes.length < magic.length + 8 || bytes.toString('latin1', 0, magic.length) !== magic)
        return false;
    const length = bytes.readUInt32BE(magic.length);
    return bytes.toString('latin1', magic.length + 4, magic.length + 4 + length) !== 'none';
}
const KNOWN_HOST = /^(?:@(?:cert-authority|revoked) )?[^\s@#]\S* (?:ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,2}(?: .*)?$/;
/**
 * Lines of known_hosts (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"), as ssh-keyscan prints them; comments are dropped.
 *
 * @throws SshInputError
 */
function parseKnownHosts(text) {
    const lines = text
        .split(/\r?\n/)
        .map(line => line.trim().replace(/[ \t]+/g, ' '))
        .filter(line => line !== '' && !line.startsWith('#'));
    const wrong = lines.findIndex(line => !KNOWN_HOST.test(line));
    if (wrong !== -1 || lines.length === 0)
        throw new SshInputError(`lines of known_hosts, as ssh-keyscan HOST prints them${wrong === -1 ? '' : ` (line ${wrong + 1} is none)`}`);
    return lines;
}

// EXTERNAL MODULE: ./build/go/proxy-list.js
var proxy_list = __webpack_require__(64912);
// EXTERNAL MODULE: ./build/install/platform.js
var platform = __webpack_require__(50269);
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
const AGE_UNITS_MS = {
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 7 * 86_400_000,
};
/** `30d`, `12h`, `2w`: how long ago, as milliseconds. */
const parseAge = text => {
    const match = /^(\d{1,6})([smhdw])$/.exec(text);
    const ageMs = Number(match?.[1]) * (AGE_UNITS_MS[match?.[2] ?? ''] ?? Number.NaN);
    if (!(ageMs > 0))
        throw new InvalidValue('e.g. 30d, 12h or 2w');
    return ageMs;
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
/** A token: one word. */
const parseSecretWord = text => {
    if ((0,credential/* secretProblem */.oR)(text) !== undefined)
        throw new InvalidValue('one token, without white space or line breaks in it');
    return text;
};
/** netrc entries. */
const parseCredentialEntries = text => reworded(credential/* parseCredentials */.gu, text);
/** In PEM or OpenSSH form; the value ends with a line feed. */
const parseSshPrivateKey = text => reworded(parsePrivateKey, text);
/** Lines of known_hosts. */
const parseSshKnownHosts = text => reworded(parseKnownHosts, text);
function reworded(parser, text) {
    try {
        return parser(text);
    }
    catch (error) {
        if (!(error instanceof credential/* CredentialError */.oA || error instanceof SshInputError))
            throw error;
        throw new InvalidValue(error.message, { cause: error });
    }
}
/** An http or https URL without user and password. */
const parseUrl = text => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
        throw new InvalidValue('an http or https URL without user and password');
    return text;
};
/** A list of such URLs, of at least one. */
const parseUrls = text => {
    const urls = parseList(text);
    if (urls.length === 0)
        throw new InvalidValue('http or https URLs without user and password');
    return urls.map(parseUrl);
};
/** As Node, setup-go or go spells it; the value is GOARCH. */
const parseArchitectureName = text => {
    const goarch = (0,platform/* parseArchitecture */.ZN)(text);
    if (goarch === undefined)
        throw new InvalidValue('an architecture such as x64, x86, arm64 or riscv64');
    return goarch;
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


/***/ }),

/***/ 641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   Dy: () => (/* binding */ parseObjectPrefix),
/* harmony export */   OC: () => (/* binding */ inputsOfOtherBackends),
/* harmony export */   W5: () => (/* binding */ parseBucket),
/* harmony export */   cf: () => (/* binding */ parseRegion),
/* harmony export */   os: () => (/* binding */ s3Settings)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95131);

/** A bucket's name (docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; other stores take more), or an access point's ARN. */
const parseBucket = text => {
    if (!/^([A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]|arn:[\w:/.-]+)$/.test(text))
        throw new _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValue */ .h6('the name of a bucket, or the ARN of an access point');
    return text;
};
/** `ci/go` or `ci/go/`; the value ends with a slash. What S3's guide calls safe characters, so that no store and no URL reads it otherwise. */
const parseObjectPrefix = text => {
    const elements = text.replace(/^\/+|\/+$/g, '').split('/');
    if (!elements.every(element => /^[\w!*'()=.-]+$/.test(element) && !/^\.+$/.test(element)) || text.length > 500)
        throw new _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValue */ .h6(`a path such as ci/go: letters, digits and ! - _ . * ' ( ) = between slashes`);
    return `${elements.join('/')}/`;
};
const parseRegion = text => {
    if (!/^[A-Za-z0-9-]{1,63}$/.test(text))
        throw new _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValue */ .h6('a region such as eu-central-1');
    return text;
};
/** Where requests go: its query would be no part of them. */
const parseEndpoint = text => {
    (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(text);
    if (/[?#]/.test(text))
        throw new _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValue */ .h6('an http or https URL without query');
    return text;
};
/** Where the inputs name no bucket, there is none. */
function s3Settings(inputs) {
    const bucket = inputs['s3-bucket'].value;
    if (bucket === undefined)
        return undefined;
    return {
        bucket,
        prefix: inputs['s3-prefix'].value ?? '',
        region: inputs['s3-region'].value,
        endpoint: inputs['s3-endpoint'].value,
        forcePathStyle: inputs['s3-force-path-style'].value ?? false,
    };
}
const INPUTS_OF = {
    directory: ['cache-directory', 'cache-max-size'],
    s3: ['s3-bucket', 's3-prefix', 's3-region', 's3-endpoint', 's3-force-path-style'],
};
/** What was given for another backend than the one that is used. */
function inputsOfOtherBackends(inputs, backend) {
    return ['directory', 's3']
        .filter(other => other !== backend)
        .flatMap(other => INPUTS_OF[other]
        .filter(name => inputs[name].source !== 'default')
        .map(name => `${name} is for cache-backend: ${other}, but the backend is ${backend}; it is ignored.`));
}


/***/ }),

/***/ 4636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K6: () => (/* binding */ byScope),
/* harmony export */   L4: () => (/* binding */ findCredential),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   gu: () => (/* binding */ parseCredentials),
/* harmony export */   oA: () => (/* binding */ CredentialError),
/* harmony export */   oR: () => (/* binding */ secretProblem)
/* harmony export */ });
/** A line of the input `credentials` that is none. The message never holds a value but the host. */
class CredentialError extends Error {
    name = 'CredentialError';
}
const FORM = 'machine HOST[/PATH] login USER password SECRET';
/**
 * Reads netrc entries, each on a line of its own or over several, as netrc files have them. Stricter than netrc: nothing is passed over
 * in silence, and no value can be more than it says when it is written into a file of git's or netrc's.
 *
 * @throws CredentialError
 */
function parseCredentials(text) {
    const words = text.split(/\s+/).filter(word => word !== '');
    const found = [];
    for (let at = 0; at < words.length; at += 6) {
        const credential = parseEntry(words.slice(at, at + 6), found.length + 1);
        if (found.some(other => other.host === credential.host && other.path === credential.path))
            throw new CredentialError(`two entries for ${scopeOf(credential)}: only one of them could be used`);
        found.push(credential);
    }
    if (found.length === 0)
        throw new CredentialError(`an entry such as ${FORM}`);
    return Object.freeze(found);
}
/** The place that a credential is for: `host` or `host/path`. */
function scopeOf({ host, path }) {
    return path === '' ? host : `${host}/${path}`;
}
/** The narrowest first: where several fit, the longest path wins. */
function byScope(credentials) {
    return credentials.toSorted((a, b) => b.path.length - a.path.length || (scopeOf(a) < scopeOf(b) ? -1 : 1));
}
/** The credential for `HOST/PATH`, which may be a module's or a repository's; whole elements of the path count. */
function findCredential(credentials, place) {
    return byScope(credentials).find(credential => isBelow(place, scopeOf(credential)));
}
function isBelow(place, scope) {
    // A repository is named with and without `.git`.
    return [scope, `${scope}.git`].some(start => place === start || place.startsWith(`${start}/`));
}
function parseEntry(words, number) {
    const wrong = (problem) => new CredentialError(`${FORM} (entry ${number}: ${problem})`);
    const [keyword, machine = '', ...rest] = words;
    if (keyword !== 'machine')
        throw wrong('it does not begin with machine');
    const values = new Map();
    for (let at = 0; at < rest.length; at += 2)
        values.set(rest[at] ?? '', rest[at + 1] ?? '');
    const [login = '', password = ''] = [values.get('login'), values.get('password')];
    if (login === '' || password === '' || values.size !== 2)
        throw wrong('it needs one login and one password');
    const place = parsePlace(machine);
    if (typeof place === 'string')
        throw wrong(place);
    const problem = loginProblem(login) ?? secretProblem(password);
    if (problem !== undefined)
        throw wrong(problem);
    return Object.freeze({ ...place, login, password });
}
// What RFC 1123 and module paths have in common; a port may follow.
const HOST = /^(?=.{1,253}(?::|$))[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[1-9][0-9]{0,4})?$/;
const PATH_ELEMENT = /^(?!\.{1,2}$)(?:[A-Za-z0-9._~+-]|%[0-9A-Fa-f]{2})+$/;
function parsePlace(machine) {
    if (machine.includes('://'))
        return 'the host is written without https://';
    const [first = '', ...elements] = machine.replace(/\/+$/, '').split('/');
    const host = first.toLowerCase().replace(/:443$/, '');
    if (!HOST.test(host))
        return 'the host is no plain host name';
    // `%2e%2e` would be a path trick, `%2f` a slash that the other side may not see as one.
    const isOdd = elements.some(element => !PATH_ELEMENT.test(element) || /%(2e|2f|5c|0|1|7f)/i.test(element));
    return isOdd ? 'the path has an odd character' : { host, path: elements.join('/') };
}
function loginProblem(login) {
    // Basic authentication ends the user at the first colon: RFC 7617, 2.
    return /^[\x21-\x39\x3b-\x7e]+$/.test(login) ? undefined : 'the login has a colon or an odd character';
}
/** Why a text cannot be a token or password; a line break would begin another line of git's credential protocol (git-credential(1)). */
function secretProblem(secret) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(secret)
        ? 'the secret has white space or a control character'
        : undefined;
}


/***/ }),

/***/ 19755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ CATALOGUE),
  g: () => (/* binding */ finding)
});

;// CONCATENATED MODULE: ./build/diagnosis/advice-configuration.js
const GOPROXY_DOCS = 'https://go.dev/ref/mod#environment-variables';
/** Settings that contradict each other, and what the mirrors' measurement advises. */
const CONFIGURATION_ADVICE = {
    'private-without-credentials': {
        title: 'Private modules, no credentials',
        cause: 'GOPRIVATE or GONOPROXY names a host, so go fetches its modules from their repositories itself; but neither netrc nor git has a credential for that host.',
        fix: 'Give `git-token` (one host) or `credentials` (machine HOST login USER password SECRET), or a key in `ssh-private-key`. Nothing is needed where the repositories can be read by anybody.',
        severity: 'warning',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-module-repo-auth',
    },
    'goproxy-off-cold-cache': {
        title: 'GOPROXY=off, and modules are missing',
        cause: 'GOPROXY=off forbids every download, but GOMODCACHE does not hold all modules that the project needs.',
        fix: 'Name a mirror in the input `goproxy`, or see that a cache brings the modules before go runs.',
        severity: 'error',
        transient: false,
        docs: GOPROXY_DOCS,
    },
    'checksum-database-off': {
        title: 'Checksum database not asked',
        cause: 'With GOSUMDB=off, or with a pattern in GONOSUMDB or GOPRIVATE that matches every path, nobody vouches for a module the first time it is fetched: go.sum then records whatever came.',
        fix: 'Remove the variable where it is set (`go env -u GOSUMDB` for go’s own file), or name only the private hosts in the input `goprivate`. Where it is meant, say so with the input `gosumdb`.',
        severity: 'warning',
        transient: false,
        docs: 'https://go.dev/ref/mod#checksum-database',
    },
    'comma-stops-fallback': {
        title: 'A comma stops the fallback',
        cause: 'After `,` the go command asks the next entry of GOPROXY only where this one answered 404 or 410. A time-out, a refused connection or a 5xx ends it.',
        fix: 'Write `|` behind the entry in the input `goproxy`, if the next one may hear of every path that this one is asked for.',
        severity: 'notice',
        transient: false,
        docs: GOPROXY_DOCS,
    },
    'vendor-beside-download': {
        title: 'vendor and download contradict',
        cause: 'Either go is told to use a vendor folder that is not there, or one is there that go does not use.',
        fix: 'Run `go mod vendor` and commit the folder, or take -mod out of GOFLAGS; remove a vendor folder that nothing uses.',
        severity: 'warning',
        transient: false,
        docs: 'https://go.dev/ref/mod#vendoring',
    },
    'modules-switched-off': {
        title: 'Modules are switched off',
        cause: 'GO111MODULE=off: go ignores go.mod and looks for packages in GOPATH, so there is nothing to download.',
        fix: 'Remove GO111MODULE where it is set (`go env -u GO111MODULE` for go’s own file), or set the input `go111module: on`.',
        severity: 'warning',
        transient: false,
        docs: 'https://go.dev/ref/mod#mod-commands',
    },
    'proxy-captures-loopback': {
        title: 'Proxy variable captures loopback',
        cause: 'HTTP_PROXY or HTTPS_PROXY is set, and an address of this very machine is not exempt from it: the proxy would look for the server on its own machine.',
        fix: 'Add the host to NO_PROXY (and no_proxy), e.g. NO_PROXY=localhost,127.0.0.1,::1.',
        severity: 'warning',
        transient: false,
        docs: 'https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config',
    },
    'goproxy-bare-word': {
        title: 'Bare word in GOPROXY',
        cause: 'Only `direct` and `off` may stand in GOPROXY without a scheme; anything else needs `https://`, or at least a dot.',
        fix: 'Correct the input `goproxy`: `direct`, `off`, or a URL such as `https://mirror.example.com`.',
        severity: 'error',
        transient: false,
        docs: GOPROXY_DOCS,
    },
    'mirror-incomplete': {
        title: 'Mirror lacks modules',
        cause: 'The mirror answered 404 or 410 for modules that the project needs; the next entry is asked for each of them.',
        fix: 'Put a mirror that has them first in the input `goproxy`, or add one behind it.',
        severity: 'notice',
        transient: false,
    },
    'mirror-behind': {
        title: 'Mirror is behind the others',
        cause: 'The mirror does not know the newest version that another one lists. What go.sum names is not affected; `go get -u` is.',
        fix: 'Put the other mirror first in the input `goproxy` where new versions are needed soon.',
        severity: 'notice',
        transient: false,
    },
    'goproxy-recommended': {
        title: 'A better GOPROXY',
        cause: 'The mirrors were measured, and another order of them would serve this project better.',
        fix: 'Set the input `goproxy` to the line that is named.',
        severity: 'notice',
        transient: false,
        docs: GOPROXY_DOCS,
    },
};

;// CONCATENATED MODULE: ./build/diagnosis/advice-go.js
const TIDY = 'Run `go mod tidy` (in a workspace also `go work sync`) and commit go.mod, go.sum and go.work.sum';
/** go.sum, the checksum database, go.mod, go.work, vendor, and Go itself. */
const GO_ADVICE = {
    'checksum-mismatch': {
        title: 'Checksum mismatch',
        cause: 'The bytes are not those that go.sum names: they were changed on the way or in a cache, the tag was moved after go.sum was written, or a web page was served in their place.',
        fix: 'Do not delete the line from go.sum before you know why. Compare with another mirror: `GOPROXY=direct GOFLAGS=-modcacherw GOMODCACHE=$(mktemp -d) go mod download MODULE@VERSION`. If the tag was moved, require a new version.',
        severity: 'security',
        transient: false,
        docs: 'https://go.dev/ref/mod#authenticating',
    },
    'checksum-database-mismatch': {
        title: 'Differs from the checksum database',
        cause: 'The bytes are not those that the checksum database recorded for this version: they were changed, or the tag was moved. Or what answered as the database is not it: its signature or its proof is wrong.',
        fix: 'Require a version that was not moved. Where a signature or a proof is wrong, compare with another network, and with the key in the input `gosumdb`. If the module is private, put its path into the input `goprivate`, so that the database is not asked.',
        severity: 'security',
        transient: false,
        docs: 'https://go.dev/ref/mod#checksum-database',
    },
    'checksum-database-unreachable': {
        title: 'Checksum database not available',
        cause: 'A hash that go.sum does not hold had to be looked up, and the checksum database could not be asked; or the module is private and unknown to it.',
        fix: `${TIDY}: with complete files the database is not needed. Private modules belong into the input \`goprivate\` (or \`gonosumdb\`). Where the database is blocked, name another in \`gosumdb\`.`,
        severity: 'error',
        transient: true,
        docs: 'https://go.dev/ref/mod#checksum-database',
    },
    'checksum-database-disabled': {
        title: 'Checksum database switched off',
        cause: 'GOSUMDB=off, but a Go toolchain may only be downloaded if the checksum database confirms it.',
        fix: 'Take `off` out of the input `gosumdb`, or see that the version that is asked for is installed already.',
        severity: 'error',
        transient: false,
    },
    'gosumdb-invalid': {
        title: 'GOSUMDB not valid',
        cause: 'The value of GOSUMDB is neither `off`, nor a known name, nor a key with an optional URL.',
        fix: 'Correct the input `gosumdb`, e.g. `off`, or "NAME+HASH+KEY https://host/path".',
        severity: 'error',
        transient: false,
    },
    'go-sum-missing': {
        title: 'No go.sum',
        cause: 'go.mod has requirements, but there is no go.sum that says what their contents must be. Nothing can be verified or kept in a cache.',
        fix: `${TIDY}.`,
        severity: 'warning',
        transient: false,
    },
    'go-sum-missing-entry': {
        title: 'go.sum lacks a line',
        cause: 'go.sum has no hash for a module that is needed.',
        fix: `${TIDY}.`,
        severity: 'error',
        transient: false,
    },
    'go-sum-malformed': {
        title: 'go.sum is damaged',
        cause: 'A line of go.sum is not made of module, version and hash, as after a merge with conflicts; comments are not allowed either.',
        fix: 'Remove the line that is named and run `go mod tidy`. Wiping the module cache changes nothing.',
        severity: 'error',
        transient: false,
    },
    'go-sum-updates-needed': {
        title: 'go.sum is out of date',
        cause: 'go.mod or go.sum would have to be changed, which a build does not do by itself.',
        fix: `${TIDY}.`,
        severity: 'error',
        transient: false,
    },
    'go-mod-missing': {
        title: 'No go.mod',
        cause: 'There is neither go.mod nor go.work in the working directory or above it.',
        fix: 'Set the input `working-directory` to where go.mod is, and run the checkout before this step.',
        severity: 'warning',
        transient: false,
    },
    'go-mod-malformed': {
        title: 'go.mod cannot be read',
        cause: 'go.mod has a line that go does not understand.',
        fix: 'Correct the line that is named; `go mod edit -fmt` checks the file.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#go-mod-file',
    },
    'go-work-malformed': {
        title: 'go.work cannot be read',
        cause: 'go.work has a line that go does not understand, or uses a directory without go.mod.',
        fix: 'Correct the line that is named; `go work edit -fmt` checks the file.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#workspaces',
    },
    'no-requirements': {
        title: 'Nothing required',
        cause: 'go.mod requires no module, so there is nothing to download or to keep.',
        fix: 'Nothing needs to be done.',
        severity: 'warning',
        transient: false,
    },
    vendored: {
        title: 'Vendored',
        cause: 'A consistent vendor directory is there, which go uses instead of the module cache.',
        fix: 'Nothing needs to be done. To use modules all the same, set GOFLAGS=-mod=mod.',
        severity: 'warning',
        transient: false,
    },
    'vendor-inconsistent': {
        title: 'vendor does not match go.mod',
        cause: 'vendor/modules.txt lists other modules or versions than go.mod.',
        fix: 'Run `go mod vendor` (`go work vendor` in a workspace) and commit the result, or set GOFLAGS=-mod=mod.',
        severity: 'error',
        transient: false,
    },
    'module-path-mismatch': {
        title: 'Module has another name',
        cause: "The module's own go.mod declares another path than the one it is required by: it was renamed, or is a fork.",
        fix: 'Require it by the path that it declares, or add a `replace` to go.mod.',
        severity: 'error',
        transient: false,
    },
    'unknown-revision': {
        title: 'Version does not exist',
        cause: 'The repository has no such tag or commit: it was deleted or never pushed, or a token shows another repository than the one that is meant (subgroups).',
        fix: 'Check with `go list -m -versions MODULE`, and push the tag or require another version. In a subgroup, give `credentials` for the whole host path.',
        severity: 'error',
        transient: false,
    },
    'go-missing': {
        title: 'No go command',
        cause: 'The go command could not be run.',
        fix: 'Install Go before this step, or set the input `go-version` or `go-version-file`.',
        severity: 'error',
        transient: false,
    },
    'go-too-old': {
        title: 'Go is too old',
        cause: 'go.mod, or a module that is required, asks for a newer Go than the one that may be used.',
        fix: 'Do one of three: set the input `go-version` (or `go-version-file: go.mod`); set `gotoolchain: auto`, so that go fetches the version itself; or lower the go line in go.mod.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/doc/toolchain',
    },
    'toolchain-unavailable': {
        title: 'Toolchain not available',
        cause: 'The Go version that is asked for does not exist, or the mirror does not serve toolchains.',
        fix: 'Correct the input `go-version`, or the go or toolchain line in go.mod; or add a mirror that serves golang.org/toolchain to `goproxy`, or a site to `go-download-base-url`.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/doc/toolchain',
    },
    'goproxy-off': {
        title: 'Downloads are switched off',
        cause: 'GOPROXY ends in `off`, and the module is neither in the module cache nor on a mirror before it.',
        fix: 'Take `off` out of the input `goproxy`, or see that a cache brings the module.',
        severity: 'error',
        transient: false,
    },
    'goproxy-invalid': {
        title: 'GOPROXY not valid',
        cause: 'go does not understand the list of mirrors.',
        fix: 'Give URLs with a scheme, separated by `,` or `|`, e.g. `https://mirror.example.com|direct`, in the input `goproxy`.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#environment-variables',
    },
    'govcs-disallows': {
        title: 'Version control system not allowed',
        cause: 'GOVCS does not allow the program that this repository needs.',
        fix: 'Allow it in the input `govcs`, e.g. `govcs: example.com/team:git|hg`, or put the module into `goprivate`.',
        severity: 'error',
        transient: false,
    },
    'mod-flag-forbids': {
        title: '-mod forbids downloads',
        cause: 'GOFLAGS holds -mod=vendor or -mod=readonly, and the module is not where that flag allows to look.',
        fix: 'Take -mod out of GOFLAGS, or run `go mod vendor`.',
        severity: 'error',
        transient: false,
    },
};

;// CONCATENATED MODULE: ./build/diagnosis/advice-machine.js
/** Inputs, git and ssh, this machine, the run and the caches. */
const MACHINE_ADVICE = {
    'input-invalid': {
        title: 'Input is wrong',
        cause: 'All inputs are checked before anything is done, and this one cannot be used as it is.',
        fix: 'Correct the input. Every wrong input is named, so one pass is enough; the table in the README says what each takes.',
        severity: 'error',
        transient: false,
    },
    'input-ignored': {
        title: 'Input has no effect',
        cause: 'The input is valid, but nothing in this configuration uses it.',
        fix: 'Remove the input, or set the one that it belongs to.',
        severity: 'warning',
        transient: false,
    },
    'input-unknown': {
        title: 'Unknown input',
        cause: 'There is no input of this name.',
        fix: "Correct the name; README's table lists all inputs.",
        severity: 'warning',
        transient: false,
    },
    'git-missing': {
        title: 'git is not installed',
        cause: 'The module must be fetched from its repository, and there is no git on PATH.',
        fix: 'Install git, or list a mirror before `direct` in the input `goproxy`.',
        severity: 'error',
        transient: false,
    },
    'git-credentials-missing': {
        title: 'git has no credentials',
        cause: 'The repository is private, or does not exist, and git has neither user nor password for this host. The network is up.',
        fix: 'Put the module path into the input `goprivate` and give `git-token` (one host) or `credentials` (machine HOST login USER password SECRET).',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-module-repo-auth',
    },
    'git-credentials-refused': {
        title: 'git credentials refused',
        cause: 'The server refused user and password: the token expired, or its scope does not reach this repository.',
        fix: "Renew the token in `git-token` or `credentials`; it needs the right to read the repository's contents.",
        severity: 'error',
        transient: false,
    },
    'git-repository-not-found': {
        title: 'Repository not found',
        cause: 'The server knows no such repository, or hides it from these credentials.',
        fix: 'Check the module path. If the repository is private, put it into `goprivate` and give a token that may read it in `git-token` or `credentials`.',
        severity: 'error',
        transient: false,
    },
    'git-transport': {
        title: 'git could not fetch',
        cause: 'The connection between git and the server failed. For public modules GitHub, or whoever has the repository, need not be reachable: a mirror serves them.',
        fix: 'Raise the input `retries`; list a mirror before `direct` in the input `goproxy`, so that git is not needed for public modules.',
        severity: 'error',
        transient: true,
    },
    'ssh-key-refused': {
        title: 'SSH key refused',
        cause: 'The server accepts none of the SSH keys that were offered, or none was offered.',
        fix: 'Give a key that may read the repository in the input `ssh-private-key`, or fetch over https with `git-token`.',
        severity: 'error',
        transient: false,
    },
    'ssh-host-key-unknown': {
        title: 'SSH host key unknown',
        cause: "The server's host key is not among the known ones, or differs from them.",
        fix: 'Put the lines of `ssh-keyscan HOST`, compared with what the host publishes, into the input `ssh-known-hosts`.',
        severity: 'error',
        transient: false,
    },
    'module-discovery-failed': {
        title: 'No repository behind this path',
        cause: 'The page of the module path does not say where its repository is (no go-import meta tag), or is not for these credentials: GitLab answers a wrong token, or one without read_api, as if there were no such page.',
        fix: 'Check the module path, and the token in `git-token` or `credentials`: it needs the right to read the API, too. A private host needs its path in `goprivate`.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#vcs-find',
    },
    'disk-full': {
        title: 'Disk full',
        cause: 'No space is left on the device that holds the module cache or the temporary directory.',
        fix: 'Free space, or set GOMODCACHE to a larger disk; `go clean -modcache` empties the module cache.',
        severity: 'error',
        transient: false,
    },
    'module-cache-unusable': {
        title: 'Module cache unusable',
        cause: 'GOMODCACHE is no absolute path, or the directory can neither be read nor made.',
        fix: 'Set GOMODCACHE to an absolute path that this user may write.',
        severity: 'error',
        transient: false,
    },
    'permission-denied': {
        title: 'Permission denied',
        cause: 'The module cache, or a file in it, belongs to another user.',
        fix: 'Set GOMODCACHE to a directory of this user, or change the owner of the one that is named.',
        severity: 'error',
        transient: false,
    },
    'read-only-file-system': {
        title: 'Read-only file system',
        cause: 'The module cache is on a file system that cannot be written.',
        fix: 'Set GOMODCACHE to a directory that can be written.',
        severity: 'error',
        transient: false,
    },
    'lock-held': {
        title: 'Waiting for a lock',
        cause: 'Another process holds a lock in the module cache and does not let go.',
        fix: 'End the go command that still runs on this machine. After a crash, remove the *.lock files of git in GOMODCACHE/cache/vcs.',
        severity: 'error',
        transient: true,
    },
    timeout: {
        title: 'Out of time',
        cause: 'The download was not done within the input `timeout`.',
        fix: 'Raise the input `timeout`; list a faster mirror first in `goproxy`; keep modules in a cache (`cache-backend`).',
        severity: 'error',
        transient: false,
    },
    cancelled: {
        title: 'Cancelled',
        cause: 'The job was cancelled, or a signal ended the run.',
        fix: 'Nothing needs to be done.',
        severity: 'error',
        transient: false,
    },
    unknown: {
        title: 'Unknown failure',
        cause: 'What was printed is no failure that is known.',
        fix: 'Read what was printed, which is in the evidence, and please report it, so that it can be explained.',
        severity: 'error',
        transient: false,
    },
    'cache-unavailable': {
        title: 'Cache not available',
        cause: 'The cache service or directory could not be used.',
        fix: 'The job goes on without it. If it repeats, look at the status page of the service, or check `cache-directory`.',
        severity: 'warning',
        transient: true,
    },
    'cache-timeout': {
        title: 'Cache too slow',
        cause: 'The cache was not read or written within the input `cache-timeout`.',
        fix: 'The job goes on without it. Raise `cache-timeout` if the entry is large.',
        severity: 'warning',
        transient: true,
    },
    'cache-denied': {
        title: 'Cache cannot be written',
        cause: 'The service does not let this event or this token write.',
        fix: 'Nothing needs to be done on pull requests of forks. Elsewhere give the job the right to write, or set `save-cache: never`.',
        severity: 'warning',
        transient: false,
    },
    'cache-rate-limited': {
        title: 'Cache limits requests',
        cause: 'The service answered 429: too many entries were saved or asked for in a short time.',
        fix: 'Save from fewer jobs (`save-cache: never` in the others, or one `shared-key`).',
        severity: 'warning',
        transient: true,
    },
    'cache-corrupt': {
        title: 'Cache entry damaged',
        cause: 'An entry is cut short, changed, or no archive of ours. What could not be verified was not used.',
        fix: 'Delete the entry that is named; the next run saves a new one.',
        severity: 'warning',
        transient: false,
    },
    'cache-not-saved': {
        title: 'Cache not saved',
        cause: 'The entry could not be written in full.',
        fix: 'The job is not affected; the next run tries again.',
        severity: 'warning',
        transient: false,
    },
    'cache-slower': {
        title: 'Restoring took longer than fetching',
        cause: 'Here the mirrors are faster than the cache service. Both were measured: the restore in this run, fetching in the run that made the entry.',
        fix: 'Set `cache-modules: false`, if it is so again and again; on a machine of your own, `cache-backend: directory`.',
        severity: 'notice',
        transient: false,
    },
    'private-not-cached': {
        title: 'Private modules are not cached',
        cause: 'Whoever can open a pull request can read the cache of a public repository. Private modules are those that GOPRIVATE, GONOPROXY or GONOSUMDB match.',
        fix: 'Nothing needs to be done: they are fetched in every run. Only a repository that is known to be private or internal keeps them; `cache-backend: s3` and `cache-backend: directory` keep them anywhere.',
        severity: 'notice',
        transient: false,
    },
};

;// CONCATENATED MODULE: ./build/diagnosis/advice-network.js
const PROTOCOL = 'https://go.dev/ref/mod#goproxy-protocol';
const ADD_MIRROR = 'List a second mirror in the input `goproxy`, separated by `|` (go then falls back on any error)';
/** Between us and one mirror, and what mirrors answer. */
const NETWORK_ADVICE = {
    'dns-not-found': {
        title: 'Host name unknown',
        cause: 'The name server says that this host does not exist: a slip in the URL, or a name that only an internal network knows. The network itself may be well.',
        fix: `Check the host in the input \`goproxy\`, and that this machine is in the network that knows the name. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'dns-failure': {
        title: 'Name look-up failed',
        cause: 'The name server did not answer, or answered with an error.',
        fix: `Run the job again; if it repeats, check the name servers in /etc/resolv.conf. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'connection-refused': {
        title: 'Connection refused',
        cause: 'Nothing listens at this address: the mirror is down, or the port is wrong.',
        fix: `Check host and port in the input \`goproxy\`. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'connection-reset': {
        title: 'Connection cut',
        cause: 'The other side, or a firewall between, closed the connection in the middle of an answer.',
        fix: `Raise the input \`retries\`. If it always happens at the same size or time, a proxy or firewall limits transfers: ask who runs it. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'connect-timeout': {
        title: 'No connection',
        cause: 'Nothing answered the attempt to connect: a firewall drops the packets, or the host is unreachable.',
        fix: `Allow outgoing connections to this host, or set HTTPS_PROXY if the network demands a proxy. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    stall: {
        title: 'Stalled',
        cause: 'A request was under way, and nothing at all happened for as long as the input `stall-timeout` allows. go itself would wait for ever.',
        fix: `${ADD_MIRROR}; raise \`stall-timeout\` only if this mirror is known to be silent for long.`,
        severity: 'error',
        transient: true,
    },
    'too-slow': {
        title: 'Too slow',
        cause: 'Bytes came, but so few that the download could not end within its budget.',
        fix: `Put a faster mirror first in the input \`goproxy\`, or raise the input \`timeout\`.`,
        severity: 'error',
        transient: true,
    },
    'tls-certificate': {
        title: 'Certificate not trusted',
        cause: 'The certificate is expired, for another host, or signed by an authority that this machine does not know, as with a proxy that opens TLS. The network is up: a connection was made.',
        fix: "Install the company's CA certificate on the machine, or set SSL_CERT_FILE to it. An expired one must be renewed by whoever runs the mirror.",
        severity: 'error',
        transient: false,
    },
    'tls-handshake': {
        title: 'TLS handshake failed',
        cause: 'A connection was made, but the two sides could not agree on how to encrypt it, or the other side fell silent.',
        fix: `Check that the port in the input \`goproxy\` speaks TLS. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'http2-error': {
        title: 'HTTP/2 connection broken',
        cause: 'The server or a proxy between broke an HTTP/2 stream.',
        fix: 'Raise the input `retries`; if it repeats, set GODEBUG=http2client=0 in the environment of the step, which makes go use HTTP/1.1.',
        severity: 'error',
        transient: true,
    },
    'scheme-mismatch': {
        title: 'http and https mixed up',
        cause: 'The server speaks plain HTTP where the URL says https, or the other way round.',
        fix: 'Correct the scheme or the port of this URL in the input `goproxy`. For direct fetches of a host without TLS, put its modules into `goinsecure`.',
        severity: 'error',
        transient: false,
    },
    'proxy-unreachable': {
        title: 'HTTP proxy unreachable',
        cause: 'HTTP_PROXY or HTTPS_PROXY names a proxy that does not answer, or that refused to connect to the host.',
        fix: 'Correct HTTPS_PROXY, or list the host in NO_PROXY.',
        severity: 'error',
        transient: true,
    },
    unauthorized: {
        title: 'Credentials needed',
        cause: 'The server answered 401: it wants credentials and got none, or wrong ones. The network is up.',
        fix: 'Give user and password for this host in the input `credentials` (machine HOST login USER password SECRET), or in the URL of the input `goproxy`. A module that is private belongs into `goprivate`.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-module-proxy-auth',
    },
    forbidden: {
        title: 'Access denied',
        cause: 'The server answered 403: the credentials do not reach so far, or the mirror blocks this module or this client.',
        fix: 'Check what the credentials may read. A module that the mirror does not serve because it is private belongs into `goprivate`. Public mirrors also answer 403 in passing: list a second one with `|`.',
        severity: 'error',
        transient: false,
    },
    'not-found': {
        title: 'Not found',
        cause: 'Every mirror that was asked says that it does not have this version: it was removed, never existed, or the module is private.',
        fix: 'Check path and version with `go list -m -versions MODULE`. If the module is private, put its path into the input `goprivate` and give `git-token` or `credentials`.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-modules',
    },
    'rate-limited': {
        title: 'Too many requests',
        cause: 'The server answered 429: too many requests came from this address.',
        fix: `Lower the input \`concurrency\`, or keep modules in a cache (\`cache-backend\`), so that fewer are fetched. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'server-error': {
        title: 'Server error',
        cause: 'The server answered with an error of its own (5xx).',
        fix: `Run the job again later; look at the mirror's status page. ${ADD_MIRROR}. With \`,\` go never falls back on such an error, unless \`goproxy-fallback: any\` is set.`,
        severity: 'error',
        transient: true,
    },
    'unexpected-status': {
        title: 'Unexpected answer',
        cause: 'The server answered with a status that the module proxy protocol does not know.',
        fix: 'Check that the URL in the input `goproxy` is the base of a module proxy, not of a web page or another kind of repository.',
        severity: 'error',
        transient: false,
        docs: PROTOCOL,
    },
    'redirect-loop': {
        title: 'Redirects without end',
        cause: 'The server sent more than ten redirects, one after another.',
        fix: 'Use the final URL in the input `goproxy`; a log-in page or a wrong base path often redirects to itself.',
        severity: 'error',
        transient: false,
    },
    'insecure-redirect': {
        title: 'Redirect from https to http',
        cause: 'The server redirected to an unencrypted URL, which go refuses to follow.',
        fix: 'Have the mirror redirect to https, or use another URL in the input `goproxy`.',
        severity: 'error',
        transient: false,
    },
    'insecure-credentials': {
        title: 'Credentials on an unencrypted URL',
        cause: 'The URL has a user and a password but begins with http://, and go refuses to send them unencrypted.',
        fix: 'Use https:// in the input `goproxy`.',
        severity: 'error',
        transient: false,
    },
    'not-a-module-proxy': {
        title: 'Not a module proxy',
        cause: 'The answer is no answer of a module proxy, usually a web page: a log-in page of the network (captive portal), or a wrong URL. Neither go.mod nor the cache is to blame: wiping it changes nothing.',
        fix: 'Open the URL in a browser from the same network. Correct the base path in the input `goproxy`, or let the machine log in to the network.',
        severity: 'error',
        transient: true,
        docs: PROTOCOL,
    },
    'corrupt-zip': {
        title: 'Corrupt zip',
        cause: 'What the mirror served as a module zip is no valid one: it was cut short, or is a web page.',
        fix: `Ask who runs the mirror to drop the file from its storage. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'short-body': {
        title: 'Answer cut short',
        cause: 'The answer ended before its announced length. Neither go.mod nor the cache is to blame: wiping it changes nothing.',
        fix: `Raise the input \`retries\`. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
    'wrong-version': {
        title: 'Another version served',
        cause: 'The mirror answered with the description of another version than was asked for.',
        fix: `Ask who runs the mirror to drop the file from its storage. ${ADD_MIRROR}.`,
        severity: 'error',
        transient: true,
    },
};

;// CONCATENATED MODULE: ./build/diagnosis/advice-private.js
/** Private modules: patterns, credentials, and what keeps their names to those who may know them. */
const PRIVATE_ADVICE = {
    'private-pattern-unused': {
        title: 'A pattern matches nothing',
        cause: 'A pattern is compared with as many elements of a module path as it has itself; `*` does not go beyond a slash, and `*.corp.com` is not `corp.com`. What it was meant for is treated as public.',
        fix: 'Correct the input `goprivate`, e.g. `goprivate: github.com/acme/*,corp.com,*.corp.com`, or take the pattern out.',
        severity: 'warning',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-modules',
    },
    'private-path-uncovered': {
        title: 'A module with a credential is not private',
        cause: 'Only what GOPRIVATE or GONOPROXY matches is kept from public mirrors, whatever credentials there are.',
        fix: 'Add the host, or the private part of it, to the input `goprivate`.',
        severity: 'warning',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-modules',
    },
    'checksum-database-unknown': {
        title: 'Unknown to the checksum database',
        cause: 'The checksum database was asked for a hash that go.sum lacks, and answered that there is no such module in public: it is private, and no pattern of GONOSUMDB says so.',
        fix: 'Where a company’s proxy serves the module: add its path to the input `gonosumdb`. Where it comes straight from its repository: to `goprivate`. And commit a complete go.sum: then nothing has to be asked.',
        severity: 'error',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-modules',
    },
    'gonosumdb-empty': {
        title: 'Private names reach the database',
        cause: 'A mirror with credentials serves what is not public, and no pattern of GONOSUMDB keeps its names from the checksum database.',
        fix: 'Add the paths of private modules to the input `gonosumdb`, e.g. `gonosumdb: corp.example.com`, and commit go.sum.',
        severity: 'warning',
        transient: false,
        docs: 'https://go.dev/ref/mod#private-modules',
    },
    'goauth-left-to-go': {
        title: 'Only go can ask the mirrors',
        cause: 'GOAUTH=git asks git for the credentials of each URL, which the go command does by itself, one file after another.',
        fix: 'Nothing needs to be done. Faster: user and password in the input `credentials`, or a command in `goauth` that prints them.',
        severity: 'notice',
        transient: false,
        docs: 'https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable',
    },
    'goauth-failed': {
        title: 'A command of GOAUTH failed',
        cause: 'It could not be started, ended with an error, or printed something else than URLs and headers. Mirrors are asked without it.',
        fix: 'Run the command by itself; `go help goauth` says what it must print. It gets the environment of this step, without the inputs of go-mod-setup.',
        severity: 'warning',
        transient: false,
        docs: 'https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable',
    },
    'git-too-old': {
        title: 'git is too old',
        cause: 'git before 2.31 reads its configuration from files alone, and those in the home directory are left as they are.',
        fix: 'Install a newer git on the machine or in the image of the job.',
        severity: 'warning',
        transient: false,
    },
    'git-token-scope': {
        title: 'The token may not read this',
        cause: 'The server knows the token, but it lacks the right to read the contents of this repository.',
        fix: 'Give the token that right: at GitHub "Contents: read" for a fine-grained token or an app, "repo" for a classic one; at GitLab "read_repository" and "read_api"; at Bitbucket "Repositories: Read"; at Azure DevOps "Code: Read".',
        severity: 'error',
        transient: false,
    },
    'git-saml-required': {
        title: 'The token is not authorised for SSO',
        cause: 'The organisation asks for SAML single sign-on, and the token was not authorised for it.',
        fix: 'Authorise the token under "Configure SSO" in the settings of its owner, or use a token of a GitHub App that the organisation has installed: those need no authorisation.',
        severity: 'error',
        transient: false,
        docs: 'https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-saml-single-sign-on',
    },
    'git-repository-moved': {
        title: 'Repository moved',
        cause: 'The server answers with another address: the repository was renamed or has another owner. git does not follow once it has sent a credential.',
        fix: 'Write the new path: into go.mod if the module itself is called so now, else as `replace OLD => NEW VERSION`.',
        severity: 'error',
        transient: false,
    },
    'git-repository-unreachable': {
        title: 'Repository not reachable',
        cause: 'go tried https and ssh, and git could read the repository by neither. go does not pass on why: no such repository, or credentials that are wrong, expired or without the right to read it.',
        fix: 'Try `git ls-remote https://PATH` with the same token. Check the module path, and the token in `git-token` or `credentials`.',
        severity: 'error',
        transient: false,
    },
    'credentials-withheld': {
        title: 'This job gets no secrets',
        cause: 'GitHub gives the pull requests of forks, and what Dependabot starts, none of the repository’s secrets.',
        fix: 'For Dependabot store the token as a Dependabot secret, too. For forks let somebody who may read the private modules run the checks from a branch of this repository.',
        severity: 'notice',
        transient: false,
        docs: 'https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions',
    },
};

;// CONCATENATED MODULE: ./build/diagnosis/catalogue.js





/** Cause and remedy of every code. A code without a row, or a row without a code, does not compile. */
const CATALOGUE = Object.freeze({
    ...NETWORK_ADVICE,
    ...GO_ADVICE,
    ...MACHINE_ADVICE,
    ...PRIVATE_ADVICE,
    ...CONFIGURATION_ADVICE,
});
const MAX_EVIDENCE_CHARACTERS = 8_192;
/** A finding with cause, remedy and weight from the catalogue. Long evidence keeps its two ends. */
function finding(code, details) {
    const { severity, cause, fix } = CATALOGUE[code];
    const evidence = details.evidence === undefined ? {} : { evidence: shorten(details.evidence) };
    return Object.freeze({ severity, cause, fix, ...details, ...evidence, code });
}
function shorten(text) {
    if (text.length <= MAX_EVIDENCE_CHARACTERS)
        return text;
    const half = MAX_EVIDENCE_CHARACTERS / 2;
    return `${text.slice(0, half)}\n… ${text.length - 2 * half} characters left out …\n${text.slice(-half)}`;
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
    /** The entry that is neither `direct` nor `off`, and has no scheme. */
    bareWord;
    constructor(message, options = {}) {
        super(message, options);
        this.bareWord = options.bareWord;
    }
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
        throw new ProxyListError(`invalid proxy URL missing scheme: ${text}`, { bareWord: text });
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

/***/ 15223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ goVersionToSemver),
/* harmony export */   XP: () => (/* binding */ selectGoVersion),
/* harmony export */   X_: () => (/* binding */ compareGoVersions),
/* harmony export */   eo: () => (/* binding */ prunesModuleGraph)
/* harmony export */ });
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

/***/ 79285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ createProgressLine)
});

;// CONCATENATED MODULE: ./build/host/host.js
/** How often a log that cannot update a line gets a new one. */
const LOG_PROGRESS_INTERVAL_MS = 5000;
/** Nothing is said of what is done sooner. */
const PROGRESS_DELAY_MS = 2000;

;// CONCATENATED MODULE: ./build/host/progress.js

/** @param now milliseconds, monotonic */
function createProgressLine(writer, now = () => performance.now()) {
    let startedAt;
    let lastAt = 0;
    let drawn = false;
    const erase = () => {
        if (drawn)
            writer.write('\r\u001b[2K');
        drawn = false;
    };
    return {
        update(line) {
            const time = now();
            startedAt ??= time;
            if (time - startedAt < PROGRESS_DELAY_MS)
                return;
            if (writer.isTTY === true) {
                if (drawn && time - lastAt < 100)
                    return;
                writer.write(`\r\u001b[2K${line.slice(0, (writer.columns ?? 80) - 1)}`);
                drawn = true;
            }
            else {
                if (lastAt !== 0 && time - lastAt < LOG_PROGRESS_INTERVAL_MS)
                    return;
                writer.write(`${line}\n`);
            }
            lastAt = time;
        },
        interrupt: erase,
        done() {
            erase();
            startedAt = undefined;
            lastAt = 0;
        },
    };
}


/***/ }),

/***/ 73358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ secretLines),
/* harmony export */   f: () => (/* binding */ redactSecrets)
/* harmony export */ });
/** The known secrets with one more. Each line of a key is a secret of its own. The longest goes first: a shorter one may be part of it. */
function secretLines(known, secret) {
    const lines = [secret, ...secret.split(/\r?\n/)].filter(line => line.trim() !== '');
    return [...known, ...lines].toSorted((a, b) => b.length - a.length);
}
function redactSecrets(text, secrets) {
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}


/***/ }),

/***/ 93713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   jg: () => (/* binding */ addMatcherCommand)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

// What the runner reads in a step's output: `::name …::` at the start of a line, `##[name]` anywhere in it, on standard output and on
// standard error alike (actions/runner, ActionCommand.cs).
/** Module paths and answers of servers are in what we print: none of it may be a command. */
function harmless(text) {
    return text.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/gm, '$1: ');
}
/** Text that the runner does not read for commands: nobody else knows the token (docs: "Stopping and starting workflow commands"). */
function withoutCommands(text) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    return `::stop-commands::${token}\n${text}\n::${token}::`;
}
/** Has the runner look for errors in what later steps print. */
function addMatcherCommand(file) {
    const escaped = file.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    return `::add-matcher::${escaped}`;
}


/***/ }),

/***/ 50269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   UV: () => (/* binding */ distributionArchitecture),
/* harmony export */   ZN: () => (/* binding */ parseArchitecture),
/* harmony export */   ol: () => (/* binding */ hostPlatform),
/* harmony export */   sH: () => (/* binding */ toolCacheArchitecture)
/* harmony export */ });
// Node's spelling, setup-go's (`x86`, `x64`) and go's own. Source: go.dev/doc/install/source#environment, nodejs.org/api/os.html#osarch.
const GOARCH = Object.freeze({
    x64: 'amd64',
    amd64: 'amd64',
    x86_64: 'amd64',
    x86: '386',
    x32: '386',
    ia32: '386',
    '386': '386',
    arm64: 'arm64',
    aarch64: 'arm64',
    arm: 'arm',
    armv6l: 'arm',
    loong64: 'loong64',
    mips: 'mips',
    mipsle: 'mipsle',
    mipsel: 'mipsle',
    mips64: 'mips64',
    mips64le: 'mips64le',
    ppc64: 'ppc64',
    ppc64le: 'ppc64le',
    riscv64: 'riscv64',
    s390x: 's390x',
});
/** The `architecture` input as GOARCH; undefined where there is no such architecture. */
function parseArchitecture(text) {
    return Object.hasOwn(GOARCH, text.toLowerCase()) ? GOARCH[text.toLowerCase()] : undefined;
}
/** The machine that we run on. What Node alone knows (`ppc64` for both byte orders) is translated, the unknown passed on as it is. */
function hostPlatform(host) {
    const goos = host.platform === 'win32' ? 'windows' : host.platform === 'sunos' ? 'solaris' : host.platform;
    if (host.arch === 'ppc64' && host.endianness === 'LE')
        return { goos, goarch: 'ppc64le' };
    return { goos, goarch: parseArchitecture(host.arch) ?? host.arch };
}
/** How the runner's tool cache names the architecture: as Node does, but `x86`. Source: actions/tool-cache, docs of setup-go. */
function toolCacheArchitecture(goarch) {
    const names = { amd64: 'x64', '386': 'x86' };
    return names[goarch] ?? goarch;
}
/** How the distribution sites name it: Go for arm is built for ARMv6 there, and is called so on Linux. Source: go.dev/dl/?mode=json. */
function distributionArchitecture(platform) {
    return platform.goarch === 'arm' && platform.goos === 'linux' ? 'armv6l' : platform.goarch;
}
/** `linux-amd64`: the end of a toolchain module's version and of an archive's name. */
function platformName(platform) {
    return `${platform.goos}-${platform.goarch}`;
}


/***/ }),

/***/ 66338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ describeAvailable),
/* harmony export */   LD: () => (/* binding */ goSpelling),
/* harmony export */   Xk: () => (/* binding */ semverSpelling),
/* harmony export */   ZD: () => (/* binding */ parseVersionSpec),
/* harmony export */   bp: () => (/* binding */ quotingHint),
/* harmony export */   fB: () => (/* binding */ satisfiesSpec),
/* harmony export */   hG: () => (/* binding */ fittingVersions),
/* harmony export */   ql: () => (/* binding */ VersionSpecError)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15223);


/** A go-version that is none. */
class VersionSpecError extends Error {
    name = 'VersionSpecError';
}
const EXPECTED = 'expected a version (1.26.3, 1.26, 1.26.x, 1.27rc1), a range (^1.25, >=1.25 <1.27), stable or oldstable';
/**
 * Reads `go-version` with setup-go's meaning: semver, but in go's spelling too (`go1.26.3`, `1.27rc1`). `1.26` means the newest 1.26.x,
 * and release candidates are only found by name.
 *
 * @throws VersionSpecError
 */
function parseVersionSpec(given) {
    const text = given.trim();
    if (text === 'stable' || text === 'oldstable')
        return Object.freeze({ kind: 'alias', text, alias: text });
    if (text === '' || text.length > 256)
        throw new VersionSpecError(EXPECTED);
    const spelled = withSemverSpelling(text);
    const exact = semver__WEBPACK_IMPORTED_MODULE_0__.parse(spelled.replace(/^=?v?/, ''));
    if (exact !== null)
        return Object.freeze({ kind: 'exact', text, version: exact });
    try {
        return Object.freeze({ kind: 'range', text, range: new semver__WEBPACK_IMPORTED_MODULE_0__.Range(spelled) });
    }
    catch (error) {
        throw new VersionSpecError(EXPECTED, { cause: error });
    }
}
/** `>=go1.25rc1` as `>=1.25.0-rc.1`. */
function withSemverSpelling(text) {
    return text
        .replace(/(^|[\s<>=^~|-])go(?=[0-9])/g, '$1')
        .replace(/(^|[^0-9.])([0-9]+\.[0-9]+)(\.[0-9]+)?(alpha|beta|rc)([0-9]+)(?![0-9.])/g, (_match, before, minor, patch, kind, number) => `${before}${minor}${patch ?? '.0'}-${kind}.${number}`);
}
/** Whether a Go of this version (`go1.26.3`, `1.26.3`) is one that was asked for. Never true of an alias: what is stable, only a list tells. */
function satisfiesSpec(version, spec) {
    const parsed = (0,_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .goVersionToSemver */ .E7)(version);
    if (parsed === undefined || spec.kind === 'alias')
        return false;
    return spec.kind === 'exact' ? semver__WEBPACK_IMPORTED_MODULE_0__.eq(parsed, spec.version) : spec.range.test(parsed);
}
/** The versions that fit, newest first, in the spelling of the list. An alias picks among all that are there. */
function fittingVersions(versions, spec) {
    const sorted = newestFirst(versions);
    if (spec.kind !== 'alias')
        return sorted.filter(version => satisfiesSpec(version, spec));
    const releases = sorted.filter(version => (0,_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .goVersionToSemver */ .E7)(version)?.prerelease.length === 0);
    const minors = [...new Set(releases.map(minorOf))];
    const wanted = minors[spec.alias === 'stable' ? 0 : 1];
    return releases.filter(version => minorOf(version) === wanted);
}
/** Each once, without what is no version. */
function newestFirst(versions) {
    const parsed = [...new Set(versions)].flatMap(version => {
        const value = (0,_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .goVersionToSemver */ .E7)(version);
        return value === undefined ? [] : [{ version, value }];
    });
    return parsed.toSorted((a, b) => semver__WEBPACK_IMPORTED_MODULE_0__.rcompare(a.value, b.value)).map(({ version }) => version);
}
function minorOf(version) {
    const parsed = (0,_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .goVersionToSemver */ .E7)(version);
    return `${parsed?.major ?? 0}.${parsed?.minor ?? 0}`;
}
const NEAR_COUNT = 6;
const OTHERS_COUNT = 4;
/**
 * What to say where no version fits: those that exist of the same minor, and the newest of the newest minors. Without a list, nothing.
 *
 * @returns one or two sentences, or an empty text
 */
function describeAvailable(versions, spec) {
    const sorted = newestFirst(versions);
    if (sorted.length === 0)
        return '';
    const minor = specMinor(spec);
    const near = sorted.filter(version => minorOf(version) === minor);
    const newest = [...new Map(sorted.toReversed().map(version => [minorOf(version), version])).values()].toReversed();
    const others = newest.filter(version => minorOf(version) !== minor);
    const sentences = [
        ...(near.length > 0 ? [`Of Go ${minor ?? ''} there are: ${shorten(near, NEAR_COUNT)}.`] : []),
        ...(others.length > 0 ? [`${near.length > 0 ? 'Others' : 'There are'}: ${shorten(others, OTHERS_COUNT)}.`] : []),
    ];
    return sentences.join(' ');
}
function shorten(versions, count) {
    const shown = versions.slice(0, count).map(version => version.replace(/^go/, ''));
    return [...shown, ...(versions.length > count ? ['…'] : [])].join(', ');
}
function specMinor(spec) {
    if (spec.kind === 'alias')
        return undefined;
    const version = spec.kind === 'exact' ? spec.version : semver__WEBPACK_IMPORTED_MODULE_0__.minVersion(spec.range);
    return version === null ? undefined : `${version.major}.${version.minor}`;
}
/**
 * YAML reads an unquoted `1.20` as the number 1.2, and Go 1.2 is one that nobody wants any more.
 *
 * @returns what to tell the user; undefined where the text is not suspicious
 */
function quotingHint(spec) {
    if (!/^1\.[1-4]$/.test(spec.text))
        return undefined;
    return `go-version is ${spec.text}; if you meant ${spec.text}0, put it in quotes ('${spec.text}0'): YAML reads it as a number otherwise.`;
}
/** A version in go's spelling: releases before 1.21 without `.0`, `1.27rc1` for 1.27.0-rc.1. Source: go.dev/doc/toolchain#version. */
function goSpelling({ major, minor, patch, prerelease }) {
    const [kind, number] = prerelease;
    const hasPatch = patch !== 0 || (kind === undefined && minor >= 21);
    const bare = `${major}.${minor}${hasPatch ? `.${patch}` : ''}`;
    return kind === undefined ? bare : `${bare}${kind}${number ?? ''}`;
}
/** The reverse, as the runner's tool cache names it. @returns undefined where the text is no release */
function semverSpelling(version) {
    const [, bare = '', kind, number] = /^(?:go)?([0-9.]+?)(?:(alpha|beta|rc)([0-9]+))?$/.exec(version) ?? [];
    const numbers = [...bare.split('.'), '0', '0'].slice(0, 3).join('.');
    return semver__WEBPACK_IMPORTED_MODULE_0__.valid(kind === undefined ? numbers : `${numbers}-${kind}.${number}`) ?? undefined;
}


/***/ }),

/***/ 72211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   L7: () => (/* binding */ linkOrCopy),
/* harmony export */   Ue: () => (/* binding */ hasErrorCode),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   ub: () => (/* binding */ temporarySibling),
/* harmony export */   wd: () => (/* binding */ isDirectory),
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Whether an error of node:fs says that there is no such file or directory. */
function isNotFound(error) {
    return hasErrorCode(error, 'ENOENT', 'ENOTDIR');
}
/** Whether an error carries one of these codes (`ENOSPC`, `EEXIST`, …). */
function hasErrorCode(error, ...codes) {
    // Not by `instanceof Error`: node's own errors may be of another realm than we (a vm context, as test runners use).
    return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
/** What a file operation gives, or undefined where there is no such file: `ifThere(readFile(path))`, `ifThere(lstat(path))`. */
async function ifThere(operation) {
    try {
        return await operation;
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
/** Whether something is at the path; a link that leads nowhere is nothing. */
async function isThere(path) {
    return (await ifThere((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path))) !== undefined;
}
/** Whether there is a directory at the path. */
async function isDirectory(path) {
    return (await ifThere((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)))?.isDirectory() === true;
}
/** A name for a temporary sibling of `path`; the prefix lets a later run recognise what a killed one left. */
function temporarySibling(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.go-mod-setup-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
}
/**
 * Writes a file so that it is there whole or not at all: temporary sibling, fsync where asked, rename.
 *
 * @param options.mode permissions of the new file (0o600 for secrets)
 */
async function writeFileAtomically(path, data, options = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = temporarySibling(path);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', options.mode ?? 0o644);
        try {
            await file.writeFile(data);
            if (options.sync === true)
                await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
/** A hard link where the file system allows it, else a copy. The target must not exist. */
async function linkOrCopy(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to);
    }
    catch (error) {
        if (!hasErrorCode(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES'))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to);
    }
}


/***/ }),

/***/ 28051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   PB: () => (/* binding */ abortOnSignals),
/* harmony export */   fH: () => (/* binding */ exitCodeOfSignal),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   nv: () => (/* binding */ exitWith)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** Ends a run at the user's or the system's wish: exit code 128 + n. */
class Interrupted extends Error {
    name = 'Interrupted';
    signalName;
    constructor(signalName) {
        super(`interrupted by ${signalName}`);
        this.signalName = signalName;
    }
}
/** What a shell gives for a command that a signal ended. */
function exitCodeOfSignal(signalName) {
    return 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signalName];
}
/** 130 or 143 for an interruption, else 1. */
function exitCodeOf(error) {
    return error instanceof Interrupted ? exitCodeOfSignal(error.signalName) : 1;
}
/** A signal that aborts at the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once, whatever it is doing. */
function abortOnSignals() {
    const controller = new AbortController();
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const onSignal = (name) => {
        if (controller.signal.aborted)
            process.exit(exitCodeOfSignal(name));
        controller.abort(new Interrupted(name));
    };
    for (const name of names)
        process.on(name, onSignal);
    return {
        signal: controller.signal,
        dispose: () => {
            for (const name of names)
                process.off(name, onSignal);
        },
    };
}
/** Ends the process once what was written is out: pipes are asynchronous on Windows, and sockets may still be open. */
async function exitWith(code) {
    await Promise.all([process.stdout, process.stderr].map(async (stream) => new Promise(resolve => stream.write('', resolve))));
    process.exit(code);
}


/***/ }),

/***/ 850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory),
/* harmony export */   i: () => (/* binding */ makeDirectoryAsync)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);




/**
 * Makes a directory and those above it. Node's own `recursive` says ENOENT where the file system is read-only or the rights are
 * missing: nobody could tell the user what to do.
 *
 * @throws what the first mkdir that cannot be done gives: EROFS, EACCES, ENOSPC, ENOTDIR…
 */
function makeDirectory(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            return;
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT') || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
            throw error;
        makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    }
}
/** The same where the disk may be one that takes its time to answer, such as NFS: nobody else is held up. */
async function makeDirectoryAsync(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    }
    catch (error) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EEXIST'))
            return;
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT') || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
            throw error;
        await makeDirectoryAsync((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
    }
}


/***/ }),

/***/ 95807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ownedDirectories)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);
/* harmony import */ var _make_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(850);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85764);






// Of another machine or container, or of a job without a process of its own, we cannot know whether it lives; hardly any takes so long.
const UNKNOWN_AGE_MS = 24 * 60 * 60 * 1000;
/** @param label what they are for: a word, and part of their names */
function ownedDirectories(label) {
    const pattern = new RegExp(`^go-mod-setup-${label}-(?<machine>[0-9a-f]{8})-(?<pid>[0-9]+)-(?<ticks>[0-9]+)-[0-9a-f]{16}$`);
    return {
        async make(base, owner) {
            (0,_make_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .O)(base);
            const name = `go-mod-setup-${label}-${(0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)()}-${owner}-${owner === 0 ? 0 : (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .startTicks */ .Xw)(owner)}`;
            const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, `${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { mode: 0o700 });
            return directory;
        },
        async remove(directory) {
            if (!pattern.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(directory)))
                throw new Error(`not a directory of ${label}: ${directory}`);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true });
        },
        async removeLeft(base, { nowMs }) {
            const names = (await namesIn(base)).filter(name => pattern.test(name));
            const removed = await Promise.all(names.map(async (name) => removeIfLeft((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, name), pattern, nowMs)));
            return removed.filter(Boolean).length;
        },
    };
}
async function removeIfLeft(path, pattern, nowMs) {
    const { machine, pid, ticks } = pattern.exec((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path))?.groups ?? {};
    const found = await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ifThere */ .y)((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path));
    // In a directory of everybody's anybody can make a link of this name.
    if (found === undefined || !found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid))
        return false;
    if (!isLeft({ machine, pid: Number(pid), ticks: Number(ticks) }, nowMs - found.mtimeMs))
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    return true;
}
function isLeft({ machine, pid, ticks }, ageMs) {
    if (pid === 0 || machine !== (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .machineId */ .xt)())
        return ageMs > UNKNOWN_AGE_MS;
    return !(0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._n)(pid) || (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .startTicks */ .Xw)(pid) !== ticks;
}
async function namesIn(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory);
    }
    catch (error) {
        // What we may not read we could not have written to.
        if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'))
            throw error;
        return [];
    }
}


/***/ }),

/***/ 78854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ CommandStartError),
  l: () => (/* binding */ startProcessGroup)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/system/child-exit.js


// A daemon left by a child may hold the pipes open for ever.
const DRAIN_MS = 500;
/** The exit code or the signal; rejects with the child's `error`. */
function exitOf(child) {
    return new Promise((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null)
            resolve([child.exitCode, child.signalCode]);
        child.once('exit', (code, signal) => resolve([code, signal]));
        child.once('error', reject);
    });
}
/** Waits for the rest of the output, but not for a daemon that holds the pipe. */
async function drained(child) {
    const streams = [child.stdout, child.stderr].filter(stream => stream !== null);
    const ends = streams.map(stream => stream.readableEnded || stream.destroyed
        ? Promise.resolve()
        : new Promise(resolve => stream.once('close', resolve)));
    const patience = new AbortController();
    await Promise.race([Promise.all(ends), (0,promises_.setTimeout)(DRAIN_MS, undefined, { signal: patience.signal }).catch(ignoreAbort)]);
    patience.abort();
    for (const stream of streams)
        stream.destroy();
}
function ignoreAbort(error) {
    if (!(0,files/* hasErrorCode */.Ue)(error, 'ABORT_ERR'))
        throw error;
}

;// CONCATENATED MODULE: ./build/system/group-guard.js

/**
 * Sees to it that a process group does not outlive this process, even where that is killed without a word: a shell waits for the pipe from
 * us to close, and then ends the group. Not on Windows.
 *
 * @returns what sends it away, once the group has ended by itself; it is gone when this resolves
 */
function guardGroup(groupId) {
    if (process.platform === 'win32')
        return async () => Promise.resolve();
    // dash takes no "--" behind -KILL.
    const guard = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', 'read -r line; kill -s KILL -- "-$1"', 'sh', String(groupId)], {
        // Nothing of what is guarded: passwords of proxies are in go's environment.
        env: {},
        cwd: '/',
        // In a session of its own: what kills our group must not kill the guard.
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    const gone = new Promise(resolve => {
        guard.once('exit', () => resolve());
        // Without a shell there is no guard, and everything else is as it was.
        guard.once('error', () => resolve());
    });
    guard.unref();
    guard.stdin.unref();
    return async () => {
        guard.ref();
        // Before its pipe closes: the group's number may be another's by then.
        guard.kill('SIGKILL');
        await gone;
    };
}

// EXTERNAL MODULE: ./build/system/process-table.js
var process_table = __webpack_require__(51056);
;// CONCATENATED MODULE: ./build/system/process-group.js






// Children inherit it whatever group or session they move to, so that none can hide from the kill: ssh's control master
// and git's background jobs leave both their session and their parent.
const MARKER = 'GOMODSETUP_PROCESS_GROUP';
// git removes its lock files on SIGTERM, which takes it milliseconds; after SIGKILL they would stay in cache/vcs.
const GRACE_MS = 500;
const KILL_DEADLINE_MS = 5_000;
const POLL_MS = 20;
/** The command could not be started at all: not found, not executable, a missing directory. */
class CommandStartError extends Error {
    name = 'CommandStartError';
    file;
    constructor(file, cause) {
        super(`${file} cannot be started: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
        this.file = file;
    }
}
/**
 * Starts a command in a process group of its own, with nothing on its standard input unless there is something for it.
 *
 * @throws CommandStartError where it cannot be started; the signal's reason where that had aborted before
 */
async function startProcessGroup(options) {
    options.signal?.throwIfAborted();
    const marker = `${MARKER}=${(0,external_node_crypto_.randomUUID)()}`;
    const child = (0,external_node_child_process_.spawn)(options.file, options.args, {
        cwd: options.cwd,
        env: { ...options.env, [MARKER]: marker.slice(MARKER.length + 1) },
        // Windows knows no groups, and "detached" would open a console window there.
        detached: process.platform !== 'win32',
        windowsHide: true,
        stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    // One that ends before it has read its input breaks the pipe; its exit tells.
    child.stdin?.on('error', () => undefined).end(options.input);
    child.stdout?.on('data', (chunk) => options.onOutput('stdout', chunk));
    child.stderr?.on('data', (chunk) => options.onOutput('stderr', chunk));
    await started(child, options.file);
    return new RunningGroup(child, marker, options);
}
function started(child, file) {
    return new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', error => reject(new CommandStartError(file, error)));
    });
}
class RunningGroup {
    pid;
    exit;
    #child;
    #marker;
    #cause = 'exited';
    #killing;
    #survivors = [];
    constructor(child, marker, options) {
        this.#child = child;
        this.#marker = marker;
        this.pid = child.pid ?? 0;
        this.exit = this.#watch(options, options.guarded === true ? guardGroup(this.pid) : undefined);
    }
    async members() {
        if (process.platform === 'win32')
            return [];
        const rows = await (0,process_table/* listProcesses */.O3)();
        const ours = rows.filter(row => row.group === this.pid || row.session === this.pid).map(row => row.pid);
        const below = (0,process_table/* descendants */.DG)(rows, [this.pid, ...ours]);
        return rows.filter(row => below.has(row.pid));
    }
    signalLeader(signal) {
        if (this.#ended())
            return;
        sendSignal(this.pid, signal);
    }
    kill() {
        return this.#end('killed');
    }
    #ended() {
        return this.#child.exitCode !== null || this.#child.signalCode !== null;
    }
    #end(cause) {
        // After its own end there may still be members to clear away, but the cause stays what it was.
        if (!this.#ended())
            this.#cause = this.#cause === 'exited' ? cause : this.#cause;
        this.#killing ??= process.platform === 'win32' ? this.#killTree() : this.#killMembers();
        return this.#killing;
    }
    async #watch(options, sendGuardAway) {
        const failed = (error) => void this.#child.emit('error', error);
        const onAbort = () => void this.#end('aborted').catch(failed);
        options.signal?.addEventListener('abort', onAbort, { once: true });
        // It may have aborted while the command was starting.
        if (options.signal?.aborted === true)
            onAbort();
        const onTimeout = () => void this.#end('timed-out').catch(failed);
        const timer = options.timeoutMs === undefined ? undefined : setTimeout(onTimeout, options.timeoutMs);
        try {
            const [code, signal] = await exitOf(this.#child);
            await this.#killing;
            await drained(this.#child);
            return { code, signal, cause: this.#cause, survivors: this.#survivors };
        }
        finally {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', onAbort);
            await sendGuardAway?.();
        }
    }
    async #killMembers() {
        const begun = performance.now();
        for (const row of await this.#everyMember())
            sendSignal(row.pid, 'SIGTERM');
        for (;;) {
            await (0,promises_.setTimeout)(POLL_MS);
            // Scanned anew each time: what forks while it is being killed leaves members that were not in the first scan.
            this.#survivors = await this.#everyMember();
            const elapsedMs = performance.now() - begun;
            if (this.#survivors.length === 0 || elapsedMs > KILL_DEADLINE_MS)
                return;
            if (elapsedMs < GRACE_MS)
                continue;
            for (const row of this.#survivors)
                sendSignal(row.pid, 'SIGKILL');
        }
    }
    async #everyMember() {
        const near = await this.members();
        if (!(0,process_table/* hasProcessFiles */.jI)())
            return near;
        const known = new Set(near.map(row => row.pid));
        const marked = (await (0,process_table/* listProcesses */.O3)()).filter(row => !known.has(row.pid) && (0,process_table/* readOrGone */.HK)(`/proc/${row.pid}/environ`).split('\0').includes(this.#marker));
        return [...near, ...marked];
    }
    /** Windows: taskkill ends a tree by its root (learn.microsoft.com, taskkill /T /F). */
    async #killTree() {
        await new Promise((resolve, reject) => {
            (0,external_node_child_process_.execFile)('taskkill', ['/PID', String(this.pid), '/T', '/F'], { timeout: KILL_DEADLINE_MS }, error => {
                // 128: the process is not there any more.
                if (error === null || error.code === 128)
                    resolve();
                else
                    reject(error);
            });
        });
    }
}
function sendSignal(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (!(0,process_table/* isGone */.ST)(error))
            throw error;
    }
}


/***/ }),

/***/ 85764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ startTicks),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   xt: () => (/* binding */ machineId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51056);





/** Tells apart whose process ids mean what: this boot of this machine and, on Linux, this namespace of processes. Eight hex digits. */
function machineId() {
    const facts = process.platform === 'linux' ? linuxFacts() : (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(facts).digest('hex').slice(0, 8);
}
function linuxFacts() {
    return `${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1')}${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')}`;
}
/** Whether there is a process of this id; it may be another one by now. One that has ended and waits for its parent to notice does nothing any more. */
function isAlive(pid) {
    try {
        return process.kill(pid, 0) && !hasEnded(pid);
    }
    catch (error) {
        // EPERM: somebody else's, but alive.
        return !(0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ESRCH');
    }
}
/** Where the first process of a container reaps nobody, what was killed stays in the table for ever. */
function hasEnded(pid) {
    return (0,_process_table_js__WEBPACK_IMPORTED_MODULE_4__/* .hasProcessFiles */ .jI)() && /^[ZX]/.test(fieldsOf(pid)[0] ?? '');
}
/** When the process started, in the kernel's ticks since boot: with the id it names one process for ever. 0 where the system does not tell. */
function startTicks(pid) {
    if (!(0,_process_table_js__WEBPACK_IMPORTED_MODULE_4__/* .hasProcessFiles */ .jI)())
        return 0;
    return Number(fieldsOf(pid)[19] ?? 0);
}
/** From the third field of /proc/PID/stat on, its state; the second, in parentheses, may hold spaces: proc_pid_stat(5). */
function fieldsOf(pid) {
    const stat = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrGone */ .HK)(`/proc/${pid}/stat`);
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}


/***/ }),

/***/ 51056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ descendants),
/* harmony export */   HK: () => (/* binding */ readOrGone),
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   jI: () => (/* binding */ hasProcessFiles)
/* harmony export */ });
/* unused harmony export parsePs */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72211);




/** Whether the system shows its processes as files (Linux). Elsewhere they cost a command. */
function hasProcessFiles() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/stat');
}
/** Every process that may be seen: from /proc, else from `ps` (macOS, BSD). Not for Windows. */
async function listProcesses(signal) {
    return hasProcessFiles() ? readProcessFiles() : askPs(signal);
}
/** From /proc only: about 15 µs for each process of the machine. */
function readProcessFiles() {
    const rows = [];
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        if (!/^[0-9]+$/.test(name))
            continue;
        const row = parseStat(readOrGone(`/proc/${name}/stat`));
        if (row !== undefined)
            rows.push(row);
    }
    return rows;
}
/** One line of /proc/PID/stat. The name stands in parentheses and may hold any character, parentheses too: proc_pid_stat(5). */
function parseStat(stat) {
    const open = stat.indexOf('(');
    const close = stat.lastIndexOf(')');
    if (open === -1 || close === -1)
        return undefined;
    const [state, parent, group, session] = stat.slice(close + 2).split(' ', 4);
    if (state === undefined || state === 'Z' || state === 'X')
        return undefined;
    return {
        pid: Number(stat.slice(0, open - 1)),
        parent: Number(parent),
        group: Number(group),
        session: Number(session),
        name: stat.slice(open + 1, close),
    };
}
async function askPs(signal) {
    const options = { timeout: 5_000, maxBuffer: 16 << 20, ...(signal === undefined ? {} : { signal }) };
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-A', '-o', 'pid=,ppid=,pgid=,state=,comm='], options);
    return parsePs(stdout);
}
/** The lines of `ps -A -o pid=,ppid=,pgid=,state=,comm=` (POSIX ps). */
function parsePs(text) {
    return text.split('\n').flatMap(line => {
        const [, pid, parent, group, state, name] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*?)\s*$/.exec(line) ?? [];
        if (state === undefined || state.startsWith('Z'))
            return [];
        return [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: 0, name: name ?? '' }];
    });
}
/** A file of /proc; empty where the process ended meanwhile or belongs to someone else. */
function readOrGone(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'latin1');
    }
    catch (error) {
        if (!isGone(error))
            throw error;
        return '';
    }
}
/** Whether a process (or its file in /proc) is not there any more, or is another user's: both are no concern of ours. */
function isGone(error) {
    return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'ENOENT', 'ESRCH', 'EACCES', 'EPERM');
}
/** All that descend from the roots, the roots included. */
function descendants(rows, roots) {
    const found = new Set(roots);
    // A child may stand before its parent in the table: repeat until nothing is added.
    for (let size = -1; size !== found.size;) {
        size = found.size;
        for (const row of rows)
            if (found.has(row.parent))
                found.add(row.pid);
    }
    return found;
}


/***/ }),

/***/ 84766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78854);

const DEFAULT_MAX_OUTPUT_BYTES = 16 << 20;
/**
 * Runs a command that is expected to take moments, such as `go env`. Its exit is a value, whatever it is.
 *
 * @throws CommandStartError where it cannot be started; the signal's reason where that had aborted before
 */
async function runCommand(file, args, options) {
    const limit = options.maxOutputBytes ?? DEFAULT_MAX_OUTPUT_BYTES;
    const output = { stdout: new BoundedOutput(limit), stderr: new BoundedOutput(limit) };
    const { cwd, env, signal, timeoutMs, input } = options;
    const onOutput = (stream, chunk) => output[stream].add(chunk);
    const group = await (0,_process_group_js__WEBPACK_IMPORTED_MODULE_0__/* .startProcessGroup */ .l)({ file, args, cwd, env, signal, timeoutMs, input, onOutput });
    const exit = await group.exit;
    return Object.freeze({
        code: exit.code,
        signal: exit.signal,
        stdout: output.stdout.text(),
        stderr: output.stderr.text(),
        truncated: output.stdout.truncated || output.stderr.truncated,
        ended: exit.cause,
    });
}
class BoundedOutput {
    #chunks = [];
    #free;
    truncated = false;
    constructor(limit) {
        this.#free = limit;
    }
    add(chunk) {
        const kept = chunk.subarray(0, this.#free);
        this.#free -= kept.length;
        if (kept.length > 0)
            this.#chunks.push(kept);
        this.truncated ||= kept.length < chunk.length;
    }
    text() {
        return Buffer.concat(this.#chunks).toString('utf8');
    }
}


/***/ })

};
