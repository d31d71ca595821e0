import { execFileSync } from 'node:child_process'
import { parse } from 'yaml'
import { commandProblems, environmentProblems, inputProblems, ownCommands } from './doc-commands.ts'
import type { DocBlock } from './doc-blocks.ts'

/** What a rule found wrong with a block, and the workflow that it stands for, where it is one. */
export interface Judgement {
  readonly problems: readonly string[]
  /** For actionlint; `./` is this action. */
  readonly workflow?: unknown
}

type Mapping = Readonly<Record<string, unknown>>
type Rule = (code: string) => Judgement

const ACTION = /^go-mod-setup\/go-mod-setup@v1$/

/** Judges a block by the rule of its language. A block that no rule covers is a problem. */
export function judge({ language, code }: DocBlock): Judgement {
  const rule = RULES[language]
  if (rule === undefined) return { problems: [`no rule for a block of ${language === '' ? 'no language' : language}`] }
  return rule(code)
}

const RULES: Readonly<Record<string, Rule>> = {
  sh: code => ({ problems: shellProblems(code) }),
  yaml: judgeYaml,
  json: code => ({ problems: jsonProblems(JSON.parse(code) as Mapping) }),
  groovy: code => ({ problems: groovyProblems(code) }),
  mermaid: code => ({ problems: mermaidProblems(code) }),
  // What programs print, and listings. What can be run belongs into a block that is checked.
  text: code => ({ problems: ownCommands(code).map(argv => `a command in a block of text: ${argv.join(' ')}`) }),
}

