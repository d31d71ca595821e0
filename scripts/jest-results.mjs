// A reporter: a skipped test is a failed run, and where TEST_RESULTS names a file, the numbers are added to it, a line a run.
import { appendFileSync } from 'node:fs'

export default class JestResults {
  #filtered
  #skipped = 0

  constructor(globalConfig) {
    this.#filtered = Boolean(globalConfig.testNamePattern)
  }

  onRunComplete(_contexts, results) {
    // With -t most tests are skipped, and that is what was asked for.
    if (!this.#filtered) this.#skipped = results.numPendingTests + results.numTodoTests + results.numPendingTestSuites
    if (this.#skipped > 0) console.error(`${this.#skipped} tests or suites were skipped: that is a failure`)
    const file = process.env.TEST_RESULTS
    if (!file) return
    // A suite that could not be loaded has no tests to count.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + this.#skipped
    appendFileSync(file, `${JSON.stringify({ passed: results.numPassedTests, failed, skipped: this.#skipped })}\n`)
  }

  getLastError() {
    return this.#skipped > 0 ? new Error('skipped tests') : undefined
  }
}
