export const id = 9299;
export const ids = [9299];
export const modules = {

/***/ 6675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ readCommandInputs),
/* harmony export */   Ui: () => (/* binding */ readActionInputs),
/* harmony export */   Wv: () => (/* binding */ unknownEnvironmentNames),
/* harmony export */   kN: () => (/* binding */ inputVariables)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89190);

/** What setup-go reads where its input is not given: who comes from there may have set it. */
const OTHER_NAMES = { 'go-download-base-url': 'GO_DOWNLOAD_BASE_URL' };
function fromEnvironment(environment, name) {
    const other = OTHER_NAMES[name];
    return (given(environment[(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentName */ .VE)(name)], 'environment') ??
        (other === undefined ? undefined : given(environment[other], 'environment')));
}
/** The inputs of an action: `INPUT_NAME` as the runner sets it (dashes kept), else `GO_MOD_SETUP_NAME`. An empty input is one not given. */
function readActionInputs(environment) {
    return collect(name => given(environment[`INPUT_${name.toUpperCase()}`], 'input') ?? fromEnvironment(environment, name));
}
/** The inputs of a command: flags (already split from argv, secrets read from their files), else `GO_MOD_SETUP_NAME`. */
function readCommandInputs(flags, environment) {
    return collect(name => given(flags.get(name), 'flag') ?? fromEnvironment(environment, name));
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

/***/ 3046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fy: () => (/* binding */ GO_VARIABLES),
  hz: () => (/* binding */ GoUnavailableError),
  IL: () => (/* binding */ askGo),
  wC: () => (/* binding */ readDefaultProxy),
  os: () => (/* binding */ readGoEnv),
  q0: () => (/* binding */ readGoEnvFile),
  A3: () => (/* binding */ tryGo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/system/short-command.js
var short_command = __webpack_require__(84766);
;// CONCATENATED MODULE: ./build/go/env-names.js
/** What is asked of `go env`, all of it known without running anything but go. */
const ASKED_NAMES = [
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
    'GOENV',
    'GOROOT',
    'GOPATH',
    'GOBIN',
    'GOMODCACHE',
    'GOCACHE',
    'GOMOD',
    'GOWORK',
    'GOFLAGS',
    'GOVERSION',
    'GOOS',
    'GOARCH',
    'GOHOSTOS',
    'GOHOSTARCH',
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
    'CGO_ENABLED',
    'CC',
    'CXX',
];
/**
 * Asked for one of these, or for all variables, go runs the C compiler six times, unless GOCACHE remembers what it said: on a fresh
 * runner `go env` takes 0.15 s and more, and 0.01 s with the names above. What go prints for these is what is set, or a constant
 * (cmd/go/internal/envcmd/env.go, ExtraEnvVarsCostly; cmd/go/internal/work/exec.go, CFlags).
 */
const C_FLAG_DEFAULTS = new Map([
    ['CGO_CFLAGS', '-O2 -g'],
    ['CGO_CXXFLAGS', '-O2 -g'],
    ['CGO_FFLAGS', '-O2 -g'],
    ['CGO_LDFLAGS', '-O2 -g'],
]);
/** The command that reads them: as JSON. */
const GO_ENV_COMMAND = ['env', '-json', ...ASKED_NAMES];
/** '' for all but flags of the C compiler. */
function defaultOfCFlags(name) {
    return C_FLAG_DEFAULTS.get(name) ?? '';
}

;// CONCATENATED MODULE: ./build/go/env.js







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
 * Asks `go env -json NAME…` with GOTOOLCHAIN=local: without it, go may download a toolchain just to answer. That hides the user's
 * GOTOOLCHAIN, which is therefore read from where it can be set: the environment, the user's file, GOROOT's.
 * Source: go.dev/doc/toolchain#select, cmd/go/internal/envcmd.
 *
 * @throws GoUnavailableError where there is no go, or it fails or takes longer than 30 s
 */
async function readGoEnv(location) {
    const json = await askGo(GO_ENV_COMMAND, location);
    const variables = parseVariables(json);
    const userFile = await readGoEnvFile(variables['GOENV']);
    const rootFile = await readGoEnvFile(variables['GOROOT'] === undefined ? undefined : (0,external_node_path_.join)(variables['GOROOT'], 'go.env'));
    // cmd/go/internal/cfg/cfg.go, Getenv.
    const setting = (name) => location.environment[name] || userFile.get(name) || rootFile.get(name);
    return {
        get(name) {
            if (name === 'GOTOOLCHAIN')
                return setting(name) || 'auto';
            return variables[name] ?? (setting(name) || defaultOfCFlags(name));
        },
        isInFile: name => userFile.has(name),
    };
}
/** @throws GoUnavailableError where something else that is called go printed it */
function parseVariables(json) {
    const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())), json);
    if (parsed.success)
        return parsed.output;
    const message = 'What go on PATH prints for `go env -json` is not what the go command prints.';
    throw new GoUnavailableError((0,catalogue/* finding */.g)('go-missing', { message, evidence: json }));
}
/** The hosts of the proxies that this Go distribution uses by default: they count as well-known public mirrors. */
async function readDefaultProxy(goRoot) {
    return (await readGoEnvFile((0,external_node_path_.join)(goRoot, 'go.env'))).get('GOPROXY');
}
/** What go prints for a short question, with GOTOOLCHAIN=local. @throws GoUnavailableError, also for an exit code other than 0 */
async function askGo(args, location) {
    const answer = await tryGo(args, location);
    if (answer.code === 0)
        return answer.stdout;
    throw new GoUnavailableError((0,catalogue/* finding */.g)('go-missing', {
        message: `${commandLine(args)} failed with exit code ${answer.code}: ${answer.stderr.trim()}`,
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
        result = await (0,short_command/* runCommand */.d)('go', args, {
            cwd: location.directory,
            env: { ...location.environment, GOTOOLCHAIN: 'local' },
            timeoutMs: SHORT_COMMAND_TIMEOUT_MS,
            signal: location.signal,
        });
    }
    catch (error) {
        if (location.signal.aborted)
            throw error;
        throw new GoUnavailableError((0,catalogue/* finding */.g)('go-missing', { message: 'The go command could not be run: is Go installed and on PATH?' }), { cause: error });
    }
    location.signal.throwIfAborted();
    if (result.ended === 'timed-out')
        throw new GoUnavailableError((0,catalogue/* finding */.g)('go-missing', {
            message: `${commandLine(args)} did not answer within ${SHORT_COMMAND_TIMEOUT_MS / 1000} s.`,
            evidence: result.stderr,
        }));
    const { code, stdout, stderr, signal } = result;
    return { code: code ?? 1, stdout, stderr: stderr === '' && signal !== null ? `ended by ${signal}` : stderr };
}
const SHOWN_ARGUMENTS = 6;
function commandLine(args) {
    return args.length > SHOWN_ARGUMENTS ? `go ${args.slice(0, 2).join(' ')} …` : `go ${args.join(' ')}`;
}
/** Lines `KEY=VALUE`, `#` comments. A file that is not there is an empty one. Source: cmd/go/internal/cfg/cfg.go readEnvFile. */
async function readGoEnvFile(file) {
    if (file === undefined || file === '' || file === 'off')
        return new Map();
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        // Without the file, or the right to read it, go goes on with its defaults: so do we.
        if ((0,files/* isNotFound */.c4)(error) || (0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EISDIR'))
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

/***/ 92724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ createGitHubHost),
/* harmony export */   az: () => (/* binding */ readSavedCredentials),
/* harmony export */   rh: () => (/* binding */ readSavedState)
/* harmony export */ });
/* harmony import */ var _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32448);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79285);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73358);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93713);




