import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { run } from './processes.ts'

const env = { PATH: process.env['PATH'] ?? '' }

/** The names in an entry of GitHub's cache, a line each. */
export async function listArchive(archive: Buffer): Promise<string> {
  return tar([...decompressorOf(archive), '-tf', '-'], { input: archive })
}

export interface Forgery {
  /** New content, by the end of a file's path. */
  readonly change?: Readonly<Record<string, (before: Buffer) => Buffer>>
  /** More files, by path. */
  readonly add?: Readonly<Record<string, Buffer>>
}

/**
 * The archive as somebody would forge it who can write the cache.
 *
 * @param directory of the caller's, new
 */
export async function forgeArchive(archive: Buffer, directory: string, forgery: Forgery): Promise<Buffer> {
  const files = join(directory, 'files')
  await mkdir(files)
  await tar([...decompressorOf(archive), '-xf', '-', '-C', files], { input: archive })
  const names = (await listArchive(archive)).split('\n').filter(name => !/(^|\/)$/.test(name))
  for (const [end, change] of Object.entries(forgery.change ?? {})) {
    const name = names.find(name => name.endsWith(end))
    if (name === undefined) throw new Error(`the archive has no ${end}`)
    await writeFile(join(files, name), change(await readFile(join(files, name))))
  }
  const added = Object.entries(forgery.add ?? {})
  for (const [name, content] of added) {
    await mkdir(dirname(join(files, name)), { recursive: true })
    await writeFile(join(files, name), content)
  }
  const packed = join(directory, 'forged.tzst')
  const all = [...names, ...added.map(([name]) => name)]
  await tar(['--posix', '--use-compress-program=zstd', '-cf', packed, ...all], { cwd: files })
  return readFile(packed)
}

/** What we make ourselves is compressed only where that helps. */
function decompressorOf(archive: Buffer): readonly string[] {
  return archive.readUInt32LE(0) === 0xfd2fb528 ? ['--use-compress-program=unzstd'] : []
}

async function tar(
  args: readonly string[],
  options: { readonly input?: Buffer; readonly cwd?: string },
): Promise<string> {
  const { code, stdout, stderr } = await run('tar', args, { env, ...options })
  if (code !== 0) throw new Error(`tar: ${stderr}`)
  return stdout
}
