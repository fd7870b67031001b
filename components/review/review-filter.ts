const REVIEW_STATES = ['submitted', 'decided'] as const
type ReviewState = (typeof REVIEW_STATES)[number]

/** Which verdicts the queue shows. It lives in the address, so that a link leads to the same queue. */
export type ReviewFilter = {
  state: ReviewState
  /** A member's id. */
  reviewer?: string
  /** A rating's key. */
  rating?: string
  /** An article's id. */
  article?: string
  search?: string
}

const NARROWING = ['reviewer', 'rating', 'article', 'search'] as const

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Reads the filter out of an address; what makes no sense there is left out. */
export function readReviewFilter(query: URLSearchParams): ReviewFilter {
  const state = REVIEW_STATES.find((one) => one === query.get('state')) ?? 'submitted'
  const filter: ReviewFilter = { state }
  for (const name of NARROWING) {
    const value = query.get(name)?.trim().slice(0, 200)
    const isId = name === 'reviewer' || name === 'article'
    if (value && (!isId || ID.test(value))) filter[name] = value
  }
  return filter
}

/** The filter as it stands in an address; what goes without saying is left out. */
export function reviewQuery({ state, ...narrowing }: ReviewFilter): URLSearchParams {
  const query = new URLSearchParams(state === 'submitted' ? {} : { state })
  for (const name of NARROWING) {
    const value = narrowing[name]
    if (value) query.set(name, value)
  }
  return query
}

/** Does the filter leave anything out that its state would show? */
export function isNarrowed(filter: ReviewFilter): boolean {
  return NARROWING.some((name) => filter[name] !== undefined)
}
