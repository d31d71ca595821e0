import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { runInNamespace } from '../support/network-namespace.ts'

// Names that nobody resolves and addresses behind which nobody is, in a network of its own: what is waited for is told as such.

type Scene = Readonly<Record<'stage' | 'detail' | 'code' | 'message' | 'line', string>>
let scenes: Readonly<Record<string, Scene>> = {}

beforeAll(async () => {
  const result = await runInNamespace(join(import.meta.dirname, '../support/wait-scenes.ts'), 120_000)
  if (result.code !== 0) throw new Error(`the scenes ended with ${result.code}: ${result.stderr}`)
  scenes = JSON.parse(result.stdout) as typeof scenes
}, 130_000)

describe('our engine', () => {
  it('waits for a name, and says of whom and in which order it is asked', () => {
    const resolver = 'asked of 127.0.0.1, in the order files dns'
    expect(scenes['engineName']).toMatchObject({
      stage: 'resolving',
      detail: `hangs.test, ${resolver}`,
      code: 'dns-failure',
    })
    expect(scenes['engineName']?.message).toContain('hangs.test')
  })

  it('waits for a connection, and says to which address', () => {
    expect(scenes['engineAddress']).toMatchObject({
      stage: 'connecting',
      detail: 'hole.test at 192.0.2.2 (IPv4)',
      code: 'connect-timeout',
    })
  })
})

describe('the go command', () => {
  it('waits for a name: the finding is one of DNS, and names the server that does not answer', () => {
    const { code, message, line } = scenes['goName'] ?? {}
    expect(code).toBe('dns-failure')
    expect(message).toContain('go asks the name server 127.0.0.1 (order: files dns)')
    expect(line).toMatch(
      /^go: modules 0\/1, 0 B; waiting \d+ s for headers from http:\/\/hangs\.test\/.*name server 127\.0\.0\.1/,
    )
  })

  it('waits for a connection: to which address', () => {
    const { code, message, line } = scenes['goAddress'] ?? {}
    expect(code).toBe('connect-timeout')
    expect(message).toContain('go is connecting to 192.0.2.2:80 (IPv4), which does not answer')
    expect(line).toMatch(/go is connecting to 192\.0\.2\.2:80 .*; next: another attempt in \d+ s$/)
  })

  it('waits for git, which waits for a connection', () => {
    const { message, line } = scenes['goGit'] ?? {}
    expect(message).toMatch(/git-remote-http is connecting to 192\.0\.2\.2:443 \(IPv4\), which does not answer/)
    expect(line).toMatch(/waiting \d+ s for git .*git-remote-http is connecting to/)
  })

  it('waits for git, which waits for ssh', () => {
    const { message, line } = scenes['goSsh'] ?? {}
    expect(message).toMatch(/ssh is connecting to 192\.0\.2\.2:22 \(IPv4\), which does not answer/)
    expect(line).toMatch(/waiting \d+ s for git .*ssh is connecting to/)
  })
})
