import { isProbablyReaderable } from '@mozilla/readability'
import { parseDocument } from 'htmlparser2'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { ok, type Result } from '@/lib/core/result'
import type { Extraction } from '@/lib/schema/import'
import { checkMarkup } from '@/lib/ingest/check-markup'
import { decodeBytes, noteOnEncoding } from '@/lib/ingest/decode-bytes'
import { bylineInText } from '@/lib/ingest/extract/details/byline-in-text'
import { readDetails, type PageDetails } from '@/lib/ingest/extract/details/read-details'
import { extractArticle, takeWhole } from '@/lib/ingest/extract/extract-article'
import { judgeArticle } from '@/lib/ingest/extract/judge-article'
import { removeHidden } from '@/lib/ingest/extract/remove-hidden'
import { repairFormulas } from '@/lib/ingest/html/repair-formulas'
import { repairNotes } from '@/lib/ingest/html/repair-notes'
import { repairImages } from '@/lib/ingest/html/repair-images'
import { openPage } from '@/lib/ingest/html/open-page'
import type { Resources } from '@/lib/ingest/html/read-image'
import { readBlocks } from '@/lib/ingest/html/read-blocks'
import { sanitise } from '@/lib/ingest/html/sanitise'
import { surveyPage } from '@/lib/ingest/html/survey-page'
import type { Reading, Source } from '@/lib/ingest/import-input'

export type MarkupOptions = {
  url?: string | undefined
  /** Absent: `whole`, as for markup that another reader made and that is all article. */
  extraction?: Extraction | undefined
  resources?: Resources | undefined
}

/** A page or a file of one. Looked through for the article unless the source says otherwise. */
export function readHtml({ bytes, charset, url, extraction = 'article' }: Source): Result<Reading> {
  const decoded = decodeBytes(bytes, { charset, isMarkup: true })
  if (!decoded.ok) return decoded
  const note = noteOnEncoding(decoded.value)
  // Browsers pass over NUL in a page.
  const reading = readMarkup(decoded.value.text.replaceAll('\0', ''), { url, extraction })
  if (!reading.ok || note === null) return reading
  return ok({ ...reading.value, notes: [note, ...reading.value.notes] })
}

/**
 * HTML: surveyed first (nesting, size), so that a DOM may be built of it; then the article is found, sanitised, and
 * only then read into blocks.
 */
export function readMarkup(html: string, options: MarkupOptions): Result<Reading> {
  const extraction = options.extraction ?? 'whole'
  const checked = checkMarkup(html)
  if (!checked.ok) return checked
  const fault = surveyPage(html)
  if (fault) return { ok: false, failure: fault }
  const page = openPage(html)
  const written = baseOf(page, options.url)
  const details = readDetails(page, written)
  const { removedProse } = removeHidden(page)
  // Asked before the page is changed further; whoever wants everything has no doubt.
  const isReaderable = extraction !== 'whole' && isProbablyReaderable(page)
  const notes = [...(removedProse ? ['Text that the page hides was left out.'] : []), ...repairImages(page)]
  repairFormulas(page)
  repairNotes(page)
  const taken = extraction === 'whole' ? takeWhole(page) : extractArticle(page, extraction, details)
  const { children } = parseDocument(sanitise(taken.html))
  const base = written ?? details.declared.url ?? undefined
  const { content, pictures } = readBlocks(children, { base, resources: options.resources })
  const document = { type: 'doc' as const, content }
  const text = canonicalTextOf(document)
  const isArticle =
    extraction === 'whole' ||
    judgeArticle({
      part: taken.part,
      isTeasers: taken.isTeasers,
      isDense: isDense(text),
      isDeclared: details.isDeclared,
      isReaderable,
      isFrontAddress: isFrontAddress(options.url ?? details.declared.url ?? undefined),
    })
  const { modifiedOn } = details
  return ok({
    document,
    pictures,
    ...withByline(details, text),
    modifiedOn,
    extraction,
    isArticle,
    notes: [...notes, ...taken.notes],
  })
}

/** The author that only the text names. */
function withByline({ declared, origins }: PageDetails, text: string): Pick<Reading, 'declared' | 'origins'> {
  const author = declared.author === undefined ? bylineInText(text) : undefined
  if (author === undefined) return { declared, origins }
  return { declared: { ...declared, author }, origins: { ...origins, author: 'text' } }
}

/** What relative addresses on the page are relative to. */
function baseOf(page: Document, url: string | undefined): string | undefined {
  const written = page.querySelector('base[href]')?.getAttribute('href')?.trim()
  return written && URL.canParse(written, url) ? new URL(written, url).href : url
}

const LOOKED_AT = 20_000

function isDense(text: string): boolean {
  const sample = text.slice(0, LOOKED_AT)
  const dense = sample.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu,
  )
  return (dense?.length ?? 0) * 3 > sample.length
}

function isFrontAddress(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false
  const { pathname, search } = new URL(url)
  return /^\/(?:index\.\w{2,5})?$/.test(pathname) && search === ''
}
