import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { MOST_ROWS } from '@/lib/schema/import-job'
import type { ManyOptions, ManySources } from '@/lib/server/services/import/start-import'
import { parseInput } from '@/lib/server/http/parse-input'
import type { SentBody } from '@/lib/server/http/read-body'
import { readForm } from '@/lib/server/http/read-form'
import { jsonField, line } from '@/lib/server/http/schemas'

/** Not checked as addresses here: one that is none, or too long, becomes a row that says so, and the others go on. */
const addresses = z.array(line(20_000)).max(MOST_ROWS)

const options = {
  name: line(200).exactOptional(),
  images: z.enum(['keep', 'drop']).default('drop'),
}

export const importManyBody = z.strictObject({
  ...options,
  addresses,
  allowDuplicates: z.boolean().default(false),
})

const formFields = z.strictObject({
  ...options,
  addresses: jsonField(addresses).default([]),
  allowDuplicates: z.stringbool().default(false),
})

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
