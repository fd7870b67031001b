import { expect, it, vi } from 'vitest'
import { report } from '@/lib/ingest/report'
import { log } from '@/lib/server/log'

it('what the reader of files reports is logged, at its level', () => {
  const warn = vi.spyOn(log, 'warn').mockReturnValue(undefined)
  report('warn', { ms: 5 }, 'a file could not be read')
  expect(warn.mock.calls).toEqual([[{ ms: 5 }, 'a file could not be read']])
})
