import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { annotationPage } from '@/lib/schema/annotation'
import { annotationChangesAnswer } from '@/lib/schema/annotation-change'
import type { VerdictView } from '@/lib/schema/claim'
import { annotating, FIRST, REPEAT, SECOND, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, send, sendCurrent, type Answer } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { capture } from '@/tests/factories/capturing'
import {
  addEvidence,
  approvedVerdict,
  claimAt,
  draftVerdict,
  submitVerdict,
} from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const READERS = ['viewer', 'reviewer', 'reviewer2', 'editor'] as const
type Reader = (typeof READERS)[number]

let desk: Desk
let article: TestArticle
let claimId: string
let annotationId: string

/** The reviewer has annotated a passage and submitted nothing. */
beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.editor, TEXT)
  claimId = await claimAt(desk.reviewer, article)
  const { items } = await read('reviewer')
  annotationId = items[0]?.id ?? ''
})

async function read(reader: Reader) {
  const answer = await annotating(article).list(desk[reader])
  const page = await expectAnswer(200, annotationPage.strict(), Promise.resolve(answer))
  return { ...page, etag: answer.headers.get('etag') ?? '' }
}

async function readAll() {
  return Promise.all(READERS.map(async (reader) => [reader, await read(reader)] as const))
}

/** Which readers get a new list and ETag for each change. The others are answered 304. */
async function expectSeen(seenBy: readonly Reader[], work: () => Promise<unknown>): Promise<void> {
  const before = await readAll()
  await work()
  const after = new Map(await readAll())
  const changed = before.map(([reader, old]) => {
    const now = after.get(reader)
    return {
      reader,
      items: JSON.stringify(old.items) !== JSON.stringify(now?.items),
      etag: old.etag !== now?.etag,
      grew: (now?.revision ?? 0) > old.revision,
    }
  })
  expect(changed).toEqual(
    READERS.map((reader) => {
      const sees = seenBy.includes(reader)
      return { reader, items: sees, etag: sees, grew: sees }
    }),
  )
  for (const [reader, { etag }] of before) {
    const again = await annotating(article).list(desk[reader], '', { 'if-none-match': etag })
    expect([reader, again.status]).toEqual([reader, seenBy.includes(reader) ? 200 : 304])
  }
}

async function done(answer: Promise<Answer>): Promise<void> {
  const { status, text } = await answer
  expect(status, text).toBeLessThan(300)
}

function update(set: object) {
  return done(sendCurrent(desk.reviewer, `PATCH /annotations/${annotationId}`, { body: set }))
}

function remove() {
  return done(sendCurrent(desk.reviewer, `DELETE /annotations/${annotationId}`))
}

function annotate(span: object, tag: string) {
  return done(annotating(article).annotate(desk.reviewer, { ...span, tag }))
}

function decide({ id }: VerdictView, outcome: string) {
  return done(
    sendCurrent(desk.editor, `POST /verdicts/${id}/decisions`, { body: { outcome, comment: 'Well.' } }),
  )
}

const AUTHOR_AND_EDITORS: Reader[] = ['reviewer', 'editor']

describe('work that nobody has approved', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['another annotation', () => annotate(SECOND, 'opinion')],
    ['a note', () => update({ note: 'Which bridge?' })],
    ['another tag', () => update({ tag: 'opinion' })],
    ['a deletion', remove],
    [
      'another name of its author',
      () => done(send(desk.reviewer, 'PATCH /account', { body: { name: 'Rosalind' } })),
    ],
    [
      'another place',
      () =>
        done(
          sendCurrent(desk.editor, `PUT /annotations/${annotationId}/anchor`, {
            body: { start: 4, end: 28 },
          }),
        ),
    ],
  ])('%s gives its author and editors a new list', async (_, work) => {
    await expectSeen(AUTHOR_AND_EDITORS, work)
  })

  it('a restored annotation gives them a new list too', async () => {
    await remove()
    await expectSeen(AUTHOR_AND_EDITORS, () =>
      done(sendCurrent(desk.reviewer, `POST /annotations/${annotationId}/restore`)),
    )
  })

  it.each<[string, () => Promise<unknown>]>([
    ['evidence', () => addEvidence(desk.reviewer, claimId)],
    ['a verdict', () => draftVerdict(desk.reviewer, claimId)],
    ['a submitted verdict', () => submitVerdict(desk.reviewer, claimId)],
    [
      'a reworded claim',
      () => done(sendCurrent(desk.editor, `PATCH /claims/${claimId}`, { body: { text: 'It was cheap.' } })),
    ],
    [
      'a corrected sentence',
      () =>
        done(
          send(desk.reviewer, `POST /articles/${article.id}/sentence-edits`, {
            body: { kind: 'merge', at: 41 },
          }),
        ),
    ],
    [
      'an annotation of another article',
      async () => claimAt(desk.reviewer, await createArticle(desk.editor, TEXT)),
    ],
    ['the same annotation again', () => annotate(FIRST, 'fact')],
  ])('%s changes no list', async (_, work) => {
    await expectSeen([], work)
  })
})

