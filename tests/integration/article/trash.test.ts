import { beforeEach, describe, expect, it } from 'vitest'
import { articlePage, deletedPage } from '@/lib/schema/api/article'
import { systemGrant } from '@/lib/server/grants/system'
import { purgeArticles } from '@/lib/server/worker/purge-articles'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const DAY_MS = 24 * 60 * 60 * 1000

let desk: Desk
let article: TestArticle

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, 'A text that goes.')
})

async function remove(person: Person): Promise<void> {
  expect((await sendCurrent(person, `DELETE /articles/${article.id}`)).status).toBe(204)
}

async function trashOf(person: Person) {
  return (await expectAnswer(200, deletedPage.strict(), send(person, 'GET /deleted-articles'))).items
}

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * DAY_MS)
}

describe('the trash', () => {
  it('says what was deleted, by whom and until when it can be restored', async () => {
    await remove(desk.editor)
    const [deleted] = await trashOf(desk.admin)
    expect(deleted).toMatchObject({ id: article.id, deletedBy: { memberId: desk.editor.memberId } })
    const kept = Date.parse(deleted?.restorableUntil ?? '') - Date.parse(deleted?.deletedAt ?? '')
    expect(kept).toBe(30 * DAY_MS)
  })

  it('shows an editor all of it, a reviewer what they imported, a viewer nothing', async () => {
    await remove(desk.reviewer)
    expect(await trashOf(desk.editor)).toHaveLength(1)
    expect(await trashOf(desk.reviewer)).toHaveLength(1)
    expect(await trashOf(desk.reviewer2)).toEqual([])
    expect((await send(desk.viewer, 'GET /deleted-articles')).status).toBe(403)
  })

  it('begins no page at a cursor of something else', async () => {
    const answer = send(desk.editor, 'GET /deleted-articles?cursor=else')
    expect(await refusal(answer)).toMatchObject({ status: 422, field: 'cursor' })
  })

  it('gives back what was on the article', async () => {
    await claimAt(desk.reviewer, article, { start: 0, end: 6 })
    await remove(desk.reviewer)
    const list = async () => (await expectAnswer(200, articlePage, send(desk.editor, 'GET /articles'))).items
    expect(await list()).toEqual([])
    expect((await send(desk.reviewer, `POST /articles/${article.id}/restore`)).status).toBe(200)
    expect(await list()).toMatchObject([{ id: article.id, annotationCount: 1 }])
    expect(await trashOf(desk.editor)).toEqual([])
  })
})

describe('after thirty days', () => {
  it('an article is deleted for good, its claim stays, and the log says so', async () => {
    const claimId = await claimAt(desk.reviewer, article, { start: 0, end: 6 })
    await remove(desk.reviewer)
    await purgeArticles(systemGrant(), daysFromNow(29))
    expect(await trashOf(desk.editor)).toHaveLength(1)
    await purgeArticles(systemGrant(), daysFromNow(31))
    const { id } = article
    expect(await wholeDatabase().article.count({ where: { id } })).toBe(0)
    expect(await wholeDatabase().articleVersion.count({ where: { articleId: id } })).toBe(0)
    expect((await send(desk.reviewer, `POST /articles/${id}/restore`)).status).toBe(404)
    expect((await send(desk.reviewer, `GET /claims/${claimId}`)).status).toBe(200)
    const events = await wholeDatabase().event.findMany({ where: { subjectId: id, action: 'article.purge' } })
    expect(events).toMatchObject([{ memberId: null }])
  })

  it('an image stays as long as another article shows it', async () => {
    const db = wholeDatabase()
    const other = await createArticle(desk.reviewer, 'A text that stays.')
    const { workspaceId } = desk
    const sha256 = 'a'.repeat(64)
    await db.image.create({
      data: { workspaceId, sha256, mediaType: 'image/png', bytes: Buffer.from('png') },
    })
    const versions = [article.versionId, other.versionId]
    await db.versionImage.createMany({
      data: versions.map((versionId) => ({ workspaceId, versionId, sha256 })),
    })
    await remove(desk.reviewer)
    await purgeArticles(systemGrant(), daysFromNow(31))
    expect((await send(desk.viewer, `GET /articles/${other.id}/images/${sha256}`)).status).toBe(200)
    await sendCurrent(desk.reviewer, `DELETE /articles/${other.id}`)
    await purgeArticles(systemGrant(), daysFromNow(31))
    expect(await db.image.count({ where: { workspaceId } })).toBe(0)
  })

  it('an article that is not in the trash stays', async () => {
    await purgeArticles(systemGrant(), daysFromNow(400))
    expect(await wholeDatabase().article.count({ where: { id: article.id } })).toBe(1)
  })
})
