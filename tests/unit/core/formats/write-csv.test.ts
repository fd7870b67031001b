import { describe, expect, it } from 'vitest'
import { writeCsv, writeSemicolonCsv } from '@/lib/core/formats/write-csv'
import type { Export } from '@/lib/schema/export'
import { rowsOfCsv } from '@/tests/read-back/csv'
import { joined } from '@/tests/read-back/joined'
import { annotationOn, claimOf, evidenceFrom, exportOf, sourceOf, verdictOf } from './export-example'

function rowOf(change: Partial<Export>): Record<string, string> {
  const [row] = rowsOfCsv(joined(writeCsv(exportOf(change))))
  if (!row) throw new Error('The file has no row.')
  return row
}

describe('a row', () => {
  it('says where the annotation is, in both ways of counting, and in which sentence', () => {
    const row = rowOf({ annotations: [annotationOn('It is a scandal.')] })
    expect(row).toMatchObject({
      quote: 'It is a scandal.',
      start_utf16: '37',
      end_utf16: '53',
      start_code_point: '36',
      end_code_point: '52',
      sentence: '3',
      anchor_status: 'exact',
    })
  })

  it('says who speaks there and when, and on which page', () => {
    const model = exportOf({ annotations: [annotationOn('It is a scandal.')] })
    const attrs = { speaker: 'Anna Smith', time: 62_000, page: 2 }
    const content = model.article.document.content.map((node) =>
      node.type === 'paragraph' ? { ...node, attrs } : node,
    )
    const document = { ...model.article.document, content }
    const [row] = rowsOfCsv(joined(writeCsv({ ...model, article: { ...model.article, document } })))
    expect(row).toMatchObject({ page: '2', speaker: 'Anna Smith', time: '1:02' })
    expect(rowOf({ annotations: model.annotations })).toMatchObject({ page: '', speaker: '', time: '' })
  })

  it('of an orphaned annotation has no offsets and no sentence', () => {
    const row = rowOf({ annotations: [annotationOn('words that are gone')] })
    expect(row).toMatchObject({
      quote: 'words that are gone',
      start_utf16: '',
      start_code_point: '',
      sentence: '',
      anchor_status: 'orphaned',
    })
  })

  it('has no sentence if the annotation begins between two', () => {
    const annotation = annotationOn('No')
    const anchor = { ...annotation.anchor, start: 7, end: 20 }
    expect(rowOf({ annotations: [{ ...annotation, anchor }] })['sentence']).toBe('')
  })

  it('brings along the claim, its verdicts and its sources', () => {
    const timetable = sourceOf('Timetable', { url: 'https://a.org/times' })
    const claim = claimOf('A ticket costs 2 pounds.', {
      speaker: 'The mayor',
      saidOn: '2026-01-31',
      evidence: [evidenceFrom(timetable), evidenceFrom(timetable), evidenceFrom(sourceOf('Memo'))],
      verdicts: [
        verdictOf(),
        verdictOf({ rating: 'gone', status: 'draft' }),
        verdictOf({ rating: null, rationaleText: 'Not yet.' }),
      ],
    })
    const row = rowOf({ claims: [claim], annotations: [annotationOn('No', { claimId: claim.id })] })
    expect(row).toMatchObject({
      claim: 'A ticket costs 2 pounds.',
      claim_speaker: 'The mayor',
      claim_said_on: '2026-01-31',
      verdicts: 'Supported (Submitted, Omar)\ngone (Draft, Omar)\nno rating yet (Submitted, Omar)',
      rationales: 'I asked.\nI asked.\nNot yet.',
      sources: 'https://a.org/times\nMemo',
    })
  })

  it('without a claim, or with one that the file does not have, leaves those cells empty', () => {
    for (const claimId of [null, 'another'])
      expect(rowOf({ annotations: [annotationOn('No', { claimId })] })).toMatchObject({
        claim_id: '',
        claim: '',
        verdicts: '',
        sources: '',
      })
  })

  it('names the article, its version and what the file holds', () => {
    expect(rowOf({ annotations: [annotationOn('No')], scope: 'approved' })).toMatchObject({
      article_title: 'Ferry fees',
      article_language: 'en',
      version: '3',
      text_sha256: 'ab'.repeat(32),
      exported_at: '2026-03-04T05:06:07.000Z',
      scope: 'approved',
    })
  })
})

describe('the file', () => {
  it('begins with a byte order mark and ends each line as RFC 4180 wants', () => {
    const file = joined(writeCsv(exportOf({ annotations: [annotationOn('No'), annotationOn('It')] })))
    expect(file.startsWith('\ufeff"annotation_id","tag","quote"')).toBe(true)
    expect(file.split('\r\n')).toHaveLength(4)
    expect(file.endsWith('\r\n')).toBe(true)
  })

  it('of an article without annotations is its header', () => {
    expect(joined(writeCsv(exportOf())).split('\r\n')).toHaveLength(2)
  })
})

describe('the file with semicolons', () => {
  it('has the rows of the other, and a comma in its decimal numbers', () => {
    const annotation = annotationOn('It is a scandal.')
    const model = exportOf({
      annotations: [
        { ...annotation, note: 'first; second, 0.5', anchor: { ...annotation.anchor, score: 0.97 } },
      ],
    })
    const [commas] = rowsOfCsv(joined(writeCsv(model)))
    const [semicolons] = rowsOfCsv(joined(writeSemicolonCsv(model)), ';')
    expect(commas?.['anchor_score']).toBe('0.97')
    expect(semicolons).toEqual({ ...commas, anchor_score: '0,97' })
  })
})
