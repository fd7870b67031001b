import { beforeEach, describe, expect, it } from 'vitest'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { send } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

function create(person: Person, key: string, text: string) {
  return send(person, 'POST /claims', { body: { text }, headers: { 'idempotency-key': key } })
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
    expect((await create(desk.reviewer, 'k1', 'The sea falls.')).status).toBe(409)
    expect(await countClaims()).toBe(1)
  })

  it('is each member’s own', async () => {
    await create(desk.reviewer, 'k1', 'The sea rises.')
    expect((await create(desk.reviewer2, 'k1', 'The sea falls.')).status).toBe(201)
  })

  it('does the work once when asked ten times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => create(desk.reviewer, 'k1', 'The sea rises.')),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses).toContain(201)
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([])
    expect(await countClaims()).toBe(1)
  })

  it('may be used again after a refusal', async () => {
    expect((await create(desk.reviewer, 'k1', '')).status).toBe(422)
    expect((await create(desk.reviewer, 'k1', 'The sea rises.')).status).toBe(201)
  })

  it.each(['', 'x'.repeat(201)])('has 1 to 200 characters', async (key) => {
    expect((await create(desk.reviewer, key, 'The sea rises.')).status).toBe(422)
    expect(await countClaims()).toBe(0)
  })
})
