import { expect } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { openRoom, visitRoom } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

test('r goes round the places where a sentence is printed', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, sentence } = await openRoom(page, 'the repeats')
  await page.keyboard.press('j')
  await page.keyboard.press('3')
  await page.keyboard.press('a')
  await expect(cards.getByRole('article')).toHaveCount(3)
  for (const place of [2, 3, 1]) {
    await page.keyboard.press('r')
    expect(await sentence()).toMatch(
      /^The harbour bridge opened in 1931\.\. Unsupported claim, yours\. repeated 3 times$/,
    )
    const current = cards.locator('[aria-current="true"]')
    const ordinal = String((place - 1) * 12 + 1)
    await expect(current).toHaveAttribute('aria-label', `Unsupported claim, Sentence ${ordinal}`)
  }
})

test('a sentence is split at a chosen word, merged, and put back', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { status, sentence } = await openRoom(page, 'the split')
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(sentence).toMatch(/^The harbour(\.|$)/)
  await page.keyboard.press('m')
  await expect.poll(sentence).toContain('The harbour bridge opened in 1931.')
  await page.keyboard.press('u')
  await expect(status).toHaveText(/^Undone: Sentences \d+ and \d+ merged/)
  await expect.poll(sentence).toMatch(/^The harbour(\.|$)/)
})

test('searching leads to the sentence, and Escape never loses the focus', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { article, sentence } = await openRoom(page, 'the search')
  await page.keyboard.press('/')
  await page.keyboard.type('2 says in line 7')
  await expect(page.getByText('1 of 1')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(article.getByRole('listbox', { name: 'Sentences' })).toBeFocused()
  expect(await sentence()).toContain('Paragraph 2 says in line 7')
})

test('single keys can be switched off; arrows and buttons stay', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer2')
  const { status, sentence, id } = await openRoom(page, 'no single keys')
  await page.keyboard.press('?')
  const single = page.getByRole('switch', { name: 'Single-key shortcuts' })
  await expect(single).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'room-keys')
  await single.press('Space')
  await expect(single).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('ArrowDown')
  expect(await sentence()).toContain('The harbour bridge opened in 1931.')
  await page.keyboard.press('1')
  await expect(page.getByText('No evidence yet')).toHaveCount(0)
  await page.getByRole('toolbar', { name: 'Annotate' }).getByRole('button', { name: 'Fact' }).press('Enter')
  await expect(status).toHaveText(/^Fact: /)

  const again = await visitRoom(page, id)
  await page.keyboard.press('j')
  await expect(again.article.getByRole('listbox', { name: 'Sentences' })).not.toBeFocused()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).press('Space')
  await expect(page.getByRole('switch', { name: 'Single-key shortcuts' })).toBeChecked()
})
