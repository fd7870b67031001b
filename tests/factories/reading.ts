import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import type { ImportFormat } from '@/lib/schema/import-formats'
import type { Reading, ReadingChoices } from '@/lib/ingest/import-input'
import { SOURCE_FORMATS } from '@/lib/ingest/source-formats'

export type TakenIn = Reading & { text: string }

/** What the reader of a format makes of bytes, in this process; a document that is not valid is a fault of the reader. */
export async function read(
  format: ImportFormat,
  content: string | Uint8Array<ArrayBuffer>,
  choices: ReadingChoices = {},
): Promise<TakenIn> {
  const reading = await tryToRead(format, content, choices)
  if (!reading.ok) throw new Error(reading.failure.message)
  const checked = checkArticleDocument(reading.value.document)
  if (!checked.ok) throw new Error(`${checked.failure.field ?? ''} ${checked.failure.message}`)
  return { ...reading.value, text: canonicalTextOf(checked.value) }
}

/** The same, with its failure. */
export async function tryToRead(
  format: ImportFormat,
  content: string | Uint8Array<ArrayBuffer>,
  choices: ReadingChoices = {},
) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const reader = await SOURCE_FORMATS[format].load()
  return reader({ format, bytes, ...choices })
}
