import { beforeEach, describe, expect, it } from 'vitest'
import { annotationView } from '@/lib/schema/annotation'
import {
  claimSummary,
  claimView,
  evidenceView,
  sourceView,
  verdictView,
  type ClaimView,
} from '@/lib/schema/claim'
import { pageOf } from '@/lib/schema/page'
import { annotating, FIRST, REPEAT, SECOND, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, type Answer, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import {
  addEvidence,
  approvedVerdict,
  claimAt,
  draftVerdict,
  submitVerdict,
} from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const ADDRESS = 'https://records.example/bridge'

let desk: Desk
let article: TestArticle

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.editor, TEXT)
})

async function claims(person: Person, query = '') {
  const page = await expectAnswer(200, pageOf(claimSummary), send(person, `GET /claims${query}`))
  return page.items
}

async function sources(person: Person, query = '') {
  return (await expectAnswer(200, pageOf(sourceView), send(person, `GET /sources${query}`))).items
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id)
}

/** An answer without what differs between any two requests. */
function plain({ status, text }: Answer): string {
  return `${String(status)} ${text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')}`
}

describe('a claim that nobody has submitted work on', () => {
  it('is in no list, count or search of another reviewer, and in those of editors', async () => {
    const id = await claimAt(desk.reviewer, article)
    await draftVerdict(desk.reviewer, id)
    for (const query of ['', '?search=bridge', '?status=open', '?status=draft']) {
      expect(await claims(desk.reviewer2, query)).toEqual([])
      expect(idsOf(await claims(desk.editor, query))).toEqual([id])
    }
    const page = await expectAnswer(
      200,
      pageOf(claimView),
      send(desk.reviewer2, `GET /articles/${article.id}/claims`),
    )
    expect(page).toEqual({ items: [], nextCursor: null })
  })

  it.each([
    ['GET', '', undefined],
    ['GET', '/passages', undefined],
    ['PATCH', '', { text: 'Mine now' }],
    ['POST', '/evidence', { source: { title: 'Mine' }, stance: 'context' }],
    ['POST', '/verdicts', { rating: 'supported' }],
  ])('answers another reviewer’s %s %s as one that is not there', async (method, path, body) => {
    const id = await claimAt(desk.reviewer, article)
    const nothing = '01900000-0000-7000-8000-000000000001'
    const [hidden, missing] = [
      await sendCurrent(desk.reviewer2, `${method} /claims/${id}${path}`, { body }),
      await sendCurrent(desk.reviewer2, `${method} /claims/${nothing}${path}`, { body }),
    ]
    expect(hidden.status).toBe(404)
    expect(plain(hidden)).toBe(plain(missing))
  })

  it('cannot be joined by its id', async () => {
    const claimId = await claimAt(desk.reviewer, article)
    const { annotate } = annotating(article)
    const answer = await annotate(desk.reviewer2, { ...SECOND, tag: 'fact', claimId })
    const missing = '01900000-0000-7000-8000-000000000001'
    const other = await annotate(desk.reviewer2, { ...SECOND, tag: 'fact', claimId: missing })
    expect([answer.status, plain(answer)]).toEqual([422, plain(other)])
  })

  it.each([
    ['submitted', submitVerdict],
    ['approved', (author: Person, id: string) => approvedVerdict(author, id, desk.editor)],
  ])('is there for everybody who reviews once a verdict on it is %s', async (_, hand) => {
    const id = await claimAt(desk.reviewer, article)
    await hand(desk.reviewer, id)
    expect(idsOf(await claims(desk.reviewer2, '?search=bridge'))).toEqual([id])
    const seen = await expectAnswer(200, claimView, send(desk.reviewer2, `GET /claims/${id}`))
    expect(seen.createdBy.name).toBe('Rosa')
  })

  it('is gone again when the verdict is taken back, but not for whoever has added work to it', async () => {
    const id = await claimAt(desk.reviewer, article)
    const verdict = await submitVerdict(desk.reviewer, id)
    const mine = await claimAt(desk.reviewer2, article, REPEAT)
    expect(mine).toBe(id)
    await sendCurrent(desk.reviewer, `PATCH /verdicts/${verdict.id}`, {
      body: { rationale: 'Let me think.' },
    })
    expect(idsOf(await claims(desk.reviewer2))).toEqual([id])
    expect(await claims(await anotherReviewer())).toEqual([])
  })
})

