import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { articlePage } from '@/lib/schema/api/article'
import { articleView } from '@/lib/schema/article'
import { annotating, FIRST, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle

beforeAll(async () => {
  desk = await createDesk()
})

beforeEach(async () => {
  article = await createArticle(desk.reviewer, TEXT)
})

describe('changing details', () => {
  it('changes what was sent, counts the revision up and writes what was before', async () => {
    const body = { title: 'Bridges', author: 'A. Writer', asOf: '2024-07-01' }
    const changed = await expectAnswer(
      200,
      articleView.strict(),
      sendCurrent(desk.reviewer, `PATCH /articles/${article.id}`, { body }),
    )
    expect(changed).toMatchObject({ ...body, revision: 2, language: 'en' })
    const event = await wholeDatabase().event.findFirstOrThrow({
      where: { subjectId: article.id, action: 'article.update' },
    })
    expect(event).toMatchObject({ before: { author: null }, after: { author: 'A. Writer' } })
  })

  it('refuses a stale revision and sends along what is there', async () => {
    await sendCurrent(desk.editor, `PATCH /articles/${article.id}`, { body: { title: 'First' } })
    const late = sendCurrent(desk.reviewer, `PATCH /articles/${article.id}`, {
      body: { title: 'Late' },
      headers: { 'if-match': '"1"' },
    })
    expect(await refusal(late)).toMatchObject({ status: 409, current: { title: 'First', revision: 2 } })
  })

  it('loses neither of two changes made at once', async () => {
    const answers = await Promise.all(
      ['One', 'Two'].map((title) =>
        sendCurrent(desk.editor, `PATCH /articles/${article.id}`, {
          body: { title },
          headers: { 'if-match': '"1"' },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is for whoever imported the article, and for editors', async () => {
    const change = { body: { title: 'Mine' } }
    expect(await refusal(sendCurrent(desk.reviewer2, `PATCH /articles/${article.id}`, change))).toMatchObject(
      {
        status: 403,
      },
    )
    expect(await refusal(sendCurrent(desk.viewer, `PATCH /articles/${article.id}`, change))).toMatchObject({
      status: 403,
    })
    expect((await sendCurrent(desk.editor, `PATCH /articles/${article.id}`, change)).status).toBe(200)
  })

  it('answers 404 to another workspace, whatever is asked', async () => {
    const other = await createDesk()
    for (const call of ['GET', 'PATCH', 'DELETE']) {
      const options = call === 'PATCH' ? { body: { title: 'Theirs' } } : {}
      expect(
        await refusal(sendCurrent(other.admin, `${call} /articles/${article.id}`, options)),
      ).toMatchObject({
        status: 404,
      })
    }
  })
})

describe('deleting', () => {
  it('takes the article out of the list and can be undone', async () => {
    expect((await sendCurrent(desk.reviewer, `DELETE /articles/${article.id}`)).status).toBe(204)
    expect(await refusal(send(desk.reviewer, `GET /articles/${article.id}`))).toMatchObject({ status: 404 })
    const { items } = await expectAnswer(200, articlePage, send(desk.reviewer, 'GET /articles'))
    expect(items.map(({ id }) => id)).not.toContain(article.id)
    await expectAnswer(200, articleView, send(desk.reviewer, `POST /articles/${article.id}/restore`))
    expect((await send(desk.reviewer, `GET /articles/${article.id}`)).status).toBe(200)
  })

  it('is for whoever imported the article, and for editors', async () => {
    expect(await refusal(sendCurrent(desk.reviewer2, `DELETE /articles/${article.id}`))).toMatchObject({
      status: 403,
    })
    expect((await sendCurrent(desk.editor, `DELETE /articles/${article.id}`)).status).toBe(204)
    expect(await refusal(send(desk.reviewer2, `POST /articles/${article.id}/restore`))).toMatchObject({
      status: 403,
    })
  })

  it('cannot be undone after thirty days', async () => {
    const deletedAt = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
    await wholeDatabase().article.update({ where: { id: article.id }, data: { deletedAt } })
    expect(await refusal(send(desk.reviewer, `POST /articles/${article.id}/restore`))).toMatchObject({
      status: 404,
    })
  })
})

describe('the counts in the list', () => {
  it('count what the reader may see, and no more', async () => {
    const { annotate } = annotating(article)
    await annotate(desk.reviewer, { ...FIRST, tag: 'fact' })
    await annotate(desk.reviewer2, { ...FIRST, tag: 'fact' })
    await annotate(desk.reviewer2, { ...FIRST, tag: 'opinion' })
    const seen = async (person: Desk['viewer']) => {
      const { items } = await expectAnswer(200, articlePage, send(person, 'GET /articles'))
      const { annotationCount, claimCount } = items.find(({ id }) => id === article.id) ?? {}
      return { annotationCount, claimCount }
    }
    expect(await seen(desk.viewer)).toEqual({ annotationCount: 0, claimCount: 0 })
    expect(await seen(desk.reviewer)).toEqual({ annotationCount: 1, claimCount: 1 })
    expect(await seen(desk.reviewer2)).toEqual({ annotationCount: 2, claimCount: 1 })
    // The reviewers' claims of equal words are two until work on one is submitted.
    expect(await seen(desk.editor)).toEqual({ annotationCount: 3, claimCount: 2 })
  })
})