/**
 * GitHub's runner: workflow commands on stdout, files for outputs, environment and state.
 *
 * @param summaryFile what GITHUB_STEP_SUMMARY names; undefined where there is none
 */
function createGitHubHost(stdout, summaryFile) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .createProgressLine */ .Y)({ write: text => stdout.write(text) });
    let secrets = [];
    const host = {
        mask: secret => {
            // The runner masks line by line: each line of a key is a secret of its own.
            for (const line of secret.split(/\r?\n/))
                if (line.trim() !== '')
                    _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(line);
            secrets = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretLines */ ._)(secrets, secret);
        },
        redact: text => (0,_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .redactSecrets */ .f)(text, secrets),
        info: text => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(text)),
        detail: text => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(text)),
        details: (title, lines) => {
            _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(title));
            for (const line of lines)
                _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(line));
            _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        },
        warning: (message, place) => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message, annotation(place)),
        error: (message, place) => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, annotation(place)),
        foreign: (text, title) => {
            if (title !== undefined)
                _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(title));
            stdout.write(`${(0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)(text)}\n`);
            if (title !== undefined)
                _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        },
        progress: line => progress.update((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .harmless */ .Is)(line)),
        progressDone: () => progress.done(),
        setOutput: _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH,
        exportVariable: _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .exportVariable */ .dN,
        addPath: _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .addPath */ .fM,
        addMatcher: file => stdout.write(`${(0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .addMatcherCommand */ .jg)(file)}\n`),
        summary: async (render) => {
            if (summaryFile === undefined || summaryFile === '')
                return;
            const { appendStepSummary } = await __webpack_require__.e(/* import() */ 9200).then(__webpack_require__.bind(__webpack_require__, 59200));
            await appendStepSummary(summaryFile, render);
        },
        saveState: state => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(STATE_NAME, state),
        saveCredentials: directory => _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(CREDENTIALS_NAME, directory),
    };
    return host;
}
const STATE_NAME = 'state';
const CREDENTIALS_NAME = 'credentials';
/** What main handed over to post; '' where main did not come so far. */
function readSavedState() {
    return _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(STATE_NAME);
}
/** Where main kept credentials for later steps; '' where it kept none. */
function readSavedCredentials() {
    return _actions_core_core_js__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(CREDENTIALS_NAME);
}
function annotation(place) {
    return {
        title: place?.title === undefined ? 'go-mod-setup' : `go-mod-setup: ${place.title}`,
        ...(place?.file === undefined ? {} : { file: place.file }),
        ...(place?.line === undefined ? {} : { startLine: place.line }),
    };
}


