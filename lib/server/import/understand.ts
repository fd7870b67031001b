import type { ArticleDetails } from '@/lib/core/view/article'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { ok, type Failure, type Result } from '@/lib/core/result'
import { validateText } from '@/lib/core/text/check-text'
import type { ImportFormat } from '@/lib/core/view/import'
import { checkMarkup } from './check-markup'
import { decodeBytes } from './decode-bytes'
import type { ImportInput, Reading, Understood } from './import-input'
import { MEDIA_TYPES, READERS } from './readers'
import { recogniseFormat, refuseBinary } from './recognise-format'
import { dateInText } from './suggest/date'
import { directionOf } from './suggest/direction'
import { languageOf } from './suggest/language'
import { titleOf } from './suggest/title'

/**
 * What an article says and is, from what a person hands over: its document, its canonical text and suggestions for its
 * details. Sizes and characters are checked before anything is parsed. Saves nothing.
 */
export async function understand(input: ImportInput): Promise<Result<Understood>> {
  const source = takeIn(input)
  if (!source.ok) return source
  const { format, text: written, original, url } = source.value
  const reading = await READERS[format](written, { url })
  if (!reading.ok) return blame(reading.failure, input.kind)
  const text = canonicalTextOf(reading.value.document)
  const checked = validateText(text)
  if (!checked.ok) return blame(checked.failure, input.kind)
  const document = checkArticleDocument(reading.value.document)
  if (!document.ok) return blame(document.failure, input.kind)
  return ok({
    format,
    ...suggest(reading.value, text, url),
    document: document.value,
    text,
    original,
    originalType: MEDIA_TYPES[format],
  })
}

type Source = {
  format: ImportFormat
  text: string
  original: Uint8Array<ArrayBuffer>
  url: string | undefined
}

function takeIn(input: ImportInput): Result<Source> {
  switch (input.kind) {
    case 'text':
      return source({ format: 'plain', text: input.text, original: undefined, url: undefined }, 'text')
    case 'html':
      return source({ format: 'html', text: input.html, original: undefined, url: input.url }, 'html')
    case 'file':
      return fromFile(input)
  }
}

function fromFile({ name, bytes }: Extract<ImportInput, { kind: 'file' }>): Result<Source> {
  const text = refuseBinary(bytes)
  if (!text.ok) return text
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const format = recogniseFormat(decoded.value, name)
  return source({ format, text: decoded.value, original: bytes, url: undefined }, 'file')
}

function source(
  { original, ...rest }: Omit<Source, 'original'> & { original: Source['original'] | undefined },
  kind: ImportInput['kind'],
): Result<Source> {
  const checked = rest.format === 'html' ? checkMarkup(rest.text) : validateText(rest.text)
  if (!checked.ok) return blame(checked.failure, kind)
  return ok({ ...rest, original: original ?? new TextEncoder().encode(rest.text) })
}

function suggest({ document, declared }: Reading, text: string, url: string | undefined) {
  const language = declared.language ?? languageOf(text)
  const details: ArticleDetails = {
    title: declared.title ?? titleOf(document, language),
    author: declared.author ?? null,
    publisher: declared.publisher ?? null,
    url: url ?? declared.url ?? null,
    publishedOn: declared.publishedOn ?? null,
    asOf: declared.publishedOn ?? null,
    language,
    direction: declared.direction ?? directionOf(text),
  }
  return { details, dateInText: dateInText(text, language) }
}

/** Whatever was wrong, it was wrong with the one thing handed over. */
function blame(failure: Failure, field: ImportInput['kind']): Result<never> {
  return { ok: false, failure: { ...failure, field } }
}
