import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { Pool } from 'pg'
import { createAnnotation, listAnnotations, newAnnotation, readGround, type Ground } from './peer-queries'

// The least that answers the same questions: no framework, no accounts, no rights, no log, no checks of what is asked.
// Run as a process of its own on DATABASE_URL, with as many connections as the product has.

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 })
const grounds = new Map<string, Promise<Ground>>()

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error))
  })
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const articleId = request.url?.split('/')[2] ?? ''
  if (request.method === 'GET') {
    send(response, 200, await listAnnotations(pool, articleId))
    return
  }
  const ground = grounds.get(articleId) ?? readGround(pool, articleId)
  grounds.set(articleId, ground)
  const body = newAnnotation.parse(await json(request))
  send(response, 201, await createAnnotation(pool, await ground, body))
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.byteLength })
  response.end(text)
}

server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
process.once('disconnect', () => process.exit())
