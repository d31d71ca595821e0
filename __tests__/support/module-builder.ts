import { createCipheriv, createHash } from 'node:crypto'
import { hashOfGoMod, hashOfZipEntries } from './directory-hash.ts'
import { writeZip, type ZipEntry } from './zip-writer.ts'

/** What a synthetic module is made of. Each gets a root package with `func Name() string`, unless `files` has one. */
export interface ModuleSpec {
  readonly path: string
  readonly version: string
  /** By path inside the module. */
  readonly files?: Readonly<Record<string, string | Buffer>>
  readonly require?: readonly { readonly path: string; readonly version: string }[]
  /** The go line of go.mod. Default 1.21. */
  readonly goVersion?: string
  /** Adds a file of so many bytes that do not compress, the same ones for the same module. */
  readonly sizeBytes?: number
}

/** A module version as a proxy serves it, with the hashes that go.sum needs. */
export interface SyntheticModule {
  readonly path: string
  readonly version: string
  readonly packageName: string
  readonly info: Buffer
  readonly mod: Buffer
  readonly zip: Buffer
  readonly zipSum: string
  readonly modSum: string
  /** The files of the zip, without the `path@version/` prefix. For making repositories. */
  readonly files: Readonly<Record<string, string | Buffer>>
}

export function buildModule(spec: ModuleSpec): SyntheticModule {
  const packageName = packageNameOf(spec.path)
  const mod = goModOf(spec)
  const files: Record<string, string | Buffer> = { 'go.mod': mod, ...spec.files }
  if (!Object.keys(files).some(name => /^[^/]+\.go$/.test(name)))
    files[`${packageName}.go`] = sourceOf(spec, packageName)
  if (spec.sizeBytes !== undefined) files['data.bin'] = incompressible(`${spec.path}@${spec.version}`, spec.sizeBytes)
  const entries = Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]): ZipEntry => ({ name: `${spec.path}@${spec.version}/${name}`, content }))
  return {
    path: spec.path,
    version: spec.version,
    packageName,
    info: infoOf(spec.version),
    mod: Buffer.from(mod),
    zip: writeZip(entries),
    zipSum: hashOfZipEntries(entries),
    modSum: hashOfGoMod(mod),
    files,
  }
}

/** The module with another zip, and with the hash that go would compute for it: so that only the zip's form can be refused. */
export function withZip(module: SyntheticModule, zip: Buffer, entries: readonly ZipEntry[]): SyntheticModule {
  return { ...module, zip, zipSum: hashOfZipEntries(entries) }
}

export interface ManyModules {
  /** Default `example.com/synthetic`. */
  readonly prefix?: string
  readonly version?: string
  readonly goVersion?: string
  readonly sizeBytes?: number
}

/** `count` modules `<prefix>/m000`, `m001`…: small, independent of each other. */
export function makeModules(count: number, options: ManyModules = {}): readonly SyntheticModule[] {
  const { prefix = 'example.com/synthetic', version = 'v1.0.0', ...rest } = options
  return Array.from({ length: count }, (_, index) =>
    buildModule({ path: `${prefix}/m${String(index).padStart(3, '0')}`, version, ...rest }),
  )
}

/** The `.info` document of a version, with a fixed time. */
export function infoOf(version: string): Buffer {
  return Buffer.from(JSON.stringify({ Version: version, Time: '2024-01-02T03:04:05Z' }))
}

/** Bytes that no compression makes smaller, derived from the seed. */
export function incompressible(seed: string, bytes: number): Buffer {
  const key = createHash('sha256').update(seed).digest()
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes))
}

function goModOf(spec: ModuleSpec): string {
  const given = spec.files?.['go.mod']
  if (given !== undefined) return given.toString()
  const requires = (spec.require ?? []).map(module => `require ${module.path} ${module.version}\n`)
  return `module ${spec.path}\n\ngo ${spec.goVersion ?? '1.21'}\n${requires.length > 0 ? `\n${requires.join('')}` : ''}`
}

function sourceOf(spec: ModuleSpec, packageName: string): string {
  const imports = (spec.require ?? []).map(module => `import _ ${JSON.stringify(module.path)}\n`).join('')
  return `package ${packageName}\n\n${imports}// Name says which module was built in.\nfunc Name() string { return ${JSON.stringify(`${spec.path}@${spec.version}`)} }\n`
}

function packageNameOf(path: string): string {
  const elements = path.split('/').filter(element => !/^v[0-9]+$/.test(element))
  return (elements.at(-1) ?? 'module')
    .replace(/\.v[0-9]+$/, '')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
}
