export const id = 6835;
export const ids = [6835];
export const modules = {

/***/ 90845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ moduleIngredientLines),
/* harmony export */   Xr: () => (/* binding */ cacheKeys),
/* harmony export */   _r: () => (/* binding */ modulesHash),
/* harmony export */   eP: () => (/* binding */ hexHash),
/* harmony export */   p7: () => (/* binding */ toolchainKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15223);


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
    const slot = slotOf(facts.suffix);
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
/** `gotool-v1-SLOT-GOOS-GOARCH-VERSION`: one Go for one platform, as the module that GOPROXY serves. `version` without `go`. */
function toolchainKey(facts) {
    return `gotool-v1-${slotOf(facts.suffix)}-${facts.goos}-${facts.goarch}-${keyPart(facts.version)}`;
}
/** Lower-case hex digits of the SHA-256 over the parts, each with its length in front: no two lists of parts look the same. */
function hexHash(parts, digits) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const part of parts)
        hash.update(`${Buffer.byteLength(part)}:${part}\n`);
    return hash.digest('hex').slice(0, digits);
}
/** Eight digits of fixed length, so that no entry's prefix matches another suffix. */
function slotOf(suffix) {
    return hexHash([suffix], 8);
}
function goModLines(goMod) {
    const lines = [
        `pruned ${(0,_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .prunesModuleGraph */ .eo)(goMod.goLine)}`,
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


/***/ }),

/***/ 169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ observedContradictions),
/* harmony export */   v: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19755);
/* harmony import */ var _go_patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22804);
/* harmony import */ var _go_go_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65475);
/* harmony import */ var _modules_mirrors_proxy_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61077);
/* harmony import */ var _modules_mirrors_well_known_mirrors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92938);





/** Contradictions that go would stumble over later, in words that lead elsewhere: told in every run. */
function contradictions(facts) {
    return [modulesOff(facts), vendorMissing(facts)].filter(found => found !== undefined);
}
/** All that `doctor` knows to say of the configuration. */
function observedContradictions(facts) {
    return [
        ...contradictions(facts),
        vendorUnused(facts),
        offWhileCold(facts),
        databaseOff(facts),
        ...stoppingCommas(facts),
        ...capturedLoopback(facts),
        ...privateWithoutCredentials(facts),
    ].filter(found => found !== undefined);
}
function modulesOff({ setting }) {
    const { value, source } = setting('GO111MODULE');
    if (value !== 'off')
        return undefined;
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('modules-switched-off', { message: `GO111MODULE=off (${SET_BY[source]}): go ignores go.mod.` });
}
/** `-mod=vendor` without the folder: the download succeeds, and every build after it fails. */
function vendorMissing({ setting, vendor, wantsDownload }) {
    const { value, source } = setting('GOFLAGS');
    if ((0,_go_go_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .goFlag */ .P)(value, 'mod') !== 'vendor' || vendor !== 'none' || !wantsDownload)
        return undefined;
    const message = `GOFLAGS has -mod=vendor (${SET_BY[source]}), but there is no vendor folder: what is downloaded is not used.`;
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('vendor-beside-download', { message });
}
function vendorUnused({ setting, vendor, wantsDownload }) {
    if (vendor !== 'unused' || !wantsDownload)
        return undefined;
    const flag = (0,_go_go_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .goFlag */ .P)(setting('GOFLAGS').value, 'mod');
    const why = flag === undefined ? 'the go line, or go.work beside a module’s folder, says so' : `GOFLAGS has -mod=${flag}`;
    const message = `There is a vendor folder, but go does not use it (${why}): the modules are downloaded all the same.`;
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('vendor-beside-download', { severity: 'notice', message });
}
function offWhileCold({ proxyList, missingModules }) {
    if (proxyList[0]?.kind !== 'off' || missingModules === 0)
        return undefined;
    const message = `GOPROXY=off, and GOMODCACHE lacks ${missingModules} of the modules that the project needs.`;
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('goproxy-off-cold-cache', { message });
}
// Two hosts that have nothing in common.
const UNRELATED = ['one.example/module', 'another.invalid/thing'];
function databaseOff({ setting }) {
    const database = setting('GOSUMDB');
    if (database.value === 'off')
        return databaseFinding('GOSUMDB=off', database.source);
    for (const name of ['GONOSUMDB', 'GOPRIVATE']) {
        const { value, source } = setting(name);
        if (UNRELATED.every(path => (0,_go_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesPrefixPatterns */ .B)(value, path)))
            return databaseFinding(`${name}=${value} matches every module`, source);
    }
    return undefined;
}
/** Who set it by an input of this very step has meant it. */
function databaseFinding(what, source) {
    const isMeant = source === 'input' || source === 'flag';
    return (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('checksum-database-off', {
        severity: isMeant ? 'notice' : 'warning',
        message: `${what} (${SET_BY[source]}): new modules are not checked against the checksum database.`,
    });
}
/** A company's proxy may well want its comma: it is told only where it stands in the way. */
function stoppingCommas({ proxyList, defaultProxyHosts, failingMirrors }) {
    return proxyList.flatMap((entry, index) => {
        const next = proxyList[index + 1];
        if (entry.kind !== 'url' || entry.fallBackOnError || next === undefined || next.kind === 'off')
            return [];
        const isFailing = failingMirrors.has(entry.label);
        const isPublic = next.kind === 'url' && (0,_modules_mirrors_well_known_mirrors_js__WEBPACK_IMPORTED_MODULE_2__/* .isWellKnownMirror */ .z)(entry, defaultProxyHosts);
        if (!isFailing && !isPublic)
            return [];
        const after = next.kind === 'url' ? next.label : next.kind;
        const message = isFailing
            ? `GOPROXY has a comma behind ${entry.label}, which fails: the go command never gets to ${after}.`
            : `GOPROXY has a comma between two mirrors: where ${entry.label} fails, the go command does not ask ${after}.`;
        return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('comma-stops-fallback', { severity: isFailing ? 'warning' : 'notice', url: entry.label, message })];
    });
}
/** go exempts `localhost` and loopback addresses by itself, git and most other tools do not; names that lead there nobody exempts. */
function capturedLoopback({ loopbackServers, proxies }) {
    return loopbackServers.flatMap(url => {
        const isCapturedForGo = isProxied(url, proxies);
        const asOthers = new URL(url);
        // Not a loopback name, so that only NO_PROXY counts, compared as it stands.
        const isNamed = proxies.noProxy.split(',').some(rule => coversHost(rule.trim().toLowerCase(), asOthers));
        if (!isCapturedForGo && (isNamed || !hasProxyFor(url, proxies)))
            return [];
        const variable = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
        const message = isCapturedForGo
            ? `${variable} sends requests for ${url.host}, which is this machine, through a proxy.`
            : `${variable} is set, and NO_PROXY does not name ${url.hostname}: go asks it directly all the same, but git and other tools would go through the proxy.`;
        return [
            (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('proxy-captures-loopback', {
                severity: isCapturedForGo ? 'warning' : 'notice',
                url: url.origin,
                message,
            }),
        ];
    });
}
function hasProxyFor(url, proxies) {
    return (url.protocol === 'https:' ? proxies.httpsProxy : proxies.httpProxy).trim() !== '';
}
function isProxied(url, proxies) {
    try {
        return (0,_modules_mirrors_proxy_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyFor */ .iJ)(url, proxies) !== undefined;
    }
    catch (error) {
        // A variable that is no URL captures nothing; the mirrors' own findings name it.
        if (error instanceof _modules_mirrors_proxy_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyEnvironmentError */ .c2)
            return false;
        throw error;
    }
}
/** Enough for what people write there for this machine: the host itself, or everything. */
function coversHost(rule, { hostname, host }) {
    const plain = hostname.replace(/^\[(.*)\]$/, '$1');
    return rule === '*' || rule === plain || rule === host || (rule === '127.0.0.0/8' && plain.startsWith('127.'));
}
function privateWithoutCredentials({ privateHosts }) {
    return privateHosts.flatMap(({ host, modules, hasCredential, works }) => {
        if (hasCredential || works === true)
            return [];
        const need = modules === 0 ? 'No module of this project is there.' : `Modules of this project that are there: ${modules}.`;
        const message = `${host} is private by GOPRIVATE or GONOPROXY, and nothing has a credential for it. ${need}`;
        return [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('private-without-credentials', { severity: modules === 0 ? 'notice' : 'warning', message })];
    });
}
const SET_BY = {
    flag: 'set by a flag',
    input: 'set by an input',
    environment: 'set in the environment',
    'go-env': 'set in go’s own file, by go env -w',
    default: 'the default',
};


/***/ }),

/***/ 38709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ findNetrcEntry),
/* harmony export */   fO: () => (/* binding */ readNetrc),
/* harmony export */   q: () => (/* binding */ readNetrcText)
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
/** Reads `$NETRC`, else `~/.netrc` (on Windows `_netrc` first). Without the file, or the right to read it, it is empty, as for go. */
async function readNetrcText(environment, platform) {
    const home = (platform === 'win32' ? environment['USERPROFILE'] : environment['HOME']) || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const names = platform === 'win32' ? ['_netrc', '.netrc'] : ['.netrc'];
    const paths = environment['NETRC'] ? [environment['NETRC']] : names.map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, name));
    for (const path of paths) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
        }
        catch (error) {
            if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(error) && !(0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrorCode */ .Ue)(error, 'EACCES', 'EISDIR', 'EPERM'))
                throw error;
        }
    }
    return '';
}
/** The usable lines of {@link readNetrcText}. */
async function readNetrc(environment, platform) {
    return parseNetrc(await readNetrcText(environment, platform));
}


/***/ }),

/***/ 37251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/** Shorter pieces of base64 are part of many a harmless word. */
const MIN_CHARACTERS = 8;
/**
 * Every form in which tools print a secret: as it is, percent-encoded, as JSON, and in base64, also as part of a longer text such as the
 * `user:token` of HTTP's basic authentication (RFC 7617). They are masked, each of them.
 */
function secretForms(secret) {
    const bytes = Buffer.from(secret);
    const encoded = [encodeURIComponent(secret), strictlyEncoded(secret), JSON.stringify(secret).slice(1, -1)];
    const base64 = [...bytesInBase64(bytes), ...wholeBase64(bytes)].flatMap(text => [
        text,
        text.replaceAll('+', '-').replaceAll('/', '_'),
    ]);
    const longEnough = base64.filter(text => text.length >= MIN_CHARACTERS);
    return [...new Set([secret, ...encoded, ...longEnough])].filter(text => text !== '');
}
/** git's and curl's way: everything but unreserved characters (RFC 3986, 2.3). */
function strictlyEncoded(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function wholeBase64(bytes) {
    const text = bytes.toString('base64');
    return [text, text.replace(/=+$/, '')];
}
/** The characters that stand for nothing but the secret, whatever is before and behind it: three bytes are four characters. */
function bytesInBase64(bytes) {
    return [0, 1, 2].map(before => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor(((before + bytes.length) * 8) / 6);
        return text.slice(first, last);
    });
}


/***/ }),

/***/ 65475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ goFlag),
/* harmony export */   v: () => (/* binding */ withoutGoFlag)
/* harmony export */ });
/**
 * The value of a flag in GOFLAGS, the last one wins; undefined where it is not there. An entry may be quoted as a whole.
 * Source: cmd/internal/quoted Split, go.dev/ref/mod#build-commands.
 */
