import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './truth.ts'

/** What a job left beside its results, by its path on the machine. */
export interface Rests {
  /** Of our making. */
  readonly ours: readonly string[]
  /** Of the go command's: it sweeps nothing that a kill leaves. */
  readonly gos: readonly string[]
}

const OUR_TEMPORARY = /(^|\/)\.go-mod-setup-[^/]*\.tmp(\/|$)/
// os.CreateTemp beside the zip (cmd/go/internal/modfetch), and the work directories of go build.
const GOS_TEMPORARY = /(\.tmp[0-9]*|\.zip[0-9]+\.tmp|\.ziphash[0-9]+\.tmp|\.(info|mod)[0-9]*\.tmp)$/
const GOS_WORK = /^(go-build|go-link|gocache|cgo-gcc|cc)[^/]*/

/** Looks through everything that a machine has, but what belongs there: the project, modules, build outputs, go's own settings. */
export function findRests(machine: string): Rests {
  const ours: string[] = []
  const gos: string[] = []
  for (const place of ['gomodcache/cache', 'gocache'])
    for (const name of filesBelow(join(machine, place))) {
      if (OUR_TEMPORARY.test(name)) ours.push(`${place}/${name}`)
      else if (GOS_TEMPORARY.test(name)) gos.push(`${place}/${name}`)
    }
  for (const place of ['gomodcache/cache', 'gocache']) {
    const top = join(machine, place)
    // A staging directory may be empty.
    if (!existsSync(top)) continue
    for (const name of readdirSync(top)) if (OUR_TEMPORARY.test(name)) ours.push(`${place}/${name}`)
  }
  for (const name of readdirSync(join(machine, 'tmp'))) (GOS_WORK.test(name) ? gos : ours).push(`tmp/${name}`)
  for (const name of filesBelow(join(machine, 'home')))
    if (!name.startsWith('.config/go/telemetry/')) ours.push(`home/${name}`)
  return { ours: [...new Set(ours)], gos }
}
