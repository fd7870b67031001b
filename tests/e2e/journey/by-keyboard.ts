import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any screen has on the way to what is wanted. */
const LIMIT = 80

type TabOptions = { back?: boolean }

/** Presses Tab until the focus is on `target`, as somebody without a pointer does. Fails when it cannot be reached so. */
export async function tabTo(target: Locator, { back = false }: TabOptions = {}): Promise<void> {
  const { keyboard } = target.page()
  await expect(target).toBeAttached()
  for (let stops = 0; stops < LIMIT; stops++) {
    if (await isFocused(target)) return
    await keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`No ${String(LIMIT)} stops of Tab lead to ${String(target)}.`)
}

/** Chooses one of a group of radio buttons that has the focus, with the arrow keys. */
export async function arrowTo(radio: Locator): Promise<void> {
  const { keyboard } = radio.page()
  for (let steps = 0; steps < LIMIT; steps++) {
    if (await radio.isChecked()) return
    await keyboard.press('ArrowDown')
  }
  throw new Error(`No arrow key chooses ${String(radio)}.`)
}

/** Types into a field, over what is there. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await tabTo(field)
  await field.page().keyboard.press('Control+A')
  await field.page().keyboard.type(text)
}

/** Types an ISO day into a date field, which Chromium reads in the order of the page's locale, en-US here. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await tabTo(field)
  await field.page().keyboard.type(`${month}${date}${year}`)
  await expect(field).toHaveValue(day)
}

/** From now on the page remembers whether a pointer was used. */
export async function watchPointer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const remember = ({ type, isTrusted }: Event) => {
      if (isTrusted) sessionStorage.setItem('pointer', type)
    }
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(type, remember, true)
  })
}

export async function expectNoPointer(page: Page): Promise<void> {
  expect(await page.evaluate(() => sessionStorage.getItem('pointer'))).toBeNull()
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
}
