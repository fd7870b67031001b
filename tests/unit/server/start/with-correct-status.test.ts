import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { onRequestError } from '@/instrumentation'
import { withCorrectStatus } from '@/lib/server/start/with-correct-status'
import { originOf } from '@/tests/factories/origin-of'

const LOST = Object.assign(new Error('Connection terminated unexpectedly'), { code: '57P01' })

type Answer = { method: string; path: string; status: number; error?: unknown }

/** What is sent where the app answers with this status, after this error. */
async function sent({ method, path, status, error }: Answer): Promise<Response> {
  const server = createServer((request, response) => {
    void withCorrectStatus(request, response, async () => {
      await Promise.resolve()
      if (error) onRequestError(error)
      response.statusCode = status
      response.end('An error')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return await fetch(new URL(path, originOf(server)), { method })
}

it('a form that the app fails to read is the fault of its sender', async () => {
  expect((await sent({ method: 'POST', path: '/reset', status: 500 })).status).toBe(400)
})

it.each([
  ['POST', '/reset', 200],
  ['POST', '/reset', 409],
  ['POST', '/reset', 503],
  ['GET', '/reset', 500],
  ['POST', '/api/v1/workspaces/demo/claims', 500],
])('%s %s keeps its %i', async (method, path, status) => {
  expect((await sent({ method, path, status })).status).toBe(status)
})

it.each(['GET', 'POST'])(
  'a page that loses the database while it answers a %s says when to try again',
  async (method) => {
    const answer = await sent({ method, path: '/w/demo/articles', status: 500, error: LOST })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
  },
)

it('another error stays an error, and so does one of another request', async () => {
  await sent({ method: 'GET', path: '/', status: 500, error: LOST })
  expect((await sent({ method: 'GET', path: '/', status: 500 })).status).toBe(500)
  expect((await sent({ method: 'GET', path: '/', status: 500, error: new Error('A bug') })).status).toBe(500)
})
