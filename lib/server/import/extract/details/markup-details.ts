import { letters } from './clean-title'

const LONGEST_BYLINE = 200
const BYLINES =
  '[rel~="author"], [itemprop~="author"], .byline, .by-line, .article-author, .post-author, .author-name, .entry-author, .author.vcard, .c-byline__author'
const MOST_BYLINES = 20

/** The heading of the page that is its article's: the one its `title` repeats, or else the first. */
export function headingOf(page: Document): string | undefined {
  const headings = [...page.querySelectorAll('h1')].map(textOf).filter((text) => text !== '')
  const title = letters(pageTitle(page) ?? '')
  return (
    headings.find((heading) => letters(heading).length > 3 && title.includes(letters(heading))) ?? headings[0]
  )
}

/** The page's `title`; drawings have one too. */
export function pageTitle(page: Document): string | undefined {
  const title = [...page.querySelectorAll('title')].find((each) => each.closest('svg') === null)
  return title ? textOf(title) : undefined
}

/** Names by the lines that the page's markup calls bylines, the first that has any. */
export function bylines(page: Document, isBeside: (element: Element) => boolean): string[] {
  const marked = [...page.querySelectorAll(BYLINES)].slice(0, MOST_BYLINES)
  for (const line of marked) {
    if (isBeside(line) || line.closest('aside, nav, footer, li[id^="comment"]')) continue
    const named = [...line.querySelectorAll('[itemprop~="name"], [rel~="author"]')].map(textOf)
    const names = named.length > 0 ? named : [line.getAttribute('content') ?? textOf(line)]
    const found = [...new Set(names)].filter((name) => name !== '' && name.length <= LONGEST_BYLINE)
    if (found.length > 0) return siblingsOf(line, found)
  }
  return []
}

/** Several links of one byline, each to one author. */
function siblingsOf(line: Element, found: string[]): string[] {
  if (!/(?:^|\s)author(?:\s|$)/.test(line.getAttribute('rel') ?? '') || !line.parentElement) return found
  return [...new Set([...line.parentElement.querySelectorAll('[rel~="author"]')].map(textOf))].filter(
    (name) => name !== '' && name.length <= LONGEST_BYLINE,
  )
}

/** When the article appeared or changed, as its markup says. */
export function markedDate(page: Document, name: 'datePublished' | 'dateModified'): string | undefined {
  const marked = [...page.querySelectorAll(`[itemprop~="${name}"]`)]
  const times =
    name === 'datePublished'
      ? [
          ...page.querySelectorAll(
            'time[pubdate], article time[datetime], header time[datetime], .entry-date[datetime], time.published[datetime]',
          ),
        ]
      : []
  for (const element of [...marked, ...times]) {
    if (element.closest('aside, nav, footer, [class*="comment"], [id*="comment"]')) continue
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element)
    if (value !== '') return value
  }
  return undefined
}

export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim()
}
