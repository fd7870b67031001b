import { expect, it, vi } from 'vitest'
import { fail, ok } from '@/lib/core/result'
import { withCarrier } from '@/lib/ingest/thread/on-text'
import { withOwnThread } from '@/lib/ingest/thread/thread-pool'

vi.mock('@/lib/ingest/thread/thread-pool', () => ({ withOwnThread: vi.fn(), withPooledThread: vi.fn() }))

it('nothing is carried where the versions could not be compared', async () => {
  const failure = fail('too_large', 'The text takes too long.')
  const thread = { ask: () => Promise.resolve(failure), isAlive: () => true, end: () => undefined }
  vi.mocked(withOwnThread).mockImplementationOnce((use) => use(thread))
  const use = vi.fn(() => Promise.resolve(ok(null)))
  const text = 'Words. '.repeat(10_000)
  expect(await withCarrier({ before: text, after: text, language: 'en' }, use)).toEqual(failure)
  expect(use).not.toHaveBeenCalled()
})
