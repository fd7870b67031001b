import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { canonicalLanguage } from '@/lib/core/text/language'
import type { ImportInput } from '@/lib/server/import/import-input'
import type { ImportRequest } from '@/lib/server/services/import-article'
import { parseInput } from './parse-input'
import type { SentBody } from './read-body'
import { readForm } from './read-form'
import { day, line, webAddress } from './schemas'

const language = z
  .string()
  .refine(
    (tag) => tag === 'und' || canonicalLanguage(tag) !== 'und',
    'Expected a language tag like "en" or "pt-BR".',
  )
  .transform(canonicalLanguage)

/** What a person may say of an article. */
export const details = {
  title: line(500).exactOptional(),
  author: line(500).nullable().exactOptional(),
  publisher: line(500).nullable().exactOptional(),
  url: webAddress.nullable().exactOptional(),
  publishedOn: day.nullable().exactOptional(),
  asOf: day.nullable().exactOptional(),
  language: language.exactOptional(),
  direction: z.enum(['ltr', 'rtl']).exactOptional(),
}

export const importBody = z.strictObject({
  text: z.string().exactOptional(),
  html: z.string().exactOptional(),
  ...details,
  allowDuplicate: z.boolean().exactOptional(),
})

const formFields = z.strictObject({ ...details, allowDuplicate: z.stringbool().exactOptional() })

/** What is to be imported, from a JSON body or, when there is none, from the form that was sent. */
export async function readImportRequest(
  body: z.output<typeof importBody> | undefined,
  sent: SentBody,
): Promise<Result<ImportRequest>> {
  if (!body) return fromForm(sent)
  const { text, html, allowDuplicate = false, ...details } = body
  const input = inputOf({ text, html, url: details.url ?? undefined })
  return input.ok ? ok({ input: input.value, details, allowDuplicate }) : input
}

type Given = { text: string | undefined; html: string | undefined; url: string | undefined }

function inputOf({ text, html, url }: Given): Result<ImportInput> {
  if (text !== undefined && html !== undefined) {
    return fail('invalid', 'Send either "text" or "html", not both.', { field: 'html' })
  }
  if (text !== undefined) return ok({ kind: 'text', text })
  if (html !== undefined) return ok({ kind: 'html', html, url })
  if (url === undefined)
    return fail('invalid', 'Send the article as "text", "html" or a file.', { field: 'text' })
  const message =
    'Web addresses cannot be fetched yet. Copy the article from the page and import its text or HTML together with the address.'
  return fail('invalid', message, { field: 'url' })
}

async function fromForm(sent: SentBody): Promise<Result<ImportRequest>> {
  const form = await readForm(sent)
  if (!form.ok) return form
  const { fields, files } = form.value
  const file = files.find(({ field }) => field === 'file')
  if (!file) return fail('invalid', 'Send the article as the field "file".', { field: 'file' })
  const parsed = parseInput(formFields, fields)
  if (!parsed.ok) return parsed
  const { allowDuplicate = false, ...details } = parsed.value
  return ok({ input: { kind: 'file', name: file.name, bytes: file.bytes }, details, allowDuplicate })
}
