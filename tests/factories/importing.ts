import { wholeDatabase } from '@/tests/factories/whole-database'
import { send, type Answer } from './api'
import type { Person } from './desk'

/** Asks for an import, as JSON. */
export function post(person: Person, body: unknown): Promise<Answer> {
  return send(person, 'POST /articles', { body })
}

type Named = { name?: string; title?: string; url?: string; publishedOn?: string }

/** Asks for the import of a file, as a browser's form does. */
export function upload(
  person: Person,
  bytes: Uint8Array<ArrayBuffer> | string,
  { name = 'article.txt', ...fields }: Named = {},
): Promise<Answer> {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return send(person, 'POST /articles', { form })
}

/** Rows of everything an import writes. */
export async function countRows(): Promise<number[]> {
  const db = wholeDatabase()
  return Promise.all([db.article.count(), db.articleVersion.count(), db.sentence.count(), db.event.count()])
}