function goFlag(goFlags, name) {
    return flagsOf(goFlags)
        .map(flag => valueOf(flag, name))
        .findLast(value => value !== undefined);
}
/** GOFLAGS without any `-name=value`. */
function withoutGoFlag(goFlags, name) {
    if (goFlag(goFlags, name) === undefined)
        return goFlags;
    return [...goFlags.matchAll(ENTRY)]
        .map(([entry]) => entry)
        .filter(entry => valueOf(unquoted(entry), name) === undefined)
        .join(' ');
}
const ENTRY = /'[^']*'|"[^"]*"|\S+/g;
function flagsOf(goFlags) {
    return [...goFlags.matchAll(ENTRY)].map(([entry]) => unquoted(entry));
}
function unquoted(entry) {
    return /^(['"]).*\1$/s.test(entry) ? entry.slice(1, -1) : entry;
}
function valueOf(flag, name) {
    const [, found, value] = /^--?(\w+)=(.*)$/s.exec(flag) ?? [];
    return found === name ? value : undefined;
}


/***/ }),

/***/ 6920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fT: () => (/* binding */ requiredModules),
/* harmony export */   ox: () => (/* binding */ parseGoModJson),
/* harmony export */   xj: () => (/* binding */ parseGoWork)
/* harmony export */ });
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

/***/ 42002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ toolchainModule),
/* harmony export */   Ki: () => (/* binding */ MAX_GO_BYTES),
/* harmony export */   Ny: () => (/* binding */ parseToolchainVersion),
/* harmony export */   Qf: () => (/* binding */ ARCHIVE_LAYOUT),
/* harmony export */   XK: () => (/* binding */ TOOLCHAIN_LAYOUT),
/* harmony export */   aH: () => (/* binding */ ARCHIVE_PREFIX),
/* harmony export */   xc: () => (/* binding */ TOOLCHAIN_MODULE)
/* harmony export */ });
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50269);

/** The path of the module that Go distributions are published as. */
const TOOLCHAIN_MODULE = 'golang.org/toolchain';
const MODULE_VERSION = 'v0.0.1';
/** The module that a Go distribution is published as. Source: go.dev/doc/toolchain, cmd/go/internal/toolchain/select.go. */
function toolchainModule(version, platform) {
    return { path: TOOLCHAIN_MODULE, version: `${MODULE_VERSION}-go${version}.${(0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(platform)}` };
}
/** Of a version in the module's list: which Go for which platform (`1.25.0`, `linux-amd64`). Undefined: something else. */
function parseToolchainVersion(version) {
    const [, go, platform] = /^v0\.0\.1-go([0-9][0-9a-z.]*?)\.([a-z0-9]+-[a-z0-9]+)$/.exec(version) ?? [];
    return go === undefined || platform === undefined ? undefined : { go, platform };
}
/**
 * What is to be done with the files of a toolchain module while they are extracted. Its zip has neither modes nor a go.mod below its root,
 * so the go command sets bits and names on first use. It copies `_go.mod`; we rename it: then the tree is that of the distribution.
 * Source: cmd/go/internal/toolchain/select.go, Exec ("On first use after download").
 */
const TOOLCHAIN_LAYOUT = Object.freeze({
    renamed: { '_go.mod': 'go.mod' },
    executable: ['^bin/', '^pkg/tool/', '^lib/(?:.*/)?go_[^/]+_[^/]+_exec$'],
});
/** The archives of distribution sites have names as they should be; modes, in a zip, they do not need (Windows). */
const ARCHIVE_LAYOUT = Object.freeze({
    renamed: {},
    executable: TOOLCHAIN_LAYOUT.executable,
});
/** Everything in an archive of a distribution site is below this directory. */
const ARCHIVE_PREFIX = 'go/';
/** A Go distribution has some 250 MB of files. */
const MAX_GO_BYTES = 2 ** 31;


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

/***/ 92938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isWellKnownMirror)
/* harmony export */ });
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


/***/ }),

/***/ 76835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configure: () => (/* binding */ configure)
});

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
        secretsWithheld: undefined,
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
        secretsWithheld: withheldSecrets(environment, event),
    };
}
/**
 * Workflows of a fork's pull request get no secrets but a read-only token, and what Dependabot starts gets Dependabot's only
 * (docs.github.com/actions, "Using secrets in a workflow"; docs.github.com/code-security, "Dependabot on GitHub Actions").
 */
function withheldSecrets(environment, event) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    if (environment['GITHUB_ACTOR'] === 'dependabot[bot]' && /^(push|pull_request|create|deployment)/.test(name))
        return 'dependabot';
    return /^pull_request(_review(_comment)?)?$/.test(name) && !isOwnPullRequest(event) ? 'fork' : undefined;
}
function isOwnPullRequest(event) {
    const from = event.pull_request?.head.repo?.full_name;
    return from !== undefined && from === event.repository?.full_name;
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
        case 'pull_request':
            return isOwnPullRequest(event) ? { kind: 'pull-request' } : { kind: 'untrusted', why: 'pull requests of forks' };
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/go/env.js + 1 modules
var env = __webpack_require__(3046);
// EXTERNAL MODULE: ./build/go/proxy-list.js
var proxy_list = __webpack_require__(64912);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/config/inputs.js
var config_inputs = __webpack_require__(89190);
// EXTERNAL MODULE: ./build/config/s3.js
var s3 = __webpack_require__(641);
;// CONCATENATED MODULE: ./build/config/backend.js




/** undefined where a bucket is wanted and none is named. */
function resolveBackend(facts) {
    const { inputs, ci } = facts;
    const kind = inputs['cache-backend'].value ?? (ci.provider === 'github' ? 'github' : 'directory');
    if (kind === 's3') {
        const settings = (0,s3/* s3Settings */.os)(inputs);
        return settings === undefined ? undefined : { kind, ...settings };
    }
    if (kind === 'github')
        return { kind };
    const path = inputs['cache-directory'].value ?? defaultCacheDirectory(facts);
    return { kind, path: (0,external_node_path_.resolve)(facts.currentDirectory, path), maxBytes: (0,config_inputs/* required */.mw)(inputs, 'cache-max-size') };
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

// EXTERNAL MODULE: ./build/credentials/credential.js
var credentials_credential = __webpack_require__(4636);
;// CONCATENATED MODULE: ./build/credentials/forge-user.js
/**
 * The user name that a forge expects beside a token.
 *
 * - GitHub, GitHub Enterprise: `x-access-token` for installation tokens of apps and the job's; personal tokens take any name
 *   (docs.github.com/apps, "Authenticating as a GitHub App installation").
 * - GitLab: any name for personal, group and project tokens; `oauth2` for tokens of OAuth alone (gitlab-org/gitlab issues 212953 and
 *   349461). A job's token wants `gitlab-ci-token` and nothing else (issue 550508).
 * - Bitbucket Cloud: `x-bitbucket-api-token-auth` for API tokens of a user (support.atlassian.com/bitbucket-cloud/docs/using-api-tokens),
 *   `x-token-auth` for those of a repository, project or workspace (…/docs/using-access-tokens).
 * - Azure DevOps, Gitea, Forgejo: any name (learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate,
 *   go-gitea/gitea services/auth/basic.go).
 *
 * Others, a user's token of Bitbucket Data Center among them, want a login of their own: those go into `credentials`.
 */
function tokenUser(host, token) {
    if (isGitLab(host))
        return token.startsWith('glcbt-') ? 'gitlab-ci-token' : 'oauth2';
    if (host !== 'bitbucket.org')
        return 'x-access-token';
    // Atlassian's API tokens all begin so; its access tokens with ATCTT.
    return token.startsWith('ATATT') ? 'x-bitbucket-api-token-auth' : 'x-token-auth';
}
/** A self-hosted GitLab of another name takes personal tokens with any user name too; for its other tokens there is `credentials`. */
function isGitLab(host) {
    return /^gitlab\.|\.gitlab\./.test(host);
}

;// CONCATENATED MODULE: ./build/credentials/token-host.js
const INSTEAD = 'use credentials, with a line for each host: machine HOST login USER password SECRET';
/**
 * A token must not go to a host that nobody named: all patterns name the same one, letter by letter.
 *
 * @param patterns GOPRIVATE
 */
function tokenHost(patterns) {
    const hosts = new Set(patternsOf(patterns).map(pattern => (pattern.split('/', 1)[0] ?? '').toLowerCase()));
    const [host = ''] = hosts;
    if (hosts.size === 0)
        return problem('it is for the host that goprivate names, but goprivate is empty; give e.g. goprivate: github.com/acme/*');
    const globs = [...hosts].filter(name => /[*?[\]\\]/.test(name));
    if (globs.length > 0)
        return problem(`goprivate has a glob in the host (${globs.join(', ')}); ${INSTEAD}`);
    if (hosts.size > 1)
        return problem(`goprivate names several hosts (${[...hosts].join(', ')}); ${INSTEAD}`);
    if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/.test(host))
        return problem(`goprivate names no plain host; ${INSTEAD}`);
    return { kind: 'host', host };
}
/** Of a list as GOPRIVATE has it; empty ones match nothing and are left out. */
function patternsOf(list) {
    return list
        .split(',')
        .map(pattern => pattern.trim().replace(/\/+$/, ''))
        .filter(pattern => pattern !== '');
}
function problem(text) {
    return { kind: 'problem', problem: text };
}

;// CONCATENATED MODULE: ./build/config/credentials.js



function credentialsConfig(inputs) {
    return Object.freeze({
        entries: inputs.credentials.value ?? [],
        gitToken: inputs['git-token'].value,
        sshPrivateKey: inputs['ssh-private-key'].value,
        sshKnownHosts: inputs['ssh-known-hosts'].value ?? [],
        persist: inputs['persist-credentials'].value ?? false,
    });
}
/** Whether there is a secret that something could use. */
function hasCredentials(config) {
    return config.entries.length > 0 || config.gitToken !== undefined || config.sshPrivateKey !== undefined;
}
/** All credentials for HTTPS, git-token's with the host and user name that it is for; or what is wrong with that. */
function httpsCredentials(config, goPrivate) {
    const { entries, gitToken } = config;
    if (gitToken === undefined)
        return { credentials: entries, problems: [] };
    const found = tokenHost(goPrivate);
    if (found.kind === 'problem')
        return { credentials: entries, problems: [`git-token: ${found.problem}`] };
    const { host } = found;
    const credential = { host, path: '', login: tokenUser(host, gitToken), password: gitToken };
    if (entries.some(entry => (0,credentials_credential/* scopeOf */.Od)(entry) === host))
        return {
            credentials: entries,
            problems: [`git-token: credentials has a line for all of ${host}, too; give one of them`],
        };
    return { credentials: [...entries, credential], problems: [] };
}

;// CONCATENATED MODULE: ./build/config/go-config.js

/** go-version wins over go-version-file, as with setup-go. */
function goConfig(inputs, facts) {
    const spec = inputs['go-version'].value;
    const file = inputs['go-version-file'].value;
    const paths = file === undefined ? [] : facts.directories.map(directory => (0,external_node_path_.resolve)(directory, file));
    return Object.freeze({
        wanted: spec !== undefined
            ? { kind: 'version', spec }
            : file !== undefined
                ? { kind: 'file', paths: [...new Set(paths)] }
                : undefined,
        checkLatest: inputs['check-latest'].value === true,
        architecture: inputs.architecture.value,
        sites: inputs['go-download-base-url'].value ?? [],
        toolCaches: [...(facts.runnerToolCache === '' ? [] : [facts.runnerToolCache]), (0,external_node_path_.join)(facts.ownDirectory, 'tools')],
        gotoolchain: inputs.gotoolchain.value,
    });
}

// EXTERNAL MODULE: ./build/config/raw-inputs.js
var raw_inputs = __webpack_require__(6675);
;// CONCATENATED MODULE: ./build/config/secrets.js
/** What must be masked before anything is printed: secret inputs and passwords in the environment's own GOPROXY. */
function secretsOf(inputs, environment) {
    const texts = [inputs.token, inputs['git-token'], inputs['ssh-private-key']].flatMap(({ text }) => text ?? []);
    const entries = (inputs.credentials.value ?? []).map(({ password }) => password);
    const passwords = [...(environment['GOPROXY'] ?? '').matchAll(/\/\/([^/@,|]*)@/g)].flatMap(([, user]) => user?.split(':').slice(-1) ?? []);
    return [...texts, ...entries, ...(inputs.goproxy.value ?? []).flatMap(userinfo), ...passwords].filter(text => text !== '');
}
/** The SDK reads them by itself; the user's commands keep them, since they are the user's own. */
function awsSecrets(environment) {
    return [environment['AWS_SECRET_ACCESS_KEY'] ?? '', environment['AWS_SESSION_TOKEN'] ?? ''].filter(text => text !== '');
}
function secrets_hasCredentials(entry) {
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
    const { inputs, ci, environment } = facts;
    const backend = resolveBackend(facts);
    const problems = crossChecks(facts, backend);
    if (problems.length > 0 || backend === undefined)
        throw new config_inputs/* ConfigError */.xL(problems);
    const exports = goVariablesOfInputs(inputs);
    const childEnvironment = withoutInputs(environment);
    const own = inputs.goproxy.value === undefined ? {} : { GOPROXY: (0,proxy_list/* formatProxyList */.QE)(inputs.goproxy.value) };
    const workingDirectory = (0,external_node_path_.resolve)(facts.currentDirectory, (0,config_inputs/* required */.mw)(inputs, 'working-directory'));
    return Object.freeze({
        workingDirectory,
        cacheDependencyPath: inputs['cache-dependency-path'].value ?? [],
        go: goConfig(inputs, {
            directories: [facts.currentDirectory, workingDirectory],
            runnerToolCache: environment['RUNNER_TOOL_CACHE'] ?? '',
            ownDirectory: defaultCacheDirectory(facts),
        }),
        exports,
        path: [],
        childEnvironment: Object.freeze({ ...childEnvironment, ...Object.fromEntries(exports), ...own }),
        commandEnvironment: Object.freeze({ ...childEnvironment, ...Object.fromEntries(exports) }),
        secrets: [...secretsOf(inputs, environment), ...(backend.kind === 's3' ? awsSecrets(environment) : [])],
        credentials: credentialsConfig(inputs),
        download: downloadConfig(inputs),
        cache: cacheConfig(inputs, backend),
        stableMtimes: (0,config_inputs/* required */.mw)(inputs, 'stable-mtimes'),
        jobKey: inputs['shared-key'].value === undefined
            ? ['job', ci.workflow, ci.job, inputs.matrix.value ?? '']
            : ['shared', inputs['shared-key'].value],
        ci,
    });
}
/** Where a variable's effective value comes from: the report's `environment`. A Go that was asked for sets GOTOOLCHAIN. */
function variableSource(name, facts) {
    const given = facts.inputs[INPUT_OF_VARIABLE[name]];
    if (given.value !== undefined)
        return given.source;
    const { 'go-version': version, 'go-version-file': file } = facts.inputs;
    if (name === 'GOTOOLCHAIN' && (version.value ?? file.value) !== undefined)
        return version.value === undefined ? file.source : version.source;
    if ((facts.environment[name] ?? '') !== '')
        return 'environment';
    return facts.goEnv.isInFile(name) ? 'go-env' : 'default';
}
function downloadConfig(inputs) {
    return {
        mode: { true: 'fail', warn: 'warn', false: 'off' }[(0,config_inputs/* required */.mw)(inputs, 'download')],
        force: (0,config_inputs/* required */.mw)(inputs, 'force-download'),
        timeoutMs: (0,config_inputs/* required */.mw)(inputs, 'timeout'),
        connectTimeoutMs: (0,config_inputs/* required */.mw)(inputs, 'connect-timeout'),
        stallTimeoutMs: (0,config_inputs/* required */.mw)(inputs, 'stall-timeout'),
        retries: (0,config_inputs/* required */.mw)(inputs, 'retries'),
        concurrency: (0,config_inputs/* required */.mw)(inputs, 'concurrency'),
        fallback: (0,config_inputs/* required */.mw)(inputs, 'goproxy-fallback'),
    };
}
function cacheConfig(inputs, backend) {
    const enabled = (0,config_inputs/* required */.mw)(inputs, 'cache');
    return {
        modules: enabled && (0,config_inputs/* required */.mw)(inputs, 'cache-modules'),
        build: enabled && (0,config_inputs/* required */.mw)(inputs, 'cache-build'),
        backend,
        timeoutMs: (0,config_inputs/* required */.mw)(inputs, 'cache-timeout'),
        suffix: inputs['cache-suffix'].value ?? '',
        save: (0,config_inputs/* required */.mw)(inputs, 'save-cache'),
        lookupOnly: (0,config_inputs/* required */.mw)(inputs, 'lookup-only'),
    };
}
function crossChecks({ inputs, environment }, backend) {
    const problems = [];
    if (backend === undefined)
        problems.push('s3-bucket: cache-backend: s3 needs it, but it is not given');
    if (inputs.goproxy.source === 'flag' && inputs.goproxy.value?.some(secrets_hasCredentials) === true)
        problems.push('goproxy: a URL with user and password is refused as a flag, because argv can be read by everybody; set GO_MOD_SETUP_GOPROXY');
    // Else go's own file may say it: asked once go is there.
    const goPrivate = inputs.goprivate.value ?? environment['GOPRIVATE'] ?? '';
    if (goPrivate !== '')
        problems.push(...httpsCredentials(credentialsConfig(inputs), goPrivate).problems);
    if (inputs['cache-directory'].source !== 'default' && backend !== undefined && backend.kind !== 'directory')
        problems.push(`cache-directory: it is for cache-backend: directory, but the backend is ${backend.kind}`);
    if (inputs['go-version'].value === undefined && inputs['go-version-file'].value === undefined) {
        const without = 'it says which Go to install, but neither go-version nor go-version-file is given';
        if (inputs['check-latest'].value === true)
            problems.push(`check-latest: ${without}`);
        if (inputs.architecture.value !== undefined)
            problems.push(`architecture: ${without}`);
    }
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
/** The environment that children get: as it is, less our own inputs, which may be secrets and are nobody else's. */
function withoutInputs(environment) {
    const names = new Set((0,raw_inputs/* inputVariables */.kN)());
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => value === undefined || names.has(name) ? [] : [[name, value]]));
}

