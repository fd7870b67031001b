import { isElement } from './is-element'

/** Text between two block boundaries, white space collapsed, and how much of it is linked (UTF-16 units). */
export type TextRun = { text: string; linked: number; parent: Element }

const UNREAD = new Set([
  'audio',
  'button',
  'canvas',
  'head',
  'iframe',
  'input',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
])
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math q ruby rb rt rp s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)
const TEXT = 3

/**
 * The readable text under `root`, run by run in reading order. What `leaveOut` says of an element holds for all it
 * holds. The nesting has been checked, so that the walk may call itself.
 */
export function textRuns(root: Element, leaveOut: (element: Element) => boolean = () => false): TextRun[] {
  const walk: Walk = { runs: [], pieces: [], linked: 0, links: 0, leaveOut }
  visit(root, walk)
  endRun(root, walk)
  return walk.runs
}

/** `links` counts the links that are open. */
type Walk = {
  runs: TextRun[]
  pieces: string[]
  linked: number
  links: number
  leaveOut: (element: Element) => boolean
}

function visit(element: Element, walk: Walk): void {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT) {
      const text = child.nodeValue ?? ''
      walk.pieces.push(text)
      if (walk.links > 0) walk.linked += text.trim().length
    } else if (isElement(child) && !UNREAD.has(child.localName) && !walk.leaveOut(child)) {
      enter(child, element, walk)
    }
  }
}

function enter(element: Element, parent: Element, walk: Walk): void {
  const isInline = INLINE.has(element.localName)
  if (!isInline) endRun(parent, walk)
  const links = leadsAway(element) ? 1 : 0
  walk.links += links
  visit(element, walk)
  walk.links -= links
  if (!isInline) endRun(element, walk)
}

/** A link to another page. Headings are often links to themselves, or only the places that others lead to. */
function leadsAway(element: Element): boolean {
  const address = element.localName === 'a' ? element.getAttribute('href') : null
  return address !== null && !address.trimStart().startsWith('#')
}

function endRun(parent: Element, walk: Walk): void {
  const text = walk.pieces.join('').replace(/\s+/g, ' ').trim()
  if (text !== '') walk.runs.push({ text, linked: Math.min(walk.linked, text.length), parent })
  walk.pieces = []
  walk.linked = 0
}
