/**
 * Whether a path inside an archive is one that every operating system keeps where it was told to: relative, forward slashes, no `..`, nothing
 * that Windows reads otherwise (streams, devices, trailing dots), no control characters. The archive may come from whoever could write to
 * the cache, so names are hostile.
 */
export function isEntryName(name: string): boolean {
  return name.length <= MAX_NAME_LENGTH && name.split('/').every(isElement)
}

/** What two names have in common that a case-insensitive file system could not keep apart. */
export function foldEntryName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

// Below PATH_MAX (4096) with room for the directory that it is extracted into.
const MAX_NAME_LENGTH = 2048

// learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved whatever follows the first dot.
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

function isElement(element: string): boolean {
  if (element === '' || Buffer.byteLength(element) > 255) return false
  // Covers `.` and `..` too.
  if (element.endsWith('.') || element.endsWith(' ')) return false
  return !hasForbiddenCharacter(element) && !WINDOWS_DEVICE.test(element)
}

function hasForbiddenCharacter(element: string): boolean {
  for (const character of element) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || '<>:"|?*\\'.includes(character)) return true
  }
  return false
}
