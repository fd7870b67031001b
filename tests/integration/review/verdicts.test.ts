import { beforeEach, describe, expect, it } from 'vitest'
import { claimView, reviewItem, verdictView } from '@/lib/schema/claim'
import { eventView } from '@/lib/schema/event'
import { pageOf } from '@/lib/schema/page'
import { REPEAT, SECOND, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, claimAt, draftVerdict, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
let claimId: string

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  claimId = await claimAt(desk.reviewer, article)
})

function begin(body: object = {}) {
  return send(desk.reviewer, `POST /claims/${claimId}/verdicts`, { body })
}

function save(id: string, body: object, headers = {}) {
  return sendCurrent(desk.reviewer, `PATCH /verdicts/${id}`, { body, headers })
}

function submit(id: string) {
  return sendCurrent(desk.reviewer, `POST /verdicts/${id}/submit`)
}

function decide(person: Person, id: string, decision: object) {
  return sendCurrent(person, `POST /verdicts/${id}/decisions`, { body: decision })
}

function decideAt(person: Person, { id, revision }: { id: string; revision: number }, decision: object) {
  const headers = { 'if-match': `"${String(revision)}"` }
  return sendCurrent(person, `POST /verdicts/${id}/decisions`, { body: decision, headers })
}

function queue(person: Person, query = '') {
  return expectAnswer(200, pageOf(reviewItem.strict()), send(person, `GET /review${query}`))
}

describe('a verdict', () => {
  it('is begun once and saved as one writes', async () => {
    const draft = await expectAnswer(201, verdictView.strict(), begin())
    expect(draft).toMatchObject({
      status: 'draft',
      rating: null,
      rationaleText: '',
      evidenceIds: [],
      decisions: [],
    })
    expect(await expectAnswer(200, verdictView, begin({ rating: 'refuted' }))).toEqual(draft)
    const rationale = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Because', marks: [{ type: 'bold' }] }] },
      ],
    }
    const saved = await expectAnswer(200, verdictView, save(draft.id, { rationale }, { 'if-match': '"1"' }))
    expect(saved).toMatchObject({ rationale, rationaleText: 'Because', revision: 2 })
    const problem = await refusal(save(draft.id, { rating: 'refuted' }, { 'if-match': '"1"' }))
    expect(problem.status).toBe(409)
    expect(verdictView.strict().parse(problem.current)).toEqual(saved)
  })

  it.each([
    [{ rating: 'true-ish' }, 'rating'],
    [{ rationale: 5 }, 'rationale'],
    [{ rationale: 'x'.repeat(20_001) }, 'rationale'],
    [{ rationale: { type: 'doc', content: [{ type: 'script' }] } }, 'rationale.content.0'],
    [{ evidenceIds: ['01900000-0000-7000-8000-000000000000'] }, 'evidenceIds.0'],
    [{ evidenceIds: 'all' }, 'evidenceIds'],
  ])('refuses %j', async (body, field) => {
    expect(await refusal(begin(body))).toMatchObject({ status: 422, field })
  })

  it('refuses a rationale whose link runs a script', async () => {
    const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }]
    expect(await refusal(begin({ rationale: { type: 'doc', content } }))).toMatchObject({ status: 422 })
  })

  it('rests on evidence for its own claim only', async () => {
    const other = await claimAt(desk.reviewer, article, SECOND)
    const { id } = await addEvidence(desk.reviewer, other)
    expect(await refusal(begin({ evidenceIds: [id] }))).toMatchObject({ field: 'evidenceIds.0' })
  })

  it('is submitted when nothing is missing, and says what is', async () => {
    const { id } = await expectAnswer(201, verdictView, begin())
    const missing = await refusal(submit(id))
    expect(missing.status).toBe(422)
    expect(missing.issues?.map(({ field }) => field)).toEqual(['rating', 'rationale', 'evidence'])
    await save(id, { rating: 'not_enough_evidence' })
    expect((await refusal(submit(id))).issues?.map(({ field }) => field)).toEqual(['rationale'])
    await save(id, { rationale: 'I looked in the archive.' })
    const submitted = await expectAnswer(200, verdictView, submit(id))
    expect(submitted).toMatchObject({ status: 'submitted', decisions: [] })
    expect(submitted.submittedAt).not.toBeNull()
    expect(await refusal(submit(id))).toMatchObject({ status: 409 })
    expect(await expectAnswer(200, verdictView, save(id, { rating: 'refuted' }))).toMatchObject({
      status: 'draft',
      submittedAt: null,
    })
  })

  it('is withdrawn unchanged by its author, once, and can be submitted again', async () => {
    const { id } = await submitVerdict(desk.reviewer, claimId)
    const before = await expectAnswer(200, verdictView, save(id, {}))
    const draft = await expectAnswer(200, verdictView, save(id, { withdraw: true }))
    const { rating, rationale, evidenceIds } = before
    expect(draft).toMatchObject({ status: 'draft', submittedAt: null, rating, rationale, evidenceIds })
    expect(await expectAnswer(200, verdictView, save(id, { withdraw: true }))).toEqual(draft)
    expect((await queue(desk.editor)).items).toEqual([])
    expect(await expectAnswer(200, verdictView, submit(id))).toMatchObject({ status: 'submitted' })
  })

  it('is its author’s alone', async () => {
    const { id } = await draftVerdict(desk.reviewer, claimId)
    const change = { body: { rating: 'refuted' } }
    expect(await refusal(sendCurrent(desk.reviewer2, `PATCH /verdicts/${id}`, change))).toMatchObject({
      status: 404,
    })
    expect(await refusal(sendCurrent(desk.editor, `PATCH /verdicts/${id}`, change))).toMatchObject({
      status: 403,
    })
    expect(await refusal(sendCurrent(desk.editor, `POST /verdicts/${id}/submit`))).toMatchObject({
      status: 403,
    })
  })
})

