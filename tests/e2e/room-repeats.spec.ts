import { expect, type Page } from '@playwright/test'
import * as z from 'zod'
import { expectNoViolations } from './setup/axe'
import { untilSaved, visitRoom, type Room } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

const LEAD = 'The chairman of the harbour board says that nobody on the island has ever paid for the ferry'

/** A lead that returns in the same words, in others and with a site's name behind it; and a counter between. */
const PARAGRAPHS = [
  `${LEAD}. The wall is another matter.`,
  'Views: 1,204',
  `${LEAD.replace('says', 'claims')}. Who built it is not known.`,
  `${LEAD}. Somebody must have.`,
  `${LEAD} - The Coastal Daily`,
  `${LEAD}. The soup is excellent.`,
]

async function openArticle(page: Page, title: string): Promise<Room> {
  const answer = await page.request.post('/api/v1/workspaces/demo/articles', {
    // The title is part of the text: every test has an article of its own.
    data: { title, text: [...PARAGRAPHS, `Printed for ${title}.`].join('\n\n'), allowDuplicate: true },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return visitRoom(page, z.object({ id: z.string() }).parse(await answer.json()).id)
}

test('a group is seen wording by wording, confirmed, tagged and taken back in one step', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { cards, status, sentence } = await openArticle(page, 'the reworded repeats')
  const repeats = cards.getByRole('region', { name: 'Repeats' })
  await expect(repeats).toHaveCount(0)
  await page.keyboard.press('j')
  expect(await sentence()).toMatch(/repeated 3 times\. 2 similar sentences$/)
  await expect(repeats.getByRole('button', { name: 'Repeated 4 times; 1 reworded; 1 similar' })).toBeVisible()
  await expect(repeats.getByText('With more text')).toBeVisible()
  await expect(repeats.getByText('Similar, but differs in: says → claims')).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'room-repeats')

  for (const part of ['claims', 'says', '- The Coastal Daily', 'says', 'says']) {
    await page.keyboard.press('r')
    expect(await sentence()).toContain(part)
  }

  const reworded = repeats.getByRole('listitem').filter({ hasText: 'differs in' })
  await reworded.getByRole('button', { name: 'Confirm' }).press('Enter')
  await expect(reworded.getByText('Confirmed')).toBeVisible()
  await expect(reworded.getByRole('button', { name: 'Confirm' })).toHaveCount(0)

  await page.keyboard.press('3')
  const apply = page.getByRole('button', { name: /^Apply to/ })
  await expect(apply).toHaveText(/Apply to 2 repeats/)
  await repeats.getByRole('button', { name: 'Include 1 confirmed repeat' }).press('Enter')
  await expect(apply).toHaveText(/Apply to 3 repeats/)
  await page.keyboard.press('a')
  await expect(cards.getByRole('article')).toHaveCount(4)
  await expect(apply).toHaveCount(0)
  await untilSaved(page)
  await page.keyboard.press('u')
  await expect(cards.getByRole('article')).toHaveCount(1)
  await untilSaved(page)
  await expect(status).toHaveText(/^Undone: Unsupported claim applied to 3 repeats/)
})

test('what is no repeat is taken out of the group, and put back', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, sentence, id } = await openArticle(page, 'the repeat that is none')
  const repeats = cards.getByRole('region', { name: 'Repeats' })
  await page.keyboard.press('j')
  const extended = repeats.getByRole('listitem').filter({ hasText: 'With more text' })
  await extended.getByRole('button', { name: 'Sentence 8' }).press('Enter')
  await expect.poll(sentence).toContain('The Coastal Daily')
  await repeats.getByRole('button', { name: 'Not a repeat' }).first().press('Enter')
  await expect(repeats).toHaveCount(0)
  await expect.poll(sentence).not.toContain('similar')
  await page.keyboard.press('u')
  await expect(repeats).toBeVisible()
  await page.keyboard.press('Shift+U')
  await expect(repeats).toHaveCount(0)
  await untilSaved(page)

  await visitRoom(page, id)
  await page.getByText('The Coastal Daily').click()
  await expect(repeats).toHaveCount(0)
  await page.getByRole('button', { name: 'Sentence menu' }).click()
  await page.getByRole('menuitem', { name: 'Restore as repeat' }).click()
  await expect(repeats).toBeVisible()
})

test('boilerplate is passed over, kept, and a sentence again when somebody says so', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { article, status, sentence } = await openArticle(page, 'the boilerplate')
  const count = page.getByText(/^\d+ of \d+/)
  await expect(count).toHaveText(/^0 of 10 /)
  await expect(article.locator('.stet-residue')).toHaveText(['Views: 1,204'])
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press(']')
  expect(await sentence()).toContain('claims')
  await page.keyboard.press('k')
  expect(await sentence()).toBe('Views: 1,204. boilerplate')
  await page.keyboard.press('x')
  await expect(status).toHaveText('Sentence 3 no longer marked as boilerplate.')
  await expect.poll(sentence).toBe('Views: 1,204')
  await expect(article.locator('.stet-residue')).toHaveCount(0)
  await expect(count).toHaveText(/ of 11 /)
  await page.keyboard.press('u')
  await expect(article.locator('.stet-residue')).toHaveCount(1)

  await page.keyboard.press('k')
  await page.getByRole('button', { name: 'Sentence menu' }).click()
  await page.getByRole('menuitem', { name: /^Mark as boilerplate/ }).click()
  await expect(article.locator('.stet-residue')).toHaveText(['The wall is another matter.', 'Views: 1,204'])
  await expectNoViolations(page)
  await keepScreens(page, 'room-boilerplate')
  await page.keyboard.press('u')
  await expect(article.locator('.stet-residue')).toHaveCount(1)
})
