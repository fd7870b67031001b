import { readFile } from 'node:fs/promises'
import { expect, type TestInfo } from '@playwright/test'
import { ARTICLE_FORMATS, EXPORT_FORMATS, type FormatOf } from '@/lib/schema/export-formats'
import type { Room } from '@/tests/e2e/setup/open-room'
import { tabTo } from './by-keyboard'

export type ExportFile = { content: string; path: string }

/** Downloads the article in a format through the Export menu, by keyboard, under the name that it comes with. */
export async function download(room: Room, format: FormatOf<'article'>, test: TestInfo): Promise<ExportFile> {
  const { page } = room
  await tabTo(page.getByRole('button', { name: 'Export' }), { back: true })
  await page.keyboard.press('Enter')
  const item = page.getByRole('menu').locator(`[href$="format=${format}"]`)
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  // Twice round at most: a key pressed while the menu is still opening moves nothing.
  for (let steps = 0; steps < 2 * ARTICLE_FORMATS.length; steps++) {
    await page.keyboard.press('ArrowDown')
    if (await item.evaluate((element) => element === document.activeElement)) break
  }
  await expect(item).toBeFocused()
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  await expect(page.getByRole('menu')).toHaveCount(0)
  expect(file.suggestedFilename()).toMatch(
    new RegExp(`^The-levy-that-only-rises.*\\.${EXPORT_FORMATS[format].extension}$`),
  )
  const path = test.outputPath(file.suggestedFilename())
  await file.saveAs(path)
  return { content: await readFile(path, 'utf8'), path }
}
