// What is written from tables: action.yml and the README's from the inputs, docs/diagnosis.md's from the catalogue. `npm run docs` writes them, a test compares them.
import { readFileSync, writeFileSync } from 'node:fs'
import { INPUT_NAMES, INPUTS, type InputName } from '../src/config/inputs.ts'
import { CATALOGUE } from '../src/diagnosis/catalogue.ts'
import { FAILURE_CODES } from '../src/diagnosis/codes.ts'
import { RECOGNITION } from '../src/diagnosis/recognition.ts'
import { OUTPUT_NAMES, type OutputName } from '../src/phases/outputs.ts'

const ABOUT_OUTPUT: Readonly<Record<OutputName, string>> = {
  'cache-hit': '`true` only where the modules entry matched exactly and passed verification.',
  'cache-primary-key': 'Key of the modules entry.',
  'cache-matched-key': 'Key of the modules entry that was restored; empty where none was.',
  'build-cache-hit': '`true` where an entry of the same go.sum was restored.',
  'build-cache-primary-key': 'Key under which the build entry will be saved.',
  'build-cache-matched-key': 'Key of the build entry that was restored; empty where none was.',
  'go-version': 'The Go version that the build uses, such as `1.26.8`.',
  'go-mod-cache': 'GOMODCACHE.',
  'go-cache': 'GOCACHE.',
  'modules-downloaded': 'How many modules were fetched over the network.',
  report: 'Path of the JSON report.',
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

function describe(name: InputName): string {
  const { about, default: value } = INPUTS[name]
  return `${about}${value === undefined ? '' : ` Default: \`${value}\`.`}`
}

/** action.yml. Inputs have no `default:` but what the runner fills in: an empty one falls back to GO_MOD_SETUP_… and then to the table. */
export function renderActionMetadata(): string {
  const inputs = INPUT_NAMES.map(name => {
    const filled = INPUTS[name].actionDefault
    return `  ${name}:\n    description: ${quote(describe(name))}\n    required: false\n${filled === undefined ? '' : `    default: ${filled}\n`}`
  })
  const outputs = OUTPUT_NAMES.map(name => `  ${name}:\n    description: ${quote(ABOUT_OUTPUT[name])}\n`)
  return `# The inputs and outputs are written from src/config/inputs.ts by \`npm run docs\`.
name: go-mod-setup
description: Go modules in CI that are simply there - fetched in parallel, verified, cached, and every stall named.
author: The go-mod-setup maintainers
branding:
  icon: package
  color: blue
inputs:
${inputs.join('')}outputs:
${outputs.join('')}runs:
  using: node24
  main: dist/main.js
  post: dist/post.js
  post-if: always()
`
}

export function renderInputTable(): string {
  const rows = INPUT_NAMES.map(name => {
    const { secret, default: value, about } = INPUTS[name]
    return `| \`${name}\`${secret ? ' (secret)' : ''} | ${value === undefined ? '' : `\`${value}\``} | ${about.replaceAll('|', String.raw`\|`)} |`
  })
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

export function renderOutputTable(): string {
  return [
    '| output | meaning |',
    '| --- | --- |',
    ...OUTPUT_NAMES.map(name => `| \`${name}\` | ${ABOUT_OUTPUT[name]} |`),
  ].join('\n')
}

/** The text with what stands between the marks `<!-- NAME -->` and `<!-- /NAME -->` replaced. */
export function replaceSection(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!marks.test(text)) throw new Error(`there are no marks for ${name}`)
  return text.replace(marks, (_match, start: string, end: string) => `${start}\n${content}\n\n${end}`)
}

export function renderReadme(readme: string): string {
  return replaceSection(replaceSection(readme, 'inputs', renderInputTable()), 'outputs', renderOutputTable())
}

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`)

/** A row for each finding, with its code as an anchor: `docs/diagnosis.md#CODE`. */
export function renderCatalogue(): string {
  const rows = FAILURE_CODES.map(code => {
    const { title, cause, fix, severity, docs } = CATALOGUE[code]
    const { by, test } = RECOGNITION[code]
    const remedy = docs === undefined ? fix : `${fix} [Documentation](${docs})`
    const proof = test === undefined ? 'no test produces it' : `[test](../__tests__/${test})`
    const cells = [
      `<a id="${code}"></a>\`${code}\``,
      `${title} (${severity})`,
      ...[
        by,
        cause,
        remedy.replace(
          'Go’s documentation',
          docs?.includes('go.dev') === true ? 'Go’s documentation' : 'documentation',
        ),
      ].map(cell),
      proof,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const head = ['| code | title | recognised by | cause | remedy | |', '| --- | --- | --- | --- | --- | --- |']
  return [...head, ...rows].join('\n')
}

export function renderDiagnosis(text: string): string {
  return replaceSection(text, 'catalogue', renderCatalogue())
}

if (import.meta.main) {
  writeFileSync('docs/diagnosis.md', renderDiagnosis(readFileSync('docs/diagnosis.md', 'utf8')))
  writeFileSync('action.yml', renderActionMetadata())
  writeFileSync('README.md', renderReadme(readFileSync('README.md', 'utf8')))
}
