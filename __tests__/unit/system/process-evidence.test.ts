import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseLocks } from '../../../src/system/file-locks.ts'
import { parseSockets } from '../../../src/system/process-sockets.ts'
import { describeResolver, readResolverSettings } from '../../../src/system/resolver.ts'

const directory = mkdtempSync(join(tmpdir(), 'resolver-'))
afterAll(() => rmSync(directory, { recursive: true }))

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n'

function row(remote: string): string {
  return `${HEAD}   0: 00000000000000000000000001000000:A000 ${remote} 01 00000000:00000000 00:0 0 0 0 7 1 0\n`
}

function address(remote: string): unknown {
  const of = { protocol: 'tcp', family: 6, inodes: new Set(['7']) } as const
  return parseSockets(row(remote), of).map(socket => [socket.address, socket.family])
}

describe('a table of sockets', () => {
  it('shows those of a process that have another side', () => {
    const tcp = `${HEAD}   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1 0000000000000000
   1: 0F02000A:D1A4 020200C0:0050 02 00000001:00000000 01:000000C8 00000002     0        0 12 2 0000000000000000
   2: 0F02000A:D1A5 010200C0:01BB 01 00000078:00000010 01:000000C8 00000000     0        0 13 2 0000000000000000
   3: 0F02000A:D1A6 010200C0:01BB 01 00000000:00000000 00:00000000 00000000     0        0 99 2 0000000000000000\n`
    expect(parseSockets(tcp, { protocol: 'tcp', family: 4, inodes: new Set(['11', '12', '13']) })).toEqual([
      {
        protocol: 'tcp',
        family: 4,
        state: 'connecting',
        address: '192.0.2.2',
        port: 80,
        unsentBytes: 1,
        unreadBytes: 0,
      },
      {
        protocol: 'tcp',
        family: 4,
        state: 'connected',
        address: '192.0.2.1',
        port: 443,
        unsentBytes: 120,
        unreadBytes: 16,
      },
    ])
  })

  it('shows IPv6, and IPv4 in the form of IPv6', () => {
    expect(address('B80D0120000000000000000002000000:01BB')).toEqual([['2001:db8::2', 6]])
    expect(address('0000000000000000FFFF0000020200C0:01BB')).toEqual([['192.0.2.2', 4]])
  })
})

it('the table of locks says who waits for which file', () => {
  const text =
    '1: FLOCK  ADVISORY  WRITE 123 08:01:456 0 EOF\n1: -> FLOCK  ADVISORY  WRITE 789 08:01:456 0 EOF\n2: POSIX  ADVISORY  READ -1 00:2d:9 128 128\n'
  expect(parseLocks(text)).toEqual([
    { isWaiting: false, pid: 123, inode: '456' },
    { isWaiting: true, pid: 789, inode: '456' },
    { isWaiting: false, pid: -1, inode: '9' },
  ])
})

it('the resolver is described by its servers and its order', () => {
  writeFileSync(
    join(directory, 'resolv.conf'),
    '# comment\nsearch example.com\nnameserver 10.0.0.2\n  nameserver 2001:db8::1 \n',
  )
  writeFileSync(join(directory, 'nsswitch.conf'), 'passwd: files\nhosts:  files  mdns4 [NOTFOUND=return] dns # x\n')
  const settings = readResolverSettings(directory)
  expect(describeResolver(settings)).toBe(
    'asked of 10.0.0.2, 2001:db8::1, in the order files mdns4 [NOTFOUND=return] dns',
  )
  expect(describeResolver(readResolverSettings(join(directory, 'nowhere')))).toBe('')
})
