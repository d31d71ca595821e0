import { basename } from 'node:path'
import { finding } from '../diagnosis/catalogue.ts'
import type { Finding } from '../diagnosis/finding.ts'
import { requiredModules } from '../go/go-mod.ts'
import { moduleKey } from '../go/module-path.ts'
import type { Prepared } from './configure.ts'

/** What a row of the contract's table "What is there decides what is done" tells the user; nothing where all is as usual. */
export function situationFindings({ plan, findings }: Pick<Prepared, 'plan' | 'findings'>): readonly Finding[] {
  const { situation } = plan
  switch (situation.kind) {
    case 'ready':
      return missingLines(plan)
    case 'no-module':
      // Where go does not look for it, that is what is amiss.
      if (findings.some(({ code }) => code === 'modules-switched-off')) return []
      return [
        finding('go-mod-missing', {
          severity: 'warning',
          message: 'There is no go.mod here: nothing is downloaded or cached.',
        }),
      ]
    case 'no-requirements':
      return [finding('no-requirements', { message: 'go.mod requires no modules: there is nothing to download.' })]
    case 'no-go-sum':
      return [
        finding('go-sum-missing', {
          message:
            'go.mod has requirements, but there is no go.sum: go downloads without the hashes that would verify it, and modules are not cached.',
        }),
      ]
    case 'vendored':
      return [finding('vendored', { message: 'go uses vendor/ here: no modules are downloaded or cached.' })]
    case 'malformed': {
      const { code, reason, file } = situation.project
      // go and we name the whole path at each line: once is enough.
      const lines = reason.replaceAll(file, basename(file))
      return [finding(code, { message: `${file} cannot be read: ${lines}`, evidence: reason })]
    }
    case 'go-too-old': {
      const message = `go.mod needs ${situation.needed}, but only ${situation.allowed} may be used.`
      return [finding('go-too-old', { message })]
    }
  }
}

const MAX_NAMED = 3

/**
 * Modules that go.mod requires and of which go.sum says nothing: no build can use them, and so they are not fetched either. Where go.sum has
 * the hash of the go.mod alone, that may be all that is needed. Source: go.dev/ref/mod#go-sum-files.
 */
function missingLines({ main }: Prepared['plan']): readonly Finding[] {
  const required = main?.modules.flatMap(({ goMod }) => requiredModules(goMod)) ?? []
  const missing = required.filter(module => {
    const key = moduleKey(module)
    return main?.goSum.zips.has(key) !== true && main?.goSum.goMods.has(key) !== true
  })
  const [first] = missing
  if (first === undefined) return []
  const names = missing.slice(0, MAX_NAMED).map(moduleKey).join(', ')
  const more = missing.length > MAX_NAMED ? ` and ${missing.length - MAX_NAMED} more modules` : ''
  const message = `go.mod requires ${names}${more}, of which go.sum says nothing: a build refuses what it cannot verify, so that is not fetched.`
  return [finding('go-sum-missing-entry', { severity: 'warning', module: moduleKey(first), message })]
}
