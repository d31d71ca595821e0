import { StringDecoder } from 'node:string_decoder'

const MAX_LINE_CHARACTERS = 16_384

/** Cuts a byte stream into lines. A line without end is cut at 16 Ki characters, so a child cannot fill our memory. */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8')
  readonly #emit: (line: string) => void
  #pending = ''

  constructor(emit: (line: string) => void) {
    this.#emit = emit
  }

  write(chunk: Buffer): void {
    const parts = (this.#pending + this.#decoder.write(chunk)).split('\n')
    this.#pending = parts.pop() ?? ''
    for (const part of parts) this.#emit(withoutReturn(part).slice(0, MAX_LINE_CHARACTERS))
    if (this.#pending.length <= MAX_LINE_CHARACTERS) return
    this.#emit(this.#pending.slice(0, MAX_LINE_CHARACTERS))
    this.#pending = ''
  }

  /** The stream has ended: the last line may have no line end. */
  end(): void {
    const rest = this.#pending + this.#decoder.end()
    this.#pending = ''
    if (rest !== '') this.#emit(withoutReturn(rest))
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
