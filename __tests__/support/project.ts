import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SyntheticModule } from './module-builder.ts'

export interface ProjectOptions {
  /** The main module's path. Default `example.com/app`. */
  readonly path?: string
  /** The go line. Default 1.21. */
  readonly goVersion?: string
  /** The modules that main.go imports. Default: all. */
  readonly imports?: readonly SyntheticModule[]
  /** Added to go.mod as they are (replace, exclude, toolchain…). */
  readonly goModLines?: readonly string[]
  /** go.sum instead of the right one; `null`: no file. */
  readonly goSum?: string | null
  /** More files, by path inside the project. */
  readonly files?: Readonly<Record<string, string | Buffer>>
}

/** Writes a main module that requires the modules and prints a line for each it imports. The standard library is not imported: builds stay short. */
export async function writeProject(
  directory: string,
  modules: readonly SyntheticModule[],
  options: ProjectOptions = {},
): Promise<void> {
  const files: Record<string, string | Buffer> = {
    'go.mod': goModFor(modules, options),
    'main.go': mainFor(options.imports ?? modules),
    ...options.files,
  }
  const goSum = options.goSum === undefined ? goSumOf(modules) : options.goSum
  if (goSum !== null) files['go.sum'] = goSum
  for (const [name, content] of Object.entries(files)) {
    const file = join(directory, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

/** Both lines of each module, in go's order. */
export function goSumOf(modules: readonly SyntheticModule[]): string {
  return modules
    .flatMap(module => [
      `${module.path} ${module.version} ${module.zipSum}\n`,
      `${module.path} ${module.version}/go.mod ${module.modSum}\n`,
    ])
    .toSorted()
    .join('')
}

function goModFor(modules: readonly SyntheticModule[], options: ProjectOptions): string {
  const requires = modules.map(module => `\t${module.path} ${module.version}\n`).join('')
  const lines = (options.goModLines ?? []).map(line => `${line}\n`).join('')
  const block = modules.length > 0 ? `\nrequire (\n${requires})\n` : ''
  return `module ${options.path ?? 'example.com/app'}\n\ngo ${options.goVersion ?? '1.21'}\n${block}${lines}`
}

function mainFor(imports: readonly SyntheticModule[]): string {
  const lines = imports.map((module, index) => `import p${index} ${JSON.stringify(module.path)}\n`).join('')
  const calls = imports.map((_module, index) => `\tprintln(p${index}.Name())\n`).join('')
  return `package main\n\n${lines}\nfunc main() {\n${calls}}\n`
}
