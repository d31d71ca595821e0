import { buildModule, type SyntheticModule, withZip } from './module-builder.ts'
import { ODD_FORMS } from './odd-forms.ts'
import { ODD_NAMES } from './odd-names.ts'
import type { Oddity } from './zip-oddity.ts'
import { writeZip } from './zip-writer.ts'

/** A module whose zip is odd in one way. Its hash is the one that go computes, where go can: so only the form can be refused. */
export interface AdversarialZip {
  readonly name: string
  /** What `go mod download` does with it: measured with go 1.26, and checked by the support test. */
  readonly go: Oddity['go']
  readonly module: SyntheticModule
}

/** Each is a module of its own, `example.com/odd<n>` v1.0.0, so that one proxy can serve all. Takes about a second, for the bombs. */
export function adversarialZips(): readonly AdversarialZip[] {
  return Object.entries({ ...ODD_NAMES, ...ODD_FORMS }).map(([name, oddity], index) => {
    const plain = buildModule({ path: `example.com/odd${index}`, version: 'v1.0.0' })
    const prefix = `${plain.path}@${plain.version}/`
    const honest = Object.entries(plain.files).map(([file, content]) => ({ name: `${prefix}${file}`, content }))
    const entries = oddity.entries(prefix, honest)
    const zip = writeZip(entries, oddity.options)
    return { name, go: oddity.go, module: withZip(plain, oddity.change?.(zip) ?? zip, entries) }
  })
}
