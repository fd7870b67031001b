import { beforeEach, describe, expect, it } from 'vitest'
import { claimView, evidenceView, verdictView } from '@/lib/schema/claim'
import { contradiction } from '@/lib/schema/dossier'
import { TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, approvedVerdict, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
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

async function submit(person: Person, rating: string, stance: string): Promise<string> {
  const source = { url: `https://${rating}.example/${stance}` }
  const { id: evidenceId } = await addEvidence(person, claimId, { source, stance })
  const body = { rating, rationale: 'The records say so.', evidenceIds: [evidenceId] }
  const { id } = await expectAnswer(
    201,
    verdictView,
    send(person, `POST /claims/${claimId}/verdicts`, { body }),
  )
  await expectAnswer(200, verdictView, sendCurrent(person, `POST /verdicts/${id}/submit`))
  return id
}

function decide(person: Person, id: string, body: object) {
  return sendCurrent(person, `POST /verdicts/${id}/decisions`, { body })
}

async function statuses(): Promise<Record<string, string>> {
  const claim = await expectAnswer(200, claimView, send(desk.editor, `GET /claims/${claimId}`))
  return Object.fromEntries(claim.verdicts.map(({ id, status }) => [id, status]))
}

describe('a rating that its evidence opposes', () => {
  it.each([
    ['supported', 'refutes'],
    ['refuted', 'supports'],
  ])('%s on evidence that %s is approved only if that is meant', async (rating, stance) => {
    const id = await submit(desk.reviewer, rating, stance)
    expect(await refusal(decide(desk.editor, id, { outcome: 'approve' }))).toMatchObject({
      status: 422,
      field: 'confirm',
    })
    await expectAnswer(201, verdictView, decide(desk.editor, id, { outcome: 'approve', confirm: true }))
  })
})

describe('two verdicts that contradict each other', () => {
  it('are not both approved: the editor says which holds', async () => {
    const first = await approvedVerdict(desk.reviewer, claimId, desk.editor)
    const second = await submit(desk.editor2, 'refuted', 'refutes')
    const refused = await refusal(decide(desk.editor, second, { outcome: 'approve' }))
    expect(refused).toMatchObject({ status: 409, code: 'conflict', field: 'over' })
    expect(contradiction.strict().parse(refused.current).other.id).toBe(first.id)
    expect(await statuses()).toEqual({ [first.id]: 'approved', [second]: 'submitted' })
    const answer = decide(desk.editor, second, { outcome: 'approve', over: [first.id] })
    await expectAnswer(201, verdictView, answer)
    expect(await statuses()).toEqual({ [first.id]: 'submitted', [second]: 'approved' })
  })

  it('are not decided by the author of the one that would give way', async () => {
    const own = await approvedVerdict(desk.editor, claimId, desk.editor2)
    const second = await submit(desk.reviewer, 'refuted', 'refutes')
    const answer = decide(desk.editor, second, { outcome: 'approve', over: [own.id] })
    expect(await refusal(answer)).toMatchObject({
      status: 403,
      detail: expect.stringContaining('is your own') as string,
    })
    expect(await statuses()).toEqual({ [own.id]: 'approved', [second]: 'submitted' })
  })

  it('are not both approved by two editors at once', async () => {
    const first = (await submitVerdict(desk.reviewer, claimId)).id
    const second = await submit(desk.admin, 'refuted', 'refutes')
    const answers = await Promise.all([
      decide(desk.editor, first, { outcome: 'approve' }),
      decide(desk.editor2, second, { outcome: 'approve' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('may both be approved if one says that the evidence does not decide it', async () => {
    await approvedVerdict(desk.reviewer, claimId, desk.editor)
    const second = await submit(desk.editor2, 'not_enough_evidence', 'context')
    await expectAnswer(201, verdictView, decide(desk.editor, second, { outcome: 'approve' }))
  })
})

describe('an article', () => {
  const url = 'https://paper.example/bridge'
  const cite = () =>
    send(desk.reviewer, `POST /claims/${claimId}/evidence`, {
      body: { source: { url: `${url}?utm_source=feed` }, stance: 'supports' },
    })
  const publish = () =>
    wholeDatabase().article.update({ where: { id: article.id }, data: { url, normalizedUrl: url } })

  it('is refused as evidence for its own claims', async () => {
    await publish()
    expect(await refusal(cite())).toMatchObject({ status: 422, field: 'source' })
  })

  it('is evidence for what another article says, until it says so too', async () => {
    const { id: evidenceId } = await expectAnswer(201, evidenceView, cite())
    const body = { rating: 'supported', rationale: 'The paper says so.', evidenceIds: [evidenceId] }
    const draft = send(desk.reviewer, `POST /claims/${claimId}/verdicts`, { body })
    const { id } = await expectAnswer(201, verdictView, draft)
    await expectAnswer(200, verdictView, sendCurrent(desk.reviewer, `POST /verdicts/${id}/submit`))
    await publish()
    expect(await refusal(decide(desk.editor, id, { outcome: 'approve' }))).toMatchObject({
      status: 422,
      field: 'source',
    })
  })
})