// EXTERNAL MODULE: ./build/config/contradictions.js
var contradictions = __webpack_require__(169);
// EXTERNAL MODULE: ./build/credentials/secret-forms.js
var secret_forms = __webpack_require__(37251);
// EXTERNAL MODULE: ./build/credentials/netrc.js
var credentials_netrc = __webpack_require__(38709);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/system/process-group.js + 2 modules
var process_group = __webpack_require__(78854);
// EXTERNAL MODULE: ./build/system/short-command.js
var short_command = __webpack_require__(84766);
;// CONCATENATED MODULE: ./build/go/git-version.js




/** Moments suffice; a home directory on a network may take seconds. */
const TIMEOUT_MS = 5_000;
/** The first that reads configuration from GIT_CONFIG_COUNT (git's release notes of 2.31). */
const NEEDED = [2, 31];
/**
 * Whether git can be told of credentials without a file of the user's being changed. Without git there is nothing to say: go will.
 *
 * @throws the signal's reason where it had aborted before
 */
async function gitVersionFindings(options) {
    const { environment: env, signal } = options;
    let said;
    try {
        said = (await (0,short_command/* runCommand */.d)('git', ['version'], { cwd: (0,external_node_path_.resolve)('/'), env, timeoutMs: TIMEOUT_MS, signal })).stdout;
    }
    catch (error) {
        if (error instanceof process_group/* CommandStartError */.w)
            return [];
        throw error;
    }
    const [, version = '', major = '', minor = ''] = /^git version ((\d+)\.(\d+)\S*)/.exec(said) ?? [];
    const isEnough = version === '' || Number(major) > NEEDED[0] || Number(minor) >= NEEDED[1];
    if (isEnough)
        return [];
    const message = `git ${version} cannot be given credentials for private modules; git ${NEEDED.join('.')} or later can.`;
    return [(0,catalogue/* finding */.g)('git-too-old', { message })];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/system/files.js
var system_files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/go/go-flags.js
var go_flags = __webpack_require__(65475);
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

// EXTERNAL MODULE: ./build/go/version.js
var go_version = __webpack_require__(15223);
;// CONCATENATED MODULE: ./build/go/vendor.js


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
    const mode = (0,go_flags/* goFlag */.P)(facts.goFlags, 'mod');
    const isRecent = goLine !== undefined && (0,go_version/* compareGoVersions */.X_)(goLine, '1.14') >= 0;
    const used = mode === undefined ? isRecent && isWorkspaceVendor(modulesTxt) === isWorkspace : mode === 'vendor';
    if (!used)
        return 'unused';
    const vendored = parseModulesTxt(modulesTxt);
    const isComplete = isRecent || isWorkspace;
    const agrees = agreesOnRequirements(facts, vendored, isComplete) && agreesOnReplacements(facts, vendored, isComplete);
    return agrees ? 'consistent' : 'inconsistent';
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

;// CONCATENATED MODULE: ./build/go/project.js








/** Reads go.mod, go.sum, go.work, go.work.sum and vendor/modules.txt of what `go env` found for the directory, by GOFLAGS; nothing is fetched. */
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
    const { module, malformedGoSum } = await readModuleFiles(directory, location);
    if (malformedGoSum !== undefined)
        throw malformedGoSum;
    return module;
}
/** @throws MalformedFileError */
async function readModuleFiles(directory, location, modFile) {
    const goModFile = modFile === undefined ? (0,external_node_path_.join)(directory, 'go.mod') : (0,external_node_path_.resolve)(location.directory, modFile);
    const answer = await (0,env/* tryGo */.A3)(['mod', 'edit', '-json', goModFile], location);
    if (answer.code !== 0)
        throw new MalformedFileError('go-mod-malformed', goModFile, answer.stderr);
    const goSumFile = goModFile.replace(/\.mod$/, '.sum');
    const read = await tryGoSum(goSumFile);
    return {
        module: { directory, goModFile, goSumFile, goMod: (0,go_mod/* parseGoModJson */.ox)(answer.stdout), goSum: read.goSum },
        malformedGoSum: read.malformed,
    };
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
async function readSingleModule(root, location, goEnv) {
    // Relative to where the command runs: cmd/go/internal/modload modFilePath.
    const modFile = (0,go_flags/* goFlag */.P)(goEnv.get('GOFLAGS'), 'modfile');
    const { module, malformedGoSum } = await readModuleFiles(root, location, modFile);
    const { goMod, goSum } = module;
    const project = await withVendor({
        kind: 'module',
        directory: modFile === undefined || (0,external_node_path_.isAbsolute)(modFile) ? root : location.directory,
        modules: [module],
        workspace: undefined,
        goSum: goSum ?? EMPTY_GO_SUM,
        hasGoSum: goSum !== undefined,
        replace: goMod.replace,
        goLine: goMod.goLine,
        toolchainLine: goMod.toolchainLine,
    }, { root, goEnv });
    return accepted(project, [malformedGoSum]);
}
/** go does not look at go.sum while it builds from vendor/. @throws MalformedGoSumError */
function accepted(project, malformed) {
    const first = malformed.find(error => error !== undefined);
    if (first !== undefined && project.vendor !== 'consistent')
        throw first;
    return project;
}
/** A directory that go.work uses: where it has no go.mod, go.work is what has to be mended. */
async function readUsedModule({ file, use }, location) {
    const directory = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), use);
    if (!(await (0,system_files/* isThere */.$B)((0,external_node_path_.join)(directory, 'go.mod'))))
        throw new MalformedFileError('go-work-malformed', file, `use ${use}: there is no ${(0,external_node_path_.join)(directory, 'go.mod')}`);
    return readModuleFiles(directory, location);
}
async function readWorkspace(file, location, goEnv) {
    const directory = (0,external_node_path_.dirname)(file);
    const answer = await (0,env/* tryGo */.A3)(['work', 'edit', '-json', file], location);
    if (answer.code !== 0)
        throw new MalformedFileError('go-work-malformed', file, answer.stderr);
    const goWork = (0,go_mod/* parseGoWork */.xj)(answer.stdout, await (0,promises_.readFile)(file, 'utf8'));
    const read = await Promise.all(goWork.use.map(async (use) => readUsedModule({ file, use }, location)));
    const modules = read.map(({ module }) => module);
    const { goSum: goWorkSum = EMPTY_GO_SUM, malformed } = await tryGoSum((0,external_node_path_.join)(directory, 'go.work.sum'));
    const goSums = modules.flatMap(module => module.goSum ?? []);
    const project = await withVendor({
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
    }, { root: directory, goEnv });
    return accepted(project, [...read.map(({ malformedGoSum }) => malformedGoSum), malformed]);
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
async function withVendor(project, { root, goEnv }) {
    const folder = (0,external_node_path_.join)(root, 'vendor');
    const modulesTxt = (await (0,system_files/* ifThere */.y)((0,promises_.readFile)((0,external_node_path_.join)(folder, 'modules.txt'), 'utf8'))) ?? ((await (0,system_files/* isDirectory */.wd)(folder)) ? '' : undefined);
    const vendor = vendorState({
        modulesTxt,
        goFlags: goEnv.get('GOFLAGS'),
        goLine: project.goLine,
        goMods: project.modules.map(({ goMod }) => goMod),
        replace: project.replace,
        isWorkspace: project.kind === 'workspace',
    });
    return Object.freeze({ ...project, vendor, vendorModulesTxt: modulesTxt });
}
/** Without a file there is neither. */
async function tryGoSum(file) {
    const text = await (0,system_files/* ifThere */.y)((0,promises_.readFile)(file, 'utf8'));
    try {
        return { goSum: text === undefined ? undefined : parseGoSum(text, file) };
    }
    catch (error) {
        if (error instanceof MalformedGoSumError)
            return { malformed: error };
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/credentials/mirror-credentials.js

/**
 * What URLs of GOPROXY have of users and passwords, for netrc: later steps get the URLs without them. Once with the path, which go 1.24
 * and later compare, and once for the whole host, which is all that those before know (cmd/go/internal/auth/auth.go).
 */
function mirrorCredentials(entries) {
    const credentials = [];
    const unfit = [];
    for (const entry of entries) {
        if (entry.kind !== 'url')
            continue;
        const { protocol, username, password, host, pathname } = new URL(entry.url);
        // Over plain HTTP go sends none (cmd/go/internal/web/http.go).
        if (protocol !== 'https:' || (username === '' && password === ''))
            continue;
        const account = { login: decodeURIComponent(username), password: decodeURIComponent(password) };
        if (Object.values(account).some(word => word === '' || (0,credentials_credential/* secretProblem */.oR)(word) !== undefined))
            unfit.push(entry.label);
        else
            for (const path of new Set([pathname.replaceAll(/^\/|\/$/g, ''), '']))
                credentials.push({ host, path, ...account });
    }
    return { credentials, unfit };
}

// EXTERNAL MODULE: ./build/go/patterns.js
var patterns = __webpack_require__(22804);
;// CONCATENATED MODULE: ./build/credentials/known-hosts.js
/**
 * The host keys of the big forges, as each publishes them: its page is named above them. A test compares them with the published
 * fingerprints. Whoever needs others gives them in the input `ssh-known-hosts`.
 */
const BUILT_IN_KNOWN_HOSTS = Object.freeze([
    // docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints, api.github.com/meta
    'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    'github.com ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=',
    'github.com ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQCj7ndNxQowgcQnjshcLrqPEiiphnt+VTTvDP6mHBL9j1aNUkY4Ue1gvwnGLVlOhGeYrnZaMgRK6+PKCUXaDbC7qtbW8gIkhL7aGCsOr/C56SJMy/BCZfxd1nWzAOxSDPgVsmerOBYfNqltV9/hWCqBywINIR+5dIg6JTJ72pcEpEjcYgXkE2YEFXV1JHnsKgbLWNlhScqb2UmyRkQyytRLtL+38TGxkxCflmO+5Z8CSSNY7GidjMIZ7Q4zMjA2n1nGrlTDkzwDCsw+wqFPGQA179cnfGWOWRVruj16z6XyvxvjJwbz0wQZ75XK5tKSb7FNyeIEs4TT4jk+S4dhPeAUC5y+bDYirYgM4GC7uEnztnZyaVWQ7B381AK4Qdrwt51ZqExKbQpTUNn+EjqoTwvqNj4kqx5QUCI0ThS/YkOxJCXmPUWZbhjpCg56i+2aB6CmK2JGhn57K5mj0MNdBXA4/WnwH6XoPWJzK5Nyu2zB3nAZp+S5hpQs+p1vN1/wsjk=',
    // docs.gitlab.com/user/gitlab_com/#ssh-known_hosts-entries
    'gitlab.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAfuCHKVTjquxvt6CM6tdG4SLp1Btn/nOeHHE5UOzRdf',
    'gitlab.com ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBFSMqzJeV9rUzU4kWitGjeR4PWSa29SPqJ1fVkhtj3Hw9xjLVXVYrU9QlYWrOLXBpQ6KWjbjTDTdDkoohFzgbEY=',
    'gitlab.com ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCsj2bNKTBSpIYDEGk9KxsGh3mySTRgMtXL583qmBpzeQ+jqCMRgBqB98u3z++J1sKlXHWfM9dyhSevkMwSbhoR8XIq/U0tCNyokEi/ueaBMCvbcTHhO7FcwzY92WK4Yt0aGROY5qX2UKSeOvuP4D6TPqKF1onrSzH9bx9XUf2lEdWT/ia1NEKjunUqu1xOB/StKDHMoX4/OKyIzuS0q/T1zOATthvasJFoPrAjkohTyaDUz2LN5JoH839hViyEG82yB+MjcFV5MU3N1l1QL3cVUCh93xSaua1N85qivl+siMkPGbO5xR/En4iEY6K2XPASUEMaieWVNTRCtJ4S8H+9',
    // bitbucket.org/site/ssh
    'bitbucket.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIazEu89wgQZ4bqs3d63QSMzYVa0MuJ2e2gKTKqu+UUO',
    'bitbucket.org ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBPIQmuzMBuKdWeF4+a2sjSSpBK0iqitSQ+5BM9KhpexuGt20JpTVM7u5BDZngncgrqDMbWdxMWWOGtZ9UgbqgZE=',
    'bitbucket.org ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQDQeJzhupRu0u0cdegZIa8e86EG2qOCsIsD1Xw0xSeiPDlCr7kq97NLmMbpKTX6Esc30NuoqEEHCuc7yWtwp8dI76EEEB1VqY9QJq6vk+aySyboD5QF61I/1WeTwu+deCbgKMGbUijeXhtfbxSxm6JwGrXrhBdofTsbKRUsrN1WoNgUa8uqN1Vx6WAJw1JHPhglEGGHea6QICwJOAr/6mrui/oB7pkaWKHj3z7d1IC4KWLtY47elvjbaTlkN04Kc/5LFEirorGYVbt15kAUlqGM65pk6ZBxtaO3+30LVlORZkxOh+LKL/BvbZ/iRNhItLqNyieoQj/uh/7Iv4uyH/cV/0b4WDSd3DptigWq84lJubb9t/DnZlrJazxyDCulTmKdOR7vs9gMTo+uoIrPSb8ScTtvw65+odKAlBj59dhnVp9zd7QUojOpXlL62Aw56U4oO+FALuevvMjiWeavKhJqlR7i5n9srYcrNV7ttmDw7kf/97P5zauIhxcjX+xHv4M=',
    // learn.microsoft.com/azure/devops/repos/git/use-ssh-keys-to-authenticate
    'ssh.dev.azure.com ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7Hr1oTWqNqOlzGJOfGJ4NakVyIzf1rXYd4d7wo6jBlkLvCA4odBlL0mDUyZ0/QUfTTqeu+tm22gOsv+VrVTMk6vwRU75gY/y9ut5Mb3bR5BV58dKXyq9A9UeB5Cakehn5Zgm6x1mKoVyf+FFn26iYqXJRgzIZZcZ5V6hrE0Qg39kZm4az48o0AUbf6Sp4SLdvnuMa2sVNwHBboS7EJkm57XQPVU3/QpyNLHbWDdzwtrlS+ez30S3AdYhLKEOxAG8weOnyrtLJAUen9mTkol8oII1edf7mWWbWVf0nBmly21+nZcmCTISQBtdcyPaEno7fFQMDD26/s0lfKob4Kw8H',
]);

;// CONCATENATED MODULE: ./build/credentials/plan.js




/** undefined where there is nothing to plan: then nothing is touched. */
function planCredentials(facts) {
    const { https, mirrors = [], sshPrivateKey: privateKey, sshKnownHosts } = facts;
    const hasSsh = privateKey !== undefined || sshKnownHosts.length > 0;
    if (https.length === 0 && mirrors.length === 0 && !hasSsh)
        return undefined;
    return Object.freeze({
        https: (0,credentials_credential/* byScope */.K6)(https),
        mirrors,
        ssh: hasSsh ? { privateKey, knownHosts: [...sshKnownHosts, ...BUILT_IN_KNOWN_HOSTS] } : undefined,
        rewrites: privateKey === undefined ? [] : sshRewrites(facts),
    });
}
/** Only what is private goes over SSH, and only where no user and password fits. */
function sshRewrites({ https, privatePatterns, modulePaths }) {
    const ofPatterns = patternsOf(privatePatterns).flatMap(pattern => prefixOfPattern(pattern) ?? []);
    const isCovered = (path) => ofPatterns.some(prefix => `${path}/`.startsWith(prefix) || path.startsWith(prefix));
    // A glob in the host says no host; modules do.
    const ofModules = modulePaths
        .filter(path => (0,patterns/* matchesPrefixPatterns */.B)(privatePatterns, path) && !isCovered(path))
        .map(repositoryOf);
    const prefixes = [...new Set([...ofPatterns, ...ofModules])].filter(prefix => (0,credentials_credential/* findCredential */.L4)(https, prefix.replace(/\/$/, '')) === undefined);
    const azure = modulePaths.filter(path => (0,patterns/* matchesPrefixPatterns */.B)(privatePatterns, path)).flatMap(azureRewrite);
    const others = prefixes.filter(prefix => !prefix.startsWith('dev.azure.com/')).map(rewriteOf);
    const hasAzureToken = (0,credentials_credential/* findCredential */.L4)(https, 'dev.azure.com') !== undefined;
    return withExceptions([...others, ...(hasAzureToken ? [] : azure)], https);
}
/** A user and password for less than what goes over SSH stays in use: of several rewrites git takes the longest. */
function withExceptions(rewrites, https) {
    const kept = https
        .map(credential => `https://${(0,credentials_credential/* scopeOf */.Od)(credential)}`)
        .filter(scope => rewrites.some(({ from }) => scope.startsWith(from)))
        .map(scope => ({ from: scope, to: scope }));
    return uniqueRewrites([...rewrites, ...kept]);
}
/** The part of the pattern that has no glob, at most down to a repository of two levels. */
function prefixOfPattern(pattern) {
    const elements = pattern.split('/');
    const globAt = elements.findIndex(element => /[*?[\]\\]/.test(element));
    const literal = globAt === -1 ? elements : elements.slice(0, globAt);
    const behind = globAt === -1 ? [] : elements.slice(globAt);
    // `github.com/*/tools` is less than all of github.com.
    if (literal.length === 0 || (literal.length === 1 && behind.some(element => element !== '*')))
        return undefined;
    return plan_closed(literal);
}
function repositoryOf(modulePath) {
    const elements = modulePath.split('/');
    const hasManyOwners = /^(github\.com|gitlab\.com|bitbucket\.org)$/.test(elements[0] ?? '');
    return plan_closed(hasManyOwners ? elements : elements.slice(0, 1));
}
/** Up to the owner with a slash behind it, so that `acme` is not `acme-evil`; a repository may go on with `.git`. */
function plan_closed(elements) {
    return elements.length >= 3 ? elements.slice(0, 3).join('/') : `${elements.join('/')}/`;
}
function rewriteOf(prefix) {
    const [host = '', ...path] = prefix.split('/');
    return { from: `https://${prefix}`, to: `ssh://git@${host.replace(/:\d+$/, '')}/${path.join('/')}` };
}
/** Azure's SSH addresses have another host and another form (learn.microsoft.com/azure/devops/repos/git/go-install). */
function azureRewrite(modulePath) {
    const match = /^dev\.azure\.com\/([^/]+)\/([^/]+)\/_git\//.exec(modulePath);
    if (match === null)
        return [];
    const [, organisation = '', project = ''] = match;
    return [
        {
            from: `https://dev.azure.com/${organisation}/${project}/_git/`,
            to: `ssh://git@ssh.dev.azure.com/v3/${organisation}/${project}/`,
        },
    ];
}
function uniqueRewrites(rewrites) {
    return [...new Map(rewrites.map(rewrite => [rewrite.from, rewrite])).values()];
}

// EXTERNAL MODULE: ./build/phases/private-modules.js + 1 modules
var private_modules = __webpack_require__(52392);
;// CONCATENATED MODULE: ./build/phases/credential-plan.js







/**
 * What was given for private modules, planned for those that the project needs; all that goes over the wire is masked.
 *
 * @throws ConfigError where git-token is for no host: only `go env` knows what GOPRIVATE is
 */
function planForProject({ host, config, goEnv, plan, proxyList }) {
    const { sshPrivateKey, sshKnownHosts } = config.credentials;
    const { credentials, problems } = httpsCredentials(config.credentials, goEnv.get('GOPRIVATE'));
    if (problems.length > 0)
        throw new config_inputs/* ConfigError */.xL(problems);
    for (const { login, password } of credentials)
        for (const form of (0,secret_forms/* secretForms */.e)(`${login}:${password}`))
            host.mask(form);
    return planCredentials({
        https: credentials,
        mirrors: keptForMirrors(config, proxyList).credentials,
        sshPrivateKey,
        sshKnownHosts,
        privatePatterns: goEnv.get('GONOPROXY'),
        modulePaths: (0,private_modules/* neededPaths */.C)(plan),
    });
}
/** A GOPROXY that the environment has of its own reaches later steps as it is. */
function keptForMirrors({ credentials, exports }, proxyList) {
    return credentials.persist && exports.has('GOPROXY') ? mirrorCredentials(proxyList) : { credentials: [], unfit: [] };
}
/** Credentials that nothing can use, and the absence of any where somebody asks to keep them. */
function credentialFindings(config, proxyList) {
    const { credentials, download, ci } = config;
    const isGiven = hasCredentials(credentials);
    const kept = keptForMirrors(config, proxyList);
    if (kept.unfit.length > 0)
        return [
            (0,catalogue/* finding */.g)('input-ignored', {
                message: `persist-credentials: netrc, by which later steps would get them, cannot hold the user and password in the URL of ${kept.unfit.join(', ')}: one is missing, or has white space.`,
            }),
        ];
    if (isGiven && download.mode === 'off' && !credentials.persist)
        return [
            (0,catalogue/* finding */.g)('input-ignored', {
                message: 'Credentials are given, but with download: false nothing uses them. Later steps get them with persist-credentials: true.',
            }),
        ];
    if (!isGiven && kept.credentials.length === 0 && credentials.persist && ci.secretsWithheld === undefined)
        return [
            (0,catalogue/* finding */.g)('input-ignored', {
                severity: 'notice',
                message: 'persist-credentials: there are no credentials that could be kept.',
            }),
        ];
    return [];
}

;// CONCATENATED MODULE: ./build/install/environment.js


/**
 * PATH with Go and with what `go install` installs; GOROOT only where go cannot find it or the environment names another; and, for a version that
 * was asked for, GOTOOLCHAIN=local, as setup-go sets it: else a newer toolchain line would make a matrix of versions test one version only.
 */
function environmentChanges(facts) {
    const binaries = binaryDirectories(facts);
    const variables = new Map();
    // Go finds its root by itself since 1.9: go.dev/doc/go1.9#goroot.
    const isOld = (0,go_version/* compareGoVersions */.X_)(facts.version, '1.9') < 0;
    if (isOld || (facts.ownGoRoot !== '' && facts.ownGoRoot !== facts.root))
        variables.set('GOROOT', facts.root);
    if (facts.gotoolchainInput !== undefined)
        variables.set('GOTOOLCHAIN', facts.gotoolchainInput);
    else if (facts.isAskedFor)
        variables.set('GOTOOLCHAIN', 'local');
    return { path: [(0,external_node_path_.join)(facts.root, 'bin'), ...binaries], variables };
}
/** Where `go install` puts programs. Source: `go help install`. */
function binaryDirectories({ goBin, goPath }) {
    if (goBin !== '')
        return [goBin];
    const [first = ''] = goPath.split(external_node_path_.delimiter);
    return first === '' ? [] : [(0,external_node_path_.join)(first, 'bin')];
}

// EXTERNAL MODULE: ./build/install/version-spec.js
var version_spec = __webpack_require__(66338);
;// CONCATENATED MODULE: ./build/install/needed-toolchain.js


/**
 * The Go that every go command of the project would fetch for itself, in silence: that of a go or toolchain line newer than what is installed, or
 * the one that GOTOOLCHAIN names. With it in front of PATH none of them has to switch. Nothing where GOTOOLCHAIN forbids to download
 * (`local`, `path`), or where only its owner can have it (`go1.25.3-corp`). Source: go.dev/doc/toolchain#select.
 */
function neededToolchain(choice) {
    if (/(^|\+)path$/.test(choice.gotoolchain))
        return undefined;
    const selection = (0,go_version/* selectGoVersion */.XP)(choice);
    if (selection.kind !== 'use' || selection.version === choice.installed)
        return undefined;
    const [, version] = /^go([0-9][0-9.]*(?:(?:alpha|beta|rc)[0-9]+)?)$/.exec(selection.version) ?? [];
    return version === undefined ? undefined : (0,version_spec/* parseVersionSpec */.ZD)(version);
}

// EXTERNAL MODULE: ./build/install/platform.js
var install_platform = __webpack_require__(50269);
// EXTERNAL MODULE: ./build/install/toolchain-layout.js
var toolchain_layout = __webpack_require__(42002);
;// CONCATENATED MODULE: ./build/install/version-file.js




/** A go-version-file that names no version. */
class VersionFileError extends Error {
    name = 'VersionFileError';
}
/**
 * As {@link parseVersionFile}, of the first of these files that exists.
 *
 * @throws VersionFileError where none does, or it names no version
 */
async function readVersionFile(files, gotoolchain) {
    for (const file of files) {
        try {
            const text = await (0,promises_.readFile)(file, 'utf8');
            return { file, version: parseVersionFile({ file, text, gotoolchain }) };
        }
        catch (error) {
            if ((0,system_files/* hasErrorCode */.Ue)(error, 'EISDIR', 'EACCES'))
                throw new VersionFileError(`${file} cannot be read`, { cause: error });
            if (!(0,system_files/* isNotFound */.c4)(error))
                throw error;
        }
    }
    throw new VersionFileError(`${files.join(' or ')} does not exist`);
}
/**
 * The version that a go-version-file asks for, as text for {@link parseVersionSpec}: of go.mod and go.work the `toolchain` line, else the
 * `go` line; of .tool-versions the one of `golang` (or `go`); of any other file its first line. Meanings are those of setup-go.
 *
 * @throws VersionFileError where the file names none
 */
function parseVersionFile(versionFile) {
    const name = (0,external_node_path_.basename)(versionFile.file);
    if (name === 'go.mod' || name === 'go.work')
        return fromGoMod(versionFile);
    if (name === '.tool-versions')
        return fromToolVersions(versionFile);
    const first = contentLines(versionFile.text)[0];
    if (first === undefined)
        throw new VersionFileError(`${versionFile.file} is empty: expected a Go version`);
    return first;
}
function fromGoMod({ file, text, gotoolchain }) {
    const { goLine, toolchainLine } = parseGoLines(text);
    const toolchain = gotoolchain === 'local' ? undefined : toolchainVersion(toolchainLine);
    // go ignores a toolchain line that is older than the go line: go.dev/doc/toolchain#config.
    const version = toolchain !== undefined && (0,go_version/* compareGoVersions */.X_)(toolchain, goLine ?? '') > 0 ? toolchain : goLine;
    if (version === undefined)
        throw new VersionFileError(`${file} has no go line: add one, or set go-version`);
    return version;
}
/** `go1.25.3-custom` is somebody's own build of 1.25.3; `default` is no version. */
function toolchainVersion(line) {
    return /^go([0-9][0-9a-z.]*)/.exec(line ?? '')?.[1];
}
/** The go and toolchain lines of a go.mod or go.work, also of one with directives that an older Go does not know. */
function parseGoLines(text) {
    return { goLine: directive(text, 'go'), toolchainLine: directive(text, 'toolchain') };
}
/** A directive of go.mod by lines, as go reads it before anything else. Source: cmd/go/internal/gover/gomod.go GoModLookup. */
function directive(text, key) {
    for (const line of text.split('\n')) {
        const value = new RegExp(`^${key}[ \\t](.*)$`).exec(line.trim())?.[1];
        if (value !== undefined)
            return value.replace(/\/\/.*$/, '').trim();
    }
    return undefined;
}
function fromToolVersions({ file, text }) {
    for (const line of contentLines(text)) {
        // Behind the first version stand those that asdf falls back to.
        const version = /^(?:golang|go)\s+(\S+)/.exec(line)?.[1];
        if (version !== undefined)
            return version;
    }
    throw new VersionFileError(`${file} has no line for golang`);
}
function contentLines(text) {
    return text.split(/\r?\n/).flatMap(line => {
        const content = line.replace(/#.*$/, '').trim();
        return content === '' ? [] : [content];
    });
}

;// CONCATENATED MODULE: ./build/phases/go-environment.js

/** The configuration with a Go in it: for our own go commands, for `run`'s command, and for later steps. */
function withGo(config, changes, platform) {
    const changed = (environment) => Object.freeze({
        ...withPath(environment, changes.path, platform),
        ...Object.fromEntries(changes.variables),
    });
    return Object.freeze({
        ...config,
        exports: new Map([...config.exports, ...changes.variables]),
        path: changes.path,
        childEnvironment: changed(config.childEnvironment),
        commandEnvironment: changed(config.commandEnvironment),
    });
}
/** Each directory once: where it is put in front, it is not needed further behind. */
function withPath(environment, path, platform) {
    // Windows has one variable whatever the case of its name, usually `Path`; a second one would be lost.
    const name = Object.keys(environment).find(key => platform === 'win32' && key.toUpperCase() === 'PATH') ?? 'PATH';
    const before = environment[name] === undefined || environment[name] === '' ? [] : environment[name].split(external_node_path_.delimiter);
    const rest = before.filter(directory => !path.includes(directory));
    return { ...environment, [name]: [...path, ...rest].join(external_node_path_.delimiter) };
}

;// CONCATENATED MODULE: ./build/install/settings-without-go.js


/**
 * GOPROXY without a go to ask for its default: the toolchain module's origin, which `direct` is. The default itself stands in `$GOROOT/go.env`,
 * which is not there yet, and is read from there as soon as it is.
 */
const GOPROXY_WITHOUT_GO = 'direct';
/**
 * Reads the variables that installing Go needs, from where go reads them: the environment, then the user's own file (`go env -w`).
 * Source: cmd/go/internal/cfg/cfg.go EnvFile, os.UserConfigDir.
 */
async function readSettingsWithoutGo(facts) {
    const file = await (0,env/* readGoEnvFile */.q0)(facts.environment['GOENV'] || (0,external_node_path_.join)(configDirectory(facts), 'go', 'env'));
    const get = (name) => facts.environment[name] || file.get(name) || '';
    return {
        goProxy: get('GOPROXY') || GOPROXY_WITHOUT_GO,
        goSumDb: get('GOSUMDB'),
        goNoProxy: get('GONOPROXY') || get('GOPRIVATE'),
        goToolchain: get('GOTOOLCHAIN'),
        goAuth: get('GOAUTH'),
    };
}
function configDirectory({ environment, platform, home }) {
    if (platform === 'win32')
        return environment['AppData'] || environment['APPDATA'] || (0,external_node_path_.join)(home, 'AppData', 'Roaming');
    if (platform === 'darwin')
        return (0,external_node_path_.join)(home, 'Library', 'Application Support');
    return environment['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config');
}

// EXTERNAL MODULE: ./build/phases/proxy-list-setting.js
var proxy_list_setting = __webpack_require__(85099);
;// CONCATENATED MODULE: ./build/phases/go-settings.js




/** Of the Go that is there; without one that answers, what it would say. */
async function readInstallSettings(location) {
    try {
        return await settingsOf(await (0,env/* readGoEnv */.os)(location));
    }
    catch (error) {
        if (!(error instanceof env/* GoUnavailableError */.hz))
            throw error;
        const { environment } = location;
        const home = environment['HOME'] || environment['USERPROFILE'] || (0,external_node_os_.homedir)();
        const settings = await readSettingsWithoutGo({ environment, platform: process.platform, home });
        return { ...settings, defaultProxyHosts: [] };
    }
}
async function settingsOf(goEnv) {
    return {
        goProxy: goEnv.get('GOPROXY'),
        goSumDb: goEnv.get('GOSUMDB'),
        goNoProxy: goEnv.get('GONOPROXY'),
        goToolchain: goEnv.get('GOTOOLCHAIN'),
        goAuth: goEnv.get('GOAUTH'),
        defaultProxyHosts: await (0,proxy_list_setting/* defaultProxyHosts */.D)(goEnv.get('GOROOT')),
    };
}

// EXTERNAL MODULE: ./build/phases/go-setup-error.js
var go_setup_error = __webpack_require__(14324);
// EXTERNAL MODULE: ./build/phases/network.js
var network = __webpack_require__(5423);
;// CONCATENATED MODULE: ./build/phases/go-setup.js

















/**
 * Sees to it that there is the right Go: the one that go-version asks for; else the one on PATH, or a newer one where the project needs it and
 * GOTOOLCHAIN allows it, so that not every go command fetches that by itself, in silence.
 *
 * @throws ConfigError where go-version-file names no version; GoUnavailableError where there is no go and none was asked for; GoSetupError
 */
async function setUpGo(facts) {
    const { wanted } = facts.config.go;
    if (wanted === undefined)
        return await useInstalledGo(facts);
    return await facts.timeline.run('go', async () => {
        const [installer, settings] = await Promise.all([loadInstaller(), readInstallSettings(facts.location)]);
        const spec = await wantedSpec(wanted, settings.goToolchain);
        const { platform, arch } = process;
        const host = (0,install_platform/* hostPlatform */.ol)({ platform, arch, endianness: (0,external_node_os_.endianness)() });
        const goPlatform = { ...host, goarch: facts.config.go.architecture ?? host.goarch };
        const installed = await installer.installGo({ ...facts, settings, platform: goPlatform }, spec);
        return await useGo(facts, { ...installed, isAskedFor: true });
    });
}
/** Loaded only where it is needed: most jobs have their Go already. */
async function loadInstaller() {
    return await Promise.all(/* import() */[__webpack_require__.e(3918), __webpack_require__.e(6090), __webpack_require__.e(8753), __webpack_require__.e(9603), __webpack_require__.e(1086), __webpack_require__.e(3341), __webpack_require__.e(4169), __webpack_require__.e(9031), __webpack_require__.e(2801)]).then(__webpack_require__.bind(__webpack_require__, 67977));
}
async function wantedSpec(wanted, gotoolchain) {
    if (wanted.kind === 'version')
        return wanted.spec;
    try {
        const { file, version } = await readVersionFile(wanted.paths, gotoolchain);
        return parseNamed(file, version);
    }
    catch (error) {
        if (!(error instanceof VersionFileError))
            throw error;
        throw new config_inputs/* ConfigError */.xL([`go-version-file: ${error.message}`], { cause: error });
    }
}
function parseNamed(file, version) {
    try {
        return (0,version_spec/* parseVersionSpec */.ZD)(version);
    }
    catch (error) {
        if (!(error instanceof version_spec/* VersionSpecError */.ql))
            throw error;
        throw new VersionFileError(`${file}: ${error.message}, got ${JSON.stringify(version)}`, { cause: error });
    }
}
async function useInstalledGo(facts) {
    const { config, location, timeline } = facts;
    const goEnv = await (0,env/* readGoEnv */.os)(location);
    const path = binaryDirectories({ goBin: goEnv.get('GOBIN'), goPath: goEnv.get('GOPATH') });
    const changed = withGo(config, { path, variables: new Map() }, process.platform);
    const installed = { config: changed, goEnv, source: 'path', findings: [] };
    const spec = facts.mayInstall ? await missingToolchain(goEnv, facts) : undefined;
    return spec === undefined ? installed : await timeline.run('go', async () => useNeededGo(facts, { installed, spec }));
}
/** What we cannot get, go may: it has the last word, and says why the project cannot be built. Only the end of the budget ends the step. */
async function useNeededGo(facts, { installed, spec }) {
    const { goEnv } = installed;
    facts.host.info(`The project asks for Go ${spec.text}; ${goEnv.get('GOVERSION')} is installed.`);
    try {
        const [installer, settings] = await Promise.all([loadInstaller(), settingsOf(goEnv)]);
        const needed = await installer.installGo({ ...facts, settings, platform: ownPlatform(goEnv) }, spec);
        return await useGo(facts, { ...needed, isAskedFor: false });
    }
    catch (error) {
        if (!(error instanceof go_setup_error/* GoSetupError */.M) || error.findings.some(({ code }) => code === 'timeout'))
            throw error;
        return { ...installed, findings: error.findings.map(asLeftToGo) };
    }
}
function asLeftToGo(found) {
    if (found.severity !== 'error')
        return found;
    return { ...found, severity: 'warning', message: `${found.message} It is left to the go command.` };
}
/**
 * The Go that the go commands of the project would fetch. Decided by lines, as go does: an older Go may not know all that is in go.mod.
 * Undefined also where go has it already, or where only go knows how to get it. Source: cmd/go/internal/toolchain/select.go Select, Exec.
 */
async function missingToolchain(goEnv, { location }) {
    if ((0,network/* usesAuthCommand */.OI)(goEnv.get('GOAUTH')))
        return undefined;
    const goWork = goEnv.get('GOWORK');
    const file = goWork === '' || goWork === 'off' ? goEnv.get('GOMOD') : goWork;
    const needed = neededToolchain({
        installed: goEnv.get('GOVERSION'),
        gotoolchain: goEnv.get('GOTOOLCHAIN'),
        ...parseGoLines(await readOrNothing(file)),
    });
    if (needed === undefined)
        return undefined;
    const platform = ownPlatform(goEnv);
    const suffix = platform.goos === 'windows' ? '.exe' : '';
    const { path, version } = (0,toolchain_layout/* toolchainModule */.IV)(needed.text, platform);
    const places = [
        ...(location.environment['PATH'] ?? '').split(external_node_path_.delimiter).map(directory => (0,external_node_path_.join)(directory, `go${needed.text}`)),
        (0,external_node_path_.join)(goEnv.get('GOMODCACHE'), `${path}@${version}`, 'bin', 'go'),
    ];
    const isThere = await Promise.all(places.map(async (place) => exists(`${place}${suffix}`)));
    return isThere.includes(true) ? undefined : needed;
}
function ownPlatform(goEnv) {
    return { goos: goEnv.get('GOHOSTOS'), goarch: goEnv.get('GOHOSTARCH') };
}
/** Puts a Go in front of what is there, and asks it for its settings. */
async function useGo({ config, location }, found) {
    const { version, root, source } = found.go;
    const facts = {
        version,
        root,
        ownGoRoot: location.environment['GOROOT'] ?? '',
        isAskedFor: found.isAskedFor,
        gotoolchainInput: config.go.gotoolchain,
    };
    const first = withGo(config, environmentChanges({ ...facts, goBin: '', goPath: '' }), process.platform);
    let goEnv;
    try {
        goEnv = await (0,env/* readGoEnv */.os)({ ...location, environment: first.childEnvironment });
    }
    catch (error) {
        if (!(error instanceof env/* GoUnavailableError */.hz))
            throw error;
        const message = `Go ${version} is in ${root}, but cannot be run: ${error.message}`;
        const fix = 'Set the input `architecture` to one that this machine can run, or leave it out.';
        throw new go_setup_error/* GoSetupError */.M([...found.findings, (0,catalogue/* finding */.g)('go-missing', { message, fix })], { cause: error });
    }
    const changes = environmentChanges({ ...facts, goBin: goEnv.get('GOBIN'), goPath: goEnv.get('GOPATH') });
    const { findings, toolchain } = found;
    return { config: withGo(config, changes, process.platform), goEnv, source, findings, toolchain };
}
async function readOrNothing(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        // No go.mod is `` or the null device. One that may not be read is go's to complain of.
        if ((0,system_files/* isNotFound */.c4)(error) || (0,system_files/* hasErrorCode */.Ue)(error, 'EACCES', 'EISDIR'))
            return '';
        throw error;
    }
}
async function exists(path) {
    return (0,promises_.access)(path).then(() => true, (error) => {
        if ((0,system_files/* isNotFound */.c4)(error) || (0,system_files/* hasErrorCode */.Ue)(error, 'EACCES', 'ELOOP', 'ENAMETOOLONG'))
            return false;
        throw error;
    });
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
    const { glob } = await __webpack_require__.e(/* import() */ 3382).then(__webpack_require__.bind(__webpack_require__, 73382));
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
    return project.kind === 'module' && project.modules.every(module => (0,external_node_path_.resolve)(module.directory) === directory);
}
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./build/cache/keys.js
var keys = __webpack_require__(90845);
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
    const sum = situation.kind === 'vendored' ? (0,keys/* hexHash */.eP)([main?.vendorModulesTxt ?? ''], 32) : (0,keys/* modulesHash */._r)(ingredients);
    return Object.freeze({
        situation,
        actions,
        main,
        extras,
        goVersion,
        keys: actions.modulesEntry || actions.buildEntry ? (0,keys/* cacheKeys */.Xr)({ suffix: config.cache.suffix, sum, build }) : undefined,
        moduleIngredients: situation.kind === 'vendored' ? ['file vendor/modules.txt'] : (0,keys/* moduleIngredientLines */.Hj)(ingredients),
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
    return (0,go_version/* selectGoVersion */.XP)({
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

// EXTERNAL MODULE: ./build/phases/private-outcome.js
var private_outcome = __webpack_require__(99079);
// EXTERNAL MODULE: ./build/phases/settings.js
var settings = __webpack_require__(36780);
// EXTERNAL MODULE: ./build/phases/timeline.js
var phases_timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/configure.js























/**
 * Inputs, environment, go env and go.mod become one configuration and one plan. The network is used only where a Go has to be installed first.
 *
 * @throws ConfigError for bad inputs, GoUnavailableError where go cannot be asked, GoSetupError where the wanted Go cannot be had
 */
async function configure(context, timeline = new phases_timeline/* Timeline */.K()) {
    return await timeline.run('configure', async () => prepare(context, timeline));
}
async function prepare(context, timeline) {
    const { host, signal, currentDirectory, environment } = context;
    maskInputs(context);
    const inputs = (0,config_inputs/* parseInputs */.TL)(context.rawInputs);
    const ci = readCiFacts(environment);
    const given = resolveConfig({ inputs, environment, ci, currentDirectory, platform: process.platform });
    for (const secret of given.secrets.flatMap(secret_forms/* secretForms */.e))
        host.mask(secret);
    const netrc = await (0,credentials_netrc/* readNetrc */.fO)(given.childEnvironment, process.platform);
    for (const { password } of netrc)
        for (const form of (0,secret_forms/* secretForms */.e)(password))
            host.mask(form);
    // Without a checkout the folder is not there: Go and its configuration are still set up.
    const isCheckedOut = await (0,system_files/* isDirectory */.wd)(given.workingDirectory);
    const directory = isCheckedOut ? given.workingDirectory : currentDirectory;
    const location = { directory, environment: given.childEnvironment, signal };
    const { toolchain } = context.files;
    const cache = toolchain === undefined ? undefined : { environment, directory: toolchain };
    const mayInstall = context.installsGo !== false;
    const go = await setUpGo({ host, config: given, netrc, location, timeline, cache, mayInstall });
    const facts = {
        config: go.config,
        goEnv: go.goEnv,
        location: { ...location, environment: go.config.childEnvironment },
    };
    const { plan, findings } = await planProject(facts, { ci, currentDirectory, isCheckedOut });
    const proxy = (0,proxy_list_setting/* readProxyList */.v)(go.goEnv.get('GOPROXY'));
    const credentials = planForProject({ host, config: go.config, goEnv: go.goEnv, plan, proxyList: proxy.entries });
    const known = {
        config: go.config,
        goEnv: go.goEnv,
        plan,
        proxyList: proxy.entries,
        defaultProxyHosts: await (0,proxy_list_setting/* defaultProxyHosts */.D)(go.goEnv.get('GOROOT')),
        environment: environmentReport(inputs, given, go),
    };
    return Object.freeze({
        ...known,
        netrc,
        credentials,
        go: goReport(go, plan),
        toolchain: go.toolchain,
        findings: [
            ...inputFindings(inputs, context, given.cache.backend),
            ...credentialFindings(go.config, proxy.entries),
            ...(0,private_outcome/* withheldFindings */.oZ)({ ...known, credentials }),
            ...(credentials === undefined ? [] : await gitVersionFindings(facts.location)),
            ...(0,private_modules/* privacyFindings */.t)({ ...known, inputs, credentials }),
            ...go.findings,
            ...findings,
            ...proxy.findings,
            ...(0,contradictions/* contradictions */.v)((0,settings/* configurationFacts */.o)(known)),
        ],
    });
}
async function planProject({ config, goEnv, location }, given) {
    const { ci, currentDirectory, isCheckedOut } = given;
    const project = isCheckedOut ? await readProject(location, goEnv) : { kind: 'none' };
    const known = project.kind === 'module' || project.kind === 'workspace' ? project.modules.map(({ directory }) => directory) : [];
    const globs = config.cacheDependencyPath;
    const { extras, otherFiles, findings } = await readKeyFiles({
        globs,
        root: ci.workspace ?? currentDirectory,
        known,
        location,
    });
    const plan = makePlan({ config, goEnv, project, extras, otherFiles, run: ci.run ?? String(Date.now()) });
    return { plan, findings };
}
/** Secrets are masked as they were given, before anything can print them: parsing may fail. */
function maskInputs({ host, rawInputs }) {
    for (const [name, { text }] of rawInputs) {
        if (config_inputs/* INPUTS */.mc[name].secret)
            host.mask(text.trim());
        if (name === 'credentials')
            for (const [, word = ''] of text.matchAll(/\bpassword\s+(\S+)/g))
                host.mask(word);
        if (name === 'goproxy')
            for (const [, user = ''] of text.matchAll(/\/\/[^/@\s]*:([^/@\s]+)@/g))
                host.mask(user);
    }
}
function inputFindings(inputs, context, backend) {
    const found = (0,raw_inputs/* unknownEnvironmentNames */.Wv)(context.environment).map(name => (0,catalogue/* finding */.g)('input-unknown', { message: `${name} is no input of go-mod-setup; it is ignored.` }));
    // The runner of GitHub fills `token` in for nobody: whoever sets it comes from setup-go.
    if (inputs.token.value !== undefined)
        found.push((0,catalogue/* finding */.g)('input-ignored', {
            severity: 'notice',
            message: 'The input token is accepted so that switching from setup-go is one line; it is not used.',
        }));
    if (inputs['go-version'].value !== undefined && inputs['go-version-file'].value !== undefined)
        found.push((0,catalogue/* finding */.g)('input-ignored', { message: 'go-version and go-version-file are both given: go-version is used.' }));
    for (const message of (0,s3/* inputsOfOtherBackends */.OC)(inputs, backend.kind))
        found.push((0,catalogue/* finding */.g)('input-ignored', { message }));
    return found;
}
function goReport({ goEnv, source }, plan) {
    return {
        version: plan.goVersion.replace(/^go/, ''),
        goos: goEnv.get('GOOS'),
        goarch: goEnv.get('GOARCH'),
        gomodcache: goEnv.get('GOMODCACHE'),
        gocache: goEnv.get('GOCACHE'),
        source,
    };
}
/** @param given before Go was set up: what that changed is the doing of the input that asked for it */
function environmentReport(inputs, given, { goEnv }) {
    const rows = env/* GO_VARIABLES */.Fy.map(name => {
        const value = goEnv.get(name);
        const source = variableSource(name, { inputs, environment: given.childEnvironment, goEnv });
        return [
            name,
            { value: name === 'GOPROXY' ? (0,proxy_list/* redactProxyList */.SM)((0,proxy_list_setting/* readProxyList */.v)(value).entries) : value, source },
        ];
    });
    return Object.fromEntries(rows);
}


/***/ }),

/***/ 5423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ mirrorSettings),
/* harmony export */   OI: () => (/* binding */ usesAuthCommand),
/* harmony export */   tH: () => (/* binding */ requestsAtOnce)
/* harmony export */ });
/* harmony import */ var _credentials_netrc_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38709);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58508);


