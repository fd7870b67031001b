import type { Disagreements } from '@/lib/core/annotation/disagreements'
import type { ClaimView } from '@/lib/schema/claim'
import { VERDICT_STATUSES, type VerdictStatus } from '@/lib/schema/verdict-status'
import type { CardFacts } from './annotation-card'

export const ANNOTATION_STATES = ['toConfirm', 'approved', 'notApproved'] as const
export type AnnotationState = (typeof ANNOTATION_STATES)[number]

/** `open`: no verdict on it is approved. */
export const CLAIM_STATES = ['open', ...VERDICT_STATUSES] as const
export type ClaimState = 'open' | VerdictStatus

/** Which annotations the list of the room shows, and in which order; it lives in the address. */
export type AnnotationFilter = {
  tag?: string
  state?: AnnotationState
  /** A member's id. */
  who?: string
  claim?: ClaimState
  only?: 'disagreements'
  /** In the order of the text, unless it says otherwise. */
  sort?: 'newest'
}

const FILTER_NAMES = ['tag', 'state', 'who', 'claim', 'only', 'sort'] as const

/** Reads the filter out of an address; what makes no sense there is left out. */
export function readAnnotationFilter(query: URLSearchParams): AnnotationFilter {
  const tag = query.get('tag')
  const who = query.get('who')
  const state = ANNOTATION_STATES.find((one) => one === query.get('state'))
  const claim = CLAIM_STATES.find((one) => one === query.get('claim'))
  return {
    ...(tag && { tag }),
    ...(state && { state }),
    ...(who && { who }),
    ...(claim && { claim }),
    ...(query.get('only') === 'disagreements' && { only: 'disagreements' }),
    ...(query.get('sort') === 'newest' && { sort: 'newest' }),
  }
}

/** An address with the filter in it; what else it says stays. */
export function withAnnotationFilter(query: URLSearchParams, filter: AnnotationFilter): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const name of FILTER_NAMES) {
    const value = filter[name]
    if (value) next.set(name, value)
    else next.delete(name)
  }
  return next
}

/** How many filters leave something out; the order does not. */
export function filtersSet({ sort: _order, ...filters }: AnnotationFilter): number {
  return Object.keys(filters).length
}

type Known = { disagreements: Disagreements; claims: ReadonlyMap<string, ClaimView> }

/** The cards that pass the filter, in its order. The cards come in the order of the text. */
export function filterCards(
  cards: readonly CardFacts[],
  { sort, ...filter }: AnnotationFilter,
  known: Known,
): readonly CardFacts[] {
  const passing = cards.filter((card) => passes(card, filter, known))
  if (sort !== 'newest') return passing
  return passing.sort((a, b) => Date.parse(b.item.createdAt) - Date.parse(a.item.createdAt))
}

function passes({ item }: CardFacts, filter: AnnotationFilter, { disagreements, claims }: Known): boolean {
  const claim = item.claimId === null ? undefined : claims.get(item.claimId)
  return (
    (filter.tag === undefined || item.tag === filter.tag) &&
    (filter.who === undefined || item.member.memberId === filter.who) &&
    (filter.only === undefined || disagreements.has(item.id)) &&
    (filter.state === undefined || isIn(filter.state, item)) &&
    (filter.claim === undefined || (claim !== undefined && hasState(claim, filter.claim)))
  )
}

function isIn(state: AnnotationState, { anchor, approved }: CardFacts['item']): boolean {
  switch (state) {
    case 'toConfirm':
      return anchor.status === 'fuzzy'
    case 'approved':
      return approved
    case 'notApproved':
      return !approved
  }
}

function hasState({ verdicts }: ClaimView, state: ClaimState): boolean {
  if (state === 'open') return verdicts.every(({ status }) => status !== 'approved')
  return verdicts.some(({ status }) => status === state)
}
