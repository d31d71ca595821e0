/** What a Go distribution is built for, in go's words. */
export interface GoPlatform {
  readonly goos: string
  readonly goarch: string
}

/** What Node knows of the machine: `process.platform`, `process.arch`, `os.endianness()`. */
export interface Host {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly endianness: 'BE' | 'LE'
}

// Node's spelling, setup-go's (`x86`, `x64`) and go's own. Source: go.dev/doc/install/source#environment, nodejs.org/api/os.html#osarch.
const GOARCH: Readonly<Record<string, string>> = Object.freeze({
  x64: 'amd64',
  amd64: 'amd64',
  x86_64: 'amd64',
  x86: '386',
  x32: '386',
  ia32: '386',
  '386': '386',
  arm64: 'arm64',
  aarch64: 'arm64',
  arm: 'arm',
  armv6l: 'arm',
  loong64: 'loong64',
  mips: 'mips',
  mipsle: 'mipsle',
  mipsel: 'mipsle',
  mips64: 'mips64',
  mips64le: 'mips64le',
  ppc64: 'ppc64',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
})

/** The `architecture` input as GOARCH; undefined where there is no such architecture. */
export function parseArchitecture(text: string): string | undefined {
  return Object.hasOwn(GOARCH, text.toLowerCase()) ? GOARCH[text.toLowerCase()] : undefined
}

/** The machine that we run on. What Node alone knows (`ppc64` for both byte orders) is translated, the unknown passed on as it is. */
export function hostPlatform(host: Host): GoPlatform {
  const goos = host.platform === 'win32' ? 'windows' : host.platform === 'sunos' ? 'solaris' : host.platform
  if (host.arch === 'ppc64' && host.endianness === 'LE') return { goos, goarch: 'ppc64le' }
  return { goos, goarch: parseArchitecture(host.arch) ?? host.arch }
}

/** How the runner's tool cache names the architecture: as Node does, but `x86`. Source: actions/tool-cache, docs of setup-go. */
export function toolCacheArchitecture(goarch: string): string {
  const names: Readonly<Record<string, string>> = { amd64: 'x64', '386': 'x86' }
  return names[goarch] ?? goarch
}

/** How the distribution sites name it: Go for arm is built for ARMv6 there, and is called so on Linux. Source: go.dev/dl/?mode=json. */
export function distributionArchitecture(platform: GoPlatform): string {
  return platform.goarch === 'arm' && platform.goos === 'linux' ? 'armv6l' : platform.goarch
}

/** `linux-amd64`: the end of a toolchain module's version and of an archive's name. */
export function platformName(platform: GoPlatform): string {
  return `${platform.goos}-${platform.goarch}`
}
