import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BUILT_IN_KNOWN_HOSTS } from '../../../src/credentials/known-hosts.ts'
import { parseKnownHosts, parsePrivateKey, SshInputError } from '../../../src/credentials/ssh-key.ts'

const directory = mkdtempSync(join(tmpdir(), 'ssh-key-'))
const keys: Record<string, string> = {}

function makeKey(name: string, ...args: readonly string[]): void {
  const file = join(directory, name)
  execFileSync('ssh-keygen', ['-q', '-C', 'test', '-f', file, ...args])
  keys[name] = readFileSync(file, 'utf8')
  keys[`${name}.pub`] = readFileSync(`${file}.pub`, 'utf8')
}

beforeAll(() => {
  makeKey('ed25519', '-t', 'ed25519', '-N', '')
  makeKey('pem', '-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', '')
  makeKey('openssh-locked', '-t', 'ed25519', '-N', 'passphrase')
  makeKey('pem-locked', '-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', 'passphrase')
  const { privateKey } = generateKeyPairSync('ed25519')
  keys['pkcs8'] = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  keys['pkcs8-locked'] = privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'passphrase' })
    .toString()
})
afterAll(() => rmSync(directory, { recursive: true }))

function problemOf(text: string): string {
  try {
    parsePrivateKey(text)
  } catch (error) {
    if (error instanceof SshInputError) return error.message
    throw error
  }
  return ''
}

describe('a private key', () => {
  it.each(['ed25519', 'pem', 'pkcs8'])('%s is kept, with the line feed at its end that ssh needs', name => {
    const key = keys[name] ?? ''
    expect(parsePrivateKey(key)).toBe(key)
    expect(parsePrivateKey(key.trim())).toBe(key)
    expect(parsePrivateKey(key.replaceAll('\n', '\r\n'))).toBe(key)
  })

  it.each(['openssh-locked', 'pem-locked', 'pkcs8-locked'])('%s is refused: nobody types its passphrase', name => {
    expect(problemOf(keys[name] ?? '')).toContain('without passphrase')
  })

  it('is not half a key, the public one, or two', () => {
    const key = keys['ed25519'] ?? ''
    expect(problemOf(keys['ed25519.pub'] ?? '')).toContain('this is the public key')
    expect(problemOf(key.slice(0, 120))).toContain('its end is missing')
    expect(problemOf(key + key)).toContain('there is more behind it')
    expect(problemOf(key.replaceAll('\n', String.raw`\n`))).toContain(String.raw`written as \n`)
    expect(problemOf(key.replace('\n', '\n$(id)\n'))).toContain('no base64')
    expect(problemOf(`${key}ProxyCommand id`)).not.toBe('')
    expect(problemOf('secret')).not.toContain('secret')
  })
})

describe('known_hosts', () => {
  it('are lines as ssh-keyscan prints them', () => {
    const line = BUILT_IN_KNOWN_HOSTS[0] ?? ''
    const text = `# github.com:22 SSH-2.0\n${line}\r\n\n[git.corp.com]:2222,10.0.0.1\tssh-rsa AAAA= a comment\n@revoked * ssh-rsa AAAA\n|1|aGFzaA==|aGFzaA== ssh-ed25519 AAAA`
    expect(parseKnownHosts(text)).toEqual([
      line,
      '[git.corp.com]:2222,10.0.0.1 ssh-rsa AAAA= a comment',
      '@revoked * ssh-rsa AAAA',
      '|1|aGFzaA==|aGFzaA== ssh-ed25519 AAAA',
    ])
  })

  it.each(['github.com', 'SHA256:abc', `github.com ssh-ed25519`, '# nothing', 'a b c'])('%j is none', text => {
    expect(() => parseKnownHosts(text)).toThrow(SshInputError)
  })

  it('that are built in have the fingerprints that the forges publish', () => {
    const listed = execFileSync('ssh-keygen', ['-l', '-f', '-'], { input: BUILT_IN_KNOWN_HOSTS.join('\n') }).toString()
    expect(
      listed
        .trim()
        .split('\n')
        .map(line => line.split(' ').slice(1, 3).join(' ')),
    ).toEqual([
      // docs.github.com, "GitHub's SSH key fingerprints"
      'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU github.com',
      'SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM github.com',
      'SHA256:uNiVztksCsDhcc0u9e8BujQXVUpKZIDTMczCvj3tD2s github.com',
      // docs.gitlab.com, "SSH host keys fingerprints"
      'SHA256:eUXGGm1YGsMAS7vkcx6JOJdOGHPem5gQp4taiCfCLB8 gitlab.com',
      'SHA256:HbW3g8zUjNSksFbqTiUWPWg2Bq1x8xdGUrliXFzSnUw gitlab.com',
      'SHA256:ROQFvPThGrW4RuWLoL9tq9I9zJ42fK4XywyRtbOz/EQ gitlab.com',
      // support.atlassian.com, "Configure SSH and two-step verification"
      'SHA256:ybgmFkzwOSotHTHLJgHO0QN8L0xErw6vd0VhFA9m3SM bitbucket.org',
      'SHA256:FC73VB6C4OQLSCrjEayhMp9UMxS97caD/Yyi2bhW/J0 bitbucket.org',
      'SHA256:46OSHA1Rmj8E8ERTC6xkNcmGOw9oFxYr0WF6zWW8l1E bitbucket.org',
      // learn.microsoft.com, "Use SSH key authentication"
      'SHA256:ohD8VZEXGWo6Ez8GSEJQ9WpafgLFsOfLOtGGQCQo6Og ssh.dev.azure.com',
    ])
  })
})
