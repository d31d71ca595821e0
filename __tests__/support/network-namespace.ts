import { run, type RunResult } from './processes.ts'

/**
 * Runs a TypeScript file in network and mount namespaces of its own: it may have its own resolver, addresses and dead routes, and
 * reaches nothing outside. Linux only; where users may not make namespaces (Ubuntu 24.04 and later), through `sudo`.
 */
export async function runInNamespace(script: string, timeoutMs: number): Promise<RunResult> {
  const env = { PATH: process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', NODE_NO_WARNINGS: '1' }
  const node = [process.execPath, script]
  const asUser = ['unshare', '--map-root-user', '--mount', '--net', '--']
  const mayUnshare = await run('unshare', [...asUser.slice(1), 'mount', '-t', 'tmpfs', 'none', '/mnt'], { env })
  const [command = '', ...args] =
    mayUnshare.code === 0 ? [...asUser, ...node] : ['sudo', '-n', 'unshare', '--mount', '--net', '--', ...node]
  return await run(command, args, { env, timeoutMs })
}
