import { keptIn, type Kept, type Numbering } from './numbering'
import { isProse, measure } from './prose'
import { leadsElsewhere } from './labels'
import { textRuns, type TextRun } from './text-runs'

const RESTORED = new Set('blockquote dl figure h2 h3 h4 h5 h6 img ol p picture pre table ul'.split(' '))
/** Share of linked text above which a block only points elsewhere. */
const MOST_LINKED = 0.5

/**
 * Puts back what an extraction dropped from between two blocks that it kept, side by side on the page: headings, lists,
 * tables, figures and paragraphs that belong to the text. What the page names as beside the article stays out.
 */
export function restoreLost(
  content: Element,
  numbering: Numbering,
  isBeside: (element: Element) => boolean,
): void {
  const kept = keptIn(content, numbering)
  for (const parent of parentsOfSeveral(numbering, kept)) {
    let next: Element | undefined
    let restored: Element[] = []
    for (const child of [...parent.children].reverse()) {
      const part = kept.partOf(child)
      if (part) {
        for (const [element, place] of pairs(restored, next)) place.before(element)
        restored = []
        next = part
      } else if (next && isWorthIt(child, isBeside)) {
        restored.push(content.ownerDocument.importNode(child, true))
      }
    }
  }
}

/** Each restored element with the one it comes before; they were met from the last to the first. */
function pairs(restored: readonly Element[], next: Element | undefined): [Element, Element][] {
  return restored.flatMap((element, index): [Element, Element][] => {
    const place = index === 0 ? next : restored[index - 1]
    return place ? [[element, place]] : []
  })
}

/** Elements of the page of which at least two children were kept, whole or in part. */
function parentsOfSeveral({ elements }: Numbering, kept: Kept): Element[] {
  const counts = new Map<Element, number>()
  for (const element of elements) {
    const parent = element.parentElement
    if (parent && kept.partOf(element)) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1).map(([parent]) => parent)
}

function isWorthIt(outer: Element, isBeside: (element: Element) => boolean): boolean {
  const element = innermost(outer)
  if (!RESTORED.has(element.localName) || isBeside(outer) || isBeside(element)) return false
  if (element.localName === 'img') return true
  const runs = textRuns(element, isBeside)
  const { total, linked } = measure(runs)
  if (total === 0) return element.querySelector('img') !== null
  if (linked > total * MOST_LINKED) return element.localName === 'p' && runs.every(isLinkedSentence)
  return element.localName !== 'p' || runs.some(isProse)
}

/** The block that boxes around it hold and nothing else. */
function innermost(outer: Element): Element {
  let element = outer
  while (element.localName === 'div') {
    const [only, ...others] = element.children
    if (!only || others.length > 0 || only.textContent.trim() !== element.textContent.trim()) break
    element = only
  }
  return element
}

/** A sentence of the text that is a link as a whole, rather than a headline that leads elsewhere. */
function isLinkedSentence(run: TextRun): boolean {
  return (
    !leadsElsewhere(run) &&
    isProse({ ...run, linked: 0 }) &&
    /[.!?…。！？؟۔।]["'”’»」』)\]]{0,3}$/u.test(run.text)
  )
}
