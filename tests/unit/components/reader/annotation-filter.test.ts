import { describe, expect, it } from 'vitest'
import type { CardFacts } from '@/components/annotation/annotation-card'
import {
  filterCards,
  filtersSet,
  readAnnotationFilter,
  withAnnotationFilter,
} from '@/components/annotation/annotation-filter'
import { disagreementsOf } from '@/lib/core/annotation/disagreements'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ClaimView } from '@/lib/schema/claim'
import { annotationOf, OTHER } from '@/tests/unit/core/annotation/annotation-examples'
import { verdictOf } from '@/tests/unit/core/annotation/verdict-example'

function card(item: AnnotationView): CardFacts {
  return { item, label: '', where: '', mine: true, mayChange: true, disagreement: null, printed: 1 }
}

function claim(id: string): ClaimView {
  return {
    id,
    revision: 1,
    text: '',
    speaker: null,
    saidOn: null,
    createdBy: OTHER,
    createdAt: '2026-01-01T00:00:00.000Z',
    approved: false,
    occurrences: [],
    evidence: [],
    verdicts: [verdictOf('submitted')],
  }
}

const ITEMS = [
  annotationOf(0, { id: 'fact', claimId: 'c1', createdAt: '2026-01-02T00:00:00.000Z' }),
  annotationOf(0, { id: 'opinion', tag: 'opinion', member: OTHER, createdAt: '2026-01-03T00:00:00.000Z' }),
  annotationOf(1, { id: 'approved', approved: true }),
  annotationOf(2, { id: 'fuzzy', anchor: { ...annotationOf(2).anchor, status: 'fuzzy' } }),
]
const KNOWN = { disagreements: disagreementsOf(ITEMS), claims: new Map([['c1', claim('c1')]]) }

function shown(address: string): string[] {
  const filter = readAnnotationFilter(new URLSearchParams(address))
  return filterCards(ITEMS.map(card), filter, KNOWN).map(({ item }) => item.id)
}

describe('the filter of annotations', () => {
  it.each([
    ['', ['fact', 'opinion', 'approved', 'fuzzy']],
    ['tag=opinion', ['opinion']],
    ['who=other', ['opinion']],
    ['state=approved', ['approved']],
    ['state=notApproved', ['fact', 'opinion', 'fuzzy']],
    ['state=toConfirm', ['fuzzy']],
    ['claim=open', ['fact']],
    ['claim=submitted', ['fact']],
    ['claim=approved', []],
    ['only=disagreements', ['fact', 'opinion']],
    ['only=disagreements&tag=fact', ['fact']],
    ['sort=newest', ['opinion', 'fact', 'approved', 'fuzzy']],
  ])('%j shows %j', (address, ids) => {
    expect(shown(address)).toEqual(ids)
  })

  it.each(['state=none', 'claim=none', 'only=all', 'sort=place', 'tag=&who='])('leaves out %s', (address) => {
    expect(readAnnotationFilter(new URLSearchParams(address))).toEqual({})
  })

  it('leaves the rest of the address as it is', () => {
    const address = new URLSearchParams('annotation=a1&tag=fact&who=other')
    expect(withAnnotationFilter(address, { tag: 'opinion' }).toString()).toBe('annotation=a1&tag=opinion')
  })

  it('counts filters, not the order', () => {
    expect(filtersSet({ tag: 'fact', only: 'disagreements', sort: 'newest' })).toBe(2)
  })
})
