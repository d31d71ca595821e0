export const id = 1735;
export const ids = [1735];
export const modules = {

/***/ 81735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examine: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./build/config/contradictions.js
var contradictions = __webpack_require__(169);
// EXTERNAL MODULE: ./build/credentials/secret-forms.js
var secret_forms = __webpack_require__(37251);
// EXTERNAL MODULE: ./build/diagnosis/redaction.js
var redaction = __webpack_require__(10919);
// EXTERNAL MODULE: ./build/report/redact.js
var redact = __webpack_require__(17234);
;// CONCATENATED MODULE: ./build/report/doctor-redaction.js


// Shorter ones would blot out words that say nothing.
const MIN_CHARACTERS = 4;
/** A report that holds none of the secrets, wherever they come from. */
function withoutSecrets(report, secrets) {
    const longestFirst = secrets
        .filter(secret => secret.trim().length >= MIN_CHARACTERS)
        .toSorted((a, b) => b.length - a.length);
    return (0,redact/* redactReport */.a)(report, text => longestFirst.reduce((shown, secret) => shown.replaceAll(secret, '***'), (0,redaction/* redactUrls */.s)(text)));
}
/** A report without private names. The same name has the same stand-in everywhere, so that it can still be followed. */
function withoutNames(report, names) {
    const standIns = new Map();
    const add = (kind, values) => {
        const unique = [...new Set(values)].filter(value => value !== '');
        for (const [index, value] of unique.entries())
            if (!standIns.has(value))
                standIns.set(value, `${kind}-${index + 1}`);
    };
    add('module', names.modules);
    add('host', names.hosts);
    add('directory', names.directories);
    // A path before the host that it begins with.
    const needles = [...standIns.keys()].toSorted((a, b) => b.length - a.length);
    return (0,redact/* redactReport */.a)(report, text => needles.reduce((shown, needle) => shown.replaceAll(needle, standIns.get(needle) ?? ''), text));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/go/module-path.js
var module_path = __webpack_require__(94699);
// EXTERNAL MODULE: ./build/modules/mirrors/probe/probe-plan.js
var probe_plan = __webpack_require__(83988);
// EXTERNAL MODULE: ./build/modules/mirrors/well-known-mirrors.js
var well_known_mirrors = __webpack_require__(92938);
;// CONCATENATED MODULE: ./build/phases/private-names.js




/**
 * What a report that others read should not name. A module counts as public where a well-known mirror has it, or where its path is everybody's;
 * that it matches no pattern is no proof.
 */
function privateNames(prepared, { modules, mirrors }) {
    const { proxyList, defaultProxyHosts, goEnv, config } = prepared;
    const entries = proxyList.filter(entry => entry.kind === 'url');
    const wellKnown = new Set(entries.filter(entry => (0,well_known_mirrors/* isWellKnownMirror */.z)(entry, defaultProxyHosts)).map(({ label }) => label));
    const published = new Set(mirrors.measurements.filter(({ url }) => wellKnown.has(url)).flatMap(({ has }) => has.map(({ path }) => path)));
    const hidden = [...modules.public, ...modules.private].filter(({ path }) => !published.has(path) && !(0,probe_plan/* isPublicHome */.$G)(path));
    const patterns = ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOINSECURE'].flatMap(name => goEnv.get(name).split(','));
    const mirrorHosts = entries
        .filter(({ label }) => !wellKnown.has(label))
        .flatMap(({ url }) => (url.startsWith('file:') ? [] : [new URL(url).host, new URL(url).hostname]));
    const proxies = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].flatMap(name => hostOf(config.childEnvironment[name] ?? ''));
    return {
        modules: [...hidden.map(module_path/* moduleKey */.MP), ...hidden.map(({ path }) => path), ...modules.main],
        // `*` names nobody.
        hosts: [
            ...patterns.map(pattern => pattern.trim()).filter(pattern => /[a-z0-9]/i.test(pattern)),
            ...modules.private.map(hostOfModule),
            ...mirrorHosts,
            ...proxies,
        ],
        directories: [config.workingDirectory, goEnv.get('GOMODCACHE'), goEnv.get('GOCACHE'), (0,external_node_os_.homedir)()].filter(directory => directory.length > 1),
    };
}
function hostOfModule({ path }) {
    return path.split('/', 1)[0] ?? '';
}
function hostOf(value) {
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    return value !== '' && URL.canParse(text) ? [new URL(text).host, new URL(text).hostname] : [];
}

// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/system/deadline.js
var system_deadline = __webpack_require__(37706);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/system/directory-size.js



/** Directories read at once: each is a handful of system calls in libuv's four threads. */
const PARALLEL = 8;
/** Counts what is below a directory, links not followed. One that is not there has nothing in it. */
async function measureDirectory(root, { timeoutMs, signal }) {
    const endsAt = performance.now() + timeoutMs;
    const queue = [root];
    const total = { bytes: 0, files: 0, isComplete: true };
    let busy = 0;
    const work = async () => {
        for (;;) {
            signal.throwIfAborted();
            const directory = queue.pop();
            if (directory === undefined) {
                if (busy === 0)
                    return;
                await new Promise(resolve => setTimeout(resolve, 1));
                continue;
            }
            if (performance.now() > endsAt) {
                total.isComplete = false;
                return;
            }
            busy += 1;
            try {
                await addDirectory(directory, queue, total);
            }
            finally {
                busy -= 1;
            }
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return Object.freeze({ ...total });
}
async function addDirectory(directory, queue, total) {
    try {
        for (const entry of await (0,promises_.readdir)(directory, { withFileTypes: true })) {
            const path = (0,external_node_path_.join)(directory, entry.name);
            if (entry.isDirectory())
                queue.push(path);
            else {
                total.bytes += (await (0,promises_.lstat)(path)).size;
                total.files += 1;
            }
        }
    }
    catch (error) {
        // Somebody else may clear it meanwhile.
        if ((0,files/* isNotFound */.c4)(error))
            return;
        if (!(0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM'))
            throw error;
        total.isComplete = false;
    }
}

// EXTERNAL MODULE: ./build/phases/cleaning.js + 6 modules
var cleaning = __webpack_require__(58652);
// EXTERNAL MODULE: ./build/phases/look-up.js
var look_up = __webpack_require__(67330);
// EXTERNAL MODULE: ./build/phases/store.js + 16 modules
var phases_store = __webpack_require__(31086);
;// CONCATENATED MODULE: ./build/phases/cache-check.js





/** Whether the backend answers, and how much the two caches of go take. @throws the signal's reason */
async function checkCaches(request) {
    const [{ row, findings }, directories] = await Promise.all([checkBackend(request), measureCaches(request)]);
    return { backend: row, directories, findings };
}
/** One look-up for each entry: it says whether the backend can be reached and read, and what a job would find. */
async function checkBackend({ context, prepared, budgetMs, signal, }) {
    const { config, plan } = prepared;
    const { kind } = config.cache.backend;
    const store = (0,phases_store/* openStore */.C)(prepared, context);
    if (store === undefined || plan.keys === undefined)
        return { row: { kind, label: '', modules: 'off', build: 'off' }, findings: [] };
    try {
        const cache = { ...config.cache, timeoutMs: Math.min(config.cache.timeoutMs, budgetMs) };
        const facts = { prepared: { ...prepared, config: { ...config, cache } }, store, keys: plan.keys, signal };
        const { modules, build } = await (0,look_up/* lookUpBoth */.u)(facts);
        return {
            row: { kind, label: store.label, modules: modules.outcome, build: build.outcome },
            findings: [...modules.findings, ...build.findings],
        };
    }
    finally {
        await store.close();
    }
}
async function measureCaches(request) {
    const { prepared, budgetMs, signal } = request;
    const { goEnv } = prepared;
    const [goModCache, goCache] = [goEnv.get('GOMODCACHE'), goEnv.get('GOCACHE')];
    // Half of the time is for what was not used.
    const size = async (path) => measureDirectory(path, { timeoutMs: budgetMs / 2, signal });
    const [modules, build, fuzz] = await Promise.all([size(goModCache), size(goCache), size((0,external_node_path_.join)(goCache, 'fuzz'))]);
    // What took that long once would take as long again, and cannot be ended.
    const unused = modules.isComplete && build.isComplete ? await unusedBytes(request) : undefined;
    return [
        {
            name: 'GOMODCACHE',
            path: goModCache,
            ...modules,
            freeable: [
                ...freeable(`modules that were not used for ${UNUSED_DAYS} days`, unused?.modules, PRUNE),
                ...freeable('all modules, which are fetched or restored again', modules.bytes, 'go clean -modcache'),
            ],
        },
        {
            name: 'GOCACHE',
            path: goCache,
            ...build,
            freeable: [
                ...freeable(`build outputs that were not used for ${UNUSED_DAYS} days`, unused?.build, PRUNE),
                ...freeable('all build outputs, which are compiled again', build.bytes - fuzz.bytes, 'go clean -cache'),
                ...freeable('what fuzzing found', fuzz.bytes, 'go clean -fuzzcache'),
            ],
        },
    ];
}
const UNUSED_DAYS = 30;
const PRUNE = `go-mod-setup prune --older-than ${UNUSED_DAYS}d`;
/** What `prune` would remove from go's two caches. */
async function unusedBytes({ prepared, signal, }) {
    const { config, goEnv } = prepared;
    const wish = { kind: 'unused', olderThanMs: UNUSED_DAYS * 86_400_000 };
    const reports = await (0,cleaning.cleanCaches)({ config, goEnv, wish, dryRun: true, nowMs: Date.now(), signal });
    const of = (name) => reports.find(report => report.name === name)?.removed.bytes ?? 0;
    return { modules: of('modules'), build: of('build') };
}
function freeable(what, bytes, command) {
    return bytes !== undefined && bytes > 0 ? [{ what, bytes, command }] : [];
}

// EXTERNAL MODULE: ./build/phases/configure.js + 25 modules
var configure = __webpack_require__(76835);
// EXTERNAL MODULE: ./build/credentials/credential.js
var credential = __webpack_require__(4636);
;// CONCATENATED MODULE: ./build/credentials/git-settings.js

const NO_GIT_SETTINGS = Object.freeze({ rewrites: [], headers: [], helpers: [] });
/** Reads `git config --list --null`: `key LF value NUL`. Values of headers, which are secrets, are not kept. Source: git-config(1). */
function parseGitSettings(text) {
    const rewrites = [];
    const headers = [];
    let helpers = [];
    for (const item of text.split('\0')) {
        const at = item.indexOf('\n');
        const [key, value] = at === -1 ? [item, ''] : [item.slice(0, at), item.slice(at + 1)];
        const [, section = '', url = '', name = ''] = /^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.exec(key) ?? [];
        if (section === 'url' && name === 'insteadof')
            rewrites.push({ from: value, to: url });
        else if (section === 'http' && name === 'extraheader' && value !== '')
            headers.push(url);
        else if (section === 'credential' && name === 'helper') {
            // An empty one forgets those before it.
            if (value === '')
                helpers = [];
            else
                helpers.push({ url, name: value });
        }
    }
    return Object.freeze({ rewrites, headers, helpers });
}
/** How git would log in where `https://HOST/PATH` is asked for, in words; nothing that is a secret. Empty: it has nothing. */
function gitCredentialSources(settings, place) {
    const url = `https://${place}`;
    const rewrite = settings.rewrites
        .filter(({ from }) => from !== '' && url.startsWith(from))
        .toSorted((a, b) => b.from.length - a.from.length)[0];
    const headers = settings.headers.filter(target => isFor(target, url));
    const helpers = settings.helpers.filter(helper => isFor(helper.url, url));
    return [
        ...(rewrite === undefined || rewrite.to === rewrite.from ? [] : [`git: url.${(0,redaction/* redactUrls */.s)(rewrite.to)}.insteadOf`]),
        ...headers.map(target => `git: http.${target === '' ? '' : `${(0,redaction/* redactUrls */.s)(target)}.`}extraHeader`),
        ...helpers.map(({ name }) => `git: credential helper ${helperName(name)}`),
    ];
}
/** As git compares them, as far as scheme, host and a prefix of the path go. */
function isFor(target, url) {
    if (target === '')
        return true;
    const plain = target.replace(/^(https:\/\/)[^/@]*@/, '$1').replace(/\/$/, '');
    return url === plain || url.startsWith(`${plain}/`);
}
/** A helper may be a whole shell command, with a secret in it. */
function helperName(helper) {
    return helper.startsWith('!') ? '(a command)' : (helper.split(/\s/, 1)[0] ?? '');
}

// EXTERNAL MODULE: ./build/credentials/netrc.js
var credentials_netrc = __webpack_require__(38709);
// EXTERNAL MODULE: ./build/diagnosis/classify-go.js + 1 modules
var classify_go = __webpack_require__(79277);
// EXTERNAL MODULE: ./build/go/unattended.js
var unattended = __webpack_require__(49049);
// EXTERNAL MODULE: ./build/system/process-group.js + 2 modules
var process_group = __webpack_require__(78854);
// EXTERNAL MODULE: ./build/system/remove-tree.js
var remove_tree = __webpack_require__(14987);
// EXTERNAL MODULE: ./build/system/short-command.js
var short_command = __webpack_require__(84766);
// EXTERNAL MODULE: ./build/phases/credential-session.js + 4 modules
var credential_session = __webpack_require__(46184);
;// CONCATENATED MODULE: ./build/phases/credential-check.js












const MAX_HOSTS = 6;
const GIT_CONFIG_TIMEOUT_MS = 3000;
/**
 * Which host would be asked with what, and whether that works: for each host of private modules, go asks one repository for its tags, by
 * `git ls-remote`. Nothing of a credential but its kind is told.
 *
 * @throws the signal's reason
 */
async function checkCredentials(request) {
    const { prepared, modules } = request;
    const hosts = privateHosts(prepared, modules.private).slice(0, MAX_HOSTS);
    if (hosts.length === 0)
        return [];
    // What was given is there for git while it is asked, as it is for a download.
    return await (0,credential_session/* withCredentials */.tE)(request, async (environment) => {
        const asking = { ...request, environment };
        const settings = await readGitSettings(request);
        return await Promise.all(hosts.map(async ({ host, needed }) => {
            const [first] = needed;
            const uses = sourcesFor(prepared, settings, first?.path ?? host);
            const asked = first === undefined ? { result: 'not-asked' } : await askRepository(asking, first);
            return Object.freeze({ host, modules: needed.length, uses, ...asked });
        }));
    });
}
/** Hosts of the project's private modules, then those that the patterns name. */
function privateHosts({ goEnv }, modules) {
    const byHost = new Map();
    for (const module of modules) {
        const host = module.path.split('/', 1)[0] ?? '';
        byHost.set(host, [...(byHost.get(host) ?? []), module]);
    }
    for (const pattern of `${goEnv.get('GONOPROXY')},${goEnv.get('GOPRIVATE')}`.split(',')) {
        const host = pattern.trim().split('/', 1)[0] ?? '';
        if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host) && !byHost.has(host))
            byHost.set(host, []);
    }
    return [...byHost].map(([host, needed]) => ({ host, needed }));
}
function sourcesFor({ credentials, netrc, goEnv }, settings, place) {
    const given = (0,credential/* findCredential */.L4)(credentials?.https ?? [], place);
    const rewrite = credentials?.rewrites.find(({ from, to }) => from !== to && `https://${place}/`.startsWith(from));
    const goAuth = goEnv.get('GOAUTH');
    const isInNetrc = goAuth !== 'off' && (0,credentials_netrc/* findNetrcEntry */.Q6)(netrc, new URL(`https://${place}`)) !== undefined;
    return [
        ...(given === undefined ? [] : ['input credentials or git-token']),
        ...(rewrite === undefined ? [] : ['input ssh-private-key']),
        ...(isInNetrc ? ['netrc'] : []),
        ...(goAuth === '' || goAuth === 'off' || goAuth === 'netrc' ? [] : ['GOAUTH']),
        ...gitCredentialSources(settings, place),
    ];
}
async function readGitSettings({ prepared, signal }) {
    // Not in the checkout: go fetches into clones of its own.
    const options = { cwd: (0,external_node_os_.tmpdir)(), env: prepared.config.childEnvironment, timeoutMs: GIT_CONFIG_TIMEOUT_MS, signal };
    try {
        const answer = await (0,short_command/* runCommand */.d)('git', ['config', '--list', '--null', '--includes'], options);
        return answer.code === 0 ? parseGitSettings(answer.stdout) : NO_GIT_SETTINGS;
    }
    catch (error) {
        if (error instanceof process_group/* CommandStartError */.w)
            return NO_GIT_SETTINGS;
        throw error;
    }
}
/** As go itself would: discovery, rewrites, helpers and all. `-versions` needs the tags alone, so nothing is cloned. */
async function askRepository({ prepared, environment, budgetMs, signal }, module) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'go-mod-setup-doctor-'));
    try {
        const env = await (0,unattended/* unattendedEnvironment */.KY)({
            environment: { ...environment, ...asideFrom(directory) },
            connectTimeoutMs: prepared.config.download.connectTimeoutMs,
            signal,
        });
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'empty'));
        const answer = await (0,short_command/* runCommand */.d)('go', ['list', '-m', '-versions', module.path], {
            cwd: (0,external_node_path_.join)(directory, 'empty'),
            env,
            timeoutMs: budgetMs,
            signal,
        });
        signal.throwIfAborted();
        return resultOf(answer, budgetMs);
    }
    finally {
        await (0,remove_tree/* removeTree */.d)(directory);
    }
}
/** Nothing of the user's caches is touched, and no mirror hears of it. */
function asideFrom(directory) {
    return {
        GOMODCACHE: (0,external_node_path_.join)(directory, 'modules'),
        GOPROXY: 'direct',
        GOFLAGS: '-modcacherw',
        GOTOOLCHAIN: 'local',
        GOWORK: 'off',
        GO111MODULE: 'on',
        GONOSUMDB: '*',
    };
}
function resultOf(answer, budgetMs) {
    if (answer.ended === 'timed-out')
        return { result: 'failed', code: 'stall', message: `no answer within ${budgetMs / 1000} s` };
    if (answer.code === 0)
        return { result: 'works' };
    const [failure] = (0,classify_go/* classifyGoOutput */.M)(answer.stderr);
    const code = failure?.code ?? 'unknown';
    return { result: 'failed', code, message: failure?.line ?? answer.stderr.trim() };
}

