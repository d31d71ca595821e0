/**
 * The value of a flag in GOFLAGS, the last one wins; undefined where it is not there. An entry may be quoted as a whole.
 * Source: cmd/internal/quoted Split, go.dev/ref/mod#build-commands.
 */
export function goFlag(goFlags: string, name: string): string | undefined {
  return flagsOf(goFlags)
    .map(flag => valueOf(flag, name))
    .findLast(value => value !== undefined)
}

/** GOFLAGS without any `-name=value`. */
export function withoutGoFlag(goFlags: string, name: string): string {
  if (goFlag(goFlags, name) === undefined) return goFlags
  return [...goFlags.matchAll(ENTRY)]
    .map(([entry]) => entry)
    .filter(entry => valueOf(unquoted(entry), name) === undefined)
    .join(' ')
}

const ENTRY = /'[^']*'|"[^"]*"|\S+/g

function flagsOf(goFlags: string): readonly string[] {
  return [...goFlags.matchAll(ENTRY)].map(([entry]) => unquoted(entry))
}

function unquoted(entry: string): string {
  return /^(['"]).*\1$/s.test(entry) ? entry.slice(1, -1) : entry
}

function valueOf(flag: string, name: string): string | undefined {
  const [, found, value] = /^--?(\w+)=(.*)$/s.exec(flag) ?? []
  return found === name ? value : undefined
}
