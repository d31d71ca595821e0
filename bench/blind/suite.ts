import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { requireFreshDist } from '../../__tests__/support/dist.ts'
import { run } from '../../__tests__/support/processes.ts'
import { parseCount } from '../flags.ts'
import { Recorder } from '../recorder.ts'
import type { Row, Section } from '../results.ts'
import type { Label } from './fault.ts'
import type { Reading } from './reader.ts'
import { type Verdict, verdictOf } from './verdict.ts'

interface Flags {
  readonly seed: readonly number[]
  readonly count: number
  readonly cap: number
  readonly atOnce: number
  readonly fresh: boolean
  readonly out: string
}

interface Outcome {
  readonly seal: string
  readonly labels: readonly Label[]
  readonly readings: readonly Reading[]
}

const SEEDS: readonly number[] = [1, 2, 3]

/** Adds `blind` to the command line. */
export function addBlindSuite(program: Command, signal: AbortSignal): void {
  program
    .command('blind')
    .description(
      'Faults injected by one process and named by another that does not know them, beside `go mod download`. Linux, as root.',
    )
    .option('--seed <n...>', 'What is injected, where and when.', collectCounts, SEEDS)
    .option('--count <n>', 'Situations for each seed.', parseCount, 44)
    .option('--cap <s>', 'Seconds, then a plain go command is killed.', parseCount, 60)
    .option('--at-once <n>', 'Situations at once.', parseCount, 6)
    .option('--fresh', 'Say that nobody has seen these draws before: only where it is so.', false)
    .option('--out <dir>', 'Where the results go.', 'docs')
    .action(async (flags: Flags) => {
      requireFreshDist()
      const recorder = new Recorder({ suite: 'blind', directory: resolve(flags.out), signal })
      for (const seed of flags.seed) await recorder.record(async () => measure(seed, flags, signal))
    })
}

// commander passes the default as the value before the first one.
function collectCounts(text: string, earlier: readonly number[]): readonly number[] {
  return [...(earlier === SEEDS ? [] : earlier), parseCount(text)]
}

async function measure(seed: number, flags: Flags, signal: AbortSignal): Promise<Section> {
  signal.throwIfAborted()
  const inside = join(import.meta.dirname, 'inside-main.ts')
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', inside]
  const args = [...node, ...[seed, flags.count, flags.cap, flags.atOnce].map(String)]
  const isRoot = process.getuid?.() === 0
  const [command = '', ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'unshare', '--mount', '--net', '--', ...args]
  const env = { PATH: process.env['PATH'] ?? '', ...(existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {}) }
  const result = await run(command, rest, { env, timeoutMs: flags.count * (flags.cap + 120) * 1000 })
  if (result.code !== 0) throw new Error(`the run with seed ${seed} failed:\n${result.stderr}`)
  return sectionOf(seed, flags, JSON.parse(result.stdout) as Outcome)
}

function sectionOf(
  seed: number,
  { cap, fresh }: Pick<Flags, 'cap' | 'fresh'>,
  { seal, labels, readings }: Outcome,
): Section {
  const judged = labels.flatMap(label => {
    const reading = readings.find(({ number }) => number === label.number)
    return reading === undefined ? [] : [{ label, reading, verdict: verdictOf(label, reading) }]
  })
  const faults = judged.filter(({ label }) => label.codes !== 'survived')
  const count = (verdict: Verdict): number => faults.filter(each => each.verdict === verdict).length
  const alarms = judged.filter(({ label, verdict }) => label.codes === 'survived' && verdict !== 'right').length
  return {
    name: `seed-${seed}`,
    title: `Seed ${seed}`,
    notes: [
      fresh
        ? 'Fresh: what this seed draws was seen by nobody before this run, and nothing was changed after it.'
        : 'Not fresh: faults were mended after looking at what this seed draws.',
      '',
      `${faults.length} faults and ${judged.length - faults.length} that must be survived: ${count('right')} named rightly in the first finding, ${count('unsure')} unsure, ${count('wrong')} wrongly; ${alarms} false alarms. A plain \`go mod download\` was killed after ${cap} s. SHA-256 of the labels, sealed before the first look: \`${seal.slice(0, 16)}…\`.`,
    ],
    columns: [
      { key: 'fault', title: 'injected' },
      { key: 'moment', title: 'where and when' },
      { key: 'said', title: 'first finding' },
      { key: 'verdict', title: 'verdict' },
      { key: 'seconds', title: 'after, s', digits: 1 },
      { key: 'plain', title: '`go mod download` printed' },
      { key: 'plainSeconds', title: 'after, s', digits: 1 },
    ],
    rows: judged.map(rowOf),
    goals: [
      { text: 'faults', value: faults.length, limit: { atLeast: 30 } },
      {
        text: 'named rightly of 30',
        value: (count('right') / Math.max(1, faults.length)) * 30,
        limit: { atLeast: 28 },
      },
      { text: 'named wrongly', value: count('wrong'), limit: { atMost: 0 } },
      { text: 'false alarms', value: alarms, limit: { atMost: 0 } },
    ],
    samples: judged.map(sampleOf),
  }
}

interface Judged {
  readonly label: Label
  readonly reading: Reading
  readonly verdict: Verdict
}

function sampleOf({ label, reading, verdict }: Judged): object {
  const { ours, plain } = reading
  const findings = ours.findings.map(({ code, severity, message }) => ({ code, severity, message }))
  return {
    ...label,
    verdict,
    findings,
    plain: { code: plain.code, killed: plain.killed, printed: plain.printed },
  }
}

function rowOf({ label, reading, verdict }: Judged): Row {
  const { ours, plain } = reading
  const first = ours.findings.find(({ severity }) => severity !== 'notice')
  const nothing = ours.ok ? 'none: all modules came' : 'none'
  const isSurvived = label.codes === 'survived'
  return {
    fault: label.name,
    moment: label.moment,
    said: first === undefined || (isSurvived && ours.ok) ? nothing : `\`${first.code}\``,
    verdict,
    seconds: ours.seconds,
    plain: printedText(plain),
    plainSeconds: plain.seconds,
  }
}

const MAX_CELL_CHARACTERS = 160

function printedText({ printed, killed, code }: Reading['plain']): string {
  const text = printed.replaceAll(/\s+/g, ' ').trim()
  const shown = text.length > MAX_CELL_CHARACTERS ? `${text.slice(0, MAX_CELL_CHARACTERS)}…` : text
  const quoted = shown === '' ? 'nothing' : `\`${shown.replaceAll('`', "'").replaceAll('|', String.raw`\|`)}\``
  if (killed) return `${quoted}, then killed`
  return code === 0 && text === '' ? 'nothing: all modules came' : quoted
}
