import { fitness, type Measure } from './prose'
import type { TextSurvey } from './survey-text'

/** What marks an element as the article's own counts this much extra: it settles near-ties. */
const DECLARED_BONUS = 1.05
const DECLARED = '[itemprop~="articleBody"], article, main, [role="main"], [role="article"]'

/**
 * The element of a page that fits its good text best: most of it inside, little else. Among equals the innermost wins.
 * `undefined` on a page without good text.
 */
export function secondOpinion(page: Document, survey: TextSurvey): Element | undefined {
  const measures = measureElements(page.body, survey)
  const declared = new Set(page.querySelectorAll(DECLARED))
  let best: { element: Element; score: number } | undefined
  for (const [element, part] of measures) {
    const score = fitness(part, survey.prose) * (declared.has(element) ? DECLARED_BONUS : 1)
    if (score > 0 && (best === undefined || score > best.score)) best = { element, score }
  }
  return best?.element
}

/** The runs under each element, added up. Inner elements come before those around them. */
function measureElements(body: Element, { runs, isGood }: TextSurvey): ReadonlyMap<Element, Measure> {
  const measures = new Map<Element, Measure>()
  for (const run of runs) {
    const prose = isGood(run) ? run.text.length : 0
    for (let element: Element | null = run.parent; element; element = element.parentElement) {
      const sum = measures.get(element) ?? { prose: 0, total: 0, linked: 0 }
      sum.prose += prose
      sum.total += run.text.length
      sum.linked += run.linked
      measures.set(element, sum)
      if (element === body) break
    }
  }
  return measures
}
