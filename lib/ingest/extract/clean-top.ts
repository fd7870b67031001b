import type { Declared } from '@/lib/ingest/import-input'
import { isProse } from './prose'
import { textRuns, type TextRun } from './text-runs'

/** Lines above the first sentence that are looked at. */
const FIRST_RUNS = 6
const LONGEST_LINE = 160

/** Words of a line that only says who wrote something and when. */
const ABOUT_WRITING =
  /(?<!\p{L})(?:by|von|par|por|written|published|updated|posted|last|modified|on|at|am|pm|min|minute|minutes|read|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|[ecgp][sdm]?t|utc)(?!\p{L})/giu

/**
 * Takes out of the top of an article what its details say already: the line with the author's name and the date, the
 * page's address, and the title where it comes a second time.
 */
export function cleanTop(content: Element, { author, title, publishedOn, url }: Declared): void {
  let hasTitle = false
  for (const run of textRuns(content).slice(0, FIRST_RUNS)) {
    if (isProse(run)) return
    const isTitle = run.text === title
    if (isAddress(run.text, url) || isByline(run, { author, publishedOn }) || (isTitle && hasTitle))
      removeAlone(run)
    hasTitle ||= isTitle
  }
}

/** Pages print their own address for readers of the paper copy. Another one is what the article is about. */
function isAddress(text: string, url: string | null | undefined): boolean {
  if (!url || !URL.canParse(text) || !URL.canParse(url)) return false
  const [one, other] = [new URL(text), new URL(url)]
  return one.hostname === other.hostname && one.pathname === other.pathname
}

function isByline({ text }: TextRun, { author, publishedOn }: Declared): boolean {
  const hasDate = /\p{Nd}/u.test(text)
  // A date that only this line gives is a suggestion for the article's own.
  if (text.length > LONGEST_LINE || (hasDate && !publishedOn)) return false
  const names = (author ?? '').split(', ').filter((name) => name.length > 2)
  const withoutNames = names.reduce((rest, name) => rest.replaceAll(name, ' '), text)
  const isAbout = withoutNames !== text || hasDate
  return isAbout && !/\p{L}/u.test(withoutNames.replace(ABOUT_WRITING, ' '))
}

/** Only where the run is all that its block holds. */
function removeAlone({ parent, text }: TextRun): void {
  if (parent.textContent.replace(/\s+/g, ' ').trim() === text && !parent.querySelector('img')) parent.remove()
}
