import { isWithin } from './is-within'
import { numberOf, type Kept } from './numbering'
import { textRuns } from './text-runs'

const NAMED_LEAD =
  /(?:^|[\s_-])(?:standfirst|dek|deck|lede|subtitle|subheading|subheadline|subhead|chapeau|vorspann|teaser-?text)(?:$|[\s_-])/i
const SHORTEST_LEAD = 50
const LONGEST_LEAD = 1_200

/** What the page says of itself that helps to tell its lead and its first picture. */
export type LeadHints = { description: string | undefined; image: string | undefined }

/**
 * Puts back the standfirst and the first picture that stand on the page before what was kept: the standfirst if the page
 * calls it one or describes itself with the same words, the picture if the page offers it as its own.
 */
export function restoreLead(
  content: Element,
  elements: readonly Element[],
  { kept, hints, isBeside }: { kept: Kept; hints: LeadHints; isBeside: (element: Element) => boolean },
): void {
  const before = elements.filter(
    (element) => (numberOf(element) ?? 0) < kept.first && !isWithin(element, isBeside),
  )
  const lead = before.findLast((element) => isLead(element, hints.description))
  const image = content.querySelector('img')
    ? undefined
    : before.findLast((element) => isOwnImage(element, hints.image))
  const copies = [lead, image && (image.closest('figure') ?? image)].filter(
    (element) => element !== undefined,
  )
  for (const copy of copies.toReversed()) {
    if (kept.partOf(copy) || isInText(copy, content)) continue
    content.prepend(content.ownerDocument.importNode(copy, true))
  }
}

function isLead(element: Element, description: string | undefined): boolean {
  const isNamed = NAMED_LEAD.test(`${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 1_000))
  const isParagraph = /^(?:p|h2|h3|div)$/.test(element.localName)
  if (!isNamed && !(isParagraph && description !== undefined)) return false
  const runs = textRuns(element)
  const [only] = runs
  if (!only || runs.length !== 1 || only.linked * 2 > only.text.length) return false
  if (only.text.length < SHORTEST_LEAD || only.text.length > LONGEST_LEAD) return false
  return isNamed || (description !== undefined && letters(only.text) === letters(description))
}

/** The picture that the page offers to those who link to it. Sizes differ between the two, so the file's name decides. */
function isOwnImage(element: Element, offered: string | undefined): boolean {
  if (element.localName !== 'img' || offered === undefined) return false
  const name = fileName(element.getAttribute('src') ?? '')
  return name.length > 4 && name === fileName(offered)
}

function fileName(address: string): string {
  return (
    address
      .slice(0, 8_000)
      .split(/[?#]/, 1)[0]
      ?.split('/')
      .at(-1)
      ?.replace(/[-_]\d{2,4}x\d{2,4}/, '') ?? ''
  )
}

function isInText(element: Element, content: Element): boolean {
  const text = letters(element.textContent)
  return text !== '' && letters(content.textContent).includes(text)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
