import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { annotationPage } from '@/lib/schema/annotation'
import { annotating, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { approvedVerdict, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()
/** Somebody whose transaction takes its time. */
const slow = new Client({ connectionString: database.url })

let desk: Desk
let article: TestArticle
let claimId: string

beforeAll(() => slow.connect())
afterAll(() => slow.end())

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.editor, TEXT)
  claimId = await claimAt(desk.reviewer, article)
})

async function listFor(viewer: Desk['viewer'], { id }: TestArticle) {
  const answer = await annotating({ id }).list(viewer)
  const { items } = await expectAnswer(200, annotationPage, Promise.resolve(answer))
  return { shown: items.length, etag: answer.headers.get('etag') }
}

/** Long enough for a request that waits for nothing. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, 400))
}

it('an annotation that joins a claim during its approval gives viewers a new list', async () => {
  const { id } = await submitVerdict(desk.reviewer, claimId)
  const other = await createArticle(desk.editor, TEXT)
  const before = await listFor(desk.viewer, other)
  await slow.query('BEGIN')
  await slow.query(`UPDATE "Verdict" SET status = 'approved' WHERE id = $1`, [id])
  const joining = claimAt(desk.reviewer, other)
  await pause()
  await slow.query('COMMIT')
  expect(await joining).toBe(claimId)
  const after = await listFor(desk.viewer, other)
  expect([before.shown, after.shown]).toEqual([0, 1])
  expect(after.etag).not.toBe(before.etag)
})

it('two approvals of a claim at the same time give viewers a new list', async () => {
  const [first, second] = [
    await approvedVerdict(desk.reviewer, claimId, desk.editor),
    await approvedVerdict(desk.editor2, claimId, desk.editor),
  ]
  const before = await listFor(desk.viewer, article)
  await slow.query('BEGIN')
  await slow.query(`UPDATE "Verdict" SET status = 'draft' WHERE id = $1`, [first.id])
  const ending = wholeDatabase().verdict.updateMany({ where: { id: second.id }, data: { status: 'draft' } })
  // Prisma sends a query when somebody waits for it.
  const ended = Promise.all([ending])
  await pause()
  await slow.query('COMMIT')
  await ended
  const after = await listFor(desk.viewer, article)
  expect([before.shown, after.shown]).toEqual([1, 0])
  expect(after.etag).not.toBe(before.etag)
})

it('editing an approved verdict waits for annotating in its article, and never the reverse', async () => {
  const { id } = await approvedVerdict(desk.reviewer, claimId, desk.editor)
  await slow.query('BEGIN')
  await slow.query(`SELECT FROM "Article" WHERE id = $1 FOR NO KEY UPDATE`, [article.id])
  const editing = sendCurrent(desk.reviewer, `PATCH /verdicts/${id}`, { body: { rationale: 'Or not.' } })
  await pause()
  await slow.query(`SELECT FROM "Verdict" WHERE id = $1 FOR SHARE`, [id])
  await slow.query('COMMIT')
  expect((await editing).status).toBe(200)
})
