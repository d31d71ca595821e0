import { redactUrls } from '../diagnosis/redaction.ts'
import { GoTrace, type TracedRequest } from '../go/go-trace.ts'
import { LineSplitter } from '../system/lines.ts'

const MAX_DUMP_CHARACTERS = 1 << 20

/** What a go command printed, sorted. */
export interface GoOutputFacts {
  readonly requests: readonly TracedRequest[]
  /** What was printed for people: stderr without the lines of `-x`, its beginning and its end; URLs without secrets. */
  readonly printed: string
  readonly stdout: string
}

/** Sorts what go prints: lines of `-x`, text for people, the goroutine dump. */
export class GoOutput {
  readonly trace = new GoTrace()
  readonly #printed = new BoundedText()
  readonly #stdout = new BoundedText()
  readonly #lines = {
    stdout: new LineSplitter(line => this.#read(line, 'stdout')),
    stderr: new LineSplitter(line => this.#read(line, 'stderr')),
  }
  #dumping = false
  dump = ''
  onLine: () => void = () => undefined

  readonly add = (stream: 'stdout' | 'stderr', chunk: Buffer): void => this.#lines[stream].write(chunk)

  end(): void {
    this.#lines.stdout.end()
    this.#lines.stderr.end()
  }

  beginDump(): void {
    this.#dumping = true
  }

  facts(): GoOutputFacts {
    return { requests: this.trace.requests, printed: this.#printed.text(), stdout: this.#stdout.text() }
  }

  #read(line: string, stream: 'stdout' | 'stderr'): void {
    this.onLine()
    if (stream === 'stdout') this.#stdout.add(line)
    else if (this.#dumping) {
      if (this.dump.length < MAX_DUMP_CHARACTERS) this.dump += `${line}\n`
    } else if (!this.trace.read(line, performance.now())) this.#printed.add(redactUrls(line))
  }
}

const MAX_KEPT_LINES = 2_000

/** The first and the last thousand lines: the cause stands at one of the two ends. */
class BoundedText {
  readonly #head: string[] = []
  #tail: string[] = []
  #dropped = 0

  add(line: string): void {
    if (this.#head.length < MAX_KEPT_LINES / 2) this.#head.push(line)
    else this.#tail.push(line)
    // Cut in large steps, so that each line costs little.
    if (this.#tail.length <= MAX_KEPT_LINES) return
    this.#dropped += this.#tail.length - MAX_KEPT_LINES / 2
    this.#tail = this.#tail.slice(-MAX_KEPT_LINES / 2)
  }

  text(): string {
    const gap = this.#dropped > 0 ? [`… ${this.#dropped} lines left out …`] : []
    return [...this.#head, ...gap, ...this.#tail].join('\n')
  }
}
