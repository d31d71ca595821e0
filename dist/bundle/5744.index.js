export const id = 5744;
export const ids = [5744];
export const modules = {

/***/ 25744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/inputs.js
var inputs = __webpack_require__(89190);
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

// EXTERNAL MODULE: ./build/system/files.js
var files = __webpack_require__(72211);
;// CONCATENATED MODULE: ./build/cli/doctor.js




// ECMA-48, Select Graphic Rendition.
const CODES = { good: 32, bad: 31, doubtful: 33, plain: 0, strong: 1 };
/** Tables on standard output, unless that is asked to hold JSON or Markdown. @returns the exit code: 1 where a finding is an error */
async function doctorCommand(job) {
    const { flags, options } = job;
    const markdown = options['markdown'] === true ? '-' : options['markdown'];
    if (flags.json === '-' && markdown === '-')
        throw new inputs/* ConfigError */.xL(['markdown: standard output holds the JSON already; name a file for one of them']);
    const { examine } = await Promise.all(/* import() */[__webpack_require__.e(3918), __webpack_require__.e(6090), __webpack_require__.e(8753), __webpack_require__.e(7941), __webpack_require__.e(9603), __webpack_require__.e(6835), __webpack_require__.e(1086), __webpack_require__.e(3341), __webpack_require__.e(6565), __webpack_require__.e(2700), __webpack_require__.e(8652), __webpack_require__.e(3545), __webpack_require__.e(1735)]).then(__webpack_require__.bind(__webpack_require__, 81735));
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
    const { renderDoctorText } = await __webpack_require__.e(/* import() */ 4406).then(__webpack_require__.bind(__webpack_require__, 4406));
    const isColoured = wantsColour(environment, process.stdout);
    return renderDoctorText(report, (tone, text) => isColoured && tone !== 'plain' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text);
}
async function markdownOf(report) {
    const { renderDoctorMarkdown } = await __webpack_require__.e(/* import() */ 1496).then(__webpack_require__.bind(__webpack_require__, 41496));
    return renderDoctorMarkdown(report);
}
async function write({ currentDirectory }, file, text) {
    if (file === '-')
        process.stdout.write(text);
    else
        await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.resolve)(currentDirectory, file), text);
}


/***/ })

};
