import { beforeEach, describe, expect, it } from 'vitest'
import { claimSummary, claimView } from '@/lib/schema/claim'
import { pageOf } from '@/lib/schema/page'
import { saveClaim } from '@/lib/server/data/claim/claims'
import { countWork } from '@/lib/server/services/workspace/count-work'
import { FIRST, SECOND, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, send } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { parseStetJson } from '@/tests/read-back/parse-stet-json'

// No request deletes a claim that something is left of. Everything that reads claims must miss one all the same.

useDatabase()

let desk: Desk
let article: TestArticle
let ids: { kept: string; deleted: string }

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  // The later one comes first in every list.
  ids = {
    kept: await claimAt(desk.reviewer, article, FIRST),
    deleted: await claimAt(desk.reviewer, article, SECOND),
  }
})

async function remove(): Promise<void> {
  await wholeDatabase().claim.update({ where: { id: ids.deleted }, data: { deletedAt: new Date() } })
}

async function exported() {
  const { text } = await send(desk.editor, `GET /articles/${article.id}/export?format=json`)
  const model = parseStetJson(text)
  if (!model.ok) throw new Error(model.failure.message)
  const { annotations, claims } = model.value
  return { named: annotations.map(({ claimId }) => claimId), claims: claims.map(({ id }) => id) }
}

describe('a deleted claim', () => {
  it('takes no place in the library or in the list of its article, and is not counted', async () => {
    const firstPage = async () => {
      const listed = send(desk.editor, 'GET /claims?limit=1')
      const { items, nextCursor } = await expectAnswer(200, pageOf(claimSummary), listed)
      return { ids: items.map(({ id }) => id), isLast: nextCursor === null }
    }
    const firstHere = async () => {
      const listed = send(desk.editor, `GET /articles/${article.id}/claims?limit=1`)
      const { items, nextCursor } = await expectAnswer(200, pageOf(claimView), listed)
      return { ids: items.map(({ id }) => id), isLast: nextCursor === null }
    }
    const counted = async () => (await countWork(grantOf('workspace:read', desk.editor))).claims
    const before = { ids: [ids.deleted], isLast: false }
    expect([await firstPage(), await firstHere(), await counted()]).toEqual([before, before, 2])
    await remove()
    const after = { ids: [ids.kept], isLast: true }
    expect([await firstPage(), await firstHere(), await counted()]).toEqual([after, after, 1])
  })

  it('makes way for another of the same words', async () => {
    const { text } = await expectAnswer(200, claimView, send(desk.editor, `GET /claims/${ids.deleted}`))
    await remove()
    const added = send(desk.editor, 'POST /claims', { body: { text } })
    expect((await expectAnswer(201, claimView, added)).id).not.toBe(ids.deleted)
  })

  it('is in no export, and named by none of the annotations there', async () => {
    expect(await exported()).toEqual({ named: [ids.kept, ids.deleted], claims: [ids.kept, ids.deleted] })
    await remove()
    expect(await exported()).toEqual({ named: [ids.kept, null], claims: [ids.kept] })
  })

  it('is not changed, whoever found it a moment before', async () => {
    const at = { id: ids.deleted, revision: 1 }
    const save = () => writeAs(desk.editor, 'claim:update', (grant) => saveClaim(grant, at, { speaker: 'X' }))
    await remove()
    expect(await save()).toBe(false)
    await wholeDatabase().claim.update({ where: { id: ids.deleted }, data: { deletedAt: null } })
    expect(await save()).toBe(true)
  })
})
