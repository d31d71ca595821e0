import type { ModuleVersion } from '../go/module-path.ts'
import type { GoPlatform } from './platform.ts'
import { platformName } from './platform.ts'
import type { UnpackRequest } from '../modules/unpack-share.ts'

/** The path of the module that Go distributions are published as. */
export const TOOLCHAIN_MODULE = 'golang.org/toolchain'
const MODULE_VERSION = 'v0.0.1'

/** The module that a Go distribution is published as. Source: go.dev/doc/toolchain, cmd/go/internal/toolchain/select.go. */
export function toolchainModule(version: string, platform: GoPlatform): ModuleVersion {
  return { path: TOOLCHAIN_MODULE, version: `${MODULE_VERSION}-go${version}.${platformName(platform)}` }
}

/** Of a version in the module's list: which Go for which platform (`1.25.0`, `linux-amd64`). Undefined: something else. */
export function parseToolchainVersion(version: string): { readonly go: string; readonly platform: string } | undefined {
  const [, go, platform] = /^v0\.0\.1-go([0-9][0-9a-z.]*?)\.([a-z0-9]+-[a-z0-9]+)$/.exec(version) ?? []
  return go === undefined || platform === undefined ? undefined : { go, platform }
}

/**
 * What is to be done with the files of a toolchain module while they are extracted. Its zip has neither modes nor a go.mod below its root,
 * so the go command sets bits and names on first use. It copies `_go.mod`; we rename it: then the tree is that of the distribution.
 * Source: cmd/go/internal/toolchain/select.go, Exec ("On first use after download").
 */
export const TOOLCHAIN_LAYOUT: Readonly<Pick<UnpackRequest, 'renamed' | 'executable'>> = Object.freeze({
  renamed: { '_go.mod': 'go.mod' },
  executable: ['^bin/', '^pkg/tool/', '^lib/(?:.*/)?go_[^/]+_[^/]+_exec$'],
})

/** The archives of distribution sites have names as they should be; modes, in a zip, they do not need (Windows). */
export const ARCHIVE_LAYOUT: Readonly<Pick<UnpackRequest, 'renamed' | 'executable'>> = Object.freeze({
  renamed: {},
  executable: TOOLCHAIN_LAYOUT.executable,
})

/** Everything in an archive of a distribution site is below this directory. */
export const ARCHIVE_PREFIX = 'go/'

/** A Go distribution has some 250 MB of files. */
export const MAX_GO_BYTES = 2 ** 31
