import { expect, it, vi } from 'vitest'
import { builtEntry } from '@/lib/ingest/built/built-entry'
import { startChild } from '@/lib/ingest/child/start-child'
import { warmUpReaders } from '@/lib/server/start/warm-up-readers'

vi.mock('@/lib/ingest/report', () => ({ report: vi.fn() }))
vi.mock('@/lib/ingest/built/built-entry', () => ({ builtEntry: vi.fn() }))
vi.mock('@/lib/ingest/child/start-child', () => ({ startChild: vi.fn() }))

it('keeps a reader ready, and ends it when the process stops', async () => {
  const end = vi.fn()
  vi.mocked(builtEntry).mockResolvedValue('main.mjs')
  vi.mocked(startChild).mockReturnValue({
    pid: 1,
    isAlive: () => true,
    listen: () => undefined,
    ask: () => undefined,
    end,
  })
  const closers: (() => Promise<void>)[] = []
  await warmUpReaders({ onClose: (close) => void closers.push(close), closeAll: () => Promise.resolve() })
  expect(startChild).toHaveBeenCalledTimes(1)
  expect(end).not.toHaveBeenCalled()
  for (const close of closers) await close()
  expect(end.mock.calls).toEqual([['stopped']])
})
