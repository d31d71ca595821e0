import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { errorCode } from './system-error.ts'

export interface RunOptions {
  readonly cwd?: string
  readonly env: Readonly<Record<string, string>>
  /** Then the whole process group is killed. Default 60 s. */
  readonly timeoutMs?: number
  readonly input?: string | Buffer
}

export interface RunResult {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly timedOut: boolean
  readonly seconds: number
}

/** Runs a command in a process group of its own. Its exit is a value; it throws only where the command cannot be started. */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  const started = performance.now()
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, detached: true, stdio: 'pipe' })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // A child that exits before it has read its input breaks the pipe; its exit code tells.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input)
  let timedOut = false
  const deadline = setTimeout(() => {
    timedOut = true
    if (child.pid !== undefined) killGroup(child.pid)
  }, options.timeoutMs ?? 60_000)
  try {
    const { code, signal } = await exitOf(child)
    const seconds = (performance.now() - started) / 1000
    return { code, signal, stdout: text(stdout), stderr: text(stderr), timedOut, seconds }
  } finally {
    clearTimeout(deadline)
  }
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString()
}

function exitOf(child: ReturnType<typeof spawn>): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

/** SIGKILL to a group; one that is gone already is fine. */
export function killGroup(groupId: number): void {
  try {
    process.kill(-groupId, 'SIGKILL')
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

export interface ProcessEntry {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly command: string
}

/**
 * The living processes (Linux) that belong to a test: by number, the descendants of that process and the members of its group
 * (not itself); by text, those whose environment contains it, such as the test's temporary directory.
 */
export function processesBelow(marker: number | string): readonly ProcessEntry[] {
  const all = processTable()
  if (typeof marker === 'string')
    return all.filter(entry => entry.pid !== process.pid && hasInEnvironment(entry, marker))
  const below = new Set([marker])
  // Parents may come after their children in the table: repeat until nothing is added.
  for (let size = 0; size !== below.size; ) {
    size = below.size
    for (const entry of all) if (below.has(entry.parent)) below.add(entry.pid)
  }
  return all.filter(entry => entry.pid !== marker && (below.has(entry.pid) || entry.group === marker))
}

function processTable(): readonly ProcessEntry[] {
  return readdirSync('/proc')
    .filter(name => /^[0-9]+$/.test(name))
    .flatMap(pid => {
      const stat = readOrGone(`/proc/${pid}/stat`)
      // "pid (command) state ppid pgrp …": the command may hold spaces and parentheses.
      const [, command = '', state, parent, group] = /^[0-9]+ \((.*)\) (\S) ([0-9]+) ([0-9]+)/s.exec(stat) ?? []
      if (state === undefined || state === 'Z' || state === 'X') return []
      return [{ pid: Number(pid), parent: Number(parent), group: Number(group), command }]
    })
}

function hasInEnvironment(entry: ProcessEntry, marker: string): boolean {
  return readOrGone(`/proc/${entry.pid}/environ`).includes(marker)
}

function readOrGone(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (error) {
    // Processes end while the table is read; those of other users have no readable environment.
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return ''
    throw error
  }
}
