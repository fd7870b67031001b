import { describe as describeSpan } from '@/lib/core/anchoring/describe'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { deriveSentences } from '@/lib/core/text/sentence'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ArticleDocument } from '@/lib/schema/article-document'
import type { ClaimView, EvidenceView, SourceView, VerdictView } from '@/lib/schema/claim'
import type { Export } from '@/lib/schema/export'
import type { RichText } from '@/lib/schema/rich-text'

export const MARA = { memberId: '00000000-0000-4000-8000-000000000001', name: 'Mara' }
const OMAR = { memberId: '00000000-0000-4000-8000-000000000002', name: 'Omar' }
const NOW = '2026-03-04T05:06:07.000Z'

export const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'The fee' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'A ticket costs 2 pounds 😀. It is a scandal.' }] },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'No, it is not.' }] }],
    },
  ],
}
export const TEXT = canonicalTextOf(DOCUMENT)

/** An annotation of these words of the article; of words that it does not have, an orphaned one. */
export function annotationOn(words: string, change: Partial<AnnotationView> = {}): AnnotationView {
  const start = TEXT.indexOf(words)
  const span = { start, end: start + words.length }
  return {
    id: 'a0000000-0000-4000-8000-000000000001',
    revision: 1,
    tag: 'fact',
    note: null,
    confidence: null,
    claimId: null,
    approved: false,
    member: MARA,
    origin: null,
    anchor:
      start === -1
        ? { start: null, end: null, exact: words, prefix: '', suffix: '', status: 'orphaned', score: 0 }
        : { ...span, ...describeSpan(TEXT, span), status: 'exact', score: 1 },
    createdAt: NOW,
    updatedAt: NOW,
    ...change,
  }
}

export function sourceOf(title: string, change: Partial<SourceView> = {}): SourceView {
  return {
    id: `source ${title}`,
    revision: 1,
    url: null,
    title,
    author: null,
    publisher: null,
    publishedOn: null,
    accessedOn: null,
    ...change,
  }
}

export function evidenceFrom(source: SourceView, change: Partial<EvidenceView> = {}): EvidenceView {
  return {
    id: `evidence from ${source.id}`,
    revision: 1,
    claimId: 'claim',
    stance: 'supports',
    excerpt: null,
    locator: null,
    note: null,
    member: MARA,
    source,
    createdAt: NOW,
    ...change,
  }
}

export function rationaleOf(...content: RichText['content']): Pick<VerdictView, 'rationale'> {
  return { rationale: { type: 'doc', content } }
}

export function verdictOf(change: Partial<VerdictView> = {}): VerdictView {
  return {
    id: 'verdict',
    revision: 1,
    claimId: 'claim',
    rating: 'supported',
    ...rationaleOf({ type: 'paragraph', content: [{ type: 'text', text: 'I asked.' }] }),
    rationaleText: 'I asked.',
    evidenceIds: [],
    status: 'submitted',
    member: OMAR,
    decisions: [],
    submittedAt: NOW,
    updatedAt: NOW,
    ...change,
  }
}

export function claimOf(text: string, change: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'claim',
    revision: 1,
    text,
    speaker: null,
    saidOn: null,
    createdBy: MARA,
    createdAt: NOW,
    approved: false,
    occurrences: [],
    evidence: [],
    verdicts: [],
    ...change,
  }
}

/** An export of a small article, with nothing but what `change` adds. */
export function exportOf(change: Partial<Export> = {}): Export {
  return {
    exportedAt: NOW,
    scope: 'all',
    by: { name: 'Eve', role: 'editor' },
    workspace: { slug: 'desk', name: 'The Desk' },
    article: {
      id: 'b0000000-0000-4000-8000-000000000001',
      revision: 1,
      title: 'Ferry fees',
      author: null,
      publisher: null,
      url: null,
      publishedOn: null,
      asOf: null,
      language: 'en',
      direction: 'ltr',
      glossary: [],
      createdAt: NOW,
      createdBy: MARA,
      version: {
        id: 'c0000000-0000-4000-8000-000000000001',
        number: 3,
        sha256: 'ab'.repeat(32),
        wordCount: 14,
        sentenceCount: 4,
        segmenterVersion: 2,
        createdAt: NOW,
      },
      text: TEXT,
      document: DOCUMENT,
      sentences: deriveSentences(TEXT, 'en'),
    },
    tags: [
      { key: 'fact', label: 'Fact', letter: 'F', description: 'Checkable.' },
      { key: 'opinion', label: 'Opinion', letter: 'O', description: 'A judgement.' },
    ],
    ratings: [{ key: 'supported', label: 'Supported', description: '', rank: 1 }],
    annotations: [],
    claims: [],
    ...change,
  }
}
