import { execFile } from 'node:child_process'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type GoPlatform, hostPlatform, platformName } from '../../src/install/platform.ts'
import { errorCode } from './system-error.ts'
import { makeTemporaryDirectory, removeTree } from './temp.ts'

export const REAL_VERSION = '1.25.0'
export const HOST: GoPlatform = hostPlatform({
  platform: process.platform,
  arch: process.arch,
  endianness: endianness(),
})
/** The version of the module golang.org/toolchain. */
export const REAL_MODULE_VERSION = `v0.0.1-go${REAL_VERSION}.${platformName(HOST)}`

const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'go-mod-setup')

/**
 * A directory in GOPROXY layout with a real Go as a module, and with what the default checksum database said of it: record, signed tree head,
 * tiles. Fetched once, by the go command and from where the machine's own settings say; from then on tests serve it from loopback.
 */
export async function realToolchain(): Promise<string> {
  const directory = join(CACHE, REAL_MODULE_VERSION)
  if (await exists(directory)) return directory
  const temporary = await makeTemporaryDirectory('toolchain')
  try {
    await fetchInto(temporary)
    await mkdir(CACHE, { recursive: true })
    // Beside its place first: the temporary directory may be on another file system.
    const sibling = `${directory}.${process.pid}.tmp`
    await promisify(execFile)('cp', ['-R', join(temporary, 'modules', 'cache', 'download'), sibling])
    await rename(sibling, directory)
  } catch (error) {
    // Another test file was faster.
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error
  } finally {
    await removeTree(temporary)
  }
  return directory
}

/** The oldest Go that has toolchains, and whose words the catalogue must know, too. */
const OLDEST_VERSION = '1.21.13'

/** The `bin` of a real Go 1.21, fetched once as {@link realToolchain}. */
export async function oldestGo(): Promise<string> {
  const module = `golang.org/toolchain@v0.0.1-go${OLDEST_VERSION}.${platformName(HOST)}`
  const directory = join(CACHE, `go${OLDEST_VERSION}`)
  if (await exists(directory)) return join(directory, 'bin')
  const temporary = await makeTemporaryDirectory('toolchain')
  try {
    const own = { GOMODCACHE: join(temporary, 'modules'), GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local' }
    const options = { cwd: temporary, env: { ...process.env, ...own }, timeout: 300_000 }
    await promisify(execFile)('go', ['mod', 'download', module], options)
    await mkdir(CACHE, { recursive: true })
    const sibling = `${directory}.${process.pid}.tmp`
    await promisify(execFile)('cp', ['-R', join(own.GOMODCACHE, module), sibling])
    // Modules have no executable files; go makes those of a toolchain executable before it runs them (cmd/go/internal/toolchain).
    await promisify(execFile)('chmod', ['-R', '+x', join(sibling, 'bin'), join(sibling, 'pkg', 'tool')])
    await rename(sibling, directory)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error
  } finally {
    await removeTree(temporary)
  }
  return join(directory, 'bin')
}

async function fetchInto(directory: string): Promise<void> {
  // A GOPATH of its own: the tree head that go remembers there decides which tiles it asks for.
  const own = {
    GOPATH: join(directory, 'gopath'),
    GOMODCACHE: join(directory, 'modules'),
    GOFLAGS: '-modcacherw',
    GOTOOLCHAIN: 'local',
  }
  const options = { cwd: directory, env: { ...process.env, ...own }, timeout: 300_000 }
  await promisify(execFile)('go', ['mod', 'download', `golang.org/toolchain@${REAL_MODULE_VERSION}`], options)
  await writeFile(join(own.GOMODCACHE, 'cache', 'download', 'sumdb', 'sum.golang.org', 'supported'), '')
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}
