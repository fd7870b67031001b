import { expect, test, type Locator, type Page } from '@playwright/test'
import * as z from 'zod'

const articleAnswer = z.object({ id: z.string() })

/** An article written for these tests: 36 sentences in six paragraphs, the first of which is printed three times. */
function roomText(): string {
  const lead = 'The harbour bridge opened in 1931. It is the finest bridge in the country.'
  const paragraphs = [1, 2, 3].map((part) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
      .map((line) => `Paragraph ${part} says in line ${line} what it costs.`)
      .join(' '),
  )
  return paragraphs.flatMap((paragraph) => [lead, paragraph]).join('\n\n')
}

export type Room = {
  page: Page
  id: string
  article: Locator
  cards: Locator
  status: Locator
  /** The sentence the keyboard is at, as assistive technology hears it. */
  sentence: () => Promise<string>
}

/** Imports the article under a title of its own and opens it in the reading room. */
export async function openRoom(page: Page, title: string): Promise<Room> {
  // The title is part of the text: every test has an article of its own, when it is repeated too.
  const again = ' again'.repeat(test.info().repeatEachIndex)
  const text = `${roomText()}\n\nPrinted for ${title}${again}.`
  const answer = await page.request.post('/api/v1/workspaces/demo/articles', {
    data: { title, text, allowDuplicate: true },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { id } = articleAnswer.parse(await answer.json())
  return visitRoom(page, id)
}

export async function visitRoom(page: Page, id: string): Promise<Room> {
  await page.goto(`/w/demo/articles/${id}`)
  return untilRoom(page, id)
}

/** The room that the page has gone to, once it listens to keys. */
export async function untilRoom(page: Page, id: string): Promise<Room> {
  const article = page.getByRole('region', { name: 'Article' })
  const cards = page.getByRole('region', { name: 'Annotations' })
  await expect(article.locator('.ProseMirror')).toBeVisible()
  await expect(cards.getByRole('group', { name: 'Loading annotations' })).toHaveCount(0)
  return {
    page,
    id,
    article,
    cards,
    status: page.getByRole('status'),
    sentence: async () => {
      const list = article.getByRole('listbox', { name: 'Sentences' })
      const active = await list.getAttribute('aria-activedescendant')
      return (await page.locator(`[id="${active}"]`).getAttribute('aria-label')) ?? ''
    },
  }
}

/** Waits until everything done so far is stored. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}
