import type { InputName, RawInputs } from '../config/inputs.ts'
import { observedContradictions } from '../config/contradictions.ts'
import { secretForms } from '../credentials/secret-forms.ts'
import { withoutNames, withoutSecrets } from '../report/doctor-redaction.ts'
import { privateNames } from './private-names.ts'
import type { Finding } from '../diagnosis/finding.ts'
import type { CredentialRow, DoctorReport } from '../report/doctor.ts'
import { emptyReport } from '../report/report.ts'
import { DeadlineError, startDeadline, withDeadline } from '../system/deadline.ts'
import { type CacheCheck, checkCaches } from './cache-check.ts'
import { configure, type PhaseContext, type Prepared } from './configure.ts'
import { checkCredentials } from './credential-check.ts'
import { checkMirrors, type MirrorCheck } from './mirror-check.ts'
import { mirrorFindings } from './mirror-findings.ts'
import { observedFacts } from './observed-facts.ts'
import { type ProjectModules, projectModules } from './project-modules.ts'
import { mirrorRow, settingRows } from './doctor-rows.ts'
import { knownFailure } from './setup.ts'
import { situationFindings } from './situation.ts'
import { secondsSince } from './timeline.ts'
import { withTicks } from './ticks.ts'

/** Half a minute in all: the configuration, then the mirrors, alone on this machine so that they are measured and not it, then the rest. */
const CONFIGURE_MS = 8_000
const MIRRORS_MS = 12_000
const OTHERS_MS = 8_000

/** These would install a Go: doctor looks at what is there. */
const INSTALLING: ReadonlySet<InputName> = new Set(['go-version', 'go-version-file', 'check-latest', 'architecture'])

export interface Examination {
  readonly report: DoctorReport
  /** The inputs were wrong: exit code 2. */
  readonly isConfigError: boolean
}

/**
 * Looks at configuration, mirrors, credentials and caches, and changes nothing.
 *
 * @param options.redact private names are replaced, too; secrets always are
 * @throws the signal's reason, or what is a bug
 */
export async function examine(context: PhaseContext, { redact }: { readonly redact: boolean }): Promise<Examination> {
  const startedAt = performance.now()
  const empty = emptyDoctorReport(context)
  const finish = (report: DoctorReport): DoctorReport => {
    const ok = !report.findings.some(({ severity }) => severity === 'error' || severity === 'security')
    return { ...report, ok, seconds: secondsSince(startedAt), findings: withoutRepeats(report.findings) }
  }
  let prepared: Prepared
  try {
    const wait = { what: 'reading the configuration', timeoutMs: CONFIGURE_MS, signal: context.signal }
    const rawInputs: RawInputs = new Map([...context.rawInputs].filter(([name]) => !INSTALLING.has(name)))
    prepared = await withDeadline(wait, async signal => configure({ ...context, rawInputs, signal, installsGo: false }))
  } catch (error) {
    context.signal.throwIfAborted()
    const { ended, findings } = knownFailure(error)
    return { report: finish({ ...empty, findings }), isConfigError: ended === 'config' }
  }
  const checked = await check(context, prepared)
  context.host.progressDone()
  const report = withoutSecrets(finish(compose(context, { empty, prepared, ...checked })), secretsOf(prepared))
  const names = redact ? privateNames(prepared, checked) : undefined
  return { report: names === undefined ? report : withoutNames(report, names), isConfigError: false }
}

function secretsOf({ config, netrc, credentials }: Prepared): readonly string[] {
  const passwords = [...netrc, ...(credentials?.https ?? [])].map(({ password }) => password)
  return [...config.secrets, ...passwords].flatMap(secretForms)
}

interface Checked {
  readonly modules: ProjectModules
  readonly mirrors: MirrorCheck
  readonly credentials: readonly CredentialRow[]
  readonly caches: CacheCheck | undefined
}

async function check(context: PhaseContext, prepared: Prepared): Promise<Checked> {
  const modules = projectModules(prepared)
  const startedAt = performance.now()
  return await withTicks(
    context.host,
    () => `asking mirrors, repositories and caches: ${Math.round(secondsSince(startedAt))} s`,
    async () => {
      const mirrors = await checkMirrors({
        context,
        prepared,
        modules,
        isThorough: true,
        budgetMs: MIRRORS_MS,
        signal: context.signal,
      })
      const deadline = startDeadline({ what: 'doctor', timeoutMs: OTHERS_MS, signal: context.signal })
      const { signal } = deadline
      // What must be told apart from a deadline ends before it.
      const budgetMs = OTHERS_MS * 0.8
      try {
        const [credentials, caches] = await Promise.all([
          untilDeadline(signal, async () => checkCredentials({ context, prepared, modules, budgetMs, signal })),
          untilDeadline(signal, async () => checkCaches({ context, prepared, budgetMs, signal })),
        ])
        return { modules, mirrors, credentials: credentials ?? [], caches }
      } finally {
        deadline.dispose()
      }
    },
  )
}

/** undefined where time was over. */
async function untilDeadline<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted && signal.reason instanceof DeadlineError) return undefined
    throw error
  }
}

function compose(
  context: PhaseContext,
  facts: Checked & { readonly empty: DoctorReport; readonly prepared: Prepared },
): DoctorReport {
  const { empty, prepared, modules, mirrors, credentials, caches } = facts
  const { plan, config } = prepared
  return {
    ...empty,
    go: prepared.go,
    settings: settingRows(context, prepared),
    project: {
      directory: config.workingDirectory,
      situation: plan.situation.kind,
      modules: modules.public.length + modules.private.length,
      private: modules.private.length,
      present: modules.present,
    },
    mirrors: mirrors.measurements.map(mirrorRow),
    recommendation: mirrors.recommendation ?? null,
    credentials,
    cache: caches === undefined ? null : { backend: caches.backend, directories: caches.directories },
    findings: [
      ...prepared.findings,
      ...situationFindings(prepared),
      ...observedContradictions(observedFacts(facts)),
      ...mirrorFindings(mirrors, prepared.proxyList),
      ...(caches?.findings ?? []),
    ],
  }
}

function emptyDoctorReport({ version, currentDirectory }: PhaseContext): DoctorReport {
  const { schema, tool, go } = emptyReport(version)
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
  }
}

/** One thing may be seen from two sides. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(findings.map(found => [`${found.code} ${found.url ?? ''} ${found.message}`, found]))
  return [...seen.values()]
}
