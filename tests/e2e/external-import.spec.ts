import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import * as z from 'zod'
import { expectNoViolations } from './setup/axe'
import { untilRoom } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

const articleAnswer = z.object({ id: z.string() })

async function choose(page: Page, name: string, content: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(content) }
  await page.getByLabel('Annotation file').setInputFiles(file)
}

function tagFor(page: Page, label: string) {
  return page.getByRole('combobox', { name: `Tag for “${label}”` })
}

/** An article under an address of its own, and three annotations of it, a reply and a page note from Hypothesis. */
async function importBridge(page: Page) {
  const stamp = String(Date.now())
  const url = `https://news.example/bridge-${stamp}`
  const text = `The bridge of ${stamp} cost two million. It is ugly. Nobody has asked for it.\n\nגשר חדש נפתח היום.`
  const answer = await page.request.post('/api/v1/workspaces/demo/articles', {
    data: { title: `Bridge ${stamp}`, text, url },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { id } = articleAnswer.parse(await answer.json())
  const entry = (number: number, exact: string | undefined, more: object) => ({
    id: `${stamp}-${String(number)}`,
    created: '2024-05-01T10:00:00+00:00',
    user: 'acct:maya@hypothes.is',
    uri: url,
    text: '',
    tags: [],
    document: { title: ['The bridge'] },
    target: [
      { source: url, ...(exact !== undefined && { selector: [{ type: 'TextQuoteSelector', exact }] }) },
    ],
    ...more,
  })
  const rows = [
    entry(1, `The bridge of ${stamp} cost two million.`, { tags: ['claim'], text: 'Where from?' }),
    entry(2, 'It is ugly.', { tags: ['taste'] }),
    entry(3, 'גשר חדש נפתח היום.', { tags: ['claim'] }),
    entry(4, 'It is ugly.', { tags: ['claim'], references: ['x'] }),
    entry(5, undefined, { tags: ['claim'] }),
  ]
  return { id, file: JSON.stringify({ total: rows.length, rows }) }
}

test('annotations of Hypothesis and of doccano are imported, and each is accounted for', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { id, file } = await importBridge(page)
  await page.goto('/w/demo/articles/import-annotations')
  await expect(page.getByRole('heading', { name: 'Import annotations' })).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'import-annotations')

  await choose(page, 'diary.json', 'Dear diary')
  await expect(
    page.getByRole('alert').filter({ hasText: 'This file format is not supported.' }),
  ).toBeVisible()

  await choose(page, 'hypothesis.json', file)
  await expect(page.getByRole('heading', { name: '3 annotations from Hypothesis' })).toBeFocused()
  await expect(tagFor(page, 'claim')).toHaveValue('Unsupported claim')
  await expect(tagFor(page, 'taste')).toHaveValue('Leave out')
  await tagFor(page, 'taste').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Opinion' }).click()
  await expect(page.getByText('An article with the same address exists')).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'import-annotations-review')
  await page.getByRole('button', { name: 'Import', exact: true }).click()

  await expect(page.getByRole('heading', { name: '3 annotations imported' })).toBeFocused()
  await expectNoViolations(page)
  await keepScreens(page, 'import-annotations-report')
  await page.getByText('Omitted 2').click()
  await expect(page.getByText('A reply to another annotation.')).toBeVisible()
  await expect(page.getByText('A note on the whole page')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('hypothesis-report.csv')
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(6)

  await page
    .getByRole('link', { name: /^Bridge/ })
    .first()
    .click()
  const room = await untilRoom(page, id)
  await expect(room.cards.getByText('From Hypothesis, by maya@hypothes.is')).toHaveCount(3)

  const text = `A text of ${String(Date.now())} that is not here. It is short.`
  const doccano = JSON.stringify({
    text,
    label: [
      [0, text.indexOf('It'), 'Factual'],
      [0, 1, 'PER'],
    ],
  })
  for (const [created, existed] of [
    [1, 0],
    [0, 1],
  ] as const) {
    await page.goto('/w/demo/articles/import-annotations')
    await choose(page, 'doccano.jsonl', doccano)
    await expect(tagFor(page, 'Factual')).toHaveValue('Fact')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    const words = created === 1 ? '1 annotation imported' : 'No new annotations imported'
    await expect(page.getByRole('heading', { name: words })).toBeVisible()
    if (existed === 1) await expect(page.getByText('Already exists 1')).toBeVisible()
    else await expect(page.getByText('new article')).toBeVisible()
  }
})

test('annotations that do not name their text go to an article that is chosen, and a page becomes one', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const stamp = String(Date.now())
  const words = `The tower of ${stamp} leans.`
  const answer = await page.request.post('/api/v1/workspaces/demo/articles', {
    data: { title: `Tower ${stamp}`, text: `🚢 ${words} Nobody knows why.` },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const selector = [
    { type: 'TextQuoteSelector', exact: words },
    { type: 'TextPositionSelector', start: 3, end: 3 + words.length },
  ]
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: stamp,
    type: 'Annotation',
    body: [{ purpose: 'tagging', value: 'Opinion' }],
    target: [{ id: `${stamp}-target`, source: '', selector }],
  }
  await page.goto('/w/demo/articles/import-annotations')
  await choose(page, 'recogito.json', JSON.stringify([annotation]))
  const article = page.getByRole('combobox', { name: 'Text without a source' })
  await expect(article).toBeVisible()
  await expect(page.getByText('The file contains neither the text nor its address.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible()
  await keepScreens(page, 'import-annotations-no-source')
  await article.fill(`Tower ${stamp}`)
  await page.getByRole('option', { name: `Tower ${stamp}` }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { name: '1 annotation imported' })).toBeVisible()

  const path = '/div[1]/p[1]/text()[1]'
  const place = { start: path, end: path, startOffset: 0, endOffset: words.length, text: words }
  const result = [
    {
      id: stamp,
      type: 'hypertextlabels',
      to_name: 'html',
      value: { ...place, hypertextlabels: ['Opinion'] },
    },
  ]
  const html = `<div><h1>Page ${stamp}</h1><p>${words}</p></div>`
  await page.goto('/w/demo/articles/import-annotations')
  await choose(
    page,
    'label-studio.json',
    JSON.stringify([{ id: 1, data: { html }, annotations: [{ completed_by: 1, result }] }]),
  )
  await expect(page.getByRole('combobox', { name: `Page ${stamp}` })).toBeVisible()
  await keepScreens(page, 'import-annotations-page')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('new article')).toBeVisible()
  await page
    .getByRole('link', { name: `Page ${stamp}` })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: `Page ${stamp}` }).first()).toBeVisible()
})

test('a viewer cannot import annotations', async ({ signedInAs }) => {
  const page = await signedInAs('viewer')
  await page.goto('/w/demo/articles/import-annotations')
  await expect(page.getByLabel('Annotation file')).toHaveCount(0)
})
