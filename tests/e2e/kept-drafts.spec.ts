import { expect } from '@playwright/test'
import { neverReadDrafts, readDraftsSlowly } from './setup/kept-drafts'
import { test } from './setup/sign-in'
import { openVerdict, visitVerdict } from './setup/verdict-room'

const KEPT = 'Kept in this browser, not saved yet.'

test('a verdict waits for its draft, and has the focus when it is there', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id, rationale } = await openVerdict(page, 'the slow draft')
  await page.route('**/verdicts', (route) => route.abort())
  await rationale.fill('Typed before.')
  await expect(page.getByText(KEPT)).toBeVisible()
  await readDraftsSlowly(page)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  const { cards, rationale: again } = await visitVerdict(page, id)
  await expect(again).toHaveText('Typed before.')
  await expect(cards.getByRole('radio').first()).toBeFocused()
  await again.press('End')
  await page.keyboard.type(' And after.')
  await expect(page.getByText(KEPT)).toBeVisible()
  await page.reload()
  const { rationale: last } = await visitVerdict(page, id)
  await expect(last).toHaveText('Typed before. And after.')
})

test('a browser that never gives out what it keeps does not keep anybody from writing', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  await neverReadDrafts(page)
  const { cards, rationale, storedText } = await openVerdict(page, 'the silent browser')
  await rationale.fill('Saved all the same.')
  await expect(cards.getByText('Draft saved')).toBeVisible()
  expect(await storedText()).toBe('Saved all the same.')
})
