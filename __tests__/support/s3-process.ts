import { type ChildProcess, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { awsEnvironment } from './s3-server.ts'
import { REPOSITORY } from './runner.ts'

const SUPPORT = pathToFileURL(join(REPOSITORY, '__tests__/support/s3-process-main.ts')).href

/** What a process does, all at once. */
export interface S3ProcessWork {
  readonly url: string
  readonly bucket: string
  readonly entries: readonly { readonly key: string; readonly root: string; readonly files: readonly string[] }[]
  readonly modules: { readonly downloadDirectory: string; readonly files: readonly string[] } | undefined
}

/** How it ended, one word for each entry and for the modules. */
export interface S3ProcessResult {
  readonly outcomes: readonly string[]
}

/** Jobs in a process of their own, which can be killed. */
export function startS3Process(work: S3ProcessWork): {
  readonly child: ChildProcess
  readonly result: Promise<S3ProcessResult | undefined>
} {
  const script = `const { runS3Work } = await import(${JSON.stringify(SUPPORT)}); await runS3Work(${JSON.stringify(work)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...awsEnvironment(), PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString()
  })
  const result = new Promise<S3ProcessResult | undefined>(resolve => {
    child.once('close', code => resolve(code === 0 ? { outcomes: JSON.parse(output) as string[] } : undefined))
  })
  return { child, result }
}
