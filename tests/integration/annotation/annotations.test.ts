import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { annotationPage, annotationView } from '@/lib/schema/annotation'
import { annotationChangesAnswer } from '@/lib/schema/annotation-change'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { annotating, FIRST, REPEAT, TEXT } from '@/tests/factories/annotating'
import { createArticle } from '@/tests/factories/article'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let { annotate, change, list } = annotating({ id: '' })

beforeAll(async () => {
  desk = await createDesk()
})

beforeEach(async () => {
  ;({ annotate, change, list } = annotating(await createArticle(desk.reviewer, TEXT)))
})

describe('marking a passage', () => {
  it('answers with the annotation, which the list then shows just so', async () => {
    const made = await expectAnswer(
      201,
      annotationView.strict(),
      annotate(desk.reviewer, { ...FIRST, tag: 'fact', note: 'which bridge?', confidence: 80 }),
    )
    expect(made).toMatchObject({
      revision: 1,
      tag: 'fact',
      note: 'which bridge?',
      confidence: 80,
      approved: false,
      member: { memberId: desk.reviewer.memberId, name: 'Rosa' },
      anchor: { ...FIRST, exact: 'The bridge cost two million.', prefix: '', status: 'exact', score: 1 },
    })
    const { items, nextCursor } = await expectAnswer(200, annotationPage.strict(), list(desk.reviewer))
    expect(items).toEqual([made])
    expect(nextCursor).toBeNull()
  })

  it('answers 200 with the annotation that is there when the passage has this tag already', async () => {
    const first = await expectAnswer(201, annotationView, annotate(desk.reviewer, { ...FIRST, tag: 'fact' }))
    const again = await expectAnswer(200, annotationView, annotate(desk.reviewer, { ...FIRST, tag: 'fact' }))
    expect(again).toEqual(first)
    await expectAnswer(201, annotationView, annotate(desk.reviewer, { ...FIRST, tag: 'opinion' }))
    await expectAnswer(201, annotationView, annotate(desk.reviewer2, { ...FIRST, tag: 'fact' }))
  })

  it('makes one annotation of twenty requests at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => annotate(desk.reviewer, { ...FIRST, tag: 'fact' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201])
    const { items } = await expectAnswer(200, annotationPage, list(desk.reviewer))
    expect(items).toHaveLength(1)
  })

  it('finds the passage that W3C selectors mean, in code points', async () => {
    const quote = { type: 'TextQuoteSelector', exact: 'for it', prefix: '😀 ' }
    const position = { type: 'TextPositionSelector', start: 56, end: 62 }
    const byQuote = await expectAnswer(
      201,
      annotationView,
      annotate(desk.reviewer, { selector: quote, tag: 'fact' }),
    )
    expect(byQuote.anchor).toMatchObject({ start: 57, end: 63, exact: 'for it' })
    const both = { selector: [quote, position], tag: 'fact' }
    expect(await expectAnswer(200, annotationView, annotate(desk.reviewer, both))).toEqual(byQuote)
  })

  it('answers 404 for an article that is not here', async () => {
    ;({ annotate, change, list } = annotating({ id: randomUUID() }))
    expect(await refusal(annotate(desk.reviewer, { ...FIRST, tag: 'fact' }))).toMatchObject({ status: 404 })
    expect(await refusal(list(desk.reviewer))).toMatchObject({ status: 404 })
  })
})

