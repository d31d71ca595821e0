import { readFile } from 'node:fs/promises'
import { writeFileAtomically } from '../system/files.ts'
import type { Report } from './report.ts'

/** Writes the report; readable by the owner only, since module paths may be private. */
export async function writeReport(path: string, report: Report): Promise<void> {
  await writeFileAtomically(path, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 })
}

/** Reads what setup wrote, so that save can complete it. It is our own file of this job: its shape is not checked again. */
export async function readReport(path: string): Promise<Report> {
  return JSON.parse(await readFile(path, 'utf8')) as Report
}
