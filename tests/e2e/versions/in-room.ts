import { expect, type Locator } from '@playwright/test'
import type { Room } from '@/tests/e2e/setup/open-room'

export async function captureInRoom({ page }: Room, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Versions menu' }).click()
  await page.getByRole('menuitem', { name: 'New version…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New version' })
  await dialog.getByRole('textbox', { name: 'Text' }).fill(text)
  await dialog.getByRole('button', { name: 'Create new version' }).click()
}

export function trayOf({ cards }: Room): Locator {
  return cards.getByRole('region', { name: /to confirm|not found/ })
}

/** The status line of the room; a notice about versions is another status. */
export function said({ page }: Room): Locator {
  return page.getByRole('status').last()
}

/** Stands on the sentence, as one does with the search. */
export async function stand({ page }: Room, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}
