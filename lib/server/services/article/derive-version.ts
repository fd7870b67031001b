import { createHash } from 'node:crypto'
import { turnsOf } from '@/lib/core/document/turns'
import { structuredSpans } from '@/lib/core/document/text-blocks'
import { fail, ok, type Result } from '@/lib/core/result'
import { SEGMENTER_VERSION } from '@/lib/core/text/segment'
import type { NewVersion } from '@/lib/server/data/article/article-versions'
import type { ExtractedArticle } from '@/lib/ingest/import-input'
import { onText } from '@/lib/ingest/thread/on-text'

/** Two megabytes of ordinary prose have some 20,000; a room cannot show five times that. */
const MAX_SENTENCES = 100_000

type Derived = Omit<NewVersion, 'provenance' | 'images'>

/** What a version stores beside the text itself: sentences and words in the article's language, and the hash. */
export async function deriveVersion(
  extracted: Pick<ExtractedArticle, 'text' | 'document' | 'original' | 'originalType'>,
  language: string,
): Promise<Result<Derived>> {
  const { text, document, original, originalType } = extracted
  const derived = await onText(text.length, {
    name: 'derive',
    asked: { text, language, structured: structuredSpans(document) },
  })
  if (!derived.ok) return derived
  const { sentences, wordCount } = derived.value
  if (sentences.length > MAX_SENTENCES) {
    return fail('too_large', `The text has more than ${MAX_SENTENCES} sentences. Import it in parts.`)
  }
  return ok({
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    document,
    speakers: turnsOf(document),
    original,
    originalType,
    segmenterVersion: SEGMENTER_VERSION,
    wordCount,
    sentences,
  })
}
