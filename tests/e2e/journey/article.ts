import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import * as z from 'zod'
import { untilRoom, type Room } from '@/tests/e2e/setup/open-room'
import { tabTo, typeInto } from './by-keyboard'

const stored = z.object({
  title: z.string(),
  text: z.string(),
  sentences: z.array(
    z.object({
      ordinal: z.int(),
      start: z.int(),
      end: z.int(),
      repeatOf: z.int().optional(),
      residue: z.boolean().default(false),
    }),
  ),
})

const TITLE = 'The levy that only rises'

/** The article as the product keeps it. `residue` says of each sentence whether it is none. */
export type StoredArticle = {
  title: string
  text: string
  sentences: string[]
  repeatOf: (number | null)[]
  residue: boolean[]
}

/**
 * The article's source: long, and as untidy as what scrapers bring. Its lead stands in it seven times: whole, cut off,
 * with the paper's name stuck to its end, inside another paragraph, and with another ending.
 */
export function readSource(): Promise<string> {
  return readFile(path.resolve(import.meta.dirname, '../../fixtures/ferry-levy.txt'), 'utf8')
}

/** Pastes the source on the import screen, by keyboard, and answers the room that opens. */
export async function pasteArticle(page: Page, source: string): Promise<Room> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/w/demo/articles')
  await tabTo(page.getByRole('link', { name: 'Import article' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Import article' })).toBeVisible()
  await typeInto(page.getByRole('textbox', { name: 'Title', exact: true }), TITLE)
  await page.evaluate((text) => navigator.clipboard.writeText(text), source)
  await tabTo(page.getByRole('textbox', { name: 'Text', exact: true }))
  await page.keyboard.press('Control+V')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}$/)
  return untilRoom(page, page.url().slice(-36))
}

export async function readStored(page: Page, id: string): Promise<StoredArticle> {
  const answer = await page.request.get(`/api/v1/workspaces/demo/articles/${id}`)
  const { title, text, sentences } = stored.parse(await answer.json())
  return {
    title,
    text,
    sentences: sentences.map(({ start, end }) => text.slice(start, end)),
    repeatOf: sentences.map(({ repeatOf }) => repeatOf ?? null),
    residue: sentences.map(({ residue }) => residue),
  }
}
