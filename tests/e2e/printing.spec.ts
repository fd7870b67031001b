import { expect } from '@playwright/test'
import { boxOf } from './setup/box-of'
import { openRoom, untilSaved } from './setup/open-room'
import { test } from './setup/sign-in'

/** How many stretches of text are painted as a tag's. Runs in the page. */
function paintedIn(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
}

test('the room prints the whole text with all of its marks, and then every annotation', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { id, cards, article } = await openRoom(page, 'on paper')
  const annotate = (start: number) =>
    page.request.post(`/api/v1/workspaces/demo/articles/${id}/annotations`, {
      data: { tag: 'opinion', start, end: start + 12 },
    })
  for (let start = 0; start < 1400; start += 50) expect((await annotate(start)).ok()).toBe(true)
  await page.setViewportSize({ width: 1100, height: 400 })
  await page.reload()
  await expect(cards.getByRole('article').first()).toBeVisible()
  await untilSaved(page)
  const onScreen = await page.evaluate(paintedIn)
  expect(await cards.getByRole('article').count()).toBeLessThan(28)

  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 700, height: 400 })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(cards.getByRole('article')).toHaveCount(28)
  expect(await page.evaluate(paintedIn)).toBeGreaterThan(onScreen)
  await expect(page.getByRole('toolbar', { name: 'Annotate' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Filter and sort' })).toBeHidden()
  const text = await article.boundingBox()
  const list = await cards.boundingBox()
  const last = await boxOf(page, 'Printed for')
  expect(list?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0))
  expect(list?.y).toBeGreaterThan(last.middle)

  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1100, height: 400 })
  await expect(page.getByRole('toolbar', { name: 'Annotate' })).toBeVisible()
  await expect.poll(() => cards.getByRole('article').count()).toBeLessThan(28)
})

test('lists print what they list, without what narrows and changes it', async ({ signedInAs }) => {
  const page = await signedInAs('editor')
  await page.goto('/w/demo/articles')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Harbour bridge to close for eleven weeks' })).toBeVisible()
  for (const control of [
    page.getByRole('textbox', { name: 'Search articles' }),
    page.getByRole('button', { name: 'Columns' }),
    page.getByRole('link', { name: 'Import article' }),
    page.getByRole('checkbox').first(),
    page.getByRole('navigation').first(),
  ])
    await expect(control).toBeHidden()
})
