import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { imagesOf } from '@/lib/core/document/images-of'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { captureList } from '@/lib/schema/api/version'
import { articleContent } from '@/lib/schema/article'
import { importPreview } from '@/lib/schema/import'
import { captureView } from '@/lib/schema/version'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { PNG } from '@/tests/factories/docx'
import { post } from '@/tests/factories/importing'
import { openSite, type Site } from '@/tests/factories/web-site'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()

const SENTENCE = 'The city raised the levy twice in one year, and nobody had counted any cars before it did.'

function pageOf(sentence: string): string {
  const paragraphs = `<p>${sentence}</p>`.repeat(6)
  return `<!doctype html><html lang="en"><head><title>The levy</title><link rel="canonical" href="/levy">
<meta property="article:modified_time" content="2031-05-03T09:00:00+02:00"></head><body><nav>Home</nav><article><h1>The levy</h1>${paragraphs}
<figure><img src="/pier.png" alt="Cars on the pier"><figcaption>Cars in May.</figcaption></figure>
<figure><img src="/gone.png" alt="A lost picture"></figure></article></body></html>`
}

let desk: Desk
let site: Site
let sentence = SENTENCE

beforeAll(async () => {
  site = await openSite((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://paper.example')
    if (pathname === '/old') response.writeHead(302, { location: '/levy?from=old' }).end()
    else if (pathname === '/levy')
      response
        .writeHead(200, { 'content-type': 'text/html', etag: '"7"', 'set-cookie': 'a=b' })
        .end(pageOf(sentence))
    else if (pathname === '/pier.png') response.setHeader('content-type', 'image/png').end(PNG)
    else response.writeHead(404).end()
  })
})
afterAll(() => site.close())
beforeEach(async () => {
  sentence = SENTENCE
  await database.reset()
  desk = await createDesk()
})

function importPage(more: object = {}) {
  return expectAnswer(201, articleContent, post(desk.reviewer, { url: `${site.origin}/old`, ...more }))
}

describe('importing a page', () => {
  it('keeps the article, where it was found, and the bytes that came', async () => {
    const made = await importPage()
    expect(made).toMatchObject({ title: 'The levy', language: 'en', url: `${site.origin}/levy` })
    expect(made.text).not.toContain('Home')
    const { items } = await expectAnswer(
      200,
      captureList,
      send(desk.viewer, `GET /articles/${made.id}/versions`),
    )
    expect(items[0]?.provenance).toMatchObject({
      page: {
        requestedUrl: `${site.origin}/old`,
        url: `${site.origin}/levy?from=old`,
        redirects: [`${site.origin}/old`],
        status: 200,
        headers: { etag: '"7"' },
      },
      extraction: 'article',
      modifiedOn: '2031-05-03',
    })
    expect(JSON.stringify(items[0]?.provenance)).not.toContain('cookie')
    const original = await send(desk.viewer, `GET /articles/${made.id}/versions/1/original`)
    expect(original.text).toBe(pageOf(SENTENCE))
    expect(original.headers.get('content-type')).toBe('application/octet-stream')
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(original.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('keeps its images when asked, and tells of the one it could not have', async () => {
    const asked = site.requests.length
    expect(imagesOf((await importPage()).document).map(({ attrs }) => attrs.sha256)).toEqual([null, null])
    expect(site.requests.slice(asked).map(({ url }) => url)).not.toContain('/pier.png')
    const made = await importPage({ images: 'keep', allowDuplicate: true })
    const sha256 = createHash('sha256').update(PNG).digest('hex')
    expect(imagesOf(made.document).map(({ attrs }) => attrs)).toEqual([
      { alt: 'Cars on the pier', sha256, width: 1, height: 1 },
      { alt: 'A lost picture', sha256: null },
    ])
    const address = `GET /articles/${made.id}/images/${sha256}`
    const image = await send(desk.viewer, address)
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(image.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await send(desk.viewer, address.replace(sha256, '0'.repeat(64)))).status).toBe(404)
    const elsewhere = await createDesk()
    expect((await send(elsewhere.admin, address)).status).toBe(404)
  })

  it('imports what was previewed, and does not fetch it again', async () => {
    const body = { url: `${site.origin}/levy` }
    const preview = await expectAnswer(
      200,
      importPreview,
      send(desk.reviewer, 'POST /articles/preview', { body }),
    )
    expect(preview).toMatchObject({
      extraction: 'article',
      isArticle: true,
      imageCount: 2,
      modifiedOn: '2031-05-03',
    })
    sentence = 'Something else stands there now, and it is long enough to be taken for an article too.'
    const { intakeId, document } = preview
    const last = document.content.length - 1
    const made = await expectAnswer(
      201,
      articleContent,
      post(desk.reviewer, { intakeId, leaveOut: [last], glossary: [{ term: 'Levy', meaning: 'A tax' }] }),
    )
    expect(made.text).toContain(SENTENCE)
    expect(made.document.content).toHaveLength(last)
    expect(made.glossary).toEqual([{ term: 'Levy', meaning: 'A tax' }])
    const others = post(desk.reviewer2, { intakeId, allowDuplicate: true })
    expect(await refusal(others)).toMatchObject({
      code: 'not_found',
      detail: 'The preview has expired. Preview it again.',
    })
  })

  it('tells a duplicate by its address and by its text, and takes it as a new version', async () => {
    const made = await importPage()
    const again = { url: `${site.origin}/levy?utm_source=letter` }
    expect(await refusal(post(desk.reviewer, again))).toMatchObject({
      code: 'conflict',
      current: { articleId: made.id, title: 'The levy', same: 'content' },
    })
    sentence = SENTENCE.replace('twice', 'three times')
    expect(await refusal(post(desk.reviewer, again))).toMatchObject({ current: { same: 'address' } })
    const capture = await expectAnswer(
      201,
      captureView,
      send(desk.reviewer, `POST /articles/${made.id}/versions`, { body: again }),
    )
    expect(capture).toMatchObject({ number: 2, current: true })
  })

  it('saves nothing of a page that cannot be had', async () => {
    const db = wholeDatabase()
    const before = [await db.article.count(), await db.intake.count()]
    expect(await refusal(post(desk.reviewer, { url: `${site.origin}/nowhere` }))).toMatchObject({
      status: 422,
      field: 'url',
    })
    expect([await db.article.count(), await db.intake.count()]).toEqual(before)
  })
})