/** At 100 ms latency 24 made prometheus' 1,900 requests take 8 s; 64 are still polite to a mirror. */
const AUTO_CONCURRENCY = 64;
function requestsAtOnce({ download }) {
    return download.concurrency === 'auto' ? AUTO_CONCURRENCY : download.concurrency;
}
/** How mirrors are asked: the same for modules and for Go itself, and what the go command would do (go.dev/ref/mod#private-module-proxy-auth). */
function mirrorSettings(facts) {
    const { config, defaultProxyHosts, remainingMs } = facts;
    const { retries, connectTimeoutMs, stallTimeoutMs, fallback } = config.download;
    const { childEnvironment: environment } = config;
    return {
        policy: fallback,
        defaultProxyHosts,
        retries,
        connectTimeoutMs,
        stallTimeoutMs,
        remainingMs,
        maxConnections: requestsAtOnce(config),
        proxies: {
            httpsProxy: variable(environment, 'HTTPS_PROXY'),
            httpProxy: variable(environment, 'HTTP_PROXY'),
            noProxy: variable(environment, 'NO_PROXY'),
        },
        certificates: {
            files: [environment['SSL_CERT_FILE'], environment['NODE_EXTRA_CA_CERTS']].flatMap(file => file === undefined || file === '' ? [] : [file]),
            directories: (environment['SSL_CERT_DIR'] ?? '').split(':').filter(directory => directory !== ''),
        },
        ...(facts.auth === undefined ? { credentialsFor: netrcLookup(facts) } : authLookup(facts.auth)),
        userAgent: `go-mod-setup/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}`,
    };
}
/** What a command of GOAUTH would answer only go knows: such proxies are asked by go alone. */
function usesAuthCommand(goAuth) {
    return goAuth.split(';').some(command => !['', 'off', 'netrc'].includes(command.trim()));
}
function authLookup(auth) {
    return {
        credentialsFor: url => asCredentials(auth.headersFor(url)),
        credentialsAfter: async (refused) => asCredentials(await auth.headersAfter(refused)),
    };
}
function asCredentials(headers) {
    return headers === undefined ? undefined : { headers };
}
/** go's own lookup: none with GOAUTH=off, else netrc (go.dev/ref/mod#private-module-repo-auth). */
function netrcLookup({ goAuth, netrc }) {
    const entries = goAuth === 'off' ? [] : netrc;
    return url => {
        const found = (0,_credentials_netrc_js__WEBPACK_IMPORTED_MODULE_0__/* .findNetrcEntry */ .Q6)(entries, url);
        return found === undefined ? undefined : { user: found.login, password: found.password };
    };
}
/** As golang.org/x/net/http/httpproxy reads them: upper case first, then lower case. */
function variable(environment, name) {
    return environment[name] || environment[name.toLowerCase()] || '';
}


