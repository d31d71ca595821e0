import { access, readFile } from 'node:fs/promises'
import { endianness } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Config } from '../config/config.ts'
import type { GoConfig } from '../config/go-config.ts'
import { ConfigError } from '../config/inputs.ts'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { type GoEnv, GoUnavailableError, readGoEnv } from '../go/env.ts'
import { binaryDirectories, environmentChanges } from '../install/environment.ts'
import type { ResolvedGo } from '../install/install-go.ts'
import { neededToolchain } from '../install/needed-toolchain.ts'
import { type GoPlatform, hostPlatform } from '../install/platform.ts'
import { toolchainModule } from '../install/toolchain-layout.ts'
import { parseGoLines, readVersionFile, VersionFileError } from '../install/version-file.ts'
import { parseVersionSpec, type VersionSpec, VersionSpecError } from '../install/version-spec.ts'
import { hasErrorCode, isNotFound } from '../system/files.ts'
import { withGo } from './go-environment.ts'
import type { InstalledGo, InstallFacts, installGo } from './go-install.ts'
import { readInstallSettings, settingsOf } from './go-settings.ts'
import { GoSetupError } from './go-setup-error.ts'
import { usesAuthCommand } from './network.ts'
import type { Timeline } from './timeline.ts'
import type { ToolchainEntry } from './toolchain-entry.ts'

export interface GoSetupFacts extends Omit<InstallFacts, 'settings' | 'platform'> {
  readonly timeline: Timeline
  /** False: the Go on PATH has to do, whatever the project asks for. */
  readonly mayInstall: boolean
}

/** The Go that all go commands use from here on. */
export interface GoSetup {
  /** With its environment. */
  readonly config: Config
  readonly goEnv: GoEnv
  readonly source: ResolvedGo['source']
  readonly findings: readonly Finding[]
  readonly toolchain?: ToolchainEntry | undefined
}

/**
 * Sees to it that there is the right Go: the one that go-version asks for; else the one on PATH, or a newer one where the project needs it and
 * GOTOOLCHAIN allows it, so that not every go command fetches that by itself, in silence.
 *
 * @throws ConfigError where go-version-file names no version; GoUnavailableError where there is no go and none was asked for; GoSetupError
 */
export async function setUpGo(facts: GoSetupFacts): Promise<GoSetup> {
  const { wanted } = facts.config.go
  if (wanted === undefined) return await useInstalledGo(facts)
  return await facts.timeline.run('go', async () => {
    const [installer, settings] = await Promise.all([loadInstaller(), readInstallSettings(facts.location)])
    const spec = await wantedSpec(wanted, settings.goToolchain)
    const { platform, arch } = process
    const host = hostPlatform({ platform, arch, endianness: endianness() })
    const goPlatform = { ...host, goarch: facts.config.go.architecture ?? host.goarch }
    const installed = await installer.installGo({ ...facts, settings, platform: goPlatform }, spec)
    return await useGo(facts, { ...installed, isAskedFor: true })
  })
}

/** Loaded only where it is needed: most jobs have their Go already. */
async function loadInstaller(): Promise<{ readonly installGo: typeof installGo }> {
  return await import('./go-install.ts')
}

async function wantedSpec(wanted: NonNullable<GoConfig['wanted']>, gotoolchain: string): Promise<VersionSpec> {
  if (wanted.kind === 'version') return wanted.spec
  try {
    const { file, version } = await readVersionFile(wanted.paths, gotoolchain)
    return parseNamed(file, version)
  } catch (error) {
    if (!(error instanceof VersionFileError)) throw error
    throw new ConfigError([`go-version-file: ${error.message}`], { cause: error })
  }
}

function parseNamed(file: string, version: string): VersionSpec {
  try {
    return parseVersionSpec(version)
  } catch (error) {
    if (!(error instanceof VersionSpecError)) throw error
    throw new VersionFileError(`${file}: ${error.message}, got ${JSON.stringify(version)}`, { cause: error })
  }
}

async function useInstalledGo(facts: GoSetupFacts): Promise<GoSetup> {
  const { config, location, timeline } = facts
  const goEnv = await readGoEnv(location)
  const path = binaryDirectories({ goBin: goEnv.get('GOBIN'), goPath: goEnv.get('GOPATH') })
  const changed = withGo(config, { path, variables: new Map() }, process.platform)
  const installed: GoSetup = { config: changed, goEnv, source: 'path', findings: [] }
  const spec = facts.mayInstall ? await missingToolchain(goEnv, facts) : undefined
  return spec === undefined ? installed : await timeline.run('go', async () => useNeededGo(facts, { installed, spec }))
}