// EXTERNAL MODULE: ./build/phases/mirror-check.js + 8 modules
var mirror_check = __webpack_require__(99324);
// EXTERNAL MODULE: ./build/phases/mirror-findings.js
var mirror_findings = __webpack_require__(60765);
// EXTERNAL MODULE: ./build/phases/observed-facts.js
var observed_facts = __webpack_require__(83983);
// EXTERNAL MODULE: ./build/phases/project-modules.js
var project_modules = __webpack_require__(7908);
// EXTERNAL MODULE: ./build/phases/doctor-rows.js
var doctor_rows = __webpack_require__(65278);
// EXTERNAL MODULE: ./build/phases/setup.js + 2 modules
var setup = __webpack_require__(96565);
// EXTERNAL MODULE: ./build/phases/situation.js
var situation = __webpack_require__(82733);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
// EXTERNAL MODULE: ./build/phases/ticks.js
var ticks = __webpack_require__(16099);
;// CONCATENATED MODULE: ./build/phases/doctor.js


















/** Half a minute in all: the configuration, then the mirrors, alone on this machine so that they are measured and not it, then the rest. */
const CONFIGURE_MS = 8_000;
const MIRRORS_MS = 12_000;
const OTHERS_MS = 8_000;
/** These would install a Go: doctor looks at what is there. */
const INSTALLING = new Set(['go-version', 'go-version-file', 'check-latest', 'architecture']);
/**
 * Looks at configuration, mirrors, credentials and caches, and changes nothing.
 *
 * @param options.redact private names are replaced, too; secrets always are
 * @throws the signal's reason, or what is a bug
 */