/***/ }),

/***/ 52392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ neededPaths),
  t: () => (/* binding */ privacyFindings)
});

// EXTERNAL MODULE: ./build/credentials/credential.js
var credential = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/go/patterns.js
var patterns = __webpack_require__(22804);
;// CONCATENATED MODULE: ./build/credentials/pattern-findings.js


/** Patterns and credentials that do not meet the modules: told before anything is sent. */
function patternFindings(facts) {
    return [...unusedPatterns(facts), ...uncoveredModules(facts)];
}
function unusedPatterns({ given, modules, mainModules, scopes }) {
    const paths = [...modules, ...mainModules];
    return given.split(',').flatMap(untrimmed => {
        const pattern = untrimmed.trim().replace(/\/$/, '');
        if (pattern === '' || paths.some(path => (0,patterns/* matchesPrefixPatterns */.B)(pattern, path)))
            return [];
        const hint = hintFor(pattern, paths);
        // Without a credential and without a likeness it may well be a list that several projects share.
        const severity = hint === undefined && scopes.length === 0 ? 'notice' : 'warning';
        const message = `goprivate: ${pattern} matches none of the ${modules.length} modules that are needed.`;
        return [
            (0,catalogue/* finding */.g)('private-pattern-unused', { severity, message: hint === undefined ? message : `${message} ${hint}` }),
        ];
    });
}
/** What was probably meant. Rules: golang.org/x/mod/module.MatchPrefixPatterns, path.Match. */
function hintFor(pattern, paths) {
    if (pattern.includes('://'))
        return `A pattern is a module path, without https://: ${pattern.replace(/^.*:\/\//, '')}.`;
    const short = pattern.replace(/\/(\.\.\.|\*\*)$/, '');
    if (short !== pattern)
        return `Patterns are prefixes already: write ${short}.`;
    const parent = /^\*\.([^/*?[]+)(\/.*)?$/.exec(pattern);
    if (parent !== null) {
        const [, host = '', rest = ''] = parent;
        const near = paths.find(path => (0,patterns/* matchesPrefixPatterns */.B)(host + rest, path));
        if (near !== undefined)
            return `*.${host} is for hosts below ${host}, not for ${near}: add ${host}${rest}.`;
    }
    const other = paths.find(path => (0,patterns/* matchesPrefixPatterns */.B)(pattern.toLowerCase(), path.toLowerCase()));
    if (other !== undefined)
        return `Upper and lower case count: the module is ${other}.`;
    const deep = paths.find(path => (0,patterns/* matchesPrefixPatterns */.B)(pattern.replace(/\/[^/]*$/, ''), path) && pattern.endsWith('/*'));
    if (deep !== undefined)
        return `A pattern with ${pattern.split('/').length} elements is for longer paths than ${deep}: write ${deep}.`;
    return undefined;
}
/** On these most modules are public: a credential for the whole host says nothing of a single one. */
const PUBLIC_FORGES = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org']);
const MAX_NAMED = 3;
function uncoveredModules({ noProxy, modules, scopes, publicMirrors }) {
    const [mirror] = publicMirrors;
    if (mirror === undefined)
        return [];
    return [...new Set(scopes)].flatMap(scope => {
        const below = modules.filter(path => path === scope || path.startsWith(`${scope}/`));
        const uncovered = below.filter(path => !(0,patterns/* matchesPrefixPatterns */.B)(noProxy, path));
        // Who says which part of a public forge is private has said that the rest is not.
        const isSaid = PUBLIC_FORGES.has(scope) && noProxy.split(',').some(pattern => isForHost(pattern, scope));
        if (uncovered.length === 0 || isSaid)
            return [];
        const named = uncovered.slice(0, MAX_NAMED).join(', ');
        const more = uncovered.length > MAX_NAMED ? ` and ${uncovered.length - MAX_NAMED} more` : '';
        const [first = ''] = uncovered;
        return [
            (0,catalogue/* finding */.g)('private-path-uncovered', {
                module: first,
                message: `There is a credential for ${scope}, but no pattern of GOPRIVATE or GONOPROXY covers ${named}${more}: the credential is not used for it, and ${mirror} is asked for that path.`,
                fix: `Private: add ${PUBLIC_FORGES.has(scope) ? first.split('/').slice(0, 2).join('/') : scope} to the input \`goprivate\`. Public: let the credential name the private part alone, as \`machine HOST/PATH\`.`,
            }),
        ];
    });
}
function isForHost(pattern, host) {
    return (0,patterns/* matchesPrefixPatterns */.B)(pattern.trim().split('/', 1)[0] ?? '', host);
}

