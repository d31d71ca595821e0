// Run in namespaces of its own, with its own resolver and black holes. Prints one JSON object: labels and readings.
import { execFileSync, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killGroup, processesBelow } from '../../__tests__/support/processes.ts'
import { removeTree } from '../../__tests__/support/temp.ts'
import { BLACK_HOLE_IPV6, serveNames, setUpNetwork } from '../../__tests__/support/own-network.ts'
import type { Label, Situation } from './fault.ts'
import { type Reading, read } from './reader.ts'

const [seed = '1', count = '36', capSeconds = '60', atOnce = '4'] = process.argv.slice(2)
const files = setUpNetwork()
await serveNames({ 'dual.test': { a: '127.0.0.1', aaaa: BLACK_HOLE_IPV6 } })
const directory = await mkdtemp(join(tmpdir(), 'blind-'))
// With what faults mount in it, it goes in one step.
execFileSync('mount', ['-t', 'tmpfs', 'none', directory])
try {
  const injector = fork(join(import.meta.dirname, 'injector-main.ts'), [directory, seed, count], {
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const [{ situations, seal }] = (await once(injector, 'message')) as [{ situations: Situation[]; seal: string }]
  const options = {
    node: process.execPath,
    cli: join(import.meta.dirname, '../../dist/cli.js'),
    capMs: Number(capSeconds) * 1000,
  }
  const readings: Reading[] = []
  const queue = [...situations]
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const reading = await read(next, options)
      readings.push(reading)
      process.stderr.write(`${reading.number}: ${reading.ours.findings[0]?.code ?? 'nothing'}\n`)
    }
  }
  await Promise.all(Array.from({ length: Number(atOnce) }, worker))
  // Only now the labels are opened, and must be those that were sealed before the first look.
  const answer = once(injector, 'message')
  injector.send('open')
  const [sealed] = (await answer) as [string]
  if (createHash('sha256').update(sealed).digest('hex') !== seal)
    throw new Error('these are not the labels that were sealed')
  const labels = JSON.parse(sealed) as Label[]
  process.stdout.write(JSON.stringify({ seal, labels, readings: readings.toSorted((a, b) => a.number - b.number) }))
} finally {
  // A helper in a session of its own outlives the go command that was killed.
  for (const { group } of processesBelow(directory)) killGroup(group)
  execFileSync('umount', ['--lazy', directory])
  await removeTree(directory)
  await removeTree(files)
}
