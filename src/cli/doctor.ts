import { resolve } from 'node:path'
import { ConfigError } from '../config/inputs.ts'
import { wantsColour } from '../host/colour.ts'
import type { PhaseContext } from '../phases/configure.ts'
import type { DoctorReport } from '../report/doctor.ts'
import type { Tone } from '../report/doctor-tables.ts'
import { writeFileAtomically } from '../system/files.ts'
import type { CommonFlags } from './flags.ts'

export interface DoctorJob {
  readonly phase: PhaseContext
  readonly flags: CommonFlags
  readonly options: Readonly<Record<string, unknown>>
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly currentDirectory: string
}

// ECMA-48, Select Graphic Rendition.
const CODES: Readonly<Record<Tone | 'strong', number>> = { good: 32, bad: 31, doubtful: 33, plain: 0, strong: 1 }

/** Tables on standard output, unless that is asked to hold JSON or Markdown. @returns the exit code: 1 where a finding is an error */
export async function doctorCommand(job: DoctorJob): Promise<number> {
  const { flags, options } = job
  const markdown = options['markdown'] === true ? '-' : options['markdown']
  if (flags.json === '-' && markdown === '-')
    throw new ConfigError(['markdown: standard output holds the JSON already; name a file for one of them'])
  const { examine } = await import('../phases/doctor.ts')
  const { report, isConfigError } = await examine(job.phase, { redact: options['redact'] === true })
  if (flags.json !== undefined) await write(job, flags.json, `${JSON.stringify(report, null, 2)}\n`)
  if (typeof markdown === 'string') await write(job, markdown, await markdownOf(report))
  if (flags.json !== '-' && markdown !== '-') process.stdout.write(await textOf(job, report))
  return isConfigError ? 2 : report.ok ? 0 : 1
}

async function textOf({ environment }: DoctorJob, report: DoctorReport): Promise<string> {
  const { renderDoctorText } = await import('../report/doctor-text.ts')
  const isColoured = wantsColour(environment, process.stdout)
  return renderDoctorText(report, (tone, text) =>
    isColoured && tone !== 'plain' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text,
  )
}

async function markdownOf(report: DoctorReport): Promise<string> {
  const { renderDoctorMarkdown } = await import('../report/doctor-markdown.ts')
  return renderDoctorMarkdown(report)
}

async function write({ currentDirectory }: DoctorJob, file: string, text: string): Promise<void> {
  if (file === '-') process.stdout.write(text)
  else await writeFileAtomically(resolve(currentDirectory, file), text)
}
