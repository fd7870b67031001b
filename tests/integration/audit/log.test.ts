import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { eventView } from '@/lib/schema/event'
import { pageOf } from '@/lib/schema/page'
import { annotating, FIRST, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { approvedVerdict, claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const STRANGE_TITLE = '=HYPERLINK("https://attacker.test")'

let desk: Desk
let article: TestArticle
let claim: string

beforeAll(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  claim = await claimAt(desk.reviewer, article)
  await approvedVerdict(desk.reviewer, claim, desk.editor)
  await sendCurrent(desk.editor, `PATCH /articles/${article.id}`, { body: { publisher: 'The Gazette' } })
  await send(desk.admin, `PATCH /members/${desk.viewer.memberId}`, { body: { role: 'reviewer' } })
  await send(desk.admin, 'POST /invitations', { body: { email: 'new@desk.test', role: 'viewer' } })
})

async function logOf(query = '', person: Person = desk.editor) {
  return (await expectAnswer(200, pageOf(eventView.strict()), send(person, `GET /audit${query}`))).items
}

async function actionsIn(query: string): Promise<string[]> {
  return (await logOf(query)).map(({ action }) => action)
}

describe('the audit log', () => {
  it('says what each entry is about, and where that is shown', async () => {
    const { title } = await wholeDatabase().article.findUniqueOrThrow({ where: { id: article.id } })
    const about = new Map((await logOf('?limit=500')).map(({ action, subject }) => [action, subject]))
    const nowhere = { articleId: null, claimId: null }
    expect(about.get('member.role')).toEqual({ name: 'Vera', ...nowhere })
    expect(about.get('invitation.create')).toEqual({ name: 'new@desk.test', ...nowhere })
    expect(about.get('article.update')).toEqual({ ...nowhere, name: title, articleId: article.id })
    expect(about.get('verdict.approve')).toMatchObject({ claimId: claim })
    expect(about.get('evidence.create')).toMatchObject({ claimId: claim })
    expect(about.get('annotation.create')).toMatchObject({ articleId: article.id })
    expect(TEXT).toContain(about.get('annotation.create')?.name)
    expect(about.get('workspace.create')).toBeNull()
  })

  it('names no words of what is deleted, and leads nowhere then', async () => {
    const other = await createDesk()
    const doomed = await createArticle(other.reviewer, TEXT)
    const created = annotating(doomed).annotate(other.reviewer, { ...FIRST, tag: 'fact' })
    const { id } = await expectAnswer(201, z.object({ id: z.string() }), created)
    await sendCurrent(other.reviewer, `DELETE /annotations/${id}`)
    const [annotation] = await logOf(`?subject=${id}`, other.editor)
    expect(annotation?.subject).toEqual({ name: null, articleId: doomed.id, claimId: null })
    await sendCurrent(other.admin, `DELETE /articles/${doomed.id}`)
    const [gone] = await logOf(`?subject=${doomed.id}`, other.editor)
    expect(gone).toMatchObject({ action: 'article.delete', subject: { articleId: null } })
  })

  it('can be narrowed by what was done, by whom, to what and when', async () => {
    expect(await actionsIn('?group=invitation')).toEqual(['invitation.create'])
    expect(await actionsIn(`?memberId=${desk.admin.memberId}`)).toEqual(['invitation.create', 'member.role'])
    expect(await actionsIn(`?group=member&subject=${desk.viewer.memberId}`)).toEqual([
      'member.role',
      'member.add',
    ])
    const today = new Date().toISOString().slice(0, 10)
    const all = await actionsIn('?limit=500')
    // The day may end while the test runs.
    expect(await actionsIn(`?limit=500&from=${dayAfter(today, -1)}&to=${dayAfter(today, 1)}`)).toEqual(all)
    expect(await actionsIn(`?from=${dayAfter(today, 2)}`)).toEqual([])
    expect(await actionsIn(`?to=${dayAfter(today, -2)}`)).toEqual([])
  })

  it.each(['group=moon', 'memberId=x', 'from=yesterday', 'to=2026-02-30'])('refuses %s', async (query) => {
    expect(await refusal(send(desk.editor, `GET /audit?${query}`))).toMatchObject({ status: 422 })
  })

  it('is not for reviewers, nor for other workspaces, as a page or as a file', async () => {
    const other = await createDesk()
    for (const path of ['', '/export?format=csv', '/export?format=jsonl']) {
      expect((await send(desk.reviewer, `GET /audit${path}`)).status).toBe(403)
      const { text } = await send(other.editor, `GET /audit${path}`)
      expect(text).not.toContain('new@desk.test')
    }
  })
})

describe('the audit log as a file', () => {
  it('has every line once, however many, as the pages have them', async () => {
    const large = await createDesk()
    // More than are read in one step.
    await wholeDatabase().$executeRaw`
      INSERT INTO "PendingEvent" (id, "workspaceId", action, "subjectType", "subjectId")
      SELECT gen_random_uuid(), ${large.workspaceId}::uuid, 'reading.note', 'version', gen_random_uuid()
      FROM generate_series(1, 1100)`
    const { text, headers } = await send(large.editor, 'GET /audit/export?format=jsonl')
    expect(headers.get('content-type')).toBe('application/x-ndjson')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-disposition')).toBe('attachment; filename="audit-log.jsonl"')
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => eventView.parse(JSON.parse(line)))
    const count = await wholeDatabase().event.count({ where: { workspaceId: large.workspaceId } })
    expect(count).toBeGreaterThan(1100)
    expect(lines.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: count }, (_, index) => count - index),
    )
    for (const [index, line] of lines.entries())
      expect(line.previousHash).toBe(lines[index + 1]?.hash ?? line.previousHash)
  })

  it('has only what was asked for', async () => {
    const { text } = await send(desk.editor, 'GET /audit/export?format=jsonl&group=invitation')
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => z.object({ action: z.string() }).parse(JSON.parse(line)))
    expect(lines).toEqual([{ action: 'invitation.create' }])
  })

  it('as a table has no cell that is a formula', async () => {
    const other = await createDesk()
    const { id } = await createArticle(other.reviewer, TEXT)
    await sendCurrent(other.editor, `PATCH /articles/${id}`, { body: { title: STRANGE_TITLE } })
    const { text } = await send(other.editor, `GET /audit/export?format=csv&subject=${id}`)
    expect(text).toContain(`"'=HYPERLINK(""https://attacker.test"")"`)
    expect(text).not.toMatch(/(?:^|,)"=/m)
    expect(text.split('\r\n')[0]).toBe(
      '"sequence","at","member","memberId","action","subjectType","subjectId","subject","before","after","previousHash","hash"',
    )
  })

  it('is in the security log, once somebody has it', async () => {
    const other = await createDesk()
    await send(other.editor, 'GET /audit/export?format=csv')
    const { text } = await send(other.admin, 'GET /security-log')
    expect(JSON.parse(text)).toMatchObject({ items: [{ kind: 'exported', user: { name: 'Edda' } }] })
  })
})

function dayAfter(day: string, days: number): string {
  return new Date(new Date(day).getTime() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
