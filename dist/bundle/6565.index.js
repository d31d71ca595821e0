export const id = 6565;
export const ids = [6565];
export const modules = {

/***/ 49049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ unattendedEnvironment),
/* harmony export */   SH: () => (/* binding */ configuredSshCommand)
/* harmony export */ });
/* unused harmony export unattendedDefaults */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _system_process_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78854);
/* harmony import */ var _system_short_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84766);



/** Moments suffice; a home directory on a network may take seconds. */
const GIT_CONFIG_TIMEOUT_MS = 5_000;
/**
 * The environment for a go command that nobody watches: what git and ssh would ask is answered with no. Nothing that the user set is
 * replaced, in the environment or in git's configuration.
 *
 * @throws the signal's reason where it had aborted before
 */
async function unattendedEnvironment(options) {
    const { environment, connectTimeoutMs } = options;
    const hasSshCommand = isSet(environment, 'GIT_SSH_COMMAND') || isSet(environment, 'GIT_SSH');
    const mayReplace = !hasSshCommand && (await configuredSshCommand(options)) === undefined;
    return { ...environment, ...unattendedDefaults(environment, mayReplace ? connectTimeoutMs : undefined) };
}
/**
 * What is added to the environment. go itself switches git's prompts off where they are unset; that of ssh only up to 1.23
 * (cmd/go/internal/modload/init.go). Sources: git(1), git-var(1), ssh_config(5).
 *
 * @param sshConnectTimeoutMs undefined: ssh is left as it is
 */
function unattendedDefaults(environment, sshConnectTimeoutMs) {
    const defaults = {
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        // Hooks may open an editor. git knows ":" as the one that does nothing, and so does every shell.
        GIT_EDITOR: ':',
    };
    if (sshConnectTimeoutMs !== undefined) {
        // Who names a program that answers for them wants ssh to ask.
        const batchMode = isSet(environment, 'SSH_ASKPASS') ? '' : ' -o BatchMode=yes';
        const seconds = Math.max(1, Math.ceil(sshConnectTimeoutMs / 1000));
        defaults['GIT_SSH_COMMAND'] = `ssh${batchMode} -o ConnectTimeout=${seconds}`;
    }
    return Object.fromEntries(Object.entries(defaults).filter(([name]) => !isSet(environment, name)));
}
/**
 * git's core.sshCommand, before which GIT_SSH_COMMAND goes (git-config(1)); undefined where it is not set. Where git fails to say, it
 * counts as set to nothing, and so does not get replaced.
 *
 * @throws the signal's reason where it had aborted before
 */
async function configuredSshCommand({ environment, signal, }) {
    // No repository is there: go fetches into clones of its own, so that the checkout's configuration has no effect.
    const options = { cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)('/'), env: environment, timeoutMs: GIT_CONFIG_TIMEOUT_MS, signal };
    try {
        const { code, stdout } = await (0,_system_short_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)('git', ['config', '--get', 'core.sshCommand'], options);
        return code === 1 ? undefined : stdout.trim();
    }
    catch (error) {
        if (error instanceof _system_process_group_js__WEBPACK_IMPORTED_MODULE_1__/* .CommandStartError */ .w)
            return undefined;
        throw error;
    }
}
function isSet(environment, name) {
    return (environment[name] ?? '') !== '';
}


/***/ }),

/***/ 46184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fE: () => (/* binding */ cleanLeftCredentials),
  UY: () => (/* binding */ keepCredentials),
  tE: () => (/* binding */ withCredentials),
  $B: () => (/* binding */ withKept)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/credentials/directory.js
var credentials_directory = __webpack_require__(33554);
// EXTERNAL MODULE: ./build/credentials/netrc.js
var netrc = __webpack_require__(38709);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/system/exit-cleanup.js

/**
 * Sees to it that a directory does not outlive this process, however it ends: by its own will, by an error, by a second signal. Only what
 * ends it without a word (SIGKILL) leaves it behind.
 *
 * @returns what takes the promise back
 */
