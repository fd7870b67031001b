import { expect } from '@playwright/test'
import * as z from 'zod'
import { expectNoViolations } from './setup/axe'
import { boxOf } from './setup/box-of'
import { openRoom, untilSaved, visitRoom } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

const annotationPage = z.object({ items: z.array(z.object({ id: z.string(), revision: z.int() })) })

test('a click selects a sentence, a drag any words; both are tagged', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, status } = await openRoom(page, 'the pointer')
  const tools = page.getByRole('toolbar', { name: 'Annotate' })
  await expect(tools.getByRole('button', { name: 'Fact' })).toBeDisabled()

  const finest = await boxOf(page, 'It is the finest')
  await page.mouse.click(finest.left + 20, finest.middle)
  await tools.getByRole('button', { name: 'Opinion' }).click()
  await expect(status).toHaveText(
    /^Opinion: “It is the finest bridge in the country\.”\. Applied to sentence 2 of 37\.$/,
  )
  await expect(tools.getByRole('button', { name: 'Add source' })).toBeDisabled()

  const words = await boxOf(page, 'harbour bridge')
  await page.mouse.move(words.left + 1, words.middle)
  await page.mouse.down()
  await page.mouse.move(words.right - 1, words.middle, { steps: 6 })
  await page.mouse.up()
  await tools.getByRole('button', { name: 'Fact' }).click()
  await expect(cards.getByText('Part of sentence 1')).toBeVisible()
  await expect(cards.getByRole('article', { name: 'Fact, Part of sentence 1' })).toContainText(
    'harbour bridge',
  )

  await page.mouse.click(finest.left + 20, finest.middle)
  await expect(cards.getByRole('article', { name: 'Opinion, Sentence 2' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await tools.getByRole('button', { name: 'Unsupported claim' }).click()
  await expect(cards.getByRole('article', { name: 'Unsupported claim, Sentence 2' })).toBeVisible()
  await tools.getByRole('button', { name: 'Remove' }).click()
  await expect(cards.getByRole('article')).toHaveCount(1)
})

test('a change made meanwhile is shown beside one’s own', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id, cards } = await openRoom(page, 'the conflict')
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await untilSaved(page)
  const listed = await page.request.get(`/api/v1/workspaces/demo/articles/${id}/annotations`)
  const [first] = annotationPage.parse(await listed.json()).items
  const changed = await page.request.patch(`/api/v1/workspaces/demo/annotations/${first?.id ?? ''}`, {
    headers: { 'if-match': `"${first?.revision ?? 0}"` },
    data: { note: 'from another window' },
  })
  expect(changed.ok()).toBe(true)

  await page.keyboard.press('2')
  const dialog = page.getByRole('dialog', { name: 'This annotation has changed' })
  await expect(dialog.getByRole('region', { name: 'Your version' })).toContainText('Opinion')
  await expect(dialog.getByRole('region', { name: 'Saved version' })).toContainText('from another window')
  await dialog.getByRole('button', { name: 'Use my version' }).click()
  const card = cards.getByRole('article', { name: 'Opinion, Sentence 1' })
  await expect(card).toContainText('from another window')
  await untilSaved(page)
})

test('what cannot be sent is kept, said, and sent when the network is back', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id } = await openRoom(page, 'the network')
  await page.context().setOffline(true)
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await expect(page.getByText('Not saved')).toBeVisible()
  await page.context().setOffline(false)
  await untilSaved(page)
  const again = await visitRoom(page, id)
  await expect(again.cards.getByRole('article', { name: 'Fact, Sentence 1' })).toBeVisible()
})

test('a viewer reads, without tools', async ({ signedInAs }) => {
  const reviewer = await signedInAs('reviewer')
  const { id } = await openRoom(reviewer, 'the viewer')
  await reviewer.keyboard.press('j')
  await reviewer.keyboard.press('1')
  await untilSaved(reviewer)
  const { cards } = await visitRoom(await signedInAs('viewer'), id)
  await expect(cards.getByText('No approved annotations yet')).toBeVisible()
  await expect(cards.page().getByRole('toolbar')).toHaveCount(0)
})

test('the room has no accessibility fault, empty, at work and on a phone', async ({ signedInAs }) => {
  test.setTimeout(120_000)
  const page = await signedInAs('reviewer')
  const { cards } = await openRoom(page, 'accessibility')
  await expectNoViolations(page)
  for (const key of ['j', '1', 'j', '2', 'j', '3', 'k', 'k']) await page.keyboard.press(key)
  await untilSaved(page)
  await expectNoViolations(page)
  await keepScreens(page, 'room')
  await page.keyboard.press('s')
  await expect(cards.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await expectNoViolations(page)
  await keepScreens(page, 'room-source')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoViolations(page)
})

test('the tags beside a selection stay on the page, wherever the selection is', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  await openRoom(page, 'the edge of the page')
  await page.setViewportSize({ width: 1000, height: 800 })
  const text = page.locator('.ProseMirror')
  const tags = page.locator('[data-side] [dir]').filter({ hasText: 'Unsupported claim' })
  const lefts = new Set<number>()
  for (const words of ['harbour', 'opened', '1931', 'finest', 'country']) {
    const { left, right, middle } = await boxOf(page, words)
    await page.mouse.dblclick((left + right) / 2, middle)
    await expect(tags).toBeVisible()
    const [bubble, within] = [await tags.boundingBox(), await text.boundingBox()]
    if (!bubble || !within) throw new Error('Nothing is drawn.')
    expect(bubble.x).toBeGreaterThanOrEqual(within.x - 1)
    expect(bubble.x + bubble.width).toBeLessThanOrEqual(within.x + within.width + 1)
    lefts.add(Math.round(bubble.x))
    await page.keyboard.press('Escape')
  }
  expect(lefts.size).toBeGreaterThan(1)
})
