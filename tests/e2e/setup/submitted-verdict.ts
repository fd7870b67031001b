import { expect, type Page } from '@playwright/test'
import * as z from 'zod'

const API = '/api/v1/workspaces/demo'

const created = z.object({ id: z.uuid(), revision: z.int().optional() })
const marked = z.object({ claimId: z.uuid() })
const revised = z.object({ id: z.uuid(), revision: z.int() })

/** A verdict that was handed in, what it is about and what it rests on. */
export type SubmittedVerdict = {
  articleId: string
  claimId: string
  verdictId: string
  revision: number
  evidence: { id: string; revision: number }
}

/** Farther from the sentence than an anchor's context reaches. */
export const END_OF_PARAGRAPH = 'Nobody knows who laid its first stone, or when.'

/** Does through the API what leads to a submitted verdict: import, mark, source, judge, submit. */
export async function submitVerdict(
  page: Page,
  sentence: string,
  { stance = 'supports' }: { stance?: 'supports' | 'refutes' } = {},
): Promise<SubmittedVerdict> {
  async function post<T>(schema: z.ZodType<T>, path: string, data?: object): Promise<T> {
    const answer = await page.request.post(`${API}${path}`, { ...(data && { data }) })
    expect(answer.ok(), await answer.text()).toBe(true)
    return schema.parse(await answer.json())
  }
  const text = `The harbour has a long history. ${sentence} Ships steer by it. ${END_OF_PARAGRAPH}\n\nThe end.`
  const { id: articleId } = await post(created, '/articles', { title: sentence, text })
  const start = text.indexOf(sentence)
  const { claimId } = await post(marked, `/articles/${articleId}/annotations`, {
    start,
    end: start + sentence.length,
    tag: 'fact',
  })
  const source = { url: 'https://lights.port.example/register', title: 'Register of lights' }
  const evidence = await post(revised, `/claims/${claimId}/evidence`, {
    source,
    stance,
    excerpt: 'As claimed.',
  })
  const draft = await post(revised, `/claims/${claimId}/verdicts`, {
    rating: 'supported',
    rationale: 'The register says so.',
    evidenceIds: [evidence.id],
  })
  const verdictId = draft.id
  const submitted = await page.request.post(`${API}/verdicts/${verdictId}/submit`, {
    headers: { 'if-match': `"${draft.revision}"` },
  })
  expect(submitted.ok(), await submitted.text()).toBe(true)
  const { revision } = revised.parse(await submitted.json())
  return { articleId, claimId, verdictId, revision, evidence }
}

const claim = z.object({ verdicts: z.array(z.object({ status: z.string() })) })

/** How the first verdict on a claim stands, as the server has it. */
export async function statusOnClaim(page: Page, claimId: string): Promise<string | undefined> {
  const read = await page.request.get(`${API}/claims/${claimId}`)
  return claim.parse(await read.json()).verdicts[0]?.status
}

/** Other tests fill the same queue: what a test submits is found again by a word that nobody else uses. */
export function uniqueWord(): string {
  return `Q${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
}
