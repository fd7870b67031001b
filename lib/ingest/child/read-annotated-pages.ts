import { describe } from '@/lib/core/anchoring/describe'
import { resolve } from '@/lib/core/anchoring/resolve'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { ok, type Result } from '@/lib/core/result'
import { normalise } from '@/lib/core/text/normalise'
import { partitionPoint } from '@/lib/core/partition-point'
import { checkSpan, type Span } from '@/lib/core/text/span'
import { validateText } from '@/lib/core/text/validate-text'
import { openPage } from '@/lib/ingest/html/open-page'
import { createPageText, type PlaceInPage } from '@/lib/ingest/html/page-text'
import { readHtml } from '@/lib/ingest/readers/read-html'

/** A page that came along with annotations, and where in it they are. Data only: it crosses to a child process. */
export type AnnotatedPage = { html: string; url?: string | undefined; places: readonly PlaceInPage[] }

/** The article that a page becomes, and where each of its places is in there; `null` for what is not found. */
export type ReadPage = { title?: string | undefined; text: string; places: readonly (Span | null)[] }

/** Reads pages as they are imported, and finds their annotations in what comes of it. Each may fail by itself. */
export function readAnnotatedPages(pages: readonly AnnotatedPage[]): Result<Result<ReadPage>[]> {
  return ok(pages.map(readPage))
}

function readPage({ html, url, places }: AnnotatedPage): Result<ReadPage> {
  const bytes = new TextEncoder().encode(html)
  const reading = readHtml({ format: 'html', extraction: 'whole', bytes, charset: 'utf-8', url })
  if (!reading.ok) return reading
  const document = checkArticleDocument(reading.value.document)
  if (!document.ok) return document
  const text = canonicalTextOf(document.value)
  const checked = validateText(text)
  if (!checked.ok) return checked
  const page = createPageText(openPage(html.replaceAll('\0', '')))
  const carry = createPageCarrier(page.text, text)
  return ok({
    title: reading.value.declared.title,
    text,
    places: places.map((place) => {
      const span = page.locate(place)
      return (span && carry(span)) ?? null
    }),
  })
}

/**
 * Carries places of the page's text into the article's: letter by letter where only their white space differs, else by
 * the words and those around them, where that leaves no doubt.
 */
function createPageCarrier(page: string, text: string): (span: Span) => Span | undefined {
  const [before, after] = [lettersOf(page), lettersOf(text)]
  const isSame = before.letters === after.letters
  return (span) => {
    if (!isSame) return byWords(page, text, span)
    const first = partitionPoint(before.places.length, (index) => (before.places[index] ?? 0) < span.start)
    const end = partitionPoint(before.places.length, (index) => (before.places[index] ?? 0) < span.end)
    const [start, last] = [after.places[first], after.places[end - 1]]
    if (start === undefined || last === undefined) return undefined
    const carried = checkSpan(text, { start, end: last + 1 })
    return carried.ok ? carried.value : undefined
  }
}

function byWords(page: string, text: string, span: Span): Span | undefined {
  const { exact, prefix, suffix } = describe(page, span)
  const quote = { exact: inForm(exact).trim(), prefix: inForm(prefix), suffix: inForm(suffix) }
  const found = resolve(text, { quote })
  return found.ok ? { start: found.value.start, end: found.value.end } : undefined
}

function inForm(words: string): string {
  return normalise(words, 'NFC')
}

/** The units that are no white space, and where each of them is. */
function lettersOf(text: string): { letters: string; places: Uint32Array } {
  const letters = text.replace(/\s+/g, '')
  const places = new Uint32Array(letters.length)
  let count = 0
  for (const { 0: word, index } of text.matchAll(/\S+/g))
    for (let at = 0; at < word.length; at += 1) places[count++] = index + at
  return { letters, places }
}
