// dist/ is committed: proves that it is what the sources give, byte for byte.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const fresh = mkdtempSync(join(tmpdir(), 'dist-'))
try {
  const build = spawnSync(process.execPath, ['scripts/build.mjs', fresh], { stdio: ['ignore', 'inherit', 'inherit'] })
  const differences = build.status === 0 ? compare(filesBelow('dist'), filesBelow(fresh)) : ['the build failed']
  for (const difference of differences) console.error(difference)
  if (differences.length > 0) {
    console.error('dist/ is not what the sources give: run `npm run build` and commit it')
    process.exitCode = 1
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

function compare(committed, built) {
  const names = [...new Set([...committed.keys(), ...built.keys()])]
  return names.flatMap(name => {
    const [old, now] = [committed.get(name), built.get(name)]
    if (old === undefined) return [`missing in dist: ${name}`]
    if (now === undefined) return [`not built any more: ${name}`]
    return old.equals(now) ? [] : [`differs: ${name}`]
  })
}

function filesBelow(directory) {
  if (!existsSync(directory)) return new Map()
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(files.map(file => [relative(directory, file), readFileSync(file)]))
}
