import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { checkRichText } from '@/lib/core/document/rich-text'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import { checkSpan } from '@/lib/core/text/span'
import { exportModel, type Export } from '@/lib/schema/export'
import { findUnknownField, nestsTooDeep, pointerTo } from './json-place'
import { STET_EXPORT, STET_EXPORT_VERSION } from '@/lib/core/formats/json/header'

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
    if (error instanceof SyntaxError) return fail('invalid', `This is not valid JSON: ${error.message}.`)
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
  const parsed = parseModel(model)
  return parsed.ok ? checkContent(parsed.value) : parsed
}

function parseModel(json: object): Result<Export> {
  // The schema descends by recursion, which a hostile file must not exhaust.
  if (nestsTooDeep(json)) return fail('invalid', 'The file nests too deep for an export.')
  const parsed = exportModel.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail('invalid', issue?.message ?? 'This is not a Stet export.', {
      field: pointerTo(issue?.path ?? []),
    })
  }
  const unknown = findUnknownField(json, parsed.data)
  return unknown === undefined
    ? ok(parsed.data)
    : fail('invalid', `"${unknown.name}" is not a field here.`, { field: pointerTo(unknown.path) })
}

/** What the schema leaves to the checks of the parts, and how the parts fit together. */
function checkContent(model: Export): Result<Export> {
  const failure = faultOfDocument(model) ?? faultOfRationales(model) ?? faultOfOffsets(model)
  return failure ? { ok: false, failure } : ok(model)
}

function faultOfDocument({ article: { text, document } }: Export): Failure | undefined {
  const checked = checkArticleDocument(document)
  if (!checked.ok) return within('/article/document', checked.failure)
  if (canonicalTextOf(document) === text) return undefined
  return { code: 'invalid', message: 'The text is not that of the document.', field: '/article/text' }
}

function faultOfRationales({ claims }: Export): Failure | undefined {
  for (const [index, { verdicts }] of claims.entries()) {
    for (const [place, { rationale }] of verdicts.entries()) {
      const checked = checkRichText(rationale)
      if (!checked.ok) return within(`/claims/${index}/verdicts/${place}/rationale`, checked.failure)
    }
  }
  return undefined
}

function within(path: string, { field = '', ...failure }: Failure): Failure {
  const pointer = field.replaceAll('.', '/').replace(/^\/?(?=.)/, '/')
  return { ...failure, field: `${path}${pointer}` }
}

function faultOfOffsets({ article: { text, sentences }, annotations }: Export): Failure | undefined {
  for (const [index, sentence] of sentences.entries()) {
    const span = checkSpan(text, sentence)
    if (!span.ok) return { ...span.failure, field: `/article/sentences/${index}` }
  }
  for (const [index, { anchor }] of annotations.entries()) {
    const message = faultOfAnchor(anchor, text)
    if (message !== undefined) return { code: 'invalid', message, field: `/annotations/${index}/anchor` }
  }
  return undefined
}

function faultOfAnchor(anchor: Export['annotations'][number]['anchor'], text: string): string | undefined {
  const { start, end, exact, status } = anchor
  if (status === 'orphaned')
    return start === null && end === null ? undefined : 'An orphaned anchor has no offsets.'
  if (start === null || end === null) return 'An anchor that is not orphaned has offsets.'
  const span = checkSpan(text, { start, end })
  if (!span.ok) return span.failure.message
  return text.slice(start, end) === exact ? undefined : 'The anchor does not quote the text at its offsets.'
}
