import { expect } from '@playwright/test'
import { untilSaved, type Room } from '@/tests/e2e/setup/open-room'
import type { StoredArticle } from './article'

export type Tag = 'fact' | 'opinion' | 'unsupported'

/** What was tagged, by the sentence's ordinal. */
export type Tagged = ReadonlyMap<number, Tag>

const KEYS: Record<Tag, string> = { fact: '1', opinion: '2', unsupported: '3' }
const IN_TURN: readonly Tag[] = ['fact', 'opinion', 'unsupported']

/** How often the article prints its first sentence. */
const PRINTED = 7

/** Tags the lead and its other six places, then sentence after sentence without a mark until `count` were tagged by hand. */
export async function tagSentences(
  room: Room,
  article: StoredArticle,
  { count, meant }: { count: number; meant: ReadonlyMap<number, Tag> },
): Promise<Tagged> {
  const { keyboard } = room.page
  const tagged = new Map<number, Tag>()
  await keyboard.press('j')
  await keyboard.press(KEYS.fact)
  tagged.set(0, 'fact')
  await tagTheOtherPlaces(room, article)
  article.repeatOf.forEach((first, ordinal) => {
    if (first === 0) tagged.set(ordinal, 'fact')
  })
  expect(tagged.size).toBe(PRINTED)

  for (let byHand = 1; byHand < count; byHand++) {
    await keyboard.press(']')
    const ordinal = article.residue.findIndex((isNone, index) => !isNone && !tagged.has(index))
    const tag = meant.get(ordinal) ?? IN_TURN[byHand % IN_TURN.length] ?? 'fact'
    await keyboard.press(KEYS[tag])
    tagged.set(ordinal, tag)
    await expect(room.status).toContainText(`Applied to sentence ${String(ordinal + 1)} of`)
  }
  await expectCount(room, tagged.size)
  await untilSaved(room.page)
  return tagged
}

/** The repeats go on in one step, come off in one, and go on again. */
async function tagTheOtherPlaces(room: Room, { sentences }: StoredArticle): Promise<void> {
  const { page } = room
  const others = PRINTED - 1
  expect(await room.sentence()).toContain(
    `${sentences[0] ?? ''}. Fact, yours. repeated ${String(PRINTED)} times`,
  )
  await expect(page.getByRole('button', { name: `Apply to ${String(others)} repeats` })).toBeVisible()
  await page.keyboard.press('a')
  await expect(room.status).toHaveText(`Fact applied to ${String(others)} repeats. Undo reverts all of them.`)
  await expectCount(room, PRINTED)
  await page.keyboard.press('u')
  await expect(room.status).toHaveText(`Undone: Fact applied to ${String(others)} repeats.`)
  await expectCount(room, 1)
  await page.keyboard.press('Shift+U')
  await expect(room.status).toHaveText(`Redone: Fact applied to ${String(others)} repeats.`)
  await expectCount(room, PRINTED)
}

async function expectCount({ cards }: Room, count: number): Promise<void> {
  await expect(cards.getByRole('heading', { name: 'Annotations' }).locator('+ *')).toHaveText(String(count))
}

/** Goes to the sentence that holds some words, through the room's search. */
export async function findSentence(room: Room, words: string): Promise<void> {
  const { keyboard } = room.page
  await keyboard.press('/')
  await keyboard.type(words)
  await expect(room.page.getByText('1 of 1', { exact: true })).toBeVisible()
  await keyboard.press('Escape')
  await expect.poll(room.sentence).toContain(words)
}
