import { describe, expect, it } from '@jest/globals'
import { unattendedDefaults, unattendedEnvironment } from '../../../src/go/unattended.ts'
import { goEnvironment, makeTemporaryDirectory, removeTree } from '../../support/temp.ts'

const QUIET = { GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', GIT_EDITOR: ':' }

describe('what git and ssh are told where nobody watches', () => {
  it('is to ask nothing, and to wait for a server no longer than for any other', () => {
    const ssh = 'ssh -o BatchMode=yes -o ConnectTimeout=11'
    expect(unattendedDefaults({}, 10_200)).toEqual({ ...QUIET, GIT_SSH_COMMAND: ssh })
    expect(unattendedDefaults({}, 200)).toMatchObject({ GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=1' })
  })

  it('leaves ssh its questions where the user has named a program that answers them', () => {
    const { GIT_SSH_COMMAND } = unattendedDefaults({ SSH_ASKPASS: '/opt/askpass' }, 10_000)
    expect(GIT_SSH_COMMAND).toBe('ssh -o ConnectTimeout=10')
  })

  it('replaces nothing that is set; what is empty is not', () => {
    const own = { GIT_TERMINAL_PROMPT: '1', GCM_INTERACTIVE: 'always', GIT_EDITOR: 'vi', GIT_SSH_COMMAND: 'ssh -4' }
    expect(unattendedDefaults(own, 10_000)).toEqual({})
    expect(unattendedDefaults({ GIT_EDITOR: '', GIT_TERMINAL_PROMPT: undefined }, undefined)).toEqual(QUIET)
  })
})

describe('the environment', () => {
  const { signal } = new AbortController()

  async function sshCommandWith(extra: Readonly<Record<string, string>>): Promise<string | undefined> {
    const directory = await makeTemporaryDirectory('unattended')
    const environment = await goEnvironment(directory, { extra })
    const made = await unattendedEnvironment({ environment, connectTimeoutMs: 10_000, signal })
    await removeTree(directory)
    expect(made).toMatchObject(environment)
    return made['GIT_SSH_COMMAND']
  }

  it('gets a command for ssh', async () => {
    expect(await sshCommandWith({})).toContain('BatchMode')
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['GIT_SSH', { GIT_SSH: '/opt/ssh' }],
    [
      'core.sshCommand',
      { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.sshCommand', GIT_CONFIG_VALUE_0: 'ssh -i key' },
    ],
    ['a configuration that git cannot read', { GIT_CONFIG_COUNT: 'one' }],
  ])('gets none where there is %s', async (_name, extra) => {
    expect(await sshCommandWith(extra)).toBeUndefined()
  })

  it('gets one where there is no git to say', async () => {
    expect(await sshCommandWith({ PATH: '/nowhere' })).toContain('BatchMode')
  })
})
