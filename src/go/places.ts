import type { ModuleVersion } from './module-path.ts'

// Line numbers are counted from 1; undefined where there is no such line.

/** The line of a go.mod or go.work that names the module at this version: in `require`, or on either side of `replace`. */
export function lineOfRequirement(text: string, { path, version }: ModuleVersion): number | undefined {
  return lineOf(text, words => {
    const at = words.indexOf(path)
    return at !== -1 && words[at + 1] === version
  })
}

/** The line of a go.mod that names the module at any version. */
export function lineOfModule(text: string, path: string): number | undefined {
  return lineOf(text, words => words.includes(path) && words[0] !== 'module')
}

/** The `go` line, else the `toolchain` line. */
export function lineOfGoVersion(text: string): number | undefined {
  const lineOfWord = (word: string): number | undefined => lineOf(text, words => words[0] === word)
  return lineOfWord('go') ?? lineOfWord('toolchain')
}

/** The line of a go.sum with the hash of a module's zip, or of its go.mod. */
export function lineOfSum(text: string, module: ModuleVersion, kind: 'zip' | 'mod'): number | undefined {
  const version = kind === 'mod' ? `${module.version}/go.mod` : module.version
  return lineOf(text, words => words[0] === module.path && words[1] === version)
}

function lineOf(text: string, matches: (words: readonly string[]) => boolean): number | undefined {
  const index = text.split('\n').findIndex(line => {
    const words = line
      .replace(/\/\/.*$/, '')
      .split(/\s+/)
      .filter(word => word !== '')
      .map(word => word.replace(/^["`](.*)["`]$/, '$1'))
    return matches(words)
  })
  return index === -1 ? undefined : index + 1
}
