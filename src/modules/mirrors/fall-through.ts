import { FAILURE_CLASSES, type MirrorFailureCode } from './classify.ts'

/** The contract's `goproxy-fallback`. */
export type FallbackPolicy = 'auto' | 'any' | 'strict'

/** What of an entry decides who is asked after it. */
export interface ListedMirror {
  /** `|` behind it: any error goes on. */
  readonly fallBackOnError: boolean
  readonly wellKnown: boolean
}

/** The URLs of GOPROXY, and what the list ends with: nothing behind `direct` or `off` is reached. */
export interface MirrorList {
  readonly mirrors: readonly ListedMirror[]
  readonly end: 'direct' | 'off' | 'none'
  readonly policy: FallbackPolicy
}

/** What one mirror (by its place in the list) said to one request for the file. */
export interface Answer {
  readonly mirror: number
  readonly code: MirrorFailureCode
  /** Asking it again is no use, although the code might say so: it wants to be left alone for longer than we have (Retry-After). */
  readonly isFinal?: boolean
}

export interface Situation {
  readonly list: MirrorList
  /** In order of asking. */
  readonly answers: readonly Answer[]
  /** How many tries after the first there may be for the file, over all mirrors. */
  readonly retries: number
  /** Its bytes for this file were wrong: it is not asked for it again. */
  isDistrusted(mirror: number): boolean
  /** Why its breaker is open, or it wants a pause: where another may be asked, it is passed over. Undefined: it is not ejected. */
  ejectionOf(mirror: number): MirrorFailureCode | undefined
}

export type NextStep =
  /** `again`: this mirror has been asked for the file before, so not at once. */
  | { readonly kind: 'ask'; readonly mirror: number; readonly again: boolean }
  /** `leftToDirect`: the list goes on with `direct`, which is the go command's business. */
  | { readonly kind: 'not-found'; readonly leftToDirect: boolean }
  | { readonly kind: 'failed'; readonly code: MirrorFailureCode | 'goproxy-off'; readonly leftToDirect: boolean }

/**
 * The contract's table for `goproxy-fallback`, as one pure decision: who is asked for the file next, if anybody.
 *
 * Source: go.dev/ref/mod#goproxy-protocol for `,` and `|`; cmd/go/internal/modfetch/proxy.go TryProxies for which of several errors counts.
 */
export function nextStep(situation: Situation): NextStep {
  const { list } = situation
  for (let mirror = 0; mirror < list.mirrors.length; mirror++) {
    const state = stateOf(situation, mirror)
    if (state.kind === 'not-found') continue
    if (state.kind === 'not-asked') {
      if (!isPassedOver(situation, mirror)) return { kind: 'ask', mirror, again: false }
      continue
    }
    if (!mayLeave(list, mirror)) return endOfList(situation, { places: mirror + 1, leftToDirect: false })
    if (isRepeatedBeforeLeaving(situation, mirror)) return { kind: 'ask', mirror, again: true }
  }
  return endOfList(situation, { places: list.mirrors.length, leftToDirect: list.end === 'direct' })
}

/**
 * Where a request that is slow on `mirror` may be sent as well: the next mirror that could be asked had this one timed out.
 * Undefined: only the same one.
 */
export function alternativeTo(situation: Situation, mirror: number): number | undefined {
  const { list } = situation
  for (let from = mirror; mayLeave(list, from); from++) {
    const next = from + 1
    if (next >= list.mirrors.length) return undefined
    if (stateOf(situation, next).kind === 'not-asked' && situation.ejectionOf(next) === undefined) return next
  }
  return undefined
}

/** Whether the policy lets a failure other than 404 and 410 go on to what comes next in the list, `direct` included. */
function mayLeave(list: MirrorList, mirror: number): boolean {
  const entry = list.mirrors[mirror]
  if (entry === undefined) return false
  if (entry.fallBackOnError || list.policy === 'any') return true
  // Only from a public mirror: a path that a company's proxy could not serve must not slip out to a public one because of a 502.
  return list.policy === 'auto' && entry.wellKnown && mirror + 1 < list.mirrors.length
}

type MirrorState =
  | { readonly kind: 'not-asked' | 'not-found' }
  | { readonly kind: 'failed'; readonly code: MirrorFailureCode }

