/** What happened outside that decides whether this job may write entries. */
export interface SaveFacts {
  readonly policy: 'auto' | 'always' | 'never'
  readonly trigger: Trigger
  /** What the runner said of the job: `success`, `failure`, `cancelled`; anything else is odd. */
  readonly jobStatus: string
}

/**
 * Who started the job, as far as trust goes.
 * `push`: branch pushes, schedules, dispatches; `pull-request`: of the same repository, or a merge queue; `untrusted`: tags,
 * releases, forks, pull_request_target, workflow_run; `none`: no GitHub.
 */
export type Trigger =
  | { readonly kind: 'push' | 'pull-request' | 'none' }
  | { readonly kind: 'untrusted'; readonly why: string }

/** What the restore of one entry came to. */
export interface EntryFacts {
  readonly matched: 'exact' | 'prefix' | 'nothing'
  /** Whether enough of what would be saved is new. */
  readonly isNew: boolean
}

/** Whether to save, and the reason that the report gives. */
export type SaveDecision =
  | { readonly save: true; readonly reason: string }
  | { readonly save: false; readonly outcome: 'off' | 'unchanged'; readonly reason: string }

/** The rules of `save-cache` for the modules entry. They are complete and verified whatever became of the job. */
export function decideModulesSave(facts: SaveFacts, entry: EntryFacts): SaveDecision {
  return decideByEvent(facts, entry) ?? { save: true, reason: 'it holds modules that no entry had' }
}

/** The same for the build entry, which only a job that succeeded may write: a failed one leaves a stub. */
export function decideBuildSave(facts: SaveFacts, entry: EntryFacts): SaveDecision {
  if (facts.policy === 'never') return off('save-cache is never')
  if (facts.jobStatus !== 'success') return off(explainStatus(facts.jobStatus))
  return decideByEvent(facts, entry) ?? { save: true, reason: 'enough of it is new' }
}

function decideByEvent(facts: SaveFacts, entry: EntryFacts): SaveDecision | undefined {
  if (facts.policy === 'never') return off('save-cache is never')
  if (!entry.isNew) return { save: false, outcome: 'unchanged', reason: 'nothing in it is new, or too little' }
  if (facts.policy === 'always') return undefined
  if (facts.trigger.kind === 'untrusted') return off(`nothing is saved on ${facts.trigger.why}`)
  if (facts.trigger.kind === 'pull-request' && entry.matched !== 'nothing')
    return off('a pull request saves only where nothing at all matched, so that branches do not crowd each other out')
  return undefined
}

function off(reason: string): SaveDecision {
  return { save: false, outcome: 'off', reason }
}

function explainStatus(status: string): string {
  if (status === 'failure' || status === 'cancelled') return `the job's status is ${status}`
  return `the job's status is not known (${status === '' ? 'empty' : JSON.stringify(status)}, as in nested composite actions)`
}
