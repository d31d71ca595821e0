import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readGoEnv } from '../../src/go/env.ts'
import { readProject } from '../../src/go/project.ts'
import type { VendorState } from '../../src/go/vendor.ts'
import { buildModule } from '../support/module-builder.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { run } from '../support/processes.ts'
import { goSumOf, writeProject } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const [one, two, newer, unused, b] = [
  buildModule({
    path: 'example.com/one',
    version: 'v1.0.0',
    require: [{ path: 'example.com/two', version: 'v1.0.0' }],
  }),
  buildModule({ path: 'example.com/two', version: 'v1.0.0' }),
  buildModule({ path: 'example.com/two', version: 'v1.1.0' }),
  buildModule({ path: 'example.com/unused', version: 'v1.0.0' }),
  // A workspace's modules are looked up all the same.
  buildModule({ path: 'example.com/b', version: 'v0.0.0' }),
]
const modules = [one, two, newer, unused, b]
let proxy: ModuleProxy
let root: string
let cases = 0

beforeAll(async () => {
  proxy = await startModuleProxy({ modules })
  root = await directory('vendor')
  await makeModule()
  await makeWorkspace()
})
afterAll(() => proxy.close())

/** Requires one, two and unused, replaces a module that nobody requires; vendored. */
async function makeModule(): Promise<void> {
  const base = join(root, 'module')
  await writeProject(base, [one, two, unused], {
    imports: [one],
    goModLines: [
      'replace example.com/nobody => ./nobody',
      'replace example.com/unused v1.0.0 => example.com/unused v1.0.0',
    ],
  })
  await go(base, 'mod', 'vendor')
}

/** Two modules; a requires b, one and two, b requires two; vendored. */
async function makeWorkspace(): Promise<void> {
  const base = join(root, 'workspace')
  await writeProject(join(base, 'a'), [one, two], {
    path: 'example.com/a',
    goVersion: '1.22',
    imports: [one],
    goSum: goSumOf(modules),
    goModLines: ['require example.com/b v0.0.0', 'replace example.com/nobody => ../nobody'],
  })
  await writeProject(join(base, 'b'), [two], { path: 'example.com/b', goVersion: '1.22', imports: [two] })
  await writeFile(join(base, 'go.work'), 'go 1.22\n\nuse ./a\nuse ./b\n')
  await go(base, 'work', 'vendor')
}

async function go(cwd: string, ...args: readonly string[]): Promise<void> {
  const env = await goEnvironment(root, { proxy: proxy.url })
  const { code, stderr } = await run('go', args, { cwd, env })
  if (code !== 0) throw new Error(stderr)
}

/** What both say of a copy of the project that was changed: go by where it takes a package from. */
async function judge(
  base: 'module' | 'workspace',
  change: Change,
): Promise<{ readonly go: VendorState; readonly ours: unknown }> {
  const project = join(root, `case-${cases++}`)
  await cp(join(root, base), project, { recursive: true })
  for (const [name, edit] of Object.entries(change.files ?? {})) {
    const file = join(project, name)
    const text = edit(await readFile(file, 'utf8'))
    if (text === undefined) await rm(file)
    else await writeFile(file, text)
  }
  if (change.remove !== undefined) await rm(join(project, change.remove), { recursive: true })
  if (change.mkdir !== undefined) await mkdir(join(project, change.mkdir), { recursive: true })
  const env = await goEnvironment(root, { proxy: proxy.url, extra: change.env ?? {} })
  const cwd = join(project, change.directory ?? (base === 'module' ? '.' : 'a'))
  const listed = await run('go', ['list', '-e', '-f', '{{.Dir}}', 'example.com/one'], { cwd, env })
  const location = { directory: cwd, environment: env, signal: AbortSignal.timeout(30_000) }
  const ours = await readProject(location, await readGoEnv(location))
  return { go: goVendorState(listed), ours: 'vendor' in ours ? ours.vendor : ours }
}

function goVendorState(listed: { readonly stdout: string; readonly stderr: string }): VendorState {
  if (listed.stderr.includes('inconsistent vendoring')) return 'inconsistent'
  // In module mode go also wants go.mod complete.
  if (listed.stderr.includes('disabled by -mod=readonly')) return 'unused'
  if (listed.stderr !== '') throw new Error(listed.stderr)
  return listed.stdout.includes('/vendor/example.com/one') ? 'consistent' : 'unused'
}

interface Change {
  /** undefined removes the file. */
  readonly files?: Readonly<Record<string, (text: string) => string | undefined>>
  readonly remove?: string
  readonly mkdir?: string
  readonly env?: Readonly<Record<string, string>>
  readonly directory?: string
}

