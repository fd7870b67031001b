import { send, type Answer } from './api'
import type { TestArticle } from './article'
import type { Person } from './desk'

/** A sentence, a second one, one with an emoji, and the first again in another paragraph. */
export const TEXT =
  'The bridge cost two million. It is ugly. Nobody asked 😀 for it.\n\nThe bridge cost two million.'
export const FIRST = { start: 0, end: 28 }
export const SECOND = { start: 29, end: 40 }
export const REPEAT = { start: 66, end: 94 }
export const EMOJI = TEXT.indexOf('😀')

export type Annotating = {
  annotate: (person: Person, body: unknown) => Promise<Answer>
  change: (person: Person, changes: unknown[]) => Promise<Answer>
  list: (person: Person, query?: string, headers?: Record<string, string>) => Promise<Answer>
}

/** What a person asks of one article's annotations. */
export function annotating({ id }: Pick<TestArticle, 'id'>): Annotating {
  return {
    annotate: (person, body) => send(person, `POST /articles/${id}/annotations`, { body }),
    change: (person, changes) =>
      send(person, `POST /articles/${id}/annotation-changes`, { body: { changes } }),
    list: (person, query = '', headers = {}) =>
      send(person, `GET /articles/${id}/annotations${query}`, { headers }),
  }
}
