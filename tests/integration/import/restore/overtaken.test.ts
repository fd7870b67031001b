import { beforeEach, describe, expect, it } from 'vitest'
import { TEXT } from '@/tests/factories/annotating'
import { refusal, send } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { capture, markWords } from '@/tests/factories/capturing'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { sendExternal } from '@/tests/factories/external-import'
import { whileHeld } from '@/tests/integration/setup/while-held'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { url } = useDatabase()

let desk: Desk
let article: TestArticle
let file: string

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  await markWords(desk.reviewer, article, 'It is ugly.')
  file = (await send(desk.editor, `GET /articles/${article.id}/export?format=json`)).text
})

/** Somebody changes the article between the reading of the file and the writing. */
function restoreDuring(sql: string, ...values: string[]) {
  const request = () => refusal(sendExternal(desk.editor, 'POST /annotation-imports', { file }))
  return whileHeld(url, { sql, values }, { request })
}

describe('an export is not restored into an article', () => {
  it('that is deleted meanwhile', async () => {
    const refused = restoreDuring('UPDATE "Article" SET "deletedAt" = now() WHERE id = $1', article.id)
    expect(await refused).toMatchObject({ status: 404 })
  })

  it('of which another version is current meanwhile', async () => {
    await capture(desk.reviewer, article, `${TEXT} More.`)
    const sql = 'UPDATE "Article" SET "currentVersionId" = $2 WHERE id = $1'
    const refused = await restoreDuring(sql, article.id, article.versionId)
    expect(refused).toMatchObject({ status: 409, field: 'versionId' })
  })
})
