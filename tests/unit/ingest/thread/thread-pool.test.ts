import { expect, it, vi } from 'vitest'
import { ok } from '@/lib/core/result'
import { builtEntry } from '@/lib/ingest/built/built-entry'
import { startThread } from '@/lib/ingest/thread/start-thread'
import { withPooledThread } from '@/lib/ingest/thread/thread-pool'

vi.mock('@/lib/ingest/built/built-entry', () => ({ builtEntry: vi.fn() }))
vi.mock('@/lib/ingest/thread/start-thread', () => ({ startThread: vi.fn() }))

it('two long texts are worked on at once, 256 wait, and one more is refused', async () => {
  vi.mocked(builtEntry).mockResolvedValue('thread.mjs')
  vi.mocked(startThread).mockReturnValue({ ask: vi.fn(), isAlive: () => false, end: () => undefined })
  let goOn: () => void = () => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  const begin = () => withPooledThread(() => held.then(() => ok(null)))
  const admitted = Array.from({ length: 2 + 256 }, begin)
  const late = new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(await Promise.race([begin(), late])).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
  goOn()
  expect((await Promise.all(admitted)).every((one) => one.ok)).toBe(true)
})
