import type { Page } from '@playwright/test'
import * as z from 'zod'
import type { BlockNode } from '@/lib/schema/article-document'
import type { Collection } from './collection'
import type { RunningDesk } from '@/tests/conformance/running-desk'
import type { Screen } from './screen'
import { inChunks } from './written'

const preview = z.looseObject({ details: z.looseObject({}) })
const BLOCKS = 900
const DETAILS = 60

/**
 * The preview of an import with everything in it that the readers made of the payloads. One import is asked for through
 * the form, and its answer is filled up: what a preview shows of a payload, the others' kinds of answer have no room for.
 */
export function previewsOfCollected(running: RunningDesk, collection: Collection): Screen[] {
  const [notes, titles, authors, publishers] = [
    collection.notes(),
    collection.words('title'),
    collection.words('author'),
    collection.words('publisher'),
  ]
  return inChunks(collection.blocks(), BLOCKS).map((content, index) => {
    const own = <T>(all: readonly T[]) => all.slice(index * DETAILS, (index + 1) * DETAILS)
    const answer = {
      content,
      notes: own(notes),
      glossary: collection.glossary(),
      chapters: own(titles).map((title, place) => ({ number: place + 1, title, wordCount: 1, chosen: true })),
      details: { title: titles[index], author: authors[index] ?? null, publisher: publishers[index] ?? null },
    }
    return {
      entryPoint: 'preview_of_all',
      path: running.screen('/articles/new'),
      ready: '[role=tab]',
      drive: (page) => showInPreview(page, answer),
    }
  })
}

type Answer = { content: BlockNode[]; details: object; [part: string]: unknown }

async function showInPreview(page: Page, { content, details, ...parts }: Answer): Promise<void> {
  await page.route('**/articles/preview', async (route) => {
    const response = await route.fetch()
    const said = preview.parse(await response.json())
    const json = {
      ...said,
      ...parts,
      document: { type: 'doc', content },
      details: { ...said.details, ...details },
    }
    await route.fulfill({ response, json })
  })
  await page.getByRole('textbox', { name: 'Text' }).fill('A text of one sentence.')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('region', { name: 'Preview' }).locator('article').waitFor({ timeout: 60_000 })
  await page.unroute('**/articles/preview')
}
