import { readFileSync } from 'node:fs'
import { hasErrorCode } from './files.ts'

/** How this machine looks names up. */
export interface ResolverSettings {
  /** Name servers, in order: resolv.conf(5). */
  readonly servers: readonly string[]
  /** `files dns`: nsswitch.conf(5). '' where it is not told. */
  readonly order: string
}

/** Read anew each time: for messages about names that do not resolve. Nothing is known on systems without these files. */
export function readResolverSettings(directory = '/etc'): ResolverSettings {
  const servers = [...readIfThere(`${directory}/resolv.conf`).matchAll(/^[ \t]*nameserver[ \t]+(\S+)/gm)]
  const order = /^[ \t]*hosts:[ \t]*(.*)$/m.exec(readIfThere(`${directory}/nsswitch.conf`))?.[1] ?? ''
  return {
    servers: servers.flatMap(([, server]) => server ?? []),
    order: order.replace(/#.*$/, '').trim().replaceAll(/\s+/g, ' '),
  }
}

/** `asked of 10.0.0.2, in the order files dns`; '' where nothing is known. */
export function describeResolver({ servers, order }: ResolverSettings): string {
  const parts = [
    servers.length === 0 ? '' : `asked of ${servers.join(', ')}`,
    order === '' ? '' : `in the order ${order}`,
  ]
  return parts.filter(part => part !== '').join(', ')
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR')) return ''
    throw error
  }
}