async function anotherReviewer(): Promise<Person> {
  const { viewer } = desk
  await send(desk.admin, `PATCH /members/${viewer.memberId}`, { body: { role: 'reviewer' } })
  return { ...viewer, role: 'reviewer' }
}

describe('the words of another’s unsubmitted claim', () => {
  it('give whoever marks them a claim of their own, as if nobody had', async () => {
    const theirs = await claimAt(desk.reviewer, article)
    await sendCurrent(desk.reviewer, `PATCH /claims/${theirs}`, {
      body: { text: 'It cost much.', speaker: 'The mayor' },
    })
    const { annotate } = annotating(article)
    const answer = await annotate(desk.reviewer2, { ...FIRST, tag: 'fact' })
    const { claimId } = annotationView.parse(JSON.parse(answer.text))
    expect(claimId).not.toBe(theirs)
    const seen = await expectAnswer(200, claimView, send(desk.reviewer2, `GET /claims/${claimId ?? ''}`))
    expect(seen).toMatchObject(fresh('Rudi'))

    const alone = await createDesk()
    const same = await createArticle(alone.editor, TEXT)
    const undisturbed = await annotating(same).annotate(alone.reviewer2, { ...FIRST, tag: 'fact' })
    expect(plain(answer)).toBe(plain(undisturbed))
  })

  it('are created in the library as if nobody had', async () => {
    await send(desk.reviewer, 'POST /claims', { body: { text: 'The sea rises.', speaker: 'A poet' } })
    const answer = await send(desk.reviewer2, 'POST /claims', { body: { text: 'the sea rises' } })
    expect(answer.status).toBe(201)
    expect(claimView.parse(JSON.parse(answer.text))).toMatchObject({
      ...fresh('Rudi'),
      text: 'the sea rises',
    })
  })

  it('do not wake a claim that another reviewer has left', async () => {
    const { annotate } = annotating(article)
    const first = await annotate(desk.reviewer, { ...FIRST, tag: 'fact' })
    const { id, claimId } = annotationView.parse(JSON.parse(first.text))
    await sendCurrent(desk.reviewer, `DELETE /annotations/${id}`)
    expect(await claimAt(desk.reviewer2, article)).not.toBe(claimId)
    expect(await claimAt(desk.reviewer, article)).toBe(claimId)
  })

  it('lead to one claim for editors, who see all, and for everybody once it is submitted', async () => {
    const theirs = await claimAt(desk.reviewer, article)
    expect(await claimAt(desk.editor, article)).toBe(theirs)
    await submitVerdict(desk.reviewer, theirs)
    expect(await claimAt(desk.reviewer2, article)).toBe(theirs)
  })

  it('stay with the claim that was one’s own, when tag or annotation come back', async () => {
    const claimId = await claimAt(desk.reviewer, article)
    const { id: verdictId } = await submitVerdict(desk.reviewer, claimId)
    const { annotate } = annotating(article)
    const mine = annotationView.parse(
      JSON.parse((await annotate(desk.reviewer2, { ...FIRST, tag: 'fact' })).text),
    )
    const change = (body: object) => sendCurrent(desk.reviewer2, `PATCH /annotations/${mine.id}`, { body })
    await change({ tag: 'opinion' })
    await sendCurrent(desk.reviewer, `PATCH /verdicts/${verdictId}`, { body: { rationale: 'Let me think.' } })
    const back = await expectAnswer(200, annotationView, change({ tag: 'fact' }))
    expect(back.claimId).toBe(claimId)
  })
})

function fresh(name: string): Partial<Record<keyof ClaimView, unknown>> {
  return {
    revision: 1,
    speaker: null,
    saidOn: null,
    createdBy: expect.objectContaining({ name }),
    verdicts: [],
  }
}

