import { beforeEach, describe, expect, it } from 'vitest'
import { annotationView } from '@/lib/schema/annotation'
import { comparisonView } from '@/lib/schema/version'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { annotationsOf, capture, markWords, type Annotation } from '@/tests/factories/capturing'
import { approvedVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const BEFORE = 'The mayor promised on Monday that the new pier would open before the summer.'
const AFTER = 'The mayor said on Tuesday that the new pier might open after the summer.'
const GONE = 'Fourteen captains have resigned since.'
const END = 'Nobody was surprised by any of it.'
const NEW = `${AFTER}\n\n${END}`
const CHANGE = { op: 'create', id: '01900000-0000-7000-8000-000000000001', start: 0, end: 3, tag: 'fact' }
const PLACE = { start: NEW.indexOf(END), end: NEW.length }

let desk: Desk
let article: TestArticle
let unsure: Annotation
let lost: Annotation

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, `${BEFORE}\n\n${GONE} ${END}`)
  unsure = await markWords(desk.reviewer, article, BEFORE)
  lost = await markWords(desk.reviewer, article, GONE)
})

async function changed(): Promise<void> {
  await capture(desk.reviewer, article, NEW)
  const now = await annotationsOf(desk.editor, article)
  unsure = now.get(unsure.id) ?? unsure
  lost = now.get(lost.id) ?? lost
}

function put(person: Person, { id, revision }: Annotation, body: unknown) {
  const headers = { 'if-match': `"${String(revision)}"` }
  return sendCurrent(person, `PUT /annotations/${id}/anchor`, { body, headers })
}

function place(person: Person, annotation: Annotation, body: unknown) {
  return expectAnswer(200, annotationView, put(person, annotation, body))
}

describe('the place of an annotation in a changed text', () => {
  beforeEach(changed)

  it('is confirmed by a yes', async () => {
    const { start, end } = unsure.anchor
    const { anchor, revision } = await place(desk.reviewer, unsure, { start, end })
    expect(anchor).toEqual({ ...unsure.anchor, status: 'moved', score: 1, was: undefined })
    expect(revision).toBe(unsure.revision + 1)
    expect((await annotationsOf(desk.reviewer, article)).get(unsure.id)?.anchor.status).toBe('moved')
  })

  it('is given up by a no, which keeps the words it had', async () => {
    const { anchor } = await place(desk.reviewer, unsure, { status: 'orphaned' })
    expect(anchor).toMatchObject({ status: 'orphaned', start: null, end: null, exact: BEFORE })
  })

  it('can be taken back to unsure, as undo does', async () => {
    const { start, end } = unsure.anchor
    const yes = await place(desk.reviewer, unsure, { start, end })
    const { anchor } = await place(desk.reviewer, yes, { start, end, status: 'fuzzy' })
    expect(anchor.status).toBe('fuzzy')
  })

  it('is given to a lost annotation by hand', async () => {
    const { anchor } = await place(desk.reviewer, lost, PLACE)
    expect(anchor).toMatchObject({ ...PLACE, exact: END, status: 'moved' })
  })

  it('is refused to whoever saw another revision', async () => {
    await place(desk.reviewer, lost, PLACE)
    expect(await refusal(put(desk.reviewer, lost, { status: 'orphaned' }))).toMatchObject({ status: 409 })
  })

  it('cannot be where its author has the same mark already', async () => {
    const body = { ...PLACE, tag: 'fact' }
    await send(desk.reviewer, `POST /articles/${article.id}/annotations`, { body })
    expect(await refusal(put(desk.reviewer, lost, PLACE))).toMatchObject({ status: 422, field: 'start' })
  })

  it.each([
    { start: 0, end: 0 },
    { start: 5, end: 3 },
    { start: -1, end: 3 },
    { start: 0, end: 100_000 },
    { start: 0.5, end: 3 },
    { start: 3_000_000_000, end: 3_000_000_001 },
    { start: 0 },
    { status: 'exact' },
    { status: 'orphaned', start: 0, end: 3 },
  ])('cannot be %j', async (body) => {
    expect(await refusal(put(desk.reviewer, lost, body))).toMatchObject({ status: 422 })
  })

  it('keeps its words of old when a yes is taken back', async () => {
    const { start, end } = unsure.anchor
    const yes = await place(desk.reviewer, unsure, { start, end })
    expect((await place(desk.reviewer, yes, { start, end, status: 'fuzzy' })).anchor.was).toBe(BEFORE)
    const again = (await annotationsOf(desk.reviewer, article)).get(unsure.id) ?? unsure
    expect((await place(desk.reviewer, again, { status: 'orphaned' })).anchor.exact).toBe(BEFORE)
  })

  it('is nobody’s to say once the article is deleted', async () => {
    await sendCurrent(desk.reviewer, `DELETE /articles/${article.id}`)
    expect(await refusal(put(desk.reviewer, lost, PLACE))).toMatchObject({ status: 404 })
  })

  it('is for its author and for editors to say', async () => {
    expect((await put(desk.viewer, lost, PLACE)).status).toBe(403)
    expect((await put(desk.reviewer2, lost, PLACE)).status).toBe(404)
    expect((await put(desk.editor, lost, PLACE)).status).toBe(200)
  })
})

