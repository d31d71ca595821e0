import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeChecksumDatabase } from '../../__tests__/support/database-twin.ts'
import { goSumOf } from '../../__tests__/support/project.ts'
import { contentOfFiles } from '../../__tests__/support/proxy-content.ts'
import type { FailureCode } from '../../src/diagnosis/codes.ts'
import { mountMemory } from './cache-job.ts'
import type { Draw } from '../draw.ts'
import type { FaultKind, Injected } from './fault.ts'
import type { Lab } from './lab.ts'

function setting(
  name: string,
  codes: readonly FailureCode[],
  make: (lab: Lab, draw: Draw) => Partial<Injected>,
): FaultKind {
  return {
    name,
    codes,
    inject: async (lab, draw) => ({ proxy: lab.good.url, moment: '', ...make(lab, draw) }),
  }
}

/** Lines are damaged as a merge with conflicts does it. */
function withConflict(goSum: string, draw: Draw): string {
  const lines = goSum.trimEnd().split('\n')
  const at = draw.integer(lines.length)
  const line = lines[at] ?? ''
  return `${lines.toSpliced(at, 1, '<<<<<<< HEAD', line, '=======', line, '>>>>>>> topic').join('\n')}\n`
}

class Holder implements AsyncDisposable {
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    this.#child = child
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL')
  }
}

export const FAULTS_OF_MACHINES: readonly FaultKind[] = [
  setting('41 go.sum with conflict marks', ['go-sum-malformed'], (lab, draw) => ({
    project: { goSum: withConflict(goSumOf(lab.modules), draw) },
  })),
  setting('go.mod has a line that is none', ['go-mod-malformed'], (_lab, draw) => ({
    project: { goModLines: [draw.pick(['frobnicate x', 'require (', '<<<<<<< HEAD'])] },
  })),
  setting('go.work has a line that is none', ['go-work-malformed'], () => ({
    project: { files: { 'go.work': 'go 1.21\n\nuse .\nfrobnicate x\n' } },
  })),
  setting('go.work uses a directory that is not there', ['go-work-malformed'], () => ({
    project: { files: { 'go.work': 'go 1.21\n\nuse .\nuse ./absent\n' } },
  })),
  setting('go.mod asks for a newer Go', ['go-too-old'], () => ({ project: { goVersion: '1.999' } })),
  setting('GOPROXY=off, nothing cached', ['goproxy-off', 'goproxy-off-cold-cache'], (lab, draw) => ({
    proxy: draw.pick(['off', `${lab.lacking.url},off`]),
  })),
  setting('a bare word in GOPROXY', ['goproxy-bare-word'], (_lab, draw) => ({
    proxy: draw.pick(['mirror', 'goproxy', 'yes']),
  })),
  setting('a scheme that go does not know', ['goproxy-invalid'], () => ({ proxy: 'ftp://mirror.example.com' })),
  setting('GOSUMDB is nonsense', ['gosumdb-invalid'], () => ({
    env: { GOSUMDB: 'nonsense' },
    project: { goSum: null },
  })),
  {
    name: 'a toolchain that nobody has',
    codes: ['toolchain-unavailable'],
    async inject(lab) {
      const database = makeChecksumDatabase(lab.modules)
      const server = await lab.mirror({ modules: [], content: contentOfFiles(database.files, '/') })
      return {
        proxy: lab.good.url,
        project: { goVersion: '1.999.0' },
        env: { GOTOOLCHAIN: 'auto', GOSUMDB: `${database.gosumdb} ${server.url}` },
        moment: '',
      }
    },
  },
  {
    name: '37 the disk is full',
    codes: ['disk-full'],
    async inject(lab, draw) {
      const kilobytes = 40 + draw.integer(200)
      const byGo = draw.integer(3) === 0
      return {
        proxy: lab.good.url,
        moment: `after ${kilobytes} KB${byGo ? ', no go.sum' : ''}`,
        ...(byGo ? { project: { goSum: null } } : {}),
        async prepare(machine) {
          await mountMemory(join(machine, 'gomodcache'), `size=${kilobytes}k`)
        },
      }
    },
  },
  {
    name: '37 a read-only disk',
    codes: ['read-only-file-system'],
    inject: async lab => ({
      proxy: lab.good.url,
      moment: '',
      prepare: async machine => mountMemory(join(machine, 'gomodcache'), 'ro'),
    }),
  },
  {
    name: 'somebody holds a lock',
    codes: ['lock-held'],
    async inject(lab, draw) {
      const module = draw.pick(lab.modules)
      return {
        proxy: lab.good.url,
        project: { goSum: null },
        moment: module.packageName,
        async prepare(machine) {
          const directory = join(machine, 'gomodcache/cache/download', module.path, '@v')
          await mkdir(directory, { recursive: true })
          const file = join(directory, `${module.version}.lock`)
          lab.use(new Holder(spawn('flock', ['--no-fork', file, 'sleep', '900'], { stdio: 'ignore', detached: true })))
        },
      }
    },
  },
]
