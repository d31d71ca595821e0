import { join } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { testAuthority } from '../../__tests__/support/certificates.ts'
import { type DeadServer, refusedPort, startSilentServer } from '../../__tests__/support/dead-server.ts'
import { createRepository } from '../../__tests__/support/git-repository.ts'
import { buildModule, type SyntheticModule } from '../../__tests__/support/module-builder.ts'
import { type ModuleProxy, type ModuleProxyOptions, startModuleProxy } from '../../__tests__/support/module-proxy.ts'
import { type S3Server, startS3Server } from '../../__tests__/support/s3-server.ts'
import { type SshServer, startSshServer } from '../../__tests__/support/ssh-server.ts'

/** What is well, and what everybody may use: the faults are made beside it. */
export class Lab implements AsyncDisposable {
  readonly directory: string
  /** Large enough for a fault in the middle of a zip. */
  readonly modules: readonly SyntheticModule[]
  /** Of the git server; not on any mirror. */
  readonly gitModule: SyntheticModule
  readonly good: ModuleProxy
  /** Has nothing. */
  readonly lacking: ModuleProxy
  readonly silent: DeadServer
  readonly refusedPort: number
  readonly caFile: string
  readonly gitRoot: string
  readonly ssh: SshServer
  readonly s3: S3Server
  readonly #stack: AsyncDisposableStack
  #made = 0

  static async open(directory: string): Promise<Lab> {
    await using stack = new AsyncDisposableStack()
    const modules = Array.from({ length: 4 }, (_, at) =>
      buildModule({ path: `example.com/blind/m${at}`, version: 'v1.2.3', sizeBytes: 60_000 }),
    )
    const gitModule = buildModule({ path: 'git.example.com/team/mod', version: 'v1.0.0' })
    const gitRoot = join(directory, 'git')
    await mkdir(gitRoot)
    for (const name of ['sshd', 's3']) await mkdir(join(directory, name))
    const s3 = await startS3Server(join(directory, 's3'))
    stack.defer(async () => s3.close())
    await createRepository(gitRoot, 'team/mod', [{ tag: 'v1.0.0', files: gitModule.files }])
    const parts = {
      directory,
      modules,
      gitModule,
      gitRoot,
      s3,
      good: stack.use(await startModuleProxy({ modules })),
      lacking: stack.use(await startModuleProxy({ modules: [] })),
      silent: stack.use(await startSilentServer()),
      ssh: stack.use(await startSshServer({ directory: join(directory, 'sshd'), root: gitRoot })),
      refusedPort: await refusedPort(),
      caFile: await testAuthority().writeCaFile(directory),
    }
    return new Lab(parts, stack.move())
  }

  private constructor(
    parts: Omit<Lab, 'fresh' | 'mirror' | 'keep' | 'use' | typeof Symbol.asyncDispose>,
    stack: AsyncDisposableStack,
  ) {
    this.directory = parts.directory
    this.modules = parts.modules
    this.gitModule = parts.gitModule
    this.gitRoot = parts.gitRoot
    this.good = parts.good
    this.lacking = parts.lacking
    this.silent = parts.silent
    this.ssh = parts.ssh
    this.s3 = parts.s3
    this.refusedPort = parts.refusedPort
    this.caFile = parts.caFile
    this.#stack = stack
  }

  /** A new directory. */
  async fresh(label: string): Promise<string> {
    this.#made += 1
    const directory = join(this.directory, `${label}-${this.#made}`)
    await mkdir(directory)
    return directory
  }

  /** A mirror with the lab's modules that lives as long as the lab. */
  async mirror(options: Partial<ModuleProxyOptions>): Promise<ModuleProxy> {
    return this.use(await startModuleProxy({ modules: this.modules, ...options }))
  }

  /** Something that is closed when the lab is. */
  keep<T extends { close(): Promise<void> }>(resource: T): T {
    this.#stack.defer(async () => resource.close())
    return resource
  }

  use<T extends AsyncDisposable>(resource: T): T {
    return this.#stack.use(resource)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stack.disposeAsync()
  }
}