describe('a source that no submitted work rests on', () => {
  it('is in no list or search of another reviewer, and answers as one that is not there', async () => {
    const { source } = await addEvidence(desk.reviewer, await claimAt(desk.reviewer, article))
    for (const query of ['', '?search=records']) {
      expect(await sources(desk.reviewer2, query)).toEqual([])
      expect(idsOf(await sources(desk.editor, query))).toEqual([source.id])
    }
    const change = await sendCurrent(desk.reviewer2, `PATCH /sources/${source.id}`, {
      body: { title: 'Mine now' },
    })
    expect(change.status).toBe(404)
    const claimId = await claimAt(desk.reviewer2, article, SECOND)
    const body = { sourceId: source.id, stance: 'supports' }
    const cited = await send(desk.reviewer2, `POST /claims/${claimId}/evidence`, { body })
    expect(cited.status).toBe(422)
  })

  it('gives whoever cites its address a source of their own', async () => {
    const titled = { source: { url: ADDRESS, title: 'Found by Rosa' } }
    const theirs = await addEvidence(desk.reviewer, await claimAt(desk.reviewer, article), titled)
    const claimId = await claimAt(desk.reviewer2, article, SECOND)
    const mine = await addEvidence(desk.reviewer2, claimId)
    expect(mine.source).toMatchObject({ title: 'records.example', revision: 1 })
    expect(mine.source.id).not.toBe(theirs.source.id)
    expect(idsOf(await sources(desk.reviewer2))).toEqual([mine.source.id])
    const moved = { body: { url: 'https://records.example/other' } }
    await expectAnswer(
      200,
      sourceView,
      sendCurrent(desk.reviewer2, `PATCH /sources/${mine.source.id}`, moved),
    )
    const back = { body: { url: ADDRESS } }
    await expectAnswer(200, sourceView, sendCurrent(desk.reviewer2, `PATCH /sources/${mine.source.id}`, back))
  })

  it('is shared once a verdict that rests on it is submitted', async () => {
    const claimId = await claimAt(desk.reviewer, article)
    const { evidenceIds } = await submitVerdict(desk.reviewer, claimId)
    const [shared] = await sources(desk.reviewer2)
    expect(shared?.url).toBe(ADDRESS)
    const answer = send(desk.reviewer2, `POST /claims/${claimId}/evidence`, {
      body: { source: { url: ADDRESS }, stance: 'context' },
    })
    const mine = await expectAnswer(201, evidenceView, answer)
    expect([mine.source.id, evidenceIds]).toEqual([shared?.id, [expect.any(String)]])
    // Which evidence the verdict rests on, and the verdict itself, are its author's until an editor approves.
    const seen = await expectAnswer(200, claimView, send(desk.reviewer2, `GET /claims/${claimId}`))
    expect([idsOf(seen.evidence), seen.verdicts]).toEqual([[mine.id], []])
  })
})

it('no verdict of another reviewer rests on evidence that they may not read', async () => {
  const id = await claimAt(desk.reviewer, article)
  await submitVerdict(desk.reviewer, id)
  const evidence = await addEvidence(desk.reviewer, id)
  const rest = (person: Person) =>
    send(person, `POST /claims/${id}/verdicts`, { body: { evidenceIds: [evidence.id] } })
  expect(await refusal(rest(desk.reviewer2))).toMatchObject({ status: 422, field: 'evidenceIds.0' })
  expect((await rest(desk.editor)).status).toBe(201)
})

it('evidence that a verdict rests on is hidden from its author once its own author takes it back', async () => {
  const id = await claimAt(desk.reviewer, article)
  const theirs = await approvedVerdict(desk.reviewer, id, desk.editor)
  await claimAt(desk.reviewer2, article, REPEAT)
  const body = { evidenceIds: theirs.evidenceIds }
  const drafted = send(desk.reviewer2, `POST /claims/${id}/verdicts`, { body })
  const mine = await expectAnswer(201, verdictView, drafted)
  expect(mine.evidenceIds).toEqual(theirs.evidenceIds)
  const write = (person: Person, verdictId: string) =>
    sendCurrent(person, `PATCH /verdicts/${verdictId}`, { body: { rationale: 'Let me think.' } })
  await write(desk.reviewer, theirs.id)
  expect((await expectAnswer(200, verdictView, write(desk.reviewer2, mine.id))).evidenceIds).toEqual([])
})
