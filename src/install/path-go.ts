import * as v from 'valibot'
import { askGo, type GoLocation, GoUnavailableError } from '../go/env.ts'
import type { GoPlatform } from './platform.ts'

/** The Go that is on PATH. */
export interface PathGo {
  /** As it says it, without `go` in front: may name who built it. */
  readonly version: string
  readonly root: string
  /** What it was built for, and builds for by default. */
  readonly platform: GoPlatform
}

const answerSchema = v.object({
  GOVERSION: v.string(),
  GOROOT: v.string(),
  GOHOSTOS: v.string(),
  GOHOSTARCH: v.string(),
})

/**
 * Asks the Go on PATH what it is, itself and not one that it would switch to.
 *
 * @returns undefined where there is none that answers: what is broken there is replaced
 */
export async function findGoOnPath(location: GoLocation): Promise<PathGo | undefined> {
  let json: string
  try {
    json = await askGo(['env', '-json', 'GOVERSION', 'GOROOT', 'GOHOSTOS', 'GOHOSTARCH'], location)
  } catch (error) {
    if (error instanceof GoUnavailableError) return undefined
    throw error
  }
  const { GOVERSION, GOROOT, GOHOSTOS, GOHOSTARCH } = v.parse(answerSchema, JSON.parse(json))
  return { version: GOVERSION.replace(/^go/, ''), root: GOROOT, platform: { goos: GOHOSTOS, goarch: GOHOSTARCH } }
}
