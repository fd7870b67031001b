import { expect, type Page } from '@playwright/test'
import { boxOf } from './setup/box-of'
import { openRoom } from './setup/open-room'
import { test } from './setup/sign-in'

type Point = { x: number; y: number }

function selected(page: Page): Promise<string> {
  return page.evaluate(() => document.getSelection()?.toString() ?? '')
}

/** Presses at one point, moves over the others, and lets go at the last. */
async function drag(page: Page, [from, ...way]: readonly Point[]): Promise<void> {
  await page.mouse.move(from?.x ?? 0, from?.y ?? 0)
  await page.mouse.down()
  for (const { x, y } of way) await page.mouse.move(x, y, { steps: 8 })
  await page.mouse.up()
}

test('a short word is tagged by itself, and what is selected is what is tagged', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, article } = await openRoom(page, 'short words')
  const words = await boxOf(page, 'It is the finest')
  await page.mouse.dblclick(words.left + 4, words.middle)
  await expect.poll(() => selected(page)).toBe('It')
  await page.keyboard.press('1')
  const card = cards.getByRole('article', { name: 'Fact, Part of sentence 2' })
  await expect(card.getByText('It', { exact: true })).toBeVisible()
  await expect(article.locator('mark.stet-focused')).toHaveText('It')

  const sentence = await boxOf(page, 'The harbour bridge opened in 1931')
  await drag(page, [
    { x: sentence.left + 1, y: sentence.middle },
    { x: sentence.right - 1, y: sentence.middle },
  ])
  await expect.poll(() => selected(page)).toBe('The harbour bridge opened in 1931.')
  await page.keyboard.press('2')
  await expect(cards.getByRole('article', { name: 'Opinion, Sentence 1' })).toBeVisible()

  await page.mouse.click(sentence.left + 4, sentence.middle, { clickCount: 3 })
  await page.keyboard.press('3')
  await expect(cards.getByRole('article', { name: 'Unsupported claim, Sentences 1 to 2' })).toBeVisible()
})

test('a drag released outside the article ends where the pointer left the text', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, article } = await openRoom(page, 'overshooting')
  const from = await boxOf(page, 'harbour')
  const text = await article.locator('.ProseMirror').boundingBox()
  const rail = await cards.boundingBox()
  const tools = await page.getByRole('toolbar', { name: 'Annotate' }).boundingBox()
  if (!text || !rail || !tools) throw new Error('The room is not drawn.')
  const start = { x: from.left + 1, y: from.middle }
  const firstLine = { y: from.middle }
  for (const [where, to] of [
    ['right of the text', { x: text.x + text.width + 30, ...firstLine }],
    ['over the rail', { x: rail.x + rail.width / 2, ...firstLine }],
    ['outside the window', { x: 3000, ...firstLine }],
  ] as const) {
    await drag(page, [start, to])
    // To the end of the line, wherever this window breaks it.
    await expect
      .poll(() => selected(page), where)
      .toMatch(/^harbour bridge opened in 1931\. It is the finest bridge in the( country\.)?$/)
    await page.keyboard.press('Escape')
  }
  for (const [where, to] of [
    ['left of the text', { x: text.x - 30, ...firstLine }],
    ['outside the window', { x: -500, ...firstLine }],
  ] as const) {
    await drag(page, [start, to])
    await expect.poll(() => selected(page), where).toBe('The')
    await page.keyboard.press('Escape')
  }
  for (const [where, to] of [
    ['above the text', { x: start.x, y: text.y - 30 }],
    ['over the toolbar', { x: start.x, y: tools.y + tools.height / 2 }],
  ] as const) {
    await drag(page, [start, to])
    await expect.poll(() => selected(page), where).toMatch(/^(The)?$/)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('End')
  await expect(article.getByText('Printed for')).toBeInViewport()
  const last = await boxOf(page, 'Printed for')
  await drag(page, [
    { x: last.left + 1, y: last.middle },
    { x: last.left + 1, y: last.middle + 60 },
  ])
  await expect.poll(async () => (await selected(page)).length).toBeLessThan(60)
})

test('a drag that begins outside and passes over the text leaves nothing to tag', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, status } = await openRoom(page, 'passing over')
  const words = await boxOf(page, 'harbour')
  const title = await page.getByRole('heading', { level: 1 }).boundingBox()
  if (!title) throw new Error('The article has no title.')
  await drag(page, [
    { x: title.x + 5, y: title.y + title.height / 2 },
    { x: words.right, y: words.middle },
  ])
  await page.keyboard.press('1')
  await expect(status).toContainText('Select a sentence first')
  await expect(cards.getByRole('article')).toHaveCount(0)
})

test('copied text has one empty line between paragraphs, and no mark of ours', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openRoom(page, 'copying')
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await page.locator('.ProseMirror').evaluate((text) => document.getSelection()?.selectAllChildren(text))
  await page.keyboard.press('Control+c')
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^The harbour bridge opened in 1931\. It is the finest bridge in the country\.\n\nParagraph 1 says/,
    )
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text()
  })
  expect(html).toContain('<p')
  expect(html).not.toContain('<mark')
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('\n\n\n')
})
