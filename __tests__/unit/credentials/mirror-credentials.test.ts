import { describe, expect, it } from '@jest/globals'
import { credentialEnvironment } from '../../../src/credentials/environment.ts'
import { mirrorCredentials } from '../../../src/credentials/mirror-credentials.ts'
import { parseProxyList } from '../../../src/go/proxy-list.ts'

describe('users and passwords of GOPROXY’s URLs, for netrc', () => {
  it('are for the path, and for the host of which older go commands know', () => {
    const list =
      'https://ci:p%2Fw@a.example:8443/api/go/,https://public.example|http://u:p@plain.example,https://x:y@b.example,direct'
    expect(mirrorCredentials(parseProxyList(list))).toEqual({
      credentials: [
        { host: 'a.example:8443', path: 'api/go', login: 'ci', password: 'p/w' },
        { host: 'a.example:8443', path: '', login: 'ci', password: 'p/w' },
        { host: 'b.example', path: '', login: 'x', password: 'y' },
      ],
      unfit: [],
    })
  })

  it.each([
    'https://token@a.example',
    'https://:token@a.example',
    'https://u:a%20b@a.example',
    'https://u:a%0Ab@a.example',
  ])('do not all fit: %s', url => {
    expect(mirrorCredentials(parseProxyList(url))).toEqual({ credentials: [], unfit: ['https://a.example'] })
  })

  it.each([
    ['', undefined],
    ['netrc', undefined],
    ['off', undefined],
    ['gcloud auth; netrc', undefined],
    ['gcloud auth', 'netrc;gcloud auth'],
  ])('GOAUTH=%s becomes %s where a netrc file is given', (goAuth, becomes) => {
    const files = { gitConfig: '/c', netrc: '/n', sshKey: undefined, knownHosts: undefined }
    const facts = { files, goAuth, environment: {}, sshCommand: undefined, connectTimeoutMs: 1000, persist: true }
    expect(credentialEnvironment(facts)['GOAUTH']).toBe(becomes)
    expect(credentialEnvironment({ ...facts, files: { ...files, netrc: undefined } })['GOAUTH']).toBeUndefined()
  })
})
