import type * as z from 'zod'
import type { FormatOf } from '@/lib/schema/export-formats'
import { annotationView } from '@/lib/schema/annotation'
import { articleContent } from '@/lib/schema/article'
import { expectAnswer, problemSchema, send, type Answer } from '@/tests/factories/api'
import type { Desk } from '@/tests/factories/desk'

export type Imported = z.infer<typeof articleContent>

/** Imports through the API; undefined when the text or the HTML is refused. Nothing else may be wrong with the import. */
export async function importArticle(
  desk: Desk,
  body: Record<string, unknown>,
): Promise<Imported | undefined> {
  const answer = await send(desk.reviewer, 'POST /articles', { body: { ...body, allowDuplicate: true } })
  if (answer.status === 422) {
    const { field, detail } = problemSchema.parse(JSON.parse(answer.text))
    if (field === 'text' || field === 'html') return undefined
    throw new Error(`The import was refused for its ${String(field)}: ${detail}`)
  }
  return expectAnswer(201, articleContent, Promise.resolve(answer))
}

/** Marks every paragraph of an article, whole, as a fact. */
export async function annotateParagraphs(
  desk: Desk,
  { id, text }: Imported,
  note: string | null,
): Promise<void> {
  let start = 0
  for (const paragraph of text.split('\n\n')) {
    const body = { start, end: start + paragraph.length, tag: 'fact', note }
    await expectAnswer(201, annotationView, send(desk.reviewer, `POST /articles/${id}/annotations`, { body }))
    start += paragraph.length + 2
  }
}

/** The export of an article as an editor downloads it, as text. */
export async function exportOf(
  desk: Desk,
  article: Pick<Imported, 'id'>,
  format: FormatOf<'article'>,
): Promise<string> {
  return new TextDecoder().decode(await exportedFile(desk, article, format))
}

/** The export of an article as an editor downloads it. */
export async function exportedFile(
  desk: Desk,
  { id }: Pick<Imported, 'id'>,
  format: FormatOf<'article'>,
): Promise<Uint8Array> {
  const call = `GET /articles/${id}/export?format=${format}`
  const { status, text, bytes }: Answer = await send(desk.editor, call)
  if (status !== 200) throw new Error(`The ${format} export answered ${String(status)}: ${text}`)
  return bytes
}
