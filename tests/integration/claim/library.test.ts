import { beforeAll, describe, expect, it } from 'vitest'
import { claimSummary } from '@/lib/schema/claim'
import { pageOf } from '@/lib/schema/page'
import { countWork } from '@/lib/server/services/workspace/count-work'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { approvedVerdict, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const SENTENCES = ['A bridge is old.', 'Costs were high.', 'Boats go there.']
const TEXT = SENTENCES.join(' ')

let desk: Desk
let claims: { approved: string; submitted: string; open: string }

beforeAll(async () => {
  desk = await createDesk()
  const { reviewer, reviewer2, editor } = desk
  const [first, second] = [
    await createArticle(reviewer, TEXT),
    await createArticle(reviewer, `${TEXT} More.`),
  ]
  claims = {
    approved: await claimAt(reviewer, first, span(0)),
    submitted: await claimAt(reviewer2, first, span(1)),
    open: await claimAt(reviewer, first, span(2)),
  }
  await claimAt(reviewer, second, span(0))
  await approvedVerdict(reviewer, claims.approved, editor)
  await submitVerdict(reviewer2, claims.submitted)
})

function span(index: number) {
  const sentence = SENTENCES[index] ?? ''
  const start = TEXT.indexOf(sentence)
  return { start, end: start + sentence.length }
}

async function list(person: Person, query = '') {
  const page = pageOf(claimSummary.strict())
  return (await expectAnswer(200, page, send(person, `GET /claims${query}`))).items
}

async function texts(person: Person, query: string): Promise<string[]> {
  return (await list(person, query)).map(({ text }) => text)
}

describe('the claim library', () => {
  it('names the articles of each claim, once each and as far as one may see', async () => {
    const of = async (person: Person, id: string) =>
      (await list(person)).find((one) => one.id === id)?.articles
    expect(await of(desk.editor, claims.approved)).toHaveLength(2)
    expect(await of(desk.viewer, claims.approved)).toHaveLength(2)
    expect(await of(desk.reviewer, claims.submitted)).toEqual([])
  })

  it('is sorted as asked, page by page', async () => {
    const { editor } = desk
    const words = SENTENCES.map((sentence) => sentence.replace(/\.$/, '')).sort()
    const found = await texts(editor, '?sort=text')
    expect(found.map((text) => text.replace(/\.$/, ''))).toEqual(words)
    expect((await list(editor, '?sort=occurrences'))[0]?.id).toBe(claims.approved)
    expect((await list(editor, '?order=asc'))[0]?.id).toBe(claims.approved)
    for (const query of [
      'sort=text',
      'sort=text&order=desc',
      'sort=occurrences',
      'order=asc',
      'sort=created',
    ]) {
      const whole = (await list(editor, `?${query}`)).map(({ id }) => id)
      const paged: string[] = []
      for (let cursor = ''; ;) {
        const answer = send(editor, `GET /claims?${query}&limit=1${cursor}`)
        const page = await expectAnswer(200, pageOf(claimSummary), answer)
        paged.push(...page.items.map(({ id }) => id))
        if (page.nextCursor === null) break
        cursor = `&cursor=${page.nextCursor}`
      }
      expect([query, paged]).toEqual([query, whole])
    }
    expect(await refusal(send(editor, 'GET /claims?cursor=bm9uZQ'))).toMatchObject({ status: 422 })
  })

  it('can be narrowed to a member, without telling of work that one may not see', async () => {
    const { editor, reviewer, reviewer2, viewer } = desk
    const of = async (person: Person, { memberId }: Person) =>
      (await list(person, `?memberId=${memberId}`)).map(({ id }) => id)
    expect(await of(reviewer, reviewer)).toEqual([claims.open, claims.approved])
    expect(await of(editor, reviewer2)).toEqual([claims.submitted])
    expect(await of(viewer, reviewer2)).toEqual([])
  })
})

describe('the navigation counts', () => {
  it('what each may see, and what an editor has to decide on', async () => {
    const elsewhere = await createDesk()
    const other = await createArticle(elsewhere.reviewer, TEXT)
    await submitVerdict(elsewhere.reviewer, await claimAt(elsewhere.reviewer, other, span(0)))
    const of = (person: Person) => countWork(grantOf('workspace:read', person))
    expect(await of(desk.editor)).toEqual({ articles: 2, claims: 2, review: 1 })
    expect(await of(desk.reviewer)).toEqual({ articles: 2, claims: 2 })
    expect(await of(desk.viewer)).toEqual({ articles: 2, claims: 0 })
  })
})
