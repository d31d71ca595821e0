import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { serveConnection } from './connection.ts'
import { loadContent } from './content.ts'
import type { ServerOrder, ServerReply } from './settings.ts'
import { Site } from './site.ts'

/** The whole life of the server's process: it obeys its parent, and ends with it. */
function run(): void {
  let site = new Site(new Map())
  const server = createServer(socket => serveConnection(socket, site))
  process.once('disconnect', () => process.exit())
  process.on('message', (order: ServerOrder) => {
    switch (order.kind) {
      case 'start':
        site = new Site(loadContent(order.root))
        server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, () =>
          reply({ kind: 'started', port: (server.address() as AddressInfo).port }),
        )
        break
      case 'configure':
        site.configure(order.settings)
        reply({ kind: 'configured' })
        break
      case 'count':
        reply({ kind: 'counted', counters: site.counters() })
    }
  })
}

function reply(message: ServerReply): void {
  process.send?.(message)
}

run()
