import { beforeEach, describe, expect, it } from 'vitest'
import { annotationView } from '@/lib/schema/annotation'
import { claimSummary, claimView } from '@/lib/schema/claim'
import { pageOf } from '@/lib/schema/page'
import { annotating, FIRST, REPEAT, SECOND, TEXT, type Annotating } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, type Answer, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
let room: Annotating

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  room = annotating(article)
})

async function mark(person: Person, span: object, tag = 'fact') {
  const { text } = await room.annotate(person, { ...span, tag })
  return annotationView.parse(JSON.parse(text))
}

function patch(id: string, body: unknown): Promise<Answer> {
  return sendCurrent(desk.reviewer, `PATCH /annotations/${id}`, { body })
}

function read(id: string, person = desk.reviewer) {
  return send(person, `GET /claims/${id}`)
}

async function listed(person: Person, query = '') {
  const page = await expectAnswer(200, pageOf(claimSummary.strict()), send(person, `GET /claims${query}`))
  return page.items
}

describe('the claim that a tag makes', () => {
  it('is made for facts and unsupported claims, not for opinions', async () => {
    expect((await mark(desk.reviewer, FIRST)).claimId).not.toBeNull()
    expect((await mark(desk.reviewer, SECOND, 'opinion')).claimId).toBeNull()
  })

  it('is joined by equal words: a repeat, another member, another article, another case', async () => {
    const { claimId } = await mark(desk.reviewer, FIRST)
    expect((await mark(desk.reviewer, REPEAT, 'unsupported')).claimId).toBe(claimId)
    expect((await mark(desk.editor, FIRST)).claimId).toBe(claimId)
    const other = await createArticle(desk.reviewer, 'THE BRIDGE  cost two million!')
    expect(await claimAt(desk.reviewer, other, { start: 0, end: 29 })).toBe(claimId)
    const claim = await expectAnswer(200, claimView.strict(), read(claimId ?? '', desk.editor))
    expect(claim.text).toBe('The bridge cost two million.')
    expect(claim.occurrences).toHaveLength(4)
  })

  it('is joined by the same words in the article even when it was reworded', async () => {
    const { claimId } = await mark(desk.reviewer, FIRST)
    await expectAnswer(
      200,
      claimView,
      sendCurrent(desk.reviewer, `PATCH /claims/${claimId ?? ''}`, { body: { text: 'It cost 2,000,000.' } }),
    )
    expect((await mark(desk.reviewer, REPEAT)).claimId).toBe(claimId)
  })

  it('is one claim when two articles ask at once', async () => {
    const articles = await Promise.all([1, 2, 3, 4].map(() => createArticle(desk.reviewer, TEXT)))
    const claims = await Promise.all(articles.map((one) => claimAt(desk.reviewer, one)))
    expect(new Set(claims).size).toBe(1)
  })

  it('goes with its last annotation, and comes back with it', async () => {
    const { id, claimId } = await mark(desk.reviewer, FIRST)
    await sendCurrent(desk.reviewer, `DELETE /annotations/${id}`)
    expect(await refusal(read(claimId ?? ''))).toMatchObject({ status: 404 })
    await send(desk.reviewer, `POST /annotations/${id}/restore`)
    expect((await read(claimId ?? '')).status).toBe(200)
  })

  it('is there for whoever joins it while another leaves it', async () => {
    const other = await createArticle(desk.reviewer2, 'THE BRIDGE  cost two million!')
    const whole = { start: 0, end: other.text.length, tag: 'fact' }
    for (let round = 0; round < 10; round++) {
      const { id } = await mark(desk.reviewer, FIRST)
      const [, joined] = await Promise.all([
        sendCurrent(desk.reviewer, `DELETE /annotations/${id}`),
        annotating(other).annotate(desk.reviewer2, whole),
      ])
      const annotation = annotationView.parse(JSON.parse(joined.text))
      expect((await read(annotation.claimId ?? '', desk.reviewer2)).status).toBe(200)
      await sendCurrent(desk.reviewer2, `DELETE /annotations/${annotation.id}`)
    }
  })

  it('stays when evidence hangs on it', async () => {
    const { id, claimId } = await mark(desk.reviewer, FIRST)
    await addEvidence(desk.reviewer, claimId ?? '')
    await sendCurrent(desk.reviewer, `DELETE /annotations/${id}`)
    expect((await read(claimId ?? '')).status).toBe(200)
  })

  it('is left by an opinion, and joined again, reworded or not, when that is taken back', async () => {
    const { id, claimId } = await mark(desk.reviewer, FIRST)
    await sendCurrent(desk.reviewer, `PATCH /claims/${claimId ?? ''}`, {
      body: { text: 'It cost 2,000,000.' },
    })
    const opinion = await expectAnswer(200, annotationView, patch(id, { tag: 'opinion' }))
    expect(opinion.claimId).toBeNull()
    expect((await read(claimId ?? '')).status).toBe(404)
    const fact = await expectAnswer(200, annotationView, patch(id, { tag: 'fact' }))
    expect(fact.claimId).toBe(claimId)
    expect(await expectAnswer(200, claimView, read(claimId ?? ''))).toMatchObject({
      text: 'It cost 2,000,000.',
    })
  })

  it('can be chosen, for a tag that has one', async () => {
    const { id } = await mark(desk.reviewer, FIRST)
    const other = await expectAnswer(
      201,
      claimView,
      send(desk.reviewer, 'POST /claims', { body: { text: 'Bridges are dear.', speaker: 'The mayor' } }),
    )
    expect(await expectAnswer(200, annotationView, patch(id, { claimId: other.id }))).toMatchObject({
      claimId: other.id,
    })
    expect(await refusal(patch(id, { claimId: desk.workspaceId }))).toMatchObject({ field: 'claimId' })
    expect(await refusal(patch(id, { tag: 'opinion', claimId: other.id }))).toMatchObject({
      field: 'claimId',
    })
  })
})