const replaced = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${String(from)} is not in ${text}`)
  return changed
}
const added = (line: string) => (text: string) => `${text}${line}\n`
const goSum = { 'go.sum': () => goSumOf(modules) }
const modFlag = (value: string): Change => ({ env: { GOFLAGS: `-modcacherw -mod=${value}` } })

const OF_A_MODULE: readonly (readonly [name: string, state: VendorState, change: Change])[] = [
  ['as go made it', 'consistent', {}],
  ['with CRLF', 'consistent', { files: { 'vendor/modules.txt': text => text.replaceAll('\n', '\r\n') } }],
  ['-mod=mod', 'unused', modFlag('mod')],
  ['-mod=readonly', 'unused', modFlag('readonly')],
  ['-mod=vendor', 'consistent', modFlag('vendor')],
  ['a quoted -mod=mod', 'unused', { env: { GOFLAGS: `'-mod=mod' "-modcacherw"` } }],
  ['--mod=vendor after -mod=mod', 'consistent', { env: { GOFLAGS: '-mod=mod --mod=vendor' } }],
  ['go 1.13', 'unused', { files: { 'go.mod': replaced('go 1.21', 'go 1.13') } }],
  ['go 1.14', 'consistent', { files: { 'go.mod': replaced('go 1.21', 'go 1.14') } }],
  ['no go line', 'unused', { files: { 'go.mod': replaced('go 1.21', '') } }],
  [
    '-mod=vendor, no go line, no marks',
    'consistent',
    {
      ...modFlag('vendor'),
      files: { 'go.mod': replaced('go 1.21', ''), 'vendor/modules.txt': text => text.replaceAll(/^##.*\n/gm, '') },
    },
  ],
  [
    '-mod=vendor, go 1.13, another version',
    'inconsistent',
    {
      ...modFlag('vendor'),
      files: { ...goSum, 'go.mod': text => text.replace('go 1.21', 'go 1.13').replace('two v1.0.0', 'two v1.1.0') },
    },
  ],
  [
    '-mod=vendor, go 1.13, a new replacement',
    'inconsistent',
    {
      ...modFlag('vendor'),
      files: { 'go.mod': text => `${text.replace('go 1.21', 'go 1.13')}replace example.com/two v1.0.0 => ./two\n` },
    },
  ],
  [
    '-mod=vendor, go 1.13, a new replacement of all versions',
    'consistent',
    {
      ...modFlag('vendor'),
      files: { 'go.mod': text => `${text.replace('go 1.21', 'go 1.13')}replace example.com/two => ./two\n` },
    },
  ],
  ['another version required', 'inconsistent', { files: { ...goSum, 'go.mod': replaced('two v1.0.0', 'two v1.1.0') } }],
  ['one more required', 'inconsistent', { files: { ...goSum, 'go.mod': added('require example.com/more v1.0.0') } }],
  ['one less required', 'inconsistent', { files: { 'go.mod': replaced(/.*example.com\/two v1.0.0\n/, '') } }],
  [
    'one less required that has no package here',
    'consistent',
    { files: { 'go.mod': replaced(/\texample.com\/unused v1.0.0\n/, '') } },
  ],
  ['indirect', 'consistent', { files: { 'go.mod': replaced('two v1.0.0', 'two v1.0.0 // indirect') } }],
  ['excluding', 'consistent', { files: { 'go.mod': added('exclude example.com/two v1.1.0') } }],
  [
    'a new replacement by a directory',
    'inconsistent',
    { files: { 'go.mod': added('replace example.com/two => ./two') } },
  ],
  [
    'a new replacement by a module',
    'inconsistent',
    { files: { 'go.mod': added('replace example.com/two v1.0.0 => example.com/two v1.1.0') } },
  ],
  [
    'a new replacement of a version that nobody requires',
    'inconsistent',
    { files: { 'go.mod': added('replace example.com/two v1.9.0 => ./two') } },
  ],
  [
    'a replacement less',
    'inconsistent',
    { files: { 'go.mod': replaced('replace example.com/nobody => ./nobody\n', '') } },
  ],
  [
    'another target of a replacement',
    'inconsistent',
    { files: { 'go.mod': replaced('=> ./nobody', '=> ./somebody') } },
  ],
  [
    'another version of a target',
    'inconsistent',
    { files: { 'go.mod': replaced('=> example.com/unused v1.0.0', '=> example.com/unused v1.0.1') } },
  ],
  ['a replacement spelled otherwise', 'inconsistent', { files: { 'go.mod': replaced('=> ./nobody', '=> ./nobody/') } }],
  [
    'no longer marked explicit',
    'inconsistent',
    { files: { 'vendor/modules.txt': replaced('## explicit; go 1.21\n', '') } },
  ],
  [
    'more marks',
    'consistent',
    { files: { 'vendor/modules.txt': text => text.replaceAll('## explicit; go 1.21', '## go 1.21; explicit ;later') } },
  ],
  [
    'marks that say something else',
    'inconsistent',
    { files: { 'vendor/modules.txt': text => text.replaceAll('explicit', 'explicitly') } },
  ],
  [
    'a line that go does not understand',
    'consistent',
    { files: { 'vendor/modules.txt': added('# example.com/odd master\n## explicit\nexample.com/odd') } },
  ],
  [
    'a module too much, explicit',
    'inconsistent',
    { files: { 'vendor/modules.txt': added('# example.com/odd v1.0.0\n## explicit\nexample.com/odd') } },
  ],
  [
    'a module too much, explicit, without packages',
    'consistent',
    { files: { 'vendor/modules.txt': added('# example.com/odd v1.0.0\n## explicit') } },
  ],
  [
    'said to be replaced, but it is not',
    'inconsistent',
    { files: { 'vendor/modules.txt': added('# example.com/odd => ./odd') } },
  ],
  ['empty modules.txt', 'inconsistent', { files: { 'vendor/modules.txt': () => '' } }],
  ['no modules.txt', 'inconsistent', { remove: 'vendor/modules.txt' }],
  ['beside a go.sum that a merge has damaged', 'consistent', { files: { 'go.sum': added('<<<<<<< HEAD') } }],
  ['said to be of a workspace', 'unused', { files: { 'vendor/modules.txt': text => `## workspace\n${text}` } }],
]

