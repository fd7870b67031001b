import { expect, type Page } from '@playwright/test'
import { tabTo, typeInto } from './by-keyboard'

type Decisions = { words: string; approve: string; send: { back: string; comment: string } }

/** An editor finds the two verdicts by a word, approves one and sends the other back, without a pointer. */
export async function decideBoth(page: Page, { words, approve, send }: Decisions): Promise<void> {
  await page.goto('/w/demo/articles')
  await tabTo(page.getByRole('link', { name: 'Review', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeVisible()
  await typeInto(page.getByRole('textbox', { name: 'Search verdicts' }), words)
  await expect(page).toHaveURL(/search=/)
  await expect(page.getByRole('navigation', { name: 'Review queue' }).getByRole('listitem')).toHaveCount(2)
  // Out of the field, where letters are letters.
  await page.keyboard.press('Tab')

  const open = page.getByRole('heading', { level: 2 })
  await expect(open).toContainText(approve)
  await page.keyboard.press('a')
  await expect(page.getByRole('status').filter({ hasText: /^Approved: / })).toHaveCount(1)
  await expect(open).toContainText(send.back)
  await page.keyboard.press('x')
  await expect(page.getByRole('textbox', { name: 'What needs to change?' })).toBeFocused()
  await page.keyboard.type(send.comment)
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByRole('status').filter({ hasText: /^Changes requested: .*Nothing left to review/ }),
  ).toHaveCount(1)
}
