import { isElement } from '@/lib/ingest/extract/is-element'
import { letters, withoutSiteName } from './clean-title'

const LONGEST_BYLINE = 200
const MOST_BYLINES = 30
/** How many of the places say by attributes made for it that they name an author. */
const EXPLICIT = 2
/** Places that name the author, the surest first. */
const BYLINES = [
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="byline" i], [class*="by-line" i]',
  '[class*="author" i], [class*="writtenby" i]',
]
/** Whose author is another one. */
const OTHERS = [
  ...['comment', 'related', 'replies', 'responses', 'respond-', 'discussion', 'disqus'].flatMap((name) => [
    `[class*="${name}" i]`,
    `[id*="${name}" i]`,
  ]),
  '[id="respond"]',
  'figure',
].join(', ')
const BESIDE = `aside, nav, footer, ${OTHERS}`

/**
 * The page's own name of its article: the heading that its `title` repeats, or the `title` itself. Site names are put
 * behind a stroke there, so one without it is the author's words; where there is no `title`, the first heading.
 */
export function headingOf(page: Document): string | undefined {
  const headings = [...page.querySelectorAll('h1')].map(textOf).filter((text) => text !== '')
  const title = pageTitle(page)
  if (title === undefined || title === '') return headings[0]
  const whole = headings.find((heading) => isMostOf(letters(heading), letters(title)))
  if (whole !== undefined || !/\s[|\-–—»:·]\s/.test(title)) return whole ?? withoutSiteName(title)
  return headings.find((heading) => isLikely(heading, title)) ?? withoutSiteName(title)
}

/** Is it the title but for what is put around it, rather than the site's name? */
function isMostOf(heading: string, title: string): boolean {
  return heading.length > 3 && heading.length * 2 > title.length && title.includes(heading)
}

/** The site's name is in the title too, but is the smaller part of it. */
const LEAST_OF_TITLE = 3

/** Does it say in other words what the title says? */
function isLikely(heading: string, title: string): boolean {
  const words = wordsOf(heading)
  const inTitle = new Set(wordsOf(title))
  const isShared = words.length > 0 && words.filter((word) => inTitle.has(word)).length * 2 >= words.length
  return isShared && letters(heading).length * LEAST_OF_TITLE > letters(title).length
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The page's `title`; drawings have one too. */
export function pageTitle(page: Document): string | undefined {
  const title = [...page.querySelectorAll('title')].find((each) => each.closest('svg') === null)
  return title ? textOf(title) : undefined
}

/** Names by the lines that the page's markup calls bylines: those of the surest place that has any. */
export function bylines(page: Document): string[] {
  for (const [index, place] of BYLINES.entries()) {
    // Boxes about the author stand beside the text too; names there count where the markup is explicit.
    const beside = index < EXPLICIT ? OTHERS : BESIDE
    for (const line of [...page.body.querySelectorAll(place)].slice(0, MOST_BYLINES)) {
      if (line.localName === 'article' || line.closest(beside)) continue
      const names = namesIn(line)
      if (names.length > 0) return names
    }
  }
  return []
}

/** Linked names or named parts of a line, or else the line. */
function namesIn(line: Element): string[] {
  const content = line.getAttribute('content') ?? ''
  if (content !== '') return [content]
  const isAuthorLink = /(?:^|\s)author(?:\s|$)/.test(line.getAttribute('rel') ?? '')
  const around = isAuthorLink ? line.parentElement : line
  const parts = around ? [...around.querySelectorAll('[itemprop~="name"], [rel~="author"], a')] : []
  const names = [...new Set(parts.map(textOf))].filter(isNameLike)
  if (names.length > 0) return names
  const text = textOf(line)
  return text !== '' && text.length <= LONGEST_BYLINE && !/^about\s/i.test(text) ? [text] : []
}

function isNameLike(text: string): boolean {
  const words = text.split(' ')
  return (
    /^\p{Lu}|^\p{Lo}/u.test(text) &&
    words.length <= 5 &&
    !/^(?:follow|more|see|view|read|about|all|e-?mail)\s?/i.test(text) &&
    !/[@\d]/.test(text)
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
    if (element.closest(BESIDE)) continue
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element)
    if (value !== '') return value
  }
  return undefined
}

function textOf(element: Element): string {
  if (!element.querySelector('svg')) return element.textContent.replace(/\s+/g, ' ').trim()
  const copy = element.cloneNode(true)
  if (isElement(copy)) for (const drawing of copy.querySelectorAll('svg')) drawing.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
