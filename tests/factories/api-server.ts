import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { GET as readOpenApi } from '@/app/api/openapi.json/route'
import { GET as answerApi } from '@/app/api/v1/[[...route]]/route'
import { originOf } from './origin-of'

/** The HTTP API and its description on a port of this machine, as the app serves them; closes by `await using`. */
export async function startApiServer(): Promise<{ origin: string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    void answer(request).then(async (answered) => {
      response.writeHead(answered.status, Object.fromEntries(answered.headers))
      response.end(Buffer.from(await answered.arrayBuffer()))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = originOf(server)

  async function answer(request: IncomingMessage): Promise<Response> {
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname === '/api/openapi.json') return readOpenApi()
    const { method = 'GET' } = request
    const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    )
    const body = new Uint8Array(await buffer(request))
    return answerApi(new Request(url, { method, headers, ...(body.length > 0 && { body }) }))
  }

  return {
    origin,
    [Symbol.asyncDispose]: () => new Promise((stopped) => server.close(() => stopped())),
  }
}