// EXTERNAL MODULE: ./build/go/go-mod.js
var go_mod = __webpack_require__(6920);
// EXTERNAL MODULE: ./build/modules/mirrors/well-known-mirrors.js
var well_known_mirrors = __webpack_require__(92938);
;// CONCATENATED MODULE: ./build/phases/private-modules.js





/** Whether patterns and credentials meet the modules of the project. */
function privacyFindings(facts) {
    const { inputs, goEnv, plan, credentials, proxyList, defaultProxyHosts } = facts;
    const ignored = goAuthFindings(inputs, goEnv);
    const projects = [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)];
    if (projects.length === 0)
        return ignored;
    const proxyHosts = new Set(proxyList.flatMap(entry => (entry.kind === 'url' ? [new URL(entry.url).host] : [])));
    const found = patternFindings({
        given: inputs.goprivate.value ?? '',
        noProxy: goEnv.get('GONOPROXY'),
        modules: neededPaths(plan),
        mainModules: projects.flatMap(({ modules }) => modules.map(({ goMod }) => goMod.path)),
        // What is for a proxy's own host may be meant for the proxy, which is asked before any public one.
        scopes: (credentials?.https ?? []).filter(({ host }) => !proxyHosts.has(host)).map(credential/* scopeOf */.Od),
        publicMirrors: proxyList.flatMap(entry => entry.kind === 'url' && (0,well_known_mirrors/* isWellKnownMirror */.z)(entry, defaultProxyHosts) ? [entry.label] : []),
    });
    return [...ignored, ...databaseFindings(facts), ...found];
}
/**
 * Without go.sum go asks the database for every module by its name, one that only the company's own mirror has included, unless GONOSUMDB
 * covers it (go.dev/ref/mod#checksum-database). A mirror that wants credentials, and no pattern at all, is what that looks like.
 */
