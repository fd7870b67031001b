import type * as z from 'zod'
import { annotationPage, annotationView } from '@/lib/schema/annotation'
import { captureView } from '@/lib/schema/version'
import { expectAnswer, send } from './api'
import type { TestArticle } from './article'
import type { Person } from './desk'

export type Annotation = z.infer<typeof annotationView>

/** Marks a passage as a fact by its words, of which the text must have exactly one copy. */
export async function markWords(
  person: Person,
  { id, text }: TestArticle,
  words: string,
): Promise<Annotation> {
  const start = text.indexOf(words)
  if (start < 0 || text.includes(words, start + 1)) throw new Error(`Not exactly once in the text: ${words}`)
  const body = { start, end: start + words.length, tag: 'fact' }
  return expectAnswer(201, annotationView, send(person, `POST /articles/${id}/annotations`, { body }))
}

/** Captures the article anew. */
export function capture(person: Person, { id }: Pick<TestArticle, 'id'>, text: string) {
  return expectAnswer(
    201,
    captureView.strict(),
    send(person, `POST /articles/${id}/versions`, { body: { text } }),
  )
}

/** The annotations of the current version, by id. */
export async function annotationsOf(
  person: Person,
  { id }: Pick<TestArticle, 'id'>,
): Promise<Map<string, Annotation>> {
  const { items } = await expectAnswer(
    200,
    annotationPage,
    send(person, `GET /articles/${id}/annotations?limit=500`),
  )
  return new Map(items.map((one) => [one.id, one]))
}
