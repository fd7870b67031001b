import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { describeOwnApi } from '@/lib/server/http/create-api'
import { routes } from '@/lib/server/http/routes/routes'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { readDescription } from '@/tests/factories/described/read-description'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const REQUIRING = routes
  .filter(({ input }) => input.shape.ifMatch?.safeParse(undefined).success === false)
  .map(({ method, path }) => ({ method, path, name: `${method} ${path}` }))

let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

it('a revision is required by every change of what has one', () => {
  expect(REQUIRING.map(({ name }) => name).sort()).toEqual([
    'delete /annotations/{annotationId}',
    'delete /articles/{articleId}',
    'delete /evidence/{evidenceId}',
    'patch /',
    'patch /annotations/{annotationId}',
    'patch /articles/{articleId}',
    'patch /claims/{claimId}',
    'patch /evidence/{evidenceId}',
    'patch /sources/{sourceId}',
    'patch /verdicts/{verdictId}',
    'post /verdicts/{verdictId}/decisions',
    'post /verdicts/{verdictId}/submit',
    'put /annotations/{annotationId}/anchor',
    'put /sign-in-policy',
  ])
})

describe.each(REQUIRING)('$name', ({ method, path }) => {
  function call(headers: Record<string, string>) {
    const filled = path.replaceAll(/\{\w+\}/g, () => randomUUID())
    const body = method === 'delete' ? undefined : {}
    return refusal(send(desk.admin, `${method.toUpperCase()} ${filled}`, { body, headers }))
  }

  it('answers 428 without the revision', async () => {
    expect(await call({})).toMatchObject({ status: 428, code: 'precondition_required', field: 'If-Match' })
  })

  it.each(['3', '"x"', '"1", "2"', '*', ''])('answers 400 to %j', async (value) => {
    expect(await call({ 'if-match': value })).toMatchObject({ status: 400, code: 'malformed' })
  })

  it('describes the header', () => {
    const { paths } = readDescription(describeOwnApi())
    const address = `/api/v1/workspaces/{workspace}${path}`.replace(/\/$/, '')
    const { parameters } = paths[address]?.[method] ?? {}
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
    )
  })
})

it('a stale revision is a conflict, and the answer is what is stored', async () => {
  const claim = z.object({ id: z.uuid(), revision: z.int() })
  const made = await expectAnswer(201, claim, send(desk.reviewer, 'POST /claims', { body: { text: 'One.' } }))
  const rewordAt = (revision: number, text: string) =>
    send(desk.reviewer, `PATCH /claims/${made.id}`, {
      body: { text },
      headers: { 'if-match': `"${String(revision)}"` },
    })
  expect((await rewordAt(made.revision, 'Two.')).status).toBe(200)
  expect(await refusal(rewordAt(made.revision, 'Three.'))).toMatchObject({
    status: 409,
    current: { text: 'Two.' },
  })
})
