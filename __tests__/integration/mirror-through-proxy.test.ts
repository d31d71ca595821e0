import { createServer, request as forward, type Server } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { MirrorSourceOptions } from '../../src/modules/mirrors/mirror-source.ts'
import { fetchFile, quickSource, trustTestAuthority } from '../support/mirror-rig.ts'
import { buildModule } from '../support/module-builder.ts'
import { startSilentServer } from '../support/dead-server.ts'
import { type ModuleProxy, startModuleProxy } from '../support/module-proxy.ts'
import { temporaryDirectories } from '../support/temp.ts'

const directory = temporaryDirectories(afterAll)
const MODULE = buildModule({ path: 'example.com/m', version: 'v1.0.0', sizeBytes: 100_000 })
const HOST = 'mirror.example.com'

let root: string
let certificates: MirrorSourceOptions['certificates']
let mirror: ModuleProxy
let secure: ModuleProxy
let proxy: HttpProxy

beforeAll(async () => {
  root = await directory('mirror-through-proxy')
  certificates = await trustTestAuthority(root)
  mirror = await startModuleProxy({ modules: [MODULE] })
  secure = await startModuleProxy({ modules: [MODULE], tls: { names: [HOST] } })
  proxy = await startHttpProxy()
})
afterEach(() => {
  proxy.seen.length = 0
  proxy.refusal = undefined
  mirror.clear()
})
afterAll(async () => {
  await Promise.all([mirror.close(), secure.close(), proxy.close()])
})

interface HttpProxy {
  readonly url: string
  /** `CONNECT host:port`, `GET http://…`, with the credentials if any. */
  readonly seen: string[]
  /** Answer this status to everything. */
  refusal: number | undefined
  close(): Promise<void>
}

