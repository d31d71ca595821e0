import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './processes.ts'

const env = { PATH: process.env['PATH'] ?? '' }

/** The names in an entry of GitHub's cache, a line each. */
export async function listArchive(archive: Buffer): Promise<string> {
  return tar([...decompressorOf(archive), '-tf', '-'], { input: archive })
}

/**
 * The archive with other content for the file whose path ends so, as somebody would forge it who can write the cache.
 *
 * @param directory of the caller's, new
 */
export async function forgeArchive(
  archive: Buffer,
  directory: string,
  change: { readonly name: string; readonly content: Buffer },
): Promise<Buffer> {
  const files = join(directory, 'files')
  await mkdir(files)
  await tar([...decompressorOf(archive), '-xf', '-', '-C', files], { input: archive })
  const names = (await listArchive(archive)).split('\n').filter(name => !/(^|\/)$/.test(name))
  const forged = names.find(name => name.endsWith(change.name))
  if (forged === undefined) throw new Error(`the archive has no ${change.name}`)
  await writeFile(join(files, forged), change.content)
  const packed = join(directory, 'forged.tzst')
  await tar(['--posix', '--use-compress-program=zstd', '-cf', packed, ...names], { cwd: files })
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