/***/ }),

/***/ 59479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _config_raw_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6675);
/* harmony import */ var _host_github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92724);
/* harmony import */ var _phases_setup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96565);
/* harmony import */ var _system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28051);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58508);








/** The action's main step. */
async function run() {
    const environment = process.env;
    const host = (0,_host_github_js__WEBPACK_IMPORTED_MODULE_4__/* .createGitHubHost */ .IF)(process.stdout, environment['GITHUB_STEP_SUMMARY']);
    const { signal } = (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .abortOnSignals */ .PB)();
    try {
        const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'go-mod-setup-'));
        const files = {
            report: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'report.json'),
            state: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'state.json'),
            toolchain: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'toolchain'),
        };
        const currentDirectory = environment['GITHUB_WORKSPACE'] || process.cwd();
        // The runner's worker starts main and post; in a container it is nobody that we could see.
        const jobProcess = process.ppid;
        const rawInputs = (0,_config_raw_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionInputs */ .Ui)(environment);
        const result = await (0,_phases_setup_js__WEBPACK_IMPORTED_MODULE_5__.setup)({
            host,
            rawInputs,
            environment,
            currentDirectory,
            files,
            version: _version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x,
            signal,
            jobProcess,
        });
        result.kept?.keep();
        if (result.statePath !== undefined)
            host.saveState(result.statePath);
        await (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .exitWith */ .nv)(result.ended === 'ok' ? 0 : 1);
    }
    catch (error) {
        host.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        await (0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .exitWith */ .nv)((0,_system_interrupt_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodeOf */ .FO)(error));
    }
}


/***/ }),

/***/ 14324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ GoSetupError)
/* harmony export */ });
/** The wanted Go cannot be used. The last finding says why, those before it what went wrong on the way. */
class GoSetupError extends Error {
    name = 'GoSetupError';
    findings;
    constructor(findings, options) {
        super(findings.map(({ message }) => message).join('\n'), options);
        this.findings = findings;
    }
}


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json; a test keeps the two equal. */
const VERSION = '1.0.0';


/***/ })

};
