import { expect, type Page } from '@playwright/test'
import { PNG } from '@/tests/factories/docx'
import { openSite, type Site } from '@/tests/factories/web-site'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

const inRoom = /\/w\/demo\/articles\/[0-9a-f-]{36}$/
const SENTENCE = 'The city raised the levy twice in one year, and nobody had counted any cars before it did.'

/** What the site shows under a path; a test may change it while the site is up. */
type Pages = Record<string, string>

function articleOf(title: string, sentence = SENTENCE): string {
  const paragraph = `<p>${sentence} The Freedom of Information Act (FOIA) was used to find out why.</p>`
  return `<!doctype html><html lang="en"><head><title>${title} | The Harbour Paper</title>
<meta property="og:site_name" content="The Harbour Paper">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","author":{"name":"Mara Voss"},"datePublished":"2031-05-02T08:00:00Z"}</script>
<script>document.title='hit'</script></head><body><nav><a href="/">Home</a><a href="/more">More</a></nav>
<article><h1>${title}</h1>${paragraph.repeat(3)}<h2>How it began</h2>
<figure><img src="/pier.png" alt="Cars on the pier"><figcaption>Cars on the pier in May.</figcaption></figure>${paragraph.repeat(3)}
<p onclick="document.title='hit'">Sources for <strong>${title}</strong> were not named.</p></article>
<aside><h3>Related</h3><a href="/a">Another story</a></aside><footer>Imprint</footer></body></html>`
}

function openPaper(pages: Pages): Promise<Site & AsyncDisposable> {
  return openSite((request, response) => {
    const page = pages[(request.url ?? '').replace(/\?.*/, '')]
    if (request.url === '/pier.png') response.setHeader('content-type', 'image/png').end(PNG)
    else if (page === undefined) response.writeHead(404).end()
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  })
}

let made = 0
function freshTitle(): string {
  made += 1
  return `The levy of ${String(Date.now())}-${String(made)}`
}

async function openAddress(page: Page, address: string): Promise<void> {
  await page.goto('/w/demo/articles/new')
  await page.getByRole('tab', { name: 'Web address' }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill(address)
}

function importButton(page: Page) {
  return page.getByRole('button', { name: 'Import', exact: true })
}

test('a page is fetched, looked at, corrected and imported with its images, and asks nobody for anything', async ({
  signedInAs,
}) => {
  test.slow()
  const title = freshTitle()
  await using paper = await openPaper({ '/levy': articleOf(title) })
  const page = await signedInAs('reviewer')
  await openAddress(page, `${paper.origin}/levy`)
  await expectNoViolations(page)
  await keepScreens(page, 'import-address')
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Author' })).toHaveValue('Mara Voss')
  await expect(page.getByRole('textbox', { name: 'Publisher' })).toHaveValue('The Harbour Paper')
  await expect(page.getByLabel('Published on')).toHaveValue('2031-05-02')
  await expect(page.getByRole('textbox', { name: 'Article address' })).toHaveValue(`${paper.origin}/levy`)
  await expect(preview.getByText('Home')).toHaveCount(0)
  await expect(preview.getByText('Imprint')).toHaveCount(0)
  await expectNoViolations(page)
  await keepScreens(page, 'import-page-preview')

  await preview.getByRole('checkbox', { name: 'FOIA' }).check()
  await preview.getByRole('button', { name: /^Leave out: Sources for/ }).click()
  await expect(preview.getByText('1 block left out')).toBeVisible()
  await preview.getByText('Whole page').click()
  await expect(preview.getByText('Imprint')).toBeVisible()
  await preview.getByText('Article', { exact: true }).click()
  await expect(preview.getByText('Imprint')).toHaveCount(0)
  await preview.getByRole('checkbox', { name: 'FOIA' }).check()
  await preview.getByRole('textbox', { name: 'Meaning of FOIA' }).fill('The Act of 2000')
  await preview.getByRole('button', { name: /^Leave out: Sources for/ }).click()
  expect(paper.requests.map(({ url }) => url)).toEqual(['/levy'])

  await importButton(page).click()
  await expect(page).toHaveURL(inRoom)
  const article = page.getByRole('region', { name: 'Article' })
  await expect(article.getByText('Cars on the pier in May.')).toBeVisible()
  await expect(article.getByText('were not named')).toHaveCount(0)
  const image = article.getByRole('img', { name: 'Cars on the pier' })
  await expect(image).toHaveAttribute('src', /^\/api\/v1\/workspaces\/demo\//)
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1)
  await article.getByText('Glossary').click()
  await expect(article.getByText('The Act of 2000', { exact: true })).toBeVisible()
  await expect(page).not.toHaveTitle('hit')
  await expectNoViolations(page)
  await keepScreens(page, 'imported-page')
})

test('a page that is here already becomes a new version of its article when it has changed', async ({
  signedInAs,
}) => {
  const title = freshTitle()
  const pages: Pages = { '/levy': articleOf(title) }
  await using paper = await openPaper(pages)
  const page = await signedInAs('reviewer')
  await openAddress(page, `${paper.origin}/levy`)
  await importButton(page).click()
  await expect(page).toHaveURL(inRoom)
  const room = page.url()

  await openAddress(page, `${paper.origin}/levy?utm_source=letter`)
  await importButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'This article already exists' })).toContainText(
    title,
  )
  await expect(page.getByRole('button', { name: 'Import as new version' })).toHaveCount(0)

  pages['/levy'] = articleOf(title, SENTENCE.replace('twice', 'three times'))
  await openAddress(page, `${paper.origin}/levy?utm_source=letter`)
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByText('This article already exists')).toBeVisible()
  await expect(preview.getByRole('link', { name: 'Open the existing article' })).toBeVisible()
  await expect(preview.getByRole('button', { name: 'Import anyway' })).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'import-duplicate')
  await importButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'This article already exists' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Import as new version' }).click()
  await expect(page).toHaveURL(room)
  await page.goto(`${room}/compare`)
  await expect(page.getByText('Version 1 to version 2.')).toBeVisible()
  await expect(page.getByText(`Fetched from ${paper.origin}/levy`).first()).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Original of version 1' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.html$/)
})

