import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ExternalImportRequest } from '@/lib/server/services/import/import-external-annotations'
import type { TargetChoice } from '@/lib/server/services/import/find-destinations'
import { jsonText } from '@/lib/server/http/json-field'
import { parseInput } from '@/lib/server/http/parse-input'
import { parseJson, type SentBody } from '@/lib/server/http/read-body'
import { readForm, type FormShape } from '@/lib/server/http/read-form'
import { id } from '@/lib/schema/input'

/** A tag's key for each label; `null` leaves the label out. */
const mapping = z.record(z.string().max(400), z.string().min(1).max(60).nullable())
/** By the number of a document: an article's id, `"new"`, or `null` to leave the document out. */
const targets = z.record(z.string().regex(/^[1-9]\d{0,4}$/), z.union([id, z.literal('new')]).nullable())

const json = z.object({ mapping: mapping.default({}), targets: targets.default({}) })

const formFields = z.strictObject({
  mapping: jsonText(mapping).exactOptional(),
  targets: jsonText(targets).exactOptional(),
  articleId: id.exactOptional(),
})

export const externalImportForm = { fields: formFields, files: 'one' } satisfies FormShape

/** The form in which annotations of another tool are sent: the file, and what a person has chosen about it. */
export async function readExternalImportRequest(sent: SentBody): Promise<Result<ExternalImportRequest>> {
  const form = await readForm(sent)
  if (!form.ok) return form
  const file = form.value.files.find(({ field }) => field === 'file')
  if (!file) return fail('invalid', 'Send the annotations as the field "file".', { field: 'file' })
  const fields = parseInput(formFields, form.value.fields)
  if (!fields.ok) return fields
  const { articleId, ...texts } = fields.value
  const parsed = parseTexts(texts)
  if (!parsed.ok) return parsed
  const choices = parseInput(json, parsed.value)
  if (!choices.ok) return choices
  const { mapping, targets } = choices.value
  const byDocument = Object.entries(targets).map(([number, chosen]): [number, TargetChoice] => [
    Number(number),
    choiceOf(chosen),
  ])
  return ok({
    bytes: file.bytes,
    mapping: new Map(Object.entries(mapping)),
    choices: { byDocument: new Map(byDocument), ...(articleId !== undefined && { articleId }) },
  })
}

/** JSON in the fields of a form, as far as they were sent. */
function parseTexts(fields: Readonly<Record<string, string | undefined>>): Result<Record<string, unknown>> {
  const parsed: Record<string, unknown> = {}
  for (const [field, text] of Object.entries(fields)) {
    if (text === undefined) continue
    const value = parseJson(new TextEncoder().encode(text))
    if (!value.ok) return fail('invalid', `The field is not JSON: ${value.failure.message}`, { field })
    parsed[field] = value.value
  }
  return ok(parsed)
}

function choiceOf(chosen: string | null): TargetChoice {
  if (chosen === null) return { kind: 'none' }
  return chosen === 'new' ? { kind: 'new' } : { kind: 'article', articleId: chosen }
}
