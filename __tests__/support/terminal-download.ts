// Run in a terminal by go-faults.test.ts: `node terminal-download.ts FILE`. First git alone asks for a user and a password, which shows
// that one can be asked here; then go fetches the same repository, supervised. What that ended with goes to FILE.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { makeDownloadBench } from './go-downloads.ts'
import { buildModule } from './module-builder.ts'

const [file = '', repository = ''] = process.argv.slice(2)
const env = JSON.parse(process.env['BENCH_ENVIRONMENT'] ?? '{}') as Record<string, string>
const module = buildModule({ path: 'git.example.com/team/mod', version: 'v1.0.0' })
const bench = await makeDownloadBench([module], { env })

const git = spawn('git', ['ls-remote', repository], { env: bench.env, stdio: 'inherit' })
const [code] = (await once(git, 'exit')) as [number | null]
const result = await bench.download('direct', { retries: 0 })
writeFileSync(file, JSON.stringify({ gitCode: code, result, left: bench.processes() }))
await bench.remove()
