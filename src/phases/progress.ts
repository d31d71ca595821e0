import type { Progress } from '../modules/prefetch.ts'
import type { GoProgress } from '../modules/supervised-go.ts'
import { formatBytes } from '../report/text.ts'

/** `modules 12/40, 34 MB, 5.2 MB/s; waiting 5 s for example.com/m@v1.0.0.zip`. */
export function renderEngineProgress({ done, total, bytes, waiting }: Progress, seconds: number): string {
  const speed = seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : ''
  const longest = waiting === undefined ? '' : `; waiting ${Math.round(waiting.forMs / 1000)} s for ${waiting.what}`
  return `modules ${done}/${total}, ${formatBytes(bytes)}${speed}${longest}`
}

/** The same of a go command, with what it has been waiting for longest. */
export function renderGoProgress(progress: GoProgress): string {
  const [longest] = progress.waitingFor.toSorted((a, b) => b.forMs - a.forMs)
  const waiting =
    longest === undefined
      ? ''
      : `; waiting ${Math.round(longest.forMs / 1000)} s for ${WAITING[longest.kind]} ${longest.what}`
  return `go: modules ${progress.done}/${progress.total}, ${formatBytes(progress.bytes)}${waiting}`
}

const WAITING: Readonly<Record<GoProgress['waitingFor'][number]['kind'], string>> = {
  headers: 'an answer to',
  body: 'the rest of',
  git: '',
  lock: 'the lock',
}
