import { beforeEach, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { ok } from '@/lib/core/result'
import { defineAction } from '@/lib/server/http/define-action'

const sent = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers(sent.headers)) }))

const run = vi.fn(() => Promise.resolve(ok(null)))
const greet = defineAction({
  input: z.object({ name: z.string().min(1) }),
  run,
  then: () => Promise.reject(new Error('It leads elsewhere.')),
})

function send(name: string) {
  const form = new FormData()
  form.set('name', name)
  form.set('password', 'typed in vain')
  return greet({}, form)
}

beforeEach(() => {
  vi.clearAllMocks()
  sent.headers = { host: 'stet.test', origin: 'http://stet.test' }
})

it('a form of our own page is done', async () => {
  await expect(send('Ann')).rejects.toThrow('It leads elsewhere.')
  expect(run).toHaveBeenCalledOnce()
})

it('a form of another site is refused', async () => {
  sent.headers = { host: 'stet.test', origin: 'https://evil.test' }
  expect((await send('Ann')).message).toContain('another site')
  expect(run).not.toHaveBeenCalled()
})

it.each(['', 'a\0b'])('a field with %j is refused, and its form given back', async (name) => {
  const { issues, values } = await send(name)
  expect(issues).toMatchObject([{ field: 'name' }])
  expect(values).toEqual({ name })
  expect(run).not.toHaveBeenCalled()
})

it('a database that is away is told as such, and a fault of ours without its words', async () => {
  run.mockRejectedValueOnce(Object.assign(new Error('connect 10.1.2.3'), { code: 'ECONNREFUSED' }))
  expect((await send('Ann')).message).toMatch(/database cannot be reached/)
  run.mockRejectedValueOnce(new Error('a secret of the inside'))
  expect((await send('Ann')).message).toMatch(/^Something went wrong/)
})
