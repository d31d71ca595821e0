export const id = 7455;
export const ids = [7455];
export const modules = {

/***/ 94699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ moduleKey),
/* harmony export */   U3: () => (/* binding */ ModulePathError),
/* harmony export */   WV: () => (/* binding */ isModulePath),
/* harmony export */   av: () => (/* binding */ escapeVersion),
/* harmony export */   ql: () => (/* binding */ unescapeModulePath),
/* harmony export */   xk: () => (/* binding */ escapeModulePath)
/* harmony export */ });
/** `path@version`, as go prints and accepts it. */
function moduleKey(module) {
    return `${module.path}@${module.version}`;
}
/** Thrown for a path or version that cmd/go itself would refuse to put into a file name or URL. */
class ModulePathError extends Error {
    name = 'ModulePathError';
}
/**
 * An upper-case letter becomes `!` and its lower case, so that case-insensitive file systems keep paths apart.
 * Source: go.dev/ref/mod#goproxy-protocol, golang.org/x/mod/module.EscapePath.
 *
 * @throws ModulePathError where the path could leave its directory or is not what CheckPath accepts
 */
function escapeModulePath(path) {
    if (!isModulePath(path))
        throw new ModulePathError(`malformed module path ${JSON.stringify(path)}`);
    return escapeUpperCase(path);
}
/**
 * As {@link escapeModulePath}, for versions (golang.org/x/mod/module.EscapeVersion).
 *
 * @throws ModulePathError where the version is not a plain file name
 */
function escapeVersion(version) {
    if (!isVersionElement(version))
        throw new ModulePathError(`malformed module version ${JSON.stringify(version)}`);
    return escapeUpperCase(version);
}
/** The reverse of the escaping; undefined where the text is not an escaped path (a `!` out of place, an upper-case letter) or not of a module. */
function unescapeModulePath(escaped) {
    if (/[A-Z]|![^a-z]|!$/.test(escaped))
        return undefined;
    const path = escaped.replace(/!([a-z])/g, (_match, letter) => letter.toUpperCase());
    return isModulePath(path) ? path : undefined;
}
function escapeUpperCase(text) {
    return text.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`);
}
// golang.org/x/mod/module.checkElem: what Windows cannot open is refused everywhere.
const WINDOWS_RESERVED = /^(con|com[1-9]|lpt[1-9]|prn|aux|nul)$/i;
/**
 * Whether go can fetch a module of this path: golang.org/x/mod/module.CheckPath. The path comes from go.mod, so it is hostile.
 * What go.mod replaces by a directory may have any path; nothing is fetched for it.
 */
function isModulePath(path) {
    if (path.length > 4096)
        return false;
    const [host = '', ...rest] = path.split('/');
    // A domain name: lower case, with a dot.
    if (!/^[a-z0-9.][a-z0-9.-]*$/.test(host) || !host.includes('.'))
        return false;
    return [host, ...rest].every(isPathElement) && hasMajorVersionForm(path);
}
/** The end of a path names the major version: `/v2` and up, in gopkg.in `.v0` and up (golang.org/x/mod/module.SplitPathVersion). */
function hasMajorVersionForm(path) {
    if (path.startsWith('gopkg.in/'))
        return /\.v(0|[1-9][0-9]*)(-unstable)?$/.test(path);
    const major = /\/v([0-9.]+)$/.exec(path)?.[1];
    return major === undefined || (/^[1-9][0-9]*$/.test(major) && major !== '1');
}
function isPathElement(element) {
    if (!/^[A-Za-z0-9\-._~]+$/.test(element) || element.startsWith('.') || element.endsWith('.'))
        return false;
    const short = element.split('.', 1)[0] ?? '';
    // "~" and digits at the end is how Windows abbreviates long names: CheckPath refuses them too.
    return !WINDOWS_RESERVED.test(short) && !/~[0-9]+$/.test(short);
}
/** Stricter than EscapeVersion, which takes any plain file name: every semantic version is one of these. */
function isVersionElement(version) {
    return (/^[A-Za-z0-9\-._~+]+$/.test(version) &&
        !version.startsWith('.') &&
        !version.endsWith('.') &&
        !WINDOWS_RESERVED.test(version.split('.', 1)[0] ?? '') &&
        version.length < 512);
}


/***/ }),

/***/ 22804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ matchesPrefixPatterns)
/* harmony export */ });
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


/***/ }),

/***/ 76882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Timeline),
/* harmony export */   w: () => (/* binding */ secondsSince)
/* harmony export */ });
/** Measures the phases for the report. */
class Timeline {
    #startedAt = performance.now();
    #phases = [];
    /** Of all phases, each moment once. */
    #countedMs = 0;
    /** Runs a phase; its time counts whether it succeeds or throws. That of a phase within it counts there alone. */
    async run(name, phase) {
        const startedAt = performance.now();
        const countedBeforeMs = this.#countedMs;
        try {
            return await phase();
        }
        finally {
            const wholeMs = performance.now() - startedAt;
            const withinMs = this.#countedMs - countedBeforeMs;
            this.#countedMs = countedBeforeMs + wholeMs;
            this.#phases.push({
                name,
                seconds: Math.round(wholeMs - withinMs) / 1000,
                start: Math.round(startedAt - this.#startedAt) / 1000,
                end: Math.round(startedAt + wholeMs - this.#startedAt) / 1000,
            });
        }
    }
    get phases() {
        return [...this.#phases];
    }
    get seconds() {
        return secondsSince(this.#startedAt);
    }
}
/** Seconds since a reading of performance.now(), to the millisecond. */
function secondsSince(startedAt) {
    return Math.round(performance.now() - startedAt) / 1000;
}


/***/ })

};
