/** The bytes are not a zip of the module that go would accept. The message is the reason, in one line. */
export class BadZipError extends Error {
  override readonly name = 'BadZipError'
}

/** go may accept it, but reading it would take more memory than we give to one module. */
export class ZipTooLargeError extends Error {
  override readonly name = 'ZipTooLargeError'
}

/** A name from an archive as it may stand in a message: quoted, and short whatever the archive says. */
export function quoteName(name: string): string {
  return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name)
}
