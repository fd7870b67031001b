import type { Measure } from './prose'

/** What is known of a page when it is asked whether it is an article. Lengths in UTF-16 units. */
type Signs = {
  /** What was taken for the article. */
  part: Measure
  /** Is the writing one without spaces, where a sentence is less than half as long? */
  isDense: boolean
  /** Is it headlines of other pages? */
  isTeasers: boolean
  /** Does the page declare an article: by type, by date or by author? */
  isDeclared: boolean
  /** Does Readability expect one? */
  isReaderable: boolean
  /** Is the address that of a site's front page? */
  isFrontAddress: boolean
}

const SHORT = 400
const LONG = 1_200
const MOSTLY_LINKS = 0.5
const FEW_LINKS = 0.25
/** Points from which on it is one. */
const ENOUGH = 2

/**
 * Whether what was found reads like an article rather than a front page, a form or a notice. Points for length, for
 * text that is not links and for what the page declares; a page below the shortest length is never one.
 */
export function judgeArticle({ part, isDense, isTeasers, ...signs }: Signs): boolean {
  const prose = isDense ? part.prose * 2.5 : part.prose
  if (prose < SHORT) return false
  const linkDensity = part.total === 0 ? 1 : part.linked / part.total
  const points = [
    prose >= LONG ? 2 : 1,
    linkDensity > MOSTLY_LINKS ? -2 : linkDensity < FEW_LINKS ? 1 : 0,
    part.prose * 2 < part.total ? -1 : 0,
    signs.isDeclared ? 1 : 0,
    signs.isReaderable ? 1 : 0,
    signs.isFrontAddress ? -2 : 0,
    isTeasers ? -4 : 0,
  ]
  return points.reduce((sum, each) => sum + each, 0) >= ENOUGH
}
