import { ok, type Result } from '@/lib/core/result'
import { validateText } from '@/lib/core/text/validate-text'
import { parseMediaType } from './fetch/media-type'
import { checkMarkup } from './check-markup'
import type { ImportInput, ReadingChoices, Source } from './import-input'
import { recogniseFormat } from './recognise/recognise-format'

/**
 * What a person handed over as one source to be read: its kind, its bytes, and what of it is wanted unless they chose
 * otherwise. Pages and files of them are searched for the article; pasted markup was chosen by hand and is taken whole.
 */
export function sourceOf(input: ImportInput, choices: ReadingChoices): Result<Source> {
  switch (input.kind) {
    case 'text': {
      const checked = validateText(input.text)
      return checked.ok ? ok({ ...choices, format: 'plain', ...encoded(input.text) }) : checked
    }
    case 'html': {
      const checked = checkMarkup(input.html)
      if (!checked.ok) return checked
      return ok({
        extraction: 'whole',
        ...given(choices),
        format: 'html',
        ...encoded(input.html),
        url: input.url,
      })
    }
    case 'file':
      return recognise(input.bytes, { name: input.name }, choices)
    case 'page': {
      const { bytes, headers, url } = input.page
      const type = headers['content-type'] ?? ''
      return recognise(bytes, { name: new URL(url).pathname, type, url }, choices)
    }
  }
}

type Hints = { name: string; type?: string; url?: string }

function recognise(
  bytes: Uint8Array<ArrayBuffer>,
  { name, type = '', url }: Hints,
  choices: ReadingChoices,
): Result<Source> {
  const { charset } = parseMediaType(type)
  const format = recogniseFormat(bytes, { name, charset })
  if (!format.ok) return format
  return ok({ extraction: 'article', ...given(choices), format: format.value, bytes, charset, url })
}

function encoded(text: string) {
  return { bytes: new TextEncoder().encode(text), charset: 'utf-8' }
}

/** The choices that were made, so that those left open do not cover what is usual. */
function given({ extraction, chapters }: ReadingChoices): ReadingChoices {
  return { ...(extraction && { extraction }), ...(chapters && { chapters }) }
}
