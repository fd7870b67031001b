import { parseDocument } from 'htmlparser2'
import type { Extraction } from '@/lib/core/view/import'
import { ok, type Result } from '@/lib/core/result'
import { checkMarkup } from '@/lib/server/import/check-markup'
import { decodeBytes } from '@/lib/server/import/decode-bytes'
import { readBlocks } from '@/lib/server/import/html/read-blocks'
import { sanitise } from '@/lib/server/import/html/sanitise'
import { surveyPage } from '@/lib/server/import/html/survey-page'
import type { Reading, Source } from '@/lib/server/import/import-input'

/** What came along with the markup, by the addresses it is called by there: `cid:…`, absolute, or relative in the file. */
export type Resources = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

export type MarkupOptions = {
  url?: string | undefined
  /** Absent: `whole`, as for markup that another reader made and that is all article. */
  extraction?: Extraction | undefined
  resources?: Resources | undefined
}

/** A page or a file of one. Looked through for the article unless the source says otherwise. */
export function readHtml(source: Source): Result<Reading> {
  const decoded = decodeBytes(source.bytes, { charset: source.charset, isMarkup: true })
  if (!decoded.ok) return decoded
  return readMarkup(decoded.value.text, { url: source.url, extraction: source.extraction ?? 'article' })
}

/** HTML: surveyed (nesting, what the page declares), sanitised, and only then read into blocks. */
export function readMarkup(html: string, options: MarkupOptions): Result<Reading> {
  const checked = checkMarkup(html)
  if (!checked.ok) return checked
  const survey = surveyPage(html)
  if (!survey.ok) return survey
  const { children } = parseDocument(sanitise(html))
  const base = options.url ?? survey.value.url ?? undefined
  const content = readBlocks(children, base)
  return ok({
    document: { type: 'doc', content },
    pictures: [],
    declared: survey.value,
    origins: {},
    extraction: options.extraction ?? 'whole',
    notes: [],
  })
}
