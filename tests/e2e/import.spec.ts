import { expect, type Page } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

let made = 0

/** No other test's, and no earlier run's, so that it is never there already. */
function freshTitle(): string {
  made += 1
  return `The ferry of ${String(Date.now())}-${String(made)}`
}

function textbox(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}

async function openImport(page: Page): Promise<void> {
  await page.goto('/w/demo/articles')
  await page.getByRole('link', { name: 'Import article' }).click()
  await expect(page.getByRole('heading', { name: 'Import article' })).toBeVisible()
}

const inRoom = /\/w\/demo\/articles\/[0-9a-f-]{36}$/

test('title and text are enough, and the keyboard too', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const title = freshTitle()
  await openImport(page)
  await expectNoViolations(page)
  await textbox(page, 'Title').focus()
  await page.keyboard.type(title)
  await textbox(page, 'Text').fill(`${title} cost two million.`)
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(inRoom)

  await page.goto('/w/demo/articles')
  await textbox(page, 'Search articles').fill(title)
  await expect(page).toHaveURL(/search=/)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([title])
  await page.reload()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([title])
})

test('the same text again offers the article that is there, and keeps what was typed', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const text = `${freshTitle()} runs twice a day.`
  for (const title of ['First', 'Second']) {
    await openImport(page)
    await textbox(page, 'Title').fill(title)
    await textbox(page, 'Text').fill(text)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    if (title === 'First') await expect(page).toHaveURL(inRoom)
  }
  await expect(page.getByRole('link', { name: 'Open the existing article' })).toBeVisible()
  await expect(textbox(page, 'Title')).toHaveValue('Second')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Import anyway' }).click()
  await expect(page).toHaveURL(inRoom)
})

test('a formatted paste keeps its headings and links, and the preview shows them without running anything', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const title = freshTitle()
  await openImport(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async (heading) => {
    const html = `<h1>${heading}</h1><p>A <a href="https://a.example/">link</a>.<img src=x onerror="document.title='hit'"></p>`
    const parts = { 'text/plain': `${heading}\n\nA link.`, 'text/html': html }
    await navigator.clipboard.write([new ClipboardItem(parts)])
  }, title)
  await textbox(page, 'Text').focus()
  await page.keyboard.press('Control+V')
  await expect(page.getByText('Pasted with formatting')).toBeVisible()
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('heading', { name: title })).toHaveCount(1)
  await expect(preview.getByTitle('https://a.example/')).toHaveText('link')
  await expect(textbox(page, 'Title')).toHaveValue(title)
  await expect(page).not.toHaveTitle('hit')
  await expectNoViolations(page)
  await keepScreens(page, 'import-preview')

  await textbox(page, 'Text').press('End')
  await page.keyboard.type('!')
  await expect(page.getByText('it will be imported as plain text')).toBeVisible()
})

test('a file is told by its content, and a wrong one says what it is', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const title = freshTitle()
  await openImport(page)
  await page.getByRole('tab', { name: 'Upload file' }).click()
  const file = page.getByLabel('File', { exact: true })
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7') })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The PDF is damaged' })).toBeVisible({
    timeout: 30_000,
  })
  await expectNoViolations(page)
  await file.setInputFiles({
    name: 'a',
    mimeType: '',
    buffer: Buffer.from(`<!doctype html><h1>${title}</h1><p>Text.`),
  })
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(textbox(page, 'Title')).toHaveValue(title)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page).toHaveURL(inRoom)
})

test('what was deleted can be brought back', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const title = freshTitle()
  await openImport(page)
  await textbox(page, 'Title').fill(title)
  await textbox(page, 'Text').fill(`${title} sank.`)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page).toHaveURL(inRoom)
  await page.goto('/w/demo/articles')
  const link = page.getByRole('link', { name: title })
  await page.getByRole('button', { name: `Delete “${title}”` }).click()
  const question = page.getByRole('dialog', { name: 'Delete this article?' })
  await expect(question.getByText(title)).toBeVisible()
  await expectNoViolations(page)
  await question.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(link).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(link).toBeVisible()
})

test('the list has no accessibility fault, full or empty, and a viewer may only read', async ({
  signedInAs,
}) => {
  const page = await signedInAs('viewer')
  await page.goto('/w/demo/articles')
  await expect(page.getByRole('heading', { name: 'Articles', exact: true })).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'articles')
  await expect(page.getByRole('link', { name: 'Import article' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Delete/ })).toHaveCount(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Navigation' }).click()
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Claims' })).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await textbox(page, 'Search articles').fill('qwertzuiopa')
  await expect(page.getByText('No matching articles')).toBeVisible()
  await expectNoViolations(page)
  await page.goto('/w/demo/articles/new')
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveCount(0)
})

test('a transcript shows who speaks and when beside its words, and can be taken as it is written', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const title = freshTitle()
  const turns = [
    ['Anna Smith', '0:03', `${title} cost two million, says the ministry.`],
    ['Ben Okafor', '0:12', 'Nobody has seen the bill. I asked for it in March.'],
    ['Anna Smith', '1:02:03', 'Then ask again.'],
  ]
  await openImport(page)
  await textbox(page, 'Title').fill(title)
  await textbox(page, 'Text').fill(
    turns.map(([name, time, words]) => `${name}  ${time}\n${words}`).join('\n\n'),
  )
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Read as a transcript')
  await expect(preview.locator('[data-speaker="Ben Okafor"]')).toHaveText(turns[1]?.[2] ?? '')
  await expectNoViolations(page)
  await keepScreens(page, 'import-transcript')
  await preview.getByText('As written').click()
  await expect(preview.locator('[data-speaker]')).toHaveCount(0)
  await expect(preview).toContainText('Ben Okafor 0:12')
  await preview.getByText('Transcript', { exact: true }).click()
  await expect(preview.locator('[data-speaker]')).toHaveCount(3)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page).toHaveURL(inRoom)

  const article = page.getByRole('region', { name: 'Article' })
  await expect(article.locator('.ProseMirror [data-speaker="Ben Okafor"][data-time="0:12"]')).toBeVisible()
  await expect(article).not.toContainText('Ben Okafor')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  const cards = page.getByRole('region', { name: 'Annotations' })
  await expect(cards.getByText('Sentence 2 · \u2068Ben Okafor\u2069 · 0:12')).toBeVisible()
  await page.keyboard.press('v')
  await expect(cards.getByText('Said by Ben Okafor')).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'room-transcript')
})
