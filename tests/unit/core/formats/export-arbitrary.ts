import fc from 'fast-check'
import { describe as describeSpan } from '@/lib/core/anchoring/describe'
import type { ArticleDocument, InlineNode } from '@/lib/schema/article-document'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { richTextOf } from '@/lib/core/document/rich-text'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { EXPORT_SCOPES, type Export } from '@/lib/schema/export'
import { ROLES } from '@/lib/schema/role'
import { OUTCOMES, VERDICT_STATUSES } from '@/lib/schema/verdict-status'
import { joinBlocks } from '@/lib/core/text/canonicalise'
import { deriveSentences } from '@/lib/core/text/sentence'
import { checkSpan } from '@/lib/core/text/span'
import type { AnnotationView } from '@/lib/schema/annotation'
import { EXTERNAL_TOOLS, type AnnotationOrigin } from '@/lib/schema/external-annotation'
import type { ClaimView, EvidenceView, SourceView, VerdictView } from '@/lib/schema/claim'
import { linked } from './linked-export'
import { articleJson } from '@/tests/unit/editor/article-document-arbitrary'

/** Characters that mean something to one format or another, and some that mean nothing to any. */
const troublesome = fc.oneof(
  fc.constantFrom(
    ...[
      '&',
      '<',
      '>',
      '"',
      "'",
      '`',
      '\\',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '#',
      '+',
      '-',
      '=',
      '.',
      '!',
      '|',
      '~',
      '$',
    ],
    ...[
      ':',
      '//',
      'www.',
      '@',
      '%',
      '1.',
      '2)',
      '&amp;',
      '&#32;',
      '<b>',
      '</mark>',
      '-->',
      ']]>',
      '{',
      '}',
      ',',
      ';',
    ],
    ...[
      ' ',
      '  ',
      '\t',
      '\u00a0',
      '\u2028',
      '\u0085',
      '\ufeff',
      '\u200b',
      '\u202e',
      '\u0001',
      '\u000b',
      '\u000c',
      '\u007f',
    ],
    ...[
      'a',
      'word',
      'é',
      'שלום',
      '日本',
      '😀',
      '👩‍👩‍👧',
      '\u0301',
      'https://ex.org/a_b_c',
      'me@ex.org',
      '***',
      '---',
      '===',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.toWellFormed().replace(/[\0\r]/g, '')),
)
const line = fc.array(troublesome, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const prose = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

/** Articles of paragraphs that hold whatever characters an import lets through. */
const plainDocument = fc
  .array(prose, { minLength: 1, maxLength: 4 })
  .map((blocks) => joinBlocks(blocks).text)
  .filter((text) => text !== '')
  .map((text): ArticleDocument => ({
    type: 'doc',
    content: text.split('\n\n').map((block) => ({ type: 'paragraph', content: inlineOf(block) })),
  }))

const richDocument = articleJson.map(checked).filter((document) => canonicalTextOf(document) !== '')

/** Exports of every kind of article, annotation, claim and verdict, without regard to who may see them. */
export const exportArbitrary: fc.Arbitrary<Export> = fc
  .tuple(fc.oneof(plainDocument, richDocument), fc.uuid(), fc.uuid())
  .chain(([document, articleId, versionId]) => {
    const text = canonicalTextOf(document)
    return fc.record({
      exportedAt: instant,
      scope: fc.constantFrom(...EXPORT_SCOPES),
      by: fc.record({ name: line, role: fc.constantFrom(...ROLES) }),
      workspace: fc.record({ slug: fc.constant('desk'), name: line }),
      article: fc.record({
        id: fc.constant(articleId),
        revision: fc.nat(),
        title: line,
        author: orNull(line),
        publisher: orNull(line),
        url: orNull(address),
        publishedOn: orNull(day),
        asOf: orNull(day),
        language: fc.constantFrom('en', 'ar', 'und', 'zh-Hant'),
        direction: fc.constantFrom('ltr', 'rtl'),
        glossary: fc.array(fc.record({ term: line, meaning: line }), { maxLength: 2 }),
        createdAt: instant,
        createdBy: person,
        version: fc.record({
          id: fc.constant(versionId),
          number: fc.nat(),
          sha256: fc
            .array(fc.constantFrom('0', '9', 'a', 'f'), { minLength: 64, maxLength: 64 })
            .map((digits) => digits.join('')),
          wordCount: fc.nat(),
          sentenceCount: fc.nat(),
          segmenterVersion: fc.nat(),
          createdAt: instant,
        }),
        text: fc.constant(text),
        document: fc.constant(document),
        sentences: fc.constant(deriveSentences(text)),
      }),
      tags: fc.constant(TAGS),
      ratings: fc.constant(RATINGS),
      annotations: fc.array(annotationOf(text), { maxLength: 6 }),
      claims: fc.array(claim, { maxLength: 2 }),
      joins: fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }),
    })
  })
  .map(({ joins, ...model }) => linked(model, joins))

