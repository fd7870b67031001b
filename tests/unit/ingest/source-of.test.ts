import { expect, it } from 'vitest'
import type { ImportInput } from '@/lib/ingest/import-input'
import { sourceOf } from '@/lib/ingest/source-of'

// As bytes of UTF-8 half a character would be a whole one, and a reader of pages passes over NUL.
it.each<[ImportInput, RegExp]>([
  [{ kind: 'text', text: 'a\ud83d' }, /The text has half a character/],
  [{ kind: 'html', html: '<p>a\0' }, /The page has a NUL character/],
])('what was typed is refused before it is made bytes of: %j', (input, message) => {
  const source = sourceOf(input, {})
  expect(!source.ok && source.failure.message).toMatch(message)
})
