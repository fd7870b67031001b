import { describe, expect, it } from 'vitest'
import { claimsSection } from '@/lib/core/formats/html/claims-section'
import { outlineOf } from '@/lib/core/formats/outline'
import type { ClaimView } from '@/lib/schema/claim'
import {
  annotationOn,
  claimOf,
  evidenceFrom,
  exportOf,
  MARA,
  sourceOf,
  verdictOf,
} from '@/tests/unit/core/formats/export-example'

function sectionOf(
  claim: Partial<ClaimView>,
  annotations = [annotationOn('No', { claimId: 'claim' })],
): string {
  const model = exportOf({ claims: [claimOf('A ticket costs 2 pounds.', claim)], annotations })
  return claimsSection(outlineOf(model), model.article.id).source
}

/** The words of the section as a reader sees them, without the markup. */
function wordsOf(claim: Partial<ClaimView>): string {
  return sectionOf(claim)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

describe('the section of claims', () => {
  it('is not there without claims', () => {
    const model = exportOf({ annotations: [annotationOn('No')] })
    expect(claimsSection(outlineOf(model), model.article.id).source).toBe('')
  })

  it('numbers a claim and links it to its notes', () => {
    const section = sectionOf({})
    expect(section).toContain('id="claim-1"')
    expect(section).toContain('href="#note-1"')
    expect(wordsOf({})).toContain('C1 A ticket costs 2 pounds. F1')
  })

  it.each([
    [{ speaker: null, saidOn: null }, /^((?!Said).)*$/],
    [{ speaker: 'The mayor', saidOn: null }, /Said by The mayor /],
    [{ speaker: null, saidOn: '2026-01-31' }, /Said on 2026-01-31 /],
    [{ speaker: 'The mayor', saidOn: '2026-01-31' }, /Said by The mayor on 2026-01-31 /],
  ])('says who said %j and when', (claim, words) => {
    expect(wordsOf(claim)).toMatch(words)
  })

  it('names each other article that the claim occurs in, once, and not this one', () => {
    const anchor = { start: 0, end: 1, exact: 'x', prefix: '', suffix: '', status: 'exact' } as const
    const occurrence = (articleId: string, articleTitle: string) => {
      return { annotationId: 'a', articleId, articleTitle, tag: 'fact', anchor }
    }
    const here = exportOf().article.id
    const occurrences = [
      occurrence(here, 'Ferry fees'),
      occurrence('b', 'Tolls'),
      occurrence('c', 'Tolls'),
      occurrence('d', 'Harbour'),
    ]
    expect(wordsOf({ occurrences })).toContain('Also in Tolls , Harbour ')
    expect(wordsOf({ occurrences: [occurrence(here, 'Ferry fees')] })).not.toContain('Also in')
  })

  it('says after an approval that it is void, and not while it holds', () => {
    const createdAt = '2026-03-04T05:06:07.000Z'
    const approval = {
      id: 'd',
      outcome: 'approve',
      comment: null,
      verdictRevision: 1,
      member: MARA,
      createdAt,
    } as const
    const words = (status: 'draft' | 'approved') =>
      wordsOf({ verdicts: [verdictOf({ status, decisions: [approval] })] })
    expect(words('draft')).toMatch(
      /Approved by Mara , 2026-03-04 Approval voided: what the verdict is based on/,
    )
    expect(words('approved')).not.toContain('voided')
  })

  it('shows a verdict with its rating, its status and the sources that it rests on', () => {
    const [timetable, memo] = [sourceOf('Timetable'), sourceOf('Memo')]
    const evidence = [evidenceFrom(timetable), evidenceFrom(memo), evidenceFrom(timetable, { id: 'again' })]
    const verdicts = [verdictOf({ evidenceIds: ['evidence from source Timetable', 'again'] })]
    expect(wordsOf({ evidence, verdicts })).toContain('Supported Submitted Omar · rests on S1 I asked.')
    expect(wordsOf({ evidence, verdicts: [verdictOf()] })).not.toContain('rests on')
  })

  it.each([
    ['supported', 'Supported'],
    ['gone', 'gone'],
    [null, 'No rating yet'],
  ])('calls the rating %j “%s”', (rating, words) => {
    expect(wordsOf({ verdicts: [verdictOf({ rating })] })).toContain(`${words} Submitted`)
  })

  it('says when there is no verdict yet', () => {
    expect(wordsOf({})).toContain('No verdict yet.')
    expect(wordsOf({ verdicts: [verdictOf()] })).not.toContain('No verdict yet.')
  })

  it('shows each decision with its day and its comment', () => {
    const decision = {
      id: 'd',
      outcome: 'request_changes',
      comment: 'Which ticket?',
      verdictRevision: 1,
      member: MARA,
      createdAt: '2026-03-04T05:06:07.000Z',
    } as const
    const decisions = [decision, { ...decision, outcome: 'approve' as const, comment: null }]
    const words = wordsOf({ verdicts: [verdictOf({ decisions })] })
    expect(words).toContain('Changes requested by Mara , 2026-03-04 : Which ticket?')
    expect(words).toContain('Approved by Mara , 2026-03-04 ')
  })

  it('shows evidence with what is known of it', () => {
    const memo = sourceOf('Memo')
    const full = evidenceFrom(memo, {
      stance: 'refutes',
      locator: 'p. 4',
      excerpt: 'It is 3.',
      note: 'Old price.',
    })
    expect(wordsOf({ evidence: [full] })).toContain('Refutes S1 Memo , p. 4 It is 3. Old price. Mara')
    expect(sectionOf({ evidence: [evidenceFrom(memo)] })).not.toContain('<blockquote')
  })

  it('escapes whatever people wrote', () => {
    const hostile = '<script>alert(1)</script>'
    const section = sectionOf({
      text: hostile,
      speaker: hostile,
      evidence: [evidenceFrom(sourceOf(hostile), { excerpt: hostile, note: hostile, locator: hostile })],
      verdicts: [verdictOf({ rating: hostile, member: { ...MARA, name: hostile } })],
    })
    expect(section).not.toContain('<script')
    expect(section.split('&lt;script&gt;')).toHaveLength(9)
  })
})
