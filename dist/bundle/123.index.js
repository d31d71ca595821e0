export const id = 123;
export const ids = [123];
export const modules = {

/***/ 67123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/inputs.js + 1 modules
var inputs = __webpack_require__(38197);
// EXTERNAL MODULE: ./build/config/raw-inputs.js
var raw_inputs = __webpack_require__(6675);
// EXTERNAL MODULE: ./build/host/progress.js + 1 modules
var host_progress = __webpack_require__(79285);
;// CONCATENATED MODULE: ./build/host/terminal.js

/** A terminal, or the log of a CI system other than GitHub's: everything goes to stderr, so that stdout holds results only. */
function createTerminalHost(stderr, verbosity) {
    let secrets = [];
    const progress = (0,host_progress/* createProgressLine */.Y)(stderr);
    const print = (text) => {
        progress.interrupt();
        stderr.write(`${printable(redact(text, secrets))}\n`);
    };
    const normal = (text) => {
        if (verbosity !== 'quiet')
            print(text);
    };
    return {
        mask: secret => {
            // Each line of a key is a secret of its own. The longest goes first: a shorter one may be part of it.
            const lines = [secret, ...secret.split(/\r?\n/)].filter(line => line.trim() !== '');
            secrets = [...secrets, ...lines].toSorted((a, b) => b.length - a.length);
        },
        info: normal,
        detail: line => {
            if (verbosity === 'verbose')
                print(line);
        },
        warning: message => normal(`warning: ${message}`),
        error: message => print(`error: ${message}`),
        foreign: normal,
        progress: line => {
            if (verbosity !== 'quiet')
                progress.update(printable(redact(line, secrets)));
        },
        progressDone: () => progress.done(),
        // A terminal has no later steps: `run` hands its command the environment, `--json` the report, `--state` the state.
        setOutput: () => undefined,
        exportVariable: () => undefined,
        addPath: () => undefined,
        saveState: () => undefined,
    };
}
function redact(text, secrets) {
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
/** Module paths and answers of servers are in what we print: they must not move the cursor or ring the bell. */
function printable(text) {
    return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

// EXTERNAL MODULE: ./build/phases/configure.js + 15 modules
var configure = __webpack_require__(26225);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/phases/download.js + 32 modules
var download = __webpack_require__(77685);
// EXTERNAL MODULE: ./build/phases/restore.js + 1 modules
var restore = __webpack_require__(76314);
// EXTERNAL MODULE: ./build/phases/setup.js + 2 modules
var setup = __webpack_require__(96565);
// EXTERNAL MODULE: ./build/phases/setup-outcome.js
var setup_outcome = __webpack_require__(53453);
// EXTERNAL MODULE: ./build/phases/situation.js
var situation = __webpack_require__(82733);
// EXTERNAL MODULE: ./build/phases/timeline.js
var phases_timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/download-command.js










/**
 * Only the modules, without any cache: those of go.mod, or those that are named, which are then fetched and replaced.
 *
 * @param operands `MODULE@VERSION`
 * @throws the reason of the signal, or what is a bug
 */
async function downloadModules(context, operands) {
    const timeline = new phases_timeline/* Timeline */.K();
    const result = await fetchAll(context, operands, timeline);
    context.host.progressDone();
    for (const told of result.report.findings)
        (0,log/* tellFinding */.HO)(context.host, told);
    const isOk = result.ended === 'ok';
    const line = (0,log/* renderDownload */.xc)(result.report.download);
    if (isOk && line !== undefined)
        context.host.info(line);
    return { ...result, report: { ...result.report, ok: isOk, seconds: timeline.seconds, phases: timeline.phases } };
}
async function fetchAll(context, operands, timeline) {
    const empty = (0,report/* emptyReport */._O)(context.version);
    try {
        const named = operands.length === 0 ? undefined : operands.map(parseOperand);
        const prepared = withoutCaches(await (0,configure/* configure */.j)(context, timeline), named !== undefined);
        const findings = [...prepared.findings, ...(0,situation/* situationFindings */.J)(prepared.plan)];
        const isHopeless = findings.some(({ severity }) => severity === 'error');
        const request = { context, prepared, restored: restore/* NO_MODULES */.wl, ...(named === undefined ? {} : { named }) };
        const downloaded = isHopeless ? download/* NOT_DOWNLOADED */.W : await timeline.run('download', async () => (0,download/* download */.R)(request));
        const facts = { prepared, modules: restore/* NO_MODULES */.wl, build: restore/* NO_BUILD */.Bg, download: downloaded };
        return {
            ended: isHopeless || downloaded.failed ? 'failed' : 'ok',
            report: (0,setup_outcome/* completeReport */.U)(empty, { ...facts, findings: [...findings, ...downloaded.findings] }),
        };
    }
    catch (error) {
        context.signal.throwIfAborted();
        const { ended, findings } = (0,setup/* knownFailure */.q)(error);
        return { ended, report: { ...empty, findings } };
    }
}
function withoutCaches(prepared, force) {
    const { config } = prepared;
    const download = { ...config.download, force: force || config.download.force };
    return { ...prepared, config: { ...config, download, cache: { ...config.cache, modules: false, build: false } } };
}
function parseOperand(operand) {
    const at = operand.lastIndexOf('@');
    if (at <= 0 || at === operand.length - 1)
        throw new inputs/* ConfigError */.xL([`download: expected MODULE@VERSION, got ${JSON.stringify(operand)}`]);
    return { path: operand.slice(0, at), version: operand.slice(at + 1) };
}

// EXTERNAL MODULE: ./build/phases/finish.js + 2 modules
var finish = __webpack_require__(38311);
;// CONCATENATED MODULE: ./build/phases/keys.js
/** The keys with every ingredient; empty keys where the situation has no such entry. */
function describeKeys({ plan, config }) {
    const none = { primaryKey: '', restoreKeys: [], ingredients: [] };
    const hasModules = plan.actions.modulesEntry && config.cache.modules;
    const hasBuild = plan.actions.buildEntry && config.cache.build;
    return {
        situation: plan.situation.kind,
        modules: plan.keys === undefined || !hasModules ? none : { ...plan.keys.modules, ingredients: plan.moduleIngredients },
        build: plan.keys === undefined || !hasBuild ? none : { ...plan.keys.build, ingredients: plan.buildIngredients },
    };
}
/** For people: each entry's key, what it falls back to, and what went into it. */
function renderKeys(keys) {
    const section = (name) => {
        const { primaryKey, restoreKeys, ingredients } = keys[name];
        if (primaryKey === '')
            return [`${name}: no entry (${keys.situation})`];
        return [
            `${name}: ${primaryKey}`,
            ...restoreKeys.map(key => `  else ${key}*`),
            `  from ${ingredients.length} ingredients:`,
            ...ingredients.map(line => `    ${line}`),
        ];
    };
    return `${[...section('modules'), ...section('build')].join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
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
/** Commands of the contract that come later: named, so that they are refused for the right reason. */
const LATER_COMMANDS = {
    doctor: 'say what is wrong and how to mend it',
    prune: 'show and trim both caches',
    clean: 'remove a cache',
};
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
    add('keys', 'Print the cache keys and every ingredient.').action(takeWithout('keys'));
    for (const [name, about] of Object.entries(LATER_COMMANDS))
        program
            .command(name)
            .description(`Not available yet in this version: ${about}.`)
            .allowUnknownOption()
            .allowExcessArguments()
            .action(() => program.error(`error: the command ${name} is not available yet in this version`));
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
















const COMMANDS = {
    run: runCommand,
    setup: setupCommand,
    save: saveCommand,
    download: downloadCommand,
    keys: keysCommand,
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
    const host = createTerminalHost(process.stderr, flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal');
    const temporaryDirectory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'go-mod-setup-'));
    const { environment, currentDirectory, signal } = cli;
    const rawInputs = (0,raw_inputs/* readCommandInputs */.FT)(inputFlags(invocation.options), environment);
    // The state of `setup` outlives the process, and its report with it.
    const state = typeof invocation.options['state'] === 'string' ? (0,external_node_path_.resolve)(currentDirectory, invocation.options['state']) : undefined;
    const files = {
        state: state ?? (0,external_node_path_.join)(temporaryDirectory, 'state.json'),
        report: state === undefined ? (0,external_node_path_.join)(temporaryDirectory, 'report.json') : `${state}.report.json`,
    };
    const phase = { host, rawInputs, environment, currentDirectory, files, version: version/* VERSION */.x, signal };
    try {
        return await COMMANDS[invocation.command]({ invocation, flags, host, phase, cli });
    }
    finally {
        await (0,promises_.rm)(temporaryDirectory, { recursive: true, force: true });
    }
}
/** Setup, then CMD, then save. The command's own exit code counts, whatever becomes of saving. */
async function runCommand(job) {
    const result = await (0,setup/* setup */.m)(job.phase);
    await writeJson(job, result.report);
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
        const report = await (0,finish/* finish */.O)({
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
    const result = await (0,setup/* setup */.m)(job.phase);
    await writeJson(job, result.report);
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
    const report = await (0,finish/* finish */.O)({ ...finishFacts(job), statePath: job.phase.files.state, jobStatus });
    if (report !== undefined)
        await writeJson(job, report);
    return 0;
}
async function downloadCommand(job) {
    const result = await downloadModules(job.phase, job.invocation.operands);
    await writeJson(job, result.report);
    return exitCode(result);
}
async function keysCommand(job) {
    const keys = describeKeys(await (0,configure/* configure */.j)(job.phase));
    if (job.flags.json === undefined)
        process.stdout.write(renderKeys(keys));
    else
        await writeJson(job, keys);
    return 0;
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

// EXTERNAL MODULE: ./build/go/env.js
var env = __webpack_require__(44496);
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

/***/ 38311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 3 modules
var catalogue = __webpack_require__(84271);
// EXTERNAL MODULE: ./build/report/file.js
var file = __webpack_require__(20045);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var entries = __webpack_require__(75728);
// EXTERNAL MODULE: ./build/build-cache/manifest.js
var build_cache_manifest = __webpack_require__(6339);
// EXTERNAL MODULE: ./build/build-cache/prune.js
var prune = __webpack_require__(24756);
;// CONCATENATED MODULE: ./build/cache/save-policy.js
/** The rules of `save-cache` for the modules entry. They are complete and verified whatever became of the job. */
function decideModulesSave(facts, entry) {
    return decideByEvent(facts, entry) ?? { save: true, reason: 'it holds modules that no entry had' };
}
/** The same for the build entry, which only a job that succeeded may write: a failed one leaves a stub. */
function decideBuildSave(facts, entry) {
    if (facts.policy === 'never')
        return off('save-cache is never');
    if (facts.jobStatus !== 'success')
        return off(explainStatus(facts.jobStatus));
    return decideByEvent(facts, entry) ?? { save: true, reason: 'enough of it is new' };
}
function decideByEvent(facts, entry) {
    if (facts.policy === 'never')
        return off('save-cache is never');
    if (!entry.isNew)
        return { save: false, outcome: 'unchanged', reason: 'nothing in it is new, or too little' };
    if (facts.policy === 'always')
        return undefined;
    if (facts.trigger.kind === 'untrusted')
        return off(`nothing is saved on ${facts.trigger.why}`);
    if (facts.trigger.kind === 'pull-request' && entry.matched !== 'nothing')
        return off('a pull request saves only where nothing at all matched, so that branches do not crowd each other out');
    return undefined;
}
function off(reason) {
    return { save: false, outcome: 'off', reason };
}
function explainStatus(status) {
    if (status === 'failure' || status === 'cancelled')
        return `the job's status is ${status}`;
    return `the job's status is not known (${status === '' ? 'empty' : JSON.stringify(status)}, as in nested composite actions)`;
}

// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/save.js









/** Saves what is new, both entries side by side, each with its deadline. A fault of the cache is a finding. */
async function save(request) {
    const [modules, build] = await Promise.all([saveModules(request), saveBuild(request)]);
    return {
        modules: modules.report,
        build: build.report,
        entriesAfter: build.files,
        findings: [...modules.findings, ...build.findings],
    };
}
async function saveModules(request) {
    const { state, store } = request;
    if (state.modules === undefined)
        return notSaved({ save: false, outcome: 'off', reason: 'there is no such entry here' });
    const { key, zips, goMods, matched, isNew } = state.modules;
    const decision = decideModulesSave({ policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus }, { matched, isNew });
    if (!decision.save)
        return notSaved(decision);
    const root = (0,external_node_path_.join)(state.goModCache, 'cache', 'download');
    return bounded(request, decision.reason, async (signal) => {
        const files = await (0,module_files/* listModuleFiles */.I)(root, { zips, goMods });
        if (files.length === 0)
            return { result: { outcome: 'exists' }, files: 0 };
        const result = store.modules === undefined
            ? await store.entries.save({ name: 'modules', key, root, files, signal })
            : await store.modules.save({ downloadDirectory: root, files, replace: state.replace, signal });
        return { result, files: files.length };
    });
}
async function saveBuild(request) {
    const { state, store } = request;
    if (state.build === undefined)
        return notSaved({ save: false, outcome: 'off', reason: 'there is no such entry here' });
    const { key, matched } = state.build;
    const manifest = await (0,build_cache_manifest/* readManifest */.W)(state.goCache);
    const selection = (0,prune/* selectForSave */.Fq)({
        files: await (0,entries/* listBuildCache */.Jr)(state.goCache),
        manifest,
        startedAtMs: state.startedAtMs,
        key,
    });
    const decision = decideBuildSave({ policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus }, { matched, isNew: (0,prune/* isWorthSaving */.hi)(selection, manifest) });
    if (!decision.save)
        return notSaved(decision);
    return bounded(request, decision.reason, async (signal) => {
        await (0,build_cache_manifest/* writeManifest */.H)(state.goCache, selection.manifest);
        const files = [...selection.files.map(({ path }) => path), entries/* MANIFEST_NAME */.ir];
        return {
            result: await store.entries.save({ name: 'build', key, root: state.goCache, files, signal }),
            files: files.length - 1,
        };
    });
}
/** One save with its deadline: twice that of a restore. */
async function bounded(request, reason, work) {
    const startedAt = performance.now();
    try {
        const { result, files } = await (0,deadline/* withDeadline */.NE)({ what: 'saving', timeoutMs: 2 * request.state.cacheTimeoutMs, signal: request.signal }, work);
        return savedEntry(result, files, { reason, seconds: (0,timeline/* secondsSince */.w)(startedAt) });
    }
    catch (error) {
        request.signal.throwIfAborted();
        const code = error instanceof deadline/* DeadlineError */.j3 ? 'cache-timeout' : 'cache-not-saved';
        const why = (0,catalogue/* finding */.g)(code, {
            message: `An entry was not saved: ${error instanceof Error ? error.message : String(error)}`,
        });
        return {
            report: { outcome: 'failed', bytes: 0, seconds: (0,timeline/* secondsSince */.w)(startedAt), reason: why.message },
            findings: [why],
            files: 0,
        };
    }
}
function savedEntry(result, files, facts) {
    const { seconds } = facts;
    switch (result.outcome) {
        case 'saved':
            return { report: { outcome: 'saved', bytes: result.bytes, seconds, reason: facts.reason }, findings: [], files };
        case 'exists':
            return {
                report: { outcome: 'exists', bytes: 0, seconds, reason: 'the store has it already' },
                findings: [],
                files,
            };
        case 'denied':
        case 'failed':
            return {
                report: { outcome: result.outcome, bytes: 0, seconds, reason: result.finding.message },
                findings: [result.finding],
                files: 0,
            };
    }
}
function notSaved(decision) {
    return {
        report: { outcome: decision.outcome, bytes: 0, seconds: 0, reason: decision.reason },
        findings: [],
        files: 0,
    };
}

// EXTERNAL MODULE: ./build/phases/state.js
var phases_state = __webpack_require__(26116);
// EXTERNAL MODULE: ./build/phases/store.js + 14 modules
var phases_store = __webpack_require__(78549);
// EXTERNAL MODULE: ./build/phases/ticks.js
var ticks = __webpack_require__(16099);
;// CONCATENATED MODULE: ./build/phases/finish.js








/** The half after the work: saves what is new and completes the report. A fault is told, never thrown, but for the signal's reason. */
async function finish(context) {
    const { host } = context;
    let state;
    try {
        state = await (0,phases_state/* readState */.un)(context.statePath);
    }
    catch (error) {
        if (!(error instanceof phases_state/* StateError */.qq))
            throw error;
        (0,log/* tellFinding */.HO)(host, (0,catalogue/* finding */.g)('cache-not-saved', { message: error.message }));
        return undefined;
    }
    const startedAt = performance.now();
    // The stores have no progress of their own to show.
    const line = () => `saving caches, ${Math.round((0,timeline/* secondsSince */.w)(startedAt))} s`;
    const result = await (0,ticks/* withTicks */.Z)(host, line, async () => saveAll(state, context));
    if (state.modules !== undefined)
        host.info((0,log/* renderSave */.us)('modules', result.modules));
    if (state.build !== undefined)
        host.info((0,log/* renderSave */.us)('build', result.build));
    for (const told of result.findings)
        (0,log/* tellFinding */.HO)(host, told);
    const before = await (0,file/* readReport */.t)(state.reportPath);
    const report = completeReport(before, result, (0,timeline/* secondsSince */.w)(startedAt));
    await (0,file/* writeReport */.u)(state.reportPath, report);
    return report;
}
async function saveAll(state, context) {
    const store = (0,phases_store/* openBackend */.f)(state.backend, context.environment);
    try {
        return await save({ state, store, jobStatus: context.jobStatus, signal: context.signal });
    }
    finally {
        await store.close();
    }
}
function completeReport(report, result, seconds) {
    return {
        ...report,
        seconds: Math.round((report.seconds + seconds) * 1000) / 1000,
        phases: [...report.phases, { name: 'save', seconds }],
        cache: {
            modules: { ...report.cache.modules, save: result.modules },
            build: { ...report.cache.build, save: result.build, entriesAfter: result.entriesAfter },
        },
        findings: [...report.findings, ...result.findings],
    };
}


/***/ })

};
