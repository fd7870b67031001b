import type { Extraction } from '@/lib/schema/import'
import type { Declared } from '@/lib/ingest/import-input'
import { cleanContent } from './clean-content'
import { cleanTop } from './clean-top'
import { notesOnEmbeds } from './notes-on-embeds'
import { firstOpinion } from './first-opinion'
import { isElement } from './is-element'
import { isTeasers } from './is-teasers'
import { isWithin } from './is-within'
import { keptIn, numberElements } from './numbering'
import { fitness, measure, type Measure } from './prose'
import { restoreLead, type LeadHints } from './restore-lead'
import { restoreLost } from './restore-lost'
import { secondOpinion } from './second-opinion'
import { surveyText, type TextSurvey } from './survey-text'
import { textRuns } from './text-runs'

/** How much fitter than Readability's the second opinion must be to be taken, where the page declares its text. */
const MARGIN = 0.12
/** How many times Readability's good text it must hold where the page does not: then most of the article is missing. */
const TIMES = 3

/** What the page says of itself that helps to find its article. */
type PageHints = LeadHints & { articleBody: string | undefined; declared: Declared }

type Extracted = {
  /** The article's markup, not sanitised yet. */
  html: string
  /** What it holds, to judge whether it is an article. */
  part: Measure
  /** Is it headlines of other pages, rather than an article? */
  isTeasers: boolean
  notes: string[]
}

/**
 * The article of a page. Two opinions are heard, Readability's and one of our own that goes by where the good text is;
 * `article` is the fitter of the two, `alternative` the other one, or everything where there is only one. The page's
 * elements get numbered; otherwise it stays as it is.
 */
export function extractArticle(
  page: Document,
  extraction: Exclude<Extraction, 'whole'>,
  { articleBody, declared, ...hints }: PageHints,
): Extracted {
  const numbering = numberElements(page)
  const { elements } = numbering
  const survey = surveyText(page, articleBody)
  const { taken: content, other } = choose(page, survey, { extraction, elementCount: elements.length })
  if (!content) return takeWhole(page)
  const doubt = notesOnDoubt(content, other)
  restoreLost(content, numbering, survey.isBeside)
  const kept = keptIn(content, numbering)
  restoreLead(content, elements, { kept, hints, isBeside: survey.isBeside })
  const { removedLinks } = cleanContent(content)
  cleanTop(content, declared)
  const around = elements.slice(kept.first, kept.last + 2)
  const notes = notesOnEmbeds(around.filter((element) => !isWithin(element, survey.isBeside)))
  return { ...describe(content), notes: [...doubt, ...notes, ...notesOnLinks(removedLinks)] }
}

function notesOnLinks(removed: number): string[] {
  if (removed === 0) return []
  return [
    removed === 1
      ? 'One line or list that leads to other articles was left out.'
      : `${removed} lines or lists that lead to other articles were left out.`,
  ]
}

/** Everything on the page that can be read. */
export function takeWhole(page: Document): Extracted {
  return { ...describe(page.body), notes: notesOnEmbeds(page.body.querySelectorAll('*')) }
}

function describe(content: Element): Omit<Extracted, 'notes'> {
  const part = measure(textRuns(content))
  return { html: content.innerHTML, part, isTeasers: isTeasers(content, part.prose) }
}

/** Two readings of which one holds less than this share of the other's text are not of the same article. */
const ALIKE = 0.6

function notesOnDoubt(taken: Element, other: Element | undefined): string[] {
  if (!other || isTeasers(other, proseOf(other))) return []
  const [ours, theirs] = [proseOf(taken), proseOf(other)]
  if (Math.min(ours, theirs) >= Math.max(ours, theirs) * ALIKE) return []
  const length = theirs > ours ? 'much longer' : 'much shorter'
  return [`The article of this page is in doubt: read in another way, its text is ${length}. Compare both.`]
}

/** The element to take, in a copy, and the one not taken; `undefined` where there is none, or no other one. */
function choose(
  page: Document,
  survey: TextSurvey,
  { extraction, elementCount }: { extraction: Extraction; elementCount: number },
): { taken: Element | undefined; other: Element | undefined } {
  const first = firstOpinion(page, elementCount)
  const second = copyOf(secondOpinion(page, survey), survey)
  const [better, other] = !first || isBetter(second, first, survey) ? [second, first] : [first, second]
  return extraction === 'article' ? { taken: better, other } : { taken: other, other: better }
}

/** Readability is nearly always closer to the article: its choice stands unless there is evidence against it. */
function isBetter(second: Element | undefined, first: Element, survey: TextSurvey): boolean {
  const [firstScore, secondScore] = [scoreOf(first, survey), scoreOf(second, survey)]
  if (secondScore <= firstScore + MARGIN || !second) return false
  return firstScore === 0 || survey.isDeclared || proseOf(second) >= proseOf(first) * TIMES
}

function proseOf(content: Element): number {
  return measure(textRuns(content)).prose
}

/** All the teasers of a front page together are no better than one of them. */
function scoreOf(content: Element | undefined, { isGood, prose }: TextSurvey): number {
  if (!content) return 0
  const part = measure(textRuns(content), isGood)
  return isTeasers(content, part.prose) ? 0 : fitness(part, prose)
}

/** The element without what stands beside the article. */
function copyOf(element: Element | undefined, { isBeside }: TextSurvey): Element | undefined {
  if (!element) return undefined
  const copy = element.ownerDocument.createElement('div')
  for (const node of element.childNodes) for (const each of copyNode(node, isBeside)) copy.appendChild(each)
  return copy
}

function copyNode(node: Node, isBeside: (element: Element) => boolean): Node[] {
  if (isElement(node) && isBeside(node)) return []
  const copy = node.cloneNode(false)
  for (const child of node.childNodes) for (const each of copyNode(child, isBeside)) copy.appendChild(each)
  return [copy]
}
