import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { TEXT } from '@/tests/factories/annotating'
import { refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { whileHeld } from '@/tests/integration/setup/while-held'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// Nobody has changed the row when the use case reads it; somebody has by the time it writes.

const { url } = useDatabase()

const TABLES = { articles: 'Article', claims: 'Claim', evidence: 'Evidence', sources: 'Source' }
const revised = z.object({ revision: z.int() })

let desk: Desk
let article: TestArticle
let rows: Record<keyof typeof TABLES, string>

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  const claimId = await claimAt(desk.reviewer, article)
  const evidence = await addEvidence(desk.reviewer, claimId)
  rows = { articles: article.id, claims: claimId, evidence: evidence.id, sources: evidence.source.id }
})

describe('a change that is overtaken', () => {
  const CHANGES = [
    ['PATCH', 'articles', { title: 'Another' }],
    ['DELETE', 'articles', undefined],
    ['PATCH', 'claims', { speaker: 'The mayor' }],
    ['PATCH', 'evidence', { note: 'Late.' }],
    ['DELETE', 'evidence', undefined],
    ['PATCH', 'sources', { title: 'Another' }],
  ] as const

  it.each(CHANGES)('is refused with what is there now: %s /%s', async (method, path, body) => {
    const id = rows[path]
    const held = { sql: `UPDATE "${TABLES[path]}" SET revision = revision + 1 WHERE id = $1`, values: [id] }
    const request = () => refusal(sendCurrent(desk.reviewer, `${method} /${path}/${id}`, { body }))
    const { status, current } = await whileHeld(url, held, { request })
    expect([status, revised.parse(current).revision]).toEqual([409, 2])
  })

  it('is refused where an article was restored already', async () => {
    const { id } = article
    await sendCurrent(desk.reviewer, `DELETE /articles/${id}`)
    const sql = 'UPDATE "Article" SET revision = revision + 1, "deletedAt" = NULL WHERE id = $1'
    const request = () => refusal(send(desk.reviewer, `POST /articles/${id}/restore`))
    const { status, current } = await whileHeld(url, { sql, values: [id] }, { request })
    expect([status, revised.parse(current).revision]).toEqual([409, 3])
  })
})
