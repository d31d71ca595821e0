export const id = 1684;
export const ids = [1684];
export const modules = {

/***/ 21684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withSecondOpinions: () => (/* binding */ withSecondOpinions)
});

;// CONCATENATED MODULE: ./build/diagnosis/mismatch.js
/**
 * Which side of a checksum mismatch is wrong. The checksum database decides: it recorded the hash when the version was first seen by anybody,
 * and its answer is verified. Without it two servers that agree against go.sum make its line suspect, but prove nothing.
 * Source: go.dev/ref/mod#authenticating.
 */
function judgeMismatch({ expected, served, database }) {
    const sums = [...new Set(served.map(({ sum }) => sum))];
    const servers = [...new Set(served.map(({ from }) => from))];
    const who = servers.join(' and ');
    if (database.kind === 'silent')
        return undecided({ who, isShared: servers.length > 1 && sums.length === 1, why: database.why });
    const { name } = database;
    if (expected.some(sum => database.sums.includes(sum)))
        return {
            wrong: 'server',
            message: `The checksum database ${name} agrees with go.sum: what ${who} served is wrong.`,
            cause: `go.sum is right, as the checksum database says. ${who} served other bytes: they were changed there or on the way, or the tag was moved after the version was published.`,
            fix: 'Leave go.sum as it is. Put another mirror first in the input `goproxy`, and tell whoever runs this one. Where the bytes came from the repository itself, its tag was moved: require a new version, or fetch this one through a public mirror.',
        };
    if (sums.some(sum => database.sums.includes(sum)))
        return {
            wrong: 'go.sum',
            message: `The checksum database ${name} agrees with what ${who} served: the line in go.sum is wrong.`,
            cause: 'The bytes are those that were published. The line in go.sum was damaged (by a merge, by hand), or written from a copy that was never published.',
            fix: 'Look up who changed the line (`git log -S HASH -- go.sum`). If it was a slip, remove the lines of this version from go.sum and run `go mod tidy`.',
        };
    return {
        wrong: 'both',
        message: `The checksum database ${name} has a third hash: neither go.sum nor ${who} is right.`,
        cause: 'Neither go.sum nor the bytes that were served are what was published: as where a tag is moved again and again.',
        fix: 'Require another version, and ask the author of the module what happened to this one.',
    };
}
function undecided(facts) {
    const { who, isShared, why } = facts;
    const seen = isShared
        ? `${who} serve the same bytes, which go.sum does not accept: the tag was probably moved, or the line in go.sum is wrong.`
        : `Only ${who} was asked, so it is not certain which side is wrong.`;
    return {
        wrong: 'open',
        message: `${seen} The checksum database was no help: ${why}.`,
        cause: 'It is not certain which side is wrong: the bytes were changed on the way or at the server, the tag was moved after go.sum was written, or the line in go.sum was damaged.',
        fix: 'Do not delete the line from go.sum before you know why. Compare with the repository: `GOPROXY=direct GOMODCACHE=$(mktemp -d) go mod download MODULE@VERSION`. If the tag was moved, require a new version.',
    };
}

// EXTERNAL MODULE: ./build/go/patterns.js
var patterns = __webpack_require__(22804);
// EXTERNAL MODULE: ./build/install/checksum-database.js + 2 modules
var checksum_database = __webpack_require__(53153);
// EXTERNAL MODULE: ./build/install/checksum-database-error.js
var checksum_database_error = __webpack_require__(95916);
// EXTERNAL MODULE: ./build/install/checksum-database-setting.js
var checksum_database_setting = __webpack_require__(23982);
// EXTERNAL MODULE: ./build/install/web.js
var web = __webpack_require__(52338);
// EXTERNAL MODULE: ./build/modules/mirrors/http-client.js + 3 modules
var http_client = __webpack_require__(65837);
// EXTERNAL MODULE: ./build/modules/mirrors/stall-guard.js
var stall_guard = __webpack_require__(15123);
// EXTERNAL MODULE: ./build/modules/mirrors/well-known-mirrors.js
var well_known_mirrors = __webpack_require__(92938);
// EXTERNAL MODULE: ./build/system/deadline.js
var deadline = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/phases/network.js
var network = __webpack_require__(5423);
;// CONCATENATED MODULE: ./build/phases/second-opinion.js











/** For all modules together: the download has failed already. */
const BUDGET_MS = 8000;
/** Where more are wrong than that, they are wrong for one reason. */
const MAX_ASKED = 3;
/**
 * Says of failed downloads whose bytes go.sum does not accept which side is wrong, by asking the checksum database.
 *
 * @returns the findings, those with what was learnt
 * @throws the signal's reason
 */
