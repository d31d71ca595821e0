import { moduleKey } from '../go/module-path.ts'
import type { Progress } from '../modules/engine-progress.ts'
import type { SourceWait, WaitStage } from '../modules/source.ts'
import type { GoProgress } from '../modules/go-run.ts'
import { formatBytes, formatCount } from '../report/text.ts'
import { waitsForDisk } from '../system/process-activity.ts'

/** After so long without progress the line says what is waited for. */
const QUIET_MS = 5000
const MAX_GROUPS = 2

/** `modules 12/40, 34 MB, 5.2 MB/s`, and after five seconds in which nothing came what is waited for. */
export function renderEngineProgress(progress: Progress, seconds: number): string {
  const { done, total, bytes, quietMs } = progress
  const speed = seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : ''
  const waits = quietMs >= QUIET_MS ? renderWaits(progress) : ''
  return `modules ${done}/${total}, ${formatBytes(bytes)}${speed}${waits === '' ? '' : `; ${waits}`}`
}

/** `waiting 7 s for headers from https://a.example.com, 3 modules; next: https://b.example.com in 23 s`. The longest wait first. */
function renderWaits({ waits, checking, quietMs }: Pick<Progress, 'waits' | 'checking' | 'quietMs'>): string {
  const groups = new Map<string, SourceWait[]>()
  for (const wait of waits.toSorted((a, b) => b.forMs - a.forMs)) {
    const key = `${wait.stage} ${wait.from} ${wait.detail}`
    groups.set(key, [...(groups.get(key) ?? []), wait])
  }
  const shown = [...groups.values()].slice(0, MAX_GROUPS).map(renderGroup)
  const more = groups.size > MAX_GROUPS ? [`${groups.size - MAX_GROUPS} more`] : []
  const here = checking.length === 0 ? [] : [renderChecking(checking, quietMs)]
  return [...shown, ...more, ...here].join('; ')
}

function renderGroup(group: readonly SourceWait[]): string {
  const [longest] = group
  if (longest === undefined) return ''
  const { stage, forMs, next } = longest
  const modules = new Set(group.map(({ file }) => moduleKey(file.module)))
  const what = `waiting ${seconds(forMs)} for ${WAITING_FOR[stage](longest)}, ${formatCount(modules.size, 'module')}`
  // The first of them to be given up.
  const inMs = Math.min(...group.map(wait => wait.next.inMs))
  if (!Number.isFinite(inMs)) return what
  return `${what}; next: ${next.who} in ${seconds(inMs)}`
}

const WAITING_FOR: Readonly<Record<WaitStage, (wait: SourceWait) => string>> = {
  pause: ({ from }) => `another try at ${from}`,
  resolving: ({ detail }) => `the address of ${detail}`,
  connecting: ({ detail }) => `a connection to ${detail}`,
  tunnel: ({ detail, from }) => `the HTTP proxy ${detail} on the way to ${from}`,
  tls: ({ detail }) => `the TLS handshake with ${detail}`,
  headers: ({ from }) => `headers from ${from}`,
  body: ({ from, progress }) =>
    `more of a file from ${from}${progress === undefined ? '' : ` (${formatBytes(progress.bytes)} so far, ${formatBytes(progress.bytesPerSecond)}/s)`}`,
  disk: ({ file }) => `the disk, to write ${moduleKey(file.module)}`,
}

function renderChecking(checking: Progress['checking'], quietMs: number): string {
  const [first] = checking
  const named = first === undefined ? '' : moduleKey(first)
  const what = checking.length === 1 ? named : `${named} and ${formatCount(checking.length - 1, 'more module')}`
  const disk = waitsForDisk(process.pid) ? ', which waits for the disk' : ''
  return `unpacking ${what} for ${seconds(quietMs)}${disk}`
}

/** The same of a go command. */
export function renderGoProgress(progress: GoProgress): string {
  const { done, total, bytes, silentMs, diskMs, endsInMs } = progress
  const counted = `go: modules ${done}/${total}, ${formatBytes(bytes)}`
  // Whoever waits for a disk waits: nothing is ended for it.
  if (diskMs >= QUIET_MS) return `${counted}; waiting ${seconds(diskMs)} for the disk${renderEvidence(progress)}`
  const [longest] = progress.waitingFor.toSorted((a, b) => b.forMs - a.forMs)
  if (silentMs < QUIET_MS || longest === undefined) return counted
  const { kind, what, forMs } = longest
  const others = progress.waitingFor.length > 1 ? ` and ${progress.waitingFor.length - 1} more` : ''
  const waiting = `waiting ${seconds(Math.max(forMs, silentMs))} for ${GO_WAITING_FOR[kind]}${what}${others}${renderEvidence(progress)}`
  return `${counted}; ${waiting}; next: another attempt in ${seconds(endsInMs)}`
}

function renderEvidence({ evidence }: GoProgress): string {
  return evidence.length > 0 ? ` (${evidence.slice(0, 2).join('; ')})` : ''
}

const GO_WAITING_FOR: Readonly<Record<GoProgress['waitingFor'][number]['kind'], string>> = {
  headers: 'headers from ',
  body: 'the rest of ',
  git: '',
  lock: 'the lock ',
}

function seconds(durationMs: number): string {
  return `${Math.max(0, Math.round(durationMs / 1000))} s`
}
