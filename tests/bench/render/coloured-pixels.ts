import type { Page } from '@playwright/test'

/** The share of the screen that is neither black, white nor grey, read from a screenshot. */
export async function countColouredPixels(page: Page): Promise<number> {
  const image = (await page.screenshot({ type: 'png' })).toString('base64')
  // Counted on a page of its own, so that decoding does not warm or burden the one that is measured.
  const counter = await page.context().newPage()
  try {
    return await counter.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const drawing = canvas.getContext('2d')
      if (!drawing) throw new Error('There is no canvas to count on.')
      drawing.drawImage(bitmap, 0, 0)
      const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height)
      let coloured = 0
      for (let index = 0; index < data.length; index += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(index, index + 3)
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 12) coloured++
      }
      return coloured / (data.length / 4)
    }, image)
  } finally {
    await counter.close()
    await page.bringToFront()
  }
}
