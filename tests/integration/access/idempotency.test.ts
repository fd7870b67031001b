import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import * as answers from '@/lib/server/data/workspace/idempotent-answers'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { createArticle } from '@/tests/factories/article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

vi.mock('@/lib/server/data/workspace/idempotent-answers', { spy: true })

useDatabase()

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

function create(person: Person, key: string, text: string) {
  return send(person, 'POST /claims', { body: { text }, headers: { 'idempotency-key': key } })
}

function countAnnotations() {
  return wholeDatabase().annotation.count({ where: { workspaceId: desk.workspaceId } })
}

function countClaims() {
  return wholeDatabase().claim.count({ where: { workspaceId: desk.workspaceId } })
}

describe('an idempotency key', () => {
  it('gets the first answer again for the same request', async () => {
    const first = await create(desk.reviewer, 'k1', 'The sea rises.')
    const again = await create(desk.reviewer, 'k1', 'The sea rises.')
    expect([again.status, again.text]).toEqual([201, first.text])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(await countClaims()).toBe(1)
  })

  it('is refused for another request', async () => {
    await create(desk.reviewer, 'k1', 'The sea rises.')
    const { status, field } = await refusal(create(desk.reviewer, 'k1', 'The sea falls.'))
    expect([status, field]).toEqual([422, 'Idempotency-Key'])
    expect(await countClaims()).toBe(1)
  })

  it('is each member’s own', async () => {
    const own = await create(desk.reviewer, 'k1', 'The sea rises.')
    expect((await create(desk.reviewer2, 'k1', 'The sea falls.')).status).toBe(201)
    expect((await create(desk.reviewer, 'k1', 'The sea rises.')).text).toBe(own.text)
  })

  it('does the work once when asked ten times at once', async () => {
    const claim = await expectAnswer(
      201,
      z.object({ id: z.uuid() }),
      create(desk.reviewer, 'k0', 'It rains.'),
    )
    // Two claims in the same words would be one anyhow.
    const body = { source: { title: 'A book' }, stance: 'supports' }
    const cite = () =>
      send(desk.reviewer, `POST /claims/${claim.id}/evidence`, { body, headers: { 'idempotency-key': 'k1' } })
    const sent = await Promise.all(Array.from({ length: 10 }, cite))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1)
    expect(await wholeDatabase().evidence.count({ where: { claimId: claim.id } })).toBe(1)
  })

  it('may be used again after a refusal', async () => {
    expect((await create(desk.reviewer, 'k1', '')).status).toBe(422)
    expect((await create(desk.reviewer, 'k1', 'The sea rises.')).status).toBe(201)
  })

  it.each(['', 'x'.repeat(201)])('has 1 to 200 characters', async (key) => {
    expect((await create(desk.reviewer, key, 'The sea rises.')).status).toBe(422)
    expect(await countClaims()).toBe(0)
  })

  it('answers a change again that was stored while its answer was lost', async () => {
    const { id } = await expectAnswer(
      201,
      z.looseObject({ id: z.uuid() }),
      create(desk.reviewer, 'k1', 'The sea rises.'),
    )
    const reword = () =>
      send(desk.reviewer, `PATCH /claims/${id}`, {
        body: { text: 'The sea falls.' },
        headers: { 'idempotency-key': 'k2', 'if-match': '"1"' },
      })
    const [first, again] = [await reword(), await reword()]
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text])
  })

  it('is free again after 48 hours', async () => {
    await create(desk.reviewer, 'k1', 'The sea rises.')
    const old = new Date(Date.now() - 49 * 60 * 60_000)
    await wholeDatabase().idempotentAnswer.updateMany({ data: { createdAt: old } })
    expect((await create(desk.reviewer, 'k1', 'The sea falls.')).status).toBe(201)
  })

  it('is free where a row without an answer was left behind', async () => {
    const { workspaceId, reviewer } = desk
    const left = { workspaceId, memberId: reviewer.memberId, key: 'k1', requestHash: 'x', status: 0 }
    await wholeDatabase().idempotentAnswer.create({ data: { ...left, body: '', headers: {} } })
    expect((await create(reviewer, 'k1', 'The sea rises.')).status).toBe(201)
  })

  it('is kept with the answer of work that took several transactions', async () => {
    const files = ['One text.', 'Another text.'].map(
      (text, index) => new File([text], `${String(index)}.txt`),
    )
    const importFiles = () => {
      const form = new FormData()
      for (const file of files) form.append('file', file)
      return send(desk.reviewer, 'POST /imports', { form, headers: { 'idempotency-key': 'k1' } })
    }
    const first = await importFiles()
    const again = await importFiles()
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    expect(await wholeDatabase().importJob.count({ where: { workspaceId: desk.workspaceId } })).toBe(1)
  })
})

/** What can go wrong after the work and before its answer is kept. */
const CRASHES: [string, () => Promise<never>][] = [
  ['an exception', () => Promise.reject(new Error('stopped here'))],
  [
    'the end of the connection',
    async () => {
      await wholeDatabase().$executeRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
      throw new Error('the process is gone')
    },
  ],
]

describe.each(CRASHES)('%s between the work and its answer', (_, crash) => {
  it('leaves neither, and the key can be used at once', async () => {
    vi.mocked(answers.keepAnswer).mockImplementationOnce(crash)
    expect((await create(desk.reviewer, 'k1', 'The sea rises.')).status).toBe(500)
    // The pool may not have heard yet that one of its connections has ended.
    await expect.poll(countClaims).toBe(0)
    expect((await create(desk.reviewer, 'k1', 'The sea rises.')).status).toBe(201)
    expect(await countClaims()).toBe(1)
  })

  it('leaves no change of annotations behind either, which are written without Prisma', async () => {
    const { id: articleId } = await createArticle(desk.reviewer, 'The sea rises. The land sinks.')
    const change = () =>
      send(desk.reviewer, `POST /articles/${articleId}/annotation-changes`, {
        body: { changes: [{ op: 'create', id: randomUUID(), start: 0, end: 14, tag: 'fact' }] },
        headers: { 'idempotency-key': 'k1' },
      })
    vi.mocked(answers.keepAnswer).mockImplementationOnce(crash)
    expect((await change()).status).toBe(500)
    await expect.poll(countAnnotations).toBe(0)
    expect((await change()).status).toBe(200)
    expect(await countAnnotations()).toBe(1)
  })
})

describe('a secret', () => {
  const SECRETS = [
    { of: 'a token', path: '/tokens', field: 'secret', body: { name: 'Script' } },
    {
      of: 'an invitation',
      path: '/invitations',
      field: 'path',
      body: { email: 'new@desk.test', role: 'viewer' },
    },
  ]

  it.each(SECRETS)('of $of is answered once and kept nowhere', async ({ path, field, body }) => {
    const createSecret = () =>
      send(desk.admin, `POST ${path}`, { body, headers: { 'idempotency-key': 'k1' } })
    const first = await expectAnswer(
      201,
      z.looseObject({ id: z.string(), [field]: z.string() }),
      createSecret(),
    )
    const again = await refusal(createSecret())
    expect(again).toMatchObject({ status: 409, current: { id: first.id } })
    expect(again.current).not.toHaveProperty(field)
    const kept = await wholeDatabase().idempotentAnswer.findFirstOrThrow()
    expect(kept.body).not.toContain(String(first[field]))
  })
})
