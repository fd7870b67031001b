import { beforeEach, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '@/lib/core/result'
import * as texts from '@/lib/ingest/thread/on-text'
import { carryAnnotations } from '@/lib/server/services/annotation/carry-annotations'
import { TEXT } from '@/tests/factories/annotating'
import { refusal, send } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { capture, markWords } from '@/tests/factories/capturing'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// The work on a long text takes a thread, which may end without an answer.

vi.mock('@/lib/ingest/thread/on-text', { spy: true })

useDatabase()

let desk: Desk
let article: TestArticle

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  await markWords(desk.reviewer, article, 'It is ugly.')
  await send(desk.reviewer, `PUT /articles/${article.id}/reading`, { body: { seen: [0] } })
})

function failed(): Promise<Result<never>> {
  return Promise.resolve(fail('too_large', 'The text takes too long.'))
}

/** Carries the next version over with these instead. */
async function carryWith(instead: Partial<texts.CarrierOnText>): Promise<void> {
  const { withCarrier } = await vi.importActual<typeof texts>('@/lib/ingest/thread/on-text')
  vi.mocked(texts.withCarrier).mockImplementationOnce((versions, use) =>
    withCarrier(versions, (carrier) => use({ ...carrier, ...instead })),
  )
}

it.each(['carryAnchors', 'carryOffsets'] as const)(
  'no version is made whose %s gives no answer',
  async (name) => {
    await carryWith({ [name]: failed })
    const body = { text: `${TEXT} More.` }
    const answer = refusal(send(desk.reviewer, `POST /articles/${article.id}/versions`, { body }))
    expect(await answer).toMatchObject({ status: 413, detail: 'The text takes too long.' })
    const versions = await wholeDatabase().articleVersion.findMany({ where: { articleId: article.id } })
    expect(versions.map(({ id }) => id)).toEqual([article.versionId])
  },
)

it('a version waits for the annotation that the last batch left and no answer carries over', async () => {
  const db = wholeDatabase()
  const { id: versionId } = await capture(desk.reviewer, article, `${TEXT} More.`)
  await db.anchor.deleteMany({ where: { versionId } })
  await db.carryOver.update({ where: { versionId }, data: { status: 'running', finishedAt: null } })
  await db.article.update({ where: { id: article.id }, data: { currentVersionId: article.versionId } })
  const carryAnchors = vi.fn<texts.CarrierOnText['carryAnchors']>(failed).mockResolvedValueOnce(ok([]))
  await carryWith({ carryAnchors })
  const carried = await carryAnnotations(grantOf('article:import', desk.reviewer), versionId)
  expect(carried).toMatchObject({ ok: false, failure: { code: 'too_large' } })
  const { status } = await db.carryOver.findUniqueOrThrow({ where: { versionId } })
  expect(status).toBe('running')
})
