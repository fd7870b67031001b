import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { send } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { acceptAction } from '@/app/(public)/invitation/[token]/actions'

// Before anything reads the environment: all connections of this file go through a line that can be cut.
const line = await vi.hoisted(async () => {
  const { openDatabaseLine } = await import('@/tests/factories/database-line')
  const opened = await openDatabaseLine(process.env['DATABASE_URL'] ?? '')
  process.env['DATABASE_URL'] = opened.url
  return opened
})
const visitor = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers(visitor.headers)) }))

useDatabase()
let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})
afterAll(() => line[Symbol.asyncDispose]())

it('says that it is away and when to ask again, and works again once it is back', async () => {
  expect((await send(desk.editor, 'GET /claims')).status).toBe(200)
  line.cut()
  for (const call of ['GET /claims', 'POST /claims']) {
    const { status, headers, text } = await send(desk.editor, call, {
      ...(call.startsWith('POST') && { body: { text: 'A claim.' }, headers: { 'idempotency-key': 'one' } }),
    })
    expect([status, headers.get('retry-after')]).toEqual([503, '5'])
    expect(text).not.toMatch(/ECONN|terminated|prisma|postgres|127\.0\.0\.1/i)
  }
  visitor.headers = desk.editor.headers
  const form = new FormData()
  form.set('token', 'guess')
  expect((await acceptAction({}, form)).message).toMatch(/database cannot be reached/)
  line.repair()
  await expect.poll(async () => (await send(desk.editor, 'GET /claims')).status).toBe(200)
})
