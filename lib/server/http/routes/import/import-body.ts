import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import {
  chapters,
  givenDetails,
  glossary,
  importChoices,
  places,
  type importBody,
  type importSource,
} from '@/lib/schema/api/import-body'
import type { ImportRequest } from '@/lib/server/services/import/import-article'
import type { ArticleChoices } from '@/lib/server/services/article/prepare-article'
import type { ImportSource } from '@/lib/server/services/import/import-upload'
import { parseInput } from '@/lib/server/http/parse-input'
import type { SentBody } from '@/lib/server/http/read-body'
import { readForm, type FormShape } from '@/lib/server/http/read-form'
import { jsonField } from '@/lib/server/http/json-field'

const formFields = z.strictObject({
  ...givenDetails.shape,
  ...importChoices.shape,
  glossary: jsonField(glossary).exactOptional(),
  chapters: jsonField(chapters).exactOptional(),
  leaveOut: jsonField(places).exactOptional(),
  allowDuplicate: z.stringbool().exactOptional(),
})

export const importForm = { fields: formFields, files: 'one' } satisfies FormShape

/** What is to be imported, from a JSON body or, when there is none, from the form that was sent. */
export async function readImportRequest(
  body: z.output<typeof importBody> | undefined,
  sent: SentBody,
): Promise<Result<ImportRequest>> {
  if (!body) return fromForm(sent)
  const { text, html, intakeId, ...asked } = body
  const found = sourceOf({ text, html, intakeId, url: asked.url ?? undefined })
  return found.ok ? ok(requestOf(found.value, asked)) : found
}

type Given = Record<'text' | 'html' | 'intakeId' | 'url', string | undefined>

/** One of four; an address beside a text or markup only says where that is from. */
function sourceOf({ text, html, intakeId, url }: Given): Result<ImportSource> {
  const given = Object.entries({ text, html, intakeId }).filter(([, value]) => value !== undefined)
  const [first, second] = given
  if (first && second) {
    return fail('invalid', `Send either "${first[0]}" or "${second[0]}", not both.`, { field: second[0] })
  }
  if (text !== undefined) return ok({ kind: 'text', text })
  if (html !== undefined) return ok({ kind: 'html', html, url })
  if (intakeId !== undefined) return ok({ kind: 'intake', intakeId })
  if (url !== undefined) return ok({ kind: 'url', url })
  return fail('invalid', 'Send the article as "text", as "html", as a "url" to fetch, or as a file.', {
    field: 'text',
  })
}

async function fromForm(sent: SentBody): Promise<Result<ImportRequest>> {
  const form = await readForm(sent)
  if (!form.ok) return form
  const { fields, files } = form.value
  const file = files.find(({ field }) => field === 'file')
  if (!file) return fail('invalid', 'Send the article as the field "file".', { field: 'file' })
  const parsed = parseInput(formFields, fields)
  if (!parsed.ok) return parsed
  return ok(requestOf({ kind: 'file', name: file.name, bytes: file.bytes }, parsed.value))
}

type Asked = Omit<z.output<typeof importBody>, keyof z.output<typeof importSource>>

function requestOf(source: ImportSource, asked: Asked): ImportRequest {
  const { allowDuplicate = false, url, ...rest } = asked
  // An address to fetch is where to begin; where the article is, its page may know better.
  const details = source.kind === 'url' || url === undefined ? rest : { ...rest, url }
  return { source, choices: choicesOf(details), allowDuplicate }
}

/** The choices of a request, apart from the details beside them. */
function choicesOf(asked: Omit<Asked, 'allowDuplicate'>): ArticleChoices {
  const { extraction, chapters, leaveOut = [], images = 'drop', ...details } = asked
  return { extraction, chapters, leaveOut, keepsImages: images === 'keep', details }
}
