import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

export type JobStatus = 'success' | 'failure' | 'cancelled'

/** What the runner reads of action.yml. */
export interface ActionMetadata {
  readonly directory: string
  readonly main: string
  readonly post: string | undefined
  /** Whether post runs after a job that stands so. */
  readonly postIf: (jobStatus: JobStatus) => boolean
  /** The texts of the defaults, expressions unevaluated; '' where an input has none, as the runner takes it. */
  readonly defaults: ReadonlyMap<string, string>
}

/** What `${{ … }}` may name in a default: github, runner, job, matrix. */
export type Contexts = Readonly<Record<string, unknown>>

interface Manifest {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>
  readonly runs: { readonly main: string; readonly post?: string; readonly 'post-if'?: string }
}

export async function readActionMetadata(path: string): Promise<ActionMetadata> {
  const directory = resolve(path)
  const manifest = parse(await readFile(join(directory, 'action.yml'), 'utf8')) as Manifest
  const defaults = Object.entries(manifest.inputs ?? {}).map(([name, input]) => [name, textOf(input?.default)] as const)
  const post = manifest.runs.post
  return {
    directory,
    main: join(directory, manifest.runs.main),
    post: post === undefined ? undefined : join(directory, post),
    postIf: conditionOf(manifest.runs['post-if']),
    defaults: new Map(defaults),
  }
}

function conditionOf(text = 'always()'): (jobStatus: JobStatus) => boolean {
  const [, not, name] = /^(!?)(always|success|failure|cancelled)\(\)$/.exec(text) ?? []
  if (name === undefined) throw new Error(`this runner does not know the condition ${text}`)
  return jobStatus => (name === 'always' || name === jobStatus) !== (not === '!')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : ''
}

/**
 * `INPUT_*` of a step: what `with:` gives, '' included, else the evaluated default; the runner does so for main and again for post.
 * Source: actions/runner, ActionRunner.RunAsync and Handler.AddInputsToEnvironment (spaces become underscores, dashes stay).
 */
export function inputEnvironment(
  action: ActionMetadata,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): Record<string, string> {
  const defaults = [...action.defaults].filter(([name]) => given[name] === undefined)
  const values = new Map(defaults.map(([name, text]) => [name, interpolate(text, contexts)]))
  for (const [name, value] of Object.entries(given)) values.set(name, value)
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

/** The names that action.yml does not have; the runner warns of them and passes them on. */
export function unexpectedInputs(action: ActionMetadata, given: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(given).filter(name => !action.defaults.has(name))
}

function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => evaluate(expression, contexts))
}

function evaluate(expression: string, contexts: Contexts): string {
  const [, name, inner] = /^(toJSON)\((.*)\)$/i.exec(expression) ?? []
  if (name !== undefined) return JSON.stringify(lookUp(inner ?? '', contexts) ?? null, null, 2)
  return textOf(lookUp(expression, contexts))
}

function lookUp(path: string, contexts: Contexts): unknown {
  if (!/^[a-z_][\w-]*(\.[a-z_][\w-]*)*$/i.test(path))
    throw new Error(`this runner does not know the expression ${path}`)
  const [context = '', ...rest] = path.split('.')
  if (!(context in contexts)) throw new Error(`this runner has no context ${context}`)
  return rest.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    contexts[context],
  )
}
