import { expect, it, vi } from 'vitest'
import { fail } from '@/lib/core/result'
import { onText } from '@/lib/ingest/thread/on-text'
import { readExternalAnnotations } from '@/lib/server/services/import/read-external-annotations'

vi.mock('@/lib/ingest/thread/on-text', () => ({ onText: vi.fn() }))

it('a file that takes too long is named as what to import in parts', async () => {
  vi.mocked(onText).mockResolvedValueOnce(fail('too_large', 'This text takes too long.'))
  expect(await readExternalAnnotations(new Uint8Array(1))).toEqual(
    fail('too_large', 'The file takes too long to read. Import it in parts.', { field: 'file' }),
  )
})

it('a file that nobody has time for now is not said to be too long', async () => {
  const busy = fail('unavailable', 'Too many long texts are being worked on.')
  vi.mocked(onText).mockResolvedValueOnce(busy)
  expect(await readExternalAnnotations(new Uint8Array(1))).toEqual(busy)
})
