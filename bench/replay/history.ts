import { removeTree } from '../../src/system/remove-tree.ts'
import { runCommand } from '../../src/system/short-command.ts'

export interface Commit {
  readonly hash: string
  readonly subject: string
  /** Whether go.sum is another than that of the commit before it in the replay. */
  readonly changesGoSum: boolean
}

const GIT_TIMEOUT_MS = 5 * 60_000

/** A git history, of a clone or of a bare repository. */
export class History {
  readonly #directory: string
  readonly #signal: AbortSignal

  constructor(directory: string, signal: AbortSignal) {
    this.#directory = directory
    this.#signal = signal
  }

  /**
   * The last first-parent commits, the oldest first.
   *
   * @param until a day, which is included, in UTC; undefined: all
   */
  async commits(count: number, until: string | undefined): Promise<readonly Commit[]> {
    const limit = until === undefined ? [] : [`--until=${until}T23:59:59Z`]
    const lines = await this.#git('log', '--first-parent', '--format=%H %s', `--max-count=${count}`, ...limit, 'HEAD')
    const commits: Commit[] = []
    let before = ''
    for (const line of lines.trim().split('\n').toReversed()) {
      const [hash = '', ...subject] = line.split(' ')
      const goSum = (await this.#git('ls-tree', '-r', hash)).split('\n').filter(row => /[\t/]go\.sum$/.test(row))
      commits.push({ hash, subject: subject.join(' '), changesGoSum: goSum.join('\n') !== before })
      before = goSum.join('\n')
    }
    return commits
  }

  /** A fresh checkout, every file of which is new, as actions/checkout leaves it. */
  async checkOut({ hash }: Commit, into: string): Promise<void> {
    await removeTree(into)
    await this.#git('clone', '--quiet', '--shared', '--no-checkout', this.#directory, into)
    await this.#git('-C', into, 'checkout', '--quiet', '--detach', hash)
  }

  async #git(...args: readonly string[]): Promise<string> {
    const answer = await runCommand('git', args, {
      cwd: this.#directory,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', LC_ALL: 'C' },
      timeoutMs: GIT_TIMEOUT_MS,
      signal: this.#signal,
    })
    if (answer.code !== 0) throw new Error(`git ${args[0]} failed:\n${answer.stderr}`)
    return answer.stdout
  }
}
