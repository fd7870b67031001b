import { measure } from './prose'
import { textRuns } from './text-runs'

const LONGEST_STYLE = 1_000
/** A hidden part with more than this share of the page's text is the article, which a script of the page would show. */
const MOST_HIDDEN = 0.5

/** Styles under which nobody sees text: not drawn, without size or colour, cut to nothing, or far outside the page. */
const HIDING: readonly RegExp[] = [
  /(?:^|;)display:none/,
  /(?:^|;)visibility:(?:hidden|collapse)/,
  /(?:^|;)opacity:0(?:\.0{1,9})?(?:;|!|$)/,
  /(?:^|;)font-size:0(?:px|pt|em|rem|%)?(?:;|!|$)/,
  /(?:^|;)clip:rect\((?:0(?:px)?|1px)[, ](?:0(?:px)?|1px)[, ](?:0(?:px)?|1px)[, ](?:0(?:px)?|1px)\)/,
  /(?:^|;)clip-path:inset\((?:50|100)%/,
  /(?:^|;)(?:left|right|top|text-indent):-\d{4,6}(?:px|em|pt|rem)/,
]

/** Takes out of a page what no reader sees. What a script would show later stays, if it is most of the page. */
export function removeHidden(page: Document): void {
  const hidden = [...page.body.querySelectorAll('[hidden], [style]')].filter(isHidden)
  if (hidden.length === 0) return
  const all = measure(textRuns(page.body)).prose
  for (const element of hidden) if (proseOf(element) <= all * MOST_HIDDEN) element.remove()
}

function isHidden(element: Element): boolean {
  // "until-found" is text that searching the page brings up.
  if (element.hasAttribute('hidden')) return element.getAttribute('hidden') !== 'until-found'
  const style = (element.getAttribute('style') ?? '').slice(0, LONGEST_STYLE)
  const plain = style
    .toLowerCase()
    .split(/([:;(),!])/)
    .map((part) => part.trim())
    .join('')
  return HIDING.some((hiding) => hiding.test(plain))
}

function proseOf(element: Element): number {
  return measure(textRuns(element)).prose
}
