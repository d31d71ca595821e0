/** What is asked of `go env`, all of it known without running anything but go. */
const ASKED_NAMES = [
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOSUMDB',
  'GOINSECURE',
  'GOVCS',
  'GOAUTH',
  'GOTOOLCHAIN',
  'GO111MODULE',
  'GOENV',
  'GOROOT',
  'GOPATH',
  'GOBIN',
  'GOMODCACHE',
  'GOCACHE',
  'GOMOD',
  'GOWORK',
  'GOFLAGS',
  'GOVERSION',
  'GOOS',
  'GOARCH',
  'GOHOSTOS',
  'GOHOSTARCH',
  'GOEXPERIMENT',
  'GOFIPS140',
  'GOAMD64',
  'GOARM',
  'GOARM64',
  'GO386',
  'GOMIPS',
  'GOMIPS64',
  'GOPPC64',
  'GORISCV64',
  'GOWASM',
  'CGO_ENABLED',
  'CC',
  'CXX',
] as const

/**
 * Asked for one of these, or for all variables, go runs the C compiler six times, unless GOCACHE remembers what it said: on a fresh
 * runner `go env` takes 0.15 s and more, and 0.01 s with the names above. What go prints for these is what is set, or a constant
 * (cmd/go/internal/envcmd/env.go, ExtraEnvVarsCostly; cmd/go/internal/work/exec.go, CFlags).
 */
const C_FLAG_DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['CGO_CFLAGS', '-O2 -g'],
  ['CGO_CXXFLAGS', '-O2 -g'],
  ['CGO_FFLAGS', '-O2 -g'],
  ['CGO_LDFLAGS', '-O2 -g'],
])

/** The command that reads them: as JSON. */
export const GO_ENV_COMMAND: readonly string[] = ['env', '-json', ...ASKED_NAMES]

/** '' for all but flags of the C compiler. */
export function defaultOfCFlags(name: string): string {
  return C_FLAG_DEFAULTS.get(name) ?? ''
}
