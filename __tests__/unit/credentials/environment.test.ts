import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { byScope, parseCredentials } from '../../../src/credentials/credential.ts'
import {
  credentialEnvironment,
  type CredentialFiles,
  type EnvironmentFacts,
} from '../../../src/credentials/environment.ts'
import { renderGitConfig } from '../../../src/credentials/git-config.ts'

const FILES: CredentialFiles = { gitConfig: '/d/gitconfig', netrc: undefined, sshKey: undefined, knownHosts: undefined }
const FACTS: EnvironmentFacts = {
  files: FILES,
  environment: {},
  sshCommand: undefined,
  connectTimeoutMs: 2_500,
  persist: true,
}

describe('the variables', () => {
  it('come behind those that are there', () => {
    const environment = { GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_KEY_1: 'c.d' }
    expect(credentialEnvironment({ ...FACTS, environment })).toEqual({
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_2: 'include.path',
      GIT_CONFIG_VALUE_2: '/d/gitconfig',
    })
  })

  it('let nobody be asked where nobody watches, but by a program that the user named', () => {
    const own = credentialEnvironment({ ...FACTS, persist: false, files: { ...FILES, netrc: '/d/netrc' } })
    expect(own).toMatchObject({ NETRC: '/d/netrc', GIT_ASKPASS: '', GIT_TERMINAL_PROMPT: '0', GIT_TRACE_REDACT: '1' })
    const environment = { GIT_ASKPASS: '/ask' }
    expect(credentialEnvironment({ ...FACTS, persist: false, environment })).not.toHaveProperty('GIT_ASKPASS')
  })

  const files = { ...FILES, sshKey: "/d d/it's", knownHosts: '/d d/known' }
  it.each([
    [{}, undefined, 'ssh'],
    [{ GIT_SSH_COMMAND: 'ssh -J jump' }, 'ssh -v', 'ssh -J jump'],
    [{ GIT_SSH: '/my ssh' }, undefined, `'/my ssh'`],
    [{}, 'ssh -v', 'ssh -v'],
  ])('with %j and core.sshCommand %s: ssh is %s', (environment, sshCommand, program) => {
    expect(credentialEnvironment({ ...FACTS, files, environment, sshCommand })['GIT_SSH_COMMAND']).toBe(
      String.raw`${program} -i '/d d/it'\''s' -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=3 -o ServerAliveInterval=15 -o ServerAliveCountMax=4 -o StrictHostKeyChecking=yes -o 'UserKnownHostsFile="/d d/known" ~/.ssh/known_hosts'`,
    )
  })

  it('leave ssh its own keys where only hosts were given', () => {
    const command = credentialEnvironment({ ...FACTS, files: { ...FILES, knownHosts: '/d/known' } })['GIT_SSH_COMMAND']
    expect(command).toMatch(/^ssh -o BatchMode=yes /)
  })
})

describe('git’s configuration', () => {
  const directory = mkdtempSync(join(tmpdir(), 'it\'s a "d\\i$r '))
  afterAll(() => rmSync(directory, { recursive: true }))
  const credentials = byScope(
    parseCredentials(
      'machine a.com login all password p machine a.com/b login b password p machine a.com/b/c login c password p',
    ),
  )
  const stored = credentials.map(credential => {
    const file = join(directory, credential.login)
    writeFileSync(file, `username=${credential.login}\npassword=of ${credential.login}\n`)
    return { credential, file }
  })
  const gitConfig = join(directory, 'config')
  writeFileSync(gitConfig, renderGitConfig(stored, [{ from: 'https://s.com/', to: 'ssh://git@s.com/' }], true))
  const env = {
    PATH: process.env['PATH'],
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...credentialEnvironment({ ...FACTS, files: { ...FILES, gitConfig } }),
  }
  writeFileSync(
    join(directory, '.gitconfig'),
    '[credential]\n\thelper = "!echo password=users; echo username=me; :"\n\tusername = x\n',
  )

  it.each([
    ['https://a.com/x/y', 'of all'],
    ['https://A.com:443/x', 'of all'],
    ['https://other@a.com/x', 'of all'],
    ['https://a.com/b', 'of b'],
    ['https://a.com/b.git/info', 'of b'],
    ['https://a.com/b/x.git', 'of b'],
    ['https://a.com/b/c', 'of c'],
    ['https://a.com/b/c.git', 'of c'],
    ['https://a.com/bc/x', 'of all'],
    ['https://a.com/b/../x', 'of all'],
    ['https://a.com:8443/b', 'users'],
    ['http://a.com/b/c', 'users'],
    ['https://a.com@evil.example/b', 'users'],
    ['https://a.com.evil.example/b', 'users'],
    ['https://evil.example/a.com/b', 'users'],
    ['https://evil.example/?https://a.com/b', 'users'],
  ])('%s: the password is %s', (url, password) => {
    const answer = execFileSync('git', ['credential', 'fill'], { env, input: `url=${url}\n\n` }).toString()
    expect(/^password=(.*)$/m.exec(answer)?.[1]).toBe(password)
  })

  it('keeps what was refused, and fetches from elsewhere what it is told to', () => {
    const input = 'protocol=https\nhost=a.com\nusername=all\npassword=of all\n\n'
    for (const action of ['reject', 'approve']) execFileSync('git', ['credential', action], { env, input })
    const answer = execFileSync('git', ['credential', 'fill'], { env, input: 'url=https://a.com/x\n\n' }).toString()
    expect(answer).toContain('password=of all')
    const url = execFileSync('git', ['ls-remote', '--get-url', 'https://s.com/x'], { env }).toString()
    expect(url).toBe('ssh://git@s.com/x\n')
  })
})
