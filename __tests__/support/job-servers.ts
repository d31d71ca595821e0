// Servers for the steps of a workflow, on any runner:
//   node job-servers.ts start SCENE DIRECTORY   starts them; they outlive the step, and its outputs say where they are
//   node job-servers.ts stop DIRECTORY          ends them; what they were asked is in DIRECTORY/asked.txt, a request a line
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openScene } from './job-scenes.ts'

const START_TIMEOUT_MS = 60_000
/** A job that forgot them, or was killed, leaves no process for longer. */
const LIFETIME_MS = 15 * 60_000
const LOOK_INTERVAL_MS = 50

const ready = (directory: string): string => join(directory, 'outputs.txt')
const stopping = (directory: string): string => join(directory, 'stop')
const asked = (directory: string): string => join(directory, 'asked.txt')

async function start(scene: string, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const log = await open(join(directory, 'servers.log'), 'w')
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'serve', scene, directory], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    windowsHide: true,
  })
  await log.close()
  const isThere = await appears(ready(directory), () => child.exitCode !== null)
  if (!isThere) {
    child.kill('SIGKILL')
    throw new Error(`the servers did not start:\n${await readFile(join(directory, 'servers.log'), 'utf8')}`)
  }
  child.unref()
  const outputs = await readFile(ready(directory), 'utf8')
  process.stdout.write(outputs)
  const file = process.env['GITHUB_OUTPUT']
  if (file !== undefined) await appendFile(file, outputs)
}

async function serve(name: string, directory: string): Promise<void> {
  const scene = await openScene(name, directory)
  const lines = Object.entries(scene.outputs).map(([key, value]) => `${key}=${value}\n`)
  await writeWhole(ready(directory), lines.join(''))
  const deadline = Date.now() + LIFETIME_MS
  // A file, since on Windows no signal can be waited for.
  while (!existsSync(stopping(directory)) && Date.now() < deadline) await sleep(LOOK_INTERVAL_MS)
  await scene.close()
  await writeWhole(
    asked(directory),
    scene
      .asked()
      .map(line => `${line}\n`)
      .join(''),
  )
}

async function stop(directory: string): Promise<void> {
  await writeFile(stopping(directory), '')
  if (!(await appears(asked(directory), () => false))) throw new Error('the servers did not end')
  process.stdout.write(await readFile(asked(directory), 'utf8'))
}

async function appears(file: string, isHopeless: () => boolean): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!existsSync(file)) {
    if (isHopeless() || Date.now() > deadline) return false
    await sleep(LOOK_INTERVAL_MS)
  }
  return true
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.tmp`, text)
  await rename(`${file}.tmp`, file)
}

const [command, ...args] = process.argv.slice(2)
const [first = '', second = ''] = args
if (command === 'start') await start(first, resolve(second))
else if (command === 'serve') await serve(first, second)
else if (command === 'stop') await stop(resolve(first))
else throw new Error('usage: job-servers.ts start SCENE DIRECTORY | stop DIRECTORY')
