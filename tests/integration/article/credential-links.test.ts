import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { FIRST, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { approvedVerdict, claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const SECRET = 'https://ann:hunter2@archive.test/letter'
const PARAGRAPH = {
  type: 'paragraph',
  content: [{ type: 'text', text: 'the letter', marks: [{ type: 'link', attrs: { href: SECRET } }] }],
}
const DOCUMENT = { type: 'doc', content: [PARAGRAPH] }
const created = z.object({ id: z.string() })

let desk: Desk
let article: TestArticle
let claim: string

beforeAll(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  claim = await claimAt(desk.reviewer, article)
})

describe('an address with a user name or password', () => {
  it.each<[string, () => string, unknown]>([
    ['a link of a rationale', () => `POST /claims/${claim}/verdicts`, { rationale: DOCUMENT }],
    ['the text of a rationale', () => `POST /claims/${claim}/verdicts`, { rationale: `See ${SECRET}.` }],
    [
      'a source',
      () => `POST /claims/${claim}/evidence`,
      { stance: 'supports', source: { url: SECRET, title: 'A letter' } },
    ],
    [
      'a note on evidence',
      () => `POST /claims/${claim}/evidence`,
      { stance: 'supports', source: { title: 'A letter' }, note: `From ${SECRET}` },
    ],
    [
      'a note on an annotation',
      () => `POST /articles/${article.id}/annotations`,
      { ...FIRST, tag: 'opinion', note: `From ${SECRET}` },
    ],
    ['an article', () => 'POST /articles', { text: TEXT, url: SECRET }],
    ['a page to import', () => 'POST /articles', { url: SECRET }],
    ['a bulk import', () => 'POST /imports', { addresses: [SECRET] }],
  ])('is refused in %s, with the reason', async (_, call, body) => {
    const { status, detail, issues } = await refusal(send(desk.reviewer, call(), { body }))
    expect(status).toBe(422)
    const said = [detail, ...(issues ?? []).map(({ message }) => message)].join(' ')
    expect(said).toMatch(/user name or password/)
    expect(said).not.toContain('hunter2')
  })

  it('is dropped from the links of an imported page, whose words stay', async () => {
    const html = `<article><h1>The bridge</h1><p>${TEXT} See <a href="${SECRET}">the letter</a>.</p></article>`
    const { id } = await expectAnswer(201, created, send(desk.reviewer, 'POST /articles', { body: { html } }))
    const { text } = await send(desk.reviewer, `GET /articles/${id}`)
    expect(text).toContain('the letter')
    expect(text).not.toContain('hunter2')
  })

  it('is not shown where it was stored before, nor exported', async () => {
    const other = await createDesk()
    const old = await createArticle(other.reviewer, 'the letter')
    const at = await claimAt(other.reviewer, old, { start: 0, end: 10 })
    const verdict = await approvedVerdict(other.reviewer, at, other.editor)
    const db = wholeDatabase()
    // A trigger guards what is captured, as it should.
    await db.$transaction([
      db.$executeRaw`SET LOCAL session_replication_role = replica`,
      db.$executeRaw`UPDATE "ArticleVersion" SET document = ${JSON.stringify(DOCUMENT)}::jsonb WHERE id = ${old.versionId}::uuid`,
      db.$executeRaw`UPDATE "Verdict" SET rationale = ${JSON.stringify(DOCUMENT)}::jsonb, "rationaleText" = 'the letter'`,
    ])
    expect(verdict).toBeDefined()
    for (const path of [`/articles/${old.id}`, `/claims/${at}`, `/articles/${old.id}/export?format=json`]) {
      const { status, text } = await send(other.editor, `GET ${path}`)
      expect([path, status]).toEqual([path, 200])
      expect(text).toContain('the letter')
      expect(text).not.toContain('hunter2')
    }
  })

  it('is refused when a note is changed', async () => {
    const { id } = await expectAnswer(
      201,
      created,
      send(desk.reviewer, `POST /articles/${article.id}/annotations`, {
        body: { start: 29, end: 40, tag: 'opinion' },
      }),
    )
    const body = { note: SECRET }
    expect((await sendCurrent(desk.reviewer, `PATCH /annotations/${id}`, { body })).status).toBe(422)
  })
})
