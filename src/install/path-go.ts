import * as v from 'valibot'
import { askGo, type GoLocation, GoUnavailableError } from '../go/env.ts'
import type { GoPlatform } from './platform.ts'

/** The Go that is on PATH. */
export interface PathGo {
  /** Without `go` in front. */
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
  const answer = v.safeParse(answerSchema, parseOrUndefined(json))
  if (!answer.success) return undefined
  const { GOVERSION, GOROOT, GOHOSTOS, GOHOSTARCH } = answer.output
  // Experiments and names of builders stand behind a space.
  const [version = ''] = GOVERSION.replace(/^go/, '').split(' ')
  return { version, root: GOROOT, platform: { goos: GOHOSTOS, goarch: GOHOSTARCH } }
}

/** Something else that is called `go` may print anything. */
function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
