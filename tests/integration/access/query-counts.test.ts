import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { annotating } from '@/tests/factories/annotating'
import { send, type Answer } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const SENTENCES = Array.from({ length: 40 }, (_, index) => `This is sentence number ${String(index + 10)}.`)
const TEXT = SENTENCES.join(' ')

let small: { desk: Desk; article: TestArticle }
let large: { desk: Desk; article: TestArticle }

beforeAll(async () => {
  small = await createBusyDesk(2)
  large = await createBusyDesk(12)
})

async function createBusyDesk(size: number) {
  const desk = await createDesk()
  const article = await createArticle(desk.reviewer, TEXT)
  for (const [index, sentence] of SENTENCES.slice(0, size).entries()) {
    const start = TEXT.indexOf(sentence)
    const author = index % 2 === 0 ? desk.reviewer : desk.reviewer2
    await submitVerdict(author, await claimAt(author, article, { start, end: start + sentence.length }))
  }
  return { desk, article }
}

/** How many statements the database was sent for an answer, beginning and end of transactions included. */
async function countQueries(work: () => Promise<Answer>): Promise<number> {
  return (await queriesOf(work)).length
}

async function queriesOf(work: () => Promise<Answer>): Promise<string[]> {
  const query = vi.spyOn(Client.prototype, 'query')
  try {
    const { status, text } = await work()
    expect(status, text).toBe(200)
    return query.mock.calls.map((sent) => JSON.stringify(sent[0]))
  } finally {
    query.mockRestore()
  }
}

describe('a list costs the same number of queries however long it is', () => {
  it.each([
    'annotations',
    'claims',
    'sources',
    'review',
    'audit',
    'audit?group=verdict',
    'audit/export?format=csv',
    'articles',
    'one article',
    'claims of one article',
  ])('%s', async (name) => {
    const ask = ({ desk, article }: typeof small) => {
      const path =
        name === 'annotations'
          ? `/articles/${article.id}/annotations`
          : name === 'one article'
            ? `/articles/${article.id}`
            : name === 'claims of one article'
              ? `/articles/${article.id}/claims`
              : `/${name}`
      return countQueries(() => send(desk.editor, `GET ${path}`))
    }
    const [few, many] = [await ask(small), await ask(large)]
    expect(few).toBeGreaterThan(0)
    expect(many).toBe(few)
  })

  it('a list of changes too', async () => {
    const create = (desk: Desk, article: TestArticle, size: number) => {
      const changes = SENTENCES.slice(20, 20 + size).map((sentence) => ({
        op: 'create',
        id: randomUUID(),
        start: TEXT.indexOf(sentence),
        end: TEXT.indexOf(sentence) + sentence.length,
        tag: 'fact',
      }))
      return countQueries(() => annotating(article).change(desk.admin, changes))
    }
    expect(await create(large.desk, large.article, 20)).toBe(await create(small.desk, small.article, 1))
  })
})

describe('the annotation list', () => {
  it('costs two queries when it is warm: who asks, and has anything changed', async () => {
    const { list } = annotating(large.article)
    const cold = await queriesOf(() => list(large.desk.viewer))
    const warm = await queriesOf(() => list(large.desk.viewer))
    expect([cold.length, warm.length]).toEqual([2, 2])
    expect(cold.filter((sql) => sql.includes('json_agg'))).toHaveLength(1)
    expect(warm.filter((sql) => sql.includes('json_agg'))).toHaveLength(0)
  })
})
