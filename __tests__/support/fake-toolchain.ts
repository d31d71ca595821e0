import { hashOfGoMod, hashOfZipEntries } from './directory-hash.ts'
import { infoOf, type SyntheticModule } from './module-builder.ts'
import { writeZip, type ZipEntry } from './zip-writer.ts'

export interface FakeToolchain {
  /** Without `go`. */
  readonly version: string
  /** Default linux-amd64. */
  readonly platform?: string
  /** More files, by path below GOROOT. */
  readonly files?: Readonly<Record<string, string | Buffer>>
}

/** What a Go that is none has: programs that say which they are, and files with the names that need a change. */
export function toolchainFiles({
  version,
  platform = 'linux-amd64',
  files = {},
}: FakeToolchain): Readonly<Record<string, string | Buffer>> {
  const [goos = '', goarch = ''] = platform.split('-')
  const suffix = goos === 'windows' ? '.exe' : ''
  return {
    VERSION: `go${version}\n`,
    'go.env': 'GOTOOLCHAIN=auto\n',
    [`bin/go${suffix}`]: `#!/bin/sh\necho "go version go${version} ${goos}/${goarch}"\n`,
    [`bin/gofmt${suffix}`]: '#!/bin/sh\necho gofmt\n',
    [`pkg/tool/${goos}_${goarch}/compile${suffix}`]: '#!/bin/sh\necho compile\n',
    'lib/wasm/go_js_wasm_exec': '#!/bin/sh\necho wasm\n',
    'lib/time/zoneinfo.zip': 'zones',
    'src/_go.mod': 'module std\n',
    'src/cmd/_go.mod': 'module cmd\n',
    'src/fmt/print.go': 'package fmt\n',
    ...files,
  }
}

/** The module `golang.org/toolchain` of a Go that is none. */
export function fakeToolchain(toolchain: FakeToolchain): SyntheticModule {
  const path = 'golang.org/toolchain'
  const version = `v0.0.1-go${toolchain.version}.${toolchain.platform ?? 'linux-amd64'}`
  const files = toolchainFiles(toolchain)
  const entries = Object.entries(files).map(
    ([name, content]): ZipEntry => ({ name: `${path}@${version}/${name}`, content }),
  )
  const mod = `module ${path}\n`
  return {
    path,
    version,
    packageName: 'toolchain',
    info: infoOf(version),
    mod: Buffer.from(mod),
    zip: writeZip(entries),
    zipSum: hashOfZipEntries(entries),
    modSum: hashOfGoMod(mod),
    files,
  }
}
