// Brings what the tests need besides npm's packages: once, into node_modules/.cache/tools, where `npm ci` removes it again.
// go compiles it from Go's own caches, so that a second time takes seconds.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const GO_TOOLS = {
  act: 'github.com/nektos/act@v0.2.89',
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  versitygw: 'github.com/versity/versitygw/cmd/versitygw@v1.8.0',
}

/** Only for the tests that take minutes (`--long`), as it takes minutes itself: Prometheus' own judge of rules and metrics. */
const LONG_GO_TOOLS = {
  promtool: 'github.com/prometheus/prometheus/cmd/promtool@v0.316.0',
}

/** Commands and the Debian packages that have them. */
const SYSTEM_TOOLS = {
  git: 'git',
  jq: 'jq',
  ssh: 'openssh-client',
  sshd: 'openssh-server',
  tar: 'tar',
  unzip: 'unzip',
  zstd: 'zstd',
}

/** Only for the long tests: a browser that shows job summaries. A machine may have it by another name. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']

/** With fonts for what is in a summary: a bare machine has none. */
const BROWSER_PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji']

/** Where daemons are: not on every user's PATH. */
const DAEMONS = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** Asked before a package starts a service (Debian policy 9.3.3.1): the tests start an sshd of their own, on loopback. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d'

const tools = fileURLToPath(new URL('../node_modules/.cache/tools', import.meta.url))
const isLong = process.argv.includes('--long')
const suffix = process.platform === 'win32' ? '.exe' : ''

installGoTools()
if (process.platform === 'linux') installSystemTools()

function installGoTools() {
  // What a machine sets for its own builds (-mod=vendor, another GOOS) is not for these.
  const env = { ...process.env, GOBIN: tools, GOFLAGS: '', GO111MODULE: 'on', GOWORK: 'off', GOOS: '', GOARCH: '' }
  mkdirSync(tools, { recursive: true })
  for (const [name, source] of Object.entries({ ...GO_TOOLS, ...(isLong ? LONG_GO_TOOLS : {}) })) {
    const stamp = join(tools, `${name}.installed`)
    if (existsSync(join(tools, `${name}${suffix}`)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === source)
      continue
    console.log(`installing ${source}`)
    execFileSync('go', ['install', source], { env, stdio: ['ignore', 'inherit', 'inherit'] })
    writeFileSync(stamp, source)
  }
}

function installSystemTools() {
  const needsBrowser = isLong && !BROWSERS.some(isOnPath)
  const missing = Object.keys(SYSTEM_TOOLS).filter(name => !isOnPath(name))
  const packages = [...missing.map(name => SYSTEM_TOOLS[name]), ...(needsBrowser ? BROWSER_PACKAGES : [])]
  if (packages.length === 0) return
  if (process.getuid() !== 0)
    throw new Error(`the tests need ${packages.join(', ')}: apt-get install ${packages.join(' ')}`)
  console.log(`installing ${packages.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  withoutServices(() => {
    for (const args of [
      ['update', '-q'],
      ['install', '-q', '-y', '--no-install-recommends', ...packages],
    ])
      execFileSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  })
}

function withoutServices(install) {
  // Images of containers have a policy that says the same.
  if (existsSync(SERVICE_POLICY)) return install()
  writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' })
  try {
    install()
  } finally {
    rmSync(SERVICE_POLICY)
  }
}

function isOnPath(name) {
  const directories = [...(process.env.PATH ?? '').split(delimiter), ...DAEMONS]
  return directories.some(directory => existsSync(join(directory, name)))
}