/** An HTTP proxy that finds every host on this machine. */
async function startHttpProxy(): Promise<HttpProxy> {
  const seen: string[] = []
  const sockets = new Set<Socket>()
  const note = (text: string, authorization: string | undefined): void => {
    seen.push(
      authorization === undefined
        ? text
        : `${text} ${Buffer.from(authorization.slice('Basic '.length), 'base64').toString()}`,
    )
  }
  const server: Server = createServer((incoming, outgoing) => {
    note(`${incoming.method} ${incoming.url}`, incoming.headers['proxy-authorization'])
    if (made.refusal !== undefined) {
      outgoing.writeHead(made.refusal).end()
      return
    }
    const { port, pathname } = new URL(incoming.url ?? '')
    const onward = forward(
      { host: '127.0.0.1', port, path: pathname, headers: { host: incoming.headers.host ?? '' } },
      answer => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.once('error', () => outgoing.destroy())
    onward.end()
  })
  server.on('connection', socket => sockets.add(socket))
  server.on('connect', (incoming, client: Socket) => {
    note(`CONNECT ${incoming.url}`, incoming.headers['proxy-authorization'])
    client.on('error', () => undefined)
    if (made.refusal !== undefined) {
      client.end(`HTTP/1.1 ${made.refusal} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const target = connect(Number(incoming.url?.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    sockets.add(target)
    target.on('error', () => client.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const made: HttpProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    refusal: undefined,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
  return made
}

function environment(user = ''): MirrorSourceOptions['proxies'] {
  const url = proxy.url.replace('://', `://${user}`)
  return { httpsProxy: url, httpProxy: url, noProxy: '' }
}

describe('through an HTTP proxy', () => {
  it('https goes by CONNECT, with TLS to the mirror itself', async () => {
    const source = quickSource(`https://${HOST}:${secure.port}`, { proxies: environment(), certificates })
    const { outcome, data } = await fetchFile(source, MODULE, { directory: root })
    await source.close()
    expect(outcome).toMatchObject({ kind: 'fetched', from: `https://${HOST}:${secure.port}` })
    expect(data?.equals(MODULE.zip)).toBe(true)
    expect(proxy.seen).toEqual([`CONNECT ${HOST}:${secure.port}`])
  })

  it('plain http is asked of the proxy itself, as by go: many refuse CONNECT to port 80', async () => {
    const source = quickSource(`http://${HOST}:${mirror.port}/x`, { proxies: environment() })
    expect((await fetchFile(source, MODULE, { kind: 'info', directory: root })).outcome).toMatchObject({
      kind: 'not-found',
    })
    expect(proxy.seen).toEqual([`GET http://${HOST}:${mirror.port}/x/example.com/m/@v/v1.0.0.info`])
    expect(mirror.requests[0]?.headers.host).toBe(`${HOST}:${mirror.port}`)
    const right = quickSource(`http://${HOST}:${mirror.port}`, { proxies: environment() })
    const { data } = await fetchFile(right, MODULE, { directory: root })
    expect(data?.equals(MODULE.zip)).toBe(true)
    await Promise.all([source.close(), right.close()])
  })

  it('the proxy gets its credentials, and the mirror does not', async () => {
    const source = quickSource(`http://${HOST}:${mirror.port}`, { proxies: environment('me:pass%20word@') })
    const tunnelled = quickSource(`https://${HOST}:${secure.port}`, {
      proxies: environment('me:pass%20word@'),
      certificates,
    })
    for (const each of [source, tunnelled]) {
      expect((await fetchFile(each, MODULE, { directory: root })).outcome).toMatchObject({ kind: 'fetched' })
      await each.close()
    }
    expect(proxy.seen.every(line => line.endsWith(' me:pass word'))).toBe(true)
    for (const request of [...mirror.requests, ...secure.requests])
      expect(request.headers).not.toHaveProperty('proxy-authorization')
  })

  it('NO_PROXY and this machine go without it', async () => {
    const source = quickSource(mirror.url, { proxies: environment() })
    expect((await fetchFile(source, MODULE, { directory: root })).outcome).toMatchObject({ kind: 'fetched' })
    const named = quickSource(`http://${HOST}:${mirror.port}`, {
      proxies: { ...environment(), noProxy: 'example.com' },
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    expect((await fetchFile(named, MODULE, { directory: root })).outcome).toMatchObject({ kind: 'fetched' })
    expect(proxy.seen).toEqual([])
    await Promise.all([source.close(), named.close()])
  })

  it.each([407, 502])('a proxy that says %i is the culprit, not the mirror', async refusal => {
    proxy.refusal = refusal
    const tunnelled = quickSource(`https://${HOST}:${secure.port}`, {
      proxies: environment('me:hunter2@'),
      certificates,
    })
    const { outcome, seconds } = await fetchFile(tunnelled, MODULE, { directory: root })
    expect(outcome).toMatchObject({ kind: 'failed', code: 'proxy-unreachable' })
    expect(JSON.stringify(outcome)).not.toContain('hunter2')
    expect(seconds).toBeLessThan(3)
    await tunnelled.close()
  })

  it('a mirror’s bad certificate is the mirror’s, through the tunnel, too', async () => {
    const source = quickSource(`https://other.example.com:${secure.port}`, { proxies: environment(), certificates })
    expect((await fetchFile(source, MODULE, { directory: root })).outcome).toMatchObject({ code: 'tls-certificate' })
    await source.close()
  })

  it('a SOCKS proxy is go’s business, said once', async () => {
    const proxies = { httpsProxy: 'socks5://127.0.0.1:1', httpProxy: '', noProxy: '' }
    const source = quickSource(`https://${HOST}|${mirror.url}`, { proxies, retries: 3 })
    expect((await fetchFile(source, MODULE, { directory: root })).outcome).toMatchObject({ kind: 'fetched' })
    const alone = quickSource(`https://${HOST}`, { proxies, retries: 3 })
    expect((await fetchFile(alone, MODULE, { directory: root })).outcome).toMatchObject({ code: 'proxy-unreachable' })
    expect(alone.statistics()).toMatchObject([{ requests: 1 }])
    await Promise.all([source.close(), alone.close()])
  })

  it('a proxy that never answers, or hangs up, is asked once for each try', async () => {
    const silent = await startSilentServer()
    // Hangs up on who asks for a tunnel, as a server does that is no proxy at all.
    let hungUp = 0
    const noProxy = createTcpServer(socket => {
      hungUp += 1
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end())
    })
    await new Promise<void>(resolve => noProxy.listen(0, '127.0.0.1', resolve))
    for (const [port, accepted] of [
      [silent.port, silent.accepted],
      [(noProxy.address() as AddressInfo).port, () => hungUp],
    ] as const) {
      const httpsProxy = `http://127.0.0.1:${port}`
      const source = quickSource(`https://${HOST}|${mirror.url}`, {
        proxies: { ...environment(), httpsProxy },
        retries: 0,
        stallTimeoutMs: 5000,
      })
      const { outcome, seconds } = await fetchFile(source, MODULE, { directory: root })
      const alone = quickSource(`https://${HOST}`, {
        proxies: { ...environment(), httpsProxy },
        retries: 0,
        stallTimeoutMs: 5000,
      })
      expect((await fetchFile(alone, MODULE, { directory: root })).outcome).toMatchObject({ code: 'proxy-unreachable' })
      expect(outcome).toMatchObject({ kind: 'fetched', from: mirror.url })
      expect(seconds).toBeLessThan(3)
      expect(accepted()).toBeLessThanOrEqual(2)
      await Promise.all([source.close(), alone.close()])
    }
    await Promise.all([silent.close(), new Promise(resolve => noProxy.close(resolve))])
  })
})
