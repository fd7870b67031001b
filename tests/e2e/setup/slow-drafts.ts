import type { Page } from '@playwright/test'

/** How long the browser takes to read what it kept: longer than anybody needs to begin typing. */
const SLOW_MS = 2000

/** From the next page on, what the browser kept is read slowly, as on a busy or old machine. */
export async function readDraftsSlowly(page: Page): Promise<void> {
  await page.addInitScript((wait) => {
    const { getAll } = IDBObjectStore.prototype
    IDBObjectStore.prototype.getAll = function (...range: Parameters<typeof getAll>) {
      const request = getAll.apply(this, range)
      Object.defineProperty(request, 'onsuccess', {
        set: (tell: () => void) => request.addEventListener('success', () => setTimeout(tell, wait)),
      })
      return request
    }
  }, SLOW_MS)
}
