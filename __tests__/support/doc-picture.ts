import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from './runner.ts'

/** The rooms of a flow chart: `id["name · name<br>about"]`, `id --> id`. */
export interface Picture {
  readonly names: ReadonlySet<string>
  /** The rooms that arrows lead to from one, over others too. */
  below(name: string): ReadonlySet<string>
}

export function readPicture(markdown: string): Picture {
  const namesOf = new Map(
    [...markdown.matchAll(/(\w+)\["(.*?)<br>/g)].map(([, id = '', label = '']) => [id, label.split(' · ')] as const),
  )
  const arrows = [...markdown.matchAll(/^ {2}(\w+)(?:\[".*?"\])? --> (\w+)/gm)]
  const below = (name: string): ReadonlySet<string> => {
    const ids = new Set([...namesOf].flatMap(([id, names]) => (names.includes(name) ? [id] : [])))
    // A set that grows is walked to its end.
    for (const id of ids) for (const [, from = '', to = ''] of arrows) if (from === id) ids.add(to)
    return new Set([...ids].flatMap(id => namesOf.get(id) ?? []))
  }
  return { names: new Set([...namesOf.values()].flat()), below }
}

/** Which room of src/ imports which other, each pair once. */
export function importsBetweenRooms(): readonly { readonly from: string; readonly to: string }[] {
  const root = join(REPOSITORY, 'src')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'))
  const pairs = files
    .filter(name => name.endsWith('.ts') && name.includes('/'))
    .flatMap(name => {
      const imports = readFileSync(join(root, name), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)
      return [...imports].map(([, path = '']) => [name, new URL(path, `file:///${name}`).pathname.slice(1)] as const)
    })
    // A file above all rooms belongs to none: the version, the entries.
    .filter(([, to]) => to.includes('/'))
    .map(([from, to]) => `${from.split('/')[0]} ${to.split('/')[0]}`)
  return [...new Set(pairs)]
    .map(pair => pair.split(' '))
    .map(([from = '', to = '']) => ({ from, to }))
    .filter(({ from, to }) => from !== to)
}
