import { once } from 'node:events'
import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { pipeline } from 'node:stream'
import type { Certified } from './self-signed'

/** Where the proxy's own connections come from: an address of this machine that nothing else uses. */
export const PROXY_ADDRESS = '127.0.0.2'

export type TlsProxy = { stop: () => Promise<void> }

/**
 * Ends TLS at `port` in front of what speaks HTTP at `upstream`, as nginx and Caddy do it: it keeps `Host`, and adds to the
 * end of `X-Forwarded-For` whom it was asked by.
 */
export async function startTlsProxy(
  { cert, key }: Certified,
  { port, upstream }: { port: number; upstream: number },
): Promise<TlsProxy> {
  const server = createServer({ cert, key }, (request, response) => passOn(request, response, upstream))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function passOn(request: IncomingMessage, response: ServerResponse, upstream: number): void {
  const { method, url, headers, socket } = request
  const passed = ask({
    host: '127.0.0.1',
    port: upstream,
    localAddress: PROXY_ADDRESS,
    ...(method !== undefined && { method }),
    ...(url !== undefined && { path: url }),
    headers: {
      ...headers,
      'x-forwarded-for': [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', '),
      'x-forwarded-proto': 'https',
      'x-forwarded-host': headers.host,
    },
  })
  passed.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    // Either end may leave; the other is let go then.
    pipeline(answer, response, () => undefined)
  })
  passed.on('error', () => response.destroy())
  request.pipe(passed)
}
