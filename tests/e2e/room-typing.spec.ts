import { expect, type Page } from '@playwright/test'
import { openRoom, untilRoom, untilSaved } from './setup/open-room'
import { test } from './setup/sign-in'

type Typed = { key: string; code: string; windowsVirtualKeyCode: number; modifiers?: number }
const CTRL = 2

/** A key as a keyboard of another layout sends it. */
async function typeKey(page: Page, typed: Typed): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...typed })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...typed })
}

/** Presses a key within a word that an input method has not finished; the word is given up after that. */
async function pressComposing(page: Page, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
  await page.keyboard.press(key)
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
}

function focusedTag(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.tagName)
}

test('a Cyrillic keyboard and AZERTY reach every command; Ctrl + Y redoes', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, sentence } = await openRoom(page, 'the layouts')
  await typeKey(page, { key: 'о', code: 'KeyJ', windowsVirtualKeyCode: 74 })
  expect(await sentence()).toContain('The harbour bridge opened in 1931.')
  await typeKey(page, { key: '&', code: 'Digit1', windowsVirtualKeyCode: 49 })
  await expect(cards.getByRole('article')).toHaveCount(1)
  await typeKey(page, { key: 'я', code: 'KeyZ', windowsVirtualKeyCode: 90, modifiers: CTRL })
  await expect(cards.getByRole('article')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(cards.getByRole('article')).toHaveCount(1)
})

test('Escape leaves a note as it was, and keeps what was typed as a draft', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { article, cards } = await openRoom(page, 'the note')
  const note = cards.getByRole('textbox', { name: 'Note' })
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await page.keyboard.press('n')
  await note.fill('old')
  await page.keyboard.press('Control+Enter')
  await expect(cards.getByText('old', { exact: true })).toBeVisible()
  await untilSaved(page)

  await page.keyboard.press('n')
  await note.fill('changed')
  await pressComposing(page, 'Escape')
  await expect(note).toHaveValue('changed')
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(article.getByRole('listbox', { name: 'Sentences' })).toBeFocused()
  await expect(cards.getByText('old', { exact: true })).toBeVisible()

  await page.keyboard.press('n')
  await expect(note).toHaveValue('changed')
  await cards.getByRole('button', { name: 'Discard draft' }).click()
  await expect(note).toHaveValue('old')
  await expect(note).toBeFocused()
})

test('a source form keeps its draft through Escape and leaving the page, until it is discarded or saved', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { id, article, cards } = await openRoom(page, 'the draft')
  const sentences = article.getByRole('listbox', { name: 'Sentences' })
  const form = cards.getByRole('form', { name: 'Source' })
  const excerpt = form.getByRole('textbox', { name: 'Excerpt' })
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await untilSaved(page)
  await sentences.focus()
  await page.keyboard.press('s')
  await excerpt.fill('It opened in 1931.')
  await pressComposing(page, 'Escape')
  await expect(excerpt).toHaveValue('It opened in 1931.')
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(sentences).toBeFocused()

  await page.keyboard.press('s')
  await expect(excerpt).toHaveValue('It opened in 1931.')
  await form.getByRole('textbox', { name: 'Address' }).fill('https://bridge.example/')
  await page.getByRole('link', { name: 'Articles', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Articles', exact: true })).toBeVisible()
  await page.goBack()
  await untilRoom(page, id)
  await expect(cards.getByRole('article')).toHaveCount(1)
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await expect(excerpt).toHaveValue('It opened in 1931.')
  await expect(form.getByRole('textbox', { name: 'Address' })).toHaveValue('https://bridge.example/')

  await form.getByRole('button', { name: 'Discard draft' }).click()
  await expect(form).toHaveCount(0)
  expect(await focusedTag(page)).not.toBe('BODY')
  await cards.getByRole('button', { name: 'Add source' }).click()
  await expect(excerpt).toHaveValue('')
  await form.getByRole('textbox', { name: 'Title' }).fill('Bridge register')
  await form.getByRole('button', { name: 'Add source' }).click()
  await expect(form).toHaveCount(0)
  await expect.poll(() => focusedTag(page)).not.toBe('BODY')
  await cards.getByRole('button', { name: 'Add source' }).click()
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('')
})

test('a claim wording and a new version keep what was typed', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards } = await openRoom(page, 'the wording')
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await untilSaved(page)
  await page.keyboard.press('Enter')
  await cards.getByRole('button', { name: 'Edit wording' }).click()
  const wording = cards.getByRole('textbox', { name: 'Claim' })
  await wording.fill('The bridge opened in 1932.')
  await page.keyboard.press('Escape')
  await expect(wording).toHaveCount(0)
  expect(await focusedTag(page)).not.toBe('BODY')
  await cards.getByRole('button', { name: 'Edit wording' }).click()
  await expect(wording).toHaveValue('The bridge opened in 1932.')
  await cards.getByRole('button', { name: 'Save wording' }).click()
  await expect(page.getByRole('status')).toHaveText('Wording saved.')
  await cards.getByRole('button', { name: 'Edit wording' }).click()
  await expect(cards.getByRole('button', { name: 'Discard draft' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Versions menu' }).click()
  await page.getByRole('menuitem', { name: 'New version…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New version' })
  const text = dialog.getByRole('textbox', { name: 'Text' })
  await text.fill('The bridge opened in 1933.')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Versions menu' }).click()
  await page.getByRole('menuitem', { name: 'New version…' }).click()
  await expect(text).toHaveValue('The bridge opened in 1933.')
  await dialog.getByRole('button', { name: 'Discard draft' }).click()
  await expect(text).toHaveValue('')
})
