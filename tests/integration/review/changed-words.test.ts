import { describe, expect, it } from 'vitest'
import { annotationView } from '@/lib/schema/annotation'
import { claimView, type VerdictView } from '@/lib/schema/claim'
import { eventView } from '@/lib/schema/event'
import { pageOf } from '@/lib/schema/page'
import { expectAnswer, send, sendCurrent } from '@/tests/factories/api'
import type { TestArticle } from '@/tests/factories/article'
import { annotationsOf, capture, markWords, type Annotation } from '@/tests/factories/capturing'
import { approvedVerdict, submitVerdict } from '@/tests/factories/checking'
import type { Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const TEXT = 'The court found the minister guilty of fraud. The bridge cost $1.1 million. He resigned in May.'

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made), { text: TEXT })

type Marked = { annotation: Annotation; verdict: VerdictView }

async function marked(words: string, status: 'submitted' | 'approved'): Promise<Marked> {
  const annotation = await markWords(desk.reviewer, article, words)
  const claimId = annotation.claimId ?? ''
  const verdict =
    status === 'approved'
      ? await approvedVerdict(desk.reviewer, claimId, desk.editor)
      : await submitVerdict(desk.reviewer, claimId)
  return { annotation, verdict }
}

async function statusOf({ annotation, verdict }: Marked): Promise<string | undefined> {
  const answer = send(desk.editor, `GET /claims/${annotation.claimId ?? ''}`)
  const claim = await expectAnswer(200, claimView, answer)
  return claim.verdicts.find(({ id }) => id === verdict.id)?.status
}

async function actionsOn({ verdict }: Marked): Promise<string[]> {
  const answer = send(desk.editor, `GET /audit?subject=${verdict.id}`)
  return (await expectAnswer(200, pageOf(eventView), answer)).items.map(({ action }) => action)
}

async function placeOf({ annotation }: Marked): Promise<Annotation | undefined> {
  return (await annotationsOf(desk.editor, article)).get(annotation.id)
}

async function confirm(mark: Marked): Promise<void> {
  const now = await placeOf(mark)
  const { start, end } = now?.anchor ?? {}
  const headers = { 'if-match': `"${String(now?.revision)}"` }
  const sent = sendCurrent(desk.reviewer, `PUT /annotations/${mark.annotation.id}/anchor`, {
    body: { start, end },
    headers,
  })
  expect((await expectAnswer(200, annotationView, sent)).anchor.status).toBe('moved')
}

describe('a verdict on words that have become another statement', () => {
  it.each<[status: 'submitted' | 'approved', action: string, words: string, from: string, to: string]>([
    ['approved', 'verdict.void', 'The bridge cost $1.1 million.', '$1.1', '€1.1'],
    ['submitted', 'verdict.return', 'The bridge cost $1.1 million.', 'million', 'billion'],
    ['approved', 'verdict.void', 'guilty of fraud', 'minister guilty', 'minister not guilty'],
    ['submitted', 'verdict.return', 'guilty of fraud', 'minister guilty', 'minister not guilty'],
  ])(
    'was %s: is a draft again (%s), also once the place is confirmed: %s',
    async (status, action, ...words) => {
      const [exact, from, to] = words
      const mark = await marked(exact, status)
      await capture(desk.reviewer, article, TEXT.replace(from, to))
      expect((await placeOf(mark))?.anchor.status).toBe('fuzzy')
      expect(await statusOf(mark)).toBe('draft')
      expect(await actionsOn(mark)).toContain(action)
      await confirm(mark)
      expect(await statusOf(mark)).toBe('draft')
    },
  )

  it.each(['submitted', 'approved'] as const)('stays %s where another sentence changed', async (status) => {
    const mark = await marked('The bridge cost $1.1 million.', status)
    await capture(desk.reviewer, article, TEXT.replace('in May', 'in June'))
    expect((await placeOf(mark))?.anchor.status).toBe('exact')
    expect(await statusOf(mark)).toBe(status)
  })

  it('stays submitted where only the form of the words changed', async () => {
    const mark = await marked('The bridge cost $1.1 million.', 'submitted')
    await capture(desk.reviewer, article, TEXT.replace('cost $1.1', 'cost\u00a0$ 1.1'))
    expect((await placeOf(mark))?.anchor.status).toBe('moved')
    expect(await statusOf(mark)).toBe('submitted')
  })

  it('is void once its annotation stands on other words, whoever put it there', async () => {
    const mark = await marked('The bridge cost $1.1 million.', 'approved')
    const place = { where: { annotationId: mark.annotation.id }, data: { exact: 'He resigned in May.' } }
    await wholeDatabase().anchor.updateMany(place)
    expect([await statusOf(mark), await actionsOn(mark)]).toEqual([
      'draft',
      expect.arrayContaining(['verdict.void']),
    ])
  })
})
