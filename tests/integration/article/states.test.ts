import { beforeAll, describe, expect, it } from 'vitest'
import { articlePage } from '@/lib/schema/api/article'
import type { ArticleSummary } from '@/lib/schema/article-list'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { approvedVerdict, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

// One for each claim: the same words would be the same claim.
const SENTENCES = ['The bridge is old.', 'It cost a lot.', 'Nobody uses it.', 'Boats go under it.']
const TEXT = SENTENCES.join(' ')

let desk: Desk
let articles: Record<'untouched' | 'annotated' | 'submitted' | 'checked', TestArticle>

beforeAll(async () => {
  desk = await createDesk()
  const { reviewer, reviewer2, editor } = desk
  const create = (title: string) => createArticle(reviewer, `${TEXT} ${title}.`)
  articles = {
    untouched: await create('One'),
    annotated: await create('Two'),
    submitted: await create('Three'),
    checked: await create('Four'),
  }
  await claimAt(reviewer2, articles.annotated, span(3))
  await submitVerdict(reviewer2, await claimAt(reviewer2, articles.submitted, span(1)))
  await claimAt(reviewer, articles.submitted, span(2))
  await approvedVerdict(reviewer, await claimAt(reviewer, articles.checked, span(0)), editor)
})

function span(index: number) {
  const sentence = SENTENCES[index] ?? ''
  const start = TEXT.indexOf(sentence)
  return { start, end: start + sentence.length }
}

async function list(person: Person, query = ''): Promise<ArticleSummary[]> {
  const { items } = await expectAnswer(200, articlePage.strict(), send(person, `GET /articles${query}`))
  return items
}

async function one(person: Person, name: keyof typeof articles): Promise<ArticleSummary | undefined> {
  return (await list(person)).find(({ id }) => id === articles[name].id)
}

function ids(items: readonly ArticleSummary[]): string[] {
  return items.map(({ id }) => id)
}

describe('a line of the list tells', () => {
  it('the state and progress of all work to an editor', async () => {
    const { editor, reviewer, reviewer2 } = desk
    expect(await one(editor, 'untouched')).toMatchObject({ state: 'not_started', people: [], claimCount: 0 })
    expect(await one(editor, 'annotated')).toMatchObject({
      state: 'in_progress',
      people: [{ memberId: reviewer2.memberId }],
    })
    const submitted = await one(editor, 'submitted')
    expect(submitted).toMatchObject({ state: 'in_review', claimCount: 2, approvedCount: 0, inReviewCount: 1 })
    expect(submitted?.people.map(({ memberId }) => memberId).sort()).toEqual(
      [reviewer.memberId, reviewer2.memberId].sort(),
    )
    expect(await one(editor, 'checked')).toMatchObject({ state: 'checked', approvedCount: 1, claimCount: 1 })
  })

  it('a reviewer no more than their own and approved work', async () => {
    const { reviewer } = desk
    expect(await one(reviewer, 'annotated')).toMatchObject({
      state: 'not_started',
      people: [],
      annotationCount: 0,
    })
    expect(await one(reviewer, 'submitted')).toMatchObject({
      state: 'in_progress',
      people: [{ memberId: reviewer.memberId }],
      claimCount: 1,
      inReviewCount: 0,
    })
  })

  it('a viewer only what was approved, and no time of other work', async () => {
    const { viewer, editor } = desk
    expect(await one(viewer, 'submitted')).toMatchObject({ state: 'not_started', annotationCount: 0 })
    expect(await one(viewer, 'checked')).toMatchObject({ state: 'checked', annotationCount: 1 })
    const [seen, known] = [await one(viewer, 'annotated'), await one(editor, 'annotated')]
    expect(String(seen?.changedAt) < String(known?.changedAt)).toBe(true)
  })
})

describe('the list can be narrowed', () => {
  it('to a state, each by what one may see', async () => {
    expect(ids(await list(desk.editor, '?state=in_review'))).toEqual([articles.submitted.id])
    expect(await list(desk.reviewer, '?state=in_review')).toEqual([])
  })

  it('to what a member imported or annotated, without telling of work that one may not see', async () => {
    const { editor, reviewer, reviewer2, viewer } = desk
    const of = (person: Person) => list(person, `?memberId=${reviewer2.memberId}`)
    expect(ids(await of(editor)).sort()).toEqual([articles.annotated.id, articles.submitted.id].sort())
    expect(await of(viewer)).toEqual([])
    expect(await list(viewer, `?memberId=${reviewer.memberId}`)).toHaveLength(4)
  })
})

describe('the list can be sorted', () => {
  it.each([
    ['created', 'desc'],
    ['created', 'asc'],
    ['changed', 'desc'],
    ['title', 'asc'],
    ['title', 'desc'],
    ['published', 'desc'],
    ['published', 'asc'],
    ['open', 'desc'],
    ['changes_requested', 'asc'],
  ])('by %s, %s, page by page', async (sort, order) => {
    const { editor } = desk
    const query = `sort=${sort}&order=${order}`
    const whole = await list(editor, `?${query}`)
    const paged: ArticleSummary[] = []
    for (let cursor = ''; ;) {
      const answer = send(editor, `GET /articles?${query}&limit=1${cursor}`)
      const page = await expectAnswer(200, articlePage, answer)
      paged.push(...page.items)
      if (page.nextCursor === null) break
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(ids(paged)).toEqual(ids(whole))
    expect(whole).toHaveLength(4)
  })

  it('by open verdicts, most first', async () => {
    const [first] = await list(desk.editor, '?sort=open')
    expect(first?.id).toBe(articles.submitted.id)
  })

  it('not with the cursor of another order', async () => {
    const answer = send(desk.editor, 'GET /articles?limit=1')
    const { nextCursor } = await expectAnswer(200, articlePage, answer)
    const call = `GET /articles?sort=title&cursor=${nextCursor ?? ''}`
    expect(await refusal(send(desk.editor, call))).toMatchObject({ status: 422, field: 'cursor' })
  })
})
