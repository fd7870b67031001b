import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { checkRichText, plainTextOf } from '@/lib/core/document/rich-text'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import { checkSpan } from '@/lib/core/text/span'
import { exportFile, type Export } from '@/lib/schema/export'
import { faultOfReferences } from './check-references'
import { findUnstorable } from './find-unstorable'
import { STET_EXPORT, STET_EXPORT_VERSION } from './header'
import { findUnknownField, pointerTo } from './json-place'

/**
 * Reads a JSON export back, checking every field and that what it says fits together: the text is the document's,
 * each sentence and each anchor that is not orphaned lies in it and quotes it, and what is named is there. Unknown
 * fields are refused rather than lost. The failure's `field` is a JSON pointer. Whether the SHA-256 is the text's is for
 * the caller to check.
 */
export function readStetExport(json: unknown): Result<Export> {
  const head = exportFile.pick({ format: true }).safeParse(json)
  if (!head.success)
    return fail('invalid', `This is not a Stet export: its "format" is not "${STET_EXPORT}".`, {
      field: '/format',
    })
  if (!exportFile.pick({ version: true }).safeParse(json).success)
    return fail('invalid', `Only version ${STET_EXPORT_VERSION} of the format can be read.`, {
      field: '/version',
    })
  const parsed = parseModel(json)
  return parsed.ok ? checkContent(parsed.value) : parsed
}

function parseModel(json: unknown): Result<Export> {
  const unstorable = findUnstorable(json)
  if (unstorable)
    return fail('invalid', 'The text has a NUL character or half of a surrogate pair.', {
      field: pointerTo(unstorable),
    })
  const parsed = exportFile.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail('invalid', issue?.message ?? 'This is not a Stet export.', {
      field: pointerTo(issue?.path ?? []),
    })
  }
  const unknown = findUnknownField(json, parsed.data)
  if (unknown !== undefined)
    return fail('invalid', `"${unknown.name}" is not a field here.`, { field: pointerTo(unknown.path) })
  const { format: _format, version: _version, unsettled: _unsettled, ...model } = parsed.data
  return ok(model)
}

/** What the schema leaves to the checks of the parts, and how the parts fit together. */
function checkContent(model: Export): Result<Export> {
  const failure =
    faultOfDocument(model) ?? faultOfRationales(model) ?? faultOfOffsets(model) ?? faultOfReferences(model)
  return failure ? { ok: false, failure } : ok(model)
}

function faultOfDocument({ article: { text, document } }: Export): Failure | undefined {
  const checked = checkArticleDocument(document)
  if (!checked.ok) return within('/article/document', checked.failure)
  if (canonicalTextOf(document) === text) return undefined
  return fault('The text is not that of the document.', '/article/text')
}

function faultOfRationales({ claims }: Export): Failure | undefined {
  for (const [index, { verdicts }] of claims.entries()) {
    for (const [place, { rationale, rationaleText }] of verdicts.entries()) {
      const path = `/claims/${index}/verdicts/${place}`
      const checked = checkRichText(rationale)
      if (!checked.ok) return within(`${path}/rationale`, checked.failure)
      if (plainTextOf(checked.value) !== rationaleText)
        return fault('This is not the text of the rationale.', `${path}/rationaleText`)
    }
  }
  return undefined
}

function fault(message: string, field: string): Failure {
  return { code: 'invalid', message, field }
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
    if (message !== undefined) return fault(message, `/annotations/${index}/anchor`)
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
