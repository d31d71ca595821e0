import { BadZipError, quoteName } from './bad-zip.ts'

// golang.org/x/mod/module, badWindowsNames: what Windows cannot open is refused everywhere.
const WINDOWS_RESERVED = /^(?:con|com[1-9]|lpt[1-9]|prn|aux|nul)(?:\.|$)/i
const ASCII_ALLOWED = /^[A-Za-z0-9!#$%&()+,\-.=@[\]^_{}~ ]+$/
// go's table of letters is that of Unicode 15 (go 1.21 to 1.26); node's may know a few more, of scripts that are newer.
const ALLOWED = /^[A-Za-z0-9!#$%&()+,\-.=@[\]^_{}~ \p{L}]+$/u

// go has no limit of its own, but then cannot create the file (PATH_MAX); here it bounds the recursion over parents.
const MAX_NAME_LENGTH = 4096

/**
 * Why a name cannot be that of a file in a module, or undefined where it can: one element of what golang.org/x/mod/module.CheckFilePath
 * checks. It keeps `..`, `/`, `\`, `:`, NUL and line ends out of the names that we create.
 */
export function whyBadElement(element: string): string | undefined {
  if (element === '') return 'has an empty element'
  if (element.endsWith('.')) return 'has an element that ends in a dot'
  if (!ASCII_ALLOWED.test(element) && !ALLOWED.test(element)) return 'has a character that is not allowed'
  return WINDOWS_RESERVED.test(element) ? 'has an element that Windows reserves' : undefined
}

/** The names of one module's files: each allowed, none of them twice, nor as file and directory, nor differing in case only. */
export class FileNames {
  /** Case-folded name to the name. Source: golang.org/x/mod/zip, collisionChecker. */
  readonly #folded = new Map<string, string>()
  readonly #files = new Set<string>()
  /** Directories that passed, with their parents: most files are in the directory of the one before. */
  readonly #directories = new Set<string>()

  /** @throws BadZipError */
  addFile(path: string): void {
    checkLength(path)
    this.#check(path, path)
    if (this.#isKnown(path))
      throw new BadZipError(this.#files.has(path) ? `has the file ${quoteName(path)} twice` : bothMessage(path))
    this.#files.add(path)
  }

  /** @throws BadZipError */
  addDirectory(path: string, whole = path): void {
    if (this.#directories.has(path)) return
    checkLength(path)
    this.#check(path, whole)
    if (this.#isKnown(path) && this.#files.has(path)) throw new BadZipError(bothMessage(path))
    this.#directories.add(path)
  }

  #check(path: string, whole: string): void {
    const slash = path.lastIndexOf('/')
    const why = whyBadElement(path.slice(slash + 1))
    if (why !== undefined) throw new BadZipError(`the name ${quoteName(whole)} ${why}`)
    if (slash >= 0) this.addDirectory(path.slice(0, slash), whole)
  }

  /** Whether the name was there before; it is from now on. */
  #isKnown(path: string): boolean {
    const folded = foldCase(path)
    const other = this.#folded.get(folded)
    if (other === undefined) this.#folded.set(folded, path)
    else if (other !== path)
      throw new BadZipError(`the names ${quoteName(other)} and ${quoteName(path)} differ in case only`)
    return other !== undefined
  }
}

function checkLength(path: string): void {
  if (path.length > MAX_NAME_LENGTH)
    throw new BadZipError(`has a name of ${path.length} characters: ${quoteName(path)}`)
}

function bothMessage(path: string): string {
  return `has ${quoteName(path)} both as a file and as a directory`
}

/** The same text for all that differ in case only, by Unicode's simple folding. Source: golang.org/x/mod/zip, strToFold. */
export function foldCase(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the range of ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return Array.from(text, foldLetter).join('')
}

/**
 * Simple folding maps one letter to one letter. JavaScript has it in regular expressions only; its case mappings are the full ones:
 * `ß` becomes `SS`, and `ı` becomes the `I` that it is not equal to.
 */
function foldLetter(letter: string): string {
  const upper = oneLetter(letter.toUpperCase()) ?? letter
  const lower = oneLetter(upper.toLowerCase()) ?? letter
  return new RegExp(`^\\u{${letter.codePointAt(0)?.toString(16)}}$`, 'iu').test(lower) ? lower : letter
}

function oneLetter(text: string): string | undefined {
  return text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length ? text : undefined
}
