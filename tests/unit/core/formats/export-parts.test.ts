import { describe, expect, it } from 'vitest'
import { richTextOf } from '@/lib/core/document/rich-text'
import { PART_COUNTS, type ExportPart } from '@/lib/core/formats/export-parts'
import type { ArticleDocument } from '@/lib/schema/article-document'
import type { Export } from '@/lib/schema/export'
import {
  annotationOn,
  claimOf,
  DOCUMENT,
  evidenceFrom,
  exportOf,
  MARA,
  rationaleOf,
  sourceOf,
  TEXT,
  verdictOf,
} from './export-example'

/** The parts that a model has more than none of. */
function partsOf(model: Export): Partial<Record<ExportPart, number>> {
  const counts = Object.entries(PART_COUNTS).map(([part, count]) => [part, count(model)] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

function exportOfDocument(content: ArticleDocument['content']): Export {
  const model = exportOf()
  return { ...model, article: { ...model.article, document: { type: 'doc', content } } }
}

const BARE = partsOf(exportOf())

describe('the parts of an export', () => {
  it('of an article without any work are its text and structure, and what every export has', () => {
    expect(BARE).toEqual({
      'article text': TEXT.length,
      'article structure': 2,
      sentences: 4,
      codebook: 2,
      'verdict scale': 1,
      'ids and revisions': 1,
    })
  })

  it('count each annotation once, its confidence only if it was given', () => {
    const annotations = [annotationOn('It is a scandal.'), annotationOn('No', { confidence: 0 })]
    expect(partsOf(exportOf({ annotations }))).toEqual({
      ...BARE,
      'anchor contexts': 2,
      confidences: 1,
      'ids and revisions': 3,
    })
  })

  it('count what belongs to claims', () => {
    const [timetable, memo] = [sourceOf('Timetable'), sourceOf('Memo')]
    const decision = {
      id: 'd',
      outcome: 'approve',
      comment: null,
      verdictRevision: 1,
      member: MARA,
      createdAt: '2026-03-04T05:06:07.000Z',
    } as const
    const claim = claimOf('A ticket costs 2 pounds.', {
      evidence: [evidenceFrom(timetable), evidenceFrom(memo)],
      verdicts: [
        verdictOf({ evidenceIds: ['x', 'y'], decisions: [decision] }),
        verdictOf({ evidenceIds: ['x'] }),
      ],
    })
    expect(partsOf(exportOf({ claims: [claim] }))).toEqual({
      ...BARE,
      claims: 1,
      'claims without annotation here': 1,
      evidence: 2,
      verdicts: 2,
      'which evidence a verdict rests on': 3,
      decisions: 1,
      'ids and revisions': 2,
    })
  })

  it('count a claim as annotated here, and its occurrences in other articles only', () => {
    const anchor = { start: 0, end: 1, exact: 'x', prefix: '', suffix: '', status: 'exact' } as const
    const occurrence = { annotationId: 'a', articleTitle: 'T', tag: 'fact', anchor }
    const { article } = exportOf()
    const claim = claimOf('x', {
      occurrences: [
        { ...occurrence, articleId: article.id },
        { ...occurrence, articleId: 'another' },
      ],
    })
    const parts = partsOf(
      exportOf({ claims: [claim], annotations: [annotationOn('No', { claimId: claim.id })] }),
    )
    expect(parts['claims without annotation here']).toBeUndefined()
    expect(parts['occurrences in other articles']).toBe(1)
  })

  it('count a rationale as formatted only if plain lines would not give it back', () => {
    const plain = verdictOf({ rationale: richTextOf('One.\nTwo.'), rationaleText: 'One.\nTwo.' })
    const bold = verdictOf(
      rationaleOf({
        type: 'paragraph',
        content: [{ type: 'text', text: 'I asked.', marks: [{ type: 'bold' }] }],
      }),
    )
    const counted = (verdicts: (typeof plain)[]): number | undefined =>
      partsOf(exportOf({ claims: [claimOf('x', { verdicts })] }))['rationale formatting']
    expect(counted([plain])).toBeUndefined()
    expect(counted([plain, bold])).toBe(1)
  })

  it('count tables, code, formatted words and pictures that were kept', () => {
    const image = (sha256: string | null) => ({ type: 'image' as const, attrs: { alt: '', sha256 } })
    const bold = { type: 'text' as const, text: 'bold', marks: [{ type: 'bold' as const }] }
    const cell = { type: 'tableCell' as const, content: [{ type: 'paragraph' as const, content: [bold] }] }
    const content: ArticleDocument['content'] = [
      ...DOCUMENT.content,
      { type: 'codeBlock', content: [{ type: 'text', text: 'x' }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] },
      { type: 'figure', content: [image('ab'.repeat(32)), image(null)] },
    ]
    expect(partsOf(exportOfDocument(content))).toMatchObject({
      images: 1,
      tables: 1,
      'code blocks': 1,
      'text formatting and links': 2,
      'article structure': 5,
    })
  })
})
