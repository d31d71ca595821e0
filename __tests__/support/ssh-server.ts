import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { delimiter, join } from 'node:path'
import { userInfo } from 'node:os'
import { killGroup, run } from './processes.ts'

export interface SshServerOptions {
  /** For keys and configuration. */
  readonly directory: string
  /** Where `<name>.git` are (git-repository.ts). */
  readonly root: string
  /** Paths are below `root`, as a forge has them, and a repository that is not there is answered as GitHub does. */
  readonly asForge?: boolean
}

/** A real sshd on loopback, with keys of its own. */
export interface SshServer extends AsyncDisposable {
  /** Base of the repositories: `<url>/<name>.git`. */
  readonly url: string
  readonly port: number
  /** Type and key, without a name. */
  readonly hostKey: string
  /** What the server's key is known by: a line for known_hosts. */
  readonly hostLine: string
  /** Another server's key under the same name. */
  readonly foreignHostLine: string
  /** Private keys: one that is let in, one that is not, and one that is let in and then answered nothing for ever. */
  readonly keys: { readonly good: string; readonly refused: string; readonly unanswered: string }
  /** What sshd has said so far. */
  log(): string
  close(): Promise<void>
}

const NO_SSHD =
  'these tests need a real sshd: `node scripts/install-test-tools.mjs` as root, or `apt-get install openssh-server`'

/** @throws Error where there is no sshd on this machine, with how to get one */
export async function startSshServer({ directory, root, asForge = false }: SshServerOptions): Promise<SshServer> {
  const sshd = findCommand('sshd', ['/usr/local/sbin', '/usr/sbin', '/sbin'], NO_SSHD)
  const [host, foreign, good, refused, unanswered] = await Promise.all(
    ['host', 'foreign', 'good', 'refused', 'unanswered'].map(name => makeKey(directory, name)),
  )
  if (!host || !foreign || !good || !refused || !unanswered) throw new Error('keys are missing')
  const authorized = join(directory, 'authorized_keys')
  // `cat` reads what git says, and ends with the connection.
  const options = asForge ? `restrict,command="${await writeForgeShell(directory, root)}"` : 'restrict'
  await writeFile(authorized, `${options} ${good.line}\nrestrict,command="exec cat >/dev/null" ${unanswered.line}\n`)
  const config = join(directory, 'sshd_config')
  await writeFile(config, serverConfig({ hostKey: host.file, authorized }))
  // As root, sshd wants the directory that Debian's package makes at boot.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 })
  const daemons = new Daemons([sshd, '-i', '-e', '-f', config])
  // sshd cannot be told to take any free port and say which; so each connection is accepted here and handed to an sshd of its own.
  const server = createServer({ pauseOnConnect: true }, socket => daemons.serve(socket))
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    await new Promise<void>(resolve => {
      server.close(() => resolve())
    })
    await daemons.end()
  }
  return {
    port,
    hostKey: host.line,
    url: `ssh://${userInfo().username}@127.0.0.1:${port}${root}`,
    hostLine: `[127.0.0.1]:${port} ${host.line}\n`,
    foreignHostLine: `[127.0.0.1]:${port} ${foreign.line}\n`,
    keys: { good: good.file, refused: refused.file, unanswered: unanswered.file },
    log: () => daemons.log,
    close,
    [Symbol.asyncDispose]: close,
  }
}

export interface SshClientOptions {
  /** Lines of known_hosts. */
  readonly knownHosts: string
  /** The private key that is offered. */
  readonly key: string
}

/**
 * A directory for the front of PATH: its `ssh` is the real one, but it reads neither the tester's own configuration, keys and known
 * hosts (ssh finds them by the user, not by HOME) nor the machine's.
 */
export async function makeSshClient(directory: string, options: SshClientOptions): Promise<string> {
  const ssh = findCommand('ssh', [], 'these tests need the OpenSSH client: `apt-get install openssh-client`')
  await mkdir(directory, { recursive: true })
  const knownHosts = join(directory, 'known_hosts')
  await writeFile(knownHosts, options.knownHosts)
  const config = join(directory, 'ssh_config')
  const lines = [
    'Host *',
    `UserKnownHostsFile ${knownHosts}`,
    'GlobalKnownHostsFile /dev/null',
    `IdentityFile ${options.key}`,
    'IdentitiesOnly yes',
    'IdentityAgent none',
  ]
  await writeFile(config, `${lines.join('\n')}\n`)
  await writeFile(join(directory, 'ssh'), `#!/bin/sh\nexec '${ssh}' -F '${config}' "$@"\n`, { mode: 0o755 })
  return directory
}