const OF_A_WORKSPACE: typeof OF_A_MODULE = [
  ['as go made it', 'consistent', {}],
  ['seen from its root', 'consistent', { directory: '.' }],
  [
    'go 1.21 in go.work',
    'consistent',
    {
      files: {
        'go.work': replaced('go 1.22', 'go 1.21'),
        'a/go.mod': replaced('go 1.22', 'go 1.21'),
        'b/go.mod': replaced('go 1.22', 'go 1.21'),
      },
    },
  ],
  ['-mod=readonly', 'unused', modFlag('readonly')],
  ['-mod=vendor', 'consistent', modFlag('vendor')],
  ['not marked as a workspace’s', 'unused', { files: { 'vendor/modules.txt': replaced('## workspace\n', '') } }],
  ['marked further down', 'unused', { files: { 'vendor/modules.txt': text => `\n${text}` } }],
  [
    'another version required by one module',
    'inconsistent',
    { files: { 'b/go.mod': replaced('two v1.0.0', 'two v1.1.0') } },
  ],
  [
    'one less required by one of two',
    'consistent',
    { files: { 'a/go.mod': replaced(/.*example.com\/two v1.0.0\n/, '') } },
  ],
  [
    'another of its modules required at another version',
    'inconsistent',
    { files: { 'a/go.mod': replaced('b v0.0.0', 'b v0.1.0') } },
  ],
  ['a new replacement in go.work', 'inconsistent', { files: { 'go.work': added('replace example.com/two => ./two') } }],
  [
    'a replacement of a module made in go.work',
    'consistent',
    { files: { 'go.work': added('replace example.com/nobody => ./nobody') } },
  ],
  [
    'a replacement less',
    'inconsistent',
    { files: { 'a/go.mod': replaced('replace example.com/nobody => ../nobody\n', '') } },
  ],
  ['a module less', 'inconsistent', { files: { 'go.work': replaced('use ./a\n', '') }, directory: 'b' }],
  ['beside a go.sum that a merge has damaged', 'consistent', { files: { 'a/go.sum': added('<<<<<<< HEAD') } }],
  ['a main module replaced', 'consistent', { files: { 'a/go.mod': added('replace example.com/b => ../b') } }],
]

describe('a vendor folder', () => {
  it.each(OF_A_MODULE)('of a module, %s: %s', async (_name, state, change) => {
    expect(await judge('module', change)).toEqual({ go: state, ours: state })
  })

  it.each(OF_A_WORKSPACE)('of a workspace, %s: %s', async (_name, state, change) => {
    expect(await judge('workspace', change)).toEqual({ go: state, ours: state })
  })

  it('that go does not use is no excuse for a malformed go.sum', async () => {
    const prepared = judge('module', { ...modFlag('mod'), files: { 'go.sum': added('<<<<<<< HEAD') } })
    await expect(prepared).rejects.toThrow('malformed go.sum')
  })

  it('that is not there is none', async () => {
    expect(await judge('module', { remove: 'vendor' })).toEqual({ go: 'unused', ours: 'none' })
  })

  it('without modules.txt is none of a module that requires nothing', async () => {
    const change = { remove: 'vendor/modules.txt', files: { 'go.mod': () => 'module example.com/app\n\ngo 1.21\n' } }
    expect((await judge('module', change)).ours).toBe('none')
  })
})