function databaseFindings({ goEnv, plan, credentials, proxyList }) {
    if (plan.situation.kind !== 'no-go-sum' || goEnv.get('GOSUMDB') === 'off' || goEnv.get('GONOSUMDB') !== '')
        return [];
    const hosts = new Set((credentials?.https ?? []).map(({ host }) => host));
    const own = proxyList.find(entry => {
        if (entry.kind !== 'url')
            return false;
        const { username, password, host } = new URL(entry.url);
        return username !== '' || password !== '' || hosts.has(host);
    });
    if (own?.kind !== 'url')
        return [];
    const message = `There is no go.sum, and gonosumdb is empty: the checksum database is asked for every module by its name, those that only ${own.label} has included.`;
    return [(0,catalogue/* finding */.g)('gonosumdb-empty', { url: own.label, message })];
}
/** Only a Go that knows the variable prints it: from 1.24 on. Before, netrc is all there is. */
function goAuthFindings({ goauth }, goEnv) {
    if (goauth.value === undefined || goEnv.get('GOAUTH') !== '')
        return [];
    const version = goEnv.get('GOVERSION').replace(/^go/, '');
    const message = `goauth: Go ${version} does not know GOAUTH, which came with 1.24; it reads netrc. The input is ignored.`;
    return [(0,catalogue/* finding */.g)('input-ignored', { message })];
}
/** Of every module that the projects may ask for, sorted. */
function neededPaths({ main, extras }) {
    const projects = [...(main === undefined ? [] : [main]), ...extras.map(({ project }) => project)];
    return [...new Set(projects.flatMap(pathsOf))].toSorted();
}
/** What may be asked for: what go.mod requires, replacements applied, and what loading the graph reads. */
function pathsOf({ modules, goSum, replace }) {
    const required = modules.flatMap(({ goMod }) => (0,go_mod/* requiredModules */.fT)(goMod, replace).map(({ path }) => path));
    const summed = [...goSum.goMods.keys()].map(key => key.slice(0, key.lastIndexOf('@')));
    return [...required, ...summed];
}


