import { expect, type Locator, type Page } from '@playwright/test'
import * as z from 'zod'
import { openRoom, untilSaved, visitRoom } from './open-room'

const API = '/api/v1/workspaces/demo'

const annotations = z.object({ items: z.array(z.object({ claimId: z.uuid().nullable(), tag: z.string() })) })
const claim = z.object({
  evidence: z.array(z.object({ id: z.uuid() })),
  verdicts: z.array(
    z.object({
      id: z.uuid(),
      revision: z.int(),
      status: z.string(),
      rating: z.string().nullable(),
      rationaleText: z.string(),
    }),
  ),
})

type Verdict = z.infer<typeof claim>['verdicts'][number]

/** The verdict that is being written on an article's first claim. */
export type VerdictRoom = {
  id: string
  cards: Locator
  rationale: Locator
  claimId: string
  /** As the server has it. */
  stored: () => Promise<Verdict | undefined>
  storedText: () => Promise<string | undefined>
  evidenceCount: () => Promise<number>
}

/** Imports an article, tags its last sentence as a fact, gives the claim a source and opens the verdict on it. */
export async function openVerdict(page: Page, title: string): Promise<VerdictRoom> {
  const { id } = await openRoom(page, title)
  await page.keyboard.press('End')
  await page.keyboard.press('1')
  await untilSaved(page)
  await addEvidence(page, await claimOf(page, id))
  return visitVerdict(page, id)
}

/** Opens the verdict on the last sentence of an article. */
export async function visitVerdict(page: Page, id: string): Promise<VerdictRoom> {
  const room = await visitRoom(page, id)
  await expect(room.cards.getByRole('article')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('v')
  return verdictIn(page, room)
}

/** The verdict that is open in the room. */
async function verdictIn(page: Page, { id, cards }: Pick<VerdictRoom, 'id' | 'cards'>): Promise<VerdictRoom> {
  const rationale = cards.getByRole('textbox', { name: 'Rationale' })
  await expect(rationale).toBeVisible()
  const claimId = await claimOf(page, id)
  const read = async () => claim.parse(await (await page.request.get(`${API}/claims/${claimId}`)).json())
  const stored = async () => (await read()).verdicts[0]
  return {
    id,
    cards,
    rationale,
    claimId,
    stored,
    storedText: async () => (await stored())?.rationaleText,
    evidenceCount: async () => (await read()).evidence.length,
  }
}

async function claimOf(page: Page, article: string): Promise<string> {
  const listed = await page.request.get(`${API}/articles/${article}/annotations`)
  const [first] = annotations.parse(await listed.json()).items
  if (!first?.claimId) throw new Error('There is no claim.')
  return first.claimId
}

/** Adds a source to a claim through the API. */
async function addEvidence(page: Page, claimId: string): Promise<void> {
  const source = { url: 'https://lights.port.example/register', title: 'Register of lights' }
  const added = await page.request.post(`${API}/claims/${claimId}/evidence`, {
    data: { source, stance: 'supports', excerpt: 'As claimed.' },
  })
  expect(added.ok(), await added.text()).toBe(true)
}
