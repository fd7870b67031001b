import { isInArticleBody } from './is-in-article-body'
import { boilerplateOf } from './boilerplate-of'
import { isProse, measure } from './prose'
import { textRuns, type TextRun } from './text-runs'

/** What of a page's text is good: by what the page declares as its article, or else by how it reads. */
export type TextSurvey = {
  runs: readonly TextRun[]
  isGood: (run: TextRun) => boolean
  /** Is it good by what the page declares? */
  isDeclared: boolean
  /** Good text on the whole page, in UTF-16 units. */
  prose: number
  /** Elements that are left out as being beside the article. */
  isBeside: (element: Element) => boolean
}

/** A box with more than this share of the page's prose is the article's, whatever it is called. */
const MAIN_SHARE = 0.6
/** A declared body of which less than this is found on the page is another one, or cut off. */
const DECLARED_FOUND = 0.6
/** One that holds less than this of what reads like text on the page is a teaser, or the first lines. */
const DECLARED_SHARE = 0.2

export function surveyText(page: Document, declaredBody: string | undefined): TextSurvey {
  const isBeside = besideOf(page)
  const runs = textRuns(page.body, isBeside)
  const all = measure(runs).prose
  if (declaredBody !== undefined) {
    const isGood = isInArticleBody(declaredBody)
    const prose = measure(runs, isGood).prose
    if (prose >= Math.max(declaredBody.length * DECLARED_FOUND, all * DECLARED_SHARE))
      return { runs, isGood, isDeclared: true, prose, isBeside }
  }
  return { runs, isGood: isProse, isDeclared: false, prose: all, isBeside }
}

function besideOf(page: Document): (element: Element) => boolean {
  const proseUnder = new Map<Element, number>()
  let all = 0
  for (const run of textRuns(page.body)) {
    if (!isProse(run)) continue
    all += run.text.length
    for (let element: Element | null = run.parent; element; element = element.parentElement)
      proseUnder.set(element, (proseUnder.get(element) ?? 0) + run.text.length)
  }
  const boilerplate = boilerplateOf(page)
  const known = new Map<Element, boolean>()
  return (element) => {
    const answer = known.get(element)
    if (answer !== undefined) return answer
    const isMain = (proseUnder.get(element) ?? 0) > all * MAIN_SHARE && !boilerplate.isCommentSection(element)
    const isBeside = !isMain && boilerplate.isBeside(element)
    known.set(element, isBeside)
    return isBeside
  }
}