describe('the claim library', () => {
  it('finds words anywhere and takes % and _ for what they are', async () => {
    for (const text of ['Prices rose 5% in May', 'Prices rose in June', 'a_b is a name', 'axb is another']) {
      await expectAnswer(201, claimView, send(desk.reviewer, 'POST /claims', { body: { text } }))
    }
    const found = async (search: string) =>
      (await listed(desk.reviewer, `?search=${encodeURIComponent(search)}`)).map(({ text }) => text)
    expect(await found('PRICES')).toEqual(['Prices rose in June', 'Prices rose 5% in May'])
    expect(await found('5%')).toEqual(['Prices rose 5% in May'])
    expect(await found('%')).toEqual(['Prices rose 5% in May'])
    expect(await found('a_b')).toEqual(['a_b is a name'])
    expect(await found('\\')).toEqual([])
  })

  it('answers 200 with the claim that says the same', async () => {
    const add = (text: string) => send(desk.reviewer, 'POST /claims', { body: { text } })
    const claim = await expectAnswer(201, claimView, add('The sea is rising.'))
    expect(await expectAnswer(200, claimView, add('the sea  is RISING'))).toEqual(claim)
  })

  it('pages, newest first', async () => {
    for (const text of ['one', 'two', 'three']) await send(desk.reviewer, 'POST /claims', { body: { text } })
    const first = await expectAnswer(200, pageOf(claimSummary), send(desk.reviewer, 'GET /claims?limit=2'))
    const next = first.nextCursor ?? ''
    const rest = await expectAnswer(
      200,
      pageOf(claimSummary),
      send(desk.reviewer, `GET /claims?limit=2&cursor=${next}`),
    )
    expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(['three', 'two', 'one'])
    expect(rest.nextCursor).toBeNull()
  })

  it('lets its maker and editors change a claim, not others, and refuses a stale revision', async () => {
    const id = await claimAt(desk.reviewer, article)
    await submitVerdict(desk.reviewer, id)
    const change = (person: Person, revision: number) =>
      sendCurrent(person, `PATCH /claims/${id}`, {
        body: { speaker: 'The mayor', saidOn: '2024-07-01' },
        headers: { 'if-match': `"${String(revision)}"` },
      })
    expect(await refusal(change(desk.reviewer2, 1))).toMatchObject({ status: 403 })
    const changed = await expectAnswer(200, claimView, change(desk.editor, 1))
    expect(changed).toMatchObject({ revision: 2, speaker: 'The mayor', saidOn: '2024-07-01' })
    const problem = await refusal(change(desk.reviewer, 1))
    expect(problem.status).toBe(409)
    expect(claimView.strict().parse(problem.current)).toMatchObject({ id, revision: 2 })
  })

  it.each([
    [{ text: '' }, 'text'],
    [{ text: 'x'.repeat(2001) }, 'text'],
    [{ text: 'x', saidOn: '2024-13-01' }, 'saidOn'],
    [{ text: 7 }, 'text'],
    [{}, 'text'],
  ])('refuses %j', async (body, field) => {
    expect(await refusal(send(desk.reviewer, 'POST /claims', { body }))).toMatchObject({ status: 422, field })
  })
})
