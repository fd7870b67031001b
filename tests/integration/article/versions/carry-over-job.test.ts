import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { captureList } from '@/lib/schema/api/version'
import { findRunningCarryOvers } from '@/lib/server/data/import/left-behind'
import { authorizeCarryOver, authorizeMember } from '@/lib/server/grants/authorize-member'
import { systemGrant } from '@/lib/server/grants/system'
import { CARRY_OVER } from '@/lib/server/queue/queues'
import { startWorker } from '@/lib/server/worker/start-worker'
import { carryAnnotations } from '@/lib/server/services/annotation/carry-annotations'
import { annotateThroughout } from '@/tests/factories/annotated-throughout'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { annotationsOf, capture, markWords } from '@/tests/factories/capturing'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()
const client = new Client({ connectionString: database.url })

/** More than are carried over at once. */
const MANY = 2_500
const OLD = Array.from({ length: MANY }, (_, index) => `Reading ${String(index)} was high.`).join(' ')
const NEW = `Corrected. ${OLD}`

const CARRYING = 'The annotations are being carried over to a newer version. Try again later.'

let desk: Desk
let article: TestArticle

beforeAll(() => client.connect())
afterAll(() => client.end())

beforeEach(async () => {
  await database.reset()
  desk = await createDesk()
  article = await createArticle(desk.reviewer, OLD)
  await annotateThroughout(client, article, { by: desk.reviewer })
})

async function newest(by = desk.reviewer) {
  const path = `GET /articles/${article.id}/versions`
  const { items } = await expectAnswer(200, captureList, send(by, path))
  return items[0]
}

async function grantOfReviewer() {
  const { workspaceId, memberId } = desk.reviewer
  const grant = await authorizeMember('article:import', { workspaceId, memberId })
  if (!grant.ok) throw new Error(grant.failure.message)
  return grant.value
}

/** One that has just begun is left to its own worker. */
async function beginLongAgo(versionId: string) {
  await client.query(`DELETE FROM pgboss.job`)
  await client.query(
    `UPDATE "CarryOver" SET "createdAt" = now() - interval '2 minutes' WHERE "versionId" = $1`,
    [versionId],
  )
}

