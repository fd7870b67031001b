import { expect, type Page } from '@playwright/test'
import * as z from 'zod'
import { openRoom, untilSaved } from './setup/open-room'
import { test } from './setup/sign-in'

const API = '/api/v1/workspaces/demo'
const annotations = z.object({ items: z.array(z.object({ claimId: z.uuid().nullable() })) })
const claim = z.object({
  verdicts: z.array(z.object({ id: z.uuid(), revision: z.int(), rationaleText: z.string() })),
})

async function myVerdict(page: Page, article: string): Promise<z.infer<typeof claim>['verdicts'][number]> {
  const listed = await page.request.get(`${API}/articles/${article}/annotations`)
  const [first] = annotations.parse(await listed.json()).items
  const { verdicts } = claim.parse(await (await page.request.get(`${API}/claims/${first?.claimId}`)).json())
  const [mine] = verdicts
  if (!mine) throw new Error('There is no verdict.')
  return mine
}

for (const { choice, stays } of [
  { choice: 'Use my version', stays: 'Written here. And gone on.' },
  { choice: 'Keep the saved version', stays: 'Written elsewhere.' },
]) {
  test(`a verdict changed elsewhere is shown beside the draft: ${choice}`, async ({ signedInAs }) => {
    const page = await signedInAs('reviewer')
    const { id, cards } = await openRoom(page, `the draft, ${choice}`)
    await page.keyboard.press('End')
    await page.keyboard.press('1')
    await untilSaved(page)
    await page.keyboard.press('v')
    const rationale = cards.getByRole('textbox', { name: 'Rationale' })
    await rationale.click()
    await page.keyboard.type('Written here.')
    await expect(cards.getByText('Draft saved')).toBeVisible()

    const verdict = await myVerdict(page, id)
    const changed = await page.request.patch(`${API}/verdicts/${verdict.id}`, {
      headers: { 'if-match': `"${verdict.revision}"` },
      data: { rationale: 'Written elsewhere.' },
    })
    expect(changed.ok(), await changed.text()).toBe(true)

    await page.keyboard.type(' And gone on.')
    const alert = cards.getByRole('alert').filter({ hasText: 'This verdict has changed' })
    await expect(alert).toContainText('Written elsewhere.')
    await expect(rationale).toHaveText('Written here. And gone on.')
    await alert.getByRole('button', { name: choice }).click()
    await expect(rationale).toHaveText(stays)
    await expect.poll(async () => (await myVerdict(page, id)).rationaleText).toBe(stays)
    await expect(alert).toHaveCount(0)
  })
}
