import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { GoAuth, needsGo } from '../../src/credentials/go-auth.ts'
import { parseNetrc } from '../../src/credentials/netrc.ts'
import { type Internet, startInternet } from '../support/internet.ts'
import { fetchFile, quickSource, trustTestAuthority } from '../support/mirror-rig.ts'
import { basic, bearer, moduleSite } from '../support/module-site.ts'
import { buildModule } from '../support/module-builder.ts'
import { run } from '../support/processes.ts'
import { writeProject } from '../support/project.ts'
import { goEnvironment, temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const module = buildModule({ path: 'corp.example.com/lib', version: 'v1.0.0' })
const BASE = 'https://go.example.com/project/repo'
const TOKEN = 'ya29.c0ASRK0Ga8Xq'
const SERVED = { modules: [module], base: '/project/repo' }
let internet: Internet
let home: string
let authority: Awaited<ReturnType<typeof trustTestAuthority>>

beforeAll(async () => {
  home = await directory('auth')
  internet = await startInternet(home, {
    'go.example.com': moduleSite({ ...SERVED, accepts: bearer(TOKEN) }),
    'basic.example.com': moduleSite({ ...SERVED, accepts: basic('reader', TOKEN) }),
    'elsewhere.example.com': moduleSite(SERVED),
    'moved.example.com': ({ response, url }) =>
      void response.writeHead(302, { location: `https://elsewhere.example.com${url.pathname}` }).end(),
  })
  authority = await trustTestAuthority(home)
})
beforeEach(() => internet.clear())
afterAll(async () => internet.close())

/** A program for GOAUTH, with these lines. */
async function program(name: string, lines: string): Promise<string> {
  const file = join(home, name)
  await writeFile(file, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  return file
}

const SAY = (url: string, token = TOKEN): string =>
  `printf '%s\\n\\nAuthorization: Bearer %s\\n\\n' '${url}' '${token}'`

interface Case {
  readonly name: string
  readonly goAuth: () => Promise<string>
  readonly mirror?: string
  readonly netrc?: string
  readonly works: boolean
  readonly problem?: RegExp
}

const CASES: readonly Case[] = [
  { name: 'a command', goAuth: async () => program('plain', SAY(BASE)), works: true },
  {
    name: 'a command with arguments',
    goAuth: async () => `sh "${await program('quoted one', SAY(BASE))}" x`,
    works: true,
  },
  {
    name: 'a command that answers only for a URL that was refused',
    goAuth: async () =>
      program(
        'late',
        `[ $# = 0 ] && exit 0\nread -r proto status rest\n[ "$status" = 401 ] && ${SAY('https://go.example.com')}`,
      ),
    works: true,
  },
  {
    name: 'the longest prefix',
    goAuth: async () => program('longest', `${SAY('https://go.example.com', 'wrong')}\n${SAY(BASE)}`),
    works: true,
  },
  {
    name: 'the first of two commands',
    goAuth: async () => `${await program('first', SAY(BASE))}; ${await program('second', SAY(BASE, 'wrong'))}`,
    works: true,
  },
  {
    name: 'netrc beside a command',
    goAuth: async () => `netrc;${await program('other', SAY('https://other.example.com'))}`,
    mirror: 'https://basic.example.com/project/repo',
    netrc: `machine basic.example.com login reader password ${TOKEN}\n`,
    works: true,
  },
  {
    name: 'netrc, not named',
    goAuth: async () => program('alone', SAY('https://other.example.com')),
    mirror: 'https://basic.example.com/project/repo',
    netrc: `machine basic.example.com login reader password ${TOKEN}\n`,
    works: false,
  },
  { name: 'off', goAuth: async () => 'off', works: false },
  {
    name: 'another host',
    goAuth: async () => program('strange', SAY('https://go.example.com.evil.example')),
    works: false,
  },
  { name: 'the wrong token', goAuth: async () => program('wrong', SAY(BASE, 'wrong')), works: false },
  {
    name: 'a command that fails',
    goAuth: async () => program('failing', 'echo secret-of-stdout; exit 3'),
    works: false,
    problem: /failing ended with exit code 3$/,
  },
  {
    name: 'a command that is not there',
    goAuth: async () => '/nowhere/at/all',
    works: false,
    problem: /\/nowhere\/at\/all: .*cannot be started/,
  },
  {
    name: 'a command that prints something else',
    goAuth: async () => program('json', `echo '{"token":"${TOKEN}"}'`),
    works: false,
    problem: /json: no empty line after the URLs$/,
  },
]

describe('GOAUTH, as the go command and as our engine understand it', () => {
  it.each(CASES)('$name', async ({ goAuth: make, mirror = BASE, netrc = '', works, problem }) => {
    const goAuth = await make()
    const root = await directory('go')
    await writeProject(join(root, 'app'), [module])
    await writeFile(join(root, 'netrc'), netrc)
    const extra = { ...internet.environment, GOAUTH: goAuth, NETRC: join(root, 'netrc') }
    const environment = await goEnvironment(root, { proxy: mirror, extra })
    const byGo = await run('go', ['mod', 'download'], { cwd: join(root, 'app'), env: environment })
    expect([byGo.code, byGo.stderr]).toEqual([works ? 0 : 1, works ? '' : expect.stringContaining('401 Unauthorized')])

    internet.clear()
    const secrets: string[] = []
    const problems: string[] = []
    const auth = await GoAuth.start({
      goAuth,
      netrc: parseNetrc(netrc),
      given: [],
      directory: root,
      environment,
      signal: new AbortController().signal,
      onSecret: value => void secrets.push(value),
      onProblem: message => void problems.push(message),
    })
    const source = quickSource(mirror, {
      certificates: authority,
      proxies: { httpsProxy: internet.environment['HTTPS_PROXY'] ?? '', httpProxy: '', noProxy: '' },
      credentialsFor: url => asCredentials(auth.headersFor(url)),
      credentialsAfter: async refused => asCredentials(await auth.headersAfter(refused)),
    })
    const { outcome } = await fetchFile(source, module, { directory: root })
    await source.close()
    expect(outcome.kind).toBe(works ? 'fetched' : 'failed')
    if (/Bearer/.test(internet.requests.at(-1)?.authorization ?? '')) expect(secrets.length).toBeGreaterThanOrEqual(2)
    if (problem === undefined) expect(problems).toEqual([])
    else expect(problems[0]).toMatch(problem)
    expect(problems.join('\n')).not.toMatch(/secret-of-stdout|ya29/)
  })

  it('asks a command once for many that are refused at the same time, and sends nothing to where a mirror points', async () => {
    const calls = join(home, 'calls')
    const goAuth = await program(
      'counting',
      `echo "$@" >>${calls}\n[ $# = 0 ] || ${SAY('https://go.example.com')}\n${SAY('https://moved.example.com')}`,
    )
    const auth = await GoAuth.start({
      goAuth,
      netrc: [],
      given: [],
      directory: home,
      environment: { PATH: process.env['PATH'] ?? '' },
      signal: new AbortController().signal,
      onSecret: () => undefined,
      onProblem: () => undefined,
    })
    const url = new URL(`${BASE}/x/@v/v1.zip`)
    const refused = { url, status: 401, headers: { 'www-authenticate': 'Bearer' } }
    const all = await Promise.all(Array.from({ length: 5 }, async () => auth.headersAfter(refused)))
    expect(all.map(headers => headers?.['authorization'])).toEqual(Array(5).fill(`Bearer ${TOKEN}`))
    // A second refusal is final.
    expect(await auth.headersAfter(refused)).toBeUndefined()
    expect((await readFile(calls, 'utf8')).split('\n')).toEqual(['', url.href, ''])

    const source = quickSource('https://moved.example.com/project/repo', {
      certificates: authority,
      proxies: { httpsProxy: internet.environment['HTTPS_PROXY'] ?? '', httpProxy: '', noProxy: '' },
      credentialsFor: asked => asCredentials(auth.headersFor(asked)),
    })
    expect((await fetchFile(source, module, { directory: home })).outcome.kind).toBe('fetched')
    await source.close()
    expect(internet.to('moved.example.com')[0]?.authorization).toBe(`Bearer ${TOKEN}`)
    expect(internet.to('elsewhere.example.com').map(({ authorization }) => authorization)).toEqual([undefined])
  })

  it.each([
    ['netrc', 'mine'],
    ['', 'mine'],
    ['/nowhere/at/all', 'mine'],
    ['off', undefined],
  ])('what an input gives counts before netrc and commands: GOAUTH=%s', async (goAuth, login) => {
    const entry = { machine: 'basic.example.com', password: 'p' }
    const auth = await GoAuth.start({
      goAuth,
      netrc: [{ ...entry, login: 'theirs' }],
      given: [{ ...entry, login: 'mine' }],
      directory: home,
      environment: {},
      signal: new AbortController().signal,
      onSecret: () => undefined,
      onProblem: () => undefined,
    })
    const header = auth.headersFor(new URL('https://basic.example.com/a/b'))?.['authorization']
    const user = header === undefined ? undefined : Buffer.from(header.slice(6), 'base64').toString().split(':')[0]
    expect(user).toBe(login)
    expect(auth.headersFor(new URL('http://basic.example.com/a/b'))).toBeUndefined()
  })

  it('git is for go alone', () => {
    expect(['netrc', 'off', 'gitx', 'netrc;git /dir', ' git /dir'].map(needsGo)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })
})

function asCredentials(headers: Readonly<Record<string, string>> | undefined) {
  return headers === undefined ? undefined : { headers }
}
