import { describe, expect, it } from '@jest/globals'
import { parseCredentials } from '../../../src/credentials/credential.ts'
import { type CredentialFacts, planCredentials } from '../../../src/credentials/plan.ts'

const NOTHING: CredentialFacts = {
  https: [],
  sshPrivateKey: undefined,
  sshKnownHosts: [],
  privatePatterns: '',
  modulePaths: [],
}

function rewrites(privatePatterns: string, modulePaths: readonly string[] = [], entries = ''): readonly string[] {
  const https = entries === '' ? [] : parseCredentials(entries)
  const plan = planCredentials({ ...NOTHING, https, sshPrivateKey: 'key', privatePatterns, modulePaths })
  return plan?.rewrites.map(({ from, to }) => `${from} ${to}`) ?? []
}

describe('what goes where', () => {
  it('is nothing where nothing was given, and ssh is left alone without key and hosts', () => {
    expect(planCredentials({ ...NOTHING, privatePatterns: 'github.com/acme/*' })).toBeUndefined()
    const https = parseCredentials('machine a.com login u password p machine a.com/b login u password p')
    expect(planCredentials({ ...NOTHING, https })).toMatchObject({
      https: [{ path: 'b' }, { path: '' }],
      ssh: undefined,
      rewrites: [],
    })
  })

  it('knows the hosts that were given and the built-in ones', () => {
    const { ssh } = planCredentials({ ...NOTHING, sshKnownHosts: ['a.com ssh-rsa AAAA'] }) ?? {}
    expect(ssh?.privateKey).toBeUndefined()
    expect(ssh?.knownHosts[0]).toBe('a.com ssh-rsa AAAA')
    expect(ssh?.knownHosts.join('\n')).toContain('github.com ssh-ed25519')
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['github.com/acme/*', [], ['https://github.com/acme/ ssh://git@github.com/acme/']],
    ['github.com/acme', [], ['https://github.com/acme/ ssh://git@github.com/acme/']],
    ['github.com/acme/lib', [], ['https://github.com/acme/lib ssh://git@github.com/acme/lib']],
    ['git.corp.com', [], ['https://git.corp.com/ ssh://git@git.corp.com/']],
    ['git.corp.com:8443/a/*', [], ['https://git.corp.com:8443/a/ ssh://git@git.corp.com/a/']],
    ['gitlab.com/group/sub/*', [], ['https://gitlab.com/group/sub ssh://git@gitlab.com/group/sub']],
    ['github.com/*', [], ['https://github.com/ ssh://git@github.com/']],
    ['*.corp.com', ['go.corp.com/x', 'corp.com/y', 'github.com/z/z'], ['https://go.corp.com/ ssh://git@go.corp.com/']],
    [
      'github.com/*/tools',
      ['github.com/acme/tools/cmd', 'github.com/acme/lib'],
      ['https://github.com/acme/tools ssh://git@github.com/acme/tools'],
    ],
    [
      'dev.azure.com/org/*',
      ['dev.azure.com/org/project/_git/lib', 'dev.azure.com/org/project/_git/other'],
      ['https://dev.azure.com/org/project/_git/ ssh://git@ssh.dev.azure.com/v3/org/project/'],
    ],
  ])('goes over SSH for %s with %j', (patterns, modules, expected) => {
    expect(rewrites(patterns, modules)).toEqual(expected)
  })

  it('goes over SSH only where no user and password fits', () => {
    const token = 'machine github.com login u password p'
    const pattern = 'github.com/acme/*,git.corp.com/*'
    expect(rewrites(pattern, [], token)).toEqual(['https://git.corp.com/ ssh://git@git.corp.com/'])
    expect(rewrites('github.com/acme/*', [], 'machine github.com/other login u password p')).toHaveLength(1)
    expect(rewrites('github.com/*', [], 'machine github.com/acme login u password p')).toEqual([
      'https://github.com/ ssh://git@github.com/',
      'https://github.com/acme https://github.com/acme',
    ])
    const azure = 'machine dev.azure.com login u password p'
    expect(rewrites('dev.azure.com/org/*', ['dev.azure.com/org/p/_git/l'], azure)).toEqual([])
  })
})