const RATINGS: Export['ratings'] = [
  { key: 'supported', label: 'Supported', description: '', rank: 1 },
  { key: 'not_enough_evidence', label: 'Not enough evidence', description: '', rank: null },
]

const TAGS = [
  { key: 'fact', label: 'Fact', letter: 'F', description: 'Checkable.' },
  { key: 'opinion', label: 'Opinion', letter: 'O', description: 'A judgement.' },
  { key: 'satire', label: '<i>Satire</i>', letter: '*', description: '=1+1' },
]

const instant = fc
  .integer({ min: 0, max: 4_000_000_000_000 })
  .map((milliseconds) => new Date(milliseconds).toISOString())
const day = instant.map((time) => time.slice(0, 10))
const person = fc.record({ memberId: fc.uuid(), name: line })
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'https://ex.org/?a=1&b=<2>'),
  line,
)

function orNull<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null })
}

const origin: fc.Arbitrary<AnnotationOrigin> = fc.record(
  { tool: fc.constantFrom(...EXTERNAL_TOOLS), id: line, author: line, createdAt: instant },
  { requiredKeys: ['tool'] },
)

function annotationOf(text: string): fc.Arbitrary<AnnotationView> {
  const anchor = fc
    .tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length }), fc.integer({ min: 0, max: 9 }))
    .map(([a, b, fate]) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) }
      const whole = { start: 0, end: text.length }
      const { start, end } = checkSpan(text, span).ok ? span : whole
      const quote = describeSpan(text, { start, end })
      return fate === 0
        ? { ...quote, start: null, end: null, status: 'orphaned' as const, score: 0 }
        : { ...quote, start, end, status: 'exact' as const, score: 1 }
    })
  return fc.record({
    id: fc.uuid(),
    revision: fc.nat(),
    tag: fc.constantFrom('fact', 'opinion', 'satire', 'gone'),
    note: orNull(prose),
    confidence: orNull(fc.integer({ min: 0, max: 100 })),
    claimId: fc.constant(null),
    approved: fc.boolean(),
    member: person,
    origin: orNull(origin),
    anchor,
    createdAt: instant,
    updatedAt: instant,
  })
}

const source: fc.Arbitrary<SourceView> = fc.record({
  id: fc.uuid(),
  revision: fc.nat(),
  url: orNull(address),
  title: line,
  author: orNull(line),
  publisher: orNull(line),
  publishedOn: orNull(day),
  accessedOn: orNull(day),
})
const evidence: fc.Arbitrary<EvidenceView> = fc.record({
  id: fc.uuid(),
  revision: fc.nat(),
  claimId: fc.uuid(),
  stance: fc.constantFrom('supports', 'refutes', 'context'),
  excerpt: orNull(prose),
  locator: orNull(line),
  note: orNull(prose),
  member: person,
  source,
  createdAt: instant,
})
const verdict: fc.Arbitrary<VerdictView> = fc
  .record({
    id: fc.uuid(),
    revision: fc.nat(),
    claimId: fc.uuid(),
    rating: orNull(fc.constantFrom('supported', 'gone')),
    rationaleText: prose.map((text) => text.trim()),
    evidenceIds: fc.array(fc.uuid(), { maxLength: 2 }),
    status: fc.constantFrom(...VERDICT_STATUSES),
    member: person,
    decisions: fc.array(
      fc.record({
        id: fc.uuid(),
        outcome: fc.constantFrom(...OUTCOMES),
        comment: orNull(prose),
        verdictRevision: fc.nat(),
        member: person,
        createdAt: instant,
      }),
      { maxLength: 2 },
    ),
    submittedAt: orNull(instant),
    updatedAt: instant,
  })
  .map((one) => ({ ...one, rationale: richTextOf(one.rationaleText) }))
const claim: fc.Arbitrary<ClaimView> = fc.record({
  id: fc.uuid(),
  revision: fc.nat(),
  text: prose,
  speaker: orNull(line),
  saidOn: orNull(day),
  createdBy: person,
  createdAt: instant,
  approved: fc.boolean(),
  occurrences: fc.constant([]),
  evidence: fc.array(evidence, { maxLength: 2 }),
  verdicts: fc.array(verdict, { maxLength: 2 }),
})

function inlineOf(block: string): InlineNode[] {
  return block.split(/(\n)/).flatMap((text): InlineNode[] => {
    if (text === '') return []
    return [text === '\n' ? { type: 'hardBreak' } : { type: 'text', text }]
  })
}

function checked(json: unknown): ArticleDocument {
  const document = checkArticleDocument(json)
  if (!document.ok) throw new Error(document.failure.message)
  return document.value
}
