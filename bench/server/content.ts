import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** One file as it goes over the wire. */
export interface Answer {
  readonly head: Buffer
  readonly body: Buffer
}

const TYPES: Readonly<Record<string, string>> = {
  info: 'application/json',
  mod: 'text/plain; charset=UTF-8',
  zip: 'application/zip',
}

/** Every module file below a directory in GOPROXY layout, in memory, by its path in a URL. */
export function loadContent(root: string): ReadonlyMap<string, Answer> {
  const content = new Map<string, Answer>()
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)]
    if (type === undefined || !name.includes(`${sep}@v${sep}`)) continue
    const body = readFileSync(join(root, name))
    content.set(`/${name.split(sep).join('/')}`, { head: head('200 OK', type, body), body })
  }
  return content
}

const NOT_FOUND_BODY = Buffer.from('not found\n')
export const NOT_FOUND: Answer = { head: head('404 Not Found', 'text/plain', NOT_FOUND_BODY), body: NOT_FOUND_BODY }

const BAD_GATEWAY_BODY = Buffer.from('bad gateway\n')
export const BAD_GATEWAY: Answer = {
  head: head('502 Bad Gateway', 'text/plain', BAD_GATEWAY_BODY),
  body: BAD_GATEWAY_BODY,
}

function head(status: string, type: string, body: Buffer): Buffer {
  return Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`)
}
