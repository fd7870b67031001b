import { expect } from '@playwright/test'
import { openRoom, untilSaved, visitRoom } from './setup/open-room'
import { test } from './setup/sign-in'

test('thirty sentences are tagged, one is sourced and judged, all by keyboard', async ({ signedInAs }) => {
  test.setTimeout(180_000)
  const page = await signedInAs('reviewer')
  const { id, cards, status, sentence } = await openRoom(page, 'the keyboard journey')

  for (let ordinal = 1; ordinal <= 30; ordinal++) {
    await page.keyboard.press('j')
    await page.keyboard.press(String((ordinal % 3) + 1))
  }
  await expect(status).toHaveText(/Applied to sentence 30 of 37\./)
  await expect(cards.getByText('30', { exact: true })).toBeVisible()
  await expect(page.getByText('30 of 37 sentences looked at')).toBeVisible()
  await untilSaved(page)

  await page.keyboard.press('u')
  await expect(status).toHaveText(/^Undone: /)
  await expect(cards.getByText('29', { exact: true })).toBeVisible()
  await page.keyboard.press('Shift+U')
  await expect(cards.getByText('30', { exact: true })).toBeVisible()
  await untilSaved(page)

  // The one sentence that no other test's article holds: its claim is nobody else's.
  await page.keyboard.press('End')
  expect(await sentence()).toContain('Printed for the keyboard journey')
  await page.keyboard.press('1')
  await untilSaved(page)
  await page.keyboard.press('s')
  await expect(cards.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await page.keyboard.type('https://example.org/bridge')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Bridge register')
  await page.keyboard.press('Control+Enter')
  await expect(status).toHaveText('Source saved: Bridge register.')

  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await expect(cards.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Space')
  await cards.getByRole('button', { name: 'Submit for review' }).press('Enter')
  await cards.getByRole('button', { name: /Write a rationale/ }).press('Enter')
  await page.keyboard.type('The register gives the day.')
  await cards.getByRole('button', { name: /at least one piece of evidence/ }).press('Enter')
  await page.keyboard.press('Space')
  await expect(cards.getByText('Draft saved')).toBeVisible()
  await cards.getByRole('button', { name: 'Submit for review' }).press('Enter')
  await expect(status).toHaveText('Verdict submitted for review.')

  const again = await visitRoom(page, id)
  await expect(again.cards.getByText('31', { exact: true })).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await expect(again.cards.getByText('1 source · Supported (submitted for review)').first()).toBeVisible()
})

test('a repeated sentence is tagged everywhere in one step, and taken back in one', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { cards, status, sentence } = await openRoom(page, 'the repeats')
  await page.keyboard.press('j')
  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: 'Apply to the other 2' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(status).toHaveText('Unsupported claim on 2 repeats. Undo takes all of them back at once.')
  await expect(cards.getByText('3', { exact: true })).toBeVisible()
  await untilSaved(page)
  await page.keyboard.press('r')
  expect(await sentence()).toMatch(
    /^The harbour bridge opened in 1931\.\. Unsupported claim, yours\. printed 3 times$/,
  )
  await page.keyboard.press('u')
  await expect(cards.getByText('1', { exact: true })).toBeVisible()
})

test('a sentence is split at a chosen word, merged, and mended back', async ({ signedInAs }) => {
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
  await expect(status).toHaveText(/^Undone: Merged sentences/)
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