/** What we cannot get, go may: it has the last word, and says why the project cannot be built. Only the end of the budget ends the step. */
async function useNeededGo(
  facts: GoSetupFacts,
  { installed, spec }: { readonly installed: GoSetup; readonly spec: VersionSpec },
): Promise<GoSetup> {
  const { goEnv } = installed
  facts.host.info(`The project asks for Go ${spec.text}; ${goEnv.get('GOVERSION')} is installed.`)
  try {
    const [installer, settings] = await Promise.all([loadInstaller(), settingsOf(goEnv)])
    const needed = await installer.installGo({ ...facts, settings, platform: ownPlatform(goEnv) }, spec)
    return await useGo(facts, { ...needed, isAskedFor: false })
  } catch (error) {
    if (!(error instanceof GoSetupError) || error.findings.some(({ code }) => code === 'timeout')) throw error
    return { ...installed, findings: error.findings.map(asLeftToGo) }
  }
}

function asLeftToGo(found: Finding): Finding {
  if (found.severity !== 'error') return found
  return { ...found, severity: 'warning', message: `${found.message} It is left to the go command.` }
}

/**
 * The Go that the go commands of the project would fetch. Decided by lines, as go does: an older Go may not know all that is in go.mod.
 * Undefined also where go has it already, or where only go knows how to get it. Source: cmd/go/internal/toolchain/select.go Select, Exec.
 */
async function missingToolchain(goEnv: GoEnv, { location }: GoSetupFacts): Promise<VersionSpec | undefined> {
  if (usesAuthCommand(goEnv.get('GOAUTH'))) return undefined
  const goWork = goEnv.get('GOWORK')
  const file = goWork === '' || goWork === 'off' ? goEnv.get('GOMOD') : goWork
  const needed = neededToolchain({
    installed: goEnv.get('GOVERSION'),
    gotoolchain: goEnv.get('GOTOOLCHAIN'),
    ...parseGoLines(await readOrNothing(file)),
  })
  if (needed === undefined) return undefined
  const platform = ownPlatform(goEnv)
  const suffix = platform.goos === 'windows' ? '.exe' : ''
  const { path, version } = toolchainModule(needed.text, platform)
  const places = [
    ...(location.environment['PATH'] ?? '').split(delimiter).map(directory => join(directory, `go${needed.text}`)),
    join(goEnv.get('GOMODCACHE'), `${path}@${version}`, 'bin', 'go'),
  ]
  const isThere = await Promise.all(places.map(async place => exists(`${place}${suffix}`)))
  return isThere.includes(true) ? undefined : needed
}

function ownPlatform(goEnv: GoEnv): GoPlatform {
  return { goos: goEnv.get('GOHOSTOS'), goarch: goEnv.get('GOHOSTARCH') }
}

/** Puts a Go in front of what is there, and asks it for its settings. */
async function useGo(
  { config, location }: GoSetupFacts,
  found: InstalledGo & { readonly isAskedFor: boolean },
): Promise<GoSetup> {
  const { version, root, source } = found.go
  const facts = {
    version,
    root,
    ownGoRoot: location.environment['GOROOT'] ?? '',
    isAskedFor: found.isAskedFor,
    gotoolchainInput: config.go.gotoolchain,
  }
  const first = withGo(config, environmentChanges({ ...facts, goBin: '', goPath: '' }), process.platform)
  let goEnv: GoEnv
  try {
    goEnv = await readGoEnv({ ...location, environment: first.childEnvironment })
  } catch (error) {
    if (!(error instanceof GoUnavailableError)) throw error
    const message = `Go ${version} is in ${root}, but cannot be run: ${error.message}`
    const fix = 'Set the input `architecture` to one that this machine can run, or leave it out.'
    throw new GoSetupError([...found.findings, finding('go-missing', { message, fix })], { cause: error })
  }
  const changes = environmentChanges({ ...facts, goBin: goEnv.get('GOBIN'), goPath: goEnv.get('GOPATH') })
  const { findings, toolchain } = found
  return { config: withGo(config, changes, process.platform), goEnv, source, findings, toolchain }
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    // No go.mod is `` or the null device. One that may not be read is go's to complain of.
    if (isNotFound(error) || hasErrorCode(error, 'EACCES', 'EISDIR')) return ''
    throw error
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => {
      if (isNotFound(error) || hasErrorCode(error, 'EACCES', 'ELOOP', 'ENAMETOOLONG')) return false
      throw error
    },
  )
}
