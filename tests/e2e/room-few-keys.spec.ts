import { expect, type Page } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { openRoom, untilSaved } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

const MOST = 8

test(`tag, source, verdict and submission take ${String(MOST)} presses besides what is typed`, async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { article, cards, status } = await openRoom(page, 'few keys')
  const sentences = article.getByRole('listbox', { name: 'Sentences' })
  const presses: string[] = []
  async function press(key: string): Promise<void> {
    presses.push(key)
    await page.keyboard.press(key)
  }

  await page.keyboard.press('End')
  await press('1')
  await untilSaved(page)
  await press('s')
  await expect(cards.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await page.keyboard.type('https://lights.port.example/almanac')
  await press('Tab')
  await page.keyboard.type('Almanac of lights')
  await press('Control+Enter')
  await expect(status).toHaveText('Source added: Almanac of lights.')
  await expect(sentences).toBeFocused()

  await press('v')
  await expect(cards.getByRole('radio', { name: 'Supported' })).toBeFocused()
  await expect(cards.getByText('Press 1 to 4 to choose.')).toBeVisible()
  await press('2')
  await expect(cards.getByRole('radio', { name: 'Refuted' })).toBeChecked()
  await expect(cards.getByRole('radio', { name: 'Refuted' })).toBeFocused()
  await press('Tab')
  await expect(cards.getByRole('textbox', { name: 'Rationale' })).toBeFocused()
  await page.keyboard.type('The almanac says otherwise.')
  await press('Control+Enter')
  await expect(status).toHaveText('Verdict submitted.')
  await expect(sentences).toBeFocused()
  expect(presses.length, presses.join(' ')).toBeLessThanOrEqual(MOST)
  await expect(cards.getByRole('checkbox', { name: /Almanac of lights/ })).toBeChecked()
})

test('the newest source is chosen for a new verdict', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards } = await openRoom(page, 'the newest')
  await page.keyboard.press('End')
  await page.keyboard.press('1')
  await untilSaved(page)
  for (const title of ['Older register', 'Newer register']) await cite(page, title)
  await page.keyboard.press('v')
  await expect(cards.getByRole('checkbox', { name: /Newer register/ })).toBeChecked()
  await expect(cards.getByRole('checkbox', { name: /Older register/ })).not.toBeChecked()
})

test('ratings keep their arrow keys; the format bar is one stop, with arrows inside', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { cards } = await openRoom(page, 'the format bar')
  await page.keyboard.press('End')
  await page.keyboard.press('1')
  await untilSaved(page)
  await page.keyboard.press('v')
  await expect(cards.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('3')
  await page.keyboard.press('ArrowUp')
  await expect(cards.getByRole('radio', { name: 'Refuted' })).toBeChecked()
  await page.keyboard.press('Tab')
  const rationale = cards.getByRole('textbox', { name: 'Rationale' })
  await expect(rationale).toBeFocused()
  await page.keyboard.type('Not ')
  await page.keyboard.press('Tab')
  const bar = cards.getByRole('toolbar', { name: 'Formatting' })
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(bar.getByRole('button', { name: 'Italic' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rationale).toBeFocused()
  await page.keyboard.type('here')
  await expect(rationale.locator('em')).toHaveText('here')
  await page.keyboard.press('Tab')
  // Where one was in it.
  await expect(bar.getByRole('button', { name: 'Italic' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(bar.getByRole('button', { name: 'Remove link' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(bar.locator(':focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(rationale).toBeFocused()
  await expectNoViolations(page)
  await keepScreens(page, 'room-verdict-form')
})

async function cite(page: Page, title: string): Promise<void> {
  await page.keyboard.press('s')
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type(title)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toHaveText(`Source added: ${title}.`)
}
