import { expect, type Page } from '@playwright/test'
import { expectSound } from './language/expect-sound'
import { openRoom, untilSaved, visitRoom } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

async function widthOf(page: Page, region: 'Annotations' | 'Article'): Promise<number> {
  const box = await page.getByRole('region', { name: region }).boundingBox()
  return Math.round(box?.width ?? 0)
}

function textSize(page: Page): Promise<number> {
  return page.locator('.ProseMirror').evaluate((text) => parseFloat(getComputedStyle(text).fontSize))
}

test('text size, line length and panel width are changed in sight of the text, and remembered', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { article } = await openRoom(page, 'larger text')
  const usual = { size: await textSize(page), panel: await widthOf(page, 'Annotations') }
  await page.getByRole('button', { name: 'Text and panel size' }).click()
  const bar = page.getByRole('group', { name: 'Text and panel size' })
  await expect(bar.getByRole('button', { name: 'Decrease: Text size' })).toBeFocused()
  for (const what of ['Text size', 'Text size', 'Line length', 'Panel width'])
    await bar.getByRole('button', { name: `Increase: ${what}` }).click()
  await expect(bar.getByRole('group', { name: 'Text size' })).toContainText('125%')
  expect(await textSize(page)).toBeCloseTo(usual.size * 1.25, 1)
  expect(await widthOf(page, 'Annotations')).toBeGreaterThan(usual.panel + 20)
  await keepScreens(page, 'room-appearance')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(article.getByRole('listbox', { name: 'Sentences' })).toBeFocused()

  await page.reload()
  expect(await textSize(page)).toBeCloseTo(usual.size * 1.25, 1)
  await page.getByRole('button', { name: 'Text and panel size' }).click()
  await expectSound(page, 'room-appearance-open', { everyWidth: true })
  await bar.getByRole('button', { name: 'Reset' }).click()
  await bar.getByRole('button', { name: 'Close size settings' }).click()
  await page.reload()
  expect(await textSize(page)).toBeCloseTo(usual.size, 1)
  expect(await widthOf(page, 'Annotations')).toBe(usual.panel)
})

test('the edge of the panel is dragged or moved by key, and leaves the article room for its tools', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { cards } = await openRoom(page, 'a wider panel')
  const usual = await widthOf(page, 'Annotations')
  const edge = cards.getByRole('slider', { name: 'Width of the annotations panel' })
  await expect(edge).toHaveAttribute('aria-valuenow', String(usual))
  const box = await edge.boundingBox()
  if (!box) throw new Error('The panel has no edge.')
  await page.mouse.move(box.x + box.width / 2, 300)
  await page.mouse.down()
  await page.mouse.move(box.x - 92, 300, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => widthOf(page, 'Annotations')).toBe(usual + 100)
  await page.mouse.move(300, 300)
  await expect.poll(() => widthOf(page, 'Annotations')).toBe(usual + 100)
  await edge.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => widthOf(page, 'Annotations')).toBe(usual + 100 - 32)
  await page.keyboard.press('End')
  await expect.poll(() => widthOf(page, 'Article')).toBe(656)
  await expectSound(page, 'room-wide-panel', { everyWidth: true })
  await edge.focus()
  await page.keyboard.press('Home')
  await expect.poll(() => widthOf(page, 'Annotations')).toBe(288)
  await page.reload()
  await expect.poll(() => widthOf(page, 'Annotations')).toBe(288)
  await edge.press('Enter')
  await expect.poll(() => widthOf(page, 'Annotations')).toBe(usual)
})

test('the colours that a system forces leave the annotations, the sentence and the card to be told apart', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { article, cards } = await openRoom(page, 'forced colours')
  for (const key of ['Home', '1', 'j', '2', 'j', 'j', '3']) await page.keyboard.press(key)
  await untilSaved(page)
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(cards.getByRole('article')).toHaveCount(3)
  await expect(article.getByRole('listbox', { name: 'Sentences' })).toBeFocused()
  const [first, last] = [cards.getByRole('article').first(), cards.getByRole('article').last()]
  await expect(last).toHaveCSS('outline-style', 'solid')
  await expect(first).toHaveCSS('outline-style', 'none')
  await keepScreens(page, 'room-forced-colours')
})

test('on a screen as low as under much zoom every bar can be reached, and none lies on the text', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  await page.setViewportSize({ width: 360, height: 225 })
  const { article } = await openRoom(page, 'much zoom')
  await page.keyboard.press('j')
  for (const name of ['Fact', 'Undo']) {
    const tool = page.getByRole('toolbar', { name: 'Annotate' }).getByRole('button', { name, exact: true })
    await tool.scrollIntoViewIfNeeded()
    const isOnTop = await tool.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    })
    expect(isOnTop, name).toBe(true)
  }
  const box = await article.boundingBox()
  expect(box?.height).toBeGreaterThan(120)
  await keepScreens(page, 'room-much-zoom')
})

test('every hit of a search is lit, and Back closes what was opened before it leaves the room', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { id, cards, article } = await openRoom(page, 'many hits')
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await untilSaved(page)
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: 'Search in the article' }).fill('bridge')
  await expect(page.getByText('1 of 6')).toBeVisible()
  const lit = () =>
    page.evaluate(() => ['stet-hit', 'stet-hit-current'].map((name) => CSS.highlights.get(name)?.size ?? 0))
  await expect.poll(async () => (await lit())[0]).toBeGreaterThan(1)
  expect((await lit())[1]).toBe(1)
  await keepScreens(page, 'room-search')
  await page.keyboard.press('Escape')
  await expect.poll(lit).toEqual([0, 0])

  await page.keyboard.press('Home')
  await page.keyboard.press('v')
  await expect(cards.getByRole('heading', { name: 'Verdict' })).toBeVisible()
  await page.goBack()
  await expect(cards.getByRole('heading', { name: 'Annotations' })).toBeVisible()
  await expect(article.getByRole('listbox', { name: 'Sentences' })).toBeFocused()
  await page.keyboard.press('v')
  await cards.getByRole('button', { name: 'All annotations' }).click()
  await expect(cards.getByRole('heading', { name: 'Annotations' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await visitRoom(page, id)
  await page.getByRole('button', { name: /1 annotation/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(article).toBeVisible()
  // The sheet and what is open in it: one step back each.
  await page.getByRole('button', { name: /1 annotation/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /No evidence yet/ })
    .click()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Evidence' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Annotations' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(page.url()).toContain(id)
})