function shellProblems(script: string): readonly string[] {
  execFileSync('bash', ['-n'], { input: script, stdio: ['pipe', 'pipe', 'pipe'] })
  const exported = [...script.matchAll(/^\s*export (\w+)=(?:"([^"]*)"|(\S*))$/gm)]
  const variables = exported.map(([, name = '', quoted, plain = '']) => [name, quoted ?? plain] as const)
  return [...ownCommands(script).flatMap(commandProblems), ...environmentProblems(Object.fromEntries(variables))]
}

function judgeYaml(code: string): Judgement {
  const value = parse(code) as unknown
  if (Array.isArray(value)) return judgeJob({ steps: value })
  if (!isMapping(value)) return { problems: ['neither a list nor a mapping'] }
  if ('jobs' in value) return judgeWorkflow(value)
  if ('steps' in value) return judgeJob(value)
  if ('services' in value) return { problems: composeProblems(value) }
  if ('groups' in value) return { problems: alertProblems(value) }
  const jobs = Object.values(value)
  if (jobs.every(job => isMapping(job) && 'script' in job))
    return { problems: (jobs as Mapping[]).flatMap(gitLabProblems) }
  return { problems: ['neither steps, a job, a workflow, GitLab’s, compose’s nor alert rules'] }
}

/** Steps, or a part of a job, completed to a workflow. */
function judgeJob(part: Mapping): Judgement {
  const text = JSON.stringify(part)
  const variables = [...text.matchAll(/matrix\.([\w-]+)/g)].map(([, name = '']) => [name, ['value']] as const)
  const isMissing = variables.length > 0 && !('strategy' in part)
  const strategy = isMissing ? { strategy: { matrix: Object.fromEntries(variables) } } : {}
  const steps = part['steps'] as readonly Mapping[]
  // What the text around it says comes before: `after google-github-actions/auth`.
  const known = new Set(steps.map(step => step['id']))
  const used = new Set([...text.matchAll(/steps\.([\w-]+)\./g)].map(([, id = '']) => id))
  const before = [...used].filter(id => !known.has(id)).map(id => ({ id, run: 'true' }))
  return judgeWorkflow({
    jobs: { job: { 'runs-on': 'ubuntu-latest', ...strategy, ...part, steps: [...before, ...steps] } },
  })
}

function judgeWorkflow(workflow: Mapping): Judgement {
  const problems: string[] = []
  const jobs = Object.entries(workflow['jobs'] as Readonly<Record<string, Mapping>>).map(([name, job]) => {
    const steps = (job['steps'] as readonly Mapping[]).map(step => {
      const run = step['run']
      if (typeof run === 'string') problems.push(...shellProblems(run.replaceAll(/\$\{\{.*?\}\}/g, 'standin')))
      const uses = step['uses']
      if (typeof uses === 'string' && /go-mod-setup/.test(uses) && !ACTION.test(uses))
        problems.push(`${uses} is not how this action is called`)
      if (typeof uses !== 'string' || !ACTION.test(uses)) return step
      problems.push(...inputProblems((step['with'] ?? {}) as Mapping))
      return Object.assign({}, step, { uses: './' })
    })
    return [name, { ...job, steps }]
  })
  return { problems, workflow: { on: 'push', ...workflow, jobs: Object.fromEntries(jobs) } }
}

const GITLAB_KEYS = new Set(['image', 'variables', 'cache', 'id_tokens', 'before_script', 'script', 'after_script'])

function gitLabProblems(job: Mapping): readonly string[] {
  const scripts = ['before_script', 'script', 'after_script'].flatMap(key => (job[key] ?? []) as readonly string[])
  return [
    ...Object.keys(job)
      .filter(key => !GITLAB_KEYS.has(key))
      .map(key => `${key} is no key of a job that this test knows`),
    ...shellProblems(scripts.join('\n')),
    ...environmentProblems((job['variables'] ?? {}) as Mapping),
  ]
}

/** That every volume, secret and service that is named is there. */
function composeProblems(value: Mapping): readonly string[] {
  const services = value['services'] as Readonly<Record<string, Mapping>>
  const missing = (section: string, names: readonly string[]): readonly string[] =>
    names.filter(name => !Object.hasOwn(value[section] ?? {}, name)).map(name => `${name} is not in ${section}`)
  const all = (key: string): readonly string[] =>
    Object.values(services).flatMap(service => service[key] ?? []) as string[]
  const volumes = all('volumes').map(volume => volume.split(':')[0] ?? '')
  return [
    ...Object.entries(services).flatMap(([name, { image }]) =>
      typeof image === 'string' ? [] : [`${name} has no image`],
    ),
    ...missing(
      'volumes',
      volumes.filter(volume => !/^[./~]/.test(volume)),
    ),
    ...missing('secrets', all('secrets')),
    ...missing('services', all('depends_on')),
  ]
}

function alertProblems(value: Mapping): readonly string[] {
  const groups = value['groups'] as readonly { readonly name?: string; readonly rules?: readonly Mapping[] }[]
  return groups
    .flatMap(({ rules = [] }) => rules)
    .filter(rule => !['alert', 'expr', 'for'].every(key => typeof rule[key] === 'string'))
    .map(rule => `a rule without alert, expr or for: ${JSON.stringify(rule)}`)
}

/** Policies and lifecycles of buckets. */
function jsonProblems(value: Mapping): readonly string[] {
  const statements = value['Statement'] ?? value['Rules']
  if (!Array.isArray(statements) || statements.length === 0) return ['neither a policy nor a lifecycle']
  return statements
    .filter(statement => !isMapping(statement) || !('Effect' in statement || 'Status' in statement))
    .map(statement => `neither Effect nor Status: ${JSON.stringify(statement)}`)
}

/** Jenkins: its brackets close, and its shell steps are scripts. */
function groovyProblems(code: string): readonly string[] {
  const bare = code.replaceAll(/'[^'\n]*'/g, '')
  const open: string[] = []
  for (const [bracket] of bare.matchAll(/[{}()[\]]/g)) {
    if ('{(['.includes(bracket)) open.push(bracket)
    else if (open.pop() !== { '}': '{', ')': '(', ']': '[' }[bracket]) return [`a ${bracket} that closes nothing`]
  }
  const scripts = [...code.matchAll(/\bsh '([^']*)'/g)].map(([, script = '']) => script)
  const variables = [...code.matchAll(/^\s*(\w+) = '([^']*)'$/gm)].map(([, name = '', value = '']) => [name, value])
  return [
    ...(open.length > 0 || bare.includes("'") ? ['a bracket or quote that is not closed'] : []),
    ...(code.startsWith('pipeline {') && scripts.length > 0 ? [] : ['no pipeline with a shell step']),
    ...scripts.flatMap(shellProblems),
    ...environmentProblems(Object.fromEntries(variables) as Mapping),
  ]
}

/** Of flow charts, the lines that are used here: `a["label"]`, `a --> b["label"]`. */
function mermaidProblems(code: string): readonly string[] {
  const [first, ...lines] = code.trimEnd().split('\n')
  const named = new Set([...code.matchAll(/(\w+)\["/g)].map(([, id = '']) => id))
  const used = [...code.matchAll(/^ {2}(\w+)|--> (\w+)/gm)].map(([, from, to]) => from ?? to ?? '')
  return [
    ...(first === 'flowchart TD' ? [] : ['no flow chart']),
    ...lines
      .filter(line => !/^ {2}\w+(\["[^"]+"\])?( --> \w+(\["[^"]+"\])?)?$/.test(line))
      .map(line => `not understood: ${line}`),
    ...used.filter(id => !named.has(id)).map(id => `${id} has no label`),
  ]
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
