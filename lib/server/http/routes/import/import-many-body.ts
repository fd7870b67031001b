import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { addresses, manyOptions, type importManyBody } from '@/lib/schema/api/import-body'
import type { ManyOptions, ManySources } from '@/lib/server/services/import/start-import'
import { parseInput } from '@/lib/server/http/parse-input'
import type { SentBody } from '@/lib/server/http/read-body'
import { readForm, type FormShape } from '@/lib/server/http/read-form'
import { jsonField } from '@/lib/server/http/json-field'

const formFields = z.strictObject({
  ...manyOptions.shape,
  addresses: jsonField(addresses).default([]),
  allowDuplicates: z.stringbool().default(false),
})

export const importManyForm = { fields: formFields, files: 'many' } satisfies FormShape

/** Addresses in a JSON body, or files and addresses in a form. */
export async function readImportMany(
  body: z.output<typeof importManyBody> | undefined,
  sent: SentBody,
): Promise<Result<{ sources: ManySources; options: ManyOptions }>> {
  if (body) return ok(requestOf(body, []))
  const form = await readForm(sent)
  if (!form.ok) return form
  const parsed = parseInput(formFields, form.value.fields)
  if (!parsed.ok) return parsed
  const files = form.value.files.filter(({ field }) => field === 'file')
  if (files.length === 0 && parsed.value.addresses.length === 0) {
    return fail('invalid', 'Send the articles as fields "file", or as "addresses".', { field: 'file' })
  }
  return ok(requestOf(parsed.value, files))
}

function requestOf(
  { addresses, name, images, allowDuplicates }: z.output<typeof importManyBody>,
  files: ManySources['files'],
) {
  return { sources: { addresses, files }, options: { name, images, allowDuplicates } }
}