/** What sshd runs in place of the command that was asked for: SSH_ORIGINAL_COMMAND, sshd(8). */
async function writeForgeShell(directory: string, root: string): Promise<string> {
  const file = join(directory, 'forge-shell')
  const lines = [
    '#!/bin/sh',
    `path=\${SSH_ORIGINAL_COMMAND#git-upload-pack \\'}`,
    `path=\${path%\\'}`,
    `repository='${root}'/\${path#/}`,
    '[ -d "${repository%.git}.git" ] || { echo "ERROR: Repository not found." >&2; exit 1; }',
    'exec git-upload-pack "${repository%.git}.git"',
  ]
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o755 })
  return file
}

export interface SshRouteOptions {
  /** Names that lead to the server; in known_hosts they stand as they are. */
  readonly hosts: readonly string[]
  readonly server: SshServer
}

/**
 * A directory for the front of PATH: its `ssh` finds the hosts on loopback, as a user that sshd can let in. Like
 * {@link makeSshClient}'s it reads nothing of the tester's; keys and known hosts are whoever's calls it.
 */
export async function makeSshRoute(directory: string, { hosts, server }: SshRouteOptions): Promise<string> {
  const ssh = findCommand('ssh', [], 'these tests need the OpenSSH client: `apt-get install openssh-client`')
  await mkdir(directory, { recursive: true })
  const config = join(directory, 'ssh_config')
  const sections = hosts.map(
    host => `Host ${host}\n  HostName 127.0.0.1\n  Port ${server.port}\n  HostKeyAlias ${host}\n`,
  )
  await writeFile(config, `${sections.join('')}Host *\n  GlobalKnownHostsFile /dev/null\n  IdentityAgent none\n`)
  const lines = [
    '#!/bin/sh',
    `echo "$@" >>'${join(directory, 'calls')}'`,
    // sshd lets in nobody but the user that runs it, unless that is root.
    `for arg; do shift; case "$arg" in git@*) arg='${userInfo().username}'@"\${arg#git@}";; esac; set -- "$@" "$arg"; done`,
    `exec '${ssh}' -F '${config}' "$@"`,
  ]
  await writeFile(join(directory, 'ssh'), `${lines.join('\n')}\n`, { mode: 0o755 })
  return directory
}

function serverConfig(files: { readonly hostKey: string; readonly authorized: string }): string {
  const lines = [
    `HostKey ${files.hostKey}`,
    `AuthorizedKeysFile ${files.authorized}`,
    // Temporary directories are everybody's.
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin yes',
    'LogLevel VERBOSE',
    // Not the first shell: as that, bash would read the tester's .bashrc where sshd starts it.
    `SetEnv PATH=${process.env['PATH'] ?? '/usr/bin:/bin'} SHLVL=1`,
  ]
  return `${lines.join('\n')}\n`
}

async function makeKey(directory: string, name: string): Promise<{ readonly file: string; readonly line: string }> {
  const file = join(directory, name)
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' }
  const made = await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file], { env })
  if (made.code !== 0) throw new Error(`ssh-keygen: ${made.stderr}`)
  const shown = await run('ssh-keygen', ['-y', '-f', file], { env })
  return { file, line: shown.stdout.trim().split(' ').slice(0, 2).join(' ') }
}

/** One sshd for each connection, as inetd would start it. */
class Daemons {
  readonly #command: readonly string[]
  readonly #running = new Set<ChildProcess>()
  log = ''

  constructor(command: readonly string[]) {
    this.#command = command
  }

  serve(socket: Socket): void {
    const [file = '', ...args] = this.#command
    const child = spawn(file, args, { env: {}, stdio: [socket, socket, 'pipe'], detached: true })
    this.#running.add(child)
    child.stderr?.on('data', (chunk: Buffer) => {
      this.log += chunk.toString()
    })
    child.once('exit', () => this.#running.delete(child))
    // It has the connection now.
    socket.destroy()
  }

  async end(): Promise<void> {
    for (const child of this.#running) {
      const exit = once(child, 'exit')
      if (child.pid !== undefined) killGroup(child.pid)
      await exit
    }
  }
}

function findCommand(name: string, further: readonly string[], problem: string): string {
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...further]
  const found = places.map(place => join(place, name)).find(file => existsSync(file))
  if (found === undefined) throw new Error(problem)
  return found
}
