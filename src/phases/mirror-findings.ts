import semver from 'semver'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { moduleKey } from '../go/module-path.ts'
import type { ProxyEntry } from '../go/proxy-list.ts'
import type { MirrorMeasurement } from '../modules/mirrors/probe/mirror-measurement.ts'
import type { Recommendation } from '../modules/mirrors/probe/recommendation.ts'
import { formatSeconds } from '../report/text.ts'
import type { MirrorCheck } from './mirror-check.ts'

const MAX_NAMED = 3

/** What the measurements say, the faults first: an error only where nothing of GOPROXY can serve. */
export function mirrorFindings(
  { measurements, recommendation, authFindings }: MirrorCheck,
  proxyList: readonly ProxyEntry[],
): readonly Finding[] {
  const isHopeless =
    measurements.length > 0 &&
    measurements.every(({ state }) => state === 'dead') &&
    proxyList.at(-1)?.kind !== 'direct'
  return [
    ...authFindings,
    ...measurements.flatMap(measurement => faultFinding(measurement, isHopeless)),
    ...measurements.flatMap(incomplete),
    ...behind(measurements),
    ...(recommendation?.isChange === true ? [recommended(recommendation)] : []),
  ]
}

/** The fault that a mirror had most often stands for it; the others are in the evidence. */
function faultFinding(
  { url, state, faults, requests, failures }: MirrorMeasurement,
  isHopeless: boolean,
): readonly Finding[] {
  const [worst] = faults.toSorted((a, b) => b.count - a.count)
  if (worst === undefined) return []
  const message =
    state === 'dead'
      ? `${url} serves nothing: ${worst.message}.`
      : `${url} fails now and then, ${failures} of ${requests} times when it was asked: ${worst.message}.`
  const evidence = faults.map(({ code, count, message }) => `${count} × ${code}: ${message}`).join('\n')
  return [finding(worst.code, { severity: isHopeless ? 'error' : 'warning', url, message, evidence })]
}

function incomplete({ url, has, lacks }: MirrorMeasurement): readonly Finding[] {
  const [first] = lacks
  if (first === undefined) return []
  const named = lacks.slice(0, MAX_NAMED).map(moduleKey).join(', ')
  const more = lacks.length > MAX_NAMED ? ` and ${lacks.length - MAX_NAMED} more` : ''
  const message = `${url} has ${has.length} of the ${has.length + lacks.length} modules that it was asked for; it lacks ${named}${more}.`
  return [finding('mirror-incomplete', { url, module: moduleKey(first), message })]
}

function behind(measurements: readonly MirrorMeasurement[]): readonly Finding[] {
  const known = measurements.flatMap(({ url, newest }) => (newest === undefined ? [] : [{ url, ...newest }]))
  const newest = known.toSorted((a, b) => semver.rcompare(a.version, b.version))[0]
  return known.flatMap(({ url, module, version }) =>
    newest === undefined || semver.eq(version, newest.version)
      ? []
      : [
          finding('mirror-behind', {
            url,
            module,
            message: `${url} knows ${module} up to ${version}; ${newest.url} has ${newest.version}.`,
          }),
        ],
  )
}

function recommended({ line, current, expectedSeconds, currentSeconds, reasons }: Recommendation): Finding {
  const gone = reasons.filter(({ kind }) => kind === 'dropped').map(({ url }) => url)
  const why = [
    ...(gone.length === 0 ? [] : [`${gone.join(' and ')} serves nothing`]),
    ...(currentSeconds === undefined || currentSeconds <= expectedSeconds
      ? []
      : [
          `this project’s modules would take about ${formatSeconds(expectedSeconds)} of transfer instead of ${formatSeconds(currentSeconds)}`,
        ]),
  ]
  const because = why.length === 0 ? 'more errors fall through to the next entry' : why.join('; ')
  return finding('goproxy-recommended', {
    message: `A better GOPROXY, as the mirrors were measured: ${line} in place of ${current} (${because}).`,
    fix: `Set the input \`goproxy\` to ${line}, with user and password of the URLs that have them.`,
  })
}