async function withSecondOpinions(findings, prepared, signal) {
    const doubtful = findings.filter(found => factsOf(found, prepared) !== undefined).slice(0, MAX_ASKED);
    if (doubtful.length === 0)
        return findings;
    const opinions = new Map(await Promise.all(doubtful.map(async (found) => [found, await judge(found, prepared, signal)])));
    return findings.map(found => opinions.get(found) ?? found);
}
async function judge(found, prepared, signal) {
    const facts = factsOf(found, prepared);
    if (facts === undefined)
        return found;
    const { module, ...sides } = facts;
    const { message, cause, fix } = judgeMismatch({ ...sides, database: await askDatabase(module, prepared, signal) });
    return { ...found, message: `${found.message}\n${message}`, cause, fix };
}
/** Only of zips: for a go.mod the database's answer is about the same version, and go.sum's line stands beside the zip's. */
function factsOf({ code, severity, module, url, message }, { plan }) {
    if (code !== 'checksum-mismatch' || severity !== 'security' || module === undefined)
        return undefined;
    const expected = plan.main?.goSum.zips.get(module);
    const at = module.lastIndexOf('@');
    if (expected === undefined || at <= 0 || message.includes(`${module}/go.mod: `))
        return undefined;
    const served = [...message.matchAll(/^ {2}(\S+): .*?its hash is (h1:[^\s,]+)/gm)].map(([, from = '', sum = '']) => ({
        from,
        sum,
    }));
    const printed = /^\s*downloaded: (h1:\S+)/m.exec(message)?.[1];
    if (printed !== undefined)
        served.push({ from: url ?? 'the repository', sum: printed });
    if (served.length === 0)
        return undefined;
    return { module: { path: module.slice(0, at), version: module.slice(at + 1) }, expected, served };
}
async function askDatabase(module, prepared, signal) {
    const setting = settingOf(prepared, module.path);
    if (typeof setting === 'string')
        return { kind: 'silent', why: setting };
    const { config, netrc, proxyList, defaultProxyHosts } = prepared;
    const settings = (0,network/* mirrorSettings */.$W)({ config, netrc, goAuth: 'off', defaultProxyHosts, remainingMs: () => BUDGET_MS });
    const client = new http_client/* HttpClient */.Q({ ...settings, minimumRate: stall_guard/* DEFAULT_MINIMUM_RATE */.i, http2: false });
    const reader = new web/* Web */.N({ client, retries: 0 });
    try {
        const answer = await (0,deadline/* withDeadline */.NE)({ what: 'asking the checksum database', timeoutMs: BUDGET_MS, signal }, async (inTime) => (0,checksum_database/* createChecksumDatabase */.X)({ setting, proxies: proxyList, reader }).lookup(module, inTime));
        if (answer.kind === 'found')
            return { kind: 'found', name: setting.name, sums: answer.sums };
        return { kind: 'silent', why: `${setting.name} knows no such module` };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof checksum_database_error/* ChecksumDatabaseError */.v || error instanceof deadline/* DeadlineError */.j3)
            return { kind: 'silent', why: error.message };
        throw error;
    }
    finally {
        await client.close();
    }
}
/**
 * The database, or why it is not asked. go asks it only for what go.sum lacks, so a private module that a company's mirror serves may never have
 * been named to it: it is asked where all mirrors are everybody's, or where GOSUMDB says where it is.
 */
function settingOf({ goEnv, proxyList, defaultProxyHosts }, path) {
    const isPrivate = ['GONOSUMDB', 'GOPRIVATE', 'GONOPROXY'].some(name => (0,patterns/* matchesPrefixPatterns */.B)(goEnv.get(name), path));
    if (isPrivate)
        return 'the module is private, so it was not asked';
    let setting;
    try {
        setting = (0,checksum_database_setting/* parseChecksumDatabase */.a)(goEnv.get('GOSUMDB'));
    }
    catch (error) {
        if (error instanceof checksum_database_error/* ChecksumDatabaseError */.v)
            return error.fault === 'disabled' ? 'GOSUMDB is off' : error.message;
        throw error;
    }
    const isPublic = proxyList.every(entry => entry.kind !== 'url' || (0,well_known_mirrors/* isWellKnownMirror */.z)(entry, defaultProxyHosts));
    if (!isPublic && setting.url === undefined)
        return 'a mirror of GOPROXY may serve what is not public, so it was not asked';
    return setting;
}


/***/ })

};
