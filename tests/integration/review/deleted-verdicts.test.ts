import { beforeEach, describe, expect, it } from 'vitest'
import { reviewItem, verdictView } from '@/lib/schema/claim'
import { pageOf } from '@/lib/schema/page'
import { countWork } from '@/lib/server/services/workspace/count-work'
import { annotating, SECOND, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, approvedVerdict, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// No request deletes a verdict, or a claim with one, yet. Everything that reads verdicts must miss them all the same.

useDatabase()

let desk: Desk
let article: TestArticle
let claimId: string

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  claimId = await claimAt(desk.reviewer, article)
})

const removed = { deletedAt: new Date() }

const WAYS: [string, (verdictId: string) => Promise<unknown>][] = [
  ['verdict', (id) => wholeDatabase().verdict.update({ where: { id }, data: removed })],
  ['claim', () => wholeDatabase().claim.update({ where: { id: claimId }, data: removed })],
]

describe.each(WAYS)('once its %s is deleted, a verdict', (_, remove) => {
  it.each([
    ['PATCH', '', { rating: 'refuted' }],
    ['POST', '/submit', undefined],
    ['POST', '/decisions', { outcome: 'approve' }],
  ])('is not found: %s %s', async (method, path, body) => {
    const { id } = await submitVerdict(desk.reviewer, claimId)
    await remove(id)
    const person = path === '/decisions' ? desk.editor : desk.reviewer
    const answer = await sendCurrent(person, `${method} /verdicts/${id}${path}`, { body })
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('verdict')])
  })

  it('takes no place in the queue, and is not counted', async () => {
    const { id } = await submitVerdict(desk.reviewer, claimId)
    const later = await submitVerdict(desk.reviewer, await claimAt(desk.reviewer, article, SECOND))
    await remove(id)
    const page = send(desk.editor, 'GET /review?limit=1')
    const { items, nextCursor } = await expectAnswer(200, pageOf(reviewItem), page)
    expect([items.map(({ verdict }) => verdict.id), nextCursor]).toEqual([[later.id], null])
    expect(await countWork(grantOf('workspace:read', desk.editor))).toMatchObject({ review: 1 })
  })
})

it('a deleted verdict makes way for another, which is then the author’s own', async () => {
  const { id } = await submitVerdict(desk.reviewer, claimId)
  await wholeDatabase().verdict.update({ where: { id }, data: removed })
  const begin = () => send(desk.reviewer, `POST /claims/${claimId}/verdicts`, { body: {} })
  const next = await expectAnswer(201, verdictView, begin())
  expect(await expectAnswer(200, verdictView, begin())).toEqual(next)
})

it('a deleted verdict contradicts none', async () => {
  const { id } = await approvedVerdict(desk.reviewer, claimId, desk.editor)
  await wholeDatabase().verdict.update({ where: { id }, data: removed })
  const evidence = await addEvidence(desk.editor2, claimId, { stance: 'refutes' })
  const body = { rating: 'refuted', rationale: 'The records say so.', evidenceIds: [evidence.id] }
  const draft = send(desk.editor2, `POST /claims/${claimId}/verdicts`, { body })
  const other = await expectAnswer(201, verdictView, draft)
  await expectAnswer(200, verdictView, sendCurrent(desk.editor2, `POST /verdicts/${other.id}/submit`))
  const approval = { body: { outcome: 'approve' } }
  await expectAnswer(
    201,
    verdictView,
    sendCurrent(desk.editor, `POST /verdicts/${other.id}/decisions`, approval),
  )
})

it('the queue of an article has no verdict on a claim that no living annotation of it makes', async () => {
  const other = await createArticle(desk.reviewer, `${TEXT} More.`)
  const tagged = await annotating(other).annotate(desk.reviewer, { start: 0, end: 28, tag: 'fact' })
  expect(tagged.status).toBe(201)
  await submitVerdict(desk.reviewer, claimId)
  const shown = async () => {
    const answer = send(desk.editor, `GET /review?article=${other.id}`)
    return (await expectAnswer(200, pageOf(reviewItem), answer)).items.length
  }
  expect(await shown()).toBe(1)
  await wholeDatabase().annotation.updateMany({ where: { articleId: other.id }, data: removed })
  expect(await shown()).toBe(0)
})
