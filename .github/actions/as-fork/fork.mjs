import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the runner says of such an event (docs.github.com, "Webhook events and payloads"), in place of what it says of this one. */
export function becomeFork() {
  const base = { full_name: process.env.GITHUB_REPOSITORY, private: false, visibility: 'public' }
  const head = { repo: { full_name: 'somebody/fork', fork: true } }
  const file = join(process.env.RUNNER_TEMP, 'fork-event.json')
  writeFileSync(file, JSON.stringify({ action: 'opened', number: 7, repository: base, pull_request: { head } }))
  process.env.GITHUB_EVENT_NAME = 'pull_request'
  process.env.GITHUB_EVENT_PATH = file
  process.env.GITHUB_REF = 'refs/pull/7/merge'
}
