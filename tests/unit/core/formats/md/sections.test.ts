import { describe, expect, it } from 'vitest'
import {
  claimBlocks,
  colophonBlocks,
  legendBlocks,
  noteBlocks,
  sourceBlocks,
  titleBlocks,
} from '@/lib/core/formats/md/sections'
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

function claimsOf(claim: Partial<ClaimView>): string[] {
  const model = exportOf({
    claims: [claimOf('A ticket costs *2* pounds.', claim)],
    annotations: [annotationOn('No', { claimId: 'claim' })],
  })
  return [...claimBlocks(outlineOf(model), model.article.id)]
}

describe('the title', () => {
  it('is followed by what is known of the article', () => {
    const { article, ...model } = exportOf()
    const known = {
      ...article,
      title: '# Fees',
      author: 'A. Ferry',
      publisher: 'The Harbour',
      publishedOn: '2026-01-02',
      asOf: '2026-02-03',
      url: 'https://a.org',
    }
    expect(titleBlocks({ ...model, article: known })).toEqual([
      '# \\# Fees',
      [
        '- Annotated article from The Desk',
        '- Author: A. Ferry',
        '- Publisher: The Harbour',
        '- Published: 2026-01-02',
        '- Judged as of: 2026-02-03',
        '- Address: [https\\://a.org](<https://a.org/>)',
      ].join('\n'),
    ])
    expect(titleBlocks({ ...model, article })).toEqual(['# Ferry fees', '- Annotated article from The Desk'])
  })
})

describe('the legend', () => {
  it('counts each tag', () => {
    expect(legendBlocks(exportOf({ annotations: [annotationOn('No'), annotationOn('It')] }))).toEqual([
      '## Tags',
      '- F · Fact (2): Checkable.\n- O · Opinion (0): A judgement.',
    ])
  })
})

describe('a note', () => {
  it('has its quote, its facts and what the member wrote', () => {
    const annotation = annotationOn('No', { confidence: 70, note: 'Says *who*?', claimId: 'claim' })
    const model = exportOf({ annotations: [annotation], claims: [claimOf('x')] })
    expect([...noteBlocks(outlineOf(model))]).toEqual([
      '## Notes',
      '### Note 1',
      '> No',
      'F1 · Fact · Mara · 70 % confident · [Claim 1](#claim-1)',
      'Says \\*who\\*?',
    ])
  })

  it('says that its passage is no longer in the text', () => {
    expect([...noteBlocks(outlineOf(exportOf({ annotations: [annotationOn('gone')] })))].at(-1)).toBe(
      'F1 · Fact · Mara · this passage is no longer in the text',
    )
  })
})

describe('the claims', () => {
  it('are not there if there are none', () => {
    expect([...claimBlocks(outlineOf(exportOf()), 'a')]).toEqual([])
  })

  it('have their words quoted, who said them, and where', () => {
    const anchor = { start: 0, end: 1, exact: 'x', prefix: '', suffix: '', status: 'exact' } as const
    const elsewhere = { annotationId: 'a', articleId: 'b', articleTitle: 'Tolls', tag: 'fact', anchor }
    expect(
      claimsOf({ speaker: 'The mayor', saidOn: '2026-01-31', occurrences: [elsewhere, elsewhere] }),
    ).toEqual([
      '## Claims',
      '### Claim 1',
      '> A ticket costs \\*2\\* pounds.',
      '- Said by The mayor\n- Said on 2026-01-31\n- In this article: [Note 1](#note-1)\n- Also in: Tolls',
      'No verdict yet.',
    ])
  })

  it('have their verdicts, with decisions', () => {
    const decision = {
      id: 'd',
      outcome: 'reject',
      comment: 'No source.',
      verdictRevision: 1,
      member: MARA,
      createdAt: '2026-03-04T05:06:07.000Z',
    } as const
    const memo = evidenceFrom(sourceOf('Memo'))
    const verdict = verdictOf({
      evidenceIds: [memo.id],
      decisions: [decision, { ...decision, comment: null }],
    })
    expect(claimsOf({ evidence: [memo], verdicts: [verdict] }).slice(4, 9)).toEqual([
      '#### Verdict: Supported',
      'Submitted · Omar · rests on [Source 1](#source-1)',
      'I asked.',
      'Rejected by Mara, 2026-03-04: No source.',
      'Rejected by Mara, 2026-03-04',
    ])
  })

  it('say of a verdict whose approval is void that it is, after "Approved by"', () => {
    const { id, member, createdAt } = { id: 'd', member: MARA, createdAt: '2026-03-04T05:06:07.000Z' }
    const approval = { id, outcome: 'approve', comment: null, verdictRevision: 1, member, createdAt } as const
    const voided = verdictOf({ status: 'draft', decisions: [approval] })
    expect(claimsOf({ verdicts: [voided] }).slice(5, 9)).toEqual([
      'Draft · Omar',
      'I asked.',
      'Approved by Mara, 2026-03-04',
      'Approval voided: what the verdict is based on has changed.',
    ])
  })

  it.each([
    [{ rating: null, rationaleText: '' }, ['#### Verdict: no rating yet', 'Submitted · Omar']],
    [{ rating: 'gone', rationaleText: '' }, ['#### Verdict: gone', 'Submitted · Omar']],
  ])('have a verdict with %j as %j', (verdict, blocks) => {
    expect(claimsOf({ verdicts: [verdictOf(verdict)] }).slice(4)).toEqual(blocks)
  })

  it('have their evidence', () => {
    const full = evidenceFrom(sourceOf('Memo'), {
      stance: 'context',
      locator: 'p. 4',
      excerpt: 'It is 3.',
      note: 'Old.',
    })
    expect(claimsOf({ evidence: [full] }).slice(-4)).toEqual([
      '#### Evidence: context',
      '[Source 1](#source-1) · p. 4 · Mara',
      '> It is 3.',
      'Old.',
    ])
  })
})

describe('the sources', () => {
  it('are listed with what is known of them, or not at all', () => {
    const memo = sourceOf('Memo', { author: 'A. Ferry', url: 'https://a.org/m' })
    const model = exportOf({ claims: [claimOf('x', { evidence: [evidenceFrom(memo)] })] })
    expect([...sourceBlocks(outlineOf(model))]).toEqual([
      '## Sources',
      '### Source 1',
      'Memo · A. Ferry · [https\\://a.org/m](<https://a.org/m>)',
    ])
    expect([...sourceBlocks(outlineOf(exportOf()))]).toEqual([])
  })
})

describe('the end of the file', () => {
  it('says where it comes from, what it holds and what it leaves out', () => {
    const [heading, lines = ''] = colophonBlocks(exportOf({ scope: 'approved' }))
    expect(heading).toBe('## About this file')
    expect(lines.split('\n')).toEqual([
      '- Exported: 2026-03-04T05:06:07.000Z by Eve (editor), with Stet',
      '- Holds: Only what an editor has approved.',
      `- Text: version 3 of 2026-03-04, SHA-256 ${'ab'.repeat(32)}`,
      '- Left out: sentences (4), verdict scale (1), ids and revisions (1)',
    ])
  })
})