describe('a decision', () => {
  it('approves, sends back with a comment, rejects; the author revises and submits again', async () => {
    const { id, revision } = await submitVerdict(desk.reviewer, claimId)
    expect(await refusal(decide(desk.editor, id, { outcome: 'request_changes' }))).toMatchObject({
      status: 422,
      field: 'comment',
    })
    expect(
      await refusal(decide(desk.editor, id, { outcome: 'request_changes', comment: ' ' })),
    ).toMatchObject({
      field: 'comment',
    })
    const comment = 'Cite the page.'
    const back = await expectAnswer(
      201,
      verdictView,
      decideAt(desk.editor, { id, revision }, { outcome: 'request_changes', comment }),
    )
    expect(back).toMatchObject({ status: 'changes_requested', revision: revision + 1 })
    expect(back.decisions).toMatchObject([
      { outcome: 'request_changes', comment, verdictRevision: revision, member: { name: 'Edda' } },
    ])
    const mine = await expectAnswer(200, claimView, send(desk.reviewer, `GET /claims/${claimId}`))
    expect(mine.verdicts[0]?.decisions).toEqual(back.decisions)
    await expectAnswer(200, verdictView, submit(id))
    const approved = await expectAnswer(201, verdictView, decide(desk.editor, id, { outcome: 'approve' }))
    expect(approved.status).toBe('approved')
    expect(approved.decisions.map(({ outcome }) => outcome)).toEqual(['request_changes', 'approve'])
  })

  it('is nobody’s on their own verdict, and nobody’s but an editor’s', async () => {
    const { id } = await submitVerdict(desk.editor, claimId)
    expect(await refusal(decide(desk.editor, id, { outcome: 'approve' }))).toMatchObject({ status: 403 })
    expect(await refusal(decide(desk.reviewer, id, { outcome: 'approve' }))).toMatchObject({ status: 403 })
    await expectAnswer(201, verdictView, decide(desk.editor2, id, { outcome: 'approve' }))
  })

  it('is about what the editor saw', async () => {
    const { id } = await submitVerdict(desk.reviewer, claimId)
    const stale = await refusal(decideAt(desk.editor, { id, revision: 1 }, { outcome: 'approve' }))
    expect(stale.status).toBe(409)
    await save(id, { rating: 'refuted' })
    expect(await refusal(decide(desk.editor, id, { outcome: 'approve' }))).toMatchObject({ status: 409 })
  })

  it('is taken back by the same editor, and then stands as submitted again', async () => {
    const { id } = await submitVerdict(desk.reviewer, claimId)
    await decide(desk.editor, id, { outcome: 'approve' })
    expect(await refusal(decide(desk.editor2, id, { outcome: 'withdraw' }))).toMatchObject({ status: 403 })
    const back = await expectAnswer(201, verdictView, decide(desk.editor, id, { outcome: 'withdraw' }))
    expect(back.status).toBe('submitted')
    expect(back.decisions.map(({ outcome }) => outcome)).toEqual(['approve', 'withdraw'])
    expect(await refusal(decide(desk.editor, id, { outcome: 'withdraw' }))).toMatchObject({ status: 409 })
  })

  it('is made once when two editors decide at once', async () => {
    const { id } = await submitVerdict(desk.reviewer, claimId)
    const answers = await Promise.all([
      decide(desk.editor, id, { outcome: 'approve' }),
      decide(desk.editor2, id, { outcome: 'reject' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('the editors’ queue', () => {
  it('shows what was submitted, first come first, filters, pages, and says who may decide', async () => {
    const second = await claimAt(desk.reviewer2, article, { start: 41, end: 64 })
    const third = await claimAt(desk.editor, article, { start: 66, end: 80 })
    const ids = [
      (await submitVerdict(desk.reviewer, claimId)).id,
      (await submitVerdict(desk.reviewer2, second)).id,
      (await submitVerdict(desk.editor, third)).id,
    ]
    const all = await queue(desk.editor)
    expect(all.items.map(({ verdict, mayDecide }) => [verdict.id, mayDecide])).toEqual([
      [ids[0], true],
      [ids[1], true],
      [ids[2], false],
    ])
    expect(all.items[0]?.claim.evidence).toHaveLength(1)
    const page = await queue(desk.editor, '?limit=2')
    const rest = await queue(desk.editor, `?limit=2&cursor=${page.nextCursor ?? ''}`)
    expect(rest.items.map(({ verdict }) => verdict.id)).toEqual([ids[2]])
    const found = async (query: string) =>
      (await queue(desk.editor, query)).items.map(({ verdict }) => verdict.id)
    expect(await found(`?author=${desk.reviewer2.memberId}`)).toEqual([ids[1]])
    expect(await found('?rating=refuted')).toEqual([])
    expect(await found(`?article=${article.id}&search=nobody%20asked`)).toEqual([ids[1]])
    expect(await found(`?claim=${second}`)).toEqual([ids[1]])
    await decide(desk.editor, ids[0] ?? '', { outcome: 'approve' })
    expect(await found('?state=decided')).toEqual([ids[0]])
    expect(await found('')).toEqual([ids[1], ids[2]])
  })
})

describe('the audit log', () => {
  it('has a line for every change, chained, newest first', async () => {
    await claimAt(desk.reviewer, article, REPEAT)
    const { id } = await submitVerdict(desk.reviewer, claimId)
    await decide(desk.editor, id, { outcome: 'approve' })
    const { items } = await expectAnswer(200, pageOf(eventView.strict()), send(desk.admin, 'GET /audit'))
    expect(items.slice(0, 8).map(({ action, member }) => [action, member?.name])).toEqual([
      ['verdict.approve', 'Edda'],
      ['verdict.submit', 'Rosa'],
      ['verdict.create', 'Rosa'],
      ['evidence.create', 'Rosa'],
      ['source.create', 'Rosa'],
      ['annotation.create', 'Rosa'],
      ['annotation.create', 'Rosa'],
      ['claim.create', 'Rosa'],
    ])
    expect(items.slice(0, -1).map(({ previousHash }) => previousHash)).toEqual(
      items.slice(1).map(({ hash }) => hash),
    )
    const about = await expectAnswer(
      200,
      pageOf(eventView),
      send(desk.admin, `GET /audit?subject=${id}&limit=2`),
    )
    expect(about.items.map(({ action }) => action)).toEqual(['verdict.approve', 'verdict.submit'])
    const more = `GET /audit?subject=${id}&limit=2&cursor=${about.nextCursor ?? ''}`
    expect((await expectAnswer(200, pageOf(eventView), send(desk.admin, more))).items).toHaveLength(1)
  })
})
