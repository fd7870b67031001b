import { expect, type Page } from '@playwright/test'
import { openRoom } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

/** As though the browser ran on a Mac. Answers what went wrong on the page: words that the server wrote differently do. */
async function pretendMac(page: Page): Promise<readonly string[]> {
  const wrong: string[] = []
  page.on('pageerror', ({ message }) => wrong.push(message))
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'userAgentData', { value: { platform: 'macOS' } })
  })
  return wrong
}

test('on a Mac the keys are called and work as there', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const wrong = await pretendMac(page)

  await test.step('a page that the server wrote for any machine', async () => {
    await page.goto('/w/demo/articles/new')
    await expect(page.getByText('⌘ + Enter to import')).toBeVisible()
    await page.goto('/w/demo/help')
    await expect(page.getByText('⌘ + Z', { exact: true })).toBeVisible()
    expect(await (await page.request.get('/w/demo/help')).text()).toContain('Ctrl + Z')
  })

  await test.step('the room', async () => {
    const { article, cards, status } = await openRoom(page, 'keys of a Mac')
    await page.keyboard.press('j')
    await page.keyboard.press('1')
    await expect(cards.getByRole('article')).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('n')
    const note = cards.getByRole('textbox', { name: 'Note' })
    await expect(cards.getByText('⌘ + Enter to save.')).toBeVisible()
    await note.fill('Seen.')
    await note.press('Control+Enter')
    await expect(note).toBeFocused()
    await note.press('Meta+Enter')
    await expect(cards.getByText('Seen.')).toBeVisible()
    await article.getByRole('listbox', { name: 'Sentences' }).focus()
    await page.keyboard.press('Meta+z')
    await page.keyboard.press('Meta+z')
    await expect(cards.getByRole('article')).toHaveCount(0)
    await expect(status).toHaveText(/^Undone/)
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(sheet.locator('dl > div', { hasText: /^Undo/ })).toHaveText('UndoU⌘ + Z')
    await expect(sheet.getByText('shortcuts with ⌘ work')).toBeVisible()
    await expect(sheet.getByText('⌥ + Shift + ←')).toBeVisible()
    await expect(sheet.getByText('Ctrl')).toHaveCount(0)
    await keepScreens(page, 'apple-keys')
  })

  await test.step('the settings', async () => {
    await page.goto('/w/demo/settings/shortcuts')
    await expect(page.getByText('shortcuts with ⌘ for undo and redo')).toBeVisible()
    await page.getByRole('button', { name: 'Change the key of Split sentence', exact: true }).click()
    await expect(page.getByText('with ⌘ or Shift if you like')).toBeVisible()
    await page.keyboard.press('Control+b')
    await page.keyboard.press('Meta+b')
    await expect(page.getByText('“Split sentence” now has the key ⁦⌘ + B⁩.')).toBeVisible()
    await page.getByRole('button', { name: 'Reset the key of Split sentence' }).click()
    await expect(page.getByText('“Split sentence” now has the key C.')).toBeVisible()
  })
  expect(wrong).toEqual([])
})
