import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import type { Export } from '@/lib/core/formats/export-model'
import { fail, ok, type Result } from '@/lib/core/result'
import { checkSpan } from '@/lib/core/text/span'
import { EXPORT_SHAPE } from './export-shape'
import { STET_EXPORT, STET_EXPORT_VERSION } from './header'

/**
 * Reads a JSON export back, checking every field and that what it says fits together: the text is the document's, and
 * each sentence and each anchor that is not orphaned lies in it and quotes it. Unknown fields are refused rather than
 * lost. The failure's `field` is a JSON pointer. Whether the SHA-256 is the text's is for the caller to check.
 */
export function parseStetJson(source: string): Result<Export> {
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch (error) {
    if (error instanceof SyntaxError) return fail('invalid', `This is not JSON: ${error.message}.`)
    throw error
  }
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== STET_EXPORT)
    return fail('invalid', `This is not a Stet export: its "format" is not "${STET_EXPORT}".`, {
      field: '/format',
    })
  const { format: _, ...rest } = json
  if (!('version' in rest) || rest.version !== STET_EXPORT_VERSION)
    return fail('invalid', `Only version ${STET_EXPORT_VERSION} of the format can be read.`, {
      field: '/version',
    })
  const { version: __, ...model } = rest
  const fault = EXPORT_SHAPE.fault(model, '')
  if (fault) return { ok: false, failure: fault }
  return EXPORT_SHAPE.is(model) ? checkOffsets(model) : fail('invalid', 'This is not a Stet export.')
}

function checkOffsets(model: Export): Result<Export> {
  const { text, document, sentences } = model.article
  if (canonicalTextOf(document) !== text)
    return fail('invalid', 'The text is not that of the document.', { field: '/article/text' })
  for (const [index, sentence] of sentences.entries()) {
    const span = checkSpan(text, sentence)
    if (!span.ok) return fail('invalid', span.failure.message, { field: `/article/sentences/${index}` })
  }
  for (const [index, { anchor }] of model.annotations.entries()) {
    const fault = anchorFault(anchor, text)
    if (fault !== undefined) return fail('invalid', fault, { field: `/annotations/${index}/anchor` })
  }
  return ok(model)
}

function anchorFault(anchor: Export['annotations'][number]['anchor'], text: string): string | undefined {
  const { start, end, exact, status } = anchor
  if (status === 'orphaned')
    return start === null && end === null ? undefined : 'An orphaned anchor has no offsets.'
  if (start === null || end === null) return 'An anchor that is not orphaned has offsets.'
  const span = checkSpan(text, { start, end })
  if (!span.ok) return span.failure.message
  return text.slice(start, end) === exact ? undefined : 'The anchor does not quote the text at its offsets.'
}
