import { measure } from './prose'
import { textRuns } from './text-runs'

const LONGEST_STYLE = 1_000
/** In UTF-16 units. A page that shows less has its article in what is hidden, which a script of it would show. */
const LEAST_SEEN = 500

/** Styles under which nobody sees an element or anything in it: not drawn, cut to nothing, or far outside the page. */
const HIDING: readonly RegExp[] = [
  /(?:^|;)display:none/,
  /(?:^|;)clip:rect\((?:0(?:px)?|1px)[, ](?:0(?:px)?|1px)[, ](?:0(?:px)?|1px)[, ](?:0(?:px)?|1px)\)/,
  /(?:^|;)clip-path:inset\((?:50|100)%/,
  /(?:^|;)(?:left|right|top|text-indent):-\d{4,6}(?:px|em|pt|rem)/,
]
/** Styles that hide what is in an element unless it sets the same property anew, as paragraphs of newsletters do. */
const OVERRIDDEN: readonly { hiding: RegExp; property: RegExp }[] = [
  { hiding: /(?:^|;)visibility:(?:hidden|collapse)/, property: /(?:^|;)visibility:/ },
  {
    hiding: /(?:^|;)font-size:0(?:px|pt|em|rem|%)?(?:;|!|$)/,
    property: /(?:^|;)font(?:-size)?:/,
  },
]

/**
 * Takes out of a page what no reader sees, by attributes and by the elements' own styles. Where hardly any text would be
 * left, it all stays. Pictures stay too, since pages fade them in. Answers whether sentences went.
 */
export function removeHidden(page: Document): { removedProse: boolean } {
  const hidden = outermostOf([...page.body.querySelectorAll('[hidden], [style]')].filter(isHidden))
  const prose = hidden.reduce((sum, element) => sum + proseOf(element), 0)
  if (prose > 0 && proseOf(page.body) - prose < LEAST_SEEN) return { removedProse: false }
  for (const element of hidden) element.remove()
  return { removedProse: prose > 0 }
}

/** Those that are in no other one. They come in the order of the page, outer ones first. */
function outermostOf(elements: readonly Element[]): Element[] {
  let last: Element | undefined
  return elements.filter((element) => {
    if (last?.contains(element)) return false
    last = element
    return true
  })
}

function isHidden(element: Element): boolean {
  if (element.localName === 'img' || element.localName === 'picture') return false
  // "until-found" is text that searching the page brings up.
  if (element.hasAttribute('hidden')) return element.getAttribute('hidden') !== 'until-found'
  const style = styleOf(element)
  return (
    HIDING.some((hiding) => hiding.test(style)) ||
    OVERRIDDEN.some(({ hiding, property }) => hiding.test(style) && !isSetWithin(element, property))
  )
}

function isSetWithin(element: Element, property: RegExp): boolean {
  return [...element.querySelectorAll('[style]')].some((inner) => property.test(styleOf(inner)))
}

function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '')
    .slice(0, LONGEST_STYLE)
    .toLowerCase()
    .split(/([:;(),!])/)
    .map((part) => part.trim())
    .join('')
}

function proseOf(element: Element): number {
  return measure(textRuns(element)).prose
}
