// Run by waits.long.test.ts in namespaces of its own. Prints one JSON object: what our engine and the real go were said to wait for.
import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseProxyList } from '../../src/go/proxy-list.ts'
import { downloadWithGo } from '../../src/modules/go-download.ts'
import type { GoProgress } from '../../src/modules/go-run.ts'
import { renderGoProgress } from '../../src/phases/progress.ts'
import { fetchFile, quickSource } from './mirror-rig.ts'
import { makeModules } from './module-builder.ts'
import { BLACK_HOLE_IPV4, serveNames, setUpNetwork } from './own-network.ts'
import { goEnvironment } from './temp.ts'

interface EngineScene {
  readonly stage: string
  readonly detail: string
  readonly code: string
  readonly message: string
}

interface GoScene {
  readonly code: string
  readonly message: string
  /** The line in progress, as it was last. */
  readonly line: string
}

const [module] = makeModules(1)

async function engineScene(directory: string, url: string): Promise<EngineScene> {
  if (module === undefined) throw new Error('no module')
  const source = quickSource(url, { retries: 0, connectTimeoutMs: 1500, stallTimeoutMs: 4000 })
  let seen = { stage: '', detail: '' }
  const looking = setInterval(() => {
    const [wait] = source.waits?.() ?? []
    if (wait !== undefined && wait.forMs > 300) seen = { stage: wait.stage, detail: wait.detail }
  }, 50)
  const { outcome } = await fetchFile(source, module, { directory })
  clearInterval(looking)
  await source.close()
  const [attempt] = outcome.kind === 'failed' ? outcome.attempts : []
  return { ...seen, code: attempt?.code ?? outcome.kind, message: attempt?.message ?? '' }
}

interface GoRequest {
  readonly proxy: string
  readonly env?: Readonly<Record<string, string>>
  readonly path?: string
}

/** `go mod download` until nothing moves any more. Five seconds pass before the line says why. */
async function goScene(directory: string, { proxy, env = {}, path }: GoRequest): Promise<GoScene> {
  const base = join(directory, Math.random().toString(36).slice(2))
  await mkdir(base, { recursive: true })
  const environment = await goEnvironment(base, { proxy })
  let last: GoProgress | undefined
  const result = await downloadWithGo({
    directory: base,
    env: { ...environment, ...env },
    goModCache: environment['GOMODCACHE'] ?? '',
    entries: parseProxyList(proxy),
    isWellKnown: () => false,
    policy: 'auto',
    retries: 0,
    timeoutMs: 60_000,
    connectTimeoutMs: 30_000,
    stallTimeoutMs: 7000,
    signal: new AbortController().signal,
    selection: { kind: 'set', modules: [{ path: path ?? module?.path ?? '', version: 'v1.0.0' }] },
    loadGraph: false,
    protectedFiles: [],
    onProgress: progress => {
      last = progress
    },
  })
  const [found] = result.findings
  return {
    code: found?.code ?? '',
    message: found?.message ?? '',
    line: last === undefined ? '' : renderGoProgress(last),
  }
}

async function main(): Promise<void> {
  const directory = setUpNetwork(30)
  await serveNames({ 'hole.test': { a: BLACK_HOLE_IPV4 } })
  const overSsh = {
    GOPRIVATE: '*',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'url.ssh://git@hole.test/.insteadOf',
    GIT_CONFIG_VALUE_0: 'https://hole.test/',
    GIT_ALLOW_PROTOCOL: 'ssh:https',
  }
  const path = 'hole.test/team/lib.git'
  const [engineName, engineAddress, goName, goAddress, goGit, goSsh] = await Promise.all([
    engineScene(directory, 'http://hangs.test'),
    engineScene(directory, 'http://hole.test'),
    goScene(directory, { proxy: 'http://hangs.test' }),
    goScene(directory, { proxy: 'http://hole.test' }),
    goScene(directory, { proxy: 'direct', path, env: { GOPRIVATE: '*' } }),
    goScene(directory, { proxy: 'direct', path, env: overSsh }),
  ])
  rmSync(directory, { recursive: true, force: true })
  process.stdout.write(JSON.stringify({ engineName, engineAddress, goName, goAddress, goGit, goSsh }), () => {
    // A look-up that hangs would hold the process until the resolver gives up.
    process.exit()
  })
}

await main()
