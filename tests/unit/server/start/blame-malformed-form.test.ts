import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { blameMalformedForm } from '@/lib/server/start/blame-malformed-form'
import { originOf } from '@/tests/factories/origin-of'

/** The status that is sent where the app answers with this one. */
async function sent(method: string, path: string, status: number): Promise<number> {
  const server = createServer((request, response) => {
    blameMalformedForm(request, response)
    response.statusCode = status
    response.end('An error')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return (await fetch(new URL(path, originOf(server)), { method })).status
}

it('a form that the app fails to read is the fault of its sender', async () => {
  expect(await sent('POST', '/reset', 500)).toBe(400)
})

it.each([
  ['POST', '/reset', 200],
  ['POST', '/reset', 409],
  ['POST', '/reset', 503],
  ['GET', '/reset', 500],
  ['POST', '/api/v1/workspaces/demo/claims', 500],
])('%s %s keeps its %i', async (method, path, status) => {
  expect(await sent(method, path, status)).toBe(status)
})
