import { expect, type Locator } from '@playwright/test'
import type { Room } from '@/tests/e2e/setup/open-room'
import { arrowTo, tabTo, typeDay, typeInto } from './by-keyboard'

export type Stance = 'Supports' | 'Refutes' | 'Context'
export type Source = { url: string; title: string; author: string; publishedOn: string }
export type Evidence = { stance: Stance; excerpt: string; locator: string }

/** Adds a source that the workspace does not have yet to the claim of the sentence one is at. */
export async function citeNew(room: Room, source: Source, evidence: Evidence): Promise<void> {
  const form = await openForm(room)
  await room.page.keyboard.type(source.url)
  await typeInto(form.getByRole('textbox', { name: 'Title' }), source.title)
  await typeInto(form.getByRole('textbox', { name: 'Author' }), source.author)
  await typeDay(form.getByLabel('Published', { exact: true }), source.publishedOn)
  await save(room, form, { evidence, title: source.title })
}

/** Adds a source that the workspace has, found by a few words of its title. */
export async function citeKnown(
  room: Room,
  { words, title }: { words: string; title: string },
  evidence: Evidence,
): Promise<void> {
  const form = await openForm(room)
  await typeInto(form.getByRole('textbox', { name: 'Title' }), words)
  await tabTo(form.getByRole('button', { name: title }))
  await room.page.keyboard.press('Enter')
  await expect(form.getByRole('textbox', { name: 'Address' })).toHaveCount(0)
  await save(room, form, { evidence, title })
}

async function openForm({ page, cards }: Room): Promise<Locator> {
  await page.keyboard.press('s')
  const form = cards.getByRole('form', { name: 'Source' })
  await expect(form.getByRole('textbox', { name: 'Address' })).toBeFocused()
  return form
}

type Saved = { evidence: Evidence; title: string }

async function save({ page, status }: Room, form: Locator, { evidence, title }: Saved): Promise<void> {
  const stances = form.getByRole('radiogroup', { name: 'Stance' })
  await tabTo(stances.getByRole('radio', { checked: true }))
  await arrowTo(stances.getByRole('radio', { name: evidence.stance }))
  await typeInto(form.getByRole('textbox', { name: 'Excerpt' }), evidence.excerpt)
  await typeInto(form.getByRole('textbox', { name: 'Location in source' }), evidence.locator)
  await page.keyboard.press('Control+Enter')
  await expect(status).toHaveText(`Source added: ${title}.`)
  await page.keyboard.press('Escape')
}
