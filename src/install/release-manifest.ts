import * as v from 'valibot'
import { redactUrls } from '../diagnosis/redaction.ts'
import { goVersionToSemver } from '../go/version.ts'
import type { FailedAttempt } from '../modules/source.ts'
import type { DocumentReader } from './documents.ts'
import { type GoPlatform, distributionArchitecture } from './platform.ts'

/** An archive of one release for one platform, as a distribution site's manifest lists it. */
export interface ReleaseArchive {
  /** In go's spelling, without `go`. */
  readonly version: string
  /** A plain name: what it is called on every site. */
  readonly fileName: string
  /** In hexadecimal. */
  readonly sha256: string
}

const fileSchema = v.object({
  filename: v.string(),
  os: v.string(),
  arch: v.string(),
  kind: v.string(),
  sha256: v.string(),
})
const manifestSchema = v.array(v.object({ version: v.string(), files: v.array(fileSchema) }))

/**
 * The archives for a platform in the answer to `?mode=json&include=all`. Source: go.dev/dl/?mode=json, golang.org/x/website/internal/dl.
 *
 * @returns undefined where the text is no manifest: a site without one answers with a page
 */
export function parseReleaseManifest(text: string, platform: GoPlatform): readonly ReleaseArchive[] | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const manifest = v.safeParse(manifestSchema, json)
  if (!manifest.success) return undefined
  const arch = distributionArchitecture(platform)
  return manifest.output.flatMap(({ version, files }) => {
    const file = files.find(each => each.kind === 'archive' && each.os === platform.goos && each.arch === arch)
    const name = version.replace(/^go/, '')
    // The name becomes part of URLs, and the manifest may be a mirror's.
    if (
      file === undefined ||
      goVersionToSemver(name) === undefined ||
      !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(file.filename)
    )
      return []
    return [{ version: name, fileName: file.filename, sha256: file.sha256.toLowerCase() }]
  })
}

/** The one place whose word on an archive's sha256 counts, and its second address. Source: go.dev/dl. */
export const OFFICIAL_SITES: readonly string[] = Object.freeze(['https://go.dev/dl', 'https://golang.google.cn/dl'])

export interface OfficialReleases {
  /** The one that answered. */
  readonly site: string
  readonly archives: readonly ReleaseArchive[]
}

export interface ManifestReading {
  readonly reader: DocumentReader
  readonly platform: GoPlatform
  readonly signal: AbortSignal
}

/** Asks the official sites in turn. @throws the signal's reason when that aborts */
export async function readOfficialReleases(
  sites: readonly string[],
  reading: ManifestReading,
): Promise<OfficialReleases | { readonly attempts: readonly FailedAttempt[] }> {
  const attempts: FailedAttempt[] = []
  for (const site of sites) {
    const manifest = await readManifest(site, reading)
    if (manifest.kind === 'manifest') return { site, archives: manifest.archives }
    const message = `the official site cannot say what its archives must be: ${manifest.why}`
    attempts.push({ from: redactUrls(site), code: 'toolchain-unavailable', message })
  }
  return { attempts }
}

export type SiteManifest =
  | { readonly kind: 'manifest'; readonly archives: readonly ReleaseArchive[] }
  | { readonly kind: 'none'; readonly why: string }

const MAX_MANIFEST_BYTES = 16 << 20

/** What a site says it has. @param site without slash at the end */
export async function readManifest(site: string, { reader, platform, signal }: ManifestReading): Promise<SiteManifest> {
  const outcome = await reader.read({ url: `${site}/?mode=json&include=all`, maxBytes: MAX_MANIFEST_BYTES, signal })
  if (outcome.kind !== 'read') return { kind: 'none', why: outcome.kind === 'failed' ? outcome.message : 'not found' }
  const archives = parseReleaseManifest(outcome.body.toString('utf8'), platform)
  return archives === undefined ? { kind: 'none', why: 'the answer is not a manifest' } : { kind: 'manifest', archives }
}