async function examine(context, { redact }) {
    const startedAt = performance.now();
    const empty = emptyDoctorReport(context);
    const finish = (report) => {
        const ok = !report.findings.some(({ severity }) => severity === 'error' || severity === 'security');
        return { ...report, ok, seconds: (0,timeline/* secondsSince */.w)(startedAt), findings: withoutRepeats(report.findings) };
    };
    let prepared;
    try {
        const wait = { what: 'reading the configuration', timeoutMs: CONFIGURE_MS, signal: context.signal };
        const rawInputs = new Map([...context.rawInputs].filter(([name]) => !INSTALLING.has(name)));
        prepared = await (0,system_deadline/* withDeadline */.NE)(wait, async (signal) => (0,configure.configure)({ ...context, rawInputs, signal, installsGo: false }));
    }
    catch (error) {
        context.signal.throwIfAborted();
        const { ended, findings } = (0,setup/* knownFailure */.q)(error);
        return { report: finish({ ...empty, findings }), isConfigError: ended === 'config' };
    }
    const checked = await check(context, prepared);
    context.host.progressDone();
    const report = withoutSecrets(finish(compose(context, { empty, prepared, ...checked })), secretsOf(prepared));
    const names = redact ? privateNames(prepared, checked) : undefined;
    return { report: names === undefined ? report : withoutNames(report, names), isConfigError: false };
}
function secretsOf({ config, netrc, credentials }) {
    const passwords = [...netrc, ...(credentials?.https ?? [])].map(({ password }) => password);
    return [...config.secrets, ...passwords].flatMap(secret_forms/* secretForms */.e);
}
async function check(context, prepared) {
    const modules = (0,project_modules/* projectModules */.g)(prepared);
    const startedAt = performance.now();
    return await (0,ticks/* withTicks */.Z)(context.host, () => `asking mirrors, repositories and caches: ${Math.round((0,timeline/* secondsSince */.w)(startedAt))} s`, async () => {
        const mirrors = await (0,mirror_check/* checkMirrors */.$)({
            context,
            prepared,
            modules,
            isThorough: true,
            budgetMs: MIRRORS_MS,
            signal: context.signal,
        });
        const deadline = (0,system_deadline/* startDeadline */.db)({ what: 'doctor', timeoutMs: OTHERS_MS, signal: context.signal });
        const { signal } = deadline;
        // What must be told apart from a deadline ends before it.
        const budgetMs = OTHERS_MS * 0.8;
        try {
            const [credentials, caches] = await Promise.all([
                untilDeadline(signal, async () => checkCredentials({ context, prepared, modules, budgetMs, signal })),
                untilDeadline(signal, async () => checkCaches({ context, prepared, budgetMs, signal })),
            ]);
            return { modules, mirrors, credentials: credentials ?? [], caches };
        }
        finally {
            deadline.dispose();
        }
    });
}
/** undefined where time was over. */
async function untilDeadline(signal, work) {
    try {
        return await work();
    }
    catch (error) {
        if (signal.aborted && signal.reason instanceof system_deadline/* DeadlineError */.j3)
            return undefined;
        throw error;
    }
}
function compose(context, facts) {
    const { empty, prepared, modules, mirrors, credentials, caches } = facts;
    const { plan, config } = prepared;
    return {
        ...empty,
        go: prepared.go,
        settings: (0,doctor_rows/* settingRows */.m)(context, prepared),
        project: {
            directory: config.workingDirectory,
            situation: plan.situation.kind,
            modules: modules.public.length + modules.private.length,
            private: modules.private.length,
            present: modules.present,
        },
        mirrors: mirrors.measurements.map(doctor_rows/* mirrorRow */.E),
        recommendation: mirrors.recommendation ?? null,
        credentials,
        cache: caches === undefined ? null : { backend: caches.backend, directories: caches.directories },
        findings: [
            ...prepared.findings,
            ...(0,situation/* situationFindings */.J)(prepared),
            ...(0,contradictions/* observedContradictions */.j)((0,observed_facts/* observedFacts */.Q)(facts)),
            ...(0,mirror_findings/* mirrorFindings */.E)(mirrors, prepared.proxyList),
            ...(caches?.findings ?? []),
        ],
    };
}
function emptyDoctorReport({ version, currentDirectory }) {
    const { schema, tool, go } = (0,report/* emptyReport */._O)(version);
    return {
        schema,
        tool,
        ok: false,
        seconds: 0,
        go,
        settings: [],
        project: { directory: currentDirectory, situation: '', modules: 0, private: 0, present: 0 },
        mirrors: [],
        recommendation: null,
        credentials: [],
        cache: null,
        findings: [],
    };
}
/** One thing may be seen from two sides. */
function withoutRepeats(findings) {
    const seen = new Map(findings.map(found => [`${found.code} ${found.url ?? ''} ${found.message}`, found]));
    return [...seen.values()];
}


