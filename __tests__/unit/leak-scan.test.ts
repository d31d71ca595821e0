import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { type LeftBehind, scanForLeaks } from '../support/leak-scan.ts'
import { sampleProcesses } from '../support/process-sampler.ts'
import { handmadeTar } from '../support/tar-archive.ts'
import { temporaryDirectories } from '../support/temp.ts'
import { writeZip } from '../support/zip-writer.ts'

const directory = temporaryDirectories(afterAll)
const SECRET = 'glpat-Jx8/Pw+4RfL=1vQ'
const FORMS: readonly (readonly [form: string, text: string])[] = [
  ['plain', SECRET],
  ['base64', Buffer.from(SECRET).toString('base64')],
  ['base64 behind a user name', Buffer.from(`u:${SECRET}`).toString('base64')],
  ['base64 behind a longer one', Buffer.from(`me:${SECRET}@host`).toString('base64')],
  ['base64 for URLs', Buffer.from(SECRET).toString('base64url')],
  ['base64, URL-encoded', encodeURIComponent(Buffer.from(`u:${SECRET}`).toString('base64'))],
  ['URL-encoded', encodeURIComponent(SECRET)],
  ['URL-encoded in lower case', encodeURIComponent(SECRET).replaceAll(/%../g, code => code.toLowerCase())],
  ['as a password in a URL', Object.assign(new URL('https://h.example'), { password: SECRET }).href],
  ['JSON', JSON.stringify({ token: SECRET })],
]

/** What each place holds with the text in it. */
const PLACES: readonly (readonly [place: string, left: (text: string) => Promise<LeftBehind> | LeftBehind])[] = [
  ...['work tree', 'HOME', 'RUNNER_TEMP', 'GOMODCACHE', 'cache directory'].map(
    name =>
      [
        name,
        async (text: string): Promise<LeftBehind> => {
          const root = await directory('leak')
          await mkdir(join(root, 'deep/.er'), { recursive: true })
          await writeFile(join(root, 'deep/.er/file'), `before ${text} after`)
          return { directories: { [name]: root } }
        },
      ] as const,
  ),
  ...['log', 'summary', 'report', 'GITHUB_ENV', 'argv', 'environ'].map(
    name => [name, (text: string): LeftBehind => ({ contents: { [name]: `x${text}y\n` } })] as const,
  ),
  ['gzip', text => ({ contents: { entry: gzipSync(text) } })],
  ['zstd', text => ({ contents: { entry: zstdCompressSync(text) } })],
  ['a loose object of git', text => ({ contents: { 'vcs/objects/ab': deflateSync(`blob 9\0${text}`) } })],
  [
    'a zip',
    text => ({
      contents: {
        entry: writeZip([
          { name: 'a', content: 'a' },
          { name: 'b', content: text },
        ]),
      },
    }),
  ],
  ['a stored zip', text => ({ contents: { entry: writeZip([{ name: 'b', content: text, method: 'stored' }]) } })],
  [
    'a zip in a tar behind zstd, as a cache entry is',
    text => {
      const zip = writeZip([{ name: 'm@v1/go.mod', content: text }])
      const tar = handmadeTar([
        { path: 'first', content: 'x' },
        { path: 'm.zip', content: zip },
      ])
      return { contents: { entry: zstdCompressSync(tar) } }
    },
  ],
]

describe('a planted secret is found', () => {
  it.each(PLACES)('in %s, in every form', async (place, left) => {
    for (const [form, text] of FORMS) {
      const leaks = await scanForLeaks({ token: SECRET }, await left(text))
      expect([place, form, leaks.length > 0]).toEqual([place, form, true])
    }
  })

  it('in the name of a file, and in the target of a link', async () => {
    const root = await directory('leak')
    await symlink(`https://u:${encodeURIComponent(SECRET)}@host`, join(root, 'link'))
    await writeFile(join(root, encodeURIComponent(SECRET)), '')
    expect(await scanForLeaks({ token: SECRET }, { directories: { home: root } })).toMatchObject([
      { form: 'url' },
      { form: 'url', place: 'home:link (its target)' },
    ])
  })

  it('by any line of a key', async () => {
    const key =
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\nAAAABG5vbmUAAAAEbm9uZQ\n-----END OPENSSH PRIVATE KEY-----\n'
    const contents = { log: 'it is AAAABG5vbmUAAAAEbm9uZQ!', other: '-----BEGIN OPENSSH PRIVATE KEY-----' }
    expect(await scanForLeaks({ key }, { contents })).toEqual([{ place: 'log', secret: 'key', form: 'plain' }])
  })

  it('in a process while it runs', async () => {
    const root = await directory('leak')
    const sampler = sampleProcesses(root)
    const child = spawn('sleep', ['0.2', '0.0'], {
      env: { PATH: process.env['PATH'] ?? '', MARK: root, TOKEN: SECRET },
    })
    await once(child, 'exit')
    const seen = await sampler.stop()
    expect(seen).toContainEqual(expect.objectContaining({ pid: child.pid, command: 'sleep 0.2 0.0' }))
    const contents = Object.fromEntries(seen.map(({ pid, environment }) => [String(pid), environment]))
    expect(await scanForLeaks({ token: SECRET }, { contents })).toMatchObject([{ place: String(child.pid) }])
  })
})

describe('nothing is found', () => {
  it('where there is nothing', async () => {
    const other = Buffer.from(`user:${SECRET.slice(0, -2)}`).toString('base64')
    const contents = { log: `${SECRET.slice(1, -1)} ${other}`, broken: Buffer.from('28b52ffd00', 'hex') }
    expect(await scanForLeaks({ token: SECRET }, { contents, directories: { gone: '/nowhere/at/all' } })).toEqual([])
  })

  it('but a secret that is too short is refused', async () => {
    await expect(scanForLeaks({ token: 'abc' }, {})).rejects.toThrow(/too short/)
  })
})
