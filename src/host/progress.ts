import { LOG_PROGRESS_INTERVAL_MS, PROGRESS_DELAY_MS } from './host.ts'

/** The line that says what goes on: updated in place on a terminal, repeated every few seconds in a log. */
export interface ProgressLine {
  update(line: string): void
  /** Makes room for other text; the next update draws the line again. */
  interrupt(): void
  /** What went on is over: the next update begins anew. */
  done(): void
}

/** Whatever can be written to and may be a terminal. */
export interface LineWriter {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** @param now milliseconds, monotonic */
export function createProgressLine(writer: LineWriter, now: () => number = () => performance.now()): ProgressLine {
  let startedAt: number | undefined
  let lastAt = 0
  let drawn = false
  const erase = (): void => {
    if (drawn) writer.write('\r\u001b[2K')
    drawn = false
  }
  return {
    update(line) {
      const time = now()
      startedAt ??= time
      if (time - startedAt < PROGRESS_DELAY_MS) return
      if (writer.isTTY === true) {
        if (drawn && time - lastAt < 100) return
        writer.write(`\r\u001b[2K${line.slice(0, (writer.columns ?? 80) - 1)}`)
        drawn = true
      } else {
        if (lastAt !== 0 && time - lastAt < LOG_PROGRESS_INTERVAL_MS) return
        writer.write(`${line}\n`)
      }
      lastAt = time
    },
    interrupt: erase,
    done() {
      erase()
      startedAt = undefined
      lastAt = 0
    },
  }
}
