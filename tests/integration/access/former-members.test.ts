import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { TEXT } from '@/tests/factories/annotating'
import { expectAnswer, send } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { approvedVerdict, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { tokenOf } from '@/tests/factories/token'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const work = z.strictObject({
  articles: z.int(),
  annotations: z.int(),
  verdicts: z.int(),
  unfinishedVerdicts: z.int(),
  tokens: z.int(),
  invitations: z.int(),
})
const removed = z.object({ items: z.array(z.object({ memberId: z.uuid(), role: z.string() })) })

let desk: Desk

beforeEach(async () => {
  await reset()
  desk = await createDesk()
})

it('says what a member has made and holds, before they are removed', async () => {
  const { reviewer, editor, admin } = desk
  const article = await createArticle(reviewer, TEXT)
  const [first, second] = [TEXT.indexOf(' '), TEXT.indexOf(' ') + 1]
  await approvedVerdict(reviewer, await claimAt(reviewer, article, { start: 0, end: first }), editor)
  await submitVerdict(reviewer, await claimAt(reviewer, article, { start: second, end: second + 3 }))
  await tokenOf(reviewer, 'read')
  await tokenOf(reviewer, 'read', { revokedAt: new Date() })
  const path = `GET /members/${reviewer.memberId}/work`
  expect(await expectAnswer(200, work, send(admin, path))).toEqual({
    articles: 1,
    annotations: 2,
    verdicts: 2,
    unfinishedVerdicts: 1,
    tokens: 1,
    invitations: 0,
  })
  const other = await createDesk()
  expect((await send(other.admin, path)).status).toBe(404)
})

describe('a removal', () => {
  const restore = (by = desk.admin, who = desk.reviewer) => send(by, `POST /members/${who.memberId}/restore`)

  it('can be undone: the member has their role and their work again, but not their tokens', async () => {
    const { admin, reviewer } = desk
    const article = await createArticle(reviewer, TEXT)
    const program = await tokenOf(reviewer, 'read')
    expect((await send(admin, `DELETE /members/${reviewer.memberId}`)).status).toBe(204)
    expect((await send(reviewer, 'GET /articles')).status).toBe(404)
    const { items } = await expectAnswer(200, removed, send(admin, 'GET /members/removed'))
    expect(items).toEqual([{ memberId: reviewer.memberId, role: 'reviewer' }])
    expect((await restore()).status).toBe(200)
    expect((await send(reviewer, 'GET /articles')).text).toContain(article.id)
    expect((await send(program, 'GET /articles')).status).toBe(401)
    expect((await expectAnswer(200, removed, send(admin, 'GET /members/removed'))).items).toEqual([])
    const events = await wholeDatabase().event.findMany({ where: { action: 'member.restore' } })
    expect(events).toMatchObject([{ memberId: admin.memberId, subjectId: reviewer.memberId }])
  })

  it('can be undone once, for 30 days, by an admin of the workspace', async () => {
    const { admin, editor, reviewer } = desk
    expect((await restore()).status).toBe(404)
    const remove = (days: number) =>
      wholeDatabase().member.update({
        where: { id: reviewer.memberId },
        data: { removedAt: new Date(Date.now() - days * 24 * 60 * 60 * 1000) },
      })
    await remove(29)
    expect((await restore(editor)).status).toBe(403)
    expect((await restore((await createDesk()).admin)).status).toBe(404)
    expect((await restore(await asProgram(admin))).status).toBe(403)
    expect((await restore()).status).toBe(200)
    expect((await restore()).status).toBe(404)
    await remove(31)
    expect((await restore()).status).toBe(404)
  })

  async function asProgram(person: Desk['admin']) {
    return { ...person, ...(await tokenOf(person, 'write')) }
  }
})
