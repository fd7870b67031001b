import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { systemGrant } from '@/lib/server/grants/system'
import { annotationView } from '@/lib/server/http/views/annotation'
import { sentenceView } from '@/lib/server/http/views/article'
import { annotating, FIRST, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
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
    const events = await systemGrant().db.event.findMany({
      where: { action: 'reading.note', subjectId: article.versionId },
      select: { memberId: true, subjectType: true },
    })
    const told = readers.map(({ memberId }) => ({ memberId, subjectType: 'version' }))
    expect(events).toHaveLength(told.length)
    expect(events).toEqual(expect.arrayContaining(told))
  })

  it('refuses what is no list of offsets', async () => {
    expect(await refusal(note(desk.reviewer, [-1]))).toMatchObject({ status: 422, field: 'seen.0' })
    expect(await refusal(note(desk.reviewer, 'all'))).toMatchObject({ status: 422, field: 'seen' })
    expect(await refusal(note(desk.viewer, [0]))).toMatchObject({ status: 403 })
  })
})
