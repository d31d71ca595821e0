import { describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { CommandStartError, type ProcessGroup, startProcessGroup } from '../../src/system/process-group.ts'
import { runCommand } from '../../src/system/short-command.ts'
import { processesBelow } from '../support/processes.ts'

const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' }

function marked(label: string): { readonly marker: string; readonly env: Record<string, string> } {
  const marker = `process-group-test-${label}-${process.pid}-${Date.now()}`
  return { marker, env: { ...env, TEST_MARKER: marker } }
}

async function shell(
  script: string,
  options: { env: Record<string, string>; signal?: AbortSignal; timeoutMs?: number },
): Promise<{ group: ProcessGroup; output: () => string }> {
  let text = ''
  const onOutput = (_stream: string, chunk: Buffer): void => void (text += chunk.toString())
  const group = await startProcessGroup({ file: 'sh', args: ['-c', script], cwd: '/', onOutput, ...options })
  return { group, output: () => text }
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 200; tries++) await sleep(25)
  expect(condition()).toBe(true)
}

// A child, a grandchild in a session of its own, and a daemon that left both session and parent: as ssh's control master does.
const HARD_TO_KILL = `
sleep 300 &
setsid sh -c 'trap "" TERM; sleep 300 & while :; do sleep 1; done' &
( setsid sh -c 'exec sleep 300' >/dev/null 2>&1 & )
echo ready
wait`

describe('a process group', () => {
  it('ends with all that it started, whatever session they moved to', async () => {
    const { marker, env } = marked('kill')
    const { group, output } = await shell(HARD_TO_KILL, { env })
    await until(() => output().includes('ready') && processesBelow(marker).length >= 6)
    await group.kill()
    expect(processesBelow(marker)).toEqual([])
    expect(await group.exit).toMatchObject({ code: null, signal: 'SIGTERM', cause: 'killed', survivors: [] })
  })

  it('names those that live, without what left the family', async () => {
    const { marker, env } = marked('members')
    const { group } = await shell('sleep 300 & echo ready; wait', { env })
    // Until then it is a shell, too.
    await until(() => processesBelow(marker).some(({ command }) => command === 'sleep'))
    const names = (await group.members()).map(row => row.name)
    expect(names).toEqual(expect.arrayContaining(['sh', 'sleep']))
    await group.kill()
    expect(await group.members()).toEqual([])
  })

  it('ends when the signal aborts, also one that aborted while it started', async () => {
    const { marker, env } = marked('abort')
    const controller = new AbortController()
    const starting = shell(HARD_TO_KILL, { env, signal: controller.signal })
    controller.abort()
    const { group } = await starting
    expect(await group.exit).toMatchObject({ cause: 'aborted', survivors: [] })
    expect(processesBelow(marker)).toEqual([])
    await expect(shell('true', { env, signal: controller.signal })).rejects.toThrow(/abort/)
  })

  it('ends at its time-out', async () => {
    const { marker, env } = marked('timeout')
    const { group } = await shell('sleep 300 & wait', { env, timeoutMs: 200 })
    expect(await group.exit).toMatchObject({ cause: 'timed-out' })
    expect(processesBelow(marker)).toEqual([])
  })

  it('does not wait for a daemon that holds the output', async () => {
    const { env } = marked('daemon')
    const begun = performance.now()
    const { group, output } = await shell('setsid sleep 300 & echo done', { env })
    expect(await group.exit).toMatchObject({ code: 0, cause: 'exited' })
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(output()).toBe('done\n')
    await group.kill()
  })

  it('gives a signal to its leader alone', async () => {
    const { env } = marked('quit')
    const { group, output } = await shell('trap "echo caught; exit 7" QUIT; echo ready; while :; do sleep 0.05; done', {
      env,
    })
    await until(() => output().includes('ready'))
    group.signalLeader('SIGQUIT')
    expect(await group.exit).toMatchObject({ code: 7, signal: null, cause: 'exited' })
    expect(output()).toContain('caught')
    group.signalLeader('SIGQUIT')
  })

  it('says which command cannot be started', async () => {
    const start = startProcessGroup({ file: '/no/such/go', args: [], cwd: '/', env, onOutput: () => undefined })
    await expect(start).rejects.toThrow(CommandStartError)
  })
})

describe('a short command', () => {
  it('hands back its exit and output as a value', async () => {
    const result = await runCommand('sh', ['-c', 'echo out; echo err >&2; exit 3'], {
      cwd: '/',
      env,
      timeoutMs: 10_000,
    })
    expect(result).toEqual({
      code: 3,
      signal: null,
      stdout: 'out\n',
      stderr: 'err\n',
      truncated: false,
      ended: 'exited',
    })
  })

  it('keeps no more output than asked', async () => {
    const options = { cwd: '/', env, timeoutMs: 10_000, maxOutputBytes: 100 }
    const result = await runCommand('sh', ['-c', 'head -c 100000 /dev/zero | tr "\\0" x'], options)
    expect(result).toMatchObject({ code: 0, stdout: 'x'.repeat(100), truncated: true })
  })

  it('is killed with its children at the time-out', async () => {
    const { marker, env } = marked('short')
    const result = await runCommand('sh', ['-c', 'echo begun; sleep 300 & wait'], { cwd: '/', env, timeoutMs: 300 })
    expect(result).toMatchObject({ code: null, stdout: 'begun\n', ended: 'timed-out' })
    expect(processesBelow(marker)).toEqual([])
  })
})
