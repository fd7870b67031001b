import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import next from 'next'
import { ok, type Result } from '@/lib/core/result'
import { clientAddress } from '@/lib/server/client-address'
import { env } from '@/lib/server/env'
import { cannotListen } from './address'
import { withCorrectStatus } from './with-correct-status'
import { refuseEarly } from './refuse-early'
import { securityHeaders } from './security-headers'
import type { Shutdown } from './shutdown'

type Options = {
  dev: boolean
  host: string
  port: number
  secure: boolean
  isDatabaseThere: () => Promise<boolean>
}

/** Serves the app from this process until it is closed. */
export async function serve(
  { dev, host, port, secure, isDatabaseThere }: Options,
  shutdown: Shutdown,
): Promise<Result<void>> {
  const app = next({ dev, dir: process.cwd(), hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => {
    nameSender(request)
    void answer(request, response)
  })
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url ?? '/'
    for (const [name, value] of Object.entries(securityHeaders(address, { secure })))
      response.setHeader(name, value)
    const early = await refuseEarly({ method: request.method ?? 'GET', address }, isDatabaseThere)
    if (early) {
      response.writeHead(early.status, early.headers).end(early.body)
      return
    }
    await withCorrectStatus(request, response, () => handle(request, response))
  }
  const upgrade = app.getUpgradeHandler()
  // For hot reloading. Next answers what is not its own.
  server.on('upgrade', (request, socket, head) => {
    void upgrade(request, socket, head)
  })
  // Longer than a proxy in front keeps an idle connection (60 s as a rule), so that it never writes to a closed one.
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 30_000
  server.requestTimeout = 300_000
  const listening = await listen(server, host, port)
  if (!listening.ok) {
    await app.close()
    return listening
  }
  shutdown.onClose(async () => {
    await closeServer(server)
    await app.close()
  })
  return listening
}

/** Puts into `X-Forwarded-For` where the request comes from, in place of what anybody wrote there. */
function nameSender(request: IncomingMessage): void {
  const forwarded = request.headersDistinct['x-forwarded-for']?.join(',')
  request.headers['x-forwarded-for'] = clientAddress(
    { remote: request.socket.remoteAddress, forwarded },
    env().STET_PROXIES,
  )
}

function listen(server: Server, host: string, port: number): Promise<Result<void>> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(cannotListen(error, host, port)))
    server.listen({ host, port }, () => resolve(ok(undefined)))
  })
}

/** Lets requests finish for two seconds; event streams never would. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), 2000)
  await closed
  clearTimeout(impatience)
}
