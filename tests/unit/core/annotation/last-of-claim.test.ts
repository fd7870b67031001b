import { describe, expect, it } from 'vitest'
import { lastOfClaim } from '@/lib/core/annotation/last-of-claim'
import type { OccurrenceView, VerdictView } from '@/lib/schema/claim'
import { annotationOf, ME, OTHER } from './annotation-examples'
import { verdictOf } from './verdict-example'

const item = annotationOf(0, { claimId: 'c1' })

function occurrenceIn(articleId: string, annotationId: string): OccurrenceView {
  const { anchor, tag } = item
  return { annotationId, articleId, articleTitle: '', tag, anchor }
}

type Given = {
  verdicts?: VerdictView[]
  occurrences?: OccurrenceView[]
  others?: ReturnType<typeof annotationOf>[]
}

function leftBy({ verdicts = [], occurrences = [occurrenceIn('here', 'a0')], others = [] }: Given) {
  return lastOfClaim({
    item,
    claim: { verdicts, occurrences },
    annotations: [item, ...others],
    articleId: 'here',
    memberId: ME.memberId,
  })
}

describe('the removal of an annotation', () => {
  const submitted = verdictOf('submitted')

  it('of a claim with one’s own submitted verdict leaves that to be withdrawn', () => {
    expect(leftBy({ verdicts: [submitted] })).toEqual({ withdraw: submitted })
  })

  it.each([
    ['a draft', verdictOf('draft')],
    ['another’s', verdictOf('submitted', { member: OTHER })],
    ['a rejected one', verdictOf('rejected')],
  ])('leaves %s as it is, but asks', (_, verdict) => {
    expect(leftBy({ verdicts: [verdict] })).toEqual({ withdraw: null })
  })

  it.each<[string, Given]>([
    ['without a verdict', {}],
    [
      'with another annotation in this article',
      { verdicts: [submitted], others: [annotationOf(1, { claimId: 'c1' })] },
    ],
    [
      'with an annotation in another article',
      { verdicts: [submitted], occurrences: [occurrenceIn('here', 'a0'), occurrenceIn('there', 'b')] },
    ],
  ])('of a claim %s asks nothing', (_, given) => {
    expect(leftBy(given)).toBeNull()
  })

  it('counts what was removed here, and not yet saved, as gone', () => {
    const occurrences = [occurrenceIn('here', 'a0'), occurrenceIn('here', 'removed')]
    expect(leftBy({ verdicts: [submitted], occurrences })).toEqual({ withdraw: submitted })
  })
})
