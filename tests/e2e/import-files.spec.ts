import { expect, type Page } from '@playwright/test'
import { docx, paragraph } from '@/tests/factories/docx'
import { epub } from '@/tests/factories/epub'
import { odt } from '@/tests/factories/odt'
import { linesAt, pdf } from '@/tests/factories/pdf'
import { zip } from '@/tests/factories/zip'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

const inRoom = /\/w\/demo\/articles\/[0-9a-f-]{36}$/

let made = 0
/** No other test's, and no earlier run's. */
function freshWords(): string {
  made += 1
  return `The gauge at pier ${String(Date.now())}-${String(made)} showed nine metres.`
}

type File = { name: string; bytes: Uint8Array }

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

const FORMATS: readonly [string, (words: string) => File][] = [
  ['Word', (words) => ({ name: 'a.docx', bytes: docx(paragraph(words)) })],
  ['OpenDocument', (words) => ({ name: 'a.odt', bytes: odt(`<text:p>${words}</text:p>`) })],
  ['PDF', (words) => ({ name: 'a.pdf', bytes: pdf([{ texts: linesAt([words], { x: 72, y: 100 }) }]) })],
  ['EPUB', (words) => ({ name: 'a.epub', bytes: epub({ 'one.xhtml': `<h1>One</h1><p>${words}</p>` }) })],
  ['RTF', (words) => ({ name: 'a.rtf', bytes: bytesOf(`{\\rtf1\\ansi ${words}\\par}`) })],
  [
    'e-mail',
    (words) => ({
      name: 'a.eml',
      bytes: bytesOf(
        `From: Mara Voss <mara@paper.example>\r\nSubject: The gauge\r\nDate: Fri, 2 May 2031 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`,
      ),
    }),
  ],
  [
    'MHTML',
    (words) => ({
      name: 'a.mhtml',
      bytes: bytesOf(
        `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://paper.example/gauge\r\nSubject: The gauge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://paper.example/gauge\r\n\r\n<!doctype html><title>The gauge</title><p>${words}</p>\r\n--b--\r\n`,
      ),
    }),
  ],
  ['HTML', (words) => ({ name: 'a.html', bytes: bytesOf(`<!doctype html><title>t</title><p>${words}</p>`) })],
  ['Markdown', (words) => ({ name: 'a.md', bytes: bytesOf(`# The gauge\n\n${words}`) })],
  ['plain text', (words) => ({ name: 'a.txt', bytes: bytesOf(words) })],
]

async function choose(page: Page, { name, bytes }: File): Promise<void> {
  await page.goto('/w/demo/articles/new')
  await page.getByRole('tab', { name: 'Upload file' }).click()
  const buffer = Buffer.from(bytes)
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: '', buffer })
}

for (const [format, fileOf] of FORMATS) {
  test(`a file of ${format} becomes an article`, async ({ signedInAs }) => {
    const page = await signedInAs('reviewer')
    const words = freshWords()
    await choose(page, fileOf(words))
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText(words, { timeout: 30_000 })
    await expectNoViolations(page)
    if (format === 'Word') await keepScreens(page, 'import-file-preview')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page).toHaveURL(inRoom)
    await expect(page.getByRole('region', { name: 'Article' })).toContainText(words)
  })
}

test('the chapters of a book can be chosen', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const [one, two] = [freshWords(), freshWords()]
  const chapter = (title: string, words: string) => `<h1>${title}</h1><p>${words}</p>`
  await choose(page, {
    name: 'book.epub',
    bytes: epub({ 'one.xhtml': chapter('High water', one), 'two.xhtml': chapter('Low water', two) }),
  })
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText(two)
  await preview.getByRole('checkbox', { name: 'Low water' }).click()
  await expect(preview).not.toContainText(two)
  await expect(preview).toContainText(one)
  await expectNoViolations(page)
  await keepScreens(page, 'import-chapters')
})

test('many articles make one import, whose progress, failures and result are seen', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const [one, two, three] = [freshWords(), freshWords(), freshWords()]
  await page.goto('/w/demo/articles/new')
  await page.getByRole('tab', { name: 'Upload file' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Bulk import' })).toBeFocused()
  await expect(page.getByRole('tabpanel', { name: 'Bulk import' })).toBeVisible()
  await expectNoViolations(page)
  const addresses = page.getByRole('textbox', { name: 'Addresses' })
  await addresses.fill('http://127.0.0.1:9/nobody\nnot an address')
  const archive = zip({ 'one.txt': one, 'two.md': `# Two\n\n${two}` })
  await page.getByLabel('Files', { exact: true }).setInputFiles([
    { name: 'readings.zip', mimeType: '', buffer: Buffer.from(archive) },
    { name: 'three.txt', mimeType: '', buffer: Buffer.from(three) },
    { name: 'again.txt', mimeType: '', buffer: Buffer.from(three) },
  ])
  await page.getByRole('tab', { name: 'Bulk import' }).press('ArrowLeft')
  await expect(page.getByRole('tab', { name: 'Upload file' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('2 addresses, 3 files')).toBeVisible()
  await keepScreens(page, 'import-many')
  await addresses.press('Control+Enter')
  await expect(page).toHaveURL(/\/articles\/imports\//)
  await expect(page.getByText('Done: 3 imported, 1 already existed, 2 failed.')).toBeVisible({
    timeout: 40_000,
  })
  await expectNoViolations(page)
  await expect(page.getByRole('listitem').getByText('Waiting')).toHaveCount(0)
  await keepScreens(page, 'import-progress')
  await page.getByText('Failed 2').click()
  await expect(page.getByRole('list').getByText('not an address')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  await page.getByRole('button', { name: 'Retry failed rows' }).click()
  await expect(page.getByText('Done: 3 imported, 1 already existed, 2 failed.')).toBeVisible({
    timeout: 40_000,
  })
  await page.getByRole('link', { name: 'All imports' }).click()
  await expect(page.getByRole('heading', { name: 'Imports', exact: true })).toBeVisible()
  await expectNoViolations(page)
})
