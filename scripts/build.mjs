// Builds dist/: tsc emits JS, ncc bundles it once; main, post, cli, worker and toolkit are one-line entries into that one bundle,
// so that what they share (undici, @actions/*) is there once, in chunks that are loaded when needed.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { SOURCE_HASH_FILE, sourceHash } from './source-hash.mjs'

const bin = name => `node_modules/.bin/${name}`
const outDir = process.argv[2] ?? 'dist'
// Before anything is read: what is edited meanwhile is not in this build.
const sources = sourceHash()

// Chunk names are numbers: without this, stale ones would stay.
for (const dir of ['build', outDir]) rmSync(dir, { recursive: true, force: true })
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
leaveOutOidc()
execFileSync(
  bin('ncc'),
  [
    'build',
    'build/bundle.js',
    '-o',
    `${outDir}/bundle`,
    '--target',
    'es2022',
    '--no-cache',
    '--license',
    'licenses.txt',
  ],
  { stdio: 'inherit' },
)

mkdirSync(outDir, { recursive: true })
for (const entry of ['main', 'post', 'cli', 'worker', 'toolkit'])
  writeFileSync(
    `${outDir}/${entry}.js`,
    `#!/usr/bin/env node\nimport { ${entry} } from './bundle/index.js'\n\nawait ${entry}()\n`,
  )
writeFileSync(`${outDir}/package.json`, '{\n  "type": "module"\n}\n')
writeFileSync(`${outDir}/${SOURCE_HASH_FILE}`, `${sources}\n`)

/**
 * @actions/core brings a whole HTTP client for OIDC tokens, which nobody asks for here: 100 ms of CPU at the start of main, and again of post. Its
 * other files are taken as they are.
 */
function leaveOutOidc() {
  cpSync('node_modules/@actions/core/lib', 'build/actions-core', { recursive: true })
  const stub = "export const OidcClient = { getIDToken: async () => { throw new Error('not in this build') } }\n"
  writeFileSync('build/actions-core/oidc-utils.js', stub)
  for (const file of ['build/host/github.js', 'build/host/step-summary.js']) {
    const code = readFileSync(file, 'utf8')
    if (!code.includes("'@actions/core'")) throw new Error(`${file} does not import @actions/core any more`)
    writeFileSync(file, code.replace("'@actions/core'", "'../actions-core/core.js'"))
  }
}
