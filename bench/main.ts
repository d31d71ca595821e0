import { Command } from 'commander'
import { abortOnSignals, exitCodeOf } from '../src/system/interrupt.ts'
import { addBlindSuite } from './blind/suite.ts'
import { addCachesSuite } from './caches/suite.ts'
import { addDoctorSuite } from './doctor/suite.ts'
import { addDownloadSuite } from './download/suite.ts'
import { addPublishCommand } from './publish/suite.ts'
import { addReplaySuite } from './replay/suite.ts'
import { addSimulationSuite } from './simulation/suite.ts'
import { addStartupSuite } from './startup/suite.ts'
import { addSoakSuite } from './soak/suite.ts'

/** `npm run bench -- SUITE`. Results go to bench/results, progress to stderr. */
async function run(): Promise<void> {
  const { signal, dispose } = abortOnSignals()
  const program = new Command('bench').description('Measures this project side by side with what it replaces.')
  addDownloadSuite(program, signal)
  addCachesSuite(program, signal)
  addReplaySuite(program, signal)
  addStartupSuite(program, signal)
  addDoctorSuite(program, signal)
  addSimulationSuite(program, signal)
  addBlindSuite(program, signal)
  addPublishCommand(program)
  addSoakSuite(program, signal)
  try {
    await program.parseAsync()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = exitCodeOf(error)
  } finally {
    dispose()
  }
}

await run()