describe('an approval', () => {
  it('gives everybody a new list with the row', async () => {
    const verdict = await submitVerdict(desk.reviewer, claimId)
    await expectSeen(READERS, () => decide(verdict, 'approve'))
  })

  it('is told when one comes in that is approved already', async () => {
    const { workspaceId, reviewer } = desk
    const { id: ratingId } = await wholeDatabase().rating.findFirstOrThrow({ where: { workspaceId } })
    const words = { rationale: {}, rationaleText: '', status: 'approved' as const }
    const place = { workspaceId, claimId, memberId: reviewer.memberId, ratingId }
    await expectSeen(READERS, () => wholeDatabase().verdict.create({ data: { ...words, ...place } }))
  })

  it('is not told again when another verdict on the claim is approved, and withdrawn', async () => {
    await approvedVerdict(desk.reviewer, claimId, desk.editor)
    const second = await submitVerdict(desk.editor2, claimId)
    await expectSeen([], () => decide(second, 'approve'))
    await expectSeen([], () => decide(second, 'withdraw'))
  })

  it.each<[string, (verdict: VerdictView) => Promise<unknown>]>([
    ['withdrawn', (verdict) => decide(verdict, 'withdraw')],
    [
      'given up by its author',
      ({ id }) =>
        done(sendCurrent(desk.reviewer, `PATCH /verdicts/${id}`, { body: { rationale: 'Or not.' } })),
    ],
    [
      'void because the claim is reworded',
      () => done(sendCurrent(desk.editor, `PATCH /claims/${claimId}`, { body: { text: 'It was cheap.' } })),
    ],
    [
      'void because evidence changes',
      async () => {
        const { id } = await wholeDatabase().evidence.findFirstOrThrow({ where: { claimId } })
        await done(sendCurrent(desk.reviewer, `PATCH /evidence/${id}`, { body: { excerpt: 'Three.' } }))
      },
    ],
    [
      'void because the source changes',
      async () => {
        const { sourceId } = await wholeDatabase().evidence.findFirstOrThrow({ where: { claimId } })
        await done(
          sendCurrent(desk.editor, `PATCH /sources/${sourceId}`, { body: { title: 'Other records' } }),
        )
      },
    ],
    [
      'void because its only annotation is deleted past the services',
      () =>
        wholeDatabase().annotation.update({ where: { id: annotationId }, data: { deletedAt: new Date() } }),
    ],
    [
      'void because its only annotation leaves the claim past the services',
      () => wholeDatabase().annotation.update({ where: { id: annotationId }, data: { claimId: null } }),
    ],
  ])('that is %s gives everybody a new list without the row', async (_, work) => {
    const verdict = await approvedVerdict(desk.reviewer, claimId, desk.editor)
    await expectSeen(READERS, () => work(verdict))
  })

  it('lets everybody see what joins the claim later', async () => {
    await approvedVerdict(desk.reviewer, claimId, desk.editor)
    await expectSeen(READERS, () => annotate(REPEAT, 'fact'))
  })

  it('gives a new list in every article that the claim occurs in', async () => {
    const other = await createArticle(desk.editor, TEXT)
    await claimAt(desk.reviewer, other)
    const verdict = await submitVerdict(desk.reviewer, claimId)
    article = other
    await expectSeen(READERS, () => decide(verdict, 'approve'))
  })
})

describe('a new version', () => {
  it('gives a new list to everybody who sees an annotation in it', async () => {
    await approvedVerdict(desk.reviewer, claimId, desk.editor)
    await expectSeen(READERS, () => capture(desk.editor, article, `First of all. ${TEXT}`))
  })
})

describe('the answer to a list of changes', () => {
  const change = (changes: unknown[]) =>
    expectAnswer(200, annotationChangesAnswer, annotating(article).change(desk.reviewer, changes))

  it('tells lists that contain the changes from older ones', async () => {
    const old = await read('reviewer')
    const { revision } = await change([
      { op: 'create', id: randomUUID(), ...SECOND, tag: 'opinion' },
      { op: 'update', id: annotationId, revision: 1, set: { note: 'One.' } },
    ])
    const now = await read('reviewer')
    expect(revision).toBeGreaterThan(old.revision)
    expect(revision).toBeLessThanOrEqual(now.revision)
  })

  it('names the list as it is when nothing has changed', async () => {
    const old = await read('reviewer')
    const { revision } = await change([{ op: 'create', id: randomUUID(), ...FIRST, tag: 'fact' }])
    expect(revision).toBe(old.revision)
    expect((await read('reviewer')).revision).toBe(old.revision)
  })

  it('does not reveal what others did in the meantime', async () => {
    const old = await read('reviewer')
    await annotating(article).annotate(desk.reviewer2, { ...SECOND, tag: 'fact' })
    const { revision } = await change([{ op: 'create', id: randomUUID(), ...SECOND, tag: 'opinion' }])
    expect(revision).toBe(old.revision + 1)
  })
})
