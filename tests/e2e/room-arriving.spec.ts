import { expect, type Page } from '@playwright/test'
import { openRoom, untilRoom, untilSaved } from './setup/open-room'
import { test } from './setup/sign-in'

/** Waits until this browser has kept the place at a sentence. */
async function untilKept(page: Page, begins: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => localStorage.getItem('stet.places'))).toContain(begins)
}

test('the place is found again after a reload, and on the way back', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id, sentence, status } = await openRoom(page, 'coming back')
  await page.keyboard.press('End')
  await untilKept(page, 'Printed for coming back')
  const at = await sentence()

  await page.reload()
  const again = await untilRoom(page, id)
  await expect(status.filter({ hasText: /Back at sentence \d+ of \d+, where you left off/ })).toBeVisible()
  expect(await again.sentence()).toBe(at)
  await expect(page.getByText('Printed for coming back.', { exact: true })).toBeInViewport()

  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Claims' })).toBeVisible()
  await page.goBack()
  expect(await (await untilRoom(page, id)).sentence()).toBe(at)
})

test('a scrolled article stays where it was, though no sentence was chosen', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  await page.setViewportSize({ width: 1024, height: 400 })
  const { id, article } = await openRoom(page, 'scrolling on')
  await article.locator('.ProseMirror').hover()
  await page.mouse.wheel(0, 4_000)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('stet.places'))).toMatch(/Paragraph 3/)
  await page.reload()
  await untilRoom(page, id)
  await expect(page.getByText('Printed for scrolling on.', { exact: true })).toBeInViewport()
})

test('a link to an annotation that is gone says so', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id } = await openRoom(page, 'a dead link')
  await page.goto(`/w/demo/articles/${id}?annotation=00000000-0000-4000-8000-000000000000`)
  await untilRoom(page, id)
  const notice = page.getByRole('alert').filter({ hasText: 'is not in this article' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Close' }).click()
  await expect(notice).toHaveCount(0)
})

test('a copied link leads others to the sentence, or to the annotation on it', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const room = await openRoom(page, 'a link to share')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('j')
  await page.keyboard.press('l')
  await expect(room.status.filter({ hasText: 'Link to the sentence copied.' })).toBeVisible()
  const toSentence = await copied()
  await page.keyboard.press('1')
  await untilSaved(page)
  await page.keyboard.press('l')
  await expect(room.status.filter({ hasText: 'Link to the annotation copied.' })).toBeVisible()
  const toAnnotation = await copied()

  const reader = await signedInAs('viewer')
  const path = new URL(toSentence)
  const at = wordsOf(await room.sentence())
  await reader.goto(path.pathname + path.search)
  expect(wordsOf(await (await untilRoom(reader, room.id)).sentence())).toBe(at)
  await page.goto(toAnnotation)
  expect(wordsOf(await (await untilRoom(page, room.id)).sentence())).toBe(at)
  path.searchParams.set('version', '9')
  await reader.goto(path.pathname + path.search)
  await expect(reader.getByRole('alert').filter({ hasText: 'another version' })).toBeVisible()
})

test('days and times are those of the reader', async ({ signedInAs, browser }) => {
  const page = await signedInAs('admin')
  const storageState = await page.context().storageState()
  const away = await browser.newContext({ storageState, timezoneId: 'America/Los_Angeles' })
  const there = await away.newPage()
  await there.goto('/w/demo/settings/log')
  await expect(there.getByText(/GMT-[78]|P[SD]T/).first()).toBeAttached()
  await away.close()
})

/** The sentence itself; what is known about it follows. */
function wordsOf(sentence: string): string | undefined {
  return sentence.split('. ')[0]
}
