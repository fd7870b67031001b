import { expect, type Page } from '@playwright/test'
import * as z from 'zod'
import { readVersions, REPEATED } from './changed-article'

const api = '/api/v1/workspaces/demo'
const articleAnswer = z.object({ id: z.string(), text: z.string() })
const annotation = z.object({
  id: z.string(),
  claimId: z.string().nullable(),
  anchor: z.object({
    start: z.number().nullable(),
    end: z.number().nullable(),
    exact: z.string(),
    status: z.string(),
  }),
})
const annotationList = z.object({ items: z.array(annotation) })

/** Sends a request as the page's member. Answers what came, unread. */
export async function post(page: Page, path: string, data: unknown): Promise<unknown> {
  const response = await page.request.post(`${api}${path}`, { data })
  expect(response.ok(), await response.text()).toBe(true)
  return response.json()
}

const revised = z.object({ id: z.string(), revision: z.int() })
type Revised = z.infer<typeof revised>

/** The same, about a verdict as it is now; answers how it is then. */
export async function postOn(
  page: Page,
  { verdict, path }: { verdict: Revised; path: string },
  data: object,
) {
  const response = await page.request.post(`${api}/verdicts/${verdict.id}${path}`, {
    headers: { 'if-match': `"${verdict.revision}"` },
    data,
  })
  expect(response.ok(), await response.text()).toBe(true)
  return revised.parse(await response.json())
}

/** The same as `post`, where the thing that was made is changed next. */
export async function postForRevision(page: Page, path: string, data: unknown): Promise<Revised> {
  return revised.parse(await post(page, path, data))
}

/** The same, where only the id of what was made matters. */
export async function postForId(page: Page, path: string, data: unknown): Promise<string> {
  return z.object({ id: z.string() }).parse(await post(page, path, data)).id
}

/** Marks a passage of an article; of the sentence that is printed again and again, the last copy. */
export async function mark(page: Page, articleId: string, { exact, tag }: { exact: string; tag: string }) {
  const { text } = await readArticle(page, articleId)
  const start = exact === REPEATED ? text.lastIndexOf(exact) : text.indexOf(exact)
  const end = start + exact.length
  return annotation.parse(await post(page, `/articles/${articleId}/annotations`, { start, end, tag }))
}

/** The article of these tests under a title of its own, with a mark on each passage; and how it reads later. */
export async function importArticle(page: Page, title: string, passages: readonly string[]) {
  const { before, after } = await readVersions(title)
  const id = await postForId(page, '/articles', { title, text: before, allowDuplicate: true })
  for (const exact of passages) await mark(page, id, { exact, tag: 'fact' })
  return { id, before, after }
}

export async function readAnnotations(page: Page, articleId: string) {
  const list = await page.request.get(`${api}/articles/${articleId}/annotations?limit=200`)
  return annotationList.parse(await list.json()).items
}

async function readArticle(page: Page, articleId: string) {
  const article = await page.request.get(`${api}/articles/${articleId}`)
  return articleAnswer.parse(await article.json())
}

/** The stored annotation of a passage, and the words that the current version has at its place. */
export async function storedAt(page: Page, articleId: string, exact: string) {
  const items = await readAnnotations(page, articleId)
  const { text } = await readArticle(page, articleId)
  const found = items.find(({ anchor }) => anchor.exact === exact)
  const { start, end, status } = found?.anchor ?? { start: null, end: null, status: 'missing' }
  return { status, words: start === null || end === null ? null : text.slice(start, end) }
}

const claimAnswer = z.object({ verdicts: z.array(z.object({ status: z.string() })) })

/** Where the verdicts on a claim stand, as the page's member sees them. */
export async function verdictsOf(page: Page, claim: string): Promise<string[]> {
  const answer = await page.request.get(`${api}${claim}`)
  return claimAnswer.parse(await answer.json()).verdicts.map(({ status }) => status)
}
