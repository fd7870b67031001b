import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createRawServer, type Server, type Socket } from 'node:net'
import { parseAllowedHosts } from '@/lib/ingest/fetch/allowed-host'
import type { FetchSettings } from '@/lib/ingest/fetch/fetch-settings'
import type { Resolve } from '@/lib/ingest/fetch/gate'

/** A web site of this machine. `requests` is what reached it, `connections` how often anybody knocked at all. */
export type Site = {
  port: number
  origin: string
  requests: readonly IncomingMessage[]
  connections: () => number
  close: () => Promise<void>
}

type ListenAddress = { host?: string; port?: number }

/** Opens a site on a loopback address; with `await using`, it closes by itself. */
export async function openSite(
  answer: RequestListener,
  address: ListenAddress = {},
): Promise<Site & AsyncDisposable> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  })
  return { ...(await listen(server, address)), requests }
}

/** A server that need not speak HTTP. */
export async function openRawSite(
  answer: (socket: Socket) => void,
  address: ListenAddress = {},
): Promise<Site & AsyncDisposable> {
  return { ...(await listen(createRawServer(answer), address)), requests: [] }
}

async function listen(server: Server, { host = '127.0.0.1', port = 0 }: ListenAddress) {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    // Whoever fetches hangs up whenever it has heard enough.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The site listens on no port.')
  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    port: address.port,
    origin: `http://${host}:${address.port}`,
    connections: () => connections,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Settings of an installation that allows the given hosts, with a resolver that knows the given names alone. */
export function settingsFor(
  allowed: string,
  { names = {}, resolve }: { names?: Readonly<Record<string, readonly string[]>>; resolve?: Resolve } = {},
): FetchSettings {
  const hosts = parseAllowedHosts(allowed)
  if (!hosts.ok) throw new Error(hosts.failure.message)
  return {
    gate: { allowed: hosts.value, resolve: resolve ?? ((name) => resolveAmong(names, name)) },
    userAgent: 'Stet/0.0.0 (a test)',
    robots: 'never',
  }
}

function resolveAmong(
  names: Readonly<Record<string, readonly string[]>>,
  name: string,
): Promise<readonly string[]> {
  const found = names[name]
  if (found) return Promise.resolve(found)
  return Promise.reject(Object.assign(new Error(`No address for ${name}.`), { code: 'ENOTFOUND' }))
}
