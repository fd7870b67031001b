import { describe as describeSpan } from '@/lib/core/anchoring/describe'
import { deriveSentences } from '@/lib/core/text/sentence'
import type { AnnotationView } from '@/lib/schema/annotation'

export const TEXT = [
  'The bridge opened in 1931. It is the finest in the land. Nobody has counted the cars.',
  'The bridge opened in 1931. A toll was charged until 1970.',
  'The bridge opened in 1931.',
].join('\n\n')

export const SENTENCES = deriveSentences(TEXT, 'en')
export const ME = { memberId: 'me', name: 'Mara' }
export const OTHER = { memberId: 'other', name: 'Omar' }

/** An annotation of the sentence with this ordinal, unless `span` says otherwise. */
export function annotationOf(
  ordinal: number,
  { span, ...change }: Partial<AnnotationView> & { span?: { start: number; end: number } } = {},
): AnnotationView {
  const sentence = SENTENCES[ordinal]
  if (!sentence) throw new Error(`There is no sentence ${ordinal}.`)
  const { start, end } = span ?? sentence
  return {
    id: `a${ordinal}`,
    revision: 1,
    tag: 'fact',
    note: null,
    confidence: null,
    claimId: null,
    approved: false,
    member: ME,
    origin: null,
    anchor: { start, end, ...describeSpan(TEXT, { start, end }), status: 'exact', score: 1 },
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...change,
  }
}