test('what cannot be fetched says why, and what was typed stays', async ({ signedInAs }) => {
  await using paper = await openPaper({})
  const page = await signedInAs('reviewer')
  for (const [address, why] of [
    [`${paper.origin}/gone`, /404|no such page|not found/i],
    ['http://169.254.169.254/latest/meta-data', /private|public/i],
    ['file:///etc/passwd', /http/],
  ] as const) {
    await openAddress(page, address)
    await importButton(page).click()
    await expect(page.getByRole('alert').filter({ hasText: 'The article was not imported' })).toContainText(
      why,
    )
    await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue(address)
  }
  await expectNoViolations(page)
  await keepScreens(page, 'import-refused')
})

test('other programs share a page with the import, by a bookmark or the manifest', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const manifest = await page.request.get('/manifest.webmanifest')
  expect(await manifest.json()).toMatchObject({ share_target: { action: '/share', params: { url: 'url' } } })
  await page.goto('/share?title=The%20levy&text=Look%20https%3A%2F%2Fpaper.example%2Flevy')
  await expect(page).toHaveURL(/\/w\/demo\/articles\/new/)
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue('https://paper.example/levy')

  const bookmarklet = page.getByText('Import to Stet', { exact: true })
  const script = await bookmarklet.getAttribute('href')
  const selected = `${SENTENCE} ${SENTENCE} ${SENTENCE}`
  await page.evaluate((words) => {
    window.open = (address) => {
      document.body.dataset['opened'] = String(address)
      return null
    }
    document.body.insertAdjacentHTML('afterbegin', `<p id="chosen">${words}</p>`)
    getSelection()?.selectAllChildren(document.querySelector('#chosen') ?? document.body)
  }, selected)
  await page.evaluate(script?.replace('javascript:', '') ?? '')
  const opened = await page.evaluate(() => document.body.dataset['opened'] ?? '')
  const { pathname, search } = new URL(opened)
  await page.goto(pathname + search)
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue(/\/w\/demo\/articles\/new/)
  await page.getByRole('button', { name: 'Import only this text' }).click()
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(selected)
})
