import type { Page } from '@playwright/test'

/** How long the browser takes to read what it kept: longer than anybody needs to begin typing. */
const SLOW_MS = 2000

/** From the next page on, what the browser kept is read slowly, as on a busy or old machine. */
export async function readDraftsSlowly(page: Page): Promise<void> {
  await page.addInitScript((wait) => {
    Object.defineProperty(IDBRequest.prototype, 'onsuccess', {
      set(this: IDBRequest, tell: () => void) {
        this.addEventListener('success', () => setTimeout(tell, wait))
      },
    })
  }, SLOW_MS)
}

/** From the next page on, the browser never answers what it kept, as some do after a fault of their own. */
export async function neverReadDrafts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(IDBRequest.prototype, 'onsuccess', { set: () => undefined })
  })
}
