export const id = 223;
export const ids = [223];
export const modules = {

/***/ 58619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ decideModulesSave),
/* harmony export */   s: () => (/* binding */ decideBuildSave)
/* harmony export */ });
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


/***/ }),

/***/ 34223:
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
            const { appendStepSummary } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(448), __webpack_require__.e(819)]).then(__webpack_require__.bind(__webpack_require__, 59200));
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

// EXTERNAL MODULE: ./build/phases/cleaning.js + 6 modules
var cleaning = __webpack_require__(58652);
// EXTERNAL MODULE: ./build/phases/configure.js + 22 modules
var configure = __webpack_require__(37227);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/phases/credential-session.js + 4 modules
var credential_session = __webpack_require__(46184);
// EXTERNAL MODULE: ./build/phases/download.js + 35 modules
var download = __webpack_require__(77424);
// EXTERNAL MODULE: ./build/phases/failure.js
var failure = __webpack_require__(60327);
// EXTERNAL MODULE: ./build/phases/restore.js
var restore = __webpack_require__(7711);
// EXTERNAL MODULE: ./build/phases/restore-build.js + 1 modules
var restore_build = __webpack_require__(86478);
// EXTERNAL MODULE: ./build/phases/restore-modules.js + 1 modules
var restore_modules = __webpack_require__(22175);
// EXTERNAL MODULE: ./build/phases/setup.js + 2 modules
var setup = __webpack_require__(96565);
// EXTERNAL MODULE: ./build/phases/setup-outcome.js + 1 modules
var setup_outcome = __webpack_require__(76025);
// EXTERNAL MODULE: ./build/phases/situation.js
var situation = __webpack_require__(82733);
// EXTERNAL MODULE: ./build/phases/places.js + 1 modules
var places = __webpack_require__(83610);
// EXTERNAL MODULE: ./build/phases/telling.js + 7 modules
var telling = __webpack_require__(90811);
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
    let early = [];
    const onPrepared = (findings) => {
        early = findings;
        for (const told of early)
            (0,log/* tellFinding */.HO)(context.host, told);
    };
    const result = await fetchAll(context, operands, { timeline, onPrepared });
    context.host.progressDone();
    const isOk = result.ended === 'ok';
    const report = { ...result.report, ok: isOk, seconds: timeline.seconds, phases: timeline.phases };
    const line = (0,log/* renderDownload */.xc)(report.download);
    if (isOk && line !== undefined)
        context.host.info(line);
    await (0,telling/* tellRun */.R)(context, report, early);
    return { ...result, report };
}
async function fetchAll(context, operands, { timeline, onPrepared }) {
    const empty = (0,report/* emptyReport */._O)(context.version);
    try {
        const named = operands.length === 0 ? undefined : operands.map(parseOperand);
        await (0,credential_session/* cleanLeftCredentials */.fE)(context);
        const prepared = withoutCaches(await (0,configure/* configure */.j)(context, timeline), named !== undefined);
        onPrepared(prepared.findings);
        const findings = [...prepared.findings, ...(0,situation/* situationFindings */.J)(prepared)];
        const isHopeless = findings.some(({ severity }) => severity === 'error');
        const request = { context, prepared, restoring: restore/* NO_RESTORE */.f, ...(named === undefined ? {} : { named }) };
        const downloaded = isHopeless ? download/* NOT_DOWNLOADED */.W : await timeline.run('download', async () => (0,download/* download */.R)(request));
        const probed = await (0,failure/* examineIfFailed */.A)({ context, prepared, timeline }, downloaded);
        const facts = { prepared, modules: restore_modules/* NO_MODULES */.wl, build: restore_build/* NO_BUILD */.B, download: downloaded };
        return {
            ended: isHopeless || downloaded.failed ? 'failed' : 'ok',
            report: (0,setup_outcome/* completeReport */.U)(empty, {
                ...facts,
                findings: await (0,places/* withPlaces */.r)([...findings, ...downloaded.findings, ...probed], prepared),
            }),
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

// EXTERNAL MODULE: ./build/phases/finish.js + 1 modules
var finish = __webpack_require__(94873);
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
;// CONCATENATED MODULE: ./build/host/colour.js
/**
 * Whether what is written there may be coloured. FORCE_COLOR wins (nodejs.org, tty.WriteStream.getColorDepth), then NO_COLOR (no-color.org),
 * then what the stream is.
 */
function wantsColour(environment, writer) {
    const forced = environment['FORCE_COLOR'];
    if (forced !== undefined)
        return !['0', 'false'].includes(forced);
    if ((environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb')
        return false;
    return writer.isTTY === true;
}

;// CONCATENATED MODULE: ./build/cli/doctor.js




// ECMA-48, Select Graphic Rendition.
const CODES = { good: 32, bad: 31, doubtful: 33, plain: 0, strong: 1 };
/** Tables on standard output, unless that is asked to hold JSON or Markdown. @returns the exit code: 1 where a finding is an error */
async function doctorCommand(job) {
    const { flags, options } = job;
    const markdown = options['markdown'] === true ? '-' : options['markdown'];
    if (flags.json === '-' && markdown === '-')
        throw new inputs/* ConfigError */.xL(['markdown: standard output holds the JSON already; name a file for one of them']);
    const { examine } = await Promise.all(/* import() */[__webpack_require__.e(545), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 81735));
    const { report, isConfigError } = await examine(job.phase, { redact: options['redact'] === true });
    if (flags.json !== undefined)
        await write(job, flags.json, `${JSON.stringify(report, null, 2)}\n`);
    if (typeof markdown === 'string')
        await write(job, markdown, await markdownOf(report));
    if (flags.json !== '-' && markdown !== '-')
        process.stdout.write(await textOf(job, report));
    return isConfigError ? 2 : report.ok ? 0 : 1;
}
async function textOf({ environment }, report) {
    const { renderDoctorText } = await __webpack_require__.e(/* import() */ 406).then(__webpack_require__.bind(__webpack_require__, 4406));
    const isColoured = wantsColour(environment, process.stdout);
    return renderDoctorText(report, (tone, text) => isColoured && tone !== 'plain' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text);
}
async function markdownOf(report) {
    const { renderDoctorMarkdown } = await __webpack_require__.e(/* import() */ 496).then(__webpack_require__.bind(__webpack_require__, 41496));
    return renderDoctorMarkdown(report);
}
async function write({ currentDirectory }, file, text) {
    if (file === '-')
        process.stdout.write(text);
    else
        await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.resolve)(currentDirectory, file), text);
}

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

// EXTERNAL MODULE: ./build/config/parse.js + 1 modules
var parse = __webpack_require__(95131);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/cli/cleaning.js




/**
 * What `prune` or `clean` was asked to remove.
 *
 * @throws ConfigError for an age that is none, or nothing to clean
 */
function cleaningWish({ command, options }) {
    if (command === 'clean') {
        const chosen = new Set(cleaning/* CLEANABLE */.Y.filter(name => options[name] === true));
        if (chosen.size > 0)
            return { kind: 'all', chosen };
        throw new inputs/* ConfigError */.xL(['clean: nothing is chosen: give --modules, --build or --store; prune shows their sizes']);
    }
    const age = options['olderThan'];
    return typeof age === 'string' ? { kind: 'unused', olderThanMs: readAge(age) } : { kind: 'look' };
}
function readAge(text) {
    try {
        return (0,parse/* parseAge */.F1)(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new inputs/* ConfigError */.xL([`older-than: ${why}, got '${text}'`], { cause: error });
    }
}
const ITEMS = {
    modules: 'module versions and repositories',
    build: 'files',
    store: 'module versions and entries',
};
/** A line for each cache: `modules  412 MB, 230 module versions…: /root/go/pkg/mod`. */
function renderCleaning(caches, dryRun) {
    return caches.map(cache => `${renderCache(cache, dryRun)}\n`).join('');
}
function renderCache({ name, path, found, removed }, dryRun) {
    const gone = removed.items === 0
        ? ''
        : `; ${dryRun ? 'would remove' : 'removed'} ${(0,report_text/* formatBytes */.z3)(removed.bytes)}, ${removed.items}`;
    return `${name.padEnd(8)}${(0,report_text/* formatBytes */.z3)(found.bytes).padStart(8)}, ${found.items} ${ITEMS[name]}${gone}: ${path}`;
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
    doctor: async (job) => doctorCommand({
        ...job,
        options: job.invocation.options,
        environment: job.cli.environment,
        currentDirectory: job.cli.currentDirectory,
    }),
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
    const temporaryDirectory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'go-mod-setup-'));
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
        await (0,promises_.rm)(temporaryDirectory, { recursive: true, force: true });
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
    const result = await (0,setup/* setup */.m)(job.phase);
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
async function cleaningCommand(job) {
    const wish = cleaningWish(job.invocation);
    const dryRun = job.invocation.options['dryRun'] === true;
    const { config, goEnv } = await (0,configure/* configure */.j)(job.phase);
    const caches = await (0,cleaning/* cleanCaches */.$)({ config, goEnv, wish, dryRun, nowMs: Date.now(), signal: job.cli.signal });
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

/***/ 58652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ CLEANABLE),
  $: () => (/* binding */ cleanCaches)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var entries = __webpack_require__(75728);
;// CONCATENATED MODULE: ./build/build-cache/cleaning.js




// go may have used a file for so long without a trace: cmd/go/internal/cache/cache.go, mtimeInterval.
const USE_INTERVAL_MS = 3_600_000;
/** Those that were not used since then, as go's own trimming counts (cache.go Trim). Corpora of fuzzing are never among them. */
function unusedSince(files, sinceMs) {
    return files.filter(({ path, mtimeMs }) => !(0,entries/* isKeptWithoutUse */.BZ)(path) && mtimeMs < sinceMs - USE_INTERVAL_MS);
}
/**
 * Removes files of a build cache: first what names outputs, then these, so that whatever is left after an interruption is a miss for go, and
 * not an entry of which half is there. The folders `00` to `ff` stay: a go command that runs expects them.
 *
 * @throws what node:fs throws where it cannot be written; the signal's reason
 */
async function removeBuildFiles(goCache, files, options) {
    // It says what was restored: with it there, nothing would be again.
    if (options.all)
        await (0,promises_.rm)((0,external_node_path_.join)(goCache, entries/* MANIFEST_NAME */.ir), { force: true });
    for (const { path } of [...files.filter(isAction), ...files.filter(file => !isAction(file))]) {
        options.signal.throwIfAborted();
        await (0,promises_.rm)((0,external_node_path_.join)(goCache, path), { force: true });
        if ((0,external_node_path_.dirname)(path).endsWith('-d'))
            await removeIfEmpty((0,external_node_path_.join)(goCache, (0,external_node_path_.dirname)(path)));
    }
}
/** What names an output. */
function isAction({ path }) {
    return path.endsWith('-a');
}
/** Around an executable. */
async function removeIfEmpty(directory) {
    try {
        await (0,promises_.rmdir)(directory);
    }
    catch (error) {
        if (!(0,files/* isNotFound */.c4)(error) && !(0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST'))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/cache/directory/items.js + 1 modules
var items = __webpack_require__(63956);
// EXTERNAL MODULE: ./build/cache/directory/layout.js
var directory_layout = __webpack_require__(68815);
// EXTERNAL MODULE: ./build/cache/directory/space.js
var space = __webpack_require__(90655);
;// CONCATENATED MODULE: ./build/cache/directory/store-cleaning.js






/**
 * What a directory store has. It may be another directory that `cache-directory` names by mistake.
 *
 * @param options.change whether something will be removed: only then a file is made, to learn the file system's time
 */
async function readStore(path, options) {
    const layout = (0,directory_layout/* storeLayout */.G)(path);
    const names = await namesIn(path);
    if (names === undefined)
        return { kind: 'absent' };
    const known = new Set([layout.modules, layout.temporary, layout.entries('build'), layout.usage].map(place => store_cleaning_top(layout, place)));
    // Tools that were installed lie beside it where both are in the user's cache directory.
    const foreign = names.find(name => !known.has(name) && name !== 'tools');
    if (foreign !== undefined)
        return { kind: 'foreign', name: foreign };
    if (!options.change)
        return { kind: 'store', items: await (0,items/* listItems */.D)(layout, 0), nowMs: Date.now() };
    const nowMs = await (0,space/* fileSystemNow */.M)(layout);
    return { kind: 'store', items: await (0,items/* listItems */.D)(layout, nowMs), nowMs };
}
function store_cleaning_top(layout, place) {
    return place.slice(layout.root.length + 1).split(/[/\\]/, 1)[0] ?? '';
}
/** Removes module versions and entries, each in the order in which it stops being one. @throws the file system's errors; the signal's reason */
async function removeItems(path, items, signal) {
    for (const item of items) {
        signal.throwIfAborted();
        for (const file of item.paths)
            await (0,promises_.rm)(file, { force: true });
    }
    // What the next save counts anew.
    await (0,promises_.rm)((0,directory_layout/* storeLayout */.G)(path).usage, { force: true });
}
/**
 * Removes all that a store has, at once: what is not gone yet is where nobody looks. Jobs that save at this moment find that they cannot.
 *
 * @throws the file system's errors
 */
async function clearStore(path) {
    const layout = (0,directory_layout/* storeLayout */.G)(path);
    await (0,promises_.mkdir)(layout.temporary, { recursive: true });
    for (const place of [(0,external_node_path_.join)(layout.entries('build'), '..'), layout.modules]) {
        const away = `${(0,directory_layout/* temporaryPath */.l)(layout)}-${(0,external_node_path_.basename)(place)}`;
        try {
            await (0,promises_.rename)(place, away);
        }
        catch (error) {
            if (!(0,files/* isNotFound */.c4)(error))
                throw error;
        }
    }
    await (0,promises_.rm)(layout.usage, { force: true });
    await (0,promises_.rm)(layout.temporary, { recursive: true, force: true });
    try {
        await (0,promises_.rmdir)(path);
    }
    catch (error) {
        if (!(0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'ENOENT'))
            throw error;
    }
}
async function namesIn(directory) {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/modules/module-paths.js
var module_paths = __webpack_require__(87529);
;// CONCATENATED MODULE: ./build/modules/cleaning/cache-unit.js




/** Everything in GOMODCACHE that can go by itself. What is there of sumdb and of lists of versions is small and stays. */
function listCacheUnits(goModCache) {
    const drafts = new Map();
    collectFiles((0,module_paths/* downloadDirectory */.A)(goModCache), '', drafts);
    collectTrees(goModCache, '', drafts);
    return [...[...drafts.values()].flatMap(finished), ...listRepositories((0,external_node_path_.join)(goModCache, 'cache', 'vcs'))];
}
// The zip before its hash, which without it is nothing; `.mod` and `.info` are of use by themselves.
const ORDER = ['zip', 'ziphash', 'partial', 'mod', 'info'];
const FILE_NAME = /^(?<version>v.+)\.(?<kind>info|mod|zip|ziphash|partial|lock)$/;
function collectFiles(directory, path, drafts) {
    for (const entry of list(directory)) {
        const here = (0,external_node_path_.join)(directory, entry.name);
        if (!entry.isDirectory())
            continue;
        if (entry.name !== '@v') {
            if (path !== '' || entry.name !== 'sumdb')
                collectFiles(here, path === '' ? entry.name : `${path}/${entry.name}`, drafts);
            continue;
        }
        for (const file of list(here)) {
            const { version, kind } = FILE_NAME.exec(file.name)?.groups ?? {};
            if (version === undefined || kind === undefined || kind === 'lock' || !file.isFile())
                continue;
            const draft = draftOf(drafts, `${path}@${version}`, (0,external_node_path_.join)(here, `${version}.lock`));
            draft.files.push((0,external_node_path_.join)(here, file.name));
            addSize(draft, (0,external_node_path_.join)(here, file.name));
        }
    }
}
function collectTrees(directory, path, drafts) {
    for (const entry of list(directory)) {
        if (!entry.isDirectory() || (path === '' && entry.name === 'cache'))
            continue;
        const here = (0,external_node_path_.join)(directory, entry.name);
        const name = path === '' ? entry.name : `${path}/${entry.name}`;
        const at = entry.name.lastIndexOf('@v');
        if (at <= 0) {
            collectTrees(here, name, drafts);
            continue;
        }
        const [module, version] = [name.slice(0, name.length - entry.name.length + at), entry.name.slice(at + 1)];
        // go's root for these files is cache/download of the same cache, however deep the tree lies.
        const root = directory.slice(0, directory.length - path.length);
        const draft = draftOf(drafts, name, (0,external_node_path_.join)((0,module_paths/* downloadDirectory */.A)(root), module, '@v', `${version}.lock`));
        draft.tree = here;
        draft.bytes += treeBytes(here);
        draft.usedMs = Math.max(draft.usedMs, (0,external_node_fs_.lstatSync)(here).mtimeMs);
    }
}
function draftOf(drafts, name, lock) {
    const known = drafts.get(name);
    if (known !== undefined)
        return known;
    const draft = { name, lock, tree: undefined, files: [], bytes: 0, usedMs: 0 };
    drafts.set(name, draft);
    return draft;
}
function rank(file) {
    return ORDER.indexOf(file.slice(file.lastIndexOf('.') + 1));
}
function finished(draft) {
    return [{ ...draft, kind: 'module', files: draft.files.toSorted((a, b) => rank(a) - rank(b)) }];
}
function listRepositories(directory) {
    return list(directory)
        .filter(entry => entry.isDirectory())
        .map(({ name }) => {
        const tree = (0,external_node_path_.join)(directory, name);
        const info = (0,external_node_path_.join)(directory, `${name}.info`);
        const tops = [tree, info, ...['FETCH_HEAD', 'shallow', 'config', 'packed-refs'].map(file => (0,external_node_path_.join)(tree, file))];
        const times = tops.flatMap(path => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? []);
        return {
            name: `vcs/${name}`,
            kind: 'repository',
            bytes: treeBytes(tree),
            usedMs: Math.max(0, ...times),
            tree,
            files: (0,external_node_fs_.lstatSync)(info, { throwIfNoEntry: false }) === undefined ? [] : [info],
            lock: (0,external_node_path_.join)(directory, `${name}.lock`),
        };
    });
}
function addSize(draft, path) {
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    draft.bytes += stats.size;
    draft.usedMs = Math.max(draft.usedMs, stats.mtimeMs);
}
/** Of all files below a directory. */
function treeBytes(directory) {
    let bytes = 0;
    for (const entry of list(directory)) {
        const path = (0,external_node_path_.join)(directory, entry.name);
        bytes += entry.isDirectory() ? treeBytes(path) : ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.size ?? 0);
    }
    return bytes;
}
/** What is in a directory; nothing where it is not there, or goes while we look. */
function list(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/modules/go-lock.js
var go_lock = __webpack_require__(83924);
// EXTERNAL MODULE: ./build/modules/staging.js
var modules_staging = __webpack_require__(4435);
;// CONCATENATED MODULE: ./build/modules/cleaning/remove-units.js






/**
 * Removes module versions and repositories, each under go's lock: first its tree, by a rename, then its files. Wherever it is interrupted,
 * what is left of one is what go takes for a module that is not extracted, or not there: it goes on from that.
 *
 * @throws what node:fs throws where GOMODCACHE cannot be written; the signal's reason
 */
async function removeUnits(goModCache, units, signal) {
    const result = { removed: [], inUse: [] };
    if (units.length === 0)
        return result;
    const staging = (0,modules_staging/* openStaging */.gO)(goModCache);
    try {
        for (const unit of units) {
            signal.throwIfAborted();
            const isDone = underLock(unit.lock, () => takeAway(unit, staging.directory));
            result[isDone ? 'removed' : 'inUse'].push(unit);
            if (isDone && unit.kind === 'module' && unit.tree !== undefined)
                removeEmptyParents(unit.tree, goModCache);
        }
    }
    finally {
        await staging.remove();
    }
    return result;
}
/** Where nothing can take go's locks (macOS, Windows), it is done without: what was not touched for days is not being made. */
function underLock(lock, work) {
    if (process.platform === 'linux')
        return (0,go_lock/* withGoLock */.M)(lock, work);
    work();
    return true;
}
function takeAway({ tree, files }, staging) {
    for (const path of [...(tree === undefined ? [] : [tree]), ...files])
        moveAway(path, staging);
}
/** To a place on the same file system where nobody looks. */
function moveAway(path, staging) {
    try {
        const { mode } = (0,external_node_fs_.lstatSync)(path);
        // Moving a directory needs the permission to write in it.
        if ((mode & 0o170000) === 0o040000)
            (0,external_node_fs_.chmodSync)(path, (mode & 0o7777) | 0o700);
        (0,external_node_fs_.renameSync)(path, (0,external_node_path_.join)(staging, (0,external_node_crypto_.randomBytes)(8).toString('hex')));
    }
    catch (error) {
        if (!(0,files/* isNotFound */.c4)(error))
            throw error;
    }
}
function removeEmptyParents(tree, goModCache) {
    for (let parent = (0,external_node_path_.dirname)(tree); parent.startsWith(goModCache) && parent !== goModCache; parent = (0,external_node_path_.dirname)(parent))
        try {
            (0,external_node_fs_.rmdirSync)(parent);
        }
        catch (error) {
            if ((0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST', 'EACCES', 'EPERM', 'EBUSY'))
                return;
            if (!(0,files/* isNotFound */.c4)(error))
                throw error;
        }
}

// EXTERNAL MODULE: ./build/system/remove-tree.js
var remove_tree = __webpack_require__(14987);
;// CONCATENATED MODULE: ./build/modules/cleaning/held-lock.js






/**
 * A lock in GOMODCACHE that a go command holds just now; undefined where there is none, or nobody can tell (no Linux, or a process of
 * another container). The kernel lists inodes that are locked; whether it is that file, the attempt to lock it tells.
 */
function findHeldLock(goModCache) {
    const inodes = lockedInodes();
    if (inodes.size === 0)
        return undefined;
    const candidates = lockFiles(goModCache).filter(path => inodes.has(String((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.ino)));
    return candidates.find(path => !(0,go_lock/* withGoLock */.M)(path, () => undefined));
}
/** proc(5): `1: FLOCK  ADVISORY  WRITE 4242 00:1b:12345 0 EOF`. */
function lockedInodes() {
    try {
        const rows = (0,external_node_fs_.readFileSync)('/proc/locks', 'latin1').split('\n');
        return new Set(rows.flatMap(row => /\bFLOCK\b.* [0-9a-f]+:[0-9a-f]+:(\d+) /.exec(row)?.[1] ?? []));
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error) || (0,files/* hasErrorCode */.Ue)(error, 'EACCES'))
            return new Set();
        throw error;
    }
}
function lockFiles(goModCache) {
    const cache = (0,external_node_path_.join)(goModCache, 'cache');
    return [(0,external_node_path_.join)(cache, 'lock'), ...locksBelow((0,module_paths/* downloadDirectory */.A)(goModCache)), ...locksBelow((0,external_node_path_.join)(cache, 'vcs'), false)];
}
function locksBelow(directory, isDeep = true) {
    return list(directory).flatMap(entry => {
        const path = (0,external_node_path_.join)(directory, entry.name);
        if (entry.isDirectory())
            return isDeep ? locksBelow(path) : [];
        return entry.name.endsWith('.lock') ? [path] : [];
    });
}

;// CONCATENATED MODULE: ./build/modules/remove-cache.js








/**
 * Removes all of GOMODCACHE, as `go clean -modcache` does. Unlike go it looks whether that is a module cache (GOMODCACHE may have been set
 * to something that somebody needs) and whether a go command is at work in it; and everything is moved away before it is removed, so that a
 * removal that was interrupted leaves no module that is there by half.
 *
 * @throws what node:fs throws where it cannot be written
 */
async function removeModuleCache(goModCache) {
    const refusal = await checkModuleCache(goModCache);
    if (refusal !== undefined)
        return refusal;
    const held = findHeldLock(goModCache);
    if (held !== undefined)
        return { kind: 'refused', reason: `a go command is at work in it: it holds ${held}` };
    const staging = (0,modules_staging/* openStaging */.gO)(goModCache);
    // A tree that is not there go extracts again. One that is there by half it would believe, as soon as it has fetched the zip and its
    // hash anew (cmd/go/internal/modfetch/fetch.go unzip): so trees go whole, and before all else.
    for (const name of (await remove_cache_namesIn(goModCache)) ?? [])
        if (name !== 'cache')
            moveAway((0,external_node_path_.join)(goModCache, name), staging.directory);
    for (const name of ['vcs', 'download'])
        moveAway((0,external_node_path_.join)(goModCache, 'cache', name), staging.directory);
    await staging.remove();
    await (0,remove_tree/* removeTree */.d)((0,external_node_path_.join)(goModCache, 'cache'));
    remove_cache_removeIfEmpty(goModCache);
    return { kind: 'removed' };
}
/** Undefined where it is a module cache that can be removed. */
async function checkModuleCache(goModCache) {
    if (!(0,external_node_path_.isAbsolute)(goModCache))
        return { kind: 'refused', reason: `GOMODCACHE is not an absolute path: ${goModCache}` };
    const names = await remove_cache_namesIn(goModCache);
    if (names === undefined)
        return { kind: 'absent' };
    const inCache = (await remove_cache_namesIn((0,external_node_path_.join)(goModCache, 'cache'))) ?? [];
    const isModuleCache = names.length === 0 || ['download', 'lock', 'vcs'].some(name => inCache.includes(name));
    return isModuleCache
        ? undefined
        : { kind: 'refused', reason: `${goModCache} has no cache/download: it is not a module cache` };
}
/** It may be a mount point, or in a directory of somebody else. */
function remove_cache_removeIfEmpty(directory) {
    try {
        (0,external_node_fs_.rmdirSync)(directory);
    }
    catch (error) {
        if (!(0,files/* isNotFound */.c4)(error) && !(0,files/* hasErrorCode */.Ue)(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'))
            throw error;
    }
}
async function remove_cache_namesIn(directory) {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch (error) {
        if ((0,files/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/phases/cleaning.js








/** What `prune` and `clean` can remove from. */
const CLEANABLE = ['modules', 'build', 'store'];
/**
 * Sizes of GOMODCACHE, GOCACHE and the directory store, and the removal of what was wished for.
 *
 * @throws the signal's reason, or what is a bug
 */
async function cleanCaches(request) {
    const { goEnv, config } = request;
    const reports = [
        await guarded('modules', goEnv.get('GOMODCACHE'), cleanModules, request),
        await guarded('build', goEnv.get('GOCACHE'), cleanBuild, request),
    ];
    const { backend } = config.cache;
    if (backend.kind === 'directory')
        reports.push(await guarded('store', backend.path, cleanStore, request));
    else if (wants(request, 'store'))
        reports.push({
            ...nothing('store', ''),
            problems: [`the ${backend.kind} store is not ours to clear: only a directory is`],
        });
    return reports;
}
/** What the machine does not let us do is a sentence, and the others go on. */
async function guarded(name, path, clean, request) {
    try {
        return { name, path, ...(await clean(path, request)) };
    }
    catch (error) {
        request.signal.throwIfAborted();
        if (!(0,files/* hasErrorCode */.Ue)(error, 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOTEMPTY', 'EIO'))
            throw error;
        return { ...nothing(name, path), problems: [error instanceof Error ? error.message : String(error)] };
    }
}
async function cleanModules(path, request) {
    const refused = await checkModuleCache(path);
    if (refused !== undefined)
        return { ...NOTHING, problems: refused.kind === 'refused' ? [refused.reason] : [] };
    if (request.wish.kind !== 'look' && !request.dryRun)
        await (0,modules_staging/* cleanLeftovers */.Kz)(path, { nowMs: request.nowMs });
    const units = listCacheUnits(path);
    const found = amountOf(units);
    if (wants(request, 'modules')) {
        const removal = request.dryRun ? { kind: 'removed' } : await removeModuleCache(path);
        return removal.kind === 'refused'
            ? { ...NOTHING, found, problems: [removal.reason] }
            : { ...NOTHING, found, removed: found };
    }
    const unused = unusedUnits(units, request);
    const { removed, inUse } = request.dryRun
        ? { removed: unused, inUse: [] }
        : await removeUnits(path, unused, request.signal);
    const notes = inUse.map(({ name }) => `${name} stays: a go command is at work on it`);
    return { ...NOTHING, found, removed: amountOf(removed), notes };
}
/** Never the toolchain that runs here. */
function unusedUnits(units, { wish, nowMs, goEnv }) {
    if (wish.kind !== 'unused')
        return [];
    const goRoot = goEnv.get('GOROOT');
    return units.filter(({ usedMs, tree }) => usedMs < nowMs - wish.olderThanMs && tree !== goRoot);
}
async function cleanBuild(path, request) {
    const { wish, dryRun, nowMs, signal } = request;
    const files = await (0,entries/* listBuildCache */.Jr)(path);
    const all = wants(request, 'build');
    const goes = all
        ? files.filter(file => !(0,entries/* isKeptWithoutUse */.BZ)(file.path))
        : wish.kind === 'unused'
            ? unusedSince(files, nowMs - wish.olderThanMs)
            : [];
    if (!dryRun && (all || goes.length > 0))
        await removeBuildFiles(path, goes, { all, signal });
    const corpora = files.filter(file => file.path.startsWith('fuzz/'));
    const notes = all && corpora.length > 0 ? ['corpora of fuzzing stay: `go clean -fuzzcache` removes them'] : [];
    return { ...NOTHING, found: amountOf(files), removed: amountOf(goes), notes };
}
async function cleanStore(path, request) {
    const { wish, dryRun, signal } = request;
    const contents = await readStore(path, { change: wish.kind !== 'look' && !dryRun });
    if (contents.kind === 'absent')
        return NOTHING;
    if (contents.kind === 'foreign') {
        const problem = `${path} holds ${contents.name}, which no store does: nothing in it is touched`;
        return { ...NOTHING, problems: [problem] };
    }
    const { items, nowMs } = contents;
    const all = wants(request, 'store');
    const goes = all
        ? items
        : wish.kind === 'unused'
            ? items.filter(({ usedMs }) => usedMs < nowMs - wish.olderThanMs)
            : [];
    if (!dryRun && all)
        await clearStore(path);
    else if (!dryRun && goes.length > 0)
        await removeItems(path, goes, signal);
    return { ...NOTHING, found: amountOf(items), removed: amountOf(goes) };
}
function wants({ wish }, name) {
    return wish.kind === 'all' && wish.chosen.has(name);
}
const NONE = Object.freeze({ bytes: 0, items: 0 });
const NOTHING = Object.freeze({ found: NONE, removed: NONE, problems: [], notes: [] });
function nothing(name, path) {
    return { name, path, ...NOTHING };
}
function amountOf(items) {
    return { bytes: items.reduce((sum, { bytes }) => sum + bytes, 0), items: items.length };
}


/***/ }),

/***/ 94873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./build/credentials/directory.js
var directory = __webpack_require__(33554);
// EXTERNAL MODULE: ./build/diagnosis/catalogue.js + 5 modules
var catalogue = __webpack_require__(19755);
// EXTERNAL MODULE: ./build/report/file.js
var file = __webpack_require__(20045);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/build-cache/entries.js
var entries = __webpack_require__(75728);
// EXTERNAL MODULE: ./build/build-cache/manifest.js
var build_cache_manifest = __webpack_require__(6339);
// EXTERNAL MODULE: ./build/build-cache/prune.js
var prune = __webpack_require__(24756);
// EXTERNAL MODULE: ./build/cache/save-policy.js
var save_policy = __webpack_require__(58619);
// EXTERNAL MODULE: ./build/modules/module-files.js
var module_files = __webpack_require__(686);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/phases/fetch-sample.js
var fetch_sample = __webpack_require__(66936);
// EXTERNAL MODULE: ./build/phases/carried-modules.js + 1 modules
var carried_modules = __webpack_require__(80932);
// EXTERNAL MODULE: ./build/phases/timeline.js
var timeline = __webpack_require__(76882);
;// CONCATENATED MODULE: ./build/phases/save.js












/** Saves what is new, both entries side by side, each with its deadline. A fault of the cache is a finding. */
async function save(request) {
    const [modules, build, toolchain] = await Promise.all([
        saveModules(request),
        saveBuild(request),
        saveToolchain(request),
    ]);
    return {
        modules: modules.report,
        build: build.report,
        toolchain: toolchain?.report,
        entriesAfter: build.files,
        findings: [...modules.findings, ...build.findings, ...(toolchain?.findings ?? [])],
    };
}
async function saveModules(request) {
    const { state, store } = request;
    if (state.modules === undefined)
        return notSaved({ save: false, outcome: 'off', reason: 'there is no such entry here' });
    const { key, zips, goMods, matched, isNew, sample } = state.modules;
    const decision = (0,save_policy/* decideModulesSave */.J)({ policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus }, { matched, isNew });
    if (!decision.save)
        return notSaved(decision);
    const root = (0,external_node_path_.join)(state.goModCache, 'cache', 'download');
    return bounded(request, decision.reason, async (signal) => {
        const files = await (0,module_files/* listModuleFiles */.I)(root, { zips, goMods });
        if (files.length === 0)
            return { result: { outcome: 'exists' }, files: 0 };
        const result = store.modules === undefined
            ? await (0,fetch_sample/* withFetchSample */.$)(root, sample, async (added) => store.entries.save({ name: 'modules', key, root, files: [...files, ...added], signal }))
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
        files: [...(await (0,entries/* listBuildCache */.Jr)(state.goCache)), ...(await (0,carried_modules/* listCarriedModules */.cA)(state, manifest))],
        manifest,
        startedAtMs: state.startedAtMs,
        key,
    });
    const decision = (0,save_policy/* decideBuildSave */.s)({ policy: state.policy, trigger: state.trigger, jobStatus: request.jobStatus }, { matched, isNew: (0,prune/* isWorthSaving */.hi)(selection, manifest) });
    if (!decision.save)
        return notSaved(decision);
    return bounded(request, decision.reason, async (signal) => {
        await (0,build_cache_manifest/* writeManifest */.H)(state.goCache, selection.manifest);
        const files = [...selection.files.map(({ path }) => path), entries/* MANIFEST_NAME */.ir];
        const result = await (0,carried_modules/* withCarriedModules */.eB)(state, files, async () => store.entries.save({ name: 'build', key, root: state.goCache, files, signal }));
        return { result, files: files.length - 1 };
    });
}
/** Whether the event allows it was decided when it was kept. */
async function saveToolchain(request) {
    const { state, store } = request;
    if (state.toolchain === undefined)
        return undefined;
    const { key, root, files } = state.toolchain;
    try {
        return await bounded(request, 'it came over the network', async (signal) => ({
            result: await store.entries.save({ name: 'toolchain', key, root, files, signal }),
            files: files.length,
        }));
    }
    finally {
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
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
// EXTERNAL MODULE: ./build/phases/store.js + 16 modules
var phases_store = __webpack_require__(31086);
// EXTERNAL MODULE: ./build/phases/telling.js + 7 modules
var telling = __webpack_require__(90811);
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
    if (state.credentials !== undefined)
        await (0,directory/* removeCredentialDirectory */.Zr)(state.credentials);
    const startedAt = performance.now();
    // The stores have no progress of their own to show.
    const line = () => `saving caches, ${Math.round((0,timeline/* secondsSince */.w)(startedAt))} s`;
    const result = await (0,ticks/* withTicks */.Z)(host, line, async () => saveAll(state, context));
    if (state.modules !== undefined)
        host.info((0,log/* renderSave */.us)('modules', result.modules));
    if (state.build !== undefined)
        host.info((0,log/* renderSave */.us)('build', result.build));
    if (result.toolchain !== undefined)
        host.info((0,log/* renderSave */.us)('toolchain', result.toolchain));
    for (const told of result.findings)
        (0,log/* tellFinding */.HO)(host, told);
    const before = await (0,file/* readReport */.t)(state.reportPath);
    const report = completeReport(before, result, (0,timeline/* secondsSince */.w)(startedAt));
    await (0,file/* writeReport */.u)(state.reportPath, report);
    const { summary, metricsFile } = state;
    await (0,telling/* tellSaved */.N)(host, { summary, metricsFile }, { report, findings: result.findings });
    return report;
}
async function saveAll(state, context) {
    const store = (0,phases_store/* openBackend */.f)({ backend: state.backend, timeoutMs: state.cacheTimeoutMs }, context.environment);
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
        phases: [...report.phases, { name: 'save', seconds, start: report.seconds, end: report.seconds + seconds }],
        cache: {
            ...report.cache,
            modules: { ...report.cache.modules, save: result.modules },
            build: { ...report.cache.build, save: result.build, entriesAfter: result.entriesAfter },
            ...(report.cache.toolchain === undefined || result.toolchain === undefined
                ? {}
                : { toolchain: { ...report.cache.toolchain, save: result.toolchain } }),
        },
        findings: [...report.findings, ...result.findings],
    };
}


/***/ })

};
