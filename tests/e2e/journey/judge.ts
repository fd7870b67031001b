import { expect, type Locator } from '@playwright/test'
import type { Room } from '@/tests/e2e/setup/open-room'
import { arrowTo, tabTo } from './by-keyboard'

export type Judgement = { rating: string; rationale: string; restsOn: readonly string[] }

/** Writes the verdict on the claim of the sentence one is at, and submits it. */
export async function judge(room: Room, { rating, rationale, restsOn }: Judgement): Promise<void> {
  const { page, cards } = room
  await page.keyboard.press('v')
  await expect(cards.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Space')
  await arrowTo(cards.getByRole('radio', { name: rating }))
  await tabTo(rationaleOf(room))
  await page.keyboard.type(rationale)
  await choose(room, restsOn)
  await submit(room, 'Submit verdict')
}

/** Leaves out the only source, submits too early, is told what is missing, and follows the links to each of it. */
export async function judgeAsTold(room: Room, { rating, rationale, restsOn }: Judgement): Promise<void> {
  const { page, cards } = room
  await page.keyboard.press('v')
  await expect(cards.getByRole('radio').first()).toBeFocused()
  await tabTo(cards.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await tabTo(cards.getByRole('button', { name: 'Submit verdict' }))
  await page.keyboard.press('Enter')
  const missing = cards.getByRole('alert').filter({ hasText: 'This verdict cannot be submitted yet' })
  await expect(missing.getByRole('listitem')).toHaveCount(3)
  await expect(missing).toBeFocused()
  await expect(missing).toBeInViewport({ ratio: 1 })

  await follow(missing, /Select a rating/)
  await page.keyboard.press('Space')
  await arrowTo(cards.getByRole('radio', { name: rating }))
  await follow(missing, /Write a rationale/)
  await page.keyboard.type(rationale)
  await follow(missing, /at least one piece of evidence/)
  await choose(room, restsOn)
  await expect(missing).toHaveCount(0)
  await submit(room, 'Submit verdict')
}

/** Adds to the rationale of a verdict that came back, and hands it in again. */
export async function revise(room: Room, addition: string): Promise<void> {
  const { page } = room
  await page.keyboard.press('v')
  await tabTo(rationaleOf(room))
  await page.keyboard.press('Control+End')
  await page.keyboard.type(addition)
  await submit(room, 'Submit again')
}

/** The only source is chosen already. */
async function choose({ page, cards }: Room, sources: readonly string[]): Promise<void> {
  for (const title of sources) {
    const box = cards.getByRole('checkbox', { name: title })
    await tabTo(box)
    if (!(await box.isChecked())) await page.keyboard.press('Space')
  }
}

function rationaleOf({ cards }: Room): Locator {
  return cards.getByRole('textbox', { name: 'Rationale' })
}

async function follow(missing: Locator, name: RegExp): Promise<void> {
  await tabTo(missing.getByRole('button', { name }))
  await missing.page().keyboard.press('Enter')
}

async function submit({ page, cards, status }: Room, name: string): Promise<void> {
  await tabTo(cards.getByRole('button', { name }))
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('Verdict submitted.')
  await page.keyboard.press('Escape')
}
