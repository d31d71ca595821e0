import { libraryOf } from '../../__tests__/support/cli-machine.ts'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { removeTree } from '../../__tests__/support/temp.ts'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import { fillCache, mountMemory } from './cache-job.ts'
import type { Draw } from '../draw.ts'
import type { FaultKind, Machine } from './fault.ts'

/** A fault of a directory store. */
interface DirectoryFault {
  readonly name: string
  readonly codes: readonly FailureCode[]
  /** It is the machine that is at fault, not its cache. */
  readonly mayFail?: true
  readonly spoil: (store: string, scene: { readonly machine: Machine; readonly draw: Draw }) => Promise<string>
}

const MODULE_DAMAGED: readonly FailureCode[] = ['corrupt-zip', 'checksum-mismatch', 'cache-corrupt']

const DIRECTORY_FAULTS: readonly DirectoryFault[] = [
  {
    name: '37 the store is full',
    codes: ['disk-full'],
    async spoil(store, { draw }) {
      const kilobytes = 16 + draw.integer(180)
      await removeTree(store)
      await mountMemory(store, `size=${kilobytes}k`)
      return `after ${kilobytes} KB`
    },
  },
  {
    name: '37 the store is read-only',
    codes: ['read-only-file-system', 'cache-denied'],
    async spoil(store) {
      await removeTree(store)
      await mountMemory(store, 'ro')
      return ''
    },
  },
  {
    name: 'the store is no directory',
    codes: ['cache-unavailable', 'cache-not-saved'],
    async spoil(store) {
      await removeTree(store)
      await writeFile(store, '')
      return ''
    },
  },
  {
    name: '37 the disk is full while modules are restored',
    codes: ['disk-full'],
    mayFail: true,
    async spoil(_store, { machine, draw }) {
      const kilobytes = 40 + draw.integer(200)
      await mountMemory(machine.env['GOMODCACHE'] ?? '', `size=${kilobytes}k`)
      return `after ${kilobytes} KB`
    },
  },
  {
    name: '33 a module in the store has another byte',
    codes: MODULE_DAMAGED,
    async spoil(store, { draw }) {
      const files = await filesBelow(join(store, 'modules'), /\.(mod|zip)$/)
      const file = draw.pick(files)
      const content = await readFile(file)
      const at = draw.integer(content.length)
      await writeFile(file, content.with(at, (content[at] ?? 0) ^ 1))
      return file.slice(join(store, 'modules').length + 1)
    },
  },
  {
    name: '33 a build entry in the store is cut',
    codes: ['cache-corrupt'],
    async spoil(store, { draw }) {
      const [file = ''] = await filesBelow(join(store, 'entries'), /(?<!\.json)$/)
      const { length } = await readFile(file)
      await truncate(file, draw.integer(length))
      return ''
    },
  },
]

async function filesBelow(directory: string, name: RegExp): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && name.test(entry.name))
  return files.map(entry => join(entry.parentPath, entry.name)).toSorted()
}

function directoryFault({ name, codes, mayFail, spoil }: DirectoryFault): FaultKind {
  return {
    name,
    codes,
    ...(mayFail === true ? {} : { mustSucceed: true as const }),
    async inject(lab, draw) {
      const store = join(await lab.fresh('store'), 'cache')
      return {
        proxy: lab.good.url,
        project: { files: libraryOf(lab.modules) },
        moment: '',
        cache: {
          flags: ['--cache-backend', 'directory', '--cache-directory', store],
          async spoil(machine) {
            await fillCache(machine)
            return spoil(store, { machine, draw })
          },
        },
      }
    },
  }
}

export const FAULTS_OF_STORES: readonly FaultKind[] = DIRECTORY_FAULTS.map(directoryFault)
