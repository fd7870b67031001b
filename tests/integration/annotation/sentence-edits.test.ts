import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { annotationView } from '@/lib/schema/annotation'
import { sentenceView } from '@/lib/schema/article'
import { annotating, FIRST, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const sentences = z.array(sentenceView)
const edited = z.strictObject({
  edit: z.strictObject({ id: z.uuid(), kind: z.string(), at: z.int() }),
  sentences,
})
const seen = z.strictObject({ seen: z.array(z.int()) })

let desk: Desk
let article: TestArticle

beforeAll(async () => {
  desk = await createDesk()
})

beforeEach(async () => {
  article = await createArticle(desk.reviewer, TEXT)
})

function edit(person: Person, kind: string, at: unknown) {
  return send(person, `POST /articles/${article.id}/sentence-edits`, { body: { kind, at } })
}

function undo(person: Person, id: string) {
  return send(person, `DELETE /sentence-edits/${id}`)
}

function wordsOf(spans: { start: number; end: number }[]) {
  return spans.map(({ start, end }) => TEXT.slice(start, end))
}

const AS_DERIVED = [
  'The bridge cost two million.',
  'It is ugly.',
  'Nobody asked 😀 for it.',
  'The bridge cost two million.',
]

describe('correcting sentences', () => {
  it('splits and merges for everybody, and takes each back', async () => {
    const split = await expectAnswer(201, edited, edit(desk.reviewer, 'split', 11))
    expect(wordsOf(split.sentences)).toEqual(['The bridge', 'cost two million.', ...AS_DERIVED.slice(1)])
    const merge = await expectAnswer(201, edited, edit(desk.reviewer2, 'merge', 29))
    expect(wordsOf(merge.sentences).slice(0, 3)).toEqual([
      'The bridge',
      'cost two million. It is ugly.',
      'Nobody asked 😀 for it.',
    ])
    const after = await expectAnswer(200, z.strictObject({ sentences }), undo(desk.reviewer2, split.edit.id))
    expect(wordsOf(after.sentences)[0]).toBe('The bridge cost two million. It is ugly.')
    const whole = await expectAnswer(200, z.strictObject({ sentences }), undo(desk.reviewer, merge.edit.id))
    expect(wordsOf(whole.sentences)).toEqual(AS_DERIVED)
    expect(whole.sentences[3]?.repeatOf).toBe(0)
    expect(await refusal(undo(desk.reviewer, merge.edit.id))).toMatchObject({ status: 404 })
  })

  it('never cuts an annotation, by a split or by undoing a merge', async () => {
    const { annotate } = annotating(article)
    await expectAnswer(201, annotationView, annotate(desk.reviewer2, { ...FIRST, tag: 'fact' }))
    expect(await refusal(edit(desk.reviewer, 'split', 11))).toMatchObject({ status: 422, field: 'at' })
    const merge = await expectAnswer(201, edited, edit(desk.reviewer, 'merge', 29))
    await expectAnswer(201, annotationView, annotate(desk.reviewer, { start: 0, end: 40, tag: 'opinion' }))
    expect(await refusal(undo(desk.reviewer, merge.edit.id))).toMatchObject({ status: 409 })
  })

  it('takes nothing back in a deleted article', async () => {
    const { edit: split } = await expectAnswer(201, edited, edit(desk.reviewer, 'split', 11))
    await sendCurrent(desk.reviewer, `DELETE /articles/${article.id}`)
    expect(await refusal(undo(desk.reviewer, split.id))).toMatchObject({ status: 404 })
    const stored = await wholeDatabase().sentenceEdit.findUniqueOrThrow({ where: { id: split.id } })
    expect(stored.deletedAt).toBeNull()
  })

  it.each([
    ['split', 0, 422],
    ['split', 28, 422],
    ['split', TEXT.indexOf('😀') + 1, 422],
    ['split', 2 ** 40, 422],
    ['merge', 0, 422],
    ['merge', 12, 422],
    ['merge', 66, 422],
    ['cut', 12, 422],
    ['split', '12', 422],
  ])('refuses to %s at %s', async (kind, at, status) => {
    expect(await refusal(edit(desk.reviewer, kind, at))).toMatchObject({ status })
  })

  it('answers 404 for another workspace’s edit and article', async () => {
    const stranger = (await createDesk()).reviewer
    const split = await expectAnswer(201, edited, edit(desk.reviewer, 'split', 11))
    expect(await refusal(undo(stranger, split.edit.id))).toMatchObject({ status: 404 })
    expect(await refusal(edit(stranger, 'split', 11))).toMatchObject({ status: 404 })
    expect(await refusal(undo(desk.reviewer, randomUUID()))).toMatchObject({ status: 404 })
  })
})

describe('what is said of sentences', () => {
  const LEAD = 'The chairman of the harbour board says that nobody on the island has ever paid for it'
  const PAGE = [
    `${LEAD}.`,
    'Views: 1,204',
    `${LEAD.replace('says', 'claims')}.`,
    `${LEAD}.`,
    `${LEAD} - The Coastal Daily`,
  ].join('\n\n')
  const startOf = (words: string) => PAGE.indexOf(words)
  const REWORDED = startOf(LEAD.replace('says', 'claims'))

  beforeEach(async () => {
    article = await createArticle(desk.reviewer, PAGE)
  })

  async function read(): Promise<z.infer<typeof sentences>> {
    const answer = await expectAnswer(
      200,
      z.looseObject({ sentences }),
      send(desk.viewer, `GET /articles/${article.id}`),
    )
    return answer.sentences
  }

  it('is stored with them: near repeats and residue', async () => {
    const [first, counter, reworded, equal, extended] = await read()
    expect(first).toEqual({ ordinal: 0, start: 0, end: LEAD.length + 1 })
    expect(counter).toMatchObject({ residue: true })
    expect(equal).toMatchObject({ repeatOf: 0 })
    expect(equal).not.toHaveProperty('likeness')
    for (const near of [reworded, extended]) {
      expect(near?.repeatOf).toBe(0)
      expect(near?.likeness).toBeGreaterThan(0.8)
      expect(near?.likeness).toBeLessThan(1)
    }
  })

  it.each([
    ['noise', 0, { residue: true }],
    ['sentence', startOf('Views'), {}],
    ['confirm', REWORDED, { confirmed: true }],
    ['detach', REWORDED, { detached: true }],
  ])('takes %s for everybody, tells of it, and takes it back', async (kind, at, said) => {
    const before = await read()
    const made = await expectAnswer(201, edited, edit(desk.reviewer, kind, at))
    expect(made.edit).toMatchObject({ kind, at })
    const after = await read()
    expect(after).toEqual(made.sentences)
    expect(after).not.toEqual(before)
    expect(after.map(({ start, end }) => [start, end])).toEqual(before.map(({ start, end }) => [start, end]))
    const { residue, confirmed, detached } = after.find(({ start }) => start === at) ?? {}
    expect(JSON.parse(JSON.stringify({ residue, confirmed, detached }))).toEqual(said)
    const events = await wholeDatabase().event.findMany({
      where: { action: 'sentence.edit', subjectId: made.edit.id },
      select: { after: true },
    })
    expect(events).toMatchObject([{ after: { kind, at } }])
    await expectAnswer(200, z.strictObject({ sentences }), undo(desk.reviewer2, made.edit.id))
    expect(await read()).toEqual(before)
  })

  it('is said whatever is annotated there', async () => {
    const { annotate } = annotating(article)
    await expectAnswer(201, annotationView, annotate(desk.reviewer2, { start: 0, end: 9, tag: 'fact' }))
    await expectAnswer(201, edited, edit(desk.reviewer, 'noise', 0))
  })

  it.each([
    ['noise', startOf('Views'), 422],
    ['noise', 3, 422],
    ['sentence', 0, 422],
    ['confirm', 0, 422],
    ['detach', startOf('Views'), 422],
    ['detach', 2 ** 40, 422],
  ])('refuses %s at %s', async (kind, at, status) => {
    expect(await refusal(edit(desk.reviewer, kind, at))).toMatchObject({ status, field: 'at' })
  })

  it.each([
    ['noise', 0],
    ['sentence', startOf('Views')],
    ['confirm', REWORDED],
    ['detach', REWORDED],
  ])('is for those who may correct sentences: %s', async (kind, at) => {
    for (const role of ['viewer', 'reviewer', 'editor', 'admin'] as const) {
      const { status, text } = await edit(desk[role], kind, at)
      expect([role, status]).toEqual([role, role === 'viewer' ? 403 : 201])
      if (status !== 201) continue
      const made = edited.parse(JSON.parse(text))
      await expectAnswer(200, z.strictObject({ sentences }), undo(desk[role], made.edit.id))
    }
    expect(await refusal(edit((await createDesk()).admin, kind, at))).toMatchObject({ status: 404 })
  })
})

describe('reading progress', () => {
  const path = () => `/articles/${article.id}/reading`
  const note = (person: Person, starts: unknown) => send(person, `PUT ${path()}`, { body: { seen: starts } })

  it('adds up, each member their own, and knows only starts of sentences', async () => {
    expect(await expectAnswer(200, seen, send(desk.viewer, `GET ${path()}`))).toEqual({ seen: [] })
    expect(await expectAnswer(200, seen, note(desk.reviewer, [29, 29, 3]))).toEqual({ seen: [29] })
    expect(await expectAnswer(200, seen, note(desk.reviewer, [66, 0]))).toEqual({ seen: [0, 29, 66] })
    expect(await expectAnswer(200, seen, note(desk.reviewer, [0]))).toEqual({ seen: [0, 29, 66] })
    expect(await expectAnswer(200, seen, send(desk.reviewer2, `GET ${path()}`))).toEqual({ seen: [] })
  })

  it('loses nothing when two windows write at once', async () => {
    await Promise.all([0, 29, 41, 66].map((start) => note(desk.reviewer, [start])))
    expect(await expectAnswer(200, seen, send(desk.reviewer, `GET ${path()}`))).toEqual({
      seen: [0, 29, 41, 66],
    })
  })

  it('is one event for each reader of a version, however far they read and in however many windows', async () => {
    const readers = [desk.reviewer, desk.reviewer2]
    for (const reader of readers) {
      await Promise.all([0, 29].map((start) => note(reader, [start])))
      await expectAnswer(200, seen, note(reader, [41, 66]))
    }
    const events = await wholeDatabase().event.findMany({
      where: { action: 'reading.note', subjectId: article.versionId },
      select: { memberId: true, subjectType: true },
    })
    const told = readers.map(({ memberId }) => ({ memberId, subjectType: 'version' }))
    expect(events).toHaveLength(told.length)
    expect(events).toEqual(expect.arrayContaining(told))
  })

  it('refuses anything but a list of offsets', async () => {
    expect(await refusal(note(desk.reviewer, [-1]))).toMatchObject({ status: 422, field: 'seen.0' })
    expect(await refusal(note(desk.reviewer, 'all'))).toMatchObject({ status: 422, field: 'seen' })
    expect(await refusal(note(desk.viewer, [0]))).toMatchObject({ status: 403 })
  })
})
