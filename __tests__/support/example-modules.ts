import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { platformName } from '../../src/install/platform.ts'
import { type ContentSource, contentOfDirectory, contentOfFiles } from './proxy-content.ts'
import { HOST, REAL_MODULE_VERSION, realToolchain } from './real-toolchain.ts'
import { REPOSITORY } from './runner.ts'
import { errorCode } from './system-error.ts'
import { makeTemporaryDirectory, removeTree } from './temp.ts'

const PROJECT = join(REPOSITORY, 'examples/web')
const CACHE = join(REPOSITORY, 'node_modules/.cache/go-mod-setup')

/**
 * What a public mirror answers to jobs of examples/web: its modules, and two versions of Go, the machine's own as the newer one, with the default
 * checksum database. Fetched once, by the go command and from where the machine's own settings say.
 */
export async function exampleMirror(): Promise<ContentSource> {
  const own = (await goEnv(['GOVERSION'], process.env)).trim().replace(/[ -].*/, '')
  const list = `${REAL_MODULE_VERSION}\nv0.0.1-${own}.${platformName(HOST)}\n`
  const sources = [
    contentOfFiles(new Map([['golang.org/toolchain/@v/list', Buffer.from(list)]])),
    contentOfDirectory(await exampleModules()),
    contentOfDirectory(await realToolchain()),
  ]
  return async path => {
    for (const source of sources) {
      const found = await source(path)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** @returns a directory in GOPROXY layout, with the modules of examples/web */
async function exampleModules(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(PROJECT, 'go.sum')))
  const directory = join(CACHE, `web-${hash.digest('hex').slice(0, 16)}`)
  if (existsSync(directory)) return directory
  const temporary = await makeTemporaryDirectory('web')
  // Beside its place, and then renamed: a fetch that was cut short is not taken for one.
  const sibling = `${directory}.${process.pid}.tmp`
  try {
    await fetchInto(temporary)
    await mkdir(CACHE, { recursive: true })
    await promisify(execFile)('cp', ['-R', join(temporary, 'modules', 'cache', 'download'), sibling])
    await rename(sibling, directory)
  } catch (error) {
    // Another test file was faster.
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error
    await removeTree(sibling)
  } finally {
    await removeTree(temporary)
  }
  return directory
}

async function fetchInto(directory: string): Promise<void> {
  const [goModCache = '', goProxy = ''] = (await goEnv(['GOMODCACHE', 'GOPROXY'], process.env)).split('\n')
  const env = {
    ...process.env,
    GOMODCACHE: join(directory, 'modules'),
    GOFLAGS: '-modcacherw',
    GOWORK: 'off',
    GOTOOLCHAIN: 'local',
    // What the machine has need not be fetched again.
    GOPROXY: `${pathToFileURL(join(goModCache, 'cache', 'download')).href},${goProxy}`,
  }
  const go = async (...args: readonly string[]) =>
    promisify(execFile)('go', args, { cwd: PROJECT, env, timeout: 300_000 })
  await go('mod', 'download')
  // go.mod files that only `go mod tidy` looks at: go.sum names them, and a mirror has them.
  const goSum = await readFile(join(PROJECT, 'go.sum'), 'utf8')
  const named = [...goSum.matchAll(/^(\S+) (\S+)\/go\.mod /gm)].map(([, path, version]) => `${path}@${version}`)
  await go('list', '-mod=mod', '-m', ...named)
}

async function goEnv(names: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return (await promisify(execFile)('go', ['env', ...names], { cwd: PROJECT, env })).stdout
}