describe('a list of changes', () => {
  it('creates, updates, deletes and restores, each once, and counts one revision', async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()]
    const made = await expectAnswer(
      200,
      annotationChangesAnswer.strict(),
      change(desk.reviewer, [
        { op: 'create', id: a, ...FIRST, tag: 'fact' },
        { op: 'create', id: b, start: 29, end: 40, tag: 'opinion', note: 'beauty' },
        { op: 'create', id: c, ...REPEAT, tag: 'fact' },
      ]),
    )
    expect(made.revision).toBe(2)
    expect(made.results.map(({ id, revision }) => [id, revision])).toEqual([
      [a, 1],
      [b, 1],
      [c, 1],
    ])
    const changed = await expectAnswer(
      200,
      annotationChangesAnswer,
      change(desk.reviewer, [
        { op: 'update', id: a, revision: 1, set: { tag: 'unsupported', confidence: 40 } },
        { op: 'delete', id: b, revision: 1 },
        { op: 'update', id: c, revision: 1, set: { note: 'again' } },
      ]),
    )
    expect(changed.results).toMatchObject([
      { id: a, revision: 2, annotation: { tag: 'unsupported', confidence: 40, note: null } },
      { id: b, revision: 2, annotation: null },
      { id: c, revision: 2, annotation: { tag: 'fact', note: 'again' } },
    ])
    const restored = await expectAnswer(
      200,
      annotationChangesAnswer,
      change(desk.reviewer, [{ op: 'restore', id: b, revision: 2 }]),
    )
    expect(restored.results).toMatchObject([
      { id: b, revision: 3, annotation: { note: 'beauty', tag: 'opinion' } },
    ])
    const shown = await expectAnswer(200, annotationPage, list(desk.reviewer))
    expect(shown.items).toEqual([
      changed.results[0]?.annotation,
      restored.results[0]?.annotation,
      changed.results[2]?.annotation,
    ])
    expect(shown.revision).toBe(4)
  })

  it('does nothing at all when one of them cannot be done, and says which', async () => {
    const problem = await refusal(
      change(desk.reviewer, [
        { op: 'create', id: randomUUID(), ...FIRST, tag: 'fact' },
        { op: 'create', id: randomUUID(), ...FIRST, end: 9999, tag: 'fact' },
      ]),
    )
    expect(problem).toMatchObject({ status: 422, field: 'changes.1.end' })
    expect((await expectAnswer(200, annotationPage, list(desk.editor))).items).toEqual([])
  })

  it('refuses a stale revision with what is stored', async () => {
    const made = await expectAnswer(201, annotationView, annotate(desk.reviewer, { ...FIRST, tag: 'fact' }))
    const update = (revision: number, note: string) =>
      change(desk.reviewer, [{ op: 'update', id: made.id, revision, set: { note } }])
    await expectAnswer(200, annotationChangesAnswer, update(1, 'first'))
    const problem = await refusal(update(1, 'second'))
    expect(problem).toMatchObject({ status: 409, code: 'conflict', field: 'changes.0.revision' })
    expect(annotationView.strict().parse(problem.current)).toMatchObject({
      id: made.id,
      revision: 2,
      note: 'first',
    })
  })

  it('keeps one annotation per member, passage and tag, whichever way the second would come about', async () => {
    const fact = await expectAnswer(201, annotationView, annotate(desk.reviewer, { ...FIRST, tag: 'fact' }))
    const opinion = await expectAnswer(
      201,
      annotationView,
      annotate(desk.reviewer, { ...FIRST, tag: 'opinion' }),
    )
    const retag = { op: 'update', id: opinion.id, revision: 1, set: { tag: 'fact' } }
    expect(await refusal(change(desk.reviewer, [retag]))).toMatchObject({
      status: 422,
      field: 'changes.0.tag',
    })
    const swap = [{ op: 'delete', id: fact.id, revision: 1 }, retag]
    await expectAnswer(200, annotationChangesAnswer, change(desk.reviewer, swap))
    const restore = { op: 'restore', id: fact.id, revision: 2 }
    expect(await refusal(change(desk.reviewer, [restore]))).toMatchObject({
      status: 422,
      field: 'changes.0.id',
    })
    const twice = { op: 'create', ...REPEAT, tag: 'fact' }
    const both = await expectAnswer(
      200,
      annotationChangesAnswer,
      change(desk.reviewer, [
        { ...twice, id: randomUUID() },
        { ...twice, id: randomUUID() },
      ]),
    )
    expect(both.results[0]).toEqual(both.results[1])
  })

  it('refuses an id that is taken, here or elsewhere, and an annotation named twice', async () => {
    const elsewhere = await createDesk()
    const other = annotating(await createArticle(elsewhere.reviewer, TEXT))
    const ofAnother = await expectAnswer(
      201,
      annotationView,
      other.annotate(elsewhere.reviewer, { ...FIRST, tag: 'fact' }),
    )
    const create = (id: string, place = FIRST) => ({ op: 'create', id, ...place, tag: 'fact' })
    expect(await refusal(change(desk.reviewer, [create(ofAnother.id)]))).toMatchObject({
      status: 422,
      field: 'id',
    })
    const own = await expectAnswer(201, annotationView, annotate(desk.reviewer, { ...FIRST, tag: 'fact' }))
    expect(await refusal(change(desk.reviewer, [create(own.id, REPEAT)]))).toMatchObject({
      status: 422,
      field: 'changes.0.id',
    })
    const remove = { op: 'delete', id: own.id, revision: 1 }
    expect(await refusal(change(desk.reviewer, [remove, remove]))).toMatchObject({ field: 'changes.1.id' })
    expect(await refusal(change(desk.reviewer, [{ ...remove, id: ofAnother.id }]))).toMatchObject({
      status: 404,
    })
  })
})