function removeAtExit(directory) {
    const remove = () => (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
    process.once('exit', remove);
    return () => void process.off('exit', remove);
}

// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/credentials/credential.js
var credentials_credential = __webpack_require__(4636);
;// CONCATENATED MODULE: ./build/credentials/git-config.js

/**
 * The file that git's configuration includes. No secret is in it: a helper reads it from its own file when git asks for this host and path.
 * The user's own helpers are set aside for these alone. git takes every section that fits, in this order (git-config(1), gitcredentials(7)), so
 * the narrowest comes last.
 *
 * @param stored the narrowest first
 * @param persist for later steps: a header that the user's configuration sends to these hosts, such as that of a checkout, stays in use
 */
function renderGitConfig(stored, rewrites, persist) {
    const sections = [
        ...stored.toReversed().flatMap(({ credential, file }) => credentialSections(credential, file, persist)),
        ...rewrites.map(({ from, to }) => `[url ${quoted(to)}]\n\tinsteadOf = ${quoted(from)}\n`),
    ];
    return `# By go-mod-setup. Nothing of it outlives the job.\n${sections.join('')}`;
}
function credentialSections(credential, file, persist) {
    const scope = (0,credentials_credential/* scopeOf */.Od)(credential);
    // git compares whole elements of the path, and a repository has two names.
    const scopes = credential.path === '' || scope.endsWith('.git') ? [scope] : [scope, `${scope}.git`];
    return scopes.map(place => {
        const lines = [
            `[credential ${quoted(`https://${place}`)}]`,
            // An empty one forgets those before it.
            'helper =',
            `helper = ${quoted(helperCommand(file))}`,
            `username = ${quoted(credential.login)}`,
            // A redirect may lead to another host only before anything was said to it; git-config(1), http.followRedirects.
            `[http ${quoted(`https://${place}`)}]`,
            'followRedirects = initial',
            // What the user's own netrc has for this host would be sent first, and a forge says "not found" to one that it knows and that may
            // not read the repository: the helper would never be asked. With an empty user curl does not look there (http.c, CURLOPT_NETRC).
            'emptyAuth = true',
            // Else a header of the user's own would be sent in place of ours.
            ...(persist ? [] : ['extraHeader =']),
        ];
        return `${lines.map(line => (line.startsWith('[') ? line : `\t${line}`)).join('\n')}\n`;
    });
}
/** Answers `get`; there is nothing to store, and what was refused must not be erased while another git needs it. */
function helperCommand(file) {
    return `!f() { test "$1" != get || cat ${shellQuoted(file)}; }; f`;
}
/** For sh. */
function shellQuoted(text) {
    return `'${forwardSlashes(text).replaceAll("'", String.raw `'\''`)}'`;
}
/** git's and OpenSSH's sh on Windows takes a backslash for a quote. */
function forwardSlashes(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
/** A value or subsection of git's configuration. */
function quoted(text) {
    return `"${text.replace(/["\\]/g, character => `\\${character}`)}"`;
}

;// CONCATENATED MODULE: ./build/credentials/environment.js

// Four times without an answer is the end of a dead connection, which TCP alone would take minutes to see.
const ALIVE_INTERVAL_SECONDS = 15;
const ALIVE_COUNT = 4;
/** The variables by which git, ssh and go find what was given. Every value is a path or a setting: none holds a secret. */
function credentialEnvironment(facts) {
    const { files, environment, persist } = facts;
    const settings = [['include.path', forwardSlashes(files.gitConfig)]];
    if (!persist)
        settings.push(['credential.interactive', 'false'], ['fetch.recurseSubmodules', 'false'], ['submodule.recurse', 'false']);
    return {
        ...gitSettings(settings, environment),
        ...(files.netrc === undefined ? {} : { NETRC: files.netrc, ...withNetrc(facts.goAuth ?? '') }),
        ...(files.knownHosts === undefined ? {} : { GIT_SSH_COMMAND: sshCommand(facts, files.knownHosts) }),
        ...(persist ? {} : watchedOnly(environment)),
    };
}
/** Who names commands in GOAUTH names netrc, too, or go does not look there (go help goauth). Where it is off, it stays off. */
function withNetrc(goAuth) {
    const isSettled = goAuth === '' || goAuth.split(';').some(command => /^(netrc|off)$/.test(command.trim()));
    return isSettled ? {} : { GOAUTH: `netrc;${goAuth}` };
}
/** Where nobody watches, nobody is asked: a program that asks stays only where the user named it. Traces never show a header's secret. */
function watchedOnly(environment) {
    const asks = environment['GIT_ASKPASS'] ?? '';
    return { GIT_TERMINAL_PROMPT: '0', GIT_TRACE_REDACT: '1', ...(asks === '' ? { GIT_ASKPASS: '' } : {}) };
}
/** Behind what is there: `git -c`, as variables, of git 2.31 and later (git-config(1), GIT_CONFIG_COUNT). */
function gitSettings(settings, environment) {
    const given = environment['GIT_CONFIG_COUNT'] ?? '';
    // Where it is no number, git says so, and nothing would work.
    const first = /^\d{1,4}$/.test(given) ? Number(given) : 0;
    const pairs = settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, name],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return { GIT_CONFIG_COUNT: String(first + settings.length), ...Object.fromEntries(pairs) };
}
/**
 * Behind the user's own command, if there is one: of options that are given twice ssh takes the first (ssh_config(5)). Hosts that the user's
 * known_hosts knows are known.
 */
function sshCommand({ files, environment, sshCommand, connectTimeoutMs }, knownHosts) {
    const program = environment['GIT_SSH'] ? shellQuoted(environment['GIT_SSH']) : 'ssh';
    const own = environment['GIT_SSH_COMMAND'] || sshCommand || program;
    const options = [
        ...(files.sshKey === undefined ? [] : ['IdentitiesOnly=yes']),
        'BatchMode=yes',
        `ConnectTimeout=${Math.max(1, Math.ceil(connectTimeoutMs / 1000))}`,
        `ServerAliveInterval=${ALIVE_INTERVAL_SECONDS}`,
        `ServerAliveCountMax=${ALIVE_COUNT}`,
        'StrictHostKeyChecking=yes',
        `UserKnownHostsFile="${forwardSlashes(knownHosts)}" ~/.ssh/known_hosts`,
    ];
    const key = files.sshKey === undefined ? '' : ` -i ${shellQuoted(files.sshKey)}`;
    return `${own}${key}${options.map(option => ` -o ${/[\s"~']/.test(option) ? shellQuoted(option) : option}`).join('')}`;
}

;// CONCATENATED MODULE: ./build/credentials/session.js






/** Writes what was given where git, ssh and go look for it; it is gone with {@link CredentialSession.close} or with this process. */
async function openCredentials(plan, options) {
    const directory = await (0,credentials_directory/* makeCredentialDirectory */.XX)(options.base, options.owner);
    const keep = removeAtExit(directory);
    const close = async () => {
        await (0,credentials_directory/* removeCredentialDirectory */.Zr)(directory);
        keep();
    };
    try {
        const files = await writeFiles(plan, directory, options);
        return Object.freeze({ directory, environment: credentialEnvironment({ ...options, files }), keep, close });
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function writeFiles(plan, directory, options) {
    const { https, mirrors, ssh, rewrites } = plan;
    const inNetrc = [...https, ...mirrors];
    const write = async (name, text) => {
        const file = (0,external_node_path_.join)(directory, name);
        await (0,files/* writeFileAtomically */.lo)(file, text, { mode: 0o600 });
        return file;
    };
    const stored = [];
    for (const [index, credential] of https.entries()) {
        const { login, password } = credential;
        const file = await write(`git-${index}`, `username=${login}\npassword=${password}\n`);
        stored.push({ credential, file });
    }
    return {
        gitConfig: await write('gitconfig', renderGitConfig(stored, rewrites, options.persist)),
        netrc: inNetrc.length === 0 ? undefined : await write('netrc', `${inNetrc.map(netrcLine).join('')}${options.netrc}`),
        sshKey: ssh?.privateKey === undefined ? undefined : await write('ssh-key', ssh.privateKey),
        knownHosts: ssh === undefined ? undefined : await write('known-hosts', `${ssh.knownHosts.join('\n')}\n`),
    };
}
/** The first line of a machine counts. With a path only go 1.24 and later look at it (cmd/go/internal/auth/auth.go loadCredential). */
function netrcLine({ host, path, login, password }) {
    return `machine ${path === '' ? host : `${host}/${path}`} login ${login} password ${password}\n`;
}

// EXTERNAL MODULE: ./build/go/unattended.js
var unattended = __webpack_require__(49049);
;// CONCATENATED MODULE: ./build/phases/credential-session.js





/** Where all such directories of this machine are. The runner empties its own before each job. */
function credentialBase(environment) {
    return environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
}
/** What jobs that were killed left on this machine goes, whether or not this one has credentials. */
async function cleanLeftCredentials({ environment }) {
    await (0,credentials_directory/* removeLeftCredentials */.su)(credentialBase(environment), { nowMs: Date.now() });
}
/** For the one go command that is run within `use`: what was given is there while it runs, and no longer. */
async function withCredentials({ context, prepared }, use) {
    const { childEnvironment } = prepared.config;
    if (prepared.credentials === undefined || context.signal.aborted)
        return use(childEnvironment);
    const session = await openSession({ context, prepared, owner: process.pid, persist: false });
    try {
        return await use({ ...childEnvironment, ...session.environment });
    }
    finally {
        await session.close();
    }
}
/** With `persist-credentials: true`: for later steps; undefined where nothing was given, or nothing is to be kept. */
async function keepCredentials(context, prepared) {
    if (prepared.credentials === undefined || !prepared.config.credentials.persist)
        return undefined;
    return openSession({ context, prepared, owner: context.jobProcess, persist: true });
}
async function openSession(facts) {
    const { context, prepared, owner, persist } = facts;
    const { config, credentials: plan } = prepared;
    if (plan === undefined)
        throw new Error('there are no credentials');
    const { childEnvironment: environment, download } = config;
    return openCredentials(plan, {
        goAuth: prepared.goEnv.get('GOAUTH'),
        base: credentialBase(context.environment),
        owner,
        environment,
        persist,
        netrc: await (0,netrc/* readNetrcText */.q)(environment, process.platform),
        sshCommand: plan.ssh === undefined ? undefined : await (0,unattended/* configuredSshCommand */.SH)({ environment, signal: context.signal }),
        connectTimeoutMs: download.connectTimeoutMs,
    });
}
/** The configuration with which later steps, or `run`'s command, have what was kept. */
function withKept(prepared, kept) {
    if (kept === undefined)
        return prepared;
    const { config } = prepared;
    return {
        ...prepared,
        config: Object.freeze({
            ...config,
            exports: new Map([...config.exports, ...Object.entries(kept.environment)]),
            commandEnvironment: Object.freeze({ ...config.commandEnvironment, ...kept.environment }),
        }),
    };
}


/***/ }),

/***/ 83610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ withPlaces)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/go/places.js
// Line numbers are counted from 1; undefined where there is no such line.
/** The line of a go.mod or go.work that names the module at this version: in `require`, or on either side of `replace`. */
function lineOfRequirement(text, { path, version }) {
    return lineOf(text, words => {
        const at = words.indexOf(path);
        return at !== -1 && words[at + 1] === version;
    });
}
/** The line of a go.mod that names the module at any version. */
function lineOfModule(text, path) {
    return lineOf(text, words => words.includes(path) && words[0] !== 'module');
}
/** The `go` line, else the `toolchain` line. */
function lineOfGoVersion(text) {
    const lineOfWord = (word) => lineOf(text, words => words[0] === word);
    return lineOfWord('go') ?? lineOfWord('toolchain');
}
/** The line of a go.sum with the hash of a module's zip, or of its go.mod. */
function lineOfSum(text, module, kind) {
    const version = kind === 'mod' ? `${module.version}/go.mod` : module.version;
    return lineOf(text, words => words[0] === module.path && words[1] === version);
}
function lineOf(text, matches) {
    const index = text.split('\n').findIndex(line => {
        const words = line
            .replace(/\/\/.*$/, '')
            .split(/\s+/)
            .filter(word => word !== '')
            .map(word => word.replace(/^["`](.*)["`]$/, '$1'));
        return matches(words);
    });
    return index === -1 ? undefined : index + 1;
}

// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/phases/places.js




/** Findings about a hash that stands in go.sum. */
const OF_GO_SUM = new Set([
    'checksum-mismatch',
    'checksum-database-mismatch',
    'checksum-database-unreachable',
]);
/** What the Go version that go.mod asks for is to blame for. */
const OF_GO_LINE = new Set(['go-too-old', 'toolchain-unavailable']);
/** Findings with the line of go.mod, go.sum or go.work that they are about, for those that can be found there. */
async function withPlaces(findings, prepared) {
    const root = prepared.config.ci.workspace ?? prepared.config.workingDirectory;
    const { situation } = prepared.plan;
    const isConcerned = findings.some(({ module, code }) => module !== undefined || OF_GO_LINE.has(code) || MALFORMED.has(code));
    if (!isConcerned && !findings.some(({ code }) => code === 'go-sum-missing'))
        return findings;
    const files = await readFiles(prepared);
    return findings.map(told => {
        const place = MALFORMED.has(told.code) && situation.kind === 'malformed'
            ? placeInReason(situation.project.file, situation.project.reason)
            : placeOf(told, files);
        return place === undefined || told.place !== undefined ? told : { ...told, place: seenFrom(root, place) };
    });
}
const MALFORMED = new Set(['go-mod-malformed', 'go-work-malformed', 'go-sum-malformed']);
/** go and the parser of go.sum name the line themselves: `go.mod:7: unknown directive`, `go.mod:7:2: …`. */
function placeInReason(file, reason) {
    const line = /(?:^|[\s/\\])go\.(?:mod|sum|work|work\.sum):(\d+)(?::\d+)?:/.exec(reason)?.[1];
    return line === undefined ? { file } : { file, line: Number(line) };
}
function placeOf(told, files) {
    if (OF_GO_LINE.has(told.code))
        return firstLine(files.goWork === undefined ? files.goMods : [files.goWork], lineOfGoVersion);
    if (told.code === 'go-sum-missing')
        return files.goMods[0] === undefined ? undefined : { file: files.goMods[0].file };
    const module = parseModule(told.module);
    if (module === undefined)
        return undefined;
    const required = firstLine(files.goMods, text => lineOfRequirement(text, module)) ??
        firstLine(files.goWork === undefined ? [] : [files.goWork], text => lineOfRequirement(text, module)) ??
        firstLine(files.goMods, text => lineOfModule(text, module.path));
    // What is required indirectly may stand in go.sum alone.
    const summed = firstLine(files.goSums, text => lineOfSum(text, module, 'zip')) ??
        firstLine(files.goSums, text => lineOfSum(text, module, 'mod'));
    return OF_GO_SUM.has(told.code) ? (summed ?? required) : (required ?? summed);
}
function firstLine(files, find) {
    for (const { file, text } of files) {
        const line = find(text);
        if (line !== undefined)
            return { file, line };
    }
    return undefined;
}
/** `path@version`; a package without version, as go names it where go.sum lacks a line, is a module's or below it. */
function parseModule(name) {
    if (name === undefined)
        return undefined;
    const at = name.lastIndexOf('@');
    return at === -1 ? { path: name, version: '' } : { path: name.slice(0, at), version: name.slice(at + 1) };
}
async function readFiles({ plan, goEnv }) {
    const projects = [...(plan.main === undefined ? [] : [plan.main]), ...plan.extras.map(({ project }) => project)];
    const read = projects.flatMap(({ modules }) => modules);
    const workspace = plan.main?.workspace?.file;
    const goMod = goEnv.get('GOMOD');
    // What cannot be read is no project, and has places all the same.
    const known = read.length > 0 || !(0,external_node_path_.isAbsolute)(goMod) || goMod === '/dev/null'
        ? read
        : [{ goModFile: goMod, goSumFile: (0,external_node_path_.join)((0,external_node_path_.dirname)(goMod), 'go.sum') }];
    const sums = known.map(({ goSumFile }) => goSumFile);
    if (workspace !== undefined)
        sums.push((0,external_node_path_.join)((0,external_node_path_.dirname)(workspace), 'go.work.sum'));
    const [goWork] = workspace === undefined ? [] : await readAll([workspace]);
    return {
        goMods: await readAll(known.map(({ goModFile }) => goModFile)),
        goSums: await readAll(sums),
        goWork,
    };
}
async function readAll(files) {
    return (await Promise.all([...new Set(files)].map(readIfThere))).flatMap(file => file ?? []);
}
async function readIfThere(file) {
    try {
        return { file, text: await (0,promises_.readFile)(file, 'utf8') };
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error) || (0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EISDIR'))
            return undefined;
        throw error;
    }
}
/** As GitHub wants it: relative to the workspace. */
function seenFrom(root, { file, line }) {
    const path = (0,external_node_path_.relative)(root, file);
    const isInside = path !== '' && !(0,external_node_path_.isAbsolute)(path) && !/^\.\.([/\\]|$)/.test(path);
    const shown = (isInside ? path : file).replaceAll('\\', '/');
    return line === undefined ? { file: shown } : { file: shown, line };
}


/***/ }),

/***/ 88632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ configureWhileLoading)
/* harmony export */ });
/* harmony import */ var _configure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76835);

/** By then go has been asked, and nothing is to be done until it answers, some 20 ms later. */
const PRELOAD_DELAY_MS = 8;
/**
 * Configures, and meanwhile loads the code that comes next: clients of mirrors and caches, which take as long to load as go to answer.
 *
 * @throws as configure
 */
async function configureWhileLoading(context, timeline, load) {
    // A module is loaded once. What fails here fails again below, where it is told.
    const preload = setTimeout(() => void load().catch(() => undefined), PRELOAD_DELAY_MS);
    const configured = await (0,_configure_js__WEBPACK_IMPORTED_MODULE_0__.configure)(context, timeline).finally(() => clearTimeout(preload));
    return { configured, next: await load() };
}


/***/ }),

/***/ 76025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UF: () => (/* binding */ completeReport),
  WN: () => (/* binding */ hasFailed),
  L4: () => (/* binding */ stateOf)
});

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/report/comparison.js
var report_comparison = __webpack_require__(70182);
// EXTERNAL MODULE: ./build/report/cost.js
var cost = __webpack_require__(50658);
// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/phases/carried-modules.js + 1 modules
var carried_modules = __webpack_require__(80932);
// EXTERNAL MODULE: ./build/credentials/secret-forms.js
var secret_forms = __webpack_require__(37251);
;// CONCATENATED MODULE: ./build/phases/report-secrets.js

/** Shorter ones would blot out words that say nothing. */
const MIN_CHARACTERS = 6;
/** The report, in which nothing of the secrets is: git, a server or the user's own command may have printed one. */
function withoutSecrets(report, secrets) {
    const lines = secrets.flatMap(secret => [secret, ...secret.split('\n')]);
    const forms = [...new Set(lines.flatMap(secret_forms/* secretForms */.e))]
        .filter(form => form.length >= MIN_CHARACTERS)
        .toSorted((a, b) => b.length - a.length);
    if (forms.length === 0)
        return report;
    return hideIn(report, text => forms.reduce((shown, form) => shown.replaceAll(form, '***'), text));
}
/** What holds none stays the same object: that a finding was told already is known by it. */
function hideIn(value, hide) {
    if (typeof value === 'string')
        return hide(value);
    if (typeof value !== 'object' || value === null)
        return value;
    const before = Object.entries(value);
    const after = before.map(([name, member]) => [name, hideIn(member, hide)]);
    if (after.every(([, member], index) => member === before[index]?.[1]))
        return value;
    return (Array.isArray(value) ? after.map(([, member]) => member) : Object.fromEntries(after));
}

;// CONCATENATED MODULE: ./build/phases/setup-outcome.js






/** Whether the step fails: for the download, or for what go would refuse anyway. */
function hasFailed({ download, findings }) {
    return download.failed || findings.some(({ severity }) => severity === 'error');
}
/** Which entries the situation and the inputs want, with their keys. */
function wantedKeys({ plan, config }) {
    return {
        modules: config.cache.modules && plan.actions.modulesEntry ? plan.keys?.modules.primaryKey : undefined,
        build: config.cache.build && plan.actions.buildEntry ? plan.keys?.build.primaryKey : undefined,
    };
}
function completeReport(empty, facts) {
    const { prepared, modules, build, download } = facts;
    const findings = heaviestFirst(distinct(facts.findings));
    const keys = wantedKeys(prepared);
    // A store of single modules has no keys of its own: where it has them all, that is the entry of this key.
    const matchedKey = modules.isStore && modules.outcome === 'hit' ? (keys.modules ?? '') : modules.matchedKey;
    const report = {
        ...empty,
        go: prepared.go,
        environment: prepared.environment,
        cache: {
            modules: entryReport({ ...modules, matchedKey }, keys.modules),
            build: { ...entryReport(build, keys.build), entriesBefore: build.entries, entriesAfter: 0 },
            ...(prepared.toolchain === undefined
                ? {}
                : { toolchain: entryReport(prepared.toolchain.restored, prepared.toolchain.key) }),
        },
        download: download.report,
        modules: download.modules,
        findings,
    };
    return withoutSecrets(withComparison(report, modules), prepared.config.secrets);
}
/** Whether the cache was worth its while. */
function withComparison(report, modules) {
    const comparison = (0,cost/* compareWithFetching */.oT)(report, modules.sample);
    if (comparison === undefined)
        return report;
    const isDear = (0,cost/* extraSeconds */.Gt)(comparison) > 0;
    return {
        ...report,
        cache: { ...report.cache, modules: { ...report.cache.modules, comparison } },
        findings: isDear
            ? [...report.findings, (0,catalogue/* finding */.g)('cache-slower', { message: (0,report_comparison/* renderComparison */.W)(comparison) ?? '' })]
            : report.findings,
    };
}
/** Each once: a mirror that is asked again does the same wrong again. What a mirror did to a module is told with the module's failure. */
function distinct(findings) {
    const kept = [];
    for (const told of findings) {
        const isTold = kept.some(other => isRepeated(told, other) || JSON.stringify(told) === JSON.stringify(other));
        if (!isTold)
            kept.push(told);
    }
    return kept;
}
/** What failed the run comes before what was merely worth saying; among equals the order in which they were found. */
function heaviestFirst(findings) {
    return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
const WEIGHT = { error: 0, security: 0, warning: 1, notice: 2 };
function isRepeated({ code, module, url }, failure) {
    const isFailure = failure.severity === 'error' || failure.severity === 'security';
    if (!isFailure || url === undefined || failure.code !== code)
        return false;
    return (module === undefined || failure.module === module) && failure.message.includes(`${url}: `);
}
function entryReport({ outcome, matchedKey, bytes, seconds }, primaryKey = '') {
    return { outcome, primaryKey, matchedKey, bytes, seconds, save: report/* NOT_SAVED */.qv };
}
/** What save needs; undefined where no entry could be saved, or is to be (lookup-only), and nothing is to be removed. */
function stateOf(facts, run) {
    const { config, goEnv, toolchain } = facts.prepared;
    const isSaved = !config.cache.lookupOnly;
    const kept = isSaved ? toolchain?.kept : undefined;
    const keys = isSaved ? wantedKeys(facts.prepared) : { modules: undefined, build: undefined };
    const hasEntry = keys.modules !== undefined || keys.build !== undefined || kept !== undefined;
    if (!hasEntry && run.credentials === undefined)
        return undefined;
    const { saved } = facts.download;
    const sample = largerSample(facts);
    return {
        version: 1,
        startedAtMs: run.startedAtMs,
        reportPath: run.reportPath,
        summary: run.telling.summary,
        ...(run.telling.metricsFile === undefined ? {} : { metricsFile: run.telling.metricsFile }),
        ...(run.credentials === undefined ? {} : { credentials: run.credentials }),
        goModCache: goEnv.get('GOMODCACHE'),
        goCache: goEnv.get('GOCACHE'),
        backend: config.cache.backend,
        cacheTimeoutMs: config.cache.timeoutMs,
        policy: config.cache.save,
        trigger: config.ci.trigger,
        replace: config.download.force,
        ...(keys.modules === undefined || saved === undefined
            ? {}
            : { modules: { key: keys.modules, ...saved, ...(sample === undefined ? {} : { sample }) } }),
        ...(keys.build === undefined
            ? {}
            : {
                build: {
                    key: keys.build,
                    matched: facts.build.matchedKey === '' ? 'nothing' : 'prefix',
                    carried: (0,carried_modules/* carriedPatterns */.kU)(facts.prepared),
                },
            }),
        ...(kept === undefined ? {} : { toolchain: kept }),
    };
}
/** Of what fetching took: measured now, or by the job that saved what was restored. */
function largerSample({ download, modules }) {
    const measured = (0,cost/* sampleOf */.uV)({ download: download.report });
    const restored = modules.sample;
    return (measured?.bytes ?? 0) > (restored?.bytes ?? 0) ? measured : restored;
}


/***/ }),

/***/ 96565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ knownFailure),
  setup: () => (/* binding */ setup)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/config/inputs.js
var inputs = __webpack_require__(89190);
// EXTERNAL MODULE: ./build/config/telling.js
var telling = __webpack_require__(57358);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/go/env.js + 1 modules
var env = __webpack_require__(3046);
// EXTERNAL MODULE: ./build/report/file.js
var file = __webpack_require__(20045);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/phases/credential-session.js + 4 modules
var credential_session = __webpack_require__(46184);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/phases/exports.js


/** Hands to later steps what they need to use the same Go with the same settings. */
async function exportEnvironment(host, { exports, path }) {
    for (const [name, value] of exports)
        host.exportVariable(name, value);
    // Each goes in front of the one before it.
    for (const directory of path.toReversed())
        host.addPath(directory);
    for (const directory of path)
        await makeDirectory(directory, host);
}
/** Some images have Go but no GOPATH/bin, and later steps may put programs there, as after setup-go. */
async function makeDirectory(directory, host) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
    }
    catch (error) {
        // `go install` will say so, if anybody needs it.
        if (!(0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'))
            throw error;
        host.detail(`${directory} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
    }
}

// EXTERNAL MODULE: ./build/phases/go-setup-error.js
var go_setup_error = __webpack_require__(14324);
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

// EXTERNAL MODULE: ./build/phases/preload.js
var preload = __webpack_require__(88632);
// EXTERNAL MODULE: ./build/phases/setup-outcome.js + 1 modules
var setup_outcome = __webpack_require__(76025);
// EXTERNAL MODULE: ./build/phases/places.js + 1 modules
var places = __webpack_require__(83610);
// EXTERNAL MODULE: ./build/phases/state.js
var phases_state = __webpack_require__(26116);
// EXTERNAL MODULE: ./build/phases/telling.js + 7 modules
var phases_telling = __webpack_require__(90811);
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
    let early = [];
    let result = {
        ended: 'failed',
        report: (0,report/* emptyReport */._O)(context.version),
        statePath: undefined,
        prepared: undefined,
        kept: undefined,
    };
    let kept;
    try {
        const { configured, next } = await (0,preload/* configureWhileLoading */.M)(context, timeline, async () => Promise.all(/* import() */[__webpack_require__.e(3918), __webpack_require__.e(6090), __webpack_require__.e(8753), __webpack_require__.e(9603), __webpack_require__.e(1086), __webpack_require__.e(3341), __webpack_require__.e(4169), __webpack_require__.e(2700), __webpack_require__.e(1408), __webpack_require__.e(6040)]).then(__webpack_require__.bind(__webpack_require__, 76040)));
        // Before anything is sent: that a path is about to become public is no news afterwards.
        early = configured.findings;
        for (const told of early)
            (0,log/* tellFinding */.HO)(host, told);
        await (0,credential_session/* cleanLeftCredentials */.fE)(context);
        kept = await (0,credential_session/* keepCredentials */.UY)(context, configured);
        if (kept !== undefined)
            host.saveCredentials(kept.directory);
        const prepared = (0,credential_session/* withKept */.$B)(configured, kept);
        await exportEnvironment(host, prepared.config);
        const fetched = await next.fetchEverything(context, prepared, timeline);
        const facts = { ...fetched, findings: await (0,places/* withPlaces */.r)(fetched.findings, prepared) };
        const ended = (0,setup_outcome/* hasFailed */.WN)(facts) ? 'failed' : 'ok';
        const state = (0,setup_outcome/* stateOf */.L4)(facts, {
            startedAtMs,
            reportPath: files.report,
            credentials: kept?.directory,
            telling: (0,telling/* readTelling */.o)(context.rawInputs, context.currentDirectory),
        });
        if (state !== undefined)
            await (0,phases_state/* writeState */.Jq)(files.state, state);
        result = {
            ended,
            prepared,
            kept,
            report: (0,setup_outcome/* completeReport */.UF)(result.report, facts),
            statePath: state === undefined ? undefined : files.state,
        };
    }
    catch (error) {
        context.signal.throwIfAborted();
        const { ended, findings } = knownFailure(error);
        result = { ...result, ended, report: { ...result.report, findings } };
    }
    finally {
        if (result.ended !== 'ok')
            await kept?.close();
        host.progressDone();
        // Kept for a save that will not come.
        if (result.statePath === undefined && files.toolchain !== undefined)
            await (0,promises_.rm)(files.toolchain, { recursive: true, force: true });
        const report = { ...result.report, ok: result.ended === 'ok', seconds: timeline.seconds, phases: timeline.phases };
        result = { ...result, report };
        await (0,file/* writeReport */.u)(files.report, report);
        setOutputs(host, report, files.report);
    }
    await (0,phases_telling/* tellRun */.R)(context, result.report, early);
    return result;
}
/** Failures that are the user's to mend, told as findings; anything else is a bug and keeps its stack. */
function knownFailure(error) {
    if (error instanceof inputs/* ConfigError */.xL)
        return { ended: 'config', findings: error.problems.map(message => (0,catalogue/* finding */.g)('input-invalid', { message })) };
    if (error instanceof env/* GoUnavailableError */.hz)
        return { ended: 'failed', findings: [error.finding] };
    if (error instanceof go_setup_error/* GoSetupError */.M)
        return { ended: 'failed', findings: error.findings };
    throw error;
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


/***/ })

};
