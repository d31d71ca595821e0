import { parse } from 'yaml'

/** A block of a document, marked by `<!-- example: NAME -->` before it. */
export interface DocExample {
  readonly name: string
  readonly language: string
  readonly code: string
}

export function readExamples(markdown: string): readonly DocExample[] {
  const blocks = markdown.matchAll(/<!-- example: (\S+) -->\s*```(\w+)\n(.*?)```/gs)
  return [...blocks].map(([, name = '', language = '', code = '']) => ({ name, language, code }))
}

interface Step {
  readonly uses?: string
  readonly id?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/**
 * The inputs that the example's own step gives to this action, its `${{ }}` evaluated as the runner would.
 *
 * @param values by expression: `secrets.TOKEN`
 * @throws Error for an expression without a value
 */
export function inputsOf({ code, name }: DocExample, values: Readonly<Record<string, string>>): Record<string, string> {
  const steps = parse(code) as readonly Step[]
  const own = steps.filter(({ uses }) => uses?.startsWith('go-mod-setup/go-mod-setup@') === true)
  if (own.length !== 1) throw new Error(`the example ${name} uses the action ${own.length} times`)
  const evaluate = (text: string): string =>
    text.replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (_whole, expression: string) => {
      const value = values[expression]
      if (value === undefined) throw new Error(`the example ${name} has ${expression}, which has no value here`)
      return value
    })
  return Object.fromEntries(
    Object.entries(own[0]?.with ?? {}).map(([input, value]) => [input, evaluate(String(value))]),
  )
}

/** The `export NAME=value` lines of a shell example, with the variables of others in it. */
export function exportsOf(
  { code, name }: DocExample,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const lines = [...code.matchAll(/^export (\w+)=(?:"([^"]*)"|(\S*))$/gm)]
  return Object.fromEntries(
    lines.map(([, variable = '', quoted, plain = '']) => {
      const value = (quoted ?? plain).replaceAll(/\$(\w+)/g, (_whole, other: string) => {
        const found = values[other]
        if (found === undefined) throw new Error(`the example ${name} has $${other}, which has no value here`)
        return found
      })
      return [variable, value]
    }),
  )
}