describe('one annotation by its id', () => {
  it('is changed, deleted and restored by its author alone', async () => {
    const { id } = await expectAnswer(201, annotationView, annotate(desk.reviewer, { ...FIRST, tag: 'fact' }))
    const patch = { body: { note: 'changed' }, headers: { 'if-match': '"1"' } }
    expect(await refusal(sendCurrent(desk.editor, `PATCH /annotations/${id}`, patch))).toMatchObject({
      status: 403,
    })
    expect(await refusal(sendCurrent(desk.reviewer2, `PATCH /annotations/${id}`, patch))).toMatchObject({
      status: 404,
    })
    const answer = await sendCurrent(desk.reviewer, `PATCH /annotations/${id}`, patch)
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"2"'])
    expect(await refusal(sendCurrent(desk.reviewer, `PATCH /annotations/${id}`, patch))).toMatchObject({
      status: 409,
    })
    const gone = await sendCurrent(desk.reviewer, `DELETE /annotations/${id}`, {
      headers: { 'if-match': '"2"' },
    })
    expect([gone.status, gone.headers.get('etag')]).toEqual([204, '"3"'])
    expect(await refusal(sendCurrent(desk.reviewer, `DELETE /annotations/${id}`))).toMatchObject({
      status: 404,
    })
    const back = await expectAnswer(
      200,
      annotationView,
      send(desk.reviewer, `POST /annotations/${id}/restore`),
    )
    expect(back).toMatchObject({ revision: 4, note: 'changed' })
  })
})

describe('the list', () => {
  it('pages in text order without loss or repetition', async () => {
    const spans = [
      [29, 40],
      [0, 28],
      [0, 10],
      [66, 94],
      [41, 54],
    ] as const
    for (const [start, end] of spans) {
      await expectAnswer(201, annotationView, annotate(desk.reviewer, { start, end, tag: 'opinion' }))
    }
    const seen: (number | null)[][] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor === '' ? '?limit=2' : `?limit=2&cursor=${cursor}`
      const page = await expectAnswer(200, annotationPage, list(desk.reviewer, query))
      seen.push(...page.items.map(({ anchor }) => [anchor.start, anchor.end]))
      cursor = page.nextCursor
    }
    expect(seen).toEqual([
      [0, 10],
      [0, 28],
      [29, 40],
      [41, 54],
      [66, 94],
    ])
    expect(await refusal(list(desk.reviewer, '?cursor=nonsense'))).toMatchObject({
      status: 422,
      field: 'cursor',
    })
    expect(await refusal(list(desk.reviewer, '?limit=501'))).toMatchObject({ status: 422 })
  })

  it('answers 304 until something it shows has changed, each reader by their own tag', async () => {
    await annotate(desk.reviewer, { ...FIRST, tag: 'fact' })
    const etag = (await list(desk.reviewer)).headers.get('etag') ?? ''
    expect((await list(desk.reviewer, '', { 'if-none-match': etag })).status).toBe(304)
    expect((await list(desk.reviewer, '', { 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
    expect((await list(desk.editor, '', { 'if-none-match': etag })).status).toBe(200)
    expect((await list(desk.reviewer2, '', { 'if-none-match': etag })).status).toBe(200)
    await annotate(desk.reviewer, { ...REPEAT, tag: 'fact' })
    const changed = await list(desk.reviewer, '', { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(annotationPage.parse(JSON.parse(changed.text)).items).toHaveLength(2)
  })
})
