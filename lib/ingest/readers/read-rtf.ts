import type { Result } from '@/lib/core/result'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { fileDetails } from './file-details'
import { writeMarkup } from './rtf/write-markup'
import { readWrittenMarkup } from './read-written-markup'

/** Rich Text Format, by way of the HTML it stands for: words, paragraphs, plain marks, links and rows of tables. */
export function readRtf(source: Source): Result<Reading> {
  const written = writeMarkup(source.bytes)
  if (!written.ok) return written
  const { html, statements, notes } = written.value
  const reading = readWrittenMarkup(html, new Map())
  if (!reading.ok) return reading
  return {
    ok: true,
    value: { ...reading.value, ...fileDetails(statements), notes: [...notes, ...reading.value.notes] },
  }
}