/***/ }),

/***/ 99079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lc: () => (/* binding */ explainWithheld),
/* harmony export */   oZ: () => (/* binding */ withheldFindings),
/* harmony export */   q8: () => (/* binding */ renderLaterSteps)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19755);
/* harmony import */ var _go_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22804);
/* harmony import */ var _private_modules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52392);



const WHY_NO_SECRETS = {
    fork: 'This is a pull request of a fork: GitHub gives it no secrets, so that there is no credential for private modules.',
    dependabot: 'Dependabot started this run: GitHub gives it none of the secrets of Actions, so that there is no credential for private modules.',
};
/** Where a credential may well be meant to be given, but GitHub keeps it back: the rest goes on. */
function withheldFindings(facts) {
    const why = whyWithheld(facts);
    const count = privatePaths(facts).length;
    if (why === undefined || count === 0)
        return [];
    const modules = count === 1 ? 'a private module' : `${count} private modules`;
    return [
        (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('credentials-withheld', { message: `${why} The project needs ${modules}; what is public is fetched.` }),
    ];
}
/** What git and go say of a credential that is missing. */
const FOR_WANT_OF_CREDENTIALS = new Set([
    'git-credentials-missing',
    'git-credentials-refused',
    'git-repository-not-found',
    'git-repository-unreachable',
    'module-discovery-failed',
    'ssh-key-refused',
    'unauthorized',
    'forbidden',
]);
/** Failures of private modules, with the cause that only the event tells. */
function explainWithheld(findings, facts) {
    const why = whyWithheld(facts);
    if (why === undefined)
        return findings;
    const { fix } = _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .y['credentials-withheld'];
    return findings.map(found => FOR_WANT_OF_CREDENTIALS.has(found.code) && isPrivate(facts, found.module ?? '')
        ? { ...found, cause: why, fix }
        : found);
}
/** What later steps can and cannot do, once the credentials are gone; undefined where they had none, or keep them. */
function renderLaterSteps(facts) {
    const { credentials, config } = facts;
    if (credentials === undefined || config.credentials.persist || privatePaths(facts).length === 0)
        return undefined;
    return 'Credentials are gone again: later steps can build and test with the private modules that are here; `go get` of another version and `go mod tidy` need persist-credentials: true.';
}
function whyWithheld({ config, credentials }) {
    const reason = config.ci.secretsWithheld;
    return reason === undefined || credentials !== undefined ? undefined : WHY_NO_SECRETS[reason];
}
function privatePaths(facts) {
    return (0,_private_modules_js__WEBPACK_IMPORTED_MODULE_1__/* .neededPaths */ .C)(facts.plan).filter(path => isPrivate(facts, path));
}
/** @param module a path, with or without version */
function isPrivate({ goEnv }, module) {
    return (0,_go_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPrefixPatterns */ .B)(goEnv.get('GONOPROXY'), module.replace(/@[^@/]*$/, ''));
}


/***/ }),

/***/ 85099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ defaultProxyHosts),
/* harmony export */   v: () => (/* binding */ readProxyList)
/* harmony export */ });
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19755);
/* harmony import */ var _go_env_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3046);
/* harmony import */ var _go_proxy_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64912);



/** GOPROXY's value as a list; what go would refuse is an empty list and a finding. */
function readProxyList(value) {
    try {
        return { entries: (0,_go_proxy_list_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProxyList */ .WY)(value), findings: [] };
    }
    catch (error) {
        if (!(error instanceof _go_proxy_list_js__WEBPACK_IMPORTED_MODULE_2__/* .ProxyListError */ .LQ))
            throw error;
        const code = error.bareWord === undefined ? 'goproxy-invalid' : 'goproxy-bare-word';
        return { entries: [], findings: [(0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)(code, { message: error.message })] };
    }
}
/** Hosts of the proxies that a Go distribution uses by default. */
async function defaultProxyHosts(goRoot) {
    const value = await (0,_go_env_js__WEBPACK_IMPORTED_MODULE_1__/* .readDefaultProxy */ .wC)(goRoot);
    return readProxyList(value ?? '').entries.flatMap(entry => (entry.kind === 'url' ? [new URL(entry.url).host] : []));
}


/***/ }),

/***/ 36780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ configurationFacts),
/* harmony export */   y: () => (/* binding */ settingOf)
/* harmony export */ });
/* harmony import */ var _go_env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3046);

/** Of which variables configure has told apart who set them. */
const REPORTED = new Set(_go_env_js__WEBPACK_IMPORTED_MODULE_0__/* .GO_VARIABLES */ .Fy);
/** A variable as go sees it, or as children get it where go has no such variable, and who set it. */
function settingOf({ config, goEnv, environment }, name) {
    const reported = REPORTED.has(name) ? environment[name] : undefined;
    if (reported !== undefined)
        return { value: goEnv.get(name), source: reported.source };
    const own = config.childEnvironment[name] || config.childEnvironment[name.toLowerCase()] || '';
    if (own !== '')
        return { value: own, source: 'environment' };
    return { value: goEnv.get(name), source: goEnv.isInFile(name) ? 'go-env' : 'default' };
}
/** What can be said of the configuration before anybody is asked. */
function configurationFacts(prepared) {
    const { plan, proxyList, defaultProxyHosts } = prepared;
    return {
        setting: name => settingOf(prepared, name),
        proxyList,
        defaultProxyHosts,
        vendor: plan.main?.vendor ?? 'none',
        wantsDownload: plan.actions.download === 'set' || plan.actions.download === 'by-go',
    };
}


/***/ })

};