describe('an approved annotation', () => {
  it('is open to its author again once its words have changed', async () => {
    const { id } = await approvedVerdict(desk.reviewer, unsure.claimId ?? '', desk.editor)
    await changed()
    expect((await wholeDatabase().verdict.findUniqueOrThrow({ where: { id } })).status).toBe('draft')
    const { start, end } = unsure.anchor
    expect((await place(desk.reviewer, unsure, { start, end })).anchor.status).toBe('moved')
  })

  it('is for an editor to place', async () => {
    await changed()
    await approvedVerdict(desk.reviewer, unsure.claimId ?? '', desk.editor)
    const { start, end } = unsure.anchor
    expect((await put(desk.reviewer, unsure, { start, end })).status).toBe(403)
    expect((await place(desk.editor, unsure, { start, end })).anchor.status).toBe('moved')
  })
})

describe('offsets into an earlier version', () => {
  it.each([
    ['POST', () => `/articles/${article.id}/annotation-changes`, { changes: [CHANGE] }],
    ['POST', () => `/articles/${article.id}/sentence-edits`, { kind: 'noise', at: 0 }],
    ['PUT', () => `/annotations/${lost.id}/anchor`, { start: 0, end: 3 }],
  ])('are refused: %s %s', async (method, path, body) => {
    await changed()
    const sent = sendCurrent(desk.reviewer, `${method} ${path()}`, {
      body: { ...body, versionId: article.versionId },
    })
    expect(await refusal(sent)).toMatchObject({ status: 409, field: 'versionId' })
  })
})

describe('the comparison of two captures', () => {
  beforeEach(changed)

  it('lists every sentence once, and the annotations touched with the least sure first', async () => {
    const path = `GET /articles/${article.id}/comparison?from=1&to=2`
    const { changes, annotations, before, after } = await expectAnswer(
      200,
      comparisonView,
      send(desk.editor, path),
    )
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'removed', 'same'])
    const [rewording] = changes
    if (rewording?.kind !== 'changed') throw new Error('The first sentence was reworded.')
    expect(before.text.slice(rewording.before.start, rewording.before.end)).toBe(BEFORE)
    expect(after.text.slice(rewording.after.start, rewording.after.end)).toBe(AFTER)
    expect(annotations.map(({ annotation }) => annotation.id)).toEqual([lost.id, unsure.id])
    expect(annotations[1]?.before?.exact).toBe(BEFORE)
  })

  it('shows a reader only the annotations they may see', async () => {
    const path = `GET /articles/${article.id}/comparison?from=1&to=2`
    const { annotations } = await expectAnswer(200, comparisonView, send(desk.reviewer2, path))
    expect(annotations).toEqual([])
  })

  it.each(['', '?from=1', '?from=0&to=1', '?from=1&to=x'])('is refused as %j', async (query) => {
    const answer = send(desk.editor, `GET /articles/${article.id}/comparison${query}`)
    expect(await refusal(answer)).toMatchObject({ status: 422 })
  })
})
