export const id = 3693;
export const ids = [3693];
export const modules = {

/***/ 13693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/inputs.js
var inputs = __webpack_require__(89190);
// EXTERNAL MODULE: ./build/config/raw-inputs.js
var raw_inputs = __webpack_require__(6675);
// EXTERNAL MODULE: ./build/host/progress.js + 1 modules
var host_progress = __webpack_require__(79285);
// EXTERNAL MODULE: ./build/host/secrets.js
var host_secrets = __webpack_require__(73358);
// EXTERNAL MODULE: ./build/host/workflow-commands.js
var workflow_commands = __webpack_require__(93713);
;// CONCATENATED MODULE: ./build/host/terminal.js



/** A terminal, or the log of any CI system: everything goes to stderr, so that stdout holds results only. */
function createTerminalHost(stderr, verbosity, runner) {
    let secrets = [];
    const progress = (0,host_progress/* createProgressLine */.Y)(stderr);
    const safe = (text) => {
        const shown = printable((0,host_secrets/* redactSecrets */.f)(text, secrets));
        return runner === undefined ? shown : (0,workflow_commands/* harmless */.Is)(shown);
    };
    const write = (text) => {
        progress.interrupt();
        stderr.write(`${text}\n`);
    };
    const print = (text) => write(safe(text));
    const normal = (text) => {
        if (verbosity !== 'quiet')
            print(text);
    };
    return {
        mask: secret => {
            secrets = (0,host_secrets/* secretLines */._)(secrets, secret);
        },
        redact: text => (0,host_secrets/* redactSecrets */.f)(text, secrets),
        info: normal,
        detail: line => {
            if (verbosity === 'verbose')
                print(line);
        },
        details: (title, lines) => {
            if (verbosity === 'verbose')
                print([`${title}:`, ...lines.map(line => `  ${line}`)].join('\n'));
        },
        warning: (message, place) => normal(`warning: ${placeText(place)}${message}`),
        error: (message, place) => print(`error: ${placeText(place)}${message}`),
        foreign: (text, title) => {
            if (verbosity === 'quiet')
                return;
            if (title !== undefined)
                print(`${title}:`);
            const shown = printable((0,host_secrets/* redactSecrets */.f)(text, secrets));
            write(runner === undefined ? shown : (0,workflow_commands/* withoutCommands */.Df)(shown));
        },
        progress: line => {
            if (verbosity !== 'quiet')
                progress.update(safe(line));
        },
        progressDone: () => progress.done(),
        // A terminal has no later steps: `run` hands its command the environment, `--json` the report, `--state` the state.
        setOutput: () => undefined,
        exportVariable: () => undefined,
        addPath: () => undefined,
        addMatcher: file => {
            if (runner !== undefined)
                write((0,workflow_commands/* addMatcherCommand */.jg)(file));
        },
        summary: async (render) => {
            if (runner === undefined || runner.summaryFile === '')
                return;
            const { appendStepSummary } = await Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(2448), __webpack_require__.e(6819)]).then(__webpack_require__.bind(__webpack_require__, 59200));
            await appendStepSummary(runner.summaryFile, render);
        },
        saveState: () => undefined,
        saveCredentials: () => undefined,
    };
}
/** `go.sum:12: `, as compilers write it. */
function placeText(place) {
    if (place?.file === undefined)
        return '';
    return place.line === undefined ? `${place.file}: ` : `${place.file}:${place.line}: `;
}
/** Module paths and answers of servers are in what we print: they must not move the cursor or ring the bell. */
function printable(text) {
    return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/system/owned-directory.js
var owned_directory = __webpack_require__(95807);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
;// CONCATENATED MODULE: ./build/cli/flags.js



const PLACEHOLDER = {
    'working-directory': 'dir',
    timeout: 'duration',
    retries: 'n',
    concurrency: 'n',
};
/** Adds a flag for every input: `--name value`, for a secret `--name-file path`, since argv can be read by everybody. */
function addInputFlags(command) {
    for (const name of inputs/* INPUT_NAMES */.Qh) {
        const spec = inputs/* INPUTS */.mc[name];
        const about = spec.about + (spec.default === undefined ? '' : ` Default: ${spec.default}.`);
        if (spec.secret) {
            command.addOption(new esm/* Option */.c$(`--${name}-file <path>`, `File that holds: ${about}`));
            command.addOption(refusedSecret(command, name));
        }
        else
            command.addOption(new esm/* Option */.c$(`${name === 'working-directory' ? '-C, ' : ''}--${name} <${PLACEHOLDER[name] ?? 'value'}>`, about));
    }
    return command;
}
/** Known, so that it is refused for the right reason; as an unknown option it would be repeated with its value. */
function refusedSecret(command, name) {
    const why = 'a secret is no flag, because argv can be read by everybody';
    return new esm/* Option */.c$(`--${name} <secret>`)
        .hideHelp()
        .argParser(() => command.error(`error: ${name}: ${why}; use --${name}-file PATH or ${(0,inputs/* environmentName */.VE)(name)}`));
}
function addCommonFlags(command) {
    return command
        .addOption(new esm/* Option */.c$('--json <file>', 'Write the result as JSON to a file; - is standard output.'))
        .addOption(new esm/* Option */.c$('--quiet', 'Say only what went wrong.').conflicts('verbose'))
        .addOption(new esm/* Option */.c$('--verbose', 'Say more.'));
}
/**
 * The inputs among commander's options (which it names in camel case), secrets read from their files.
 *
 * @throws ConfigError for a file that cannot be read
 */
function inputFlags(options) {
    const found = new Map();
    for (const name of inputs/* INPUT_NAMES */.Qh) {
        const value = options[camelCase(inputs/* INPUTS */.mc[name].secret ? `${name}-file` : name)];
        if (typeof value === 'string')
            found.set(name, inputs/* INPUTS */.mc[name].secret ? readSecret(name, value) : value);
    }
    return found;
}
function commonFlags(options) {
    const json = options['json'];
    return {
        json: typeof json === 'string' ? json : undefined,
        quiet: options['quiet'] === true,
        verbose: options['verbose'] === true,
    };
}
function readSecret(name, path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new inputs/* ConfigError */.xL([
            `${name}: the file given with --${name}-file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        ], { cause: error });
    }
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_match, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./build/cli/program.js


/** argv was wrong (exit code 2), or asked for help or the version (exit code 0); commander has said so already. */
class UsageEnd extends Error {
    name = 'UsageEnd';
    exitCode;
    constructor(exitCode, options) {
        super('usage', options);
        this.exitCode = exitCode;
    }
}
/**
 * Reads argv (without node and script).
 *
 * @throws UsageEnd
 */
function parseCommandLine(argv, version) {
    let invocation;
    const program = new esm/* Command */.uB('go-mod-setup')
        .description('Makes Go modules simply be there: fetched in parallel, verified, cached.')
        .version(version, '--version')
        .enablePositionalOptions()
        .exitOverride();
    const take = (command) => (operands, options) => {
        invocation = { command, options, operands };
    };
    const takeWithout = (command) => (options) => take(command)([], options);
    const add = (text, about) => addCommonFlags(addInputFlags(program.command(text).description(about)));
    add('run', 'Set up, run a command, save: setup [flags] -- CMD…')
        .argument('<command...>')
        .passThroughOptions()
        .action(take('run'));
    add('setup', 'The half before the work; prints what later steps need in their environment.')
        .requiredOption('--state <file>', 'Where to keep what save needs.')
        .action(takeWithout('setup'));
    add('save', 'The half after the work.')
        .requiredOption('--state <file>', 'What setup kept.')
        .action(takeWithout('save'));
    add('download', 'Only the modules, no cache: a faster, patient go mod download.')
        .argument('[modules...]', 'MODULE@VERSION')
        .action(take('download'));
    add('doctor', 'Say what is wrong and how to mend it: configuration, mirrors, credentials, caches. Changes nothing.')
        .addOption(new esm/* Option */.c$('--markdown [file]', 'Write the result as Markdown, for an issue; standard output by default.'))
        .option('--redact', 'Replace private names (modules, hosts, directories). Secrets are never shown.')
        .action(takeWithout('doctor'));
    add('keys', 'Print the cache keys and every ingredient.').action(takeWithout('keys'));
    add('prune', 'Show the sizes of the caches, and remove what was not used for so long.')
        .option('--older-than <age>', 'Remove what was not used for so long: 30d, 12h, 2w.')
        .option('--dry-run', 'Only say what would go.')
        .action(takeWithout('prune'));
    add('clean', 'Show the sizes of the caches, and remove all of those that are chosen.')
        .option('--modules', 'GOMODCACHE.')
        .option('--build', 'GOCACHE, but for corpora of fuzzing.')
        .option('--store', 'The store of cache-backend: directory.')
        .option('--dry-run', 'Only say what would go.')
        .action(takeWithout('clean'));
    try {
        program.parse([...argv], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        throw new UsageEnd(error.exitCode === 0 ? 0 : 2, { cause: error });
    }
    if (invocation === undefined)
        throw new UsageEnd(2);
    return invocation;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/system/interrupt.js
var interrupt = __webpack_require__(28051);
;// CONCATENATED MODULE: ./build/cli/workload.js



/** What is the user's to mend; anything else is a bug or the system's. */
const WHY_NOT_STARTED = {
    ENOENT: 'not found',
    EACCES: 'no permission to execute it',
    ENOTDIR: 'a part of its path is no directory',
};
/**
 * Runs the user's command with our standard streams, in our own process group, so that Ctrl-C reaches it as it would without us;
 * a SIGTERM that only we got is passed on. There is no deadline: how long it may take is the user's to say.
 *
 * @returns its exit code, 128 + n where signal n ended it
 */
async function runWorkload(workload) {
    const [file, ...args] = workload.command;
    if (file === undefined)
        throw new inputs/* ConfigError */.xL(['run: there is no command behind --']);
    workload.signal.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)(file, args, { cwd: workload.cwd, env: workload.env, stdio: 'inherit' });
    const passOn = () => void child.kill(workload.signal.reason instanceof interrupt/* Interrupted */.j$ ? workload.signal.reason.signalName : 'SIGTERM');
    workload.signal.addEventListener('abort', passOn, { once: true });
    try {
        return await new Promise((resolve, reject) => {
            child.once('error', error => {
                const why = 'code' in error ? WHY_NOT_STARTED[String(error.code)] : undefined;
                if (why === undefined)
                    reject(error);
                else
                    reject(new inputs/* ConfigError */.xL([`run: ${file} cannot be started: ${why}`], { cause: error }));
            });
            child.once('exit', (code, signalName) => resolve(signalName === null ? (code ?? 1) : (0,interrupt/* exitCodeOfSignal */.fH)(signalName)));
        });
    }
    finally {
        workload.signal.removeEventListener('abort', passOn);
    }
}

;// CONCATENATED MODULE: ./build/cli/commands.js











const RUN_DIRECTORIES = (0,owned_directory/* ownedDirectories */.L)('run');
// Each loads what it needs: all of it takes 60 ms, as long as everything before the first go command together.
const COMMANDS = {
    run: runCommand,
    setup: setupCommand,
    save: saveCommand,
    download: downloadCommand,
    doctor: doctorOfJob,
    keys: keysCommand,
    prune: cleaningCommand,
    clean: cleaningCommand,
};
/**
 * Carries out what argv asks for.
 *
 * @returns the exit code
 * @throws UsageEnd or ConfigError for exit code 2, Interrupted for 130 and 143
 */
async function runCli(cli) {
    const invocation = parseCommandLine(cli.argv, version/* VERSION */.x);
    const flags = commonFlags(invocation.options);
    if (invocation.command === 'run' && flags.json === '-')
        throw new inputs/* ConfigError */.xL(['json: standard output belongs to the command that run runs; name a file']);
    const verbosity = flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal';
    const host = createTerminalHost(process.stderr, verbosity, runnerAround(cli.environment));
    // What was killed could not remove its own.
    await RUN_DIRECTORIES.removeLeft((0,external_node_os_.tmpdir)(), { nowMs: Date.now() });
    const temporaryDirectory = await RUN_DIRECTORIES.make((0,external_node_os_.tmpdir)(), process.pid);
    const { environment, currentDirectory, signal } = cli;
    const rawInputs = (0,raw_inputs/* readCommandInputs */.FT)(inputFlags(invocation.options), environment);
    // The state of `setup` outlives the process, and its report with it.
    const state = typeof invocation.options['state'] === 'string' ? (0,external_node_path_.resolve)(currentDirectory, invocation.options['state']) : undefined;
    const files = {
        state: state ?? (0,external_node_path_.join)(temporaryDirectory, 'state.json'),
        report: state === undefined ? (0,external_node_path_.join)(temporaryDirectory, 'report.json') : `${state}.report.json`,
        toolchain: toolchainDirectory(invocation.command, state ?? (0,external_node_path_.join)(temporaryDirectory, 'state.json')),
    };
    // `run` lives as long as its command; who lives as long as what follows `setup` nobody knows.
    const jobProcess = invocation.command === 'setup' ? 0 : process.pid;
    const phase = {
        host,
        rawInputs,
        environment,
        currentDirectory,
        files,
        version: version/* VERSION */.x,
        signal,
        jobProcess,
    };
    try {
        return await COMMANDS[invocation.command]({ invocation, flags, host, phase, cli });
    }
    finally {
        await RUN_DIRECTORIES.remove(temporaryDirectory);
    }
}
/** Only what saves afterwards keeps a Go for the cache. */
function toolchainDirectory(command, state) {
    return command === 'run' || command === 'setup' ? `${state}.toolchain` : undefined;
}
/** GitHub's runner reads what a command prints, whoever started it. */
function runnerAround(environment) {
    return environment['GITHUB_ACTIONS'] === 'true'
        ? { summaryFile: environment['GITHUB_STEP_SUMMARY'] ?? '' }
        : undefined;
}
/** Setup, then CMD, then save. The command's own exit code counts, whatever becomes of saving. */
async function runCommand(job) {
    const { setup } = await Promise.all(/* import() */[__webpack_require__.e(7941), __webpack_require__.e(6835), __webpack_require__.e(6565)]).then(__webpack_require__.bind(__webpack_require__, 96565));
    const result = await setup(job.phase);
    await writeJson(job, result.report);
    try {
        return await runPrepared(job, result);
    }
    finally {
        await result.kept?.close();
    }
}
async function runPrepared(job, result) {
    if (result.ended !== 'ok' || result.prepared === undefined)
        return exitCode(result);
    const { commandEnvironment: env, workingDirectory: cwd } = result.prepared.config;
    const code = await runWorkload({
        command: job.invocation.operands,
        env,
        cwd,
        signal: job.cli.signal,
    });
    job.cli.signal.throwIfAborted();
    if (result.statePath !== undefined) {
        const { finish } = await Promise.all(/* import() */[__webpack_require__.e(6090), __webpack_require__.e(7941), __webpack_require__.e(9603), __webpack_require__.e(1086), __webpack_require__.e(4873)]).then(__webpack_require__.bind(__webpack_require__, 94873));
        const report = await finish({
            ...finishFacts(job),
            statePath: result.statePath,
            jobStatus: code === 0 ? 'success' : 'failure',
        });
        if (report !== undefined)
            await writeJson(job, report);
    }
    return code;
}
/** The half before the work. Standard output gets what later steps need in their environment, for a POSIX shell's eval. */
async function setupCommand(job) {
    const { setup } = await Promise.all(/* import() */[__webpack_require__.e(7941), __webpack_require__.e(6835), __webpack_require__.e(6565)]).then(__webpack_require__.bind(__webpack_require__, 96565));
    const result = await setup(job.phase);
    await writeJson(job, result.report);
    result.kept?.keep();
    if (job.flags.json !== '-' && result.prepared !== undefined)
        process.stdout.write(renderShellExports(result.prepared.config));
    return exitCode(result);
}
function quote(text) {
    return `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
function renderShellExports({ exports, path }) {
    const variables = [...exports].map(([name, value]) => `export ${name}=${quote(value)}\n`);
    const before = path.map(directory => `${quote(directory)}:`).join('');
    return `${variables.join('')}${before === '' ? '' : `export PATH=${before}"$PATH"\n`}`;
}
/** The half after the work. A fault of the cache is told and changes no exit code. */
async function saveCommand(job) {
    const jobStatus = job.phase.rawInputs.get('job-status')?.text ?? job.cli.environment['CI_JOB_STATUS'] ?? '';
    const { finish } = await Promise.all(/* import() */[__webpack_require__.e(6090), __webpack_require__.e(7941), __webpack_require__.e(9603), __webpack_require__.e(1086), __webpack_require__.e(4873)]).then(__webpack_require__.bind(__webpack_require__, 94873));
    const report = await finish({ ...finishFacts(job), statePath: job.phase.files.state, jobStatus });
    if (report !== undefined)
        await writeJson(job, report);
    return 0;
}
async function downloadCommand(job) {
    const { downloadModules } = await Promise.all(/* import() */[__webpack_require__.e(7941), __webpack_require__.e(6835), __webpack_require__.e(6565), __webpack_require__.e(1525)]).then(__webpack_require__.bind(__webpack_require__, 1525));
    const result = await downloadModules(job.phase, job.invocation.operands);
    await writeJson(job, result.report);
    return exitCode(result);
}
async function doctorOfJob(job) {
    const { doctorCommand } = await __webpack_require__.e(/* import() */ 5744).then(__webpack_require__.bind(__webpack_require__, 25744));
    const { environment, currentDirectory } = job.cli;
    return await doctorCommand({ ...job, options: job.invocation.options, environment, currentDirectory });
}
async function keysCommand(job) {
    const { configure } = await Promise.all(/* import() */[__webpack_require__.e(6835), __webpack_require__.e(7455)]).then(__webpack_require__.bind(__webpack_require__, 76835));
    const { describeKeys, renderKeys } = await __webpack_require__.e(/* import() */ 9857).then(__webpack_require__.bind(__webpack_require__, 19857));
    const keys = describeKeys(await configure(job.phase));
    if (job.flags.json === undefined)
        process.stdout.write(renderKeys(keys));
    else
        await writeJson(job, keys);
    return 0;
}
async function cleaningCommand(job) {
    const { cleaningWish, renderCleaning } = await Promise.all(/* import() */[__webpack_require__.e(8652), __webpack_require__.e(5318)]).then(__webpack_require__.bind(__webpack_require__, 81770));
    const { configure } = await Promise.all(/* import() */[__webpack_require__.e(6835), __webpack_require__.e(7455)]).then(__webpack_require__.bind(__webpack_require__, 76835));
    const { cleanCaches } = await Promise.all(/* import() */[__webpack_require__.e(8652), __webpack_require__.e(1277)]).then(__webpack_require__.bind(__webpack_require__, 58652));
    const wish = cleaningWish(job.invocation);
    const dryRun = job.invocation.options['dryRun'] === true;
    const { config, goEnv } = await configure(job.phase);
    const caches = await cleanCaches({ config, goEnv, wish, dryRun, nowMs: Date.now(), signal: job.cli.signal });
    if (job.flags.json === undefined)
        process.stdout.write(renderCleaning(caches, dryRun));
    else
        await writeJson(job, { schema: 1, dryRun, caches });
    for (const problem of caches.flatMap(({ problems }) => problems))
        job.host.error(problem);
    for (const note of caches.flatMap(({ notes }) => notes))
        job.host.info(note);
    return wish.kind !== 'look' && caches.some(({ problems }) => problems.length > 0) ? 1 : 0;
}
function exitCode(result) {
    return { ok: 0, failed: 1, config: 2 }[result.ended];
}
function finishFacts(job) {
    return { host: job.host, environment: job.cli.environment, signal: job.cli.signal };
}
async function writeJson(job, value) {
    const { json } = job.flags;
    if (json === undefined)
        return;
    const text = `${JSON.stringify(value, null, 2)}\n`;
    if (json === '-')
        process.stdout.write(text);
    else
        await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.resolve)(job.cli.currentDirectory, json), text);
}

// EXTERNAL MODULE: ./build/go/env.js + 1 modules
var env = __webpack_require__(3046);
// EXTERNAL MODULE: ./build/phases/go-setup-error.js
var go_setup_error = __webpack_require__(14324);
;// CONCATENATED MODULE: ./build/cli.js






/** The command. Exit codes: 0 well, 1 failed, 2 usage or configuration, 130 and 143 on signals. */
async function run() {
    const { signal } = (0,interrupt/* abortOnSignals */.PB)();
    try {
        await (0,interrupt/* exitWith */.nv)(await runCli({ argv: process.argv.slice(2), environment: process.env, currentDirectory: process.cwd(), signal }));
    }
    catch (error) {
        if (error instanceof UsageEnd)
            await (0,interrupt/* exitWith */.nv)(error.exitCode);
        process.stderr.write(`${describe(error)}\n`);
        await (0,interrupt/* exitWith */.nv)(error instanceof inputs/* ConfigError */.xL ? 2 : (0,interrupt/* exitCodeOf */.FO)(error));
    }
}
function describe(error) {
    if (error instanceof inputs/* ConfigError */.xL)
        return error.problems.map(problem => `error: ${problem}`).join('\n');
    if (error instanceof interrupt/* Interrupted */.j$ || error instanceof env/* GoUnavailableError */.hz || error instanceof go_setup_error/* GoSetupError */.M)
        return `error: ${error.message}`;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
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
