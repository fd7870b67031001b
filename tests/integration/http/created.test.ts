import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { send, type Answer } from '@/tests/factories/api'
import { TEXT } from '@/tests/factories/annotating'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()
let desk: Desk
let article: TestArticle
let claim: string

beforeAll(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  claim = await claimAt(desk.reviewer, article)
})

const created = z.looseObject({ id: z.uuid() })

/** The path of the Location in the workspace; that it is an absolute path of the workspace is part of the test. */
function placeOf({ status, headers, text }: Answer): string {
  expect([status, text]).toEqual([201, expect.anything()])
  const root = `/api/v1/workspaces/${desk.slug}`
  const location = headers.get('location') ?? ''
  expect(location.startsWith(`${root}/`)).toBe(true)
  return location.slice(root.length)
}

/** What can be read at its Location. */
const READ: [string, () => Promise<Answer>][] = [
  ['an article', () => send(desk.reviewer, 'POST /articles', { body: { text: 'Another sea rises.' } })],
  [
    'a version',
    () => send(desk.reviewer, `POST /articles/${article.id}/versions`, { body: { text: 'The sea falls.' } }),
  ],
  ['a claim', () => send(desk.reviewer, 'POST /claims', { body: { text: 'The land sinks.' } })],
  ['an import', () => send(desk.reviewer, 'POST /imports', { body: { addresses: ['http://127.0.0.1:1/'] } })],
]

describe.each(READ)('the Location of %s', (_, create) => {
  it('is where it can be read', async () => {
    const answer = await create()
    const read = await send(desk.reviewer, `GET ${placeOf(answer)}`)
    expect(read.status).toBe(200)
    expect(created.parse(JSON.parse(read.text)).id).toBe(created.parse(JSON.parse(answer.text)).id)
  })
})

it('the Location is the same for an answer that is given again', async () => {
  const create = () =>
    send(desk.reviewer, 'POST /claims', { body: { text: 'Once.' }, headers: { 'idempotency-key': 'once' } })
  expect(placeOf(await create())).toBe(placeOf(await create()))
})

it('the Locations of evidence and of a verdict are where they are changed', async () => {
  const source = { source: { title: 'A gauge' }, stance: 'supports' }
  const evidence = await send(desk.reviewer, `POST /claims/${claim}/evidence`, { body: source })
  const verdict = await send(desk.reviewer, `POST /claims/${claim}/verdicts`, { body: { rationale: 'So.' } })
  for (const [answer, body] of [
    [evidence, { note: 'A note.' }],
    [verdict, { rationale: 'Because.' }],
  ] as const) {
    const headers = { 'if-match': answer.headers.get('etag') ?? '' }
    expect((await send(desk.reviewer, `PATCH ${placeOf(answer)}`, { body, headers })).status).toBe(200)
  }
})

it('the Location of a correction of sentences is where it is undone', async () => {
  const { id, text } = await createArticle(desk.reviewer, 'A third sea rises. A third land sinks.')
  const body = { kind: 'noise', at: text.indexOf('A third land') }
  const edited = await send(desk.reviewer, `POST /articles/${id}/sentence-edits`, { body })
  expect((await send(desk.reviewer, `DELETE ${placeOf(edited)}`)).status).toBe(200)
})
