import { beforeEach, describe, expect, it } from 'vitest'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { captureList } from '@/lib/schema/api/version'
import { articleContent } from '@/lib/schema/article'
import { captureContent } from '@/lib/schema/version'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { annotationsOf, capture, markWords } from '@/tests/factories/capturing'
import { approvedVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const KEPT = 'The harbour has twelve berths for ferries.'
const REWORDED = 'The mayor promised on Monday that the new pier would open before the summer.'
const NOW = 'The mayor said on Tuesday that the new pier might open after the summer.'
const GONE = 'Fourteen captains have resigned since.'
const END = 'Nobody was surprised by any of it.'
const OLD = `${KEPT} ${REWORDED}\n\n${GONE} ${END}`
const NEW = `A correction was made to this article.\n\n${KEPT} ${NOW}\n\n${END}`

let desk: Desk
let article: TestArticle

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, OLD)
})

function post(body: unknown, person = desk.reviewer) {
  return send(person, `POST /articles/${article.id}/versions`, { body })
}

describe('a new capture of an article', () => {
  it('becomes current with every annotation carried over, and none lost', async () => {
    const kept = await markWords(desk.reviewer, article, KEPT)
    const reworded = await markWords(desk.reviewer2, article, REWORDED)
    const gone = await markWords(desk.reviewer, article, GONE)
    const made = await capture(desk.editor, article, NEW)
    expect(made).toMatchObject({
      number: 2,
      current: true,
      carryOver: { status: 'done', total: 3, orphaned: 1 },
    })
    const now = await annotationsOf(desk.editor, article)
    expect(now.get(kept.id)?.anchor).toMatchObject({ start: NEW.indexOf(KEPT), exact: KEPT, status: 'exact' })
    expect(now.get(reworded.id)?.anchor).toMatchObject({ status: 'fuzzy', was: REWORDED })
    expect(now.get(reworded.id)?.anchor.exact).toContain('said on Tuesday')
    expect(now.get(gone.id)?.anchor).toMatchObject({
      status: 'orphaned',
      start: null,
      end: null,
      exact: GONE,
    })
    const { text, version } = await expectAnswer(
      200,
      articleContent,
      send(desk.reviewer, `GET /articles/${article.id}`),
    )
    expect([text, version.number]).toEqual([NEW, 2])
  })

  it('leaves the old one as it was, to be read and compared', async () => {
    await capture(desk.reviewer, article, NEW)
    const path = `GET /articles/${article.id}/versions`
    const { items } = await expectAnswer(200, captureList, send(desk.viewer, path))
    expect(items.map(({ number, current }) => [number, current])).toEqual([
      [2, true],
      [1, false],
    ])
    const first = await expectAnswer(200, captureContent, send(desk.viewer, `${path}/1`))
    expect(first.text).toBe(OLD)
    expect((await send(desk.viewer, `${path}/3`)).status).toBe(404)
  })

  it('carries a deleted annotation too, which can still be restored', async () => {
    const { id } = await markWords(desk.reviewer, article, KEPT)
    await sendCurrent(desk.reviewer, `DELETE /annotations/${id}`)
    await capture(desk.reviewer, article, NEW)
    await send(desk.reviewer, `POST /annotations/${id}/restore`)
    expect((await annotationsOf(desk.reviewer, article)).get(id)?.anchor.exact).toBe(KEPT)
  })

  it('names the approved annotations that are no longer surely where they were in its event', async () => {
    const { id, claimId } = await markWords(desk.reviewer, article, REWORDED)
    await markWords(desk.reviewer, article, GONE)
    await approvedVerdict(desk.reviewer, claimId ?? '', desk.editor)
    const { id: versionId } = await capture(desk.reviewer, article, NEW)
    const event = await wholeDatabase().event.findFirstOrThrow({
      where: { action: 'version.current', subjectId: versionId },
    })
    expect(event.after).toMatchObject({ approvedUnsure: [id], fuzzy: 1, orphaned: 1 })
  })

  it('asks where a figure or any word has changed, and not where only the form has', async () => {
    const old = `${KEPT} The ferry costs 4 a trip for adults. The bus runs late - at night - on Sundays.`
    article = await createArticle(desk.reviewer, old)
    const figure = await markWords(desk.reviewer, article, 'The ferry costs 4 a trip for adults.')
    const approved = await markWords(desk.reviewer, article, KEPT)
    const open = await markWords(desk.reviewer, article, 'The bus runs late - at night - on Sundays.')
    await approvedVerdict(desk.reviewer, approved.claimId ?? '', desk.editor)
    const now = old.replace('costs 4', 'costs 5').replace('for ferries', 'for fast ferries')
    await capture(desk.reviewer, article, now.replace('- at night -', '– at night –'))
    const places = await annotationsOf(desk.editor, article)
    const statuses = [figure, approved, open].map(({ id }) => places.get(id)?.anchor.status)
    expect(statuses).toEqual(['fuzzy', 'fuzzy', 'moved'])
    expect(places.get(figure.id)?.anchor.was).toBe('The ferry costs 4 a trip for adults.')
  })

  it('offers an orphan whose words have come back, and asks', async () => {
    const { id } = await markWords(desk.reviewer, article, GONE)
    await capture(desk.reviewer, article, NEW)
    await capture(desk.reviewer, article, OLD)
    const { anchor } = (await annotationsOf(desk.reviewer, article)).get(id) ?? {}
    expect(anchor).toMatchObject({ status: 'fuzzy', exact: GONE, start: OLD.indexOf(GONE), was: GONE })
  })

  it('keeps what is unsure unsure over the next capture, with the words it had at first', async () => {
    const { id } = await markWords(desk.reviewer, article, REWORDED)
    await capture(desk.reviewer, article, NEW)
    await capture(desk.reviewer, article, `${NEW} And one more sentence.`)
    expect((await annotationsOf(desk.reviewer, article)).get(id)?.anchor).toMatchObject({
      status: 'fuzzy',
      was: REWORDED,
    })
  })

  it('takes corrections of sentences and reading progress along where the words still stand', async () => {
    const at = OLD.indexOf('for ferries')
    const edit = { body: { kind: 'split', at } }
    expect((await send(desk.reviewer, `POST /articles/${article.id}/sentence-edits`, edit)).status).toBe(201)
    const seen = [0, OLD.indexOf(REWORDED), OLD.indexOf(END)]
    await send(desk.reviewer, `PUT /articles/${article.id}/reading`, { body: { seen } })
    await capture(desk.reviewer2, article, NEW)
    const { sentences } = await expectAnswer(
      200,
      articleContent,
      send(desk.reviewer, `GET /articles/${article.id}`),
    )
    expect(sentences.map(({ start }) => start)).toContain(NEW.indexOf('for ferries'))
    const reading = await send(desk.reviewer, `GET /articles/${article.id}/reading`)
    expect(JSON.parse(reading.text)).toEqual({ seen: [NEW.indexOf(KEPT), NEW.indexOf(END)] })
  })

  it('is refused when the text is the same, and saves nothing', async () => {
    expect(await refusal(post({ text: OLD }))).toMatchObject({ status: 409 })
    expect(await wholeDatabase().articleVersion.count({ where: { articleId: article.id } })).toBe(1)
  })

  it.each([
    {},
    { text: '' },
    { text: 'a', html: 'b' },
    { text: 'a', title: 'b' },
    { url: 'https://example.org/' },
  ])('is refused as %j', async (body) => {
    expect(await refusal(post(body))).toMatchObject({ status: 422 })
  })

  it('comes in order when several are made at once', async () => {
    const texts = [1, 2, 3, 4].map((n) => `${OLD} Number ${String(n)}.`)
    const made = await Promise.all(texts.map((text) => capture(desk.reviewer, article, text)))
    expect(made.map(({ number }) => number).sort()).toEqual([2, 3, 4, 5])
  })
})
