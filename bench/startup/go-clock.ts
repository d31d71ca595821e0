import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isNotFound } from '../../src/system/files.ts'

/** Stands before the real go in PATH and writes down when each go command began: no change of what is measured, and the same for every action. */
export class GoClock {
  /** For the front of PATH. */
  readonly directory: string
  readonly #file: string

  /** @param go the real one, as an absolute path */
  static async open(directory: string, go: string): Promise<GoClock> {
    const file = join(directory, 'times')
    const bin = join(directory, 'bin')
    await mkdir(bin)
    // bash's clock is a built-in: no other process is started, but for bash itself.
    const script = `#!/bin/bash\necho "$EPOCHREALTIME" >>'${file}'\nexec '${go}' "$@"\n`
    await writeFile(join(bin, 'go'), script)
    await chmod(join(bin, 'go'), 0o755)
    return new GoClock(bin, file)
  }

  private constructor(directory: string, file: string) {
    this.directory = directory
    this.#file = file
  }

  async reset(): Promise<void> {
    await writeFile(this.#file, '')
  }

  /** When the first go command since the reset began, as Date.now() has it; undefined where there was none. */
  async firstMs(): Promise<number | undefined> {
    try {
      const [first = ''] = (await readFile(this.#file, 'latin1')).split('\n')
      return first === '' ? undefined : Number(first) * 1000
    } catch (error) {
      if (!isNotFound(error)) throw error
      return undefined
    }
  }
}