/***/ }),

/***/ 67330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ lookUpBoth)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19755);
/* harmony import */ var _go_go_mod_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6920);
/* harmony import */ var _modules_module_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93109);
/* harmony import */ var _system_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37706);
/* harmony import */ var _project_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54341);
/* harmony import */ var _restore_build_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86478);
/* harmony import */ var _restore_entry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15034);
/* harmony import */ var _restore_modules_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22175);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76882);










/** For `lookup-only`: what the store has, with nothing of it brought here. What is on the machine does not count. */
async function lookUpBoth(facts) {
    const { config, plan } = facts.prepared;
    const wantsModules = config.cache.modules && plan.actions.modulesEntry;
    const wantsBuild = config.cache.build && plan.actions.buildEntry;
    const [modules, build] = await Promise.all([
        wantsModules ? lookUpModules(facts) : _restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl,
        wantsBuild ? lookUpBuild(facts) : _restore_build_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_BUILD */ .B,
    ]);
    return { modules, build };
}
async function lookUpModules(facts) {
    const { store, keys } = facts;
    if (store.modules !== undefined)
        return { ..._restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl, ...(await lookUpFiles(facts)), isStore: true };
    const { primaryKey } = keys.modules;
    const request = { name: 'modules', ...keys.modules, into: '' };
    return { ..._restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl, ...(await (0,_restore_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreEntry */ .f)(facts, request, key => (key === primaryKey ? 'hit' : 'partial'))) };
}
async function lookUpBuild(facts) {
    const { build } = facts.keys;
    const [sameSum = ''] = build.restoreKeys;
    const request = { name: 'build', ...build, into: '' };
    return { ..._restore_build_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_BUILD */ .B, ...(await (0,_restore_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreEntry */ .f)(facts, request, key => (key.startsWith(sameSum) ? 'hit' : 'partial'))) };
}
/** A store of single modules: all of the set, some, none. */
async function lookUpFiles({ store, prepared, signal }) {
    const startedAt = performance.now();
    const { main, extras } = prepared.plan;
    const projects = [...(main === undefined ? [] : [main]), ...extras.map(({ project }) => project)];
    const files = filesOf(projects);
    const wait = { what: 'looking modules up', timeoutMs: prepared.config.cache.timeoutMs, signal };
    let result;
    try {
        result = await (0,_system_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(wait, async (own) => store.modules?.lookUp({ files, signal: own }) ?? Promise.resolve(undefined));
    }
    catch (error) {
        signal.throwIfAborted();
        const message = `The modules were not looked up: ${error instanceof Error ? error.message : String(error)}`;
        result = {
            kind: 'unavailable',
            finding: (0,_diagnosis_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)(error instanceof _system_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .DeadlineError */ .j3 ? 'cache-timeout' : 'cache-unavailable', { message }),
        };
    }
    const seconds = (0,_timeline_js__WEBPACK_IMPORTED_MODULE_9__/* .secondsSince */ .w)(startedAt);
    if (result?.kind === 'unavailable')
        return { ..._restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl, outcome: 'unavailable', seconds, findings: [result.finding] };
    return { ..._restore_modules_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_MODULES */ .wl, outcome: outcomeOf(result?.found ?? 0, files.length), seconds };
}
function outcomeOf(found, wanted) {
    if (found === wanted)
        return 'hit';
    return found === 0 ? 'miss' : 'partial';
}
/** What would be restored, each file once. */
function filesOf(projects) {
    const files = new Map();
    const add = (module, kind) => void files.set(`${module.path}@${module.version}.${kind}`, { module, kind });
    for (const project of projects) {
        const { zips, goMods } = (0,_project_set_js__WEBPACK_IMPORTED_MODULE_5__/* .listedSet */ .Yj)(project) ?? requiredSet(project);
        for (const module of zips)
            for (const kind of ['info', 'mod', 'zip'])
                add(module, kind);
        for (const module of goMods)
            add(module, 'mod');
    }
    return [...files.values()];
}
/** Where only go knows the build list, and only with the `.mod` files that are not here: what go.mod files say, the highest version of each. */
function requiredSet(project) {
    const highest = new Map();
    for (const { goMod } of project.modules)
        for (const module of (0,_go_go_mod_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredModules */ .fT)(goMod, project.replace)) {
            const known = highest.get(module.path);
            if (known === undefined || isHigher(module.version, known.version))
                highest.set(module.path, module);
        }
    return (0,_modules_module_set_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleSet */ .Vl)(project.goSum, [...highest.values()]);
}
/** A version that is none is go's to complain about. */
function isHigher(version, other) {
    const [a, b] = [semver__WEBPACK_IMPORTED_MODULE_0__.parse(version), semver__WEBPACK_IMPORTED_MODULE_0__.parse(other)];
    return a !== null && b !== null && a.compare(b) > 0;
}


/***/ })

};
