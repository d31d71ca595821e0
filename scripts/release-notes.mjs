// Prints the changelog's part for a tag. Fails where tag, package.json, src/version.ts and changelog do not agree.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * @param {string} tag `v1.2.3`
 * @param {{ packageVersion: string, sourceVersion: string, changelog: string }} sources
 * @returns {string} the text below the version's heading
 */
export function releaseNotes(tag, { packageVersion, sourceVersion, changelog }) {
  const version = tag.replace(/^v/, '')
  if (packageVersion !== version) throw new Error(`package.json says ${packageVersion}, the tag ${tag}`)
  if (sourceVersion !== version) throw new Error(`src/version.ts says ${sourceVersion}, the tag ${tag}`)
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find(text => text.startsWith(`[${version}] - `))
  if (section === undefined) throw new Error(`CHANGELOG.md has no heading "## [${version}] - DATE"`)
  const notes = section.slice(section.indexOf('\n')).trim()
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}`)
  return notes
}

function read(name) {
  return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, sourceVersion = ''] = /'(.+)'/.exec(read('src/version.ts')) ?? []
  const { version: packageVersion } = JSON.parse(read('package.json'))
  try {
    console.log(releaseNotes(process.argv[2] ?? '', { packageVersion, sourceVersion, changelog: read('CHANGELOG.md') }))
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
