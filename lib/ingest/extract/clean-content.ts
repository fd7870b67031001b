import { announcesLinks, isLabel, leadsElsewhere } from './labels'
import { isProse, measure } from './prose'
import { textRuns, type TextRun } from './text-runs'

/** Share of linked text from which a block only points elsewhere. */
const MOSTLY_LINKED = 0.6
/** How many announced blocks of links are taken out at most. */
const FOLLOWING = 4
const LONGEST_INVITATION = 200
const INVITATION =
  /^(?:sign up|subscribe|get (?:the|our|more)|join our|abonnieren|inscrivez-vous|suscríbete|assine)[^.]{0,80}(?:newsletter|inbox|e-?mail)/i

/**
 * Takes out what an extraction left in: advertisement labels, share buttons, invitations to newsletters, and headings
 * that announce other articles together with the links below them. Only what says itself what it is; a wrongly kept
 * line is seen in the preview, a wrongly dropped sentence is not. Answers how many lines and lists of links went.
 */
export function cleanContent(content: Element): { removedLinks: number } {
  let removedLinks = 0
  for (const run of textRuns(content)) {
    if (isLabel(run.text) || isInvitation(run)) removeRun(run, content)
    else if (leadsElsewhere(run)) removedLinks += removeRun(run, content)
    else if (announcesLinks(run.text)) removedLinks += removeAnnounced(run, content)
  }
  return { removedLinks: removedLinks + removeLinkLists(content) }
}

/** Share of linked text from which a list is nothing but links. */
const NOTHING_BUT_LINKS = 0.9
/** How many times a list's text the article must have for the list to be beside it. */
const TIMES_THE_LIST = 5

/**
 * Takes out lists of headlines that lead to other articles, as they stand between and below the paragraphs. One that the
 * text before it introduces ("The documents:"), or a heading ("Sources"), belongs to it.
 */
function removeLinkLists(content: Element): number {
  let removed = 0
  const { prose } = measure(textRuns(content))
  for (const list of content.querySelectorAll('ul, ol')) {
    const { total, linked } = measure(textRuns(list))
    const isOfLinks = list.children.length > 1 && total > 0 && linked >= total * NOTHING_BUT_LINKS
    if (!isOfLinks || total * TIMES_THE_LIST > prose || isIntroduced(list)) continue
    list.remove()
    removed += 1
  }
  return removed
}

function isIntroduced(list: Element): boolean {
  const before = list.previousElementSibling
  const text = before?.textContent.trim() ?? ''
  const isHeading = before !== null && /^h[1-6]$/.test(before.localName)
  return (isHeading || /[:：؛]$/u.test(text)) && !announcesLinks(text)
}

function isInvitation(run: TextRun): boolean {
  return run.text.length <= LONGEST_INVITATION && INVITATION.test(run.text)
}

function removeAnnounced(run: TextRun, content: Element): number {
  const heading = outermost(run, content)
  const links: Element[] = []
  let next = heading.nextElementSibling
  while (next && links.length < FOLLOWING && isLinks(next)) {
    links.push(next)
    next = next.nextElementSibling
  }
  if (links.length === 0) return 0
  for (const element of [heading, ...links]) element.remove()
  return links.length
}

function isLinks(element: Element): boolean {
  const runs = textRuns(element)
  const { total, linked } = measure(runs)
  return total > 0 && linked >= total * MOSTLY_LINKED && !runs.some(isProse)
}

/** How many elements were removed: one or none. */
function removeRun(run: TextRun, content: Element): number {
  // A row without one of its cells says something else.
  if (run.parent.closest('td, th, dt, dd')) return 0
  const element = outermost(run, content)
  if (element === content || textRuns(element).length !== 1) return 0
  element.remove()
  return 1
}

/** The largest element that holds nothing but the run. */
function outermost(run: TextRun, content: Element): Element {
  let element = run.parent
  while (element.parentElement && element.parentElement !== content && isAlone(element))
    element = element.parentElement
  return element
}

function isAlone(element: Element): boolean {
  const around = element.parentElement
  if (!around) return false
  for (let node = around.firstChild; node; node = node.nextSibling)
    if (node !== element && (node.nodeName === 'IMG' || (node.textContent ?? '').trim() !== '')) return false
  return true
}