describe('carrying very many annotations over', () => {
  it('is a job, which people see the progress of and work on meanwhile', async () => {
    const made = await capture(desk.reviewer, article, NEW)
    expect(made).toMatchObject({ current: false, carryOver: { status: 'running', total: MANY, exact: 0 } })
    const meanwhile = await markWords(desk.reviewer, article, 'Reading 42 was')
    const worker = await startWorker(database.url)
    try {
      await expect.poll(newest, { interval: 100 }).toMatchObject({ current: true })
    } finally {
      await worker.stop()
    }
    expect((await newest())?.carryOver).toEqual({
      status: 'done',
      total: MANY + 1,
      exact: MANY + 1,
      moved: 0,
      fuzzy: 0,
      orphaned: 0,
    })
    const { anchor } = (await annotationsOf(desk.reviewer, article)).get(meanwhile.id) ?? {}
    expect(anchor).toMatchObject({ start: NEW.indexOf('Reading 42 was'), exact: 'Reading 42 was' })
  })

  it('does not begin a second one meanwhile', async () => {
    await capture(desk.reviewer, article, NEW)
    const body = { text: 'Something else.' }
    expect((await send(desk.reviewer, `POST /articles/${article.id}/versions`, { body })).status).toBe(409)
  })

  it('lets nobody settle a place meanwhile', async () => {
    const { id } = await markWords(desk.reviewer, article, 'Reading 42 was')
    await capture(desk.reviewer, article, NEW)
    const settled = sendCurrent(desk.reviewer, `PUT /annotations/${id}/anchor`, {
      body: { status: 'orphaned' },
    })
    const { status, detail } = await refusal(settled)
    expect([status, detail]).toEqual([409, CARRYING])
  })

  it('makes no version current in an article that was deleted meanwhile', async () => {
    const { id } = await capture(desk.reviewer, article, NEW)
    await sendCurrent(desk.reviewer, `DELETE /articles/${article.id}`)
    expect(await carryAnnotations(await grantOfReviewer(), id)).toEqual({ ok: true, value: null })
    await beginLongAgo(id)
    expect(await findRunningCarryOvers(systemGrant(), CARRY_OVER)).toEqual([])
    await send(desk.reviewer, `POST /articles/${article.id}/restore`)
    expect(await newest()).toMatchObject({ current: false, carryOver: { status: 'running' } })
    const { workspaceId, memberId } = desk.reviewer
    expect(await findRunningCarryOvers(systemGrant(), CARRY_OVER)).toEqual([
      { workspaceId, memberId, subjectId: id },
    ])
  })

  it('stops without a fault when the article is deleted before the last batch', async () => {
    const { id } = await capture(desk.reviewer, article, NEW)
    await client.query(
      `CREATE FUNCTION delete_article() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN UPDATE "Article" SET "deletedAt" = now(); RETURN NULL; END $$`,
    )
    await client.query(
      `CREATE TRIGGER delete_article AFTER INSERT ON "Anchor" FOR EACH STATEMENT EXECUTE FUNCTION delete_article()`,
    )
    try {
      expect(await carryAnnotations(await grantOfReviewer(), id)).toEqual({ ok: true, value: null })
    } finally {
      await client.query('DROP FUNCTION delete_article CASCADE')
    }
    const { rows } = await client.query('SELECT status FROM "CarryOver"')
    expect(rows).toEqual([{ status: 'running' }])
  })

  it('is finished though its member is gone or may import no more', async () => {
    for (const change of [`role = 'viewer'`, `"removedAt" = now()`]) {
      await client.query(`UPDATE "Member" SET ${change} WHERE id = $1`, [desk.reviewer.memberId])
      const { memberId, workspaceId } = desk.reviewer
      const grant = await authorizeCarryOver({ memberId, workspaceId })
      expect(grant.ok && grant.value.actor.name).toBe('Rosa')
    }
    const elsewhere = await createDesk()
    const stranger = { memberId: desk.reviewer.memberId, workspaceId: elsewhere.workspaceId }
    expect(await authorizeCarryOver(stranger)).toMatchObject({ ok: false, failure: { code: 'not_found' } })
  })

  it('reaches its end with the job of a removed member', async () => {
    await capture(desk.reviewer, article, NEW)
    await client.query('UPDATE "Member" SET "removedAt" = now() WHERE id = $1', [desk.reviewer.memberId])
    const worker = await startWorker(database.url)
    try {
      await expect.poll(() => newest(desk.editor), { interval: 100 }).toMatchObject({ current: true })
    } finally {
      await worker.stop()
    }
  })

  it('goes on where it was stopped, and done twice is done once', async () => {
    const { id } = await capture(desk.reviewer, article, NEW)
    await client.query(
      `INSERT INTO "Anchor" ("workspaceId", "annotationId", "versionId", start, "end", exact, prefix, suffix, status, score)
       SELECT "workspaceId", "annotationId", $1, NULL, NULL, exact, prefix, suffix, 'orphaned', 0 FROM "Anchor"
       WHERE "versionId" = $2 ORDER BY start DESC LIMIT 100`,
      [id, article.versionId],
    )
    const grant = await grantOfReviewer()
    expect(await carryAnnotations(grant, id)).toEqual({ ok: true, value: null })
    const { rows } = await client.query(
      'SELECT status, count(*)::int FROM "Anchor" WHERE "versionId" = $1 GROUP BY 1',
      [id],
    )
    expect(new Map(rows.map(({ status, count }) => [status, count]))).toEqual(
      new Map([
        ['exact', MANY - 100],
        ['orphaned', 100],
      ]),
    )
    expect(await carryAnnotations(grant, id)).toEqual({ ok: true, value: null })
    expect((await newest())?.current).toBe(true)
  })

  it('acts for a member only while they are one', async () => {
    await client.query('UPDATE "Member" SET "removedAt" = now() WHERE id = $1', [desk.reviewer.memberId])
    const { workspaceId, memberId } = desk.reviewer
    expect(await authorizeMember('article:import', { workspaceId, memberId })).toMatchObject({ ok: false })
    const viewer = { workspaceId, memberId: desk.viewer.memberId }
    expect(await authorizeMember('article:import', viewer)).toMatchObject({ ok: false })
  })
})
