import { expect } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { openRoom, untilSaved, visitRoom } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

test('annotations are narrowed to disagreements by keyboard, and the address keeps it', async ({
  signedInAs,
}) => {
  const reviewer = await signedInAs('reviewer')
  const { id } = await openRoom(reviewer, 'the disagreement')
  for (const key of ['j', '1', 'j', '1']) await reviewer.keyboard.press(key)
  await untilSaved(reviewer)

  // Reviewers do not see each other's work before it is approved; an editor sees both.
  const second = await signedInAs('reviewer2')
  await visitRoom(second, id)
  for (const key of ['j', '2']) await second.keyboard.press(key)
  await untilSaved(second)

  const page = await signedInAs('editor')
  const { cards, article, status, sentence } = await visitRoom(page, id)
  await expect(cards.getByRole('article')).toHaveCount(3)
  await page.keyboard.press('j')
  expect(await sentence()).toContain('disagreement between members')
  await expect(cards.getByRole('article', { name: /Disagreement: / })).toHaveCount(2)
  await expect(article.getByText('≠')).toHaveCount(2)

  await cards.getByRole('button', { name: 'Filter and sort' }).press('Enter')
  const menu = page.getByRole('dialog', { name: /^Filter and sort/ })
  const only = menu.getByRole('checkbox', { name: 'Only disagreements' })
  await only.press('Space')
  await expect(status).toHaveText('2 of 3 annotations')
  await expectNoViolations(page)
  await page.screenshot({ path: 'test-results/screens/room-filters-menu.png' })
  await menu.getByLabel('Verdict status').selectOption('approved')
  await expect(status).toHaveText('No annotations match the filters.')
  await page.keyboard.press('Escape')
  await expect(cards.getByRole('button', { name: 'Filter and sort (2)' })).toBeFocused()

  await keepScreens(page, 'room-filters')
  await page.reload()
  await expect(cards.getByText('No annotations match the filters.')).toBeVisible()
  await cards.getByRole('button', { name: 'Clear filters' }).click()
  await expect(cards.getByRole('article')).toHaveCount(3)
  await expect(cards.getByRole('button', { name: 'Filter and sort' })).toBeFocused()
  expect(new URL(page.url()).search).toBe('')
})
