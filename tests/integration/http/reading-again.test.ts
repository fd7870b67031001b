import { beforeAll, describe, expect, it } from 'vitest'
import { workspaceView } from '@/lib/schema/workspace'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { expectAnswer, send } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { capture } from '@/tests/factories/capturing'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()
let desk: Desk
let article: TestArticle

beforeAll(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, 'The sea rises. The land sinks.')
})

/** Reads, and reads again with the ETag of the first answer after `change`. */
async function readTwice(path: string, change: () => Promise<unknown> = () => Promise.resolve()) {
  const first = await send(desk.editor, `GET ${path}`)
  await change()
  const etag = first.headers.get('etag') ?? ''
  const again = await send(desk.editor, `GET ${path}`, { headers: { 'if-none-match': etag } })
  return { first, again, etag }
}

const READ: [string, () => string][] = [
  ['the workspace', () => '/'],
  ['the articles', () => '/articles'],
  ['an article', () => `/articles/${article.id}`],
  ['a version', () => `/articles/${article.id}/versions/1`],
  ['the annotations', () => `/articles/${article.id}/annotations`],
]

describe.each(READ)('%s', (_, path) => {
  it('is sent once while nothing changes', async () => {
    const { first, again, etag } = await readTwice(path())
    expect(first.status).toBe(200)
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
  })

  it('is sent to a reader who has another state, and not to one who takes any', async () => {
    const ask = async (known: string) =>
      (await send(desk.editor, `GET ${path()}`, { headers: { 'if-none-match': known } })).status
    expect([await ask('"0"'), await ask('*')]).toEqual([200, 304])
  })
})

/** What an article's answer depends on, beside the article's own row. */
const CHANGES: [string, () => Promise<unknown>][] = [
  [
    'its title',
    () =>
      send(desk.editor, `PATCH /articles/${article.id}`, {
        body: { title: 'The coast' },
        headers: { 'if-match': '"1"' },
      }),
  ],
  [
    'its sentences',
    () =>
      send(desk.editor, `POST /articles/${article.id}/sentence-edits`, { body: { kind: 'noise', at: 0 } }),
  ],
  ['its text', () => capture(desk.editor, article, 'The sea rises. The land stays.')],
  [
    'the name of the member who imported it',
    () => wholeDatabase().user.update({ where: { id: desk.reviewer.userId }, data: { name: 'Ruth' } }),
  ],
]

it.each(CHANGES)('an article is sent again after a change of %s', async (_, change) => {
  const { first, again, etag } = await readTwice(`/articles/${article.id}`, change)
  expect(again.status).toBe(200)
  expect(again.text).not.toBe(first.text)
  expect(again.headers.get('etag')).not.toBe(etag)
})

it('a change can be based on the ETag of an article', async () => {
  const { headers } = await send(desk.editor, `GET /articles/${article.id}`)
  const change = (title: string) =>
    send(desk.editor, `PATCH /articles/${article.id}`, {
      body: { title },
      headers: { 'if-match': headers.get('etag') ?? '' },
    })
  expect([(await change('One')).status, (await change('Two')).status]).toEqual([200, 409])
})

it('the workspace says who it is, and who reads it, at its own address', async () => {
  const { id, slug, name, me } = await expectAnswer(200, workspaceView.strict(), send(desk.viewer, 'GET '))
  expect([id, slug, name, me.role, me.memberId]).toEqual([
    desk.workspaceId,
    desk.slug,
    'A desk',
    'viewer',
    desk.viewer.memberId,
  ])
})