function stateOf({ answers, isDistrusted }: Situation, mirror: number): MirrorState {
  if (isDistrusted(mirror)) return { kind: 'failed', code: 'checksum-mismatch' }
  const last = answers.findLast(answer => answer.mirror === mirror)
  if (last === undefined) return { kind: 'not-asked' }
  return FAILURE_CLASSES[last.code] === 'next' ? { kind: 'not-found' } : { kind: 'failed', code: last.code }
}

/** Ejected, and passing over it leads somewhere. A breaker never opens on the last entry: there it would be giving up. */
function isPassedOver(situation: Situation, mirror: number): boolean {
  const { list } = situation
  const hasAlternative = mayLeave(list, mirror) && (mirror + 1 < list.mirrors.length || list.end === 'direct')
  return hasAlternative && situation.ejectionOf(mirror) !== undefined
}

/** "A again within retries, then B": in auto, for a public mirror with a comma behind it. */
function isRepeatedBeforeLeaving(situation: Situation, mirror: number): boolean {
  const { list } = situation
  if (list.policy !== 'auto' || list.mirrors[mirror]?.fallBackOnError === true) return false
  return isWorthRepeating(situation, mirror) && !isPassedOver(situation, mirror)
}

/** Whether the same question to the same mirror could have another answer, and a retry is left for it. */
function isWorthRepeating(situation: Situation, mirror: number): boolean {
  const { list, answers, retries } = situation
  const own = answers.filter(answer => answer.mirror === mirror)
  const last = own.at(-1)
  if (last === undefined || last.isFinal === true || situation.isDistrusted(mirror)) return false
  // A mirror that does not have the file has answered: only failures use up tries.
  if (answers.filter(answer => FAILURE_CLASSES[answer.code] !== 'next').length > retries) return false
  switch (FAILURE_CLASSES[last.code]) {
    case 'transient':
      return true
    case 'transient-once':
      return own.filter(answer => answer.code === last.code).length === 1
    case 'refused':
      return list.policy === 'auto' && list.mirrors[mirror]?.wellKnown === true && own.length === 1
    case 'next':
    case 'final-for-mirror':
      return false
  }
}

/**
 * The list is through, or at an entry that may not be left. Who was passed over gets its one try now; who failed in a way that may
 * pass is asked again while retries are left, the least asked first. With `direct` next nobody has to wait for an ejected mirror: go
 * asks it once more, and then the origin.
 */
function endOfList(situation: Situation, at: { readonly places: number; readonly leftToDirect: boolean }): NextStep {
  const { answers, retries } = situation
  const isEjected = (mirror: number): boolean => situation.ejectionOf(mirror) !== undefined
  const candidates = placesOf(situation.list)
    .slice(0, at.places)
    .filter(mirror => !(at.leftToDirect && isEjected(mirror)))
  const passedOver = candidates.find(mirror => stateOf(situation, mirror).kind === 'not-asked')
  if (passedOver !== undefined) return { kind: 'ask', mirror: passedOver, again: false }
  const cost = (mirror: number): number =>
    answers.filter(answer => answer.mirror === mirror).length + (isEjected(mirror) ? retries : 0)
  const [again] = candidates.filter(mirror => isWorthRepeating(situation, mirror)).toSorted((a, b) => cost(a) - cost(b))
  if (again !== undefined) return { kind: 'ask', mirror: again, again: true }
  return failure(situation, at.leftToDirect)
}

/** Of several errors the last that is no 404 counts, as for go. */
function failure(situation: Situation, leftToDirect: boolean): NextStep {
  const { list, answers } = situation
  const last = answers.findLast(answer => FAILURE_CLASSES[answer.code] !== 'next')
  if (last !== undefined) return { kind: 'failed', code: last.code, leftToDirect }
  for (const mirror of placesOf(list)) {
    const state = stateOf(situation, mirror)
    const code =
      state.kind === 'failed' ? state.code : state.kind === 'not-asked' ? situation.ejectionOf(mirror) : undefined
    if (code !== undefined) return { kind: 'failed', code, leftToDirect }
  }
  if (list.mirrors.length === 0 && list.end === 'off') return { kind: 'failed', code: 'goproxy-off', leftToDirect }
  return { kind: 'not-found', leftToDirect }
}

function placesOf(list: MirrorList): readonly number[] {
  return [...list.mirrors.keys()]
}
