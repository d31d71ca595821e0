/** An annotation of the job: `::error file=…::message`. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const COMMANDS: ReadonlySet<string> = new Set(
  'set-env set-output save-state add-path add-mask add-matcher remove-matcher debug notice warning error group endgroup echo stop-commands internal-set-repo-path'.split(
    ' ',
  ),
)

/** Removed from stdout by GitHub years ago: a step that prints them fails. */
const REFUSED: ReadonlySet<string> = new Set(['set-env', 'add-path'])

/**
 * Reads the output of one step as the runner does: commands take effect, masks hide, the rest is log.
 * Both output streams are read for commands. Source: actions/runner, ActionCommand.cs and ActionCommandManager.cs.
 */
export class CommandReader {
  readonly annotations: Annotation[] = []
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  readonly matchers: string[] = []
  /** Commands that the runner refuses; each fails the step. */
  readonly refused: string[] = []
  /** Lines as a user sees them. */
  readonly log: string[] = []
  readonly #masks: Set<string>
  #stopToken: string | undefined

  /** @param masks the job's: what one step masks stays masked in the next */
  constructor(masks: Set<string>) {
    this.#masks = masks
  }

  line(text: string): void {
    const command = parseCommand(text, this.#stopToken)
    if (this.#stopToken !== undefined) {
      if (command?.name === this.#stopToken) this.#stopToken = undefined
      else this.#show(text)
    } else if (command === undefined) this.#show(text)
    else this.#obey(command, text)
  }

  #show(text: string): void {
    this.log.push(maskText(text, this.#masks))
  }

  #obey(command: Command, text: string): void {
    const { name, data, properties } = command
    if (REFUSED.has(name)) this.refused.push(text)
    else if (name === 'add-mask') addMask(this.#masks, data)
    else if (name === 'stop-commands') this.#stop(data, text)
    else if (name === 'set-output') this.outputs[properties['name'] ?? ''] = data
    else if (name === 'save-state') this.state[properties['name'] ?? ''] = data
    else if (name === 'add-matcher') this.matchers.push(data)
    else if (name === 'error' || name === 'warning' || name === 'notice') {
      const message = maskText(data, this.#masks)
      this.annotations.push({ level: name, message, properties })
      this.log.push(`##[${name}]${message}`)
    } else this.#show(text)
  }

  #stop(token: string, text: string): void {
    if (token === '' || COMMANDS.has(token) || token === 'pause-logging') this.refused.push(text)
    else this.#stopToken = token
  }
}

/** `***` for every mask, the longest first. */
export function maskText(text: string, masks: ReadonlySet<string>): string {
  return [...masks]
    .toSorted((a, b) => b.length - a.length)
    .reduce((result, mask) => result.replaceAll(mask, '***'), text)
}

function addMask(masks: Set<string>, data: string): void {
  if (data.trim() === '') return
  masks.add(data)
  for (const line of data.split(/[\r\n]+/)) if (line.trim() !== '') masks.add(line.trim())
}

/** Both forms: `::name key=value,…::data` at the start of a line, and the older `##[name key=value;…]data` anywhere in it. */
function parseCommand(line: string, stopToken: string | undefined): Command | undefined {
  const known = (name: string): boolean => COMMANDS.has(name) || name === stopToken
  const [, info, data = ''] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? []
  if (info !== undefined && known(nameOf(info)))
    return { name: nameOf(info), properties: propertiesOf(info, ',', unescapeProperty), data: unescapeData(data) }
  const [, oldInfo, oldData = ''] = /##\[(.*?)\](.*)$/s.exec(line) ?? []
  if (oldInfo !== undefined && known(nameOf(oldInfo)))
    return { name: nameOf(oldInfo), properties: propertiesOf(oldInfo, ';', unescapeOld), data: unescapeOld(oldData) }
  return undefined
}

function nameOf(info: string): string {
  return info.split(' ', 1)[0] ?? ''
}

function propertiesOf(info: string, separator: string, unescape: (text: string) => string): Record<string, string> {
  const text = info.includes(' ') ? info.slice(info.indexOf(' ') + 1).trim() : ''
  const properties: Record<string, string> = {}
  for (const pair of text.split(separator)) {
    const at = pair.indexOf('=')
    if (at > 0 && at < pair.length - 1) properties[pair.slice(0, at).toLowerCase()] = unescape(pair.slice(at + 1))
  }
  return properties
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

function unescapeOld(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'))
}

/** Cuts a stream into lines and hands them on. */
export function lineSplitter(onLine: (line: string) => void): { write(chunk: string): void; end(): void } {
  let rest = ''
  return {
    write(chunk) {
      const lines = (rest + chunk).split(/\r?\n/)
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    },
    end() {
      if (rest !== '') onLine(rest)
      rest = ''
    },
  }
}
