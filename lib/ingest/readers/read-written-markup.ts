import { fail, type Result } from '@/lib/core/result'
import type { Reading } from '@/lib/ingest/import-input'
import type { Resources } from '@/lib/ingest/html/read-image'
import { readMarkup } from './read-html'

/** HTML that a reader of another format wrote: all of it is article, and its pictures came along in the file. */
export function readWrittenMarkup(html: string, resources: Resources): Result<Reading> {
  const hasText = /\S/.test(html.replace(/<[^<>]*>/g, ''))
  if (!hasText) return fail('invalid', 'The file has no text. Check that it is the right file.')
  return readMarkup(html, { extraction: 'whole', resources })
}
